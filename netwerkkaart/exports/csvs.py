"""The sheets of the sjabloon as a folder of csv files, readable in a diff, and as a workbook again."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from pathlib import Path

from importers.neutral import neutralise, restore
from netwerkkaart.exports.cells import Cell, Row, Rows
from netwerkkaart.exports.columns import columns_of
from netwerkkaart.exports.sjabloon import workbook_of
from netwerkkaart.names import slug
from netwerkkaart.schema import SCHEMA, Sheet

_NUMBER = re.compile(r"[0-9]+(,[0-9]+)?")


def csv_name(sheet: str) -> str:
    """The file of a sheet.

    >>> csv_name("Programma's")
    'programmas.csv'
    """
    return f"{slug(sheet)}.csv"


def csv_rows(sheet: Sheet, rows: Iterable[Row]) -> list[list[str]]:
    """Header and rows as text, nothing in it that a spreadsheet would take for a formula."""
    return [list(sheet.columns), *([_text(row.get(label)) for label in sheet.columns] for row in rows)]


def write_csv_folder(rows: Rows, folder: Path) -> None:
    """One csv per sheet: UTF-8, commas, exactly the header of the sheet."""
    folder.mkdir(parents=True, exist_ok=True)
    for sheet in SCHEMA.sheets:
        buffer = io.StringIO(newline="")
        csv.writer(buffer, lineterminator="\n").writerows(csv_rows(sheet, rows.get(sheet.name, ())))
        (folder / csv_name(sheet.name)).write_bytes(buffer.getvalue().encode())


def read_csv_folder(folder: Path) -> Rows:
    """The rows of the csv files; a sheet without a file has none. ValueError for another header."""
    return {sheet.name: _read(sheet, folder / csv_name(sheet.name)) for sheet in SCHEMA.sheets}


def workbook_from_csv_folder(folder: Path) -> bytes:
    """The .xlsx of these csv files, the same bytes every time."""
    return workbook_of(read_csv_folder(folder))


def _read(sheet: Sheet, path: Path) -> list[Row]:
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as stream:
        header, *records = csv.reader(stream)
    if header != list(sheet.columns):
        raise ValueError(f"{path.name}: header is {header}, not {list(sheet.columns)}")
    if crooked := [i for i, record in enumerate(records, start=2) if record and len(record) != len(header)]:
        raise ValueError(f"{path.name}: records {crooked} have another number of cells than the header")
    numbers = {column.label for column in columns_of(sheet) if column.number}
    return [
        {label: _cell(text, number=label in numbers) for label, text in zip(header, record, strict=True)}
        for record in records
        if any(record)
    ]


def _text(value: Cell) -> str:
    """Numbers with a decimal comma: a reader of Dutch takes 1.125 for more than a thousand."""
    if value is None:
        return ""
    return neutralise(value) if isinstance(value, str) else str(value).replace(".", ",")


def _cell(text: str, *, number: bool) -> Cell:
    """A number where the column holds numbers and it is one; words such as 'maandelijks' stay."""
    if not text:
        return None
    if number and _NUMBER.fullmatch(text):
        return float(text.replace(",", ".")) if "," in text else int(text)
    return restore(text)
