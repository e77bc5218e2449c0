"""Which rows and columns of a matrix are shown: searched, in another order, in pieces that fit a screen."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_array

from netwerkkaart.names import natural, normalise
from netwerkkaart.ui.matrix import Head, Sheet

FEWEST = 6


def searched(sheet: Sheet, row: str, column: str) -> Sheet:
    """Only rows and columns whose name holds these words; of the other side only what then still has a cell."""
    if not (row.strip() or column.strip()):
        return sheet
    rows, columns = _named(sheet.rows, row), _named(sheet.columns, column)
    found = sheet.take(rows, columns)
    keep_rows, keep_columns = _filled(found)
    return found.take(
        list(range(len(rows))) if row.strip() else keep_rows,
        list(range(len(columns))) if column.strip() else keep_columns,
    )


def _named(heads: Sequence[Head], words: str) -> list[int]:
    wanted = normalise(words.strip())
    return [i for i, head in enumerate(heads) if wanted in normalise(head.naam)]


def _filled(sheet: Sheet) -> tuple[list[int], list[int]]:
    """The rows and the columns that have anything in them."""
    some = _with_something(sheet)
    rows, columns = (np.flatnonzero(np.asarray(some.sum(axis=axis)) > 0).tolist() for axis in (1, 0))
    return rows, columns


def touched(sheet: Sheet) -> Sheet:
    """All rows, and the columns in which they have something; one column at least."""
    return sheet.take(range(len(sheet.rows)), _filled(sheet)[1] or [0])


def pieces(sheet: Sheet, *, rows: int, columns: int) -> list[range]:
    """Rows that follow each other in pieces that fit a screen: at most so many, that fill at most so many columns.

    A piece has a FEWEST rows, however many columns those fill: then its columns are leafed through.
    """
    some = _with_something(sheet)
    found: list[range] = []
    start, seen = 0, set[int]()
    for row in range(len(sheet.rows)):
        filled = set(some.indices[some.indptr[row] : some.indptr[row + 1]].tolist())
        length = row - start
        if length >= rows or (length >= FEWEST and len(seen | filled) > columns):
            found.append(range(start, row))
            start, seen = row, set()
        seen |= filled
    return [*found, range(start, len(sheet.rows))]


def _with_something(sheet: Sheet) -> csr_array:
    """rows × columns: more than 0 where anything lies behind the cell, a signal included."""
    where = [r for r, _ in sheet.gaps], [c for _, c in sheet.gaps]
    gaps = csr_array((np.ones(len(sheet.gaps)), where), shape=(len(sheet.rows), len(sheet.columns)))
    return csr_array(sheet.crossing.filled + gaps)


def by_name(sheet: Sheet) -> Sheet:
    """In the order of names."""
    rows, columns = (
        sorted(range(len(heads)), key=lambda i: (natural(heads[i].naam), heads[i].key))
        for heads in (sheet.rows, sheet.columns)
    )
    return sheet.take(rows, columns)
