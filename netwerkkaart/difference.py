"""What is new, changed and gone between two graphs, in values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from netwerkkaart.columns import rows_of_columns
from netwerkkaart.graph import Graph, NodeId, NodeTable, RelatieTable, Value
from netwerkkaart.hashing import LEFT_OUT, item_properties
from netwerkkaart.schema import SCHEMA

Soort = Literal["node", "relatie", "norm", "alias"]
Key = tuple[Soort, str]
Values = Mapping[str, object]
NOTHING: Values = {}


class Change(NamedTuple):
    """One node, relationship, norm or alias that differs: those values before and after, and a graph that names it.

    A first import of a region has 160,000 of these and few are read: words are made when asked for.
    """

    soort: Soort
    id: str
    oud: Values
    nieuw: Values
    graph: Graph

    @property
    def naam(self) -> str:
        """What it is, in words."""
        return name_of(self.graph, self.soort, self.id)

    @property
    def velden(self) -> Mapping[str, tuple[object, object]]:
        """(old, new) of every value that differs; unknown is None."""
        return {name: (self.oud.get(name), self.nieuw.get(name)) for name in dict.fromkeys([*self.oud, *self.nieuw])}


@dataclass(frozen=True, slots=True)
class Difference:
    """The changes from one graph to another, nodes first, in id order."""

    nieuw: tuple[Change, ...] = ()
    gewijzigd: tuple[Change, ...] = ()
    verdwenen: tuple[Change, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether the two graphs are the same."""
        return not (self.nieuw or self.gewijzigd or self.verdwenen)


def difference(old: Graph, new: Graph) -> Difference:
    """What changes when `old` becomes `new`; bron texts count, what is derived does not."""
    left = dict(_items(old))
    nieuw, gewijzigd = [], []
    for key, values in _items(new):
        before = left.pop(key, None)
        if before is None:
            nieuw.append(Change(*key, NOTHING, values, new))
        elif before != values:
            gewijzigd.append(Change(*key, _unlike(before, values), _unlike(values, before), new))
    verdwenen = [Change(*key, values, NOTHING, old) for key, values in left.items()]
    return Difference(tuple(nieuw), tuple(gewijzigd), tuple(verdwenen))


_LABELS = {t.name: t.label for t in SCHEMA.relationships}


def _unlike(values: Values, others: Values) -> Values:
    return {name: value for name, value in values.items() if others.get(name) != value}


def _items(graph: Graph) -> Iterator[tuple[Key, Values]]:
    for table in graph.nodes.values():
        for id_, values in zip(table.ids, _rows(table), strict=True):
            yield ("node", id_), values
    ids = graph.ids
    for lines in graph.relaties.values():
        for van, naar, values in zip(lines.van.tolist(), lines.naar.tolist(), _rows(lines), strict=True):
            yield ("relatie", f"{lines.type}|{ids[van]}|{ids[naar]}"), values
    for norm in graph.normen:
        yield ("norm", norm.id), _values(item_properties(norm), norm.bronnen)
    for alias in graph.aliassen:
        yield ("alias", f"{alias.alias}|{alias.betekenis}"), _values(item_properties(alias), alias.bronnen)


def _rows(table: NodeTable | RelatieTable) -> list[dict[str, Value]]:
    known = {name: column for name, column in table.columns.items() if name not in LEFT_OUT}
    return rows_of_columns({**known, "bron": table.bronnen}, len(table))


def _values(properties: Mapping[str, Value], bronnen: tuple[str, ...]) -> Values:
    return {**properties, "bron": bronnen} if bronnen else properties


def name_of(graph: Graph, soort: str, id_: str) -> str:
    """A node, relationship or other in words."""
    if soort == "node":
        return _naam(graph, id_)
    if soort == "relatie":
        type_, van, naar = id_.split("|")
        return f"{_naam(graph, van)} {_LABELS[type_]} {_naam(graph, naar)}"
    return id_


def _naam(graph: Graph, id_: str) -> str:
    number = graph.number.get(NodeId(id_))
    return id_ if number is None else graph.namen[number]
