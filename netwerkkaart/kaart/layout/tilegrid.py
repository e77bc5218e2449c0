"""One cell of a grid for each point: near where it lies, and beside its own group."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from math import ceil

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

Floats = NDArray[np.float64]
Cells = tuple[tuple[int, int], ...]
"""(column, row) for each point."""
Cell = tuple[int, int]
Point = tuple[float, float]

SLACK = 1.14
"""Cells for each point; the rest stay empty: water, and a coast that can be recognised."""
EVEN = 0.6
"""How far crowded places are drawn apart beforehand: 0 as on a map, 1 as if all lay equally dense."""
TOGETHER = 0.9
"""What a side between two groups costs, beside the squared distance (in cells) to where a point lies."""
SWEEPS = 12
STEPS = tuple((dx, dy) for dx in range(-2, 3) for dy in range(-2, 3) if (dx, dy) != (0, 0))
SIDES = ((1, 0), (-1, 0), (0, 1), (0, -1))


@lru_cache(maxsize=64)
def tiles(points: tuple[Point, ...], groups: tuple[int, ...], columns: int) -> Cells:
    """A cell for each point on a grid of at most so many columns: the assignment with the least squared way.

    Points are (x to the right, y down) in one unit. After that tiles change places while that brings
    groups together for less than it moves them away. The same arguments always give the same cells.
    """
    if not points:
        return ()
    rows = max(ceil(len(points) * SLACK / columns), 1)
    spots = _spread(np.array(points, float), (columns, rows))
    column, row = (a.ravel().astype(float) for a in np.meshgrid(np.arange(columns), np.arange(rows)))
    way = (spots[:, [0]] - column) ** 2 + (spots[:, [1]] - row) ** 2
    chosen = linear_sum_assignment(way)[1]
    placed = [(int(column[c]), int(row[c])) for c in chosen]
    return _closed_up(_Swaps(spots, groups, placed, (columns, rows)).settled())


def natural_columns(points: tuple[Point, ...]) -> int:
    """How many columns keep the proportions of the map."""
    spots = np.array(points or [(0.0, 0.0)], float)
    wide, high = np.ptp(spots, axis=0) + 1e-6
    return max(1, round(float(np.sqrt(len(spots) * SLACK * wide / high))))


def _spread(points: Floats, size: Cell) -> Floats:
    """Points in units of cells, crowded places drawn apart, the whole filling the grid."""
    low, span = points.min(axis=0), np.ptp(points, axis=0)
    flat = np.where(span > 0, (points - low) / np.where(span > 0, span, 1), 0.5)
    ranks = (np.argsort(np.argsort(points, axis=0, kind="stable"), axis=0, kind="stable") + 0.5) / len(points)
    result: Floats = ((1 - EVEN) * flat + EVEN * ranks) * size - 0.5
    return result


class _Swaps:
    """The tiles on their grid, and exchanges that make the whole better."""

    def __init__(self, spots: Floats, groups: tuple[int, ...], placed: list[Cell], size: Cell) -> None:
        self.spots = spots.tolist()
        self.groups = groups
        self.placed = placed
        self.size = size
        self.at = {cell: i for i, cell in enumerate(placed)}

    def settled(self) -> list[tuple[int, int]]:
        """The cells after at most SWEEPS rounds; each round tries every tile with what lies near."""
        for _ in range(SWEEPS):
            if not sum(self._try(i, cell) for i in range(len(self.placed)) for cell in self._near(i)):
                break
        return self.placed

    def _near(self, i: int) -> Iterator[tuple[int, int]]:
        x, y = self.placed[i]
        for dx, dy in STEPS:
            if 0 <= x + dx < self.size[0] and 0 <= y + dy < self.size[1]:
                yield x + dx, y + dy

    def _try(self, i: int, cell: tuple[int, int]) -> bool:
        other, own = self.at.get(cell), self.placed[i]
        if cell == own or (other is not None and self.groups[other] == self.groups[i]):
            return False
        before = self._cost(i) + (0 if other is None else self._cost(other))
        self._put(i, cell, other, own)
        if self._cost(i) + (0 if other is None else self._cost(other)) < before - 1e-9:
            return True
        self._put(i, own, other, cell)
        return False

    def _put(self, i: int, cell: tuple[int, int], other: int | None, left: tuple[int, int]) -> None:
        self.at.pop(left, None)
        self.at[cell] = i
        self.placed[i] = cell
        if other is not None:
            self.at[left] = other
            self.placed[other] = left

    def _cost(self, i: int) -> float:
        (x, y), (sx, sy) = self.placed[i], self.spots[i]
        beside = sum(self._same(i, (x + dx, y + dy)) for dx, dy in SIDES)
        return float((x - sx) ** 2 + (y - sy) ** 2 + TOGETHER * 2 * (4 - beside))

    def _same(self, i: int, cell: tuple[int, int]) -> float:
        other = self.at.get(cell)
        return 1.0 if other is not None and self.groups[other] == self.groups[i] else 0.0


def _closed_up(placed: list[tuple[int, int]]) -> Cells:
    """Without columns and rows in which nothing stands."""
    columns, rows = ({old: new for new, old in enumerate(sorted(set(axis)))} for axis in zip(*placed, strict=True))
    return tuple((columns[x], rows[y]) for x, y in placed)
