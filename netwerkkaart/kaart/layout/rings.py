"""Two half rings, left and right, with so much room that names never meet; or, when narrow, an outline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Protocol

from netwerkkaart.kaart.style import NAME_STEP
from netwerkkaart.kaart.view import Side

PITCH = 2 * NAME_STEP + 8
"""Between marks under each other: two lines of text and air."""
TOP = 30.0
INNER, OUTER = 0.15, 0.335
"""How far the rings lie from the middle, as parts of the width."""
CURVE = 0.35
"""How much the inner half rings bend, as part of their distance; the outer ones are straight."""


class Reached(Protocol):
    """What a layout needs to know of a step."""

    @property
    def id(self) -> str: ...
    @property
    def distance(self) -> int: ...
    @property
    def through(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Slot:
    """The place of a mark, on which side its name stands and how wide that may be."""

    id: str
    distance: int
    x: float
    y: float
    side: Side
    room: float


def wide_slots(steps: Sequence[Reached], width: float) -> tuple[list[Slot], float]:
    """The middle and two half rings per step; the second ring stands beside what it was reached through."""
    first = [s for s in steps if s.distance == 1]
    second = [s for s in steps if s.distance == 2]
    sides = _sides(first, second)
    height = _height(first, second, sides)
    middle = height / 2
    slots = [Slot(steps[0].id, 0, width / 2, middle, Side.MIDDLE, INNER * width)]
    for side in (Side.RIGHT, Side.LEFT):
        mine = [s for s in first if sides[s.id] is side]
        rank = {s.id: i for i, s in enumerate(mine)}
        beyond = sorted((s for s in second if s.through in rank), key=lambda s: rank[s.through])
        near = (OUTER - INNER) * width - 48 if second else (0.5 - INNER) * width - 36
        slots += _half_ring(mine, side, width, distance=INNER * width, middle=middle, room=near)
        slots += _half_ring(beyond, side, width, distance=OUTER * width, middle=middle, room=(0.5 - OUTER) * width - 26)
    return slots, height


def _sides(first: Sequence[Reached], second: Sequence[Reached]) -> dict[str, Side]:
    """The first half of the weight on the right, the rest on the left; a neighbour weighs what hangs on it."""
    weight = Counter(s.through for s in second)
    half = sum(max(1, weight[s.id]) for s in first) / 2
    sides: dict[str, Side] = {}
    so_far = 0.0
    for step in first:
        own = max(1, weight[step.id])
        sides[step.id] = Side.RIGHT if so_far + own / 2 <= half else Side.LEFT
        so_far += own
    return sides


def _height(first: Sequence[Reached], second: Sequence[Reached], sides: dict[str, Side]) -> float:
    most = 1
    for side in (Side.RIGHT, Side.LEFT):
        mine = [s for s in first if sides[s.id] is side]
        most = max(most, len(mine), sum(1 for s in second if sides.get(s.through) is side))
    return max(220.0, most * PITCH + 2 * TOP)


def _half_ring(
    steps: Sequence[Reached], side: Side, width: float, *, distance: float, middle: float, room: float
) -> list[Slot]:
    sign = 1 if side is Side.RIGHT else -1
    span = max(1.0, (len(steps) - 1) / 2)
    slots = []
    for i, step in enumerate(steps):
        offset = i - (len(steps) - 1) / 2
        round_ = len(steps) > 2 and step.distance == 1
        bend = 1 - CURVE * (1 - sqrt(1 - min(1.0, abs(offset) / (span * 1.02)) ** 2)) if round_ else 1.0
        x = width / 2 + sign * distance * bend
        slots.append(Slot(step.id, step.distance, round(x, 1), round(middle + offset * PITCH, 1), side, room))
    return slots


def narrow_slots(steps: Sequence[Reached], width: float) -> tuple[list[Slot], float]:
    """The middle on top, each neighbour under it, indented, with its own neighbours under that."""
    order = [steps[0]]
    for first in (s for s in steps if s.distance == 1):
        order += [first, *(s for s in steps if s.distance == 2 and s.through == first.id)]
    slots = []
    for i, step in enumerate(order):
        x = 22.0 + 28 * step.distance
        slots.append(Slot(step.id, step.distance, x, TOP + i * PITCH, Side.RIGHT, width - x - 40))
    return slots, TOP + len(order) * PITCH
