"""The map as a pyvis Network: what vis-network draws on screen and an analyst gets in a notebook.

Only its data is used: pyvis's own HTML page fetches from outside and lets script through.
"""

from __future__ import annotations

import html
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from netwerkkaart.kaart.style import DASH, LIGHT, NAME, STROKE, Palette, inks
from netwerkkaart.kaart.view import Form, LineKind, MapView, Mark
from netwerkkaart.schema import SCHEMA

if TYPE_CHECKING:
    from pyvis.network import Network

    from netwerkkaart.graph import Graph

VIS_NETWORK = "lib/vis-9.1.2/vis-network.min.js"
SHAPES: Mapping[str, str] = {t.name: "dot" if t.shape == "pentagon" else t.shape for t in SCHEMA.nodes}


def to_pyvis(view: MapView, *, palette: Palette = LIGHT) -> Network:
    """The marks and lines of a view at their places, physics off; texts are escaped for pyvis's titles."""
    from pyvis.network import Network

    net = Network(height=f"{view.height:g}px", width="100%", bgcolor=palette.page, cdn_resources="local")
    for mark in view.marks:
        net.add_node(mark.id, **_node(mark, palette))
    for line in view.lines:
        net.add_edge(line.van, line.naar, **_edge(line.kind, line.text, palette))
    net.toggle_physics(False)
    return net


def graph_to_pyvis(graph: Graph, *, palette: Palette = LIGHT) -> Network:
    """All nodes and relationships of a graph, for a notebook; what `Graph.to_pyvis()` gives."""
    from netwerkkaart.kaart.layout.whole import whole

    return to_pyvis(whole(graph), palette=palette)


def vis_network_js() -> Path:
    """The drawing library that pyvis brings; serve it at `kaart/vis-network.min.js`."""
    import importlib.util

    spec = importlib.util.find_spec("pyvis")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("pyvis")
    return Path(spec.origin).parent / VIS_NETWORK


def _node(mark: Mark, palette: Palette) -> dict[str, object]:
    fill, edge = inks(mark, palette)
    card = mark.form not in (Form.SHAPE, Form.BEL)
    return {
        "label": mark.naam,
        "title": html.escape("\n".join(mark.hover)),
        "x": mark.x + (mark.width / 2 if card else 0),
        "y": mark.y + (mark.height / 2 if card else 0),
        "shape": "dot" if mark.form is Form.BEL else SHAPES.get(mark.type, "square"),
        "size": 12.0 if card else mark.width / 2,
        "color": {"background": fill, "border": edge},
        "borderWidth": 2,
        **({"shapeProperties": {"borderDashes": [2, 2]}} if mark.unsized else {}),
        "font": {"size": NAME, "color": palette.text},
    }


def _edge(kind: LineKind, text: str, palette: Palette) -> dict[str, object]:
    colours = {LineKind.ONTBREEKT: palette.missing, LineKind.OVERLAP: palette.text, LineKind.RELATIE: palette.line}
    dashes = [float(part) for part in DASH[kind].split()]
    return {
        "title": html.escape(text), "color": colours[kind], "width": STROKE[kind], "dashes": dashes or False,
        "smooth": False,
    }  # fmt: skip
