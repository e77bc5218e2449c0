"""Notes to the projectleider that something is no longer right: events of soort `oordeel` in the register."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from netwerkkaart.avg import flag, plain
from netwerkkaart.errors import UnknownNode, UnknownNote, WrongNote
from netwerkkaart.example import example
from netwerkkaart.graph import Graph
from netwerkkaart.issues import PrivateKind
from netwerkkaart.kept import delete, keep, last_said, refuse_personal
from netwerkkaart.register.events import Event, EventSoort, in_force
from netwerkkaart.services import Services, Snapshot

NOTE = "notitie"
LONGEST = 500
"""Characters in a note."""


@dataclass(frozen=True, slots=True)
class Note:
    """What somebody said is no longer right of a node, and who said so when.

    `nummer` is the event that left it, `laatst` the one that last said something of it; `over` is the
    id of the node and `naam` its name, as they were then. `afgehandeld` is who handled it and when.
    """

    nummer: int
    laatst: int
    door: str
    moment: str
    over: str
    naam: str
    tekst: str
    afgehandeld: tuple[str, str] | None = None

    def about(self, graph: Graph) -> str:
        """The id under which the map has the node now."""
        return str(graph.gevouwen.get(self.over, self.over))


def notes(snapshot: Snapshot, *, handled: bool = False) -> tuple[Note, ...]:
    """The open notes, the newest first; or those that were handled, the last one first."""
    return tuple(sorted(_notes(snapshot, handled=handled), key=lambda n: -n.laatst))


def notes_about(snapshot: Snapshot, graph: Graph, id_: str) -> tuple[Note, ...]:
    """The open notes about a node of the map, also those about what was since folded into it."""
    return tuple(n for n in notes(snapshot) if n.about(graph) == id_)


def leave_note(services: Services, id_: str, tekst: str) -> Event:
    """Keep a note about a node of the map that is looked at: the example while there is no own map.

    The same text about the same node again is the note that stands. Raises WrongNote, UnknownNode,
    PersonalText.
    """
    tekst = tekst.replace("\r\n", "\n").strip()
    _check(tekst)
    kept = services.snapshot()
    graph = example().graph if kept.empty else kept.graph
    if id_ not in graph:
        raise UnknownNode(id_)
    same = next((n for n in notes_about(kept, graph, id_) if n.tekst == tekst), None)
    if same is not None:
        return _event(kept, same.laatst)
    content = {"wat": NOTE, "over": id_, "naam": graph.node(id_).naam, "tekst": tekst}
    return keep(services, EventSoort.OORDEEL, {**content, "voorbeeld": True} if kept.empty else content)


def handle_note(services: Services, nummer: int) -> Event:
    """Say that a note is handled; undoing the event opens it again. Raises UnknownNote."""
    kept = services.snapshot()
    done = next((n for n in notes(kept, handled=True) if n.nummer == nummer), None)
    if done is not None:
        return _event(kept, done.laatst)
    if all(n.nummer != nummer for n in notes(kept)):
        raise UnknownNote
    return delete(services, EventSoort.OORDEEL, _event(kept, nummer).plain, eerst=nummer)


def private_in(tekst: str) -> PrivateKind | None:
    """The kind of private datum in a text that may be kept but should not be there."""
    return flag(plain(tekst))


def _check(tekst: str) -> None:
    if not tekst:
        raise WrongNote("schrijf wat er niet meer klopt")
    if len(tekst) > LONGEST:
        raise WrongNote(f"zij is langer dan {LONGEST} tekens")
    refuse_personal(tekst)


def _event(snapshot: Snapshot, nummer: int) -> Event:
    return next(e for e in snapshot.events if e.nummer == nummer)


def _notes(snapshot: Snapshot, *, handled: bool) -> Iterator[Note]:
    """A note that was left at the example counts for as long as there is no own map."""
    left = {e.nummer: e for e in in_force(snapshot.events) if e.soort is EventSoort.OORDEEL}
    for nummer, event in last_said(snapshot, EventSoort.OORDEEL, deleted=handled):
        said = event.plain
        if said.get("wat") != NOTE or nummer not in left or (said.get("voorbeeld") and not snapshot.empty):
            continue
        yield _note(left[nummer], event, said)


def _note(first: Event, last: Event, said: Mapping[str, Any]) -> Note:
    by = (last.door, last.moment) if last is not first else None
    return Note(
        first.nummer, last.nummer, first.door, first.moment, said["over"], said["naam"], said["tekst"], by,
    )  # fmt: skip
