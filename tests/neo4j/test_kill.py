"""kill -9 of the server and of the application, in the register's COMMIT and halfway the projection."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from netwerkkaart.errors import StoreError
from netwerkkaart.records import records
from netwerkkaart.register import project
from netwerkkaart.register.codec import digest
from netwerkkaart.register.events import Event
from netwerkkaart.stores import neo4j_rows
from netwerkkaart.stores.bolt import Bolt
from netwerkkaart.stores.neo4j import Neo4jStore
from tests.contract.stores import list_of, next_event, put
from tests.neo4j.relay import Cut, Relay
from tests.neo4j.server import Server
from tests.neo4j.shared import Shared

ROOT = Path(__file__).parent.parent.parent
SIZE = 600
SMALL_BATCH = 100
BIG = tuple(f"overleg {i}" for i in range(SIZE))
CHILD = f"""
    import sys
    from netwerkkaart.settings import Login
    from netwerkkaart.stores import bolt, neo4j_rows
    from netwerkkaart.stores.neo4j import Neo4jStore
    from tests.contract.stores import *
    from tests.neo4j.test_kill import BIG

    neo4j_rows.BATCH = {SMALL_BATCH}
    store = Neo4jStore(sys.argv[1], Login("neo4j", sys.argv[2]))
    event = next_event(store, list_of(*BIG))
    graph = project([*store.events(), event])
    print("begin", flush=True)
    sys.stdin.readline()
    real = bolt.Bolt.write

    def told(self, guard, *statements, **options):
        found = real(self, guard, *statements, **options)
        if statements:
            print("batch", flush=True)
            sys.stdin.readline()
        return found

    bolt.Bolt.write = told
    store.append(event, graph)
    print("klaar", flush=True)
"""


def start(url: str, password: str) -> subprocess.Popen[str]:
    """An application that waits for a line before its append, and after each batch."""
    command = [sys.executable, "-c", textwrap.dedent(CHILD), url, password]
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert child.stdout is not None
    assert child.stdout.readline() == "begin\n"
    return child


def go(child: subprocess.Popen[str]) -> None:
    assert child.stdin is not None
    child.stdin.write("\n")
    child.stdin.flush()


def kill(child: subprocess.Popen[str]) -> None:
    child.send_signal(signal.SIGKILL)
    child.communicate()


def is_before_or_after(store: Neo4jStore, before: list[Event], intended: Event) -> int:
    """How many events there are, once it is sure that they are those of before, or with the intended one."""
    events = store.events()
    assert events[: len(before)] == before
    assert [digest(e) for e in events[len(before) :]] in ([], [digest(intended)])
    assert store.digests() == [digest(e) for e in events]
    return len(events)


def finishes(store: Neo4jStore, seconds: float = 30) -> None:
    """The projection comes right by itself."""
    until = time.monotonic() + seconds
    while _is_behind(store):
        assert time.monotonic() < until
        time.sleep(0.2)
    assert store.stored() == records(project(store.events()))


def _is_behind(store: Neo4jStore) -> bool:
    try:
        return store.updating()
    except StoreError:
        return True


# the application


@pytest.fixture
def before(shared: Shared, tmp_path: Path) -> list[Event]:
    with shared.store(tmp_path) as store:
        put(store, list_of("a", "b"))
        return store.events()


@pytest.mark.parametrize("cut", Cut)
def test_an_application_killed_at_commit_leaves_before_or_after(
    cut: Cut, shared: Shared, relay: Relay, before: list[Event]
) -> None:
    child = start(relay.url, shared.login.password)
    intended = Event(2, before[1].soort, before[1].moment, "wie", list_of(*BIG))
    relay.cut, relay.on_commit = cut, lambda: kill(child)
    go(child)
    child.wait(30)
    begun = time.monotonic()
    with Neo4jStore(shared.url, shared.login, patience=0) as again:
        assert is_before_or_after(again, before, intended) == (2 if cut is Cut.BEFORE else 3)
        assert time.monotonic() - begun < 10
        finishes(again)
        put(again, list_of("daarna"))
        assert again.stored() == records(project(again.events()))


@pytest.mark.usefixtures("before")
@pytest.mark.parametrize("batches", [1, 3, 8])
def test_an_application_killed_halfway_the_projection_is_finished_by_the_next(batches: int, shared: Shared) -> None:
    reader = Neo4jStore(shared.url, shared.login)
    child = start(shared.url, shared.login.password)
    for _ in range(batches):
        go(child)
        assert child.stdout is not None and child.stdout.readline() == "batch\n"
    kill(child)
    assert reader.version() == 2 and reader.updating()
    assert not reader.resume(), "it was heard of a moment ago"
    with Neo4jStore(shared.url, shared.login, patience=0) as again:
        begun = time.monotonic()
        assert len(again.events()) == 3 and time.monotonic() - begun < 10
        finishes(again)
    assert not reader.updating()
    reader.close()


@pytest.mark.usefixtures("before")
def test_an_application_that_was_there_all_along_finishes_it_too(shared: Shared) -> None:
    with Neo4jStore(shared.url, shared.login, patience=0) as beside:
        assert beside.version() == 1
        child = start(shared.url, shared.login.password)
        go(child)
        assert child.stdout is not None and child.stdout.readline() == "batch\n"
        kill(child)
        assert beside.updating()
        finishes(beside)


@pytest.mark.usefixtures("before")
def test_the_next_commit_finishes_what_was_left_too(shared: Shared) -> None:
    child = start(shared.url, shared.login.password)
    go(child)
    assert child.stdout is not None and child.stdout.readline() == "batch\n"
    kill(child)
    with Neo4jStore(shared.url, shared.login, patience=3_600) as again:
        put(again, list_of("c"))
        assert not again.updating() and again.stored() == records(project(again.events()))


@pytest.mark.usefixtures("before")
def test_of_two_who_write_the_projection_the_last_to_claim_it_goes_on(
    shared: Shared, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A writer that was silent for long is not dead: its next batch is refused."""
    monkeypatch.setattr(neo4j_rows, "BATCH", SMALL_BATCH)
    slow, quick = Neo4jStore(shared.url, shared.login), Neo4jStore(shared.url, shared.login, patience=0)
    assert quick.version() == 1
    real, seen = Bolt.write, []

    def write(bolt: Bolt, *statements: object, **options: object) -> object:
        if bolt is slow._bolt and len(statements) == 2:
            seen.append(1)
            if len(seen) == 2:
                assert quick.resume()
        return real(bolt, *statements, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(Bolt, "write", write)
    put(slow, list_of(*BIG))
    assert len(seen) == 2
    assert not slow.updating() and slow.stored() == records(project(slow.events()))
    slow.close()
    quick.close()


# the server


@pytest.fixture
def mine(victim: Server) -> Iterator[Neo4jStore]:
    """A store on a server that will be killed, with a list in it."""
    Shared(victim.url, victim.login).empty()
    with Neo4jStore(victim.url, victim.login, patience=0) as store:
        put(store, list_of("a", "b"))
        yield store


@pytest.mark.parametrize(("cut", "delay"), [(Cut.BEFORE, 0.0), (Cut.AFTER, 0.0), (Cut.AFTER, 0.01)])
def test_a_server_killed_at_commit_holds_before_or_after(
    cut: Cut, delay: float, victim: Server, mine: Neo4jStore
) -> None:
    before = mine.events()
    intended = next_event(mine, list_of(*BIG))
    graph = project([*before, intended])

    def end() -> None:
        time.sleep(delay)
        victim.stop(signal.SIGKILL)

    with Relay(victim.port) as relay, Neo4jStore(relay.url, victim.login) as store:
        assert store.version() == 1
        relay.cut, relay.on_commit = cut, end
        with pytest.raises(StoreError):
            store.append(intended, graph)
    victim.start()
    begun = time.monotonic()
    is_before_or_after(mine, before, intended)
    assert time.monotonic() - begun < 10
    mine.resume()
    finishes(mine)
    put(mine, list_of("daarna"))
    assert mine.stored() == records(project(mine.events()))


@pytest.mark.parametrize("kill_", range(2))
def test_a_server_killed_halfway_the_projection_is_finished_when_it_is_back(
    kill_: int, victim: Server, mine: Neo4jStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(neo4j_rows, "BATCH", SMALL_BATCH)
    limits = replace(mine._bolt.limits, retry=0.5)
    real, batches, at = Bolt.write, [], random.Random(kill_).randint(2, 8)

    def write(bolt: Bolt, *statements: object, **options: object) -> object:
        if len(statements) == 2:
            batches.append(1)
            if len(batches) == at:
                threading.Thread(target=victim.stop, args=(signal.SIGKILL,)).start()
        return real(bolt, *statements, **options)  # type: ignore[arg-type]

    with Neo4jStore(victim.url, victim.login, limits=limits, patience=0) as writer:
        assert writer.version() == 1
        monkeypatch.setattr(Bolt, "write", write)
        put(writer, list_of(*BIG))  # the event is in, so this is no failure
        victim.start()
        assert len(writer.events()) == 3
        finishes(writer)
        assert mine.stored() == records(project(mine.events()))
