"""Whether the graph shows that a subject meets a norm, or refutes it; one check per soort norm."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from netwerkkaart.analyses.base import Zekerheid
from netwerkkaart.analyses.norms.links import links
from netwerkkaart.analyses.norms.match import Known, Numbers, Who, parts, split, who
from netwerkkaart.graph import Graph, Norm
from netwerkkaart.schema.choices import BEIDE
from netwerkkaart.schema.nodes import TAFELS

NOT_USED, USED = "weinig", (None, "structureel")
ALWAYS = "dag en nacht"
STOPPED = ("voorgesteld", "beëindigd")

Alternatives = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """What the graph says: `shown`, or refuted with this zekerheid, or (neither) not known.

    `lacking` are the items of `verwacht` that were not shown; when refuted only those known to lack.
    """

    shown: bool = False
    refuted: Zekerheid | None = None
    lacking: tuple[Alternatives, ...] = ()


def check(graph: Graph, norm: Norm, subject: int) -> Check:
    """What the graph says of one subject of a norm, by its node number."""
    return CHECKS[norm.soort](graph, norm, subject)


def _items(norm: Norm, known: Callable[[str], Known]) -> list[tuple[Alternatives, Known]]:
    """Each item of the conjunction with whether it is there: any of its alternatives."""
    result: list[tuple[Alternatives, Known]] = []
    for some in norm.verwacht:
        found = [known(item) for item in some]
        result.append((some, True if True in found else None if None in found else False))
    return result


def _lacking(items: Sequence[tuple[Alternatives, Known]]) -> tuple[Alternatives, ...]:
    return tuple(some for some, known in items if known is not True)


def _deelname(graph: Graph, norm: Norm, subject: int) -> Check:
    sitting = who(graph)
    items = _items(norm, lambda item: sitting.sits(subject, item))
    if norm.verwacht and not _lacking(items):
        return Check(shown=True)
    absent = tuple(some for some, known in items if known is False)
    if absent and graph.get(subject, "deelnemers_volledig") is True:
        return Check(refuted=Zekerheid.VOLGT_UIT_LIJST, lacking=absent)
    return Check(lacking=_lacking(items))


def _tafel_aanwezig(graph: Graph, norm: Norm, subject: int) -> Check:
    if graph.get(subject, "status") in STOPPED:
        return Check(lacking=norm.verwacht)
    sitting = who(graph)
    lacking = _lacking(_items(norm, lambda item: sitting.sits(subject, item)))
    return Check(shown=not lacking, lacking=lacking)


def _omvang(graph: Graph, norm: Norm, subject: int) -> Check:
    if norm.aantal is None:
        return Check()
    sitting = who(graph)
    loose = [s for s in sitting.seats[subject] if not sitting.belongs[s]]
    if len(sitting.partners[subject]) + len(loose) >= norm.aantal:
        return Check(shown=True)
    complete = graph.get(subject, "deelnemers_volledig") is True
    fewer = complete and _most(graph, sitting, subject) < norm.aantal
    return Check(refuted=Zekerheid.BEREKEND if fewer else None)


def _most(graph: Graph, sitting: Who, subject: int) -> float:
    """At most so many people sit there: seats, and one or `zetels` for who has no known seat."""
    present = sitting.seats[subject] | sitting.seatless(subject)
    if any(sitting.facts.soorten[n] for n in sitting.partners[subject]):
        return float("inf")
    total = 0.0
    for type_ in ("NEEMT_DEEL_AAN", "ZIT_IN"):
        table = graph.relaties[type_]
        for row in (table.naar == subject).nonzero()[0].tolist():
            zetels = table.columns["zetels"].get(row)
            total += (zetels if isinstance(zetels, int) else 1) if int(table.van[row]) in present else 0
    return total


def _frequentie(graph: Graph, norm: Norm, subject: int) -> Check:
    known = graph.get(subject, "vergaderingen_per_jaar")
    if norm.aantal is None or not isinstance(known, int | float):
        return Check()
    return Check(shown=True) if known >= norm.aantal else Check(refuted=Zekerheid.BEREKEND)


def _sturing(graph: Graph, norm: Norm, subject: int) -> Check:
    steering = links(graph).steered_by[subject]
    lacking = _lacking(_items(norm, lambda item: _among(graph, steering, item)))
    return Check(shown=bool(norm.verwacht) and not lacking, lacking=lacking)


def _among(graph: Graph, steering: Numbers, item: str) -> bool:
    """Whether one of those who steer is meant or sits at a table that steers; domeinen they cover together."""
    sitting, (soort, value) = who(graph), split(item)
    tables = [n for n in steering if graph.types[n] in TAFELS]
    if soort != "domein":
        return any(sitting.sits(n, item) is True for n in tables) or bool(steering & sitting.means(item))
    others = (n for n in steering if graph.types[n] == "Bestuurder" or sitting.domein[n] != BEIDE)
    there = [sitting.domeinen(n)[0] for n in tables]
    there += [frozenset(parts(sitting.domein[n])) for n in others if n not in tables]
    return parts(value) <= frozenset().union(*there)


def _eigenaar(graph: Graph, norm: Norm, subject: int) -> Check:
    owners = links(graph).owned_by[subject]
    lacking = _lacking(_items(norm, lambda item: _among(graph, owners, item)))
    return Check(shown=bool(owners) and not lacking, lacking=lacking)


def _lines(graph: Graph, norm: Norm, subject: int) -> Check:
    lines = links(graph).outgoing[norm.soort].get(subject, [])
    wanted: tuple[Alternatives, ...] = norm.verwacht or ((),)
    used, unused = [], []
    for some in wanted:
        meant = frozenset().union(*(who(graph).means(item) for item in some))
        gebruik = [g for naar, g in lines if not some or naar in meant]
        used.append(any(g in USED for g in gebruik))
        unused.append(bool(gebruik) and all(g == NOT_USED for g in gebruik))
    if all(used):
        return Check(shown=True)
    if any(unused):
        return Check(refuted=Zekerheid.VASTGESTELD, lacking=_named(wanted, unused))
    return Check(lacking=_named(wanted, [not u for u in used]))


def _named(wanted: Sequence[Alternatives], which: Sequence[bool]) -> tuple[Alternatives, ...]:
    return tuple(some for some, chosen in zip(wanted, which, strict=True) if chosen and some)


def _verbinding(graph: Graph, norm: Norm, subject: int) -> Check:
    joined = links(graph).connected[subject] - {subject}
    lacking = _lacking(_items(norm, lambda item: bool(joined & who(graph).means(item))))
    return Check(shown=bool(norm.verwacht) and not lacking, lacking=lacking)


def _grondslag(graph: Graph, _norm: Norm, subject: int) -> Check:
    return Check(shown=graph.get(subject, "grondslag") is not None)


def _bereikbaarheid(graph: Graph, norm: Norm, subject: int) -> Check:
    known = graph.get(subject, "bereikbaarheid")
    if known is None:
        return Check(lacking=norm.verwacht)
    open_ = str(known).casefold()
    lacking = _lacking(_items(norm, lambda item: open_ == ALWAYS or item.split(":")[-1].casefold() in open_))
    return Check(refuted=Zekerheid.BEREKEND, lacking=lacking) if lacking else Check(shown=True)


CHECKS: Mapping[str, Callable[[Graph, Norm, int], Check]] = {
    "deelname": _deelname,
    "omvang": _omvang,
    "frequentie": _frequentie,
    "sturing": _sturing,
    "opschaling": _lines,
    "verwijzing": _lines,
    "verbinding": _verbinding,
    "eigenaar": _eigenaar,
    "grondslag": _grondslag,
    "bereikbaarheid": _bereikbaarheid,
    "tafel aanwezig": _tafel_aanwezig,
}
