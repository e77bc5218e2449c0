"""Named questions to a real server: its own answer is that of the copy, it only reads, and it stops in time."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from netwerkkaart.asking import Most, run_query, values_of
from netwerkkaart.errors import QueryTooSlow, QueryValues
from netwerkkaart.example import put_example
from netwerkkaart.services import Services
from netwerkkaart.stores.bolt import Bolt
from netwerkkaart.stores.neo4j import Neo4jStore
from netwerkkaart.stores.neo4j_ask import ask_server
from netwerkkaart.stores.queries import find_query
from tests.neo4j.shared import Shared

TODAY = date(2026, 11, 25)
LONG = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b)"


@pytest.fixture
def store(shared: Shared, tmp_path: Path) -> Neo4jStore:
    return shared.store(tmp_path)


def test_a_question_is_answered_by_the_server_as_by_a_copy(store: Neo4jStore) -> None:
    services = Services(store, lambda: datetime(2026, 11, 25, tzinfo=UTC), "wie")
    put_example(services)
    graph = services.snapshot().graph
    for naam in ("partners-aan-de-meeste-tafels", "tafels-zonder-escalatie"):
        query = find_query(naam)
        values = values_of(graph, query, {}, today=TODAY)
        own = store.ask(query.tekst, values, most=5, versie=graph.versie)
        assert own is not None and own.total > 5 and len(own.rows) == 5
        here = run_query(graph, query, {}, today=TODAY, most=Most.DOWNLOAD)
        there = run_query(graph, query, {}, today=TODAY, most=Most.DOWNLOAD, store=store)
        assert (there.columns, there.rows, there.total) == (here.columns, here.rows, here.total)


def test_a_server_with_another_version_leaves_it_to_the_copy(store: Neo4jStore) -> None:
    assert store.ask("RETURN 1", {}, most=5, versie=store.version() + 1) is None


def test_a_question_that_takes_too_long_is_stopped_by_the_server(shared: Shared) -> None:
    bolt = Bolt(shared.url, shared.login)
    with pytest.raises(QueryTooSlow):
        ask_server(bolt, LONG, {}, most=5, seconds=1)
    assert ask_server(bolt, "RETURN $a AS a", {"a": [1.0, None]}, most=5).rows == (([1, None],),)
    bolt.close()


@pytest.mark.parametrize("text", ["CREATE (:Overleg {id: 'overleg:x'})", "MATCH (n) DETACH DELETE n", "RETURN"])
def test_a_session_for_questions_cannot_write(store: Neo4jStore, shared: Shared, text: str) -> None:
    before, versie = store.stored(), store.version()
    with pytest.raises(QueryValues):
        store.ask(text, {}, most=5, versie=versie)
    assert store.stored() == before
