"""The network as a value: immutable tables of nodes and relationships, each value with its source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import starmap
from typing import TYPE_CHECKING, Any

import numpy as np

from netwerkkaart.columns import UNKNOWN, Bron, Bronnen, Column, Ints, NodeId, Value, frozen, rows_of_columns
from netwerkkaart.items import Alias, Edge, Node, Norm

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd
    from pyvis.network import Network
    from scipy.sparse import csr_array

__all__ = [
    "NO_BRONNEN",
    "UNKNOWN",
    "Alias",
    "Bron",
    "Bronnen",
    "Column",
    "Edge",
    "Graph",
    "Ints",
    "Node",
    "NodeId",
    "NodeTable",
    "Norm",
    "RelatieTable",
    "Value",
    "frozen",
]

NO_BRONNEN = Bronnen(frozen([]), frozen([]), frozen([]), frozen([]))


@dataclass(frozen=True)
class NodeTable:
    """All nodes of one type, sorted by id; row i is node `start + i` of the graph."""

    type: str
    ids: tuple[NodeId, ...]
    start: int
    columns: Mapping[str, Column]
    bronnen: Column

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True)
class RelatieTable:
    """All relationships of one type, sorted by (from, to); ends are node numbers of the graph."""

    type: str
    van: Ints
    naar: Ints
    columns: Mapping[str, Column]
    bronnen: Column

    def __len__(self) -> int:
        return len(self.van)


@dataclass(frozen=True, eq=False)
class Graph:
    """All nodes and relationships of one stand; never changes, so anything of it may be cached.

    Nodes are numbered 0 … n-1: types in the schema's order, within a type by id. `versie` is the
    highest event in it; `gevouwen` gives the standing id of an id that was said to be the same.
    """

    nodes: Mapping[str, NodeTable]
    relaties: Mapping[str, RelatieTable]
    normen: tuple[Norm, ...] = ()
    aliassen: tuple[Alias, ...] = ()
    bronnen: Bronnen = NO_BRONNEN
    versie: int = UNKNOWN
    gevouwen: Mapping[str, NodeId] = field(default_factory=dict)

    @cached_property
    def ids(self) -> tuple[NodeId, ...]:
        """Node ids by number."""
        return tuple(id_ for table in self.nodes.values() for id_ in table.ids)

    @cached_property
    def number(self) -> Mapping[str, int]:
        """Node numbers by id."""
        return {id_: i for i, id_ in enumerate(self.ids)}

    @cached_property
    def types(self) -> tuple[str, ...]:
        """The node type of each number."""
        return tuple(t.type for t in self.nodes.values() for _ in t.ids)

    @cached_property
    def namen(self) -> tuple[str, ...]:
        """The naam of each number."""
        return tuple(str(naam) for t in self.nodes.values() for naam in t.columns["naam"].tolist())

    def __len__(self) -> int:
        return len(self.ids)

    def __contains__(self, id_: object) -> bool:
        return id_ in self.number

    def locate(self, number: int) -> tuple[NodeTable, int]:
        """The table of a node number and its row there."""
        table = self.nodes[self.types[number]]
        return table, number - table.start

    def get(self, number: int, property_: str) -> Value | None:
        """One property of one node, None when unknown or not of its type."""
        table, row = self.locate(number)
        column = table.columns.get(property_)
        return None if column is None else column.get(row)

    def node(self, id_: str) -> Node:
        """The node with this id; KeyError if it is not there."""
        table, row = self.locate(self.number[id_])
        properties = {n: v for n, c in table.columns.items() if (v := c.get(row)) is not None}
        return Node(table.ids[row], table.type, self.namen[table.start + row], properties, _texts(table.bronnen, row))

    def edge(self, type_: str, row: int) -> Edge:
        """The relationship in this row of its table."""
        table = self.relaties[type_]
        properties = {n: v for n, c in table.columns.items() if (v := c.get(row)) is not None}
        ends = self.ids[table.van[row]], self.ids[table.naar[row]]
        return Edge(type_, *ends, properties, _texts(table.bronnen, row))

    def edges(self, *types: str) -> Iterator[Edge]:
        """Relationships of these types (all when none is named), in the graph's order."""
        yield from starmap(Edge, self.edge_rows(*types))

    def edge_rows(self, *types: str) -> Iterator[tuple[str, NodeId, NodeId, dict[str, Value], tuple[str, ...]]]:
        """As `edges`, each as a bare tuple of type, van, naar, properties and bronnen: quicker for all of a nation."""
        ids = self.ids
        for type_ in types or self.relaties:
            table = self.relaties[type_]
            known = rows_of_columns(table.columns, len(table))
            ends = zip(table.van.tolist(), table.naar.tolist(), known, table.bronnen.tolist(), strict=True)
            for van, naar, properties, texts in ends:
                yield type_, ids[van], ids[naar], properties, texts if isinstance(texts, tuple) else ()

    def every_node(self) -> Iterator[Node]:
        """All nodes in the graph's order."""
        for table in self.nodes.values():
            known = rows_of_columns(table.columns, len(table))
            for id_, properties, texts in zip(table.ids, known, table.bronnen.tolist(), strict=True):
                bronnen = texts if isinstance(texts, tuple) else ()
                yield Node(id_, table.type, str(properties.get("naam", id_)), properties, bronnen)

    @cached_property
    def _incident(self) -> Mapping[int, tuple[tuple[str, int], ...]]:
        found: dict[int, list[tuple[str, int]]] = {}
        for type_, table in self.relaties.items():
            for row, (a, b) in enumerate(zip(table.van.tolist(), table.naar.tolist(), strict=True)):
                found.setdefault(a, []).append((type_, row))
                found.setdefault(b, []).append((type_, row))
        return {number: tuple(rows) for number, rows in found.items()}

    def edges_of(self, id_: str) -> tuple[Edge, ...]:
        """Every relationship that this node is an end of."""
        rows = self._incident.get(self.number[id_], ())
        return tuple(self.edge(type_, row) for type_, row in rows)

    def numbers(self, type_: str) -> range:
        """The node numbers of one type."""
        table = self.nodes[type_]
        return range(table.start, table.start + len(table))

    def values(self, property_: str) -> tuple[Value | None, ...]:
        """One property of every node, by number; None where unknown or not of the type."""
        result: list[Value | None] = []
        for table in self.nodes.values():
            column = table.columns.get(property_)
            result += [None] * len(table) if column is None else column.tolist()
        return tuple(result)

    def matrix(self, *types: str) -> csr_array:
        """Adjacency of these relationship types: nodes × nodes, 1 from `van` to `naar`."""
        from scipy.sparse import csr_array

        tables = [self.relaties[t] for t in types]
        van = np.concatenate([t.van for t in tables]) if tables else np.zeros(0, np.int32)
        naar = np.concatenate([t.naar for t in tables]) if tables else np.zeros(0, np.int32)
        shape = (len(self), len(self))
        result = csr_array((np.ones(len(van), np.float64), (van, naar)), shape=shape)
        result.data[:] = 1.0
        return result

    def to_pandas(self) -> tuple[dict[str, pd.DataFrame], dict[str, pd.DataFrame]]:
        """Two dicts of data frames, nodes and relationships by type; unknown is None."""
        from netwerkkaart.convert import to_pandas

        return to_pandas(self)

    def to_networkx(self) -> nx.MultiDiGraph[Any]:
        """A multigraph: node attributes are `type` and the known properties, edge keys the type."""
        from netwerkkaart.convert import to_networkx

        return to_networkx(self)

    def to_pyvis(self) -> Network:
        """All nodes and relationships as pyvis (vis-network) has them, positions included."""
        from netwerkkaart.convert import to_pyvis

        return to_pyvis(self)


def _texts(column: Column, row: int) -> tuple[str, ...]:
    value = column.get(row)
    return value if isinstance(value, tuple) else ()
