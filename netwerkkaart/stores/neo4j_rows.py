"""Records of the projection as rows for Neo4j, in batches, and columns from Neo4j as records again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from netwerkkaart.records import as_text
from netwerkkaart.schema import SCHEMA
from netwerkkaart.stores import cypher
from netwerkkaart.stores.bolt import Statement

BATCH = 10_000
"""Rows in one transaction; a nation at once runs out of transaction memory at COMMIT."""
BATCH_CHARACTERS = 4_000_000
LARGEST = 2**63 - 1
_HEAD = ("id", "type", "van", "naar")

Texts = Mapping[str, str]


def texts_of(type_: str, ids: Sequence[str], columns: Mapping[str, Sequence[Any]]) -> Iterator[tuple[str, str]]:
    """The canonical text of every record, by id, from columns in which UNKNOWN is absent."""
    lists = [*columns.values()]
    names = [*columns]
    line = type_ in SCHEMA.relationship_types
    for id_, *values in zip(ids, *lists, strict=True):
        record: dict[str, Any] = {"id": id_, "type": type_, "bronnen": []}
        if line:
            _, record["van"], record["naar"] = id_.split("|")
        record.update((n, _plain(v)) for n, v in zip(names, values, strict=True) if v != cypher.UNKNOWN)
        yield id_, as_text(record)


def _plain(value: Any) -> Any:
    """A whole number that was too large for Neo4j's integers came back as a float."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def type_of(id_: str) -> str:
    """The type of a node or relationship, from its id.

    >>> type_of("overleg:zsm"), type_of("ZIT_IN|bestuurder:a|overleg:b")
    ('Overleg', 'ZIT_IN')
    """
    head, bar, _ = id_.partition("|")
    return head if bar else SCHEMA.by_prefix[id_.partition(":")[0]].name


def writes(old: Texts, new: Texts) -> Iterator[Statement]:
    """Batches that make or change these records; `old` tells which properties are to be cleared."""
    groups: dict[str, list[tuple[dict[str, Any], int]]] = {}
    for id_, text in new.items():
        row = _row(json.loads(old[id_]) if id_ in old else {}, json.loads(text))
        groups.setdefault(_merge(id_), []).append((row, len(text)))
    for statement, rows in groups.items():
        yield from ((statement, {"rijen": batch}) for batch in _batches(rows))


def deletes(ids: Iterable[str]) -> Iterator[Statement]:
    """Batches that take these nodes or relationships out."""
    groups: dict[str, list[str]] = {}
    for id_ in ids:
        delete = cypher.delete_relationships if "|" in id_ else cypher.delete_nodes
        groups.setdefault(delete(type_of(id_)), []).append(id_)
    for statement, found in groups.items():
        yield from ((statement, {"ids": found[i : i + BATCH]}) for i in range(0, len(found), BATCH))


def _merge(id_: str) -> str:
    if "|" not in id_:
        return cypher.merge_nodes(type_of(id_))
    type_, van, naar = id_.split("|")
    return cypher.merge_relationships(type_, type_of(van), type_of(naar))


def _row(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """What MERGE needs, and the properties that differ; null clears one."""
    names = (n for n in {**old, **new} if n not in _HEAD and old.get(n) != new.get(n))
    head = {name: new[name] for name in ("id", "van", "naar") if name in new}
    return {**head, "props": {name: _bolt(new.get(name)) for name in names}}


def _bolt(value: Any) -> Any:
    if isinstance(value, int) and abs(value) > LARGEST:
        return float(value)
    return None if value == [] else value


def _batches(rows: Iterable[tuple[dict[str, Any], int]]) -> Iterator[list[dict[str, Any]]]:
    batch: list[dict[str, Any]] = []
    size = 0
    for row, length in rows:
        if batch and (len(batch) == BATCH or size + length > BATCH_CHARACTERS):
            yield batch
            batch, size = [], 0
        batch.append(row)
        size += length
    if batch:
        yield batch
