"""What a norm is about: its subjects, or the areas in which it is checked once each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from netwerkkaart.analyses.facts import Facts, Mask, facts
from netwerkkaart.graph import Graph, NodeId, Norm
from netwerkkaart.schema.nodes import OSP

SOORT = "soort:"
TAFEL_AANWEZIG = "tafel aanwezig"


@dataclass(frozen=True, slots=True)
class Unit:
    """What a norm is checked on once: one subject, or one area with the plekken that may meet it there.

    Subjects and gebied are node numbers; `gebied` is None unless the norm is checked per area.
    """

    subjects: tuple[int, ...]
    gebied: int | None = None


def units(graph: Graph, norm: Norm) -> tuple[Unit, ...]:
    """Where the norm is checked, once each, in the graph's order."""
    if norm.per is None and norm.soort != TAFEL_AANWEZIG:
        return tuple(Unit((number,)) for number in subjects(graph, norm))
    f = facts(graph)
    found = subjects(graph, norm, within=False)
    if norm.per is not None:
        return tuple(Unit(_there(f, norm, area, found), area) for area in _areas(f, norm))
    area = number_of(graph, norm.gebied)
    return (Unit(found if area is None else _there(f, norm, area, found), area),)


def is_set(graph: Graph, norm: Norm, checked: tuple[Unit, ...]) -> bool:
    """Whether what the source says is about a set: several subjects, or a soort."""
    if len(checked) == 1 and norm.soort == TAFEL_AANWEZIG:
        return False
    if len(checked) != 1 or any(item.startswith(SOORT) for item in norm.over):
        return True
    (unit,) = checked
    return unit.gebied is None and any(facts(graph).soorten[s] for s in unit.subjects)


def subjects(graph: Graph, norm: Norm, *, within: bool = True) -> tuple[int, ...]:
    """Node numbers that the norm is about; those named by id always, others if thema, niveau and gebied fit.

    Without `within` the norm's gebied is left out of it.
    """
    f = facts(graph)
    named = {n for item in norm.over if (n := number_of(graph, item)) is not None}
    soorten = [item.removeprefix(SOORT) for item in norm.over if item.startswith(SOORT)]
    if not soorten and (norm.over or not (norm.thema or norm.niveau or norm.gebied)):
        return tuple(sorted(named))
    fits = _of_soort(f, soorten) if soorten else f.plekken.copy()
    fits &= _fits_thema(f, norm) & _fits_niveau(f, norm)
    if within and (area := number_of(graph, norm.gebied)) is not None:
        fits &= inside(f, area)
    return tuple(sorted(named | set(np.flatnonzero(fits).tolist())))


def inside(f: Facts, area: int) -> Mask:
    """Nodes whose known area lies within this Gebied."""
    result: Mask = (f.area_size > 0) & (_shared(f, area) == f.area_size)
    return result


def _shared(f: Facts, area: int) -> np.ndarray:
    """How many leaves each node has in common with this Gebied."""
    leaves = np.zeros(f.area.shape[1])
    leaves[list(f.leaves(area))] = 1
    return np.asarray(f.area @ leaves)


def _there(f: Facts, norm: Norm, area: int, found: tuple[int, ...]) -> tuple[int, ...]:
    """The subjects that count in this area: they cover it; but for tafel aanwezig those within it count too."""
    counts = _shared(f, area) >= f.area_size[area]
    if norm.soort != TAFEL_AANWEZIG:
        counts |= inside(f, area)
    return tuple(s for s in found if counts[s])


def _areas(f: Facts, norm: Norm) -> tuple[int, ...]:
    """Gebieden of soort `per` (in the norm's gebied) that have data: a plek is known to work inside."""
    graph = f.graph
    soort = graph.nodes["Gebied"].columns["soort"]
    candidates = [graph.numbers("Gebied")[row] for row in np.flatnonzero(soort.equals(norm.per or "")).tolist()]
    if (whole := number_of(graph, norm.gebied)) is not None:
        within = inside(f, whole)
        candidates = [area for area in candidates if within[area]]
    return tuple(area for area in candidates if bool((inside(f, area) & f.plekken).any()))


def _of_soort(f: Facts, soorten: list[str]) -> Mask:
    result: Mask = np.isin(_soort_texts(f.graph), [s.casefold() for s in soorten]) & f.is_type(*OSP, "Partner")
    return result


@lru_cache(maxsize=8)
def _soort_texts(graph: Graph) -> NDArray[np.str_]:
    return np.array([str(v or "").casefold() for v in graph.values("soort")], np.str_)


def _fits_thema(f: Facts, norm: Norm) -> Mask:
    thema = number_of(f.graph, norm.thema)
    if thema is None:
        return np.full(f.n, norm.thema is None)
    about = f.graph.matrix("GAAT_OVER") @ f.thema_up[:, [thema]]
    result: Mask = about.toarray().ravel() > 0
    return result


def _fits_niveau(f: Facts, norm: Norm) -> Mask:
    if norm.niveau is None:
        return np.ones(f.n, bool)
    return np.array([v == norm.niveau for v in f.column("niveau")], bool)


def number_of(graph: Graph, id_: str | None) -> int | None:
    """The number of the node that stands for this id; None if it is not there."""
    return None if id_ is None else graph.number.get(graph.gevouwen.get(id_, NodeId(id_)))
