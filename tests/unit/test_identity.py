"""Which node a row is: every rule of Identity in 1-domain, one by one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from netwerkkaart.hashing import content_hash
from netwerkkaart.issues import Code, Ernst
from netwerkkaart.register import Event
from tests.workbooks import Kaart, codes, counts, issues, only

HAARLEM, BLOEMENDAAL = "Haarlem", "Bloemendaal"


@pytest.fixture
def kaart() -> Kaart:
    return Kaart()


# new ids


@pytest.mark.parametrize(
    ("sheet", "row", "id_"),
    [
        ("Overleggen", {"naam": "Driehoek", "gebied": HAARLEM}, "overleg:driehoek-haarlem"),
        ("Overleggen", {"naam": "Driehoek Haarlem", "gebied": HAARLEM}, "overleg:driehoek-haarlem"),
        ("Overleggen", {"naam": "Driehoek", "gebied": "Haarlem; Bloemendaal"}, "overleg:driehoek"),
        ("Overleggen", {"naam": "Driehoek"}, "overleg:driehoek"),
        ("Partners", {"naam": "MDA++", "gebied": HAARLEM}, "partner:mdaplusplus-haarlem"),
        ("Partners", {"naam": "GGZ Haarlem", "gebied": HAARLEM}, "partner:ggz-haarlem"),
        ("Partners", {"naam": "Brijder", "gebied": "Haarlem; Bloemendaal"}, "partner:brijder"),
        ("Bestuurders", {"functie": "trekker", "gebied": HAARLEM}, "bestuurder:trekker-haarlem"),
        ("Partners", {"naam": "'t Súdwesten & Co."}, "partner:t-sudwesten-co"),
        ("Opdrachten", {"omschrijving": "Maak een plan"}, "opdracht:maak-een-plan"),
        (
            "Bestuurders",
            {"functie": "wethouder", "portefeuille": "zorg", "partner": HAARLEM},
            "bestuurder:wethouder-zorg-gemeente-haarlem",
        ),
    ],
)
def test_a_new_id_is_made_from_type_naam_and_the_one_gebied(
    kaart: Kaart, sheet: str, row: dict[str, str], id_: str
) -> None:
    kaart.take({sheet: [row]})
    assert id_ in kaart.graph


def test_an_id_once_given_stands_when_the_naam_changes(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [{"id": "1", "naam": "Driehoek"}]})
    kaart.take({"Overleggen": [{"id": "1", "naam": "Vierhoek"}]})
    assert kaart.ids("Overleg") == {"overleg:driehoek"}


def test_an_id_that_was_ever_given_is_not_given_again(kaart: Kaart) -> None:
    kaart.take({"Partners": [{"naam": "Brijder"}]})
    kaart.take({"Partners": [{"naam": "Parnassia"}]}, vervallen=True)
    kaart.take({"Partners": [{"naam": "Brijder"}]}, by="ander")
    assert kaart.ids("Partner") == {"partner:parnassia", "partner:brijder-2"}


# a given id


def test_a_given_id_is_local_to_its_list(kaart: Kaart) -> None:
    kaart.take({"Partners": [{"id": "1", "naam": "Brijder"}]})
    kaart.take({"Partners": [{"id": "1", "naam": "Parnassia"}]}, by="ander")
    assert kaart.ids("Partner") == {"partner:brijder", "partner:parnassia"}


def test_a_given_id_is_local_to_its_type(kaart: Kaart) -> None:
    kaart.take({"Partners": [{"id": "1", "naam": "Brijder"}], "Thema's": [{"id": "1", "naam": "Verslaving"}]})
    assert kaart.ids("Partner") == {"partner:brijder"} and kaart.ids("Thema") == {"thema:verslaving"}


def test_a_given_id_with_a_type_prefix_is_a_node_id(kaart: Kaart) -> None:
    kaart.take({"Partners": [{"naam": "Brijder"}]})
    kaart.take({"Partners": [{"id": "partner:brijder", "naam": "Brijder Verslavingszorg"}]}, by="ander")
    assert kaart.graph.node("partner:brijder").naam == "Brijder Verslavingszorg"


def test_an_unknown_id_with_a_prefix_makes_the_node_with_that_id(kaart: Kaart) -> None:
    kaart.take({"Partners": [{"id": "partner:eigen", "naam": "Brijder"}]})
    assert kaart.ids("Partner") == {"partner:eigen"}


def test_an_id_of_another_type_refuses_the_row(kaart: Kaart) -> None:
    batch = kaart.look({"Partners": [{"id": "overleg:x", "naam": "Brijder"}]})
    assert (
        only(batch, Code.ANDER_TYPE).tekst
        == "Het id 'overleg:x' hoort bij een overleg, niet bij een partner. Verbeter het id of het blad."
    )
    assert counts(batch) == (0, 0, 1, 0)


def test_an_id_with_the_sign_between_ids_is_no_node_id(kaart: Kaart) -> None:
    """`TYPE|from|to` must fall apart in three."""
    batch = kaart.take({"Overleggen": [{"id": "overleg:a|b", "naam": "Driehoek", "deelnemers": HAARLEM}]})
    assert counts(batch)[0] == 1
    assert all(id_.count("|") == 2 for id_ in kaart.lines())


def test_another_naam_under_a_given_id_is_a_renaming_and_told(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [{"id": "1", "naam": "Driehoek"}]})
    batch = kaart.take({"Overleggen": [{"id": "1", "naam": "Vierhoek"}]})
    assert only(batch, Code.ANDERE_NAAM).tekst == "Het id '1' heette 'Driehoek' en heet nu 'Vierhoek'."
    assert kaart.graph.node("overleg:driehoek").naam == "Vierhoek"


def test_another_way_to_write_a_naam_is_no_renaming(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [{"id": "1", "naam": "Drie-hoek"}]})
    assert Code.ANDERE_NAAM not in codes(kaart.look({"Overleggen": [{"id": "1", "naam": "driehoek"}]}))


def test_a_renaming_to_the_naam_of_another_id_of_the_list_is_ambiguous(kaart: Kaart) -> None:
    kaart.take({"Partners": [{"id": "1", "naam": "Brijder"}, {"id": "2", "naam": "Parnassia"}]})
    batch = kaart.look({"Partners": [{"id": "1", "naam": "Parnassia"}]})
    assert set(only(batch, Code.RIJ_MEERDUIDIG).kandidaten) == {"partner:brijder", "partner:parnassia"}


def test_a_renaming_to_the_naam_of_another_id_is_ambiguous_also_in_another_gebied(kaart: Kaart) -> None:
    rows = [{"id": "1", "naam": "Driehoek", "gebied": HAARLEM}, {"id": "2", "naam": "ZSM", "gebied": BLOEMENDAAL}]
    kaart.take({"Overleggen": rows})
    batch = kaart.look({"Overleggen": [rows[0], {**rows[1], "naam": "Driehoek"}]})
    assert set(only(batch, Code.RIJ_MEERDUIDIG).kandidaten) == {"overleg:driehoek-haarlem", "overleg:zsm-bloemendaal"}


def test_another_functie_under_the_id_of_a_seat_is_a_renaming_and_told(kaart: Kaart) -> None:
    kaart.take({"Bestuurders": [{"id": "1", "functie": "wethouder", "partner": HAARLEM, "persoon": "een"}]})
    batch = kaart.take({"Bestuurders": [{"id": "1", "functie": "gemeentesecretaris", "partner": HAARLEM}]})
    issue = only(batch, Code.ANDERE_NAAM)
    assert issue.tekst == "Het id '1' heette 'wethouder' en heet nu 'gemeentesecretaris'." and issue.place.cel == "B2"
    assert kaart.ids("Bestuurder") == {"bestuurder:wethouder-gemeente-haarlem"}


def test_another_persoon_or_portefeuille_of_a_seat_is_no_renaming(kaart: Kaart) -> None:
    seat = {"id": "1", "functie": "wethouder", "partner": HAARLEM}
    kaart.take({"Bestuurders": [{**seat, "portefeuille": "zorg", "persoon": "een"}]})
    assert codes(kaart.look({"Bestuurders": [{**seat, "portefeuille": "wonen", "persoon": "twee"}]})) == []


def test_a_seat_renamed_to_another_seat_of_the_list_is_ambiguous(kaart: Kaart) -> None:
    rows = [{"id": "1", "functie": "burgemeester"}, {"id": "2", "functie": "secretaris"}]
    kaart.take({"Bestuurders": [{**row, "partner": HAARLEM} for row in rows]})
    batch = kaart.look({"Bestuurders": [{"id": "2", "functie": "burgemeester", "partner": HAARLEM}]})
    assert len(only(batch, Code.RIJ_MEERDUIDIG).kandidaten) == 2


def test_the_same_id_twice_refuses_the_second_row(kaart: Kaart) -> None:
    batch = kaart.look({"Partners": [{"id": "1", "naam": "Brijder"}, {"id": "1", "naam": "Parnassia"}]})
    issue = only(batch, Code.DUBBEL_ID)
    assert issue.tekst == "Het id '1' staat ook op rij 2. Geef elke rij een eigen id."
    assert issue.place.cel == "A3" and counts(batch) == (1, 0, 1, 0)


def test_a_row_never_takes_the_node_of_a_later_row_with_its_given_id(kaart: Kaart) -> None:
    """The given id goes first, whatever the order of the rows."""
    kaart.take({"Partners": [{"id": "1", "naam": "Brijder"}]})
    batch = kaart.take({"Partners": [{"id": "2", "naam": "Brijder"}, {"id": "1", "naam": "Brijder"}]})
    assert counts(batch) == (2, 0, 0, 0)
    assert kaart.state.said["lijst"].gegeven["Partner", "1"] == "partner:brijder"
    assert kaart.ids("Partner") == {"partner:brijder", "partner:brijder-2"}


# within one list


def test_the_same_row_again_is_the_same_node(kaart: Kaart) -> None:
    rows = {"Overleggen": [{"naam": "Driehoek", "gebied": HAARLEM}, {"naam": "Driehoek", "gebied": BLOEMENDAAL}]}
    kaart.take(rows)
    kaart.take(rows)
    assert kaart.ids("Overleg") == {"overleg:driehoek-haarlem", "overleg:driehoek-bloemendaal"}


def test_a_row_without_gebied_is_the_one_node_of_its_list_that_fits(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [{"naam": "Driehoek", "gebied": HAARLEM}]})
    kaart.take({"Overleggen": [{"naam": "Driehoek", "doel": "praten"}]})
    assert kaart.ids("Overleg") == {"overleg:driehoek-haarlem"}


def test_a_row_that_fits_several_nodes_of_its_list_is_ambiguous(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [{"naam": "Driehoek", "gebied": HAARLEM}, {"naam": "Driehoek", "gebied": BLOEMENDAAL}]})
    batch = kaart.look({"Overleggen": [{"naam": "Driehoek"}]})
    issue = only(batch, Code.RIJ_MEERDUIDIG)
    assert set(issue.kandidaten) == {"overleg:driehoek-haarlem", "overleg:driehoek-bloemendaal"}
    assert issue.ernst is Ernst.GEWEIGERD


def test_the_same_naam_in_another_gebied_is_another_node(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [{"naam": "Driehoek", "gebied": HAARLEM}]})
    kaart.take({"Overleggen": [{"naam": "Driehoek", "gebied": BLOEMENDAAL}]})
    assert len(kaart.ids("Overleg")) == 2


def test_two_rows_of_one_file_with_nothing_that_differs_never_merge(kaart: Kaart) -> None:
    batch = kaart.take({"Overleggen": [{"naam": "Driehoek"}, {"naam": "driehoek", "doel": "x"}]})
    assert only(batch, Code.DUBBELE_RIJ).tekst == (
        "Deze rij noemt hetzelfde als rij 2: 'driehoek'. Voeg de rijen samen of geef ze een eigen id."
    )
    assert counts(batch) == (1, 0, 1, 0)


def test_two_rows_with_ids_of_their_own_are_both_taken_and_told(kaart: Kaart) -> None:
    batch = kaart.take({"Overleggen": [{"id": "1", "naam": "Driehoek"}, {"id": "2", "naam": "Driehoek"}]})
    assert (
        only(batch, Code.DUBBELE_RIJ_BEIDE).tekst
        == "De naam 'Driehoek' staat ook op rij 2. Ze zijn als twee aparte dingen overgenomen. Is het hetzelfde? Haal dan één van de rijen weg."
    )
    assert kaart.ids("Overleg") == {"overleg:driehoek", "overleg:driehoek-2"}


def test_two_rows_with_another_gebied_are_both_taken_and_told(kaart: Kaart) -> None:
    batch = kaart.take(
        {"Overleggen": [{"naam": "Driehoek", "gebied": HAARLEM}, {"naam": "Driehoek", "gebied": BLOEMENDAAL}]}
    )
    issue = only(batch, Code.DUBBELE_RIJ_BEIDE)
    assert (issue.code.name, issue.ernst) == ("DUBBELE_RIJ", Ernst.MELDING)
    assert len(batch.report.issues) == 1 and counts(batch) == (2, 0, 0, 0)


@pytest.mark.parametrize("ids", [("1", "2"), (None, None)])
@pytest.mark.parametrize("turned", [False, True])
def test_two_rows_that_were_said_to_be_the_same_say_nothing_new(
    kaart: Kaart, ids: tuple[str | None, str | None], turned: bool
) -> None:
    rows = [
        {"id": ids[0], "naam": "Driehoek", "deelnemers": "Haarlem"},
        {"id": ids[1], "naam": "Vierhoek", "deelnemers": "Haarlem"},
    ]
    kaart.take({"Overleggen": rows})
    kaart.same("overleg:driehoek", "overleg:vierhoek")
    before = kaart.state.said
    batch = kaart.take({"Overleggen": rows[::-1] if turned else rows})
    assert counts(batch) == (2, 0, 0, 0) and batch.vervalt == ()
    assert _values(kaart) == dict(_plain(before))


def _plain(said: Any) -> dict[Any, Any]:
    return {
        (by, key, name): (standing.value, standing.since)
        for by, says in said.items()
        for table in (says.nodes, says.edges, says.normen)
        for key, keys in table.items()
        for name, standing in keys.items()
    }


def _values(kaart: Kaart) -> dict[Any, Any]:
    return _plain(kaart.state.said)


def test_an_unchanged_list_undoes_no_correction_also_when_its_things_were_folded_since(kaart: Kaart) -> None:
    """The id of the other list stands; this list goes on saying what it said, under its own."""
    kaart.take({"Overleggen": [{"naam": "Overleg Zorg"}]}, by="eerste")
    sheets = {
        "Overleggen": [{"naam": "Zorgoverleg", "soort": "casus", "deelnemers": "Haarlem"}],
        "Deelnames": [{"wie": "Bloemendaal", "tafel": "Zorgoverleg", "rol": "lid"}],
        "Normen": [{"soort": "eigenaar", "over": "Zorgoverleg", "stand": "niet"}],
    }
    kaart.take(sheets)
    kaart.same("overleg:overleg-zorg", "overleg:zorgoverleg")
    kaart.take(
        {
            "Overleggen": [{"id": "overleg:overleg-zorg", "naam": "Overleg Zorg", "soort": "keten"}],
            "Deelnames": [{"wie": "Bloemendaal", "tafel": "Overleg Zorg", "rol": "voorzitter"}],
            "Normen": [{"soort": "eigenaar", "over": "Overleg Zorg", "stand": "deels"}],
        },
        by="handmatig",
        deel=True,
    )
    before, hash_before = _values(kaart), content_hash(kaart.graph)
    batch = kaart.take(sheets)
    assert content_hash(kaart.graph) == hash_before
    assert _values(kaart) == before and batch.vervalt == ()
    assert len(kaart.graph.normen) == 1


# an unchanged list, whatever others did since


def unchanged(kaart: Kaart, sheets: dict[str, Any], *, nieuwe_namen: bool = False) -> None:
    """Assert that this list comes to nothing new."""
    before, map_before = _values(kaart), content_hash(kaart.graph)
    batch = kaart.take(sheets, nieuwe_namen=nieuwe_namen)
    assert content_hash(kaart.graph) == map_before
    assert _values(kaart) == before and batch.vervalt == ()
    assert not issues(batch, Code.RIJ_MEERDUIDIG, Code.DUBBELE_RIJ, Code.WAARSCHIJNLIJK_ZELFDE, Code.LIJKT_OP)


OWN: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({"Overleggen": [{"naam": "Driehoek", "gebied": HAARLEM}]}, {"Overleggen": [{"id": "overleg:driehoek-haarlem", "naam": "Driehoek", "gebied": BLOEMENDAAL}]}),
    ({"Overleggen": [{"naam": "Driehoek", "gebied": HAARLEM}]}, {"Overleggen": [{"id": "overleg:driehoek-haarlem", "naam": "Vierhoek"}]}),
    ({"Overleggen": [{"naam": "Driehoek", "gebied": HAARLEM}]}, {"Relaties": [{"van": "overleg:driehoek-haarlem", "relatie": "geen werkt in", "naar": HAARLEM}]}),
    ({"Bestuurders": [{"functie": "wethouder", "partner": HAARLEM}]}, {"Bestuurders": [{"id": "bestuurder:wethouder-gemeente-haarlem", "functie": "wethouder", "portefeuille": "zorg"}]}),
    ({"Bestuurders": [{"functie": "wethouder", "partner": HAARLEM}]}, {"Bestuurders": [{"id": "bestuurder:wethouder-gemeente-haarlem", "functie": "wethouder", "partner": BLOEMENDAAL}]}),
    ({"Bestuurders": [{"functie": "wethouder", "partner": HAARLEM}]}, {"Partners": [{"id": "partner:gemeente-haarlem", "naam": "stad Haarlem"}]}),
    ({"Opdrachten": [{"omschrijving": "Plan", "begin": "2019"}]}, {"Opdrachten": [{"id": "opdracht:plan", "omschrijving": "Plan", "begin": "2021", "gebied": HAARLEM, "opdrachtgever": BLOEMENDAAL}]}),
    ({"Gebieden": [{"naam": "Wijk Oost", "soort": "wijk"}]}, {"Gebieden": [{"id": "gebied:wijk-oost", "naam": "Wijk Oost", "soort": "subregio"}]}),
]  # fmt: skip


@pytest.mark.parametrize(("own", "others"), OWN)
@pytest.mark.parametrize("by", ["ander", "handmatig"])
def test_a_row_is_compared_with_what_its_own_list_said_not_with_what_others_added(
    kaart: Kaart, own: dict[str, Any], others: dict[str, Any], by: str
) -> None:
    kaart.take(own)
    kaart.take(others, by=by, deel=True)
    unchanged(kaart, own)


def test_a_naam_that_many_rows_have_is_told_once_a_row(kaart: Kaart) -> None:
    rows = [{"id": str(n), "naam": "Driehoek"} for n in range(4)]
    told = issues(kaart.take({"Overleggen": rows}), Code.DUBBELE_RIJ_BEIDE)
    assert [(i.place.rij, i.details["andere"]) for i in told] == [(3, "2"), (4, "2"), (5, "2")]
    assert kaart.ids("Overleg") == {"overleg:driehoek", *(f"overleg:driehoek-{n}" for n in (2, 3, 4))}


def test_a_row_follows_what_others_added_when_its_own_list_says_it_too(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [{"naam": "Driehoek", "gebied": HAARLEM}]})
    other = {"id": "overleg:driehoek-haarlem", "naam": "Driehoek", "gebied": BLOEMENDAAL}
    kaart.take({"Overleggen": [other]}, by="handmatig", deel=True)
    kaart.take({"Overleggen": [{"naam": "Driehoek", "gebied": "Haarlem; Bloemendaal"}]})
    assert kaart.ids("Overleg") == {"overleg:driehoek-haarlem"}


def test_a_new_row_with_the_gebied_that_others_gave_takes_no_node_of_a_later_row(kaart: Kaart) -> None:
    row = {"naam": "Driehoek", "gebied": HAARLEM}
    kaart.take({"Overleggen": [row]})
    other = {"id": "overleg:driehoek-haarlem", "naam": "Driehoek", "gebied": BLOEMENDAAL}
    kaart.take({"Overleggen": [other], "Relaties": [
        {"van": "overleg:driehoek-haarlem", "relatie": "geen werkt in", "naar": HAARLEM}
    ]}, by="handmatig", deel=True)  # fmt: skip
    batch = kaart.take({"Overleggen": [{"naam": "Driehoek", "gebied": BLOEMENDAAL}, row]})
    assert batch.vervalt == ()
    assert kaart.ids("Overleg") == {"overleg:driehoek-haarlem", "overleg:driehoek-bloemendaal"}


def test_what_was_hidden_by_hand_is_not_made_anew_by_the_unchanged_list(kaart: Kaart) -> None:
    sheets = {"Overleggen": [{"naam": "Driehoek", "gebied": HAARLEM, "deelnemers": BLOEMENDAAL}]}
    kaart.take(sheets)
    kaart.hide("overleg:driehoek-haarlem", "partner:gemeente-bloemendaal")
    unchanged(kaart, sheets)
    assert not kaart.ids("Overleg") and not kaart.ids("Partner")


def test_an_overleg_and_a_stuurgroep_said_to_be_the_same_stay_so(kaart: Kaart) -> None:
    sheets = {"Stuurgroepen": [{"naam": "Regiegroep"}]}
    kaart.take({"Overleggen": [{"naam": "Regiegroep"}]}, by="ander")
    kaart.take(sheets)
    kaart.same("overleg:regiegroep", "stuurgroep:regiegroep")
    unchanged(kaart, sheets)


@pytest.mark.parametrize("nieuwe_namen", [False, True])
@pytest.mark.parametrize(
    "sheets",
    [
        {"Overleggen": [{"naam": "Driehoek", "gebied": "Haarlem; Foo"}]},
        {"Overleggen": [{"naam": "Driehoek", "gebied": g} for g in ("Foo", "Bar")]},
        {"Overleggen": [{"naam": "Driehoek", "gebied": g} for g in ("Haarlem; Foo", "Haarlem; Bar", "Haarlem")]},
        {"Overleggen": [{"naam": "Driehoek", "gebied": "Utrecht"}]},
        {"Overleggen": [{"naam": "Driehoek", "gebied": HAARLEM}],
         "Relaties": [{"van": "Driehoek", "relatie": "werkt in", "naar": BLOEMENDAAL}]},
        {"Bestuurders": [{"functie": "directeur", "partner": p} for p in ("Foo", "Bar", HAARLEM, None)]},
        {"Opdrachten": [{"omschrijving": "Plan", "opdrachtgever": o} for o in ("Foo", "Bar", "VNG")]},
        {"Opdrachten": [{"omschrijving": "Plan", "opdrachtgever": "alle gemeenten in veiligheidsregio Kennemerland"}]},
        {"Opdrachten": [{"omschrijving": "Plan", "opdrachtgever": o} for o in ("politie", "gemeenten", "Haarlem")]},
        {"Opdrachten": [{"omschrijving": "Plan", "opdrachtgever": "politie"}],
         "Partners": [{"naam": "de eenheden", "soort": "politie", "geldt per": "politie-eenheid"}]},
    ],
)  # fmt: skip
def test_the_same_file_twice_is_nothing_new_also_with_names_that_are_not_known(
    kaart: Kaart, sheets: dict[str, Any], nieuwe_namen: bool
) -> None:
    rows = sum(map(len, sheets.values()))
    first = kaart.take(sheets, nieuwe_namen=nieuwe_namen)
    assert first.report.overgenomen == rows
    unchanged(kaart, sheets, nieuwe_namen=nieuwe_namen)


def test_rows_with_unknown_gebieden_find_their_own_node_in_any_order(kaart: Kaart) -> None:
    rows = [{"naam": "Driehoek", "gebied": g, "doel": g} for g in ("Foo", "Bar")]
    kaart.take({"Overleggen": rows})
    unchanged(kaart, {"Overleggen": rows[::-1]})


@pytest.mark.parametrize("gebied", ["Haarlem", "Haarlem; Bloemendaal"])
def test_a_row_of_which_the_unknown_gebied_is_corrected_stays_the_same_node(kaart: Kaart, gebied: str) -> None:
    kaart.take({"Overleggen": [{"naam": "Driehoek", "gebied": "Haarlem; Blomendal"}]})
    kaart.take({"Overleggen": [{"naam": "Driehoek", "gebied": gebied}]})
    assert len(kaart.ids("Overleg")) == 1


def test_a_gebied_that_has_become_known_makes_no_other_node(kaart: Kaart) -> None:
    rows = [{"naam": "Driehoek", "gebied": "Wijk Oost"}, {"naam": "Driehoek", "gebied": "Wijk West"}]
    kaart.take({"Overleggen": rows})
    before = kaart.ids("Overleg")
    wijken = [{"naam": n, "soort": "wijk"} for n in ("Wijk Oost", "Wijk West")]
    batch = kaart.take({"Overleggen": rows, "Gebieden": wijken})
    assert kaart.ids("Overleg") == before and counts(batch) == (4, 0, 0, 0)
    assert {line.split("|")[2] for line in kaart.lines("WERKT_IN")} == {"gebied:wijk-oost", "gebied:wijk-west"}


def test_an_old_register_that_kept_no_parts_still_finds_its_nodes(kaart: Kaart) -> None:
    sheets = {"Overleggen": [{"naam": "Driehoek", "gebied": g} for g in ("Haarlem; Foo", "Bloemendaal")]}
    kaart.take(sheets)
    kaart.events[-1] = without_parts(kaart.events[-1])
    unchanged(kaart, sheets)


def without_parts(event: Event) -> Event:
    """An import as it was stored before rows kept what told them apart."""
    rows = [replace(row, nodes=tuple(replace(n, delen={}) for n in row.nodes)) for row in event.import_.rijen]
    return replace(event, inhoud=replace(event.import_, rijen=tuple(rows)))


# across lists


@pytest.mark.parametrize("sheet", ["Partners", "Thema's"])
def test_a_partner_or_thema_with_the_same_naam_is_certain(kaart: Kaart, sheet: str) -> None:
    kaart.take({sheet: [{"naam": "Veilig Thuis"}]})
    batch = kaart.take({sheet: [{"naam": "veilig thuis"}]}, by="ander")
    assert codes(batch) == [Code.ANDERE_WAARDE]
    assert len(kaart.ids("Partner" if sheet == "Partners" else "Thema")) == 1


def test_equal_parts_are_certain(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [{"naam": "Driehoek", "gebied": HAARLEM}, {"naam": "Driehoek", "gebied": BLOEMENDAAL}]})
    batch = kaart.take({"Overleggen": [{"naam": "Driehoek", "gebied": HAARLEM}]}, by="ander")
    assert not issues(batch, Code.WAARSCHIJNLIJK_ZELFDE) and len(kaart.ids("Overleg")) == 2


def test_an_open_part_is_certain_when_the_naam_stands_once_on_both_sides(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [{"naam": "Driehoek", "gebied": HAARLEM}]})
    batch = kaart.take({"Overleggen": [{"naam": "Driehoek"}]}, by="ander")
    assert not batch.import_.vragen and len(kaart.ids("Overleg")) == 1


def test_all_parts_open_is_only_likely(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [{"naam": "Driehoek"}]})
    batch = kaart.take({"Overleggen": [{"naam": "Driehoek"}]}, by="ander")
    assert only(batch, Code.WAARSCHIJNLIJK_ZELFDE).tekst == (
        "'Driehoek' is waarschijnlijk hetzelfde als Driehoek (overleg:driehoek) (zelfde naam, maar niet alles wat namen "
        "onderscheidt is ingevuld). Bevestig dat, of zeg dat het iets anders is."
    )
    assert kaart.ids("Overleg") == {"overleg:driehoek", "overleg:driehoek-2"}
    assert [(q.a, q.b) for q in batch.import_.vragen] == [("overleg:driehoek-2", "overleg:driehoek")]


def test_an_open_part_is_only_likely_when_the_file_has_the_naam_twice(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [{"naam": "Driehoek", "gebied": HAARLEM}]})
    rows = [{"id": "1", "naam": "Driehoek"}, {"id": "2", "naam": "Driehoek", "gebied": BLOEMENDAAL}]
    batch = kaart.take({"Overleggen": rows}, by="ander")
    assert only(batch, Code.WAARSCHIJNLIJK_ZELFDE).place.rij == 2 and len(kaart.ids("Overleg")) == 3


def test_a_row_that_fits_several_nodes_of_others_is_ambiguous(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [{"naam": "Driehoek", "gebied": HAARLEM}, {"naam": "Driehoek", "gebied": BLOEMENDAAL}]})
    batch = kaart.look({"Overleggen": [{"naam": "Driehoek"}]}, by="ander")
    assert len(only(batch, Code.RIJ_MEERDUIDIG).kandidaten) == 2


def test_a_different_part_is_another_node_without_question(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [{"naam": "Driehoek", "gebied": HAARLEM}]})
    batch = kaart.take({"Overleggen": [{"naam": "Driehoek", "gebied": BLOEMENDAAL}]}, by="ander")
    assert codes(batch) == [] and len(kaart.ids("Overleg")) == 2


def test_an_overleg_and_a_stuurgroep_match_across_as_likely(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [{"naam": "Regiegroep", "gebied": HAARLEM}]})
    batch = kaart.take({"Stuurgroepen": [{"naam": "Regiegroep", "gebied": HAARLEM}]}, by="ander")
    assert only(batch, Code.WAARSCHIJNLIJK_ZELFDE).kandidaten == ("overleg:regiegroep-haarlem",)
    assert kaart.ids("Stuurgroep") == {"stuurgroep:regiegroep-haarlem"}


def test_an_overleg_and_a_stuurgroep_of_one_naam_in_one_file_are_asked_about(kaart: Kaart) -> None:
    sheets = {"Stuurgroepen": [{"naam": "Regiegroep"}], "Overleggen": [{"naam": "Regiegroep"}]}
    batch = kaart.take(sheets)
    assert only(batch, Code.WAARSCHIJNLIJK_ZELFDE).kandidaten == ("overleg:regiegroep",)
    assert [(q.a, q.b) for q in batch.import_.vragen] == [("stuurgroep:regiegroep", "overleg:regiegroep")]
    assert not kaart.take(sheets).import_.vragen


def test_an_overleg_and_a_stuurgroep_of_one_file_in_two_gebieden_are_not(kaart: Kaart) -> None:
    batch = kaart.take(
        {
            "Overleggen": [{"naam": "Regiegroep", "gebied": HAARLEM}],
            "Stuurgroepen": [{"naam": "Regiegroep", "gebied": BLOEMENDAAL}],
        }
    )
    assert codes(batch) == []


def test_an_answer_is_followed_by_the_next_file(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [{"naam": "Driehoek"}]})
    kaart.take({"Overleggen": [{"naam": "Driehoek"}]}, by="ander")
    kaart.same("overleg:driehoek", "overleg:driehoek-2")
    batch = kaart.take({"Overleggen": [{"naam": "Driehoek", "doel": "praten"}]}, by="ander")
    assert codes(batch) == [] and kaart.ids("Overleg") == {"overleg:driehoek"}


# opdrachten and seats


def opdracht(**cells: str) -> dict[str, list[dict[str, str]]]:
    return {"Opdrachten": [{"naam": "Plan", "omschrijving": "Maak een plan", **cells}]}


PARTNERS = {"Partners": [{"naam": "VNG"}, {"naam": "Veilig Thuis"}]}


def test_the_same_words_of_two_commissioners_are_two_opdrachten(kaart: Kaart) -> None:
    kaart.take(PARTNERS)
    kaart.take(opdracht(opdrachtgever="VNG"))
    kaart.take(opdracht(opdrachtgever="Veilig Thuis"), by="ander")
    assert len(kaart.ids("Opdracht")) == 2


def test_the_same_words_of_two_commissioners_in_one_file_are_two_opdrachten(kaart: Kaart) -> None:
    kaart.take(PARTNERS)
    rows = [*opdracht(opdrachtgever="VNG")["Opdrachten"], *opdracht(opdrachtgever="Veilig Thuis")["Opdrachten"]]
    assert counts(kaart.take({"Opdrachten": rows})) == (2, 0, 0, 0)


def test_an_opdracht_of_an_unknown_commissioner_is_never_certain_across_lists(kaart: Kaart) -> None:
    kaart.take(PARTNERS)
    kaart.take(opdracht(opdrachtgever="VNG", gebied=HAARLEM, begin="2019"))
    batch = kaart.take(opdracht(gebied=HAARLEM, begin="2019"), by="ander")
    assert issues(batch, Code.WAARSCHIJNLIJK_ZELFDE) and len(kaart.ids("Opdracht")) == 2


def test_an_opdracht_with_all_parts_equal_is_certain_and_begin_counts_by_year(kaart: Kaart) -> None:
    kaart.take(PARTNERS)
    kaart.take(opdracht(opdrachtgever="VNG", gebied=HAARLEM, begin="2019-05"))
    kaart.take(opdracht(opdrachtgever="VNG", gebied=HAARLEM, begin="1-11-2019"), by="ander")
    assert len(kaart.ids("Opdracht")) == 1


def test_an_opdracht_of_another_year_is_another(kaart: Kaart) -> None:
    kaart.take(PARTNERS)
    kaart.take(opdracht(opdrachtgever="VNG", begin="2019"))
    kaart.take(opdracht(opdrachtgever="VNG", begin="2021"))
    assert len(kaart.ids("Opdracht")) == 2


def test_an_opdracht_without_naam_is_called_by_the_start_of_its_omschrijving(kaart: Kaart) -> None:
    kaart.take({"Opdrachten": [{"omschrijving": "a" * 200}]})
    (id_,) = kaart.ids("Opdracht")
    assert kaart.graph.node(id_).naam == "a" * 80


def test_seats_of_two_partners_are_two_seats(kaart: Kaart) -> None:
    kaart.take(
        {
            "Bestuurders": [
                {"functie": "burgemeester", "partner": HAARLEM},
                {"functie": "burgemeester", "partner": BLOEMENDAAL},
            ]
        }
    )
    assert {kaart.graph.node(i).naam for i in kaart.ids("Bestuurder")} == {
        "burgemeester, gemeente Haarlem", "burgemeester, gemeente Bloemendaal",
    }  # fmt: skip


def test_seats_with_two_portefeuilles_are_two_seats(kaart: Kaart) -> None:
    seat = {"functie": "wethouder", "partner": HAARLEM}
    batch = kaart.take({"Bestuurders": [{**seat, "portefeuille": "zorg"}, {**seat, "portefeuille": "wonen"}]})
    assert counts(batch) == (2, 0, 0, 0) and len(kaart.ids("Bestuurder")) == 2


def test_a_new_wethouder_changes_persoon_and_nothing_else(kaart: Kaart) -> None:
    seat = {"functie": "wethouder", "portefeuille": "zorg", "partner": HAARLEM}
    kaart.take({"Bestuurders": [{**seat, "persoon": "een"}]})
    before = kaart.ids("Bestuurder"), kaart.lines()
    kaart.take({"Bestuurders": [{**seat, "persoon": "twee"}]})
    assert (kaart.ids("Bestuurder"), kaart.lines()) == before
    said = kaart.state.said["lijst"].nodes["bestuurder:wethouder-zorg-gemeente-haarlem"]
    assert said["persoon"].value == "twee"


# what likeness does


def test_a_near_naam_only_asks(kaart: Kaart) -> None:
    kaart.take({"Partners": [{"naam": "gemeente Tubbergen"}]})
    batch = kaart.take({"Partners": [{"naam": "gemeente Ubbergen"}]}, by="ander")
    issue = only(batch, Code.LIJKT_OP)
    assert (
        issue.tekst
        == "De naam 'gemeente Ubbergen' lijkt op gemeente Tubbergen (partner:gemeente-tubbergen). Is het hetzelfde?"
    )
    assert issue.ernst is Ernst.VRAAG
    assert kaart.ids("Partner") == {"partner:gemeente-tubbergen", "partner:gemeente-ubbergen"}


def test_a_near_naam_in_another_gebied_does_not_even_ask(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [{"naam": "Regionale driehoek", "gebied": HAARLEM}]})
    batch = kaart.take({"Overleggen": [{"naam": "Regionale driehoeken", "gebied": BLOEMENDAAL}]}, by="ander")
    assert codes(batch) == []


def test_a_near_naam_of_another_type_does_not_even_ask(kaart: Kaart) -> None:
    kaart.take({"Partners": [{"naam": "Samenwerkingsdriehoek"}]})
    assert codes(kaart.take({"Overleggen": [{"naam": "Samenwerkingsdriehoeken"}]}, by="ander")) == []


def test_a_near_naam_in_one_file_asks_beside_the_later_row(kaart: Kaart) -> None:
    sheets = {"Partners": [{"naam": "gemeente Tubbergen"}, {"naam": "Brijder"}, {"naam": "gemeente Ubbergen"}]}
    batch = kaart.take(sheets)
    issue = only(batch, Code.LIJKT_OP)
    assert (issue.place.rij, issue.kandidaten) == (4, ("partner:gemeente-tubbergen",))
    assert len(kaart.ids("Partner")) == 3 and not kaart.take(sheets).import_.vragen


def test_the_nearest_of_one_file_are_asked_about_first(kaart: Kaart) -> None:
    names = [*(f"Regionaal wijkoverleg {i}" for i in range(100, 200)), "Regionnaal wijkoverleg 177"]
    batch = kaart.take({"Partners": [{"naam": n} for n in names]})
    asked = [i.kandidaten[0] for i in issues(batch, Code.LIJKT_OP)]
    assert set(asked) >= {"partner:regionaal-wijkoverleg-177"} and len(asked) == 3


@pytest.mark.parametrize("n", [3, 60])
def test_names_of_one_file_that_differ_only_in_digits_are_not_asked_about(kaart: Kaart, n: int) -> None:
    rows = [{"naam": f"Casusoverleg personen met verward gedrag {i}"} for i in range(n)]
    assert codes(kaart.take({"Overleggen": rows})) == []


def test_near_names_of_one_file_in_two_gebieden_are_not_asked_about(kaart: Kaart) -> None:
    rows = [
        {"naam": "Regionale driehoek", "gebied": HAARLEM}, {"naam": "Regionale driehoeken", "gebied": BLOEMENDAAL},
    ]  # fmt: skip
    assert codes(kaart.take({"Overleggen": rows})) == []


def test_a_name_that_was_made_by_choice_is_asked_about_too(kaart: Kaart) -> None:
    kaart.take({"Partners": [{"naam": "Veilig Thuis Kennemerland"}]}, by="ander")
    rows = [{"naam": "A", "deelnemers": "Veilig Thuis Kennemerlant"}, {"naam": "B", "thema": "Verslavingszorg en GGZ"},
            {"naam": "C", "thema": "Verslavingzorg en GGZ"}]  # fmt: skip
    batch = kaart.take({"Overleggen": [{"deelnemers": None, "thema": None, **r} for r in rows]}, nieuwe_namen=True)
    assert [(i.place.cel, i.kandidaten) for i in issues(batch, Code.LIJKT_OP)] == [
        ("A2", ("partner:veilig-thuis-kennemerland",)), ("B4", ("thema:verslavingszorg-en-ggz",)),
    ]  # fmt: skip


@pytest.mark.parametrize(("a", "b"), [("MDA++", "MDA"), ("Wijkteam 1", "Wijkteam 2"), ("Regie (NH)", "Regie")])
def test_signs_and_digits_make_another_naam(kaart: Kaart, a: str, b: str) -> None:
    kaart.take({"Partners": [{"naam": a}]})
    kaart.take({"Partners": [{"naam": b}]}, by="ander")
    assert len(kaart.ids("Partner")) == 2


@pytest.mark.parametrize("other", ["GGZ-NOORD", "ggz noord", "G.G.Z. Noord", "GGZ Nóórd", "ＧＧＺ noord", "GGZ’ Noord"])
def test_what_people_vary_is_the_same_naam(kaart: Kaart, other: str) -> None:
    kaart.take({"Partners": [{"naam": "GGZ Noord"}]})
    kaart.take({"Partners": [{"naam": other}]}, by="ander")
    assert len(kaart.ids("Partner")) == 1


# norms and aliases


def test_a_norm_without_id_is_known_by_what_it_says(kaart: Kaart) -> None:
    row = {"soort": "deelname", "over": "soort:driehoek", "verwacht": "soort:ggz", "gewicht": "advies"}
    kaart.take({"Normen": [row]})
    kaart.take({"Normen": [{**row, "gewicht": "wens", "verwacht": "Soort: GGZ"}]}, by="ander")
    (norm,) = kaart.graph.normen
    assert norm.id.startswith("norm:") and len(norm.id) == len("norm:") + 12
    assert norm.gewicht == "wens"


def test_the_order_of_what_a_norm_names_makes_no_other_norm(kaart: Kaart) -> None:
    row = {"soort": "deelname", "over": "soort:driehoek; soort:casus", "verwacht": "soort:ggz; soort:halt | soort:ggd"}
    kaart.take({"Normen": [row]})
    kaart.take(
        {"Normen": [{**row, "over": "soort:casus; soort:driehoek", "verwacht": "soort:ggd | soort:halt; soort:ggz"}]},
        by="ander",
    )
    assert len(kaart.graph.normen) == 1


def test_a_norm_with_a_given_id_is_local_to_its_list(kaart: Kaart) -> None:
    kaart.take({"Normen": [{"id": "1", "soort": "deelname", "over": "soort:driehoek", "verwacht": "soort:ggz"}]})
    kaart.take({"Normen": [{"id": "1", "soort": "deelname", "over": "soort:driehoek", "verwacht": "soort:halt"}]})
    kaart.take({"Normen": [{"id": "1", "soort": "eigenaar", "over": "soort:driehoek"}]}, by="ander")
    assert sorted(n.soort for n in kaart.graph.normen) == ["deelname", "eigenaar"]


def test_the_same_norm_twice_refuses_the_second_row(kaart: Kaart) -> None:
    row = {"soort": "eigenaar", "over": "soort:driehoek"}
    batch = kaart.look({"Normen": [row, row]})
    assert only(batch, Code.DUBBELE_RIJ).place.rij == 3 and counts(batch) == (1, 0, 1, 0)


def test_an_alias_is_known_by_its_normalised_text_and_meaning(kaart: Kaart) -> None:
    kaart.take({"Aliassen": [{"alias": "M.D.A.", "betekenis": "Multidisciplinaire aanpak"}]})
    kaart.take(
        {"Aliassen": [{"alias": "mda", "betekenis": "Multidisciplinaire aanpak", "soort": "afkorting"}]}, by="ander"
    )
    assert [a.alias for a in kaart.graph.aliassen if a.betekenis == "Multidisciplinaire aanpak"] == ["mda"]
