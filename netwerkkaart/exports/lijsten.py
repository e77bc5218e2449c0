"""The choice lists of sheet Lijsten: one per different list, each with a name that cells point at."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netwerkkaart.exports.columns import Column, columns_of
from netwerkkaart.names import slug
from netwerkkaart.schema import SCHEMA, Sheet

LIJSTEN = "Lijsten"


def choice_lists() -> dict[tuple[str, ...], str]:
    """The defined name of each list of choices; equal lists share one, in the order of the sheets.

    A label with one list gives `lijst_domein`, with several `lijst_soort_overleggen` and so on.
    """
    pairs = list(_pairs())
    by_label: dict[str, set[tuple[str, ...]]] = {}
    for _, column in pairs:
        by_label.setdefault(column.label, set()).add(column.choices)
    found: dict[tuple[str, ...], str] = {}
    for sheet, column in pairs:
        own = len(by_label[column.label]) == 1
        found.setdefault(column.choices, list_name(column.label if own else f"{column.label} {sheet.name}"))
    return found


def _pairs() -> Iterator[tuple[Sheet, Column]]:
    for sheet in SCHEMA.sheets:
        yield from ((sheet, column) for column in columns_of(sheet) if column.choices)


def list_name(text: str) -> str:
    """A name that Excel takes for a range.

    >>> list_name("soort Programma's")
    'lijst_soort_programmas'
    """
    return "lijst_" + re.sub(r"[^a-z0-9]+", "_", slug(text))
