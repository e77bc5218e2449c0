"""The drawings of the map beside the plattegrond, on the empty map, the example and a map of one's own."""

from __future__ import annotations

import pytest

from netwerkkaart.example import put_example
from netwerkkaart.services import Services
from netwerkkaart.ui import texts
from tests.ui.screens import opened, words

pytestmark = [
    pytest.mark.usefixtures("services"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


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


def test_a_tile_from_a_link_tells_its_own_its_region_and_wider_work() -> None:
    told = words(opened("kaart", weergave="gebied", id="gebied:gemeente-haarlem"))
    assert "Van de gemeente zelf (2)" in told
    assert "Voor de regio of een deel ervan (9)" in told
    assert "Voor een groter gebied (" in told


def test_a_region_tells_what_works_for_it_and_the_filter_applies() -> None:
    address = {"weergave": "gebied", "id": "gebied:veiligheidsregio-kennemerland"}
    assert "Voor dit gebied (9)" in words(opened("kaart", **address))
    assert "Voor dit gebied (9)" not in words(opened("kaart", domein="zorg", **address))


def test_all_of_the_netherlands_is_one_switch_away() -> None:
    app = opened("kaart", weergave="gebied")
    before = words(app).count("<tr>")
    app.toggle(key="heel-nederland").set_value(True).run()
    assert words(app).count("<tr>") > before + 200
