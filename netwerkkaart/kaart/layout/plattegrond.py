"""The standard map: plekken as cards, columns by domein, rows by niveau, signals through the gutters."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from netwerkkaart.analyses.base import Finding
from netwerkkaart.analyses.facts import Mask, facts
from netwerkkaart.graph import Graph
from netwerkkaart.kaart import texts
from netwerkkaart.kaart.badges import badges_of
from netwerkkaart.kaart.cards import Card, GroupBy, cards_of
from netwerkkaart.kaart.faces import face
from netwerkkaart.kaart.grouping import MOST_CARDS, grouped
from netwerkkaart.kaart.layout.gutters import routes
from netwerkkaart.kaart.layout.lanes import NARROW, Cells, Grid, Lane, Row, grid_for, narrow_grid, room
from netwerkkaart.kaart.layout.places import Places, beside, under
from netwerkkaart.kaart.layout.shelves import blocks_of
from netwerkkaart.kaart.legend import legend_of
from netwerkkaart.kaart.marks import mark
from netwerkkaart.kaart.signals import MOST_LINES, Signals, signals_on
from netwerkkaart.kaart.style import LANES, width_class
from netwerkkaart.kaart.view import Caption, Layout, Line, MapView
from netwerkkaart.schema.choices import NIVEAUS

ROWS: tuple[Row, ...] = (*reversed(NIVEAUS), None)
"""Top to bottom; None is not known."""


def plattegrond(
    graph: Graph,
    findings: Sequence[Finding],
    *,
    shown: Mask | None = None,
    chosen: str | None = None,
    width: int = 900,
    caption: Caption = Caption(),
    group_by: GroupBy = GroupBy.THEMA,
    fold_unknown: bool = False,
    today: str = "",
) -> MapView:
    """The map for this width in px; the same arguments always give the same picture.

    `findings` are all of the whole map, in the order in which they are numbered, also under a filter;
    `shown` says per node number what the filter lets through; `chosen` is the id of a finding whose
    line is drawn besides those of the strongest; `today` (2026-11-22) fades what has ended, "" fades only
    what says so itself; `fold_unknown` leaves the lane "Niet bekend" a strip with its count.
    """
    width = width_class(Layout.PLATTEGROND, width)
    cards = cards_of(graph, findings, shown=shown, group_by=group_by, today=today)
    many = len(cards) > MOST_CARDS
    drawn = in_reading_order(grouped(cards) if many else cards)
    kept = [c for c in drawn if c.domein is not None] if fold_unknown else drawn
    left_out = sum(max(1, len(c.members)) for c in drawn) - sum(max(1, len(c.members)) for c in kept)
    signals = signals_on(findings, drawn_ids(kept), lines=width >= NARROW, chosen=chosen)
    grid, cells = grid_and_cells(kept, signals, width=width, strip=left_out > 0)
    places = _places(cells, grid, left_out=left_out, seen=seen_in(graph))
    lines = _lines(signals, places, grid)
    badges = tuple(badge for place in places.cards for badge in badges_of(place))
    return MapView(
        layout=Layout.PLATTEGROND,
        caption=caption,
        width=float(width),
        height=float(round(places.bottom + 10)),
        width_class=width,
        marks=tuple(mark(p) for p in places.cards),
        lines=lines,
        badges=badges,
        headings=tuple(places.headings),
        areas=tuple(places.areas),
        signals=signals.found,
        legend=legend_of(drawn, lines=lines, badges=badges),
        hidden=_left_out(signals, grouped=texts.GROUPED.format(len(cards), len(drawn)) if many else ""),
    )


def _left_out(signals: Signals, *, grouped: str) -> str:
    chosen = texts.AND_CHOSEN if signals.extra else ""
    strongest = texts.STRONGEST_LINES.format(MOST_LINES, chosen) if signals.hidden else ""
    return " ".join(part for part in (grouped, strongest) if part)


def in_reading_order(cards: Sequence[Card]) -> list[Card]:
    """By lane, row, heading and name."""
    at = {lane: i for i, lane in enumerate(LANES)}
    rank = {row: i for i, row in enumerate(ROWS)}
    return sorted(cards, key=lambda c: (at[c.domein], rank[c.niveau], c.order))


def drawn_ids(cards: Sequence[Card]) -> dict[str, str]:
    """For each node id the card that shows it, in reading order."""
    return {id_: card.id for card in cards for id_ in (card.members or (card.id,))}


def seen_in(graph: Graph) -> frozenset[tuple[Lane, Row]]:
    """Cells that have a plek in the whole map, so that an empty one can say why."""
    known, niveau = facts(graph), graph.values("niveau")
    found = zip(known.plekken, known.domein, niveau, strict=True)
    return frozenset((_text(d), _text(n)) for plek, d, n in found if plek)


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def grid_and_cells(cards: Sequence[Card], signals: Signals, *, width: int, strip: bool) -> tuple[Grid, Cells]:
    """The lanes with their columns for this width, and in each cell its blocks."""
    lanes = [lane for lane in LANES if any(c.domein == lane for c in cards)]
    rows = rows_of(cards)
    if width < NARROW:
        grid = narrow_grid(lanes, width=width, strip=strip)
        return grid, _cells(cards, signals, grid.card)
    card = room(width, len(lanes), strip=strip)[1] if lanes else 0.0
    cells = _cells(cards, signals, card)
    return grid_for(cells, lanes, rows, width=width, strip=strip), cells


def rows_of(cards: Sequence[Card]) -> list[Row]:
    """The rows that have a card, top to bottom."""
    return [row for row in ROWS if any(c.niveau == row for c in cards)]


def _cells(cards: Sequence[Card], signals: Signals, width: float) -> Cells:
    """The blocks of each cell, in reading order."""
    faces = (face(c, width, badges=signals.alone.get(c.id, ())) for c in cards)
    cells = groupby(faces, key=lambda f: (f.card.domein, f.card.niveau))
    return {cell: blocks_of(list(found), width) for cell, found in cells}


def _places(cells: Cells, grid: Grid, *, left_out: int, seen: frozenset[tuple[Lane, Row]]) -> Places:
    rows = [row for row in ROWS if any(cell[1] == row for cell in cells)]
    if grid.width < NARROW:
        return under(cells, grid, rows, left_out=left_out)
    return beside(cells, grid, rows, left_out=left_out, seen=seen)


def _lines(signals: Signals, places: Places, grid: Grid) -> tuple[Line, ...]:
    at = {p.face.card.id: p for p in places.cards}
    ways = routes([(at[t.van], at[t.naar]) for t in signals.ties], places, grid)
    return tuple(
        Line(
            id=f"{tie.signal.finding}|{tie.van}|{tie.naar}",
            kind=tie.signal.kind,
            van=tie.van,
            naar=tie.naar,
            points=points,
            text=tie.signal.text,
            finding=tie.signal.finding,
            number=tie.signal.number,
        )
        for tie, points in zip(signals.ties, ways, strict=True)
    )
