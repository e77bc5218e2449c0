"""Pairs of plekken with a shared thema and area that nothing ties: open theme, steering groups not connected."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from netwerkkaart.analyses.facts import Facts, Mask, facts
from netwerkkaart.analyses.pairs import at, common
from netwerkkaart.graph import Graph, Ints
from netwerkkaart.schema.choices import VEILIGHEID, ZORG


@dataclass(frozen=True, eq=False)
class Untied:
    """Pairs as columns of one length, node numbers; `judged`: the participants of both are known.

    `themas` counts the thema's that they share, `gemeenten` the leaves.
    """

    a: Ints
    b: Ints
    themas: NDArray[np.float64]
    gemeenten: NDArray[np.float64]
    judged: Mask

    def take(self, where: Mask) -> Untied:
        """Only these pairs."""
        return Untied(**{f.name: getattr(self, f.name)[where] for f in fields(self)})


@lru_cache(maxsize=8)
def open_themes(graph: Graph) -> Untied:
    """Care × safety pairs at the same niveau or territory without any tie; `a` is the care plek.

    A functional-fit gap (Bodin & Tengö 2012): both work on what belongs together and do not meet.
    """
    f = facts(graph)
    care, safety = (f.counted & np.array([d == name for d in f.firm_domein], bool) for name in (ZORG, VEILIGHEID))
    a, b = _sharing(f, care, safety)
    near = f.area_class[a] == f.area_class[b]
    niveau = np.array([str(v or "") for v in f.column("niveau")])
    near |= (niveau[a] == niveau[b]) & (niveau[a] != "")
    return _untied(f, a[near], b[near], seats_only=False)


@lru_cache(maxsize=8)
def steering_groups(graph: Graph) -> Untied:
    """Pairs of stuurgroepen or bestuurlijke tafels (a < b) without a shared seat or line; no open themes."""
    f = facts(graph)
    governing = f.is_type("Overleg") & np.array([v == "bestuurlijk" for v in f.column("soort")], bool)
    groups = f.counted & (governing | f.is_type("Stuurgroep"))
    a, b = _sharing(f, groups, groups)
    found = _untied(f, a[a < b], b[a < b], seats_only=True)
    already = open_themes(graph)
    keys = {*zip(already.a.tolist(), already.b.tolist(), strict=True)}
    new = [(x, y) not in keys and (y, x) not in keys for x, y in zip(found.a.tolist(), found.b.tolist(), strict=True)]
    return found.take(np.array(new, bool))


def _sharing(f: Facts, left: Mask, right: Mask) -> tuple[Ints, Ints]:
    """Pairs (left, right) that share a thema (the same, or one above the other), an area and a period."""
    rows, cols = (np.flatnonzero(side & (f.area_size > 0)) for side in (left, right))
    own, up = f.themas, f.themas_up
    related = (own[rows] @ up[cols].T + up[rows] @ own[cols].T).tocoo()
    a, b = rows[related.row], cols[related.col]
    keep = (common(f.area, f.area, a, b) > 0) & f.periods_meet(a, b)
    return a[keep].astype(np.int32), b[keep].astype(np.int32)


def _untied(f: Facts, a: Ints, b: Ints, *, seats_only: bool) -> Untied:
    loose = ~(at(f.touching, a, b) | at(f.same_line, a, b) | (common(f.seats_at, f.seats_at, a, b) > 0))
    present, seatless = f.participants, _seatless(f)
    if seats_only:
        loose &= (common(seatless, present, a, b) + common(present, seatless, a, b)) == 0
        loose &= ~_same_soort(f, seatless, present, a, b)
    else:
        loose &= (common(present, present, a, b) == 0) & ~_same_soort(f, present, present, a, b)
    a, b = a[loose], b[loose]
    judged = f.participants_known[a] & f.participants_known[b]
    return Untied(a, b, _shared_themas(f, a, b), common(f.area, f.area, a, b), judged)


def _shared_themas(f: Facts, a: Ints, b: Ints) -> NDArray[np.float64]:
    """How many thema's of one of the two are also, or lie above, one of the other."""
    both = f.themas[a].multiply(f.themas_up[b]) + f.themas[b].multiply(f.themas_up[a])
    return np.asarray((both > 0).sum(axis=1), np.float64)


def shared_themas(f: Facts, a: int, b: int) -> list[int]:
    """The thema's counted for one pair, by number."""
    both = f.themas[[a]].multiply(f.themas_up[[b]]) + f.themas[[b]].multiply(f.themas_up[[a]])
    return sorted(both.tocsr().indices.tolist())


def _seatless(f: Facts) -> csr_array:
    """Who takes part while no seat of it is known there: node × participant."""
    seated = f.seats_at @ f.graph.matrix("VERTEGENWOORDIGT")
    return csr_array(f.participants - f.participants.multiply(seated > 0))


def _same_soort(f: Facts, left: csr_array, right: csr_array, a: Ints, b: Ints) -> Mask:
    """A soort at one table and any of that soort at the other may be the same: no gap is claimed there."""
    soort = np.array([str(v or "") for v in f.column("soort")])
    partner = f.is_type("Partner") & (soort != "")
    names, codes = np.unique(soort, return_inverse=True)
    where = np.flatnonzero(partner)
    of_soort = csr_array((np.ones(len(where)), (where, codes[where])), shape=(f.n, len(names)))
    kinds = of_soort.multiply(f.soorten[:, None]).tocsr()
    mixed = common(left @ kinds, right @ of_soort, a, b) + common(right @ of_soort, left @ kinds, a, b)
    mixed += common(right @ kinds, left @ of_soort, a, b) + common(left @ of_soort, right @ kinds, a, b)
    result: Mask = mixed > 0
    return result
