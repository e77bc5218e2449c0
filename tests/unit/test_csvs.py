"""The sheets as a folder of csv files, and back."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from openpyxl import load_workbook

from importers import read_workbook
from netwerkkaart.build import graph_of
from netwerkkaart.exports.cells import Rows, rows_of
from netwerkkaart.exports.csvs import read_csv_folder, workbook_from_csv_folder, write_csv_folder
from netwerkkaart.graph import Value
from netwerkkaart.schema import SCHEMA

FILES = (
    "overleggen stuurgroepen programmas partners bestuurders opdrachten themas gebieden deelnames relaties normen"
    " aliassen"
)


def example() -> Rows:
    naam = '\'=ZSM, +\n"quotes"'
    properties: dict[str, Value] = {"naam": naam, "doel": "=1+1", "duur_uren": 1.125, "vergaderingen_per_jaar": 26}
    return rows_of(graph_of([("overleg:zsm", properties), ("partner:om", {})], [
        ("NEEMT_DEEL_AAN", "partner:om", "overleg:zsm", {"rol": "lid"})
    ]))  # fmt: skip


def test_there_is_a_file_per_sheet_with_exactly_its_header(tmp_path: Path) -> None:
    write_csv_folder({}, tmp_path)
    assert {p.name for p in tmp_path.iterdir()} == {f"{name}.csv" for name in FILES.split()}
    assert (tmp_path / "programmas.csv").read_text(encoding="utf-8") == ",".join(
        SCHEMA.by_sheet["Programma's"].columns
    ) + "\n"


def test_rows_come_back_exactly(tmp_path: Path) -> None:
    write_csv_folder(example(), tmp_path)
    assert read_csv_folder(tmp_path) == example()


def test_no_cell_starts_like_a_formula(tmp_path: Path) -> None:
    write_csv_folder(example(), tmp_path)
    assert ",=1+1," not in (tmp_path / "overleggen.csv").read_text(encoding="utf-8")


def test_the_importer_reads_what_was_written(tmp_path: Path) -> None:
    write_csv_folder(example(), tmp_path)
    tables = {t.sheet: t for t in read_workbook(tmp_path).tables}
    row = dict(zip(SCHEMA.by_sheet["Overleggen"].columns, tables["overleggen"].rows[1].cells, strict=False))
    assert (row["naam"], row["doel"], row["duur (uren)"]) == (example()["Overleggen"][0]["naam"], "=1+1", "1,125")


def test_the_workbook_is_made_from_the_csv_files(tmp_path: Path) -> None:
    write_csv_folder(example(), tmp_path)
    content = workbook_from_csv_folder(tmp_path)
    assert content == workbook_from_csv_folder(tmp_path)
    sheet = load_workbook(io.BytesIO(content))["Overleggen"]
    row = {h.value: c.value for h, c in zip(sheet[1], sheet[2], strict=True) if c.value is not None}
    assert row == {label: value for label, value in example()["Overleggen"][0].items() if value is not None}


def test_words_in_a_number_column_stay_words(tmp_path: Path) -> None:
    write_csv_folder({"Overleggen": [{"naam": "x", "vergaderingen per jaar": "maandelijks"}]}, tmp_path)
    assert read_csv_folder(tmp_path)["Overleggen"][0]["vergaderingen per jaar"] == "maandelijks"


@pytest.mark.parametrize("text", ["naam,id\n", "naam\nx\n"])
def test_another_header_is_an_error(tmp_path: Path, text: str) -> None:
    (tmp_path / "themas.csv").write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=r"themas\.csv"):
        read_csv_folder(tmp_path)


def test_a_crooked_row_is_an_error(tmp_path: Path) -> None:
    write_csv_folder({}, tmp_path)
    with (tmp_path / "aliassen.csv").open("a", encoding="utf-8") as stream:
        stream.write("ZSM,x\n")
    with pytest.raises(ValueError, match=r"records \[2\]"):
        read_csv_folder(tmp_path)
