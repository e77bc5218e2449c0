"""The Dutch sentences of overlap: what is known, and what is missing for a firmer word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

NAMED = 5
"""Names in one sentence; a longer list is counted."""


@dataclass(frozen=True, slots=True)
class Facet:
    """Doelgroep or activiteit of two plekken: what they share, and the names of those that say nothing."""

    shared: Sequence[str]
    silent: Sequence[str]


def listed(names: Sequence[str], limit: int = NAMED) -> str:
    """Names as a Dutch list; what is over the limit is counted.

    >>> listed(["A", "B", "C"]), listed(["A", "B", "C"], limit=1)
    ('A, B en C', 'A en 2 andere')
    """
    shown = list(names[:limit]) + ([f"{len(names) - limit} andere"] if len(names) > limit else [])
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} en {shown[-1]}"


def place(gebied: str | None, gemeenten: Sequence[str]) -> str:
    """Where, as part of a sentence."""
    return f"in {gebied if gebied is not None else listed(gemeenten)}"


def percent(share: float) -> str:
    """Which part of the score is known, as the card says it.

    >>> percent(0.6)
    'bekend: 60%'
    """
    return f"bekend: {round(share * 100)}%"


def pair(
    names: Sequence[str],
    where: str,
    *,
    thema: tuple[str, bool] | None,
    without_thema: Sequence[str],
    doelgroep: Facet,
    activiteit: Facet,
    known: float,
) -> str:
    """The sentence of a pair; `thema` = the shared (upper) one and whether both name it."""
    alike = []
    if doelgroep.shared:
        alike.append(f"zijn er allebei voor {listed(doelgroep.shared)}")
    if activiteit.shared:
        alike.append(f"noemen allebei de activiteit {listed(activiteit.shared)}")
    if thema is None:
        head = f"{listed(names)} {' en '.join(alike)} {where}{_other_themas(without_thema)}"
    else:
        head = " en ".join([_subject(names, where, thema), *alike])
    missing = [_missing("doelgroep", doelgroep), _missing("activiteit", activiteit)]
    return f"{'; '.join([head, *(m for m in missing if m)])} ({percent(known)})."


def _subject(names: Sequence[str], where: str, thema: tuple[str, bool]) -> str:
    about = f"gaan allebei over {thema[0]}" if thema[1] else f"gaan over {thema[0]} of een deel daarvan"
    return f"{listed(names)} {about} {where}"


def _other_themas(without_thema: Sequence[str]) -> str:
    if without_thema:
        return f"; het thema van {listed(without_thema)} is niet bekend"
    return ", onder verschillende thema's"


def _missing(name: str, facet: Facet) -> str:
    if facet.shared:
        return ""
    if facet.silent:
        return f"of ze dezelfde {name} hebben is niet bekend: niet ingevuld bij {listed(facet.silent)}"
    return f"ze noemen een andere {name}"


def group(names: Sequence[str], thema: str, where: str, *, niveau: str, below: bool, silent: int, known: float) -> str:
    """The sentence of a group; `silent` = how many have no doelgroep or no activiteit filled in."""
    about = f"{thema} of een deel daarvan" if below else thema
    start = f"{listed(names)} gaan over {about} {where}, op niveau {niveau}"
    tail = "niet alle hebben ze dezelfde doelgroep of activiteit"
    if silent:
        tail = f"bij {silent} van de {len(names)} is de doelgroep of de activiteit niet ingevuld"
    return f"{start}; {tail} ({percent(known)})."


_OF_ALL = "Van {bekend} van de {totaal} tafels, programma's en centra is"
GAPS = {
    "gebied": f"{_OF_ALL} het gebied bekend; zonder gebied is er niet vergeleken.",
    "thema": f"{_OF_ALL} een thema bekend.",
    "thema of doelgroep": f"{_OF_ALL} een thema of doelgroep bekend; zonder allebei is er niet vergeleken.",
    "niveau": f"{_OF_ALL} het niveau bekend; zonder niveau telt een plek niet mee voor fragmentatie.",
    "deelnemers": (
        "Van {bekend} van de {totaal} paren van zorg en veiligheid met hetzelfde thema en geen bekende band "
        "zijn de deelnemers van allebei bekend; de andere paren zijn niet beoordeeld."
    ),
}
"""One line of Nog niet bekend per fact that was needed to compare."""
