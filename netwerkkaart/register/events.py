"""What can happen to the map, one event each, and which events are in force."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple

from netwerkkaart.graph import Value

FORMAAT = 1
BASIS = "basis"
HANDMATIG = "handmatig"


class EventSoort(StrEnum):
    """Every soort of event that any version ever writes."""

    IMPORT = "import"
    ONGEDAAN = "ongedaan"
    ZELFDE = "zelfde"
    NIET_ZELFDE = "niet_zelfde"
    ALIAS = "alias"
    OORDEEL = "oordeel"
    ZICHT = "zicht"
    VRAAG = "vraag"
    ROL = "rol"
    WISSING = "wissing"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened. `inhoud` is plain JSON for every soort but an import: see `Import`."""

    nummer: int
    soort: EventSoort
    moment: str
    door: str
    inhoud: Mapping[str, Any] | Import
    formaat: int = FORMAAT

    @property
    def import_(self) -> Import:
        """The content of an import event."""
        if not isinstance(self.inhoud, Import):
            raise TypeError(f"event {self.nummer} is no import")
        return self.inhoud

    @property
    def plain(self) -> Mapping[str, Any]:
        """The content of any other event."""
        if isinstance(self.inhoud, Import):
            raise TypeError(f"event {self.nummer} is an import")
        return self.inhoud


class Ref(NamedTuple):
    """A resolved name: the node it means, its type, and the text as written."""

    id: str
    type: str
    tekst: str


LEEG = None
"""The value `(leeg)`: it hides what others say of a key."""

Values = Mapping[str, Value | None]
"""Property -> value; None is `(leeg)`."""
NOTHING: Values = {}


class EdgeSaid(NamedTuple):
    """A relationship as a row says it; ends are indices into `Import.verwijzingen`.

    A tuple, as all that a file has 100,000 of: three times as quick to make as a frozen dataclass.

    `alleen_waarden`: another row of this import says that it is there, this one only adds values.
    """

    type: str
    van: int
    naar: int
    values: Values = NOTHING
    leeg: bool = False
    alleen_waarden: bool = False


@dataclass(frozen=True, slots=True)
class NodeSaid:
    """A node as a row says it; `ref` is an index into `Import.verwijzingen`, `gegeven` the id in the file.

    `gemaakt`: the row only names it, and it was made without asking (a gemeente, a seat).
    `alleen_waarden`: somebody else says that it is there, this row only adds values.
    `delen`: what told the row apart from others of its naam, by column: node ids, and `?` with the text
    of a name that was not known.
    """

    ref: int
    values: Values
    gegeven: str | None = None
    leeg: bool = False
    gemaakt: bool = False
    alleen_waarden: bool = False
    delen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OtherSaid:
    """A norm or an alias as a row says it; an alias has the key `alias|betekenis`, both as written."""

    kind: str
    key: str
    values: Values
    leeg: bool = False
    gegeven: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a file with its references resolved; `bron` None says nothing about the sources."""

    blad: str
    rij: int
    bron: tuple[str, ...] | None = None
    nodes: tuple[NodeSaid, ...] = ()
    edges: tuple[EdgeSaid, ...] = ()
    others: tuple[OtherSaid, ...] = ()


@dataclass(frozen=True, slots=True)
class Retraction:
    """What this inventaris no longer says: `kind` is node, relatie, norm or alias."""

    kind: str
    key: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """Two nodes that are likely the same, and why."""

    a: str
    b: str
    reden: str


@dataclass(frozen=True)
class Import:
    """A list as it was taken in: whose list, from which file, what each row says, what it takes back."""

    inventaris: str
    bestand: str
    hash: str
    verwijzingen: tuple[Ref, ...] = ()
    rijen: tuple[Row, ...] = ()
    vervalt: tuple[Retraction, ...] = ()
    vragen: tuple[Question, ...] = ()
    deel: bool = False


def in_force(events: Sequence[Event], until: int | None = None) -> list[Event]:
    """The events that count up to and including `until`, undone ones and undoings left out.

    An `ongedaan` may itself be undone (redo). Law: events + undo of i = events without i.
    """
    known = [e for e in events if until is None or e.nummer <= until]
    undone: set[int] = set()
    counted: list[Event] = []
    for event in reversed(known):
        if event.nummer in undone:
            continue
        if event.soort is EventSoort.ONGEDAAN:
            undone.add(int(event.plain["nummer"]))
        else:
            counted.append(event)
    return counted[::-1]
