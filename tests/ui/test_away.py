"""The store is away when the application starts, or goes away meanwhile: told in time, and back by itself."""

from __future__ import annotations

import gc
import socket
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from netwerkkaart.analyses import findings
from netwerkkaart.example import example, put_example
from netwerkkaart.services import Services
from netwerkkaart.stores.neo4j import Neo4jStore
from netwerkkaart.ui import lastknown, links, texts
from netwerkkaart.ui.components import away
from netwerkkaart.ui.components.notice import error
from netwerkkaart.ui.server import ENTRY
from tests.neo4j.server import LTS, Server, free_port
from tests.neo4j.shared import needed
from tests.ui.screens import WAIT, words

IN_TIME, BACK_IN = 5.0, 10.0
pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture(scope="module", autouse=True)
def nobody_looks_on() -> Iterator[None]:
    """Who waits for a store stops when nobody asks for it any more; tests after these must not meet it."""
    yield
    gc.collect()
    waiting = [thread for thread in threading.enumerate() if thread.name == lastknown.LOOKING]
    for thread in waiting:
        thread.join(30)
    assert not any(thread.is_alive() for thread in waiting)


@pytest.fixture
def application(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    findings(example().graph)  # as at start, while the first visitor is on the way
    st.cache_resource.clear()
    yield monkeypatch
    st.cache_resource.clear()


def shown(page: str, app: AppTest | None = None) -> tuple[AppTest, float]:
    """A page in a browser, and how long it took until the message was sent."""
    app = AppTest.from_file(ENTRY, default_timeout=WAIT) if app is None else app
    sent: list[float] = []
    begun = time.monotonic()
    with pytest.MonkeyPatch.context() as watch:
        watch.setattr(away.notice, "error", lambda text: (sent.append(time.monotonic()), error(text)))
        app.run()
        if page != "overzicht":
            app.switch_page(str(links.PAGES[page])).run()
    assert not app.exception, app.exception
    return app, (sent[0] if sent else time.monotonic()) - begun


@pytest.mark.parametrize("page", list(links.PAGES))
def test_every_page_opens_with_the_message_when_no_server_is_there(application: pytest.MonkeyPatch, page: str) -> None:
    application.setenv("NETWERKKAART_STORE", f"bolt://127.0.0.1:{free_port()}")
    app, seconds = shown(page)
    told = words(app)
    assert "nk-fout" in told and "is niet bereikbaar" in told and texts.AWAY_EXAMPLE in told
    assert texts.EXAMPLE_BANNER not in told
    assert told.count("nk-fout") == 1
    assert "<h1" in told or app.title[0].value
    assert seconds <= IN_TIME


def test_a_server_that_hangs_is_told_in_time_and_waited_for_once(application: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=50) as listener:
        application.setenv("NETWERKKAART_STORE", f"bolt://127.0.0.1:{listener.getsockname()[1]}")
        app, seconds = shown("overzicht")
        assert "is niet bereikbaar" in words(app) and seconds <= IN_TIME
        _, again = shown("signalen", app)
        assert again <= 1.5


@pytest.mark.parametrize("page", list(links.PAGES))
def test_an_embedded_store_that_cannot_be_opened_is_told_as_well(
    application: pytest.MonkeyPatch, tmp_path: Path, page: str
) -> None:
    (tmp_path / "map").write_text("geen map")
    application.setenv("NETWERKKAART_STORE", f"sqlite:///{tmp_path / 'map' / 'kaart.db'}")
    app, _ = shown(page)
    told = words(app)
    assert texts.STORE_HELP in told
    assert told.count("nk-fout") == 1  # above the page: the page itself goes on
    (tmp_path / "map").unlink()
    back(app)
    assert "Er is nog geen eigen kaart" in words(app)


@pytest.fixture
def server(application: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Server]:
    needed(LTS)
    running = Server(LTS, tmp_path, quick=True).start()
    for name, value in {"STORE": running.url, "NEO4J_USER": "neo4j", "NEO4J_PASSWORD": running.login.password}.items():
        application.setenv(f"NETWERKKAART_{name}", value)
    yield running
    running.stop()


def test_a_server_that_stops_and_starts_again_is_told_and_picked_up(server: Server) -> None:
    with Neo4jStore(server.url, server.login) as store:
        put_example(Services(store, lambda: datetime.now(UTC), "test"))
    app, _ = shown("overzicht")
    assert "nk-banner" not in words(app) and "nk-fout" not in words(app)
    server.stop()
    for page in links.PAGES:
        app, seconds = shown(page, app)
        assert "is niet bereikbaar" in words(app) and "U ziet de kaart zoals die om" in words(app)
        assert seconds <= IN_TIME
    app, _ = shown("importeren", app)
    assert texts.AWAY_IMPORT in words(app)
    app.button(key="ongedaan-1").click().run()
    assert words(app).count("nk-fout") == 2
    server.start()
    back(app)
    app.button(key="ongedaan-1").click().run()
    assert "Dit is ongedaan gemaakt." in words(app) and not app.exception


def back(app: AppTest) -> None:
    """Reruns as the waiting page does, until the store is there again."""
    until = time.monotonic() + BACK_IN
    while "nk-fout" in words(app.run()):
        assert time.monotonic() < until, words(app)
        time.sleep(0.2)
