"""Every engine that answers the named questions, each loaded with a graph of our own."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import Any, Protocol

import pytest

from netwerkkaart.graph import Graph
from netwerkkaart.records import edge_record, node_record
from netwerkkaart.schema import SCHEMA
from netwerkkaart.stores.copy import Rows, ask, copy_of, plain

URL = os.environ.get("NETWERKKAART_TEST_NEO4J")
USER = os.environ.get("NETWERKKAART_TEST_NEO4J_USER", "neo4j")
PASSWORD = os.environ.get("NETWERKKAART_TEST_NEO4J_PASSWORD", "proef-met-wachtwoord")
BATCH = 5_000


class Engine(Protocol):
    def __call__(self, graph: Graph, text: str, values: Mapping[str, Any]) -> Rows: ...


def kglite(graph: Graph, text: str, values: Mapping[str, Any]) -> Rows:
    return ask(copy_of(graph), text, values, most=100_000)


def neo4j(graph: Graph, text: str, values: Mapping[str, Any]) -> Rows:
    driver = _driver()
    _load(graph)
    with driver.session(default_access_mode="READ") as session:
        result = session.run(text, dict(values))
        columns = tuple(result.keys())
        rows = tuple(tuple(plain(v) for v in record.values()) for record in result)
    return Rows(columns, rows, len(rows))


without_server = pytest.mark.skipif(URL is None, reason="NETWERKKAART_TEST_NEO4J names no Neo4j server")
ENGINES = (pytest.param(kglite, id="kglite"), pytest.param(neo4j, id="neo4j", marks=without_server))

_loaded: list[Graph] = []


@cache
def _driver() -> Any:
    from neo4j import GraphDatabase

    return GraphDatabase.driver(str(URL), auth=(USER, PASSWORD), notifications_min_severity="OFF")


def _load(graph: Graph) -> None:
    """Put the graph in the server in place of what was there, unless it is there."""
    if _loaded and _loaded[0] is graph:
        return
    with _driver().session() as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS").consume()
        for type_ in SCHEMA.node_types:
            session.run(f"CREATE CONSTRAINT {type_.lower()}_id IF NOT EXISTS FOR (n:{type_}) REQUIRE n.id IS UNIQUE")
        session.run("CALL db.awaitIndexes()").consume()
        for type_ in SCHEMA.node_types:
            rows = [_without(node_record(graph.node(i)), "type") for i in graph.nodes[type_].ids]
            for part in _batches(rows):
                session.run(f"UNWIND $rows AS r MERGE (n:{type_} {{id: r.id}}) SET n += r", rows=part).consume()
        for (type_, van, naar), edges in _by_ends(graph).items():
            text = (
                f"UNWIND $rows AS r MATCH (a:{van} {{id: r.van}}) MATCH (b:{naar} {{id: r.naar}}) "
                f"MERGE (a)-[e:{type_} {{id: r.id}}]->(b) SET e += r.props"
            )
            for part in _batches(edges):
                session.run(text, rows=part).consume()
    _loaded[:] = [graph]


def _by_ends(graph: Graph) -> dict[tuple[str, str, str], list[dict[str, Any]]]:
    found: dict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for edge in graph.edges():
        ends = (graph.types[graph.number[edge.van]], graph.types[graph.number[edge.naar]])
        props = _without(edge_record(edge), "id", "type", "van", "naar")
        found[(edge.type, *ends)].append({"id": edge.id, "van": edge.van, "naar": edge.naar, "props": props})
    return found


def _without(record: dict[str, Any], *names: str) -> dict[str, Any]:
    return {n: v for n, v in record.items() if n not in names}


def _batches(rows: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    return [rows[i : i + BATCH] for i in range(0, len(rows), BATCH)]
