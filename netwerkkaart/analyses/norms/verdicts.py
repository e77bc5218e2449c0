"""Whether each subject of a norm meets it: voldaan, niet voldaan, or niet bekend, with the reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from netwerkkaart.analyses.base import Zekerheid
from netwerkkaart.analyses.norms.checks import Alternatives, Check, check
from netwerkkaart.analyses.norms.links import LINES
from netwerkkaart.analyses.norms.subjects import TAFEL_AANWEZIG, Unit, is_set, units
from netwerkkaart.analyses.weights import GEWICHT, GEWICHT_ONBEKEND, STAND, WEERLEGD
from netwerkkaart.graph import Graph, Norm


class Uitkomst(StrEnum):
    """What is known of one subject of a norm."""

    VOLDAAN = "voldaan"
    NIET_VOLDAAN = "niet voldaan"
    NIET_BEKEND = "niet bekend"


@dataclass(frozen=True, slots=True)
class NormVerdict:
    """The outcome for one subject, or one area, of one norm.

    `maat` is the measure to repeat (`niet`, `weinig`, `deels`) and `score` its strength (0-1) when
    niet voldaan; `lacking` are the items of `verwacht` that are missing or were not shown.
    """

    norm: Norm
    unit: Unit
    uitkomst: Uitkomst
    zekerheid: Zekerheid | None = None
    maat: str = ""
    lacking: tuple[Alternatives, ...] = ()
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class NormVerdicts:
    """All outcomes of one norm; `is_set`: what its source says is about all subjects together."""

    norm: Norm
    is_set: bool
    verdicts: tuple[NormVerdict, ...]

    def having(self, *uitkomsten: Uitkomst) -> tuple[NormVerdict, ...]:
        """Those with one of these outcomes."""
        return tuple(v for v in self.verdicts if v.uitkomst in uitkomsten)

    @property
    def set_signal(self) -> bool:
        """Whether the source finds the set wanting while it is not known where."""
        return self.is_set and self.norm.stand in STAND and bool(self.having(Uitkomst.NIET_BEKEND))


@lru_cache(maxsize=8)
def all_verdicts(graph: Graph) -> tuple[NormVerdicts, ...]:
    """The outcomes of every norm, in the graph's order."""
    return tuple(verdicts(graph, norm) for norm in graph.normen)


def verdicts(graph: Graph, norm: Norm) -> NormVerdicts:
    """The outcomes of one norm. Per subject the first that fits: shown, refuted, said by the source, not known."""
    checked = units(graph, norm)
    of_set = is_set(graph, norm, checked)
    return NormVerdicts(norm, of_set, tuple(_verdict(graph, norm, unit, of_set) for unit in checked))


def _verdict(graph: Graph, norm: Norm, unit: Unit, of_set: bool) -> NormVerdict:
    found = _of_unit(graph, norm, unit)
    stand = "" if of_set else norm.stand or ""
    if found.shown:
        return NormVerdict(norm, unit, Uitkomst.VOLDAAN)
    if found.refuted:
        maat = "weinig" if norm.soort in LINES else "niet"
        return _unmet(norm, unit, found, found.refuted, maat=maat, strength=WEERLEGD)
    if stand in STAND:
        return _unmet(norm, unit, found, Zekerheid.VASTGESTELD, maat=stand, strength=STAND[stand])
    uitkomst = Uitkomst.VOLDAAN if stand == "voldaan" else Uitkomst.NIET_BEKEND
    return NormVerdict(norm, unit, uitkomst, lacking=found.lacking)


def _unmet(norm: Norm, unit: Unit, found: Check, zekerheid: Zekerheid, *, maat: str, strength: float) -> NormVerdict:
    score = weight(norm) * strength
    return NormVerdict(norm, unit, Uitkomst.NIET_VOLDAAN, zekerheid, maat, found.lacking, score)


def weight(norm: Norm) -> float:
    """How hard the norm is, 0-1."""
    return GEWICHT.get(norm.gewicht or "", GEWICHT_ONBEKEND)


def _of_unit(graph: Graph, norm: Norm, unit: Unit) -> Check:
    """Of an area: shown by one of its plekken, refuted if every one of them is."""
    checks = [check(graph, norm, subject) for subject in unit.subjects]
    if shown := next((c for c in checks if c.shown), None):
        return shown
    order = list(Zekerheid)
    sure = [c for c in checks if c.refuted]
    if sure and len(sure) == len(checks) and norm.soort != TAFEL_AANWEZIG:
        return max(sure, key=lambda c: order.index(c.refuted or Zekerheid.BEREKEND))
    return Check(lacking=checks[0].lacking if len(checks) == 1 else norm.verwacht)
