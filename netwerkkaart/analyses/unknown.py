"""What nobody has filled in: per kind of thing and per area, how many have it; never a signal."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from netwerkkaart.analyses.base import Finding, Gap
from netwerkkaart.analyses.facts import Facts, Mask, facts
from netwerkkaart.graph import Graph

Known = Callable[[Facts], Mask]
LINES = ("ONDERDEEL_VAN", "STUURT", "RAPPORTEERT_AAN", "SCHAALT_OP_NAAR", "VERWIJST_NAAR")


@dataclass(frozen=True)
class Unknown:
    """Loose ends and counts."""

    name: str = "nog niet bekend"

    def run(self, graph: Graph) -> Sequence[Finding]:  # noqa: ARG002 - every analysis is asked the same way
        """Never a finding: what is not known is not missing."""
        return ()

    def gaps(self, graph: Graph) -> Sequence[Gap]:
        """One line per kind and thing to know, for the whole map and for each area named; complete ones left out."""
        f = facts(graph)
        lines = []
        for kind, types in KINDS.items():
            counted = f.is_type(*types) & ~f.voorgesteld
            areas = _areas(f, counted)
            facets = [(wat, known(f)) for wat, known in FACETS[kind].items()]
            for area, where in areas:
                lines += [_line(f, kind, wat, counted & where, known, area=area) for wat, known in facets]
        return tuple(line for line in lines if line.bekend < line.totaal)


def evaluations_past(graph: Graph, vandaag: str) -> tuple[Gap, ...]:
    """Evaluations whose date has gone by on `vandaag` (`2026-11-25`); the last day of a date counts.

    Per kind, for the whole map and for each area named. No analysis, as it needs a clock.
    """
    f = facts(graph)
    said = f.column("evaluatie_op")
    has = np.array([v is not None for v in said], bool) & ~f.voorgesteld
    ahead = np.array([v is not None and str(v) >= vandaag[: len(str(v))] for v in said], bool)
    lines = (
        _line(f, kind, PAST, counted & where, ahead, area=area, template=PAST_TEMPLATE)
        for kind in ("tafels", "programma's")
        for counted in (f.is_type(*KINDS[kind]) & has,)
        for area, where in _areas(f, counted)
    )
    return tuple(line for line in lines if line.bekend < line.totaal)


KINDS: Mapping[str, tuple[str, ...]] = {
    "tafels": ("Overleg", "Stuurgroep"),
    "programma's": ("Programma",),
    "opdrachten": ("Opdracht",),
    "zetels": ("Bestuurder",),
    "partners": ("Partner",),
}
TEMPLATE = "{wat} bekend bij {bekend} van {totaal} {kind}{waar}"
SINGULAR: Mapping[str, str] = {
    "tafels": "tafel",
    "programma's": "programma",
    "opdrachten": "opdracht",
    "zetels": "zetel",
    "partners": "partner",
}
PAST = "evaluatiedatum nog niet voorbij"
PAST_TEMPLATE = "de evaluatiedatum is voorbij bij {rest} van {totaal} {kind}{waar}"


def _property(name: str) -> Known:
    def known(f: Facts) -> Mask:
        return np.array([v is not None for v in f.column(name)], bool)

    return known


def _from(*types: str) -> Known:
    def known(f: Facts) -> Mask:
        return _ends(f, "van", *types)

    return known


def _to(*types: str) -> Known:
    def known(f: Facts) -> Mask:
        return _ends(f, "naar", *types)

    return known


def _ends(f: Facts, side: str, *types: str) -> Mask:
    result = np.zeros(f.n, bool)
    for type_ in types:
        result[getattr(f.graph.relaties[type_], side)] = True
    return result


def _line_known(f: Facts) -> Mask:
    return _ends(f, "van", *LINES) | _ends(f, "naar", *LINES)


def _steered(f: Facts) -> Mask:
    result = _ends(f, "naar", "STUURT")
    for type_ in ("ZIT_IN", "NEEMT_DEEL_AAN"):
        table = f.graph.relaties[type_]
        result[table.naar[table.columns["rol"].equals("bestuurlijk trekker")]] = True
    return result


def _area_known(f: Facts) -> Mask:
    return np.asarray(f.area_size > 0)


def _participants_known(f: Facts) -> Mask:
    return f.participants_known


def _domein_known(f: Facts) -> Mask:
    return np.array([d is not None for d in f.domein], bool)


_WHERE_AND_WHAT: Mapping[str, Known] = {"gebied": _area_known, "thema": _from("GAAT_OVER")}
FACETS: Mapping[str, Mapping[str, Known]] = {
    "tafels": {
        **_WHERE_AND_WHAT,
        "niveau": _property("niveau"),
        "domein": _domein_known,
        "doel": _property("doel"),
        "doelgroep": _property("doelgroep"),
        "deelnemers": _participants_known,
        "aantal vergaderingen": _property("vergaderingen_per_jaar"),
        "rapportage": _from("RAPPORTEERT_AAN"),
        "een lijn met een ander": _line_known,
    },
    "programma's": {
        **_WHERE_AND_WHAT,
        "niveau": _property("niveau"),
        "domein": _domein_known,
        "doel": _property("doel"),
        "doelgroep": _property("doelgroep"),
        "deelnemers": _participants_known,
        "einddatum": _property("einde"),
        "wie stuurt": _steered,
        "opdrachtgever": _to("GEEFT_OPDRACHT"),
        "een lijn met een ander": _line_known,
    },
    "opdrachten": {
        **_WHERE_AND_WHAT,
        "opdrachtgever": _to("GEEFT_OPDRACHT"),
        "opdrachtnemer": _to("VOERT_UIT"),
        "einddatum": _property("einde"),
    },
    "zetels": {"partner": _from("VERTEGENWOORDIGT")},
    "partners": {"soort": _property("soort")},
}
"""Per kind what one would want to know of each, and how it shows."""


def _areas(f: Facts, counted: Mask) -> list[tuple[int | None, Mask]]:
    """The whole map, and each Gebied that one of these names, with the nodes that work within it."""
    works = f.graph.relaties["WERKT_IN"]
    named = np.unique(works.naar[counted[works.van]])
    inside = np.asarray((f.area @ f.area[named].T).todense()) == f.area_size[:, None]
    known = f.area_size > 0
    return [(None, np.ones(f.n, bool)), *((g, inside[:, i] & known) for i, g in enumerate(named.tolist()))]


def _line(
    f: Facts, kind: str, wat: str, counted: Mask, known: Mask, *, area: int | None = None, template: str = TEMPLATE
) -> Gap:
    total, lacking = int(counted.sum()), np.flatnonzero(counted & ~known)
    where = "" if area is None else f" in {f.naam(area)}"
    bekend = total - len(lacking)
    named = SINGULAR[kind] if total == 1 else kind
    zin = template.format(wat=wat, bekend=bekend, totaal=total, kind=named, waar=where, rest=len(lacking))
    return Gap(
        soort=kind,
        wat=wat,
        zin=zin,
        bekend=bekend,
        totaal=total,
        gebied=None if area is None else f.id(area),
        onderwerpen=tuple(f.id(n) for n in lacking.tolist()),
    )
