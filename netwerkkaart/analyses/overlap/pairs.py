"""The score of every pair that passes the gate, and the firmest word that what is known allows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from netwerkkaart.analyses import weights as w
from netwerkkaart.analyses.facts import Facts, Mask, facts
from netwerkkaart.analyses.overlap.gate import Gate, gate
from netwerkkaart.analyses.pairs import Floats, common, jaccard, ratio, row_sums
from netwerkkaart.graph import Graph, Ints

FRAGMENTATIE, OVERLAP, DUPLICATIE = 0, 1, 2
WORDS = ("fragmentatie", "overlap", "duplicatie")
"""From weak to firm (GAO-15-49SP, 2015), by code."""


@dataclass(frozen=True, eq=False)
class Pairs:
    """The pairs of a graph.

    `gate` are all that pass, and of those at `rows` (not layered, no open theme) the scores: `parts`
    pairs × 4 (columns as in OVERLAP_PARTS) in 0-1, NaN unknown; `score` 0-1; `word` a code of WORDS.
    """

    gate: Gate
    rows: NDArray[np.intp]
    parts: Floats
    score: Floats
    word: Ints

    @cached_property
    def a(self) -> Ints:
        """Node number of the first of each scored pair."""
        return self.gate.a[self.rows]

    @cached_property
    def b(self) -> Ints:
        """Node number of the second of each scored pair; larger than `a`."""
        return self.gate.b[self.rows]

    def onderdelen(self, row: int) -> dict[str, float | None]:
        """The parts of one score by name; None is not known."""
        return {n: None if np.isnan(v) else float(v) for n, v in zip(w.OVERLAP_PARTS, self.parts[row], strict=True)}


@lru_cache(maxsize=2)
def pairs(graph: Graph) -> Pairs:
    """Gate and score of all pairs of plekken of a graph; kept for the graphs last asked about."""
    f = facts(graph)
    passed = gate(f)
    return scored(f, passed)


def scored(f: Facts, passed: Gate) -> Pairs:
    """The pairs that may be a finding, with parts, score and word."""
    may = ~passed.layered & ~passed.untied
    found = passed.take(may)
    activiteit = common(f.activiteiten, f.activiteiten, found.a, found.b)
    parts = np.column_stack(
        [_thema(f, found), found.area, _deelnemers(f, found), _doelgroep_activiteit(f, found, activiteit)]
    )
    score = np.nan_to_num(parts) @ np.array(list(w.OVERLAP_PARTS.values()))
    word = _words(found.thema, found.doelgroepen > 0, activiteit > 0)
    return Pairs(passed, np.flatnonzero(may), parts, score, word)


def known_share(onderdelen: Mapping[str, float | None]) -> float:
    """Which part of the full weight is known, 0-1.

    >>> known_share({"thema": 1.0, "gebied": 1.0, "deelnemers": None, "doelgroep en activiteit": None})
    0.6
    """
    return round(sum(w.OVERLAP_PARTS[name] for name, value in onderdelen.items() if value is not None), 9)


def busyness_weights(members: csr_array, counted: Mask) -> Floats:
    """Per participant w = ln((1 + N) / (1 + d)): who sits everywhere tells little.

    N plekken that count, d of them where that participant sits.
    """
    sits = members[np.flatnonzero(counted)]
    degree = np.bincount(sits.indices, minlength=members.shape[1])
    result: Floats = np.log((1 + sits.shape[0]) / (1 + degree))
    return result


def _thema(f: Facts, found: Gate) -> Floats:
    known = row_sums(f.themas) > 0
    value = np.where(found.same > 0, w.SAME_THEMA, np.where(found.related > 0, w.RELATED_THEMA, 0.0))
    return np.where(known[found.a] & known[found.b], value, np.nan)


def _deelnemers(f: Facts, found: Gate) -> Floats:
    return jaccard(f.members, found.a, found.b, busyness_weights(f.members, f.counted))


def _doelgroep_activiteit(f: Facts, found: Gate, activiteit: Floats) -> Floats:
    """The mean of the Jaccards that are known; NaN where neither is."""
    values = []
    for shared, items in ((found.doelgroepen.astype(np.float64), f.doelgroepen), (activiteit, f.activiteiten)):
        size = row_sums(items)
        values.append(ratio(shared, size, found.a, found.b, known=size > 0))
    known = np.sum([~np.isnan(v) for v in values], axis=0)
    total = np.sum([np.nan_to_num(v) for v in values], axis=0)
    return np.where(known > 0, total / np.maximum(known, 1), np.nan)


def _words(thema: Mask, doelgroep: Mask, activiteit: Mask) -> Ints:
    """The code of WORDS; an unknown facet never counts as similar."""
    overlap = doelgroep | (thema & activiteit)
    return overlap.astype(np.int32) + (thema & doelgroep & activiteit)
