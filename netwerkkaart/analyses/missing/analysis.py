"""Links between care and safety that the map makes one expect and does not show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from netwerkkaart.analyses import weights as w
from netwerkkaart.analyses.base import Evidence, Finding, Gap, Rule, Soort, Zekerheid, finding_id
from netwerkkaart.analyses.facts import Facts, Mask, facts
from netwerkkaart.analyses.missing import text
from netwerkkaart.analyses.missing.areas import (
    Asked,
    Handled,
    asked,
    handled,
    one_sided,
    soorten_beside,
    without_thema,
    work_without,
)
from netwerkkaart.analyses.missing.pairs import Untied, open_themes, shared_themas, steering_groups
from netwerkkaart.analyses.overlap.places import Places
from netwerkkaart.analyses.words import capital, place
from netwerkkaart.graph import Graph, NodeId


@dataclass(frozen=True)
class MissingLinks:
    """Open themes, one-sided themes, absent partners and steering groups that are not connected."""

    name: str = "ontbrekende verbindingen"

    def run(self, graph: Graph) -> Sequence[Finding]:
        """Every missing link that follows from what is known."""
        f = facts(graph)
        places = Places(f)
        return (
            *_pairs(places, open_themes(graph), Rule.OPEN_THEMA),
            *(_one_sided(places, item) for item in one_sided(f, handled(f))),
            *(_absent(places, item) for item in asked(f) if item.sits is False),
            *_pairs(places, steering_groups(graph), Rule.STUURGROEPEN),
        )

    def rest(self, graph: Graph) -> int:
        """How many weaker pairs were counted and not written out."""
        judged = (int(found(graph).judged.sum()) for found in (open_themes, steering_groups))
        return sum(max(0, n - w.STRONGEST) for n in judged)

    def gaps(self, graph: Graph) -> Sequence[Gap]:
        """What could not be compared, per rule; a rule that missed nothing gives no line."""
        f = facts(graph)
        open_, steering = open_themes(graph), steering_groups(graph)
        lines = (
            _pair_gap(f, open_, Rule.OPEN_THEMA, text.NIVEAU_GAP, wat="niveau", known=~open_.unplaced),
            _pair_gap(f, open_.take(~open_.unplaced), Rule.OPEN_THEMA, text.OPEN_GAP),
            _handled_gap(f),
            _asked_gap(f),
            _gap(f, Rule.AFWEZIGE_PARTNER, text.WORK_GAP, *work_without(f), wat="vergeleken"),
            _pair_gap(f, steering, Rule.STUURGROEPEN, text.STEERING_GAP),
        )
        return tuple(line for line in lines if line.bekend < line.totaal)


def link_score(gap: float, gemeenten: float, largest: int) -> float:
    """.4 + .4 × (1 − 2^−gap) × √(share of the gemeenten of the largest area): .4-.8.

    >>> link_score(1, 4, 16)
    0.5
    """
    return float(w.LINK_BASE + w.LINK_REACH * (1 - 2.0**-gap) * np.sqrt(min(1.0, gemeenten / largest)))


def _finding(
    places: Places,
    rule: Rule,
    zin: str,
    *,
    gap: float,
    gemeenten: float,
    onderwerpen: Sequence[int],
    key: Sequence[str],
    bewijs: Sequence[Evidence],
    thema: int | None = None,
    id_thema: NodeId | None = None,
    gebied: int | None = None,
    id_gebied: str | None = None,
) -> Finding:
    f = places.f
    share = gemeenten / f.largest_area
    return Finding(
        id=finding_id(Soort.ONTBREKEND, rule, onderwerpen=key, thema=id_thema, gebied=id_gebied),
        soort=Soort.ONTBREKEND, subsoort=rule.value.replace("_", " "), zekerheid=Zekerheid.BEREKEND,
        score=link_score(gap, gemeenten, f.largest_area), zin=capital(zin),
        onderwerpen=tuple(f.id(n) for n in onderwerpen),
        onderdelen={"thema's": 1 - 2.0**-gap, "gemeenten": min(1.0, share)},
        thema=None if thema is None else f.id(thema), gebied=None if gebied is None else f.id(gebied),
        bewijs=tuple(bewijs),
    )  # fmt: skip


def _pairs(places: Places, found: Untied, rule: Rule) -> Iterator[Finding]:
    f = places.f
    sentence = text.open_theme if rule is Rule.OPEN_THEMA else text.steering
    judged = _strongest(f, found.take(found.judged))
    for row, (a, b) in enumerate(zip(judged.a.tolist(), judged.b.tolist(), strict=True)):
        themas = shared_themas(f, a, b)
        gebied, gemeenten = places.shared(a, b)
        names = [f.naam(t) for t in themas]
        where = place(None if gebied is None else f.naam(gebied), gemeenten)
        shown = [Evidence(text.SHARED.format(thema=name)) for name in names]
        shown += [e for n in (a, b) for e in _participants(f, n)]
        yield _finding(
            places, rule, sentence(f.naam(a), f.naam(b), names, where),
            gap=float(judged.themas[row]), gemeenten=float(judged.gemeenten[row]), onderwerpen=(a, b),
            key=(f.id(a), f.id(b)), thema=themas[0] if len(themas) == 1 else None, gebied=gebied,
            bewijs=(*shown, Evidence(text.GEMEENTEN.format(gemeenten=", ".join(gemeenten)))),
        )  # fmt: skip


def _strongest(f: Facts, found: Untied) -> Untied:
    """The pairs with the highest score, in order of node number; the rest is only counted."""
    if len(found.a) <= w.STRONGEST:
        return found
    score = (1 - 2.0**-found.themas) * np.sqrt(found.gemeenten / f.largest_area)
    order = np.lexsort((found.b, found.a, -score))[: w.STRONGEST]
    chosen = np.zeros(len(found.a), bool)
    chosen[order] = True
    return found.take(chosen)


def _participants(f: Facts, number: int) -> Iterator[Evidence]:
    """Who is known to sit there, each with its row."""
    for type_ in ("NEEMT_DEEL_AAN", "ZIT_IN"):
        table = f.graph.relaties[type_]
        for row in np.flatnonzero(table.naar == number)[: w.EVIDENCE_SHOWN].tolist():
            index = int(table.bronnen.bron[row])
            wat = text.PARTICIPANTS.format(naam=f.naam(number), wie=f.naam(int(table.van[row])))
            yield Evidence(wat, f.graph.bronnen[index] if index >= 0 else None)


def _one_sided(places: Places, item: Handled) -> Finding:
    f, thema, domein = places.f, places.f.naam(item.thema), str(item.domein)
    gebied, gemeenten = places.shared(item.where, item.where)
    names = [f.naam(n) for n in item.plekken]
    where = place(None if gebied is None else f.naam(gebied), gemeenten)
    shown = [Evidence(text.ON_THEMA.format(naam=n, domein=domein, thema=thema)) for n in names]
    beside = soorten_beside(f, item)
    shown += [Evidence(text.SOORT.format(naam=f.naam(n), domein=f.firm_domein[n], thema=thema)) for n in beside]
    if silent := without_thema(f, item.where):
        shown.append(Evidence(text.WITHOUT_THEMA.format(aantal=silent)))
    return _finding(
        places, Rule.EENZIJDIG_THEMA, text.one_sided(thema, where, domein, names, soorten=[f.naam(n) for n in beside]),
        gap=w.GAP_DEFAULT, gemeenten=float(f.area_size[item.where]), onderwerpen=item.plekken, key=(),
        thema=item.thema, id_thema=f.id(item.thema), gebied=gebied, id_gebied=places.key(item.where), bewijs=shown,
    )  # fmt: skip


def _absent(places: Places, item: Asked) -> Finding:
    f = places.f
    gebied, gemeenten = places.shared(item.where, item.where)
    where = place(None if gebied is None else f.naam(gebied), gemeenten)
    zin = text.absent(f.naam(item.partner), f.naam(item.thema), where, [f.naam(t) for t in item.tafels])
    shown = [Evidence(text.WORK.format(naam=f.naam(o))) for o in item.opdrachten]
    reached = frozenset().union(*(f.leaves(t) for t in item.tafels)) & f.leaves(item.where)
    return _finding(
        places, Rule.AFWEZIGE_PARTNER, zin, gap=w.GAP_DEFAULT, gemeenten=float(len(reached)),
        onderwerpen=(item.partner, *item.opdrachten, *item.tafels), key=(f.id(item.partner),),
        thema=item.thema, id_thema=f.id(item.thema), gebied=gebied, id_gebied=places.key(item.where),
        bewijs=(*shown, *(e for t in item.tafels for e in _participants(f, t))),
    )  # fmt: skip


def _gap(f: Facts, rule: Rule, template: str, total: Sequence[int], lacking: Sequence[int], *, wat: str) -> Gap:
    return _line(f, rule, template, len(total), len(total) - len(lacking), wat=wat, who=lacking)


def _line(f: Facts, rule: Rule, template: str, total: int, known: int, *, wat: str, who: Iterable[int]) -> Gap:
    return Gap(
        soort=rule.value.replace("_", " "),
        wat=wat,
        zin=template.format(bekend=known, totaal=total),
        bekend=known,
        totaal=total,
        onderwerpen=tuple(f.id(n) for n in sorted(set(who))),
    )


def _handled_gap(f: Facts) -> Gap:
    """Themes per area of which a plek on the thema may bring the other domein; those plekken."""
    found = handled(f)
    open_ = [item for item in found if item.unsure]
    who = (n for item in open_ for n in item.unsure)
    return _line(
        f, Rule.EENZIJDIG_THEMA, text.HANDLED_GAP, len(found), len(found) - len(open_), wat="domein en gebied", who=who
    )


def _asked_gap(f: Facts) -> Gap:
    """Partners of which it is not known whether they sit at a table on the thema of their work."""
    found = asked(f)
    open_ = [item.partner for item in found if item.sits is None]
    return _line(
        f, Rule.AFWEZIGE_PARTNER, text.ASKED_GAP, len(found), len(found) - len(open_), wat="deelnemers", who=open_
    )


def _pair_gap(
    f: Facts, found: Untied, rule: Rule, template: str, *, wat: str = "deelnemers", known: Mask | None = None
) -> Gap:
    """Pairs of which something is not known (those that are not judged); what lacks it, else both ends."""
    known = found.judged if known is None else known
    ends = np.concatenate([found.a[~known], found.b[~known]])
    has = f.niveau >= 0 if wat == "niveau" else f.participants_known
    pairs_full = has[found.a] & has[found.b] & ~known
    who = {*ends[~has[ends]].tolist(), *found.a[pairs_full].tolist(), *found.b[pairs_full].tolist()}
    return _line(f, rule, template, len(known), int(known.sum()), wat=wat, who=who)
