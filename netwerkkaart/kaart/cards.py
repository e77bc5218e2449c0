"""What stands on each card of the plattegrond, before it has a place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from netwerkkaart.analyses.base import Finding
from netwerkkaart.analyses.facts import Facts, Mask, facts
from netwerkkaart.derive import DERIVED
from netwerkkaart.graph import Graph
from netwerkkaart.kaart import texts
from netwerkkaart.kaart.view import Form
from netwerkkaart.names import natural, normalise
from netwerkkaart.schema.choices import VOORGESTELD

FORMS: Mapping[str, Form] = {
    "Overleg": Form.OVERLEG, "Stuurgroep": Form.STUURGROEP, "Programma": Form.PROGRAMMA, "Partner": Form.CENTRUM,
}  # fmt: skip
LAST = "\uffff"
"""Sorts behind every name."""


class GroupBy(StrEnum):
    """What cards of one lane and row are put together by."""

    THEMA = "thema"
    GEBIED = "gebied"


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One plek with its words; `groep` is the heading it belongs under, `signals` how many name it.

    `participants` is None when nobody filled them in; `times` the number of a kind, None unknown.
    """

    id: str
    naam: str
    type: str
    form: Form
    domein: str | None
    niveau: str | None
    groep: str
    gebied: str
    thema: str
    derived: bool = False
    faded: str = ""
    stacked: bool = False
    times: int | None = None
    participants: int | None = None
    signals: int = 0
    members: tuple[str, ...] = ()

    @property
    def order(self) -> tuple[str, str, str]:
        """Where it comes in its cell: by heading, then by name."""
        return (group_order(self.groep), natural(self.naam), self.id)


def group_order(name: str) -> str:
    """Sort key of a heading: by name, the rest groups last."""
    rest = (texts.SEVERAL_AREAS, texts.OTHER_GROUP)
    return f"{LAST}{rest.index(name)}" if name in rest else natural(name)


def cards_of(
    graph: Graph, findings: Sequence[Finding], *, shown: Mask | None = None, group_by: GroupBy, today: str = ""
) -> list[Card]:
    """The cards to draw, in reading order; headings are worked out on the whole map, so a filter keeps them."""
    known = facts(graph)
    numbers = np.flatnonzero(known.plekken)
    named = Counter(str(id_) for f in findings for id_ in dict.fromkeys(f.onderwerpen))
    people = _participants(known)
    themas, gebieden = main_thema(known), area_name(known)
    cells = _headings(known, numbers, themas if group_by is GroupBy.THEMA else gebieden)
    kept = [int(n) for n in numbers if shown is None or shown[n]]
    return sorted(
        (
            _card(known, n, groep=cells[n], thema=themas[n], gebied=gebieden[n],
                  signals=named[str(graph.ids[n])], people=people[n], today=today)
            for n in kept
        ),
        key=lambda c: c.order,
    )  # fmt: skip


def _card(
    known: Facts, n: int, *, groep: str, thema: str, gebied: str, signals: int, people: int | None, today: str
) -> Card:
    graph = known.graph
    domein, niveau, aantal = known.domein[n], graph.get(n, "niveau"), graph.get(n, "aantal")
    type_ = graph.types[n]
    return Card(
        id=graph.ids[n],
        naam=known.naam(n),
        type=type_,
        form=FORMS[type_],
        domein=domein if isinstance(domein, str) else None,
        niveau=niveau if isinstance(niveau, str) else None,
        groep=groep,
        gebied=gebied,
        thema=thema,
        derived=domein is not None and graph.get(n, "domein") is None and graph.get(n, DERIVED) is not None,
        faded=_faded(known, n, today),
        stacked=bool(known.soorten[n]),
        times=int(aantal) if isinstance(aantal, int | float) else None,
        participants=people,
        signals=signals,
    )


def _faded(known: Facts, n: int, today: str) -> str:
    """Why it does not stand there now: proposed, ended, or "" when it does."""
    status = known.graph.get(n, "status")
    if status == VOORGESTELD:
        return texts.PROPOSED
    ended = today and str(known.period[1][n]) < today
    return texts.ENDED if status == "beëindigd" or ended else ""


def _participants(known: Facts) -> list[int | None]:
    """Partners that take part, and seats that belong to none; None when neither is known."""
    seats = known.seats_at
    belongs = np.asarray(known.graph.matrix("VERTEGENWOORDIGT").sum(axis=1)) > 0
    loose = np.asarray(seats.multiply(~belongs[None, :]).tocsr().sum(axis=1))
    total = np.asarray(known.participants.sum(axis=1)) + loose
    return [int(t) if k else None for t, k in zip(total, known.participants_known, strict=True)]


def main_thema(known: Facts) -> list[str]:
    """The broadest thema of each node; of several the one that most nodes are about. "" when unknown."""
    up = known.themas_up.tocsr()
    has_parent = np.asarray((known.thema_up.multiply(~known.koepel[None, :])).sum(axis=1)) > 1
    weight = np.asarray(up.sum(axis=0))
    result: list[str] = []
    for n in range(known.n):
        roots = [int(t) for t in up.indices[up.indptr[n] : up.indptr[n + 1]] if not has_parent[t]]
        best = min(roots, key=lambda t: (-weight[t], normalise(known.naam(t)), t), default=None)
        result.append("" if best is None else known.naam(best))
    return result


def area_name(known: Facts) -> list[str]:
    """The one Gebied of each node, "Meer gebieden", or "" when unknown."""
    works = known.graph.matrix("WERKT_IN").tocsr()
    result: list[str] = []
    for n in range(known.n):
        areas = works.indices[works.indptr[n] : works.indptr[n + 1]]
        result.append(known.naam(int(areas[0])) if len(areas) == 1 else texts.SEVERAL_AREAS if len(areas) else "")
    return result


def _headings(known: Facts, numbers: Iterable[int], names: Sequence[str]) -> dict[int, str]:
    """The heading of each plek: its own name, unless it would stand alone under it in its cell."""
    niveau = known.column("niveau")
    place = {int(n): (known.domein[n], niveau[n], names[n]) for n in numbers}
    size = Counter(place.values())
    return {n: names[n] if names[n] and size[at] > 1 else texts.OTHER_GROUP for n, at in place.items()}
