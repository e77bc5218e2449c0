"""What tells two things of one name apart: gebied, partner, opdrachtgever, soort, year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from netwerkkaart.intake.context import Context
from netwerkkaart.intake.rows import CheckedRow
from netwerkkaart.names import normalise
from netwerkkaart.schema import SCHEMA

Parts = Mapping[str, frozenset[str]]
"""Discriminator part -> its values; empty is open. What a name means is not known: `?` and the name."""
NOT_KNOWN = "?"
SEAT = "Bestuurder"

EDGE_PARTS = {
    "gebied": ("WERKT_IN", True),
    "partner": ("VERTEGENWOORDIGT", True),
    "opdrachtgever": ("GEEFT_OPDRACHT", False),
}
"""Part -> the relationship that holds it, and whether that leaves the node."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A row on its way to a node: its naam, its discriminator parts, the one gebied it may be called after."""

    row: CheckedRow
    type: str
    naam: str
    parts: Parts
    gebied: str | None = None

    @property
    def norm(self) -> str:
        """The normalised naam."""
        return normalise(self.naam)

    @property
    def own_norm(self) -> str:
        """What its own list calls it: a seat by functie and portefeuille, its partner is a part of its own."""
        return seat_norm(self.row.values) if self.type == SEAT else self.norm


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two sets of parts compare."""

    differs: bool
    all_equal: bool
    all_open: bool


def compare(a: Parts, b: Parts) -> Comparison:
    """Part by part: equal (both filled), open (one or both empty) or different."""
    differs = any(a[p] and b[p] and a[p] != b[p] for p in a)
    all_equal = all(a[p] and a[p] == b[p] for p in a)
    all_open = all(not a[p] and not b[p] for p in a)
    return Comparison(differs, all_equal, all_open)


def differs_within_list(a: Parts, b: Parts) -> bool:
    """As `compare`, of what one list says twice: a name that is not known may since have become known."""
    return any(a[p] and b[p] and not _may_be(a[p], b[p]) for p in a)


def _may_be(a: frozenset[str], b: frozenset[str]) -> bool:
    known_a, known_b = (frozenset(v for v in part if not v.startswith(NOT_KNOWN)) for part in (a, b))
    if (known_a == a) == (known_b == b):
        return a == b
    return known_b <= known_a if known_a == a else known_a <= known_b


def parts_of_node(context: Context, id_: str) -> Parts:
    """The discriminator parts of a node of the map."""
    type_ = context.lookup.type(id_)
    node = context.graph.node(id_)
    result: dict[str, frozenset[str]] = {}
    for part in SCHEMA.node_types[type_].discriminator:
        if part in EDGE_PARTS:
            edge_type, outgoing = EDGE_PARTS[part]
            ends = [e for e in context.graph.edges_of(id_) if e.type == edge_type]
            result[part] = frozenset(
                e.naar if outgoing else e.van for e in ends if (e.van if outgoing else e.naar) == id_
            )
        else:
            result[part] = property_part(part, node.properties.get(part))
    return result


def property_part(part: str, value: object) -> frozenset[str]:
    """A property as a discriminator part: the year of begin, else the normalised text."""
    if value is None:
        return frozenset()
    return frozenset((str(value)[:4] if part == "begin" else normalise(str(value)),))


def seat_norm(values: Mapping[str, object]) -> str:
    """Functie and portefeuille of a seat, normalised."""
    return normalise(f"{values.get('functie') or ''} {values.get('portefeuille') or ''}")
