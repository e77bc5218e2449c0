"""Which cards belong together: they share a participant, a thema or a line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from scipy.sparse import csr_array

from netwerkkaart.analyses.facts import Facts, facts
from netwerkkaart.graph import Graph
from netwerkkaart.kaart.view import Layout, MapView, Mark


def related(graph: Graph, view: MapView) -> dict[str, list[str]]:
    """For each mark the other marks that something on it is tied to, in the view's order; none = left out.

    On a tegelkaart: a gemeente and the regions and wider areas that it lies in.
    """
    if view.layout is Layout.GEBIED:
        return _within(view)
    members = [(m.members or (m.id,)) for m in view.marks]
    pairs = [(i, graph.number[id_]) for i, ids in enumerate(members) for id_ in ids if id_ in graph]
    if not pairs:
        return {}
    rows, numbers = zip(*pairs, strict=True)
    shape = (len(view.marks), len(graph))
    on = csr_array((np.ones(len(rows)), (rows, numbers)), shape=shape)
    near = (on @ _ties(facts(graph)) @ on.T).tocsr()
    result: dict[str, list[str]] = {}
    for i, mark in enumerate(view.marks):
        others = sorted(int(j) for j in near.indices[near.indptr[i] : near.indptr[i + 1]] if j != i)
        if others:
            result[mark.id] = [view.marks[j].id for j in others]
    return result


def by_place(marks: Sequence[Mark], related: Mapping[str, Sequence[str]]) -> list[list[int]]:
    """For each mark the places of those it has to do with: ids in full would be most of what is sent."""
    place = {mark.id: i for i, mark in enumerate(marks)}
    return [[place[other] for other in related.get(mark.id, ()) if other in place] for mark in marks]


def _within(view: MapView) -> dict[str, list[str]]:
    areas = {m.id: [i for i in m.members if i in view.by_id] for m in view.marks if m.members}
    result = {id_: list(members) for id_, members in areas.items() if members}
    for mark in view.marks:
        if around := [id_ for id_, members in areas.items() if mark.id in members]:
            result[mark.id] = around
    return result


def _ties(known: Facts) -> csr_array:
    return csr_array(known.tied + known.themas @ known.themas.T)


def cards_with(graph: Graph, view: MapView, id_: str) -> list[str]:
    """The marks that a node (a partner, seat, thema, …) has a relationship with, to highlight."""
    ends = {e.naar if e.van == id_ else e.van for e in graph.edges_of(id_)} | {id_}
    return [m.id for m in view.marks if not ends.isdisjoint(m.members or (m.id,))]
