"""What a list no longer says is offered, only where the file could say it, and only taken back after a nod."""

from __future__ import annotations

import pytest

from netwerkkaart.intake import Batch
from netwerkkaart.tables import Cell, Fault, FaultKind
from tests.workbooks import Kaart, Sheets, counts

FORMULA = Fault(FaultKind.FORMULA, "=A1")
FIRST: Sheets = {
    "Overleggen": [
        {"naam": "ZSM", "deelnemers": "Brijder; OM", "thema": "Geweld", "doel": "praten"},
        {"naam": "Driehoek", "deelnemers": "OM", "thema": None, "doel": None},
    ],
    "Partners": [{"naam": "Brijder"}, {"naam": "OM"}],
    "Thema's": [{"naam": "Geweld"}],
}


@pytest.fixture
def kaart() -> Kaart:
    made = Kaart()
    made.take(FIRST)
    return made


def with_overleggen(*rows: dict[str, Cell]) -> Sheets:
    return {**FIRST, "Overleggen": [{"deelnemers": None, "thema": None, **row} for row in rows]}


def offers(batch: Batch) -> set[str]:
    return {"|".join(o.key) for o in batch.vervalt}


ZSM: dict[str, Cell] = {"naam": "ZSM", "deelnemers": "Brijder; OM", "thema": "Geweld"}
DRIEHOEK: dict[str, Cell] = {"naam": "Driehoek", "deelnemers": "OM"}


def test_an_unchanged_file_offers_nothing(kaart: Kaart) -> None:
    assert offers(kaart.look(FIRST)) == set()


def test_a_row_that_is_gone_is_offered(kaart: Kaart) -> None:
    assert offers(kaart.look(with_overleggen(ZSM))) == {"overleg:driehoek"}


def test_an_item_that_is_gone_from_a_reference_cell_is_offered(kaart: Kaart) -> None:
    assert offers(kaart.look(with_overleggen({**ZSM, "deelnemers": "OM"}, DRIEHOEK))) == {
        "NEEMT_DEEL_AAN|partner:brijder|overleg:zsm"
    }


def test_an_emptied_reference_cell_offers_its_items(kaart: Kaart) -> None:
    assert offers(kaart.look(with_overleggen({**ZSM, "thema": None}, DRIEHOEK))) == {
        "GAAT_OVER|overleg:zsm|thema:geweld"
    }


def test_an_emptied_property_cell_offers_nothing(kaart: Kaart) -> None:
    assert offers(kaart.look(with_overleggen({**ZSM, "doel": None}, DRIEHOEK))) == set()


def test_a_sheet_that_the_file_lacks_offers_nothing(kaart: Kaart) -> None:
    assert offers(kaart.look({"Overleggen": FIRST["Overleggen"]})) == set()


def test_a_column_that_the_file_lacks_offers_nothing(kaart: Kaart) -> None:
    rows = [{"naam": "ZSM"}, {"naam": "Driehoek"}]
    assert offers(kaart.look({**FIRST, "Overleggen": rows})) == set()


def test_a_part_of_a_list_offers_nothing(kaart: Kaart) -> None:
    assert offers(kaart.look(with_overleggen(ZSM), deel=True)) == set()


def test_what_another_list_says_is_not_on_offer(kaart: Kaart) -> None:
    assert offers(kaart.look({"Overleggen": [{"naam": "Iets anders"}]}, by="ander")) == set()


def test_without_a_nod_nothing_is_taken_back(kaart: Kaart) -> None:
    kaart.take(with_overleggen(ZSM))
    assert "overleg:driehoek" in kaart.graph


def test_after_a_nod_it_is_gone_with_its_relationships(kaart: Kaart) -> None:
    kaart.take(with_overleggen(ZSM), vervallen=True)
    assert "overleg:driehoek" not in kaart.graph
    assert kaart.lines("NEEMT_DEEL_AAN") == {f"NEEMT_DEEL_AAN|partner:{p}|overleg:zsm" for p in ("brijder", "om")}


def test_what_was_taken_back_but_another_list_says_stays(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [{"id": "overleg:driehoek", "naam": "Driehoek"}]}, by="ander")
    kaart.take(with_overleggen(ZSM), vervallen=True)
    assert "overleg:driehoek" in kaart.graph


def test_what_was_taken_back_comes_back_under_its_own_id(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [{"id": "7", "naam": "Vierhoek"}]}, by="ander")
    kaart.take({"Overleggen": [{"id": "8", "naam": "Vijfhoek"}]}, by="ander", vervallen=True)
    kaart.take({"Overleggen": [{"id": "7", "naam": "Vierhoek"}, {"id": "8", "naam": "Vijfhoek"}]}, by="ander")
    assert {"overleg:vierhoek", "overleg:vijfhoek"} <= kaart.ids("Overleg") and "overleg:vierhoek-2" not in kaart.graph


def test_a_made_gemeente_that_nothing_names_any_more_is_offered(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [{"naam": "B", "deelnemers": "Haarlem"}]}, by="ander")
    assert offers(kaart.look({"Overleggen": [{"naam": "B", "deelnemers": "Bloemendaal"}]}, by="ander")) == {
        "partner:gemeente-haarlem"
    }


# a row that is wrong is not gone


@pytest.mark.parametrize("wrong", [{"doel": FORMULA}, {"doel": "a\x07b"}])
def test_a_refused_row_is_not_gone_nor_what_it_said(kaart: Kaart, wrong: dict[str, Cell]) -> None:
    batch = kaart.look(with_overleggen(ZSM, {**DRIEHOEK, **wrong}))
    assert counts(batch)[2] == 1 and offers(batch) == set()


def test_a_refused_row_without_any_name_keeps_its_sheet_from_being_offered(kaart: Kaart) -> None:
    assert offers(kaart.look(with_overleggen(ZSM, {**DRIEHOEK, "naam": FORMULA}))) == set()


def test_a_cell_left_out_keeps_its_kind_from_being_offered(kaart: Kaart) -> None:
    assert offers(kaart.look(with_overleggen({**ZSM, "deelnemers": "Brijdr; OM"}, DRIEHOEK))) == set()


def test_a_refused_seat_is_not_gone() -> None:
    kaart = Kaart()
    seats = [
        {"functie": "wethouder", "partner": "Haarlem", "laag": None},
        {"functie": "burgemeester", "partner": "Haarlem", "laag": None},
    ]
    kaart.take({"Bestuurders": seats})
    assert offers(kaart.look({"Bestuurders": [seats[0], {**seats[1], "laag": FORMULA}]})) == set()


@pytest.mark.parametrize(
    ("sheet", "rows", "wrong"),
    [
        ("Deelnames", [{"wie": "OM", "tafel": "ZSM", "rol": "lid"}, {"wie": "Brijder", "tafel": "Driehoek", "rol": "lid"}], {"rol": FORMULA}),
        ("Deelnames", [{"wie": "OM", "tafel": "ZSM", "rol": "lid"}, {"wie": "Brijder", "tafel": "Driehoek", "rol": "lid"}], {"tafel": "Drihoek"}),
        ("Relaties", [{"van": "ZSM", "relatie": "verwijst naar", "naar": "OM"}, {"van": "ZSM", "relatie": "verwijst naar", "naar": "Brijder"}], {"naar": "Brijdr"}),
        ("Normen", [{"soort": "eigenaar", "over": "ZSM", "stand": None}, {"soort": "eigenaar", "over": "Driehoek", "stand": None}], {"stand": FORMULA}),
        ("Aliassen", [{"alias": "a", "betekenis": "OM", "toelichting": None}, {"alias": "b", "betekenis": "OM", "toelichting": None}], {"toelichting": FORMULA}),
    ],
)  # fmt: skip
def test_a_refused_row_of_another_sheet_is_not_gone(
    kaart: Kaart, sheet: str, rows: list[dict[str, Cell]], wrong: dict[str, Cell]
) -> None:
    kaart.take({sheet: rows}, by="ander")
    batch = kaart.look({sheet: [rows[0], {**rows[1], **wrong}]}, by="ander")
    assert counts(batch)[2] == 1 and offers(batch) == set()


@pytest.mark.parametrize(
    ("sheet", "rows", "offer"),
    [
        ("Deelnames", [{"wie": "OM", "tafel": "ZSM"}, {"wie": "Brijder", "tafel": "Driehoek"}], "NEEMT_DEEL_AAN|partner:brijder|overleg:driehoek"),
        ("Relaties", [{"van": "ZSM", "relatie": "verwijst naar", "naar": "OM"}, {"van": "ZSM", "relatie": "verwijst naar", "naar": "Brijder"}], "VERWIJST_NAAR|overleg:zsm|partner:brijder"),
        ("Aliassen", [{"alias": "a", "betekenis": "OM"}, {"alias": "b", "betekenis": "OM"}], "b|OM"),
    ],
)  # fmt: skip
def test_a_row_gone_from_another_sheet_is_offered(
    kaart: Kaart, sheet: str, rows: list[dict[str, Cell]], offer: str
) -> None:
    kaart.take({sheet: rows}, by="ander")
    assert offers(kaart.look({sheet: rows[:1]}, by="ander")) == {offer}


def test_a_norm_that_is_gone_is_offered(kaart: Kaart) -> None:
    kaart.take(
        {"Normen": [{"id": "1", "soort": "eigenaar", "over": "ZSM"}, {"id": "2", "soort": "grondslag", "over": "ZSM"}]},
        by="ander",
    )
    assert offers(kaart.look({"Normen": [{"id": "1", "soort": "eigenaar", "over": "ZSM"}]}, by="ander")) == {"norm:2"}


def test_a_relationship_said_on_relaties_is_not_offered_because_a_column_lacks_it(kaart: Kaart) -> None:
    relatie = {"van": "Brijder", "relatie": "neemt deel aan", "naar": "Driehoek"}
    kaart.take({"Relaties": [relatie]}, by="lijst")
    assert offers(kaart.look(FIRST)) == set()


def test_what_was_folded_is_still_said_under_its_old_name(kaart: Kaart) -> None:
    kaart.same("partner:brijder", "partner:om")
    assert offers(kaart.look(FIRST)) == set()
