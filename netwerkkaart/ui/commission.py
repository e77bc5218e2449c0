"""One opdracht in short: who asks whom for it, about what, when, how far it is and what is like it."""

from __future__ import annotations

from dataclasses import dataclass

from netwerkkaart.analyses.base import Soort
from netwerkkaart.graph import Edge, NodeId
from netwerkkaart.names import dutch_date, natural
from netwerkkaart.ui import texts_profile as t
from netwerkkaart.ui.stand import Stand


@dataclass(frozen=True, slots=True)
class Named:
    """A node by its name; `more` is what stands behind it in brackets, "" when nothing does."""

    id: str
    naam: str
    more: str = ""


@dataclass(frozen=True, slots=True)
class Commission:
    """An opdracht; who is not known is an empty tuple, a period or progress that nobody said is ""."""

    asked_by: tuple[Named, ...]
    done_by: tuple[Named, ...]
    about: tuple[Named, ...]
    period: str
    progress: tuple[str, ...]
    alike: tuple[Named, ...]


def commission(stand: Stand, id_: str) -> Commission:
    """An opdracht of the map."""
    edges = stand.graph.edges_of(NodeId(id_))
    doing = [e for e in edges if e.type == "VOERT_UIT"]
    return Commission(
        asked_by=_named(stand, [e.van for e in edges if e.type == "GEEFT_OPDRACHT"]),
        done_by=_named(stand, [e.van for e in doing]),
        about=_named(stand, [e.naar for e in edges if e.type == "BETREFT" and e.van == id_]),
        period=_period(stand, id_),
        progress=tuple(said for e in doing if (said := _progress(stand, e))),
        alike=_alike(stand, id_),
    )


def _named(stand: Stand, ids: list[NodeId]) -> tuple[Named, ...]:
    found = [Named(i, stand.naam(i)) for i in dict.fromkeys(ids)]
    return tuple(sorted(found, key=lambda one: (natural(one.naam), one.id)))


def _period(stand: Stand, id_: str) -> str:
    said = stand.graph.node(id_).properties
    begin, einde = said.get("begin"), said.get("einde")
    if begin and einde:
        return t.FROM_TO.format(dutch_date(str(begin)), dutch_date(str(einde)))
    if begin:
        return t.FROM_ON.format(dutch_date(str(begin)))
    return t.UP_TO.format(dutch_date(str(einde))) if einde else ""


def _progress(stand: Stand, edge: Edge) -> str:
    """How far one who does it is, and on which day that was so."""
    how, day = edge.properties.get("voortgang"), edge.properties.get("stand_op")
    if how is None:
        return ""
    when = t.PROGRESS_WHEN.format(dutch_date(str(day))) if day else ""
    return t.PROGRESS_ON.format(stand.naam(edge.van), how) + when


def _alike(stand: Stand, id_: str) -> tuple[Named, ...]:
    """The opdrachten that a signal compares it with, the strongest first."""
    graph = stand.graph
    found: dict[str, Named] = {}
    for number, finding in enumerate(stand.findings, start=1):
        if finding.soort is Soort.DUBBEL and id_ in finding.onderwerpen:
            for other in finding.onderwerpen:
                if other != id_ and other in graph and graph.types[graph.number[other]] == "Opdracht":
                    found.setdefault(other, Named(other, stand.naam(other), t.ALIKE_SIGNAL.format(number)))
    return tuple(found.values())
