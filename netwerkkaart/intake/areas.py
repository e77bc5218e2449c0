"""Which gebied a name means when several are called so."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from netwerkkaart.graph import Graph
from netwerkkaart.intake.lookup import Lookup
from netwerkkaart.schema.choices import GEBIED_BY_NIVEAU, SOORT_GEBIED

GEBIED = ("Gebied",)
PREFERRED = "veiligheidsregio"


@dataclass(frozen=True, slots=True)
class FoundGebied:
    """The fitting gebieden; `chosen` tells which of several it was read as."""

    ids: tuple[str, ...]
    chosen: bool = False
    alias: str | None = None
    several: bool = False

    @property
    def id(self) -> str | None:
        """The one id, None when there is none or more than one."""
        return self.ids[0] if len(self.ids) == 1 and not self.several else None


def find_gebied(lookup: Lookup, text: str, *, niveau: str | None, soorten: dict[str, str]) -> FoundGebied:
    """What this file defines; else the soort of the row's niveau; else, with equal gemeenten, the veiligheidsregio.

    `soorten` gives the soort of gebieden that the file itself defines.
    """
    found = lookup.find(text, GEBIED)
    if len(found.ids) != 1 and (by_word := _by_soort_word(lookup, text, soorten)).ids:
        return by_word
    if not found.ids:
        return _by_alias(lookup, text, soorten)
    if len(found.ids) == 1:
        return FoundGebied(found.ids, alias=found.alias, several=found.several)
    wanted = GEBIED_BY_NIVEAU.get(niveau or "")
    fitting = [i for i in found.ids if _soort(lookup, i, soorten) == wanted]
    if len(fitting) == 1:
        return FoundGebied((fitting[0],), chosen=True)
    return _same_gemeenten(lookup, found.ids, soorten)


def _soort(lookup: Lookup, id_: str, soorten: dict[str, str]) -> str | None:
    if id_ in soorten:
        return soorten[id_]
    number = lookup.graph.number.get(id_)
    value = None if number is None else lookup.graph.get(number, "soort")
    return None if value is None else str(value)


def _by_soort_word(lookup: Lookup, text: str, soorten: dict[str, str]) -> FoundGebied:
    """A soort before the name picks that soort, as in "veiligheidsregio Kennemerland"."""
    for soort in SOORT_GEBIED:
        if text.casefold().startswith(soort + " "):
            hits = lookup.find(text[len(soort) + 1 :].strip(), GEBIED).ids
            return FoundGebied(tuple(i for i in hits if _soort(lookup, i, soorten) == soort))
    return FoundGebied(())


def _by_alias(lookup: Lookup, text: str, soorten: dict[str, str]) -> FoundGebied:
    """VRK: an alias of which the meaning is a soort and a name; one with two meanings stays two."""
    meanings = lookup.meanings(text)
    ids = {i: None for m in meanings for i in _by_soort_word(lookup, m, soorten).ids}
    return FoundGebied(tuple(ids), alias=meanings[0] if meanings else None, several=len(meanings) > 1)


def _same_gemeenten(lookup: Lookup, ids: tuple[str, ...], soorten: dict[str, str]) -> FoundGebied:
    covered = {leaves_below(lookup.graph).get(i, frozenset((i,))) for i in ids}
    if len(covered) == 1:
        regions = [i for i in ids if _soort(lookup, i, soorten) == PREFERRED]
        if len(regions) == 1:
            return FoundGebied((regions[0],), chosen=True)
    return FoundGebied(ids)


@lru_cache(maxsize=4)
def leaves_below(graph: Graph, also: tuple[tuple[str, str], ...] = ()) -> dict[str, frozenset[str]]:
    """For every gebied the gebieden at the bottom of it; one with nothing below is its own leaf.

    `also`: what a file says lies in what, as (from, to).
    """
    below: dict[str, list[str]] = {}
    for van, naar in [*((e.van, e.naar) for e in graph.edges("LIGT_IN")), *also]:
        below.setdefault(naar, []).append(van)
    result: dict[str, frozenset[str]] = {}

    def cover(id_: str, path: frozenset[str]) -> frozenset[str]:
        if id_ not in result:
            parts = [cover(b, path | {id_}) for b in below.get(id_, ()) if b not in path]
            result[id_] = frozenset().union(*parts) or frozenset((id_,))
        return result[id_]

    for id_ in (*graph.nodes["Gebied"].ids, *(naar for _, naar in also)):
        cover(id_, frozenset())
    return result
