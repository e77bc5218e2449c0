"""What a signal of a norm rests on: the norm itself, and what was looked at on the map."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from netwerkkaart.analyses.base import Evidence
from netwerkkaart.analyses.norms.subjects import TAFEL_AANWEZIG
from netwerkkaart.analyses.norms.text import norm_text
from netwerkkaart.analyses.norms.verdicts import NormVerdict, Uitkomst
from netwerkkaart.analyses.weights import EVIDENCE_SHOWN
from netwerkkaart.analyses.words import shortened
from netwerkkaart.graph import Bron, Graph, Norm
from netwerkkaart.schema import SCHEMA

IN, OUT = "naar", "van"
_SITS = (("NEEMT_DEEL_AAN", IN), ("ZIT_IN", IN))
_STEERS = (("STUURT", IN), ("ZIT_IN", IN))
LOOKED_AT: Mapping[str, tuple[str, tuple[tuple[str, str], ...], tuple[str, ...]]] = {
    "deelname": ("deelnemers en zetels", _SITS, ("deelnemers_volledig",)),
    "omvang": ("deelnemers en zetels", _SITS, ("deelnemers_volledig",)),
    "tafel aanwezig": ("deelnemers en zetels", _SITS, ()),
    "frequentie": ("vergaderingen per jaar", (), ("vergaderingen_per_jaar",)),
    "sturing": ("wie stuurt of bestuurlijk trekker is", _STEERS, ()),
    "eigenaar": ("wie stuurt of opdracht geeft", (*_STEERS, ("GEEFT_OPDRACHT", IN)), ()),
    "opschaling": ("waarheen opgeschaald wordt", (("SCHAALT_OP_NAAR", OUT),), ()),
    "verwijzing": ("waarheen verwezen wordt", (("VERWIJST_NAAR", OUT),), ()),
    "verbinding": (
        "lijnen, opdrachten en deelnemers",
        (*((t, side) for t in ("ONDERDEEL_VAN", "STUURT", "RAPPORTEERT_AAN", "BETREFT") for side in (IN, OUT)), *_SITS),
        (),
    ),
    "grondslag": ("de grondslag", (), ("grondslag",)),
    "bereikbaarheid": ("de bereikbaarheid", (), ("bereikbaarheid",)),
}
"""Per soort norm what is looked at: in words, the relationships with the subject's side, the properties."""


def norm_evidence(graph: Graph, norms: Iterable[Norm]) -> list[Evidence]:
    """Each norm with its gewicht and the stand that its source gives."""
    return [Evidence(_norm_line(graph, norm), bron_at(graph, norm.bron)) for norm in norms]


def _norm_line(graph: Graph, norm: Norm) -> str:
    said = norm.stand or "niets"
    sources = f" (bron: {'; '.join(norm.bronnen)})" if norm.bronnen else ""
    more = f" {norm.toelichting}" if norm.toelichting else ""
    weight = norm.gewicht or "gewicht niet bekend"
    return f"Norm ({weight}): {norm_text(graph, norm)}. Stand volgens de bron: {said}{sources}.{more}"


def looked_at(graph: Graph, found: Sequence[NormVerdict]) -> list[Evidence]:
    """The rows behind the subjects of these outcomes, or that there are none; at most a card full."""
    lines: dict[Evidence, None] = {}
    for verdict in found:
        for subject in verdict.unit.subjects:
            lines |= dict.fromkeys(_of_subject(graph, verdict.norm.soort, subject))
            if len(lines) >= EVIDENCE_SHOWN:
                return list(lines)[:EVIDENCE_SHOWN]
    return list(lines)


def known_of(graph: Graph, found: Sequence[NormVerdict]) -> list[Evidence]:
    """The subjects that are known to meet it or not, beside what the source said of the set."""
    lines = ((Uitkomst.VOLDAAN, "wel"), (Uitkomst.NIET_VOLDAAN, "niet"))
    named = ((word, [unit_name(graph, v) for v in found if v.uitkomst is outcome]) for outcome, word in lines)
    return [Evidence(f"Volgens de kaart is het er {word} bij {shortened(names)}.") for word, names in named if names]


def unit_name(graph: Graph, verdict: NormVerdict) -> str:
    """The name of the area, or of the one subject, that an outcome is about."""
    if verdict.unit.gebied is not None:
        return graph.namen[verdict.unit.gebied]
    return "" if verdict.norm.soort == TAFEL_AANWEZIG else graph.namen[verdict.unit.subjects[0]]


def _of_subject(graph: Graph, soort: str, subject: int) -> Iterator[Evidence]:
    words, relations, properties = LOOKED_AT[soort]
    found = [e for type_, side in relations for e in _edges(graph, type_, side, subject)]
    found += [e for name in properties for e in _property(graph, name, subject)]
    yield from found
    if not found:
        yield Evidence(f"Bekeken: {words} van {graph.namen[subject]}. Daarover staat niets op de kaart.")


def _edges(graph: Graph, type_: str, side: str, subject: int) -> Iterator[Evidence]:
    table = graph.relaties[type_]
    label = SCHEMA.relationship_types[type_].label
    for row in np.flatnonzero(getattr(table, side) == subject).tolist():
        ends = graph.namen[table.van[row]], graph.namen[table.naar[row]]
        more = [str(v) for n in ("rol", "gebruik") if n in table.columns and (v := table.columns[n].get(row))]
        text = f"{ends[0]} {label} {ends[1]}" + (f" ({', '.join(more)})" if more else "")
        yield Evidence(text, bron_at(graph, int(table.bronnen.bron[row])))


def _property(graph: Graph, name: str, subject: int) -> Iterator[Evidence]:
    table, row = graph.locate(subject)
    column = table.columns.get(name)
    value = None if column is None else column.get(row)
    if column is None or value is None:
        return
    shown = {True: "ja", False: "nee"}.get(value, value) if isinstance(value, bool) else value
    text = f"{graph.namen[subject]}: {name.replace('_', ' ')} = {shown}"
    yield Evidence(text, bron_at(graph, int(column.bron[row])))


def bron_at(graph: Graph, index: int) -> Bron | None:
    """The row with this number in Bronnen; None if no row said it."""
    return graph.bronnen[index] if index >= 0 else None
