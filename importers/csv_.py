"""Reads .csv: one file, a folder of them or a zip of them, each a sheet named after its file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from zipfile import ZipFile, is_zipfile

from importers.base import (
    NAMED,
    CellCounter,
    Limits,
    csv_files,
    fingerprint,
    is_csv_name,
    row_of,
)
from importers.decoding import UTF8, Decoded, decode, is_broken
from importers.layout import Layout, layout_of
from importers.neutral import restore
from netwerkkaart.errors import EmptyFile, OpenQuote
from netwerkkaart.issues import Code, Issue
from netwerkkaart.tables import Cell, Place, RawRow, RawTable, RawWorkbook

SENTINEL = "\ue000einde\ue000"
EXAMPLE = 80
"""How much of a value is shown as an example, in characters."""


def read(path: Path, name: str, limits: Limits) -> RawWorkbook:
    """One sheet per csv file; runs only in the child process.

    Raises OpenQuote, EmptyFile, TooManyCells, csv.Error or zipfile.BadZipFile.
    """
    csv.field_size_limit(limits.file_bytes)
    counter = CellCounter(limits.cells)
    tables: list[RawTable] = []
    issues: list[Issue] = []
    for file, content in _files(path, name):
        sheet = PurePosixPath(file).stem
        decoded = decode(content)
        layout = layout_of(decoded.text)
        records = list(_records(decoded.text, layout, counter, file))
        tables.append(RawTable(sheet, tuple(_rows(records))))
        issues.extend(_remarks(sheet, decoded, layout, tables[-1]))
    if not any(table.rows for table in tables):
        raise EmptyFile(name)
    return RawWorkbook(name, tuple(tables), fingerprint(path), tuple(issues), kind="csv")


def _files(path: Path, name: str) -> Iterator[tuple[str, bytes]]:
    if path.is_dir():
        for item in csv_files(path):
            yield item.name, item.read_bytes()
    elif is_zipfile(path):
        with ZipFile(path) as archive:
            for part in sorted(filter(is_csv_name, archive.namelist())):
                yield part, archive.read(part)
    else:
        yield name, path.read_bytes()


def _records(text: str, layout: Layout, counter: CellCounter, file: str) -> Iterator[tuple[int, list[str]]]:
    """Numbered records; a last record of our own proves that no quote swallowed the end."""
    closed = f"{text[layout.start :]}\n{SENTINEL}"
    reader = csv.reader(io.StringIO(closed, newline=""), delimiter=layout.separator)
    number = 0
    for number, record in enumerate(reader, start=1):
        if record == [SENTINEL]:
            return
        counter.spend(len(record))
        yield number, record
    raise OpenQuote(file, number)


def _rows(records: Iterable[tuple[int, list[str]]]) -> Iterator[RawRow]:
    for number, record in records:
        cells: list[Cell] = [restore(text) if text else None for text in record]
        row = row_of(number, cells)
        if row is not None:
            yield row


def _remarks(sheet: str, decoded: Decoded, layout: Layout, table: RawTable) -> Iterator[Issue]:
    if decoded.encoding != UTF8:
        yield Issue(Code.TEKENSET, Place(sheet), decoded.encoding)
    if decoded.had_nul:
        yield Issue(Code.NUL_TEKENS, Place(sheet))
    yield from _broken(table)
    for row in table.rows:
        if len(row.cells) > layout.width > 1:
            details = {"aantal": str(len(row.cells)), "verwacht": str(layout.width)}
            yield Issue(Code.ONGELIJKE_RIJ, Place(sheet, row.number), details=details)


def _broken(table: RawTable) -> Iterator[Issue]:
    """The first cells with characters that were read wrongly."""
    found = 0
    for row in table.rows:
        for column, text in enumerate(row.cells, start=1):
            if isinstance(text, str) and is_broken(text):
                yield Issue(Code.KAPOTTE_TEKENS, Place(table.sheet, row.number, column), text[:EXAMPLE])
                found += 1
                if found == NAMED:
                    return
