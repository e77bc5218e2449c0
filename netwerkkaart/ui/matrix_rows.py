"""A matrix as rows of a file: the whole grid, and what lies behind every cell."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from netwerkkaart.analyses.facts import facts
from netwerkkaart.ui import texts_matrix as t
from netwerkkaart.ui.matrix import Head, Sheet

Line = Mapping[str, str | int | float | None]


def grid_rows(sheet: Sheet) -> list[Line]:
    """One line per row, one column per column: how many tafels, soorten left out; what is not known is empty."""
    counts = sheet.crossing.counts.toarray()
    names = _unique(sheet.columns)
    corner = t.HEADS[sheet.view]
    return [
        {corner: row.naam, **{name: _value(sheet, r, c, int(counts[r, c])) for c, name in enumerate(names)}}
        for r, row in enumerate(sheet.rows)
    ]


def _value(sheet: Sheet, row: int, column: int, count: int) -> str | int | None:
    if count:
        return count
    if sheet.view == t.TAFEL:
        kind = sheet.crossing.filled[row, column]
        return t.SORT if kind else t.NO if sheet.surely_not(row, column) else None
    if not sheet.columns[column].stock:
        return t.STOCK
    return 0 if sheet.view == t.THEMA else None


def _unique(heads: tuple[Head, ...]) -> list[str]:
    """Names of columns; where two are the same, with their id."""
    names = [h.naam for h in heads]
    return [h.naam if names.count(h.naam) == 1 else f"{h.naam} [{h.key}]" for h in heads]


def behind_rows(sheet: Sheet) -> list[Line]:
    """One line per cell and tafel behind it."""
    crossing, graph, known = sheet.crossing, sheet.graph, facts(sheet.graph)
    first, second = t.ROW_COLUMNS[sheet.view]
    item = t.ITEM if sheet.view == t.THEMA else t.ROW_COLUMNS[t.TAFEL][0]
    by_column = crossing.by_column.tocsr()
    lines: list[Line] = []
    for r, row in enumerate(sheet.rows):
        for i in np.flatnonzero(crossing.by_row[:, [r]].toarray().ravel()).tolist():
            number = int(crossing.items[i])
            said = {
                item: graph.namen[number], t.ITEM_DOMEIN: str(known.domein[number] or t.UNKNOWN),
                t.ITEM_KIND: t.YES if crossing.kinds[i] else t.NO, "id": str(graph.ids[number]),
            }  # fmt: skip
            columns = sorted(by_column[[i]].indices.tolist())
            lines += [{first: row.naam, second: sheet.columns[c].naam, **said} for c in columns]
    return lines
