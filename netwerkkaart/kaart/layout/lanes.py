"""How many card columns each lane gets, so that the whole becomes as low as possible."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from netwerkkaart.kaart.layout.shelves import Block, height_of, pack

Lane = str | None
Row = str | None
Cells = Mapping[tuple[Lane, Row], Sequence[Block]]

MARGIN, LANE_PAD, LANE_GAP, GUTTER = 2.0, 12.0, 8.0, 14.0
"""Outside the lanes, inside a lane, between lanes, between cards beside each other; px."""
STRIP = 30.0
"""Width of a lane that is folded."""
NARROW = 560
"""Below this width lanes stand under each other, one card wide."""
PITCH = 128.0
"""Least width of a card with its gutter."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Lanes and their columns; all cards are `card` px wide. `strip`: a folded lane at the right."""

    lanes: tuple[Lane, ...]
    columns: tuple[int, ...]
    card: float
    width: float
    strip: bool = False

    def first(self, lane: Lane) -> int:
        """The first column of a lane."""
        return sum(self.columns[: self.lanes.index(lane)])

    def count(self, lane: Lane) -> int:
        """The number of columns of a lane."""
        return self.columns[self.lanes.index(lane)]

    def x(self, column: int) -> float:
        """The left side of a column of cards."""
        lane = self._lane_of(column)
        return MARGIN + LANE_PAD + column * (self.card + GUTTER) + lane * (LANE_GAP + 2 * LANE_PAD - GUTTER)

    def _lane_of(self, column: int) -> int:
        seen = 0
        for index, count in enumerate(self.columns):
            seen += count
            if column < seen:
                return index
        return len(self.columns) - 1

    def span(self, lane: Lane) -> tuple[float, float]:
        """Left and right side of the ground of a lane."""
        first, count = self.first(lane), self.count(lane)
        return self.x(first) - LANE_PAD, self.x(first + count - 1) + self.card + LANE_PAD

    @property
    def gutters(self) -> list[tuple[float, float]]:
        """Middle and free half-width of the room before each column and after the last."""
        total = sum(self.columns)
        edges = [self.x(0) - LANE_PAD, *(side for c in range(total) for side in (self.x(c), self.x(c) + self.card))]
        edges.append(edges[-1] + LANE_PAD)
        return [((a + b) / 2, (b - a) / 2) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def room(width: int, lanes: int, *, strip: bool) -> tuple[int, float]:
    """How many columns fit, and how wide a card then is."""
    free = width - 2 * MARGIN - (STRIP + LANE_GAP if strip else 0)
    fixed = lanes * (2 * LANE_PAD - GUTTER) + (lanes - 1) * LANE_GAP
    total = max(lanes, int((free - fixed) // PITCH))
    return total, ((free - fixed) / total - GUTTER) // 0.5 * 0.5


def narrow_grid(lanes: Sequence[Lane], *, width: int, strip: bool) -> Grid:
    """One column of cards over the whole width."""
    return Grid(tuple(lanes), (1,), width - 2 * (MARGIN + LANE_PAD), float(width), strip)


def grid_for(cells: Cells, lanes: Sequence[Lane], rows: Sequence[Row], *, width: int, strip: bool) -> Grid:
    """The grid with the least height; of equal ones the first, so that the same cards give the same grid."""
    if not lanes:
        return Grid((), (), 0.0, float(width), strip)
    total, card = room(width, len(lanes), strip=strip)

    @cache
    def height(lane: Lane, row: Row, columns: int) -> float:
        return height_of(pack(cells.get((lane, row), ()), columns))

    def whole(columns: tuple[int, ...]) -> tuple[float, float]:
        high = [[height(lane, row, c) for lane, c in zip(lanes, columns, strict=True)] for row in rows]
        return sum(map(max, high)), sum(map(sum, high))

    best = min(_shares(total, len(lanes)), key=whole)
    return Grid(tuple(lanes), best, card, float(width), strip)


def _shares(total: int, parts: int) -> Iterator[tuple[int, ...]]:
    """Every way to share columns, at least one each."""
    if parts == 1:
        yield (total,)
        return
    for first in range(1, total - parts + 2):
        for rest in _shares(total - first, parts - 1):
            yield (first, *rest)
