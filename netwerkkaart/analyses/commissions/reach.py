"""Reikwijdte: opdrachten that reach beyond the area, doelgroep or thema of who gave them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from netwerkkaart.analyses.commissions.facts import CommissionFacts
from netwerkkaart.analyses.facts import Mask
from netwerkkaart.analyses.pairs import Floats, row_sums
from netwerkkaart.analyses.weights import REACH_BASE, REACH_RANGE, REACH_THEMA
from netwerkkaart.graph import Ints


@dataclass(frozen=True)
class Reach:
    """Opdrachten that lie outside their commissioners, together: share outside per facet, NaN not known."""

    opdrachten: Ints
    delen: dict[str, Floats]
    score: Floats


def reach(known: CommissionFacts) -> Reach:
    """Work whose area lies outside that of its commissioners for a part, or whose doelgroep or thema does wholly.

    Judged only where both are known and no commissioner is a kind. For a seat without an area of its
    own its partner counts. Lists of doelgroepen and thema's are never complete: one that is shared will do.
    """
    work = known.work
    gevers = known.gevers[work]
    judged = (row_sums(gevers) > 0) & (gevers @ known.shared.soorten.astype(float) == 0)
    numbers, gevers = work[judged], gevers[judged]
    delen = {
        "gebied": _area_outside(known, numbers, gevers),
        "doelgroep": _none_shared(known.doelgroep[numbers], known.doelgroep, gevers),
        "thema": _thema_outside(known, numbers, gevers),
    }
    weighed = np.stack([delen["gebied"], delen["doelgroep"], REACH_THEMA * delen["thema"]])
    outside = np.nan_to_num(weighed, nan=0.0).max(axis=0)
    found = np.flatnonzero(outside > 0)
    score = REACH_BASE + REACH_RANGE * outside[found]
    return Reach(numbers[found], {part: values[found] for part, values in delen.items()}, score)


def _area_outside(known: CommissionFacts, numbers: Ints, gevers: csr_array) -> Floats:
    """The share of an opdracht's gemeenten where none of its commissioners works."""
    theirs = known.reach_area
    own = known.shared.area[numbers]
    size = row_sums(own)
    inside = row_sums(own.multiply(csr_array(gevers @ theirs) > 0))
    share = np.divide(size - inside, size, out=np.zeros(len(size)), where=size > 0)
    share[(size == 0) | ~_all_known(theirs, gevers)] = np.nan
    return share


def _all_known(matrix: csr_array, gevers: csr_array) -> Mask:
    """Whether every commissioner has something in its row."""
    result: Mask = gevers @ (row_sums(matrix) == 0).astype(float) == 0
    return result


def _none_shared(own: csr_array, theirs: csr_array, gevers: csr_array) -> Floats:
    """1 where an opdracht shares nothing with its commissioners, else 0."""
    shared = row_sums(own.multiply(csr_array(gevers @ theirs)))
    result = np.where(shared > 0, 0.0, 1.0)
    result[(row_sums(own) == 0) | ~_all_known(theirs, gevers)] = np.nan
    return result


def _thema_outside(known: CommissionFacts, numbers: Ints, gevers: csr_array) -> Floats:
    """1 where no thema is the same as, above or below one of theirs; a koepel of theirs holds everything."""
    below = _none_shared(known.thema_up[numbers], known.thema, gevers)
    above = _none_shared(known.thema[numbers], known.thema_up, gevers)
    result: Floats = np.minimum(below, above)
    about_koepel = known.graph.matrix("GAAT_OVER") @ known.shared.koepel.astype(float)
    result[gevers @ about_koepel > 0] = np.nan
    return result


def speakers(known: CommissionFacts, number: int) -> tuple[int, ...]:
    """Whose area a commissioner's is: its own, or its partner's for a seat that does not say so."""
    if known.shared.area_size[number] or known.graph.types[number] != "Bestuurder":
        return (number,)
    partners = known.seat_of.indptr[number : number + 2]
    return tuple(known.seat_of.indices[partners[0] : partners[1]].tolist())
