"""What a store promises; tests/contract holds every store to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, Self

from netwerkkaart.graph import Graph
from netwerkkaart.register.events import Event
from netwerkkaart.stores.health import Health


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

        The event is all or nothing; the projection follows, see `updating`. Raises StoreChanged if the
        event's number is not the next one, OutcomeUnknown if the server went away before it answered.
        """

    def fill(self, events: Sequence[Event], graph: Graph) -> None:
        """Hold all these events and `graph`, what they show; for moving and restoring.

        What the store holds must be a beginning of them, or no more than a base: else StoreNotEmpty.
        """

    def stored(self) -> tuple[dict[str, str], dict[str, str]]:
        """The stored projection: canonical text of every node and relationship by id."""

    def updating(self) -> bool:
        """Whether the stored projection is still being brought to the last event."""

    def resume(self) -> bool:
        """Finish a projection that a writer left halfway; False while somebody is at it."""

    def take_lease(self, holder: str, now: str, until: str) -> Lease | None:
        """Become the one writer; gives the lease in the way, None when it is ours now."""

    def drop_lease(self, holder: str) -> None:
        """Stop being the writer."""

    def health(self) -> Health:
        """What program it is, and what is unsafe about how it is set up; raises StoreUnavailable when it is away."""

    def close(self) -> None: ...

    def __enter__(self) -> Self: ...

    def __exit__(self, *exc: object) -> None: ...
