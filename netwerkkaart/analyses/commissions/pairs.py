"""Which opdrachten could be the same one, how alike they are per facet, and the odds that they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import log2

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from netwerkkaart.analyses.commissions.facts import CommissionFacts
from netwerkkaart.analyses.commissions.likeness import both_known, could_be_same, likeness
from netwerkkaart.analyses.facts import Mask
from netwerkkaart.analyses.pairs import Floats, common, row_sums
from netwerkkaart.analyses.weights import (
    FACETTEN,
    HOOGUIT,
    PRIOR,
    TEXT_ALONE,
    TEXT_WITH_THEMA,
    Level,
)
from netwerkkaart.graph import Ints

ROWS_AT_ONCE = 1000
"""Opdrachten whose words are multiplied with all others at a time: bounds the memory."""


@dataclass(frozen=True)
class Pairs:
    """Pairs of node numbers a[i] < b[i]: likeness per facet (0-1, NaN unknown), and their posterior.

    `hooguit` = may be no more than `beoordelen`; `gelaagd` = meant layering; `zelfde_gever`:
    the commissioner is known to be the same.
    """

    a: Ints
    b: Ints
    delen: Mapping[str, Floats]
    score: Floats
    hooguit: Mask
    gelaagd: Mask
    zelfde_gever: Mask

    def __len__(self) -> int:
        return len(self.a)


def compare(known: CommissionFacts, a: Ints, b: Ints) -> Pairs:
    """Everything that is known of these pairs; those that can't be the same are left out."""
    a, b = np.minimum(a, b), np.maximum(a, b)
    keep = could_be_same(known, a, b)
    a, b = a[keep], b[keep]
    delen = likeness(known, a, b)
    levels = {facet: level_of(FACETTEN[facet], values) for facet, values in delen.items()}
    hooguit = both_known(known.gevers, a, b) == 0
    for facet, level in levels.items():
        hooguit |= np.array([*(each.hooguit for each in FACETTEN[facet]), False])[level]
    score = posterior(levels, len(a))
    return Pairs(
        a=a,
        b=b,
        delen=delen,
        score=np.where(hooguit, np.minimum(score, HOOGUIT), score),
        hooguit=hooguit,
        gelaagd=_layered(known, a, b),
        zelfde_gever=_same_gever(known, a, b),
    )


def level_of(levels: tuple[Level, ...], values: Floats) -> NDArray[np.intp]:
    """The index of the level of each likeness, len(levels) where it is not known.

    >>> level_of(FACETTEN["thema"], np.array([1.0, 0.5, 0.0, np.nan])).tolist()
    [0, 1, 2, 3]
    """
    floors = np.array([level.floor for level in levels])
    reached = values[:, None] >= floors[None, :] - 1e-9
    return np.where(np.isnan(values), len(levels), np.argmax(reached, axis=1))


def posterior(levels: Mapping[str, NDArray[np.intp]], n: int) -> Floats:
    """The probability that a pair is the same assignment, 0-1.

    log2 odds = log2 odds of PRIOR + sum of log2(m / u), an unknown facet 0 (Fellegi & Sunter, JASA 64, 1969).
    """
    odds = np.full(n, log2(PRIOR / (1 - PRIOR)))
    for facet, level in levels.items():
        odds += np.array([*(each.bits for each in FACETTEN[facet]), 0.0])[level]
    result: Floats = 1 / (1 + np.exp2(-odds))
    return result


# which pairs


def candidates(known: CommissionFacts) -> tuple[Ints, Ints]:
    """All pairs of work that could reach `beoordelen`: they share what they are about, or enough words.

    Words: TEXT_ALONE, or TEXT_WITH_THEMA when a thema is shared too (or one text is not known).
    """
    work = known.work
    found = [np.zeros((2, 0), np.int64)]
    for start in range(0, len(work), ROWS_AT_ONCE):
        rows = slice(start, start + ROWS_AT_ONCE)
        cells = _near(known, work[rows], work).tocoo()
        first, second = cells.row + start, cells.col
        upper = first < second
        found.append(np.stack([work[first[upper]], work[second[upper]]]))
    a, b = np.concatenate(found, axis=1).astype(np.int32)
    return a, b


def _near(known: CommissionFacts, rows: Ints, columns: Ints) -> csr_array:
    """row × column, filled where the two are worth comparing."""
    texts = known.text[columns]
    alike = csr_array(known.text[rows] @ texts.T)
    alike.data[alike.data < TEXT_WITH_THEMA - 1e-9] = 0
    alike.eliminate_zeros()
    own, up = known.thema, known.thema_up
    thema = csr_array(own[rows] @ up[columns].T + up[rows] @ own[columns].T)
    wordless = row_sums(known.text) == 0
    silent = thema.multiply(wordless[rows][:, None]) + thema.multiply(wordless[columns][None, :])
    both = alike.multiply(thema) + silent
    alike.data[alike.data < TEXT_ALONE - 1e-9] = 0
    result = csr_array(both + alike + known.betreft[rows] @ known.betreft[columns].T)
    result.eliminate_zeros()
    return result


# what else decides


def _same_gever(known: CommissionFacts, a: Ints, b: Ints) -> Mask:
    """Whether they share a commissioner; a seat speaks for its partner."""
    result: Mask = common(known.gever_partners, known.gever_partners, a, b) > 0
    return result


def _layered(known: CommissionFacts, a: Ints, b: Ints) -> Mask:
    """Whether the one with the wider area watches or coordinates and the other, within it, does the work."""
    area, size = known.shared.area, known.shared.area_size
    wide, narrow = np.where(size[a] >= size[b], a, b), np.where(size[a] >= size[b], b, a)
    within = (size[narrow] > 0) & (size[wide] > size[narrow])
    role = known.steers[wide] & ~known.steers[narrow]
    result = within & role
    result[result] = common(area, area, wide[result], narrow[result]) == size[narrow[result]]
    return result
