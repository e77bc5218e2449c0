"""The tables of the embedded store and the statements on them."""

from __future__ import annotations

import sqlite3

from netwerkkaart.records import difference
from netwerkkaart.register.codec import decode, written
from netwerkkaart.register.events import Event
from netwerkkaart.stores.base import Lease

TABLES = """
CREATE TABLE IF NOT EXISTS event (nummer INTEGER PRIMARY KEY, digest TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS brok (
    nummer INTEGER NOT NULL REFERENCES event, deel INTEGER NOT NULL, data BLOB NOT NULL,
    PRIMARY KEY (nummer, deel)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS node (id TEXT PRIMARY KEY, record TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS relatie (id TEXT PRIMARY KEY, record TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS lease (
    een INTEGER PRIMARY KEY CHECK (een = 1), holder TEXT NOT NULL, since TEXT NOT NULL, until TEXT NOT NULL
) STRICT;
"""


def in_the_way(db: sqlite3.Connection, holder: str, now: str) -> Lease | None:
    """The lease of somebody else that has not run out."""
    row = db.execute("SELECT holder, since, until FROM lease").fetchone()
    return Lease(*row) if row is not None and row[0] != holder and row[2] > now else None


def add_event(db: sqlite3.Connection, event: Event) -> None:
    """One event, within the transaction that is open."""
    digest, parts = written(event)
    db.execute("INSERT INTO event VALUES (?, ?)", (event.nummer, digest))
    chunks = [(event.nummer, i, data) for i, data in enumerate(parts)]
    db.executemany("INSERT INTO brok VALUES (?, ?, ?)", chunks)


def bring(db: sqlite3.Connection, new: tuple[dict[str, str], dict[str, str]]) -> None:
    """The projection to these records, within the transaction that is open."""
    for table, texts in zip(("node", "relatie"), new, strict=True):
        _bring(db, table, texts)


def delete_events(db: sqlite3.Connection) -> None:
    """An empty register, for one that is moved in its place."""
    db.execute("DELETE FROM brok")
    db.execute("DELETE FROM event")


def read_digests(db: sqlite3.Connection) -> list[str]:
    """The digest of every event in order."""
    return [str(row[0]) for row in db.execute("SELECT digest FROM event ORDER BY nummer")]


def read_events(db: sqlite3.Connection) -> list[Event]:
    """All events in order."""
    chunks: dict[int, list[bytes]] = {}
    for number, data in db.execute("SELECT nummer, data FROM brok ORDER BY nummer, deel"):
        chunks.setdefault(number, []).append(data)
    return [decode(parts) for parts in chunks.values()]


def read_records(db: sqlite3.Connection, table: str) -> dict[str, str]:
    """Canonical text by id."""
    return dict(db.execute(f"SELECT id, record FROM {table}").fetchall())  # noqa: S608 - a constant name


def _bring(db: sqlite3.Connection, table: str, new: dict[str, str]) -> None:
    change = difference(read_records(db, table), new)
    db.executemany(f"INSERT OR REPLACE INTO {table} VALUES (?, ?)", sorted(change.write.items()))  # noqa: S608
    db.executemany(f"DELETE FROM {table} WHERE id = ?", [(i,) for i in change.delete])  # noqa: S608
