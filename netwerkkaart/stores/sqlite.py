"""The embedded store: one SQLite file with register and projection; survives a kill at any moment."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from netwerkkaart.base import base_event
from netwerkkaart.errors import StoreChanged, StoreFull, StoreNotEmpty, StoreTooNew, StoreUnavailable
from netwerkkaart.graph import Graph
from netwerkkaart.records import records
from netwerkkaart.register import project
from netwerkkaart.register.codec import digest
from netwerkkaart.register.events import Event
from netwerkkaart.stores.base import Lease
from netwerkkaart.stores.health import Health
from netwerkkaart.stores.sqlite_tables import (
    TABLES,
    add_event,
    bring,
    delete_events,
    in_the_way,
    read_digests,
    read_events,
    read_records,
)

BUSY_SECONDS = 1.0
SETTINGS = ("page_size=16384", "journal_mode=WAL", "synchronous=FULL", "cache_size=-65536")
"""Safe at every commit; a large import (40 MB of records) fits in the cache, its pages hold 60 records each."""
LAYOUT = 1
"""Of the tables below; a file with a higher one is of a newer application."""


class SqliteStore:
    """A register in one file; each call opens its own connection, so threads may share the store."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with _told(path):
            path.parent.mkdir(parents=True, exist_ok=True)
        with self._connection() as db:
            layout = int(db.execute("PRAGMA user_version").fetchone()[0])
            if layout > LAYOUT:
                raise StoreTooNew(layout)
            db.executescript(TABLES)
            if self._version(db) < 0:
                self._start(db)

    @property
    def url(self) -> str:
        """Where it is."""
        return f"sqlite:///{self.path.as_posix()}"

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        """A connection for one call; its faults come out as our own errors."""
        with _told(self.path):
            db = sqlite3.connect(self.path, timeout=BUSY_SECONDS, isolation_level=None)
            try:
                for setting in SETTINGS:
                    db.execute(f"PRAGMA {setting}")
                yield db
            finally:
                db.close()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        """A transaction that is committed at the end; a fault closes the connection, which takes it back."""
        with self._connection() as db:
            db.execute("BEGIN IMMEDIATE")
            yield db
            db.execute("COMMIT")

    def _start(self, db: sqlite3.Connection) -> None:
        """An empty register starts with the base; two that start at once write the same."""
        db.execute("BEGIN IMMEDIATE")
        if self._version(db) < 0:
            add_event(db, base_event())
            bring(db, records(project([base_event()])))
            db.execute(f"PRAGMA user_version = {LAYOUT}")
        db.execute("COMMIT")

    @staticmethod
    def _version(db: sqlite3.Connection) -> int:
        return int(db.execute("SELECT coalesce(max(nummer), -1) FROM event").fetchone()[0])

    def version(self) -> int:
        """The number of the last event."""
        with self._connection() as db:
            return self._version(db)

    def events(self) -> list[Event]:
        """All events in order."""
        with self._connection() as db:
            return read_events(db)

    def digests(self) -> list[str]:
        """The digest of every event in order."""
        with self._connection() as db:
            return read_digests(db)

    def append(self, event: Event, graph: Graph) -> None:
        """Add the next event and bring the projection to it in one transaction."""
        new = records(graph)
        with self._transaction() as db:
            if self._version(db) != event.nummer - 1:
                raise StoreChanged
            add_event(db, event)
            bring(db, new)

    def fill(self, events: Sequence[Event], graph: Graph) -> None:
        """Hold all these events in one transaction; the base that was there may be another one."""
        new, wanted = records(graph), [digest(e) for e in events]
        with self._transaction() as db:
            here = read_digests(db)
            if len(here) > 1 and here != wanted[: len(here)]:
                raise StoreNotEmpty(self.url)
            delete_events(db)
            for event in events:
                add_event(db, event)
            bring(db, new)

    def updating(self) -> bool:
        """Never: register and projection change in one transaction."""
        return False

    def resume(self) -> bool:
        """Nothing is ever left halfway."""
        return True

    def stored(self) -> tuple[dict[str, str], dict[str, str]]:
        """Canonical text of every stored node and relationship by id."""
        with self._connection() as db:
            return read_records(db, "node"), read_records(db, "relatie")

    def take_lease(self, holder: str, now: str, until: str) -> Lease | None:
        """Become the one writer unless somebody else is; an old lease has run out by itself."""
        with self._connection() as db:  # a writer in a long commit holds the file: reading is always possible
            if (lease := in_the_way(db, holder, now)) is not None:
                return lease
        with self._transaction() as db:
            if (lease := in_the_way(db, holder, now)) is None:
                db.execute("INSERT OR REPLACE INTO lease VALUES (1, ?, ?, ?)", (holder, now, until))
            return lease

    def drop_lease(self, holder: str) -> None:
        """Stop being the writer."""
        with self._transaction() as db:
            db.execute("DELETE FROM lease WHERE holder = ?", (holder,))

    def health(self) -> Health:
        """One file on this computer has no settings that may be unsafe."""
        return Health(f"SQLite {sqlite3.sqlite_version}")

    def close(self) -> None:
        """Nothing stays open between calls."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """SQLite's and the disk's faults as errors that say in Dutch what to do."""
    try:
        yield
    except sqlite3.OperationalError as error:
        name = getattr(error, "sqlite_errorname", "")
        if name.startswith(("SQLITE_FULL", "SQLITE_IOERR")):
            raise StoreFull from error
        raise StoreUnavailable(str(path)) from error
    except sqlite3.DatabaseError as error:
        raise StoreUnavailable(str(path)) from error
    except OSError as error:
        raise StoreUnavailable(str(path)) from error
