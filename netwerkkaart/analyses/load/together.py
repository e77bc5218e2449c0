"""Which tafels could be one: the pairs that overlap found, who sits at both, what they ask; no more than that."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from netwerkkaart.analyses.base import Finding, Soort
from netwerkkaart.analyses.load.places import Places
from netwerkkaart.graph import NodeId

ALIKE = ("duplicatie", "overlap")
"""A fragmentatie says only that several work on one thema: too little to speak of one tafel."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Two tafels of one signal; `shared` partners are known to sit at both.

    `hours` is what all known seats of both ask in a year, at least; None: of neither tafel known.
    """

    finding: Finding
    tafels: tuple[int, int]
    shared: tuple[int, ...]
    hours: float | None


def could_be_one(places: Places, found: Iterable[Finding]) -> list[Alike]:
    """The pairs of tafels in `found` that meet, in the order of the findings."""
    column = {int(n): i for i, n in enumerate(places.tafels)}
    number = places.f.graph.number
    result = []
    for one in found:
        pair = [number[NodeId(i)] for i in one.onderwerpen if i in number]
        if one.soort is Soort.OVERLAP and one.subsoort in ALIKE and len(pair) == 2 and set(pair) <= column.keys():
            result.append(_alike(places, one, (pair[0], pair[1]), (column[pair[0]], column[pair[1]])))
    return result


def _alike(places: Places, finding: Finding, pair: tuple[int, int], columns: tuple[int, int]) -> Alike:
    seats = places.seats_of_partners[:, list(columns)].toarray()
    shared = np.flatnonzero((seats > 0).all(axis=1))
    each = places.hours[list(columns)]
    known = ~np.isnan(each)
    hours = float(seats.sum(axis=0)[known] @ each[known]) if known.any() else None
    return Alike(finding, pair, tuple(int(n) for n in shared), hours)
