"""A map that is moved, kept or brought back is the same map, from every store to every other."""

from __future__ import annotations

import gzip
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from netwerkkaart.errors import DamagedBackup, StoreNotEmpty, StoresDiffer, StoreTooNew
from netwerkkaart.hashing import content_hash
from netwerkkaart.notes import handle_note, leave_note, notes
from netwerkkaart.records import records
from netwerkkaart.register import project
from netwerkkaart.register.codec import register_hash
from netwerkkaart.services import Services
from netwerkkaart.stores import SqliteStore, Store
from netwerkkaart.stores.moving import HEAD, LARGEST_UNPACKED, move, restore, write_backup
from tests.contract.stores import MOMENT, STORES, list_of, put, undo

PAIRS = [(a, b) for a in STORES for b in STORES if "sqlite" in (a, b)]


def opened(name: str, folder: Path) -> Store:
    return STORES[name](folder)


def with_history(store: Store) -> Store:
    put(store, list_of("a", "b", bron="nota"))
    put(store, list_of("c"))
    undo(store, 1)
    return store


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Store]:
    with SqliteStore(tmp_path / "vol" / "kaart.db") as store:
        yield with_history(store)


@pytest.mark.parametrize(("source", "target"), PAIRS)
def test_a_moved_map_is_the_same_map(source: str, target: str, tmp_path: Path) -> None:
    with opened(source, tmp_path / "van") as old, opened(target, tmp_path / "naar") as new:
        with_history(old)
        proof = move(old, new)
        assert proof.registerhash == register_hash(old.digests()) == register_hash(new.digests())
        assert proof.hash == content_hash(project(new.events())) and proof.versie == new.version() == 3
        assert new.stored() == old.stored()
        assert move(old, new) == proof
        put(new, list_of("daarna"))


@pytest.mark.parametrize(("source", "target"), PAIRS)
def test_notes_and_their_handling_move_along(source: str, target: str, tmp_path: Path) -> None:
    with opened(source, tmp_path / "van") as old, opened(target, tmp_path / "naar") as new:
        services = Services(old, lambda: datetime.fromisoformat(MOMENT), "Jans")
        put(old, list_of("a"))
        handle_note(services, leave_note(services, "overleg:a", "Klaar.").nummer)
        leave_note(services, "overleg:a", "'Gestopt' in 2025: é")
        move(old, new)
        moved = Services(new, services.clock, "Piet").snapshot()
        for handled, tekst in ((True, "Klaar."), (False, "'Gestopt' in 2025: é")):
            found = notes(moved, handled=handled)
            assert found == notes(services.snapshot(), handled=handled)
            assert [n.tekst for n in found] == [tekst]
        assert moved.hash == services.snapshot().hash == content_hash(project(old.events()[:2]))


@pytest.mark.parametrize("target", STORES)
def test_a_backup_comes_back_in_every_store(target: str, full: Store, tmp_path: Path) -> None:
    kept = tmp_path / "kaart.zip"
    proof = write_backup(full, kept)
    with opened(target, tmp_path / "naar") as new:
        assert restore(kept, new) == proof
        assert new.events() == full.events() and new.stored() == records(project(full.events()))


@pytest.mark.parametrize("source", STORES)
def test_a_backup_of_the_same_map_is_the_same_file(source: str, tmp_path: Path) -> None:
    with opened(source, tmp_path / "van") as store, SqliteStore(tmp_path / "ander.db") as other:
        with_history(store)
        write_backup(store, tmp_path / "een.zip")
        move(store, other)
    write_backup(other, tmp_path / "twee.zip")
    assert (tmp_path / "een.zip").read_bytes() == (tmp_path / "twee.zip").read_bytes()
    assert not (tmp_path / "een.zip.deel").exists()


def test_a_map_is_not_written_over_another(full: Store, tmp_path: Path) -> None:
    kept = tmp_path / "kaart.zip"
    write_backup(full, kept)
    with SqliteStore(tmp_path / "ander.db") as other:
        put(other, list_of("van een ander"))
        before = other.events(), other.stored()
        with pytest.raises(StoreNotEmpty):
            move(full, other)
        with pytest.raises(StoreNotEmpty):
            restore(kept, other)
        assert (other.events(), other.stored()) == before


def test_a_backup_brings_an_older_copy_up_to_date(full: Store, tmp_path: Path) -> None:
    kept = tmp_path / "kaart.zip"
    with SqliteStore(tmp_path / "ander.db") as other:
        move(full, other)
        put(full, list_of("nieuw"))
        write_backup(full, kept)
        assert restore(kept, other).versie == 4 and other.events() == full.events()


def test_a_copy_that_came_out_different_is_told(full: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with SqliteStore(tmp_path / "ander.db") as other:
        real = other.events
        monkeypatch.setattr(other, "events", lambda: [replace(e, door="?") for e in real()])
        with pytest.raises(StoresDiffer, match="niet gelijk aan het origineel"):
            move(full, other)


@pytest.mark.parametrize(
    "damage", ["geen zip", "leeg", "kort", "bit", "zonder kop", "zonder brok", "andere hash", "ingepakt", "bom"]
)
def test_a_damaged_backup_restores_nothing(damage: str, full: Store, tmp_path: Path) -> None:
    kept = tmp_path / "kaart.zip"
    write_backup(full, kept)
    _damage(kept, damage)
    with SqliteStore(tmp_path / "ander.db") as other:
        with pytest.raises(DamagedBackup, match="Er is niets hersteld"):
            restore(kept, other)
        assert other.version() == 0


def _damage(path: Path, how: str) -> None:
    data = path.read_bytes()
    match how:
        case "geen zip":
            path.write_text("dit is een brief")
        case "leeg":
            path.write_bytes(b"")
        case "kort":
            path.write_bytes(data[: len(data) // 2])
        case "bit":
            middle = data.index(b"000000001/") + 60
            path.write_bytes(data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :])
        case "zonder kop":
            _rewrite(path, lambda name, content: None if name == HEAD else content)
        case "zonder brok":
            _rewrite(path, lambda name, content: None if name.startswith("000000002/") else content)
        case "ingepakt":
            _rewrite(path, lambda _, content: content, packed=zipfile.ZIP_DEFLATED)
        case "bom":
            bomb = gzip.compress(b"\0" * (LARGEST_UNPACKED + 1))
            _rewrite(path, lambda name, content: bomb if name.startswith("000000002/") else content)
        case _:
            _rewrite(path, lambda name, content: _other_hash(content) if name == HEAD else content)


def _rewrite(path: Path, change: object, packed: int = zipfile.ZIP_STORED) -> None:
    with zipfile.ZipFile(path) as file:
        parts = {name: change(name, file.read(name)) for name in file.namelist()}  # type: ignore[operator]
    with zipfile.ZipFile(path, "w", packed) as file:
        for name, content in parts.items():
            if content is not None:
                file.writestr(name, content)


def _other_hash(content: bytes) -> bytes:
    return json.dumps({**json.loads(content), "registerhash": "0" * 64}).encode()


def test_a_backup_of_a_newer_application_says_so(full: Store, tmp_path: Path) -> None:
    kept = tmp_path / "kaart.zip"
    write_backup(full, kept)
    _rewrite(kept, lambda name, content: b'{"formaat": 99}' if name == HEAD else content)
    with SqliteStore(tmp_path / "ander.db") as other, pytest.raises(StoreTooNew, match="Werk de toepassing bij"):
        restore(kept, other)
