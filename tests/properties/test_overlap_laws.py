"""What holds for overlap on every network."""

from __future__ import annotations

import random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from netwerkkaart.analyses.facts import facts
from netwerkkaart.analyses.overlap.analysis import Overlap
from netwerkkaart.analyses.overlap.pairs import pairs
from netwerkkaart.build import graph_of
from netwerkkaart.graph import Value

Nodes = list[tuple[str, dict[str, Value]]]
Edges = list[tuple[str, str, str]]

PLEKKEN = [f"overleg:{i}" for i in range(5)] + ["programma:p", "stuurgroep:s"]
PARTNERS = [f"partner:{i}" for i in range(4)]
THEMAS = ["thema:breed", "thema:smal", "thema:ander"]
GEBIEDEN = ["gebied:regio", "gebied:x", "gebied:y"]
FIXED: Edges = [
    ("ONDERDEEL_VAN", "thema:smal", "thema:breed"),
    ("LIGT_IN", "gebied:x", "gebied:regio"),
    ("LIGT_IN", "gebied:y", "gebied:regio"),
]
SAID: dict[str, list[Value]] = {
    "niveau": ["lokaal", "regionaal"],
    "domein": ["zorg", "veiligheid"],
    "doelgroep": [("kwetsbare ouderen",), ("kwetsbare ouderen", "dak- en thuislozen")],
    "activiteit": [("opvang",), ("monitoren",)],
    "begin": ["2019", "2021-05"],
    "einde": ["2020", "2024"],
}


@st.composite
def networks(draw: st.DrawFn) -> tuple[Nodes, Edges]:
    """Nodes and relationships of a network in which a lot may overlap."""
    nodes: Nodes = [(id_, {}) for id_ in (*PARTNERS, *THEMAS, *GEBIEDEN)]
    for plek in PLEKKEN:
        nodes.append((plek, draw(st.fixed_dictionaries({}, optional={k: st.sampled_from(v) for k, v in SAID.items()}))))
    ends: list[tuple[str, list[str], list[str]]] = [
        ("GAAT_OVER", PLEKKEN, THEMAS), ("WERKT_IN", PLEKKEN, GEBIEDEN), ("NEEMT_DEEL_AAN", PARTNERS, PLEKKEN),
        ("RAPPORTEERT_AAN", PLEKKEN[:3], ["stuurgroep:s"]),
    ]  # fmt: skip
    edges = set(FIXED)
    for type_, van, naar in ends:
        pair = st.tuples(st.just(type_), st.sampled_from(van), st.sampled_from(naar))
        edges |= draw(st.sets(pair, max_size=18))
    return nodes, sorted(edges)


def _run(nodes: Nodes, edges: Edges) -> list[Any]:
    return Overlap().run(graph_of(nodes, edges))


LAWS = settings(deadline=None, derandomize=True, max_examples=60)


@LAWS
@given(networks())
def test_the_same_graph_gives_the_same_findings_in_the_same_order(network: tuple[Nodes, Edges]) -> None:
    graph = graph_of(*network)
    first = Overlap().run(graph)
    facts.cache_clear()
    pairs.cache_clear()
    assert Overlap().run(graph) == first == _run(*network)


@LAWS
@given(networks(), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(network: tuple[Nodes, Edges], chance: random.Random) -> None:
    nodes, edges = network
    assert _run(chance.sample(nodes, len(nodes)), chance.sample(edges, len(edges))) == _run(nodes, edges)


@LAWS
@given(networks(), st.sampled_from(["overleg:00", "partner:00", "thema:00", "gebied:00", "opdracht:00"]))
def test_an_unrelated_node_changes_no_ids(network: tuple[Nodes, Edges], id_: str) -> None:
    nodes, edges = network
    assert {f.id for f in _run([*nodes, (id_, {})], edges)} == {f.id for f in _run(nodes, edges)}


@LAWS
@given(networks())
def test_scores_and_parts_lie_between_zero_and_one(network: tuple[Nodes, Edges]) -> None:
    for finding in _run(*network):
        values = [finding.score, *(v for v in finding.onderdelen.values() if v is not None)]
        assert all(0 <= value <= 1 + 1e-9 for value in values)


@LAWS
@given(networks())
def test_ids_are_unique(network: tuple[Nodes, Edges]) -> None:
    ids = [f.id for f in _run(*network)]
    assert len(ids) == len(set(ids))
