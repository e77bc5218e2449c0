"""What the filter and the search box offer, each under a label that names one thing only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from netwerkkaart.analyses.facts import facts
from netwerkkaart.graph import Graph
from netwerkkaart.names import natural, normalise
from netwerkkaart.schema import SCHEMA
from netwerkkaart.schema.choices import DOMEINEN, NIVEAUS, SOORT_GEBIED

SEARCHED = ("Overleg", "Stuurgroep", "Programma", "Partner", "Bestuurder", "Thema", "Opdracht", "Gebied")
_FIRST, _ABOVE = SOORT_GEBIED.index("veiligheidsregio"), SOORT_GEBIED.index("politie-eenheid")
_LARGEST_FIRST = (
    *reversed(SOORT_GEBIED[_ABOVE:]), SOORT_GEBIED[_FIRST], *reversed(SOORT_GEBIED[_FIRST + 1 : _ABOVE]),
    *reversed(SOORT_GEBIED[:_FIRST]),
)  # fmt: skip
_RANK = {soort: i for i, soort in enumerate(_LARGEST_FIRST)}
"""The order of kinds of gebied; of all kinds of regio the veiligheidsregio comes first."""


@dataclass(frozen=True)
class Options:
    """Label -> id (or choice), in the order in which they are offered."""

    gebied: Mapping[str, str]
    thema: Mapping[str, str]
    domein: Mapping[str, str]
    niveau: Mapping[str, str]

    def of(self, name: str) -> Mapping[str, str]:
        """Those of one part of the filter."""
        found: Mapping[str, str] = getattr(self, name)
        return found


def filter_options(graph: Graph) -> Options:
    """Every gebied (largest kind first), every thema that is about something, the fixed choices."""
    return Options(
        gebied=_unique(_gebieden(graph)),
        thema=_unique(_themas(graph)),
        domein={d: d for d in DOMEINEN},
        niveau={n: n for n in reversed(NIVEAUS)},
    )


def _gebieden(graph: Graph) -> Iterator[tuple[str, str]]:
    ended = {graph.ids[n] for n in graph.numbers("Gebied") if graph.get(n, "einde") is not None}
    found = [(str(graph.get(n, "soort") or ""), graph.namen[n], str(graph.ids[n])) for n in graph.numbers("Gebied")]
    for soort, naam, id_ in sorted(found, key=lambda g: (_RANK.get(g[0], len(_RANK)), natural(g[1]), g[2])):
        if id_ not in ended:
            yield f"{naam} ({soort})" if soort else naam, id_


def _themas(graph: Graph) -> Iterator[tuple[str, str]]:
    known = facts(graph)
    used = np.asarray(known.themas_up.sum(axis=0)).ravel() > 0
    numbers = [n for n in graph.numbers("Thema") if used[n] and not known.koepel[n]]
    for n in sorted(numbers, key=lambda n: natural(graph.namen[n])):
        yield graph.namen[n], str(graph.ids[n])


def search_options(graph: Graph) -> Mapping[str, str]:
    """Every tafel, partner, zetel, thema, programma, opdracht and gebied, also by abbreviation and alias."""
    numbers = [n for type_ in SEARCHED for n in graph.numbers(type_)]
    own = sorted(numbers, key=lambda n: (natural(graph.namen[n]), _rank(graph, n), graph.ids[n]))
    named = [(_with_short(graph, n), str(graph.ids[n])) for n in own]
    return _unique([*named, *_aliases(graph, own)])


def node_options(graph: Graph, types: Iterable[str]) -> Mapping[str, str]:
    """Everything of these types, with its kind where there are several."""
    several = len(wanted := tuple(types)) > 1
    numbers = [n for type_ in wanted for n in graph.numbers(type_)]
    ordered = sorted(numbers, key=lambda n: (_rank(graph, n), natural(graph.namen[n]), graph.ids[n]))
    kind = several or "Gebied" in wanted
    return _unique(
        (_with_short(graph, n) if kind else _with_short(graph, n).rpartition(" · ")[0], str(graph.ids[n]))
        for n in ordered
    )


def _rank(graph: Graph, number: int) -> int:
    return _RANK.get(str(graph.get(number, "soort")), len(_RANK)) if graph.types[number] == "Gebied" else 0


def _with_short(graph: Graph, number: int) -> str:
    short = graph.get(number, "afkorting")
    naam = graph.namen[number]
    words = f"{naam} ({short})" if short and str(short) not in naam else naam
    return f"{words} · {_kind(graph, number)}"


def _kind(graph: Graph, number: int) -> str:
    """What it is in a word; of a gebied which kind."""
    type_ = graph.types[number]
    kind = graph.get(number, "soort") if type_ == "Gebied" else None
    return str(kind or SCHEMA.node_types[type_].label)


def _aliases(graph: Graph, numbers: Iterable[int]) -> Iterator[tuple[str, str]]:
    """An alias means a name, an abbreviation or an id."""
    meant: dict[str, list[int]] = {}
    for n in numbers:
        for text in {graph.namen[n], str(graph.get(n, "afkorting") or ""), str(graph.ids[n])} - {""}:
            meant.setdefault(normalise(text), []).append(n)
    for alias in graph.aliassen:
        for n in meant.get(normalise(alias.betekenis), ()):
            if normalise(alias.alias) != normalise(graph.namen[n]):
                yield f"{alias.alias} = {graph.namen[n]} · {_kind(graph, n)}", str(graph.ids[n])


def _unique(found: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Labels that stand for several things get the id behind them."""
    pairs = list(dict.fromkeys(found))
    times = Counter(label for label, _ in pairs)
    return {label if times[label] == 1 else f"{label} [{id_}]": id_ for label, id_ in pairs}
