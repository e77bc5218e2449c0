"""The projection as JSON: one record per node and relationship, as stores and files have it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from netwerkkaart.derive import BASIS
from netwerkkaart.graph import Edge, Graph, Node
from netwerkkaart.hashing import canonical


def node_record(node: Node) -> dict[str, Any]:
    """A node as JSON and every store have it: id, type, bronnen, properties (the derived domein too)."""
    known = {n: canonical(v) for n, v in node.properties.items() if n != BASIS}
    return {"id": node.id, "type": node.type, "bronnen": list(node.bronnen), **known}


def records(graph: Graph) -> tuple[dict[str, str], dict[str, str]]:
    """Canonical text of every node and relationship, by id."""
    nodes = {str(node.id): as_text(node_record(node)) for node in graph.every_node()}
    ids = {id_: _quoted(id_)[1:-1] for id_ in graph.ids}
    bronnen = cache(_json)
    edges = {}
    for type_, van, naar, properties, texts in graph.edge_rows():
        id_ = f"{type_}|{van}|{naar}"
        if properties:
            edges[id_] = as_text(edge_record(Edge(type_, van, naar, properties, texts)))
            continue
        a, b = ids[van], ids[naar]
        edges[id_] = f'{{"bronnen":{bronnen(texts)},"id":"{type_}|{a}|{b}","naar":"{b}","type":"{type_}","van":"{a}"}}'
    return nodes, edges


def edge_record(edge: Edge) -> dict[str, Any]:
    """A relationship as JSON and every store have it."""
    known = {n: canonical(v) for n, v in edge.properties.items()}
    head = {"id": edge.id, "type": edge.type, "van": edge.van, "naar": edge.naar}
    return {**head, "bronnen": list(edge.bronnen), **known}


@dataclass(frozen=True, slots=True)
class Difference:
    """What to write and what to delete to come from one set of records to another."""

    write: dict[str, str]
    delete: list[str]


def difference(old: Mapping[str, str], new: Mapping[str, str]) -> Difference:
    """The records that changed or came, and the ids that went."""
    write = {id_: text for id_, text in new.items() if old.get(id_) != text}
    return Difference(write, [id_ for id_ in old if id_ not in new])


_quoted = json.encoder.encode_basestring
_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode


def as_text(record: dict[str, Any]) -> str:
    """The canonical text of a record: two are equal when their texts are."""
    return _json(record)
