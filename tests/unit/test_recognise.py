"""Which sheet and column is what; what is not known is named, and the rows always add up."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netwerkkaart.errors import NothingRecognised
from netwerkkaart.issues import Code, Ernst
from netwerkkaart.schema import SCHEMA
from netwerkkaart.tables import Cell, Fault, FaultKind, RawRow, RawTable, RawWorkbook
from tests.workbooks import Kaart, codes, counts, issues, only, table, workbook


@pytest.fixture
def kaart() -> Kaart:
    return Kaart()


def file_of(*tables: RawTable) -> RawWorkbook:
    return RawWorkbook("lijst.xlsx", tables, "0" * 64)


# sheets


@pytest.mark.parametrize("name", [s.name for s in SCHEMA.sheets])
def test_every_sheet_of_the_sjabloon_is_recognised(kaart: Kaart, name: str) -> None:
    sheet = SCHEMA.by_sheet[name]
    batch = kaart.look({name: [dict.fromkeys(sheet.columns, "x")]})
    assert batch.report.rijen == 1 and Code.ONBEKEND_BLAD not in codes(batch)
    assert Code.ONBEKENDE_KOLOM not in codes(batch) and Code.DUBBELE_KOLOM not in codes(batch)


@pytest.mark.parametrize(
    "name",
    ["overleggen", "OVERLEG", "Overlegtafels", "programmas", "Themas", "Ketenpartners", "thema's", "Programma´s"],
)
def test_a_sheet_is_recognised_however_it_is_written(kaart: Kaart, name: str) -> None:
    assert counts(kaart.look({name: [{"naam": "X"}]})) == (1, 0, 0, 0)


def test_an_unknown_sheet_is_skipped_and_told_with_its_rows(kaart: Kaart) -> None:
    batch = kaart.look({"Overleggen": [{"naam": "X"}], "Blad1": [{"a": 1}, {"a": 2}]})
    assert (
        only(batch, Code.ONBEKEND_BLAD).tekst
        == "Het blad 'Blad1' hoort niet bij het sjabloon en is overgeslagen (3 rijen)."
    )
    assert counts(batch) == (1, 0, 0, 3) and batch.report.rijen == 4


def test_a_file_without_a_known_sheet_is_refused(kaart: Kaart) -> None:
    with pytest.raises(NothingRecognised) as caught:
        kaart.look({"Blad1": [{"naam": "X"}]})
    assert str(caught.value) == (
        "In 'lijst.xlsx' staat geen blad van het sjabloon. Gebruik de bladnamen van het sjabloon, bijvoorbeeld Overleggen."
    )


def test_uitleg_and_lijsten_are_no_rows(kaart: Kaart) -> None:
    batch = kaart.look({"Uitleg": [{"a": 1}], "Overleggen": [{"naam": "X"}], "Lijsten": [{"a": 1}]})
    assert batch.report.rijen == 1 and codes(batch) == []


def test_two_sheets_of_the_same_kind_are_both_read(kaart: Kaart) -> None:
    batch = kaart.take({"Overleg": [{"naam": "X"}], "Overleggen": [{"naam": "Y"}]})
    assert counts(batch) == (2, 0, 0, 0) and len(kaart.ids("Overleg")) == 2


def test_two_sheets_of_the_same_name_are_both_read(kaart: Kaart) -> None:
    """A zip of csv's may hold a/overleggen.csv and b/overleggen.csv."""
    batch = kaart.take(
        file_of(table("overleggen", [{"naam": "X"}]), table("overleggen", [{"naam": "Y"}, {"naam": None, "doel": "z"}]))
    )
    assert counts(batch) == (2, 0, 1, 0) and kaart.ids("Overleg") == {"overleg:x", "overleg:y"}


def test_rows_with_the_same_number_are_two_rows(kaart: Kaart) -> None:
    """A file may say row 2 twice; neither may swallow the other."""
    rows = (
        RawRow(1, ("naam", "doel")),
        RawRow(2, ("X", "een")),
        RawRow(2, ("Y", "twee")),
        RawRow(2, (None, "geweigerd")),
    )
    batch = kaart.take(file_of(RawTable("Overleggen", rows)))
    assert counts(batch) == (2, 0, 1, 0)
    assert {kaart.graph.node(i).properties["doel"] for i in kaart.ids("Overleg")} == {"een", "twee"}


def test_an_empty_sheet_is_told(kaart: Kaart) -> None:
    batch = kaart.look(file_of(table("Overleggen", [{"naam": "X"}]), RawTable("Partners", ())))
    assert only(batch, Code.LEEG_BLAD).tekst == "Het blad 'Partners' heeft geen ingevulde rijen."


# the header


def test_the_header_is_found_under_title_rows(kaart: Kaart) -> None:
    batch = kaart.take(
        file_of(table("Overleggen", [{"naam": "X", "doel": "y"}], title=("Inventarisatie 2026", "concept")))
    )
    assert (
        only(batch, Code.KOPREGEL_LATER).tekst == "De kolomnamen staan op rij 3; de regels erboven zijn overgeslagen."
    )
    assert kaart.ids("Overleg") == {"overleg:x"}


def test_a_place_is_that_of_the_file_also_under_title_rows(kaart: Kaart) -> None:
    batch = kaart.look(file_of(table("Overleggen", [{"naam": "X", "begin": "ooit"}], title=("Titel",), first=4)))
    assert only(batch, Code.GEEN_DATUM).place.cel == "B6"


def test_a_sheet_without_header_is_skipped_and_told(kaart: Kaart) -> None:
    sheets = file_of(
        table("Overleggen", [{"naam": "X"}]),
        RawTable("Partners", (RawRow(1, ("Brijder", "ggz")), RawRow(2, ("Parnassia", "ggz")))),
    )
    batch = kaart.look(sheets)
    assert (
        only(batch, Code.GEEN_KOPREGEL).tekst
        == "Op het blad 'Partners' is geen regel met kolomnamen gevonden; het is overgeslagen (2 rijen)."
    )
    assert counts(batch) == (1, 0, 0, 2)


@pytest.mark.parametrize("label", ["NAAM", " Naam: ", "naam*", "Náám", "naam\u200b", "Naam van het overleg", "titel"])
def test_a_column_is_recognised_however_it_is_written(kaart: Kaart, label: str) -> None:
    assert counts(kaart.look({"Overleggen": [{label: "X"}]})) == (1, 0, 0, 0)


@pytest.mark.parametrize("label", ["duur", "Duur (uren)", "duur in uren", "Duur_uren" if False else "duur uren"])
def test_a_column_with_brackets_is_recognised_without(kaart: Kaart, label: str) -> None:
    kaart.take({"Overleggen": [{"naam": "X", label: 2}]})
    assert kaart.graph.node("overleg:x").properties["duur_uren"] == 2


def test_an_unknown_column_is_told_and_not_read(kaart: Kaart) -> None:
    issue = only(kaart.look({"Overleggen": [{"naam": "X", "kleur": "rood"}]}), Code.ONBEKENDE_KOLOM)
    assert issue.tekst == "De kolom 'kleur' hoort niet bij dit blad en is overgeslagen."
    assert issue.place.cel == "B1"


def test_a_column_that_stands_there_twice_is_told_and_the_own_name_wins(kaart: Kaart) -> None:
    batch = kaart.take({"Overleggen": [{"titel": "A", "naam": "B"}]})
    assert only(batch, Code.DUBBELE_KOLOM).waarde == "titel" and kaart.ids("Overleg") == {"overleg:b"}


def test_of_two_columns_with_the_same_name_the_first_is_read(kaart: Kaart) -> None:
    rows = (RawRow(1, ("naam", "naam")), RawRow(2, ("A", "B")))
    batch = kaart.take(file_of(RawTable("Overleggen", rows)))
    assert only(batch, Code.DUBBELE_KOLOM).place.cel == "B1" and kaart.ids("Overleg") == {"overleg:a"}


# rows that are no rows


def test_the_example_row_is_skipped_and_told(kaart: Kaart) -> None:
    batch = kaart.look({"Overleggen": [{"id": "VOORBEELD", "naam": "X"}, {"id": "1", "naam": "Y"}]})
    assert only(batch, Code.VOORBEELD_OVERGESLAGEN).tekst == "De voorbeeldrij is overgeslagen."
    assert counts(batch) == (1, 0, 0, 1)


@pytest.mark.parametrize("sheet", [s.name for s in SCHEMA.sheets])
def test_every_sheet_knows_its_example_row(kaart: Kaart, sheet: str) -> None:
    columns = SCHEMA.by_sheet[sheet].columns
    batch = kaart.look({sheet: [{**dict.fromkeys(columns, "x"), columns[0]: "voorbeeld"}]})
    assert counts(batch) == (0, 0, 0, 1)


def test_a_row_with_only_unread_columns_is_skipped_and_told(kaart: Kaart) -> None:
    batch = kaart.look({"Overleggen": [{"naam": "X", "kleur": "rood"}, {"naam": None, "kleur": "blauw"}]})
    assert only(batch, Code.LEGE_RIJ).place.rij == 3 and counts(batch) == (1, 0, 0, 1)


def test_one_wrong_row_does_not_stop_the_rest_from_being_checked(kaart: Kaart) -> None:
    rows = [{"naam": None, "begin": "ooit"}, {"naam": "X", "begin": "nooit"}, {"naam": "Y", "begin": "2019"}]
    batch = kaart.look({"Overleggen": rows})
    assert counts(batch) == (2, 1, 1, 0) and len(issues(batch, Code.GEEN_DATUM)) == 2


def test_issues_stand_in_the_order_of_the_file(kaart: Kaart) -> None:
    rows = [{"naam": "X", "begin": "ooit", "einde": "nooit"}, {"naam": None, "begin": "2019"}]
    batch = kaart.look({"Overleggen": rows, "Partners": [{"naam": None, "soort": "ggz"}]})
    assert [(i.place.blad, i.place.cel) for i in batch.report.issues] == [
        ("Overleggen", "B2"), ("Overleggen", "C2"), ("Overleggen", "A3"), ("Partners", "A2"),
    ]  # fmt: skip


# row accounting

CELLS: st.SearchStrategy[Cell] = st.sampled_from(
    [None, "", " ", "X", "Y", "VOORBEELD", "1", "2", 3, 2.5, True, "Haarlem", "ZSM; Y", "alle gemeenten in Kennemerland", "politie",
     "gemeenten", "Bergen", "neemt deel aan", "geen stuurt", "deelname", "soort:ggz", "a\x07b", "\u200b", "overleg:x", "partner:q",
     "ooit", Fault(FaultKind.FORMULA, "=A1"), Fault(FaultKind.ERROR, "#REF!"), "\ud800"]
)  # fmt: skip


@st.composite
def tables(draw: st.DrawFn) -> RawTable:
    """A sheet of random cells under some of its columns, not always with numbers that rise."""
    sheet = draw(st.sampled_from(SCHEMA.sheets))
    labels = draw(st.lists(st.sampled_from([*sheet.columns, "kleur"]), min_size=1, max_size=6, unique=True))
    labels = list(dict.fromkeys([*draw(st.sampled_from([sheet.required, ()])), *labels]))
    name = draw(st.sampled_from([sheet.name, sheet.name, sheet.name.upper(), "Blad1"]))
    bodies = draw(st.lists(st.lists(CELLS, min_size=1, max_size=len(labels) + 1), max_size=5))
    numbers = draw(st.sampled_from([range(2, 9), [2] * 9, range(5, 19, 2)]))
    rows = [RawRow(1, tuple(labels)), *(RawRow(n, tuple(cells)) for n, cells in zip(numbers, bodies, strict=False))]
    return RawTable(name, tuple(rows))


FILES = st.lists(tables(), min_size=1, max_size=4).map(lambda t: RawWorkbook("lijst.xlsx", tuple(t), "0" * 64))


@settings(deadline=None, max_examples=120)
@given(FILES, st.booleans())
def test_taken_and_refused_and_skipped_are_all_rows(book: RawWorkbook, nieuwe_namen: bool) -> None:
    try:
        report = Kaart().look(book, nieuwe_namen=nieuwe_namen).report
    except NothingRecognised:
        return
    assert report.rijen == report.overgenomen + report.geweigerd + report.overgeslagen
    assert 0 <= report.onvolledig <= report.overgenomen


@settings(deadline=None, max_examples=60)
@given(FILES)
def test_every_refused_row_has_a_reason_and_every_reason_a_sentence(book: RawWorkbook) -> None:
    try:
        report = Kaart().look(book).report
    except NothingRecognised:
        return
    rows = {(i.place.blad, i.place.rij) for i in report.issues if i.ernst is Ernst.GEWEIGERD}
    assert len(rows) <= report.geweigerd and (report.geweigerd == 0) == (not rows)
    assert all(i.tekst for i in report.issues)


@settings(deadline=None, max_examples=60)
@given(FILES, st.booleans())
def test_the_same_file_twice_says_nothing_new(book: RawWorkbook, nieuwe_namen: bool) -> None:
    kaart = Kaart()
    try:
        first = kaart.take(book, nieuwe_namen=nieuwe_namen)
    except NothingRecognised:
        return
    if first.report.geweigerd:
        return
    before: Any = kaart.state.said
    kaart.take(book, nieuwe_namen=nieuwe_namen)
    after = kaart.state.said
    assert {k: (v.nodes.keys(), v.edges.keys(), v.normen.keys(), v.aliassen.keys()) for k, v in after.items()} == {
        k: (v.nodes.keys(), v.edges.keys(), v.normen.keys(), v.aliassen.keys()) for k, v in before.items()
    }


def test_the_helper_makes_what_it_says() -> None:
    assert workbook({"Overleggen": [{"naam": "X"}]}).tables[0].rows[1].cells == ("X",)


def test_a_norm_of_an_unknown_soort_is_refused(kaart: Kaart) -> None:
    batch = kaart.look({"Normen": [{"soort": "X", "thema": "X"}]})
    assert counts(batch) == (0, 0, 1, 0)
    assert {Code.ONBEKENDE_KEUZE, Code.VERPLICHT_LEEG} <= {i.code for i in batch.report.issues}
