"""The page that opens from a USB stick: without network, with search, zoom, choice, table and print, and nothing hostile."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdf
import pytest

from netwerkkaart.build import graph_of
from netwerkkaart.example import example
from netwerkkaart.filters import Filter
from netwerkkaart.graph import Graph
from netwerkkaart.map_files import render
from netwerkkaart.pictures import Picture, picture_of
from tests.browser.desk import IN_BROWSER
from tests.graph_samples import HOSTILE

playwright = pytest.importorskip("playwright.sync_api")
TODAY = date(2026, 11, 25)
SCRIPTS = ("<script>alert(1)</script>", "<img src=http://x onerror=alert(1)>", "</script><script>alert(1)</script>")
pytestmark = IN_BROWSER


@pytest.fixture
def outside() -> list[str]:
    """What ought not to be: requests to elsewhere, errors, dialogs."""
    return []


@pytest.fixture
def page(browser: playwright.Browser, outside: list[str]) -> Iterator[playwright.Page]:
    context = browser.new_context(offline=True, viewport={"width": 1280, "height": 900})
    found = context.new_page()
    found.on("request", lambda r: outside.append(r.url) if not r.url.startswith(("file:", "data:")) else None)
    found.on("console", lambda m: outside.append(m.text) if m.type in ("error", "warning") else None)
    found.on("pageerror", lambda e: outside.append(str(e)))
    found.on("dialog", lambda d: (outside.append(d.message), d.dismiss()))
    yield found
    context.close()


def opened(page: playwright.Page, folder: Path, graph: Graph) -> Picture:
    picture = Picture(graph, Filter(), TODAY)
    path = folder / "kaart.html"
    path.write_bytes(render(picture, "html"))
    page.goto(path.as_uri())
    page.locator(".nk .nk-kaartje").first.wait_for()
    return picture


def test_it_searches_chooses_zooms_and_has_everything_as_a_table(
    page: playwright.Page, outside: list[str], tmp_path: Path
) -> None:
    view = picture_of(opened(page, tmp_path, example().graph))
    assert page.locator("tbody tr").count() == page.locator(".nk .nk-kaartje").count() == len(view.marks)
    page.get_by_label("Zoek op de kaart").fill("zsm")
    hits = [m for m in view.marks if "zsm" in (m.naam + " ".join(v for _, v in m.facts)).lower()]
    assert page.locator("#gevonden").inner_text() == f"{len(hits)} gevonden"
    assert page.locator("tbody tr:visible").count() == len(hits)
    page.keyboard.press("Enter")
    assert page.locator("#profiel h2").inner_text() in {m.naam for m in hits}
    page.get_by_label("Zoek op de kaart").fill("")
    before = page.locator(".nk-vlak svg").bounding_box()["width"]
    page.get_by_role("button", name="Vergroten").click()
    assert page.locator(".nk-vlak svg").bounding_box()["width"] > before
    page.locator(".nk .nk-kaartje").nth(3).click()
    assert page.locator("#profiel h2").inner_text() == view.marks[3].naam
    assert outside == []


def test_on_paper_every_name_is_whole_and_nothing_that_can_be_pressed(
    page: playwright.Page, outside: list[str], tmp_path: Path
) -> None:
    view = picture_of(opened(page, tmp_path, example().graph))
    page.get_by_label("Zoek op de kaart").fill("zsm")
    page.emulate_media(media="print")
    assert not page.locator("#zoek").is_visible()
    assert not page.locator(".nk-knoppen").is_visible()
    assert page.locator("tbody tr:visible").count() == len(view.marks)
    pages = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert {(round(float(p.mediabox.width)), round(float(p.mediabox.height))) for p in pages} == {(595, 842)}
    sheets = page.locator(".druk svg").count()
    told = [" ".join(p.extract_text().split()) for p in pages]
    assert all(f"blad {i + 1} van {sheets} met" in told[i] for i in range(sheets))
    assert "Signalen op deze kaart" in told[sheets]
    assert outside == []


@pytest.mark.parametrize("width", [1280, 360])
def test_everybody_can_use_it(page: playwright.Page, outside: list[str], tmp_path: Path, width: int) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page.set_viewport_size({"width": width, "height": 800})
    opened(page, tmp_path, example().graph)
    assert page.locator("html").get_attribute("lang") == "nl"
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.set_offline(False)
    options = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
    assert [v["id"] for v in Axe().run(page, options=options).response["violations"]] == []


def test_hostile_names_stay_text(page: playwright.Page, outside: list[str], tmp_path: Path) -> None:
    names = [*SCRIPTS, *HOSTILE]
    nodes = [(f"overleg:h{i}", {"naam": name, "domein": "zorg"}) for i, name in enumerate(names)]
    opened(page, tmp_path, graph_of(nodes))
    for i in range(len(names)):
        page.locator(f'.nk [data-id="overleg:h{i}"]').click()
        assert " ".join(page.locator("#profiel h2").inner_text().split()) == " ".join(names[i].split())
    assert page.locator("main img, main iframe, main a").count() == 0
    assert outside == []
