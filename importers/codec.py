"""A workbook as JSON and back: the only thing that crosses from the child to the parent."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from netwerkkaart.issues import Code, Issue
from netwerkkaart.tables import (
    Cell,
    Fault,
    FaultKind,
    Place,
    RawRow,
    RawTable,
    RawWorkbook,
)

DATE, FAULT = "d", "f"


def encode(workbook: RawWorkbook) -> str:
    """The workbook as one line of JSON."""
    return json.dumps(
        {
            "file": workbook.file,
            "tables": [_encode_table(table) for table in workbook.tables],
            "fingerprint": workbook.fingerprint,
            "issues": [_encode_issue(issue) for issue in workbook.issues],
            "texts": dict(workbook.texts),
            "kind": workbook.kind,
        }
    )


def decode(content: dict[str, Any]) -> RawWorkbook:
    """The workbook that `encode` wrote."""
    return RawWorkbook(
        file=content["file"],
        tables=tuple(_decode_table(table) for table in content["tables"]),
        fingerprint=content["fingerprint"],
        issues=tuple(_decode_issue(issue) for issue in content["issues"]),
        texts=content["texts"],
        kind=content["kind"],
    )


def _encode_table(table: RawTable) -> dict[str, Any]:
    rows = [(row.number, [_encode_cell(cell) for cell in row.cells]) for row in table.rows]
    return {"sheet": table.sheet, "hidden": table.hidden, "rows": rows}


def _decode_table(table: dict[str, Any]) -> RawTable:
    rows = (
        RawRow(number, tuple(_decode_cell(c) if type(c) is dict else c for c in cells))
        for number, cells in table["rows"]
    )
    return RawTable(table["sheet"], tuple(rows), table["hidden"])


def _encode_cell(cell: Cell) -> object:
    if isinstance(cell, date):
        return {DATE: cell.isoformat()}
    if isinstance(cell, Fault):
        return {FAULT: [cell.kind.value, cell.text]}
    return cell


def _decode_cell(cell: dict[str, Any]) -> Cell:
    if DATE in cell:
        return date.fromisoformat(cell[DATE])
    kind, text = cell[FAULT]
    return Fault(FaultKind(kind), text)


def _encode_issue(issue: Issue) -> list[object]:
    place = issue.place
    details = dict(issue.details)
    return [issue.code.name, place.blad, place.rij, place.kolom, issue.waarde, details]


def _decode_issue(issue: list[Any]) -> Issue:
    code, blad, rij, kolom, waarde, details = issue
    return Issue(Code[code], Place(blad, rij, kolom), waarde, details=details)
