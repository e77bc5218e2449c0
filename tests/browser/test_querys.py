"""What somebody opened or typed stays when the answer comes in; a double click does what one click does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.desk import APP, IN_BROWSER, served

playwright = pytest.importorskip("playwright.sync_api")
SLOW = Path(__file__).parent / "apps" / "slow.py"
pytestmark = IN_BROWSER


QUESTION = "/querys?cypher=MATCH (t:Overleg) RETURN t.naam LIMIT 4"


@pytest.fixture
def address(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    with served(request.param, NETWERKKAART_STORE=f"sqlite:///{tmp_path / 'kaart.db'}") as url:
        yield url


@pytest.fixture
def page(browser: playwright.Browser) -> Iterator[playwright.Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL")
    context.set_default_timeout(60_000)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("address", [SLOW], indirect=True, ids=["slow"])
def test_a_fold_stays_open_when_the_answer_comes_in(page: playwright.Page, address: str) -> None:
    page.goto(address + QUESTION)
    page.get_by_text("Deze vraag bewaren").click()
    page.get_by_role("textbox", name="Titel").fill("Mijn tafel")
    assert page.locator(".st-key-bezig").count() == 1, "the answer was there before the fold was open"
    page.get_by_text("4 rijen in").wait_for()
    page.wait_for_timeout(1000)
    assert page.get_by_role("textbox", name="Titel").input_value() == "Mijn tafel"
    page.get_by_role("button", name="Bewaren", exact=True).click()
    page.get_by_text("Bewaard als 'Mijn tafel'.").wait_for()


GROWING = """async (summary) => {
  const fold = summary.parentElement, found = [0];
  summary.click();
  for (let i = 0; i < 5; i++) {
    found.push(...fold.getAnimations().map((a) => a.effect.getTiming().duration));
    await new Promise(requestAnimationFrame);
  }
  return Math.max(...found);
}"""
"""Milliseconds in which a fold grows or shrinks, once it is clicked."""


@pytest.mark.parametrize("address", [APP], indirect=True, ids=["app"])
def test_a_fold_opens_and_closes_at_once(page: playwright.Page, address: str) -> None:
    """While it grows, what is in it moves away between the pressing and the letting go of a click."""
    page.goto(address + QUESTION)
    page.get_by_text("4 rijen in").wait_for()
    fold = page.locator("summary", has_text="Deze vraag bewaren")
    assert fold.evaluate(GROWING) <= 1
    page.get_by_role("textbox", name="Titel").fill("Mijn tafel")
    assert fold.evaluate(GROWING) <= 1
    page.get_by_role("textbox", name="Titel").wait_for(state="hidden")


@pytest.mark.parametrize("address", [APP], indirect=True, ids=["app"])
def test_a_double_click_does_and_tells_what_one_click_does(page: playwright.Page, address: str) -> None:
    page.goto(address + QUESTION)
    page.get_by_text("4 rijen in").wait_for()
    page.get_by_text("Deze vraag bewaren").click()
    page.get_by_role("textbox", name="Titel").fill("Mijn tafel")
    page.get_by_role("button", name="Bewaren", exact=True).dblclick()
    page.wait_for_url("**/querys?vraag=eigen-1")
    page.get_by_text("4 rijen in").wait_for()
    _stays(page, "Bewaard als 'Mijn tafel'.")
    page.get_by_text("Titel veranderen of verwijderen").click()
    page.get_by_role("button", name="Deze vraag verwijderen").dblclick()
    page.wait_for_url(lambda url: url.endswith("/querys"))
    _stays(page, "'Mijn tafel' is verwijderd.")
    page.get_by_role("button", name="Ongedaan maken").dblclick()
    page.get_by_role("link", name="Mijn tafel").wait_for()
    _stays(page, "Het is ongedaan gemaakt.")


def _stays(page: playwright.Page, told: str) -> None:
    """Also when both clicks are through."""
    page.get_by_text(told).wait_for()
    page.wait_for_timeout(2500)
    assert page.get_by_text(told).is_visible()
