"""The signals as a workbook: a sheet for each list, and one with the rows behind every number."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from netwerkkaart.analyses.labels import LISTS
from netwerkkaart.exports import findings_texts as texts
from netwerkkaart.exports.cells import CELL_SIZE
from netwerkkaart.exports.findings_rows import Cell, Numbered, evidence_rows, finding_row, part_word, parts_of
from netwerkkaart.exports.plain import SAFE
from netwerkkaart.exports.sheetwriter import Styles, write_cell
from netwerkkaart.exports.sjabloon import CREATED
from netwerkkaart.graph import Graph
from netwerkkaart.kaart.fonts import ELLIPSIS
from netwerkkaart.kaart.view import Caption

WIDTHS = {
    "Nr": 6,
    "Signaal": 70,
    "Gaat over": 50,
    "Wat": 46,
    "Waarde": 46,
    "Bron": 40,
    "Bestand": 26,
    "Rij": 7,
    "Import": 8,
    "Hoe zeker": 24,
    "Sterkte": 9,
    "Wat voor signaal": 24,
    "Niveau": 12,
    "Kenmerk": 15,
}
NARROW, LINE, MOST_LINES = 19, 15, 12


def findings_workbook(graph: Graph, numbered: Numbered, caption: Caption) -> bytes:
    """The .xlsx of these numbered signals; the same signals give the same file."""
    buffer = io.BytesIO()
    with Workbook(buffer, dict(SAFE)) as workbook:
        workbook.set_properties({"created": CREATED, "title": texts.TITLE, "subject": caption.title})
        styles, percent = (
            Styles.of(workbook),
            workbook.add_format({"num_format": "0.0%", "valign": "top", "align": "left"}),
        )
        _uitleg(workbook.add_worksheet(texts.UITLEG), styles, caption, len(numbered))
        for soort, title in LISTS.items():
            found = [(number, one) for number, one in numbered if one.soort.value == soort]
            parts = parts_of(one for _, one in found)
            head = (*texts.HEAD, *map(part_word, parts), *texts.TAIL)
            rows = (finding_row(graph, number, one, parts) for number, one in found)
            _table(workbook.add_worksheet(title), head, rows, styles=styles, percent=percent)
        proof = workbook.add_worksheet(texts.BEWIJS)
        widths = {**WIDTHS, "Signaal": 9, "Blad": 16}
        _table(proof, texts.EVIDENCE_HEAD, evidence_rows(numbered), styles=styles, percent=percent, widths=widths)
    return buffer.getvalue()


def _uitleg(target: Worksheet, styles: Styles, caption: Caption, count: int) -> None:
    target.set_column(0, 0, 26, styles.plain)
    target.set_column(1, 1, 90, styles.wrapped)
    write_cell(target, 0, 0, texts.TITLE, styles.title)
    stamp: tuple[Cell, ...] = (
        caption.title,
        caption.date,
        caption.filter or texts.NO_FILTER,
        caption.source.removeprefix(texts.SOURCE),
        count,
    )
    for row, (word, value) in enumerate(zip(texts.STAMP, stamp, strict=True), start=2):
        write_cell(target, row, 0, word, styles.section)
        write_cell(target, row, 1, value, styles.wrapped)
    for row, line in enumerate(texts.LINES, start=len(stamp) + 3):
        write_cell(target, row, 0, line, styles.plain)
    target.hide_gridlines(2)
    _print(target)


def _table(
    target: Worksheet,
    head: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    *,
    styles: Styles,
    percent: Format,
    widths: dict[str, int] = WIDTHS,
) -> None:
    """A header that stays in sight, and the rows; a share (a float) shows as a percentage."""
    for index, label in enumerate(head):
        target.set_column(index, index, widths.get(label, NARROW))
        write_cell(target, 0, index, label, styles.header)
    last = 0
    for last, row in enumerate(rows, start=1):
        for index, value in enumerate(row):
            if value is not None:
                look = percent if isinstance(value, float) else styles.number if isinstance(value, int) else styles.text
                write_cell(target, last, index, _fitting(value), look)
        target.set_row(last, LINE * _lines(row, [widths.get(label, NARROW) for label in head]))
    target.freeze_panes(1, 2)
    target.autofilter(0, 0, last, len(head) - 1)
    target.set_row(0, 2 * LINE)
    target.repeat_rows(0)
    _print(target)


def _print(target: Worksheet) -> None:
    target.set_landscape()
    target.set_paper(9)
    target.fit_to_pages(1, 0)


def _lines(row: Sequence[Cell], widths: Sequence[int]) -> int:
    """How many lines the tallest cell needs."""
    cells = ((str(v), width) for v, width in zip(row, widths, strict=True) if v is not None)
    return min(MOST_LINES, max(sum(-(-len(t) // (width - 2)) or 1 for t in v.split("\n")) for v, width in cells))


def _fitting(value: Cell) -> Cell:
    """A text as long as Excel takes it."""
    return value[:CELL_SIZE] + ELLIPSIS if isinstance(value, str) and len(value) > CELL_SIZE else value
