"""The Dutch sentences of overlap: what is known, and what is missing for a firmer word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from netwerkkaart.analyses.weights import SENTENCE
from netwerkkaart.analyses.words import capital, listed, shortened

PAIR = 2


@dataclass(frozen=True, slots=True)
class Facet:
    """Doelgroep or activiteit of two plekken: what they share, and the names of those that say nothing."""

    shared: Sequence[str]
    silent: Sequence[str]


def percent(share: float) -> str:
    """Which part of the score is known, as the card says it.

    >>> percent(0.6)
    'Bekend: 60%'
    """
    return f"Bekend: {round(share * 100)}%"


def pair(
    names: Sequence[str],
    where: str,
    *,
    thema: tuple[str, bool] | None,
    without_thema: Sequence[str],
    doelgroep: Facet,
    activiteit: Facet,
) -> str:
    """The sentence of a pair, and a short second one about what differs or is not filled in.

    `thema` = the shared (upper) one and whether both name it; without one the doelgroep is shared.
    """
    if thema is None:
        silent = f" Het thema van {listed(without_thema)} is niet ingevuld." if without_thema else ""
        where += "" if without_thema else ", onder verschillende thema's"
        head = f"{listed(names)} zijn er allebei voor {shortened(doelgroep.shared)} in {where}"
        return f"{capital(head)}{_activiteit(activiteit)}.{silent}{_missing('activiteit', activiteit)}"
    about = f"gaan allebei over {thema[0]}" if thema[1] else f"gaan over {thema[0]} of een deel daarvan"
    start = capital(f"{listed(names)} {about} in {where}, met ")
    missing = _missing("doelgroep", doelgroep) + _missing("activiteit", activiteit)
    full, brief = _alike(doelgroep, activiteit)
    return start + (full if len(start + full + missing) < SENTENCE else brief) + "." + missing


def _activiteit(activiteit: Facet) -> str:
    return " en delen een activiteit" if activiteit.shared else ""


def _alike(doelgroep: Facet, activiteit: Facet) -> tuple[str, str]:
    """What a pair with one thema shares besides, with and without the names."""
    facets = [(n, f.shared) for n, f in (("doelgroep", doelgroep), ("activiteit", activiteit)) if f.shared]
    full = listed(f"{name} ({shortened(shared)})" for name, shared in facets)
    return f"gedeelde {full}", f"gedeelde {listed(name for name, _ in facets)}"


def _missing(name: str, facet: Facet) -> str:
    """What a pair does not share: differently filled in, or not at all."""
    if facet.shared:
        return ""
    if not facet.silent:
        return f" Ze noemen een andere {name}."
    whose = "van geen van beide" if len(facet.silent) == PAIR else f"van {facet.silent[0]} niet"
    return f" De {name} is {whose} ingevuld."


def group(names: Sequence[str], thema: str, where: str, *, niveau: str, below: bool, silent: int) -> str:
    """The sentence of a group, and how much of it is filled in; `silent` = how many lack doelgroep or activiteit."""
    about = f"{thema} of een deel daarvan" if below else thema
    start = capital(f"{shortened(names)} gaan over {about} in {where}, op niveau {niveau}.")
    return f"{start} {_filled(len(names), silent)}"


def _filled(total: int, silent: int) -> str:
    if not silent:
        return "Ze hebben niet allemaal dezelfde doelgroep of activiteit."
    of = "beide" if total == PAIR else f"deze {total}"
    many = {0: "geen", 1: "één"}.get(total - silent, str(total - silent))
    return f"Van {many} van {of} zijn doelgroep en activiteit allebei bekend."


_OF_ALL = "Van {bekend} van de {totaal} tafels, programma's en centra is"
GAPS = {
    "gebied": f"{_OF_ALL} het gebied bekend; zonder gebied is er niet vergeleken.",
    "thema": f"{_OF_ALL} een thema bekend.",
    "thema of doelgroep": f"{_OF_ALL} een thema of doelgroep bekend; zonder allebei is er niet vergeleken.",
    "niveau": f"{_OF_ALL} het niveau bekend; zonder niveau telt een plek niet mee voor fragmentatie.",
}
"""One line of Nog niet bekend per fact that was needed to compare."""
