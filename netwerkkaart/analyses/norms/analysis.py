"""What people wrote that ought to be there and is not: one signal per subject or set, soort norm and source."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from netwerkkaart.analyses.base import Evidence, Finding, Gap, Rule, Soort, Zekerheid, finding_id
from netwerkkaart.analyses.norms.evidence import known_of, looked_at, norm_evidence, unit_name
from netwerkkaart.analyses.norms.links import links
from netwerkkaart.analyses.norms.subjects import TAFEL_AANWEZIG
from netwerkkaart.analyses.norms.text import grouped_names, norm_text, sentence, set_sentence
from netwerkkaart.analyses.norms.verdicts import NormVerdict, NormVerdicts, Uitkomst, all_verdicts, weight
from netwerkkaart.analyses.weights import GEWICHT, STAND
from netwerkkaart.graph import Graph, NodeId, Norm

SUBSOORT = "norm"
K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


@dataclass(frozen=True)
class Norms:
    """Norms that are not met, as signals; norms that cannot be judged, as gaps."""

    name: str = "normen"

    def run(self, graph: Graph) -> Sequence[Finding]:
        """One signal per (subject or set, soort norm, source) with something missing."""
        found = all_verdicts(graph)
        return (*_single_findings(graph, found), *_set_findings(graph, found))

    def gaps(self, graph: Graph) -> Sequence[Gap]:
        """One line per norm of which something is not known."""
        return tuple(g for judged in all_verdicts(graph) if (g := _gap(graph, judged)) is not None)


def source_of(norm: Norm) -> tuple[str, ...]:
    """What names the source of a norm: its bron texts; without these every norm stands alone."""
    return norm.bronnen or (norm.id,)


def _grouped(keyed: Iterable[tuple[K, V]]) -> dict[K, list[V]]:
    result: dict[K, list[V]] = {}
    for key, value in keyed:
        result.setdefault(key, []).append(value)
    return result


def _single_findings(graph: Graph, found: Iterable[NormVerdicts]) -> list[Finding]:
    groups = _grouped((_single_key(v), v) for judged in found for v in judged.verdicts)
    return [
        _single(graph, group) for group in groups.values() if any(v.uitkomst is Uitkomst.NIET_VOLDAAN for v in group)
    ]


def _single_key(verdict: NormVerdict) -> Hashable:
    unit, norm = verdict.unit, verdict.norm
    about = unit.subjects if unit.gebied is None and norm.soort != TAFEL_AANWEZIG else _spec(norm)
    return (about, unit.gebied, norm.soort, source_of(norm))


def _spec(norm: Norm) -> Hashable:
    return (norm.over, norm.thema, norm.niveau, norm.gebied, norm.per)


def _single(graph: Graph, group: list[NormVerdict]) -> Finding:
    unmet = sorted((v for v in group if v.uitkomst is Uitkomst.NIET_VOLDAAN), key=_strongest)
    first = unmet[0]
    alike = [v for v in unmet if (v.maat, v.zekerheid) == (first.maat, first.zekerheid)]
    items = list(dict.fromkeys(some for v in alike for some in v.lacking))
    listing = first.zekerheid is not Zekerheid.VASTGESTELD
    zin = sentence(graph, first.norm, [unit_name(graph, first)], items, maat=first.maat, listing=listing)
    about = () if _per_area(first) else tuple(graph.ids[s] for s in first.unit.subjects)
    gebied = None if first.unit.gebied is None else graph.ids[first.unit.gebied]
    bewijs = (*norm_evidence(graph, [v.norm for v in group]), *looked_at(graph, unmet))
    return _finding(first, group, zin, about, gebied=gebied, bewijs=bewijs, set_=False)


def _per_area(verdict: NormVerdict) -> bool:
    return verdict.unit.gebied is not None or verdict.norm.soort == TAFEL_AANWEZIG


def _strongest(verdict: NormVerdict) -> tuple[float, int, str]:
    sureness = list(Zekerheid).index(verdict.zekerheid or Zekerheid.BEREKEND)
    return (-verdict.score, sureness, verdict.norm.id)


def _set_findings(graph: Graph, found: Iterable[NormVerdicts]) -> list[Finding]:
    sets = ((judged.norm, judged) for judged in found if judged.is_set)
    groups = _grouped(((_spec(norm), norm.soort, source_of(norm)), judged) for norm, judged in sets)
    return [_set(graph, group) for group in groups.values() if any(judged.set_signal for judged in group)]


def _set(graph: Graph, group: list[NormVerdicts]) -> Finding:
    signals = sorted((g for g in group if g.set_signal), key=lambda g: (-_set_score(g.norm), g.norm.id))
    norm = signals[0].norm
    alike = [g for g in signals if g.norm.stand == norm.stand]
    open_ = [v for g in alike for v in g.having(Uitkomst.NIET_BEKEND)]
    names = grouped_names(graph, norm, list(dict.fromkeys(unit_name(graph, v) for v in open_)))
    items = list(dict.fromkeys(some for g in alike for some in _wanting(g)))
    steered = any(links(graph).steered_by[s] for v in open_ for s in v.unit.subjects)
    zin = set_sentence(graph, norm, names, items, steering_known=steered)
    about = _ids(graph, open_)
    known = [v for g in alike for v in g.having(Uitkomst.VOLDAAN, Uitkomst.NIET_VOLDAAN)]
    bewijs = (*norm_evidence(graph, [g.norm for g in group]), *known_of(graph, known), *looked_at(graph, open_))
    first = NormVerdict(
        norm, open_[0].unit, Uitkomst.NIET_BEKEND, Zekerheid.VASTGESTELD, norm.stand or "", score=_set_score(norm)
    )
    return _finding(first, [v for g in group for v in g.verdicts], zin, about, gebied=None, bewijs=bewijs, set_=True)


def _wanting(judged: NormVerdicts) -> tuple[tuple[str, ...], ...]:
    """The items of `verwacht` that were shown at none of the subjects: if all were, the whole of it."""
    lacking = {some for v in judged.having(Uitkomst.NIET_BEKEND) for some in v.lacking}
    return tuple(some for some in judged.norm.verwacht if some in lacking) or judged.norm.verwacht


def _set_score(norm: Norm) -> float:
    return weight(norm) * STAND[norm.stand or "deels"]


def _ids(graph: Graph, found: Iterable[NormVerdict]) -> tuple[NodeId, ...]:
    """The areas, or else the subjects, of these outcomes."""
    units = (v.unit for v in found)
    numbers = [n for u in units for n in (u.subjects if u.gebied is None else (u.gebied,))]
    return tuple(graph.ids[n] for n in dict.fromkeys(numbers))


def _finding(
    first: NormVerdict,
    group: Iterable[NormVerdict],
    zin: str,
    about: tuple[NodeId, ...],
    *,
    gebied: NodeId | None,
    bewijs: tuple[Evidence, ...],
    set_: bool,
) -> Finding:
    """Words and score are those of the strongest unmet norm; the id is of the whole group, met or not."""
    norms = {v.norm.id: v.norm for v in group}
    normen, niveau = tuple(sorted(norms)), _common(n.niveau for n in norms.values())
    thema = _common(n.thema for n in norms.values())
    gebied = gebied or _common(n.gebied for n in norms.values())
    return Finding(
        id=finding_id(
            Soort.ONTBREKEND, Rule.NORM,
            onderwerpen=() if set_ else about, gebied=gebied, thema=thema, niveau=niveau, normen=normen,
        ),
        soort=Soort.ONTBREKEND, subsoort=SUBSOORT, zekerheid=first.zekerheid or Zekerheid.BEREKEND, score=first.score,
        zin=zin, onderwerpen=about,
        onderdelen={
            "gewicht": GEWICHT.get(first.norm.gewicht or ""), "stand": round(first.score / weight(first.norm), 6),
        },
        thema=thema, gebied=gebied, niveau=niveau, normen=normen, bewijs=bewijs,
    )  # fmt: skip


def _common(values: Iterable[K | None]) -> K | None:
    """The one value of all, None when they differ."""
    found = set(values)
    return found.pop() if len(found) == 1 else None


def _gap(graph: Graph, judged: NormVerdicts) -> Gap | None:
    open_, total = judged.having(Uitkomst.NIET_BEKEND), len(judged.verdicts)
    if total and not open_:
        return None
    known = total - len(open_)
    text = norm_text(graph, judged.norm)
    zin = f"{text}: bekend bij {known} van {total}." if total else f"{text}: hierover staat nog niets op de kaart."
    return Gap(
        soort=SUBSOORT,
        wat=judged.norm.id,
        zin=zin[:1].upper() + zin[1:],
        bekend=known,
        totaal=total,
        gebied=judged.norm.gebied,
        onderwerpen=_ids(graph, open_),
    )
