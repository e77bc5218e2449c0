"""Who works where: for the gemeente itself, for its region, or for a wider area."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from netwerkkaart.analyses.base import Finding
from netwerkkaart.analyses.facts import Facts, Mask, facts
from netwerkkaart.graph import Graph
from netwerkkaart.names import natural

GEMEENTE, REGIO = "gemeente", "veiligheidsregio"
ABOUT_THEMAS = ("open thema", "eenzijdig thema")
"""Subsoorten of findings that say that a thema is handled nowhere, or by one domein, in an area."""

Plekken = Mapping[int, tuple[int, ...]]
"""Number of a Gebied -> numbers of the plekken that work there, by name."""


@dataclass(frozen=True, eq=False)
class Areas:
    """The gemeenten of a day with what works there; all are node numbers.

    `own` works in the one gemeente, `regional` in more of one region (or all of it), `wider` beyond one
    region, by the Gebied it says. A plek that says several stands at each. `placeless` is how many of
    the shown plekken say no gebied. `reached` counts per gemeente the regional and wider ones that cover it;
    `filtered` are gemeenten and regions whose plekken the filter leaves out, `used` the regions in which something
    works whatever the filter.
    """

    gemeenten: tuple[int, ...]
    regio_of: Mapping[int, int | None]
    own: Plekken
    regional: Plekken
    wider: Plekken
    placeless: int
    open: Mapping[int, tuple[Finding, ...]] = field(default_factory=dict)
    reached: Mapping[int, tuple[int, int]] = field(default_factory=dict)
    filtered: frozenset[int] = frozenset()
    used: frozenset[int | None] = frozenset()


def areas_of(graph: Graph, findings: Sequence[Finding], *, shown: Mask | None = None, day: str = "") -> Areas:
    """What works where on a day ("": whenever), of what the filter shows."""
    known = facts(graph)
    regios = [n for n in graph.numbers("Gebied") if graph.get(n, "soort") == REGIO]
    gemeenten = _present(graph, day)
    regio_of_leaf = {leaf: r for r in regios for leaf in known.leaves(r)}
    gemeente_of_leaf = {leaf: g for g in _gemeenten(graph) for leaf in known.leaves(g)}
    regio_of = {g: _one({regio_of_leaf.get(leaf) for leaf in known.leaves(g)}) for g in gemeenten}
    own, regional, wider, placeless = _placed(known, gemeente_of_leaf, regio_of_leaf, shown)
    whole, whole_regions, _, _ = _placed(known, gemeente_of_leaf, regio_of_leaf, None)
    regions, beyond = (_reaching(known, gemeenten, found) for found in (regional, wider))
    reached = dict(zip(gemeenten, zip(regions, beyond, strict=True), strict=True))
    found = _open(known, findings, gemeenten)
    return Areas(
        gemeenten,
        regio_of,
        own,
        regional,
        wider,
        placeless,
        found,
        reached,
        frozenset((set(whole) - set(own)) | (set(whole_regions) - set(regional))),
        used=frozenset(whole_regions) | {regio_of.get(g) for g in whole},
    )


def open_themas(areas: Areas, gemeente: int) -> int:
    """How many themas are open or one-sided there; findings on no one thema count as one together."""
    return len({finding.thema for finding in areas.open.get(gemeente, ())})


def _gemeenten(graph: Graph) -> list[int]:
    return [n for n in graph.numbers("Gebied") if graph.get(n, "soort") == GEMEENTE]


def _present(graph: Graph, day: str) -> tuple[int, ...]:
    """Gemeenten that exist on that day, by name."""
    ended = {n for n in _gemeenten(graph) if str(graph.get(n, "einde") or "9999") < (day or "9999")}
    return tuple(sorted(set(_gemeenten(graph)) - ended, key=lambda n: (natural(graph.namen[n]), graph.ids[n])))


def _one(found: set[int | None]) -> int | None:
    return found.pop() if len(found) == 1 else None


def _placed(
    known: Facts, gemeente_of: Mapping[int, int], regio_of: Mapping[int, int], shown: Mask | None
) -> tuple[Plekken, Plekken, Plekken, int]:
    """Each plek at each Gebied it says: own, regional, wider; and how many say none."""
    graph = known.graph
    mask = known.plekken if shown is None else known.plekken & shown
    works = graph.matrix("WERKT_IN").tocsr()
    own, regional, wider = (defaultdict[int, set[int]](set) for _ in range(3))
    placeless = 0
    for plek in np.flatnonzero(mask).tolist():
        said = works.indices[works.indptr[plek] : works.indptr[plek + 1]].tolist()
        placeless += not said
        for gebied in said:
            leaves = known.leaves(gebied)
            one = _one({gemeente_of.get(leaf) for leaf in leaves})
            region = _one({regio_of.get(leaf) for leaf in leaves})
            where = own if one is not None else regional if region is not None else wider
            where[gebied if where is wider else (one if one is not None else region) or 0].add(plek)
    return _by_name(graph, own), _by_name(graph, regional), _by_name(graph, wider), placeless


def _by_name(graph: Graph, found: Mapping[int, set[int]]) -> Plekken:
    return {at: tuple(sorted(ids, key=lambda n: (natural(graph.namen[n]), graph.ids[n]))) for at, ids in found.items()}


def _reaching(known: Facts, gemeenten: Sequence[int], found: Plekken) -> list[int]:
    """For each gemeente how many of these plekken cover it."""
    numbers = sorted({n for plekken in found.values() for n in plekken})
    near = (known.area[list(gemeenten)] @ known.area[numbers].T).tocsr()
    return [int(n) for n in np.diff(near.indptr)]


def _open(known: Facts, findings: Sequence[Finding], gemeenten: Sequence[int]) -> dict[int, tuple[Finding, ...]]:
    """Per gemeente the findings about themas whose area covers it."""
    result: dict[int, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.subsoort in ABOUT_THEMAS:
            leaves = _leaves(known, finding)
            for gemeente in gemeenten:
                if not leaves.isdisjoint(known.leaves(gemeente)):
                    result[gemeente].append(finding)
    return {gemeente: tuple(found) for gemeente, found in result.items()}


def _leaves(known: Facts, finding: Finding) -> frozenset[int]:
    """Where a finding holds: its gebied, else where its first subject that says so works."""
    numbers = [known.graph.number[i] for i in (finding.gebied, *finding.onderwerpen) if i in known.graph and i]
    return next((leaves for n in numbers if (leaves := known.leaves(n))), frozenset())


def covering(graph: Graph, found: Plekken, gebied: int) -> tuple[int, ...]:
    """Of plekken kept by Gebied those whose own area reaches into this Gebied, each once."""
    known = facts(graph)
    leaves = known.leaves(gebied)
    numbers = dict.fromkeys(n for plekken in found.values() for n in plekken)
    return tuple(n for n in numbers if not leaves.isdisjoint(known.leaves(n)))
