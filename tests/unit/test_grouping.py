"""Stacks of the plattegrond: by thema and gebied, coarser while they are too many, nothing lost."""

from __future__ import annotations

import pytest

from netwerkkaart.build import graph_of
from netwerkkaart.graph import Graph, Value
from netwerkkaart.kaart import texts
from netwerkkaart.kaart.grouping import MOST_CARDS
from netwerkkaart.kaart.layout.plattegrond import plattegrond
from netwerkkaart.kaart.view import Form


def many(cards: int, themas: int, gebieden: int) -> Graph:
    nodes: list[tuple[str, dict[str, Value]]] = [(f"thema:{i}", {"naam": f"thema {i}"}) for i in range(themas)]
    nodes += [(f"gebied:{i}", {"naam": f"gebied {i}"}) for i in range(gebieden)]
    edges: list[tuple[str, str, str]] = []
    for i in range(cards):
        id_ = f"overleg:{i:05}"
        nodes.append((id_, {"naam": f"Tafel {i}", "domein": ("zorg", "veiligheid")[i % 2], "niveau": "lokaal"}))
        edges += [("GAAT_OVER", id_, f"thema:{i % themas}"), ("WERKT_IN", id_, f"gebied:{i * 7 % gebieden}")]
    return graph_of(nodes, edges)


@pytest.mark.parametrize(
    ("themas", "gebieden", "least", "most"), [(5, 9, 40, 90), (6, 900, 6, 12), (3_000, 3, MOST_CARDS, MOST_CARDS)]
)
def test_stacks_are_as_fine_as_they_can_be_and_hold_every_card(
    themas: int, gebieden: int, least: int, most: int
) -> None:
    view = plattegrond(many(6_000, themas, gebieden), (), width=900)
    assert least <= len(view.marks) <= most
    held = [id_ for m in view.marks for id_ in (m.members or (m.id,))]
    assert len(held) == len(set(held)) == 6_000
    assert "6000 plekken zijn samengenomen" in view.hidden


def test_what_is_too_small_to_stand_apart_is_called_the_rest_of_the_themas() -> None:
    view = plattegrond(many(6_000, 3_000, 3), (), width=900)
    rest = [m for m in view.marks if m.naam == texts.OTHER_THEMAS]
    assert {m.domein for m in rest} == {"zorg", "veiligheid"}
    assert all(m.form is Form.GROEP and dict(m.facts)["Thema"] == texts.OTHER_THEMAS for m in rest)
