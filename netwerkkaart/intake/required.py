"""What a row must have filled in (one of which nothing but the naam is known may lack the rest), and in what order."""

from __future__ import annotations

from collections.abc import Iterator

from netwerkkaart.intake.batch import Remarks
from netwerkkaart.intake.lookup import is_node_id
from netwerkkaart.intake.rows import CheckedRow
from netwerkkaart.issues import Code
from netwerkkaart.schema import SheetKind


def check_row(row: CheckedRow, remarks: Remarks) -> None:
    """Refuse a row that lacks a required cell; tell of one that ends before it begins."""
    _check_required(row, remarks)
    _check_period(row, remarks)


def _check_required(row: CheckedRow, remarks: Remarks) -> None:
    if row.key in remarks.refused or is_bare(row):
        return
    for label in _missing(row):
        remarks.add(Code.VERPLICHT_LEEG, row.place(label), kolom=label)


def _check_period(row: CheckedRow, remarks: Remarks) -> None:
    """Of a year and a day in it no order is known."""
    if not {"begin", "einde"} <= row.values.keys():
        return
    begin, einde = str(row.values["begin"]), str(row.values["einde"])
    known = min(len(begin), len(einde))
    if begin[:known] > einde[:known]:
        remarks.add(Code.EINDE_VOOR_BEGIN, row.place("einde"), einde, begin=begin)


def is_bare(row: CheckedRow) -> bool:
    """Whether a row has a full id, a naam and not one cell more: a thing of which nothing else is known."""
    if row.gegeven is None or not is_node_id(row.gegeven):
        return False
    more = row.refs or row.texts or row.dropped or row.bron
    return row.sheet.node_type is not None and row.values.keys() == {"naam"} and not more


def _missing(row: CheckedRow) -> Iterator[str]:
    for label in row.sheet.required:
        if label not in row.texts and label not in row.refs and not _has_value(row, label):
            yield label
    if row.sheet.kind is SheetKind.NORMEN:
        yield from _missing_in_norm(row)


def _has_value(row: CheckedRow, label: str) -> bool:
    """Filled, also when the cell could not be read (that was told already)."""
    name = label.replace(" ", "_")
    return name in row.values or name in row.dropped


def _missing_in_norm(row: CheckedRow) -> Iterator[str]:
    """What a norm lacks; one of an unreadable soort says nothing that could be checked."""
    soort = row.values.get("soort")
    if soort is None and "soort" in row.dropped:
        yield "soort"
    if soort in ("deelname", "sturing", "verbinding") and "verwacht" not in row.texts:
        yield "verwacht"
    if soort in ("frequentie", "omvang") and not _has_value(row, "aantal"):
        yield "aantal"
    if not {"over", "thema"} & row.texts.keys():
        yield "over"
