"""The legend as SVG: samples with their meaning, flowing over lines."""

from __future__ import annotations

from collections.abc import Sequence

from netwerkkaart.exports.svg_marks import domein_mark, outline, shape, tag, xml_text
from netwerkkaart.exports.svg_tiles import border_line
from netwerkkaart.kaart.fonts import text_width
from netwerkkaart.kaart.style import BADGE, DASH, DERIVED_DASH, DOT, META, NAME, STROKE, Palette
from netwerkkaart.kaart.view import Form, LegendEntry, LineKind, Sample

SAMPLE_WIDTH, SAMPLE_HEIGHT, STEP, SPACE = 26.0, 16.0, 23.0, 18.0
NARROW_SAMPLE = 10.0


def legend_block(
    entries: Sequence[LegendEntry], *, x: float, y: float, width: float, palette: Palette
) -> tuple[str, float]:
    """The legend from (x, y) on, and its height; an entry goes to the next line when it does not fit."""
    body, at, line = "", 0.0, 0
    for entry in entries:
        sample = NARROW_SAMPLE if entry.sample is Sample.DOMEIN else SAMPLE_WIDTH
        need = sample + 5 + text_width(entry.text, NAME)
        if at and at + need > width:
            at, line = 0.0, line + 1
        top = y + line * STEP
        body += _sample(entry, x + at, top, palette)
        body += tag("text", {"x": x + at + sample + 5, "y": top + 12.5}, xml_text(entry.text))
        at += need + SPACE
    return tag("g", {"class": "nk-legenda", "font-size": NAME}, body), (line + 1) * STEP if entries else 0.0


def _sample(entry: LegendEntry, x: float, y: float, palette: Palette) -> str:
    match entry.sample:
        case Sample.DOMEIN:
            return domein_mark(entry.value or None, x + 3, y, SAMPLE_HEIGHT, palette)
        case Sample.LINE:
            return _line(LineKind(entry.value), x, y + SAMPLE_HEIGHT / 2, palette)
        case Sample.BADGE:
            return badge(LineKind(entry.value), 3, x + SAMPLE_WIDTH / 2, y + SAMPLE_HEIGHT / 2, palette)
        case Sample.SHAPE:
            pen = {"fill": palette.surface, "stroke": palette.text, "stroke-width": 1.5}
            return shape(entry.value, x + SAMPLE_WIDTH / 2, y + SAMPLE_HEIGHT / 2, 7, pen)
        case Sample.BORDER:
            return border_line((x, y + SAMPLE_HEIGHT / 2), (x + SAMPLE_WIDTH, y + SAMPLE_HEIGHT / 2), palette)
        case Sample.TINT | Sample.BUBBLE:
            return _circle(entry, x + SAMPLE_WIDTH / 2, y + SAMPLE_HEIGHT / 2, palette)
        case Sample.TEXT:
            words = {"x": x + SAMPLE_WIDTH / 2, "y": y + 12.5, "text-anchor": "middle", "font-weight": 600}
            return tag("text", words, xml_text(entry.value))
        case Sample.FORM | Sample.STACKED | Sample.DERIVED | Sample.FADED:
            return _card(entry, x, y, palette)


def _plain(entry: LegendEntry, x: float, y: float, palette: Palette) -> str:
    """A piece of border, or words as they stand on the map."""
    if entry.sample is Sample.BORDER:
        return border_line((x, y + SAMPLE_HEIGHT / 2), (x + SAMPLE_WIDTH, y + SAMPLE_HEIGHT / 2), palette)
    words = {"x": x + SAMPLE_WIDTH / 2, "y": y + 12.5, "text-anchor": "middle", "font-weight": 600}
    return tag("text", words, xml_text(entry.value))


def _circle(entry: LegendEntry, x: float, y: float, palette: Palette) -> str:
    """A colour that says a measure, or a bubble."""
    if entry.sample is Sample.BUBBLE:
        ring = tag("circle", {"cx": x, "cy": y, "r": 9, "fill": palette.surface, "stroke": palette.text})
        words = {"x": x, "y": y + 4, "text-anchor": "middle", "font-size": META}
        return ring + tag("text", words, xml_text(entry.value))
    number = int(entry.value)
    edge = palette.text if number >= 0 else palette.line
    return tag("circle", {"cx": x, "cy": y, "r": 7, "fill": palette.tint(number), "stroke": edge})


def _card(entry: LegendEntry, x: float, y: float, palette: Palette) -> str:
    form = Form(entry.value) if entry.sample is Sample.FORM else Form.OVERLEG
    pen: dict[str, object] = {
        "fill": palette.ground[None] if entry.sample is Sample.FADED else palette.surface,
        "stroke": palette.line if entry.sample is Sample.FADED else palette.text,
        "stroke-width": 3.2 if form is Form.STUURGROEP else 1.5,
        "stroke-dasharray": DERIVED_DASH if entry.sample is Sample.DERIVED else "",
    }
    box = (x, y, SAMPLE_WIDTH, SAMPLE_HEIGHT)
    if entry.sample is Sample.STACKED:
        size = (SAMPLE_WIDTH - 4, SAMPLE_HEIGHT - 3)
        return outline(form, (x + 4, y - 1, *size), {**pen, "stroke-width": 1}) + outline(form, (x, y + 3, *size), pen)
    return outline(form, box, pen)


def _line(kind: LineKind, x: float, y: float, palette: Palette) -> str:
    colour = {LineKind.ONTBREEKT: palette.missing, LineKind.OVERLAP: palette.text, LineKind.RELATIE: palette.line}[kind]
    left, right = x + DOT, x + SAMPLE_WIDTH - DOT
    drawn = {"stroke": colour, "stroke-width": STROKE[kind], "stroke-dasharray": DASH[kind]}
    if kind is LineKind.OVERLAP:
        drawn["stroke-linecap"] = "round"
    body = tag("line", {"x1": left, "x2": right, "y1": y, "y2": y, **drawn})
    if kind is not LineKind.RELATIE:
        body += "".join(tag("circle", {"cx": cx, "cy": y, "r": DOT, "fill": colour}) for cx in (left, right))
    return body


def badge(kind: LineKind, number: int, x: float, y: float, palette: Palette, *, width: float = 2 * BADGE) -> str:
    """The number of a signal in a circle (a longer one stretches it): filled for a missing link, dotted for overlap."""
    filled = kind is LineKind.ONTBREEKT
    ring = {"fill": palette.missing} if filled else {
        "fill": palette.surface, "stroke": palette.text, "stroke-width": 1.4, "stroke-dasharray": "1.5 2",
    }  # fmt: skip
    words = {"x": x, "y": y + 4, "text-anchor": "middle", "font-size": META, "font-weight": 600}
    colour = palette.on_missing if filled else palette.text
    if width > 2 * BADGE:
        size = {"width": width - 2, "height": 2 * BADGE - 2, "rx": BADGE - 1}
        edge = tag("rect", {"x": x - width / 2 + 1, "y": y - BADGE + 1, **size, **ring})
    else:
        edge = tag("circle", {"cx": x, "cy": y, "r": BADGE - 1, **ring})
    return edge + tag("text", {**words, "fill": colour}, str(number))
