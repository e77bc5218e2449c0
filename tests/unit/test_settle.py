"""One value per key within an import, and what it overrules of others."""

from __future__ import annotations

import random

import pytest

from netwerkkaart.graph import Value
from netwerkkaart.issues import Code, Ernst
from netwerkkaart.register import Event, EventSoort
from netwerkkaart.register.codec import encode
from tests.workbooks import Kaart, Sheets, codes, issues, only

BASIS: Sheets = {"Overleggen": [{"naam": "ZSM"}], "Partners": [{"naam": "Brijder"}, {"naam": "OM"}]}
LINE = "NEEMT_DEEL_AAN|partner:brijder|overleg:zsm"


@pytest.fixture
def kaart() -> Kaart:
    made = Kaart()
    made.take(BASIS)
    return made


def properties(kaart: Kaart, id_: str = LINE) -> dict[str, Value]:
    return next(dict(e.properties) for e in kaart.graph.edges() if e.id == id_)


def relatie(**cells: str) -> dict[str, str]:
    return {"van": "Brijder", "relatie": "neemt deel aan", "naar": "ZSM", **cells}


def deelname(**cells: str) -> dict[str, str]:
    return {"wie": "Brijder", "tafel": "ZSM", **cells}


# rank


def test_relaties_beats_deelnames_beats_a_column_with_a_rol(kaart: Kaart) -> None:
    sheets = {
        "Overleggen": [{"naam": "ZSM", "deelnemers": "Brijder", "voorzitter": "Brijder"}],
        "Deelnames": [deelname(rol="lid", sinds="2019")],
        "Relaties": [relatie(rol="adviseur")],
    }
    batch = kaart.take(sheets)
    assert properties(kaart) == {"rol": "adviseur", "sinds": "2019"} and codes(batch) == []


def test_a_column_with_a_rol_beats_the_plain_column(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [{"naam": "ZSM", "deelnemers": "Brijder", "voorzitter": "Brijder"}]})
    assert properties(kaart) == {"rol": "voorzitter"}


def test_a_value_beats_none(kaart: Kaart) -> None:
    kaart.take({"Deelnames": [deelname(rol="lid")], "Relaties": [relatie()]})
    assert properties(kaart) == {"rol": "lid"}


def test_of_two_values_of_equal_rank_the_first_is_used_and_the_other_told(kaart: Kaart) -> None:
    batch = kaart.take({"Deelnames": [deelname(rol="lid"), deelname(rol="adviseur")]})
    issue = only(batch, Code.TWEE_WAARDEN)
    assert (
        issue.tekst
        == "'rol' van Brijder – ZSM heeft in dit bestand twee waarden: 'lid' en 'adviseur'. De eerste is gebruikt."
    )
    assert issue.place.rij == 3 and issue.ernst is Ernst.MELDING
    assert properties(kaart) == {"rol": "lid"}


def test_equal_values_twice_are_not_told(kaart: Kaart) -> None:
    assert codes(kaart.take({"Deelnames": [deelname(rol="lid"), deelname(rol="lid")]})) == []


def test_the_first_is_first_in_the_order_of_the_sjabloon_whatever_that_of_the_file(kaart: Kaart) -> None:
    programma = {"naam": "Samen", "deelnemers": "ZSM", "projectleider": "ZSM", "bestuurlijk trekker": "ZSM"}
    kaart.take({"Programma's": [programma]})
    (line,) = list(kaart.graph.edges("NEEMT_DEEL_AAN"))
    assert line.properties["rol"] in ("projectleider", "bestuurlijk trekker")


def test_saying_and_denying_a_relationship_in_one_file_is_told(kaart: Kaart) -> None:
    batch = kaart.take({"Relaties": [relatie(), relatie(relatie="geen neemt deel aan")]})
    assert issues(batch, Code.TWEE_WAARDEN)
    assert LINE in kaart.lines()


def test_relaties_denies_what_the_plain_column_of_the_same_file_says(kaart: Kaart) -> None:
    kaart.take(
        {"Overleggen": [{"naam": "ZSM", "deelnemers": "Brijder"}], "Relaties": [relatie(relatie="geen neemt deel aan")]}
    )
    assert LINE not in kaart.lines()


# sheet and row order

MIXED: Sheets = {
    "Aliassen": [{"alias": "BR", "betekenis": "Parnassia"}],
    "Deelnames": [{"wie": "Haarlem", "functie": "wethouder", "tafel": "ZSM"}, {"wie": "Zandvoort", "tafel": "Regie"}],
    "Normen": [{"soort": "deelname", "over": "Regie", "verwacht": "Heemstede"}],
    "Overleggen": [
        {"naam": "ZSM", "deelnemers": "Bloemendaal; politie; Nieuw BV", "thema": "Geweld", "gebied": None},
        {"naam": "Driehoek", "deelnemers": "Haarlem", "thema": "Drugs; Geweld", "gebied": "Haarlem"},
    ],
    "Partners": [{"naam": "Parnassia", "onderdeel van": "Zorgkoepel"}, {"naam": "GGZ", "onderdeel van": "Parnassia"}],
    "Relaties": [{"van": "Parnassia", "relatie": "verwijst naar", "naar": "Bloemendaal"}],
    "Stuurgroepen": [{"naam": "Regie", "deelnemers": "BR; Haarlem"}],
    "Thema's": [{"naam": "Geweld"}],
}


def shuffled(sheets: Sheets, seed: int) -> Sheets:
    """The same rows with the sheets, and the columns within each, in another order."""
    dice = random.Random(seed)
    names = dice.sample(list(sheets), len(sheets))
    columns = {name: dice.sample(list(sheets[name][0]), len(sheets[name][0])) for name in names}
    return {name: [{c: row.get(c) for c in columns[name]} for row in sheets[name]] for name in names}


@pytest.mark.parametrize("nieuwe_namen", [False, True])
@pytest.mark.parametrize("seed", range(5))
def test_the_same_rows_give_the_same_event_whatever_the_order_of_sheets_and_columns(
    seed: int, nieuwe_namen: bool
) -> None:
    batch = Kaart().look(MIXED, nieuwe_namen=nieuwe_namen)
    other = Kaart().look(shuffled(MIXED, seed), nieuwe_namen=nieuwe_namen)
    assert other.import_ == batch.import_ and batch.report.geweigerd == 0
    assert encode(Event(1, EventSoort.IMPORT, "", "", other.import_)) == encode(
        Event(1, EventSoort.IMPORT, "", "", batch.import_)
    )


def test_what_is_made_is_booked_on_the_first_row_that_names_it(kaart: Kaart) -> None:
    batch = kaart.look({"Deelnames": [{"wie": "Haarlem", "tafel": "ZSM"}], "Overleggen": [
        {"naam": "ZSM", "deelnemers": None}, {"naam": "B", "deelnemers": "Haarlem"}
    ]})  # fmt: skip
    refs = batch.import_.verwijzingen
    made = [
        (r.blad, r.rij) for r in batch.import_.rijen for n in r.nodes if refs[n.ref].id == "partner:gemeente-haarlem"
    ]
    assert made == [("Overleggen", 3)]


def test_rows_stand_in_their_order_also_when_a_later_one_makes_something(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [{"naam": "ZSM"}], "Partners": [{"naam": "GGZ"}]})
    batch = kaart.look({"Deelnames": [{"wie": w, "tafel": "ZSM"} for w in ("GGZ", "Haarlem")]})
    assert [row.rij for row in batch.import_.rijen] == [2, 3]


def test_names_are_numbered_in_sheet_and_row_order(kaart: Kaart) -> None:
    batch = kaart.look(MIXED)
    ids = [ref.id for ref in batch.import_.verwijzingen]
    assert ids.index("partner:gemeente-bloemendaal") < ids.index("overleg:driehoek-haarlem") < ids.index("partner:ggz")
    assert ids[0] == "overleg:zsm" and ids[-1] == "gebied:gemeente-heemstede"


def test_of_two_that_are_the_same_the_one_stands_that_was_named_first(kaart: Kaart) -> None:
    """The second Partner is named by an Overleg, which goes before sheet Partners."""
    kaart.take({"Partners": [{"naam": "Zorg A"}, {"naam": "Zorg B"}], "Overleggen": [
        {"naam": "ZSM", "deelnemers": "Zorg B"}
    ]})  # fmt: skip
    kaart.same("partner:zorg-a", "partner:zorg-b")
    assert "partner:zorg-b" in kaart.graph and "partner:zorg-a" not in kaart.graph


# sources


def test_each_value_has_the_sources_of_the_row_that_said_it(kaart: Kaart) -> None:
    kaart.take({"Deelnames": [deelname(rol="lid", bron="nota 1")], "Relaties": [relatie(sinds="2019", bron="nota 2")]})
    edge = next(e for e in kaart.graph.edges() if e.id == LINE)
    assert edge.bronnen == ("nota 1", "nota 2")


def test_a_row_without_bron_says_nothing_of_the_sources(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [{"naam": "ZSM", "doel": "x", "bron": "nota 1"}]})
    kaart.take({"Overleggen": [{"naam": "ZSM", "doel": "x"}]})
    assert kaart.graph.node("overleg:zsm").bronnen == ("nota 1",)


def test_another_bron_for_the_same_value_replaces_it_and_overrules_nobody(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [{"naam": "ZSM", "doel": "x", "bron": "nota 1"}]})
    kaart.take({"Overleggen": [{"id": "overleg:zsm", "naam": "ZSM", "doel": "y"}]}, by="handmatig")
    kaart.take({"Overleggen": [{"naam": "ZSM", "doel": "x", "bron": "nota 2"}]})
    assert kaart.graph.node("overleg:zsm").properties["doel"] == "y"


# what others said


def test_a_value_that_overrules_another_list_is_told_with_both_and_their_list(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [{"naam": "ZSM", "niveau": "lokaal", "mandaat": "adviseren"}]})
    batch = kaart.take(
        {
            "Overleggen": [
                {"id": "overleg:zsm", "naam": "ZSM", "niveau": "regionaal", "mandaat": "besluiten; adviseren"}
            ]
        },
        by="ander",
    )
    assert [i.tekst for i in issues(batch, Code.ANDERE_WAARDE)] == [
        "'niveau' was 'lokaal' (volgens lijst) en wordt 'regionaal'.",
        "'mandaat' was 'adviseren' (volgens lijst) en wordt 'adviseren; besluiten'.",
    ]
    assert kaart.graph.node("overleg:zsm").properties["niveau"] == "regionaal"


def test_changing_ones_own_value_is_not_told(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [{"naam": "ZSM", "niveau": "lokaal"}]})
    assert codes(kaart.take({"Overleggen": [{"naam": "ZSM", "niveau": "regionaal"}]})) == []


def test_an_unchanged_list_is_not_told_to_overrule_the_correction_that_stands(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [{"naam": "ZSM", "niveau": "lokaal"}]})
    kaart.take({"Overleggen": [{"id": "overleg:zsm", "naam": "ZSM", "niveau": "regionaal"}]}, by="handmatig")
    batch = kaart.take({"Overleggen": [{"naam": "ZSM", "niveau": "lokaal"}]})
    assert codes(batch) == [] and kaart.graph.node("overleg:zsm").properties["niveau"] == "regionaal"


def test_a_value_of_a_relationship_that_overrules_another_list_is_told_too(kaart: Kaart) -> None:
    kaart.take({"Deelnames": [deelname(rol="lid")]})
    batch = kaart.take({"Deelnames": [deelname(rol="adviseur")]}, by="ander")
    assert only(batch, Code.ANDERE_WAARDE).tekst == "'rol' was 'lid' (volgens lijst) en wordt 'adviseur'."


def test_denying_a_relationship_of_another_list_is_told_with_both_and_their_list(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [{"naam": "ZSM", "deelnemers": "Brijder"}]})
    sheets = {"Relaties": [relatie(relatie="geen neemt deel aan")]}
    issue = only(kaart.take(sheets, by="ander"), Code.ANDERE_WAARDE)
    assert issue.tekst == "'relatie' was 'neemt deel aan' (volgens lijst) en wordt 'geen neemt deel aan'."
    assert issue.place.cel == "B2" and LINE not in kaart.lines()
    assert codes(kaart.look(sheets, by="ander")) == []


def test_denying_what_nobody_or_only_this_list_says_is_not_told(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [{"naam": "ZSM", "deelnemers": "Brijder"}]})
    rows = [relatie(relatie="geen neemt deel aan"), relatie(van="OM", relatie="geen neemt deel aan")]
    assert codes(kaart.take({"Relaties": rows})) == []


def test_saying_a_relationship_that_another_list_denies_is_told_too(kaart: Kaart) -> None:
    kaart.take({"Relaties": [relatie(relatie="geen neemt deel aan")]}, by="ander")
    batch = kaart.take({"Overleggen": [{"naam": "ZSM", "deelnemers": "Brijder"}]})
    assert only(batch, Code.ANDERE_WAARDE).tekst == (
        "'relatie' was 'geen neemt deel aan' (volgens ander) en wordt 'neemt deel aan'."
    )
    assert LINE in kaart.lines()


def test_an_unchanged_list_is_not_told_to_overrule_who_denies_its_relationship(kaart: Kaart) -> None:
    sheets = {"Overleggen": [{"naam": "ZSM", "deelnemers": "Brijder"}]}
    kaart.take(sheets)
    kaart.take({"Relaties": [relatie(relatie="geen neemt deel aan")]}, by="handmatig")
    assert codes(kaart.take(sheets)) == [] and LINE not in kaart.lines()


def test_a_value_of_a_norm_that_overrules_another_list_is_told_too(kaart: Kaart) -> None:
    norm = {"soort": "eigenaar", "over": "ZSM"}
    kaart.take({"Normen": [{**norm, "stand": "deels"}]})
    batch = kaart.take({"Normen": [{**norm, "stand": "niet"}]}, by="ander")
    assert only(batch, Code.ANDERE_WAARDE).tekst == "'stand' was 'deels' (volgens lijst) en wordt 'niet'."
