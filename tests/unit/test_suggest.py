"""What an unknown name may have meant is told; a likeness never matches."""

from __future__ import annotations

import pytest

from netwerkkaart.intake import suggest
from netwerkkaart.issues import Code
from tests.workbooks import Kaart, issues, only

REST = " Zet het op het juiste blad, verbeter de naam of kies 'nieuwe namen aanmaken'."


@pytest.fixture
def kaart() -> Kaart:
    result = Kaart()
    namen = ("Brijder Verslavingszorg", "GGZ inGeest", "Veilig Thuis Kennemerland", "Veilig Thuis Kennemerlant Zuid")
    result.take({"Partners": [{"naam": n} for n in namen], "Overleggen": [{"naam": "ZSM"}]}, by="ander")
    return result


def said(kaart: Kaart, deelnemers: str) -> str:
    """What stands between the types and what to do."""
    batch = kaart.look({"Overleggen": [{"naam": "A", "deelnemers": deelnemers}]})
    return only(batch, Code.ONBEKENDE_VERWIJZING).tekst.partition("programma.")[2].removesuffix(REST)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Bijder Verslavingzorg", " Bedoelt u 'Brijder Verslavingszorg'?"),
        ("GGZ in de Geest", " Bedoelt u 'GGZ inGeest'?"),
        ("Harlem", " Bedoelt u 'Haarlem'?"),
        ("Veilig Thuis Kenemerland", " Bedoelt u 'Veilig Thuis Kennemerland' of 'Veilig Thuis Kennemerlant Zuid'?"),
        ("Leger des Heils", ""),
    ],
)
def test_a_near_name_of_the_map_is_suggested_and_not_taken(kaart: Kaart, text: str, hint: str) -> None:
    assert said(kaart, text) == hint


def test_a_near_name_of_the_same_file_is_suggested(kaart: Kaart) -> None:
    batch = kaart.look({"Partners": [{"naam": "Parnassia"}], "Overleggen": [{"naam": "A", "deelnemers": "Parnasia"}]})
    assert "Bedoelt u 'Parnassia'?" in only(batch, Code.ONBEKENDE_VERWIJZING).tekst


def test_no_more_than_three_are_suggested(kaart: Kaart) -> None:
    kaart.take({"Partners": [{"naam": f"Sociaal wijkteam {n}"} for n in "ABCDE"]})
    assert said(kaart, "Sociaal wijkteam Q").count("wijkteam") == 3


def test_a_name_of_a_type_that_does_not_fit_is_not_suggested(kaart: Kaart) -> None:
    batch = kaart.look({"Overleggen": [{"naam": "A", "thema": "GGZ inGest"}]})
    assert "Bedoelt u" not in only(batch, Code.ONBEKENDE_VERWIJZING).tekst


def test_an_end_that_is_not_known_gets_a_suggestion_too(kaart: Kaart) -> None:
    batch = kaart.look({"Deelnames": [{"wie": "GGZ inGest", "tafel": "ZSM"}]})
    assert "Bedoelt u 'GGZ inGeest'?" in only(batch, Code.WIE_ONBEKEND).tekst


@pytest.mark.parametrize("text", ["GGZ inGeest, ZSM", "GGZ inGeest, Haarlem, Onbekend BV", "politie, gemeenten"])
def test_known_names_with_commas_between_them_are_told_to_be_separated(kaart: Kaart, text: str) -> None:
    assert said(kaart, text) == " Staan hier meer namen? Zet dan een puntkomma (;) tussen de namen."


def test_a_seat_with_its_gemeente_is_no_list(kaart: Kaart) -> None:
    assert said(kaart, "wethouder zorg, Haarlem") == ""


def test_a_near_name_is_told_before_a_list_is_supposed(kaart: Kaart) -> None:
    kaart.take({"Partners": [{"naam": "Een, Twee en Drie, Vier BV"}]})
    assert said(kaart, "Een, Twee en Drie, Vijer BV") == " Bedoelt u 'Een, Twee en Drie, Vier BV'?"


@pytest.mark.parametrize("text", ["Een BV, Twee BV", "politie, Twee BV", "Een BV, Twee BV, Drie BV"])
def test_commas_are_told_also_when_nobody_is_known(kaart: Kaart, text: str) -> None:
    assert said(kaart, text) == " Staan hier meer namen? Zet dan een puntkomma (;) tussen de namen."


def test_a_new_name_that_reads_as_a_list_is_told_so(kaart: Kaart) -> None:
    row = {"naam": "A", "deelnemers": "GGZ inGeest, ZSM; Nieuw BV"}
    first, second = issues(kaart.look({"Overleggen": [row]}, nieuwe_namen=True), Code.NIEUWE_NAAM)
    assert first.tekst.endswith("puntkomma (;) tussen de namen.") and second.tekst.endswith("niets over bekend.")


def test_a_new_name_that_is_nearly_a_known_one_is_told_so(kaart: Kaart) -> None:
    row = {"naam": "A", "gebied": "Velzen"}
    assert only(kaart.look({"Overleggen": [row]}, nieuwe_namen=True), Code.NIEUWE_NAAM).tekst.endswith(
        "er is nog niets over bekend. Bedoelt u 'Velsen'?"
    )


def test_so_many_unknown_names_that_it_would_take_long_get_no_suggestion(
    kaart: Kaart, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(suggest, "MOST_PAIRS", 10)
    assert said(kaart, "GGZ inGest") == ""
