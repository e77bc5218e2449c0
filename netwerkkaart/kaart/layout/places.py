"""Where each card, heading and ground comes, given the grid: beside each other or under each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from netwerkkaart.kaart import texts
from netwerkkaart.kaart.faces import Face
from netwerkkaart.kaart.fonts import SEMIBOLD, shorten, wrap
from netwerkkaart.kaart.layout.lanes import LANE_PAD, MARGIN, STRIP, Cells, Grid, Lane, Row
from netwerkkaart.kaart.layout.shelves import GAP_Y, Shelf, height_of, pack
from netwerkkaart.kaart.style import HEADING, HEADING_STEP, LANE_TITLE, META, META_STEP, ROW_TITLE
from netwerkkaart.kaart.view import Area, Heading, HeadingLevel

LANE_BAND, ROW_BAND, CELL_PAD = 32.0, 25.0, 10.0
ROW_GAP = 6.0
EMPTY_HEIGHT = 34.0
UNKNOWN_FOLD = "niet bekend"


@dataclass(frozen=True, slots=True)
class Place:
    """A card in its place; `column` counts over all lanes."""

    face: Face
    x: float
    y: float
    width: float
    height: float
    column: int


@dataclass
class Places:
    """What has been laid down so far; `blocked` are the words that connectors may not cross (column, top, bottom)."""

    cards: list[Place] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    areas: list[Area] = field(default_factory=list)
    blocked: list[tuple[int, float, float]] = field(default_factory=list)
    bottom: float = 0.0


def beside(
    cells: Cells, grid: Grid, rows: Sequence[Row], *, left_out: int, seen: frozenset[tuple[Lane, Row]]
) -> Places:
    """Lanes beside each other, rows under each other; `seen` are the cells that do have cards in the whole map."""
    places = Places(bottom=LANE_BAND)
    for lane in grid.lanes:
        left, right = grid.span(lane)
        _lane_title(places, lane, left, right, LANE_BAND - 12)
    top = places.bottom
    for row in rows:
        _row_title(places, row, MARGIN, grid)
        _row(places, cells, grid, row, seen)
    if grid.strip:
        _strip(places, grid, top + ROW_BAND, left_out)
    return places


def under(cells: Cells, grid: Grid, rows: Sequence[Row], *, left_out: int) -> Places:
    """One column: lane under lane, in each its rows."""
    places = Places()
    for lane in grid.lanes:
        top = places.bottom + 6
        places.bottom = top + LANE_BAND
        left, right = MARGIN, grid.width - MARGIN
        _lane_title(places, lane, left + 8, right, top + LANE_BAND - 12)
        for row in rows:
            if blocks := cells.get((lane, row)):
                _row_title(places, row, left + LANE_PAD, grid)
                places.bottom = _shelves(places, pack(blocks, 1), grid, 0, places.bottom) + ROW_GAP
        places.areas.append(Area(x=left, y=top, width=right - left, height=places.bottom - top + 4, domein=lane))
        places.bottom += 10
    if grid.strip:
        _folded_bar(places, grid, left_out)
    return places


def _lane_title(places: Places, lane: Lane, left: float, right: float, y: float) -> None:
    fold = UNKNOWN_FOLD if lane is None else None
    room = right - left - 16 - (24 if fold else 0)
    lines = (shorten(texts.LANE_TITLE[lane], room, LANE_TITLE, weight=SEMIBOLD),)
    places.headings.append(Heading(lines=lines, x=left, y=y, level=HeadingLevel.DOMEIN, domein=lane, fold=fold))


def _row_title(places: Places, row: Row, x: float, grid: Grid) -> None:
    y = places.bottom
    places.blocked.append((0, y, y + ROW_BAND - 2))
    lines = (shorten(texts.ROW_TITLE[row], grid.card + 8, ROW_TITLE, weight=SEMIBOLD),)
    places.headings.append(Heading(lines=lines, x=x, y=y + 17, level=HeadingLevel.NIVEAU))
    places.bottom = y + ROW_BAND


def _row(places: Places, cells: Cells, grid: Grid, row: Row, seen: frozenset[tuple[Lane, Row]]) -> None:
    top = places.bottom
    packed = {lane: pack(cells.get((lane, row), ()), grid.count(lane)) for lane in grid.lanes}
    high = max(EMPTY_HEIGHT, *(height_of(s) + 2 * CELL_PAD for s in packed.values()))
    for lane, shelves in packed.items():
        left, right = grid.span(lane)
        places.areas.append(Area(x=left, y=top, width=right - left, height=high, domein=lane))
        if shelves:
            _shelves(places, shelves, grid, grid.first(lane), top + CELL_PAD)
        elif (lane, row) not in seen:
            _empty(places, grid, grid.first(lane), top)
    places.bottom = top + high + ROW_GAP


def _empty(places: Places, grid: Grid, column: int, top: float) -> None:
    lines = wrap(texts.EMPTY_CELL, grid.card, META, lines=2)
    y = top + CELL_PAD + META
    places.headings.append(Heading(lines=lines, x=grid.x(column), y=y, level=HeadingLevel.EMPTY))
    places.blocked.append((column, y - META, y + len(lines) * META_STEP))


def _shelves(places: Places, shelves: Sequence[Shelf], grid: Grid, first: int, y: float) -> float:
    for shelf in shelves:
        _shelf(places, shelf, grid, first, y)
        y += shelf.height + GAP_Y
    return y


def _shelf(places: Places, shelf: Shelf, grid: Grid, first: int, y: float) -> None:
    for spot in shelf.spots:
        column = first + spot.column
        if lines := spot.block.heading:
            base = y + shelf.heading - 5 - HEADING_STEP * (len(lines) - 1) - 2
            places.headings.append(Heading(lines=lines, x=grid.x(column) + 1, y=base, level=HeadingLevel.GROEP))
            places.blocked.append((column, base - HEADING, y + shelf.heading))
        for i, face in enumerate(spot.block.faces):
            row, at = divmod(i, spot.columns)
            top = y + shelf.heading + sum(shelf.rows[:row]) + GAP_Y * row
            where = column + at
            places.cards.append(Place(face, grid.x(where), top, grid.card, shelf.rows[row], where))


def _strip(places: Places, grid: Grid, top: float, left_out: int) -> None:
    x = grid.width - MARGIN - STRIP
    high = max(150.0, places.bottom - ROW_GAP - top)
    places.areas.append(Area(x=x, y=top, width=STRIP, height=high, domein=None))
    places.headings.append(
        Heading(
            lines=(f"{texts.LANE_TITLE[None]}: {left_out}",),
            x=x + STRIP / 2 + 5,
            y=top + 12,
            turned=True,
            level=HeadingLevel.DOMEIN,
            fold=UNKNOWN_FOLD,
            folded=True,
        )
    )
    places.bottom = max(places.bottom, top + high)


def _folded_bar(places: Places, grid: Grid, left_out: int) -> None:
    y = places.bottom + 6
    places.areas.append(Area(x=MARGIN, y=y, width=grid.width - 2 * MARGIN, height=LANE_BAND, domein=None))
    places.headings.append(
        Heading(
            lines=(f"{texts.LANE_TITLE[None]}: {left_out}",),
            x=MARGIN + 8,
            y=y + 22,
            level=HeadingLevel.DOMEIN,
            fold=UNKNOWN_FOLD,
            folded=True,
        )
    )
    places.bottom = y + LANE_BAND + 4
