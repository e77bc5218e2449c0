"""What a user must know of each column of the workbook: kind, choices, help, width."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from netwerkkaart.exports.sjabloon_texts import FIXED_HELP, GEEN
from netwerkkaart.schema import SCHEMA, Kind, Property, Reference, Sheet, SheetKind
from netwerkkaart.schema.base import SEVERAL
from netwerkkaart.schema.choices import SOORT_ALIAS

NUMBERS = frozenset({Kind.NUMBER, Kind.INTEGER, Kind.FREQUENCY})
YES_NO = ("ja", "nee")


class Sort(StrEnum):
    """Kinds of columns that are no property; the value is what the Uitleg shows."""

    ID = "id"
    NAME = "één naam"
    NAMES = "één of meer namen"
    SOURCES = "één of meer bronnen"
    NORM_ITEMS = "één of meer verwachtingen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a sheet; `several`: more than one choice may stand in a cell."""

    label: str
    kind: Kind | Sort
    help: str
    choices: tuple[str, ...] = ()
    required: bool = False
    open: bool = True

    @property
    def several(self) -> bool:
        """Whether one cell may hold more than one choice."""
        return self.kind in SEVERAL

    @property
    def number(self) -> bool:
        """Whether its cells are numbers for Excel; everything else is text, dates and codes too."""
        return self.kind in NUMBERS


def columns_of(sheet: Sheet) -> tuple[Column, ...]:
    """The columns of a sheet in order."""
    return tuple(_column(sheet, label) for label in sheet.columns)


def _column(sheet: Sheet, label: str) -> Column:
    open_ = not sheet.kern or label in sheet.kern
    required = label in sheet.required
    kind: Kind | Sort
    if found := _property(sheet, label):
        kind, help_, choices = found.kind, found.help, YES_NO if found.kind is Kind.YES_NO else found.choices
        if sheet.kind is SheetKind.NORMEN:
            kind = {"over": Sort.NORM_ITEMS, "verwacht": Sort.NORM_ITEMS, "thema": Sort.NAME, "gebied": Sort.NAME}.get(
                label, kind
            )
    elif reference := _reference(sheet, label):
        kind, help_, choices = Sort.NAMES, reference.help, ()
    else:
        kind, help_, choices = _fixed(sheet, label)
    return Column(label=label, kind=kind, help=help_, choices=choices, required=required, open=open_)


def _property(sheet: Sheet, label: str) -> Property | None:
    return next((p for p in _properties(sheet) if p.label == label), None)


def _properties(sheet: Sheet) -> Iterator[Property]:
    if sheet.node_type is not None:
        yield from SCHEMA.node_types[sheet.node_type].properties
    elif sheet.kind is SheetKind.NORMEN:
        yield from SCHEMA.norm_properties
    elif sheet.kind in (SheetKind.DEELNAMES, SheetKind.RELATIES):
        yield from (p for t in SCHEMA.relationships for p in t.properties)


def _reference(sheet: Sheet, label: str) -> Reference | None:
    return SCHEMA.reference(label) if sheet.node_type is not None else None


def _fixed(sheet: Sheet, label: str) -> tuple[Kind | Sort, str, tuple[str, ...]]:
    """The columns that belong to a sheet and to no type of the schema."""
    help_ = FIXED_HELP[label, sheet.name] if (label, sheet.name) in FIXED_HELP else FIXED_HELP[label, ""]
    match label:
        case "id":
            return Sort.ID, help_, ()
        case "bron":
            return Sort.SOURCES, help_, ()
        case "wie" | "tafel" | "van" | "naar":
            return Sort.NAME, help_, ()
        case "relatie":
            labels = tuple(t.label for t in SCHEMA.relationships)
            return Kind.CHOICE, help_, (*labels, *(f"{GEEN}{label}" for label in labels))
        case "soort" if sheet.kind is SheetKind.ALIASSEN:
            return Kind.CHOICE, help_, SOORT_ALIAS
        case _:
            return Kind.TEXT, help_, ()
