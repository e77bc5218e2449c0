"""The sentences of the signals as pages behind the map: the numbers on its cards explained."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from reportlab.pdfgen.canvas import Canvas

from netwerkkaart.exports.paper import MARGIN_MM, POINTS_PER_MM, Sheet
from netwerkkaart.exports.pdf_draw import BOLD, PLAIN
from netwerkkaart.kaart import texts
from netwerkkaart.kaart.fonts import SEMIBOLD, text_width, wrap
from netwerkkaart.kaart.view import MapView, Signal

SIZE, STEP, AIR = 10.0, 13.0, 5.0
TITLE, TITLE_STEP = 14.0, 26.0
COLUMN, GAP = 360.0, 28.0
"""About the width of a column in points, and the room between two."""
MOST_LINES = 12


def draw_signals(canvas: Canvas, view: MapView, sheet: Sheet) -> None:
    """Every signal that names a card, in the order of their numbers, over as many pages as they need."""
    edge = MARGIN_MM * POINTS_PER_MM
    placed = _placed(view, sheet)
    for _, on_page in groupby(placed, key=lambda p: p[0]):
        canvas.setFont(BOLD, TITLE)
        canvas.drawString(edge, sheet.points[1] - edge - TITLE, texts.SIGNALS_TITLE)
        for _, x, y, number, lines in on_page:
            canvas.setFont(BOLD, SIZE)
            canvas.drawString(edge + x, sheet.points[1] - edge - y, number)
            canvas.setFont(PLAIN, SIZE)
            for i, line in enumerate(lines):
                canvas.drawString(edge + x + _indent(view), sheet.points[1] - edge - y - i * STEP, line)
        canvas.showPage()


def _placed(view: MapView, sheet: Sheet) -> Iterator[tuple[int, float, float, str, tuple[str, ...]]]:
    """Per signal its page, x and y from the left top within the margins, its number and its lines."""
    wide, high = sheet.room
    columns = max(1, int((wide + GAP) // (COLUMN + GAP)))
    width = (wide - (columns - 1) * GAP) / columns
    at, y = 0, TITLE_STEP + TITLE
    for signal in view.signals:
        lines = wrap(_sentence(signal), width - _indent(view), SIZE, lines=MOST_LINES)
        if y + len(lines) * STEP > high:
            at, y = at + 1, TITLE_STEP + TITLE
        yield at // columns, at % columns * (width + GAP), y, str(signal.number), lines
        y += len(lines) * STEP + AIR


def _indent(view: MapView) -> float:
    return max(text_width(str(s.number), SIZE, SEMIBOLD) for s in view.signals) + 8


def _sentence(signal: Signal) -> str:
    return signal.text.removeprefix(texts.SIGNAL.format(signal.number, ""))
