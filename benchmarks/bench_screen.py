"""What a visitor waits for: first draw of the maps beside an empty page and beside plain pyvis; click until profile.

python -m benchmarks.bench_screen
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import Browser, Page

from benchmarks.generate import region
from netwerkkaart.example import put_example
from netwerkkaart.exports.cells import rows_of
from netwerkkaart.exports.sjabloon import workbook_of
from netwerkkaart.importing import commit, preview
from netwerkkaart.intake import Choices
from netwerkkaart.services import Services
from netwerkkaart.stores import open_store
from tests.browser.desk import APP, ROOT, chromium, served

TIMES = 5
DRAWN = """(what) => {
  const all = [...document.querySelectorAll('[data-testid="stMain"] *')];
  const roots = all.map((e) => e.shadowRoot ?? (e.tagName === 'IFRAME' ? e.contentDocument : null)).filter(Boolean);
  const find = (asked) => roots.map((r) => r.querySelector(asked)).find(Boolean);
  if (what === 'leeg') return document.querySelector('h1') !== null;
  if (what === 'plattegrond') return Boolean(find('.nk-kaartje'));
  const canvas = find('canvas');
  if (!canvas?.width || !canvas.height) return false;
  const small = document.createElement('canvas');
  small.width = small.height = 64;
  const pen = small.getContext('2d');
  pen.drawImage(canvas, 0, 0, 64, 64);
  return pen.getImageData(0, 0, 64, 64).data.some((value, i) => i % 4 === 3 && value > 0);
}"""
"""Whether something of the map can be seen; a canvas is drawn once it has a pixel that is not transparent."""


def first_draw(browser: Browser, url: str, what: str) -> float:
    """Median seconds from the address to the first thing drawn, each time by a new visitor, after one to warm up."""
    return _median(lambda: _visit(browser, url, what))


def _visit(browser: Browser, url: str, what: str) -> float:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    start = time.perf_counter()
    page.goto(url, wait_until="commit")
    page.wait_for_function(DRAWN, arg=what, polling="raf", timeout=180_000)
    taken = time.perf_counter() - start
    context.close()
    return taken


def _median(job: Callable[[], float]) -> float:
    job()
    return statistics.median(job() for _ in range(TIMES))


def click_to_profile(page: Page, url: str) -> float:
    """Median seconds from a click on a card until the profile of that card can be read."""
    page.goto(f"{url}/kaart")
    page.locator(".nk-kaartje").first.wait_for()
    page.wait_for_timeout(3000)
    cards = page.locator(".nk-kaartje")
    names = iter(range(2, 2 + 3 * (TIMES + 1), 3))
    return _median(lambda: _click(page, cards.nth(next(names)).get_attribute("data-id") or ""))


def _click(page: Page, id_: str) -> float:
    card = page.locator(f'.nk-kaartje[data-id="{id_}"]')
    card.scroll_into_view_if_needed()
    page.wait_for_timeout(300)
    start = time.perf_counter()
    card.click()
    page.locator(f'[data-testid="stMain"] a[href*="profiel?"][href*="{id_.replace(":", "%3A")}"]').first.wait_for()
    return time.perf_counter() - start


def bare(browser: Browser) -> None:
    """The component alone, beside an empty page and beside pyvis."""
    with served(ROOT / "benchmarks" / "screen" / "app.py", PYTHONPATH=str(ROOT)) as url:
        empty = first_draw(browser, url, "leeg")
        print(f"{'drawing':14}{'marks':>7}{'s':>7}{'beyond empty':>14}{'pyvis':>8}{'ratio':>7}")
        print(f"{'empty page':14}{0:7}{empty:7.2f}")
        for n in (77, 400):
            taken = first_draw(browser, f"{url}/?wat=plattegrond&n={n}", "plattegrond")
            print(f"{'plattegrond':14}{n:7}{taken:7.2f}{taken - empty:14.2f}")
        for n in (200, 800, 3000):
            taken = first_draw(browser, f"{url}/?wat=netwerk&n={n}", "netwerk")
            plain = first_draw(browser, f"{url}/?wat=pyvis&n={n}", "pyvis")
            print(f"{'netwerk':14}{n:7}{taken:7.2f}{taken - empty:14.2f}{plain:8.2f}{plain / taken:7.1f}")


def whole(browser: Browser, folder: Path) -> None:
    """The application as it is, on the example and on a region of 300 tafels and 800 partners."""
    print(f"{'application':14}{'plattegrond':>12}{'netwerk':>9}{'gebied':>8}{'click to profile':>18}")
    for name in ("voorbeeld", "regio"):
        store = f"sqlite:///{folder / name}.db"
        _fill(store, name, folder)
        with served(APP, NETWERKKAART_STORE=store) as url:
            drawn = [
                first_draw(browser, f"{url}/kaart?weergave={view}", "netwerk" if view == "netwerk" else "plattegrond")
                for view in ("plattegrond", "netwerk", "gebied")
            ]
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            clicked = click_to_profile(page, url)
            print(f"{name:14}{drawn[0]:12.2f}{drawn[1]:9.2f}{drawn[2]:8.2f}{clicked:18.2f}")


def _fill(store: str, name: str, folder: Path) -> None:
    with open_store(store) as opened:
        services = Services(opened, lambda: datetime.now(UTC), "meting")
        if name == "voorbeeld":
            put_example(services)
            return
        path = folder / f"{name}.xlsx"
        path.write_bytes(workbook_of(rows_of(region(1))))
        found = preview(services, path, name=path.name, inventaris=None, choices=Choices(nieuwe_namen=True))
        commit(services, found, zonder_geweigerde=True)


def main() -> None:
    """Print seconds; how much longer than the empty page; and how many times as long pyvis takes."""
    with chromium() as browser, tempfile.TemporaryDirectory() as folder:
        bare(browser)
        whole(browser, Path(folder))


if __name__ == "__main__":
    main()
