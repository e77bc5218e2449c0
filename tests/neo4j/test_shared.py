"""Without Java the tests on Neo4j are skipped and say why; CI forbids that."""

from __future__ import annotations

import pytest

from tests.neo4j import shared
from tests.neo4j.server import CURRENT, LTS


@pytest.fixture(autouse=True)
def no_java(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shared, "missing", lambda edition: f"no Java for {edition.version}")


def test_a_developer_without_java_sees_the_skip_with_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NETWERKKAART_CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match=r"no Java for 5\.26"):
        shared.needed(LTS)


def test_ci_forbids_the_skip(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETWERKKAART_CI", "1")
    with pytest.raises(pytest.fail.Exception, match="which CI forbids"):
        shared.needed(LTS)
    with pytest.raises(pytest.skip.Exception):
        shared.needed(CURRENT)
