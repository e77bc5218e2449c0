"""Servers of our own that may be killed, and a relay in front of one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.neo4j.relay import Relay
from tests.neo4j.server import LTS, Server
from tests.neo4j.shared import Shared, lts, needed


@pytest.fixture
def shared(tmp_path: Path) -> Shared:
    """The server that is used by many, emptied."""
    server = lts()
    server.store(tmp_path).close()
    return server


@pytest.fixture
def relay(shared: Shared) -> Iterator[Relay]:
    """A relay in front of it."""
    with Relay(int(shared.url.rpartition(":")[2])) as between:
        yield between


@pytest.fixture(scope="module")
def victim(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that this module may kill and start again."""
    needed(LTS)
    server = Server(LTS, tmp_path_factory.mktemp("neo4j"), encrypted=True, quick=True).start()
    yield server
    server.stop()
