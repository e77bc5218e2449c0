"""A tour in a real browser: keys, the whole screen, the address of a step, what is in the way, stopping."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from netwerkkaart.services import Services
from netwerkkaart.stores import open_store
from netwerkkaart.views import save_tour, save_view
from tests.browser.desk import APP, IN_BROWSER, chromium, served

playwright = pytest.importorskip("playwright.sync_api")
STEPS = (
    ("Alles", "kaart", {}),
    ("ZSM", "kaart", {"domein": "veiligheid", "id": "overleg:zsm-noord-holland"}),
    ("Netwerk", "kaart", {"weergave": "netwerk", "kleur": "sturing"}),
    ("Signalen", "signalen", {"gebied": "Atlantis (gemeente)"}),
)
pytestmark = IN_BROWSER


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a tour of four steps, without the step."""
    url = f"sqlite:///{tmp_path_factory.mktemp('rondleiding') / 'kaart.db'}"
    with open_store(url) as store:
        services = Services(store, lambda: datetime.now(UTC), "Jans")
        numbers = [save_view(services, t, f"Over {t}.", pagina=p, adres=a).nummer for t, p, a in STEPS]
        nummer = save_tour(services, "Voor het bestuur", numbers).nummer
    with served(APP, NETWERKKAART_STORE=url) as found:
        yield f"{found}/kaart?rondleiding={nummer}"


@pytest.fixture
def page() -> Iterator[playwright.Page]:
    with chromium() as found:
        context = found.new_context(viewport={"width": 1280, "height": 900})
        context.set_default_timeout(30_000)
        yield context.new_page()


def test_a_tour_is_clicked_through_with_the_keyboard(page: playwright.Page, tour: str) -> None:
    page.goto(f"{tour}&stap=1")
    page.get_by_text("1 van 4").wait_for()
    assert not page.get_by_test_id("stSidebar").is_visible()
    assert not page.get_by_test_id("stHeader").is_visible()
    page.keyboard.press("PageDown")
    page.get_by_text("2 van 4").wait_for()
    page.wait_for_function("() => document.activeElement.tagName === 'H1'")
    page.wait_for_url("**domein=veiligheid&id=overleg*zsm-noord-holland*stap=2")
    page.get_by_text("Heel het profiel").wait_for()
    page.keyboard.press("ArrowRight")
    page.get_by_text("3 van 4").wait_for()
    page.locator("canvas").first.wait_for()
    page.wait_for_timeout(1000)
    assert "domein=" not in page.url and "weergave=netwerk" in page.url and "kleur=sturing" in page.url
    page.keyboard.press("ArrowRight")
    page.get_by_text("Niet meer op de kaart: het filter 'Atlantis (gemeente)'").wait_for()
    page.keyboard.press("PageUp")
    page.get_by_text("3 van 4").wait_for()
    page.locator("canvas").first.wait_for()
    page.locator(".nk-doek").focus()
    page.keyboard.press("ArrowDown")
    page.wait_for_timeout(800)
    assert page.get_by_text("3 van 4").is_visible()
    page.keyboard.press("PageUp")
    page.get_by_text("2 van 4").wait_for()
    page.wait_for_url("**domein=veiligheid&id=overleg*zsm-noord-holland*stap=2")
    page.locator("a[href*=zsm-noord-holland]", has_text="Heel het profiel").wait_for()
    page.wait_for_timeout(1000)
    assert "id=overleg" in page.url and "domein=veiligheid" in page.url
    page.locator(".nk-stapterug").focus()
    page.keyboard.press("Escape")
    page.get_by_text("2 van 4").wait_for(state="detached")
    page.get_by_test_id("stHeader").wait_for()


@pytest.mark.parametrize("pause", [50, 100, 150, 200, 250])
def test_the_address_stays_right_when_the_presenter_is_quicker(page: playwright.Page, tour: str, pause: int) -> None:
    """A choice on the map writes the address some moments later; by then the presenter may be a step back."""
    page.goto(f"{tour}&stap=2")
    page.get_by_text("Heel het profiel").wait_for()
    page.keyboard.press("PageDown")
    page.get_by_text("3 van 4").wait_for()
    page.locator("canvas").first.wait_for()
    page.wait_for_timeout(700)
    page.locator(".nk-doek").focus()
    page.keyboard.press("ArrowDown")
    page.wait_for_timeout(pause)
    page.keyboard.press("PageUp")
    page.get_by_text("2 van 4").wait_for()
    page.wait_for_timeout(2000)  # the address of the choice may still come in
    page.wait_for_url("**id=overleg%3Azsm*stap=2")


def test_an_address_with_only_the_step_opens_it_whole(page: playwright.Page, tour: str) -> None:
    page.goto(f"{tour}&stap=2")
    page.get_by_text("Filter: domein: veiligheid.").wait_for()
    page.get_by_text("Heel het profiel").wait_for()
    assert "domein=veiligheid" in page.url and "id=overleg" in page.url
    page.goto(f"{tour}&stap=4")
    page.get_by_text("4 van 4").wait_for()
    assert "/signalen?" in page.url


def test_the_whole_screen_lasts_over_steps_until_stopping(page: playwright.Page, tour: str) -> None:
    page.goto(f"{tour}&stap=2")
    page.get_by_role("button", name="Volledig scherm").click()
    page.wait_for_function("() => document.fullscreenElement !== null")
    page.get_by_role("link", name="Volgende").click()
    page.get_by_text("3 van 4").wait_for()
    page.get_by_role("button", name="Volledig scherm uit").wait_for()
    page.get_by_role("link", name="Stoppen").click()
    page.wait_for_function("() => document.fullscreenElement === null")
