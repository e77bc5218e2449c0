"""The Neo4j store: register and projection in one database, for several applications at once."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Mapping, Sequence
from typing import Any, Self
from uuid import uuid4

from netwerkkaart.base import base_event
from netwerkkaart.errors import StoreChanged, StoreError, StoreNotEmpty, StoreTooNew
from netwerkkaart.graph import Graph
from netwerkkaart.records import records
from netwerkkaart.register import project
from netwerkkaart.register.codec import digest
from netwerkkaart.register.events import Event
from netwerkkaart.settings import NO_LOGIN, Login
from netwerkkaart.stores.base import Lease
from netwerkkaart.stores.bolt import LIMITS, Bolt, Limits
from netwerkkaart.stores.copy import Rows
from netwerkkaart.stores.health import Health
from netwerkkaart.stores.neo4j_ask import ask_server
from netwerkkaart.stores.neo4j_health import read_health
from netwerkkaart.stores.neo4j_projection import Projection, Records
from netwerkkaart.stores.neo4j_register import Neo4jRegister
from netwerkkaart.stores.neo4j_stand import Keeper

PATIENCE = 15.0
"""Seconds of silence after which who was writing the projection is taken to have died."""
BETWEEN = 1.0
"""Seconds between two looks at a projection that was left halfway."""


class Neo4jStore:
    """A store on a server. It connects at the first question, so that it may be made while the server is away."""

    def __init__(
        self, url: str, login: Login = NO_LOGIN, *, limits: Limits = LIMITS, patience: float = PATIENCE
    ) -> None:
        self._bolt = Bolt(url, login, limits)
        self._keeper, self._register = Keeper(self._bolt), Neo4jRegister(self._bolt)
        self._projection = Projection(self._bolt)
        self._patience = patience
        self._opened = False
        self._making = threading.RLock()
        self._finisher: threading.Thread | None = None
        self._closed = threading.Event()

    @property
    def url(self) -> str:
        """Where it is."""
        return self._bolt.url

    def version(self) -> int:
        """The number of the last event."""
        self._open()
        versie = self._keeper.version()
        if versie is None:  # somebody emptied the database under us
            self._opened = False
            return self.version()
        return versie

    def events(self) -> list[Event]:
        """All events in order."""
        self._open()
        return self._register.events()

    def digests(self) -> list[str]:
        """The digest of every event in order."""
        self._open()
        return self._register.digests()

    def append(self, event: Event, graph: Graph) -> None:
        """Add the next event, then bring the projection to it; if that fails halfway it is done again."""
        self._open()
        self._append(event, records(graph))

    def fill(self, events: Sequence[Event], graph: Graph) -> None:
        """Hold all these events; what is there already is a beginning of them, or no more than a base."""
        self._open()
        new, teken, versie = records(graph), uuid4().hex, events[-1].nummer
        here, wanted = self._register.digests(), [digest(e) for e in events]
        if len(here) == 1 and here != wanted[:1]:
            self._register.replace_base(events[0], teken)
        elif here != wanted[: len(here)]:
            raise StoreNotEmpty(self.url)
        for event in events[len(here) :]:
            self._register.append(event, teken)
        if self._keeper.claim(versie, teken):
            self._bring(versie, teken, new)

    def _append(self, event: Event, new: Records) -> None:
        teken = uuid4().hex
        self._register.append(event, teken)
        self._bring(event.nummer, teken, new)

    def stored(self) -> Records:
        """Canonical text of every stored node and relationship by id."""
        self._open()
        return self._projection.stored()

    def ask(self, text: str, values: Mapping[str, Any], *, most: int, versie: int) -> Rows | None:
        """The server's own answer to a named question; None while its projection is of another version."""
        self._open()
        stand = self._keeper.stand()
        if stand is None or stand.behind or stand.versie != versie:
            return None
        return ask_server(self._bolt, text, values, most=most)

    def updating(self) -> bool:
        """Whether the stored projection is still being brought to the last event."""
        self._open()
        stand = self._keeper.stand()
        if stand is not None and stand.behind and not stand.alive(self._patience):
            self._finish_later()
        return stand is None or stand.behind

    def resume(self) -> bool:
        """Finish what a writer left halfway; False while one is at it."""
        self._open()
        stand = self._keeper.stand()
        if stand is None or not stand.behind:
            return True
        if stand.alive(self._patience):
            return False
        events, teken = self._register.events(), uuid4().hex
        new, versie = records(project(events)), events[-1].nummer
        return self._keeper.claim(versie, teken) and self._projection.bring(versie, teken, new)

    def _bring(self, versie: int, teken: str, new: Records) -> None:
        try:
            self._projection.bring(versie, teken, new)
        except StoreError:  # the event is in: it would be wrong to say that nothing was stored
            self._finish_later()

    def _finish_later(self) -> None:
        with self._making:
            if self._finisher is None or not self._finisher.is_alive():
                self._finisher = threading.Thread(target=_finish, args=(weakref.ref(self), self._closed), daemon=True)
                self._finisher.start()

    def take_lease(self, holder: str, now: str, until: str) -> Lease | None:
        """Become the one writer unless somebody else is; an old lease has run out by itself."""
        self._open()
        return self._register.take_lease(holder, now, until)

    def drop_lease(self, holder: str) -> None:
        """Stop being the writer."""
        self._open()
        self._register.drop_lease(holder)

    def health(self) -> Health:
        """The server's version, and what is unsafe about how it is set up."""
        return read_health(self._bolt, updating=self.updating())

    def _open(self) -> None:
        """The first time: make what is missing, and finish what was left halfway."""
        if self._opened:
            return
        stand = self._keeper.checked()  # outside the lock: all who ask are told in time that it is away
        if stand is None:
            with self._making:
                self._make()
        elif stand.behind:
            self._finish_later()
        self._opened = True

    def _make(self) -> None:
        """Keys, stand and base; of two that start at once one is first."""
        if self._keeper.checked() is not None:
            return
        self._keeper.make()
        if self._keeper.checked() is None:
            try:
                self._append(base_event(), records(project([base_event()])))
            except StoreChanged:
                return

    def close(self) -> None:
        """Let go of the server; a projection that is not finished is finished by the next who opens."""
        self._closed.set()
        self._bolt.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


def _finish(store: weakref.ref[Neo4jStore], closed: threading.Event) -> None:
    """Look again and again until the projection is that of the register, by whomever."""
    while not closed.wait(BETWEEN):
        opened = store()
        try:
            if opened is None or opened.resume():
                return
        except StoreTooNew:
            return
        except StoreError:
            continue  # away or busy: the register knows what is still to be done
        finally:
            del opened
