"""How alike two opdrachten are, facet by facet; what is not known of one of them is NaN."""

from __future__ import annotations

import numpy as np
from scipy.sparse import csr_array

from netwerkkaart.analyses.commissions.facts import CommissionFacts
from netwerkkaart.analyses.facts import LAST, Mask
from netwerkkaart.analyses.pairs import Floats, at, common, jaccard, row_sums
from netwerkkaart.analyses.weights import OTHER_YEARS, PERHAPS_TOGETHER, SAME_YEAR, THEMA_RELATED, TOGETHER
from netwerkkaart.graph import Ints


def could_be_same(known: CommissionFacts, a: Ints, b: Ints) -> Mask:
    """The gate: areas and periods are not known to be disjoint, and no ONDERDEEL_VAN line joins the two."""
    keep: Mask = known.shared.periods_meet(a, b) & (a != b)
    keep[keep] = _area(known, a[keep], b[keep]) != 0
    keep[keep] = ~(at(known.above, a[keep], b[keep]) | at(known.above, b[keep], a[keep]))
    return keep


def likeness(known: CommissionFacts, a: Ints, b: Ints) -> dict[str, Floats]:
    """Per facet how alike the pairs are, 0-1, NaN where one of the two is not known."""
    return {
        "tekst": _cosine(known.text, a, b),
        "betreft": jaccard(known.betreft, a, b),
        "thema": _thema(known, a, b),
        "doelgroep": jaccard(known.doelgroep, a, b),
        "gebied": _area(known, a, b),
        "periode": _period(known, a, b),
        "opdrachtnemer": jaccard(known.nemers, a, b),
    }


def both_known(matrix: csr_array, a: Ints, b: Ints) -> Floats:
    """The smaller of the two row sums: 0 where one of the two is not known."""
    sizes = row_sums(matrix)
    return np.minimum(sizes[a], sizes[b])


def _cosine(matrix: csr_array, a: Ints, b: Ints) -> Floats:
    result = np.minimum(common(matrix, matrix, a, b), 1.0)
    result[both_known(matrix, a, b) == 0] = np.nan
    return result


def _thema(known: CommissionFacts, a: Ints, b: Ints) -> Floats:
    """1 the same (or an alias), THEMA_RELATED one above the other, 0 another; the best of several."""
    own, up = known.thema, known.thema_up
    related = (common(own, up, a, b) > 0) | (common(up, own, a, b) > 0)
    result = np.where(common(own, own, a, b) > 0, 1.0, np.where(related, THEMA_RELATED, 0.0))
    result[both_known(own, a, b) == 0] = np.nan
    return result


def _area(known: CommissionFacts, a: Ints, b: Ints) -> Floats:
    """Jaccard of the gemeenten, worked out once per pair of territories."""
    classes = known.shared.area_class
    _, member = np.unique(classes, return_index=True)
    number = np.searchsorted(np.unique(classes), classes)
    keys, back = np.unique(number[a].astype(np.int64) * len(member) + number[b], return_inverse=True)
    return jaccard(known.shared.area, member[keys // len(member)], member[keys % len(member)])[back]


def _period(known: CommissionFacts, a: Ints, b: Ints) -> Floats:
    """The likeness of FACETTEN["periode"]; NaN if a begin is not known and the texts name no other years."""
    begin, einde = known.shared.period
    years = begin.astype("U4").astype(int)
    first, later = np.where(begin[a] <= begin[b], a, b), np.where(begin[a] <= begin[b], b, a)
    running = known.running[a] & known.running[b]
    meet = running | ((einde[first] < LAST) & (begin[later] <= einde[first]))
    result = np.where(years[a] == years[b], SAME_YEAR, np.where(meet, TOGETHER, PERHAPS_TOGETHER))
    result[(years[a] == 0) | (years[b] == 0)] = np.nan
    said = known.years_said
    apart = (said[a, 1] < said[b, 0]) | (said[b, 1] < said[a, 0])
    result[apart & (said[a, 0] > 0) & (said[b, 0] > 0)] = OTHER_YEARS
    return result
