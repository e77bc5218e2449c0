"""The parts of an .xlsx that its cells need: sheets, shared texts and formats."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar
from zipfile import ZipFile

from importers.base import Damaged
from importers.numberformat import Format, read_formats
from importers.xmlstream import Handler, TextCollector, local, parse

H = TypeVar("H", bound=Handler)
RELATIONSHIP_ID = "http://schemas.openxmlformats.org/officeDocument/2006/relationships id"
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A sheet of cells: its name, whether it is hidden, and where it lies in the package."""

    name: str
    hidden: bool
    part: str


@dataclass(frozen=True, slots=True)
class Book:
    """What the cells of all sheets need to be understood."""

    sheets: tuple[SheetPart, ...]
    shared: Sequence[str]
    formats: Sequence[Format]
    epoch_1904: bool
    stale: bool
    names: tuple[tuple[str, str], ...]
    """Defined names with what they stand for."""


class _Workbook:
    """Reads workbook.xml."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, bool, str]] = []
        self.epoch_1904 = False
        self.stale = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = local(tag)
        if name == "sheet":
            hidden = attributes.get("state", "visible") != "visible"
            relation = attributes.get(RELATIONSHIP_ID, "")
            self.sheets.append((attributes.get("name", ""), hidden, relation))
        elif name == "workbookPr":
            self.epoch_1904 = attributes.get("date1904") in ("1", "true", "on")
        elif name == "calcPr":
            self.stale = attributes.get("fullCalcOnLoad") in ("1", "true", "on")

    def end(self, tag: str) -> None:
        """Nothing is known only at the end of an element."""

    def text(self, data: str) -> None:
        """Defined names are read apart."""


class _SharedStrings:
    """Reads the texts that cells refer to; furigana in them is left out."""

    def __init__(self) -> None:
        self.strings: list[str] = []
        self._pieces: list[str] = []
        self._phonetic = False
        self._in_text = False

    def start(self, tag: str, _attributes: dict[str, str]) -> None:
        name = local(tag)
        if name == "si":
            self._pieces = []
        elif name == "rPh":
            self._phonetic = True
        self._in_text = name == "t" and not self._phonetic

    def text(self, data: str) -> None:
        if self._in_text:
            self._pieces.append(data)

    def end(self, tag: str) -> None:
        self._in_text = False
        name = local(tag)
        if name == "si":
            self.strings.append(unescape("".join(self._pieces)))
        elif name == "rPh":
            self._phonetic = False


class _Relations:
    """Reads a .rels part."""

    def __init__(self) -> None:
        self.found: list[tuple[str, str, str]] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if local(tag) == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.found.append((attributes.get("Id", ""), kind, attributes.get("Target", "")))

    def end(self, tag: str) -> None:
        """All is in the attributes."""

    def text(self, data: str) -> None:
        """All is in the attributes."""


def unescape(text: str) -> str:
    """Text with Excel's `_x000A_` notation read back.

    >>> unescape("caf_x00E9_")
    'café'
    """
    if "_x" not in text:
        return text
    units = ESCAPED.sub(lambda m: chr(int(m[1], 16)), text)
    return units.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def open_book(archive: ZipFile) -> Book:
    """The workbook of a package.

    Raises Damaged when a part that it needs is missing, or there is no sheet at all.
    """
    main = next((t for _, k, t in relations(archive, "") if k == "officeDocument"), "")
    if main not in archive.NameToInfo:
        raise Damaged
    targets = {i: (kind, target) for i, kind, target in relations(archive, main)}
    book = _parsed(archive, main, _Workbook())
    if not book.sheets or any(i not in targets for _, _, i in book.sheets):
        raise Damaged
    sheets = tuple(
        SheetPart(name, hidden, targets[i][1]) for name, hidden, i in book.sheets if targets[i][0] == "worksheet"
    )
    parts = dict(targets.values())
    shared, styles = parts.get("sharedStrings", ""), parts.get("styles", "")
    return Book(
        sheets=sheets,
        shared=_parsed(archive, shared, _SharedStrings()).strings,
        formats=_formats(archive, styles),
        epoch_1904=book.epoch_1904,
        stale=book.stale,
        names=tuple((a.get("name", ""), text) for _, a, text in texts(archive, main, "definedName")),
    )


def relations(archive: ZipFile, part: str) -> list[tuple[str, str, str]]:
    """What a part refers to inside the package: id, kind and name of the part."""
    folder, _, name = part.rpartition("/")
    found = _parsed(archive, posixpath.join(folder, "_rels", f"{name}.rels"), _Relations()).found
    return [(i, kind, _resolve(folder, target)) for i, kind, target in found]


def texts(archive: ZipFile, part: str, tag: str) -> list[tuple[str, dict[str, str], str]]:
    """The texts in elements of one name ('': of every element)."""
    collector = TextCollector(lambda found: not tag or local(found) == tag)
    return [item for item in _parsed(archive, part, collector).found if item[2].strip()]


def _formats(archive: ZipFile, part: str) -> Sequence[Format]:
    if part not in archive.NameToInfo:
        return []
    with archive.open(part) as stream:
        try:
            return read_formats(stream)
        except (ValueError, KeyError) as error:
            raise Damaged from error


def _parsed(archive: ZipFile, part: str, handler: H) -> H:
    """The handler after reading a part; a part that is not there leaves it as it was."""
    if part in archive.NameToInfo:
        with archive.open(part) as stream:
            parse(stream, handler)
    return handler


def _resolve(folder: str, target: str) -> str:
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(folder, target))
