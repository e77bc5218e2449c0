"""A map from one store to another, or to one file and back; equal by registerhash and hash, or refused."""

from __future__ import annotations

import gzip
import json
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from netwerkkaart.errors import DamagedBackup, StoresDiffer, StoreTooNew
from netwerkkaart.hashing import content_hash
from netwerkkaart.records import records
from netwerkkaart.register import project
from netwerkkaart.register.codec import decode, digest, encode, register_hash
from netwerkkaart.register.events import Event
from netwerkkaart.stores.base import Store

FORMAAT = 1
HEAD = "netwerkkaart.json"
DAY = (1980, 1, 1, 0, 0, 0)
"""Of every part: the same register gives the same file."""

_DAMAGE = (zipfile.BadZipFile, gzip.BadGzipFile, EOFError, zlib.error, KeyError, TypeError, ValueError)


@dataclass(frozen=True, slots=True)
class Proof:
    """What was moved or kept: its last event and the two hashes that both sides have."""

    versie: int
    hash: str
    registerhash: str


def move(source: Store, target: Store) -> Proof:
    """Copy register and projection to a store that is empty, or holds a beginning of them."""
    return _fill(target, source.events())


def write_backup(store: Store, path: Path) -> Proof:
    """Everything in one file, whatever the store; the application may go on meanwhile."""
    events = store.events()
    proof = _proof(events)
    beside = path.with_name(f"{path.name}.deel")
    with zipfile.ZipFile(beside, "w") as file:
        _add(file, HEAD, json.dumps({"formaat": FORMAAT, **_plain(proof)}, indent=1).encode())
        for event in events:
            for i, data in enumerate(encode(event)):
                _add(file, f"{event.nummer:09}/{i:05}.gz", data)
    beside.replace(path)
    return proof


def restore(path: Path, store: Store) -> Proof:
    """Fill a store from a backup; it must be empty, or hold a beginning of what is in the file."""
    try:
        head, events = _read(path)
    except _DAMAGE as error:
        raise DamagedBackup(path.name) from error
    if not events or register_hash(map(digest, events)) != head.get("registerhash"):
        raise DamagedBackup(path.name)
    return _fill(store, events)


def _read(path: Path) -> tuple[dict[str, Any], list[Event]]:
    with zipfile.ZipFile(path) as file:
        head = json.loads(file.read(HEAD))
        if head["formaat"] > FORMAAT:
            raise StoreTooNew(head["formaat"])
        pieces: dict[str, list[bytes]] = {}
        for name in sorted(n for n in file.namelist() if n != HEAD):
            pieces.setdefault(name.partition("/")[0], []).append(file.read(name))
        return head, [decode(parts) for parts in pieces.values()]


def _fill(target: Store, events: Sequence[Event]) -> Proof:
    """Write, then read all of it back: what was promised is what is there."""
    graph = project(events)
    expected = Proof(events[-1].nummer, content_hash(graph), register_hash(map(digest, events)))
    target.fill(events, graph)
    found = target.events()
    if _proof(found) != expected or register_hash(target.digests()) != expected.registerhash:
        raise StoresDiffer(target.url)
    if target.stored() != records(graph):
        raise StoresDiffer(target.url)
    return expected


def _proof(events: Sequence[Event]) -> Proof:
    return Proof(events[-1].nummer, content_hash(project(events)), register_hash(map(digest, events)))


def _plain(proof: Proof) -> dict[str, Any]:
    return {"versie": proof.versie, "hash": proof.hash, "registerhash": proof.registerhash}


def _add(file: zipfile.ZipFile, name: str, data: bytes) -> None:
    file.writestr(zipfile.ZipInfo(name, DAY), data)
