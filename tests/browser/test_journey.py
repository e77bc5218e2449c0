"""One visit in a real browser: bring in the example, look, choose, take the map along; nothing leaves the machine."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlparse

import pytest

from netwerkkaart.analyses import findings
from netwerkkaart.example import example
from netwerkkaart.exports.csvs import workbook_from_csv_folder
from tests.browser.desk import APP, IN_BROWSER, ROOT, served

playwright = pytest.importorskip("playwright.sync_api")
PAGES = (
    "/", "/kaart", "/kaart?weergave=netwerk", "/kaart?weergave=gebied", "/signalen", "/nog-niet-bekend", "/importeren", "/beheer", "/profiel?id=overleg:zsm-noord-holland",
    "/querys", "/querys?vraag=tafels-met-dezelfde-deelnemers", "/querys?vraag=verouderde-gegevens", "/querys?schrijf=ja",
    "/querys?cypher=MATCH (t:Overleg RETURN t.id", "/querys?cypher=RETURN $n AS n",
    "/querys?cypher=MATCH (t:Overleg) RETURN t.id",
    "/matrix", "/matrix?matrix=Tafel+en+partner", "/matrix?matrix=Partner+en+thema", "/druk",
)  # fmt: skip
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
ENGLISH = re.compile(
    r"\b(the|and|with|without|browse|drag|drop|limit|per file|choose|options?|select|results?|press|deploy|rerun"
    r"|settings|running|fullscreen|search|loading|close|error|warning|view|copy|main|skip|sidebar|expand|collapse|clear"
    r"|remove)\b",
    re.IGNORECASE,
)
UPLOADER = re.compile(r"\b(uploads?|add|files?|icon|drag|drop|browse|per file)\b", re.IGNORECASE)
ICONS = ("upload", "add", "file")
"""Names of icons, drawn as a picture and hidden from who listens."""
TEXTS = """() => {
  const out = [];
  for (const e of document.body.querySelectorAll('*')) {
    for (const a of ['aria-label', 'title', 'placeholder', 'alt']) if (e.getAttribute(a)) out.push(e.getAttribute(a));
    if (['SCRIPT', 'NOSCRIPT', 'STYLE', 'CODE', 'PRE'].includes(e.tagName) || e.closest('code, pre')) continue;
    for (const n of e.childNodes) if (n.nodeType === 3 && n.textContent.trim()) out.push(n.textContent.trim());
  }
  return [...new Set(out)];
}"""
pytestmark = IN_BROWSER


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    elsewhere = tmp_path_factory.mktemp("elders")
    store = f"sqlite:///{elsewhere / 'kaart.db'}"
    with served(APP, cwd=elsewhere, NETWERKKAART_STORE=store, PYTHONPATH="") as url:
        yield url


@pytest.fixture
def outside() -> list[str]:
    """Requests that left this machine, and what the browser complained of."""
    return []


@pytest.fixture
def page(browser: playwright.Browser, outside: list[str]) -> Iterator[playwright.Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL", accept_downloads=True)
    context.set_default_timeout(60_000)
    page = context.new_page()
    page.on("request", lambda r: outside.append(r.url) if _leaves(r.url) else None)
    page.on("console", lambda m: outside.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda e: outside.append(str(e)))
    yield page
    context.close()


def _leaves(url: str) -> bool:
    return url.startswith(("http", "ws")) and urlparse(url).hostname != "127.0.0.1"


def _settled(page: playwright.Page) -> playwright.Page:
    """Twice: a map tells its width, and is drawn anew for it."""
    page.wait_for_selector("[data-testid=stMain] h1")
    for _ in range(2):
        page.wait_for_function(
            "() => !document.querySelector('[data-testid=stSkeleton], [data-stale=true], .st-key-bezig')"
        )
        page.wait_for_timeout(700)
    return page


def _saved(page: playwright.Page, name: str, folder: Path) -> Path:
    with page.expect_download() as coming:
        page.get_by_role("button", name=name, exact=True).click()
    target = folder / coming.value.suggested_filename
    coming.value.save_as(target)
    return target


def test_an_empty_store_opens_on_the_example_in_dutch(page: playwright.Page, address: str, outside: list[str]) -> None:
    answer = page.goto(address)
    policy = answer.headers["content-security-policy"]
    assert "script-src 'self' 'sha256-" in policy
    assert "frame-ancestors 'none'" in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    _settled(page)
    assert page.get_attribute("html", "lang") == "nl"
    assert page.get_by_text("U ziet het voorbeeld").is_visible()
    assert page.locator(".nk-zin").count() == 5
    assert outside == []


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_dutch_and_open_to_all(browser: playwright.Browser, address: str, path: str, width: int) -> None:
    from axe_playwright_python.sync_playwright import Axe

    context = browser.new_context(viewport={"width": width, "height": 900}, locale="nl-NL", bypass_csp=True)
    page = context.new_page()
    page.goto(address + path)
    _settled(page)
    english = [text for text in page.evaluate(TEXTS) if ENGLISH.search(text)]
    broken = Axe().run(page, options={"runOnly": WCAG}).response["violations"]
    sideways = page.evaluate("document.documentElement.scrollWidth > innerWidth + 1")
    context.close()
    assert english == []
    assert [(v["id"], v["nodes"][0]["html"][:120]) for v in broken] == []
    assert not sideways


def test_from_a_file_to_the_map_and_home_again(
    page: playwright.Page, address: str, outside: list[str], tmp_path: Path
) -> None:
    file = tmp_path / "voorbeeld.xlsx"
    file.write_bytes(workbook_from_csv_folder(ROOT / "data" / "voorbeeld"))
    page.goto(f"{address}/importeren")
    _settled(page)
    _brings_in(page, file)
    _filters(page)
    _chooses_a_card(page)
    png = _saved(page, "PNG", tmp_path)
    assert png.read_bytes().startswith(b"\x89PNG")
    assert _saved(page, "PDF", tmp_path).read_bytes().startswith(b"%PDF")
    html = _saved(page, "HTML", tmp_path)
    _opens_offline(page, html, outside)
    page.goto(f"{address}/importeren")
    _settled(page)
    _takes_back(page)
    assert outside == []


def _brings_in(page: playwright.Page, file: Path) -> None:
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_label("Van wie is deze lijst?").wait_for()
    assert [t for t in page.evaluate(TEXTS) if UPLOADER.search(t) and t not in ICONS] == []
    page.get_by_role("button", name="Controleren").click()
    page.get_by_role("heading", name="4. Vergelijken").wait_for()
    assert page.get_by_text("rijen in het bestand").is_visible()
    page.get_by_role("button", name="Vastleggen", exact=True).dblclick()
    page.get_by_text("Vastgelegd als import 1").wait_for()
    page.get_by_text("Import 1,").wait_for()
    assert page.get_by_role("button", name="ongedaan maken").count() == 1
    assert page.get_by_text("U ziet het voorbeeld").count() == 0


def _filters(page: playwright.Page) -> None:
    page.get_by_role("link", name="Kaart", exact=True).click()
    page.locator(".nk-kaartje").first.wait_for()
    whole = page.locator(".nk-kaartje").count()
    page.get_by_role("combobox", name="Domein").click()
    page.keyboard.type("veiligheid")
    page.get_by_role("option", name="veiligheid", exact=True).click()
    page.locator(".nk-telling").filter(has_text=" van ").wait_for()
    _settled(page)
    page.wait_for_timeout(1500)
    assert 0 < page.locator(".nk-kaartje").count() < whole
    assert "domein=veiligheid" in page.url
    page.get_by_role("link", name="Signalen", exact=True).click()
    page.get_by_role("heading", name="Signalen", exact=True).wait_for()
    assert "domein=veiligheid" in page.url
    page.reload()
    _settled(page)
    assert "domein=veiligheid" in page.url
    page.get_by_role("button", name="Alles wissen").click()
    page.wait_for_url(lambda url: "domein" not in url)


def _chooses_a_card(page: playwright.Page) -> None:
    page.get_by_role("link", name="Kaart", exact=True).click()
    card = page.get_by_role("button", name=re.compile("^ZSM"))
    card.first.click()
    panel = page.locator(".st-key-profielvak")
    panel.get_by_role("heading", name="ZSM", exact=True).wait_for()
    panel.get_by_text("Bronnen:").wait_for()
    assert panel.locator("h3").count() > 0


def _opens_offline(page: playwright.Page, html: Path, outside: list[str]) -> None:
    context = page.context.browser.new_context(offline=True)
    away = context.new_page()
    away.on("request", lambda r: outside.append(r.url) if r.url.startswith("http") else None)
    away.on("console", lambda m: outside.append(m.text) if m.type == "error" else None)
    away.goto(html.as_uri())
    away.locator(".nk-kaartje").first.click()
    assert away.locator("#profiel").inner_text().strip()
    assert away.locator(".nk-legendavak svg").count() == 1
    context.close()


def _takes_back(page: playwright.Page) -> None:
    page.get_by_role("button", name="Import 1 ongedaan maken").click()
    page.get_by_role("button", name="Import 1 opnieuw doen").wait_for()
    page.get_by_text("U ziet het voorbeeld").wait_for()
    page.get_by_role("button", name="Import 1 opnieuw doen").click()
    page.get_by_role("button", name="Import 1 ongedaan maken").wait_for()


def test_on_a_phone_the_menu_has_a_word_and_a_signal_is_told_before_its_map(
    browser: playwright.Browser, address: str
) -> None:
    signal = findings(example().graph)[0]
    page = browser.new_page(viewport={"width": 360, "height": 740}, locale="nl-NL")
    page.goto(f"{address}/kaart?signaal={signal.id}")
    _settled(page)
    page.locator(".nk-kaartje").first.wait_for()
    menu = page.get_by_role("button", name="Menu")
    assert menu.evaluate("e => getComputedStyle(e, '::after').content") == '"Menu"'
    proof = page.get_by_role("link", name="Bewijs bij signaal 1", exact=True)
    assert proof.count() == 1
    box, map_ = proof.bounding_box(), page.locator(".nk-vlak svg").first.bounding_box()
    assert 0 < box["y"] < min(740, map_["y"])
    before = "(a) => a.compareDocumentPosition(document.querySelector('.st-key-profielvak')) & 4"
    assert proof.evaluate(before)
    page.close()


def test_search_finds_a_name_and_goes_to_its_profile(page: playwright.Page, address: str, outside: list[str]) -> None:
    page.goto(address)
    _settled(page)
    page.get_by_role("combobox", name="Zoeken").click()
    page.keyboard.type("Veilig Thuis")
    page.get_by_role("option").first.click()
    page.wait_for_url("**/profiel?id=*")
    page.get_by_role("heading", name="Wie en wat eromheen").wait_for()
    assert outside == []


def test_around_one_node_is_drawn_by_the_library_that_pyvis_brings(
    page: playwright.Page, address: str, outside: list[str]
) -> None:
    page.goto(f"{address}/kaart?rond=overleg:zsm-noord-holland")
    _settled(page)
    page.locator(".nk-doek canvas").wait_for()
    assert page.get_by_role("heading", name="ZSM", exact=True).is_visible()
    assert outside == []


TYPED = "MATCH (t:Overleg) WHERE t.naam = $naam RETURN t.id AS id, '=1+1' AS som"


def test_a_question_is_asked_repeated_by_its_address_and_taken_along(
    page: playwright.Page, address: str, outside: list[str], tmp_path: Path
) -> None:
    page.goto(f"{address}/querys")
    _settled(page)
    page.get_by_role("link", name="Wie aan tafel zit").click()
    page.get_by_text("Vul eerst in").wait_for()
    page.get_by_role("combobox", name="Tafel").click()
    page.keyboard.type("ZSM")
    page.get_by_role("option").first.click()
    page.get_by_role("button", name="Stel de vraag").click()
    page.get_by_role("heading", name="Antwoord").wait_for()
    assert "p-tafel=overleg" in page.url
    table = page.locator(".nk-antwoord table")
    told = table.inner_text()
    page.reload()
    _settled(page)
    table.wait_for()
    assert table.inner_text() == told
    assert _saved(page, "Excel (.xlsx)", tmp_path).read_bytes().startswith(b"PK")
    main = page.locator("[data-testid=stMain]")
    main.get_by_text("Kaart", exact=True).click()
    page.locator(".nk-kaartje.nk-verwant").first.wait_for()
    main.get_by_text("Cypher", exact=True).click()
    page.get_by_role("link", name="Schrijf deze vraag om").click()
    page.get_by_role("heading", name="Zelf een vraag schrijven").wait_for()
    page.wait_for_function("() => document.querySelector('textarea')?.value.includes('NEEMT_DEEL_AAN')")
    assert outside == []


def test_a_typed_question_is_kept_and_no_formula_leaves(
    page: playwright.Page, address: str, outside: list[str], tmp_path: Path
) -> None:
    page.goto(f"{address}/querys?schrijf=ja")
    _settled(page)
    page.get_by_role("textbox", name="Uw vraag in Cypher").fill(TYPED)
    page.get_by_role("button", name="Stel de vraag").click()
    page.get_by_role("textbox", name="Waarde van $naam").fill("ZSM")
    page.get_by_role("button", name="Stel de vraag").click()
    page.get_by_text("1 rij in").wait_for()
    csv = _saved(page, "CSV (.csv)", tmp_path).read_text(encoding="utf-8-sig")
    assert csv == "id;som\noverleg:zsm-noord-holland;'=1+1\n"
    page.get_by_text("Deze vraag bewaren").click()
    page.get_by_role("textbox", name="Titel").fill("Mijn tafel")
    page.get_by_role("button", name="Bewaren", exact=True).click()
    page.get_by_text("Bewaard als 'Mijn tafel'.").wait_for()
    page.get_by_text("1 rij in").wait_for()
    _settled(page).get_by_role("link", name="Alle vragen").click()
    _settled(page).get_by_role("link", name="Mijn tafel").click()
    _settled(page).get_by_text("Titel veranderen of verwijderen").click()
    page.get_by_role("button", name="Deze vraag verwijderen").click()
    page.get_by_text("'Mijn tafel' is verwijderd.").wait_for()
    _settled(page).get_by_role("button", name="Ongedaan maken").click()
    page.get_by_role("link", name="Mijn tafel").wait_for()
    assert outside == []
