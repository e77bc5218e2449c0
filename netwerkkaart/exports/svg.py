"""The map as SVG: the very picture that the screen shows and that every file takes in."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from netwerkkaart.exports.svg_frame import PAPER_MARGIN, foot_block, head_block
from netwerkkaart.exports.svg_legend import badge, legend_block
from netwerkkaart.exports.svg_marks import domein_mark, tag, xml_text
from netwerkkaart.exports.svg_tiles import any_mark, border_line
from netwerkkaart.kaart import texts
from netwerkkaart.kaart.fonts import SEMIBOLD, text_width
from netwerkkaart.kaart.style import (
    DASH,
    DOT,
    FONT_FAMILY,
    HEADING,
    HEADING_STEP,
    LANE_TITLE,
    LIGHT,
    META,
    NAME,
    ROW_TITLE,
    STROKE,
    Palette,
)  # fmt: skip
from netwerkkaart.kaart.view import Badge, Form, Heading, HeadingLevel, Layout, Line, LineKind, MapView

SIZES = {
    HeadingLevel.DOMEIN: LANE_TITLE, HeadingLevel.NIVEAU: ROW_TITLE, HeadingLevel.GROEP: HEADING,
    HeadingLevel.EMPTY: META, HeadingLevel.LABEL: META,
}  # fmt: skip


class Frame(StrEnum):
    """What stands around the map: nothing (the screen has its own), or title, legend and source (paper)."""

    SCREEN = "scherm"
    PAPER = "papier"


def render_svg(view: MapView, *, palette: Palette = LIGHT, frame: Frame = Frame.SCREEN) -> str:
    """The map as one SVG document; every text of the graph is escaped and nothing is fetched."""
    if frame is Frame.PAPER:
        view = view.still()
    picture = "".join(_picture(view, palette))
    if frame is Frame.SCREEN:
        return _document(view, picture, view.width, view.height, palette)
    width = view.width + 2 * PAPER_MARGIN
    head, top = head_block(view, width, palette)
    foot, bottom = foot_block(view, width, top + view.height, palette)
    body = f'{head}<g transform="translate({PAPER_MARGIN:g} {top:g})">{picture}</g>{foot}'
    return _document(view, body, width, bottom, palette)


def legend_svg(view: MapView, *, palette: Palette = LIGHT, width: float | None = None) -> str:
    """The legend alone, for beside the map on screen; "" when there is nothing to explain."""
    if not view.legend:
        return ""
    wide = width or view.width
    body, height = legend_block(view.legend, x=2, y=4, width=wide - 4, palette=palette)
    label = tag("title", {}, xml_text(texts.LEGEND_TITLE))
    return _svg(label + body, wide, height + 6, palette, role="img", label=texts.LEGEND_TITLE)


def _document(view: MapView, body: str, width: float, height: float, palette: Palette) -> str:
    label = texts.MAP_LABEL if view.layout is Layout.PLATTEGROND else view.caption.title
    words = tag("title", {}, xml_text(view.caption.title)) + tag("desc", {}, xml_text(_description(view)))
    ground = tag("rect", {"class": "nk-vel", "width": width, "height": height, "fill": palette.page})
    return _svg(words + ground + body, width, height, palette, role="group", label=label)


def _svg(body: str, width: float, height: float, palette: Palette, *, role: str, label: str) -> str:
    box = {
        "xmlns": "http://www.w3.org/2000/svg", "xml:lang": "nl", "lang": "nl", "role": role, "aria-label": label,
        "width": width, "height": height, "viewBox": f"0 0 {width:g} {height:g}", "font-family": FONT_FAMILY,
        "font-size": NAME, "fill": palette.text,
    }  # fmt: skip
    return tag("svg", box, body)


def _description(view: MapView) -> str:
    caption = view.caption
    parts = (_what(view), caption.filter, caption.date, caption.source)
    return ". ".join(p for p in parts if p)


def _what(view: MapView) -> str:
    """How many of what are drawn."""
    tiles = sum(m.form is Form.TEGEL for m in view.marks)
    if view.layout is Layout.NETWERK:
        return texts.count(len(view.marks), "teken", "tekens")
    return texts.count(tiles, "gemeente", "gemeenten") if tiles else texts.count(len(view.marks), "kaartje", "kaartjes")


def _picture(view: MapView, palette: Palette) -> Iterable[str]:
    for area in view.areas:
        box = {"x": area.x, "y": area.y, "width": area.width, "height": area.height, "rx": 6}
        yield tag("rect", {**box, "fill": palette.ground[area.domein]})
    order = sorted(view.lines, key=lambda line: line.kind is LineKind.ONTBREEKT)
    yield tag("g", {"class": "nk-lijnen"}, "".join(_line(line, palette) for line in order))
    yield tag("g", {"class": "nk-koppen"}, "".join(_heading(h, palette) for h in view.headings))
    yield tag("g", {"class": "nk-kaartjes"}, "".join(any_mark(m, palette) for m in view.marks))
    if view.borders:
        yield tag("g", {"class": "nk-grenzen"}, "".join(border_line(a, b, palette) for a, b in view.borders))
    yield tag("g", {"class": "nk-nummers"}, "".join(_badge(b, palette) for b in view.badges))


def _line(line: Line, palette: Palette) -> str:
    colours = {LineKind.ONTBREEKT: palette.missing, LineKind.OVERLAP: palette.text, LineKind.RELATIE: palette.line}
    colour = colours[line.kind]
    path = "M" + "L".join(f"{x:g} {y:g}" for x, y in line.points)
    drawn = {
        "d": path, "fill": "none", "stroke": colour, "stroke-width": STROKE[line.kind],
        "stroke-dasharray": DASH[line.kind], "stroke-linejoin": "round", "stroke-linecap": "round",
    }  # fmt: skip
    if line.kind is LineKind.ONTBREEKT:
        drawn["stroke-linecap"] = "butt"
    body = tag("title", {}, xml_text(line.text)) + tag("path", drawn)
    body += tag("path", {"class": "nk-tref", "d": path, "fill": "none", "stroke": "transparent", "stroke-width": 10})
    if line.finding:
        body += "".join(tag("circle", {"cx": x, "cy": y, "r": DOT, "fill": colour}) for x, y in _ends(line))
    data = {"data-signaal": line.finding or "", "data-van": line.van, "data-naar": line.naar}
    return tag("g", {"class": f"nk-lijn nk-{line.kind.value}", **data}, body)


def _ends(line: Line) -> tuple[tuple[float, float], tuple[float, float]]:
    return line.points[0], line.points[-1]


def _badge(item: Badge, palette: Palette) -> str:
    if not item.finding:
        words = {"x": item.x, "y": item.y + 4, "text-anchor": "middle", "font-size": META, "font-weight": 600}
        hidden = {"class": "nk-nummer nk-meer", "data-kaart": item.card, "aria-hidden": "true"}
        return tag("g", hidden, tag("text", words, xml_text(item.text)))
    body = badge(item.kind, item.number, item.x, item.y, palette, width=item.width)
    reading = {"role": "button", "tabindex": 0, "aria-label": item.text}
    data = {"class": "nk-nummer", "data-signaal": item.finding, "data-kaart": item.card}
    return tag("g", {**data, **reading}, body)


def _heading(heading: Heading, palette: Palette) -> str:
    small = heading.level in (HeadingLevel.EMPTY, HeadingLevel.GROEP)
    look = {
        "font-size": SIZES[heading.level], "fill": palette.muted if small else palette.text,
        "font-weight": 400 if heading.level is HeadingLevel.EMPTY else 600,
    }  # fmt: skip
    shift = 14 if heading.level is HeadingLevel.DOMEIN and not heading.turned else 0
    lines = "".join(
        tag("text", {"x": heading.x + shift, "y": heading.y + i * HEADING_STEP}, xml_text(line))
        for i, line in enumerate(heading.lines)
    )
    body = tag("g", look, lines)
    if heading.turned:
        body = tag("g", {"transform": f"rotate(90 {heading.x:g} {heading.y:g}) translate(0 9)"}, body)
    if shift:
        body += _domein_bar(heading, palette)
    return _fold(heading, body, palette) if heading.fold else body


def _domein_bar(heading: Heading, palette: Palette) -> str:
    return domein_mark(heading.domein, heading.x + 3, heading.y - 13, 16, palette)


def _fold(heading: Heading, body: str, palette: Palette) -> str:
    """The heading as a button, with a plus or minus sign."""
    label = texts.FOLD_SHUT if heading.folded else texts.FOLD_OPEN
    state = {"aria-expanded": "false" if heading.folded else "true", "aria-label": label}
    data = {"class": "nk-vouw", "data-vouw": heading.fold or "", "role": "button", "tabindex": 0}
    along = text_width(heading.lines[0], LANE_TITLE, SEMIBOLD) + 22
    x, y = (heading.x - 5, heading.y + along - 8) if heading.turned else (heading.x + along + 8, heading.y - 5)
    ring = tag("circle", {"cx": x, "cy": y, "r": 7.5, "fill": palette.surface, "stroke": palette.muted})
    stroke = f"M{x - 4:g} {y:g}h8" + (f"M{x:g} {y - 4:g}v8" if heading.folded else "")
    sign = tag("path", {"d": stroke, "stroke": palette.text, "stroke-width": 1.5})
    return tag("g", {**data, **state}, body + ring + sign)
