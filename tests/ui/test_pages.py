"""Every page, on an empty store (it shows the example) and on a store with the example in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from netwerkkaart.example import example, put_example
from netwerkkaart.exports.csvs import workbook_from_csv_folder
from netwerkkaart.services import Services
from netwerkkaart.ui import links, texts
from netwerkkaart.ui.server import ENTRY
from tests.ui.screens import WAIT, opened, until, words

ROOT = Path(__file__).resolve().parents[2]
pytestmark = [
    pytest.mark.usefixtures("services"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture(params=["leeg", "voorbeeld"])
def filled(request: pytest.FixtureRequest) -> bool:
    return request.param == "voorbeeld"


@pytest.mark.parametrize("page", list(links.PAGES))
def test_every_page_opens(services: Services, page: str, *, filled: bool) -> None:
    if filled:
        put_example(services)
    told = words(opened(page))
    assert ("U ziet het voorbeeld" in told) is not filled


def test_overzicht_counts_only_what_other_lists_than_the_base_say() -> None:
    told = words(opened("overzicht"))
    assert "<dt>zetels</dt>" in told
    assert "Nog niet geïnventariseerd" in told
    assert told.count("<p class='nk-woorden'>") == 5


def test_a_filter_is_said_and_holds_on_every_page() -> None:
    app = opened("overzicht", domein="veiligheid")
    assert "U ziet " in words(app) and " van " in words(app)
    app.switch_page(str(links.PAGES["signalen"])).run()
    assert app.selectbox(key="domein").value == "veiligheid"


def test_clearing_shows_everything_again() -> None:
    app = opened("overzicht", niveau="lokaal", peildatum="18-10-2019")
    next(b for b in app.button if b.label == texts.CLEAR).click().run()
    assert app.selectbox(key="niveau").value is None
    assert "U ziet alle" in words(app)


def test_a_peildatum_that_is_none_is_said() -> None:
    app = opened("overzicht", peildatum="gisteren")
    assert [w.value for w in app.warning] == [texts.PEILDATUM_WRONG]


def test_a_link_opens_its_signal() -> None:
    from netwerkkaart.analyses import findings

    found = findings(example().graph)[2]
    app = AppTest.from_file(ENTRY, default_timeout=WAIT).run()
    app.switch_page(str(links.PAGES["signalen"]))
    app.query_params["signaal"] = found.id
    app.run()
    assert texts.SIGNAL_ASKED in words(app)


def test_a_profile_tells_who_says_what() -> None:
    app = AppTest.from_file(ENTRY, default_timeout=WAIT).run()
    app.switch_page(str(links.PAGES["profiel"]))
    app.query_params["id"] = "overleg:zsm-noord-holland"
    app.run()
    told = words(app)
    assert "ZSM" in told
    assert texts.LINES in told
    assert "voorbeeld.xlsx" in told


def test_rows_that_lack_something_open_with_a_workbook() -> None:
    app = AppTest.from_file(ENTRY, default_timeout=WAIT).run()
    app.switch_page(str(links.PAGES["nog-niet-bekend"]))
    app.query_params["rijen"] = "tafels/rapportage"
    app.run()
    assert texts.ROWS_TITLE in words(app)
    assert any("Gevuld sjabloon van" in b.proto.label for b in app.get("download_button"))


def test_choosing_a_card_shows_its_profile() -> None:
    app = opened("kaart")
    app.query_params["id"] = "overleg:zsm-noord-holland"
    app.run()
    assert "<h2 class='nk-kop'>ZSM</h2>" in words(app)
    assert f"{texts.SOURCES}: " in words(app)
    assert not app.exception


def test_one_click_is_one_import_and_it_can_be_undone(services: Services) -> None:
    app = opened("importeren")
    data = workbook_from_csv_folder(ROOT / "data" / "voorbeeld")
    app.file_uploader(key="bestand-0").upload("voorbeeld.xlsx", data).run()
    app.button(key="controleren").click().run()
    until(app, "4. Vergelijken")
    app.button(key="vastleggen").click().run()
    until(app, "Lijst")
    assert services.snapshot().versie == 1
    app.button(key="ongedaan-1").click().run()
    assert services.snapshot().empty
    app.button(key="ongedaan-2").click().run()
    assert not services.snapshot().empty
    assert not app.exception


def test_a_busy_store_says_since_when_and_the_same_click_works_later(services: Services) -> None:
    app = opened("importeren")
    app.file_uploader(key="bestand-0").upload(
        "voorbeeld.xlsx", workbook_from_csv_folder(ROOT / "data" / "voorbeeld")
    ).run()
    app.button(key="controleren").click().run()
    until(app, "4. Vergelijken")
    services.store.take_lease("Anna (1)", "2026-11-25T09:05:00+00:00", "2999-01-01T00:00:00+00:00")
    app.button(key="vastleggen").click().run()
    until(app, "bezig sinds 25 november 2026, 10.05 uur (door Anna)")
    services.store.drop_lease("Anna (1)")
    app.button(key="vastleggen").click().run()
    until(app, "Lijst")
    assert services.snapshot().versie == 1


def test_who_comes_back_in_a_new_session_finds_the_import(services: Services) -> None:
    put_example(services)
    assert "Import 1 ongedaan maken" in [b.label for b in opened("importeren").button]


@pytest.mark.parametrize(("name", "data", "told"), [
    ("leeg.xlsx", b"", "is leeg"),
    ("kapot.xlsx", b"PK\x03\x04 niets", "beschadigd"),
    ("vreemd.csv", b"iets;anders\n1;2\n", "geen blad van het sjabloon"),
])  # fmt: skip
def test_a_bad_file_is_refused_in_dutch(services: Services, name: str, data: bytes, told: str) -> None:
    app = opened("importeren")
    app.file_uploader(key="bestand-0").upload(name, data).run()
    app.button(key="controleren").click().run()
    for _ in range(80):
        if "nk-fout" in words(app):
            break
        app.run()
    assert told in words(app)
    assert services.snapshot().versie == 0


def test_a_name_with_markup_stays_a_name(services: Services) -> None:
    sheet = "naam;deelnemers\n<img src=http://kwaad.nl/x>[a](http://kwaad.nl) $x$;politie\n"
    from netwerkkaart.importing import commit, preview_workbook
    from netwerkkaart.intake import Choices
    from netwerkkaart.tables import RawRow, RawTable, RawWorkbook

    rows = tuple(RawRow(i, tuple(line.split(";"))) for i, line in enumerate(sheet.splitlines(), start=1))
    book = RawWorkbook("lijst.csv", (RawTable("Overleggen", rows),), "x", kind="csv")
    commit(services, preview_workbook(services, book, inventaris="lijst", choices=Choices()))
    id_ = next(i for i in services.snapshot().graph.ids if i.startswith("overleg:"))
    app = AppTest.from_file(ENTRY, default_timeout=WAIT).run()
    app.switch_page(str(links.PAGES["profiel"]))
    app.query_params["id"] = id_
    app.run()
    assert not app.exception
    assert "<img" not in words(app)
    assert "[a](http://kwaad.nl) $x$</h1>" in words(app)


def test_norms_that_ask_the_same_are_one_line_and_their_count_stands_once() -> None:
    told = words(opened("nog-niet-bekend"))
    assert told.count("Opschaling bij wijkteams") == 1
    lines = re.findall(r"rijen=norm%2F[^>]+>([^<]+)</a>", told)
    assert len(lines) > 30
    assert not [line for line in lines if "bekend bij" in line]
    for other in ("norm/norm:n-b01", "norm/norm:n-b02"):  # a profile links to each of the two
        assert texts.ROWS_TITLE in words(opened("nog-niet-bekend", rijen=other))


def test_how_complete_the_map_is_tells_of_the_chosen_area_only() -> None:
    whole, chosen = words(opened("overzicht")), words(opened("overzicht", gebied="Kennemerland (veiligheidsregio)"))
    assert all(f"{name}</a>" in whole for name in ("Kennemerland", "Noord-Holland Noord"))
    table = chosen[chosen.index(texts.REGION_CAPTION) :].partition("</table>")[0]
    assert "Kennemerland</a>" in table and "Noord-Holland Noord</a>" not in table
    assert "Nog niet geïnventariseerd: 20" in whole and "Nog niet geïnventariseerd" not in chosen
