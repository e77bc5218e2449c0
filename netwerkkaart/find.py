"""A node or filter that a person names: by id, naam, afkorting or alias."""

from __future__ import annotations

from netwerkkaart.errors import AmbiguousNode, UnknownNode, WrongUse
from netwerkkaart.filters import Filter
from netwerkkaart.graph import Graph
from netwerkkaart.intake.areas import find_gebied
from netwerkkaart.intake.lookup import Lookup, alias_index, index_of
from netwerkkaart.intake.values import choose, read_date
from netwerkkaart.schema import SCHEMA
from netwerkkaart.schema.choices import DOMEINEN, NIVEAUS


def lookup_of(graph: Graph) -> Lookup:
    """Names of the map and its aliases."""
    return Lookup(graph, index_of(graph), {}, alias_index((a.alias, a.betekenis) for a in graph.aliassen))


def find_node(graph: Graph, text: str, types: tuple[str, ...] = tuple(SCHEMA.node_types)) -> str:
    """The one node that a text means; UnknownNode or AmbiguousNode (with candidates) otherwise."""
    found = lookup_of(graph).find(text.strip(), types)
    if not found.ids:
        raise UnknownNode(text)
    if found.id is None:
        raise AmbiguousNode(text, ", ".join(found.ids))
    return found.id


def make_filter(
    graph: Graph,
    *,
    gebied: str | None = None,
    thema: str | None = None,
    domein: str | None = None,
    niveau: str | None = None,
    peildatum: str | None = None,
) -> Filter:
    """A filter from what a person types; what is not known is said, never ignored."""
    return Filter(
        None if gebied is None else _gebied(graph, gebied),
        None if thema is None else find_node(graph, thema, ("Thema",)),
        _choice("domein", DOMEINEN, domein),
        _choice("niveau", NIVEAUS, niveau),
        None if peildatum is None else _day(peildatum),
    )


def _gebied(graph: Graph, text: str) -> str:
    found = find_gebied(lookup_of(graph), text, niveau="regionaal", soorten={})
    if not found.ids:
        raise UnknownNode(text)
    if found.id is None:
        raise AmbiguousNode(text, ", ".join(found.ids))
    return found.id


def _choice(name: str, choices: tuple[str, ...], text: str | None) -> str | None:
    if text is None:
        return None
    chosen = choose(choices, text)
    if chosen is None:
        raise WrongUse(f"'{text}' is geen {name}. Kies uit: {', '.join(choices)}.")
    return chosen


def _day(text: str) -> str:
    day = read_date(text)
    if day is None:
        raise WrongUse(f"'{text}' is geen datum. Schrijf 2019, 2019-05 of 18-05-2019.")
    return day + {4: "-01-01", 7: "-01"}.get(len(day), "")
