"""One running server of each edition for all tests that do not kill it, and an empty database for each."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from neo4j import Driver, GraphDatabase

from netwerkkaart.settings import Login
from netwerkkaart.stores.neo4j import Neo4jStore
from tests.neo4j.server import CURRENT, LTS, PASSWORD, Edition, Server, missing

_started: list[Server] = []
EMPTY = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS"


@dataclass
class Shared:
    """A server that is used by many tests, one after another; `folder` says whose data is in it."""

    url: str
    login: Login
    folder: Path | None = None

    def store(self, folder: Path) -> Neo4jStore:
        """The store of a folder: empty the first time, what was in it the next."""
        if folder != self.folder:
            self.empty()
            self.folder = folder
        return Neo4jStore(self.url, self.login)

    def empty(self) -> None:
        self.folder = None
        with self.driver() as driver, driver.session() as session:
            session.run(EMPTY).consume()

    def driver(self) -> Driver:
        """A driver of its own, past the store."""
        return GraphDatabase.driver(self.url, auth=(self.login.user, self.login.password))

    def ask(self, statement: str, **parameters: object) -> list[list[object]]:
        """Rows, past the store."""
        with self.driver() as driver:
            return [r.values() for r in driver.execute_query(statement, parameters).records]  # type: ignore[arg-type]


def lts() -> Shared:
    """The LTS server: the one of NETWERKKAART_TEST_NEO4J, or one of our own."""
    return _given() or running(LTS)


def current() -> Shared:
    """The current server."""
    return running(CURRENT)


@cache
def _given() -> Shared | None:
    url = os.environ.get("NETWERKKAART_TEST_NEO4J")
    password = os.environ.get("NETWERKKAART_TEST_NEO4J_PASSWORD", PASSWORD)
    return Shared(url, Login("neo4j", password)) if url else None


def running(edition: Edition) -> Shared:
    """A running server; without Java the test is skipped, and says why."""
    needed(edition)
    return _running(edition)


@cache
def _running(edition: Edition) -> Shared:
    home = Path(tempfile.mkdtemp(prefix="netwerkkaart-neo4j-"))
    server = Server(edition, home)
    _started.append(server)
    server.start()
    return Shared(server.url, server.login)


def stop_all() -> None:
    """End the servers that were started here, and take their data away."""
    for server in _started:
        server.stop()
        shutil.rmtree(server.home, ignore_errors=True)
    _started.clear()


atexit.register(stop_all)  # for who is not pytest: a benchmark


def needed(edition: Edition) -> None:
    """Skip without Java or Maven; in CI the LTS server has to be there."""
    if (reason := missing(edition)) is None:
        return
    if os.environ.get("NETWERKKAART_CI") and edition is LTS:
        pytest.fail(f"{reason}, which CI forbids")
    pytest.skip(reason)
