"""The nota-bijlage: a document in Dutch that a screen reader can read whole."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from netwerkkaart.analyses import findings
from netwerkkaart.build import graph_of
from netwerkkaart.example import example
from netwerkkaart.exports import nota_texts as texts
from netwerkkaart.filters import Filter
from netwerkkaart.graph import Graph
from netwerkkaart.map_files import render
from netwerkkaart.pictures import Picture, picture_of

TODAY = date(2026, 11, 25)
HOSTILE = "<w:p>\x0b&amp; =1+1 </w:t>"


@pytest.fixture(scope="module")
def picture() -> Picture:
    return Picture(example().graph, Filter(), TODAY)


@pytest.fixture(scope="module")
def document(picture: Picture) -> Any:
    return read(render(picture, "nota"))


def read(content: bytes) -> Any:
    return Document(io.BytesIO(content))


def descriptions(document: Any) -> list[str]:
    return [shape._inline.docPr.get("descr") for shape in document.inline_shapes]


def told(document: Any) -> str:
    return "\n".join(p.text for p in document.paragraphs)


def test_its_language_is_dutch(document: Any) -> None:
    assert document.core_properties.language == "nl-NL"
    languages = {e.get(qn("w:val")) for e in document.styles.element.iter(qn("w:lang"))}
    assert languages == {"nl-NL"}


def test_title_date_and_source_stand_first_and_headings_are_real(document: Any, picture: Picture) -> None:
    first = [p.text for p in document.paragraphs[:3]]
    view = picture_of(picture)
    assert first[0] == view.caption.title == document.core_properties.title
    assert "25 november 2026" in first[1] and view.caption.names in first[1]
    assert first[2] == view.caption.source
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert headings == [texts.SHORT, texts.LEGEND, texts.MAP, texts.SIGNALS, texts.TABLE, texts.SOURCES]


def test_every_picture_says_what_is_on_it(document: Any, picture: Picture) -> None:
    all_told = " ".join(descriptions(document))
    assert len(descriptions(document)) > 2
    assert all(descriptions(document))
    assert [m.naam for m in picture_of(picture).marks if m.naam not in all_told] == []
    assert [e.text for e in picture_of(picture).legend if e.text not in all_told and "overlap" not in e.text] == []


def test_the_whole_map_is_a_table_whose_header_returns(document: Any, picture: Picture) -> None:
    table = document.tables[-1]
    assert table.rows[0].cells[0].text == texts.NAME
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    rows = {row.cells[0].text: row for row in table.rows[1:]}
    marks = picture_of(picture).marks
    assert len(table.rows) - 1 == len(marks)
    assert {m.naam for m in marks} == set(rows)


def test_every_signal_on_the_map_is_told_with_its_number_and_evidence(document: Any, picture: Picture) -> None:
    words = told(document).lower()
    on_map = {s.finding: s.number for s in picture_of(picture).signals}
    shown = [f for f in findings(picture.graph) if f.id in on_map]
    assert len(document.tables) == len(shown) + 1
    for found in shown:
        assert found.zin.lower() in words
        assert f"signaal {on_map[found.id]}:" in words
    proof = {c.text for t in document.tables[:-1] for row in t.rows for c in row.cells}
    assert all(any(line.wat[:60] in p for p in proof) for f in shown for line in f.bewijs[:10])


def test_the_sources_of_the_cards_and_of_the_evidence_are_listed(document: Any, picture: Picture) -> None:
    listed = {p.text for p in document.paragraphs if p.style.name == "List Bullet"}
    for mark in picture_of(picture).marks:
        assert set(picture.graph.node(mark.id).bronnen) <= listed


def test_a_picture_around_one_node_is_a_nota_too() -> None:
    graph: Graph = example().graph
    document = read(render(Picture(graph, Filter(), TODAY, around="overleg:zsm-noord-holland"), "nota"))
    assert document.paragraphs[0].text.startswith("Rond ")
    assert len(document.inline_shapes) == 2


def test_hostile_names_stay_text_and_an_empty_map_says_so() -> None:
    graph = graph_of([("overleg:a", {"naam": HOSTILE, "domein": "zorg"})])
    document = read(render(Picture(graph, Filter(), TODAY), "nota"))
    assert document.tables[-1].rows[1].cells[0].text == HOSTILE.replace("\x0b", "")
    assert texts.NO_SIGNALS in told(document)
    assert read(render(Picture(graph_of([]), Filter(), TODAY), "nota")).paragraphs[0].text
