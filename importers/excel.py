"""Reads .xlsx and .xlsm: cached values as they stand, in one pass over each sheet."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from zipfile import ZipFile

from importers.base import NAMED, CellCounter, Damaged, Limits, fingerprint
from importers.outside import outside_cells
from importers.package import Book, SheetPart, open_book
from importers.sheet import DIGITS, SheetStream, column_of, read_sheet
from netwerkkaart.errors import Where
from netwerkkaart.issues import Code, Issue
from netwerkkaart.tables import Place, RawTable, RawWorkbook


def read(path: Path, name: str, limits: Limits) -> RawWorkbook:
    """The workbook as it stands in the file; runs only in the child process.

    Raises Damaged, TooManyCells, ForbiddenXml, zipfile.BadZipFile or expat.ExpatError.
    """
    tables: list[RawTable] = []
    issues: list[Issue] = []
    counter = CellCounter(limits.cells)
    with ZipFile(path) as archive:
        book = open_book(archive)
        texts = dict(outside_cells(archive, book))
        for sheet in book.sheets:
            stream = _read_part(archive, sheet, book, counter)
            tables.append(RawTable(sheet.name, tuple(stream.rows), sheet.hidden))
            issues.extend(_remarks(sheet, stream))
            texts |= {Where.MARGIN.format(sheet.name): " ".join(stream.margins)}
    return RawWorkbook(
        file=name,
        tables=tuple(tables),
        fingerprint=fingerprint(path),
        issues=tuple(issues),
        texts={place: text for place, text in texts.items() if text},
        kind="xlsx",
    )


def _read_part(archive: ZipFile, sheet: SheetPart, book: Book, counter: CellCounter) -> SheetStream:
    if sheet.part not in archive.NameToInfo:
        raise Damaged
    with archive.open(sheet.part) as part:
        return read_sheet(part, book, counter)


def _remarks(sheet: SheetPart, stream: SheetStream) -> Iterable[Issue]:
    if sheet.hidden:
        yield Issue(Code.VERBORGEN_BLAD, Place(sheet.name), sheet.name)
    if stream.merged:
        yield merged(sheet.name, stream.merged)
    for row in stream.repeated:
        yield Issue(Code.DUBBELE_REGEL, Place(sheet.name, row), details={"rij": str(row)})


def merged(sheet: str, ranges: list[str]) -> Issue:
    """One remark that names the first merged ranges of a sheet and counts the rest."""
    named = ", ".join(ranges[:NAMED])
    rest = len(ranges) - NAMED
    first = ranges[0].partition(":")[0]
    letters = first.rstrip(DIGITS)
    place = Place(sheet, int(first[len(letters) :] or 0), column_of(letters))
    return Issue(Code.SAMENGEVOEGD, place, f"{named} (+ {rest})" if rest > 0 else named)
