"""One card or shape as an SVG group."""

from __future__ import annotations

import re
from collections.abc import Mapping
from math import cos, pi, sin
from xml.sax.saxutils import escape, quoteattr

from netwerkkaart.kaart.faces import BAR, PAD_X, ROOF, STACK, text_top
from netwerkkaart.kaart.style import DERIVED_DASH, META, META_STEP, NAME, NAME_STEP, Palette, inks
from netwerkkaart.kaart.view import Form, Mark, Side
from netwerkkaart.schema import SCHEMA
from netwerkkaart.schema.choices import BEIDE, VEILIGHEID, ZORG

SHAPES = (Form.SHAPE, Form.BEL)
SHAPE_OF = {t.name: t.shape for t in SCHEMA.nodes}
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
UNSIZED = "2 2"
LABEL_AIR = 13.0
"""From a shape to its words; the domein mark stands between."""
CORNERS: Mapping[str, tuple[int, float]] = {
    "square": (4, pi / 4), "diamond": (4, 0.0), "hexagon": (6, 0.0), "triangle": (3, -pi / 2),
    "triangleDown": (3, pi / 2), "pentagon": (5, -pi / 2),
}  # fmt: skip
"""Number of corners and the angle of the first one."""


def tag(name: str, attributes: Mapping[str, object], body: str | None = None) -> str:
    """One element; attributes are escaped, empty ones left out, floats as short as they are."""
    words = "".join(f" {k}={quoteattr(_plain(v))}" for k, v in attributes.items() if v not in ("", None))
    return f"<{name}{words}/>" if body is None else f"<{name}{words}>{body}</{name}>"


def xml_text(text: str) -> str:
    """Text of the graph as it may stand in XML: escaped, and without characters that XML forbids."""
    return escape(allowed(text))


def allowed(text: str) -> str:
    """The text without characters that XML forbids."""
    return _FORBIDDEN.sub("", text)


def _plain(value: object) -> str:
    return f"{round(value, 2):g}" if isinstance(value, float) else _FORBIDDEN.sub("", str(value))


def mark_group(mark: Mark, palette: Palette) -> str:
    """The mark as a button with a name, in the colours of the palette."""
    return button(mark, _shape_body(mark, palette) if mark.form in SHAPES else _card_body(mark, palette))


def button(mark: Mark, body: str) -> str:
    """A drawing of a mark as what can be chosen, read and found."""
    reading = {"role": "button", "tabindex": 0, "aria-label": mark.label, "aria-pressed": "false"}
    kind = "nk-kaartje" + (" nk-vaag" if mark.faded else "")
    data = {"data-id": mark.id, "data-soort": mark.type.lower(), "data-uitleg": "\n".join(mark.hover)}
    return tag("g", {"class": kind, **data, **reading}, body)


def _card_body(mark: Mark, palette: Palette) -> str:
    pen = _pen(mark, palette)
    shift = STACK if mark.stacked else 0.0
    box = (mark.x, mark.y + shift, mark.width - shift, mark.height - shift)
    behind = ""
    if mark.stacked:
        for back in (STACK, STACK / 2):
            moved = (box[0] + back, box[1] - back, box[2], box[3])
            behind += outline(mark.form, moved, {**pen, "stroke-dasharray": "", "stroke-width": 1, "class": ""})
    top = mark.y + text_top(mark.form, stacked=mark.stacked)
    bar = domein_mark(mark.domein, mark.x + PAD_X - 1, top + 1, mark.height - (top - mark.y) - PAD_X, palette)
    return behind + outline(mark.form, box, pen) + bar + _words(mark, top, palette)


def _pen(mark: Mark, palette: Palette) -> dict[str, object]:
    heavy = mark.form is Form.STUURGROEP
    return {
        "fill": palette.ground[mark.domein] if mark.faded else palette.surface,
        "stroke": palette.line if mark.faded else palette.domein[mark.domein],
        "stroke-width": 3.2 if heavy else 1.5,
        "stroke-dasharray": DERIVED_DASH if mark.derived else "",
    }


def outline(form: Form, box: tuple[float, float, float, float], pen: Mapping[str, object]) -> str:
    """The outline of a card in this box (x, y, width, height)."""
    x, y, width, height = box
    inset = float(str(pen["stroke-width"])) / 2
    x, y, width, height = x + inset, y + inset, width - 2 * inset, height - 2 * inset
    if form is Form.CENTRUM:
        roof = f"M{x:g} {y + ROOF:g}L{x + width / 2:g} {y:g}L{x + width:g} {y + ROOF:g}V{y + height:g}H{x:g}Z"
        return tag("path", {"d": roof, "stroke-linejoin": "round", "class": "nk-rand", **pen})
    round_ = {Form.PROGRAMMA: min(18.0, height / 2), Form.GROEP: 5.0}.get(form, 2.0)
    size = {"x": round(x, 2), "y": round(y, 2), "width": round(width, 2), "height": round(height, 2)}
    return tag("rect", {**size, "rx": round_, "class": "nk-rand", **pen})


def _words(mark: Mark, top: float, palette: Palette) -> str:
    x = mark.x + PAD_X + BAR
    colour = palette.muted if mark.faded else palette.text
    base = top + NAME - 1.5
    name = "".join(tag("tspan", {"x": x, "y": base + i * NAME_STEP}, xml_text(t)) for i, t in enumerate(mark.text))
    below = top + len(mark.text) * NAME_STEP + META + 1
    meta = "".join(tag("tspan", {"x": x, "y": below + i * META_STEP}, xml_text(m)) for i, m in enumerate(mark.meta))
    result = tag("text", {"font-weight": 600, "font-size": NAME, "fill": colour}, name)
    return result + (tag("text", {"font-size": META, "fill": palette.muted}, meta) if meta else "")


def domein_mark(domein: str | None, x: float, y: float, height: float, palette: Palette) -> str:
    """The domein without colour: a bar, two bars, a broken bar, or an open one; about 4 px wide."""
    colour = palette.domein[domein]
    bar = {"x": x, "y": y, "width": 4.0, "height": height, "fill": colour}
    if domein == BEIDE:
        return tag("rect", {**bar, "width": 1.6}) + tag("rect", {**bar, "x": x + 3, "width": 1.6})
    if domein == VEILIGHEID:
        middle = x + 2
        line = {"x1": middle, "x2": middle, "y1": y, "y2": y + height, "stroke": colour, "stroke-width": 4}
        return tag("line", {**line, "stroke-dasharray": "4 2.5"})
    if domein == ZORG:
        return tag("rect", bar)
    return tag("rect", {**bar, "x": x + 0.5, "width": 3.0, "fill": "none", "stroke": colour, "stroke-width": 1})


def shape(type_: str, x: float, y: float, radius: float, pen: Mapping[str, object]) -> str:
    """The sign of a node type around (x, y)."""
    name = SHAPE_OF.get(type_, "dot")
    if name == "dot":
        return tag("circle", {"cx": x, "cy": y, "r": radius, "class": "nk-rand", **pen})
    if name == "star":
        points = [_corner(x, y, radius * (1.15 if i % 2 == 0 else 0.5), -pi / 2 + i * pi / 5) for i in range(10)]
    else:
        count, start = CORNERS[name]
        points = [_corner(x, y, radius * 1.1, start + i * 2 * pi / count) for i in range(count)]
    return tag("polygon", {"points": " ".join(points), "class": "nk-rand", "stroke-linejoin": "round", **pen})


def _corner(x: float, y: float, radius: float, angle: float) -> str:
    return f"{x + radius * cos(angle):.1f},{y + radius * sin(angle):.1f}"


def _down(mark: Mark) -> float:
    """From the middle of a shape to the baseline of the first line of its name."""
    match mark.side:
        case Side.MIDDLE:
            return mark.width / 2 + NAME + 4
        case Side.BELOW:
            return mark.width / 2 + NAME + 1
        case Side.ABOVE:
            return -mark.width / 2 - 6 - (len(mark.text) - 1) * NAME_STEP
        case _:
            return 4.5 - (len(mark.text) - 1) * NAME_STEP / 2


def _inner(mark: Mark, palette: Palette) -> str:
    """What stands within a bubble, on a ground of its own so that it is read on any colour."""
    if not mark.inner:
        return ""
    words = {"x": mark.x, "y": mark.y + 4, "text-anchor": "middle", "font-size": META, "font-weight": 600}
    halo = {"stroke": palette.surface, "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke"}
    return tag("text", {**words, **halo}, xml_text(mark.inner))


def _shape_body(mark: Mark, palette: Palette) -> str:
    radius = mark.width / 2
    fill, edge = inks(mark, palette)
    pen = {"fill": fill, "stroke": edge, "stroke-width": 1.5, "stroke-dasharray": UNSIZED if mark.unsized else ""}
    x, anchor = {
        Side.RIGHT: (mark.x + radius + LABEL_AIR, "start"),
        Side.LEFT: (mark.x - radius - LABEL_AIR, "end"),
    }.get(mark.side, (mark.x, "middle"))  # fmt: skip
    top = mark.y + _down(mark)
    lines = "".join(tag("tspan", {"x": x, "y": top + i * NAME_STEP}, xml_text(t)) for i, t in enumerate(mark.text))
    halo = {"stroke": palette.page, "stroke-width": 4, "stroke-linejoin": "round", "paint-order": "stroke"}
    weight = 600 if mark.side is Side.MIDDLE else 400
    words = {"text-anchor": anchor, "font-size": NAME, "font-weight": weight, **halo}
    sign = shape(mark.type, mark.x, mark.y, radius, pen) + _inner(mark, palette) + tag("text", words, lines)
    if mark.side is Side.MIDDLE:
        return sign
    left = mark.x + (-radius - 9 if mark.side is Side.LEFT else radius + 5)
    return sign + domein_mark(mark.domein, left, mark.y - 7, 14, palette)
