"""The Dutch sentences of Dubbele opdrachten; they say no more than is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from netwerkkaart.analyses.commissions.proof import in_words, others
from netwerkkaart.analyses.weights import (
    NEARLY_SAME_WORDS,
    OTHER_YEARS,
    PARTLY_SAME_WORDS,
    PERHAPS_TOGETHER,
    SAME_YEAR,
)
from netwerkkaart.analyses.words import capital, listed
from netwerkkaart.graph import Graph, Value

UNKNOWN_GEVER = "opdrachtgever niet bekend"
WORDS = ((NEARLY_SAME_WORDS, "bijna dezelfde woorden"), (PARTLY_SAME_WORDS, "voor een deel dezelfde woorden"))


def names(graph: Graph, numbers: Iterable[int]) -> str:
    """The names of these nodes as one list."""
    return listed(graph.namen[n] for n in numbers)


def quoted(graph: Graph, number: int) -> str:
    """An opdracht between quotes, with who gave it."""
    gevers = others(graph, number, "opdrachtgever")
    whose = f"opdrachtgever: {names(graph, gevers)}" if gevers else UNKNOWN_GEVER
    return f"“{graph.namen[number]}” ({whose})"


def pair_sentence(
    graph: Graph, pair: tuple[int, int], delen: Mapping[str, float | None], *, dubbel: bool, zelfde_gever: bool
) -> str:
    """What makes these two look like one assignment, and what speaks against it or is not known."""
    a, b = pair
    verb = "lijken dubbel" if dubbel else "lijken op elkaar"
    alike = [*_shared(graph, a, b), *_alike(delen)]
    why = f": {listed(alike)}" if alike else ""
    but = capital("; ".join(_doubts(graph, a, b, delen, zelfde_gever=zelfde_gever)))
    return f"{quoted(graph, a)} en {quoted(graph, b)} {verb}{why}." + (f" {but}." if but else "")


def _shared(graph: Graph, a: int, b: int) -> list[str]:
    said = {"betreft": "allebei over {}", "thema": "zelfde thema ({})", "opdrachtnemer": "zelfde opdrachtnemer ({})"}
    found = {label: [n for n in others(graph, a, label) if n in others(graph, b, label)] for label in said}
    return [said[label].format(names(graph, numbers)) for label, numbers in found.items() if numbers]


def _alike(delen: Mapping[str, float | None]) -> list[str]:
    known = {part: value for part, value in delen.items() if value is not None}
    words = next((text for floor, text in WORDS if known.get("tekst", 0) >= floor), None)
    area = None if "gebied" not in known else "zelfde gebied" if known["gebied"] == 1 else "overlappend gebied"
    doelgroep = "zelfde doelgroep" if known.get("doelgroep") == 1 else None
    year = "zelfde beginjaar" if known.get("periode") == SAME_YEAR else None
    return [text for text in (words, area, doelgroep, year) if text]


def _doubts(graph: Graph, a: int, b: int, delen: Mapping[str, float | None], *, zelfde_gever: bool) -> list[str]:
    unknown = [f"“{graph.namen[n]}”" for n in (a, b) if not others(graph, n, "opdrachtgever")]
    said = {
        "beide komen van dezelfde opdrachtgever": zelfde_gever,
        f"van {listed(unknown)} is de opdrachtgever niet bekend": bool(unknown),
        "de doelgroep verschilt": delen["doelgroep"] == 0,
        "de teksten noemen andere jaren": delen["periode"] == OTHER_YEARS,
        "ze beginnen in een ander jaar en of ze tegelijk lopen is niet bekend": delen["periode"] == PERHAPS_TOGETHER,
    }
    return [text for text, holds in said.items() if holds]


def reach_sentence(
    graph: Graph, number: int, gevers: Sequence[int], delen: Mapping[str, float | None], *, areas: Sequence[int]
) -> str:
    """Where the opdracht reaches beyond its commissioners; `areas` are the gebieden these work in."""
    own = names(graph, others(graph, number, "gebied"))
    outside = "ligt" if delen["gebied"] == 1 else "ligt voor een deel"
    groups = in_words(graph.get(number, "doelgroep") or "")
    themes = names(graph, others(graph, number, "thema"))
    whose = "van de opdrachtgever"
    said = {
        f"{own} {outside} buiten het gebied {whose} ({names(graph, areas)})": delen["gebied"],
        f"de doelgroep ({groups}) is een andere dan die {whose} ({_groups(graph, gevers)})": delen["doelgroep"],
        f"het thema ({themes}) is een ander dan dat {whose} ({_themes(graph, gevers)})": delen["thema"],
    }
    why = listed(text for text, share in said.items() if share)
    return f"De reikwijdte van {quoted(graph, number)} is niet duidelijk: {why}."


def _groups(graph: Graph, gevers: Sequence[int]) -> str:
    values: list[Value | None] = [graph.get(n, "doelgroep") for n in gevers]
    return listed(dict.fromkeys(in_words(v) for v in values if v is not None))


def _themes(graph: Graph, gevers: Sequence[int]) -> str:
    return names(graph, dict.fromkeys(t for n in gevers for t in others(graph, n, "thema")))
