"""A map from one store to another, or to one file and back; equal by registerhash and hash, or refused."""

from __future__ import annotations

import gzip
import json
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from netwerkkaart.errors import DamagedBackup, StoresDiffer, StoreTooNew
from netwerkkaart.hashing import content_hash
from netwerkkaart.records import records
from netwerkkaart.register import project
from netwerkkaart.register.codec import CHUNK, RAW_CHUNK, decode, digest, encode, register_hash
from netwerkkaart.register.events import Event
from netwerkkaart.stores.base import Store

FORMAAT = 1
HEAD = "netwerkkaart.json"
DAY = (1980, 1, 1, 0, 0, 0)
"""Of every part: the same register gives the same file."""

LARGEST, LARGEST_UNPACKED = 2 * CHUNK, 16 * RAW_CHUNK
"""Bytes of one part of a backup, and of what a piece may unpack to."""

_DAMAGE = (zipfile.BadZipFile, gzip.BadGzipFile, EOFError, zlib.error, KeyError, TypeError, ValueError, RuntimeError)


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
    beside = path.with_name(f"{path.name}.deel")
    proof = pack(store.events(), beside)
    beside.replace(path)
    return proof


def pack(events: Sequence[Event], to: Path | IO[bytes]) -> Proof:
    """These events as a backup."""
    proof = _proof(events)
    with zipfile.ZipFile(to, "w") as file:
        _add(file, HEAD, json.dumps({"formaat": FORMAAT, **_plain(proof)}, indent=1).encode())
        for event in events:
            for i, data in enumerate(encode(event)):
                _add(file, f"{event.nummer:09}/{i:05}.gz", data)
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
        head = json.loads(_part(file, HEAD))
        if head["formaat"] > FORMAAT:
            raise StoreTooNew(head["formaat"])
        pieces: dict[str, list[bytes]] = {}
        for name in sorted(n for n in file.namelist() if n != HEAD):
            pieces.setdefault(name.partition("/")[0], []).append(_checked(_part(file, name)))
        return head, [decode(parts) for parts in pieces.values()]


def _part(file: zipfile.ZipFile, name: str) -> bytes:
    """A part as we write them: stored as it is, and small; another is damage."""
    info = file.getinfo(name)
    if info.compress_type != zipfile.ZIP_STORED or info.file_size > LARGEST:
        raise ValueError(name)
    return file.read(info)


def _checked(data: bytes) -> bytes:
    """A piece that does not unpack to far more than we ever pack."""
    unpack = zlib.decompressobj(wbits=31)
    unpack.decompress(data, LARGEST_UNPACKED)
    if not unpack.eof or unpack.unused_data:
        raise ValueError(LARGEST_UNPACKED)
    return data


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
