"""Rows of text to rows of checked values: every cell read by its kind, every fault told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from netwerkkaart import avg
from netwerkkaart.graph import Value
from netwerkkaart.intake.batch import Remarks
from netwerkkaart.intake.lookup import is_node_id
from netwerkkaart.intake.recognise import FoundSheet
from netwerkkaart.intake.text import (
    cleaned,
    control_characters,
    had_invisible,
    items,
    lines,
    mixes_scripts,
    text_of,
)
from netwerkkaart.intake.values import parse
from netwerkkaart.issues import Code
from netwerkkaart.schema import SCHEMA, Kind, Property, Sheet, SheetKind
from netwerkkaart.tables import Cell, Fault, FaultKind, Place, RawRow

EXAMPLE = "voorbeeld"
TEXTS = {
    SheetKind.NODES: (),
    SheetKind.DEELNAMES: ("wie", "functie", "tafel"),
    SheetKind.RELATIES: ("van", "relatie", "naar"),
    SheetKind.NORMEN: ("over", "thema", "gebied", "verwacht"),
    SheetKind.ALIASSEN: ("alias", "betekenis", "soort", "toelichting"),
}
"""Columns that are kept as text for the resolver, by kind of sheet."""


@dataclass(slots=True)
class CheckedRow:
    """One row: its values by property name, its names by column label, its bron texts.

    `columns` gives the column number of a label, for the place of an issue; `key` is sheet and row
    number, as `Remarks` books them.
    """

    sheet: Sheet
    blad: str
    rij: int
    columns: Mapping[str, int]
    values: dict[str, Value] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    refs: dict[str, list[str]] = field(default_factory=dict)
    bron: tuple[str, ...] | None = None
    gegeven: str | None = None
    dropped: set[str] = field(default_factory=set)
    key: tuple[str, int] = field(init=False)

    def __post_init__(self) -> None:
        self.key = (self.blad, self.rij)

    def place(self, label: str = "") -> Place:
        """Where this row, or one of its cells, stands."""
        return Place(self.blad, self.rij, self.columns.get(label, 0))

    @property
    def type(self) -> str:
        """The node type of the rows of this sheet; empty for the other sheets."""
        return self.sheet.node_type or ""


@dataclass
class Checked:
    """All rows of a file by kind of sheet; `overgeslagen` and `rijen` count them."""

    rows: list[CheckedRow] = field(default_factory=list)
    rijen: int = 0
    overgeslagen: int = 0


def check(sheets: tuple[FoundSheet, ...], remarks: Remarks) -> Checked:
    """Read every row of every recognised sheet."""
    result = Checked()
    for found in sheets:
        handlers = _handlers(found.sheet.name)
        labels = [(n, found.columns[n], handlers[n]) for n in found.sheet.columns if n in found.columns]
        for raw in _numbered(found.rows):
            result.rijen += 1
            if (row := _row(found, raw, labels, remarks)) is None:
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


@cache
def _handlers(sheet_name: str) -> dict[str, Handler]:
    sheet = SCHEMA.by_sheet[sheet_name]
    return {label: _handler(sheet, label) for label in sheet.columns}


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


def _row(found: FoundSheet, raw: RawRow, labels: list[tuple[str, int, Handler]], remarks: Remarks) -> CheckedRow | None:
    row = CheckedRow(found.sheet, found.blad, raw.number, found.columns)
    width = len(raw.cells)
    if width and _is_example(found, raw):
        remarks.add(Code.VOORBEELD_OVERGESLAGEN, row.place())
        return None
    filled = False
    for label, number, handler in labels:
        cell = raw.cells[number - 1] if number <= width else None
        if cell is None or cell == "":
            continue
        plain = isinstance(cell, str) and cell.isascii() and cell.isprintable()
        if text := str(cell).strip() if plain else _clean(cell, row, label, remarks):
            filled = True
            _take(row, label, handler, text, remarks)
    if not filled and row.key not in remarks.refused:
        remarks.add(Code.LEGE_RIJ, row.place())
        return None
    _check_required(row, remarks)
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


def _take(row: CheckedRow, label: str, handler: Handler, text: str, remarks: Remarks) -> None:
    match handler:
        case Property():
            _take_value(row, handler, text, remarks)
        case "ref":
            row.refs[label] = items(text)
        case "bron":
            row.bron = lines(text)
        case "id":
            row.gegeven = text
        case _:
            row.texts[label] = text


def _take_value(row: CheckedRow, property_: Property, text: str, remarks: Remarks) -> None:
    value, unread = parse(property_, text)
    for code, part in unread:
        choices = ", ".join(property_.choices)
        remarks.add(code, row.place(property_.label), part, kolom=property_.label, keuzes=choices)
        row.dropped.add(property_.name)
    if value is not None:
        row.values[property_.name] = value
    if property_.kind is Kind.TEXT and not property_.private and (kind := avg.flag(text)):
        remarks.add(Code.MOGELIJK_PERSOONLIJK, row.place(property_.label), kolom=property_.label, soort=kind)


def _check_required(row: CheckedRow, remarks: Remarks) -> None:
    if row.key in remarks.refused or is_bare(row):
        return
    for label in _missing(row):
        remarks.add(Code.VERPLICHT_LEEG, row.place(label), kolom=label)


def is_bare(row: CheckedRow) -> bool:
    """Whether a row has a full id, a naam and not one cell more: a thing of which nothing else is known."""
    has_id = row.gegeven is not None and is_node_id(row.gegeven)
    more = row.refs or row.texts or row.dropped or row.bron
    return has_id and row.sheet.node_type is not None and row.values.keys() == {"naam"} and not more


def _missing(row: CheckedRow) -> Iterator[str]:
    for label in row.sheet.required:
        if label not in row.texts and label not in row.refs and not _has_value(row, label):
            yield label
    if row.sheet.kind is SheetKind.NORMEN:
        yield from _missing_in_norm(row)


def _has_value(row: CheckedRow, label: str) -> bool:
    """Filled, also when the cell could not be read (that was told already)."""
    name = label.replace(" ", "_")
    return name in row.values or name in row.dropped


def _missing_in_norm(row: CheckedRow) -> Iterator[str]:
    """What a norm lacks; one of an unreadable soort says nothing that could be checked."""
    soort = row.values.get("soort")
    if soort is None and "soort" in row.dropped:
        yield "soort"
    if soort in ("deelname", "sturing", "verbinding") and "verwacht" not in row.texts:
        yield "verwacht"
    if soort in ("frequentie", "omvang") and not _has_value(row, "aantal"):
        yield "aantal"
    if not {"over", "thema"} & row.texts.keys():
        yield "over"
