"""What every inventaris says at a moment: the standing values with the event since which they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from netwerkkaart.build import EXISTS
from netwerkkaart.graph import Bron, Value
from netwerkkaart.pause import without_collector
from netwerkkaart.register.events import (
    LEEG,
    Event,
    EventSoort,
    Import,
    Question,
    Retraction,
    Row,
    Values,
    in_force,
)


class Standing(NamedTuple):
    """A value, the event since which it stands without a break, and the row (index in `Sources`)."""

    value: Value | None
    since: int
    row: int


Keys = dict[str, Standing]
"""Property -> standing; EXISTS -> True, or None for `(leeg)`."""
EdgeKey = tuple[str, str, str]


@dataclass
class Said:
    """All that one inventaris says; `delen` is how its rows told nodes apart, which says nothing of the map."""

    nodes: dict[str, Keys] = field(default_factory=dict)
    edges: dict[EdgeKey, Keys] = field(default_factory=dict)
    normen: dict[str, Keys] = field(default_factory=dict)
    aliassen: dict[str, Keys] = field(default_factory=dict)
    gegeven: dict[tuple[str, str], str] = field(default_factory=dict)
    gemaakt: set[str] = field(default_factory=set)
    delen: dict[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict, compare=False)

    def keys(self, kind: str, key: str | EdgeKey) -> Keys:
        """What is said of one node, relatie, norm or alias; empty when nothing is."""
        if isinstance(key, tuple):
            return self.edges.get(key, {})
        return (self.nodes if kind == "node" else self.table(kind)).get(key, {})

    def table(self, kind: str) -> dict[str, Keys]:
        """The norms or the aliases."""
        return self.normen if kind == "norm" else self.aliassen


class Sources:
    """Every row in force, numbered in order of event, sheet and row; bron texts are interned."""

    def __init__(self) -> None:
        self.imports: list[int] = []
        self.bladen: list[int] = []
        self.rijen: list[int] = []
        self.teksten: list[int] = []
        self.blad_namen: dict[str, int] = {}
        self.tekst_waarden: dict[tuple[str, ...], int] = {(): 0}
        self._by_code: list[tuple[str, ...]] = [()]
        self.info: dict[int, tuple[str, str]] = {}

    def add(self, number: int, row: Row) -> int:
        """Take in a row; gives its index."""
        self.imports.append(number)
        self.bladen.append(self.blad_namen.setdefault(row.blad, len(self.blad_namen)))
        self.rijen.append(row.rij)
        bron = row.bron or ()
        code = self.tekst_waarden.setdefault(bron, len(self.tekst_waarden))
        if code == len(self._by_code):
            self._by_code.append(bron)
        self.teksten.append(code)
        return len(self.imports) - 1

    def texts(self, index: int) -> tuple[str, ...]:
        """The bron texts of a row; none for -1."""
        return () if index < 0 else self._by_code[self.teksten[index]]

    def bron(self, index: int) -> Bron:
        """The row as the profile shows it."""
        inventaris, bestand = self.info[self.imports[index]]
        blad = list(self.blad_namen)[self.bladen[index]]
        return Bron(self.imports[index], inventaris, bestand, blad, self.rijen[index], self.texts(index))


@dataclass
class State:
    """The register at one moment, said by said; `project` makes the graph of it."""

    versie: int = -1
    said: dict[str, Said] = field(default_factory=dict)
    sources: Sources = field(default_factory=Sources)
    written: dict[str, str] = field(default_factory=dict)
    first_named: dict[str, tuple[int, int]] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)
    same: list[tuple[str, str]] = field(default_factory=list)
    not_same: list[tuple[str, str]] = field(default_factory=list)

    def sayers(self, kind: str, key: str | EdgeKey, name: str = EXISTS) -> Iterator[tuple[str, Standing]]:
        """Everyone who says something of a key, with the standing value (`waarom`)."""
        for inventaris, said in self.said.items():
            if (standing := said.keys(kind, key).get(name)) is not None:
                yield inventaris, standing


@without_collector
def replay(events: Sequence[Event], until: int | None = None) -> State:
    """The state after these events (those in force, up to and including `until`)."""
    state = State(versie=max((e.nummer for e in events if until is None or e.nummer <= until), default=-1))
    for event in in_force(events, until):
        match event.soort:
            case EventSoort.IMPORT:
                _take_in(state, event.nummer, event.import_)
            case EventSoort.ZELFDE:
                state.same.append((event.plain["a"], event.plain["b"]))
            case EventSoort.NIET_ZELFDE:
                state.not_same.append((event.plain["a"], event.plain["b"]))
            case _:
                pass  # verdicts, views, questions and roles say nothing about the graph
    return state


def _take_in(state: State, number: int, content: Import) -> None:
    said = state.said.setdefault(content.inventaris, Said())
    state.sources.info[number] = (content.inventaris, content.bestand)
    state.questions += content.vragen
    for index, ref in enumerate(content.verwijzingen):
        state.written.setdefault(ref.id, ref.tekst)
        state.first_named.setdefault(ref.id, (number, index))
    _retract(said, content.vervalt)
    for row in content.rijen:
        _say_row(state, said, number, content, row)


def _say_row(state: State, said: Said, number: int, content: Import, row: Row) -> None:
    index = state.sources.add(number, row)
    say = _Saying(Standing(True, number, index), state.sources.teksten, keeps_bron=row.bron is None).say
    refs = content.verwijzingen
    for node in row.nodes:
        ref = refs[node.ref]
        say(said.nodes.setdefault(ref.id, {}), node.values, leeg=node.leeg, exists=not node.alleen_waarden)
        if node.gegeven is not None:
            said.gegeven[(ref.type, node.gegeven)] = ref.id
        if not node.alleen_waarden:
            (said.gemaakt.add if node.gemaakt else said.gemaakt.discard)(ref.id)
            said.delen[ref.id] = node.delen
    for type_, van, naar, values, leeg, alleen_waarden in row.edges:
        key = (type_, refs[van].id, refs[naar].id)
        say(said.edges.setdefault(key, {}), values, leeg=leeg, exists=not alleen_waarden)
    for other in row.others:
        say(said.table(other.kind).setdefault(other.key, {}), other.values, leeg=other.leeg)
        if other.gegeven is not None:
            said.gegeven[(other.kind, other.gegeven)] = other.key


class _Saying(NamedTuple):
    """One row speaking: the same value again changes nothing but, where it names one, the bron."""

    there: Standing
    teksten: list[int]
    keeps_bron: bool

    def say(self, keys: Keys, values: Values, *, leeg: bool, exists: bool = True) -> None:
        """Take in what the row says of one key; `exists`: also that it is there."""
        if exists and not leeg and not keys:  # most of a list: nobody said it yet, and one Standing serves all of a row
            keys[EXISTS], (_, since, row) = self.there, self.there
            for name, value in values.items():
                keys[name] = Standing(value, since, row)
            return
        if exists:
            self._one(keys, EXISTS, LEEG if leeg else True)
        for name, value in values.items():
            self._one(keys, name, value)

    def _one(self, keys: Keys, name: str, value: Value | None) -> None:
        old = keys.get(name)
        if old is None or old.value != value:
            keys[name] = Standing(value, self.there.since, self.there.row)
        elif not self.keeps_bron and self.teksten[old.row] != self.teksten[self.there.row]:
            keys[name] = Standing(value, old.since, self.there.row)


def _retract(said: Said, retractions: Iterable[Retraction]) -> None:
    gone: set[str] = set()
    for retraction in retractions:
        match retraction.kind:
            case "node":
                said.nodes.pop(retraction.key[0], None)
                said.delen.pop(retraction.key[0], None)
                gone.add(retraction.key[0])
            case "relatie":
                said.edges.pop((retraction.key[0], retraction.key[1], retraction.key[2]), None)
            case kind:
                said.table(kind).pop(retraction.key[0], None)
    if gone:
        for key in [k for k in said.edges if k[1] in gone or k[2] in gone]:
            del said.edges[key]
