"""Where the middle of each gemeente lies, as a flat map has it; `data/basis` has the facts and their source."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import cos, radians
from pathlib import Path

from netwerkkaart.kaart.view import Point

FILE = Path(__file__).parents[2] / "data" / "basis" / "middelpunten.csv"
KM = 111.3
"""Length of a degree of latitude; of one of longitude this times the cosine of the latitude."""
APART, ABREAST = 40.0, 5
"""Km between regions of which nothing is known, and how many of them stand beside each other."""
MIDDLE = cos(radians(52.2))


@cache
def centre_points() -> Mapping[str, Point]:
    """Code of a gemeente (GM0392) -> km to the right and km down."""
    with FILE.open(encoding="utf-8", newline="") as lines:
        return {row["code"]: _flat(float(row["breedte"]), float(row["lengte"])) for row in csv.DictReader(lines)}


def _flat(latitude: float, longitude: float) -> Point:
    return round(longitude * MIDDLE * KM, 1), round(-latitude * KM, 1)


def points_of(places: Sequence[tuple[str, int]]) -> tuple[Point, ...]:
    """A point for each (code, region); where none is known the middle of its region.

    A region of which no point is known stands somewhere of its own, in the order of the regions.
    """
    known = centre_points()
    regions: dict[int, list[Point]] = {}
    for code, region in places:
        if code in known:
            regions.setdefault(region, []).append(known[code])
    everywhere = _middle([point for found in regions.values() for point in found], (0.0, 0.0))
    away = {region: _away(everywhere, i) for i, region in enumerate(sorted({r for _, r in places} - set(regions)))}
    return tuple(
        known.get(code) or _middle(regions.get(region, ()), away.get(region, everywhere)) for code, region in places
    )


def _away(middle: Point, number: int) -> Point:
    return middle[0] + (number % ABREAST) * APART, middle[1] + (number // ABREAST) * APART


def _middle(points: Iterable[Point], other: Point) -> Point:
    found = list(points)
    if not found:
        return other
    return sum(x for x, _ in found) / len(found), sum(y for _, y in found) / len(found)
