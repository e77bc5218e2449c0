"""The rows behind a finding about opdrachten: what each list said, with where it was said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from netwerkkaart.analyses.base import Evidence
from netwerkkaart.graph import Bron, Column, Graph, Value

PROPERTIES = ("omschrijving", "resultaat", "doelgroep", "begin", "einde")
FROM_OPDRACHT = {"BETREFT": "betreft", "GAAT_OVER": "thema", "WERKT_IN": "gebied"}
TO_OPDRACHT = {"GEEFT_OPDRACHT": "opdrachtgever", "VOERT_UIT": "opdrachtnemer"}
LABELS = {**TO_OPDRACHT, **FROM_OPDRACHT}

Rows = Mapping[int, tuple[tuple[str, int, int], ...]]
"""Node number -> (relationship type, row in its table, number of the other end)."""


@lru_cache(maxsize=8)
def rows_of(graph: Graph) -> Rows:
    """The relationship rows that say something of an opdracht, and of where and about what others work."""
    found: dict[int, list[tuple[str, int, int]]] = {}
    for type_ in LABELS:
        table = graph.relaties[type_]
        ends = zip(table.van.tolist(), table.naar.tolist(), strict=True)
        for row, (van, naar) in enumerate(ends):
            key, other = (van, naar) if type_ in FROM_OPDRACHT else (naar, van)
            found.setdefault(key, []).append((type_, row, other))
    return {number: tuple(rows) for number, rows in found.items()}


def others(graph: Graph, number: int, label: str) -> tuple[int, ...]:
    """The nodes that this one has as `label` ("thema", "opdrachtgever", …)."""
    return tuple(other for type_, _, other in rows_of(graph).get(number, ()) if LABELS[type_] == label)


def proof(graph: Graph, numbers: Iterable[int], *, labels: Iterable[str]) -> tuple[Evidence, ...]:
    """What is known of these nodes under these labels, one line per row."""
    wanted = frozenset(labels)
    return tuple(line for number in numbers for line in _lines(graph, number, wanted))


def missing(graph: Graph, number: int, labels: Iterable[str]) -> tuple[str, ...]:
    """Those of these labels of which nothing is known for this node."""
    return tuple(label for label in labels if not any(_lines(graph, number, frozenset((label,)))))


def _lines(graph: Graph, number: int, labels: frozenset[str]) -> Iterator[Evidence]:
    naam = graph.namen[number]
    table, row = graph.locate(number)
    for name in PROPERTIES:
        column = table.columns.get(name)
        if name in labels and column is not None and (value := column.get(row)) is not None:
            yield Evidence(f"{name} van “{naam}”: {in_words(value)}", _bron(graph, column, row))
    for type_, line, other in rows_of(graph).get(number, ()):
        if LABELS[type_] in labels:
            bron = _bron(graph, graph.relaties[type_].bronnen, line)
            yield Evidence(f"{LABELS[type_]} van “{naam}”: {graph.namen[other]}", bron)


def in_words(value: Value) -> str:
    """A value as it is read: several with commas."""
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def _bron(graph: Graph, column: Column, row: int) -> Bron | None:
    index = int(column.bron[row])
    return None if index < 0 else graph.bronnen[index]
