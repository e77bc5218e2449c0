"""The map as a PDF for paper: vector, one sheet to a page, the font in the file."""

from __future__ import annotations

import io
from xml.etree.ElementTree import fromstring

from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from netwerkkaart.exports.paper import MARGIN_MM, POINTS_PER_MM
from netwerkkaart.exports.pdf_draw import BOLD, PLAIN, draw
from netwerkkaart.exports.pdf_list import draw_signals
from netwerkkaart.exports.sheets import Sheets
from netwerkkaart.exports.svg import Frame, render_svg
from netwerkkaart.exports.svg_frame import paper_size
from netwerkkaart.kaart.fonts import REGULAR, SEMIBOLD


def pdf_bytes(sheets: Sheets) -> bytes:
    """Every sheet as a page, then the sentences of the signals; the same map gives the same bytes."""
    for name, path in ((PLAIN, REGULAR), (BOLD, SEMIBOLD)):
        registerFont(TTFont(name, str(path)))
    buffer = io.BytesIO()
    width, height = sheets.sheet.points
    canvas = Canvas(buffer, pagesize=(width, height), invariant=True, pageCompression=1, lang="nl-NL")
    caption = sheets.views[0].caption
    canvas.setTitle(caption.title)
    canvas.setSubject(" · ".join(w for w in (caption.filter, caption.date, caption.source) if w))
    canvas.setCreator("Netwerkkaart")
    for view in sheets.views:
        wide = paper_size(view)[0] * sheets.scale
        canvas.translate((width - wide) / 2, height - MARGIN_MM * POINTS_PER_MM)
        canvas.scale(sheets.scale, -sheets.scale)
        draw(canvas, fromstring(render_svg(view, frame=Frame.PAPER)))  # noqa: S314 - our own SVG
        canvas.showPage()
    if sheets.views[0].signals:
        draw_signals(canvas, sheets.views[0], sheets.sheet)
    canvas.save()
    return buffer.getvalue()
