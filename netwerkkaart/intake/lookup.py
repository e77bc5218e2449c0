"""Who a name means: ids, names, abbreviations and aliases of the map and of the file itself."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from netwerkkaart.graph import Graph
from netwerkkaart.names import normalise, without_prefix
from netwerkkaart.schema import SCHEMA

Names = dict[str, list[tuple[str, str]]]
"""Normalised name -> (type, id) of everything called so."""


@dataclass
class NameIndex:
    """Names of one place (the map, or the file)."""

    names: Names = field(default_factory=dict)
    loose: Names = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)

    def add(self, type_: str, id_: str, naam: str, afkorting: str | None = None) -> None:
        """Take in a node under its naam and afkorting."""
        self.ids[id_] = naam
        for text in (naam, afkorting):
            if text:
                _put(self.names, normalise(text), (type_, id_))
                bare = without_prefix(text)
                if bare != text.strip():
                    _put(self.loose, normalise(bare), (type_, id_))

    def find(self, text: str, types: Collection[str]) -> list[tuple[str, str]]:
        """Nodes of these types called exactly so."""
        return [hit for hit in self.names.get(normalise(text), ()) if hit[0] in types]

    def find_loosely(self, text: str, types: Collection[str]) -> list[tuple[str, str]]:
        """Nodes called so but for "gemeente", "regio" or "eenheid" before either name."""
        bare = normalise(without_prefix(text))
        hits = [*self.names.get(bare, ()), *self.loose.get(bare, ()), *self.loose.get(normalise(text), ())]
        return [hit for hit in dict.fromkeys(hits) if hit[0] in types]


def _put(names: Names, key: str, hit: tuple[str, str]) -> None:
    hits = names.setdefault(key, [])
    if hits[-1:] != [hit]:  # naam and afkorting alike; looking at all would make equal names quadratic
        hits.append(hit)


@lru_cache(maxsize=4)
def index_of(graph: Graph) -> NameIndex:
    """The names of a graph, folded ones among them."""
    result = NameIndex()
    for table in graph.nodes.values():
        short = table.columns.get("afkorting")
        abbreviations = short.tolist() if short is not None else [None] * len(table)
        for id_, naam, afkorting in zip(table.ids, table.columns["naam"].tolist(), abbreviations, strict=True):
            result.add(table.type, id_, str(naam), None if afkorting is None else str(afkorting))
    return result


@dataclass(frozen=True)
class Found:
    """What a text means: the fitting ids, and the alias's meaning when one was used.

    `several`: the alias has more than one meaning, so that even one fitting id would be a guess.
    """

    ids: tuple[str, ...]
    alias: str | None = None
    several: bool = False

    @property
    def id(self) -> str | None:
        """The one id, None when there is none or more than one."""
        return self.ids[0] if len(self.ids) == 1 and not self.several else None


@dataclass
class Lookup:
    """Looks names up in the file first, then in the map, then through aliases, then as the list wrote them before."""

    graph: Graph
    map: NameIndex
    gegeven: Mapping[tuple[str, str], str]
    aliassen: Mapping[str, Sequence[str]]
    file: NameIndex = field(default_factory=NameIndex)
    as_written: Callable[[], NameIndex] = NameIndex
    file_gegeven: dict[tuple[str, str], str] = field(default_factory=dict)
    resolved: dict[tuple[tuple[str, ...], bool, object], dict[str, str]] = field(default_factory=dict)
    _cache: dict[tuple[str, tuple[str, ...], bool], Found] = field(default_factory=dict)

    def naam(self, id_: str) -> str:
        """The naam of an id of the file or the map."""
        return self.file.ids.get(id_) or self.map.ids.get(id_) or id_

    def type(self, id_: str) -> str:
        """The node type of an id."""
        return type_of(id_)

    def has(self, id_: str) -> bool:
        """Whether the id is of the file or the map."""
        return id_ in self.file.ids or id_ in self.map.ids

    def forget(self) -> None:
        """The file's names changed: look everything up anew, also who is halfway a column."""
        self._cache.clear()
        for known in self.resolved.values():
            known.clear()

    def find(self, text: str, types: tuple[str, ...], *, has_default: bool = True) -> Found:
        """The nodes of these types that a text means; a local id is looked up in the first type first.

        `has_default` False: no type goes before another.
        """
        key = (text, types, has_default)
        if key not in self._cache:
            self._cache[key] = self._find(text, types, has_default=has_default)
        return self._cache[key]

    def _find(self, text: str, types: tuple[str, ...], *, has_default: bool) -> Found:
        if ids := self._by_id(text, types, has_default=has_default):
            return Found(ids)
        if hits := self._by_name(text, types):
            return Found(hits)
        for meaning in (betekenissen := self.meanings(text)):
            if self._by_name(meaning, types):
                meant = {i: None for m in betekenissen for i in self._by_name(m, types)}
                return Found(tuple(meant), meaning, several=len(betekenissen) > 1)
        loosely = self._joined(self.file.find_loosely(text, types), self.map.find_loosely(text, types))
        return Found(loosely or self._as_written_before(text, types))

    def _as_written_before(self, text: str, types: tuple[str, ...]) -> tuple[str, ...]:
        """What this list meant by it before, of what others gave another naam, joined or hid since."""
        hits = self.as_written().find(text, types)
        return tuple(dict.fromkeys(str(self.graph.gevouwen.get(i, i)) for _, i in hits))

    def _by_id(self, text: str, types: tuple[str, ...], *, has_default: bool) -> tuple[str, ...]:
        if is_node_id(text):
            id_ = self.graph.gevouwen.get(text, text)
            return (id_,) if self.has(id_) and self.type(id_) in types else ()
        first, others = (types[:1], types[1:]) if has_default else ((), types)
        return self._by_local_id(text, first) or self._by_local_id(text, others)

    def _by_local_id(self, text: str, types: tuple[str, ...]) -> tuple[str, ...]:
        """What the file, else the list before, gave this id; one of each type that did."""
        keys = [(type_, text) for type_ in types]
        found = [i for key in keys if (i := self.file_gegeven.get(key) or self.gegeven.get(key))]
        return tuple(dict.fromkeys(str(self.graph.gevouwen.get(i, i)) for i in found))

    def _by_name(self, text: str, types: tuple[str, ...]) -> tuple[str, ...]:
        return self._joined(self.file.find(text, types), self.map.find(text, types))

    def _joined(self, own: list[tuple[str, str]], others: list[tuple[str, str]]) -> tuple[str, ...]:
        """What the file defines goes before the map, type by type."""
        types = {type_ for type_, _ in own} if others else set()
        return tuple(dict.fromkeys([i for _, i in own] + [i for t, i in others if t not in types]))

    def meanings(self, text: str) -> Sequence[str]:
        """What the aliases say that a text means."""
        return self.aliassen.get(normalise(text)) or self.aliassen.get(normalise(without_prefix(text)), ())


@lru_cache(maxsize=100_000)
def type_of(id_: str) -> str:
    """The node type of a full id."""
    return SCHEMA.by_prefix[id_.partition(":")[0]].name


@lru_cache(maxsize=100_000)
def is_node_id(text: str) -> bool:
    """Whether a text is a full id: a type's prefix before it, and nothing in it that joins ids.

    >>> is_node_id("overleg:zsm"), is_node_id("12"), is_node_id("overleg:a|b")
    (True, False, False)
    """
    return text.partition(":")[0] in SCHEMA.by_prefix and "|" not in text


def alias_index(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Meanings by normalised alias; an alias with two meanings keeps both."""
    result: dict[str, list[str]] = {}
    for alias, betekenis in pairs:
        meanings = result.setdefault(normalise(alias), [])
        if betekenis not in meanings:
            meanings.append(betekenis)
    return result
