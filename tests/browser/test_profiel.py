"""The small map of a profile in a real browser: a click and the keyboard go where it says, also on a phone."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest

from netwerkkaart.example import example
from netwerkkaart.kaart.layout.ego import ego
from netwerkkaart.kaart.style import WIDTHS
from netwerkkaart.kaart.view import Layout, MapView, Mark
from netwerkkaart.ui.components.small import MOST
from tests.browser.desk import IN_BROWSER
from tests.browser.test_journey import _settled, address, outside, page

playwright = pytest.importorskip("playwright.sync_api")
__all__ = ["address", "outside", "page"]
pytestmark = IN_BROWSER
WHO = "bestuurder:burgemeester-veiligheid-gemeenten"


def drawn(page: playwright.Page, address: str, *, width: int) -> tuple[playwright.Locator, MapView, float]:
    """The small map on screen, what it draws, and px on screen per px of the drawing."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{address}/profiel?id={quote(WHO)}")
    _settled(page)
    pane = page.locator(".st-key-kleinekaart .nk-doek")
    pane.scroll_into_view_if_needed()
    for _ in range(40):
        box = pane.bounding_box()
        assert box
        fits = max(w for w in WIDTHS[Layout.EGO] if w <= max(box["width"], 320) + 1)
        view = ego(example().graph, WHO, width=fits, most=MOST)
        scale = box["width"] / view.width
        if abs(box["height"] - view.height * scale) < 12:  # laid out anew for the width that it told
            page.wait_for_timeout(700)
            return pane, view, scale
        page.wait_for_timeout(250)
    raise AssertionError(f"{box} is not {view.width} x {view.height}")


def another(view: MapView) -> Mark:
    return next(m for m in view.marks if m.type == "Partner")


@pytest.mark.parametrize("width", [1280, 360])
def test_a_click_in_the_small_map_leads_to_the_profile_of_that_name(
    page: playwright.Page, address: str, outside: list[str], width: int
) -> None:
    pane, view, scale = drawn(page, address, width=width)
    mark = another(view)
    pane.click(position={"x": mark.x * scale, "y": mark.y * scale})
    page.locator(".nk-gekozen-klein", has_text=f"Gekozen: {mark.naam}").wait_for()
    page.get_by_role("link", name=f"Naar het profiel van {mark.naam}", exact=True).click()
    page.get_by_role("heading", level=1, name=mark.naam, exact=True).wait_for()
    assert outside == []


def test_arrows_choose_and_enter_opens_the_profile(page: playwright.Page, address: str, outside: list[str]) -> None:
    pane, _, _ = drawn(page, address, width=1280)
    pane.focus()
    page.keyboard.press("ArrowRight")
    told = page.locator(".nk-gekozen-klein", has_text="Gekozen: ")
    told.wait_for()
    found = re.match(r"Gekozen: (.+) \([^)]*\)\. ", told.inner_text())
    assert found
    pane.press("Enter")
    page.get_by_role("heading", level=1, name=found[1], exact=True).wait_for()
    assert WHO not in page.url
    assert outside == []


def test_on_a_phone_mijn_tafels_is_a_list_that_fits(page: playwright.Page, address: str) -> None:
    drawn(page, address, width=360)
    assert page.locator("table.nk-mijn").is_hidden()
    assert page.get_by_text("Niveau: lokaal").first.is_visible()
    main = page.locator("[data-testid=stMain]")
    assert main.evaluate("e => e.scrollWidth - e.clientWidth") == 0


def test_on_a_phone_the_menu_makes_room_for_a_name_that_was_searched_in_it(
    browser: playwright.Browser, address: str
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(address)
    page.get_by_role("button", name="Menu en filter openen").click()
    search = page.get_by_role("combobox", name="Zoeken")
    search.click()
    search.press_sequentially("ZSM")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="ZSM", level=1).wait_for()
    page.locator('[data-testid="stSidebar"][data-collapsed="true"]').wait_for(state="attached")
    assert page.get_by_role("button", name="Menu en filter openen").is_visible()
    context.close()


def test_an_address_that_does_not_exist_is_told_in_dutch(page: playwright.Page, address: str) -> None:
    page.goto(f"{address}/bestaat-niet")
    told = page.get_by_role("dialog")
    told.get_by_text("Kijk of het adres klopt. U ziet nu het overzicht.").wait_for()
    assert "Deze pagina bestaat niet" in told.inner_text()
    assert "page" not in told.inner_text()
