"""The tegelkaart and the netwerk in a real browser: choose, walk with the keyboard, open and close."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browser.desk import APP, IN_BROWSER, served

playwright = pytest.importorskip("playwright.sync_api")
FOCUS = "() => { let e = document.activeElement; while (e?.shadowRoot) e = e.shadowRoot.activeElement; return e.dataset.id; }"
pytestmark = IN_BROWSER


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(APP, NETWERKKAART_STORE=f"sqlite:///{tmp_path_factory.mktemp('kaarten') / 'kaart.db'}") as url:
        yield url


@pytest.fixture
def page(browser: playwright.Browser) -> Iterator[playwright.Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(30_000)
    yield context.new_page()
    context.close()


def test_a_card_is_chosen_let_go_and_comes_back_with_the_way_back(page: playwright.Page, address: str) -> None:
    page.goto(f"{address}/kaart")
    told = page.locator("a[href*=zsm-noord-holland]", has_text="Heel het profiel")
    card = page.locator('[data-id="overleg:zsm-noord-holland"]')
    card.click()
    told.wait_for()
    assert "id=overleg%3Azsm-noord-holland" in page.url
    page.get_by_role("button", name="Keuze wissen").click()
    told.wait_for(state="detached")
    page.wait_for_function("() => !location.search.includes('id=')")
    card.click()  # the same card again, after it was let go elsewhere than on the map
    told.wait_for()
    page.keyboard.press("Escape")
    told.wait_for(state="detached")
    page.go_back()
    told.wait_for()
    page.locator('[data-id="overleg:zsm-noord-holland"][aria-pressed=true]').wait_for()


def test_a_tile_is_chosen_walked_from_and_let_go(page: playwright.Page, address: str) -> None:
    page.goto(f"{address}/kaart?weergave=gebied")
    tile = page.locator('[data-id="gebied:gemeente-haarlem"]')
    tile.click()
    page.get_by_text("Van de gemeente zelf (2)").wait_for()
    assert "id=gebied%3Agemeente-haarlem" in page.url
    page.keyboard.press("ArrowRight")
    assert page.evaluate(FOCUS) == "gebied:gemeente-zaanstad"
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(FOCUS) == "gebied:gemeente-haarlem"
    page.keyboard.press("Escape")
    page.get_by_text("Van de gemeente zelf (2)").wait_for(state="detached")


def test_the_tegelkaart_is_a_list_by_region_on_a_phone(page: playwright.Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{address}/kaart?weergave=gebied")
    page.locator('[data-id="gebied:gemeente-haarlem"]').wait_for()
    page.wait_for_timeout(2500)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    boxes = [page.locator(f'[data-id="gebied:gemeente-{name}"]').bounding_box() for name in ("beverwijk", "zandvoort")]
    assert boxes[0] and boxes[1] and boxes[0]["y"] < boxes[1]["y"] and boxes[0]["width"] > 90


def test_a_name_in_the_netwerk_is_chosen_by_keyboard_and_by_its_address(page: playwright.Page, address: str) -> None:
    page.goto(f"{address}/kaart?weergave=netwerk&id=overleg:zsm-noord-holland")
    page.locator("canvas").first.wait_for()
    page.get_by_text("Verwijst naar").first.wait_for()
    page.locator(".nk-doek").focus()
    page.keyboard.press("ArrowDown")
    page.wait_for_function("() => !location.search.includes('zsm-noord-holland')")
    page.keyboard.press("Escape")
    page.wait_for_function("() => !location.search.includes('id=')")


def test_a_bubble_opens_and_closes_on_a_phone(page: playwright.Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{address}/kaart?weergave=netwerk")
    page.locator("canvas").first.wait_for()
    page.get_by_text("namen zijn samengenomen").wait_for()
    pane = page.locator(".nk-doek")
    page.wait_for_timeout(2500)
    box = pane.bounding_box()
    assert box
    first = {"x": 24 * box["width"] / 320, "y": 28 * box["width"] / 320}
    pane.click(position=first)
    page.get_by_text("Open: ").wait_for()
    page.wait_for_timeout(1500)
    pane.click(position=first)
    page.get_by_text("Open: ").wait_for(state="detached")
