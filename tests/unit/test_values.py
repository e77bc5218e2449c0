"""One cell to one value: what can't be read is left out and told, never guessed."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from netwerkkaart.intake.text import cleaned, control_characters, items, lines, mixes_scripts, text_of
from netwerkkaart.intake.values import read_date, read_frequency, read_number, read_yes_no
from netwerkkaart.issues import Code
from netwerkkaart.tables import Cell, Fault, FaultKind
from tests.workbooks import Kaart, codes, counts, issues, only


@pytest.fixture
def kaart() -> Kaart:
    return Kaart()


def value(kaart: Kaart, column: str, cell: Cell, *, sheet: str = "Overleggen") -> Any:
    """What a property becomes."""
    kaart.take(
        {
            sheet: [
                {"naam": "X", "omschrijving": "X", column: cell}
                if sheet == "Opdrachten"
                else {"naam": "X", column: cell}
            ]
        }
    )
    (id_,) = [i for i in kaart.graph.ids if i.endswith(":x")]
    return kaart.graph.node(id_).properties.get(column.replace(" ", "_").replace("(", "").replace(")", ""))


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        (4, 4), (4.0, 4), (1.5, 1.5), (1.125, 1.125), (1.234, 1.234), ("4", 4), ("1,5", 1.5), ("1.5", 1.5), ("0", 0), (0, 0),
        (" 4 ", 4), ("2 000", 2000), ("1.234,5", 1234.5),
    ],
)  # fmt: skip
def test_a_number_is_read_as_it_stands(kaart: Kaart, cell: Cell, number: float) -> None:
    assert value(kaart, "duur (uren)", cell) == number


@pytest.mark.parametrize("cell", ["4-6", "4 tot 6", "vier", "veel", "-1", "4 uur", "1e3", True])
def test_what_is_no_number_is_left_out_and_told(kaart: Kaart, cell: Cell) -> None:
    batch = kaart.take({"Overleggen": [{"naam": "X", "duur (uren)": cell}]})
    issue = only(batch, Code.GEEN_GETAL)
    assert issue.tekst == f"'{text_of(cell)}' is geen getal. Schrijf in 'duur (uren)' één getal, bijvoorbeeld 4."
    assert counts(batch) == (1, 1, 0, 0) and issue.place.cel == "B2"


def test_half_a_thing_is_no_count(kaart: Kaart) -> None:
    assert issues(kaart.take({"Overleggen": [{"naam": "X", "aantal": 1.5}]}), Code.GEEN_GETAL)


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("maandelijks", 12), ("per kwartaal", 4), ("Elke week", 52), ("4 keer per jaar", 4), ("2x per maand", 24), ("één keer per week", 52),
        ("halfjaarlijks", 2), ("jaarlijks.", 1), ("maandelijks (behalve in juli)", 12), ("6", 6), (6, 6), ("tweewekelijks", 26),
    ],
)  # fmt: skip
def test_frequency_in_words_is_understood(kaart: Kaart, text: Cell, times: int) -> None:
    assert value(kaart, "vergaderingen per jaar", text) == times


@pytest.mark.parametrize("text", ["soms", "4 tot 6 keer per jaar", "naar behoefte", "4-6", "regelmatig"])
def test_a_vague_frequency_is_left_out(text: str) -> None:
    assert read_frequency(text) is None


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        ("2019", "2019"), (2019, "2019"), (2019.0, "2019"), ("2019-05", "2019-05"), ("2019-05-18", "2019-05-18"), ("18-05-2019", "2019-05-18"),
        ("18/5/2019", "2019-05-18"), ("5-2019", "2019-05"), ("mei 2019", "2019-05"), ("18 mei 2019", "2019-05-18"), ("1e maart 2020", None),
        (date(2019, 5, 18), "2019-05-18"), (datetime(2019, 5, 18, 10, 30), "2019-05-18"), ("2019-05-18 00:00:00", "2019-05-18"),
        ("29-02-2020", "2020-02-29"),
    ],
)  # fmt: skip
def test_a_date_keeps_the_precision_that_is_known(kaart: Kaart, cell: Cell, wanted: str | None) -> None:
    if wanted is None:
        wanted = "2020-03-01"
    assert value(kaart, "begin", cell) == wanted


@pytest.mark.parametrize(
    "text",
    ["31-02-2019", "05-18-2019", "2019-13", "19", "voorjaar 2019", "18-05-19", "0000", "9999", "29-02-2019", "43603"],
)
def test_what_is_no_date_is_left_out_and_told(kaart: Kaart, text: str) -> None:
    batch = kaart.take({"Overleggen": [{"naam": "X", "begin": text}]})
    assert only(batch, Code.GEEN_DATUM).tekst == f"'{text}' is geen datum. Schrijf 2019, 2019-05 of 18-05-2019."
    assert counts(batch) == (1, 1, 0, 0)


@pytest.mark.parametrize(
    ("cell", "wanted"), [("ja", True), ("Nee", False), (True, True), (False, False), ("x", True), (1, True), (0, False)]
)
def test_ja_and_nee_are_read(kaart: Kaart, cell: Cell, wanted: bool) -> None:
    assert value(kaart, "deelnemers volledig", cell) is wanted


def test_neither_ja_nor_nee_is_left_out(kaart: Kaart) -> None:
    assert (
        only(kaart.take({"Overleggen": [{"naam": "X", "deelnemers volledig": "misschien"}]}), Code.GEEN_JA_NEE).tekst
        == "'misschien' is geen ja of nee."
    )
    assert read_yes_no("") is None


# choices


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("lokaal", "lokaal"), ("LOKAAL", "lokaal"), ("basisteam", "subregionaal"), ("arrondissement", "eenheid")],
)
def test_a_choice_is_known_also_by_its_synonym(kaart: Kaart, text: str, wanted: str) -> None:
    assert value(kaart, "niveau", text) == wanted


def test_an_unknown_choice_is_left_out_and_told_with_the_choices(kaart: Kaart) -> None:
    batch = kaart.take({"Overleggen": [{"naam": "X", "domein": "onderwijs"}]})
    assert (
        only(batch, Code.ONBEKENDE_KEUZE).tekst
        == "'onderwijs' is geen keuze voor 'domein'. Kies uit: zorg, veiligheid, zorg en veiligheid."
    )
    assert counts(batch) == (1, 1, 0, 0) and "overleg:x" in kaart.graph


def test_of_several_choices_the_known_ones_stay(kaart: Kaart) -> None:
    batch = kaart.take({"Overleggen": [{"naam": "X", "mandaat": "besluiten; koffie; adviseren"}]})
    assert kaart.graph.node("overleg:x").properties["mandaat"] == ("adviseren", "besluiten")
    assert only(batch, Code.ONBEKENDE_KEUZE).waarde == "koffie"


def test_a_synonym_of_another_column_is_no_choice(kaart: Kaart) -> None:
    assert issues(kaart.take({"Overleggen": [{"naam": "X", "niveau": "casusoverleg"}]}), Code.ONBEKENDE_KEUZE)


def test_only_doelgroep_grows_and_that_is_told_once(kaart: Kaart) -> None:
    rows = [{"naam": n, "doelgroep": "Kwetsbare ouderen; nieuwkomers"} for n in ("X", "Y")]
    batch = kaart.take({"Overleggen": rows})
    assert only(batch, Code.NIEUWE_WAARDE).tekst == "'nieuwkomers' is nieuw in 'doelgroep' en toegevoegd aan de lijst."
    assert kaart.graph.node("overleg:x").properties["doelgroep"] == ("kwetsbare ouderen", "nieuwkomers")
    assert counts(batch) == (2, 0, 0, 0)


def test_a_doelgroep_of_the_map_is_no_longer_new(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [{"naam": "X", "doelgroep": "nieuwkomers"}]})
    assert codes(kaart.take({"Partners": [{"naam": "P", "doelgroep": "nieuwkomers"}]}, by="ander")) == []


@pytest.mark.parametrize("text", ["Nieuw-Komers", "NIEUWKOMERS", "nieuwkomérs", "statushouders"])
def test_a_doelgroep_is_read_as_the_map_writes_it_also_by_alias(kaart: Kaart, text: str) -> None:
    kaart.take({"Overleggen": [{"naam": "X", "doelgroep": "nieuwkomers"}],
                "Aliassen": [{"alias": "statushouders", "betekenis": "nieuwkomers"}]})  # fmt: skip
    batch = kaart.take({"Partners": [{"naam": "P", "doelgroep": text}]}, by="ander")
    assert kaart.graph.node("partner:p").properties["doelgroep"] == ("nieuwkomers",)
    assert codes(batch) == ([Code.ALIAS_GEBRUIKT] if text == "statushouders" else [])


def test_a_doelgroep_is_read_by_an_alias_of_the_file_and_as_the_file_first_wrote_it(kaart: Kaart) -> None:
    rows = [{"naam": n, "doelgroep": d} for n, d in (("X", "Nieuwkomers"), ("Y", "nieuw komers"), ("Z", "zwervers"))]
    batch = kaart.take({"Overleggen": rows, "Aliassen": [{"alias": "zwervers", "betekenis": "Dak- en thuislozen"}]})
    groups = [kaart.graph.node(f"overleg:{i}").properties["doelgroep"] for i in "xyz"]
    assert groups == [("Nieuwkomers",), ("Nieuwkomers",), ("dak- en thuislozen",)]
    assert only(batch, Code.NIEUWE_WAARDE).place.rij == 2 and only(batch, Code.ALIAS_GEBRUIKT).waarde == "zwervers"


def test_an_alias_with_two_meanings_or_of_something_else_gives_no_doelgroep(kaart: Kaart) -> None:
    aliases = [("ggd", "Gemeentelijke gezondheidsdienst"), ("kw", "kwetsbare ouderen"), ("kw", "nieuwkomers")]
    kaart.take({"Overleggen": [{"naam": "X", "doelgroep": "ggd; kw"}],
                "Aliassen": [{"alias": a, "betekenis": b} for a, b in aliases]})  # fmt: skip
    assert kaart.graph.node("overleg:x").properties["doelgroep"] == ("ggd", "kw")


def test_only_a_row_with_nothing_but_an_id_and_a_naam_may_lack_what_is_required(kaart: Kaart) -> None:
    bare = {"id": "opdracht:plan", "naam": "Plan"}
    assert counts(kaart.look({"Opdrachten": [bare]})) == (1, 0, 0, 0)
    for label, cell in (("status", "actief"), ("thema", "Geweld"), ("bron", "nota"), ("begin", "ooit")):
        batch = kaart.look({"Opdrachten": [{**bare, label: cell}]})
        assert Code.VERPLICHT_LEEG in codes(batch) and counts(batch) == (0, 0, 1, 0), label


@pytest.mark.parametrize(
    "row",
    [
        {"van": "X", "relatie": "neemt deel aan", "naar": "Y", "rol": "baas"},
        {"van": "X", "relatie": "schaalt op naar", "naar": "Y", "stap": "eerst"},
    ],
)
def test_a_wrong_property_of_a_relationship_leaves_only_itself_out(kaart: Kaart, row: dict[str, str]) -> None:
    kaart.take({"Overleggen": [{"naam": "X"}, {"naam": "Y"}]})
    batch = kaart.take({"Relaties": [row]})
    assert counts(batch) == (1, 1, 0, 0) and len(kaart.lines()) == 1


# required cells


@pytest.mark.parametrize(
    ("sheet", "row", "label"),
    [
        ("Overleggen", {"doel": "x"}, "naam"), ("Partners", {"soort": "ggz"}, "naam"), ("Bestuurders", {"laag": "bestuurlijk"}, "functie"),
        ("Opdrachten", {"naam": "x"}, "omschrijving"), ("Deelnames", {"wie": "x", "rol": "lid"}, "tafel"), ("Deelnames", {"tafel": "x"}, "wie"),
        ("Relaties", {"van": "x", "naar": "y"}, "relatie"), ("Normen", {"over": "soort:casus"}, "soort"),
        ("Normen", {"soort": "deelname", "over": "soort:casus"}, "verwacht"), ("Normen", {"soort": "sturing", "over": "soort:casus"}, "verwacht"),
        ("Normen", {"soort": "verbinding", "over": "soort:casus"}, "verwacht"), ("Normen", {"soort": "frequentie", "over": "soort:casus"}, "aantal"),
        ("Normen", {"soort": "omvang", "over": "soort:casus"}, "aantal"), ("Normen", {"soort": "eigenaar"}, "over"),
        ("Aliassen", {"alias": "x"}, "betekenis"), ("Aliassen", {"betekenis": "x"}, "alias"),
    ],
)  # fmt: skip
def test_an_empty_required_cell_refuses_the_row(kaart: Kaart, sheet: str, row: dict[str, str], label: str) -> None:
    columns = {label: None, "toelichting": "t"}
    batch = kaart.look({sheet: [{**columns, **row}, *([{label: "anders"}] if sheet == "?" else [])]})
    assert only(batch, Code.VERPLICHT_LEEG).tekst == f"De kolom '{label}' is leeg maar verplicht. Vul deze cel in."
    assert counts(batch) == (0, 0, 1, 0)


def test_a_thema_is_enough_for_a_norm(kaart: Kaart) -> None:
    kaart.take({"Thema's": [{"naam": "T"}], "Normen": [{"soort": "eigenaar", "thema": "T"}]})
    assert len(kaart.graph.normen) == 1


# what makes a row unreadable


@pytest.mark.parametrize("column", ["naam", "doel", "deelnemers", "begin"])
def test_a_formula_without_value_refuses_the_row(kaart: Kaart, column: str) -> None:
    cell = Fault(FaultKind.FORMULA, "=HYPERLINK(A1)")
    batch = kaart.look({"Overleggen": [{"naam": "X", column: cell}]})
    assert only(batch, Code.FORMULE_ZONDER_WAARDE).tekst == (
        "De formule '=HYPERLINK(A1)' heeft geen uitkomst. Open het bestand in Excel, sla het op en probeer het opnieuw, of typ de waarde."
    )
    assert counts(batch) == (0, 0, 1, 0)


def test_an_error_value_refuses_the_row(kaart: Kaart) -> None:
    batch = kaart.look({"Overleggen": [{"naam": "X", "doel": Fault(FaultKind.ERROR, "#REF!")}]})
    assert only(batch, Code.FOUTWAARDE).tekst == "De cel bevat de fout '#REF!'. Herstel de formule of typ de waarde."
    assert counts(batch) == (0, 0, 1, 0)


@pytest.mark.parametrize("sign", ["\x07", "\x1b", "\x7f", "\x85", "\ufffe", "\ud800", "\udfff"])
def test_hidden_control_characters_refuse_the_row(kaart: Kaart, sign: str) -> None:
    batch = kaart.look({"Overleggen": [{"naam": f"X{sign}Y"}]})
    assert (
        only(batch, Code.STUURTEKENS).tekst
        == f"De cel bevat verborgen stuurtekens (U+{ord(sign):04X}). Typ de tekst opnieuw."
    )
    assert counts(batch) == (0, 0, 1, 0)


@pytest.mark.parametrize("sign", ["\u200b", "\u202e", "\u2066", "\ufeff", "\u00ad", "\U000e0041"])
def test_invisible_characters_are_removed_and_told(kaart: Kaart, sign: str) -> None:
    batch = kaart.take({"Overleggen": [{"naam": f"Drie{sign}hoek"}]})
    assert only(batch, Code.SCHOONGEMAAKT).tekst == "Onzichtbare tekens zijn weggehaald uit 'Driehoek'."
    assert kaart.graph.node("overleg:driehoek").naam == "Driehoek"


def test_mixed_scripts_are_taken_and_told(kaart: Kaart) -> None:
    batch = kaart.take({"Overleggen": [{"naam": "Vei\u04cfig"}]})
    assert only(batch, Code.GEMENGD_SCHRIFT).ernst.value == "melding"


@pytest.mark.parametrize(
    "naam",
    ["'s-Hertogenbosch", "Fryslân", "Súdwest-Fryslân", "De Fryske Marren", "Bergen (NH.)", "Zoë’s ⅓ ‘huis’ – “A”"],
)
def test_dutch_names_are_never_flagged(kaart: Kaart, naam: str) -> None:
    assert codes(kaart.take({"Partners": [{"naam": naam}]})) == []


def test_decomposed_text_is_stored_composed(kaart: Kaart) -> None:
    kaart.take({"Partners": [{"naam": "Frysla\u0302n"}]})
    assert kaart.graph.node("partner:fryslan").naam == "Fryslân"


def test_text_is_kept_whatever_it_looks_like(kaart: Kaart) -> None:
    texts = ["<script>alert(1)</script>", "=1+1", "+31", "@x", "{{7*7}}", "'; DROP TABLE node; --"]
    kaart.take({"Overleggen": [{"naam": f"X{i}", "doel": text} for i, text in enumerate(texts)]})
    assert [kaart.graph.node(f"overleg:x{i}").properties["doel"] for i in range(len(texts))] == texts


# several values in one cell, and texts


@pytest.mark.parametrize(("begin", "einde", "told"), [
    ("2024-01-01", "2023-01-01", True), ("2024", "2023-05", True), ("2024-05", "2024-04-30", True),
    ("2024", "2024-05", False), ("2024-05-02", "2024", False), ("2024", "2024", False), ("2023", "", False), ("", "2023", False),
])  # fmt: skip
def test_an_end_before_the_begin_is_told_and_taken(kaart: Kaart, begin: str, einde: str, *, told: bool) -> None:
    batch = kaart.look({"Programma's": [{"naam": "A", "begin": begin, "einde": einde}]})
    found = issues(batch, Code.EINDE_VOOR_BEGIN)
    assert [i.place.cel for i in found] == (["C2"] if told else [])
    assert batch.report.overgenomen == 1
    if told:
        assert found[0].tekst.startswith(f"Het einde ({einde}) ligt voor het begin ({begin}).")


def test_items_are_separated_by_semicolons_and_line_breaks() -> None:
    assert items("a; b\nc;;a ;\n") == ["a", "b", "c"]


def test_sources_are_separated_by_line_breaks_only() -> None:
    assert lines("a; b\n\nc\na; b") == ("a; b", "c")


def test_an_empty_cell_says_nothing(kaart: Kaart) -> None:
    kaart.take({"Overleggen": [{"naam": "X", "doel": "praten"}]})
    kaart.take({"Overleggen": [{"naam": "X", "doel": None}]})
    kaart.take({"Overleggen": [{"naam": "X", "doel": "  "}]})
    assert kaart.graph.node("overleg:x").properties["doel"] == "praten"


@pytest.mark.parametrize(
    ("cell", "text"), [(None, ""), (4.0, "4"), (1.5, "1,5"), (True, "ja"), (date(2019, 5, 1), "2019-05-01")]
)
def test_a_cell_is_the_text_that_the_user_reads(cell: Cell, text: str) -> None:
    assert text_of(cell) == text


def test_small_helpers() -> None:
    assert cleaned("\u00a0a\r\nb\u200b ") == "a\nb"
    assert control_characters("a\x07b\x07\x1b") == "U+0007 U+001B"
    assert not mixes_scripts("Русский Overleg") and mixes_scripts("Оverleg")
    assert read_number("€ 1.500,-") == 1500 and read_date("") is None
