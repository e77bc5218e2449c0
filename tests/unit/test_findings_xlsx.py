"""The workbook of signals: every signal with its number, and behind each number the rows it rests on."""

from __future__ import annotations

import io
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from netwerkkaart.analyses import Finding, findings
from netwerkkaart.analyses.base import Evidence, Soort, Zekerheid
from netwerkkaart.analyses.labels import LISTS
from netwerkkaart.build import graph_of
from netwerkkaart.example import example
from netwerkkaart.exports import findings_texts as texts
from netwerkkaart.exports.findings_xlsx import findings_workbook
from netwerkkaart.graph import Bron, Graph, NodeId
from netwerkkaart.kaart.view import Caption

CAPTION = Caption(filter="niveau: lokaal", date="25 november 2026", source="Bron: proef")
HOSTILE = '=HYPERLINK("http://x";"a")'


@pytest.fixture(scope="module")
def graph() -> Graph:
    return example().graph


@pytest.fixture(scope="module")
def found(graph: Graph) -> list[tuple[int, Finding]]:
    return list(enumerate(findings(graph), start=1))


@pytest.fixture(scope="module")
def book(graph: Graph, found: list[tuple[int, Finding]]) -> Workbook:
    return load_workbook(io.BytesIO(findings_workbook(graph, found, CAPTION)))


def test_there_is_a_sheet_for_each_list_and_one_with_the_evidence(book: Workbook) -> None:
    assert book.sheetnames == [texts.UITLEG, *LISTS.values(), texts.BEWIJS]


def test_every_signal_stands_once_with_its_number_sentence_and_score(
    book: Workbook, found: list[tuple[int, Finding]]
) -> None:
    rows = [row[:5] for title in LISTS.values() for row in book[title].iter_rows(min_row=2, values_only=True)]
    told = {row[0]: (str(row[1]).lower(), row[4]) for row in rows}
    assert len(rows) == len(found)
    assert told == {n: (f.zin.lower(), round(f.score, 4)) for n, f in found}


def test_every_line_of_evidence_is_there_with_its_row(book: Workbook, found: list[tuple[int, Finding]]) -> None:
    rows = list(book[texts.BEWIJS].iter_rows(min_row=2, values_only=True))
    for number, finding in found:
        own = [r for r in rows if r[0] == number]
        assert len(own) == len(finding.onderdelen) + len(finding.bewijs)
        for line in finding.bewijs:
            said = [r for r in own if line.wat in (r[2], f"{r[2]}: {r[3]}")]
            assert said
            if line.bron:
                assert any(r[7:] == (line.bron.blad, line.bron.rij, line.bron.import_) for r in said)


def test_a_part_that_nobody_filled_in_is_not_known_and_no_zero(book: Workbook) -> None:
    rows = list(book[texts.BEWIJS].iter_rows(min_row=2, values_only=True))
    heights = [r[3] for r in rows if r[2] == texts.SCORE_LINE]
    assert texts.UNKNOWN in heights
    assert all(h == texts.UNKNOWN or isinstance(h, int | float) for h in heights)


def test_the_first_sheet_says_what_was_chosen_and_when(book: Workbook) -> None:
    told = [str(c) for row in book[texts.UITLEG].iter_rows(values_only=True) for c in row if c is not None]
    assert {CAPTION.title, CAPTION.filter, CAPTION.date, "proef"} <= set(told)


def test_no_cell_is_a_formula_or_a_link() -> None:
    graph = graph_of([("overleg:a", {"naam": HOSTILE})])
    bron = Bron(1, HOSTILE, HOSTILE, HOSTILE, 2, (HOSTILE,))
    bad = Finding(
        id="x", soort=Soort.OVERLAP, subsoort=HOSTILE, zekerheid=Zekerheid.BEREKEND, score=0.5, zin=HOSTILE,
        onderwerpen=(NodeId("overleg:a"),), onderdelen={"thema": 1.0}, bewijs=(Evidence(HOSTILE, bron),),
    )  # fmt: skip
    content = findings_workbook(graph, [(1, bad)], Caption(title=HOSTILE, filter=HOSTILE))
    with ZipFile(io.BytesIO(content)) as parts:
        sheets = [parts.read(n) for n in parts.namelist() if "worksheets" in n]
    assert not any(b"<f>" in sheet or b"<hyperlink" in sheet for sheet in sheets)
    values = {c.value for sheet in load_workbook(io.BytesIO(content)) for row in sheet.iter_rows() for c in row}
    assert HOSTILE in values


def test_a_text_longer_than_a_cell_is_cut_and_says_so() -> None:
    long = Finding(
        id="x", soort=Soort.OVERLAP, subsoort="overlap", zekerheid=Zekerheid.BEREKEND, score=0.5, zin="a" * 40_000,
        onderwerpen=(),
    )  # fmt: skip
    book = load_workbook(io.BytesIO(findings_workbook(graph_of([]), [(1, long)], CAPTION)))
    assert str(book["Overlap"]["B2"].value).endswith("…")
