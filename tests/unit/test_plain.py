"""What leaves as a workbook or csv: text stays text, nothing is left out silently."""

from __future__ import annotations

import io

from openpyxl import load_workbook

from netwerkkaart.exports.plain import CUT, csv_bytes, sheet_bytes

DANGEROUS = ["=1+1", "+31", "-1", "@som", "\tx", "=cmd|' /C calc'!A0", "'=x"]


def read_back(data: bytes) -> list[list[object]]:
    page = load_workbook(io.BytesIO(data)).active
    assert page is not None
    return [[cell.value for cell in row] for row in page.iter_rows()]


def test_a_workbook_holds_no_formula_also_not_in_its_header() -> None:
    data = sheet_bytes([{"=kop": text} for text in DANGEROUS], names=["=kop"])
    page = load_workbook(io.BytesIO(data)).active
    assert page is not None
    assert {cell.data_type for row in page.iter_rows() for cell in row} == {"s"}
    assert [row[0] for row in read_back(data)[1:4]] == DANGEROUS[:3]


def test_csv_neutralises_what_a_spreadsheet_would_run() -> None:
    rows = csv_bytes([{"a": text} for text in DANGEROUS[:4]], names=["a"], dutch=True).decode("utf-8-sig").splitlines()
    assert rows == ["a", "'=1+1", "'+31", "'-1", "'@som"]


def test_numbers_stay_numbers_and_get_a_comma_for_dutch_excel() -> None:
    assert csv_bytes([{"a": -1.5, "b": -2}], dutch=True).decode("utf-8-sig") == "a;b\r\n-1,5;-2\r\n"
    assert csv_bytes([{"a": -1.5, "b": -2}]).decode("utf-8-sig") == "a,b\r\n-1.5,-2\r\n"
    assert read_back(sheet_bytes([{"a": -1.5, "b": None, "c": ["x", "y"]}]))[1] == [-1.5, None, "x; y"]


def test_an_answer_without_rows_still_has_its_columns() -> None:
    assert read_back(sheet_bytes([], names=["a", "b"])) == [["a", "b"]]
    assert csv_bytes([], names=["a", "b"]).decode("utf-8-sig") == "a,b\r\n"


def test_a_text_too_long_for_a_cell_says_so() -> None:
    cell = str(read_back(sheet_bytes([{"a": "x" * 40_000}]))[1][0])
    assert len(cell) <= 32_767 and cell.endswith(CUT)


def test_what_is_no_number_is_a_text() -> None:
    assert read_back(sheet_bytes([{"a": float("inf"), "b": {"x": [1]}}]))[1] == ["inf", '{"x": [1]}']
