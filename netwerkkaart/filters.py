"""What is shown of a graph, and what held on a date: two things that are never mixed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from netwerkkaart.analyses.base import Finding
from netwerkkaart.analyses.facts import Facts, facts
from netwerkkaart.build import EXISTS, build_graph
from netwerkkaart.derive import BASIS, DERIVED
from netwerkkaart.graph import Column, Graph, NodeId, RelatieTable, Value
from netwerkkaart.schema.choices import BEIDE

Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Filter:
    """What is shown: each an id or a choice, None shows all. `peildatum` (2019-05-18) is what held."""

    gebied: str | None = None
    thema: str | None = None
    domein: str | None = None
    niveau: str | None = None
    peildatum: str | None = None

    @property
    def shows_all(self) -> bool:
        """Whether nothing is left out of what is shown (the peildatum apart)."""
        return not (self.gebied or self.thema or self.domein or self.niveau)


@lru_cache(maxsize=8)
def shown(graph: Graph, filter_: Filter) -> Mask:
    """Which nodes the filter shows: a node that does not say its gebied, thema, … is not shown by it.

    Gebied by covered gemeenten, thema with its sub-themes (koepels too: whoever chooses one wants to
    see it), domein "zorg" also shows what is both. What the graph does not hold shows nothing.
    """
    f = facts(graph)
    mask = np.ones(len(graph), bool)
    if filter_.gebied:
        mask &= _covers(f, _number(graph, filter_.gebied))
    if filter_.thema:
        mask &= _reaches(graph.matrix("GAAT_OVER") @ f.thema_up, _number(graph, filter_.thema))
    if filter_.domein:
        mask &= np.array([_has_domein(d, filter_.domein) for d in f.domein], bool)
    if filter_.niveau:
        mask &= np.array([v == filter_.niveau for v in f.column("niveau")], bool)
    mask.flags.writeable = False
    return mask


def shown_ids(graph: Graph, filter_: Filter) -> set[NodeId] | None:
    """The ids of what the filter shows; None when that is everything."""
    return None if filter_.shows_all else {graph.ids[i] for i in shown(graph, filter_).nonzero()[0]}


def _covers(f: Facts, gebied: int | None) -> Mask:
    """Which nodes work in a gemeente of this gebied; none when there is no such gebied."""
    if gebied is None:
        return np.zeros(f.n, bool)
    return np.asarray((f.area @ f.area[[gebied]].T).sum(axis=1)).ravel() > 0


def _reaches(ways: csr_array, number: int | None) -> Mask:
    """Which rows have a way to this column; none when there is no such column."""
    if number is None:
        return np.zeros(ways.shape[0], bool)
    return np.asarray(ways[:, [number]].sum(axis=1)).ravel() > 0


def _number(graph: Graph, id_: str | None) -> int | None:
    return None if id_ is None else graph.number.get(NodeId(id_))


def _has_domein(domein: object, wanted: str) -> bool:
    return domein == wanted or (domein == BEIDE and wanted != BEIDE)


def shows_finding(graph: Graph, filter_: Filter, finding: Finding) -> bool:
    """Whether a finding is shown: one of its subjects, its thema or its gebied matches. Never whether it is true."""
    if filter_.shows_all:
        return True
    mask = shown(graph, filter_)
    subjects = [n for i in finding.onderwerpen if (n := _number(graph, i)) is not None]
    return any(mask[n] for n in subjects) or _about(graph, filter_, finding)


def _about(graph: Graph, filter_: Filter, finding: Finding) -> bool:
    """The finding's own gebied, thema and niveau against each part of the filter; a domein it has not."""
    answers: list[bool] = [False] if filter_.domein else []
    if filter_.gebied is not None:
        answers.append(_overlaps(graph, filter_.gebied, finding.gebied))
    if filter_.thema is not None:
        answers.append(_lies_under(graph, filter_.thema, finding.thema))
    if filter_.niveau is not None:
        answers.append(finding.niveau == filter_.niveau)
    return all(answers)


def _overlaps(graph: Graph, wanted: str, gebied: str | None) -> bool:
    a, b = _number(graph, wanted), _number(graph, gebied)
    return a is not None and b is not None and bool(facts(graph).leaves(a) & facts(graph).leaves(b))


def _lies_under(graph: Graph, wanted: str, thema: str | None) -> bool:
    upper, own = _number(graph, wanted), _number(graph, thema)
    return upper is not None and own is not None and upper in facts(graph).thema_up[[own]].indices


@lru_cache(maxsize=8)
def at(graph: Graph, peildatum: str | None) -> Graph:
    """The graph of what held on a date (2019-05-18); None is everything that is in the map.

    A begin counts from its first day, an einde to its last; a missing date does not limit.
    """
    if peildatum is None:
        return graph
    begin, einde = facts(graph).period
    holds = (begin <= peildatum) & (einde >= peildatum)
    nodes = {
        t.type: {str(i): _said(t.columns, row, t.bronnen) for row, i in enumerate(t.ids) if holds[t.start + row]}
        for t in graph.nodes.values()
    }
    relaties = {t.type: _lines(graph, t, holds, peildatum) for t in graph.relaties.values()}
    normen = [n for n in graph.normen if _within(n.geldig_van, n.geldig_tot, peildatum)]
    return build_graph(
        nodes, relaties, normen=normen, aliassen=graph.aliassen, bronnen=graph.bronnen,
        versie=graph.versie, gevouwen=graph.gevouwen,
    )  # fmt: skip


def _within(first: Value | None, last: Value | None, day: str) -> bool:
    """Whether a day lies in a period whose ends are as precise as is known."""
    return str(first or "") <= day and (last is None or str(last) >= day[: len(str(last))])


def _said(columns: Mapping[str, Column], row: int, exists: Column) -> dict[str, tuple[Value, int]]:
    private = (DERIVED, BASIS)
    said = {n: (v, int(c.bron[row])) for n, c in columns.items() if n not in private and (v := c.get(row)) is not None}
    return {EXISTS: (True, int(exists.bron[row])), **said} if exists.bron[row] >= 0 else said


def _lines(
    graph: Graph, table: RelatieTable, holds: Mask, day: str
) -> dict[tuple[str, str], dict[str, tuple[Value, int]]]:
    sinds, tot = table.columns["sinds"].tolist(), table.columns["tot"].tolist()
    return {
        (graph.ids[a], graph.ids[b]): _said(table.columns, row, table.bronnen)
        for row, (a, b) in enumerate(zip(table.van.tolist(), table.naar.tolist(), strict=True))
        if holds[a] and holds[b] and _within(sinds[row], tot[row], day)
    }
