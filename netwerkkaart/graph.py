"""The network as a value: immutable tables of nodes and relationships, each value with its source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, NewType

import numpy as np
from numpy.typing import NDArray

from netwerkkaart.schema import SCHEMA

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd
    from scipy.sparse import csr_array

NodeId = NewType("NodeId", str)
Value = str | int | float | bool | tuple[str, ...]
Ints = NDArray[np.int32]
UNKNOWN = -1
"""The code of a value that is not known; never zero, never "no"."""


def frozen(values: Any, dtype: Any = np.int32) -> NDArray[Any]:
    """A numpy array that cannot be written."""
    array = np.asarray(values, dtype=dtype)
    array.setflags(write=False)
    return array


@dataclass(frozen=True, slots=True)
class Column:
    """One property of many nodes: `codes[i]` points into `values`, -1 is unknown.

    `bron[i]` points into `Graph.bronnen` (-1: no row said it); both have the length of the table.
    """

    codes: Ints
    values: tuple[Value, ...]
    bron: Ints

    def __len__(self) -> int:
        return len(self.codes)

    def get(self, row: int) -> Value | None:
        """The value in this row, None when unknown."""
        code = self.codes[row]
        return None if code < 0 else self.values[code]

    def tolist(self) -> list[Value | None]:
        """All values in row order, None when unknown."""
        lookup: list[Value | None] = [*self.values, None]
        return [lookup[code] for code in self.codes]

    def known(self) -> NDArray[np.bool_]:
        """Which rows have a value."""
        result: NDArray[np.bool_] = self.codes >= 0
        return result

    def numbers(self) -> NDArray[np.float64]:
        """The column as floats, NaN when unknown; only for numbers and yes/no."""
        lookup = np.array([*self.values, np.nan], dtype=np.float64)
        return lookup[self.codes]

    def equals(self, *wanted: Value) -> NDArray[np.bool_]:
        """Which rows hold one of these values (for several choices: contain one of them)."""
        hits = [code for code, value in enumerate(self.values) if _matches(value, wanted)]
        return np.isin(self.codes, hits)


def _matches(value: Value, wanted: tuple[Value, ...]) -> bool:
    return any(w in value for w in wanted) if isinstance(value, tuple) else value in wanted


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


@dataclass(frozen=True, slots=True)
class Bron:
    """Where one value came from: the import, the row in its file, the source it names."""

    import_: int
    inventaris: str
    bestand: str
    blad: str
    rij: int
    teksten: tuple[str, ...]


@dataclass(frozen=True)
class Bronnen:
    """All rows that a winning value came from, as columns; an index in it is what columns hold."""

    imports: Ints
    bladen: Ints
    rijen: Ints
    teksten: Ints
    import_info: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    blad_namen: tuple[str, ...] = ()
    tekst_waarden: tuple[tuple[str, ...], ...] = ()

    def __len__(self) -> int:
        return len(self.imports)

    def __getitem__(self, index: int) -> Bron:
        number = int(self.imports[index])
        inventaris, bestand = self.import_info.get(number, ("", ""))
        return Bron(
            number,
            inventaris,
            bestand,
            self.blad_namen[self.bladen[index]],
            int(self.rijen[index]),
            self.tekst_waarden[self.teksten[index]],
        )


@dataclass(frozen=True, slots=True)
class Node:
    """A small view of one node; `properties` holds only what is known."""

    id: NodeId
    type: str
    naam: str
    properties: Mapping[str, Value]
    bronnen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edge:
    """A small view of one relationship; `properties` holds only what is known."""

    type: str
    van: NodeId
    naar: NodeId
    properties: Mapping[str, Value]
    bronnen: tuple[str, ...]

    @property
    def id(self) -> str:
        """`TYPE|from|to`, as every store and file has it."""
        return f"{self.type}|{self.van}|{self.naar}"


@dataclass(frozen=True, slots=True)
class Norm:
    """What ought to be there. `over` and `verwacht` are resolved: ids, or `soort:…` and the like.

    `verwacht` is a conjunction of alternatives: all of the outer, any of the inner.
    """

    id: str
    soort: str
    over: tuple[str, ...] = ()
    thema: NodeId | None = None
    niveau: str | None = None
    gebied: NodeId | None = None
    per: str | None = None
    verwacht: tuple[tuple[str, ...], ...] = ()
    aantal: float | None = None
    gewicht: str | None = None
    stand: str | None = None
    geldig_van: str | None = None
    geldig_tot: str | None = None
    toelichting: str | None = None
    bronnen: tuple[str, ...] = ()
    bron: int = UNKNOWN


@dataclass(frozen=True, slots=True)
class Alias:
    """Another way to write a name."""

    alias: str
    betekenis: str
    soort: str | None = None
    toelichting: str | None = None
    bronnen: tuple[str, ...] = ()
    bron: int = UNKNOWN


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
    bronnen: Bronnen = field(default_factory=lambda: Bronnen(frozen([]), frozen([]), frozen([]), frozen([])))
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
        return tuple(
            str(naam) for t in self.nodes.values() for naam in t.columns["naam"].tolist()
        )

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
        for type_ in types or self.relaties:
            for row in range(len(self.relaties[type_])):
                yield self.edge(type_, row)

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


def _texts(column: Column, row: int) -> tuple[str, ...]:
    value = column.get(row)
    return value if isinstance(value, tuple) else ()


NO_BRONNEN = Bronnen(frozen([]), frozen([]), frozen([]), frozen([]))


def empty_graph() -> Graph:
    """A graph with every table there and nothing in it."""
    from netwerkkaart.build import build_graph

    return build_graph({}, {})


NODE_ORDER = tuple(SCHEMA.node_types)
RELATIE_ORDER = tuple(SCHEMA.relationship_types)
