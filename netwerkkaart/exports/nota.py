"""The nota-bijlage: the map with its signals, their evidence, the same as a table, and the sources, in Word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import shorten

from docx.document import Document

from netwerkkaart.analyses.base import Finding
from netwerkkaart.analyses.labels import SUBSOORT, ZEKERHEID
from netwerkkaart.exports import nota_texts as texts
from netwerkkaart.exports.docx_parts import SHORT, WIDE, heading, new_document, pages, picture, saved, say, table
from netwerkkaart.exports.png import legend_png, picture_png
from netwerkkaart.exports.svg_frame import under_title
from netwerkkaart.graph import Bron, Graph
from netwerkkaart.kaart.view import MapView, Mark

PIXELS = 2000
"""Width of a picture: 300 dpi over the width of the text."""
LEGEND_WIDTH = 620.0
MOST_SIGNALS, MOST_EVIDENCE, LONG_EVIDENCE = 60, 14, 420
TABLE_WIDTHS = {
    texts.NAME: 49.0, "Soort": 22.0, "Domein": 28.0, "Niveau": 24.0, "Thema": 38.0, "Gebied": 30.0,
    "Deelnemers": 25.0, "Status": 21.0, texts.NUMBERS: 20.0,
}  # fmt: skip
OTHER_WIDTH = 30.0
MAP_MARGIN, MOST_SHORT = 10, 3
EVIDENCE_WIDTHS = (110.0, 60.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Nota:
    """What the nota is made of: the map over one or more pictures, and the numbered signals that are on it."""

    graph: Graph
    views: tuple[MapView, ...]
    numbered: tuple[tuple[int, Finding], ...]
    made: date


def nota_bytes(nota: Nota) -> bytes:
    """The .docx."""
    first = nota.views[0]
    document = new_document(first.caption.title, language=texts.LANGUAGE, made=nota.made)
    heading(document, first.caption.title, 0)
    say(document, under_title(first))
    say(document, first.caption.source)
    _short(document, nota)
    pages(document, margin=MAP_MARGIN)
    _map(document, nota)
    pages(document)
    _signals(document, nota)
    pages(document, lying=True)
    _table(document, nota)
    pages(document)
    _sources(document, nota)
    return saved(document)


def _short(document: Document, nota: Nota) -> None:
    """The strongest signals in sentences, and the legend."""
    heading(document, texts.SHORT, 1)
    count = len(nota.numbered)
    say(document, texts.ONE_SIGNAL if count == 1 else texts.STRONGEST.format(count) if count else texts.NO_SIGNALS)
    for number, found in nota.numbered[:MOST_SHORT]:
        say(document, texts.SIGNAL.format(number, found.zin), "List Bullet")
    view = nota.views[0]
    if view.legend:
        heading(document, texts.LEGEND, 1)
        told = texts.ALT_LEGEND.format("; ".join(entry.text for entry in view.legend))
        picture(
            document,
            legend_png(view, width=LEGEND_WIDTH, pixels=PIXELS),
            title=texts.LEGEND,
            description=told,
            width=WIDE,
        )


def _map(document: Document, nota: Nota) -> None:
    heading(document, texts.MAP, 1)
    count = len(nota.views)
    for at, view in enumerate(nota.views, start=1):
        title = texts.SHEET.format(at, count) if count > 1 else texts.MAP
        names = ", ".join(mark.naam for mark in view.marks)
        told = texts.ALT.format(title, len(view.marks), names)
        png = picture_png(view, pixels=PIXELS)
        picture(document, png, title=title, description=told, width=SHORT - 2 * MAP_MARGIN)
        say(document, title if count > 1 else view.caption.names, "Caption")


def _signals(document: Document, nota: Nota) -> None:
    heading(document, texts.SIGNALS, 1)
    say(document, texts.INTRO if nota.numbered else texts.NO_SIGNALS)
    for number, found in nota.numbered[:MOST_SIGNALS]:
        heading(document, texts.SIGNAL.format(number, SUBSOORT.get(found.subsoort, found.subsoort)), 2)
        say(document, found.zin[:1].upper() + found.zin[1:], with_next=True)
        known = ZEKERHEID[found.zekerheid.value]
        say(document, texts.STRENGTH.format(known[:1].upper() + known[1:], round(found.score * 100)), with_next=True)
        if found.bewijs:
            rows = [
                (shorten(line.wat, LONG_EVIDENCE, placeholder=texts.CUT), _where(line.bron))
                for line in found.bewijs[:MOST_EVIDENCE]
            ]
            table(document, texts.EVIDENCE_HEAD, rows, EVIDENCE_WIDTHS)
        if more := len(found.bewijs) - MOST_EVIDENCE:
            say(document, texts.MORE_EVIDENCE.format(more) if more > 0 else "")
    if (more := len(nota.numbered) - MOST_SIGNALS) > 0:
        say(document, texts.MORE_SIGNALS.format(more))


def _where(bron: Bron | None) -> str:
    if bron is None:
        return texts.WORKED_OUT
    row = texts.ROW.format(bron.bestand, bron.blad, bron.rij)
    return f"{'; '.join(bron.teksten)} ({row})" if bron.teksten else row


def _table(document: Document, nota: Nota) -> None:
    """Every mark with what is known of it."""
    heading(document, texts.TABLE, 1)
    say(document, texts.TABLE_INTRO)
    marks = [mark for view in nota.views for mark in view.marks]
    words = [w for w in dict.fromkeys(word for mark in marks for word, _ in mark.facts) if w != "Signalen"]
    head = (texts.NAME, *words, texts.NUMBERS)
    table(document, head, _rows(nota, marks, words), [TABLE_WIDTHS.get(w, OTHER_WIDTH) for w in head])


def _rows(nota: Nota, marks: Sequence[Mark], words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    numbers: dict[str, list[str]] = {}
    for signal in nota.views[0].signals:
        for card in signal.cards:
            numbers.setdefault(card, []).append(str(signal.number))
    for mark in marks:
        known = dict(mark.facts)
        yield (mark.naam, *(known.get(word, "") for word in words), ", ".join(numbers.get(mark.id, ())))


def _sources(document: Document, nota: Nota) -> None:
    heading(document, texts.SOURCES, 1)
    named, lists = set[str](), set[str]()
    ids = (i for view in nota.views for mark in view.marks for i in (mark.members or (mark.id,)) if i in nota.graph)
    for id_ in ids:
        named |= set(nota.graph.node(id_).bronnen)
    for bron in (line.bron for _, found in nota.numbered for line in found.bewijs if line.bron):
        named |= set(bron.teksten)
        lists.add(texts.FILE_LINE.format(bron.inventaris, bron.bestand))
    found = [*sorted(lists), *sorted(named, key=str.casefold)]
    say(document, texts.SOURCES_INTRO if found else texts.NO_SOURCES)
    for source in found:
        say(document, source, "List Bullet")
