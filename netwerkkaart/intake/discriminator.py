"""What tells two things of one name apart: gebied, partner, opdrachtgever, soort, year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from netwerkkaart.intake.check import CheckedRow
from netwerkkaart.intake.context import Context
from netwerkkaart.names import normalise
from netwerkkaart.schema import SCHEMA

Parts = Mapping[str, frozenset[str]]
"""Discriminator part -> its values; empty is open."""

_EDGE_PARTS = {
    "gebied": ("WERKT_IN", True),
    "partner": ("VERTEGENWOORDIGT", True),
    "opdrachtgever": ("GEEFT_OPDRACHT", False),
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A row on its way to a node: its naam and discriminator parts."""

    row: CheckedRow
    type: str
    naam: str
    parts: Parts

    @property
    def norm(self) -> str:
        """The normalised naam."""
        return normalise(self.naam)


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


def parts_of_node(context: Context, id_: str) -> Parts:
    """The discriminator parts of a node of the map."""
    type_ = context.lookup.type(id_)
    node = context.graph.node(id_)
    result: dict[str, frozenset[str]] = {}
    for part in SCHEMA.node_types[type_].discriminator:
        if part in _EDGE_PARTS:
            edge_type, outgoing = _EDGE_PARTS[part]
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
