"""Values on which two lists disagree, and which one the map shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from netwerkkaart.build import EXISTS
from netwerkkaart.difference import name_of
from netwerkkaart.graph import Graph
from netwerkkaart.pictures import list_in_words
from netwerkkaart.register.state import Said, Standing, State
from netwerkkaart.schema import SCHEMA
from netwerkkaart.ui import words

Key = tuple[str, str, str]
"""("node" or "relatie", id, property)."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """One value: of what, which property, and what each list says; the first of `said` is what holds."""

    id: str
    naam: str
    veld: str
    said: tuple[tuple[str, str], ...]


def disputes(state: State, graph: Graph) -> list[Dispute]:
    """By name; `persoon` is left out."""
    found: dict[Key, list[tuple[str, Standing]]] = defaultdict(list)
    for inventaris, said in state.said.items():
        for key, standing in _standings(said, graph):
            found[key].append((inventaris, standing))
    result = [_dispute(graph, key, sayers) for key, sayers in found.items() if len({s.value for _, s in sayers}) > 1]
    return sorted((d for d in result if d.naam), key=lambda d: (d.naam, d.veld))


def _standings(said: Said, graph: Graph) -> Iterator[tuple[Key, Standing]]:
    for id_, keys in said.nodes.items():
        now = str(graph.gevouwen.get(id_, id_))
        yield from ((("node", now, n), s) for n, s in keys.items() if n not in ("persoon", EXISTS))
    for (type_, van, naar), keys in said.edges.items():
        now = f"{type_}|{graph.gevouwen.get(van, van)}|{graph.gevouwen.get(naar, naar)}"
        yield from ((("relatie", now, n), s) for n, s in keys.items() if n != EXISTS)


def _dispute(graph: Graph, key: Key, sayers: list[tuple[str, Standing]]) -> Dispute:
    soort, id_, name = key
    there = id_ in graph if soort == "node" else all(i in graph for i in id_.split("|")[1:])
    latest = sorted(sayers, key=lambda s: (-s[1].since, s[1].row))
    said = tuple((list_in_words(i), words.value(s.value) or "(leeg)") for i, s in latest)
    return Dispute(id_, name_of(graph, soort, id_) if there else "", _label(soort, id_, name), said)


def _label(soort: str, id_: str, name: str) -> str:
    if soort == "node":
        found = SCHEMA.by_prefix[id_.partition(":")[0]].property(name)
    else:
        found = next((p for p in SCHEMA.relationship_types[id_.partition("|")[0]].properties if p.name == name), None)
    return found.label if found else name
