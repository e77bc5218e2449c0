"""Every engine that answers the named questions, each loaded with a graph of our own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from netwerkkaart.graph import Graph
from netwerkkaart.records import edge_record, node_record
from netwerkkaart.schema import SCHEMA
from netwerkkaart.settings import Login
from netwerkkaart.stores.bolt import Bolt
from netwerkkaart.stores.copy import Rows, ask, copy_of
from netwerkkaart.stores.neo4j_ask import ask_server
from tests.neo4j import shared
from tests.neo4j.shared import Shared

BATCH = 5_000
HERE = Path(__file__)
"""Whose data is in the server: ours."""


class Engine(Protocol):
    def __call__(self, graph: Graph, text: str, values: Mapping[str, Any]) -> Rows: ...


def kglite(graph: Graph, text: str, values: Mapping[str, Any]) -> Rows:
    return ask(copy_of(graph), text, values, most=100_000)


def lts(graph: Graph, text: str, values: Mapping[str, Any]) -> Rows:
    return _on_server(shared.lts(), graph, text, values)


def current(graph: Graph, text: str, values: Mapping[str, Any]) -> Rows:
    return _on_server(shared.current(), graph, text, values)


ENGINES: tuple[Engine, ...] = (kglite, lts, current)

_loaded: dict[str, Graph] = {}


def _on_server(server: Shared, graph: Graph, text: str, values: Mapping[str, Any]) -> Rows:
    _load(server, graph)
    return ask_server(_bolt(server.url, server.login), text, values, most=100_000)


@cache
def _bolt(url: str, login: Login) -> Bolt:
    return Bolt(url, login)


def _load(server: Shared, graph: Graph) -> None:
    """Put the graph in the server in place of what was there, unless it is there."""
    if server.folder is HERE and _loaded.get(server.url) is graph:
        return
    server.empty()
    with server.driver() as driver, driver.session() as session:
        for type_ in SCHEMA.node_types:
            rows = [_without(node_record(graph.node(i)), "type") for i in graph.nodes[type_].ids]
            for part in _batches(rows):
                session.run(f"UNWIND $rows AS r CREATE (n:{type_} {{id: r.id}}) SET n += r", rows=part).consume()
        for (type_, van, naar), edges in _by_ends(graph).items():
            text = (
                f"UNWIND $rows AS r MATCH (a:{van} {{id: r.van}}) MATCH (b:{naar} {{id: r.naar}}) "
                f"CREATE (a)-[e:{type_} {{id: r.id}}]->(b) SET e += r.props"
            )
            for part in _batches(edges):
                session.run(text, rows=part).consume()
    server.folder, _loaded[server.url] = HERE, graph


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
