"""What may not come in, what is only pointed out, and the domain's own words that are neither."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importers import read_workbook
from netwerkkaart.avg import check, flag
from netwerkkaart.avg_patterns import PRIVATE
from netwerkkaart.errors import PersonalData
from netwerkkaart.issues import PrivateKind
from netwerkkaart.tables import Cell, RawRow, RawTable, RawWorkbook
from tests.hostile import text_row, with_note, xlsx_parts, zipped

BSN = "111222333"
"""The number of the official examples; it passes the 11-proef and is nobody's."""
PASSING = ("111222333", "123456782", "100000009", "999990019", "999992077", "999990044")


def workbook(*rows: tuple[Cell, ...], sheet: str = "Overleggen", file: str = "a.xlsx", **texts: str) -> RawWorkbook:
    table = RawTable(sheet, tuple(RawRow(i, row) for i, row in enumerate(rows, start=1)))
    return RawWorkbook(file, (table,), "", texts=texts)


def refusal(book: RawWorkbook) -> str:
    with pytest.raises(PersonalData) as caught:
        check(book)
    return str(caught.value)


@pytest.mark.parametrize("value", [BSN, int(BSN), "1112.22.333", "111 222 333", f"bsn: {BSN}"])
def test_a_bsn_under_its_name_is_refused_with_its_place(value: Cell) -> None:
    said = refusal(workbook(("naam", "bsn van wie"), ("ZSM", value)))
    assert "cel B2 op blad 'Overleggen'" in said


@pytest.mark.parametrize(
    "text",
    ["BSN 111222333", "burgerservicenummer: 111222333", "sofi-nummer 111222333", "bsn=111222333"],
)
def test_a_bsn_in_a_sentence_is_refused(text: str) -> None:
    assert "burgerservicenummer" in refusal(workbook(("naam",), (text,)))


def test_a_bsn_beside_its_label_is_refused() -> None:
    assert "burgerservicenummer" in refusal(workbook(("let op BSN!", None, int(BSN))))


def test_a_bsn_on_a_sheet_that_speaks_of_it_is_refused() -> None:
    assert "cel A1" in refusal(workbook((BSN,), sheet="lijst met bsn"))


def test_a_bsn_in_a_file_that_speaks_of_it_is_refused() -> None:
    assert "cel A1" in refusal(workbook((BSN,), file="bsn.xlsx"))


def test_a_bsn_in_the_name_of_the_file_is_refused() -> None:
    assert "de naam van het bestand" in refusal(workbook(("naam",), file=f"bsn {BSN}.xlsx"))


def test_a_bsn_in_the_name_of_a_sheet_is_refused() -> None:
    assert "de naam van een blad" in refusal(workbook(("naam",), sheet=f"bsn {BSN}"))


def test_a_bsn_in_a_note_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    zipped(path, with_note(xlsx_parts(text_row(1, "naam")), f"bsn is {BSN}"))
    assert "opmerking bij Overleggen B3" in refusal(read_workbook(path))


def test_a_bsn_on_a_hidden_sheet_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    zipped(path, xlsx_parts(text_row(1, "BSN", BSN), state="hidden"))
    assert "burgerservicenummer" in refusal(read_workbook(path))


def test_a_bsn_in_a_property_is_refused() -> None:
    assert "eigenschap" in refusal(workbook(("naam",), **{"eigenschap bsn": BSN}))


def test_a_column_full_of_numbers_that_pass_is_refused() -> None:
    rows = [(f"wijk {i}", number) for i, number in enumerate(PASSING)]
    assert "kolom B" in refusal(workbook(("naam", "kenmerk"), *rows))


def test_a_column_of_numbers_of_organisations_is_not() -> None:
    check(workbook(("naam", "RSIN"), *((f"bureau {i}", n) for i, n in enumerate(PASSING))))


@pytest.mark.parametrize(
    "row",
    [
        ("zaak", BSN),
        ("bsn wordt gedeeld", "123456789"),
        ("bsn wordt gedeeld", "0612345678"),
        ("begin", "2019-05-18"),
        ("inwoners", 111222333),
        ("url", "https://example.nl/111222333"),
    ],
)
def test_a_number_without_context_or_that_fails_the_test_is_no_bsn(row: tuple[Cell, ...]) -> None:
    check(workbook(("naam", "waarde", "getal"), ("ZSM", *row)))


@pytest.mark.parametrize("place", ["cell", "sheet", "file", "note"])
def test_the_number_that_was_found_is_never_said(place: str) -> None:
    books = {
        "cell": workbook(("BSN", BSN)),
        "sheet": workbook(("x", "y"), ("bsn", BSN), sheet=f"blad {BSN}", file=f"{BSN}.xlsx"),
        "file": workbook(("naam",), file="bsn 111.222.333.xlsx"),
        "note": workbook(("naam",), **{f"eigenschap {BSN}": f"bsn {BSN}"}),
    }
    said = refusal(books[place])
    assert BSN not in said
    assert "111.222.333" not in said


def test_a_date_in_the_name_of_the_file_is_still_shown() -> None:
    assert "2024-10-12" in refusal(workbook(("BSN", BSN), file="lijst 2024-10-12.xlsx"))


@pytest.mark.parametrize(
    "header",
    [
        *("cliëntnummer", "Client nr.", "client_id", "Cliëntnaam", "naam cliënt", "casusnummer"),
        *("Casus-ID", "patiëntnummer", "dossiernummer", "BSN", "geboortedatum cliënt"),
        *("Geboortedatum van de cliënt", "BSN cliënt", "naam verdachte", "burgerservicenummer"),
        *("naam van het kind", "nummer van de casus", "CLIE\u0308NTNUMMER", "cliënt\u200bnummer"),
    ],
)
def test_a_column_about_clients_is_refused(header: str) -> None:
    assert "cliënten of casussen" in refusal(workbook(("naam", header), ("ZSM", "x")))


@pytest.mark.parametrize("header", ["cliënt", "Cliënten", "patiënt", "casus", "Casussen"])
def test_a_bare_word_among_names_of_columns_is_a_column_about_clients(header: str) -> None:
    book = workbook(("Lijst voor het overleg",), ("nr", header, "datum"), (1, "x", "mei"))
    assert "cel B2" in refusal(book)


@pytest.mark.parametrize(
    "text",
    [
        *("cliëntnummer 48213", "besproken: casusnummer ZV-2023", "dossiernr: 2021/33"),
        *("cliënt dhr. Jansen is opgenomen", "casus mevrouw De Vries", "Cliënt J. de Boer"),
        *("casus familie Jansen", "cliënt, geboren 12-03-1980", "Cliënt: Piet de Vries"),
    ],
)
def test_a_sentence_about_one_client_is_refused(text: str) -> None:
    assert "cliënten of casussen" in refusal(workbook(("naam", "toelichting"), ("ZSM", text)))


@pytest.mark.parametrize("name", ["Cliëntenlijst", "cliënten", "casussen", "Casuslijst"])
def test_a_sheet_that_is_a_list_of_clients_is_refused(name: str) -> None:
    assert "de naam van een blad" in refusal(workbook(("naam",), sheet=name))


@pytest.mark.parametrize(
    "text",
    [
        *("casus", "casusoverleg", "Casusoverleg jeugd", "casus bespreken", "complexe casuïstiek"),
        *("cliëntenraad", "cliënt- en naastenorganisatie", "casusregie", "casusgericht werken"),
        *("de behandeling van de cliënt of ondersteuning", "zorgen dat de casus bij de juiste"),
        *("aantal cliënten", "cliënten", "dossierhouder", "patiëntenvereniging", "3 casussen"),
        *("Vul hier nooit een BSN in", "forensische cliënten", "cliëntondersteuning"),
    ],
)
def test_the_words_of_the_domain_are_never_refused(text: str) -> None:
    header = ("naam", "soort", "niveau", "activiteit")
    check(workbook(header, ("ZSM", "casus", "regionaal", text), ("VRF", text, "lokaal", "x")))


def test_a_row_with_the_kind_casus_is_no_header() -> None:
    check(workbook(("Werkoverleg", "casus", "regionaal", "gemeente Haarlem")))


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("jan@gmail.com", PrivateKind.MAIL),
        ("p.devries@haarlem.nl", PrivateKind.MAIL),
        ("familie@ziggo.nl", PrivateKind.MAIL),
        ("06-12345678", PrivateKind.PHONE),
        ("+31 6 12 34 56 78", PrivateKind.PHONE),
        ("Dorpsstraat 12", PrivateKind.ADDRESS),
        ("Kerkweg 3a, 2011 AB Haarlem", PrivateKind.ADDRESS),
        ("geb. 12-03-1980", PrivateKind.BIRTH),
        ("geboortedatum", PrivateKind.BIRTH),
    ],
)
def test_a_private_datum_is_flagged(value: str, kind: PrivateKind) -> None:
    assert flag(value) is kind


@pytest.mark.parametrize(
    "value",
    [
        *("info@haarlem.nl", "secretariaat@gemeente-velsen.nl", "zvh@politie.nl", "023-5113000"),
        *("in 2019 OM en politie", "zorgpad 2", "Nassaugemeente", 612345678, None, "ZSM", 2019),
    ],
)
def test_a_functional_datum_is_not_flagged(value: Cell) -> None:
    assert flag(value) is None


PIECES = (
    "06", "+31", "0031", "(0)", " ", "-", "1", "4", "23", "2011 ", "AB", "a", "Kerk", "straat", "gracht ", "@", "gmail",
    ".com", "geb", ". ", "oren op ", "datum", "j.", "jansen", "ß", "I",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_the_first_look_at_a_text_hides_nothing_that_is_private(text: str) -> None:
    assert flag(text) == next((kind for kind, pattern in PRIVATE if pattern.search(text)), None)


def test_those_texts_have_every_kind_among_them() -> None:
    texts = ("06-23232323", "+31 6 23232323", "Kerkstraat 23", "aaa 1, 2011 AB", "j.jansen@a.com", "geboren op 1")
    assert {flag(text) for text in texts} == set(PrivateKind)
