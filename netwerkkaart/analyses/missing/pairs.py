"""Pairs of plekken with a shared thema and area that nothing ties: open theme, steering groups not connected."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from netwerkkaart.analyses.facts import Facts, Mask, facts
from netwerkkaart.analyses.overlap.pairs import pairs
from netwerkkaart.analyses.pairs import common
from netwerkkaart.analyses.ties import joined, may_share
from netwerkkaart.graph import Graph, Ints
from netwerkkaart.schema.choices import VEILIGHEID


@dataclass(frozen=True, eq=False)
class Untied:
    """Pairs as columns of one length, node numbers.

    `judged`: all is known that the rule asks; of the others `unplaced` lack a niveau, the rest lack who
    sits there. `themas` counts the thema's that they share, `gemeenten` the leaves.
    """

    a: Ints
    b: Ints
    themas: NDArray[np.float64]
    gemeenten: NDArray[np.float64]
    judged: Mask
    unplaced: Mask

    def take(self, where: Mask) -> Untied:
        """Only these pairs."""
        return Untied(**{f.name: getattr(self, f.name)[where] for f in fields(self)})


@lru_cache(maxsize=8)
def open_themes(graph: Graph) -> Untied:
    """Care × safety pairs without any tie, as the gate of overlap set them apart; `a` is the care plek.

    A functional-fit gap (Bodin & Tengö 2012): both work on what belongs together and do not meet. Judged
    are those at the same niveau or territory of which the participants of both are known. At another
    territory a niveau that is not known decides nothing: it may be layering. Two steering tables of that
    kind are left to `steering_groups`, which asks no niveau.
    """
    f, gate = facts(graph), pairs(graph).gate
    a, b = gate.a[gate.untied & ~gate.layered], gate.b[gate.untied & ~gate.layered]
    safety = np.array([d == VEILIGHEID for d in f.firm_domein], bool)
    a, b = np.where(safety[a], b, a), np.where(safety[a], a, b)
    near, steering = f.side_by_side(a, b), _governing(f)
    mine = near | ~(steering[a] & steering[b])
    a, b, near = a[mine], b[mine], near[mine]
    known = f.participants_known[a] & f.participants_known[b]
    return _untied(f, a, b, judged=near & known, unplaced=~near)


@lru_cache(maxsize=8)
def steering_groups(graph: Graph) -> Untied:
    """Pairs of stuurgroepen or bestuurlijke tafels (a < b) without a shared seat or line; no open themes.

    An organisation (or a soort it may be of) that sits at both and whose seat is not known at one of
    them may be the shared seat: such a pair is not judged, and counted.
    """
    f = facts(graph)
    groups = _governing(f)
    a, b = _sharing(f, groups)
    already = open_themes(graph)
    taken = np.minimum(already.a, already.b).astype(np.int64) * f.n + np.maximum(already.a, already.b)
    loose = ~(joined(f, a, b) | np.isin(a.astype(np.int64) * f.n + b, taken))
    a, b = a[loose], b[loose]
    seatless = _seatless(f)
    same = common(seatless, f.participants, a, b) + common(f.participants, seatless, a, b)
    unsure = (same > 0) | may_share(f, seatless, a, b)
    known = f.participants_known[a] & f.participants_known[b]
    return _untied(f, a, b, judged=known & ~unsure, unplaced=np.zeros(len(a), bool))


def _governing(f: Facts) -> Mask:
    bestuurlijk = np.array([v == "bestuurlijk" for v in f.column("soort")], bool)
    result: Mask = f.counted & ((f.is_type("Overleg") & bestuurlijk) | f.is_type("Stuurgroep"))
    return result


def _sharing(f: Facts, plekken: Mask) -> tuple[Ints, Ints]:
    """Pairs a < b that share a thema (the same, or one above the other), an area and a period."""
    rows = np.flatnonzero(plekken & (f.area_size > 0))
    own, up = f.themas[rows], f.themas_up[rows]
    related = (own @ up.T + up @ own.T).tocoo()
    upper = related.row < related.col
    a, b = (rows[side[upper]].astype(np.int32) for side in (related.row, related.col))
    keep = (common(f.area, f.area, a, b) > 0) & f.periods_meet(a, b)
    return a[keep], b[keep]


def _untied(f: Facts, a: Ints, b: Ints, *, judged: Mask, unplaced: Mask) -> Untied:
    return Untied(a, b, _shared_themas(f, a, b), common(f.area, f.area, a, b), judged, unplaced)


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
