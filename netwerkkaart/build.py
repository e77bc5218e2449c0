"""From said values to the immutable columnar Graph; the only place that makes one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

import numpy as np

from netwerkkaart.derive import with_derived_domein
from netwerkkaart.graph import (
    NO_BRONNEN,
    UNKNOWN,
    Alias,
    Bronnen,
    Column,
    Graph,
    NodeId,
    NodeTable,
    Norm,
    RelatieTable,
    Value,
    frozen,
)
from netwerkkaart.schema import SCHEMA, NodeType, Property, RelationshipType

EXISTS = ""
"""The key under which a node or relationship says that it is there."""

Said = Mapping[str, tuple[Value, int]]
"""Property name -> (value, index in Bronnen); EXISTS -> (True, index)."""

Ends = tuple[str, str]


def build_graph(
    nodes: Mapping[str, Mapping[str, Said]],
    relaties: Mapping[str, Mapping[Ends, Said]],
    *,
    normen: Iterable[Norm] = (),
    aliassen: Iterable[Alias] = (),
    bronnen: Bronnen = NO_BRONNEN,
    versie: int = UNKNOWN,
    gevouwen: Mapping[str, NodeId] | None = None,
) -> Graph:
    """The graph of these values: nodes by type and id, relationships by type and (from, to).

    Every end must be among the nodes. Text is taken as it is; order does not matter.
    """
    tables: dict[str, NodeTable] = {}
    start = 0
    for type_ in SCHEMA.nodes:
        tables[type_.name] = _node_table(type_, nodes.get(type_.name, {}), start, bronnen)
        start += len(tables[type_.name])
    number: dict[str, int] = {id_: t.start + i for t in tables.values() for i, id_ in enumerate(t.ids)}
    lines = {t.name: _relatie_table(t, relaties.get(t.name, {}), number, bronnen) for t in SCHEMA.relationships}
    graph = Graph(
        tables,
        lines,
        normen=tuple(sorted(normen, key=lambda n: n.id)),
        aliassen=tuple(sorted(aliassen, key=lambda a: (a.alias, a.betekenis))),
        bronnen=bronnen,
        versie=versie,
        gevouwen=gevouwen or {},
    )
    return with_derived_domein(graph)


def _node_table(type_: NodeType, said: Mapping[str, Said], start: int, bronnen: Bronnen) -> NodeTable:
    ids = tuple(sorted(said))
    rows = [said[id_] for id_ in ids]
    columns = _columns(rows, [p for p in type_.properties if not p.private])
    return NodeTable(type_.name, tuple(map(NodeId, ids)), start, columns, _bron_column(rows, bronnen))


def _relatie_table(
    type_: RelationshipType, said: Mapping[Ends, Said], number: Mapping[str, int], bronnen: Bronnen
) -> RelatieTable:
    ends = sorted(said)
    rows = [said[end] for end in ends]
    van = frozen([number[a] for a, _ in ends])
    naar = frozen([number[b] for _, b in ends])
    return RelatieTable(type_.name, van, naar, _columns(rows, type_.properties), _bron_column(rows, bronnen))


def _columns(rows: Sequence[Said], properties: Sequence[Property]) -> dict[str, Column]:
    """One column per property, filled in one pass over what is known."""
    found = {p.name: _Filling() for p in properties}
    for i, row in enumerate(rows):
        for name, (value, index) in row.items():
            if (column := found.get(name)) is not None:
                column.rows.append(i)
                column.codes.append(column.values.setdefault(value, len(column.values)))
                column.bron.append(index)
    return {name: column.filled(len(rows)) for name, column in found.items()}


@dataclass(slots=True)
class _Filling:
    """A column while it is being filled: only the rows that have a value."""

    rows: list[int] = field(default_factory=list)
    codes: list[int] = field(default_factory=list)
    bron: list[int] = field(default_factory=list)
    values: dict[Value, int] = field(default_factory=dict)

    def filled(self, length: int) -> Column:
        codes, bron = np.full(length, UNKNOWN, np.int32), np.full(length, UNKNOWN, np.int32)
        codes[self.rows], bron[self.rows] = self.codes, self.bron
        return Column(frozen(codes), tuple(self.values), frozen(bron))


def _bron_column(rows: Sequence[Said], bronnen: Bronnen) -> Column:
    """The distinct bron texts behind a row's values, sorted; `bron` is where its existence was said."""
    values: dict[tuple[str, ...], int] = {}
    codes: list[int] = []
    cache: dict[int | frozenset[int], int] = {}
    said_in = [*bronnen.teksten.tolist(), -1]
    for row in rows:
        key: int | frozenset[int]
        if len(row) == 1:
            ((_, index),) = row.values()
            key = said_in[index]
        else:
            key = frozenset([said_in[index] for _, index in row.values()])
        code = cache.get(key)
        if code is None:
            texts = _distinct_texts({key} if isinstance(key, int) else key, bronnen)
            code = cache[key] = values.setdefault(texts, len(values)) if texts else UNKNOWN
        codes.append(code)
    bron = [row[EXISTS][1] if EXISTS in row else UNKNOWN for row in rows]
    return Column(frozen(codes), tuple(values), frozen(bron))


def _distinct_texts(codes: AbstractSet[int], bronnen: Bronnen) -> tuple[str, ...]:
    return tuple(sorted({text for code in codes if code >= 0 for text in bronnen.tekst_waarden[code]}))


def empty_graph() -> Graph:
    """A graph with every table there and nothing in it."""
    return build_graph({}, {})


def graph_of(
    nodes: Iterable[tuple[str, Mapping[str, Value]]],
    edges: Iterable[tuple[str, str, str] | tuple[str, str, str, Mapping[str, Value]]] = (),
    *,
    normen: Iterable[Norm] = (),
    aliassen: Iterable[Alias] = (),
    versie: int = UNKNOWN,
) -> Graph:
    """A small graph by hand: (id, properties) and (TYPE, from, to[, properties]), for tests.

    >>> g = graph_of([("partner:om", {"naam": "OM"}), ("overleg:zsm", {"naam": "ZSM"})],
    ...              [("NEEMT_DEEL_AAN", "partner:om", "overleg:zsm")])
    >>> [e.id for e in g.edges()]
    ['NEEMT_DEEL_AAN|partner:om|overleg:zsm']
    """
    tables: dict[str, dict[str, Said]] = {}
    for id_, properties in nodes:
        type_ = SCHEMA.by_prefix[id_.partition(":")[0]].name
        said: dict[str, tuple[Value, int]] = {n: (v, UNKNOWN) for n, v in properties.items()}
        said.setdefault("naam", (id_.partition(":")[2], UNKNOWN))
        tables.setdefault(type_, {})[id_] = said
    lines: dict[str, dict[Ends, Said]] = {}
    for type_, van, naar, *rest in edges:
        values = rest[0] if rest else {}
        lines.setdefault(type_, {})[(van, naar)] = {n: (v, UNKNOWN) for n, v in values.items()}
    return build_graph(tables, lines, normen=normen, aliassen=aliassen, versie=versie)
