"""The drawings of the map beside the plattegrond, on the empty map, the example and a map of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.generate import region
from netwerkkaart.example import put_example
from netwerkkaart.exports.cells import rows_of
from netwerkkaart.exports.sjabloon import workbook_of
from netwerkkaart.importing import commit, preview
from netwerkkaart.intake import Choices
from netwerkkaart.kaart.layout.netwerk import netwerk
from netwerkkaart.services import Services
from netwerkkaart.ui import texts
from tests.ui.screens import opened, words

REGION = workbook_of(rows_of(region(seed=1, scale=0.5)))
pytestmark = [
    pytest.mark.usefixtures("services"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture
def crowded(services: Services, tmp_path: Path) -> Services:
    _bring_in(services, tmp_path / "regio.xlsx", REGION)
    return services


def _bring_in(services: Services, path: Path, data: bytes) -> None:
    path.write_bytes(data)
    found = preview(services, path, name=path.name, inventaris=None, choices=Choices(nieuwe_namen=True))
    assert commit(services, found, zonder_geweigerde=True)


@pytest.mark.parametrize("filled", [False, True])
@pytest.mark.parametrize("view", list(texts.VIEWS))
def test_every_view_opens_by_its_address(services: Services, view: str, *, filled: bool) -> None:
    if filled:
        put_example(services)
    app = opened("kaart", weergave=view)
    assert app.segmented_control(key="weergave").value == view


def test_an_address_of_no_view_opens_the_plattegrond() -> None:
    assert opened("kaart", weergave="bol").segmented_control(key="weergave").value == "plattegrond"


def test_another_view_is_kept_in_the_address_and_leaves_the_centre_behind() -> None:
    app = opened("kaart", rond="partner:politie")
    assert app.segmented_control(key="weergave").value == "rond"
    app.segmented_control(key="weergave").set_value("gebied").run()
    assert app.query_params["weergave"] == "gebied"
    assert "rond" not in app.query_params


@pytest.mark.parametrize(("view", "id_", "filter_", "label", "told"), [
    ("plattegrond", "overleg:zsm-noord-holland", "domein", "zorg", "Heel het profiel"),
    ("gebied", "gebied:gemeente-haarlem", "gebied", "Alkmaar (gemeente)", "Van de gemeente zelf (2)"),
])  # fmt: skip
def test_a_mark_that_the_filter_hides_is_chosen_once_it_is_drawn(
    view: str, id_: str, filter_: str, label: str, told: str
) -> None:
    app = opened("kaart", **{"weergave": view, "id": id_, filter_: label})
    assert app.sidebar.selectbox(key=filter_).value == label
    app.sidebar.selectbox(key=filter_).set_value(None).run()
    assert app.query_params["id"] == id_
    assert told in words(app)


def test_a_card_in_a_folded_lane_that_a_link_asks_for_is_unfolded() -> None:
    app = opened("kaart")
    app.session_state["kaart-gevouwen"] = True
    app.query_params["id"] = "overleg:zsm-noord-holland"
    app.run()
    assert app.session_state["kaart-gevouwen"] is True  # that one is in another lane
    app.query_params["id"] = "overleg:bestuurlijke-ketenraad-nederland"
    app.run()
    assert app.session_state["kaart-gevouwen"] is False
    app.session_state["kaart-gevouwen"] = True
    app.query_params["id"] = "partner:politie"
    app.run()
    assert app.session_state["kaart-gevouwen"] is True  # no card at all


def test_a_name_in_the_address_that_has_no_tile_is_told_with_the_way_to_its_profile() -> None:
    told = words(opened("kaart", weergave="gebied", id="overleg:zsm-noord-holland"))
    assert "is geen gemeente of regio op deze kaart." in told
    assert told.count("./profiel?id=overleg%3Azsm-noord-holland") == 1
    assert texts.NOT_CHOSEN in told and texts.TILE_HINT in told


def test_a_tile_from_a_link_tells_its_own_its_region_and_wider_work() -> None:
    told = words(opened("kaart", weergave="gebied", id="gebied:gemeente-haarlem"))
    assert "Van de gemeente zelf (2)" in told
    assert "Voor de regio of een deel ervan (9)" in told
    assert "Voor een groter gebied (" in told


def test_a_region_tells_what_works_for_it_and_the_filter_applies() -> None:
    address = {"weergave": "gebied", "id": "gebied:veiligheidsregio-kennemerland"}
    assert "Voor dit gebied (9)" in words(opened("kaart", **address))
    assert "Voor dit gebied (9)" not in words(opened("kaart", domein="zorg", **address))


def test_the_netwerk_tells_of_a_chosen_name_and_of_one_that_is_not_in_it() -> None:
    app = opened("kaart", weergave="netwerk", id="overleg:zsm-noord-holland")
    assert "Verwijst naar" in words(app)
    assert "staat niet in dit netwerk" in words(opened("kaart", weergave="netwerk", id="gebied:gemeente-haarlem"))


@pytest.mark.parametrize("choice", ["Kleur zegt", "Grootte zegt"])
def test_every_colour_and_size_can_be_chosen(choice: str) -> None:
    app = opened("kaart", weergave="netwerk")
    box = next(b for b in app.selectbox if b.label == choice)
    for option in box.options:
        box.select(option).run()
        assert not app.exception


def test_the_address_keeps_colour_size_and_what_is_open(crowded: Services) -> None:
    bubble = next(m.id for m in netwerk(crowded.snapshot().graph, width=720).marks if m.members)
    app = opened("kaart", weergave="netwerk", kleur="sturing", open=bubble)
    assert app.selectbox(key="netwerk-kleur").value == "sturing"
    assert app.session_state["netwerk-open"] == (bubble,)
    app.selectbox(key="netwerk-grootte").select("zetels").run()
    assert {n: app.query_params[n] for n in ("kleur", "grootte", "open")} == {
        "kleur": "sturing", "grootte": "zetels", "open": bubble,
    }  # fmt: skip
    app.segmented_control(key="weergave").set_value("gebied").run()
    assert not {"kleur", "grootte", "open"} & set(app.query_params)


def test_a_search_in_the_netwerk_opens_the_bubbles_on_the_way(crowded: Services) -> None:
    app = opened("kaart", weergave="netwerk")
    assert "Klik op een bel" in words(app)
    naam = crowded.snapshot().graph.namen[crowded.snapshot().graph.number["overleg:000101"]]
    box = app.selectbox(key="netwerk-zoek")
    box.set_value(next(o for o in box.options if o.startswith(f"{naam} ·"))).run()
    assert app.session_state["netwerk-open"]
    assert app.session_state["netwerk-open"][0].startswith("bel:")
    assert app.query_params["id"] == "overleg:000101"
    assert f"<h2 class='nk-kop'>{naam}</h2>" in words(app)


def test_a_chosen_stack_tells_the_names_in_it(services: Services, tmp_path: Path) -> None:
    rows = "".join(f"Tafel {i};zorg;lokaal\n" for i in range(450))
    _bring_in(services, tmp_path / "overleggen.csv", f"naam;domein;niveau\n{rows}".encode())
    app = opened("kaart")
    app.query_params["id"] = "groep:zorg|lokaal||"
    app.run()
    assert not app.exception
    assert "Namen hierin (450)" in words(app)
    assert "en nog 410" in words(app)


def test_all_of_the_netherlands_is_one_switch_away() -> None:
    app = opened("kaart", weergave="gebied")
    before = words(app).count("<tr>")
    app.toggle(key="heel-nederland").set_value(True).run()
    assert words(app).count("<tr>") > before + 200
