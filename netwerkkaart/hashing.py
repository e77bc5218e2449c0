"""The content hash of a graph: equal contents, equal hash, wherever and however it was made."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from netwerkkaart.derive import BASIS, DERIVED
from netwerkkaart.graph import Alias, Column, Graph, Norm, Value

LEFT_OUT = {DERIVED, BASIS}
_NOT_HASHED = {"id", "bron", "bronnen"}


def content_hash(graph: Graph) -> str:
    """SHA-256 in hex over sorted canonical JSON of nodes, relationships, norms and aliases.

    In it: type, id, properties and bron texts. Not in it: import ids, moments, users, file names,
    row numbers, what is derived.
    """
    sha = hashlib.sha256()
    for line in sorted(canonical_lines(graph)):
        sha.update(line.encode())
        sha.update(b"\n")
    return sha.hexdigest()


def canonical_lines(graph: Graph) -> Iterator[str]:
    """One canonical JSON text per node, relationship, norm and alias."""
    for table in graph.nodes.values():
        columns = _plain(table.columns)
        texts = table.bronnen.tolist()
        for row, id_ in enumerate(table.ids):
            yield _json(["node", table.type, id_, _known(columns, row), _list(texts[row])])
    for lines in graph.relaties.values():
        columns = _plain(lines.columns)
        texts = lines.bronnen.tolist()
        for row, (a, b) in enumerate(zip(lines.van.tolist(), lines.naar.tolist(), strict=True)):
            ends = [lines.type, graph.ids[a], graph.ids[b]]
            yield _json(["relatie", *ends, _known(columns, row), _list(texts[row])])
    items: list[Norm | Alias] = [*graph.normen, *graph.aliassen]
    for item in items:
        yield _json([type(item).__name__.lower(), item_id(item), item_properties(item), sorted(item.bronnen)])


def item_id(item: Norm | Alias) -> str:
    """The id of a norm; an alias has none."""
    return item.id if isinstance(item, Norm) else ""


def item_properties(item: Norm | Alias) -> dict[str, Any]:
    """What is known of a norm or alias, by property name, without id and sources."""
    values = ((f.name, getattr(item, f.name)) for f in fields(item) if f.name not in _NOT_HASHED)
    return {name: canonical(value) for name, value in values if value not in (None, ())}


def _list(texts: Value | None) -> list[str]:
    return list(texts) if isinstance(texts, tuple) else []


def _plain(columns: Any) -> dict[str, list[Any]]:
    return {n: _canonical_column(c) for n, c in columns.items() if n not in LEFT_OUT and (c.codes >= 0).any()}


def _canonical_column(column: Column) -> list[Any]:
    values = [*(canonical(v) for v in column.values), None]
    return [values[code] for code in column.codes]


def _known(columns: dict[str, list[Any]], row: int) -> dict[str, Any]:
    return {name: column[row] for name, column in columns.items() if column[row] is not None}


def canonical(value: Any) -> Any:
    """Text in NFC, whole floats as int, lists sorted.

    >>> canonical(4.0), canonical(("b", "a"))
    (4, ['a', 'b'])
    """
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, tuple):
        return sorted((canonical(v) for v in value), key=str)
    return value


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode
