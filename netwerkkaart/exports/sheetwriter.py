"""One sheet of the sjabloon: header, columns folded or open, choices, rows; nothing live in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from netwerkkaart.exports.cells import Cell, Row
from netwerkkaart.exports.columns import Column, Sort, columns_of
from netwerkkaart.exports.lijsten import LIJSTEN
from netwerkkaart.exports.sjabloon_texts import REQUIRED
from netwerkkaart.schema import Kind, Sheet
from netwerkkaart.tables import Place

CHOICE_ROWS = 5_000
"""How many rows below the header offer their choices."""
HEADER_HEIGHT, LINE_HEIGHT, MOST_LINES = 32, 16, 6
LONG_TEXT = frozenset({"omschrijving", "toelichting", "doel", "bron", "geleerde les", "resultaat"})
WIDTHS: Mapping[Kind | Sort, int] = {
    Sort.ID: 26, Sort.NAME: 32, Sort.NAMES: 34, Sort.NORM_ITEMS: 34, Kind.TEXT: 26, Kind.CHOICE: 19,
    Kind.CHOICES: 26, Kind.GROWING: 30, Kind.NUMBER: 13, Kind.INTEGER: 13, Kind.FREQUENCY: 14, Kind.DATE: 13,
    Kind.YES_NO: 12,
}  # fmt: skip
WIDE = 44
DARK, LIGHT, EXAMPLE = "#1F4E5F", "#D9E7EC", "#EDEDED"


@dataclass(frozen=True, slots=True)
class Styles:
    """The formats of the workbook; `text` keeps dates and codes as they are typed."""

    title: Format
    section: Format
    plain: Format
    wrapped: Format
    required: Format
    header: Format
    text: Format
    number: Format
    example: Format
    example_number: Format

    @classmethod
    def of(cls, workbook: Workbook) -> Styles:
        """The styles, made in this workbook."""
        head = {"bold": True, "border": 1, "border_color": "#8FA9B3", "valign": "vcenter", "text_wrap": True}
        body = {"valign": "top", "text_wrap": True}
        grey = {**body, "bg_color": EXAMPLE, "italic": True, "font_color": "#404040"}
        return cls(
            title=workbook.add_format({"bold": True, "font_size": 16, "font_color": DARK}),
            section=workbook.add_format({"bold": True, "font_size": 12, "font_color": DARK}),
            plain=workbook.add_format({"valign": "top", "num_format": "@"}),
            wrapped=workbook.add_format({**body, "num_format": "@"}),
            required=workbook.add_format({**head, "bg_color": DARK, "font_color": "#FFFFFF"}),
            header=workbook.add_format({**head, "bg_color": LIGHT}),
            text=workbook.add_format({**body, "num_format": "@"}),
            number=workbook.add_format({**body, "align": "left"}),
            example=workbook.add_format({**grey, "num_format": "@"}),
            example_number=workbook.add_format({**grey, "align": "left"}),
        )


def write_sheet(
    target: Worksheet,
    sheet: Sheet,
    rows: Sequence[Row],
    *,
    styles: Styles,
    lists: Mapping[tuple[str, ...], str],
    example: bool,
) -> None:
    """Header and rows of one sheet; `example`: the rows are examples and look like it."""
    columns = columns_of(sheet)
    last = max(len(rows), CHOICE_ROWS)
    for index, column in enumerate(columns):
        before = index > 0 and not columns[index - 1].open
        fold = {} if column.open else {"level": 1, "hidden": True}
        edge = {"collapsed": True} if before and column.open else {}
        format_ = styles.number if column.number else styles.text
        target.set_column(index, index, _width(column), format_, {**fold, **edge})
        target.write_string(0, index, column.label, styles.required if column.required else styles.header)
        target.data_validation(0, index, 0, index, _help(column))
        if column.choices:
            target.data_validation(1, index, last, index, _choice(column, lists[column.choices]))
    for number, row in enumerate(rows, start=1):
        _write_row(target, number, row, columns=columns, styles=styles, example=example)
    _arrange(target, columns, last)


def _write_row(
    target: Worksheet, number: int, row: Row, *, columns: Sequence[Column], styles: Styles, example: bool
) -> None:
    for index, column in enumerate(columns):
        texts, numbers = (styles.example, styles.example_number) if example else (styles.text, styles.number)
        value = row.get(column.label)
        if value is not None:
            write_cell(target, number, index, value, numbers if column.number else texts)
        elif example:
            target.write_blank(number, index, None, texts)
    lines = max(_lines(row.get(c.label), _width(c)) for c in columns if c.open)
    target.set_row(number, LINE_HEIGHT * min(lines, MOST_LINES) + 2)


def _lines(value: Cell, width: int) -> int:
    """How many lines a cell needs in a column of this width, generously."""
    return sum(max(1, -(-len(line) // (width - 4))) for line in str(value or "").split("\n"))


def write_cell(target: Worksheet, row: int, column: int, value: Cell, format_: Format) -> None:
    """A number or a text, never a formula or link. Raises ValueError where Excel would lose some of it."""
    if isinstance(value, int | float):
        done = target.write_number(row, column, value, format_)
    else:
        done = target.write_string(row, column, value or "", format_)
    if done != 0:
        place = Place(target.get_name(), row + 1, column + 1)
        raise ValueError(f"{place.blad} {place.cel} cannot hold this value: {str(value)[:80]}")


def _arrange(target: Worksheet, columns: Sequence[Column], last: int) -> None:
    named = next((i for i, c in enumerate(columns) if c.required), 0)
    target.set_row(0, HEADER_HEIGHT)
    target.freeze_panes(1, named + 1)
    target.autofilter(0, 0, last, len(columns) - 1)
    target.set_landscape()
    target.set_paper(8)
    target.fit_to_pages(1, 0)
    target.repeat_rows(0)


def _width(column: Column) -> int:
    return WIDE if column.label in LONG_TEXT or column.label in ("naam", "deelnemers") else WIDTHS[column.kind]


def _help(column: Column) -> dict[str, Any]:
    """What Excel shows beside a header that is clicked (at most 32 and 255 characters)."""
    text = (REQUIRED if column.required else "") + column.help
    return {"validate": "any", "input_title": column.label[:32], "input_message": text[:255]}


def _choice(column: Column, name: str) -> dict[str, Any]:
    """A list from Lijsten: only those for one choice, advice where several may stand in the cell."""
    error_type = "information" if column.several else "stop"
    title, message = "Kies uit de lijst", "Dit woord staat niet op de lijst. Kijk op het blad Lijsten."
    return {
        "validate": "list", "source": f"={name}", "error_type": error_type,
        "error_title": title, "error_message": message,
    }  # fmt: skip


def write_lists(workbook: Workbook, lists: Mapping[tuple[str, ...], str], styles: Styles) -> None:
    """Sheet Lijsten: one column per list, and a defined name for each."""
    target = workbook.add_worksheet(LIJSTEN)
    for index, (choices, name) in enumerate(lists.items()):
        target.set_column(index, index, max(len(name), *map(len, choices)) + 3, styles.plain)
        target.write_string(0, index, name, styles.header)
        for row, choice in enumerate(choices, start=1):
            write_cell(target, row, index, choice, styles.plain)
        letters = Place(LIJSTEN, 1, index + 1).cel[:-1]
        workbook.define_name(name, f"={LIJSTEN}!${letters}$2:${letters}${len(choices) + 1}")
    target.freeze_panes(1, 0)
