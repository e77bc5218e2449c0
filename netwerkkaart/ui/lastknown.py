"""The map as it was last seen, for as long as the store is away; what comes back is noticed here."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace

from netwerkkaart.errors import NetwerkkaartError, StoreUnavailable
from netwerkkaart.services import Clock, Services, Snapshot

BETWEEN = 2.0
"""Seconds between two looks whether the store is back."""
LOOKING = "opslag weg"
"""The thread that looks."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The map as it was last seen and when (None and "": never); `away` says in Dutch that the store is away."""

    snapshot: Snapshot | None = None
    moment: str = ""
    away: str = ""


NEVER = Seen()


@dataclass
class LastKnown:
    """Opens the store and asks it. One who looks finds out that it is away; after that nobody waits for it."""

    open: Callable[[], Services]
    clock: Clock
    _services: Services | None = None
    _seen: Seen = NEVER
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)
    _opening: threading.Lock = field(default_factory=threading.Lock, repr=False)
    _closed: threading.Event = field(default_factory=threading.Event, repr=False)

    def services(self) -> Services:
        """The services on the store; raises StoreUnavailable when it cannot be opened."""
        with self._opening:
            if self._services is None:
                self._services = self.open()
            return self._services

    def look(self) -> Seen:
        """The map as it stands, or as it was last seen while the store is away."""
        return self._seen if self._seen.away else self._ask()

    def _ask(self) -> Seen:
        try:
            found = self.services().snapshot()
        except StoreUnavailable as error:
            return self._lost(str(error))
        seen = Seen(found, self.clock().isoformat(timespec="seconds"))
        with self._lock:
            self._seen = seen
        return seen

    def _lost(self, told: str) -> Seen:
        with self._lock:
            first = not self._seen.away
            seen = self._seen = replace(self._seen, away=told)
        if first:
            threading.Thread(target=_wait, args=(weakref.ref(self), self._closed), name=LOOKING, daemon=True).start()
        return seen

    def close(self) -> None:
        """Let go of the store, and look for it no more."""
        self._closed.set()
        with self._opening:
            if self._services is not None:
                self._services.store.close()

    def back(self) -> bool:
        """Whether the store answers again; another fault than being away is for the next who looks."""
        try:
            return not self._ask().away
        except BaseException:  # a bug too: otherwise nobody would ever look again
            with self._lock:
                self._seen = replace(self._seen, away="")
            raise


def _wait(known: weakref.ref[LastKnown], closed: threading.Event) -> None:
    with suppress(NetwerkkaartError):
        while not closed.wait(BETWEEN) and (one := known()) is not None and not one.back():
            del one
