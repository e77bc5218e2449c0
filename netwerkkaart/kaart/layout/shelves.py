"""Groups of cards side by side on shelves, so that a cell becomes as low as its order allows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil

from netwerkkaart.kaart.faces import Face
from netwerkkaart.kaart.fonts import SEMIBOLD, wrap
from netwerkkaart.kaart.style import HEADING, HEADING_STEP

GAP_Y = 11.0
"""Between cards under each other, and between a shelf and the next."""
HEADING_AIR = 5.0


@dataclass(frozen=True, slots=True)
class Block:
    """The cards under one heading; `heading` is the heading as wrapped, empty when none is shown."""

    name: str
    heading: tuple[str, ...]
    faces: tuple[Face, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """A block on a shelf: it starts at `column` and is `columns` wide."""

    block: Block
    column: int
    columns: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """Blocks beside each other; `rows` are the heights of the card rows they share."""

    spots: tuple[Spot, ...]
    heading: float
    rows: tuple[float, ...]

    @property
    def height(self) -> float:
        """From its heading to the bottom of its last card."""
        return self.heading + sum(self.rows) + GAP_Y * (len(self.rows) - 1)


def blocks_of(faces: Sequence[Face], card_width: float) -> list[Block]:
    """Faces in order, together by heading; a heading is shown when the cell has more than one."""
    found = [(name, tuple(items)) for name, items in groupby(faces, key=lambda f: f.card.groep)]
    alone = len(found) == 1
    return [Block(name, () if alone else _heading(name, card_width), items) for name, items in found]


def _heading(name: str, width: float) -> tuple[str, ...]:
    return wrap(name[:1].upper() + name[1:], width, HEADING, lines=2, weight=SEMIBOLD)


def pack(blocks: Sequence[Block], columns: int) -> list[Shelf]:
    """Shelves in the order of the blocks with the least height in all."""
    best: list[tuple[float, list[Shelf]]] = [(0.0, [])]
    for end in range(1, len(blocks) + 1):
        options = []
        for start in range(end - 1, max(-1, end - 1 - columns), -1):
            shelf = _shelf(blocks[start:end], columns)
            height, before = best[start]
            options.append((height + shelf.height + GAP_Y, [*before, shelf]))
        best.append(min(options, key=lambda o: o[0]))
    return best[-1][1]


def height_of(shelves: Sequence[Shelf]) -> float:
    """All shelves with the air between them."""
    return sum(s.height for s in shelves) + GAP_Y * max(0, len(shelves) - 1)


def _shelf(blocks: Sequence[Block], columns: int) -> Shelf:
    """These blocks on one shelf, each as wide as its share needs."""
    deep = 1
    while sum(ceil(len(b.faces) / deep) for b in blocks) > columns:
        deep += 1
    spots: list[Spot] = []
    at = 0
    for block in blocks:
        wide = ceil(len(block.faces) / deep)
        spots.append(Spot(block, at, wide))
        at += wide
    lines = max(len(b.heading) for b in blocks)
    return Shelf(tuple(spots), lines * HEADING_STEP + (HEADING_AIR if lines else 0), _rows(spots, deep))


def _rows(spots: Sequence[Spot], deep: int) -> tuple[float, ...]:
    """The height of each row: its highest card."""
    heights = [0.0] * deep
    for spot in spots:
        for i, face in enumerate(spot.block.faces):
            row = i // spot.columns
            heights[row] = max(heights[row], face.height)
    return tuple(h for h in heights if h)
