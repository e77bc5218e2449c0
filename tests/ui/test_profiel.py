"""The profile of every node type: its age, its part of its own, the small map, and what it says when it is not there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from netwerkkaart.example import example
from netwerkkaart.schema import SCHEMA
from netwerkkaart.services import Services
from netwerkkaart.ui import links, texts
from netwerkkaart.ui import texts_profile as t
from netwerkkaart.ui.server import ENTRY
from tests.ui.screens import WAIT, words
from tests.ui.test_many import HEAD, bring_in

pytestmark = [
    pytest.mark.usefixtures("services"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
OWN_PART = {
    "Partner": t.MINE_TITLE, "Bestuurder": t.MINE_TITLE, "Opdracht": t.ASKED_TITLE, "Thema": t.THEMA_TITLE,
    "Gebied": t.GEBIED_TITLE,
}  # fmt: skip


def seen(id_: str, **address: str) -> AppTest:
    app = AppTest.from_file(ENTRY, default_timeout=WAIT)
    for name, value in address.items():
        app.query_params[name] = value
    app.run()
    app.switch_page(str(links.PAGES["profiel"]))
    app.query_params["id"] = id_
    app.run()
    assert not app.exception, app.exception
    return app


def busiest(type_: str) -> str:
    graph = example().graph
    return max(graph.nodes[type_].ids, key=lambda i: len(graph.edges_of(i)))


@pytest.mark.parametrize("type_", list(SCHEMA.node_types))
def test_every_type_has_a_profile_with_its_age_signals_map_and_sources(type_: str) -> None:
    app = seen(busiest(type_))
    headers = [h.value for h in app.header]
    for title in (texts.FACTS, texts.SIGNALS, t.MAP_TITLE, texts.LINES, texts.SOURCES):
        assert title in headers
    assert [title for title in set(OWN_PART.values()) if title in headers] == (
        [OWN_PART[type_]] if type_ in OWN_PART else []
    )
    told = words(app)
    asked = "bevestigd_op" in {p.name for p in SCHEMA.node_types[type_].properties}
    assert (t.CONFIRMED_UNKNOWN if asked else "houdt de kaart bij een") in told
    assert t.MAP_LARGE.format("").strip() in told


@pytest.mark.parametrize("type_", list(SCHEMA.node_types))
def test_what_is_barely_known_has_a_profile_that_says_so(type_: str) -> None:
    graph = example().graph
    id_ = min(graph.nodes[type_].ids, key=lambda i: (len(graph.edges_of(i)), i))
    assert graph.node(id_).naam.partition("'")[0] in words(seen(id_))


@pytest.mark.parametrize("type_", list(SCHEMA.node_types))
def test_an_own_map_that_has_almost_nothing_shows_what_it_lacks(services: Services, tmp_path: Path, type_: str) -> None:
    bring_in(services, "Overleggen.csv", (HEAD + "Een;zorg;lokaal;2015;\n").encode(), tmp_path)
    graph = services.snapshot().graph
    if type_ in ("Gebied", "Overleg"):
        assert texts.FACTS in words(seen(graph.nodes[type_].ids[0]))
    else:
        gone = f"{type_.lower()}:bestaat-niet"
        assert "staat niet (meer) op de kaart" in words(seen(gone))


@pytest.mark.parametrize(("day", "told"), [
    ("12-10-2026", "Bevestigd op 12 oktober 2026."),
    ("12-10-2019", "Lang niet bevestigd: voor het laatst op 12 oktober 2019."),
    ("", t.CONFIRMED_UNKNOWN),
])  # fmt: skip
def test_the_age_is_said_in_words(services: Services, tmp_path: Path, day: str, told: str) -> None:
    bring_in(services, "Overleggen.csv", (HEAD + f"Een;zorg;lokaal;2015;{day}\n").encode(), tmp_path)
    body = words(seen("overleg:een"))
    assert told in body
    assert "komt uit Overleggen; voor het laatst ingelezen op" in body


def test_what_did_not_hold_on_the_peildatum_is_said(services: Services, tmp_path: Path) -> None:
    bring_in(services, "Overleggen.csv", (HEAD + "Een;zorg;lokaal;2015;\n").encode(), tmp_path)
    assert "&#x27;Een&#x27; gold niet op 1 januari 2010." in words(seen("overleg:een", peildatum="01-01-2010"))


def test_an_unknown_id_and_no_id_say_what_to_do() -> None:
    assert "staat niet (meer) op de kaart" in words(seen("overleg:nooit"))
    assert texts.PROFILE_NONE in words(seen(""))


def test_mijn_tafels_lists_every_tafel_with_what_is_not_known() -> None:
    told = words(seen("bestuurder:burgemeester-veiligheid-gemeenten", niveau="landelijk"))
    table = told[told.index("nk-mijn") :].partition("</table>")[0]
    assert table.count("<tr>") == 10
    assert t.NOT_KNOWN in table
    assert t.MINE_ALL in told
    assert "De organisatie zit aan 32 tafels" in told


def test_a_long_list_says_how_many_more_there_are_and_unfolds_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("netwerkkaart.ui.components.mine.MOST", 3)
    monkeypatch.setattr("netwerkkaart.ui.components.mine.MOST_THERE", 1)
    told = words(seen("partner:gemeenten"))
    assert "en nog 29</span>" in told
    first, rest = (part.partition("</table>")[0] for part in told.split("nk-mijn")[1:3])
    assert (first.count("<tr>"), rest.count("<tr>")) == (4, 30)
    assert "(vervolg)</caption>" in rest
    assert re.search(r"Lijkt op een andere tafel \(\d+\)", told)


def test_who_sits_nowhere_as_far_as_is_known_is_not_said_to_sit_nowhere() -> None:
    told = words(seen("partner:belastingdienst"))
    assert ("Dat betekent niet dat het er geen zijn" in told) or ("nk-mijn" in told)


def test_a_gebied_counts_by_domein_and_by_how_near(services: Services) -> None:
    told = words(seen("gebied:politie-eenheid-noord-holland"))
    for name in t.HERE["Gebied"]:
        assert re.search(rf"{re.escape(name)} \(\d+\)", told)
    assert t.PARTS_TITLE["Gebied"] in told
    assert t.PART_NOTHING in told


def test_an_opdracht_says_who_asks_whom_and_what_is_not_known() -> None:
    told = words(seen("opdracht:overlap-cter-en-verwarde-personen-noord-holland"))
    assert f"<dt>{t.ASKED_BY}</dt><dd><a href=" in told
    assert f"<dt>{t.PERIOD}</dt><dd>{t.NOT_KNOWN}</dd>" in told


def test_choosing_a_name_in_the_small_map_gives_the_way_to_its_profile() -> None:
    app = seen("partner:politie")
    graph = example().graph
    edge = next(e for e in graph.edges_of("partner:politie") if e.type == "NEEMT_DEEL_AAN")
    app.session_state["klein-partner:politie-gekozen"] = edge.naar
    app.run()
    assert not app.exception
    assert f"Gekozen: {graph.node(edge.naar).naam}" in words(app)
