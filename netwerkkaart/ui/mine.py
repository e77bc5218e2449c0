"""Mijn tafels: where one zetel or partner sits, and what the signals say is double or missing there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from netwerkkaart.analyses import Finding
from netwerkkaart.analyses.base import Soort
from netwerkkaart.analyses.load.places import AT_REST
from netwerkkaart.graph import NodeId
from netwerkkaart.names import natural
from netwerkkaart.schema.choices import VOORGESTELD
from netwerkkaart.schema.nodes import TAFELS
from netwerkkaart.ui import texts_profile as t
from netwerkkaart.ui.agenda import roles
from netwerkkaart.ui.stand import Stand

WHO = ("Bestuurder", "Partner")


@dataclass(frozen=True, slots=True)
class Seat:
    """One tafel, programma or centrum where it sits; what nobody said is None.

    `meets` is False for what has no meetings of its own; `said` are words about its standing; `signals`
    counts what names it, by soort.
    """

    id: str
    naam: str
    rol: str
    niveau: str | None
    domein: str | None
    meets: bool
    meetings: float | None
    said: tuple[str, ...]
    signals: tuple[tuple[Soort, int], ...]


@dataclass(frozen=True, slots=True)
class There:
    """A signal about these tafels; `both` counts those of them that it names."""

    number: int
    finding: Finding
    both: int


@dataclass(frozen=True, slots=True)
class Via:
    """A partner that a zetel belongs to, and at how many tafels it sits."""

    id: str
    naam: str
    tafels: int


@dataclass(frozen=True, slots=True)
class Mine:
    """All of one zetel or partner, whatever the filter shows."""

    id: str
    naam: str
    partner: bool
    seats: tuple[Seat, ...]
    there: tuple[There, ...]
    via: tuple[Via, ...]


def mine(stand: Stand, id_: str) -> Mine:
    """The tafels of a zetel or partner of the map."""
    graph = stand.graph
    number = graph.number[NodeId(id_)]
    partner = graph.types[number] == "Partner"
    where = _tafels(stand, number)
    ids = {graph.ids[n] for n in where}
    named = [(n, f) for n, f in enumerate(stand.findings, start=1) if not ids.isdisjoint(f.onderwerpen)]
    counts = Counter((i, f.soort) for _, f in named for i in f.onderwerpen)
    rollen = roles(stand, id_)
    seats = [_seat(stand, n, rollen.get(graph.ids[n], ""), counts) for n in where]
    seats.sort(key=lambda s: (natural(s.naam), s.id))
    there = [There(n, f, len(ids.intersection(f.onderwerpen))) for n, f in named]
    there.sort(key=lambda one: (one.both < 2, one.number))
    return Mine(id_, graph.namen[number], partner, tuple(seats), tuple(there), () if partner else _via(stand, id_))


def _tafels(stand: Stand, number: int) -> list[int]:
    """The plekken where it sits, soorten and what has ended among them: the list says which those are."""
    f = stand.facts
    sits = f.seats_at if stand.graph.types[number] == "Bestuurder" else f.participants
    at = sits[:, [number]].toarray().ravel() > 0
    return [int(n) for n in np.flatnonzero(at & f.plekken) if n != number]


def _seat(stand: Stand, number: int, rol: str, counts: Mapping[tuple[NodeId, Soort], int]) -> Seat:
    graph, f = stand.graph, stand.facts
    id_, domein, niveau = graph.ids[number], f.domein[number], graph.get(number, "niveau")
    meetings, status = graph.get(number, "vergaderingen_per_jaar"), graph.get(number, "status")
    said = [t.IS_KIND] if f.soorten[number] else []
    said += [str(status)] if status in (*AT_REST, VOORGESTELD) else []
    return Seat(
        id_, graph.namen[number], rol, None if niveau is None else str(niveau),
        None if domein is None else str(domein), graph.types[number] in TAFELS,
        float(meetings) if isinstance(meetings, int | float) else None, tuple(said),
        tuple((soort, counts[id_, soort]) for soort in Soort if counts[id_, soort]),
    )  # fmt: skip


def _via(stand: Stand, id_: str) -> tuple[Via, ...]:
    """The partners of a zetel, each with its tafels."""
    edges = stand.graph.edges_of(NodeId(id_))
    found = {e.naar for e in edges if e.type == "VERTEGENWOORDIGT" and e.van == id_}
    some = [Via(i, stand.naam(i), len(_tafels(stand, stand.graph.number[i]))) for i in found]
    return tuple(sorted(some, key=lambda via: (natural(via.naam), via.id)))
