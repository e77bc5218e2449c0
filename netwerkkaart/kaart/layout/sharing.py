"""Cards shared out over sheets that are each so high: row by row, a tall row going on upon the next sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from netwerkkaart.kaart.layout.lanes import Cells, Grid, Lane, Row
from netwerkkaart.kaart.layout.places import CELL_PAD, EMPTY_HEIGHT, LANE_BAND, ROW_BAND, ROW_GAP
from netwerkkaart.kaart.layout.shelves import Block, height_of, pack

LOW, LEAST = 0.3, 0.2
"""A row begins on a sheet with at least so much left: one that would fit on a sheet of its own, and a taller one."""

Blocks = dict[Lane, list[Block]]


@dataclass
class Share:
    """What comes on one sheet; `goes_on`: the beginning of its first row is on an earlier one."""

    left: float
    cells: dict[tuple[Lane, Row], Sequence[Block]] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    goes_on: bool = False

    def add(self, row: Row, blocks: Blocks, *, high: float, goes_on: bool) -> None:
        """Lay down (a part of) a row."""
        self.cells.update({(lane, row): found for lane, found in blocks.items()})
        self.goes_on = self.goes_on or goes_on
        self.rows.append(row)
        self.left -= high


def shared_out(cells: Cells, grid: Grid, rows: Sequence[Row], room: float) -> list[Share]:
    """One share for each sheet with `room` px; every card is in exactly one, in reading order."""
    whole = room - LANE_BAND
    shares = [Share(whole)]
    for row in rows:
        rest: Blocks = {lane: list(cells[lane, row]) for lane in grid.lanes if cells.get((lane, row))}
        begun = False
        while rest:
            now, rest = _fitting(rest, grid, shares[-1].left, fresh=not shares[-1].rows, whole=whole)
            if now:
                shares[-1].add(row, now, high=_high(now, grid), goes_on=begun)
                begun = True
            if rest:
                shares.append(Share(whole))
    return shares


def _fitting(rest: Blocks, grid: Grid, left: float, *, fresh: bool, whole: float) -> tuple[Blocks, Blocks]:
    """What of a row comes on this sheet, and what on a later one."""
    if _high(rest, grid) <= left:
        return rest, {}
    if not fresh and left < (LOW if _high(rest, grid) <= whole else LEAST) * whole:
        return {}, rest
    now: Blocks = {}
    after: Blocks = {}
    for lane, blocks in rest.items():
        room = left - ROW_BAND - ROW_GAP - 2 * CELL_PAD
        now[lane], after[lane] = _split(blocks, grid.count(lane), room, least=1 if fresh else 0)
    return {k: v for k, v in now.items() if v}, {k: v for k, v in after.items() if v}


def _high(blocks: Blocks, grid: Grid) -> float:
    high = (height_of(pack(found, grid.count(lane))) + 2 * CELL_PAD for lane, found in blocks.items())
    return ROW_BAND + max(EMPTY_HEIGHT, *high) + ROW_GAP


def _split(blocks: Sequence[Block], columns: int, room: float, *, least: int) -> tuple[list[Block], list[Block]]:
    """As many cards as fit this height, at least so many, and the rest."""
    total = sum(len(b.faces) for b in blocks)
    fits = (n for n in range(total, least, -1) if height_of(pack(list(_first(blocks, n)), columns)) <= room)
    count = next(fits, least)
    return list(_first(blocks, count)), list(_after(blocks, count))


def _first(blocks: Sequence[Block], count: int) -> Iterator[Block]:
    for block in blocks:
        if count > 0:
            yield replace(block, faces=block.faces[:count])
        count -= len(block.faces)


def _after(blocks: Sequence[Block], count: int) -> Iterator[Block]:
    for block in blocks:
        if count < len(block.faces):
            yield replace(block, faces=block.faces[max(0, count) :])
        count -= len(block.faces)
