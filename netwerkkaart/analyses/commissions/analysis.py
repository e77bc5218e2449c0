"""Dubbele opdrachten: the same work asked for twice, or an assignment that reaches beyond who gave it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from netwerkkaart.analyses.base import (
    Evidence,
    Finding,
    Gap,
    Rule,
    Soort,
    Zekerheid,
    finding_id,
    strongest_first,
)
from netwerkkaart.analyses.commissions.facts import VRAAGSTUK, CommissionFacts, commission_facts
from netwerkkaart.analyses.commissions.pairs import Pairs, candidates, compare
from netwerkkaart.analyses.commissions.proof import LABELS, PROPERTIES, missing, others, proof
from netwerkkaart.analyses.commissions.reach import Reach, reach, speakers
from netwerkkaart.analyses.commissions.say import pair_sentence, reach_sentence
from netwerkkaart.analyses.facts import Mask
from netwerkkaart.analyses.pairs import Floats, row_sums
from netwerkkaart.analyses.weights import BEOORDELEN, DUBBEL, TEXT_ALONE
from netwerkkaart.analyses.words import listed
from netwerkkaart.graph import Graph, Ints, frozen

COMPARED = (*PROPERTIES, *LABELS.values())
REACHED = ("gebied", "doelgroep", "thema")


@lru_cache(maxsize=8)
def opdrachtparen(graph: Graph) -> Pairs:
    """All pairs worth comparing, kept for the graphs last asked about."""
    known = commission_facts(graph)
    return compare(known, *candidates(known))


@dataclass(frozen=True)
class Commissions:
    """Findings `dubbel`, `beoordelen` (pairs) and `reikwijdte` (an opdracht and who gave it)."""

    name: str = "dubbel"

    def run(self, graph: Graph) -> list[Finding]:
        """All findings, strongest first; deliberate layering and lines of ONDERDEEL_VAN give none."""
        known, pairs = commission_facts(graph), opdrachtparen(graph)
        shown = np.flatnonzero((pairs.score >= BEOORDELEN) & ~pairs.gelaagd)
        doubles = (_double(graph, pairs, i) for i in shown.tolist())
        return strongest_first([*doubles, *_reaching(known, reach(known))])

    def gaps(self, graph: Graph) -> list[Gap]:
        """Opdrachten and verzoeken of which commissioner, contractor or end date is not known."""
        known = commission_facts(graph)
        has = {
            "opdrachtgever": row_sums(known.gevers) > 0,
            "opdrachtnemer": row_sums(known.nemers) > 0,
            "einddatum": np.array([v is not None for v in graph.values("einde")], bool),
        }
        lacking = {wat: known.work[~is_known[known.work]] for wat, is_known in has.items()}
        return [_gap(graph, wat, numbers, len(known.work)) for wat, numbers in lacking.items() if len(numbers)]


def touching_vraagstukken(graph: Graph, number: int) -> tuple[int, ...]:
    """For "raakt aan": the running work beside a vraagstuk, or the vraagstukken beside an opdracht or verzoek.

    They touch when areas and periods meet and they share what they are about, a thema, or enough
    words. Node numbers, most alike first; empty for other nodes.
    """
    known = commission_facts(graph)
    if known.soort[number] == VRAAGSTUK:
        other = _running(known)
    elif number in known.work:
        other = frozen(np.flatnonzero(known.soort == VRAAGSTUK))
    else:
        return ()
    pairs = compare(known, np.full(len(other), number, np.int32), other)
    touch = np.flatnonzero(_touches(pairs))
    order = touch[np.argsort(-pairs.score[touch], kind="stable")]
    found = np.where(pairs.a == number, pairs.b, pairs.a)[order]
    return tuple(found.tolist())


def layered_with(graph: Graph, number: int) -> tuple[int, ...]:
    """For the profile: the opdrachten with which this one is layered on purpose, so not double."""
    pairs = opdrachtparen(graph)
    mine = pairs.gelaagd & (pairs.score >= BEOORDELEN) & ((pairs.a == number) | (pairs.b == number))
    return tuple(np.where(pairs.a == number, pairs.b, pairs.a)[mine].tolist())


def _running(known: CommissionFacts) -> Ints:
    ended = np.array([v == "beëindigd" for v in known.graph.values("status")], bool)
    return frozen([n for n in known.work.tolist() if not ended[n]])


def _touches(pairs: Pairs) -> Mask:
    filled = {part: np.nan_to_num(values, nan=0.0) for part, values in pairs.delen.items()}
    touches: Mask = (filled["betreft"] > 0) | (filled["thema"] > 0) | (filled["tekst"] >= TEXT_ALONE)
    return touches


def _parts(delen: Mapping[str, Floats], i: int) -> dict[str, float | None]:
    return {part: None if np.isnan(v[i]) else round(float(v[i]), 9) for part, v in delen.items()}


def _double(graph: Graph, pairs: Pairs, i: int) -> Finding:
    a, b = int(pairs.a[i]), int(pairs.b[i])
    subjects = graph.ids[a], graph.ids[b]
    delen = _parts(pairs.delen, i)
    dubbel = bool(pairs.score[i] >= DUBBEL)
    zin = pair_sentence(graph, (a, b), delen, dubbel=dubbel, zelfde_gever=bool(pairs.zelfde_gever[i]))
    return Finding(
        id=finding_id(Soort.DUBBEL, Rule.OPDRACHTPAAR, onderwerpen=subjects),
        soort=Soort.DUBBEL,
        subsoort="dubbel" if dubbel else "beoordelen",
        zekerheid=Zekerheid.BEREKEND,
        score=float(pairs.score[i]),
        zin=zin,
        onderwerpen=subjects,
        onderdelen=delen,
        bewijs=(*proof(graph, (a, b), labels=COMPARED), *_not_known(graph, (a, b))),
    )


def _not_known(graph: Graph, numbers: Iterable[int]) -> Iterator[Evidence]:
    for number in numbers:
        if labels := missing(graph, number, COMPARED):
            yield Evidence(f"niet bekend van “{graph.namen[number]}”: {listed(labels)}")


def _reaching(known: CommissionFacts, found: Reach) -> Iterator[Finding]:
    graph = known.graph
    for i, number in enumerate(found.opdrachten.tolist()):
        gevers = others(graph, number, "opdrachtgever")
        working = [s for n in gevers for s in speakers(known, n)]
        areas = tuple(dict.fromkeys(g for n in working for g in others(graph, n, "gebied")))
        subjects = (graph.ids[number], *(graph.ids[n] for n in gevers))
        delen = _parts(found.delen, i)
        yield Finding(
            id=finding_id(Soort.DUBBEL, Rule.REIKWIJDTE, onderwerpen=subjects),
            soort=Soort.DUBBEL,
            subsoort="reikwijdte",
            zekerheid=Zekerheid.BEREKEND,
            score=float(found.score[i]),
            zin=reach_sentence(graph, number, gevers, delen, areas=areas),
            onderwerpen=subjects,
            onderdelen=delen,
            bewijs=proof(graph, (number, *working), labels=(*REACHED, "omschrijving", "opdrachtgever")),
        )


def _gap(graph: Graph, wat: str, lacking: Ints, total: int) -> Gap:
    known = total - len(lacking)
    return Gap(
        soort=Soort.DUBBEL.value,
        wat=wat,
        zin=f"{wat} bekend bij {known} van {total} opdrachten",
        bekend=known,
        totaal=total,
        onderwerpen=tuple(graph.ids[n] for n in lacking.tolist()),
    )
