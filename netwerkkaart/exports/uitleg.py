"""Sheet Uitleg: what to do in six steps, and every column with its meaning."""

from __future__ import annotations

from xlsxwriter.worksheet import Worksheet

from netwerkkaart.exports import sjabloon_texts as texts
from netwerkkaart.exports.columns import Column, columns_of
from netwerkkaart.exports.sheetwriter import Styles, write_cell
from netwerkkaart.schema import SCHEMA
from netwerkkaart.stamp import FIRST_ROW, LABELS, Stamp

WIDTHS = (16, 26, 26, 60, 70)
STEPS_ROW, STEPS_ROW_FILLED = FIRST_ROW + 1, FIRST_ROW + len(LABELS) + 1
"""Where the steps begin, from 1: below the subtitle, or below the stamp."""
LINE_HEIGHT = 15


def write_uitleg(target: Worksheet, styles: Styles, stamp: Stamp | None) -> None:
    """Title, stamp (only of a filled sjabloon), steps and the table of columns."""
    for index, width in enumerate(WIDTHS):
        target.set_column(index, index, width, styles.plain)
    filled = stamp is not None
    write_cell(target, 0, 0, texts.FILLED_TITLE if filled else texts.TITLE, styles.title)
    if stamp is None:
        write_cell(target, 1, 0, texts.SUBTITLE, styles.plain)
    else:
        _write_stamp(target, styles, stamp)
    steps, note = (texts.FILLED_STEPS, texts.FILLED_NOTE) if filled else (texts.STEPS, texts.STEPS_NOTE)
    first = STEPS_ROW_FILLED if filled else STEPS_ROW
    write_cell(target, first - 1, 0, texts.STEPS_TITLE, styles.section)
    for row, text in enumerate((*steps, note), start=first):
        write_cell(target, row, 0, text, styles.plain)
    _write_table(target, styles, first + len(steps) + 2)
    target.set_landscape()
    target.set_paper(9)
    target.fit_to_pages(1, 0)
    target.hide_gridlines(2)


def _write_stamp(target: Worksheet, styles: Styles, stamp: Stamp) -> None:
    for row, label in enumerate(LABELS, start=FIRST_ROW - 1):
        write_cell(target, row, 0, label, styles.plain)
        write_cell(target, row, 1, str(getattr(stamp, label)), styles.plain)


def _write_table(target: Worksheet, styles: Styles, first: int) -> None:
    write_cell(target, first, 0, texts.TABLE_TITLE, styles.section)
    for index, text in enumerate(texts.TABLE_HEADER):
        write_cell(target, first + 1, index, text, styles.header)
    row = first + 2
    for sheet in SCHEMA.sheets:
        for column in columns_of(sheet):
            cells = described(sheet.name, column)
            for index, text in enumerate(cells):
                write_cell(target, row, index, text, styles.wrapped)
            target.set_row(row, LINE_HEIGHT * _lines(cells))
            row += 1
    target.autofilter(first + 1, 0, row - 1, len(texts.TABLE_HEADER) - 1)


def described(sheet: str, column: Column) -> tuple[str, str, str, str, str]:
    """A column in words: sheet, label, kind, choices, help."""
    help_ = (texts.REQUIRED if column.required else "") + column.help
    return sheet, column.label, str(column.kind.value), "; ".join(column.choices), help_


def _lines(cells: tuple[str, ...]) -> int:
    """How many lines the tallest cell needs in these widths."""
    return max(-(-len(text) // width) for text, width in zip(cells, WIDTHS, strict=True)) or 1
