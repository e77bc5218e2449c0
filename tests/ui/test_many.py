"""Pages on a map of one's own: paged signals, one number per signal, what lists are called, what a receipt counts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from benchmarks.generate import region
from netwerkkaart.analyses import findings
from netwerkkaart.exports.cells import rows_of
from netwerkkaart.exports.sjabloon import filled_sjabloon, workbook_of
from netwerkkaart.importing import commit, preview
from netwerkkaart.intake import Choices
from netwerkkaart.services import Services
from netwerkkaart.ui import links, texts
from tests.integration.desk import changed, set_cell
from tests.ui.screens import opened, until, words

HEAD = "naam;domein;niveau;begin;bevestigd op\n"
pytestmark = [
    pytest.mark.usefixtures("services"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


def bring_in(services: Services, name: str, data: bytes, folder: Path, *, whose: str | None = None) -> None:
    path = folder / name
    path.write_bytes(data)
    found = preview(services, path, name=name, inventaris=whose, choices=Choices(nieuwe_namen=True))
    assert commit(services, found, zonder_geweigerde=True)


@pytest.fixture
def crowded(services: Services, tmp_path: Path) -> Services:
    bring_in(services, "regio.xlsx", workbook_of(rows_of(region(seed=1, scale=0.5))), tmp_path)
    assert len(findings(services.snapshot().graph)) > 60
    return services


def cards(app: AppTest) -> int:
    return words(app).count("nk-score")


def test_signals_come_twenty_at_a_time_with_evidence_only_where_it_is_opened(crowded: Services) -> None:
    app = opened("signalen")
    assert cards(app) == 20
    assert "nk-bewijs" not in words(app)
    app.button(key="meer-overlap").click().run()
    assert cards(app) == 40
    first = findings(crowded.snapshot().graph)[0]
    app.query_params["signaal"] = first.id
    app.run()
    assert cards(app) == 40
    assert "nk-bewijs" in words(app)


def test_signals_that_were_only_counted_are_told(crowded: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("netwerkkaart.analyses.not_written", lambda *_: 1234)
    assert "1.234 zwakkere signalen alleen geteld" in words(opened("signalen"))


def test_a_signal_has_one_number_on_every_page_also_under_a_filter(crowded: Services) -> None:
    number = {f.zin: str(n) for n, f in enumerate(findings(crowded.snapshot().graph), start=1)}
    for page in ("overzicht", "kaart", "signalen"):
        told = words(opened(page, niveau="lokaal"))
        seen = re.findall(r'nk-nr-\w+">(\d+)</span> (?:<a [^>]*>)?([^<]+)', told)
        assert seen
        assert [n for n, zin in seen if number.get(zin, number.get(zin[:1].lower() + zin[1:])) != n] == []


def test_the_age_line_counts_what_is_confirmed(services: Services, tmp_path: Path) -> None:
    rows = "Een;zorg;lokaal;2015;12-10-2026\nTwee;zorg;lokaal;2015;\nDrie;zorg;lokaal;2025;\n"
    bring_in(services, "Overleggen.csv", (HEAD + rows).encode(), tmp_path)
    assert "1 van 3 tafels, programma&#x27;s en centra is bevestigd, het laatst op 12 oktober 2026." in words(
        opened("overzicht")
    )


def test_a_peildatum_tells_what_held_and_why_there_is_less(services: Services, tmp_path: Path) -> None:
    rows = "Een;zorg;lokaal;2015;12-10-2026\nTwee;zorg;regionaal;2015;\nDrie;zorg;lokaal;2025;\n"
    bring_in(services, "Overleggen.csv", (HEAD + rows).encode(), tmp_path)
    told = words(opened("overzicht", peildatum="18-10-2019", niveau="lokaal"))
    assert "U ziet 1 van 2 tafels" in told
    assert "Op 18 oktober 2019 golden er 2; nu staan er 3 op de kaart." in told
    assert "U ziet wat gold op 18 oktober 2019." in told
    assert "bevestigd, het laatst" not in told


def handed_in(name: str, data: bytes) -> AppTest:
    app = opened("importeren")
    app.file_uploader(key="bestand-0").upload(name, data).run()
    return app


def test_known_lists_are_offered_and_the_likely_one_is_chosen(services: Services, tmp_path: Path) -> None:
    rows = (HEAD + "Een;zorg;lokaal;;\nTwee;zorg;lokaal;;\n").encode()
    bring_in(services, "Overleggen.csv", rows, tmp_path, whose="Kennemerland")
    bring_in(services, "Overleggen.csv", (HEAD + "Iets;zorg;lokaal;;\n").encode(), tmp_path, whose="Zaanstad")
    app = handed_in("Overleggen.csv", rows)
    question = next(s for s in app.selectbox if s.label == texts.WHOSE)
    assert question.options == ["Kennemerland", "Zaanstad", "een nieuwe lijst: Overleggen"]
    assert question.value == "Kennemerland"
    assert not [t for t in app.text_input if t.label == texts.NEW_LIST_NAME]
    question.select("").run()
    assert next(t for t in app.text_input if t.label == texts.NEW_LIST_NAME).value == "Overleggen"


def test_the_first_list_only_asks_for_a_name() -> None:
    app = handed_in("Overleggen 2026.csv", (HEAD + "Een;zorg;lokaal;;\n").encode())
    assert next(t for t in app.text_input if t.label == texts.WHOSE).value == "Overleggen"


def test_the_receipt_counts_what_went_and_its_rows_as_the_history_does(services: Services, tmp_path: Path) -> None:
    bring_in(services, "Overleggen.csv", (HEAD + "Een;zorg;lokaal;;\nTwee;zorg;lokaal;;\n").encode(), tmp_path)
    app = handed_in("Overleggen.csv", (HEAD + "Een;zorg;lokaal;;\n").encode())
    app.button(key="controleren").click().run()
    until(app, "4. Vergelijken")
    app.checkbox(key="knik").check().run()
    app.button(key="vastleggen").click().run()
    until(app, "vastgelegd;")
    told = words(app)
    assert "1 verdwenen." in told
    receipt = re.search(r": (\d+ rij(?:en)?) vastgelegd;", told)
    history = re.search(r"Import 2, .*?\((\d+ rij(?:en)?)\)", told)
    assert receipt is not None and history is not None
    assert receipt[1] == history[1]


def test_own_improvements_are_called_so_and_never_handmatig(services: Services, tmp_path: Path) -> None:
    bring_in(services, "Overleggen.csv", (HEAD + "Een;zorg;lokaal;;\n").encode(), tmp_path, whose="regio")
    snapshot = services.snapshot()
    path = tmp_path / "kaart.xlsx"
    path.write_bytes(filled_sjabloon(snapshot.graph, registerhash=snapshot.registerhash, versie=snapshot.versie))
    id_ = next(i for i in snapshot.graph.ids if i.startswith("overleg:"))
    changed(path, lambda book: set_cell(book, "Overleggen", id_, "niveau", "regionaal"))
    bring_in(services, "kaart.xlsx", path.read_bytes(), tmp_path)
    app = opened("overzicht")
    app.switch_page(str(links.PAGES["profiel"]))
    app.query_params["id"] = id_
    app.run()
    for told in (words(app), words(opened("importeren")), words(opened("nog-niet-bekend"))):
        assert "handmatig" not in told
        assert "inventaris" not in told.replace("geïnventariseerd", "")
        assert "eigen verbeteringen" in told


def checked(rows: str, *, head: str = HEAD, nieuwe_namen: bool = False) -> AppTest:
    app = handed_in("Overleggen.csv", (head + rows).encode())
    if nieuwe_namen:
        next(c for c in app.checkbox if c.label == texts.NEW_NAMES).check().run()
    app.button(key="controleren").click().run()
    until(app, "4. Vergelijken")
    return app


def test_what_only_goes_away_waits_for_a_nod_that_says_what_it_is(services: Services, tmp_path: Path) -> None:
    bring_in(services, "Overleggen.csv", (HEAD + "Een;zorg;lokaal;;\nTwee;zorg;lokaal;;\n").encode(), tmp_path)
    app = checked("Een;;lokaal;;\n")
    assert app.checkbox(key="knik").label == texts.NOD.format("1 rij")
    assert app.button(key="vastleggen").disabled and texts.FIRST_NOD in words(app)
    app.checkbox(key="knik").check().run()
    assert not app.button(key="vastleggen").disabled and texts.FIRST_NOD not in words(app)


def test_the_receipt_says_what_stayed_because_nobody_took_it_away(services: Services, tmp_path: Path) -> None:
    bring_in(services, "Overleggen.csv", (HEAD + "Een;zorg;lokaal;;\nTwee;zorg;lokaal;;\n").encode(), tmp_path)
    app = checked("Een;;lokaal;;\nDrie;zorg;lokaal;;\n")
    app.button(key="vastleggen").click().run()
    until(app, "vastgelegd;")
    assert texts.KEPT.format("1 rij") in words(app)
    assert "1 nieuw, 0 gewijzigd, 0 verdwenen." in words(app)


def test_a_map_without_norms_says_that_nothing_was_checked_against_them(services: Services, tmp_path: Path) -> None:
    bring_in(services, "Overleggen.csv", (HEAD + "Een;zorg;lokaal;;\n").encode(), tmp_path)
    assert texts.LIST_NO_NORMS in words(opened("signalen"))
    assert texts.NO_NORMS in words(opened("nog-niet-bekend"))


def test_personal_data_is_said_before_all_remarks(services: Services) -> None:
    app = checked("Een;zorg;06-12345678\n", head="naam;domein;contact\n")
    assert [w.value for w in app.warning] == [texts.PRIVATE_FIRST.format("1 cel")]


def test_names_with_commas_between_them_are_said_before_all_remarks(services: Services) -> None:
    app = checked("Een;zorg;Een BV, Twee BV\n", head="naam;domein;deelnemers\n", nieuwe_namen=True)
    assert [w.value for w in app.warning] == [texts.SEPARATE_FIRST.format("1 cel")]


def test_names_that_are_not_known_are_counted_once_with_the_way_to_make_them(services: Services) -> None:
    head, rows = "naam;domein;thema\n", "Een;zorg;veerkracht\nTwee;zorg;veerkracht\nDrie;zorg;iets anders\n"
    told = words(checked(rows, head=head))
    assert "2 namen uit uw bestand staan nog niet op de kaart." in told
    assert texts.NEW_NAMES.partition(":")[0] in texts.NAMES_FIRST


def test_who_chose_to_make_names_is_not_told_to_choose_that(services: Services) -> None:
    told = words(checked("Een;zorg;thema:weg\n", head="naam;domein;thema\n", nieuwe_namen=True))
    assert "&#x27;thema:weg&#x27; is niet bekend als" in told
    assert "nog niet op de kaart." not in told


def test_all_changes_can_be_taken_along(services: Services, tmp_path: Path) -> None:
    bring_in(services, "Overleggen.csv", (HEAD + "Een;zorg;lokaal;;\n").encode(), tmp_path)
    labels = {b.proto.label for b in checked("Twee;zorg;lokaal;;\n").get("download_button")}
    assert texts.CHANGES_DOWNLOAD in labels
    assert texts.CHANGES_DOWNLOAD not in {b.proto.label for b in checked("Een;zorg;lokaal;;\n").get("download_button")}
