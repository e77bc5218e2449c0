"""Names beside marks: the important ones first, none over another or over a mark."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from netwerkkaart.kaart.fonts import text_width, wrap
from netwerkkaart.kaart.style import NAME, NAME_STEP
from netwerkkaart.kaart.view import Side

AIR, SIGN = 13.0, 4.0
"""From a mark to its name, with the sign of its domein between; and around a name."""
ROOM = (150.0, 104.0, 78.0)
"""Widths in px that a name is tried in, over at most three lines; what does not fit in the last ends in …."""
CELL = 48.0
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark to name: its middle, radius and name."""

    x: float
    y: float
    radius: float
    naam: str


@dataclass(frozen=True, slots=True)
class Label:
    """The name as wrapped, and on which side it stands; no lines when there was no room."""

    side: Side
    lines: tuple[str, ...]


def labels(spots: Sequence[Spot], order: Iterable[int], width: float) -> list[Label]:
    """A label for each spot, given out in this order; within the width, never over a mark or a name."""
    taken = _Taken()
    for i, spot in enumerate(spots):
        taken.add((spot.x - spot.radius, spot.y - spot.radius, spot.x + spot.radius, spot.y + spot.radius), i)
    result = [Label(Side.RIGHT, ())] * len(spots)
    for i in order:
        found = next((c for c in _tries(spots[i]) if _fits(c[1], width) and taken.free(c[1], i)), None)
        if found is not None:
            result[i] = found[0]
            taken.add(found[1], i)
    return result


def _fits(box: Box, width: float) -> bool:
    return box[0] >= 0 and box[1] >= 0 and box[2] <= width


def _tries(spot: Spot) -> Iterator[tuple[Label, Box]]:
    for room in ROOM:
        lines = wrap(spot.naam, room, NAME, lines=2 if room > 120 else 3)
        wide = max((text_width(line, NAME) for line in lines), default=0.0)
        for side in (Side.RIGHT, Side.LEFT, Side.BELOW, Side.ABOVE):
            yield Label(side, lines), _box(spot, side, wide, len(lines))


def _box(spot: Spot, side: Side, wide: float, lines: int) -> Box:
    """The room that a name takes, the sign of its domein included."""
    high, far = lines * NAME_STEP, spot.radius + AIR + wide + SIGN
    near = spot.radius + AIR - SIGN - 5
    match side:
        case Side.RIGHT:
            return spot.x + near, spot.y - high / 2 - 1, spot.x + far, spot.y + high / 2 + 1
        case Side.LEFT:
            return spot.x - far, spot.y - high / 2 - 1, spot.x - near, spot.y + high / 2 + 1
        case _:
            top = spot.y + spot.radius + 1 if side is Side.BELOW else spot.y - spot.radius - high - 4
            return spot.x - wide / 2 - SIGN, top, spot.x + wide / 2 + SIGN, top + high + 3


class _Taken:
    """Boxes that are given out, findable by where they lie."""

    def __init__(self) -> None:
        self.cells: dict[tuple[int, int], list[tuple[Box, int]]] = defaultdict(list)

    def add(self, box: Box, owner: int) -> None:
        for cell in _cells(box):
            self.cells[cell].append((box, owner))

    def free(self, box: Box, owner: int) -> bool:
        """Whether nothing of another lies in it."""
        near = (item for cell in _cells(box) for item in self.cells.get(cell, ()))
        return not any(who != owner and _meet(box, other) for other, who in near)


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    for x in range(int(box[0] // CELL), int(box[2] // CELL) + 1):
        for y in range(int(box[1] // CELL), int(box[3] // CELL) + 1):
            yield x, y


def _meet(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
