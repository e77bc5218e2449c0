"""One node in the middle, what it touches around it, and what those touch around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from netwerkkaart.analyses.facts import facts
from netwerkkaart.graph import Edge, Graph
from netwerkkaart.kaart import texts
from netwerkkaart.kaart.fonts import wrap
from netwerkkaart.kaart.layout.rings import Slot, narrow_slots, wide_slots
from netwerkkaart.kaart.legend import legend_of_shapes
from netwerkkaart.kaart.style import NAME, width_class
from netwerkkaart.kaart.view import Caption, Form, Layout, Line, LineKind, MapView, Mark, Side
from netwerkkaart.names import normalise
from netwerkkaart.schema import SCHEMA
from netwerkkaart.schema.choices import VOORGESTELD

NARROW = {False: 640, True: 900}
"""Below this width names stand under each other: with one step, with two."""
MOST = {1: 40, 2: 60}
"""How many marks are drawn at one step and at two; the rest is counted."""
NOT_THROUGH = frozenset({"Gebied", "Thema"})
"""Types that so many things touch that a second step through them says nothing."""
RADIUS = {0: 15.0, 1: 9.0, 2: 7.0}
RANK = {t.name: i for i, t in enumerate(SCHEMA.nodes)}
LABELS = {t.name: t.label for t in SCHEMA.nodes}


@dataclass(frozen=True, slots=True)
class Step:
    """A node, how far it is from the middle, and through which node it was reached."""

    id: str
    distance: int
    through: str


def ego(
    graph: Graph, id_: str, *, steps: int = 1, width: int = 900, caption: Caption | None = None, most: int = MOST[1]
) -> MapView:
    """The surroundings of a node, one or two steps far; KeyError if it is not there.

    At most `most` marks stand at one step. Names never lie over each other; the same graph gives the same picture.
    """
    width = width_class(Layout.EGO, width)
    found = _reach(graph, id_, steps)
    kept, left = _fewest(found, {**MOST, 1: most})
    narrow = width < NARROW[steps > 1]
    slots, height = narrow_slots(kept, width) if narrow else wide_slots(kept, width)
    marks = tuple(make_mark(graph, slot) for slot in slots)
    lines = tuple(make_lines(graph, {m.id: m for m in marks}, along={s.id: s.through for s in kept}))
    hidden = _hidden(left, steps)
    return MapView(
        layout=Layout.EGO,
        caption=caption or Caption(title=texts.EGO_TITLE.format(graph.node(id_).naam)),
        width=float(width),
        height=height,
        width_class=width,
        marks=marks,
        lines=lines,
        legend=legend_of_shapes(marks, lines=lines),
        hidden=hidden,
    )


def within(graph: Graph, id_: str, *, steps: int) -> int:
    """How many nodes are within reach, itself counted; more than are drawn when there are many."""
    return len(_reach(graph, id_, steps))


def _reach(graph: Graph, id_: str, steps: int) -> list[Step]:
    """The node and all within reach: nearest first, then by type and name.

    Of the nodes through which one is reached, that with the fewest so far counts, so that sides stay even.
    """
    seen = {id_: Step(id_, 0, "")}
    ring: Sequence[str] = [id_]
    for distance in range(1, steps + 1):
        ways: dict[str, list[str]] = {}
        for at in ring:
            for other in _neighbours(graph, at):
                if other not in seen:
                    ways.setdefault(other, []).append(at)
        load = Counter(dict.fromkeys(ring, 0))
        for other in sorted(ways, key=lambda i: _order(graph, i)):
            through = min(ways[other], key=lambda at: load[at])
            load[through] += 1
            seen[other] = Step(other, distance, through)
        ring = [i for i in seen if seen[i].distance == distance and _type(graph, i) not in NOT_THROUGH]
    return sorted(seen.values(), key=lambda s: (s.distance, _order(graph, s.id)))


def _neighbours(graph: Graph, id_: str) -> list[str]:
    others = {e.naar if e.van == id_ else e.van for e in graph.edges_of(id_)} - {id_}
    return sorted(others, key=lambda o: _order(graph, o))


def _type(graph: Graph, id_: str) -> str:
    return graph.types[graph.number[id_]]


def _order(graph: Graph, id_: str) -> tuple[int, str, str]:
    number = graph.number[id_]
    return (RANK[graph.types[number]], normalise(graph.namen[number]), id_)


def _fewest(steps: Sequence[Step], most_at: Mapping[int, int]) -> tuple[list[Step], int]:
    """As many of each ring as can be read, and how many were left out."""
    kept = [s for s in steps if s.distance == 0]
    for distance, most in most_at.items():
        there = {s.id for s in kept}
        kept += [s for s in steps if s.distance == distance and s.through in there][:most]
    return kept, len(steps) - len(kept)


def _hidden(left: int, steps: int) -> str:
    """What is not drawn, in words."""
    parts = [texts.EGO_MORE.format(left)] if left else []
    return " ".join([*parts, texts.EGO_TREE] if steps > 1 else parts)


def make_mark(graph: Graph, slot: Slot) -> Mark:
    """The sign of a node in its place, with its words."""
    node = graph.node(slot.id)
    number = graph.number[slot.id]
    domein = facts(graph).domein[number]
    radius = RADIUS[slot.distance]
    kind = LABELS[node.type]
    words = (("Soort", kind), ("Domein", str(domein))) if isinstance(domein, str) else (("Soort", kind),)
    return Mark(
        id=node.id,
        type=node.type,
        naam=node.naam,
        form=Form.SHAPE,
        x=slot.x,
        y=slot.y,
        width=2 * radius,
        height=2 * radius,
        domein=domein if isinstance(domein, str) else None,
        text=wrap(node.naam, slot.room, NAME, lines=2),
        label=", ".join((node.naam, *(value for _, value in words))),
        facts=words,
        derived=domein is not None and "domein" not in node.properties,
        faded=node.properties.get("status") in (VOORGESTELD, "beëindigd"),
        side=slot.side if slot.distance else Side.MIDDLE if slot.side is not Side.RIGHT else Side.RIGHT,
    )


def make_lines(graph: Graph, drawn: Mapping[str, Mark], *, along: Mapping[str, str] | None = None) -> Iterable[Line]:
    """Every relationship between two drawn marks; several between the same two are one line.

    With `along` (a node and the one it was reached through) only those between such two.
    """
    between: dict[tuple[str, str], list[Edge]] = {}
    for id_ in drawn:
        for edge in graph.edges_of(id_):
            tree = along is None or edge.naar == along.get(edge.van) or edge.van == along.get(edge.naar)
            if tree and edge.van == id_ and edge.naar in drawn and edge.naar != id_:
                between.setdefault((edge.van, edge.naar), []).append(edge)
    for (van, naar), edges in sorted(between.items()):
        a, b = drawn[van], drawn[naar]
        words = ", ".join(SCHEMA.relationship_types[e.type].label for e in edges)
        yield Line(
            id="|".join((edges[0].type, van, naar)), kind=LineKind.RELATIE, van=van, naar=naar,
            points=((a.x, a.y), (b.x, b.y)), text=f"{a.naam} {words} {b.naam}",
        )  # fmt: skip
