"""Reads .ods: values as they stand, in one pass over content.xml."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import IO
from zipfile import ZipFile

from importers.base import CellCounter, Damaged, Limits, fingerprint
from importers.excel import merged
from importers.odscontent import Content, Sheet
from importers.xmlstream import TextCollector, local, parse
from netwerkkaart.errors import Where
from netwerkkaart.issues import Code, Issue
from netwerkkaart.tables import Place, RawTable, RawWorkbook


def read(path: Path, name: str, limits: Limits) -> RawWorkbook:
    """The workbook as it stands in the file; runs only in the child process.

    Raises Damaged, TooManyCells, ForbiddenXml, zipfile.BadZipFile or expat.ExpatError.
    """
    with ZipFile(path) as archive:
        if "content.xml" not in archive.NameToInfo:
            raise Damaged
        with archive.open("content.xml") as part:
            content = _content(part, limits)
        texts = dict(content.notes)
        if "meta.xml" in archive.NameToInfo:
            with archive.open("meta.xml") as part:
                texts |= _properties(part)
    sheets = content.sheets
    return RawWorkbook(
        file=name,
        tables=tuple(RawTable(s.name, tuple(s.rows), s.hidden) for s in sheets),
        fingerprint=fingerprint(path),
        issues=tuple(issue for sheet in sheets for issue in _remarks(sheet)),
        texts=texts,
        kind="ods",
    )


def _content(part: IO[bytes], limits: Limits) -> Content:
    content = Content(CellCounter(limits.cells))
    try:
        parse(part, content)
    except ValueError as error:
        raise Damaged from error
    return content


def _properties(part: IO[bytes]) -> dict[str, str]:
    collector = TextCollector(lambda _: True)
    parse(part, collector)
    return {
        Where.PROPERTY.format(next(iter(attributes.values()), local(tag))): text
        for tag, attributes, text in collector.found
        if text.strip()
    }


def _remarks(sheet: Sheet) -> Iterable[Issue]:
    if sheet.hidden:
        yield Issue(Code.VERBORGEN_BLAD, Place(sheet.name), sheet.name)
    if sheet.merged:
        yield merged(sheet.name, sheet.merged)
