"""What Overzicht counts: how much is on the map, how complete it is per region, care and safety per thema."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from netwerkkaart.analyses.facts import Mask
from netwerkkaart.analyses.unknown import PAST
from netwerkkaart.names import normalise
from netwerkkaart.schema.choices import BEIDE, VEILIGHEID, ZORG
from netwerkkaart.ui.stand import Stand

COUNTED = {
    "tafels": ("Overleg", "Stuurgroep"), "programma's": ("Programma",), "partners": ("Partner",),
    "opdrachten": ("Opdracht",), "zetels": ("Bestuurder",),
}  # fmt: skip
DOMEINEN: tuple[str | None, ...] = (ZORG, BEIDE, VEILIGHEID, None)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of a kind are shown; `soorten` stand for several and `voorgesteld` do not exist, both apart."""

    kind: str
    shown: int
    whole: int
    soorten: int
    voorgesteld: int


def tallies(stand: Stand) -> list[Tally]:
    """The numbers at the top; only what another list than the base says or names."""
    known = stand.facts
    firm = stand.own & ~known.soorten & ~known.voorgesteld
    result = []
    for kind, types in COUNTED.items():
        these = known.is_type(*types)
        seen = these & stand.mask & stand.own
        result.append(Tally(
            kind, int((seen & firm).sum()), int((these & firm).sum()), int((seen & known.soorten).sum()),
            int((seen & known.voorgesteld).sum()),
        ))  # fmt: skip
    return result


@dataclass(frozen=True, slots=True)
class Region:
    """A veiligheidsregio: its tafels and programma's, how much of them is filled in (None: nothing there)."""

    id: str
    naam: str
    tafels: int
    programmas: int
    filled: float | None
    confirmed: float | None
    empty_gemeenten: int
    gemeenten: int

    @property
    def empty(self) -> bool:
        """Whether nobody has taken stock here."""
        return not (self.tafels or self.programmas)


def regions(stand: Stand, *, since: str) -> list[Region]:
    """Every veiligheidsregio that the filter touches, those with data first.

    `since` is from when a confirmation counts as recent.
    """
    graph = stand.graph
    numbers = [n for n in graph.numbers("Gebied") if graph.get(n, "soort") == "veiligheidsregio"]
    if (asked := stand.filter.gebied) is not None and asked in graph:
        area = stand.facts.area
        touched = (area[numbers] @ area[[graph.number[asked]]].T).toarray().ravel()
        numbers = [n for n, shared in zip(numbers, touched, strict=True) if shared]
    filled = _filled(stand)
    found = [_region(stand, n, filled.get(int(stand.facts.area_class[n])), since) for n in numbers]
    return sorted(found, key=lambda r: (r.empty, normalise(r.naam)))


def _filled(stand: Stand) -> dict[int, float]:
    """Per territory the share of what one would want to know of its tafels and programma's that is known."""
    sums: dict[int, tuple[int, int]] = {}
    for gap in stand.gaps:
        if gap.gebied is not None and gap.wat != PAST and gap.soort in ("tafels", "programma's"):
            place = int(stand.facts.area_class[stand.graph.number[gap.gebied]])
            known, total = sums.get(place, (0, 0))
            sums[place] = (known + gap.bekend, total + gap.totaal)
    return {place: known / total for place, (known, total) in sums.items() if total}


def _region(stand: Stand, number: int, filled: float | None, since: str) -> Region:
    graph, known = stand.graph, stand.facts
    leaves = known.area[[number]]
    inside = np.asarray((known.area @ leaves.T).todense()).ravel()
    here = (inside == known.area_size) & (known.area_size > 0) & known.counted & stand.own
    tafels, programmas = here & known.is_type("Overleg", "Stuurgroep"), here & known.is_type("Programma")
    confirmed = [v for v, at in zip(graph.values("bevestigd_op"), here, strict=True) if at]
    recent = sum(1 for v in confirmed if v is not None and str(v) >= since[: len(str(v))])
    local = np.asarray(known.area[here & (known.area_size == 1)].sum(axis=0)).ravel() > 0
    return Region(
        str(graph.ids[number]), graph.namen[number], int(tafels.sum()), int(programmas.sum()), filled,
        recent / len(confirmed) if confirmed else None, leaves.nnz - int(local[leaves.indices].sum()), leaves.nnz,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class ThemaRow:
    """A thema with the number of plekken per domein, in the order of DOMEINEN."""

    id: str
    naam: str
    needs_both: bool
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        """All plekken."""
        return sum(self.counts)


def themas(stand: Stand) -> list[ThemaRow]:
    """Upper themas with what is shown of them, the largest first."""
    graph, known = stand.graph, stand.facts
    plekken = known.plekken & ~known.voorgesteld & stand.mask & stand.own
    lanes = [plekken & _has(known.domein, domein) for domein in DOMEINEN]
    upper = np.asarray(known.thema_up.multiply(~known.koepel[None, :]).sum(axis=1)).ravel() == 1
    themas_up = known.themas_up.tocsc()
    rows = [
        ThemaRow(
            str(graph.ids[n]), graph.namen[n], graph.get(n, "domein") == BEIDE,
            tuple(int(themas_up[:, [n]].T.dot(lane.astype(float))[0]) for lane in lanes),
        )
        for n in graph.numbers("Thema") if upper[n] and not known.koepel[n]
    ]  # fmt: skip
    return sorted((r for r in rows if r.total), key=lambda r: (-r.total, normalise(r.naam)))


def _has(domein: tuple[object, ...], wanted: str | None) -> Mask:
    return np.array([d == wanted for d in domein], bool)
