"""Rows of text to rows of checked values: every cell read by its kind, every fault told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import NamedTuple

from netwerkkaart import avg
from netwerkkaart.intake.batch import Remarks
from netwerkkaart.intake.recognise import FoundSheet
from netwerkkaart.intake.required import check_row
from netwerkkaart.intake.rows import Checked, CheckedRow
from netwerkkaart.intake.text import (
    cleaned,
    control_characters,
    had_invisible,
    items,
    lines,
    mixes_scripts,
    text_of,
)
from netwerkkaart.intake.values import Reader, reader
from netwerkkaart.issues import Code
from netwerkkaart.schema import SCHEMA, Kind, Property, Sheet, SheetKind
from netwerkkaart.tables import Cell, Fault, FaultKind, RawRow

EXAMPLE = "voorbeeld"
TEXTS = {
    SheetKind.NODES: (),
    SheetKind.DEELNAMES: ("wie", "functie", "tafel"),
    SheetKind.RELATIES: ("van", "relatie", "naar"),
    SheetKind.NORMEN: ("over", "thema", "gebied", "verwacht"),
    SheetKind.ALIASSEN: ("alias", "betekenis", "soort", "toelichting"),
}
"""Columns that are kept as text for the resolver, by kind of sheet."""


def check(sheets: tuple[FoundSheet, ...], remarks: Remarks) -> Checked:
    """Read every row of every recognised sheet."""
    result = Checked()
    for found in sheets:
        columns = _columns(found)
        for raw in _numbered(found.rows):
            result.rijen += 1
            if (row := _row(found, raw, columns, remarks)) is None:
                result.overgeslagen += 1
            else:
                result.rows.append(row)
    return result


def _numbered(rows: tuple[RawRow, ...]) -> Iterator[RawRow]:
    """The rows, each with a number of its own: a damaged file may give one twice, and both are rows."""
    numbers: set[int] = set()
    last = max((row.number for row in rows), default=0)
    for row in rows:
        if row.number in numbers:
            last += 1
            row = RawRow(last, row.cells)  # noqa: PLW2901
        numbers.add(row.number)
        yield row


Handler = Property | str
"""A property (read by kind), or what to do with the text: `ref`, `text`, `id`, `bron`."""
Take = Callable[[CheckedRow, str, Remarks], None]


class Column(NamedTuple):
    """A column of a file: its label, its number, what puts its text in a row, and whether it may hold private data."""

    label: str
    number: int
    take: Take
    may_be_private: bool


def _columns(found: FoundSheet) -> list[Column]:
    handlers = [(label, _handler(found.sheet, label)) for label in found.sheet.columns if label in found.columns]
    return [Column(label, found.columns[label], _taker(label, h), _may_be_private(h)) for label, h in handlers]


def _handler(sheet: Sheet, label: str) -> Handler:
    if label in ("id", "bron"):
        return label
    if label in TEXTS[sheet.kind]:
        return "text"
    if sheet.node_type is not None:
        return SCHEMA.property_by_label(sheet.node_type, label) or "ref"
    if sheet.kind is SheetKind.NORMEN:
        return next(p for p in SCHEMA.norm_properties if p.label == label)
    return relation_properties()[label]


@cache
def relation_properties() -> dict[str, Property]:
    """Every property that some relationship has, by label."""
    return {p.label: p for t in SCHEMA.relationships for p in t.properties}


def _row(found: FoundSheet, raw: RawRow, columns: list[Column], remarks: Remarks) -> CheckedRow | None:
    row = CheckedRow(found.sheet, found.blad, raw.number, found.columns)
    width = len(raw.cells)
    if width and _is_example(found, raw):
        remarks.add(Code.VOORBEELD_OVERGESLAGEN, row.place())
        return None
    filled = False
    for label, number, take, may_be_private in columns:
        cell = raw.cells[number - 1] if number <= width else None
        if cell is None or cell == "":
            continue
        plain = isinstance(cell, str) and cell.isascii() and cell.isprintable()
        if text := str(cell).strip() if plain else _clean(cell, row, label, remarks):
            filled = True
            take(row, text, remarks)
            if may_be_private and (kind := avg.flag(text)):
                remarks.add(Code.MOGELIJK_PERSOONLIJK, row.place(label), kolom=label, soort=kind)
    if not filled and row.key not in remarks.refused:
        remarks.add(Code.LEGE_RIJ, row.place())
        return None
    check_row(row, remarks)
    return row


def _is_example(found: FoundSheet, raw: RawRow) -> bool:
    number = found.columns.get("id") or found.columns.get(found.sheet.columns[0])
    if number is None or number > len(raw.cells):
        return False
    return text_of(raw.cells[number - 1]).strip().casefold() == EXAMPLE


def _clean(cell: Cell, row: CheckedRow, label: str, remarks: Remarks) -> str:
    """The text of a cell; a fault or a hidden control character refuses the row."""
    if isinstance(cell, Fault):
        code = Code.FORMULE_ZONDER_WAARDE if cell.kind is FaultKind.FORMULA else Code.FOUTWAARDE
        remarks.add(code, row.place(label), cell.text)
        return ""
    text = text_of(cell)
    if text.isascii() and text.isprintable():
        return text.strip()
    if signs := control_characters(text):
        remarks.add(Code.STUURTEKENS, row.place(label), tekens=signs)
        return ""
    clean = cleaned(text)
    if had_invisible(text):
        remarks.add(Code.SCHOONGEMAAKT, row.place(label), clean)
    if mixes_scripts(clean):
        remarks.add(Code.GEMENGD_SCHRIFT, row.place(label), clean)
    return clean


def _taker(label: str, handler: Handler) -> Take:
    """What puts a text of this column in a row: chosen once, not per cell."""
    if not isinstance(handler, Property):
        return partial(_TAKERS[handler], label)
    if handler.kind is Kind.TEXT:
        return partial(_take_plain, handler.name)
    return partial(_take_value, handler, reader(handler))


def _take_names(label: str, row: CheckedRow, text: str, _: Remarks) -> None:
    row.refs[label] = items(text)


def _take_bron(_: str, row: CheckedRow, text: str, __: Remarks) -> None:
    row.bron = lines(text)


def _take_id(_: str, row: CheckedRow, text: str, __: Remarks) -> None:
    row.gegeven = text


def _take_text(label: str, row: CheckedRow, text: str, _: Remarks) -> None:
    row.texts[label] = text


_TAKERS = {"ref": _take_names, "bron": _take_bron, "id": _take_id, "text": _take_text}


def _take_plain(name: str, row: CheckedRow, text: str, _: Remarks) -> None:
    row.values[name] = text


def _may_be_private(handler: Handler) -> bool:
    """Whether a cell is free text or names something; `persoon` is for a person, and hidden."""
    if isinstance(handler, Property):
        return handler.kind in (Kind.TEXT, Kind.GROWING) and not handler.private
    return handler != "id"


def _take_value(property_: Property, read: Reader, row: CheckedRow, text: str, remarks: Remarks) -> None:
    value, unread = read(text)
    for code, part in unread:
        choices = ", ".join(property_.choices)
        remarks.add(code, row.place(property_.label), part, kolom=property_.label, keuzes=choices)
        row.dropped.add(property_.name)
    if value is not None:
        row.values[property_.name] = value
