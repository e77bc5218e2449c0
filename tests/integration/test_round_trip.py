"""Sjabloon → fill → import → map → filled sjabloon → import: what goes round comes back exact."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from netwerkkaart.difference import Difference, difference
from netwerkkaart.errors import RowsRefused, StoreBusy, StoreChanged, UnknownImport, UnknownNode
from netwerkkaart.example import put_example
from netwerkkaart.exports.sjabloon import empty_sjabloon
from netwerkkaart.filters import Filter
from netwerkkaart.graph import Graph
from netwerkkaart.hashing import content_hash
from netwerkkaart.importing import commit, inventaris_of, preview
from netwerkkaart.intake import Choices
from netwerkkaart.issues import Code
from netwerkkaart.register.codec import register_hash
from netwerkkaart.register.events import HANDMATIG
from netwerkkaart.services import Services
from tests.integration.desk import bring_in, changed, column_of, delete_row, fill, look, row_of, services_in, set_cell

Book = openpyxl.Workbook


def put(book: Book, sheet: str, *rows: dict[str, object]) -> None:
    """Rows under the example row of the empty sjabloon."""
    target = book[sheet]
    for row in rows:
        number = next(
            r for r in range(2, 5000) if all(target.cell(r, c).value is None for c in range(1, target.max_column + 1))
        )
        for label, value in row.items():
            target.cell(number, column_of(target, label)).value = value  # type: ignore[assignment]


def filled_in(book: Book) -> None:
    put(
        book, "Overleggen",
        {"naam": "ZSM", "soort": "casus", "niveau": "regionaal", "gebied": "Kennemerland", "deelnemers": "OM; Haarlem\npolitie",
         "thema": "Geweld thuis", "vergaderingen per jaar": "wekelijks", "duur (uren)": 1.5, "deelnemers volledig": "ja",
         "doelgroep": "nieuwkomers", "begin": "mei 2019", "bron": "nota; blz. 3\nverslag", "toelichting": "-1 +1"},
        {"naam": "Driehoek", "geldt per": "gemeente", "soort": "driehoek", "domein": "veiligheid"},
    )  # fmt: skip
    put(book, "Stuurgroepen", {"naam": "Stuurgroep Samen", "stuurt": "Samen Veilig", "gebied": "Haarlem"})
    put(book, "Programma's", {"naam": "Samen Veilig", "opdrachtgever": "VNG", "thema": "Geweld thuis"})
    put(
        book,
        "Partners",
        {"naam": "Openbaar Ministerie", "afkorting": "OM", "soort": "om"},
        {"naam": "VNG", "soort": "koepel"},
    )
    put(book, "Bestuurders", {"functie": "wethouder", "portefeuille": "zorg", "partner": "Haarlem", "zit in": "ZSM"})
    put(
        book,
        "Opdrachten",
        {"omschrijving": "Maak een plan van aanpak", "opdrachtgever": "VNG", "opdrachtnemer": "OM", "budget": 1234.56},
    )
    put(book, "Thema's", {"naam": "Geweld thuis", "domein": "zorg en veiligheid"})
    put(
        book,
        "Deelnames",
        {"wie": "Haarlem", "functie": "burgemeester", "tafel": "Driehoek", "rol": "voorzitter", "bron": "wet"},
    )
    put(
        book, "Relaties", {"van": "ZSM", "relatie": "verwijst naar", "naar": "VNG", "gebruik": "weinig", "bron": "nota"}
    )
    put(
        book,
        "Normen",
        {
            "id": "1",
            "soort": "deelname",
            "over": "ZSM",
            "verwacht": "soort:gemeente; soort:ggz | soort:ggd",
            "stand": "niet",
        },
    )
    put(book, "Aliassen", {"alias": "selectietafel", "betekenis": "ZSM"})


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """A sjabloon that somebody filled in."""
    path = tmp_path / "Overleggen Kennemerland 2026-03-01.xlsx"
    path.write_bytes(empty_sjabloon())
    return changed(path, filled_in)


@pytest.fixture
def own(tmp_path: Path) -> Services:
    return services_in(tmp_path / "eigen")


@pytest.fixture
def example(tmp_path: Path) -> Services:
    services = services_in(tmp_path / "voorbeeld")
    put_example(services)
    return services


def graph_of(services: Services) -> Graph:
    return services.snapshot().graph


# in


def test_a_filled_in_sjabloon_is_on_the_map(own: Services, sheet: Path) -> None:
    found = look(own, sheet)
    report = found.batch.report
    assert [(i.code, i.place) for i in report.issues if i.ernst.value in ("geweigerd", "weggelaten")] == []
    assert report.rijen == 13 + 12 and report.overgeslagen == 12
    commit(own, found)
    graph = graph_of(own)
    zsm = graph.node("overleg:zsm-kennemerland")
    assert zsm.properties["vergaderingen_per_jaar"] == 52 and zsm.properties["duur_uren"] == 1.5
    assert zsm.properties["begin"] == "2019-05" and zsm.properties["toelichting"] == "-1 +1"
    assert zsm.bronnen == ("nota; blz. 3", "verslag")
    lines = {e.id for e in graph.edges()}
    assert {
        "NEEMT_DEEL_AAN|partner:openbaar-ministerie|overleg:zsm-kennemerland", "ZIT_IN|bestuurder:burgemeester-gemeente-haarlem|overleg:driehoek",
        "STUURT|stuurgroep:stuurgroep-samen-haarlem|programma:samen-veilig", "VERWIJST_NAAR|overleg:zsm-kennemerland|partner:vng",
        "WERKT_IN|overleg:zsm-kennemerland|gebied:veiligheidsregio-kennemerland",
    } <= lines  # fmt: skip
    assert graph.node("opdracht:maak-een-plan-van-aanpak").properties["budget"] == 1234.56


def test_an_untouched_sjabloon_is_nothing_new(own: Services, tmp_path: Path) -> None:
    path = tmp_path / "sjabloon.xlsx"
    path.write_bytes(empty_sjabloon())
    assert bring_in(own, path) is None


def test_the_list_is_named_after_the_file_without_its_date(own: Services, sheet: Path) -> None:
    assert look(own, sheet).inventaris == inventaris_of(sheet.name) == "Overleggen Kennemerland"


def test_the_same_file_twice_is_nothing_new(own: Services, sheet: Path) -> None:
    assert bring_in(own, sheet) is not None
    before = own.snapshot().registerhash
    again = look(own, sheet)
    assert again.changes.empty and again.vervalt == ()
    assert commit(own, again) is None and own.snapshot().registerhash == before


def test_the_same_file_under_another_name_is_nothing_new_on_the_map(own: Services, sheet: Path) -> None:
    bring_in(own, sheet)
    copy = sheet.with_name("Overleggen Kennemerland v2 (1).xlsx")
    copy.write_bytes(sheet.read_bytes())
    assert bring_in(own, copy) is None


def test_undo_gives_the_earlier_hash_and_the_file_may_come_again(own: Services, sheet: Path) -> None:
    before = own.snapshot().hash
    event = bring_in(own, sheet)
    assert event is not None
    after = own.snapshot().hash
    own.undo(event.nummer)
    assert own.snapshot().hash == before
    assert bring_in(own, sheet) is not None
    assert own.snapshot().hash == after


def test_redo_gives_the_hash_back(own: Services, sheet: Path) -> None:
    event = bring_in(own, sheet)
    after = own.snapshot().hash
    assert event is not None
    undone = own.undo(event.nummer)
    own.undo(undone.nummer)
    assert own.snapshot().hash == after


def test_the_base_cannot_be_undone(own: Services) -> None:
    with pytest.raises(UnknownImport, match="Er is geen gebeurtenis 0 die ongedaan gemaakt kan worden"):
        own.undo(0)


def test_what_is_stored_is_what_was_shown(own: Services, sheet: Path) -> None:
    found = look(own, sheet)
    before = graph_of(own)
    commit(own, found)
    assert difference(before, graph_of(own)) == found.changes


# out and in again


def test_the_example_as_a_filled_sjabloon_gives_an_empty_store_the_same_hash(
    example: Services, own: Services, tmp_path: Path
) -> None:
    path = fill(example, tmp_path / "kaart.xlsx")
    bring_in(own, path)
    wanted, got = graph_of(example), graph_of(own)
    assert _words(difference(wanted, got)) == []
    assert content_hash(got) == content_hash(wanted)


def test_any_map_as_a_filled_sjabloon_gives_an_empty_store_the_same_hash(
    own: Services, sheet: Path, tmp_path: Path
) -> None:
    bring_in(own, sheet)
    other = services_in(tmp_path / "ander")
    bring_in(other, fill(own, tmp_path / "kaart.xlsx"))
    assert _words(difference(graph_of(own), graph_of(other))) == []
    assert other.snapshot().hash == own.snapshot().hash


def test_a_map_with_undone_folded_and_hidden_things_goes_round_too(own: Services, sheet: Path, tmp_path: Path) -> None:
    event = bring_in(own, sheet)
    assert event is not None
    own.answer("partner:vng", "partner:openbaar-ministerie", same=True)
    path = changed(fill(own, tmp_path / "a.xlsx"), lambda b: delete_row(b, "Overleggen", "overleg:driehoek"))
    bring_in(own, path, vervallen=True)
    extra = tmp_path / "later.xlsx"
    extra.write_bytes(empty_sjabloon())
    bring_in(own, changed(extra, lambda b: put(b, "Overleggen", {"naam": "Later", "rapporteert aan": "ZSM"})))
    own.undo(event.nummer)
    other = services_in(tmp_path / "ander")
    bring_in(other, fill(own, tmp_path / "kaart.xlsx"))
    assert _words(difference(graph_of(own), graph_of(other))) == []
    assert other.snapshot().hash == own.snapshot().hash


def test_brought_back_unchanged_it_changes_nothing(example: Services, tmp_path: Path) -> None:
    found = look(example, fill(example, tmp_path / "kaart.xlsx"))
    assert found.gevuld and found.inventaris == HANDMATIG
    assert _words(found.changes) == [] and found.vervalt == ()
    assert commit(example, found, vervallen=True) is None


def test_saved_by_another_program_it_changes_nothing_either(example: Services, tmp_path: Path) -> None:
    found = look(example, changed(fill(example, tmp_path / "kaart.xlsx"), lambda _: None))
    assert _words(found.changes) == [] and found.vervalt == ()


def test_one_row_deleted_one_cell_emptied_and_one_changed_change_exactly_these(
    own: Services, sheet: Path, tmp_path: Path
) -> None:
    bring_in(own, sheet)
    before = graph_of(own)

    def edit(book: Book) -> None:
        delete_row(book, "Overleggen", "overleg:driehoek")
        set_cell(book, "Overleggen", "overleg:zsm-kennemerland", "soort", None)
        set_cell(book, "Programma's", "programma:samen-veilig", "naam", "Samen Veiliger")

    found = look(own, changed(fill(own, tmp_path / "kaart.xlsx"), edit))
    assert _words(found.changes) == ["programma:samen-veilig naam: Samen Veilig -> Samen Veiliger"]
    assert {(o.id, *o.velden) for o in found.vervalt} == {("overleg:driehoek",), ("overleg:zsm-kennemerland", "soort")}
    commit(own, found, vervallen=True)
    assert _words(difference(before, graph_of(own))) == [
        "overleg:zsm-kennemerland soort: casus -> None",
        "programma:samen-veilig naam: Samen Veilig -> Samen Veiliger",
        "weg: ZIT_IN|bestuurder:burgemeester-gemeente-haarlem|overleg:driehoek",
        "weg: overleg:driehoek",
    ]


def test_an_emptied_bron_is_offered_and_gone_after_the_nod(own: Services, sheet: Path, tmp_path: Path) -> None:
    bring_in(own, sheet)
    path = changed(
        fill(own, tmp_path / "kaart.xlsx"),
        lambda b: set_cell(b, "Overleggen", "overleg:zsm-kennemerland", "bron", None),
    )
    found = look(own, path)
    assert found.changes.empty
    assert {(o.id, *o.velden) for o in found.vervalt} == {("overleg:zsm-kennemerland", "bron")}
    commit(own, found, vervallen=True)
    assert graph_of(own).node("overleg:zsm-kennemerland").bronnen == ()


def test_a_correction_of_what_is_gone_stays_on_a_bare_thing(own: Services, sheet: Path, tmp_path: Path) -> None:
    bring_in(own, sheet)
    path = changed(
        fill(own, tmp_path / "kaart.xlsx"),
        lambda b: set_cell(b, "Overleggen", "overleg:zsm-kennemerland", "soort", "keten"),
    )
    bring_in(own, path)
    assert graph_of(own).node("overleg:zsm-kennemerland").properties["soort"] == "keten"
    bring_in(own, changed(sheet, lambda b: delete_row(b, "Overleggen", "ZSM", key="naam")), vervallen=True)
    node = graph_of(own).node("overleg:zsm-kennemerland")
    assert dict(node.properties) == {"naam": "ZSM", "soort": "keten"}


def test_a_correction_does_not_bring_back_what_is_hidden(own: Services, sheet: Path, tmp_path: Path) -> None:
    bring_in(own, sheet)
    path = changed(
        fill(own, tmp_path / "kaart.xlsx"),
        lambda b: set_cell(b, "Overleggen", "overleg:zsm-kennemerland", "soort", "keten"),
    )
    hide = tmp_path / "weg.xlsx"
    hide.write_bytes(path.read_bytes())
    bring_in(own, changed(hide, lambda b: delete_row(b, "Overleggen", "overleg:zsm-kennemerland")), vervallen=True)
    bring_in(own, path, vervallen=True)
    assert "overleg:zsm-kennemerland" not in graph_of(own)


def test_a_returned_part_takes_nothing_back(own: Services, sheet: Path, tmp_path: Path) -> None:
    bring_in(own, sheet)
    path = changed(fill(own, tmp_path / "kaart.xlsx"), lambda b: delete_row(b, "Overleggen", "overleg:driehoek"))
    found = preview(own, path, name=path.name, inventaris=None, choices=Choices(deel=True))
    assert found.vervalt == ()
    assert commit(own, found, vervallen=True) is None


def test_without_the_nod_only_the_changed_cell_is_said(own: Services, sheet: Path, tmp_path: Path) -> None:
    bring_in(own, sheet)
    before = graph_of(own)
    path = changed(fill(own, tmp_path / "kaart.xlsx"), lambda b: delete_row(b, "Overleggen", "overleg:driehoek"))
    assert bring_in(own, path) is None
    assert _words(difference(before, graph_of(own))) == []


def test_what_was_emptied_stays_hidden_when_the_list_says_it_again(own: Services, sheet: Path, tmp_path: Path) -> None:
    bring_in(own, sheet)
    path = changed(
        fill(own, tmp_path / "kaart.xlsx"),
        lambda b: set_cell(b, "Overleggen", "overleg:zsm-kennemerland", "soort", None),
    )
    bring_in(own, path, vervallen=True)
    bring_in(own, sheet)
    assert "soort" not in graph_of(own).node("overleg:zsm-kennemerland").properties


def test_an_item_taken_out_of_a_cell_and_one_put_in_change_only_these(
    own: Services, sheet: Path, tmp_path: Path
) -> None:
    bring_in(own, sheet)
    before = graph_of(own)
    path = changed(
        fill(own, tmp_path / "kaart.xlsx"),
        lambda b: set_cell(
            b, "Overleggen", "overleg:zsm-kennemerland", "deelnemers", "partner:openbaar-ministerie; VNG"
        ),
    )
    bring_in(own, path, vervallen=True)
    assert _words(difference(before, graph_of(own))) == [
        "nieuw: NEEMT_DEEL_AAN|partner:vng|overleg:zsm-kennemerland",
        "weg: NEEMT_DEEL_AAN|partner:gemeente-haarlem|overleg:zsm-kennemerland",
        "weg: NEEMT_DEEL_AAN|partner:politie|overleg:zsm-kennemerland",
    ]


@pytest.mark.parametrize(
    ("sheet_name", "key", "value", "label", "new", "change"),
    [
        ("Deelnames", "wie", "bestuurder:burgemeester-gemeente-haarlem", "rol", "lid",
         "ZIT_IN|bestuurder:burgemeester-gemeente-haarlem|overleg:driehoek rol: voorzitter -> lid"),
        ("Relaties", "relatie", "verwijst naar", "gebruik", "structureel",
         "VERWIJST_NAAR|overleg:zsm-kennemerland|partner:vng gebruik: weinig -> structureel"),
        ("Normen", "id", "norm:1", "stand", "deels", "norm:1 stand: niet -> deels"),
        ("Normen", "id", "norm:1", "toelichting", "nieuw", "norm:1 toelichting: None -> nieuw"),
        ("Aliassen", "alias", "selectietafel", "toelichting", "nieuw", "selectietafel|ZSM toelichting: None -> nieuw"),
    ],
)  # fmt: skip
def test_a_changed_cell_of_any_sheet_is_one_change(
    own: Services, sheet: Path, tmp_path: Path, sheet_name: str, key: str, value: str, label: str, new: str, change: str
) -> None:
    bring_in(own, sheet)
    path = changed(fill(own, tmp_path / "kaart.xlsx"), lambda b: set_cell(b, sheet_name, value, label, new, key=key))
    found = look(own, path)
    assert _words(found.changes) == [change]


def test_undoing_the_list_under_a_correction_never_fails(own: Services, sheet: Path, tmp_path: Path) -> None:
    event = bring_in(own, sheet)
    assert event is not None

    def edit(book: Book) -> None:
        set_cell(book, "Deelnames", "bestuurder:burgemeester-gemeente-haarlem", "rol", None, key="wie")
        set_cell(book, "Normen", "norm:1", "stand", "deels")
        set_cell(book, "Aliassen", "selectietafel", "toelichting", "nieuw", key="alias")
        set_cell(book, "Overleggen", "overleg:zsm-kennemerland", "doel", "praten")

    bring_in(own, changed(fill(own, tmp_path / "kaart.xlsx"), edit), vervallen=True)
    own.undo(event.nummer)
    assert graph_of(own).node("overleg:zsm-kennemerland").naam == "ZSM"


def test_a_sheet_or_column_that_was_taken_out_offers_nothing(own: Services, sheet: Path, tmp_path: Path) -> None:
    bring_in(own, sheet)

    def edit(book: Book) -> None:
        del book["Partners"], book["Deelnames"], book["Normen"]
        target = book["Overleggen"]
        for label in ("gebied", "thema", "doel", "toelichting"):
            target.delete_cols(column_of(target, label))

    found = look(own, changed(fill(own, tmp_path / "kaart.xlsx"), edit))
    assert _words(found.changes) == [] and found.vervalt == ()


def test_a_row_with_a_wrong_cell_is_not_offered(own: Services, sheet: Path, tmp_path: Path) -> None:
    bring_in(own, sheet)
    path = changed(
        fill(own, tmp_path / "kaart.xlsx"),
        lambda b: set_cell(b, "Overleggen", "overleg:zsm-kennemerland", "begin", "ooit"),
    )
    found = look(own, path)
    assert [i.code for i in found.batch.report.issues] == [Code.LEEG_BLAD, Code.GEEN_DATUM] and found.vervalt == ()


def test_with_a_filter_only_what_it_held_is_compared(example: Services, tmp_path: Path) -> None:
    path = fill(example, tmp_path / "kaart.xlsx", filter_=Filter(niveau="regionaal"))
    found = look(example, path)
    assert found.gevuld and _words(found.changes) == [] and found.vervalt == ()


def test_after_a_later_import_it_still_says_only_what_the_user_changed(
    own: Services, sheet: Path, tmp_path: Path
) -> None:
    bring_in(own, sheet)
    path = fill(own, tmp_path / "kaart.xlsx")
    later = tmp_path / "later.xlsx"
    later.write_bytes(empty_sjabloon())
    bring_in(own, changed(later, lambda b: put(b, "Partners", {"naam": "Brijder"}, {"naam": "VNG", "soort": "rijk"})))
    found = look(
        own, changed(path, lambda b: set_cell(b, "Partners", "partner:openbaar-ministerie", "toelichting", "x"))
    )
    assert found.gevuld and found.vervalt == ()
    assert _words(found.changes) == ["partner:openbaar-ministerie toelichting: None -> x"]


@pytest.mark.parametrize("stamp", ["onzin=1", "niveau", "gebied=gebied:weg; kleur=rood"])
def test_a_stamp_that_somebody_spoiled_is_no_crash(own: Services, sheet: Path, tmp_path: Path, stamp: str) -> None:
    bring_in(own, sheet)

    def spoil(book: Book) -> None:
        book["Uitleg"]["B5"].value = stamp

    found = look(own, changed(fill(own, tmp_path / "kaart.xlsx"), spoil))
    assert found.vervalt == ()


# nothing half


def test_refused_rows_keep_everything_out_until_the_user_says_so(own: Services, sheet: Path) -> None:
    changed(sheet, lambda b: put(b, "Partners", {"soort": "ggz"}))
    found = look(own, sheet)
    before = own.snapshot().registerhash
    with pytest.raises(RowsRefused, match="Er is niets vastgelegd: 1 rijen zijn geweigerd"):
        commit(own, found)
    assert own.snapshot().registerhash == before
    assert commit(own, found, zonder_geweigerde=True) is not None


def test_what_was_looked_at_before_another_wrote_is_looked_at_again(own: Services, sheet: Path, tmp_path: Path) -> None:
    found = look(own, sheet)
    other = services_in(tmp_path / "eigen")
    bring_in(other, sheet, inventaris="ander")
    with pytest.raises(StoreChanged, match="Iemand anders heeft de kaart intussen gewijzigd"):
        commit(own, found)
    assert own.snapshot().versie == 1


def test_while_another_writes_one_is_told_since_when(own: Services, sheet: Path) -> None:
    own.store.take_lease("Piet (1)", "2026-11-25T09:59:00+00:00", "2026-11-25T10:04:00+00:00")
    with pytest.raises(StoreBusy) as caught:
        bring_in(own, sheet)
    assert (
        str(caught.value)
        == "Er is een import bezig sinds 2026-11-25T09:59:00+00:00 (door Piet). Probeer het straks opnieuw."
    )
    assert own.snapshot().versie == 0


def test_the_registerhash_of_a_snapshot_is_over_its_own_events(
    own: Services, sheet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another process may write between reading the events and their digests."""
    store = own.store
    real = store.digests
    monkeypatch.setattr(store, "digests", lambda: [*real(), "van een ander"])
    assert own.snapshot().registerhash == register_hash(real())


def _words(changes: Difference) -> list[str]:
    """A difference in short words, sorted."""
    found = [f"{c.id} {name}: {old} -> {new}" for c in changes.gewijzigd for name, (old, new) in c.velden.items()]
    return sorted([*found, *(f"nieuw: {c.id}" for c in changes.nieuw), *(f"weg: {c.id}" for c in changes.verdwenen)])


def test_the_helper_finds_rows(sheet: Path) -> None:
    book = openpyxl.load_workbook(sheet)
    assert row_of(book["Partners"], "VNG", column="naam") == 4


def test_an_answer_about_what_is_not_on_the_map_is_refused(example: Services) -> None:
    with pytest.raises(UnknownNode):
        example.answer("partner:bestaat-niet", "partner:openbaar-ministerie", same=True)
