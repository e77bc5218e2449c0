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
    nodes = {str(node.id): _text(node_record(node)) for node in graph.every_node()}
    bronnen = cache(_json)
    edges = {e.id: _text(edge_record(e)) if e.properties else _bare_edge(e, bronnen(e.bronnen)) for e in graph.edges()}
    return nodes, edges


def _bare_edge(edge: Edge, bronnen: str) -> str:
    """The canonical text of a relationship without properties: there are very many of these."""
    van, naar = _quoted(edge.van), _quoted(edge.naar)
    return f'{{"bronnen":{bronnen},"id":{_quoted(edge.id)},"naar":{naar},"type":"{edge.type}","van":{van}}}'


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


def _text(record: dict[str, Any]) -> str:
    return _json(record)
