"""What stands around the map on paper: title, filter and date above it, legend and source under it."""

from __future__ import annotations

from netwerkkaart.exports.svg_legend import legend_block
from netwerkkaart.exports.svg_marks import tag, xml_text
from netwerkkaart.kaart.fonts import SEMIBOLD, wrap
from netwerkkaart.kaart.style import LIGHT, META_STEP, NAME, TITLE, Palette
from netwerkkaart.kaart.view import MapView

PAPER_MARGIN = 14.0
STEP = META_STEP + 2


def paper_size(view: MapView) -> tuple[float, float]:
    """Width and height in px of the map with all that stands around it."""
    width = view.width + 2 * PAPER_MARGIN
    top = head_block(view, width, LIGHT)[1]
    return width, foot_block(view, width, top + view.height, LIGHT)[1]


def head_block(view: MapView, width: float, palette: Palette) -> tuple[str, float]:
    """Title, filter, date and how many names, and where the map begins."""
    y = PAPER_MARGIN + TITLE
    room = width - 2 * PAPER_MARGIN
    body = ""
    for line in wrap(view.caption.title, room, TITLE, lines=2, weight=SEMIBOLD):
        body += tag("text", {"x": PAPER_MARGIN, "y": y, "font-size": TITLE, "font-weight": 600}, xml_text(line))
        y += TITLE + 3
    words = under_title(view)
    body += _small(words, PAPER_MARGIN, y, room, palette)
    lines = len(wrap(words, room, NAME, lines=4))
    return body, y + lines * STEP - (0 if lines else META_STEP) + 4


def under_title(view: MapView) -> str:
    """The line under the title; "" when there is nothing to say."""
    caption = view.caption
    return " · ".join(w for w in (caption.filter, caption.date, caption.names, view.hidden) if w)


def foot_block(view: MapView, width: float, y: float, palette: Palette) -> tuple[str, float]:
    """Legend and source line under the map, and where the page ends."""
    room = width - 2 * PAPER_MARGIN
    body, height = legend_block(view.legend, x=PAPER_MARGIN, y=y + 8, width=room, palette=palette)
    y += height + 26
    body += _small(view.caption.source, PAPER_MARGIN, y, room, palette)
    return body, y + len(wrap(view.caption.source, room, NAME, lines=4)) * STEP


def _small(text: str, x: float, y: float, room: float, palette: Palette) -> str:
    lines = wrap(text, room, NAME, lines=4)
    return tag("g", {"fill": palette.muted}, "".join(
        tag("text", {"x": x, "y": y + i * STEP}, xml_text(line)) for i, line in enumerate(lines)
    ))  # fmt: skip
