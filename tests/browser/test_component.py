"""The map in a real browser: mouse, keyboard, widths, two maps on a page, and the HTML export offline."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from netwerkkaart.build import graph_of
from netwerkkaart.exports.html import html_page
from netwerkkaart.kaart.layout.plattegrond import plattegrond
from netwerkkaart.kaart.related import related
from netwerkkaart.kaart.view import Caption
from tests.browser.desk import IN_BROWSER, ROOT, served
from tests.map_samples import sample_findings, sample_graph

playwright = pytest.importorskip("playwright.sync_api")
pytestmark = IN_BROWSER


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with served(ROOT / "tests/browser/apps/server.py", PYTHONPATH=str(ROOT)) as url:
        yield url


@pytest.fixture
def page(browser: playwright.Browser) -> Iterator[playwright.Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(30_000)
    yield context.new_page()
    context.close()


def opened(page: playwright.Page, url: str) -> playwright.Page:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(url)
    page.wait_for_selector(".nk-kaartje")
    page.wait_for_timeout(1500)
    assert errors == []
    return page


def says(page: playwright.Page, text: str) -> None:
    page.get_by_text(text).first.wait_for()


def test_a_click_chooses_a_card_and_escape_lets_it_go(page: playwright.Page, address: str) -> None:
    opened(page, address)
    card = page.locator('[data-id="overleg:c000"]')
    card.click()
    says(page, "gekozen=overleg:c000")
    assert card.get_attribute("aria-pressed") == "true"
    assert page.locator(".nk-kaartje.nk-verwant").count() > 1
    assert "Gekozen:" in page.locator(".nk-stem").inner_text()
    page.keyboard.press("Escape")
    says(page, "gekozen=None")


def test_a_choice_does_not_send_the_picture_again(page: playwright.Page, address: str) -> None:
    sizes: list[int] = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: sizes.append(len(frame))))
    opened(page, address)
    picture = page.evaluate("""() => [...document.querySelectorAll('*')].map((e) => e.shadowRoot?.querySelector('.nk-vlak svg'))
        .find(Boolean).outerHTML.length""")
    assert sum(sizes) > picture
    sizes.clear()
    page.locator('[data-id="overleg:c000"]').click()
    says(page, "gekozen=overleg:c000")
    assert 0 < sum(sizes) < picture / 2


def test_what_python_chooses_is_shown_and_a_card_chosen_after_that_too(page: playwright.Page, address: str) -> None:
    opened(page, address)
    first, other = (page.locator(f'[data-id="overleg:{id_}"]') for id_ in ("c000", "c001"))
    button = page.get_by_role("button", name="Kies de eerste")
    for _ in range(2):
        button.click()
        page.locator('[data-id="overleg:c000"][aria-pressed="true"]').wait_for()
        other.click()
        says(page, "gekozen=overleg:c001")
        assert (first.get_attribute("aria-pressed"), other.get_attribute("aria-pressed")) == ("false", "true")


def test_arrows_move_enter_chooses_and_shift_enter_opens(page: playwright.Page, address: str) -> None:
    opened(page, address)
    page.locator('.nk-kaartje[tabindex="0"]').focus()
    before = focused(page)
    page.keyboard.press("ArrowRight")
    assert focused(page) != before
    page.keyboard.press("Enter")
    says(page, f"gekozen={focused(page)}")
    page.keyboard.press("Shift+Enter")
    says(page, f"open={focused(page)}")


def focused(page: playwright.Page) -> str:
    inner = "let e = document.activeElement; while (e.shadowRoot) e = e.shadowRoot.activeElement; return e.dataset.id;"
    return str(page.evaluate(f"() => {{ {inner} }}"))


def test_zoom_makes_the_map_higher_and_survives_a_rerun(page: playwright.Page, address: str) -> None:
    opened(page, address)
    svg = page.locator(".nk-vlak svg")
    before = svg.bounding_box()
    page.get_by_role("button", name="Vergroten").click()
    after = svg.bounding_box()
    assert before
    assert after
    assert after["height"] > before["height"] * 1.2
    page.get_by_role("button", name="Kies de eerste").click()
    says(page, "gekozen=overleg:c000")
    kept = svg.bounding_box()
    assert kept
    assert abs(kept["height"] - after["height"]) < 2


def test_the_map_is_laid_out_for_the_width_of_the_screen(page: playwright.Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    opened(page, address)
    says(page, "breedte=320")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.set_viewport_size({"width": 1400, "height": 900})
    says(page, "breedte=1120")


def test_a_number_and_the_unknown_lane_can_be_pressed(page: playwright.Page, address: str) -> None:
    opened(page, address)
    page.locator(".nk-nummer").first.click()
    page.wait_for_function("() => /signaal=[0-9a-f]{12}/.test(document.body.innerText)")
    cards = page.locator(".nk-kaartje").count()
    page.locator("[data-vouw]").click()
    page.wait_for_function(f"() => !document.body.innerText.includes('kaartjes={cards}')")
    page.locator(".nk-kaartje").nth(cards - 1).wait_for(state="detached")


def test_hovering_shows_the_whole_name(page: playwright.Page, address: str) -> None:
    opened(page, address)
    page.locator('[data-id="overleg:c000"]').hover()
    cloud = page.locator("[data-wolk]").first
    assert cloud.is_visible()
    assert "Domein:" in cloud.inner_text()


def test_two_maps_of_one_node_keep_their_events_apart(page: playwright.Page, address: str) -> None:
    opened(page, f"{address}/?rond=1")
    page.wait_for_selector("canvas")
    page.wait_for_timeout(1500)
    page.locator(".nk-doek").nth(0).focus()
    page.keyboard.press("ArrowRight")
    says(page, "links=partner:politie")
    says(page, "rechts=None")


def test_no_request_leaves_for_another_host(page: playwright.Page, address: str) -> None:
    hosts: set[str] = set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]) if request.url.startswith("http") else None)
    opened(page, f"{address}/?rond=1")
    page.wait_for_selector("canvas")
    assert hosts == {address.removeprefix("http://")}


def test_the_html_export_works_from_a_file_without_any_request(page: playwright.Page, tmp_path: Path) -> None:
    graph = sample_graph(40)
    view = plattegrond(graph, sample_findings(graph, 10), width=900, caption=Caption(source="Bron: proef"))
    file = tmp_path / "kaart.html"
    file.write_text(html_page(view, related=related(graph, view)), encoding="utf-8")
    requests: list[str] = []
    complaints: list[str] = []
    page.context.set_offline(True)
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    opened(page, file.as_uri())
    page.locator('[data-id="overleg:c000"]').click()
    assert graph.node("overleg:c000").naam in page.locator("#profiel").inner_text()
    page.get_by_label("Zoek op de kaart").fill(graph.node("overleg:c000").naam)
    assert "gevonden" in page.locator("#gevonden").inner_text()
    assert page.locator("[data-rij]:visible").count() < 40
    page.get_by_role("button", name="Vergroten").click()
    assert [url for url in requests if not url.startswith(("data:", file.as_uri()))] == []
    assert complaints == []


@pytest.mark.parametrize("width", [360, 700, 1280])
def test_the_legend_of_the_html_export_is_never_made_smaller(page: playwright.Page, tmp_path: Path, width: int) -> None:
    graph = sample_graph(40)
    file = tmp_path / "kaart.html"
    file.write_text(html_page(plattegrond(graph, sample_findings(graph, 10), width=900)), encoding="utf-8")
    page.set_viewport_size({"width": width, "height": 800})
    opened(page, file.as_uri())
    drawn, own = page.locator(".nk-legendavak svg").evaluate(
        "e => [e.getBoundingClientRect().width, e.viewBox.baseVal.width]"
    )
    assert drawn == pytest.approx(own, abs=1)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_hostile_names_do_nothing_in_the_html_export(page: playwright.Page, tmp_path: Path) -> None:
    script = "<script>document.title='raak'</script>"
    names = (script, f"</script>{script}", "<img src=x onerror=alert(1)>")
    graph = graph_of([(f"overleg:h{i}", {"naam": name, "domein": "zorg"}) for i, name in enumerate(names)])
    file = tmp_path / "kaart.html"
    file.write_text(html_page(plattegrond(graph, [], width=900)), encoding="utf-8")
    opened(page, file.as_uri())
    for i, name in enumerate(names):
        page.locator(f'[data-id="overleg:h{i}"]').click()
        assert name in page.locator("#profiel").inner_text()
    assert page.title() != "raak"
    assert page.locator("#profiel img, svg script").count() == 0
