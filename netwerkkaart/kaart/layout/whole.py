"""Every node and relationship of a graph, for the analyst's notebook: connected parts packed in rows."""

from __future__ import annotations

import random
from collections.abc import Sequence

import igraph

from netwerkkaart.graph import Graph
from netwerkkaart.kaart.layout.ego import make_lines, make_mark
from netwerkkaart.kaart.layout.rings import Slot
from netwerkkaart.kaart.legend import legend_of_shapes
from netwerkkaart.kaart.view import Caption, Layout, MapView, Side

SPACE = 60.0
"""About the distance between neighbours, px."""
ROW = 2400.0
SEED = 7


def whole(graph: Graph, *, caption: Caption = Caption()) -> MapView:
    """The whole graph as a node-link view; force-directed, from fixed starting places, so always the same."""
    pairs = [(e.van, e.naar) for e in graph.edges()]
    network = igraph.Graph(len(graph), [(graph.number[a], graph.number[b]) for a, b in pairs])
    places = _packed(network)
    marks = tuple(make_mark(graph, Slot(id_, 2, *places[i], Side.RIGHT, 160.0)) for i, id_ in enumerate(graph.ids))
    lines = tuple(make_lines(graph, {m.id: m for m in marks}))
    return MapView(
        layout=Layout.EGO,
        caption=caption,
        width=max((x for x, _ in places), default=0.0) + SPACE,
        height=max((y for _, y in places), default=0.0) + SPACE,
        width_class=0,
        marks=marks,
        lines=lines,
        legend=legend_of_shapes(marks, lines=lines),
    )


def _packed(network: igraph.Graph) -> list[tuple[float, float]]:
    """A place for each vertex: parts laid out apart, the largest first, in rows."""
    igraph.set_random_number_generator(random.Random(SEED))  # noqa: S311 - a picture, no secret
    places = [(0.0, 0.0)] * network.vcount()
    x = y = high = SPACE
    for part in sorted(network.connected_components(), key=lambda p: (-len(p), p[0])):
        spots, width, height = _part(network, part)
        if x > SPACE and x + width > ROW:
            x, y, high = SPACE, y + high + SPACE, 0.0
        for vertex, (dx, dy) in zip(part, spots, strict=True):
            places[vertex] = (round(x + dx, 1), round(y + dy, 1))
        x, high = x + width + SPACE, max(high, height)
    return places


def _part(network: igraph.Graph, part: Sequence[int]) -> tuple[list[tuple[float, float]], float, float]:
    sub = network.induced_subgraph(part)
    start = sub.layout_circle().coords
    spots = sub.layout_fruchterman_reingold(seed=start, niter=300, grid=False).coords if len(part) > 2 else start
    left, top = min(s[0] for s in spots), min(s[1] for s in spots)
    size = max(1e-6, max(s[0] for s in spots) - left, max(s[1] for s in spots) - top)
    scale = SPACE * max(1.0, len(part) ** 0.5) / size if len(part) > 1 else 0.0
    moved = [((s[0] - left) * scale, (s[1] - top) * scale) for s in spots]
    return moved, max(m[0] for m in moved), max(m[1] for m in moved)
