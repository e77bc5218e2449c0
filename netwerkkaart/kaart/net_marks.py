"""A node or a bubble of the netwerk as a Mark, with what it says."""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt

from netwerkkaart.kaart import net_texts, texts
from netwerkkaart.kaart.bubbles import Item
from netwerkkaart.kaart.layout.labels import Label
from netwerkkaart.kaart.looks import Looks
from netwerkkaart.kaart.view import Form, Mark, Point
from netwerkkaart.schema import SCHEMA
from netwerkkaart.schema.choices import VOORGESTELD

OPEN = "–"


def bubble_radius(count: int) -> float:
    """In px; grows with the root of how many it holds, so that its area says how many."""
    return round(min(30.0, 10.0 + 1.3 * sqrt(count)), 1)


def mark_of(looks: Looks, item: Item, at: Point, radius: float, label: Label, *, is_open: bool) -> Mark:
    """The mark of an item at its place."""
    facts = tuple(_bubble_facts(item, is_open=is_open) if item.bubble else _node_facts(looks, item))
    graph, number = looks.network.graph, item.members[0]
    return Mark(
        id=item.id, type="Groep" if item.bubble else graph.types[number], naam=item.naam,
        form=Form.BEL if item.bubble else Form.SHAPE, x=round(at[0], 1), y=round(at[1], 1), width=2 * radius,
        height=2 * radius, domein=_domein(looks, item), text=label.lines, side=label.side,
        label=", ".join((item.naam, *(value for _, value in facts))), facts=facts,
        faded=not item.bubble and graph.get(number, "status") in (VOORGESTELD, "beëindigd"),
        members=tuple(graph.ids[n] for n in item.members) if item.bubble else (),
        tint=looks.tint(item), inner=(OPEN if is_open else str(len(item.members))) if item.bubble else "",
        unsized=not item.bubble and looks.radius(item)[1],
    )  # fmt: skip


def _domein(looks: Looks, item: Item) -> str | None:
    """The one domein of all members of which it is known, else None."""
    known = looks.network.facts.domein
    found = {d for n in item.members if isinstance(d := known[n], str)}
    return found.pop() if len(found) == 1 else None


def _bubble_facts(item: Item, *, is_open: bool) -> Iterator[tuple[str, str]]:
    yield net_texts.BUBBLE, net_texts.NAMES.format(len(item.members))
    if is_open:
        yield "Status", net_texts.CLOSE


def _node_facts(looks: Looks, item: Item) -> Iterator[tuple[str, str]]:
    graph, number = looks.network.graph, item.members[0]
    yield "Soort", SCHEMA.node_types[graph.types[number]].label
    domein, niveau = looks.network.facts.domein[number], graph.get(number, "niveau")
    yield "Domein", str(domein) if isinstance(domein, str) else texts.UNKNOWN_DOMEIN
    if isinstance(niveau, str):
        yield "Niveau", texts.ROW_TITLE[niveau]
    seats = looks.seats[looks.network.place[number]]
    yield "Zetels", str(int(seats)) if seats == seats else net_texts.UNKNOWN_PART  # noqa: PLR0124 - nan is unlike itself
