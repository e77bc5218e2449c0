"""Remarks as a person reads them."""

from __future__ import annotations

from netwerkkaart.build import graph_of
from netwerkkaart.difference import Change
from netwerkkaart.issues import Code, Issue
from netwerkkaart.tables import Place
from netwerkkaart.ui import texts
from netwerkkaart.ui.components.changes import counted
from netwerkkaart.ui.remarks import gravest_first, remark_cells, remark_lines

GRAPH = graph_of([
    ("gebied:vr-kennemerland", {"naam": "Kennemerland", "soort": "veiligheidsregio"}), ("partner:ggd", {"naam": "GGD"}),
])  # fmt: skip


def test_skipped_example_rows_are_one_line() -> None:
    issues = [Issue(Code.VOORBEELD_OVERGESLAGEN, Place(blad, 2)) for blad in ("Overleggen", "Partners", "Thema's")]
    issues.append(Issue(Code.MACROS, Place("")))
    lines = remark_lines(issues, GRAPH)
    assert len(lines) == 2
    assert lines[1] == ("melding", "Overleggen, Partners en Thema's", "", "", "3 voorbeeldrijen zijn overgeslagen.")


def test_the_same_remark_of_several_cells_is_one_line() -> None:
    issues = [
        Issue(Code.GEEN_GETAL, Place("Overleggen", n, 3), "veel", details={"kolom": "omvang"}) for n in range(2, 9)
    ]
    issues.append(Issue(Code.GEEN_GETAL, Place("Partners", 2, 3), "veel", details={"kolom": "omvang"}))
    first, second = remark_lines(issues, GRAPH)
    assert first[1:4] == ("Overleggen", "C2, C3, C4, C5 en 3 andere", "veel")
    assert second[1:3] == ("Partners", "C2")


def test_the_same_remark_twice_names_its_cell_once_and_no_cell_not_at_all() -> None:
    twice = [Issue(Code.GEEN_GETAL, Place("Overleggen", 2, 3), "veel", details={"kolom": "omvang"})] * 2
    assert remark_lines(twice, GRAPH)[0][2] == "C2"
    assert [line[2] for line in remark_lines([Issue(Code.MACROS, Place(""))] * 2, GRAPH)] == [""]


def test_a_lost_column_stands_with_the_refused_rows_and_personal_data_before_other_remarks() -> None:
    codes = [Code.MACROS, Code.MOGELIJK_PERSOONLIJK, Code.GEEN_GETAL, Code.ONBEKENDE_KOLOM, Code.VERPLICHT_LEEG]
    ordered = gravest_first([Issue(code, Place("Overleggen", 2, 1)) for code in codes])
    assert [issue.code for issue in ordered] == [
        Code.ONBEKENDE_KOLOM, Code.VERPLICHT_LEEG, Code.GEEN_GETAL, Code.MOGELIJK_PERSOONLIJK, Code.MACROS
    ]  # fmt: skip


def test_one_example_row_keeps_its_place() -> None:
    assert remark_lines([Issue(Code.VOORBEELD_OVERGESLAGEN, Place("Partners", 2))], GRAPH)[0][2] == "rij 2"


def test_a_gebied_is_told_by_its_soort_and_not_by_an_id() -> None:
    issue = Issue(
        Code.GEBIED_GEKOZEN, Place("Overleggen", 2, 3), "Kennemerland",
        details={"ander": "Kennemerland (gebied:vr-kennemerland)"},
    )  # fmt: skip
    assert remark_cells(issue, GRAPH)[-1] == "'Kennemerland' is gelezen als veiligheidsregio Kennemerland."


def test_candidates_are_told_in_words_with_the_id_to_write() -> None:
    issue = Issue(Code.WIE_MEERDUIDIG, Place("Deelnames", 2, 1), "GGD", kandidaten=("partner:ggd", "partner:weg"))
    assert "partner GGD (partner:ggd), partner:weg" in remark_cells(issue, GRAPH)[-1]


def test_own_improvements_are_called_so() -> None:
    details = {"kolom": "niveau", "oud": "lokaal", "lijst": "handmatig, regio"}
    told = remark_cells(Issue(Code.ANDERE_WAARDE, Place("Overleggen", 2, 1), "regionaal", details=details), GRAPH)
    assert "(volgens eigen verbeteringen, regio)" in told[-1]


def test_the_tick_box_is_called_as_the_remarks_call_it() -> None:
    assert texts.NEW_NAMES.startswith("Nieuwe namen aanmaken")
    assert "'nieuwe namen aanmaken'" in Code.ONBEKENDE_VERWIJZING.template


def test_what_a_list_no_longer_says_is_counted_by_kind() -> None:
    line = "NEEMT_DEEL_AAN|partner:ggd|overleg:a"
    cell, gone, other = ({"domein": "zorg"}, {}, {})
    offers = [
        Change("node", "overleg:a", cell, {}, GRAPH), Change("node", "partner:ggd", gone, {}, GRAPH),
        Change("relatie", line, other, {}, GRAPH), Change("relatie", f"{line}2", other, {}, GRAPH),
    ]  # fmt: skip
    assert counted(offers) == "1 leeggemaakte cel, 2 lijnen en 1 rij"
    assert counted(offers[:1]) == "1 leeggemaakte cel"
