"""The stream over an OpenDocument spreadsheet's content.xml."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from importers.base import CellCounter, row_of, weight
from importers.numberformat import number
from netwerkkaart.errors import Where
from netwerkkaart.tables import Cell, Fault, FaultKind, Place, RawRow

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
TABLE, OFFICE, TEXT, STYLE = (f"{_ODF}{n}:1.0" for n in ("table", "office", "text", "style"))
CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
SHEET, ROW, CELL, COVERED = (f"{TABLE} {tag}" for tag in ("table", "table-row", "table-cell", "covered-table-cell"))
PARAGRAPH, NOTE, SPREADSHEET = f"{TEXT} p", f"{OFFICE} annotation", f"{OFFICE} spreadsheet"
BREAKS = {f"{TEXT} tab": "\t", f"{TEXT} line-break": "\n"}
NUMBERS = ("float", "percentage", "currency")


@dataclass(slots=True)
class Sheet:
    """A sheet while it is read."""

    name: str
    hidden: bool
    rows: list[RawRow] = field(default_factory=list)
    merged: list[str] = field(default_factory=list)


class Content:
    """Handler of content.xml: repeats are written out only for cells that hold something."""

    def __init__(self, counter: CellCounter) -> None:
        self.sheets: list[Sheet] = []
        self.notes: dict[str, str] = {}
        self._counter = counter
        self._path: list[str] = []
        self._style = ""
        self._hidden_styles: set[str] = set()
        self._aside = 0
        self._in_sheet = False
        self._row, self._repeat = 0, 1
        self._cells: list[Cell] = []
        self._empty = 0
        self._cell: dict[str, str] = {}
        self._paragraphs: list[list[str]] = []
        self._in_paragraph = False
        self._aside_text: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        parent = self._path[-1] if self._path else ""
        self._path.append(tag)
        if self._aside or (self._in_sheet and self._is_aside(tag, parent)):
            self._aside += 1
        elif not self._in_sheet:
            self._start_outside(tag, attributes, parent)
        elif tag in (CELL, COVERED):
            self._cell, self._paragraphs = attributes, []
        elif tag == PARAGRAPH:
            self._paragraphs.append([])
            self._in_paragraph = True
        elif tag == ROW:
            self._repeat = int(attributes.get(f"{TABLE} number-rows-repeated", "1"))
            self._cells, self._empty = [], 0
        elif tag == f"{TEXT} s" and self._paragraphs:
            spaces = min(int(attributes.get(f"{TEXT} c", "1")), 1_000)
            self._paragraphs[-1].append(" " * spaces)
        elif tag in BREAKS and self._paragraphs:
            self._paragraphs[-1].append(BREAKS[tag])

    def end(self, tag: str) -> None:
        self._path.pop()
        if self._aside:
            self._aside -= 1
            if not self._aside:
                self._end_aside(tag)
        elif not self._in_sheet:
            return
        elif tag == PARAGRAPH:
            self._in_paragraph = False
        elif tag in (CELL, COVERED):
            self._end_cell(tag)
        elif tag == ROW:
            self._end_row()
        elif tag == SHEET:
            self._in_sheet = False

    def text(self, data: str) -> None:
        if self._aside:
            self._aside_text.append(data)
        elif self._in_paragraph:
            self._paragraphs[-1].append(data)

    def _is_aside(self, tag: str, parent: str) -> bool:
        """Notes, drawings and tables within a cell are not its value."""
        in_cell = parent in (CELL, COVERED) and tag != PARAGRAPH
        return in_cell or tag in (f"{TABLE} shapes", SHEET)

    def _start_outside(self, tag: str, attributes: dict[str, str], parent: str) -> None:
        if tag == f"{STYLE} style":
            self._style = attributes.get(f"{STYLE} name", "")
        elif tag == f"{STYLE} table-properties":
            if attributes.get(f"{TABLE} display") == "false":
                self._hidden_styles.add(self._style)
        elif tag == SHEET and parent == SPREADSHEET:
            hidden = attributes.get(f"{TABLE} style-name", "") in self._hidden_styles
            self.sheets.append(Sheet(attributes.get(f"{TABLE} name", ""), hidden))
            self._in_sheet, self._row = True, 0

    def _end_aside(self, tag: str) -> None:
        text = "".join(self._aside_text).strip()
        self._aside_text = []
        if not text:
            return
        sheet = self.sheets[-1].name
        place = Place(sheet, self._row + 1, len(self._cells) + self._empty + 1)
        where = Where.NOTE.format(sheet, place.cel) if tag == NOTE else Where.SHAPE.format(sheet)
        self.notes[where] = f"{self.notes.get(where, '')} {text}".strip()

    def _end_cell(self, tag: str) -> None:
        times = max(1, int(self._cell.get(f"{TABLE} number-columns-repeated", "1")))
        value = self._value() if tag == CELL else None
        if f"{TABLE} number-columns-spanned" in self._cell:
            self._note_merge()
        if value is None or value == "":
            self._empty += times
            return
        self._counter.spend((self._empty + times * weight(value)) * max(1, self._repeat))
        self._cells.extend([None] * self._empty + [value] * times)
        self._empty = 0

    def _note_merge(self) -> None:
        across = int(self._cell[f"{TABLE} number-columns-spanned"])
        down = int(self._cell.get(f"{TABLE} number-rows-spanned", "1"))
        if across > 1 or down > 1:
            row, column = self._row + 1, len(self._cells) + self._empty + 1
            last = Place("", row + down - 1, column + across - 1)
            self.sheets[-1].merged.append(f"{Place('', row, column).cel}:{last.cel}")

    def _end_row(self) -> None:
        for again in range(self._repeat if self._cells else 0):
            row = row_of(self._row + 1 + again, self._cells)
            if row is not None:
                self.sheets[-1].rows.append(row)
        self._row += self._repeat

    def _value(self) -> Cell:
        text = "\n".join("".join(pieces) for pieces in self._paragraphs)
        kind = self._cell.get(f"{OFFICE} value-type", "")
        formula = self._cell.get(f"{TABLE} formula")
        if self._cell.get(f"{CALC} value-type") == "error":
            return Fault(FaultKind.ERROR, text)
        if formula is not None and not kind and not text:
            return Fault(FaultKind.FORMULA, formula.partition(":")[2] or formula)
        if kind in NUMBERS:
            return number(self._cell.get(f"{OFFICE} value", text))
        if kind == "boolean":
            return self._cell.get(f"{OFFICE} boolean-value") == "true"
        if kind == "date":
            return _date(self._cell.get(f"{OFFICE} date-value", ""), text)
        return text or self._cell.get(f"{OFFICE} string-value", "")


def _date(written: str, shown: str) -> Cell:
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        return shown or written
