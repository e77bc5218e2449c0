"""Overlap between plekken: who does the same work in the same place, as far as is known."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from netwerkkaart.analyses import weights as w
from netwerkkaart.analyses.base import Finding, Gap, strongest_first
from netwerkkaart.analyses.facts import Facts, facts
from netwerkkaart.analyses.overlap import words
from netwerkkaart.analyses.overlap.evidence import said_of
from netwerkkaart.analyses.overlap.findings import Writer
from netwerkkaart.analyses.overlap.groups import Groups, groups
from netwerkkaart.analyses.overlap.pairs import FRAGMENTATIE, WORDS, Pairs, pairs
from netwerkkaart.analyses.overlap.places import Places, shared_themas
from netwerkkaart.graph import Graph, Ints, NodeId

Rows = NDArray[np.intp]
GELAAGD, RAAKT_AAN = "gelaagd", "raakt aan"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many findings there are of each word, and how many of all got a sentence and evidence."""

    fragmentatie: int
    overlap: int
    duplicatie: int
    shown: int

    @property
    def rest(self) -> int:
        """How many are counted only."""
        return self.fragmentatie + self.overlap + self.duplicatie - self.shown


@dataclass(frozen=True, slots=True)
class Touch:
    """A plek that shares area and thema or doelgroep without being a finding: `gelaagd` or `raakt aan`."""

    ander: NodeId
    soort: str
    thema: NodeId | None


@dataclass(frozen=True, slots=True)
class Overlap:
    """Fragmentatie per (thema, territory, niveau); overlap and duplicatie per pair (GAO-15-49SP, 2015)."""

    name: str = "overlap"

    def run(self, graph: Graph) -> list[Finding]:
        """The `STRONGEST` strongest findings, strongest first; `counts` tells how many there are."""
        f, p = facts(graph), pairs(graph)
        found = groups(f, p)
        pair_rows, group_rows = _strongest(p, found)
        writer = Writer(f, p, found, Places(f), said_of(graph, _plekken(p, found, pair_rows, group_rows)))
        written = [writer.group(i) for i in group_rows.tolist()] + [writer.pair(i) for i in pair_rows.tolist()]
        return strongest_first(written)

    def counts(self, graph: Graph) -> Counts:
        """How many findings there are, and how many of them `run` gives."""
        f, p = facts(graph), pairs(graph)
        found = len(groups(f, p))
        _, overlap, duplicatie = np.bincount(p.word, minlength=len(WORDS)).tolist()
        return Counts(found, overlap, duplicatie, min(w.STRONGEST, found + overlap + duplicatie))

    def gaps(self, graph: Graph) -> list[Gap]:
        """What was not compared, because gebied, thema, doelgroep or niveau is not known.

        Care × safety pairs that nothing ties are counted by the missing links.
        """
        f = facts(graph)
        has = {
            "gebied": f.area_size > 0,
            "thema": f.themas.sum(axis=1) > 0,
            "thema of doelgroep": f.themas.sum(axis=1) + f.doelgroepen.sum(axis=1) > 0,
            "niveau": np.array([v is not None for v in f.column("niveau")], bool),
        }
        total = int(f.counted.sum())
        found = [_gap(f, wat, np.flatnonzero(f.counted & ~known), total) for wat, known in has.items()]
        return [gap for gap in found if gap is not None]


def touching(graph: Graph, number: int) -> list[Touch]:
    """The plekken that are layered with this node or touch it, without a finding; by id."""
    f, p = facts(graph), pairs(graph)
    gate = p.gate
    loose = np.ones(len(gate), bool)
    loose[p.rows] = (p.word == FRAGMENTATIE) & ~_grouped(f, p)
    mine = ((gate.a == number) | (gate.b == number)) & loose & (gate.layered | ~gate.untied)
    result = []
    for i in np.flatnonzero(mine).tolist():
        other = int(gate.a[i]) + int(gate.b[i]) - number
        themas = shared_themas(f, number, other)
        soort = GELAAGD if gate.layered[i] else RAAKT_AAN
        result.append(Touch(f.id(other), soort, f.id(themas[0][0]) if themas else None))
    return sorted(result, key=lambda t: t.ander)


def _grouped(f: Facts, p: Pairs) -> NDArray[np.bool_]:
    """Which scored pairs are in a group of fragmentatie."""
    result = np.zeros(len(p.rows), bool)
    result[groups(f, p).cells[1]] = True
    return result


def _strongest(p: Pairs, found: Groups) -> tuple[Rows, Rows]:
    """The rows of the strongest pairs and groups together; equal scores in the graph's order."""
    single = np.flatnonzero(p.word > FRAGMENTATIE)
    score = np.round(np.concatenate([p.score[found.best], p.score[single]]), 9)
    first = np.argsort(-score, kind="stable")[: w.STRONGEST]
    return np.sort(single[first[first >= len(found)] - len(found)]), np.sort(first[first < len(found)])


def _plekken(p: Pairs, found: Groups, pair_rows: Rows, group_rows: Rows) -> set[int]:
    members = found.plekken[1][np.isin(found.plekken[0], group_rows)]
    return {*p.a[pair_rows].tolist(), *p.b[pair_rows].tolist(), *members.tolist()}


def _gap(f: Facts, wat: str, lacking: Rows | Ints, total: int) -> Gap | None:
    if not len(lacking):
        return None
    bekend = total - len(lacking)
    zin = words.GAPS[wat].format(bekend=bekend, totaal=total)
    who = tuple(sorted(f.id(int(i)) for i in lacking))
    return Gap(soort="overlap", wat=wat, zin=zin, bekend=bekend, totaal=total, onderwerpen=who)
