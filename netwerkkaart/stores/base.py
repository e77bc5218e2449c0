"""What a store promises; tests/contract holds every store to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, Self

from netwerkkaart.graph import Graph
from netwerkkaart.register.events import Event


@dataclass(frozen=True, slots=True)
class Lease:
    """Who may write, since when, and until when at the latest (ISO moments in UTC)."""

    holder: str
    since: str
    until: str


class Store(Protocol):
    """A register (append-only) and the projection that follows from it."""

    @property
    def url(self) -> str:
        """Where it is, without credentials."""

    def version(self) -> int:
        """The number of the last event; one cheap query."""

    def events(self) -> list[Event]:
        """All events in order."""

    def digests(self) -> list[str]:
        """The digest of every event in order."""

    def append(self, event: Event, graph: Graph) -> None:
        """Add the next event and bring the projection to `graph`, what the register with it shows.

        All or nothing. Raises StoreChanged if the event's number is not the next one.
        """

    def stored(self) -> tuple[dict[str, str], dict[str, str]]:
        """The stored projection: canonical text of every node and relationship by id."""

    def take_lease(self, holder: str, now: str, until: str) -> Lease | None:
        """Become the one writer; gives the lease in the way, None when it is ours now."""

    def drop_lease(self, holder: str) -> None:
        """Stop being the writer."""

    def close(self) -> None: ...

    def __enter__(self) -> Self: ...

    def __exit__(self, *exc: object) -> None: ...
