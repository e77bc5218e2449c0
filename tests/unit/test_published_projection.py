"""The published two-mode projection of Davis' Southern Women, worked out by the project's own functions."""

from __future__ import annotations

from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from scipy.sparse import csr_array

from netwerkkaart.analyses.facts import facts
from netwerkkaart.analyses.pairs import common, jaccard
from netwerkkaart.build import graph_of
from netwerkkaart.graph import Graph


def _id(name: str, women: list[str]) -> str:
    return f"partner:{name}" if name in women else f"overleg:{name}"


@pytest.fixture(scope="module")
def davis() -> Graph:
    """The 18 women as partners, the 14 events as overleggen, the 89 attendances as NEEMT_DEEL_AAN."""
    source = nx.davis_southern_women_graph()
    women = source.graph["top"]
    edges = [("NEEMT_DEEL_AAN", _id(a, women), _id(b, women)) for a, b in source.edges]
    return graph_of([(_id(name, women), {"naam": name}) for name in source.nodes], edges)


def _events(graph: Graph) -> csr_array:
    return facts(graph).members


def _two(graph: Graph, a: str, b: str) -> tuple[np.ndarray, np.ndarray]:
    return np.array([graph.number[a]]), np.array([graph.number[b]])


def test_women_share_events_in_139_of_153_pairs(davis: Graph) -> None:
    a, b = np.array(list(combinations(davis.numbers("Partner"), 2))).T
    women = _events(davis).T.tocsr()
    assert (len(a), int((common(women, women, a, b) > 0).sum())) == (153, 139)


def test_evelyn_and_theresa_share_seven_events(davis: Graph) -> None:
    women = _events(davis).T.tocsr()
    assert common(women, women, *_two(davis, "partner:Evelyn Jefferson", "partner:Theresa Anderson")) == 7


def test_events_eight_and_nine_share_nine_women(davis: Graph) -> None:
    events = _events(davis)
    assert common(events, events, *_two(davis, "overleg:E8", "overleg:E9")) == 9


@pytest.mark.parametrize(("a", "b", "expected"), [("E13", "E14", 1.0), ("E10", "E12", 0.833), ("E3", "E5", 0.75)])
def test_jaccard_of_events_is_as_published(davis: Graph, a: str, b: str, expected: float) -> None:
    value = jaccard(_events(davis), *_two(davis, f"overleg:{a}", f"overleg:{b}"))
    assert value == pytest.approx(expected, abs=0.001)
