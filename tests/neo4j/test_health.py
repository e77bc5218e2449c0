"""What a real server tells of its settings, and how little one that keeps them to itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from netwerkkaart.stores.health import Danger, Remark
from netwerkkaart.stores.neo4j import Neo4jStore
from netwerkkaart.stores.neo4j_health import read_health
from tests.neo4j.server import LTS, Server
from tests.neo4j.shared import Shared, needed

CARELESS = {
    "db.transaction.timeout": "0s",
    "db.memory.transaction.max": "0",
    "dbms.security.allow_csv_import_from_file_urls": "true",
    "dbms.security.procedures.unrestricted": "apoc.*",
}


@pytest.fixture
def careless(tmp_path: Path) -> Iterator[Server]:
    needed(LTS)
    server = Server(LTS, tmp_path, quick=True, settings=CARELESS).start()
    yield server
    server.stop()


def test_a_careless_server_gives_a_remark_for_each_setting(careless: Server) -> None:
    with Neo4jStore(careless.url, careless.login) as store:
        health = store.health()
    assert health.program == f"Neo4j/{LTS.version}"
    assert [remark.danger for remark in health.remarks] == [
        Danger.NO_TIME_LIMIT,
        Danger.NO_MEMORY_LIMIT,
        Danger.READS_FILES,
        Danger.ANY_PROCEDURE,
        Danger.UNRESTRICTED,
    ]


def test_a_server_that_does_not_know_the_question_is_one_remark(
    shared: Shared, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("netwerkkaart.stores.neo4j_health.read_settings", lambda: "CALL dbms.bestaatNiet($namen)")
    with Neo4jStore(shared.url, shared.login) as store:
        health = read_health(store._bolt, updating=False)
    assert health.remarks == (Remark(Danger.NOT_TOLD, "SHOW SETTINGS"),)
