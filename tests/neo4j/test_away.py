"""A server that is not there, hangs or says no: told within five seconds, and back without a restart."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from netwerkkaart.errors import NoSuchDatabase, StoreRefused, StoreUnavailable, WrongUse
from netwerkkaart.records import records
from netwerkkaart.register import project
from netwerkkaart.services import Services
from netwerkkaart.settings import Login, read_settings
from netwerkkaart.stores import open_store
from netwerkkaart.stores.neo4j import Neo4jStore
from tests.contract.stores import list_of, put
from tests.neo4j.server import Server, free_port
from tests.neo4j.shared import Shared

LOGIN = Login("neo4j", "x")
IN_TIME = 5.0
NOW = datetime(2026, 11, 25, 10, 0, tzinfo=UTC)


@pytest.fixture
def hung() -> Iterator[str]:
    """The URL of something that takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0), backlog=50) as listener:
        yield f"127.0.0.1:{listener.getsockname()[1]}"


def seconds(work: Callable[[], object], error: type[Exception] = StoreUnavailable, match: str | None = None) -> float:
    """How long it took to be told."""
    begun = time.monotonic()
    with pytest.raises(error, match=match):
        work()
    return time.monotonic() - begun


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_server_that_is_not_there_is_told_in_time(scheme: str) -> None:
    with open_store(f"{scheme}://127.0.0.1:{free_port()}", LOGIN) as store:
        assert seconds(store.version, match="niet bereikbaar") <= IN_TIME


@pytest.mark.parametrize("scheme", ["bolt", "neo4j", "bolt+ssc", "neo4j+s"])
def test_a_server_that_hangs_is_told_in_time(scheme: str, hung: str) -> None:
    with open_store(f"{scheme}://{hung}", LOGIN) as store:
        assert seconds(store.version, match="niet bereikbaar") <= IN_TIME


def test_twenty_who_ask_at_once_are_all_told_in_time(hung: str) -> None:
    times: list[float] = []
    with open_store(f"bolt://{hung}", LOGIN) as store:
        threads = [threading.Thread(target=lambda: times.append(seconds(store.version))) for _ in range(20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(times) == 20 and max(times) <= IN_TIME + 0.5


ENDING = """
    import sys, threading, time
    from netwerkkaart.errors import StoreUnavailable
    from netwerkkaart.stores import open_store

    def ask(store):
        while True:
            try:
                store.version()
            except StoreUnavailable:
                time.sleep(0.01)

    threading.Thread(target=ask, args=(open_store(sys.argv[1]),), daemon=True).start()
    time.sleep(float(sys.argv[2]))
"""


@pytest.mark.parametrize("after", [0.3, 1.0, 2.5])
def test_an_application_that_ends_while_the_server_is_away_ends_quietly(after: float) -> None:
    command = [sys.executable, "-c", textwrap.dedent(ENDING), f"bolt://127.0.0.1:{free_port()}", str(after)]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=30, check=True)
    assert ended.stderr == ""


def test_a_name_that_nobody_knows_is_told_in_time() -> None:
    with open_store("bolt://bestaat-niet.invalid:7687", LOGIN) as store:
        assert seconds(store.version, match="niet bereikbaar") <= IN_TIME


def test_a_wrong_password_says_what_to_set(shared: Shared) -> None:
    with Neo4jStore(shared.url, Login("neo4j", "mis")) as store:
        assert seconds(store.version, StoreRefused, "NETWERKKAART_NEO4J_PASSWORD") <= IN_TIME


def test_no_password_at_all_says_the_same(shared: Shared) -> None:
    with Neo4jStore(shared.url) as store:
        seconds(store.version, StoreRefused)


def test_a_database_that_is_not_there_says_what_to_set(shared: Shared) -> None:
    login = Login(shared.login.user, shared.login.password, "bestaatniet")
    with Neo4jStore(shared.url, login) as store:
        assert seconds(store.version, NoSuchDatabase, "'bestaatniet' bestaat niet") <= IN_TIME


def test_the_name_of_the_database_is_a_setting(shared: Shared) -> None:
    environment = {
        "NETWERKKAART_STORE": shared.url,
        "NETWERKKAART_NEO4J_USER": shared.login.user,
        "NETWERKKAART_NEO4J_PASSWORD": shared.login.password,
        "NETWERKKAART_NEO4J_DATABASE": "neo4j",
    }
    settings = read_settings(environment)
    with open_store(settings.opslag, settings.login) as store:
        assert store.version() == 0


def test_routing_works_on_one_server(shared: Shared) -> None:
    with open_store(shared.url.replace("bolt://", "neo4j://"), shared.login) as store:
        put(store, list_of("a"))
        assert store.stored() == records(project(store.events()))


@pytest.mark.parametrize(
    "url",
    ["neo4j://naam:geheim@server", "bolt://naam@server:7687", "bolt://server/kaart", "neo4j://", "bolt+x://server"],
)
def test_a_url_with_more_than_an_address_is_refused_and_not_repeated(url: str) -> None:
    with pytest.raises(WrongUse) as caught:
        open_store(url)
    assert "geheim" not in str(caught.value)


def test_a_password_is_never_shown() -> None:
    assert "geheim" not in repr(read_settings({"NETWERKKAART_NEO4J_PASSWORD": "geheim"}))


# a server of our own that hangs, dies and comes back


def services(server: Server, login: Login | None = None, *, scheme: str = "bolt") -> Services:
    address = server.url.partition("://")[2]
    return Services(Neo4jStore(f"{scheme}://{address}", login or server.login), lambda: NOW, "Jans")


def test_an_application_that_starts_without_the_server_works_once_it_is_there(victim: Server) -> None:
    first = services(victim)
    assert first.snapshot().versie == 0
    first.store.close()
    victim.stop()
    waiting = services(victim)
    assert seconds(waiting.snapshot) <= IN_TIME
    victim.start()
    begun = time.monotonic()
    assert waiting.snapshot().versie >= 0
    assert time.monotonic() - begun <= 10
    waiting.store.close()


def test_a_server_that_hangs_halfway_a_session_is_told_and_comes_back(victim: Server) -> None:
    working = services(victim)
    versie = working.snapshot().versie
    victim.send(signal.SIGSTOP)
    try:
        assert seconds(working.snapshot) <= IN_TIME
        assert seconds(lambda: working.store.take_lease("Jans", "1", "2")) <= IN_TIME
    finally:
        victim.send(signal.SIGCONT)
    begun = time.monotonic()
    assert _again(working) == versie
    assert time.monotonic() - begun <= 10
    working.store.close()


def test_a_server_that_is_restarted_halfway_a_session_comes_back(victim: Server) -> None:
    working = services(victim)
    versie = working.snapshot().versie
    victim.stop(signal.SIGKILL)
    assert seconds(working.snapshot) <= IN_TIME
    victim.start()
    begun = time.monotonic()
    assert _again(working) == versie
    assert time.monotonic() - begun <= 10
    working.store.close()


def _again(working: Services, patience: timedelta = timedelta(seconds=20)) -> int:
    until = time.monotonic() + patience.total_seconds()
    while True:
        try:
            return working.snapshot().versie
        except StoreUnavailable:
            if time.monotonic() > until:
                raise


@pytest.mark.parametrize("scheme", ["bolt+ssc", "neo4j+ssc"])
def test_a_certificate_of_ones_own_is_taken_when_the_url_says_so(victim: Server, scheme: str) -> None:
    working = services(victim, scheme=scheme)
    assert working.snapshot().versie >= 0
    working.store.close()


@pytest.mark.parametrize("scheme", ["bolt+s", "neo4j+s"])
def test_a_certificate_of_ones_own_is_refused_otherwise(victim: Server, scheme: str) -> None:
    working = services(victim, scheme=scheme)
    assert seconds(working.snapshot) <= IN_TIME
    working.store.close()
