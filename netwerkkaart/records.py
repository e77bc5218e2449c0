"""The projection as JSON: one record per node and relationship, as stores and files have it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Any

from netwerkkaart.derive import BASIS
from netwerkkaart.graph import Column, Edge, Graph, Node, NodeTable, RelatieTable
from netwerkkaart.hashing import canonical


def node_record(node: Node) -> dict[str, Any]:
    """A node as JSON and every store have it: id, type, bronnen, properties (the derived domein too)."""
    known = {n: canonical(v) for n, v in node.properties.items() if n != BASIS}
    return {"id": node.id, "type": node.type, "bronnen": list(node.bronnen), **known}


def records(graph: Graph) -> tuple[dict[str, str], dict[str, str]]:
    """Canonical text of every node and relationship, by id."""
    quoted = [_quoted(id_)[1:-1] for id_ in graph.ids]
    nodes: dict[str, str] = {}
    for table in graph.nodes.values():
        own = quoted[table.start : table.start + len(table)]
        fixed = {"id": _each("id", own), "type": repeat(f'"type":"{table.type}"', len(table))}
        nodes |= zip(table.ids, _texts(table, fixed), strict=True)
    edges: dict[str, str] = {}
    for lines in graph.relaties.values():
        ids = _edge_ids(lines, graph.ids)
        heads = _edge_heads(lines, quoted, ids if quoted == list(graph.ids) else _edge_ids(lines, quoted))
        edges |= zip(ids, _texts(lines, heads), strict=True)
    return nodes, edges


def _edge_ids(table: RelatieTable, ids: Sequence[str]) -> list[str]:
    ends = zip(table.van.tolist(), table.naar.tolist(), strict=True)
    return [f"{table.type}|{ids[van]}|{ids[naar]}" for van, naar in ends]


def _edge_heads(table: RelatieTable, quoted: Sequence[str], ids: Sequence[str]) -> dict[str, Iterable[str]]:
    van, naar = ([quoted[n] for n in numbers.tolist()] for numbers in (table.van, table.naar))
    type_ = repeat(f'"type":"{table.type}"', len(table))
    return {
        "id": _each("id", ids),
        "type": type_,
        "van": _each("van", van),
        "naar": _each("naar", naar),
    }


def _each(name: str, texts: Iterable[str]) -> list[str]:
    return [f'"{name}":"{text}"' for text in texts]


def _texts(table: NodeTable | RelatieTable, fixed: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """The record of every row: each distinct value is written once, a row is only put together."""
    bronnen = [_json(value) for value in table.bronnen.values]
    parts = {**fixed, "bronnen": _parts("bronnen", bronnen, table.bronnen, unknown='"bronnen":[]')}
    for name, column in table.columns.items():
        if name != BASIS and column.values:
            parts[name] = _parts(name, [_json(canonical(value)) for value in column.values], column)
    for row in zip(*(parts[name] for name in sorted(parts)), strict=True):
        yield f"{{{','.join(filter(None, row))}}}"


def _parts(name: str, values: Sequence[str], column: Column, *, unknown: str = "") -> list[str]:
    lookup = [*(f'"{name}":{value}' for value in values), unknown]
    return [lookup[code] for code in column.codes.tolist()]


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
