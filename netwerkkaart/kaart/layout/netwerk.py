"""The netwerk: shapes by type and bubbles for many, near what they are linked with and where they belong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from netwerkkaart.analyses.facts import Mask
from netwerkkaart.graph import Graph
from netwerkkaart.kaart import net_texts
from netwerkkaart.kaart.bubbles import MOST_LOOSE, MOST_NARROW, MOST_TOP, PREFIX, Bubbles, Item
from netwerkkaart.kaart.fonts import wrap
from netwerkkaart.kaart.layout.blocks import cell_room, strongest
from netwerkkaart.kaart.layout.labels import Label, Spot, labels
from netwerkkaart.kaart.layout.scene import NARROW, Scene, laid_out, links_between, only, scene_of
from netwerkkaart.kaart.legend import legend_of_network
from netwerkkaart.kaart.looks import PLAIN_LOOK, Look, Looks
from netwerkkaart.kaart.net_marks import mark_of
from netwerkkaart.kaart.network import Network, network_of
from netwerkkaart.kaart.style import NAME, NAME_STEP, width_class
from netwerkkaart.kaart.view import Caption, Layout, Line, LineKind, MapView, Mark, Side

BETWEEN_NAMES, BETWEEN_BUBBLES = (420, 3), (160, 1)
"""How many lines are drawn at most, and above that how many of each mark at least, among names and among bubbles."""


def netwerk(
    graph: Graph,
    *,
    shown: Mask | None = None,
    opened: Sequence[str] = (),
    look: Look = PLAIN_LOOK,
    width: int = 900,
    caption: Caption = Caption(title=net_texts.TITLE),
) -> MapView:
    """The netwerk for this width in px; the same arguments always give the same picture.

    `shown` says per node number what the filter lets through: while the whole map needs no bubbles it
    only leaves out and moves nothing. `opened` are ids of bubbles, from the outer one to the inner one.
    """
    width = width_class(Layout.NETWERK, width)
    bubbles, wanted = _bubbles(graph, shown, width)
    base, looks = bubbles.network, Looks(bubbles.network, look)
    chain = bubbles.opened(opened)
    scene = scene_of(bubbles.top, laid_out(base, bubbles.top, looks, width), chain, looks, width)
    return _view(_Drawn(base, looks, only(scene, frozenset(wanted.nodes), width), chain, width), caption)


@dataclass(frozen=True, eq=False)
class _Drawn:
    network: Network
    looks: Looks
    scene: Scene
    chain: list[tuple[Item, list[Item]]]
    width: int


def path_to(graph: Graph, id_: str, *, shown: Mask | None = None, width: int = 900) -> tuple[str, ...]:
    """The bubbles to open so that this node is seen at this width, or this bubble open; none when there is no need."""
    bubbles, _ = _bubbles(graph, shown, width_class(Layout.NETWERK, width))
    if id_.startswith(PREFIX):
        return bubbles.path_of(id_)
    return bubbles.path_to(graph.number[id_]) if id_ in graph.number else ()


def _bubbles(graph: Graph, shown: Mask | None, width: int) -> tuple[Bubbles, Network]:
    """The bubbles to draw, and the network that the filter shows: of all while that needs none, so nothing moves."""
    whole, wanted = network_of(graph), network_of(graph, shown)
    most, top = (MOST_LOOSE, MOST_TOP) if width >= NARROW else (MOST_NARROW, MOST_NARROW)
    return Bubbles(whole if len(whole.nodes) <= most else wanted, most, top), wanted


def _view(drawn: _Drawn, caption: Caption) -> MapView:
    scene, width = drawn.scene, drawn.width
    marks = _marks(drawn)
    lines, every = _lines(drawn, marks)
    bottom = max(
        (m.y + m.height / 2 + (len(m.text) * NAME_STEP if m.side is Side.BELOW else 0) for m in marks), default=0
    )
    return MapView(
        layout=Layout.NETWERK, caption=caption, width=float(width), height=float(round(bottom + 20)), width_class=width,
        marks=marks, lines=lines, areas=scene.areas, headings=scene.headings if marks else (),
        legend=legend_of_network(marks, drawn.looks, lines=lines), hidden=_hidden(drawn, len(lines), every),
    )  # fmt: skip


def _marks(drawn: _Drawn) -> tuple[Mark, ...]:
    """All marks: names in a list stand on the right, the others where there is room, important ones first."""
    scene, opened = drawn.scene, {item.id for item, _ in drawn.chain}
    spots = [
        Spot(x, y, r, item.naam)
        for (x, y), r, item in zip(scene.places.tolist(), scene.radii, scene.items, strict=True)
    ]
    degree = np.asarray(drawn.network.links.sum(axis=1)).ravel()
    weight = [sum(degree[drawn.network.place[n]] for n in item.members) for item in scene.items]
    fixed = scene.band | scene.listed
    order = sorted((i for i in range(len(spots)) if i not in fixed), key=lambda i: (-weight[i], scene.items[i].id))
    found = labels(spots, order, float(drawn.width))
    room = cell_room(drawn.width)
    for i in fixed:
        found[i] = Label(Side.RIGHT, wrap(scene.items[i].naam, room, NAME, lines=2))
    return tuple(
        mark_of(drawn.looks, item, (spots[i].x, spots[i].y), float(scene.radii[i]), found[i], is_open=item.id in opened)
        for i, item in enumerate(scene.items)
    )


def _lines(drawn: _Drawn, marks: Sequence[Mark]) -> tuple[tuple[Line, ...], int]:
    """The strongest links between marks, and how many there are in all; those of an opened bubble stay its own."""
    if drawn.width < NARROW:
        return (), 0
    items, band = drawn.scene.items, drawn.scene.band
    links = links_between(drawn.network, [() if i in band else item.members for i, item in enumerate(items)])
    most, each = BETWEEN_BUBBLES if any(item.bubble for item in items) else BETWEEN_NAMES
    kept = [tie for tie in strongest(links, most, each) if not _through(drawn.scene, tie[0], tie[1])]
    return tuple(_line(marks[a], marks[b], int(weight)) for a, b, weight in kept), links.nnz // 2


def _through(scene: Scene, a: int, b: int) -> bool:
    """Whether a line would run through the names of an opened bubble."""
    low, high = sorted((scene.places[a][1], scene.places[b][1]))
    return any(low < area.y and high > area.y + area.height for area in scene.areas)


def _line(a: Mark, b: Mark, weight: int) -> Line:
    text = net_texts.TIE.format(a.naam, b.naam) if weight == 1 else net_texts.TIES.format(a.naam, b.naam, weight)
    return Line(
        id=f"{a.id}|{b.id}", kind=LineKind.RELATIE, van=a.id, naar=b.id, points=((a.x, a.y), (b.x, b.y)), text=text
    )


def _hidden(drawn: _Drawn, lines: int, every: int) -> str:
    """What is together, open or left out, in words."""
    tops = [item for i, item in enumerate(drawn.scene.items) if i not in drawn.scene.band]
    parts = [net_texts.NOT_DRAWN]
    if bubbles := [item for item in tops if item.bubble]:
        depth = max(item.depth for item in bubbles)
        together = sum(len(item.members) for item in bubbles)
        parts.insert(0, net_texts.GROUPED.format(f"{together:,}".replace(",", "."), len(bubbles), net_texts.BY[depth]))
    if drawn.chain:
        parts.insert(1, net_texts.OPENED.format(" › ".join(item.naam for item, _ in drawn.chain)))
    if lines < every:
        parts.append(net_texts.LINES_LEFT.format(lines, f"{every:,}".replace(",", ".")))
    return " ".join(parts)
