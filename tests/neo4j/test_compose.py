"""The commands of compose.yaml by hand: a server with its settings, and the application as the image starts it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from netwerkkaart.stores.neo4j import Neo4jStore
from netwerkkaart.ui.health import ADDRESS
from tests.containers import command, copy_to, neo4j_settings, service
from tests.neo4j.server import LTS, PASSWORD, Server, free_port
from tests.neo4j.shared import needed

WORKS = (200, {"toepassing": "werkt", "opslag": "werkt"})
AWAY = (503, {"toepassing": "werkt", "opslag": "werkt niet"})


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    needed(LTS)
    running = Server(LTS, tmp_path_factory.mktemp("neo4j"), quick=True, settings=neo4j_settings()).start()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("image")


@pytest.fixture
def told(folder: Path) -> Path:
    """What the application wrote on its terminal."""
    return folder / "log"


@pytest.fixture(scope="module")
def application(server: Server, folder: Path) -> Iterator[str]:
    copy_to(folder / "app")
    (folder / "wachtwoord").write_text(f"{PASSWORD}\n")
    port = free_port()
    own = {**service("toepassing")["environment"], "NETWERKKAART_STORE": server.url, "HOME": str(folder)}
    own["NETWERKKAART_NEO4J_PASSWORD_FILE"] = str(folder / "wachtwoord")
    environment = {"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1", **own}
    line = [sys.executable, *command()[1:]]
    line = [f"--server.port={port}" if part.startswith("--server.port=") else part for part in line]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(line, cwd=folder / "app", env=environment, stdout=log, stderr=log)
    yield f"http://127.0.0.1:{port}"
    process.terminate()
    process.wait(20)


def test_the_settings_leave_nothing_to_remark(server: Server) -> None:
    with Neo4jStore(server.url, server.login) as store:
        assert store.health().remarks == () and store.version() == 0


def test_the_application_starts_and_tells_that_both_answer(application: str) -> None:
    until(application, WORKS, seconds=60)
    with urllib.request.urlopen(f"{application}/", timeout=10) as page:
        assert b'<html lang="nl">' in page.read()


def test_the_application_looks_for_nobody_else_when_it_starts(application: str, told: Path) -> None:
    until(application, WORKS, seconds=60)
    assert "http://localhost:" in (log := told.read_text())
    assert "external" not in log.lower() and "network url" not in log.lower()


def test_a_server_that_stops_is_told_and_so_is_its_return(application: str, server: Server) -> None:
    until(application, WORKS, seconds=60)
    server.stop()
    until(application, AWAY, seconds=10)
    server.start()
    until(application, WORKS, seconds=10)


def until(application: str, wanted: tuple[int, dict[str, str]], *, seconds: float) -> None:
    end = time.monotonic() + seconds
    while (found := asked(application)) != wanted:
        assert time.monotonic() < end, found
        time.sleep(0.3)


def asked(application: str) -> tuple[int, dict[str, str]]:
    try:
        with urllib.request.urlopen(f"{application}{ADDRESS}", timeout=10) as answer:
            return answer.status, json.loads(answer.read())
    except urllib.error.HTTPError as answer:
        return answer.code, json.loads(answer.read())
    except OSError as error:
        return 0, {"fout": str(error)}
