"""Matrix and Druk in a real browser: by keyboard, by address, plots under the strict policy, files to take along."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest

from tests.browser.desk import IN_BROWSER
from tests.browser.test_journey import _saved, _settled, address, outside, page

playwright = pytest.importorskip("playwright.sync_api")
Opens = Callable[[str], playwright.Page]
__all__ = ["address", "outside", "page"]
pytestmark = IN_BROWSER
PLOT = "[data-testid=stVegaLiteChart] svg"


@pytest.fixture
def there(page: playwright.Page, address: str, outside: list[str]) -> Iterator[Opens]:
    """Opens an address and waits until it stands; afterwards nothing left the machine and nothing failed."""

    def go(path: str) -> playwright.Page:
        page.goto(address + path)
        return _settled(page)

    yield go
    assert outside == []


def test_a_cell_opens_by_keyboard_and_its_address_opens_it_again(there: Opens) -> None:
    page = there("/matrix")
    cell = page.locator("a.nk-cel").first
    label = cell.get_attribute("aria-label")
    cell.focus()
    page.keyboard.press("Enter")
    page.locator(".st-key-vakje").wait_for()
    assert "vakje=" in page.url
    page.reload()
    _settled(page)
    title = page.locator(".st-key-vakje h2").inner_text()
    assert title.replace(" · ", ", ") == label.partition(":")[0]
    page.get_by_role("link", name="Sluiten").click()
    page.wait_for_url(lambda url: "vakje" not in url)
    page.locator(".st-key-vakje").wait_for(state="detached")


def test_another_matrix_begins_at_its_first_row_with_no_cell_opened(there: Opens) -> None:
    page = there("/matrix?matrix=Tafel+en+partner&rij=20")
    page.locator("a.nk-cel").first.click()
    page.locator(".st-key-vakje").wait_for()
    page.get_by_text("Partner en thema", exact=True).click()
    page.locator("table.nk-matrix th", has_text="Partner").first.wait_for()
    page.wait_for_url(lambda url: "Partner+en" in url and "rij=" not in url and "vakje=" not in url)
    page.locator(".st-key-vakje").wait_for(state="detached")


@pytest.mark.parametrize("path", ["/matrix?matrix=Tafel+en+partner", "/druk"])
def test_plots_are_drawn_under_the_strict_policy_without_a_menu(there: Opens, path: str) -> None:
    page = there(path)
    plot = page.locator(PLOT)
    plot.wait_for()
    assert plot.locator("path").count() > 10
    assert page.locator("[data-testid=stVegaLiteChart]").get_attribute("aria-label").endswith("de tabel eronder.")
    plot.hover()
    assert page.locator("[data-testid=stElementToolbar]:visible, .vega-actions:visible").count() == 0
    bar = plot.locator(".mark-rect path").first
    bar.hover(position={"x": 3, "y": 3})
    tip = page.locator("#vg-tooltip-element")
    tip.wait_for()
    assert [w for w in ("Aan tafel", "Domein van de tafel") if w in tip.inner_text()]


def test_an_agenda_opens_from_the_list_and_goes_along_as_excel(there: Opens, tmp_path: Path) -> None:
    page = there("/druk")
    name = page.locator("table.nk-druk tbody a").first
    who = name.inner_text()
    name.click()
    page.get_by_role("heading", name=f"De agenda van {who}").wait_for()
    assert "agenda=" in page.url
    file = _saved(page, "Agenda (Excel)", tmp_path)
    rows = list(openpyxl.load_workbook(file).active.iter_rows(values_only=True))
    assert len(rows) - 1 == page.locator("table.nk-agenda tbody tr").count()
