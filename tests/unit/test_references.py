"""Which node a name in a cell means; between candidates nothing is ever guessed."""

from __future__ import annotations

import pytest

from netwerkkaart.build import graph_of
from netwerkkaart.find import lookup_of
from netwerkkaart.hashing import content_hash
from netwerkkaart.issues import Code
from netwerkkaart.tables import Cell
from tests.workbooks import Kaart, codes, counts, issues, only

ZSM = {"naam": "ZSM"}


@pytest.fixture
def kaart() -> Kaart:
    return Kaart()


def overleg(**cells: Cell) -> dict[str, list[dict[str, Cell]]]:
    return {"Overleggen": [{**ZSM, **{k.replace("_", " "): v for k, v in cells.items()}}]}


# how a name is found


@pytest.mark.parametrize(
    "text", ["p1", "partner:brijder", "Brijder", "BRIJDER", "brij-der", "BVZ", "Verslavingszorg Noord"]
)
def test_a_name_is_an_id_a_naam_an_afkorting_or_an_alias(kaart: Kaart, text: str) -> None:
    kaart.take(
        {
            "Partners": [{"id": "p1", "naam": "Brijder", "afkorting": "BVZ"}],
            "Aliassen": [{"alias": "Verslavingszorg Noord", "betekenis": "Brijder"}],
        }
    )
    kaart.take(overleg(deelnemers=text))
    assert kaart.lines("NEEMT_DEEL_AAN") == {"NEEMT_DEEL_AAN|partner:brijder|overleg:zsm"}


def test_an_alias_that_was_used_is_told_once(kaart: Kaart) -> None:
    kaart.take({"Partners": [{"naam": "Openbaar Ministerie"}]})
    batch = kaart.take({"Overleggen": [{"naam": "A", "deelnemers": "OM"}, {"naam": "B", "deelnemers": "OM"}]})
    assert only(batch, Code.ALIAS_GEBRUIKT).tekst == "'OM' is gelezen als 'Openbaar Ministerie'."
    assert len(kaart.lines("NEEMT_DEEL_AAN")) == 2


def test_an_alias_of_the_same_file_works_at_once(kaart: Kaart) -> None:
    kaart.take(
        {
            **overleg(deelnemers="BR"),
            "Partners": [{"naam": "Brijder"}],
            "Aliassen": [{"alias": "BR", "betekenis": "Brijder"}],
        }
    )
    assert kaart.lines("NEEMT_DEEL_AAN") == {"NEEMT_DEEL_AAN|partner:brijder|overleg:zsm"}


def test_vrf_is_fryslan_and_flevoland(kaart: Kaart) -> None:
    kaart.take({"Partners": [{"naam": "Veiligheidsregio Fryslân"}, {"naam": "Veiligheidsregio Flevoland"}]})
    issue = only(kaart.take(overleg(deelnemers="VRF")), Code.MEERDUIDIGE_VERWIJZING)
    assert set(issue.kandidaten) == {"partner:veiligheidsregio-fryslan", "partner:veiligheidsregio-flevoland"}
    assert issue.tekst.startswith("'VRF' kan meer dan één ding zijn: partner:veiligheidsregio-")
    assert kaart.lines() == set()


def test_vrf_is_no_gebied_either(kaart: Kaart) -> None:
    issue = only(kaart.take(overleg(gebied="VRF")), Code.MEERDUIDIGE_VERWIJZING)
    assert set(issue.kandidaten) == {"gebied:veiligheidsregio-fryslan", "gebied:veiligheidsregio-flevoland"}


def test_mdaplusplus_is_not_mda(kaart: Kaart) -> None:
    kaart.take({"Partners": [{"naam": "MDA++"}]})
    assert only(kaart.take(overleg(deelnemers="MDA")), Code.ONBEKENDE_VERWIJZING).waarde == "MDA"


def test_ubbergen_is_not_tubbergen(kaart: Kaart) -> None:
    batch = kaart.take(overleg(deelnemers="Ubbergen", gebied="Ubbergen"))
    assert codes(batch) == [Code.ONBEKENDE_VERWIJZING] * 2 and kaart.lines() == set()


def test_an_abbreviation_that_two_partners_share_is_ambiguous(kaart: Kaart) -> None:
    kaart.take({"Partners": [{"naam": "Een", "afkorting": "RSJ"}, {"naam": "Twee", "afkorting": "RSJ"}]})
    assert only(kaart.look(overleg(deelnemers="RSJ")), Code.MEERDUIDIGE_VERWIJZING).kandidaten == (
        "partner:een",
        "partner:twee",
    )


def test_a_name_that_two_types_share_is_ambiguous(kaart: Kaart) -> None:
    kaart.take({"Partners": [{"naam": "Samen Veilig"}], "Programma's": [{"naam": "Samen Veilig"}]})
    issue = only(kaart.look(overleg(deelnemers="Samen Veilig")), Code.MEERDUIDIGE_VERWIJZING)
    assert set(issue.kandidaten) == {"partner:samen-veilig", "programma:samen-veilig"}
    assert (
        issue.tekst
        == "'Samen Veilig' kan meer dan één ding zijn: programma:samen-veilig, partner:samen-veilig. Schrijf het id."
    )


def test_a_local_id_is_looked_up_in_the_default_type_first(kaart: Kaart) -> None:
    kaart.take({"Programma's": [{"id": "1", "naam": "Samen"}], "Partners": [{"id": "1", "naam": "Brijder"}]})
    kaart.take(overleg(deelnemers="1"))
    assert kaart.lines() == {"NEEMT_DEEL_AAN|partner:brijder|overleg:zsm"}


@pytest.mark.parametrize("both_in_file", [False, True])
def test_an_id_of_the_default_type_in_the_map_goes_before_one_of_another_type_in_the_file(
    kaart: Kaart, both_in_file: bool
) -> None:
    partners = {"Partners": [{"id": "1", "naam": "Brijder"}]}
    kaart.take(partners)
    kaart.take({**overleg(deelnemers="1", id="1"), **(partners if both_in_file else {})})
    assert kaart.lines("NEEMT_DEEL_AAN") == {"NEEMT_DEEL_AAN|partner:brijder|overleg:zsm"}


def test_an_id_that_the_default_type_lacks_is_that_of_the_one_other_type(kaart: Kaart) -> None:
    kaart.take({**overleg(deelnemers="7"), "Programma's": [{"id": "7", "naam": "Samen"}]})
    assert kaart.lines("NEEMT_DEEL_AAN") == {"NEEMT_DEEL_AAN|programma:samen|overleg:zsm"}


def test_an_id_that_two_other_types_have_is_no_guess(kaart: Kaart) -> None:
    kaart.take({"Programma's": [{"id": "7", "naam": "Samen"}], "Stuurgroepen": [{"id": "7", "naam": "Regie"}]})
    issue = only(kaart.look(overleg(deelnemers="7")), Code.MEERDUIDIGE_VERWIJZING)
    assert set(issue.kandidaten) == {"programma:samen", "stuurgroep:regie"}


def test_an_id_that_two_other_types_have_is_no_guess_though_one_of_them_stands_in_the_file(kaart: Kaart) -> None:
    kaart.take({"Stuurgroepen": [{"id": "7", "naam": "Regie"}]})
    batch = kaart.look({**overleg(deelnemers="7"), "Programma's": [{"id": "7", "naam": "Samen"}]})
    assert set(only(batch, Code.MEERDUIDIGE_VERWIJZING).kandidaten) == {"programma:samen", "stuurgroep:regie"}


@pytest.mark.parametrize(
    ("sheet", "row"),
    [
        ("Relaties", {"van": "1", "relatie": "verwijst naar", "naar": "Brijder Zuid"}),
        ("Relaties", {"van": "Brijder Zuid", "relatie": "verwijst naar", "naar": "1"}),
        ("Normen", {"soort": "eigenaar", "over": "1"}),
        ("Normen", {"soort": "deelname", "over": "soort:casus", "verwacht": "1"}),
    ],
)
def test_an_id_of_two_types_is_no_guess_where_no_type_goes_first(kaart: Kaart, sheet: str, row: dict[str, str]) -> None:
    things = {
        "Overleggen": [{"id": "1", "naam": "ZSM"}],
        "Partners": [{"id": "1", "naam": "Brijder"}, {"id": "2", "naam": "Brijder Zuid"}],
    }
    kaart.take(things)
    batch = kaart.look({sheet: [row]})
    assert set(only(batch, Code.WIE_MEERDUIDIG).kandidaten) == {"overleg:zsm", "partner:brijder"}


def test_an_id_of_one_type_that_fits_is_found_on_sheet_relaties(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [{"id": "1", "naam": "ZSM"}], "Thema's": [{"id": "1", "naam": "Geweld"}]})
    kaart.take({"Relaties": [{"van": "1", "relatie": "gaat over", "naar": "1"}]})
    assert kaart.lines("GAAT_OVER") == {"GAAT_OVER|overleg:zsm|thema:geweld"}


def test_what_the_file_defines_goes_before_the_map(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [{"naam": "Driehoek", "gebied": "Haarlem"}]})
    rows = [
        {"naam": "Driehoek", "gebied": "Bloemendaal"},
        {"naam": "ZSM", "gebied": None, "rapporteert aan": "Driehoek"},
    ]
    kaart.take({"Overleggen": rows}, by="ander")
    assert kaart.lines("RAPPORTEERT_AAN") == {"RAPPORTEERT_AAN|overleg:zsm|overleg:driehoek-bloemendaal"}


def test_a_folded_id_is_read_as_the_one_that_stands(kaart: Kaart) -> None:
    kaart.take({"Partners": [{"naam": "Brijder"}, {"naam": "Brijder Zorg"}]})
    kaart.same("partner:brijder", "partner:brijder-zorg")
    kaart.take(overleg(deelnemers="partner:brijder-zorg"))
    assert kaart.lines() == {"NEEMT_DEEL_AAN|partner:brijder|overleg:zsm"}


@pytest.mark.parametrize("nieuwe_namen", [False, True])
@pytest.mark.parametrize("how", ["renamed", "folded", "hidden"])
def test_a_name_still_means_what_this_list_meant_when_others_renamed_folded_or_hid_it(
    kaart: Kaart, how: str, nieuwe_namen: bool
) -> None:
    sheets = overleg(deelnemers="Foo BV; Haarlem")
    kaart.take(sheets, nieuwe_namen=True)
    kaart.take({"Partners": [{"naam": "Een ander"}]}, by="ander")
    if how == "renamed":
        kaart.take({"Partners": [{"id": "partner:foo-bv", "naam": "Bar BV"}]}, by="ander", deel=True)
    elif how == "folded":
        kaart.same("partner:een-ander", "partner:foo-bv")
    else:
        kaart.hide("partner:foo-bv", "partner:gemeente-haarlem")
    before, said = content_hash(kaart.graph), kaart.state.said["lijst"]
    batch = kaart.take(sheets, nieuwe_namen=nieuwe_namen)
    assert content_hash(kaart.graph) == before and kaart.state.said["lijst"] == said
    assert batch.vervalt == () and not issues(batch, Code.NIEUWE_NAAM, Code.ONBEKENDE_VERWIJZING)


def test_a_name_that_something_else_bears_by_now_means_that(kaart: Kaart) -> None:
    sheets = overleg(deelnemers="Foo BV")
    kaart.take(sheets, nieuwe_namen=True)
    kaart.take({"Partners": [{"id": "partner:foo-bv", "naam": "Bar BV"}]}, by="ander", deel=True)
    kaart.take({"Partners": [{"id": "partner:nieuw", "naam": "Foo BV"}]}, by="ander", deel=True)
    kaart.take(sheets)
    assert "NEEMT_DEEL_AAN|partner:nieuw|overleg:zsm" in kaart.lines()


# unknown names


def test_an_unknown_name_leaves_the_item_out_and_takes_the_rest(kaart: Kaart) -> None:
    kaart.take({"Partners": [{"naam": "Brijder"}]})
    batch = kaart.take(overleg(deelnemers="Brijder; Onbekend BV"))
    assert only(batch, Code.ONBEKENDE_VERWIJZING).tekst == (
        "'Onbekend BV' is niet bekend als partner, overleg, stuurgroep of programma. Zet het op het juiste blad, "
        "verbeter de naam of kies 'nieuwe namen aanmaken'."
    )
    assert counts(batch) == (1, 1, 0, 0) and len(kaart.lines()) == 1


@pytest.mark.parametrize(
    ("column", "type_"),
    [
        ("deelnemers", "Partner"), ("voorzitter", "Bestuurder"), ("stuurt", "Programma"), ("rapporteert aan", "Overleg"),
        ("schaalt op naar", "Overleg"), ("verwijst naar", "Partner"), ("onderdeel van", "Overleg"), ("financier", "Partner"),
        ("thema", "Thema"), ("gebied", "Gebied"),
    ],
)  # fmt: skip
def test_an_unknown_name_is_made_in_the_default_type_by_choice(kaart: Kaart, column: str, type_: str) -> None:
    batch = kaart.take({"Overleggen": [{**ZSM, column: "Iets nieuws"}]}, nieuwe_namen=True)
    assert only(batch, Code.NIEUWE_NAAM).place.cel == "B2"
    node = kaart.graph.node(f"{type_.lower()}:iets-nieuws")
    assert {n for n in node.properties if not n.startswith("domein_")} <= {"naam", "functie"}


def test_a_new_name_is_made_once_for_all_its_cells(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [{"naam": "A", "deelnemers": "X"}, {"naam": "B", "deelnemers": "x"}]}, nieuwe_namen=True)
    assert kaart.ids("Partner") == {"partner:x"}


def test_sheet_relaties_makes_no_names(kaart: Kaart) -> None:
    kaart.take(overleg())
    row = {"van": "ZSM", "relatie": "verwijst naar", "naar": "Onbekend"}
    assert only(kaart.look({"Relaties": [row]}, nieuwe_namen=True), Code.WIE_ONBEKEND).place.cel == "C2"


@pytest.mark.parametrize("column", ["over", "verwacht"])
def test_what_a_norm_names_is_never_made(kaart: Kaart, column: str) -> None:
    row = {"soort": "deelname", "over": "soort:casus", "verwacht": "soort:ggz", column: "zoort:ggz"}
    batch = kaart.take({"Normen": [row]}, nieuwe_namen=True)
    assert counts(batch) == (0, 0, 1, 0) and not kaart.ids("Overleg")


def test_an_unknown_id_with_a_prefix_in_a_cell_is_not_made(kaart: Kaart) -> None:
    assert issues(kaart.take(overleg(deelnemers="partner:weg"), nieuwe_namen=True), Code.ONBEKENDE_VERWIJZING)


def test_a_reference_to_the_row_itself_is_left_out_and_told(kaart: Kaart) -> None:
    assert only(kaart.take(overleg(onderdeel_van="ZSM")), Code.VERWIJST_NAAR_ZICHZELF).tekst == (
        "'ZSM' is de rij zelf. Een verwijzing naar zichzelf vervalt."
    )


# rows that cannot do without


@pytest.mark.parametrize(
    ("sheet", "row", "cell"),
    [
        ("Deelnames", {"wie": "Onbekend", "tafel": "ZSM"}, "A2"),
        ("Deelnames", {"wie": "Brijder", "tafel": "Onbekend"}, "B2"),
        ("Relaties", {"van": "Onbekend", "relatie": "verwijst naar", "naar": "Brijder"}, "A2"),
        ("Relaties", {"van": "ZSM", "relatie": "verwijst naar", "naar": "Onbekend"}, "C2"),
        ("Relaties", {"van": "ZSM", "relatie": "werkt in", "naar": "Onbekend"}, "C2"),
        ("Relaties", {"van": "Onbekend", "relatie": "ligt in", "naar": "Haarlem"}, "A2"),
        ("Relaties", {"van": "ZSM", "relatie": "gaat over", "naar": "Onbekend"}, "C2"),
        ("Normen", {"soort": "eigenaar", "over": "Onbekend"}, "B2"),
        ("Normen", {"soort": "eigenaar", "thema": "Onbekend"}, "B2"),
        ("Normen", {"soort": "eigenaar", "over": "ZSM", "gebied": "Onbekend"}, "C2"),
    ],
)
def test_an_unknown_end_refuses_the_row(kaart: Kaart, sheet: str, row: dict[str, str], cell: str) -> None:
    kaart.take({**overleg(), "Partners": [{"naam": "Brijder"}]})
    before = kaart.lines()
    batch = kaart.take({sheet: [row]}, by="ander")
    assert only(batch, Code.WIE_ONBEKEND).place.cel == cell
    assert counts(batch) == (0, 0, 1, 0) and kaart.lines() == before


def test_an_ambiguous_end_refuses_the_row(kaart: Kaart) -> None:
    kaart.take(
        {
            "Overleggen": [{"naam": "Driehoek", "gebied": g} for g in ("Haarlem", "Bloemendaal")],
            "Partners": [{"naam": "Brijder"}],
        }
    )
    batch = kaart.look({"Deelnames": [{"wie": "Brijder", "tafel": "Driehoek"}]})
    assert counts(batch) == (0, 0, 1, 0) and len(only(batch, Code.WIE_MEERDUIDIG).kandidaten) == 2


# what is made without asking


def test_a_gemeente_of_the_base_becomes_a_partner(kaart: Kaart) -> None:
    batch = kaart.take(overleg(deelnemers="Haarlem"))
    node = kaart.graph.node("partner:gemeente-haarlem")
    assert codes(batch) == []
    assert (node.naam, node.properties["soort"], node.properties["code"]) == ("gemeente Haarlem", "gemeente", "GM0392")
    assert kaart.lines() == {
        "NEEMT_DEEL_AAN|partner:gemeente-haarlem|overleg:zsm", "WERKT_IN|partner:gemeente-haarlem|gebied:gemeente-haarlem",
    }  # fmt: skip


@pytest.mark.parametrize("text", ["gemeente Haarlem", "Gemeente haarlem", "gebied:gemeente-haarlem"])
def test_a_gemeente_is_the_same_with_the_word_before_it(kaart: Kaart, text: str) -> None:
    kaart.take(overleg(deelnemers="Haarlem"))
    kaart.take({"Overleggen": [{"naam": "B", "deelnemers": text}]}, by="ander")
    assert kaart.ids("Partner") == {"partner:gemeente-haarlem"}


def test_a_gemeente_that_is_also_a_provincie_is_the_gemeente_where_a_partner_is_taken(kaart: Kaart) -> None:
    kaart.take(overleg(deelnemers="Utrecht"))
    assert kaart.ids("Partner") == {"partner:gemeente-utrecht"}


@pytest.mark.parametrize("nieuwe_namen", [False, True])
def test_bergen_is_two_gemeenten_and_no_guess(kaart: Kaart, nieuwe_namen: bool) -> None:
    batch = kaart.take(overleg(deelnemers="Bergen"), nieuwe_namen=nieuwe_namen)
    assert set(only(batch, Code.MEERDUIDIGE_VERWIJZING).kandidaten) == {
        "gebied:gemeente-bergen-l",
        "gebied:gemeente-bergen-nh",
    }
    assert not kaart.ids("Partner")


def test_a_made_gemeente_is_not_on_offer_while_a_row_names_it(kaart: Kaart) -> None:
    kaart.take(overleg(deelnemers="Haarlem"))
    assert kaart.look(overleg(deelnemers="Haarlem")).vervalt == ()


def test_all_gemeenten_in_a_region_are_those_of_now_and_afgeleid(kaart: Kaart) -> None:
    batch = kaart.take(overleg(deelnemers="alle gemeenten in veiligheidsregio Kennemerland"))
    assert only(batch, Code.UITGEKLAPT).tekst == (
        "'alle gemeenten in veiligheidsregio Kennemerland' is gelezen als 9 gemeenten."
    )
    seats = list(kaart.graph.edges("NEEMT_DEEL_AAN"))
    assert len(seats) == 9 and {e.properties["zekerheid"] for e in seats} == {"afgeleid"}


@pytest.mark.parametrize(
    "lies",
    [
        {"Gebieden": [{"naam": "Regio Duin", "soort": "subregio", "ligt in": None},
                      {"naam": "Haarlem", "soort": "gemeente", "ligt in": "Regio Duin"},
                      {"naam": "Nieuwstad", "soort": "gemeente", "ligt in": "Regio Duin"}]},
        {"Gebieden": [{"naam": "Regio Duin", "soort": "subregio"}, {"naam": "Nieuwstad", "soort": "gemeente"}],
         "Relaties": [{"van": n, "relatie": "ligt in", "naar": "Regio Duin"} for n in ("gemeente Haarlem", "Nieuwstad")]},
    ],
)  # fmt: skip
def test_all_gemeenten_in_a_region_of_the_same_file_are_those_that_it_says_lie_there(
    kaart: Kaart, lies: dict[str, list[dict[str, Cell]]]
) -> None:
    kaart.take({**overleg(deelnemers="alle gemeenten in Regio Duin"), **lies})
    partners = {line.split("|")[1] for line in kaart.lines("NEEMT_DEEL_AAN")}
    assert partners == {"partner:gemeente-haarlem", "partner:gemeente-nieuwstad"}


def test_a_gemeente_that_ended_is_not_among_all_gemeenten(kaart: Kaart) -> None:
    kaart.take(overleg(deelnemers="Alle gemeenten in Zaanstreek-Waterland"))
    assert "partner:gemeente-purmerend" in kaart.graph and "partner:gemeente-beemster" not in kaart.graph


def test_all_gemeenten_in_an_unknown_region_are_left_out_and_told(kaart: Kaart) -> None:
    assert issues(kaart.take(overleg(deelnemers="alle gemeenten in Utopia")), Code.ONBEKENDE_VERWIJZING)


def test_all_gemeenten_where_there_are_none_are_told_and_not_silently_none(kaart: Kaart) -> None:
    sheets = {
        **overleg(deelnemers="alle gemeenten in Regio Leeg"),
        "Gebieden": [{"naam": "Regio Leeg", "soort": "subregio"}],
    }
    batch = kaart.take(sheets)
    assert only(batch, Code.ONBEKENDE_VERWIJZING).waarde == "alle gemeenten in Regio Leeg"
    assert counts(batch) == (2, 1, 0, 0)


@pytest.mark.parametrize(
    ("word", "soort", "per"), [("politie", "politie", "politie-eenheid"), ("Gemeenten", "gemeente", "gemeente")]
)
def test_a_kind_is_made_when_the_map_has_none(kaart: Kaart, word: str, soort: str, per: str) -> None:
    kaart.take({"Overleggen": [{"naam": "A", "deelnemers": word}, {"naam": "B", "deelnemers": word}]})
    (id_,) = kaart.ids("Partner")
    known = kaart.graph.node(id_).properties
    assert (known["naam"], known["soort"], known["geldt_per"]) == (word, soort, per)
    assert len(kaart.lines()) == 2


def test_a_kind_of_the_map_is_what_the_word_means(kaart: Kaart) -> None:
    kaart.take({"Partners": [{"naam": "de politie-eenheden", "soort": "politie", "geldt per": "politie-eenheid"}]})
    kaart.take(overleg(deelnemers="politie"), by="ander")
    assert kaart.ids("Partner") == {"partner:de-politie-eenheden"}


@pytest.mark.parametrize("first", ["Overleggen", "Partners"])
def test_a_kind_of_the_same_file_is_what_the_word_means_wherever_its_sheet_stands(kaart: Kaart, first: str) -> None:
    sheets = {
        **overleg(deelnemers="gemeenten"),
        "Partners": [{"naam": "de gemeenten", "soort": "gemeente", "geldt per": "gemeente"}],
    }
    kaart.take({name: sheets[name] for name in sorted(sheets, key=lambda n: n != first)})
    assert kaart.ids("Partner") == {"partner:de-gemeenten"}


def test_two_kinds_of_the_map_are_ambiguous(kaart: Kaart) -> None:
    kind = {"soort": "gemeente", "geldt per": "gemeente"}
    kaart.take({"Partners": [{"naam": "kleine gemeenten", **kind}, {"naam": "grote gemeenten", **kind}]})
    assert len(only(kaart.look(overleg(deelnemers="gemeenten")), Code.MEERDUIDIGE_VERWIJZING).kandidaten) == 2


def test_a_single_politie_of_the_map_is_no_kind_but_is_called_so(kaart: Kaart) -> None:
    kaart.take({"Partners": [{"naam": "Politie", "soort": "politie"}]})
    kaart.take(overleg(deelnemers="politie"))
    assert kaart.ids("Partner") == {"partner:politie"}


# gebieden that share a name


def places(kaart: Kaart) -> set[str]:
    """Where the overleg works."""
    return {line.split("|")[2] for line in kaart.lines("WERKT_IN")}


@pytest.mark.parametrize(
    ("niveau", "id_"),
    [
        ("lokaal", "gebied:gemeente-utrecht"), ("regionaal", "gebied:veiligheidsregio-utrecht"),
        ("provinciaal", "gebied:provincie-utrecht"),
    ],
)  # fmt: skip
def test_of_several_gebieden_the_niveau_of_the_row_picks_and_that_is_told(kaart: Kaart, niveau: str, id_: str) -> None:
    batch = kaart.take(overleg(niveau=niveau, gebied="Utrecht"))
    assert only(batch, Code.GEBIED_GEKOZEN).tekst == f"'Utrecht' is gelezen als Utrecht ({id_})."
    assert places(kaart) == {id_}


def test_gebieden_with_the_same_gemeenten_are_read_as_the_veiligheidsregio(kaart: Kaart) -> None:
    batch = kaart.take(overleg(gebied="Kennemerland"))
    assert only(batch, Code.GEBIED_GEKOZEN).details["ander"] == "Kennemerland (gebied:veiligheidsregio-kennemerland)"


def test_gebieden_with_other_gemeenten_are_candidates(kaart: Kaart) -> None:
    assert len(only(kaart.take(overleg(gebied="Utrecht")), Code.MEERDUIDIGE_VERWIJZING).kandidaten) == 3
    assert kaart.lines() == set()


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("gemeente Utrecht", "gebied:gemeente-utrecht"), ("Provincie Utrecht", "gebied:provincie-utrecht"),
        ("Veiligheidsregio Utrecht", "gebied:veiligheidsregio-utrecht"), ("ggd-regio Kennemerland", "gebied:ggd-regio-kennemerland"),
        ("VRK", "gebied:veiligheidsregio-kennemerland"), ("Den Haag", "gebied:gemeente-s-gravenhage"),
        ("gebied:provincie-utrecht", "gebied:provincie-utrecht"), ("'s-Hertogenbosch", "gebied:gemeente-s-hertogenbosch"),
    ],
)  # fmt: skip
def test_a_soort_before_the_name_or_an_alias_picks_the_gebied(kaart: Kaart, text: str, id_: str) -> None:
    kaart.take(overleg(gebied=text))
    assert places(kaart) == {id_}


def test_a_gebied_that_the_file_defines_goes_first(kaart: Kaart) -> None:
    kaart.take({**overleg(gebied="Utrecht"), "Gebieden": [{"naam": "Utrecht", "soort": "subregio"}]})
    (line,) = kaart.lines("WERKT_IN")
    assert kaart.graph.node(line.split("|")[2]).properties["soort"] == "subregio"


# deelnames


def test_a_functie_at_a_gemeente_finds_or_makes_the_seat_that_sits_there(kaart: Kaart) -> None:
    kaart.take(
        {**overleg(), "Deelnames": [{"wie": "Haarlem", "functie": "burgemeester", "tafel": "ZSM", "rol": "voorzitter"}]}
    )
    seat = "bestuurder:burgemeester-gemeente-haarlem"
    assert {f"ZIT_IN|{seat}|overleg:zsm", f"VERTEGENWOORDIGT|{seat}|partner:gemeente-haarlem"} <= kaart.lines()
    assert kaart.graph.node(seat).naam == "burgemeester, gemeente Haarlem"
    kaart.take(
        {
            "Overleggen": [{"naam": "B"}],
            "Deelnames": [{"wie": "gemeente Haarlem", "functie": "Burgemeester", "tafel": "B"}],
        },
        by="ander",
    )
    assert kaart.ids("Bestuurder") == {seat}


def test_a_functie_with_its_portefeuille_finds_the_seat_of_sheet_bestuurders(kaart: Kaart) -> None:
    kaart.take(
        {
            **overleg(),
            "Bestuurders": [{"functie": "wethouder", "portefeuille": "zorg", "partner": "Haarlem"}],
            "Deelnames": [{"wie": "Haarlem", "functie": "wethouder zorg", "tafel": "ZSM"}],
        }
    )
    assert len(kaart.ids("Bestuurder")) == 1


def test_a_deelname_without_functie_is_of_the_partner(kaart: Kaart) -> None:
    kaart.take(
        {**overleg(), "Partners": [{"naam": "Brijder"}], "Deelnames": [{"wie": "Brijder", "tafel": "ZSM", "zetels": 2}]}
    )
    (edge,) = kaart.graph.edges("NEEMT_DEEL_AAN")
    assert edge.properties == {"zetels": 2}


def test_a_functie_beside_somebody_who_is_no_partner_is_told(kaart: Kaart) -> None:
    sheets = {"Overleggen": [ZSM, {"naam": "B"}], "Deelnames": [{"wie": "B", "functie": "voorzitter", "tafel": "ZSM"}]}
    batch = kaart.take(sheets)
    assert only(batch, Code.EIGENSCHAP_PAST_NIET).waarde == "voorzitter"


# relaties


def test_every_relationship_can_be_said_by_its_label(kaart: Kaart) -> None:
    kaart.take(
        {
            **overleg(),
            "Partners": [{"naam": "Brijder"}],
            "Relaties": [{"van": "ZSM", "relatie": "Verwijst naar", "naar": "Brijder", "gebruik": "weinig"}],
        }
    )
    (edge,) = kaart.graph.edges("VERWIJST_NAAR")
    assert edge.properties == {"gebruik": "weinig"}


def test_geen_before_a_relatie_hides_what_another_list_says(kaart: Kaart) -> None:
    kaart.take({**overleg(deelnemers="Brijder"), "Partners": [{"naam": "Brijder"}]})
    kaart.take({"Relaties": [{"van": "Brijder", "relatie": "geen neemt deel aan", "naar": "ZSM"}]}, by="ander")
    assert kaart.lines() == set()
    kaart.undo()
    assert len(kaart.lines()) == 1


def test_an_unknown_relatie_refuses_the_row_with_the_choices(kaart: Kaart) -> None:
    kaart.take(overleg())
    issue = only(
        kaart.look({"Relaties": [{"van": "ZSM", "relatie": "praat met", "naar": "ZSM"}]}), Code.RELATIE_ONBEKEND
    )
    assert issue.tekst.startswith("'praat met' is geen relatie. Kies uit: neemt deel aan, zit in, ")


def test_a_relatie_that_does_not_join_these_refuses_the_row(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [ZSM], "Opdrachten": [{"omschrijving": "Plan"}]})
    batch = kaart.look({"Relaties": [{"van": "ZSM", "relatie": "onderdeel van", "naar": "Plan"}]})
    assert (
        only(batch, Code.RELATIE_PAST_NIET).tekst
        == "'onderdeel van' kan niet van ZSM naar Plan. Kies een andere relatie of draai de rij om."
    )
    assert counts(batch) == (0, 0, 1, 0)


def test_a_property_that_the_relatie_lacks_is_left_out_and_told(kaart: Kaart) -> None:
    kaart.take({**overleg(), "Thema's": [{"naam": "T"}]})
    batch = kaart.take({"Relaties": [{"van": "ZSM", "relatie": "gaat over", "naar": "T", "rol": "lid"}]})
    assert (
        only(batch, Code.EIGENSCHAP_PAST_NIET).tekst
        == "De relatie 'gaat over' heeft geen 'rol'. Deze cel is niet gelezen."
    )
    assert counts(batch) == (1, 1, 0, 0)


# norms


def test_what_only_a_norm_names_is_on_the_map_by_its_name(kaart: Kaart) -> None:
    kaart.take({"Normen": [{"soort": "eigenaar", "thema": "Nieuw thema"}]}, nieuwe_namen=True)
    assert kaart.graph.node("thema:nieuw-thema").naam == "Nieuw thema"


def test_a_norm_over_what_was_undone_keeps_its_subject_by_name(kaart: Kaart) -> None:
    kaart.take(overleg())
    kaart.take({"Normen": [{"soort": "deelname", "over": "ZSM", "verwacht": "soort:ggz | Haarlem"}]}, by="ander")
    kaart.undo(1)
    assert kaart.graph.node("overleg:zsm").naam == "ZSM"


@pytest.mark.parametrize("item", ["soort:onzin", "domein:onderwijs"])
def test_an_expectation_that_is_none_refuses_the_norm(kaart: Kaart, item: str) -> None:
    batch = kaart.look({"Normen": [{"soort": "deelname", "over": "soort:casus", "verwacht": item}]})
    assert only(batch, Code.VERWACHT_ONJUIST).tekst == (
        f"'{item}' is geen verwachting. Schrijf bijvoorbeeld soort:ggz, functie:wethouder, domein:zorg of een naam."
    )


def test_who_is_halfway_a_column_forgets_too_when_a_name_is_made() -> None:
    lookup = lookup_of(graph_of([("partner:om", {"naam": "OM"})]))
    known = lookup.resolved.setdefault((("Partner",), True, None), {"OM": "partner:om"})
    lookup.forget()
    assert known == {}
    assert lookup.find("OM", ("Partner",)).id == "partner:om"
