"""Gemeenten and kinds: what of them the map and the file itself say, where a Partner is named."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from netwerkkaart.graph import Graph
from netwerkkaart.intake.areas import GEBIED, leaves_below
from netwerkkaart.intake.context import Context
from netwerkkaart.names import without_prefix

ALL_GEMEENTEN = "alle gemeenten in "


def names_all(text: str) -> bool:
    """Whether an item may mean more than one node: `alle gemeenten in …`."""
    return text[:1] in "aA" and text.casefold().startswith(ALL_GEMEENTEN)


GEMEENTE = "gemeente"


@dataclass
class OfFile:
    """What the file itself says: `soorten` and ended ones of its gebieden, `ligt_in` (from, to), kinds of Partner."""

    soorten: dict[str, str] = field(default_factory=dict)
    ended: set[str] = field(default_factory=set)
    ligt_in: tuple[tuple[str, str], ...] = ()
    kinds: dict[str, list[str]] = field(default_factory=dict)


def gemeenten_called(context: Context, of_file: OfFile, text: str) -> tuple[str, ...]:
    """The gemeenten called so: one that is named where a Partner is taken becomes a Partner."""
    return tuple(i for i in context.lookup.find(text, GEBIED).ids if _is_gemeente(context, of_file, i))


def gemeenten_below(context: Context, of_file: OfFile, gebied: str) -> list[str]:
    """The gemeenten of now that a gebied covers, by map and file."""
    below = leaves_below(context.graph, of_file.ligt_in).get(gebied, frozenset())
    return sorted(i for i in below if _is_gemeente(context, of_file, i) and not _ended(context, of_file, i))


def _is_gemeente(context: Context, of_file: OfFile, id_: str) -> bool:
    return (of_file.soorten.get(id_) or _in_map(context.graph, id_, "soort")) == GEMEENTE


def _ended(context: Context, of_file: OfFile, id_: str) -> bool:
    return id_ in of_file.ended or _in_map(context.graph, id_, "einde") is not None


def _in_map(graph: Graph, id_: str, name: str) -> object:
    return graph.get(graph.number[id_], name) if id_ in graph else None


def partner_naam(context: Context, gebied: str) -> str:
    """What the Partner that is this gemeente is called."""
    return f"{GEMEENTE} {without_prefix(context.lookup.naam(gebied))}"


@lru_cache(maxsize=4)
def kinds_of(graph: Graph) -> dict[str, tuple[str, ...]]:
    """Partners of the map that are a kind, by soort."""
    table = graph.nodes["Partner"]
    columns = (table.columns[name].tolist() for name in ("soort", "geldt_per"))
    return _by_soort((id_, s, per) for id_, s, per in zip(table.ids, *columns, strict=True))


def kinds_made(context: Context) -> dict[str, tuple[str, ...]]:
    """Partners that this file says so far and that are a kind, by soort."""
    nodes = (n for n in context.nodes if n.id.startswith("partner:") and "geldt_per" in n.values)
    return _by_soort((n.id, n.values.get("soort"), n.values["geldt_per"]) for n in nodes)


def _by_soort(partners: Iterable[tuple[str, object, object]]) -> dict[str, tuple[str, ...]]:
    result: dict[str, tuple[str, ...]] = {}
    for id_, soort, per in partners:
        if soort is not None and per is not None:
            result[str(soort)] = (*result.get(str(soort), ()), id_)
    return result
