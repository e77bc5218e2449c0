"""Questions to the map: named ones from `queries/` and free read-only Cypher, with one kind of answer."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import partial
from typing import Any, Protocol, runtime_checkable

from netwerkkaart.errors import Remark, StoreUnavailable, WrongParameter, WrongUse
from netwerkkaart.find import find_node
from netwerkkaart.graph import Graph
from netwerkkaart.stores.apart import ask_apart
from netwerkkaart.stores.copy import Rows, ask, bytes_of, copy_of
from netwerkkaart.stores.parameters import NODES, Param, texts, value
from netwerkkaart.stores.queries import Parameter, Query
from netwerkkaart.stores.readonly import check
from netwerkkaart.stores.remarks import remarks


class Most(IntEnum):
    """How many rows an answer holds at most; nobody can raise it."""

    SCREEN = 1_000
    DOWNLOAD = 10_000


LARGE = 10_000
"""On a copy of more things than this a question runs in a process of its own: pairs can take gigabytes there."""


@runtime_checkable
class AsksItself(Protocol):
    """A store that answers the repository's named questions itself, in a session that only reads."""

    def ask(self, text: str, values: Mapping[str, Any], *, most: int, versie: int) -> Rows | None:
        """The answer within the store's own time limit; None when it does not hold the map of this version now."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question gave: `total` counts the rows that were left out too."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    total: int
    seconds: float
    text: str
    notes: tuple[str, ...] = ()
    """What to know about the question, though it ran."""

    @property
    def cut(self) -> bool:
        """There are more rows than these."""
        return self.total > len(self.rows)

    @property
    def remarks(self) -> tuple[str, ...]:
        """The notes, and that rows were left out."""
        cut = (Remark.CUT.format(_dutch(len(self.rows)), _dutch(self.total)),) if self.cut else ()
        return (*self.notes, *cut)

    def records(self) -> list[dict[str, Any]]:
        """The rows as JSON has them."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


def run_query(
    graph: Graph, query: Query, given: Mapping[str, str], *, today: date, most: Most, store: object = None
) -> Answer:
    """The answer to a named question, by the store itself if it can, else by a copy of the graph.

    Raises WrongParameter or UnknownNode for what was filled in, QueryFailed for what took too much.
    """
    filled = values_of(graph, query, given, today=today)
    return _timed(_answering(graph, store), query.tekst, filled, most=most)


def run_free(graph: Graph, text: str, values: Mapping[str, Any], *, most: Most) -> Answer:
    """The answer to Cypher that somebody typed or saved, from a copy in a process of its own.

    Raises CypherRefused with the place in the text, QueryFailed for what took too much.
    """
    notes = remarks(check(text).tokens)
    return _timed(_answering_apart(graph), text, values, most=most, notes=notes)


def values_of(graph: Graph, query: Query, given: Mapping[str, str], *, today: date) -> dict[str, Param]:
    """Every parameter's value: defaults filled in, names of nodes turned into ids."""
    filled = texts(query.parameters, given, today=today)
    return {p.naam: _value(graph, p, filled[p.naam]) for p in query.parameters}


def ids_in(graph: Graph, answer: Answer) -> tuple[str, ...]:
    """The nodes that an answer names, each once in the order of the rows, for the map."""
    cells = (cell for row in answer.rows for cell in row)
    texts_ = (t for cell in cells for t in (cell if isinstance(cell, list) else [cell]))
    return tuple(dict.fromkeys(t for t in texts_ if isinstance(t, str) and t in graph))


def _value(graph: Graph, parameter: Parameter, text: str) -> Param:
    plain = value(parameter, text)
    if parameter.soort not in NODES or not isinstance(plain, str):
        return plain
    try:
        return find_node(graph, plain, NODES[parameter.soort])
    except WrongUse as error:
        raise WrongParameter(parameter.naam, str(error).rstrip(".")) from error


Asks = Callable[..., Rows]


def _answering(graph: Graph, store: object) -> Asks:
    """Who answers, with its copy filled: that happens once for a graph and is no part of an answer's time."""
    if isinstance(store, AsksItself):
        return partial(_from_store, graph, store)
    return _answering_apart(graph) if len(graph) > LARGE else partial(ask, copy_of(graph))


def _from_store(graph: Graph, store: AsksItself, text: str, values: Mapping[str, Any], *, most: int) -> Rows:
    """The store's answer, else that of a copy: the same rows, while the store is away or moving on."""
    with suppress(StoreUnavailable):
        if (found := store.ask(text, values, most=most, versie=graph.versie)) is not None:
            return found
    answering = _answering(graph, None)
    return answering(text, values, most=most)


def _answering_apart(graph: Graph) -> Asks:
    bytes_of(graph)
    return partial(ask_apart, graph)


def _timed(asks: Asks, text: str, values: Mapping[str, Any], *, most: Most, notes: tuple[str, ...] = ()) -> Answer:
    start = time.perf_counter()
    rows = asks(text, values, most=most)
    return Answer(rows.columns, rows.rows, rows.total, time.perf_counter() - start, text, notes)


def _dutch(number: int) -> str:
    return f"{number:,}".replace(",", ".")
