"""The workbook that people fill in, empty or with the whole map in it; the same bytes every time."""

from __future__ import annotations

import io
from collections.abc import Container, Mapping, Sequence
from datetime import UTC, datetime

from xlsxwriter import Workbook

from netwerkkaart.exports.cells import Row, Rows, rows_of
from netwerkkaart.exports.lijsten import choice_lists
from netwerkkaart.exports.sheetwriter import Styles, write_lists, write_sheet
from netwerkkaart.exports.uitleg import write_uitleg
from netwerkkaart.exports.voorbeeldrijen import example_row
from netwerkkaart.graph import Graph
from netwerkkaart.schema import SCHEMA
from netwerkkaart.stamp import Stamp

CREATED = datetime(2026, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""A fixed date, so that the same content is the same file."""

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def empty_sjabloon() -> bytes:
    """The .xlsx to fill in: every sheet and column of the schema, with one example row each."""
    return _workbook({s.name: [example_row(s)] for s in SCHEMA.sheets}, examples=True)


def filled_sjabloon(
    graph: Graph,
    *,
    registerhash: str,
    versie: int,
    filter_text: str = "",
    shown: Container[str] | None = None,
    skip: Container[str] | None = None,
) -> bytes:
    """The .xlsx that holds the map; `read_stamp` finds registerhash, versie and filter again.

    `shown` and `skip`: see `rows_of`.
    """
    return workbook_of(rows_of(graph, shown=shown, skip=skip), stamp=Stamp(registerhash, versie, filter_text))


def workbook_of(rows: Rows, *, stamp: Stamp | None = None) -> bytes:
    """The .xlsx with these rows, without examples."""
    return _workbook(rows, stamp=stamp)


def _workbook(rows: Mapping[str, Sequence[Row]], *, stamp: Stamp | None = None, examples: bool = False) -> bytes:
    buffer = io.BytesIO()
    workbook = Workbook(buffer, _OPTIONS)
    workbook.set_properties({"created": CREATED, "title": "Netwerkkaart sjabloon"})
    styles = Styles.of(workbook)
    lists = choice_lists()
    write_uitleg(workbook.add_worksheet("Uitleg"), styles, stamp)
    for sheet in SCHEMA.sheets:
        target = workbook.add_worksheet(sheet.name)
        write_sheet(target, sheet, rows.get(sheet.name, ()), styles=styles, lists=lists, example=examples)
    write_lists(workbook, lists, styles)
    workbook.close()
    return buffer.getvalue()
