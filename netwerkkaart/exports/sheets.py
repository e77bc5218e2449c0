"""The map over sheets of paper: as few as can be, with no text smaller than can be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from netwerkkaart.exports.paper import LEAST_POINTS, Paper, Sheet, Stand
from netwerkkaart.exports.svg_frame import paper_size
from netwerkkaart.kaart import texts
from netwerkkaart.kaart.style import META
from netwerkkaart.kaart.view import Form, MapView

WIDTHS = (720, 900, 1120, 1360, 1900, 2400)
"""Widths in px that a map is laid out for to see which suits the paper."""
LEAST = LEAST_POINTS / META
"""Points per px at which the smallest text is just large enough."""
MORE_WORDS = 36.0
"""Room for what only a sheet of several says under its title, and for a legend that has more in it."""

Draw = Callable[[int], MapView]
"""The map for a width in px."""
Spread = Callable[[int, float], Sequence[MapView]]
"""The map for a width, in parts that are at most so high."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheets:
    """What comes on each sheet, and how large: points per px."""

    views: tuple[MapView, ...]
    sheet: Sheet
    scale: float


def sheets_of(draw: Draw, paper: Paper, stand: Stand | None = None, *, spread: Spread | None = None) -> Sheets:
    """The map on the fewest sheets, lying or standing as asked or as fits best; of those the largest text.

    Without `spread` it comes whole on one sheet, however small that makes its text.
    """
    views = {width: draw(width).still() for width in WIDTHS}
    stands = [Sheet(paper, s) for s in ((stand,) if stand else Stand)]
    whole = [_whole(view, sheet) for view in views.values() for sheet in stands]
    parts = [p for w, v in views.items() for s in stands for p in (_parts(v, s, w, spread) if spread else ())]
    large = [one for one in (*whole, *parts) if one.scale >= LEAST]
    if not large:
        return max(whole, key=lambda one: one.scale)
    best = min(large, key=lambda one: (len(one.views), -one.scale))
    return replace(best, views=_numbered(best.views, next(iter(views.values())).caption.names))


def _whole(view: MapView, sheet: Sheet) -> Sheets:
    (wide, high), (width, height) = sheet.room, paper_size(view)
    return Sheets(views=(view,), sheet=sheet, scale=min(wide / width, high / height))


def _parts(view: MapView, sheet: Sheet, width: int, spread: Spread) -> Iterable[Sheets]:
    """The map over as many sheets as its height needs, when its text is large enough at this width."""
    (wide, high), (whole, height) = sheet.room, paper_size(view)
    scale = wide / whole
    if scale >= LEAST:
        room = high / scale - (height - view.height) - MORE_WORDS
        yield Sheets(views=tuple(spread(width, room)), sheet=sheet, scale=scale)


def _numbered(views: Sequence[MapView], shown: str) -> tuple[MapView, ...]:
    """Each of several says which sheet it is and how many names are on it, then how many are shown in all."""
    if len(views) == 1:
        return tuple(views)
    return tuple(_with_names(view, (at, len(views)), shown) for at, view in enumerate(views, start=1))


def _with_names(view: MapView, place: tuple[int, int], shown: str) -> MapView:
    names = texts.NAMES_ON_SHEET.format(*place, sum(mark.form is not Form.GROEP for mark in view.marks))
    return replace(view, caption=replace(view.caption, names=" · ".join(w for w in (names, shown) if w)))
