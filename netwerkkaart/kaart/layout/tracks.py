"""Where ways that share a gap lie beside each other, and where they leave their cards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from netwerkkaart.kaart.layout.lanes import Grid
from netwerkkaart.kaart.layout.places import Place

SPREAD_Y, SPREAD_X, TRACK = 3.0, 3.0, 4.0
"""How far ways that share a gap are moved apart: at most up and down, the air kept beside a card, and the wish."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Way:
    """A route: from card `a` in gutter `start`, across columns at heights `across`, to card `b` in gutter `end`.

    `across[i]` is an index into the candidate heights, for the i-th column crossed.
    """

    a: Place
    b: Place
    start: int
    end: int
    across: tuple[int, ...]

    @property
    def step(self) -> int:
        """1 when it runs to the right, -1 to the left."""
        return 1 if self.end >= self.start else -1


def middle(place: Place) -> float:
    """The height of the middle of a card."""
    return place.y + place.height / 2


def end_heights(ways: Sequence[Way]) -> list[tuple[float, float]]:
    """Where each way leaves its cards: ends at one side of a card are spread over its height."""
    sides: dict[tuple[str, int], list[tuple[float, int, int]]] = defaultdict(list)
    for i, way in enumerate(ways):
        sides[way.a.face.card.id, way.start].append((middle(way.b), i, 0))
        sides[way.b.face.card.id, way.end].append((middle(way.a), i, 1))
    result = [[0.0, 0.0] for _ in ways]
    for found in sides.values():
        for order, (_, i, which) in enumerate(sorted(found), start=1):
            place = ways[i].b if which else ways[i].a
            result[i][which] = place.y + place.height * order / (len(found) + 1)
    return [(a, b) for a, b in result]


Part = tuple[float, float, int]
"""From, to, and which way it is of."""
Tracks = Mapping[tuple[int, str, int], float]
"""(way, "x", gutter) -> the x of its part in that gutter; (way, "y", index) -> the height there."""


def tracks_of(
    ways: Sequence[Way], heights: Floats, ends: Sequence[tuple[float, float]], grid: Grid
) -> dict[tuple[int, str, int], float]:
    """For each way its x in every gutter it runs along and its y in every gap it crosses by."""
    gutters = grid.gutters
    down: dict[int, list[Part]] = defaultdict(list)
    over: dict[int, list[Part]] = defaultdict(list)
    for i, way in enumerate(ways):
        stops = [ends[i][0], *(float(heights[h]) for h in way.across), ends[i][1]]
        for n, (y0, y1) in enumerate(pairwise(stops)):
            down[way.start + n * way.step].append((min(y0, y1), max(y0, y1), i))
        for h in dict.fromkeys(way.across):
            sides = [gutters[way.start + n * way.step][0] for n, at in enumerate(way.across) if at == h]
            beyond = [gutters[way.start + (n + 1) * way.step][0] for n, at in enumerate(way.across) if at == h]
            over[h].append((min(sides + beyond), max(sides + beyond), i))
    result = _spread(down, "x", lambda g: (gutters[g][0], gutters[g][1] - SPREAD_X))
    return result | _spread(over, "y", lambda h: (float(heights[h]), SPREAD_Y))


def _spread(
    parts: Mapping[int, Iterable[Part]], axis: str, room: Callable[[int], tuple[float, float]]
) -> dict[tuple[int, str, int], float]:
    """Parts that would lie on each other get a track of their own, as far as there is room."""
    result: dict[tuple[int, str, int], float] = {}
    for where, found in parts.items():
        tracks: list[float] = []
        chosen: dict[int, int] = {}
        for low, high, i in sorted(found):
            track = next((t for t, end in enumerate(tracks) if end < low - 2), len(tracks))
            tracks[track : track + 1] = [high]
            chosen[i] = max(track, chosen.get(i, 0))
        middle, half = room(where)
        step = min(TRACK, 2 * half / max(1, len(tracks) - 1))
        for i, track in chosen.items():
            result[i, axis, where] = middle + (track - (len(tracks) - 1) / 2) * step
    return result
