"""The agenda of one zetel or partner: the tafels where it sits, and what each asks in a year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from netwerkkaart.analyses.load.places import Places
from netwerkkaart.graph import NodeId, Value
from netwerkkaart.names import natural
from netwerkkaart.schema.nodes import TAFELS
from netwerkkaart.ui import session, words
from netwerkkaart.ui import texts_druk as t
from netwerkkaart.ui.load import Line, seen
from netwerkkaart.ui.stand import Stand

SEATS = ("ZIT_IN", "NEEMT_DEEL_AAN")


@dataclass(frozen=True, slots=True)
class Visit:
    """One tafel on the agenda; what nobody said is None. `hours` are those of all its places, at least.

    `said`: whether the number of places was said; else there is at least so many.
    """

    id: str
    naam: str
    rol: str
    places: int
    said: bool
    domein: str | None
    meetings: float | None
    duration: float | None
    preparation: float | None
    hours: float | None


@dataclass(frozen=True, slots=True)
class Agenda:
    """All tafels of one zetel or partner; `kinds` counts the soorten where it sits too."""

    id: str
    naam: str
    visits: tuple[Visit, ...]
    kinds: int

    def known(self, what: str) -> int:
        """Of how many tafels this is known."""
        return sum(getattr(v, what) is not None for v in self.visits)

    def total(self, what: str) -> float:
        """The sum of what is known."""
        return float(sum(getattr(v, what) or 0 for v in self.visits))


def choices(stand: Stand) -> Mapping[str, str]:
    """Everybody who sits at a tafel that is shown, under the label that the search box has for it."""
    found = seen(stand)
    some = np.asarray(found.seats_of_partners.sum(axis=1) + found.seats_of_seats.sum(axis=1)) > 0
    ids = set(stand.ids(some))
    return {label: id_ for label, id_ in session.names().items() if id_ in ids}


def agenda(stand: Stand, id_: str) -> Agenda:
    """The agenda of a zetel or partner of the map."""
    graph, found = stand.graph, seen(stand)
    number = graph.number[NodeId(id_)]
    seats = found.seats_of_seats if graph.types[number] == "Bestuurder" else found.seats_of_partners
    row, unsaid = seats[[number]], set(found.unsaid[[number]].indices.tolist())
    rollen = roles(stand, id_)
    visits = [
        _visit(stand, found, rollen, int(c), places=int(n), said=c not in unsaid)
        for c, n in zip(row.indices, row.data, strict=True)
    ]
    visits.sort(key=lambda v: (-(v.hours or 0), -(v.meetings or 0), natural(v.naam), v.id))
    return Agenda(id_, graph.namen[number], tuple(visits), _kinds(stand, number))


def _kinds(stand: Stand, number: int) -> int:
    """At how many soorten of tafels it sits."""
    f = stand.facts
    kinds = f.is_type(*TAFELS) & f.soorten & ~f.voorgesteld & stand.mask
    sits = f.seats_at if stand.graph.types[number] == "Bestuurder" else f.participants
    return int(sits[np.flatnonzero(kinds)][:, [number]].nnz)


def _visit(stand: Stand, found: Places, rollen: Mapping[str, str], column: int, *, places: int, said: bool) -> Visit:
    number = int(found.tafels[column])
    id_, domein = str(stand.graph.ids[number]), stand.facts.domein[number]
    return Visit(
        id_, stand.naam(id_), rollen.get(id_, ""), places, said, None if domein is None else str(domein),
        _said(found.meetings[column]), _said(found.duration[column]), _said(found.preparation[column]),
        _said(found.hours[column] * places),
    )  # fmt: skip


def roles(stand: Stand, who: str) -> Mapping[str, str]:
    """By tafel its roles there, and for a partner the zetels by which it sits there."""
    graph = stand.graph
    ends = graph.edges_of(NodeId(who))
    seats = sorted({e.van for e in ends if e.type == "VERTEGENWOORDIGT" and e.naar == who})
    found: dict[str, dict[str, None]] = {}
    for seat in (NodeId(who), *seats):
        for edge in graph.edges_of(seat):
            if edge.type in SEATS and edge.van == seat:
                said = _words(stand, str(seat), edge.properties.get("rol"), own=seat == who)
                found.setdefault(edge.naar, {})[said] = None
    return {tafel: "; ".join(part for part in parts if part) for tafel, parts in found.items()}


def _words(stand: Stand, seat: str, rol: Value | None, *, own: bool) -> str:
    said = words.value(rol)
    if own:
        return said
    return f"{stand.naam(seat)} ({said})" if said else stand.naam(seat)


def _said(value: float) -> float | None:
    return None if np.isnan(value) else float(value)


def agenda_rows(found: Agenda) -> list[Line]:
    """One line per tafel; unknown is empty."""
    return [
        dict(zip(t.AGENDA_HEAD, (
            v.naam, v.rol, v.places, v.domein, v.meetings, v.duration, v.preparation, v.hours
        ), strict=True)) | {"id": v.id}
        for v in found.visits
    ]  # fmt: skip
