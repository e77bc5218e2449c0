"""What goes to the browser for each map: only words and places that are on it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from netwerkkaart.exports.svg import legend_svg, render_svg
from netwerkkaart.kaart.pyvis_ import to_pyvis
from netwerkkaart.kaart.related import by_place
from netwerkkaart.kaart.style import LIGHT, WIDTHS, Palette
from netwerkkaart.kaart.view import MapView, Mark


def plattegrond_data(
    view: MapView,
    *,
    view_id: str,
    related: Mapping[str, Sequence[str]],
    palette: Palette = LIGHT,
) -> dict[str, Any]:
    """Data of the component: the picture, its legend, and what lights up with what.

    `view_id` names this map on its page (zoom and focus are kept by it); `related` as `related()`
    gives it.
    """
    return {
        "viewId": view_id,
        "svg": render_svg(view, palette=palette),
        "legend": legend_svg(view, palette=palette),
        "note": view.hidden,
        "dark": palette is not LIGHT,
        "widths": list(WIDTHS[view.layout]),
        "width": view.width_class,
        "ids": [mark.id for mark in view.marks],
        "related": by_place(view.marks, related),
    }


def rond_data(view: MapView, *, view_id: str, palette: Palette = LIGHT) -> dict[str, Any]:
    """Data of *rond één knoop*: pyvis's nodes and edges, and the words that are drawn beside them."""
    net = to_pyvis(view, palette=palette)
    return {
        "viewId": f"{view_id}:{_key(view)}",
        "title": view.caption.title,
        "nodes": net.nodes,
        "edges": net.edges,
        "marks": [_words(mark, palette) for mark in view.marks],
        "legend": legend_svg(view, palette=palette),
        "note": view.hidden,
        "dark": palette is not LIGHT,
        "page": palette.page,
        "ink": palette.text,
        "widths": list(WIDTHS[view.layout]),
        "width": view.width_class,
        "height": view.height,
    }


def netwerk_data(view: MapView, *, view_id: str, palette: Palette = LIGHT, fly: str | None = None) -> dict[str, Any]:
    """Data of the netwerk: as *rond één knoop*, with the ground and heading of an opened bubble.

    `fly` is a mark to bring into sight once.
    """
    grounds = [
        {"x": a.x, "y": a.y, "width": a.width, "height": a.height, "color": palette.ground[a.domein]}
        for a in view.areas
    ]
    words = [{"x": h.x, "y": h.y, "text": line} for h in view.headings for line in h.lines]
    data = rond_data(view, view_id=view_id, palette=palette)
    return {**data, "areas": grounds, "headings": words, "fly": fly}


def _key(view: MapView) -> str:
    """Another set of marks is another view, with a zoom of its own."""
    text = "\n".join(f"{m.id} {m.x} {m.y}" for m in view.marks)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _words(mark: Mark, palette: Palette) -> dict[str, Any]:
    return {
        "id": mark.id,
        "x": mark.x,
        "y": mark.y,
        "radius": mark.width / 2,
        "side": mark.side.value,
        "text": list(mark.text),
        "label": mark.label,
        "hover": list(mark.hover),
        "inner": mark.inner,
        "domein": mark.domein,
        "color": palette.domein[mark.domein],
    }
