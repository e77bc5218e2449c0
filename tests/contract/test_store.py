"""What every store promises: the register is append-only, the projection follows, one writes at a time."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from netwerkkaart.base import base_event
from netwerkkaart.errors import (
    StoreChanged,
    StoreError,
    StoreFull,
    StoreNotEmpty,
    StoreTooNew,
    StoreUnavailable,
    WrongUse,
)
from netwerkkaart.hashing import content_hash
from netwerkkaart.records import records
from netwerkkaart.register import project
from netwerkkaart.register.codec import digest, encode, register_hash
from netwerkkaart.register.events import FORMAAT, Import, NodeSaid, Ref, Row
from netwerkkaart.stores import SqliteStore, Store, open_store
from netwerkkaart.stores.health import Danger
from tests.contract.stores import STORES, list_of, next_event, put, undo
from tests.unit.test_codec import kept

Maker = Callable[[Path], Store]
ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(params=STORES)
def maker(request: pytest.FixtureRequest) -> Maker:
    return STORES[request.param]


@pytest.fixture
def store(maker: Maker, tmp_path: Path) -> Iterator[Store]:
    with maker(tmp_path) as opened:
        yield opened


def test_a_new_store_holds_the_base_and_nothing_else(store: Store) -> None:
    assert store.events() == [base_event()]
    assert store.version() == 0


def test_an_event_that_was_added_is_read_back(store: Store) -> None:
    event = put(store, list_of("a", "b"))
    assert store.events() == [base_event(), event]
    assert store.version() == 1


def test_the_digests_are_those_of_the_events(store: Store) -> None:
    put(store, list_of("a"))
    undo(store, 1)
    assert store.digests() == [digest(e) for e in store.events()]


def test_the_stored_projection_is_that_of_the_register(store: Store) -> None:
    put(store, list_of("a", "b"))
    assert store.stored() == records(project(store.events()))
    put(store, list_of("b", "c", bron="nota"))
    assert store.stored() == records(project(store.events()))


def test_undoing_takes_nodes_and_relationships_out_of_the_projection(store: Store) -> None:
    before = store.stored()
    put(store, list_of("a"))
    undo(store, 1)
    assert store.stored() == before


def test_a_large_event_is_kept_in_pieces(store: Store) -> None:
    event = put(store, list_of(*(f"overleg {i} {i * 7919 % 10007:x}" for i in range(20_000))))
    assert store.events()[-1] == event


def test_an_event_with_another_number_than_the_next_is_refused(store: Store) -> None:
    put(store, list_of("a"))
    events = store.events()
    for number in (0, 1, 3):
        event = replace(next_event(store, list_of("x")), nummer=number)
        with pytest.raises(StoreChanged):
            store.append(event, project([*events, event]))
    assert store.events() == events and store.stored() == records(project(events))


def test_a_store_opened_again_holds_the_same(maker: Maker, tmp_path: Path) -> None:
    with maker(tmp_path) as first:
        put(first, list_of("a"))
        expected = first.events(), first.digests(), first.stored()
    with maker(tmp_path) as again:
        assert (again.events(), again.digests(), again.stored()) == expected


def test_the_same_events_give_the_same_map_in_every_store(maker: Maker, tmp_path: Path) -> None:
    hashes = []
    for name in ("een", "twee"):
        with maker(tmp_path / name) as opened:
            put(opened, list_of("a", "b"))
            hashes.append((content_hash(project(opened.events())), opened.digests()))
    assert hashes[0] == hashes[1]


def test_a_failing_append_leaves_everything_as_it_was(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    put(store, list_of("a"))
    before = store.events(), store.stored()
    event = next_event(store, list_of("b"))
    monkeypatch.setattr(f"{type(store).__module__}.records", _stop)
    with pytest.raises(KeyboardInterrupt):
        store.append(event, project([*store.events(), event]))
    assert (store.events(), store.stored()) == before


def _stop(_: object) -> None:
    raise KeyboardInterrupt


def test_every_kind_of_statement_comes_back_to_the_byte(store: Store) -> None:
    events, wanted = kept(FORMAAT)
    store.fill(events, project(events))
    assert register_hash(store.digests()) == wanted["registerhash"]
    told_apart = {"thema": ("thema:zorg",), "deelnemers": ("partner:om", "?Stichting Onbekend")}
    made = NodeSaid(0, {"naam": "A", "doel": None}, "t1", gemaakt=True, delen=told_apart)
    corrected = NodeSaid(1, {"doel": "praten"}, alleen_waarden=True)
    refs = (Ref("overleg:a", "Overleg", "A"), Ref("overleg:b", "Overleg", "B"))
    rows = (Row("Overleggen", 2, (), (made,)), Row("Overleggen", 3, ("nota",), (corrected,)))
    events = [*events, put(store, Import("nieuw", "nieuw.xlsx", "0", refs, rows))]
    assert [encode(e) for e in store.events()] == [encode(e) for e in events]
    assert store.stored() == records(project(events)) and "overleg:b" in store.stored()[0]


# moving a register


def test_an_empty_store_takes_over_a_whole_register(maker: Maker, tmp_path: Path) -> None:
    with SqliteStore(tmp_path / "bron.db") as source:
        put(source, list_of("a", "b"))
        undo(source, 1)
        put(source, list_of("c"))
        events = source.events()
    with maker(tmp_path / "doel") as target:
        target.fill(events, project(events))
        assert (target.events(), target.digests()) == (events, [digest(e) for e in events])
        assert target.stored() == records(project(events))
        assert target.version() == 3 and not target.updating()


def test_filling_goes_on_where_it_was_left_and_may_be_done_again(store: Store) -> None:
    put(store, list_of("a"))
    events = store.events()
    longer = [*events, next_event(store, list_of("b"))]
    for _ in range(2):
        store.fill(longer, project(longer))
        assert store.events() == longer and store.stored() == records(project(longer))


def test_another_base_makes_way_for_the_one_that_is_moved(store: Store) -> None:
    older = replace(base_event(), moment="2020-01-01T00:00:00+00:00")
    store.fill([older], project([older]))
    assert store.events() == [older]


def test_a_store_with_another_map_is_not_filled(store: Store) -> None:
    put(store, list_of("van mij"))
    before = store.events(), store.stored()
    other = [base_event(), replace(before[0][1], door="een ander")]
    with pytest.raises(StoreNotEmpty, match="al een andere kaart"):
        store.fill(other, project(other))
    with pytest.raises(StoreNotEmpty):
        store.fill(other[:1], project(other[:1]))
    assert (store.events(), store.stored()) == before


def test_a_store_at_rest_is_not_updating_and_has_nothing_to_resume(store: Store) -> None:
    put(store, list_of("a"))
    assert not store.updating() and store.resume()


def test_a_store_says_what_program_it_is_and_what_is_unsafe_about_it(store: Store) -> None:
    health = store.health()
    name, unsafe = ("SQLite", []) if isinstance(store, SqliteStore) else ("Neo4j", [Danger.ANY_PROCEDURE])
    assert health.program.startswith(name) and not health.updating
    assert [remark.danger for remark in health.remarks] == unsafe


# one writer


def test_a_second_writer_is_told_who_is_busy_and_since_when(store: Store) -> None:
    assert store.take_lease("Jans", "2026-01-01T10:00", "2026-01-01T10:05") is None
    in_the_way = store.take_lease("Piet", "2026-01-01T10:01", "2026-01-01T10:06")
    assert in_the_way is not None
    assert (in_the_way.holder, in_the_way.since) == ("Jans", "2026-01-01T10:00")


def test_a_lease_that_ran_out_is_nobodys(store: Store) -> None:
    store.take_lease("Jans", "2026-01-01T10:00", "2026-01-01T10:05")
    assert store.take_lease("Piet", "2026-01-01T10:05", "2026-01-01T10:10") is None
    assert store.take_lease("Jans", "2026-01-01T10:06", "2026-01-01T10:11") is not None


def test_a_lease_that_was_dropped_is_nobodys(store: Store) -> None:
    store.take_lease("Jans", "2026-01-01T10:00", "2026-01-01T10:05")
    store.drop_lease("Jans")
    assert store.take_lease("Piet", "2026-01-01T10:01", "2026-01-01T10:06") is None


def test_the_lease_of_another_cannot_be_dropped(store: Store) -> None:
    store.take_lease("Jans", "2026-01-01T10:00", "2026-01-01T10:05")
    store.drop_lease("Piet")
    assert store.take_lease("Piet", "2026-01-01T10:01", "2026-01-01T10:06") is not None


def test_of_many_threads_one_gets_the_lease(store: Store) -> None:
    won: list[int] = []

    def take(number: int) -> None:
        if store.take_lease(str(number), "2026-01-01T10:00", "2026-01-01T10:05") is None:
            won.append(number)

    threads = [threading.Thread(target=take, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(won) == 1


def test_of_two_threads_that_append_the_same_number_one_wins(store: Store) -> None:
    outcomes: list[str] = []
    barrier = threading.Barrier(2)

    def write(name: str) -> None:
        event = next_event(store, list_of(name))
        graph = project([*store.events(), event])
        barrier.wait()
        try:
            store.append(event, graph)
        except StoreError as error:
            outcomes.append(type(error).__name__)
        else:
            outcomes.append("stored")

    threads = [threading.Thread(target=write, args=(n,)) for n in ("a", "b")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["StoreChanged", "stored"]
    assert store.version() == 1 and store.stored() == records(project(store.events()))


def test_readers_see_before_or_after_while_another_writes(store: Store) -> None:
    put(store, list_of("a"))
    seen: set[int] = set()
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            seen.add(len(store.events()))

    reader = threading.Thread(target=read)
    reader.start()
    for i in range(10):
        put(store, list_of("a", f"b{i}"))
    done.set()
    reader.join()
    assert seen <= set(range(2, 13))


def test_an_application_beside_it_sees_what_was_added(maker: Maker, tmp_path: Path) -> None:
    with maker(tmp_path) as one, maker(tmp_path) as other:
        assert other.version() == 0
        put(one, list_of("a"))
        assert other.version() == 1 and other.events() == one.events()
        put(other, list_of("a", "b"))
        assert one.version() == 2 and one.stored() == other.stored()


FULL = {
    "naam": "a", "doel": "praten", "vergaderingen_per_jaar": 4, "sturing": ("regie",), "duur_uren": 1.5,
    "deelnemers_volledig": True,
}  # fmt: skip


def test_a_property_that_is_no_longer_said_goes(store: Store) -> None:
    event = put(store, list_of("a", bron="nota"))
    for values in (FULL, {"doel": None, "aantal": int(1e30)}):
        row = Row("Overleggen", 1, None, (NodeSaid(0, values),))
        put(store, replace(event.import_, inventaris="ander", rijen=(row,)))
        assert store.stored() == records(project(store.events()))
    undo(store, 2)
    undo(store, 3)
    assert store.stored() == records(project(store.events()))


def test_a_newer_formaat_is_refused_with_advice(maker: Maker, tmp_path: Path) -> None:
    with maker(tmp_path) as opened:
        event = replace(next_event(opened, list_of("a")), formaat=2)
        opened.append(event, project([*opened.events(), event]))
    with pytest.raises(StoreTooNew, match="Werk de toepassing bij"), maker(tmp_path) as again:
        again.events()


# of the embedded store alone


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kaart.db"


def test_a_writer_who_finds_the_file_locked_is_told_within_a_second(path: Path) -> None:
    """A long commit holds SQLite's own lock: the lease still says who and since when."""
    store = SqliteStore(path)
    store.take_lease("Jans", "2026-01-01T10:00", "2026-01-01T10:05")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    started = time.monotonic()
    lease = store.take_lease("Piet", "2026-01-01T10:01", "2026-01-01T10:06")
    assert time.monotonic() - started <= 1.3
    assert lease is not None and lease.holder == "Jans"
    other.close()


def test_reading_goes_on_while_another_writes(path: Path) -> None:
    store = SqliteStore(path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    started = time.monotonic()
    assert store.version() == 0 and len(store.events()) == 1
    assert SqliteStore(path).version() == 0
    assert time.monotonic() - started < 1
    other.close()


def test_processes_that_open_a_new_store_at_once_all_have_the_base(path: Path) -> None:
    code = f"from pathlib import Path; from netwerkkaart.stores import SqliteStore; print(SqliteStore(Path({str(path)!r})).version())"
    children = [
        subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT)
        for _ in range(4)
    ]
    answers = [child.communicate(timeout=60) for child in children]
    assert [out.strip() for out, _ in answers] == [b"0"] * 4, [err.decode()[-300:] for _, err in answers]


@pytest.mark.parametrize("limit", [1_000, 20_000, 200_000])
def test_a_full_disk_is_told_and_what_was_there_stays_readable(path: Path, limit: int) -> None:
    """In a child whose files may grow no further than a little above what they are."""
    store = SqliteStore(path)
    put(store, list_of("a"))
    size = path.stat().st_size
    answer = _in_child(
        f"""
        import resource
        from netwerkkaart.errors import StoreFull
        from tests.contract.stores import *
        store = SqliteStore(Path({str(path)!r}))
        big = list_of(*(f"overleg {{i}}" for i in range(5_000)))
        event = next_event(store, big)
        graph = project([*store.events(), event])
        resource.setrlimit(resource.RLIMIT_FSIZE, ({size + limit}, resource.RLIM_INFINITY))
        try:
            store.append(event, graph)
        except StoreFull as error:
            print(str(error))
        print(store.version(), len(store.stored()[0]) > 300)
        """
    )
    assert answer == [
        "Er is niet genoeg ruimte om dit vast te leggen. Maak ruimte vrij; er is niets veranderd.",
        "1 True",
    ]
    assert SqliteStore(path).version() == 1
    put(SqliteStore(path), list_of("na de storing"))


def test_a_full_database_is_told_too(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = SqliteStore(path)
    put(store, list_of("a"))
    before = store.events(), store.stored()
    connect = sqlite3.connect

    def small(*args: object, **kwargs: object) -> sqlite3.Connection:
        db = connect(*args, **kwargs)  # type: ignore[call-overload]
        db.execute("PRAGMA max_page_count = 1")  # as small as it is now
        return db  # type: ignore[no-any-return]

    event = next_event(store, list_of(*(f"overleg {i}" for i in range(5_000))))
    graph = project([*store.events(), event])
    with monkeypatch.context() as patch:
        patch.setattr("netwerkkaart.stores.sqlite.sqlite3.connect", small)
        with pytest.raises(StoreFull):
            store.append(event, graph)
    assert (store.events(), store.stored()) == before


def _in_child(code: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr[-2_000:]
    return done.stdout.splitlines()


def test_a_file_that_is_no_database_is_told(path: Path) -> None:
    path.write_text("dit is geen database, maar een brief van enige lengte" * 50)
    with pytest.raises(StoreUnavailable, match="niet bereikbaar"):
        SqliteStore(path)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("")
    with pytest.raises(StoreUnavailable, match="niet bereikbaar"):
        SqliteStore(tmp_path / "bestand" / "kaart.db")


def test_a_store_of_a_newer_application_is_not_touched(path: Path) -> None:
    SqliteStore(path)
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 99")
    with pytest.raises(StoreTooNew, match=r"formaat 99\)"):
        SqliteStore(path)


def test_every_chunk_in_the_file_is_at_most_a_megabyte(path: Path) -> None:
    store = SqliteStore(path)
    event = put(store, list_of(*(f"overleg {i * 2654435761 % 2**32:x} {i}" for i in range(8_000))))
    assert [len(c) for c in encode(event) if len(c) > 1_000_000] == []
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT max(length(data)) FROM brok").fetchone()[0] <= 1_000_000


def test_a_url_opens_the_store_it_names(path: Path) -> None:
    with open_store(f"sqlite:///{path}") as store:
        assert store.url == f"sqlite:///{path}"


@pytest.mark.parametrize("url", ["", "sqlite:///", "kaart.db", "mysql://x", "neo4j:server"])
def test_another_url_is_wrong_use(url: str) -> None:
    with pytest.raises(WrongUse, match="is geen opslag"):
        open_store(url)
