"""Every store that keeps the contract, and small events to put in them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from netwerkkaart.register import Event, EventSoort, project
from netwerkkaart.register.events import EdgeSaid, Import, NodeSaid, Ref, Row
from netwerkkaart.stores import SqliteStore, Store
from tests.neo4j import shared

STORES: dict[str, Callable[[Path], Store]] = {
    "sqlite": lambda folder: SqliteStore(folder / "kaart.db"),
    "lts": lambda folder: shared.lts().store(folder),
    "current": lambda folder: shared.current().store(folder),
}
"""Each makes or opens the store of a folder; the same folder is the same store."""

MOMENT = "2026-11-25T10:00:00+00:00"


def list_of(*namen: str, bron: str | None = None) -> Import:
    """A list that says these overleggen, each with one partner."""
    refs = [Ref(f"overleg:{n}", "Overleg", n) for n in namen] + [Ref("partner:om", "Partner", "OM")]
    rows = tuple(
        Row(
            "Overleggen", i, bron and (bron,), (NodeSaid(i, {"naam": n}),), (EdgeSaid("NEEMT_DEEL_AAN", len(namen), i),)
        )  # type: ignore[arg-type]
        for i, n in enumerate(namen)
    )
    return Import("lijst", "lijst.xlsx", "0", tuple(refs), rows)


def next_event(store: Store, content: Import) -> Event:
    """The event that would come next."""
    return Event(store.version() + 1, EventSoort.IMPORT, MOMENT, "wie", content)


def put(store: Store, content: Import) -> Event:
    """Append a list as the next event."""
    event = next_event(store, content)
    store.append(event, project([*store.events(), event]))
    return event


def undo(store: Store, number: int) -> Event:
    """Append the undoing of an event."""
    event = Event(store.version() + 1, EventSoort.ONGEDAAN, MOMENT, "wie", {"nummer": number})
    store.append(event, project([*store.events(), event]))
    return event
