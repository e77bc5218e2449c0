"""Names with a person or a line to one in them: pointed out in every cell, never made into something."""

from __future__ import annotations

from typing import Any

import pytest

from netwerkkaart.avg_names import private_part, without_private_parts
from netwerkkaart.issues import Code, NamePart
from netwerkkaart.register import Event
from netwerkkaart.register.codec import decode, encode
from tests.workbooks import Kaart, codes, counts, issues, only

JAN = "Jan de Vries 06-12345678"
PRIVATE = [JAN, "j.devries@gmail.com", "Jan +31 6 12345678", "GGD (023) 511 3000", "Jan 111222333", "ggd@haarlem.nl"]
ZSM = {"naam": "ZSM"}


@pytest.fixture
def kaart() -> Kaart:
    return Kaart()


def text_of(event: Event) -> str:
    """All that is stored of an import."""
    return repr(decode(encode(event)).inhoud)


@pytest.mark.parametrize(
    ("sheet", "row", "cell"),
    [
        ("Overleggen", {"naam": "A", "deelnemers": f"ZSM; {JAN}"}, "B2"),
        ("Overleggen", {"naam": "A", "bron": f"gesprek met {JAN}"}, "B2"),
        ("Overleggen", {"naam": "A", "doelgroep": JAN}, "B2"),
        ("Bestuurders", {"functie": JAN}, "A2"),
        ("Deelnames", {"wie": "ZSM", "tafel": JAN}, "B2"),
        ("Deelnames", {"wie": "Haarlem", "functie": JAN, "tafel": "ZSM"}, "B2"),
        ("Relaties", {"van": JAN, "relatie": "verwijst naar", "naar": "ZSM"}, "A2"),
        ("Normen", {"soort": "deelname", "over": "ZSM", "verwacht": JAN}, "C2"),
        ("Aliassen", {"alias": "JdV", "betekenis": JAN}, "B2"),
    ],
)
def test_a_private_datum_is_pointed_out_in_every_cell_that_names_something(
    kaart: Kaart, sheet: str, row: dict[str, str], cell: str
) -> None:
    kaart.take({"Overleggen": [ZSM]})
    issue = only(kaart.look({sheet: [row]}), Code.MOGELIJK_PERSOONLIJK)
    assert issue.place.cel == cell and JAN not in issue.tekst + issue.waarde


@pytest.mark.parametrize("text", ["info@haarlem.nl", "112", "1e lijn", "GGZ 1e lijn", "meldkamer 112", "0800-2000"])
def test_a_functional_name_is_not_pointed_out(kaart: Kaart, text: str) -> None:
    assert Code.MOGELIJK_PERSOONLIJK not in codes(kaart.look({"Overleggen": [{**ZSM, "deelnemers": text}]}))


@pytest.mark.parametrize("nieuwe_namen", [False, True])
@pytest.mark.parametrize("text", PRIVATE)
def test_a_name_with_a_private_part_is_left_out_and_never_made(kaart: Kaart, text: str, nieuwe_namen: bool) -> None:
    rows: dict[str, Any] = {"Overleggen": [{**ZSM, "deelnemers": f"Haarlem; {text}"}]}
    batch = kaart.take(rows, nieuwe_namen=nieuwe_namen)
    issue = only(batch, Code.NAAM_MET_GEGEVEN)
    assert (issue.place.cel, issue.waarde) == ("B2", "") and text not in issue.tekst
    assert counts(batch) == (1, 1, 0, 0) and kaart.ids("Partner") == {"partner:gemeente-haarlem"}
    assert not issues(batch, Code.ONBEKENDE_VERWIJZING, Code.NIEUWE_NAAM)


def test_the_message_says_what_to_do(kaart: Kaart) -> None:
    assert only(kaart.look({"Overleggen": [{**ZSM, "deelnemers": JAN}]}), Code.NAAM_MET_GEGEVEN).tekst == (
        "In deze cel staat een telefoonnummer. Met zo'n naam wordt niets gemaakt. "
        "Schrijf alleen de organisatie of de functie; een functioneel adres hoort in de kolom 'contact'."
    )


@pytest.mark.parametrize("nieuwe_namen", [False, True])
def test_a_row_that_cannot_do_without_such_a_name_is_refused(kaart: Kaart, nieuwe_namen: bool) -> None:
    batch = kaart.look({"Overleggen": [ZSM], "Deelnames": [{"wie": JAN, "tafel": "ZSM"}]}, nieuwe_namen=nieuwe_namen)
    assert only(batch, Code.WIE_MET_GEGEVEN).code.name == "NAAM_MET_GEGEVEN" and counts(batch) == (1, 0, 1, 0)


def test_no_seat_is_made_of_such_a_functie_but_the_partner_takes_part(kaart: Kaart) -> None:
    row = {"wie": "Haarlem", "functie": f"wethouder {JAN}", "tafel": "ZSM"}
    batch = kaart.take({"Overleggen": [ZSM], "Deelnames": [row]})
    assert only(batch, Code.NAAM_MET_GEGEVEN).place.cel == "B2" and not kaart.ids("Bestuurder")
    assert kaart.lines("NEEMT_DEEL_AAN", "ZIT_IN") == {"NEEMT_DEEL_AAN|partner:gemeente-haarlem|overleg:zsm"}


@pytest.mark.parametrize(
    ("sheet", "row"),
    [
        ("Bestuurders", {"functie": "wethouder", "partner": JAN}),
        ("Opdrachten", {"omschrijving": "Plan", "opdrachtgever": JAN}),
        ("Overleggen", {"naam": "A", "gebied": JAN}),
    ],
)
def test_what_was_left_out_is_not_in_the_register_and_the_same_file_is_nothing_new(
    kaart: Kaart, sheet: str, row: dict[str, str]
) -> None:
    kaart.take({sheet: [row]}, nieuwe_namen=True)
    assert "12345678" not in text_of(kaart.events[-1])
    before = set(kaart.graph.ids)
    batch = kaart.take({sheet: [row]}, nieuwe_namen=True)
    assert set(kaart.graph.ids) == before and batch.vervalt == ()


def test_a_name_that_is_on_a_sheet_of_its_own_is_found(kaart: Kaart) -> None:
    """What somebody writes on a row is taken and pointed out there; it is not made by naming it."""
    kaart.take(
        {"Partners": [{"naam": "Loket 023-5113000"}], "Overleggen": [{**ZSM, "deelnemers": "Loket 023-5113000"}]}
    )
    assert len(kaart.lines("NEEMT_DEEL_AAN")) == 1


@pytest.mark.parametrize(
    "text",
    [
        *("112", "1e lijn", "0800-2000", "14 023", "Actieplan 2019-2022", "Wvggz 2020", "gm0392", "ZSM 24/7"),
        *("Stichting X (RSIN 111222333)", "KvK 12345678", "Overleg 123456789", "wet van 18-10-2019", "MDA++"),
    ],
)
def test_a_number_that_is_no_persons_is_no_private_part(text: str) -> None:
    assert private_part(text) is None and without_private_parts(text) == text


@pytest.mark.parametrize(
    ("text", "part", "rest"),
    [
        (JAN, NamePart.PHONE, "Jan de Vries …"),
        ("Jan (j.de.vries@haarlem.nl)", NamePart.MAIL, "Jan (…)"),
        ("Jan, 111222333", NamePart.NUMBER, "Jan, …"),
        ("Jan 0031612345678, jan@x.nl", NamePart.MAIL, "Jan …, …"),
    ],
)
def test_a_private_part_is_named_and_can_be_hidden(text: str, part: NamePart, rest: str) -> None:
    assert private_part(text) is part and without_private_parts(text) == rest
