"""Rows as a workbook of one sheet or as csv, without a live formula or link."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Mapping, Sequence
from typing import Any

from xlsxwriter import Workbook

from importers.neutral import neutralise
from netwerkkaart.exports.cells import CELL_SIZE

SAFE = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
"""Text stays text: no formula, link or number is made of it."""
CUT = " … (te lang voor één cel)"
Row = Mapping[str, Any]


def sheet_bytes(rows: Sequence[Row], *, names: Sequence[str] = (), sheet: str = "Gegevens") -> bytes:
    """A workbook with a header (`names`, else what the rows have) and these rows; text stays text."""
    header = names or names_of(rows)
    target = io.BytesIO()
    with Workbook(target, dict(SAFE)) as workbook:
        page = workbook.add_worksheet(sheet)
        page.freeze_panes(1, 0)
        page.write_row(0, 0, header, workbook.add_format({"bold": True}))
        for number, row in enumerate(rows, start=1):
            page.write_row(number, 0, [_fits(plain(row.get(name))) for name in header])
        page.autofit()
    return target.getvalue()


def csv_bytes(rows: Sequence[Row], *, names: Sequence[str] = (), dutch: bool = False) -> bytes:
    """UTF-8 with a mark, so that Excel knows; `dutch`: semicolons and decimal commas, as Dutch Excel opens it."""
    header = names or names_of(rows)
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n", delimiter=";" if dutch else ",")
    writer.writerow([neutralise(name) for name in header])
    writer.writerows([_text(plain(row.get(name)), dutch=dutch) for name in header] for row in rows)
    return target.getvalue().encode("utf-8-sig")


def names_of(rows: Sequence[Row]) -> list[str]:
    """The columns in the order in which they turn up."""
    return list(dict.fromkeys(name for row in rows for name in row))


def plain(value: Any) -> str | int | float | None:
    """A value in one cell; what has parts becomes one text.

    >>> plain(["a", "b"]), plain({"a": None}), plain(float("inf"))
    ('a; b', '{"a": null}', 'inf')
    """
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, list | tuple) and all(isinstance(v, str) for v in value):
        return "; ".join(value)
    return json.dumps(value, ensure_ascii=False)


def _fits(cell: str | float | None) -> str | float | None:
    """Excel leaves a cell empty whose text is too long for it."""
    return cell[: CELL_SIZE - len(CUT)] + CUT if isinstance(cell, str) and len(cell) > CELL_SIZE else cell


def _text(cell: str | float | None, *, dutch: bool) -> str | float | None:
    if isinstance(cell, str):
        return neutralise(cell)
    return str(cell).replace(".", ",") if dutch and isinstance(cell, float) else cell
