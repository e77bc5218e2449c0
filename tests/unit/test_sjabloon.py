"""The empty sjabloon is what the schema says: sheets, columns, choices, folding, examples."""

from __future__ import annotations

import io
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from netwerkkaart.exports.columns import columns_of
from netwerkkaart.exports.sjabloon import empty_sjabloon
from netwerkkaart.exports.voorbeeldrijen import ROWS, example_row
from netwerkkaart.schema import SCHEMA, Kind, Sheet, SheetKind
from netwerkkaart.schema.base import SEVERAL
from netwerkkaart.schema.choices import SOORT_ALIAS

EVERY_SHEET = pytest.mark.parametrize("sheet", SCHEMA.sheets, ids=lambda s: s.name)


@pytest.fixture(scope="module")
def book() -> Workbook:
    return load_workbook(io.BytesIO(empty_sjabloon()))


def header(sheet: Worksheet) -> list[str]:
    return [str(cell.value) for cell in sheet[1]]


def choices_of(book: Workbook, validation: DataValidation) -> list[str]:
    """What a cell offers, followed through the defined name to sheet Lijsten."""
    name = book.defined_names[str(validation.formula1).lstrip("=")]
    ((title, cells),) = name.destinations
    assert title == "Lijsten"
    return [str(row[0].value) for row in book[title][cells.replace("$", "")]]


def validation_at(sheet: Worksheet, cell: str) -> DataValidation | None:
    return next((v for v in sheet.data_validations.dataValidation if cell in v.sqref), None)


def test_the_sheets_are_those_of_the_schema_between_uitleg_and_lijsten(book: Workbook) -> None:
    assert book.sheetnames == ["Uitleg", *(s.name for s in SCHEMA.sheets), "Lijsten"]


@EVERY_SHEET
def test_the_columns_are_those_of_the_schema_in_order(book: Workbook, sheet: Sheet) -> None:
    assert header(book[sheet.name]) == list(sheet.columns)


@EVERY_SHEET
def test_kern_columns_are_open_and_the_rest_is_folded(book: Workbook, sheet: Sheet) -> None:
    dimensions = book[sheet.name].column_dimensions
    dimensions_by_index = {i: d for d in dimensions.values() for i in range(d.min or 0, (d.max or 0) + 1)}
    for index, label in enumerate(sheet.columns, start=1):
        is_open = not sheet.kern or label in sheet.kern
        dimension = dimensions_by_index[index]
        assert (dimension.outlineLevel, dimension.hidden) == ((0, False) if is_open else (1, True)), label


@EVERY_SHEET
def test_every_choice_is_offered_from_lijsten(book: Workbook, sheet: Sheet) -> None:
    for index, column in enumerate(columns_of(sheet), start=1):
        validation = validation_at(book[sheet.name], f"{get_column_letter(index)}3")
        if not column.choices:
            assert validation is None, column.label
            continue
        assert validation is not None, column.label
        assert choices_of(book, validation) == list(column.choices)
        assert (validation.errorStyle or "stop") == ("information" if column.kind in SEVERAL else "stop")


def test_the_choices_are_those_of_the_schema() -> None:
    for sheet in (s for s in SCHEMA.sheets if s.node_type):
        for column in columns_of(sheet):
            property_ = SCHEMA.property_by_label(sheet.node_type or "", column.label)
            if property_ and property_.choices:
                assert column.choices == property_.choices
            elif property_ and property_.kind is Kind.YES_NO:
                assert column.choices == ("ja", "nee")


def test_every_relation_can_be_chosen_and_denied() -> None:
    relatie = next(c for c in columns_of(SCHEMA.by_sheet["Relaties"]) if c.label == "relatie")
    labels = set(SCHEMA.by_relation_label)
    assert set(relatie.choices) == labels | {f"geen {label}" for label in labels}


@EVERY_SHEET
def test_every_header_tells_what_belongs_there(book: Workbook, sheet: Sheet) -> None:
    for index, column in enumerate(columns_of(sheet), start=1):
        validation = validation_at(book[sheet.name], f"{get_column_letter(index)}1")
        assert validation is not None and column.help and column.help in str(validation.prompt)
        assert validation.error is None


@EVERY_SHEET
def test_the_example_row_says_voorbeeld_first(book: Workbook, sheet: Sheet) -> None:
    rows = list(book[sheet.name].iter_rows(min_row=2, values_only=True))
    filled = [row for row in rows if any(row)]
    assert len(filled) == 1 and filled[0][0] == "VOORBEELD"


@EVERY_SHEET
def test_the_example_row_is_a_valid_row(sheet: Sheet) -> None:
    row, columns = example_row(sheet), {c.label: c for c in columns_of(sheet)}
    assert set(ROWS[sheet.name]) <= set(sheet.columns)
    for label, value in row.items():
        column = columns[label]
        if value is not None and column.choices and value != "VOORBEELD":
            assert set(str(value).split("; ")) <= set(column.choices), label
        assert value is None or isinstance(value, str) is not column.number, label
    assert all(row[label] is not None for label in sheet.required)
    assert all(row[label] is not None for label in sheet.kern)


def test_dates_and_codes_stay_the_text_that_was_typed(book: Workbook) -> None:
    sheet = book["Overleggen"]
    begin = header(sheet).index("begin") + 1
    assert sheet.cell(2, begin).value == "2019-05"
    assert sheet.cell(2, begin).number_format == "@"
    assert sheet.column_dimensions[get_column_letter(begin)].number_format == "@"


def test_nothing_in_it_is_live() -> None:
    with ZipFile(io.BytesIO(empty_sjabloon())) as parts:
        for name in parts.namelist():
            text = parts.read(name).decode()
            assert not [live for live in ("<f>", "<f ", "<hyperlink", "/hyperlink") if live in text], name
            assert "vba" not in name and "externalLink" not in name and "drawing" not in name.casefold()


def test_headers_are_bold_frozen_and_filtered(book: Workbook) -> None:
    for sheet in SCHEMA.sheets:
        target = book[sheet.name]
        assert all(cell.font.b and cell.fill.fill_type == "solid" for cell in target[1])
        assert target.freeze_panes is not None and target.auto_filter.ref is not None


def test_uitleg_has_six_steps_and_every_column(book: Workbook) -> None:
    rows = [tuple(row) for row in book["Uitleg"].iter_rows(values_only=True)]
    steps = [str(row[0]) for row in rows if row[0] and str(row[0])[:2] in {f"{i}." for i in range(1, 10)}]
    assert [s[0] for s in steps] == list("123456")
    told = {(row[0], row[1]) for row in rows}
    assert told >= {(s.name, label) for s in SCHEMA.sheets for label in s.columns}


def test_making_it_twice_gives_the_same_bytes() -> None:
    assert empty_sjabloon() == empty_sjabloon()


def test_kinds_of_columns_that_are_no_property_are_told() -> None:
    kinds = {
        (s.kind, c.label): str(c.kind.value)
        for s in SCHEMA.sheets for c in columns_of(s)
    }  # fmt: skip
    assert kinds[SheetKind.NODES, "thema"] == "één of meer namen"
    assert kinds[SheetKind.NORMEN, "thema"] == "één naam"
    assert kinds[SheetKind.DEELNAMES, "wie"] == "één naam"
    soort = next(c for c in columns_of(SCHEMA.by_sheet["Aliassen"]) if c.label == "soort")
    assert soort.choices == SOORT_ALIAS
