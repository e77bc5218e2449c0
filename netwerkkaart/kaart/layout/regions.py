"""Rows of a tegelkaart: in which of them the names of regions stand, and where the borders run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from netwerkkaart.kaart.view import Point

Cell = tuple[int, int]
Groups = Mapping[Cell, int]
"""(column, row) -> the number of the region that the tile there belongs to."""
STRIP = 19.0
"""Room above a row in which a name stands."""
LEAST_RUN = 2
"""A name above one tile alone would seem to be of that tile."""


@dataclass(frozen=True, slots=True)
class Run:
    """Tiles of one region beside each other: the name of the region stands above them."""

    region: int
    row: int
    column: int
    length: int


def named_runs(groups: Groups, enough: Callable[[int, int], bool]) -> list[Run]:
    """For each region the run that carries its name, in as few rows as will do.

    `enough(region, length)` says whether its name fits above so many tiles; where none does, the
    longest run is taken.
    """
    runs: dict[int, list[Run]] = defaultdict(list)
    for run in _runs(groups):
        runs[run.region].append(run)
    offers = {region: _best(region, found, enough) for region, found in runs.items()}
    chosen: list[Run] = []
    while offers:
        rows = sorted({run.row for found in offers.values() for run in found})
        row = max(rows, key=lambda r: (sum(any(run.row == r for run in found) for found in offers.values()), -r))
        for region in [region for region, found in offers.items() if any(run.row == row for run in found)]:
            here = [run for run in offers.pop(region) if run.row == row]
            chosen.append(max(here, key=lambda run: run.length))
    return sorted(chosen, key=lambda run: (run.row, run.column))


def _best(region: int, runs: Sequence[Run], enough: Callable[[int, int], bool]) -> list[Run]:
    longest = max(run.length for run in runs)
    fitting = [run for run in runs if enough(region, run.length) and run.length >= min(LEAST_RUN, longest)]
    return fitting or [run for run in runs if run.length == longest]


def _runs(groups: Groups) -> Iterator[Run]:
    """Unbroken pieces of a row that are of one region."""
    cells = sorted(groups, key=lambda cell: (cell[1], cell[0]))
    by = groupby(enumerate(cells), key=lambda p: (p[1][1], groups[p[1]], p[1][0] - p[0]))
    for (row, region, _), found in by:
        columns = [cell[0] for _, cell in found]
        yield Run(region, row, columns[0], len(columns))


def borders(groups: Groups, xs: Sequence[float], ys: Sequence[float]) -> tuple[tuple[Point, Point], ...]:
    """The straight lines between tiles of different regions, and around all; each once, as long as it goes.

    `xs` and `ys` are the edges of the columns and rows: one more than there are.
    """
    upright: dict[int, list[int]] = defaultdict(list)
    level: dict[int, list[int]] = defaultdict(list)
    for y in range(len(ys)):
        for x in range(len(xs)):
            here = groups.get((x, y))
            if here != groups.get((x - 1, y)):
                upright[x].append(y)
            if here != groups.get((x, y - 1)):
                level[y].append(x)
    lines = [((xs[x], ys[a]), (xs[x], ys[b])) for x, cells in sorted(upright.items()) for a, b in _stretches(cells)]
    lines += [((xs[a], ys[y]), (xs[b], ys[y])) for y, cells in sorted(level.items()) for a, b in _stretches(cells)]
    return tuple(lines)


def _stretches(cells: Sequence[int]) -> Iterator[tuple[int, int]]:
    """From and to of numbers that follow each other.

    >>> list(_stretches([1, 2, 5]))
    [(1, 3), (5, 6)]
    """
    for _, found in groupby(enumerate(sorted(cells)), key=lambda p: p[1] - p[0]):
        numbers = [number for _, number in found]
        yield numbers[0], numbers[-1] + 1
