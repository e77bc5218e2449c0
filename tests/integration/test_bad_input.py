"""The "Bad input" list of issue 3: each with the Dutch message it gives, nothing lost, nothing half stored."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from netwerkkaart.errors import (
    DamagedFile,
    EmptyFile,
    EncryptedFile,
    NetwerkkaartError,
    NothingRecognised,
    PersonalData,
    RowsRefused,
    UnknownFormat,
)
from netwerkkaart.importing import Preview, commit
from netwerkkaart.issues import Code
from netwerkkaart.register import Event, EventSoort
from netwerkkaart.register.codec import encode
from netwerkkaart.services import Services
from tests.integration.desk import bring_in, look, services_in

Rows = Sequence[Sequence[Any]]


@pytest.fixture
def services(tmp_path: Path) -> Services:
    return services_in(tmp_path / "opslag")


@pytest.fixture
def untouched(services: Services) -> Iterator[Services]:
    """The services; afterwards nothing at all may have been stored."""
    before = services.snapshot().registerhash, services.store.stored()
    yield services
    assert (services.snapshot().registerhash, services.store.stored()) == before


def xlsx(path: Path, sheets: dict[str, Rows], change: Callable[[openpyxl.Workbook], None] | None = None) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)  # type: ignore[arg-type]
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    if change:
        change(book)
    book.save(path)
    return path


def overleggen(path: Path, *rows: Sequence[Any], change: Callable[[openpyxl.Workbook], None] | None = None) -> Path:
    return xlsx(path, {"Overleggen": rows}, change)


def messages(found: Preview) -> list[tuple[str, str]]:
    """(cell, sentence) of everything that was told."""
    return [(i.place.cel, i.tekst) for i in found.batch.report.issues]


def counted(found: Preview) -> tuple[int, int, int, int]:
    """(taken, incomplete, refused, skipped)."""
    r = found.batch.report
    assert r.rijen == r.overgenomen + r.geweigerd + r.overgeslagen
    return r.overgenomen, r.onvolledig, r.geweigerd, r.overgeslagen


# the file as a whole


def test_a_wrong_sheet(untouched: Services, tmp_path: Path) -> None:
    path = xlsx(tmp_path / "verkeerd.xlsx", {"Begroting 2026": [("post", "euro"), ("zaal", 100)]})
    with pytest.raises(NothingRecognised) as caught:
        look(untouched, path)
    assert str(caught.value) == (
        "In 'verkeerd.xlsx' staat geen blad van het sjabloon. Gebruik de bladnamen van het sjabloon, bijvoorbeeld Overleggen."
    )


def test_a_wrong_sheet_beside_a_right_one(services: Services, tmp_path: Path) -> None:
    path = xlsx(
        tmp_path / "half.xlsx", {"Begroting": [("post", "euro"), ("zaal", 100)], "Overleggen": [("naam",), ("ZSM",)]}
    )
    found = look(services, path)
    assert messages(found) == [("", "Het blad 'Begroting' hoort niet bij het sjabloon en is overgeslagen (2 rijen).")]
    assert counted(found) == (1, 0, 0, 2)


@pytest.mark.parametrize("name", ["leeg.xlsx", "leeg.csv", "leeg.ods"])
def test_an_empty_file(untouched: Services, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"")
    with pytest.raises(EmptyFile) as caught:
        look(untouched, tmp_path / name)
    assert str(caught.value) == f"Het bestand '{name}' is leeg. Vul het sjabloon in en probeer het opnieuw."


def test_a_workbook_with_empty_sheets(untouched: Services, tmp_path: Path) -> None:
    found_nothing = xlsx(tmp_path / "leeg.xlsx", {"Overleggen": []})
    with pytest.raises(NothingRecognised):
        look(untouched, found_nothing)


def test_a_header_without_rows(untouched: Services, tmp_path: Path) -> None:
    found = look(untouched, overleggen(tmp_path / "kop.xlsx", ("naam", "soort")))
    assert messages(found) == [("", "Het blad 'Overleggen' heeft geen ingevulde rijen.")]
    assert commit(untouched, found) is None


def test_a_password(untouched: Services, tmp_path: Path) -> None:
    path = tmp_path / "geheim.xlsx"
    path.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 1000 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 1000
    )
    with pytest.raises(EncryptedFile) as caught:
        look(untouched, path)
    assert (
        str(caught.value)
        == "Het bestand 'geheim.xlsx' heeft een wachtwoord. Sla het op zonder wachtwoord en probeer het opnieuw."
    )


def test_a_macro_file(services: Services, tmp_path: Path) -> None:
    path = overleggen(tmp_path / "macro.xlsm", ("naam",), ("ZSM",))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 een macro")
    found = look(services, path)
    assert messages(found) == [("", "Het bestand bevat macro's. Die zijn niet uitgevoerd en niet bewaard.")]
    assert counted(found) == (1, 0, 0, 0)


def test_a_file_that_is_something_else(untouched: Services, tmp_path: Path) -> None:
    path = tmp_path / "plaatje.xlsx"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    with pytest.raises(DamagedFile) as caught:
        look(untouched, path)
    assert (
        str(caught.value)
        == "Het bestand 'plaatje.xlsx' is beschadigd of is geen echt werkblad. Open het in Excel, sla het opnieuw op en probeer het nog eens."
    )


def test_a_document_of_another_kind(untouched: Services, tmp_path: Path) -> None:
    (tmp_path / "nota.pdf").write_bytes(b"%PDF-1.7 enzovoort")
    with pytest.raises(UnknownFormat) as caught:
        look(untouched, tmp_path / "nota.pdf")
    assert str(caught.value) == "'nota.pdf' is geen bestand dat hier gelezen kan worden. Gebruik .xlsx, .ods of .csv."


# the shape of a sheet


def test_merged_cells(services: Services, tmp_path: Path) -> None:
    def merge(book: openpyxl.Workbook) -> None:
        book["Overleggen"].merge_cells("B2:B3")

    found = look(
        services,
        overleggen(tmp_path / "a.xlsx", ("naam", "niveau"), ("ZSM", "lokaal"), ("Driehoek", None), change=merge),
    )
    assert messages(found) == [
        ("B2", "De cellen B2:B3 zijn samengevoegd. Alleen de eerste telt; vul de waarde in elke rij in.")
    ]
    commit(services, found)
    assert "niveau" not in services.snapshot().graph.node("overleg:driehoek").properties


def test_title_rows(services: Services, tmp_path: Path) -> None:
    found = look(
        services,
        overleggen(
            tmp_path / "a.xlsx", ("Inventarisatie",), (), ("concept", "maart"), ("naam", "niveau"), ("ZSM", "lokaal")
        ),
    )
    assert messages(found) == [("", "De kolomnamen staan op rij 4; de regels erboven zijn overgeslagen.")]
    assert counted(found) == (1, 0, 0, 0)


def test_a_million_empty_rows(services: Services, tmp_path: Path) -> None:
    """Styled to the last row, as Excel saves a column that somebody coloured."""
    path = tmp_path / "groot.xlsx"
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet = book.add_worksheet("Overleggen")
    yellow = book.add_format({"bg_color": "yellow"})
    sheet.write_row(0, 0, ["naam", "niveau"])
    sheet.write_row(1, 0, ["ZSM", "lokaal"])
    for row in range(2, 1_048_575):
        sheet.write_blank(row, 0, None, yellow)
    sheet.write_row(1_048_575, 0, ["Driehoek", "lokaal"])
    book.close()
    found = look(services, path)
    assert counted(found) == (2, 0, 0, 0) and messages(found) == []


def test_cp1252(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "partners.csv"
    path.write_bytes("naam;soort\r\nZoë’s Huis – Súdwest;ggz\r\n".encode("cp1252"))
    found = look(services, path)
    assert messages(found) == [("", "Het bestand is gelezen als Windows-1252.")]
    commit(services, found)
    assert "Zoë’s Huis – Súdwest" in services.snapshot().graph.namen


def test_mojibake_is_told_with_an_example(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "partners.csv"
    path.write_text("naam;soort\nZoÃ«s Huis;ggz\n", encoding="utf-8")
    assert messages(look(services, path)) == [
        (
            "A2",
            "'ZoÃ«s Huis' bevat verkeerd gelezen tekens (zoals Ã«). Sla het bestand op als UTF-8 en probeer het opnieuw.",
        )
    ]


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_a_csv_and_a_workbook_say_the_same(services: Services, tmp_path: Path, separator: str) -> None:
    rows = [
        ("naam", "niveau", "deelnemers"),
        ("ZSM", "lokaal", "Haarlem"),
        ("Overleg; met puntkomma, en komma", "regionaal", "Haarlem;Bloemendaal"),
    ]
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=separator).writerows(rows)
    (tmp_path / "overleggen.csv").write_text(buffer.getvalue(), encoding="utf-8")
    one = look(services, tmp_path / "overleggen.csv").changes
    two = look(services, overleggen(tmp_path / "a.xlsx", *rows)).changes
    assert [(c.id, c.velden) for c in one.nieuw] == [(c.id, c.velden) for c in two.nieuw]


# cells


@pytest.mark.parametrize(
    ("column", "value", "sentence"),
    [
        ("domein", "onderwijs", "'onderwijs' is geen keuze voor 'domein'. Kies uit: zorg, veiligheid, zorg en veiligheid."),
        ("begin", "ergens in 2019", "'ergens in 2019' is geen datum. Schrijf 2019, 2019-05 of 18-05-2019."),
        ("aantal", "4-6", "'4-6' is geen getal. Schrijf in 'aantal' één getal, bijvoorbeeld 4."),
        ("deelnemers volledig", "soort van", "'soort van' is geen ja of nee."),
        ("thema", "Onbekend thema",
         "'Onbekend thema' is niet bekend als thema. Zet het op het juiste blad, verbeter de naam of kies 'nieuwe namen aanmaken'."),
        ("deelnemers", "Onbekend BV",
         "'Onbekend BV' is niet bekend als partner, overleg, stuurgroep of programma. Zet het op het juiste blad, verbeter de naam of "
         "kies 'nieuwe namen aanmaken'."),
        ("gebied", "Utrecht",
         "'Utrecht' kan meer dan één ding zijn: gebied:gemeente-utrecht, gebied:provincie-utrecht, gebied:veiligheidsregio-utrecht. Schrijf het id."),
    ],
)  # fmt: skip
def test_a_cell_that_is_left_out_takes_the_row(
    services: Services, tmp_path: Path, column: str, value: str, sentence: str
) -> None:
    """Unknown choice, unreadable date and number, unknown and ambiguous reference."""
    found = look(services, overleggen(tmp_path / "a.xlsx", ("naam", column), ("ZSM", value)))
    assert messages(found) == [("B2", sentence)]
    assert counted(found) == (1, 1, 0, 0)
    commit(services, found)
    assert "overleg:zsm" in services.snapshot().graph


def test_a_date_as_text(services: Services, tmp_path: Path) -> None:
    rows = [("naam", "begin"), ("A", "18-05-2019"), ("B", "18 mei 2019"), ("C", "mei 2019"), ("D", "2019")]
    found = look(services, overleggen(tmp_path / "a.xlsx", *rows))
    commit(services, found)
    graph = services.snapshot().graph
    assert messages(found) == []
    assert [graph.node(f"overleg:{n}").properties["begin"] for n in "abcd"] == [
        "2019-05-18",
        "2019-05-18",
        "2019-05",
        "2019",
    ]


def test_a_duplicate_key(untouched: Services, tmp_path: Path) -> None:
    found = look(
        untouched, overleggen(tmp_path / "a.xlsx", ("id", "naam"), (1, "ZSM"), (1, "Driehoek"), (2, "Vierhoek"))
    )
    assert messages(found) == [("A3", "Het id '1' staat ook op rij 2. Geef elke rij een eigen id.")]
    assert counted(found) == (2, 0, 1, 0)
    with pytest.raises(RowsRefused):
        commit(untouched, found)


def test_a_name_that_two_types_share(services: Services, tmp_path: Path) -> None:
    path = xlsx(
        tmp_path / "a.xlsx",
        {
            "Overleggen": [("naam", "deelnemers"), ("ZSM", "Samen Veilig")],
            "Programma's": [("naam",), ("Samen Veilig",)],
            "Partners": [("naam",), ("Samen Veilig",)],
        },
    )
    found = look(services, path)
    assert messages(found) == [
        (
            "B2",
            "'Samen Veilig' kan meer dan één ding zijn: partner:samen-veilig, programma:samen-veilig. Schrijf het id.",
        )
    ]
    assert counted(found) == (3, 1, 0, 0)


def test_a_formula_without_value(untouched: Services, tmp_path: Path) -> None:
    found = look(
        untouched, overleggen(tmp_path / "a.xlsx", ("naam", "doel"), ("ZSM", "=A1&B1"), ("Driehoek", "praten"))
    )
    assert messages(found) == [
        (
            "B2",
            "De formule '=A1&B1' heeft geen uitkomst. Open het bestand in Excel, sla het op en probeer het opnieuw, of typ de waarde.",
        )
    ]
    assert counted(found) == (1, 0, 1, 0)
    with pytest.raises(RowsRefused) as caught:
        commit(untouched, found)
    assert str(caught.value) == (
        "Er is niets vastgelegd: 1 rijen zijn geweigerd. Verbeter ze, of leg de rest vast zonder deze rijen."
    )


def test_the_rest_is_stored_when_the_user_says_so(services: Services, tmp_path: Path) -> None:
    found = look(services, overleggen(tmp_path / "a.xlsx", ("naam", "doel"), ("ZSM", "=A1"), ("Driehoek", "praten")))
    commit(services, found, zonder_geweigerde=True)
    assert set(services.snapshot().graph.nodes["Overleg"].ids) == {"overleg:driehoek"}


def test_a_hyperlink_formula(untouched: Services, tmp_path: Path) -> None:
    found = look(
        untouched, overleggen(tmp_path / "a.xlsx", ("naam", "url"), ("ZSM", '=HYPERLINK("http://evil.example","klik")'))
    )
    assert counted(found) == (0, 0, 1, 0)
    assert messages(found)[0][1].startswith(
        'De formule \'=HYPERLINK("http://evil.example","klik")\' heeft geen uitkomst.'
    )


def test_a_hyperlink_as_text_in_a_csv_stays_text(services: Services, tmp_path: Path) -> None:
    link = '=HYPERLINK("http://evil.example")'
    (tmp_path / "overleggen.csv").write_text(
        f'naam;doel\nZSM;"{link.replace(chr(34), chr(34) * 2)}"\n', encoding="utf-8"
    )
    bring_in(services, tmp_path / "overleggen.csv")
    assert services.snapshot().graph.node("overleg:zsm").properties["doel"] == link


def test_a_script_is_text_like_any_other(services: Services, tmp_path: Path) -> None:
    script = "<script>alert('x')</script>"
    bring_in(services, overleggen(tmp_path / "a.xlsx", ("naam", "doel"), (script, script)))
    (id_,) = services.snapshot().graph.nodes["Overleg"].ids
    node = services.snapshot().graph.node(id_)
    assert (id_, node.naam, node.properties["doel"]) == ("overleg:script-alert-x-script", script, script)


@pytest.mark.parametrize("text", ["a_x0007_b", "a_xD800_b"])
def test_a_hidden_control_character(untouched: Services, tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Overleggen")
    sheet.write_row(0, 0, ["naam"])
    sheet.write_row(1, 0, ["plaats"])
    book.close()
    parts = {n: c.replace(b"plaats", text.encode()) for n, c in _parts(path).items()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    try:
        found = look(untouched, path)
    except NetwerkkaartError:
        return
    assert all(i.code is Code.STUURTEKENS for i in found.batch.report.issues) and sum(counted(found)) == 1
    assert encode(Event(1, EventSoort.IMPORT, "", "", found.batch.import_))


def _parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_long_cell_is_kept_whole(services: Services, tmp_path: Path) -> None:
    text = "x" * 32_000
    bring_in(services, overleggen(tmp_path / "a.xlsx", ("naam", "doel"), ("ZSM", text)))
    assert services.snapshot().graph.node("overleg:zsm").properties["doel"] == text


def test_a_bsn_refuses_the_file_and_appears_nowhere(untouched: Services, tmp_path: Path) -> None:
    path = overleggen(tmp_path / "a.xlsx", ("naam", "toelichting"), ("ZSM", "BSN 111222333"))
    with pytest.raises(PersonalData) as caught:
        look(untouched, path)
    assert str(caught.value) == (
        "Het bestand 'a.xlsx' is geweigerd: cel B2 op blad 'Overleggen' bevat een burgerservicenummer. "
        "Deze kaart is niet voor gegevens over cliënten. Haal dit eruit; er is niets bewaard."
    )
    assert "111222333" not in repr(caught.value.__cause__)


def test_only_columns_of_the_sjabloon_are_stored(services: Services, tmp_path: Path) -> None:
    event = bring_in(services, overleggen(tmp_path / "a.xlsx", ("naam", "geheim"), ("ZSM", "niet bewaren a.u.b.")))
    assert event is not None
    assert "niet bewaren" not in repr(event) and encode(event)


def test_every_sentence_of_a_wrong_file_is_dutch_and_says_where(services: Services, tmp_path: Path) -> None:
    rows = [("naam", "begin", "kleur"), (None, "2019", "rood"), ("ZSM", "ooit", None), ("zsm", None, None)]
    found = look(services, overleggen(tmp_path / "a.xlsx", *rows))
    assert messages(found) == [
        ("C1", "De kolom 'kleur' hoort niet bij dit blad en is overgeslagen."),
        ("A2", "De kolom 'naam' is leeg maar verplicht. Vul deze cel in."),
        ("B3", "'ooit' is geen datum. Schrijf 2019, 2019-05 of 18-05-2019."),
        ("A4", "Deze rij noemt hetzelfde als rij 3: 'zsm'. Voeg de rijen samen of geef ze een eigen id."),
    ]
    assert counted(found) == (1, 1, 2, 0)
