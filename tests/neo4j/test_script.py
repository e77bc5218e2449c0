"""The Cypher script on a real Neo4j gives the same graph, with hostile names as the text they are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from netwerkkaart.example import example
from netwerkkaart.exports.cypher import END, cypher_script
from netwerkkaart.graph import Graph
from netwerkkaart.records import edge_record, node_record
from tests.graph_samples import hostile_graph

servers = pytest.importorskip("tests.neo4j.shared", reason="the Neo4j store's tests bring the server")
NODES = "MATCH (n) WHERE n.id IS NOT NULL RETURN labels(n)[0], properties(n)"
LINES = "MATCH (a)-[r]->(b) WHERE r.id IS NOT NULL RETURN type(r), a.id, b.id, properties(r)"


@pytest.fixture
def empty(tmp_path: Path) -> Any:
    """A server with nothing in it."""
    server = servers.lts()
    server.empty()
    yield server
    server.empty()


@pytest.mark.parametrize("graph", [example().graph, hostile_graph()], ids=["example", "hostile"])
def test_the_script_gives_the_same_graph_and_twice_changes_nothing(empty: Any, graph: Graph) -> None:
    for _ in range(2):
        for statement in cypher_script(graph).split(END):
            if statement.strip():
                empty.ask(statement)
        nodes = {p["id"]: {**p, "type": label} for label, p in empty.ask(NODES)}
        assert nodes == {n.id: node_record(n) for n in graph.every_node()}
        lines = {p["id"]: {**p, "type": t, "van": a, "naar": b} for t, a, b, p in empty.ask(LINES)}
        assert lines == {e.id: edge_record(e) for e in graph.edges()}
