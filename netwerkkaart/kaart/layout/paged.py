"""The plattegrond over sheets: the same cards in the same lanes, on each sheet as many rows as fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from netwerkkaart.analyses.base import Finding
from netwerkkaart.analyses.facts import Mask
from netwerkkaart.graph import Graph
from netwerkkaart.kaart import texts
from netwerkkaart.kaart.badges import badges_of
from netwerkkaart.kaart.cards import GroupBy, cards_of
from netwerkkaart.kaart.grouping import MOST_CARDS, grouped
from netwerkkaart.kaart.layout.places import Places, beside
from netwerkkaart.kaart.layout.plattegrond import drawn_ids, grid_and_cells, in_reading_order, rows_of, seen_in
from netwerkkaart.kaart.layout.sharing import Share, shared_out
from netwerkkaart.kaart.legend import legend_of
from netwerkkaart.kaart.marks import mark
from netwerkkaart.kaart.signals import signals_on
from netwerkkaart.kaart.style import width_class
from netwerkkaart.kaart.view import Caption, Heading, HeadingLevel, Layout, MapView


def plattegrond_sheets(
    graph: Graph,
    findings: Sequence[Finding],
    *,
    room: float,
    width: int,
    shown: Mask | None = None,
    caption: Caption = Caption(),
    today: str = "",
) -> tuple[MapView, ...]:
    """The map in parts at most `room` px high, for a width at which lanes stand beside each other.

    Two cards of a signal may come on two sheets, so no line is drawn: each card has the signal's number.
    The rest as `plattegrond`.
    """
    width = width_class(Layout.PLATTEGROND, width)
    cards = cards_of(graph, findings, shown=shown, group_by=GroupBy.THEMA, today=today)
    many = len(cards) > MOST_CARDS
    drawn = in_reading_order(grouped(cards) if many else cards)
    signals = signals_on(findings, drawn_ids(drawn), lines=False)
    grid, cells = grid_and_cells(drawn, signals, width=width, strip=False)
    seen, sheets = seen_in(graph), []
    for share in shared_out(cells, grid, rows_of(drawn), room):
        places = beside(share.cells, grid, share.rows, left_out=0, seen=seen)
        sheets.append(_view(places, share, width=width, caption=caption))
    badges = [badge for sheet in sheets for badge in sheet.badges]
    numbers = texts.SHEET_NUMBERS if badges else ""
    stacks = texts.GROUPED.format(len(cards), len(drawn)) if many else ""
    hidden, legend = " ".join(p for p in (stacks, numbers) if p), legend_of(drawn, lines=(), badges=badges)
    return tuple(replace(s, legend=legend, hidden=hidden, signals=signals.found) for s in sheets)


def _view(places: Places, share: Share, *, width: int, caption: Caption) -> MapView:
    return MapView(
        layout=Layout.PLATTEGROND,
        caption=caption,
        width=float(width),
        height=float(round(places.bottom + 4)),
        width_class=width,
        marks=tuple(mark(p) for p in places.cards),
        badges=tuple(badge for place in places.cards for badge in badges_of(place)),
        headings=tuple(_said_again(places.headings, goes_on=share.goes_on)),
        areas=tuple(places.areas),
    ).still()


def _said_again(headings: Sequence[Heading], *, goes_on: bool) -> list[Heading]:
    """The headings, the first row saying that it began on an earlier sheet."""
    found = list(headings)
    first = next((i for i, h in enumerate(found) if h.level is HeadingLevel.NIVEAU), None)
    if goes_on and first is not None:
        found[first] = replace(found[first], lines=(texts.GOES_ON.format(found[first].lines[0]),))
    return found
