"""The Dutch sentences of the norms: they say what the source says, and no more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netwerkkaart.analyses.norms.match import split
from netwerkkaart.analyses.weights import NAMED
from netwerkkaart.analyses.words import capital, listed, shortened
from netwerkkaart.graph import Graph, Norm

SOORT_WORDS: Mapping[str, str] = {
    "gemeente": "gemeenten",
    "politie": "politie",
    "openbaar ministerie": "het OM",
    "ggd": "de GGD",
    "ggz": "de ggz",
    "veilig thuis": "Veilig Thuis",
    "zorg- en veiligheidshuis": "het Zorg- en Veiligheidshuis",
    "wijkteam": "wijkteams",
    "reclassering": "de reclassering",
    "jeugdbescherming": "de jeugdbescherming",
    "halt": "Halt",
    "veiligheidsregio": "de veiligheidsregio",
    "woningcorporatie": "woningcorporaties",
    "rechtspraak": "de rechtspraak",
    "raad voor de kinderbescherming": "de Raad voor de Kinderbescherming",
    "onderwijs": "het onderwijs",
    "zorgverzekeraar": "zorgverzekeraars",
    "verslavingszorg": "de verslavingszorg",
    "driehoek": "de driehoek",
}
PLURAL = frozenset({"gemeente", "wijkteam", "woningcorporatie", "zorgverzekeraar"})
WISH: Mapping[str, str] = {
    "wettelijk": "wettelijk verplicht",
    "afspraak": "afgesproken",
    "wens": "gewenst",
    "advies": "geadviseerd",
}
MEASURE: Mapping[str, str] = {"niet": "niet", "weinig": "weinig", "deels": "maar deels"}
SET_MEASURE: Mapping[str, str] = {"niet": "niet", "weinig": "weinig", "deels": "niet overal"}

SENTENCES: Mapping[str, str] = {
    "deelname": "Bij {s} {zijn} {v} {m} vertegenwoordigd",
    "sturing": "De sturing op {s} komt {m} vanuit {v}",
    "tafel aanwezig": "Een tafel {thema}met {v} is er {m}{s}",
    "frequentie": "{s}: {aantal} keer per jaar bij elkaar komen gebeurt {m}",
    "opschaling": "Bij {s} is er {m} een escalatieladder{naar}",
    "verwijzing": "Vanuit {s} wordt {m} verwezen{naar}",
    "verbinding": "De verbinding tussen {s} en {v} is er {m}",
    "eigenaar": "Een eigenaar{v_eig} is er {m} bij {s}",
    "grondslag": "Een vastgelegde grondslag is er {m} bij {s}",
    "bereikbaarheid": "Bereikbaarheid{v_ber} is er {m} bij {s}",
    "omvang": "Ten minste {aantal} deelnemers zijn er {m} bij {s}",
}
LISTED = "Op de volledige deelnemerslijst van {s} {ontbreken} {v}"
COUNTED: Mapping[str, str] = {
    "frequentie": "{s} komt minder dan {aantal} keer per jaar bij elkaar",
    "omvang": "{s} heeft volgens de volledige deelnemerslijst minder dan {aantal} deelnemers",
    "bereikbaarheid": "{s} is niet bereikbaar{v_ber}",
}
UNKNOWN_WHERE = "; bij welke precies is niet bekend"
UNKNOWN_STEERS = "; wie waar stuurt is niet bekend"


def grouped_names(graph: Graph, norm: Norm, names: Sequence[str]) -> Sequence[str]:
    """The subjects of a norm by name; many of one soort by their soort and number."""
    if norm.per or len(names) <= NAMED or not all(item.startswith("soort:") for item in norm.over):
        return names
    about = listed(item_text(graph, item) for item in norm.over)
    return [f"{about} ({len(names)})"] if about else names


def item_text(graph: Graph, item: str) -> str:
    """One item of `verwacht` in words; an id by its name."""
    soort, value = split(item)
    if soort == "functie":
        return f"een {value}"
    if soort == "portefeuille":
        return f"een zetel met portefeuille {value}"
    if soort == "soort":
        return SOORT_WORDS.get(value, value)
    return graph.node(item).naam if item in graph else value


def expected_text(graph: Graph, items: Sequence[tuple[str, ...]]) -> str:
    """What is expected, in words: all of the outer, any of the inner."""
    alternatives = (listed(dict.fromkeys(item_text(graph, i) for i in some), "of") for some in items)
    return listed(dict.fromkeys(alternatives))


def sentence(
    graph: Graph, norm: Norm, names: Sequence[str], items: Sequence[tuple[str, ...]], *, maat: str, listing: bool
) -> str:
    """About one subject or area; `listing`: a fact of the list says so, not the stand of the source."""
    template = SENTENCES[norm.soort]
    if listing:
        template = LISTED if norm.soort == "deelname" else COUNTED.get(norm.soort, template)
    return _filled(graph, norm, template, names, items, measure=MEASURE[maat]) + _wish(norm, maat) + "."


def set_sentence(
    graph: Graph, norm: Norm, names: Sequence[str], items: Sequence[tuple[str, ...]], *, steering_known: bool
) -> str:
    """About several subjects or a soort, of which it is not known which do not meet the norm."""
    text = _filled(graph, norm, SENTENCES[norm.soort], names, items, measure=SET_MEASURE[norm.stand or "deels"])
    if norm.stand == "niet":
        return f"{text}."
    return text + (UNKNOWN_STEERS if norm.soort == "sturing" and not steering_known else UNKNOWN_WHERE) + "."


def _wish(norm: Norm, maat: str) -> str:
    wish = WISH.get(norm.gewicht or "")
    return f"; {wish} is {'dat wel' if maat == 'niet' else 'meer'}" if wish else ""


def _filled(
    graph: Graph, norm: Norm, template: str, names: Sequence[str], items: Sequence[tuple[str, ...]], *, measure: str
) -> str:
    v = expected_text(graph, items)
    several = len(items) > 1 or any(split(i)[1] in PLURAL for some in items for i in some)
    s = shortened(names)
    text = template.format(
        s=f" in {s}" if norm.soort == "tafel aanwezig" and s else s,
        v=v or "alle partijen",
        m=measure,
        zijn="zijn" if several else "is",
        ontbreken="ontbreken" if several else "ontbreekt",
        naar=f" naar {v}" if v else "",
        v_eig=f" ({v})" if v else "",
        v_ber=f" ({v})" if v else "",
        aantal=f"{norm.aantal or 0:g}".replace(".", ","),
        thema=f"over {graph.node(norm.thema).naam} " if norm.thema in graph and norm.thema else "",
    )
    return capital(text)


def norm_text(graph: Graph, norm: Norm) -> str:
    """The norm itself in words, for evidence and for Nog niet bekend."""
    about = [
        listed(item_text(graph, i) for i in norm.over),
        graph.node(norm.thema).naam if norm.thema and norm.thema in graph else "",
    ]
    expected = expected_text(graph, norm.verwacht) or (f"ten minste {norm.aantal:g}" if norm.aantal else "")
    where = ", ".join(part for part in about if part)
    text = f"{norm.soort} bij {where}" if where else norm.soort
    return text + (f" per {norm.per}" if norm.per else "") + (f": {expected}" if expected else "")
