"""Our own SVG on a page of a PDF: the few elements that the map is drawn with, and no others."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from xml.etree.ElementTree import Element

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

PLAIN, BOLD = "SourceSansPro", "SourceSansPro-Semibold"
INHERITED = ("fill", "font-size", "font-weight")
SKIPPED = frozenset({"title", "desc"})
CAPS, JOINS = {"butt": 0, "round": 1, "square": 2}, {"miter": 0, "round": 1}
_STEP = re.compile(r"([MLVHZ])([^MLVHZ]*)")
_NUMBER = re.compile(r"-?[\d.]+")

Attributes = Mapping[str, str]


def draw(canvas: Canvas, element: Element, known: Attributes | None = None) -> None:
    """The element and all in it, on a canvas whose y runs down. ValueError for one that is not known here."""
    name = element.tag.rpartition("}")[2]
    if name in SKIPPED or element.get("class") in ("nk-tref", "nk-vel"):
        return
    own = {k: v for k in INHERITED if (v := (known or {}).get(k)) is not None} | element.attrib
    canvas.saveState()
    if name in ("svg", "g"):
        _transform(canvas, element.get("transform", ""))
        for child in element:
            draw(canvas, child, own)
    elif name in DRAWN:
        DRAWN[name](canvas, element, own)
    else:
        raise ValueError(f"the map is not drawn with <{name}>")
    canvas.restoreState()


def _transform(canvas: Canvas, text: str) -> None:
    for name, inside in re.findall(r"(\w+)\(([^)]*)\)", text):
        numbers = [float(n) for n in _NUMBER.findall(inside)]
        if name == "translate":
            canvas.translate(*numbers)
        elif name == "rotate":
            canvas.translate(*numbers[1:])
            canvas.rotate(numbers[0])
            canvas.translate(*(-n for n in numbers[1:]))


def _pen(canvas: Canvas, own: Attributes) -> dict[str, int]:
    """Set colours and line; gives what is filled and what is stroked."""
    fill, stroke = own.get("fill", "#000000"), own.get("stroke", "none")
    if fill != "none":
        canvas.setFillColor(HexColor(fill))
    if stroke != "none":
        canvas.setStrokeColor(HexColor(stroke))
        canvas.setLineWidth(float(own.get("stroke-width", 1)))
        canvas.setLineCap(CAPS[own.get("stroke-linecap", "butt")])
        canvas.setLineJoin(JOINS[own.get("stroke-linejoin", "miter")])
        canvas.setDash([float(n) for n in own.get("stroke-dasharray", "").split()] or [])
    return {"fill": int(fill != "none"), "stroke": int(stroke != "none")}


def _of(own: Attributes, *names: str) -> list[float]:
    return [float(own.get(name, 0)) for name in names]


def _rect(canvas: Canvas, _: Element, own: Attributes) -> None:
    x, y, width, height, radius = _of(own, "x", "y", "width", "height", "rx")
    canvas.roundRect(x, y, width, height, min(radius, width / 2, height / 2), **_pen(canvas, own))


def _circle(canvas: Canvas, _: Element, own: Attributes) -> None:
    canvas.circle(*_of(own, "cx", "cy", "r"), **_pen(canvas, own))


def _line(canvas: Canvas, _: Element, own: Attributes) -> None:
    _pen(canvas, own)
    canvas.line(*_of(own, "x1", "y1", "x2", "y2"))


def _polygon(canvas: Canvas, _: Element, own: Attributes) -> None:
    _path(canvas, _, {**own, "d": "M" + "L".join(own["points"].split()) + "Z"})


def _path(canvas: Canvas, _: Element, own: Attributes) -> None:
    path = canvas.beginPath()
    x = y = 0.0
    for step, inside in _STEP.findall(own["d"]):
        numbers = [float(n) for n in _NUMBER.findall(inside)]
        if step == "Z":
            path.close()
            continue
        x = numbers[0] if step != "V" else x
        y = numbers[-1] if step != "H" else y
        (path.moveTo if step == "M" else path.lineTo)(x, y)
    canvas.drawPath(path, **_pen(canvas, own))


def _text(canvas: Canvas, element: Element, own: Attributes) -> None:
    font = BOLD if own.get("font-weight") == "600" else PLAIN
    size = float(own["font-size"])
    halo = {k: v for k, v in own.items() if k.startswith("stroke")}
    for x, y, words in _lines(element, own):
        shift = {"middle": 0.5, "end": 1.0}.get(own.get("text-anchor", ""), 0.0) * stringWidth(words, font, size)
        for pen in (halo, {"fill": own["fill"]}):
            if pen:
                _words(canvas, words, (x - shift, y), font=(font, size), pen=pen)


def _lines(element: Element, own: Attributes) -> Iterator[tuple[float, float, str]]:
    """Each line of text with its place."""
    for line in list(element) or [element]:
        if line.text:
            x, y = _of({**own, **line.attrib}, "x", "y")
            yield x, y, line.text


def _words(canvas: Canvas, words: str, at: tuple[float, float], *, font: tuple[str, float], pen: Attributes) -> None:
    """A line of text, the right way up again; with a stroke its outline alone."""
    canvas.saveState()
    canvas.translate(*at)
    canvas.scale(1, -1)
    _pen(canvas, pen)
    line = canvas.beginText(0, 0)
    line.setFont(*font)
    line.setTextRenderMode(1 if "stroke" in pen else 0)
    line.textOut(words)
    canvas.drawText(line)
    canvas.restoreState()


DRAWN: Mapping[str, Callable[[Canvas, Element, Attributes], None]] = {
    "rect": _rect, "circle": _circle, "line": _line, "polygon": _polygon, "path": _path, "text": _text,
}  # fmt: skip
