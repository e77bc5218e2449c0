"""One sheet of an .xlsx as a stream: rows that hold something, and what was odd about them."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import IO

from importers.base import NAMED, CellCounter, Damaged, row_of, weight
from importers.blank import without_blanks
from importers.numberformat import Format, number
from importers.package import Book, unescape
from importers.xmlstream import local, parse_pieces
from netwerkkaart.tables import Cell, Fault, FaultKind, RawRow

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
CELL, ROW, VALUE, FORMULA = (f"{MAIN} {tag}" for tag in ("c", "row", "v", "f"))
INLINE_TEXT, PHONETIC, MERGE = (f"{MAIN} {tag}" for tag in ("t", "rPh", "mergeCell"))
MARGINS = ("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter")
MAX_ROW, MAX_COLUMN = 1_048_576, 16_384
DIGITS = "0123456789"


class SheetStream:
    """Handler of a sheet's XML: keeps the rows with a value, whatever size the sheet claims."""

    def __init__(self, book: Book, counter: CellCounter) -> None:
        self.rows: list[RawRow] = []
        self.merged: list[str] = []
        self.repeated: list[int] = []
        self.margins: list[str] = []
        self._book, self._counter = book, counter
        self._numbers: set[int] = set()
        self._row = 0
        self._cells: list[Cell] = []
        self._cell: dict[str, str] = {}
        self._reference, self._offset = "", 0
        self._text: list[str] = []
        self._value: str | None = None
        self._formula: str | None = None
        self._shared_id = ""
        self._shared_formulas: dict[str, str] = {}
        self._inline: list[str] = []
        self._phonetic = False
        self.text = self._text.append

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == CELL:
            self._cell = attributes
            self._value = self._formula = None
            if "r" in attributes:
                self._reference, self._offset = attributes["r"], 0
            else:
                self._offset += 1
        elif tag == ROW:
            self._start_row(attributes)
        elif tag == PHONETIC:
            self._phonetic = True
        elif tag == MERGE:
            self.merged.append(attributes.get("ref", ""))
        else:
            self._text.clear()
            self._shared_id = attributes.get("si", "")

    def end(self, tag: str) -> None:
        if tag == CELL:
            if self._value is not None or self._formula is not None or self._inline:
                self._end_cell()
        elif tag == VALUE:
            self._value = "".join(self._text)
        elif tag == ROW:
            self._end_row()
        elif tag == FORMULA:
            self._formula = self._whole_formula("".join(self._text))
        elif tag == INLINE_TEXT:
            if not self._phonetic:
                self._inline.append("".join(self._text))
        elif tag == PHONETIC:
            self._phonetic = False
        elif local(tag) in MARGINS:
            self.margins.append("".join(self._text))

    def _whole_formula(self, text: str) -> str:
        """A shared formula is written out once; its other cells only refer to it."""
        if text and self._shared_id:
            self._shared_formulas[self._shared_id] = text
        return text or self._shared_formulas.get(self._shared_id, "")

    def _start_row(self, attributes: dict[str, str]) -> None:
        written = attributes.get("r")
        self._row = int(float(written)) if written else self._row + 1
        if not 1 <= self._row <= MAX_ROW:
            raise Damaged
        self._reference, self._offset = "", 0

    def _end_row(self) -> None:
        if not self._cells:
            return
        row = row_of(self._row, self._cells)
        self._cells = []
        if row is None:
            return
        if row.number in self._numbers and len(self.repeated) < NAMED:
            self.repeated.append(row.number)
        self._numbers.add(row.number)
        self.rows.append(row)

    def _end_cell(self) -> None:
        value = self._read_cell()
        self._inline = []
        if value is None or value == "":
            return
        column = column_of(self._reference.rstrip(DIGITS)) + self._offset
        if column > MAX_COLUMN:
            raise Damaged
        missing = max(0, column - len(self._cells))
        self._counter.spend(missing + weight(value) - 1)
        self._cells.extend([None] * missing)
        self._cells[column - 1] = value

    def _read_cell(self) -> Cell:
        kind = self._cell.get("t", "n")
        if self._formula is not None and self._is_never_calculated(kind):
            return Fault(FaultKind.FORMULA, f"={self._formula}")
        text = "".join(self._inline) if kind == "inlineStr" else self._value
        return self._convert(kind, text) if text else None

    def _convert(self, kind: str, text: str) -> Cell:
        match kind:
            case "s":
                return self._shared(text)
            case "n":
                return self._number(text)
            case "str" | "inlineStr":
                return unescape(text)
            case "b":
                return text.strip() in ("1", "true")
            case "e":
                return Fault(FaultKind.ERROR, text)
            case "d":
                return _iso_date(text)
            case _:
                raise Damaged

    def _is_never_calculated(self, kind: str) -> bool:
        """No outcome, or the 0 that programs write for a formula they cannot calculate."""
        if self._value is None or (self._value == "" and kind != "str"):
            return True
        return self._book.stale and kind == "n" and self._value == "0"

    def _shared(self, text: str) -> str:
        try:
            return self._book.shared[int(text)]
        except (ValueError, IndexError) as error:
            raise Damaged from error

    def _number(self, text: str) -> Cell:
        style = int(self._cell.get("s", "0"))
        formats = self._book.formats
        kind = formats[style] if style < len(formats) else Format.NUMBER
        return number(text.strip(), kind, epoch_1904=self._book.epoch_1904)


def read_sheet(part: IO[bytes], book: Book, counter: CellCounter) -> SheetStream:
    """The stream after reading a whole sheet.

    Raises Damaged, TooManyCells, ForbiddenXml or expat.ExpatError.
    """
    stream = SheetStream(book, counter)
    try:
        parse_pieces(without_blanks(part), stream)
    except ValueError as error:
        raise Damaged from error
    return stream


@lru_cache(maxsize=MAX_COLUMN)
def column_of(letters: str) -> int:
    """The number of a column, from 1; 0 for no letters.

    >>> column_of("AB")
    28
    """
    column = 0
    for letter in letters:
        if not "A" <= letter <= "Z":
            raise Damaged
        column = column * 26 + ord(letter) - 64
    return column


def _iso_date(text: str) -> Cell:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return text
