"""The projection in Neo4j, brought to a new version by its difference in batches that may be done again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from netwerkkaart.records import difference
from netwerkkaart.schema import SCHEMA
from netwerkkaart.stores import cypher
from netwerkkaart.stores.bolt import Bolt, Statement
from netwerkkaart.stores.cypher_register import finish, still_ours
from netwerkkaart.stores.neo4j_rows import Texts, deletes, texts_of, writes

PAGE = 100_000
"""Nodes or relationships in one answer; bounds the memory on both sides."""
Records = tuple[dict[str, str], dict[str, str]]
Page = tuple[str, list[str], dict[str, list[Any]]]


@dataclass(frozen=True, slots=True)
class Projection:
    """Written by one at a time: whoever holds the mark on (:Stand). Another who claims it ends our turn."""

    bolt: Bolt

    def bring(self, versie: int, teken: str, new: Records) -> bool:
        """Write what differs; False when the mark went to somebody else, who then does the rest."""
        old = self.stored()
        batches = _changes(old, new)
        ours = (still_ours(), {"teken": teken})
        if not all(self.bolt.write(ours, batch, silence=self.bolt.limits.batch) for batch in batches):
            return False
        return bool(self.bolt.write((finish(), {"versie": versie, "teken": teken})))

    def stored(self) -> Records:
        """Canonical text of every stored node and relationship, by id."""
        nodes: dict[str, str] = {}
        lines: dict[str, str] = {}
        for type_, ids, columns in self.pages():
            (nodes if type_ in SCHEMA.node_types else lines).update(texts_of(type_, ids, columns))
        return nodes, lines

    def pages(self) -> Iterator[Page]:
        """Everything as columns, a page at a time: type, ids, and each property that somebody has."""
        for type_, total, counts in self.bolt.read(cypher.count_known(), silence=self.bolt.limits.batch):
            known = zip(cypher.properties(type_), counts, strict=True)
            yield from self._pages_of(type_, total, [name for name, count in known if count])

    def _pages_of(self, type_: str, total: int, names: Sequence[str]) -> Iterator[Page]:
        statement, last = cypher.read_columns(type_, names), ""
        for _ in range(0, total, PAGE):
            known = {"na": last, "hoeveel": PAGE, "onbekend": cypher.UNKNOWN}
            [[ids, *columns]] = self.bolt.read(statement, known, silence=self.bolt.limits.batch)
            if not ids:
                return
            yield type_, ids, dict(zip(names, columns, strict=True))
            last = ids[-1]


def _changes(old: Records, new: Records) -> Iterator[Statement]:
    """Lines go before the nodes they are at, and come after them."""
    (old_nodes, old_lines), (new_nodes, new_lines) = old, new
    nodes, lines = difference(old_nodes, new_nodes), difference(old_lines, new_lines)
    yield from deletes(lines.delete)
    yield from deletes(nodes.delete)
    yield from writes(old_nodes, nodes.write)
    yield from writes(_kept(old_lines, nodes.delete), lines.write)


def _kept(lines: Texts, gone: Sequence[str]) -> Texts:
    """A node that goes takes its lines along, so none of those is there to be changed."""
    ends = set(gone)
    return {i: t for i, t in lines.items() if ends.isdisjoint(i.split("|")[1:])} if ends else lines
