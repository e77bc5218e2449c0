"""Ways for connectors through the room between cards, never under one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from netwerkkaart.kaart.layout.lanes import Grid
from netwerkkaart.kaart.layout.places import Place, Places
from netwerkkaart.kaart.layout.tracks import (
    SPREAD_X,
    TRACK,
    Floats,
    Tracks,
    Way,
    end_heights,
    middle,
    tracks_of,
)  # fmt: skip
from netwerkkaart.kaart.view import Point

AIR = 5.0
"""How far the middle of a way across a column stays from cards and words."""
BEND = 40.0
"""What a bend costs, in px of detour."""


def routes(pairs: Sequence[tuple[Place, Place]], places: Places, grid: Grid) -> list[tuple[Point, ...]]:
    """One polyline per pair, from card edge to card edge, in the order of the pairs."""
    heights, free = _free(places, sum(grid.columns))
    ways = _ways(pairs, heights, free, grid)
    ends = end_heights(ways)
    tracks = tracks_of(ways, heights, ends, grid)
    return [_points(i, way, ends[i], tracks) for i, way in enumerate(ways)]


def _free(places: Places, columns: int) -> tuple[Floats, NDArray[np.bool_]]:
    """Candidate heights, and per column which of them are free."""
    spans: dict[int, list[tuple[float, float]]] = defaultdict(list)
    for card in places.cards:
        spans[card.column].append((card.y, card.y + card.height))
    for column, top, bottom in places.blocked:
        spans[column].append((top, bottom))
    found = {places.bottom + 4}
    for column in range(columns):
        taken = sorted(spans[column])
        found |= {(a[1] + b[0]) / 2 for a, b in pairwise(taken) if b[0] - a[1] >= 2 * AIR}
    heights = np.array(sorted(found))
    free = np.ones((columns, len(heights)), bool)
    for column in range(columns):
        for top, bottom in spans[column]:
            free[column] &= (heights <= top - AIR) | (heights >= bottom + AIR)
    return heights, free


def _ways(pairs: Sequence[tuple[Place, Place]], heights: Floats, free: NDArray[np.bool_], grid: Grid) -> list[Way]:
    """One after the other; a gutter that is full makes the next way look for another."""
    room = np.array([max(1.0, (half - SPREAD_X) / TRACK * 2) for _, half in grid.gutters])
    load = np.zeros(len(room))
    ways = []
    for a, b in pairs:
        way = _way(a, b, heights, free, 1 + load / room)
        load[sorted({way.start, way.end, *(way.start + n * way.step for n in _bends(way))})] += 1
        ways.append(way)
    return ways


def _bends(way: Way) -> list[int]:
    return [n for n in range(1, len(way.across)) if way.across[n] != way.across[n - 1]]


def _way(a: Place, b: Place, heights: Floats, free: NDArray[np.bool_], price: Floats) -> Way:
    columns = len(free)
    if a.column == b.column:
        sides = [g for g in (a.column + 1, a.column) if 0 < g < columns] or [a.column + 1]
        gutter = min(sides, key=lambda g: price[g])
        return Way(a, b, gutter, gutter, ())
    right = b.column > a.column
    start, end = (a.column + 1, b.column) if right else (a.column, b.column + 1)
    crossed = range(start, end) if right else range(start - 1, end - 1, -1)
    step = 1 if right else -1
    prices = price[start : end + step : step] if end + step >= 0 else price[start::step]
    return Way(a, b, start, end, _cheapest(middle(a), middle(b), [free[c] for c in crossed], heights, prices))


def _cheapest(
    start: float, end: float, free: Sequence[NDArray[np.bool_]], heights: Floats, price: Floats
) -> tuple[int, ...]:
    """The heights at which to cross each column: least up and down, fewest bends; `price` per px of each gutter."""
    if not free:
        return ()
    apart = np.abs(heights[:, None] - heights[None, :])
    bend = np.where(apart > 0, BEND, 0)
    cost = np.where(free[0], price[0] * np.abs(heights - start), np.inf)
    back: list[NDArray[np.intp]] = []
    for n, mask in enumerate(free[1:], start=1):
        total = cost[:, None] + price[n] * apart + bend
        back.append(total.argmin(axis=0))
        cost = np.where(mask, total.min(axis=0), np.inf)
    at = int((cost + price[-1] * np.abs(heights - end)).argmin())
    path = [at]
    for step in reversed(back):
        path.append(int(step[path[-1]]))
    return tuple(reversed(path))


def _points(i: int, way: Way, ends: tuple[float, float], tracks: Tracks) -> tuple[Point, ...]:
    a, b = way.a, way.b
    edge_a = a.x + a.width if way.start == a.column + 1 else a.x
    edge_b = b.x + b.width if way.end == b.column + 1 else b.x
    points: list[Point] = [(edge_a, ends[0])]
    y = ends[0]
    for n, h in enumerate(way.across):
        x = tracks[i, "x", way.start + n * way.step]
        points += [(x, y), (x, y := tracks[i, "y", h])]
    x = tracks[i, "x", way.end]
    points += [(x, y), (x, ends[1]), (edge_b, ends[1])]
    return tuple(_straight(points))


def _straight(points: Iterable[Point]) -> list[Point]:
    """Without points that repeat or lie on the line between their neighbours."""
    result: list[Point] = []
    for x, y in points:
        point = (round(x, 1), round(y, 1))
        if result and point == result[-1]:
            continue
        if len(result) > 1 and _in_line(result[-2], result[-1], point):
            result[-1] = point
        else:
            result.append(point)
    return result


def _in_line(a: Point, b: Point, c: Point) -> bool:
    return a[0] == b[0] == c[0] or a[1] == b[1] == c[1]
