"""What raakt aan and is gelaagd stands on the profile, and what is past follows the day of today."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from netwerkkaart.build import graph_of
from netwerkkaart.example import example
from netwerkkaart.filters import Filter
from netwerkkaart.graph import Graph
from netwerkkaart.services import Snapshot
from netwerkkaart.ui import links, texts
from netwerkkaart.ui.components import profile as profiles
from netwerkkaart.ui.profile import profile
from netwerkkaart.ui.server import ENTRY
from netwerkkaart.ui.stand import Stand

WAIT = 60
OPDRACHT = {"omschrijving": "Organiseer opvang voor personen met verward gedrag"}


@pytest.fixture
def _store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("NETWERKKAART_STORE", f"sqlite:///{tmp_path / 'kaart.db'}")
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


def stand_of(graph: Graph) -> Stand:
    snapshot = Snapshot(example().events, example().digests)
    snapshot.__dict__["graph"] = graph
    return Stand(snapshot, Filter(), voorbeeld=True, vandaag="2026-11-25")


def small() -> Graph:
    nodes = [
        ("gebied:vr", {"naam": "Kennemerland"}), ("gebied:h", {"naam": "Haarlem"}), ("gebied:v", {}),
        ("thema:t", {"naam": "verward gedrag"}),
        ("overleg:a", {"naam": "A", "niveau": "lokaal", "evaluatie_op": "2026-11-24"}),
        ("overleg:b", {"naam": "B", "niveau": "regionaal"}), ("overleg:c", {"naam": "C", "niveau": "regionaal"}),
        ("opdracht:vraag", {**OPDRACHT, "naam": "Vraag", "soort": "vraagstuk"}),
        ("opdracht:werk", {**OPDRACHT, "naam": "Werk"}),
    ]  # fmt: skip
    where = {"overleg:a": "gebied:h", "overleg:b": "gebied:vr", "overleg:c": "gebied:h"}
    where |= {"opdracht:vraag": "gebied:h", "opdracht:werk": "gebied:h"}
    edges = [("LIGT_IN", g, "gebied:vr") for g in ("gebied:h", "gebied:v")]
    edges += [e for n, g in where.items() for e in (("WERKT_IN", n, g), ("GAAT_OVER", n, "thema:t"))]
    return graph_of(nodes, edges)


def told(graph: Graph, id_: str) -> dict[str, list[tuple[str, str]]]:
    return {soort: [(t.naam, t.thema) for t in found] for soort, found in profile(stand_of(graph), id_).touches}


def test_a_plek_tells_what_touches_it_and_what_it_is_layered_with() -> None:
    assert told(small(), "overleg:a") == {"raakt aan": [("C", "verward gedrag")], "gelaagd": [("B", "verward gedrag")]}


def test_a_vraagstuk_and_the_work_beside_it_tell_of_each_other() -> None:
    assert told(small(), "opdracht:vraag") == {"raakt aan": [("Werk", "")]}
    assert told(small(), "opdracht:werk") == {"raakt aan": [("Vraag", "")]}


def test_what_touches_nothing_tells_nothing() -> None:
    assert told(small(), "gebied:h") == {}


@pytest.mark.parametrize("soort", ["raakt aan", "gelaagd"])
def test_each_way_to_touch_has_its_words(soort: str) -> None:
    assert texts.TOUCHES[soort]
    assert texts.TOUCHES_MEAN[soort].endswith(".")


def test_what_is_past_follows_the_day_of_today() -> None:
    assert "de evaluatiedatum is voorbij bij 1 van 1 tafel" in [g.zin for g in stand_of(small()).gaps]


@pytest.mark.usefixtures("_store")
@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_the_page_shows_what_the_profile_touches() -> None:
    app = AppTest.from_file(ENTRY, default_timeout=WAIT).run()
    app.switch_page(str(links.PAGES["profiel"]))
    app.query_params["id"] = "programma:cter-aanpak-noord-holland"
    app.run()
    assert not app.exception
    assert texts.TOUCHES_TITLE in [h.value for h in app.header]
    body = "".join(str(h.proto.body) for h in app.get("html"))
    assert texts.TOUCHES_MEAN["gelaagd"] in body
    assert "Schakelteam Personen met Verward Gedrag" in body


def test_beside_the_map_a_long_list_is_counted() -> None:
    found = profile(stand_of(small()), "overleg:a")
    shown = profiles._touches(found, 1)
    assert shown.count("<li>") == 2
    assert "<details" not in shown
    assert profiles._touches(found, 0).count("en nog 1</span>") == 2
