"""What is chosen on a map: the address, the panel beside it and the map itself say the same, whatever happens."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browser.desk import APP, IN_BROWSER, served

playwright = pytest.importorskip("playwright.sync_api")
pytestmark = IN_BROWSER
HIDDEN = "overleg:bestuurlijke-ketenraad-nederland"
"""A card in the lane of what has no known domein."""
ZSM, POLITIE = "overleg:zsm-noord-holland", "overleg:landelijk-overleg-veiligheid-en-politie-nederland"
AGREE = """(wanted) => {
  const deep = (root) => [...root.querySelectorAll('*')].flatMap((e) => e.shadowRoot ? [e, ...deep(e.shadowRoot)] : [e]);
  const all = deep(document);
  const pressed = all.filter((e) => e.dataset?.id && e.getAttribute('aria-pressed') === 'true').map((e) => e.dataset.id);
  const link = [...document.querySelectorAll('.st-key-profielvak a')].find((a) => a.textContent === 'Heel het profiel');
  const beside = link ? new URL(link.href).searchParams.get('id') : null;
  const asked = new URLSearchParams(location.search).get('id');
  return asked === wanted && beside === wanted && pressed.length === (wanted ? 1 : 0) && (pressed[0] ?? null) === wanted;
}"""
"""Whether the address, the panel and the card that is pressed are all this one, or none of them any."""
WIDTH = """() => {
  const svg = [...document.querySelectorAll('*')].map((e) => e.shadowRoot?.querySelector('.nk-vlak svg')).find(Boolean);
  return svg?.viewBox.baseVal.width ?? 0;
}"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(APP, NETWERKKAART_STORE=f"sqlite:///{tmp_path_factory.mktemp('keuze') / 'kaart.db'}") as url:
        yield url


@pytest.fixture
def page(browser: playwright.Browser, address: str) -> Iterator[playwright.Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(30_000)
    opened = context.new_page()
    opened.goto(f"{address}/kaart")
    card(opened, ZSM).wait_for()
    yield opened
    context.close()


def card(page: playwright.Page, id_: str) -> playwright.Locator:
    return page.locator(f'.nk-kaartje[data-id="{id_}"]')


def agree(page: playwright.Page, wanted: str | None) -> None:
    page.wait_for_function(AGREE, arg=wanted, timeout=15_000)


def narrower(page: playwright.Page) -> None:
    """Another width of the screen, for which the map is laid out anew."""
    before = page.evaluate(WIDTH)
    page.set_viewport_size({"width": 700, "height": 900})
    page.wait_for_function(f"(before) => ({WIDTH})() !== before", arg=before)
    page.wait_for_timeout(1000)


def test_a_choice_that_was_cleared_does_not_come_back_with_another_width_or_fold(page: playwright.Page) -> None:
    card(page, ZSM).click()
    agree(page, ZSM)
    page.get_by_role("button", name="Keuze wissen").click()
    agree(page, None)
    narrower(page)
    agree(page, None)
    cards = page.locator(".nk-kaartje").count()
    page.locator("[data-vouw]").first.click()
    page.wait_for_function(
        "(n) => [...document.querySelectorAll('*')].flatMap((e) => [...(e.shadowRoot?.querySelectorAll('.nk-kaartje') ?? [])]).length < n",
        arg=cards,
    )
    page.wait_for_timeout(1000)
    agree(page, None)


def test_the_way_back_holds_when_the_screen_gets_another_width(page: playwright.Page) -> None:
    for id_ in (ZSM, POLITIE):
        card(page, id_).click()
        agree(page, id_)
    page.go_back()
    agree(page, ZSM)
    narrower(page)
    agree(page, ZSM)


@pytest.mark.parametrize("pause", [0, 20, 60])
def test_quick_choices_end_with_the_last_one(page: playwright.Page, pause: int) -> None:
    page.wait_for_timeout(1500)
    card(page, ZSM).click()
    page.wait_for_timeout(pause)
    page.keyboard.press("Escape")
    page.wait_for_timeout(3 * pause)
    agree(page, None)
    card(page, ZSM).click()
    page.wait_for_timeout(pause)
    page.keyboard.press("Escape")
    page.wait_for_timeout(pause)
    card(page, POLITIE).click()
    agree(page, POLITIE)


def test_walking_quickly_through_a_netwerk_ends_where_the_last_key_went(page: playwright.Page, address: str) -> None:
    page.goto(f"{address}/kaart?weergave=netwerk")
    page.wait_for_selector("canvas")
    page.wait_for_timeout(1500)
    page.locator(".nk-doek").focus()
    for key in ("ArrowRight", "ArrowDown", "ArrowRight", "ArrowDown", "ArrowRight"):
        page.keyboard.press(key)
        page.wait_for_timeout(60)
    said = page.locator(".nk-stem").inner_text().removeprefix("Gekozen: ").partition(",")[0]
    beside = page.locator(".st-key-profielvak h2", has_text=said)
    beside.wait_for()
    page.wait_for_timeout(1500)
    assert beside.count() == 1
    link = page.locator(".st-key-profielvak a", has_text="Heel het profiel").get_attribute("href") or ""
    assert link.partition("id=")[2] == page.url.partition("id=")[2].partition("&")[0] != ""


FOCUS = """() => {
  let e = document.activeElement;
  while (e?.shadowRoot) e = e.shadowRoot.activeElement;
  return { ...(e?.dataset ?? {}) };
}"""


def test_a_lane_that_is_folded_by_keyboard_is_unfolded_by_the_same_key(page: playwright.Page) -> None:
    cards = page.locator(".nk-kaartje")
    all_, fold = cards.count(), page.locator("[data-vouw]").first
    fold.focus()
    page.keyboard.press("Enter")
    cards.nth(all_ - 1).wait_for(state="detached")
    page.wait_for_timeout(1000)
    assert "vouw" in page.evaluate(FOCUS)
    page.keyboard.press("Enter")
    cards.nth(all_ - 1).wait_for()


def test_a_card_in_a_lane_that_is_folded_is_let_go(page: playwright.Page) -> None:
    card(page, HIDDEN).click()
    agree(page, HIDDEN)
    page.locator("[data-vouw]").first.click()
    card(page, HIDDEN).wait_for(state="detached")
    agree(page, None)
    page.go_back()
    agree(page, HIDDEN)


def test_a_card_chosen_from_a_lit_signal_is_let_go_by_escape(page: playwright.Page, address: str) -> None:
    page.goto(f"{address}/signalen")
    way = page.get_by_role("link", name="op de kaart").nth(1)
    way.wait_for()
    page.goto(f"{address}/{(way.get_attribute('href') or '').removeprefix('./')}")
    lit = page.locator(".nk-kaartje.nk-verwant").first
    lit.wait_for()
    id_ = lit.get_attribute("data-id")
    page.wait_for_timeout(1500)
    lit.click()
    agree(page, id_)
    page.keyboard.press("Escape")
    agree(page, None)


def test_every_signal_lights_something_or_says_why_not(page: playwright.Page, address: str) -> None:
    page.goto(f"{address}/signalen")
    page.get_by_role("link", name="op de kaart").first.wait_for()
    ways = {str(w.get_attribute("href")) for w in page.get_by_role("link", name="op de kaart").all()}
    assert len(ways) > 10
    for way in sorted(ways)[:6]:
        page.goto(f"{address}/{way.removeprefix('./')}")
        told = page.locator(".st-key-profielvak p").first
        told.wait_for()
        card(page, ZSM).wait_for()
        page.wait_for_timeout(800)
        lights = page.locator(".nk-kaartje.nk-verwant").count() > 0
        assert told.inner_text().startswith("Opgelicht") == lights


def test_the_map_turns_dark_with_the_computer(page: playwright.Page) -> None:
    card(page, ZSM).click()
    agree(page, ZSM)
    page.emulate_media(color_scheme="dark")
    page.locator(".nk.nk-donker").wait_for()
    agree(page, ZSM)
    page.emulate_media(color_scheme="light")
    page.locator(".nk:not(.nk-donker)").first.wait_for()
