"""A copy of the graph that answers Cypher, in memory and unchangeable; never where truth lives.

The engine is KGLite. It is asked for by name where it is needed, so that the rest works without it.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from netwerkkaart.derive import BASIS
from netwerkkaart.errors import CypherRefused, NoCypherEngine, QueryTooLarge, QueryTooSlow, QueryValues, Refusal
from netwerkkaart.graph import Graph
from netwerkkaart.hashing import canonical

SECONDS = 10
"""How long a query may take; nobody can raise it."""
_OWN = ("title", "type")
"""What the engine adds to the properties of every node."""


@dataclass(frozen=True, slots=True)
class Rows:
    """What a query gives: columns, at most the rows asked for, and how many there are in all."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    total: int


def engine() -> Any:
    """KGLite; NoCypherEngine where it is not installed."""
    try:
        found = importlib.import_module("kglite")
    except ImportError as error:
        raise NoCypherEngine from error
    found.set_query_warning_policy("silent")
    return found


@lru_cache(maxsize=2)
def copy_of(graph: Graph) -> Any:
    """The copy of a graph, kept for the graphs last asked about; threads may share it."""
    return _filled(graph).freeze()


@lru_cache(maxsize=2)
def bytes_of(graph: Graph) -> bytes:
    """The copy as bytes, for a process of its own."""
    content: bytes = _filled(graph).to_bytes()
    return content


def ask(copy: Any, text: str, values: Mapping[str, Any], *, most: int) -> Rows:
    """The answer of a copy to a query that was checked or is our own."""
    errors = engine()
    try:
        result = copy.cypher(text, params=dict(values), timeout_ms=SECONDS * 1000, row_limit=most)
    except errors.CypherTimeoutError as error:
        raise QueryTooSlow(SECONDS) from error
    except errors.CypherSyntaxError as error:
        raise CypherRefused(Refusal.ENGINE, error.line or 1, error.col or 1) from error
    except errors.CypherExecutionError as error:
        raise _failed(str(error)) from error
    except (errors.KgError, ValueError, TypeError) as error:
        raise QueryValues from error
    columns = tuple(map(str, result.columns))
    rows = tuple(tuple(plain(row[name]) for name in columns) for row in result.to_list())
    return Rows(columns, rows, int(result.diagnostics.get("total_rows") or len(rows)))


def _failed(sentence: str) -> Exception:
    """The engine says in English which of its limits was met."""
    large = any(word in sentence for word in ("materializ", "safety", "budget", "memory"))
    return QueryTooLarge() if large else QueryValues()


def plain(value: Any) -> Any:
    """A value as JSON has it: nodes and relationships with their own properties, whole floats as int."""
    if isinstance(value, dict):
        if value.keys() == {"id", "labels", "properties"}:
            known = {n: plain(v) for n, v in value["properties"].items() if n not in _OWN and v is not None}
            return {"type": value["labels"][0], **known}
        if value.keys() == {"id", "start", "end", "type", "properties"}:
            return {"type": value["type"], **{n: plain(v) for n, v in value["properties"].items() if v is not None}}
        return {str(n): plain(v) for n, v in value.items()}
    if isinstance(value, list | tuple):
        return [plain(v) for v in value]
    if value is None or isinstance(value, bool | int | float | str):
        return canonical(value)
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _filled(graph: Graph) -> Any:
    copy = engine().KnowledgeGraph()
    pd: Any = importlib.import_module("pandas")
    for table in filter(len, graph.nodes.values()):
        frame = {"id": list(table.ids), **_columns(pd, table)}
        copy.add_nodes(pd.DataFrame(frame), table.type, "id", "naam")
    for lines in filter(len, graph.relaties.values()):
        for (van, naar), part in _lines(pd, graph, lines):
            copy.add_relationships(part, lines.type, van, "van", naar, "naar")
    return copy


def _columns(pd: Any, table: Any) -> dict[str, Any]:
    """Every property of the schema that somebody filled in, and the bron texts."""
    columns = {n: _values(c) for n, c in table.columns.items() if n != BASIS and (c.codes >= 0).any()}
    columns["bronnen"] = _values(table.bronnen)
    return {name: pd.Series(values, dtype=object) for name, values in columns.items()}


def _values(column: Any) -> list[Any]:
    lookup = [*(canonical(value) for value in column.values), None]
    return [lookup[code] for code in column.codes.tolist()]


def _lines(pd: Any, graph: Graph, lines: Any) -> Any:
    """The relationships of one type in frames, one for every pair of node types."""
    van, naar = ([graph.ids[n] for n in ends.tolist()] for ends in (lines.van, lines.naar))
    ids = [f"{lines.type}|{a}|{b}" for a, b in zip(van, naar, strict=True)]
    frame = pd.DataFrame({"id": ids, "van": van, "naar": naar, **_columns(pd, lines)})
    types = [[graph.types[n] for n in ends.tolist()] for ends in (lines.van, lines.naar)]
    return frame.groupby(types, sort=True)
