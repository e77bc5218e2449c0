"""Which nodes, relationships, norms and aliases a filled sjabloon holds."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass

from netwerkkaart.graph import Alias, Edge, Graph, Norm
from netwerkkaart.names import alias_key

NEEDED_BY_VAN = frozenset({"GAAT_OVER", "WERKT_IN", "VERTEGENWOORDIGT"})
"""Without these a row is not itself: its subject, its place, the organisation of a seat."""


@dataclass(frozen=True, slots=True)
class Selection:
    """`whole` nodes get a row with all they have, `named` ones a row with id and naam."""

    whole: tuple[str, ...]
    named: frozenset[str]
    edges: tuple[Edge, ...]
    normen: tuple[Norm, ...]
    aliassen: tuple[Alias, ...]


def select(graph: Graph, *, shown: Container[str] | None, skip: Container[str]) -> Selection:
    """All but `skip`; with a filter the shown nodes, what joins them and the names these need."""
    is_shown: Callable[[str], bool] = graph.__contains__ if shown is None else shown.__contains__
    edges = tuple(e for e in graph.edges() if e.id not in skip and _joins(e, is_shown))
    normen = tuple(n for n in graph.normen if n.id not in skip and _about(n, graph, is_shown))
    ends = {id_ for e in edges for id_ in (e.van, e.naar)}
    needed = ends | {id_ for n in normen for id_ in _mentioned(n) if id_ in graph}
    named = frozenset(id_ for id_ in needed if not is_shown(id_) and id_ not in skip)
    whole = tuple(id_ for id_ in graph.ids if is_shown(id_) and id_ not in skip)
    aliassen = (a for a in graph.aliassen if alias_key(a.alias, a.betekenis) not in skip)
    if shown is not None:
        meant = _meanings(graph, whole)
        aliassen = (a for a in aliassen if a.betekenis in meant)
    return Selection(whole, named, edges, normen, tuple(aliassen))


def _joins(edge: Edge, is_shown: Callable[[str], bool]) -> bool:
    return is_shown(edge.van) and (is_shown(edge.naar) or edge.type in NEEDED_BY_VAN)


def _about(norm: Norm, graph: Graph, is_shown: Callable[[str], bool]) -> bool:
    """A norm over named things goes along with one of them, a norm over a thema with that thema."""
    if things := [o for o in norm.over if o in graph]:
        return any(map(is_shown, things))
    return norm.thema is None or is_shown(norm.thema)


def _mentioned(norm: Norm) -> Iterator[str]:
    yield from norm.over
    yield from (item for any_ in norm.verwacht for item in any_)
    yield from (id_ for id_ in (norm.thema, norm.gebied) if id_ is not None)


def _meanings(graph: Graph, ids: Iterable[str]) -> frozenset[str]:
    """All that an alias may point at: ids, names and abbreviations."""
    found: set[str] = set()
    for id_ in ids:
        node = graph.node(id_)
        afkorting = node.properties.get("afkorting")
        found |= {id_, node.naam} | ({afkorting} if isinstance(afkorting, str) else set())
    return frozenset(found)
