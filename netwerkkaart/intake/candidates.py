"""Rows on their way to a node: what they are called and what tells them apart, read without telling."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from netwerkkaart.avg_names import without_private_parts
from netwerkkaart.intake.context import Context
from netwerkkaart.intake.discriminator import NOT_KNOWN, Candidate, Parts, property_part
from netwerkkaart.intake.gemeenten import (
    ALL_GEMEENTEN,
    gemeenten_below,
    gemeenten_called,
    names_all,
    partner_naam,
)
from netwerkkaart.intake.making import kind_meant
from netwerkkaart.intake.references import References
from netwerkkaart.intake.rows import CheckedRow
from netwerkkaart.names import normalise, slug
from netwerkkaart.register.projection import seat_name
from netwerkkaart.schema import SCHEMA

Meant = Callable[[CheckedRow, str, str], frozenset[str]]
"""(row, column, text) -> the ids that the text will mean there; `?` and the text when that is not known."""
NAAM_LENGTH = 80


def candidates(context: Context, refs: References, rows: list[CheckedRow], type_: str) -> Iterator[Candidate]:
    """The rows of one type with their naam and their discriminator parts."""
    meant = reader(context, refs)
    for row in rows:
        parts = {part: _part(row, part, meant) for part in SCHEMA.node_types[type_].discriminator}
        yield Candidate(row, type_, _naam(context, row, type_), parts, _one_gebied(context, row, parts, meant))


def _part(row: CheckedRow, part: str, meant: Meant) -> frozenset[str]:
    """A discriminator part of a row: node ids of a reference column, else its property."""
    if SCHEMA.reference(part) is None:
        return property_part(part, row.values.get(part))
    return frozenset[str]().union(*(meant(row, part, text) for text in row.refs.get(part, ())))


def _one_gebied(context: Context, row: CheckedRow, parts: Parts, meant: Meant) -> str | None:
    """The naam of the gebied of a row, when there is exactly one."""
    gebieden = parts["gebied"] if "gebied" in parts else _part(row, "gebied", meant)
    known = {i for i in gebieden if i[0] != NOT_KNOWN}
    return context.lookup.naam(known.pop()) if len(known) == 1 else None


def reader(context: Context, refs: References) -> Meant:
    """Looks up what a name means, as it will be resolved; tells and makes nothing."""

    def meant(row: CheckedRow, label: str, text: str) -> frozenset[str]:
        found = _gebied(text, row) if label == "gebied" else _named(text, row, label)
        return found or frozenset((NOT_KNOWN + normalise(without_private_parts(text)),))

    def _gebied(text: str, row: CheckedRow) -> frozenset[str]:
        id_ = refs.find_gebied(row, text).id
        return frozenset() if id_ is None else frozenset((id_,))

    def _named(text: str, row: CheckedRow, label: str) -> frozenset[str]:
        types = SCHEMA.accepts(SCHEMA.column(label), row.type)
        if "Partner" in types and names_all(text):
            gebied = refs.find_gebied(row, text[len(ALL_GEMEENTEN) :].strip()).id
            below = () if gebied is None else gemeenten_below(context, refs.of_file, gebied)
            return frozenset(_partner_of(context, i) for i in below)
        found = kind_meant(context, refs.of_file, text, types) or context.lookup.find(text, types)
        if found.ids:
            return frozenset(found.ids) if found.id is not None else frozenset()
        gemeenten = gemeenten_called(context, refs.of_file, text) if "Partner" in types else ()
        return frozenset((_partner_of(context, gemeenten[0]),)) if len(gemeenten) == 1 else frozenset()

    return meant


def _partner_of(context: Context, gebied: str) -> str:
    """The Partner that a gemeente is, or will be."""
    naam = partner_naam(context, gebied)
    return context.lookup.find(naam, ("Partner",)).id or f"partner:{slug(naam)}"


def _naam(context: Context, row: CheckedRow, type_: str) -> str:
    if type_ == "Bestuurder":
        partner = next((i for t in row.refs.get("partner", ()) if (i := _called(context, t))), "")
        functie = str(row.values.get("functie", ""))
        return seat_name(functie, str(row.values.get("portefeuille", "")), partner)
    if "naam" not in row.values and "omschrijving" in row.values:
        row.values["naam"] = str(row.values["omschrijving"])[:NAAM_LENGTH].strip()
    return str(row.values.get("naam", ""))


def _called(context: Context, text: str) -> str:
    """The naam of the partner of a seat."""
    found = context.lookup.find(text, ("Partner",))
    if found.id is not None:
        return context.lookup.naam(found.id)
    gebied = context.lookup.find(text, ("Gebied",))
    if found.ids or gebied.id is None:
        return without_private_parts(text)
    return f"gemeente {context.lookup.naam(gebied.id)}"
