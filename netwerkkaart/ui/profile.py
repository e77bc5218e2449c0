"""Everything known of one node as a value: facts, lines by heading, signals, who says what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from netwerkkaart import answers
from netwerkkaart.analyses import Finding, Gap
from netwerkkaart.analyses.commissions.analysis import layered_with, touching_vraagstukken
from netwerkkaart.analyses.facts import facts
from netwerkkaart.analyses.overlap.analysis import GELAAGD, RAAKT_AAN, touching
from netwerkkaart.derive import BASIS, DERIVED
from netwerkkaart.graph import Edge, Graph
from netwerkkaart.names import dutch_date, natural
from netwerkkaart.schema import SCHEMA
from netwerkkaart.ui import texts, words
from netwerkkaart.ui import texts_profile as t
from netwerkkaart.ui.stand import Stand
from netwerkkaart.ui.unknown import KINDS, NORM

SHOWN_ELSEWHERE = ("naam", DERIVED, BASIS, "persoon")


@dataclass(frozen=True, slots=True)
class Line:
    """A relationship seen from the node: the other end, its rol and gebruik, all properties, its sources."""

    id: str
    naam: str
    kind: str
    rol: str
    more: str
    bronnen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Touched:
    """What is about the same without being a signal, and the thema they share ("": none, or not asked)."""

    id: str
    naam: str
    thema: str


@dataclass(frozen=True)
class Profile:
    """One node; `signals` are (number, finding), `sayings` as the command `toon` gives them.

    `hidden` counts the signals about it that the filter leaves out; `gaps` are the lines of Nog niet
    bekend that name it.
    """

    id: str
    naam: str
    type: str
    kind: str
    facts: tuple[tuple[str, str], ...]
    lines: tuple[tuple[str, tuple[Line, ...]], ...]
    signals: tuple[tuple[int, Finding], ...]
    touches: tuple[tuple[str, tuple[Touched, ...]], ...]
    sayings: tuple[dict[str, Any], ...]
    hidden: int
    gaps: tuple[Gap, ...]


def profile(stand: Stand, id_: str) -> Profile:
    """The profile of a node of the map; KeyError if it is not there."""
    graph = stand.graph
    node = graph.node(id_)
    about = _about(graph, stand.findings, id_)
    signals = tuple((n, f) for n, f in stand.numbered if f.id in about)
    return Profile(
        id=id_,
        naam=node.naam,
        type=node.type,
        kind=SCHEMA.node_types[node.type].label,
        facts=tuple(_facts(graph, id_)),
        lines=tuple(_headed(graph, id_)),
        signals=signals,
        touches=tuple(_touches(graph, id_)),
        sayings=tuple(answers.profile(stand.snapshot, graph, id_)["bronnen"]),
        hidden=len(about) - len(signals),
        gaps=tuple(g for g in stand.gaps if id_ in g.onderwerpen and g.gebied is None and g.soort in (*KINDS, NORM)),
    )


def standing(stand: Stand, id_: str) -> str:
    """The id under which the map has it now: two names may have been said to be the same."""
    return str(stand.graph.gevouwen.get(id_, id_))


def absent(stand: Stand, id_: str) -> str:
    """Why there is no profile of it, and what to do."""
    if not id_:
        return texts.PROFILE_NONE
    day, whole = stand.filter.peildatum, stand.snapshot.graph
    if day is not None and id_ in whole:
        return t.NOT_THEN.format(whole.node(id_).naam, dutch_date(day))
    return texts.PROFILE_GONE.format(id_)


def _about(graph: Graph, found: Iterable[Finding], id_: str) -> set[str]:
    """The ids of the signals that name this node, or are about this gebied, or about this thema or one below it."""
    themas = {id_}
    if graph.types[graph.number[id_]] == "Thema":
        below = facts(graph).thema_up[:, [graph.number[id_]]].toarray().ravel()
        themas |= {graph.ids[n] for n in below.nonzero()[0]}
    return {f.id for f in found if id_ in f.onderwerpen or f.gebied == id_ or f.thema in themas}


def _facts(graph: Graph, id_: str) -> Iterator[tuple[str, str]]:
    """Label and value in the schema's order; a derived domein says that it is."""
    node = graph.node(id_)
    for property_ in SCHEMA.node_types[node.type].properties:
        value = node.properties.get(property_.name)
        if property_.name == "domein" and value is None and DERIVED in node.properties:
            yield property_.label, words.value(node.properties[DERIVED]) + texts.DERIVED
        elif value is not None and property_.name not in SHOWN_ELSEWHERE:
            yield property_.label, words.value(value)


def _touches(graph: Graph, id_: str) -> Iterator[tuple[str, tuple[Touched, ...]]]:
    """What raakt aan and what is gelaagd, each by name; those that have nothing are left out."""
    number = graph.number[id_]
    found: dict[str, list[Touched]] = {RAAKT_AAN: [], GELAAGD: []}
    for touch in touching(graph, number):
        thema = "" if touch.thema is None else graph.node(touch.thema).naam
        found[touch.soort].append(Touched(touch.ander, graph.node(touch.ander).naam, thema))
    for soort, others in ((RAAKT_AAN, touching_vraagstukken), (GELAAGD, layered_with)):
        found[soort] += [Touched(graph.ids[n], graph.namen[n], "") for n in others(graph, number)]
    for soort, items in found.items():
        if items:
            yield soort, tuple(sorted(items, key=lambda t: (natural(t.naam), t.id)))


def _headed(graph: Graph, id_: str) -> Iterator[tuple[str, tuple[Line, ...]]]:
    edges = graph.edges_of(id_)
    for (type_, outgoing), heading in texts.RELATION.items():
        found = [e for e in edges if e.type == type_ and (e.van if outgoing else e.naar) == id_]
        if found:
            lines = (_line(graph, e, str(e.naar if outgoing else e.van)) for e in found)
            yield heading, tuple(sorted(lines, key=lambda line: (natural(line.naam), line.id)))


def _line(graph: Graph, edge: Edge, other: str) -> Line:
    node = graph.node(other)
    labels = {p.name: p.label for p in SCHEMA.relationship_types[edge.type].properties}
    more = "; ".join(
        words.value(v) if n == "rol" else f"{labels[n]}: {words.value(v)}"
        for n, v in edge.properties.items() if n in labels and not (n == "zekerheid" and v == "letterlijk")
    )  # fmt: skip
    rol = "; ".join(words.value(edge.properties[n]) for n in ("rol", "gebruik") if n in edge.properties)
    soort = node.properties.get("soort") if node.type == "Gebied" else None  # a name may be of several
    return Line(other, node.naam, str(soort or SCHEMA.node_types[node.type].label), rol, more, edge.bronnen)
