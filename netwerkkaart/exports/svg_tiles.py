"""A tile of a gemeente, the name of a region, and the borders between regions, as SVG."""

from __future__ import annotations

from netwerkkaart.exports.svg_marks import button, domein_mark, mark_group, tag, xml_text
from netwerkkaart.kaart.style import BADGE, META, META_STEP, NAME, NAME_STEP, Palette
from netwerkkaart.kaart.tiles import COMPACT_PAD, COMPACT_STEP, PAD, SIGN, WIDE
from netwerkkaart.kaart.view import Form, Mark, Point, Tally

BORDER = 2.2


def any_mark(mark: Mark, palette: Palette) -> str:
    """A mark of any form as a button with a name, in the colours of the palette."""
    match mark.form:
        case Form.TEGEL:
            return button(mark, _tile(mark, palette))
        case Form.REGIO:
            return button(mark, _region(mark, palette))
        case _:
            return mark_group(mark, palette)


def border_line(a: Point, b: Point, palette: Palette) -> str:
    """A straight piece of a border."""
    pen = {"stroke": palette.text, "stroke-width": BORDER, "stroke-linecap": "square"}
    return tag("line", {"x1": a[0], "y1": a[1], "x2": b[0], "y2": b[1], **pen})


def _tile(mark: Mark, palette: Palette) -> str:
    wide = mark.width >= WIDE
    step, size = (NAME_STEP, NAME) if wide else (COMPACT_STEP, META)
    pen = {"fill": palette.ground[None] if mark.faded else palette.surface, "stroke": palette.line, "stroke-width": 1}
    pad = PAD if wide else COMPACT_PAD
    words = {"font-size": size, "font-weight": 600 if wide else 400, "fill": palette.text}
    lines = (tag("tspan", {"x": mark.x + pad, "y": mark.y + pad + size - 2.5 + i * step}, xml_text(t))
             for i, t in enumerate(mark.text))  # fmt: skip
    body = _box(mark, pen, radius=3) + tag("text", words, "".join(lines))
    return body + "".join(_tally(t, palette) for t in mark.tallies) + _open(mark, palette)


def _tally(tally: Tally, palette: Palette) -> str:
    words = {"x": tally.x + (0 if tally.plain else SIGN), "y": tally.y, "font-size": META, "fill": palette.text}
    if tally.plain and not tally.text.isdigit():
        words["fill"] = palette.muted
    sign = "" if tally.plain else domein_mark(tally.domein, tally.x, tally.y - 8.5, 10, palette)
    return sign + tag("text", words, xml_text(tally.text))


def _open(mark: Mark, palette: Palette) -> str:
    """How many themas are open or one-sided there, in a filled circle at the right foot."""
    if not mark.open:
        return ""
    x, y = mark.x + mark.width - BADGE - 1, mark.y + mark.height - BADGE - 1
    words = {"x": x, "y": y + 4, "text-anchor": "middle", "font-size": META, "font-weight": 600}
    circle = tag("circle", {"cx": x, "cy": y, "r": BADGE - 1, "fill": palette.missing})
    return circle + tag("text", {**words, "fill": palette.on_missing}, str(mark.open))


def _region(mark: Mark, palette: Palette) -> str:
    pen = {"fill": palette.ground[None], "stroke": palette.rule, "stroke-width": 1}
    words = {"font-size": META, "font-weight": 600, "fill": palette.text}
    top = mark.y + mark.height / 2 + 4 - (len(mark.text) - 1) * META_STEP / 2
    lines = (tag("tspan", {"x": mark.x + 4, "y": top + i * META_STEP}, xml_text(t)) for i, t in enumerate(mark.text))
    return _box(mark, pen, radius=8) + tag("text", words, "".join(lines))


def _box(mark: Mark, pen: dict[str, object], *, radius: int) -> str:
    size = {"x": mark.x + 0.5, "y": mark.y + 0.5, "width": mark.width - 1, "height": mark.height - 1, "rx": radius}
    return tag("rect", {**size, "class": "nk-rand", **pen})
