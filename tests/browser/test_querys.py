"""What somebody opened or typed on the page of a question stays there when the answer comes in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.desk import IN_BROWSER, served

playwright = pytest.importorskip("playwright.sync_api")
SLOW = Path(__file__).parent / "apps" / "slow.py"
pytestmark = IN_BROWSER


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    with served(SLOW, NETWERKKAART_STORE=f"sqlite:///{tmp_path / 'kaart.db'}") as url:
        yield url


def test_a_fold_stays_open_when_the_answer_comes_in(browser: playwright.Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900}, locale="nl-NL")
    page.set_default_timeout(60_000)
    page.goto(f"{address}/querys?cypher=MATCH (t:Overleg) RETURN t.naam LIMIT 4")
    page.get_by_text("Deze vraag bewaren").click()
    page.get_by_role("textbox", name="Titel").fill("Mijn tafel")
    assert page.locator(".st-key-bezig").count() == 1, "the answer was there before the fold was open"
    page.get_by_text("4 rijen in").wait_for()
    page.wait_for_timeout(1000)
    assert page.get_by_role("textbox", name="Titel").input_value() == "Mijn tafel"
    page.get_by_role("button", name="Bewaren", exact=True).click()
    page.get_by_text("Bewaard als 'Mijn tafel'.").wait_for()
    page.close()
