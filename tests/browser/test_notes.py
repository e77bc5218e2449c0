"""A note in a real browser: written on a profile, found in the list, handled, brought back; by keyboard and on a phone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.desk import IN_BROWSER
from tests.browser.test_journey import ENGLISH, TEXTS, WCAG, _saved, _settled, address, outside, page

playwright = pytest.importorskip("playwright.sync_api")
__all__ = ["address", "outside", "page"]
pytestmark = IN_BROWSER
PROFILE = "/profiel?id=overleg:zsm-noord-holland"
TOLD = "Dit overleg is gestopt, zie het besluit " + "o" * 60
FOCUS = "() => document.activeElement.textContent"


def _left(page: playwright.Page, address: str) -> None:
    """Written by the keyboard alone; the same text again is the note that stands."""
    page.goto(address + PROFILE)
    _settled(page)
    page.locator(".nk-naar").press("Enter")
    assert page.evaluate(FOCUS) == "Dit klopt niet meer"
    page.get_by_role("textbox", name="Wat klopt er niet meer?").focus()
    page.keyboard.type(TOLD)
    page.keyboard.press("Control+Enter")
    page.get_by_text("De notitie staat klaar voor de projectleider.").wait_for()


def test_a_note_is_written_found_handled_and_brought_back(
    page: playwright.Page, address: str, outside: list[str], tmp_path: Path
) -> None:
    _left(page, address)
    page.get_by_role("link", name="Nog niet bekend", exact=True).first.click()
    page.locator(".nk-naar", has_text="1 open notitie").click()
    note = page.locator(".nk-notitie", has_text=TOLD)
    note.wait_for()
    csv = _saved(page, "Open notities (csv)", tmp_path).read_text(encoding="utf-8-sig")
    assert TOLD in csv
    page.get_by_role("button", name="Afgehandeld (notitie 1)").dblclick()
    page.get_by_text("Notitie 1 is afgehandeld.").wait_for()
    page.get_by_text("Er zijn geen open notities.").wait_for()
    _settled(page)  # both clicks are done before the third
    page.get_by_role("button", name="Ongedaan maken").click()
    page.get_by_role("link", name="ZSM", exact=True).click()
    page.get_by_text("1 open notitie: dit klopt niet meer").wait_for()
    note.wait_for()
    assert outside == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("path", [PROFILE, "/nog-niet-bekend"])
def test_a_page_with_an_open_note_is_dutch_and_open_to_all(
    browser: playwright.Browser, address: str, path: str, width: int, scheme: str
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    context = browser.new_context(
        viewport={"width": width, "height": 900}, locale="nl-NL", bypass_csp=True, color_scheme=scheme
    )
    page = context.new_page()
    _left(page, address)
    page.goto(address + path)
    _settled(page)
    note = page.locator(".nk-notitie", has_text=TOLD)
    assert note.is_visible()
    assert note.evaluate("e => e.scrollWidth <= e.clientWidth"), "a long word breaks"
    english = [text for text in page.evaluate(TEXTS) if ENGLISH.search(text)]
    broken = Axe().run(page, options={"runOnly": WCAG}).response["violations"]
    sideways = page.evaluate("document.documentElement.scrollWidth > innerWidth + 1")
    context.close()
    assert english == []
    assert [(v["id"], v["nodes"][0]["html"][:120]) for v in broken] == []
    assert not sideways
