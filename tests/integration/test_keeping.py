"""The commands that move a map, keep it in a file and bring it back."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from netwerkkaart.__main__ import main
from netwerkkaart.stores import SqliteStore
from tests.contract.stores import list_of, put
from tests.neo4j import shared

Run = Callable[..., tuple[int, Any, str]]
PROOF = {"versie", "hash", "registerhash"}


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run a command; gives exit code, JSON (None when there is none) and words."""

    def go(url: str, *arguments: str) -> tuple[int, Any, str]:
        code = main(["--opslag", url, "--door", "toets", *arguments, "--formaat", "json"])
        out, words = capfdbinary.readouterr()
        return code, json.loads(out) if out else None, words.decode()

    return go


@pytest.fixture
def here(tmp_path: Path) -> str:
    """The URL of a store with a list in it."""
    with SqliteStore(tmp_path / "van.db") as store:
        put(store, list_of("a", "b"))
        return store.url


def test_moving_gives_both_hashes_and_both_places(run: Run, here: str, tmp_path: Path) -> None:
    there = f"sqlite:///{tmp_path / 'naar.db'}"
    code, data, words = run(here, "verhuis", "--van", here, "--naar", there)
    assert (code, set(data)) == (0, PROOF | {"van", "naar"})
    old, new = (run(url, "status")[1] for url in (here, there))
    assert old["registerhash"] == new["registerhash"] == data["registerhash"]
    assert old["hash"] == new["hash"] == data["hash"]
    assert "NETWERKKAART_STORE" in words


def test_a_map_moves_to_neo4j_and_back(run: Run, here: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    server = shared.lts()
    server.empty()
    monkeypatch.setenv("NETWERKKAART_NEO4J_USER", server.login.user)
    monkeypatch.setenv("NETWERKKAART_NEO4J_PASSWORD", server.login.password)
    back = f"sqlite:///{tmp_path / 'terug.db'}"
    first = run(here, "verhuis", "--van", here, "--naar", server.url)
    second = run(here, "verhuis", "--van", server.url, "--naar", back)
    assert (first[0], second[0]) == (0, 0)
    assert first[1]["registerhash"] == second[1]["registerhash"]


def test_moving_to_itself_is_wrong_use(run: Run, here: str) -> None:
    assert run(here, "verhuis", "--van", here, "--naar", here)[0] == 2


def test_moving_over_another_map_stores_nothing(run: Run, here: str, tmp_path: Path) -> None:
    with SqliteStore(tmp_path / "ander.db") as other:
        put(other, list_of("van een ander"))
    code, data, words = run(here, "verhuis", "--van", here, "--naar", other.url)
    assert (code, data) == (4, None) and "andere kaart" in words


def test_while_somebody_writes_there_is_no_moving(run: Run, here: str, tmp_path: Path) -> None:
    with SqliteStore(tmp_path / "van.db") as store:
        store.take_lease("Piet (1)", "2026-01-01T10:00", "2999-01-01T10:00")
    code, _, words = run(here, "verhuis", "--van", here, "--naar", f"sqlite:///{tmp_path / 'naar.db'}")
    assert code == 4 and "bezig sinds" in words


def test_a_backup_comes_back(run: Run, here: str, tmp_path: Path) -> None:
    kept, there = tmp_path / "kaart.zip", f"sqlite:///{tmp_path / 'naar.db'}"
    code, data, _ = run(here, "backup", "--uit", str(kept))
    assert (code, set(data)) == (0, PROOF | {"bestand", "opslag"})
    code, found, _ = run(there, "herstel", str(kept))
    assert (code, {n: found[n] for n in PROOF}) == (0, {n: data[n] for n in PROOF})
    assert run(there, "status")[1]["hash"] == data["hash"]


def test_a_backup_that_is_none_is_refused(run: Run, here: str, tmp_path: Path) -> None:
    path = tmp_path / "brief.zip"
    path.write_text("geen reservekopie")
    code, data, words = run(here, "herstel", str(path))
    assert (code, data) == (3, None) and "geen reservekopie" in words


@pytest.mark.parametrize("arguments", [["herstel", "bestaat-niet.zip"], ["backup", "--uit", "/bestaat/niet/kaart.zip"]])
def test_a_file_that_cannot_be_reached_is_wrong_use(run: Run, here: str, arguments: list[str]) -> None:
    assert run(here, *arguments)[0] == 2


def test_a_server_that_is_away_is_exit_code_four(run: Run) -> None:
    assert run("bolt://127.0.0.1:1", "status")[0] == 4
