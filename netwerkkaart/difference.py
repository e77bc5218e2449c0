"""What is new, changed and gone between two graphs, in values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from netwerkkaart.derive import BASIS, DERIVED
from netwerkkaart.graph import Graph, NodeId, Value
from netwerkkaart.hashing import item_properties
from netwerkkaart.schema import SCHEMA

Fields = Mapping[str, tuple[object, object]]


@dataclass(frozen=True, slots=True)
class Change:
    """One node, relationship, norm or alias that differs; `velden` gives (old, new), unknown is None."""

    soort: Literal["node", "relatie", "norm", "alias"]
    id: str
    naam: str
    velden: Fields = field(default_factory=dict)


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
            nieuw.append(_change(new, key, {}, values))
        elif before != values:
            gewijzigd.append(_change(new, key, before, values))
    verdwenen = [_change(old, key, values, {}) for key, values in left.items()]
    return Difference(tuple(nieuw), tuple(gewijzigd), tuple(verdwenen))


_LABELS = {t.name: t.label for t in SCHEMA.relationships}
Key = tuple[Literal["node", "relatie", "norm", "alias"], str]


def _items(graph: Graph) -> Iterator[tuple[Key, Mapping[str, object]]]:
    for node in graph.every_node():
        yield ("node", node.id), _values(node.properties, node.bronnen)
    for type_, van, naar, properties, bronnen in graph.edge_rows():
        yield ("relatie", f"{type_}|{van}|{naar}"), {**properties, "bron": bronnen} if bronnen else properties
    for norm in graph.normen:
        yield ("norm", norm.id), _values(item_properties(norm), norm.bronnen)
    for alias in graph.aliassen:
        yield ("alias", f"{alias.alias}|{alias.betekenis}"), _values(item_properties(alias), alias.bronnen)


def _values(properties: Mapping[str, Value], bronnen: tuple[str, ...]) -> dict[str, object]:
    known: dict[str, object] = dict(properties)
    known.pop(DERIVED, None)
    known.pop(BASIS, None)
    return {**known, "bron": bronnen} if bronnen else known


def _change(graph: Graph, key: Key, old: Mapping[str, object], new: Mapping[str, object]) -> Change:
    if not old:
        return Change(key[0], key[1], name_of(graph, *key), {n: (None, v) for n, v in new.items()})
    names = dict.fromkeys([*old, *new])
    velden = {n: (old.get(n), new.get(n)) for n in names if old.get(n) != new.get(n)}
    return Change(key[0], key[1], name_of(graph, *key), velden)


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
