"""From which stand of which map a filled sjabloon was made, as its sheet Uitleg says."""

from __future__ import annotations

from dataclasses import dataclass

from netwerkkaart.tables import Cell, RawWorkbook

UITLEG = "Uitleg"
FIRST_ROW = 3
"""Row of the first label, from 1; the labels stand in column A, the values beside them in B."""
REGISTERHASH, VERSIE, FILTER = LABELS = ("registerhash", "versie", "filter")


@dataclass(frozen=True, slots=True)
class Stamp:
    """`versie` is the number of the last event; `filter` the chosen filters in words, empty if none."""

    registerhash: str
    versie: int
    filter: str = ""


def read_stamp(workbook: RawWorkbook) -> Stamp | None:
    """The stamp of a filled sjabloon; None for any other workbook, or when somebody spoiled it."""
    sheet = next((t for t in workbook.tables if t.sheet == UITLEG), None)
    if sheet is None:
        return None
    rows = {row.number: row.cells for row in sheet.rows}
    found = [rows.get(FIRST_ROW + i, ()) for i in range(len(LABELS))]
    if any(_text(cells, 0) != label for cells, label in zip(found, LABELS, strict=True)):
        return None
    registerhash, versie, filter_ = (_text(cells, 1) for cells in found)
    return Stamp(registerhash, int(versie), filter_) if registerhash and versie.isdecimal() else None


def _text(cells: tuple[Cell, ...], index: int) -> str:
    value = cells[index] if index < len(cells) else None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else str(value).strip()
