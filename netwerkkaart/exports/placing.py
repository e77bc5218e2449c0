"""In which columns of the workbook a relationship may stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from netwerkkaart.graph import Edge, Value
from netwerkkaart.schema import SCHEMA

SEPARATORS = frozenset(";\n\r")
"""An id with one of these would fall apart in a column of several; its relationships go to Relaties."""


@dataclass(frozen=True, slots=True)
class Place:
    """A short column: on the row of `van` if outgoing, else of `naar`; says exactly these properties."""

    label: str
    outgoing: bool
    properties: Mapping[str, Value] = field(default_factory=dict)


@lru_cache(maxsize=4_096)
def places(type_: str, van: str, naar: str) -> tuple[Place, ...]:
    """The short columns that make this relationship between nodes of these types, in sheet order."""
    found: list[Place] = []
    for sheet in SCHEMA.sheets:
        for label in sheet.columns if sheet.node_type in (van, naar) else ():
            reference = SCHEMA.reference(label)
            if reference is None or sheet.node_type is None:
                continue
            row, other = (van, naar) if reference.outgoing else (naar, van)
            if row == sheet.node_type and SCHEMA.makes(reference, row, other) == type_:
                rol: dict[str, Value] = {"rol": reference.rol} if reference.rol else {}
                found.append(Place(label, reference.outgoing, rol))
    return tuple(found)


def fits_deelnames(edge: Edge) -> bool:
    """Whether sheet Deelnames can say this relationship with all of its properties."""
    deelnames = SCHEMA.by_sheet["Deelnames"].columns
    labels = {p.name: p.label for p in SCHEMA.relationship_types[edge.type].properties}
    return edge.type in ("NEEMT_DEEL_AAN", "ZIT_IN") and all(labels[n] in deelnames for n in edge.properties)


def sayable(id_: str) -> bool:
    """Whether an id may stand among others in one cell."""
    return SEPARATORS.isdisjoint(id_)
