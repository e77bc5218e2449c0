"""What comes out of a workbook, messy or hostile, read the way the application reads it."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import openpyxl
import pytest

from importers import IMPORTERS, Limits, read_workbook, sandbox
from importers.codec import decode, encode
from importers.neutral import neutralise
from netwerkkaart import errors
from netwerkkaart.errors import Reason, UnreadableFile
from netwerkkaart.issues import Code, Issue
from netwerkkaart.tables import Cell, Fault, FaultKind, Place, RawWorkbook
from tests.hostile import (
    ods_cell,
    ods_parts,
    ods_table,
    text_cell,
    text_row,
    with_note,
    xlsx,
    xlsx_parts,
    zipped,
)

MOMENT = datetime.fromisoformat("2019-05-18T09:30")


def cells(workbook: RawWorkbook) -> list[tuple[Cell, ...]]:
    return [row.cells for row in workbook.tables[0].rows]


def numbers(workbook: RawWorkbook) -> list[int]:
    return [row.number for row in workbook.tables[0].rows]


def only(workbook: RawWorkbook, code: Code) -> Issue:
    (issue,) = [issue for issue in workbook.issues if issue.code is code]
    return issue


def refusal(path: Path, limits: Limits | None = None) -> UnreadableFile:
    with pytest.raises(UnreadableFile) as caught:
        read_workbook(path, limits=limits or Limits())
    return caught.value


def one_cell(path: Path, cell: str, *, book: str = "") -> Cell:
    return cells(read_workbook(xlsx(path / "a.xlsx", f'<row r="1">{cell}</row>', book=book)))[0][0]


def test_each_importer_reads_a_kind_of_its_own() -> None:
    assert len({importer.kind for importer in IMPORTERS}) == len(IMPORTERS)


def test_a_workbook_of_openpyxl_keeps_its_values(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["naam", 4, 4.0, 2.5, True, date(2019, 5, 18), MOMENT])
    sheet.append([None, "é & <script>"])
    sheet.append([timedelta(hours=1, minutes=30)])
    book.save(tmp_path / "a.xlsx")
    day = date(2019, 5, 18)
    assert cells(read_workbook(tmp_path / "a.xlsx")) == [
        ("naam", 4, 4, 2.5, True, day, day),
        (None, "é & <script>"),
        ("1:30",),
    ]


def test_a_whole_float_becomes_int(tmp_path: Path) -> None:
    value = one_cell(tmp_path, '<c r="A1"><v>1E3</v></c>')
    assert value == 1000
    assert isinstance(value, int)


def test_a_true_cell_is_bool(tmp_path: Path) -> None:
    assert one_cell(tmp_path, '<c r="A1" t="b"><v>1</v></c>') is True


def test_a_date_after_1904_counts_from_there(tmp_path: Path) -> None:
    book = '<workbookPr date1904="1"/>'
    assert one_cell(tmp_path, '<c r="A1" s="1"><v>1</v></c>', book=book) == date(1904, 1, 2)


def test_an_error_cell_is_a_fault_with_its_text(tmp_path: Path) -> None:
    value = one_cell(tmp_path, '<c r="A1" t="e"><f>B1</f><v>#REF!</v></c>')
    assert value == Fault(FaultKind.ERROR, "#REF!")


def test_a_number_that_is_none_is_a_fault(tmp_path: Path) -> None:
    assert one_cell(tmp_path, '<c r="A1"><v>1E999</v></c>') == Fault(FaultKind.ERROR, "1E999")


def test_a_formula_gives_its_last_outcome(tmp_path: Path) -> None:
    assert one_cell(tmp_path, '<c r="A1"><f>2+2</f><v>4</v></c>') == 4


def test_a_formula_without_outcome_is_a_fault_with_its_text(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "=SUM(1,2)"
    book.save(tmp_path / "a.xlsx")
    assert cells(read_workbook(tmp_path / "a.xlsx")) == [(Fault(FaultKind.FORMULA, "=SUM(1,2)"),)]


def test_a_zero_that_excel_never_calculated_is_a_fault(tmp_path: Path) -> None:
    cell = '<c r="A1"><f>B1</f><v>0</v></c>'
    value = one_cell(tmp_path, cell, book='<calcPr fullCalcOnLoad="1"/>')
    assert value == Fault(FaultKind.FORMULA, "=B1")


def test_a_shared_formula_without_outcome_names_the_formula(tmp_path: Path) -> None:
    first = '<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A2">B1</f><v>1</v></c></row>'
    second = '<row r="2"><c r="A2"><f t="shared" si="0"/></c></row>'
    read = cells(read_workbook(xlsx(tmp_path / "a.xlsx", first + second)))
    assert read[1] == (Fault(FaultKind.FORMULA, "=B1"),)


@pytest.mark.parametrize(
    ("value", "expected"),
    [("<v>ZSM</v>", "ZSM"), ("", Fault(FaultKind.FORMULA, '=HYPERLINK("http://x","ZSM")'))],
)
def test_a_hyperlink_is_a_formula_like_any_other(tmp_path: Path, value: str, expected: Cell) -> None:
    cell = f'<c r="A1" t="str"><f>HYPERLINK("http://x","ZSM")</f>{value}</c>'
    assert one_cell(tmp_path, cell) == expected


@pytest.mark.parametrize(
    ("written", "text"),
    [("a_x0007_b", "a\x07b"), ("_xD83D__xDE00_", "\U0001f600"), ("_xD83D_", "\ufffd")],
)
def test_text_with_excels_escapes_is_read_back(tmp_path: Path, written: str, text: str) -> None:
    assert one_cell(tmp_path, text_cell("A1", written)) == text


def test_styles_that_contradict_themselves_are_damage(tmp_path: Path) -> None:
    parts = xlsx_parts(text_row(1, "naam"))
    parts["xl/styles.xml"] = str(parts["xl/styles.xml"]).replace('numFmtId="20"', 'numFmtId="x"')
    assert isinstance(refusal(zipped(tmp_path / "a.xlsx", parts)), errors.DamagedFile)


def test_shared_texts_keep_their_spaces_and_leave_out_furigana(tmp_path: Path) -> None:
    parts = xlsx_parts('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')
    relations = str(parts["xl/_rels/workbook.xml.rels"])
    parts["xl/_rels/workbook.xml.rels"] = relations.replace("styles", "sharedStrings")
    parts["xl/sharedStrings.xml"] = (
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si>'
        '<r><t xml:space="preserve">Zorg </t></r><r><t>en</t></r><rPh><t>x</t></rPh></si></sst>'
    )
    assert cells(read_workbook(zipped(tmp_path / "a.xlsx", parts))) == [("Zorg en",)]


def test_a_lying_dimension_hides_no_row(tmp_path: Path) -> None:
    data = "".join(text_row(i, f"rij {i}") for i in range(1, 51))
    parts = xlsx_parts(data)
    sheet = str(parts["xl/worksheets/sheet1.xml"])
    parts["xl/worksheets/sheet1.xml"] = sheet.replace("<sheetData>", '<dimension ref="A1:A2"/><sheetData>')
    assert len(cells(read_workbook(zipped(tmp_path / "a.xlsx", parts)))) == 50


def test_a_million_styled_empty_rows_are_two_rows_within_the_time_limit(tmp_path: Path) -> None:
    empty = "".join(f'<row r="{i}"><c r="A{i}" s="1"/><c r="B{i}" s="1"/></row>' for i in range(3, 1_048_577))
    path = xlsx(tmp_path / "a.xlsx", text_row(1, "naam") + text_row(2, "ZSM") + empty)
    assert numbers(read_workbook(path, limits=Limits(cpu_seconds=10))) == [1, 2]


def test_a_row_far_below_costs_nothing(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", text_row(1, "naam") + text_row(1_048_576, "ZSM"))
    assert numbers(read_workbook(path)) == [1, 1_048_576]


def test_cells_and_rows_without_address_follow_the_one_before(tmp_path: Path) -> None:
    data = '<row r="4"><c r="B4" s="1"/><c t="b"><v>1</v></c></row><row><c><v>7</v></c></row>'
    workbook = read_workbook(xlsx(tmp_path / "a.xlsx", data))
    assert numbers(workbook) == [4, 5]
    assert cells(workbook) == [(None, None, True), (7,)]


def test_rows_with_the_same_number_are_both_read_and_told(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", text_row(2, "ZSM") + text_row(2, "VRF"))
    workbook = read_workbook(path)
    assert cells(workbook) == [("ZSM",), ("VRF",)]
    assert "Rijnummer 2" in only(workbook, Code.DUBBELE_REGEL).tekst


def test_a_merge_over_the_whole_sheet_is_named(tmp_path: Path) -> None:
    merge = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    path = xlsx(tmp_path / "a.xlsx", text_row(1, "naam"), after=merge)
    workbook = read_workbook(path, limits=Limits(cpu_seconds=5))
    assert only(workbook, Code.SAMENGEVOEGD).waarde == "A1:XFD1048576"


def test_many_merges_are_one_remark_that_counts_them(tmp_path: Path) -> None:
    ranges = "".join(f'<mergeCell ref="A{i}:B{i}"/>' for i in range(1, 31))
    after = f"<mergeCells>{ranges}</mergeCells>"
    workbook = read_workbook(xlsx(tmp_path / "a.xlsx", text_row(1, "naam"), after=after))
    assert only(workbook, Code.SAMENGEVOEGD).waarde.endswith("A20:B20 (+ 10)")


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_is_read_and_told(tmp_path: Path, state: str) -> None:
    workbook = read_workbook(xlsx(tmp_path / "a.xlsx", text_row(1, "naam"), state=state))
    assert workbook.tables[0].hidden
    assert only(workbook, Code.VERBORGEN_BLAD).waarde == "Overleggen"


def test_the_text_of_a_note_is_kept_apart(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.xlsx", with_note(xlsx_parts(text_row(1, "naam")), "let op"))
    assert read_workbook(path).texts["opmerking bij Overleggen B3"] == "let op"


def test_properties_and_defined_names_are_kept_apart(tmp_path: Path) -> None:
    names = '<definedNames><definedName name="lijst">Blad1!A1</definedName></definedNames>'
    parts = xlsx_parts(text_row(1, "naam"), book=names)
    parts["docProps/core.xml"] = '<p xmlns:d="urn:d"><d:creator>Jan</d:creator></p>'
    texts = read_workbook(zipped(tmp_path / "a.xlsx", parts)).texts
    assert texts["eigenschap creator"] == "Jan"
    assert texts["gedefinieerde naam lijst"] == "lijst Blad1!A1"


def test_a_macro_file_is_read_and_told(tmp_path: Path) -> None:
    parts = xlsx_parts(text_row(1, "naam")) | {"xl/vbaProject.bin": b"\x01"}
    workbook = read_workbook(zipped(tmp_path / "a.xlsm", parts))
    assert cells(workbook) == [("naam",)]
    assert only(workbook, Code.MACROS).place == Place()


def test_the_name_that_the_user_gave_is_the_name_of_the_file(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "tmp123", text_row(1, "naam"))
    assert read_workbook(path, name="regio.xlsx").file == "regio.xlsx"


@pytest.mark.parametrize(
    "data",
    [
        '<row r="0"><c r="A0"><v>1</v></c></row>',
        '<row r="x"><c r="A1"><v>1</v></c></row>',
        '<row r="1"><c r="ZZZZ1"><v>1</v></c></row>',
        '<row r="1"><c r="A1" t="s"><v>99</v></c></row>',
        '<row r="1"><c r="A1" t="raar"><v>99</v></c></row>',
        '<row r="1"><c r="A1"><v>1</c></row>',
    ],
)
def test_a_sheet_that_contradicts_itself_is_damaged(tmp_path: Path, data: str) -> None:
    assert isinstance(refusal(xlsx(tmp_path / "a.xlsx", data)), errors.DamagedFile)


def test_a_workbook_without_its_sheet_is_damaged(tmp_path: Path) -> None:
    parts = xlsx_parts("")
    del parts["xl/worksheets/sheet1.xml"]
    assert isinstance(refusal(zipped(tmp_path / "a.xlsx", parts)), errors.DamagedFile)


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("xl/_rels/workbook.xml.rels", None),
        ("xl/workbook.xml", None),
        ("_rels/.rels", None),
        ("xl/workbook.xml", "<workbook/>"),
    ],
)
def test_a_workbook_that_does_not_say_where_its_sheets_are_is_damaged(
    tmp_path: Path, part: str, text: str | None
) -> None:
    parts = {k: v for k, v in xlsx_parts("").items() if k != part} | ({part: text} if text else {})
    assert isinstance(refusal(zipped(tmp_path / "a.xlsx", parts)), errors.DamagedFile)


def test_more_cells_than_allowed_are_refused(tmp_path: Path) -> None:
    data = "".join(f'<row r="{i}">{text_cell(f"XFD{i}", "x")}</row>' for i in range(1, 9))
    error = refusal(xlsx(tmp_path / "a.xlsx", data), Limits(cells=100_000))
    assert error.args[1] == Reason.CELLS.format(100_000)


def test_one_long_text_in_many_cells_counts_as_many(tmp_path: Path) -> None:
    data = "".join(text_row(i, "x" * 30_000) for i in range(1, 9))
    error = refusal(xlsx(tmp_path / "a.xlsx", data), Limits(cells=1_000, ratio=10_000))
    assert isinstance(error, errors.TooLarge)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    assert type(refusal(tmp_path / "weg.xlsx")) is UnreadableFile


# .ods


def ods(path: Path, rows: str, *, styles: str = "", style: str = "") -> Path:
    return zipped(path / "a.ods", ods_parts(ods_table(rows, style=style), styles=styles))


def ods_row(*items: str) -> str:
    return f"<table:table-row>{''.join(items)}</table:table-row>"


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (ods_cell("ZSM"), "ZSM"),
        (ods_cell("a<text:s text:c='2'/>b<text:line-break/>c"), "a  b\nc"),
        (ods_cell("4", 'office:value-type="float" office:value="4"'), 4),
        (ods_cell("waar", 'office:value-type="boolean" office:boolean-value="true"'), True),
        (
            ods_cell("x", 'office:value-type="date" office:date-value="2019-05-18T10:00:00"'),
            date(2019, 5, 18),
        ),
        (ods_cell("1:30", 'office:value-type="time" office:time-value="PT1H30M"'), "1:30"),
        (
            ods_cell("#REF!", 'office:value-type="string" calcext:value-type="error"'),
            Fault(FaultKind.ERROR, "#REF!"),
        ),
        ('<table:table-cell table:formula="of:=1+1"/>', Fault(FaultKind.FORMULA, "=1+1")),
    ],
)
def test_a_cell_of_an_ods_keeps_its_value(tmp_path: Path, cell: str, expected: Cell) -> None:
    assert cells(read_workbook(ods(tmp_path, ods_row(cell)))) == [(expected,)]


def test_repeated_cells_and_rows_keep_their_places(tmp_path: Path) -> None:
    empty = '<table:table-cell table:number-columns-repeated="2"/>'
    twice = ods_cell("x", 'office:value-type="string" table:number-columns-repeated="2"')
    gap = '<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>'
    end = gap.replace('"3"', '"1048000"')
    workbook = read_workbook(ods(tmp_path, gap + ods_row(empty, twice) + end))
    assert numbers(workbook) == [4]
    assert cells(workbook) == [(None, None, "x", "x")]


def test_a_value_repeated_without_end_is_refused(tmp_path: Path) -> None:
    cell = ods_cell("x", 'office:value-type="string" table:number-columns-repeated="999999999"')
    assert isinstance(refusal(ods(tmp_path, ods_row(cell))), errors.TooLarge)


def test_a_note_in_an_ods_is_no_value(tmp_path: Path) -> None:
    note = "<office:annotation><text:p>let op</text:p></office:annotation><text:p>ZSM</text:p>"
    row = ods_row(f'<table:table-cell office:value-type="string">{note}</table:table-cell>')
    workbook = read_workbook(ods(tmp_path, row))
    assert cells(workbook) == [("ZSM",)]
    assert workbook.texts == {"opmerking bij Overleggen A1": "let op"}


def test_a_hidden_sheet_of_an_ods_is_told(tmp_path: Path) -> None:
    styles = '<style:style style:name="ta1"><style:table-properties table:display="false"/></style:style>'
    path = ods(tmp_path, ods_row(ods_cell("naam")), styles=styles, style="ta1")
    workbook = read_workbook(path)
    assert workbook.tables[0].hidden
    assert only(workbook, Code.VERBORGEN_BLAD)


def test_merged_cells_of_an_ods_are_told(tmp_path: Path) -> None:
    spans = 'table:number-columns-spanned="3" table:number-rows-spanned="2"'
    row = ods_row(ods_cell("naam", f'office:value-type="string" {spans}'))
    assert only(read_workbook(ods(tmp_path, row)), Code.SAMENGEVOEGD).waarde == "A1:C2"


def test_a_tiny_ods_that_ends_other_readers_is_only_refused(tmp_path: Path) -> None:
    body = ods_table('<table:table-row table:number-rows-repeated="18446744073709551615">')
    assert isinstance(refusal(zipped(tmp_path / "a.ods", ods_parts(body))), errors.UnreadableFile)


def test_a_repeat_beyond_every_bound_is_only_refused(tmp_path: Path) -> None:
    cell = ods_cell("x", 'office:value-type="string" table:number-columns-repeated="1"')
    row = f'<table:table-row table:number-rows-repeated="{2**64}">{cell}</table:table-row>'
    assert isinstance(refusal(ods(tmp_path, row)), errors.TooLarge)


# .csv


def csv_file(path: Path, content: str | bytes, name: str = "Overleggen.csv") -> Path:
    data = content if isinstance(content, bytes) else content.encode()
    (path / name).write_bytes(data)
    return path / name


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_the_separator_is_found(tmp_path: Path, separator: str) -> None:
    text = separator.join(("naam", "soort")) + "\n" + separator.join(("ZSM", "keten")) + "\n"
    assert cells(read_workbook(csv_file(tmp_path, text))) == [("naam", "soort"), ("ZSM", "keten")]


def test_values_with_semicolons_do_not_pass_for_columns(tmp_path: Path) -> None:
    text = "naam,deelnemers\n" + "ZSM,politie;OM;gemeente\n" * 9
    assert cells(read_workbook(csv_file(tmp_path, text)))[1] == ("ZSM", "politie;OM;gemeente")


def test_prose_with_commas_does_not_pass_for_columns(tmp_path: Path) -> None:
    text = "Overleggen, versie 2\nnaam;doel\nZSM;snel, slim en simpel\nVRF;hulp, zorg\n"
    assert cells(read_workbook(csv_file(tmp_path, text)))[2] == ("ZSM", "snel, slim en simpel")


def test_a_line_that_tells_the_separator_is_no_row(tmp_path: Path) -> None:
    workbook = read_workbook(csv_file(tmp_path, "sep=|\r\nnaam|soort;x\r\n"))
    assert numbers(workbook) == [1]
    assert cells(workbook) == [("naam", "soort;x")]


def test_a_quoted_line_break_stays_in_its_cell(tmp_path: Path) -> None:
    workbook = read_workbook(csv_file(tmp_path, 'naam;doel\nZSM;"een\ntwee"\nVRF;drie\n'))
    assert cells(workbook)[1] == ("ZSM", "een\ntwee")
    assert numbers(workbook) == [1, 2, 3]


def test_a_quote_that_is_never_closed_loses_nothing_silently(tmp_path: Path) -> None:
    error = refusal(csv_file(tmp_path, 'naam;doel\nZSM;"een\nVRF;twee\n'))
    assert isinstance(error, errors.OpenQuote)
    assert "rij 2" in str(error)


@pytest.mark.parametrize(
    ("encoding", "told"),
    [("utf-8", None), ("utf-8-sig", None), ("cp1252", "Windows-1252"), ("utf-16", "UTF-16")],
)
def test_the_encoding_is_found_and_told(tmp_path: Path, encoding: str, told: str | None) -> None:
    text = "naam;gebied\nFryslân;'s-Hertogenbosch €\n"
    workbook = read_workbook(csv_file(tmp_path, text.encode(encoding)))
    assert cells(workbook)[1] == ("Fryslân", "'s-Hertogenbosch €")
    assert [i.waarde for i in workbook.issues] == ([told] if told else [])


def test_nul_characters_are_removed_and_told(tmp_path: Path) -> None:
    workbook = read_workbook(csv_file(tmp_path, "na\0am;soort\nZS\0M;keten\n"))
    assert cells(workbook) == [("naam", "soort"), ("ZSM", "keten")]
    assert only(workbook, Code.NUL_TEKENS)


def test_a_row_with_too_many_cells_is_told(tmp_path: Path) -> None:
    workbook = read_workbook(csv_file(tmp_path, "naam;soort\nZSM;keten;extra\nVRF\n"))
    issue = only(workbook, Code.ONGELIJKE_RIJ)
    assert issue.place == Place("Overleggen", 2)
    assert issue.details == {"aantal": "3", "verwacht": "2"}


@pytest.mark.parametrize("text", ["FryslÃ¢n", "â€™s-Hertogenbosch", "CafÃ©", "x\ufffdy"])
def test_broken_characters_are_told_with_an_example(tmp_path: Path, text: str) -> None:
    issue = only(read_workbook(csv_file(tmp_path, f"naam;soort\n{text};x\n")), Code.KAPOTTE_TEKENS)
    assert issue.waarde == text
    assert issue.place == Place("Overleggen", 2, 1)


@pytest.mark.parametrize("value", ["=1+1", "+31", "-5", "@x", "'=1", "'s-Hertogenbosch", "''"])
def test_a_neutralised_value_comes_back_exact(tmp_path: Path, value: str) -> None:
    written = neutralise(value)
    assert cells(read_workbook(csv_file(tmp_path, f"naam;soort\n{written};x\n")))[1][0] == value


def test_a_folder_of_csv_files_is_a_workbook(tmp_path: Path) -> None:
    csv_file(tmp_path, "naam;soort\n", "Partners.csv")
    csv_file(tmp_path, "naam;soort\n", "Overleggen.csv")
    csv_file(tmp_path, "niets", "leesmij.md")
    names = [table.sheet for table in read_workbook(tmp_path).tables]
    assert names == ["Overleggen", "Partners"]


def test_a_zip_of_csv_files_is_a_workbook(tmp_path: Path) -> None:
    parts = {"map/Partners.csv": "naam;soort\n", "__MACOSX/map/._Partners.csv": "x"}
    tables = read_workbook(zipped(tmp_path / "a.zip", parts)).tables
    assert [table.sheet for table in tables] == ["Partners"]


def test_a_csv_with_only_separators_is_empty(tmp_path: Path) -> None:
    assert isinstance(refusal(csv_file(tmp_path, ";;;\n;;;\n")), errors.EmptyFile)


# the child process


def test_a_workbook_crosses_as_json_unchanged(tmp_path: Path) -> None:
    workbook = read_workbook(xlsx(tmp_path / "a.xlsx", text_row(1, "naam"), state="hidden"))
    assert decode(json.loads(encode(workbook))) == workbook


def test_reading_that_takes_too_long_is_stopped(tmp_path: Path) -> None:
    path = csv_file(tmp_path, "naam;soort\n" * 200_000)
    assert isinstance(refusal(path, Limits(wall_seconds=0.01)), errors.ReadTimeout)


def test_reading_that_takes_too_much_processor_time_is_stopped(tmp_path: Path) -> None:
    data = "".join(text_row(i, *("waarde",) * 20) for i in range(1, 60_001))
    path = xlsx(tmp_path / "a.xlsx", data)
    assert isinstance(refusal(path, Limits(cpu_seconds=1)), errors.ReadTimeout)


def test_reading_that_takes_too_much_memory_is_stopped(tmp_path: Path) -> None:
    path = csv_file(tmp_path, "naam;soort\n" + "x" * 40_000_000)
    error = refusal(path, Limits(memory_bytes=300_000_000))
    assert error.args[1] == Reason.MEMORY.format(300)


def test_where_the_system_keeps_no_memory_limit_the_parent_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sandbox, "WATCHED", True)
    monkeypatch.setattr(sandbox, "memory_of", lambda _pid: 2**40)
    path = csv_file(tmp_path, "naam;soort\n" * 200_000)
    assert isinstance(refusal(path), errors.TooLarge)


def test_the_memory_of_a_process_that_is_gone_is_nothing() -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as child:
        child.wait()
    assert sandbox.memory_of(child.pid) == 0


def test_a_child_that_dies_is_a_refusal_and_nothing_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "COMMAND", ("-c", "import os; os.abort()"))
    assert isinstance(refusal(csv_file(tmp_path, "naam;soort\n")), errors.ReaderCrashed)


def test_the_child_does_not_get_the_secrets_of_the_application(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETWERKKAART_NEO4J_PASSWORD", "geheim")
    code = (
        "import json, os\n"
        "name = 'TooLarge' if 'NETWERKKAART_NEO4J_PASSWORD' in os.environ else 'EmptyFile'\n"
        "print(json.dumps({'error': name, 'args': ['a']}))"
    )
    monkeypatch.setattr(sandbox, "COMMAND", ("-c", code))
    with pytest.raises(errors.EmptyFile):
        read_workbook(csv_file(tmp_path, "naam;soort\n"))


def test_an_answer_that_is_no_answer_is_a_refusal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "COMMAND", ("-c", "print('onzin')"))
    assert isinstance(refusal(csv_file(tmp_path, "naam;soort\n")), errors.ReaderCrashed)


def test_a_moment_in_which_the_machine_stands_still_costs_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first wait is over before it began; the request has gone out all the same."""
    waits = iter([-1.0])
    wait = subprocess.Popen.communicate

    def stalled(child: subprocess.Popen[bytes], request: bytes | None = None, *, timeout: float) -> object:
        return wait(child, request, timeout=next(waits, timeout))

    monkeypatch.setattr(subprocess.Popen, "communicate", stalled)
    path = csv_file(tmp_path, "naam;soort\n")
    assert read_workbook(path, limits=replace(Limits(), wall_seconds=20)).tables
