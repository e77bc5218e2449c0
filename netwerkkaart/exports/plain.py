"""Rows as a workbook of one sheet, without a live formula or link."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

from xlsxwriter import Workbook

SAFE = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
"""Text stays text: no formula, link or number is made of it."""


def sheet_bytes(rows: Sequence[Mapping[str, str | int | float | None]], *, sheet: str = "Gegevens") -> bytes:
    """A workbook with a header and these rows; text stays text."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    target = io.BytesIO()
    with Workbook(target, dict(SAFE)) as workbook:
        page = workbook.add_worksheet(sheet)
        page.freeze_panes(1, 0)
        page.write_row(0, 0, names, workbook.add_format({"bold": True}))
        for number, row in enumerate(rows, start=1):
            page.write_row(number, 0, [row.get(name) for name in names])
        page.autofit()
    return target.getvalue()
