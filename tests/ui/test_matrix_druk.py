"""Matrix and Druk on the example, on a generated region and on a map with next to nothing in it."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from benchmarks.generate import region
from netwerkkaart.example import example
from netwerkkaart.exports.cells import rows_of
from netwerkkaart.exports.plain import csv_bytes, sheet_bytes
from netwerkkaart.exports.sjabloon import workbook_of
from netwerkkaart.filters import Filter
from netwerkkaart.graph import NodeId
from netwerkkaart.services import Services
from netwerkkaart.ui import links, matrix_rows, sheets
from netwerkkaart.ui import load as loads
from netwerkkaart.ui import texts_druk as d
from netwerkkaart.ui import texts_matrix as t
from netwerkkaart.ui.agenda import agenda
from netwerkkaart.ui.asked import Asked
from netwerkkaart.ui.matrix_parts import pieces, searched, touched
from netwerkkaart.ui.stand import Stand
from tests.ui.screens import WAIT, words
from tests.ui.test_many import bring_in

pytestmark = [
    pytest.mark.usefixtures("services"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


def opened(page: str, **address: str) -> AppTest:
    """A page by its whole address, also what only that page asks."""
    from netwerkkaart.ui.server import ENTRY

    app = AppTest.from_file(ENTRY, default_timeout=WAIT)
    for name in {"gebied", "domein", "thema", "niveau"} & set(address):
        app.query_params[name] = address[name]
    app.run().switch_page(str(links.PAGES[page]))
    for name, value in address.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception, app.exception
    return app


@pytest.fixture
def stand() -> Stand:
    return Stand(example(), Filter(), voorbeeld=True, vandaag="2026-11-25")


@pytest.fixture
def crowded(services: Services, tmp_path: Path) -> Services:
    bring_in(services, "regio.xlsx", workbook_of(rows_of(region(seed=1))), tmp_path)
    return services


def table(app: AppTest, kind: str) -> str:
    found = re.search(rf'<table class="nk-tabel {kind}.*?</table>', words(app), re.DOTALL)
    return found[0] if found else ""


@pytest.mark.parametrize("view", t.VIEWS)
def test_every_matrix_opens_on_the_example(view: str) -> None:
    app = opened("matrix", matrix=view)
    assert 'class="nk-cel"' in table(app, "nk-matrix")
    assert [b.proto.label for b in app.get("download_button")] == [
        kind.format(what) for what in (t.TAKE_GRID, t.TAKE_ROWS) for kind in (t.EXCEL, t.CSV)
    ]


@pytest.mark.parametrize("view", t.VIEWS)
def test_a_region_is_shown_a_piece_at_a_time_with_ways_to_the_rest(crowded: Services, view: str) -> None:
    told = table(opened("matrix", matrix=view), "nk-matrix")
    assert (told.count("<tr>") <= 26, told.count('<th scope="col">') <= 33, len(told) < 400_000) == (True,) * 3
    later = table(opened("matrix", matrix=view, rij="26"), "nk-matrix")
    assert (
        (later.count("<tr>"), later.split("<caption>")[1][:12]) != (told.count("<tr>"), told.split("<caption>")[1][:12])
    ) is (view != t.THEMA)


@pytest.mark.parametrize("page", ["matrix", "druk"])
def test_a_map_with_next_to_nothing_says_what_to_do(services: Services, tmp_path: Path, page: str) -> None:
    bring_in(services, "Partners.csv", b"naam;soort\nOM;openbaar ministerie\n", tmp_path)
    for view in t.VIEWS:
        app = opened(page, matrix=view)
        assert app.info or "bekend" in words(app)


def test_a_cell_opens_what_lies_behind_it_by_its_address() -> None:
    app = opened("matrix")
    address = re.search(r'class="nk-cel" href="([^"]+)"', table(app, "nk-matrix"))
    assert address is not None
    key = example_key()
    told = words(opened("matrix", vakje=key))
    assert "Screenings Overleg Huiselijk Geweld" in told
    assert 'aria-current="true"' in told


def example_key() -> str:
    graph = example().graph
    tafel = next(i for i in graph.ids if graph.namen[graph.number[i]] == "Screenings Overleg Huiselijk Geweld")
    ends = {e.type: e.naar for e in graph.edges_of(NodeId(tafel)) if e.van == tafel}
    return f"{ends['GAAT_OVER']}|{ends['WERKT_IN']}"


@pytest.mark.parametrize("key", ["", "|", "thema:weg|gebied:weg", "<b>|'", "overleg:zsm-noord-holland"])
def test_a_cell_that_is_not_there_is_said_and_nothing_breaks(key: str) -> None:
    app = opened("matrix", vakje=key, rij="99999999", kolom="-1", per="niets", matrix="niets")
    assert 'class="nk-cel"' in table(app, "nk-matrix")


def test_what_is_not_taken_stock_of_is_told_apart_from_none() -> None:
    plain, whole = words(opened("matrix")), words(opened("matrix", leeg="true"))
    assert "Nog niet geïnventariseerd: Amsterdam-Amstelland" in plain
    assert 'nk-braak"><span' not in plain
    assert 'nk-braak"><span' in whole
    assert f'title="{t.NONE}"' in plain


def test_the_filter_chooses_the_areas_and_the_tafels() -> None:
    told = table(opened("matrix", gebied="Kennemerland (veiligheidsregio)"), "nk-matrix")
    assert "Kennemerland" in told
    assert "Hollands Midden" not in told


def test_signals_that_stand_in_no_cell_are_counted_with_the_way_there(stand: Stand) -> None:
    placed = {
        f.id for several in sheets.sheet(stand, Asked(t.THEMA, per="veiligheidsregio")).gaps.values() for f in several
    }
    rest = sum(f.soort.value == "ontbrekend" and f.id not in placed for _, f in stand.numbered)
    assert rest > 0
    assert f"Niet bij één thema en gebied te plaatsen: {rest} signa" in words(opened("matrix"))


def test_under_a_thema_no_other_thema_is_counted_in_part(stand: Stand) -> None:
    wanted = next(i for i in stand.graph.ids if stand.naam(i) == "verplichte ggz")
    narrow = Stand(example(), Filter(thema=wanted), voorbeeld=True, vandaag="2026-11-25")
    assert [h.naam for h in sheets.sheet(narrow, Asked(t.THEMA, per="veiligheidsregio")).rows] == ["verplichte ggz"]
    assert [h.naam for h in sheets.sheet(narrow, Asked(t.PARTNER)).columns] == ["verplichte ggz"]


def test_druk_says_that_the_filter_decides_what_counts() -> None:
    assert "Alleen de tafels die u nu ziet tellen mee (domein: veiligheid)." in words(
        opened("druk", domein="veiligheid")
    )


def test_search_keeps_what_has_the_words_and_who_sits_there(stand: Stand) -> None:
    found = searched(sheets.sheet(stand, Asked(t.TAFEL)), "", "haarlem")
    assert {h.naam for h in found.columns} >= {"gemeente Haarlem"}
    assert all("haarlem" in h.naam.lower() for h in found.columns)
    assert (found.crossing.filled.sum(axis=1) > 0).all()


def test_on_name_or_together_changes_the_order_and_nothing_else(stand: Stand) -> None:
    one, other = (sheets.sheet(stand, Asked(t.TAFEL, orde=o)) for o in t.ORDERS)
    assert [h.naam for h in one.rows] != [h.naam for h in other.rows]
    assert sorted(h.key for h in one.rows) == sorted(h.key for h in other.rows)
    assert one.crossing.filled.sum() == other.crossing.filled.sum()


@pytest.mark.parametrize("view", t.VIEWS)
def test_the_files_hold_the_numbers_of_the_screen(stand: Stand, view: str) -> None:
    sheet = sheets.sheet(stand, Asked(view, per="veiligheidsregio"))
    book = openpyxl.load_workbook(io.BytesIO(sheet_bytes(matrix_rows.grid_rows(sheet))))
    rows = list(book.active.iter_rows(values_only=True))
    assert len(rows) == len(sheet.rows) + 1
    assert sum(v for row in rows[1:] for v in row[1:] if isinstance(v, int)) == sheet.crossing.counts.sum()
    behind = list(
        csv.DictReader(
            io.StringIO(csv_bytes(matrix_rows.behind_rows(sheet), dutch=True).decode("utf-8-sig")), delimiter=";"
        )
    )
    assert sum(r[t.ITEM_KIND] == t.NO for r in behind) == sheet.crossing.counts.sum()


def test_a_name_that_is_a_formula_stays_a_name_in_both_files() -> None:
    rows = [{"naam": "=HYPERLINK(1)", "+1": "@x"}]
    assert "'=HYPERLINK(1);'@x" in csv_bytes(rows, dutch=True).decode("utf-8-sig")
    cell = openpyxl.load_workbook(io.BytesIO(sheet_bytes(rows))).active["A2"]
    assert (cell.data_type, cell.value) == ("s", "=HYPERLINK(1)")


@pytest.mark.parametrize("whose", d.WHOSE)
@pytest.mark.parametrize("measure", d.MEASURES)
def test_druk_tells_what_is_known_before_who_has_most(whose: str, measure: str) -> None:
    app = opened("druk", wie=whose, tel=measure)
    told = words(app)
    assert told.index("Van geen enkele" if measure == d.HOURS else "Bij ") < told.index("nk-druk")
    assert "47 tafels tellen mee." in told
    assert "23 soorten" in told


def test_hours_that_nobody_said_are_not_zero() -> None:
    app = opened("druk", tel=d.HOURS)
    assert d.NONE_YET in table(app, "nk-druk")
    assert not app.get("arrow_vega_lite_chart")
    assert d.NO_MEASURE.format("uren") in [i.value for i in app.info]


def test_a_region_of_partners_is_searched_and_leafed_through(crowded: Services) -> None:
    told = table(opened("druk", tel=d.MEETINGS), "nk-druk")
    assert told.count("<tr>") == 26
    assert "1 tot en met 25 van 686" in told
    assert "Partner 352" in table(opened("druk", naam="partner 352"), "nk-druk")
    assert "26 tot en met 50" in table(opened("druk", vanaf="26"), "nk-druk")


def test_alike_tafels_are_said_in_the_words_of_their_signal_and_no_stronger(crowded: Services) -> None:
    told = words(opened("druk"))
    assert d.ALIKE_INTRO in told
    assert "Bewijs bij signaal" in told
    assert "één tafel worden" not in told


def test_an_agenda_opens_by_its_address_and_says_what_is_not_known(stand: Stand) -> None:
    label = "Openbaar Ministerie (OM) · partner"
    told = words(opened("druk", agenda=label))
    assert "De agenda van Openbaar Ministerie" in told
    assert "6 soorten" in told
    found = agenda(stand, next(i for i in stand.graph.ids if stand.naam(i) == "Openbaar Ministerie"))
    assert {v.naam for v in found.visits} >= {"ZSM", "Regionaal Beleidsteam"}
    assert found.known("hours") == 0


def test_an_agenda_of_nobody_is_no_fault() -> None:
    assert "De agenda van" not in words(opened("druk", agenda="niemand"))


@pytest.fixture
def with_hours(services: Services, tmp_path: Path) -> Services:
    head = "naam;domein;vergaderingen per jaar;duur (uren);voorbereiding (uren);deelnemers\n"
    rows = "Een;zorg;4;2;1;OM\nTwee;veiligheid;10;1,5;;OM\nDrie;;;;;OM\n"
    bring_in(services, "Overleggen.csv", (head + rows).encode(), tmp_path)
    return services


def test_hours_are_summed_with_how_much_of_them_is_known(with_hours: Services) -> None:
    app = opened("druk", agenda="OM · partner")
    told = words(app)
    assert "3 tafels: ten minste 14 vergaderingen en 27 uur per jaar." in told
    assert "Vergaderingen bekend bij 2 van 3 tafels, uren bij 2." in told
    assert "ten minste 15" in told
    row = loads.rows(Stand(with_hours.snapshot(), Filter(), voorbeeld=False, vandaag="2026-11-25"), d.PARTNERS)[0]
    assert row.amounts[d.HOURS].lanes == (12.0, 0.0, 15.0, 0.0)
    assert loads.load_rows([row])[0][d.UNIT[d.HOURS]] == 27.0


def test_pieces_hold_every_row_once_and_fit(stand: Stand) -> None:
    sheet = sheets.sheet(stand, Asked(t.TAFEL))
    found = pieces(sheet, rows=25, columns=24)
    assert [row for piece in found for row in piece] == list(range(len(sheet.rows)))
    for piece in found:
        part = touched(sheet.take(piece, range(len(sheet.columns))))
        assert len(piece) <= 25
        assert len(part.columns) <= 24 or len(piece) <= 6
