"""What a user may do with the map: look, check a file, commit it, undo, answer a question."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any
from uuid import uuid4

from netwerkkaart.errors import StoreBusy, StoreChanged, StoreUnavailable, UnknownImport, UnknownNode, WrongUse
from netwerkkaart.graph import Graph
from netwerkkaart.hashing import content_hash
from netwerkkaart.register.codec import register_hash
from netwerkkaart.register.events import BASIS, Event, EventSoort, Import, Question, in_force
from netwerkkaart.register.folding import fold
from netwerkkaart.register.projection import graph_of_state
from netwerkkaart.register.state import State, replay
from netwerkkaart.stores import Store

Clock = Callable[[], datetime]
LEASE = timedelta(minutes=5)
BESIDE = (EventSoort.VRAAG, EventSoort.ZICHT, EventSoort.OORDEEL)
"""What is kept beside the map and says nothing of it."""
KEPT = 3
"""Snapshots kept in memory."""


@dataclass(frozen=True, eq=False)
class Snapshot:
    """The register and what follows from it at one version; everything is worked out once."""

    events: tuple[Event, ...]
    digests: tuple[str, ...]

    @property
    def registerhash(self) -> str:
        """The hash over all events."""
        return register_hash(self.digests)

    @property
    def versie(self) -> int:
        """The number of the last event."""
        return self.events[-1].nummer

    @cached_property
    def state(self) -> State:
        """What every inventaris says."""
        return replay(self.events)

    @cached_property
    def graph(self) -> Graph:
        """The projection."""
        return graph_of_state(self.state)

    @cached_property
    def hash(self) -> str:
        """The content hash of the projection."""
        return content_hash(self.graph)

    def followed_by(self, event: Event, foreseen: Snapshot | None = None) -> Snapshot:
        """The register with this event after it; what `foreseen` worked out of the same is not done again."""
        after = Snapshot((*self.events, event), ())
        if foreseen is not None:
            after.__dict__.update(state=foreseen.state, graph=foreseen.graph)
        return after

    @property
    def empty(self) -> bool:
        """Nothing but imports of the base is in force, and perhaps what is kept beside the map."""
        told = (e for e in in_force(self.events) if e.soort not in BESIDE)
        return all(e.soort is EventSoort.IMPORT and e.import_.inventaris == BASIS for e in told)

    def questions(self) -> list[Question]:
        """Open questions: likely-the-same pairs that nobody has answered, and answers without effect."""
        state, graph = self.state, self.graph
        folding = fold(state.same, state.not_same, state.first_named)
        answered = {frozenset(pair) for pair in state.not_same}
        found: dict[frozenset[str], Question] = {}
        refused = [
            Question(a, b, "zelfde gezegd, maar elders is gezegd dat ze verschillen") for a, b in folding.refused
        ]
        for question in [*state.questions, *refused]:
            a, b = folding.of(question.a), folding.of(question.b)
            pair = frozenset((a, b))
            settled = pair in answered or frozenset((question.a, question.b)) in answered
            if a != b and a in graph and b in graph and (question in refused or not settled):
                found.setdefault(pair, Question(a, b, question.reden))
        return list(found.values())


@dataclass
class Services:
    """Everything the screen and the command line can do; roles come later, one user on loopback."""

    store: Store
    clock: Clock
    door: str
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)
    _turn: threading.Lock = field(default_factory=threading.Lock, repr=False)
    _kept: dict[int, Snapshot] = field(default_factory=dict, repr=False)

    def snapshot(self) -> Snapshot:
        """The map as it stands; one cheap query when nothing changed."""
        versie = self.store.version()
        with self._lock:
            if versie not in self._kept:
                events = tuple(self.store.events())
                snapshot = Snapshot(events, tuple(self.store.digests()[: len(events)]))
                self._remember(snapshot)
                versie = snapshot.versie
            return self._kept[versie]

    def _keep(self, after: Snapshot) -> None:
        """Keep what was worked out for the commit, so that nobody has to wait for it again."""
        try:
            digests = self.store.digests()
        except StoreUnavailable:
            return  # it went away after the commit, which stands; whoever asks next reads it again
        kept = replace(after, digests=tuple(digests[: len(after.events)]))
        kept.__dict__.update(state=after.state, graph=after.graph)
        with self._lock:
            self._remember(kept)

    def _remember(self, snapshot: Snapshot) -> None:
        """The newest few; a server that is written to for months holds no more than those."""
        self._kept[snapshot.versie] = snapshot
        others = sorted(self._kept.keys() - {snapshot.versie})
        for old in others[: -(KEPT - 1)]:
            del self._kept[old]

    def moment(self) -> str:
        """Now, as events have it."""
        return self.clock().isoformat(timespec="seconds")

    def commit_import(self, content: Import, versie: int, *, foreseen: Snapshot | None = None) -> Event:
        """Add an import that was checked against `versie`; StoreChanged when the map moved on since.

        `foreseen` is the register with it after that version, as the preview worked it out already.
        """
        return self._append(EventSoort.IMPORT, content, versie, foreseen=foreseen)

    def undo(self, nummer: int) -> Event:
        """Take an event back (or an undoing: redo); the base cannot be undone."""
        if nummer == 0 or all(e.nummer != nummer for e in self.snapshot().events):
            raise UnknownImport(nummer)
        return self.keep(EventSoort.ONGEDAAN, {"nummer": nummer})

    def answer(self, a: str, b: str, *, same: bool) -> Event:
        """Say that two nodes are, or are not, the same thing."""
        snapshot = self.snapshot()
        for id_ in (a, b):
            if id_ not in snapshot.graph and id_ not in snapshot.graph.gevouwen:
                raise UnknownNode(id_)
        _check_pair(a, b)
        return self.keep(EventSoort.ZELFDE if same else EventSoort.NIET_ZELFDE, {"a": a, "b": b})

    def keep(self, soort: EventSoort, inhoud: Mapping[str, Any]) -> Event:
        """Add what a click says, such as a saved question or a note: of two clicks at once the second waits.

        The very same twice in a row, as by a double click, is said once.
        """
        with self._turn:
            snapshot = self.snapshot()
            last = snapshot.events[-1]
            if (last.soort, last.inhoud) == (soort, inhoud):
                return last
            return self._append(soort, inhoud, snapshot.versie)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Be the one writer for a while: whoever else writes is told since when."""
        holder = f"{self.door} ({uuid4().hex[:8]})"
        now = self.clock()
        lease = self.store.take_lease(holder, now.isoformat(), (now + LEASE).isoformat())
        if lease is not None:
            raise StoreBusy(lease.holder.rpartition(" (")[0], lease.since)
        try:
            yield
        finally:
            self._stop_writing(holder)

    def _stop_writing(self, holder: str) -> None:
        try:
            self.store.drop_lease(holder)
        except StoreUnavailable:
            return  # it went away meanwhile, and what happened before is what counts; the lease runs out

    def _append(self, soort: EventSoort, inhoud: Any, versie: int, *, foreseen: Snapshot | None = None) -> Event:
        with self.writing():
            snapshot = self.snapshot()
            if snapshot.versie != versie:
                raise StoreChanged
            event = Event(versie + 1, soort, self.moment(), self.door, inhoud)
            after = snapshot.followed_by(event, foreseen)
            self.store.append(event, after.graph)
            self._keep(after)
            return event


def _check_pair(a: str, b: str) -> None:
    kinds = {i.partition(":")[0] for i in (a, b)}
    if a == b:
        raise WrongUse("Kies twee verschillende dingen.")
    if len(kinds) > 1 and kinds != {"overleg", "stuurgroep"}:
        raise WrongUse("Alleen dingen van dezelfde soort kunnen hetzelfde zijn.")
