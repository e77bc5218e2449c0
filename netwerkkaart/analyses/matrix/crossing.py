"""A matrix as a value: what stands in its rows and columns, and which tafels lie behind every cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from netwerkkaart.analyses.facts import Facts, Mask
from netwerkkaart.graph import UNKNOWN, Ints

WIDER = -2
"""The column of what works in more than one of the areas beside it."""

__all__ = ["UNKNOWN", "WIDER", "Crossing", "crossing"]


@dataclass(frozen=True, eq=False)
class Crossing:
    """Items (tafels, or all plekken) by what they have in a row and in a column.

    `rows` and `columns` are node numbers, UNKNOWN or WIDER; `by_row` and `by_column` are items × rows
    and items × columns, 0/1; `kinds` says which items are a soort, which stands for an unknown number.
    """

    items: Ints
    kinds: Mask
    rows: tuple[int, ...]
    columns: tuple[int, ...]
    by_row: csr_array
    by_column: csr_array

    @cached_property
    def counts(self) -> csr_array:
        """rows × columns: how many items lie behind each cell, soorten left out."""
        return self.counted(~self.kinds)

    @cached_property
    def filled(self) -> csr_array:
        """rows × columns: how many items lie behind each cell, soorten each as one line."""
        return self.counted(np.ones(len(self.items), bool))

    def counted(self, which: Mask) -> csr_array:
        """rows × columns: how many of these items lie behind each cell."""
        return csr_array(self.by_row[which].T @ self.by_column[which])

    def behind(self, row: int, column: int) -> list[int]:
        """The node numbers behind one cell (a place in `rows`, one in `columns`), in order."""
        here = self.by_row[:, [row]].toarray().ravel() * self.by_column[:, [column]].toarray().ravel()
        return [int(n) for n in self.items[here > 0]]

    def of_row(self, row: int) -> list[int]:
        """The node numbers of one row, whatever their column."""
        return [int(n) for n in self.items[self.by_row[:, [row]].toarray().ravel() > 0]]

    def take(self, rows: Sequence[int], columns: Sequence[int]) -> Crossing:
        """Only these places of `rows` and `columns`, in this order."""
        return replace(
            self,
            rows=tuple(self.rows[i] for i in rows),
            columns=tuple(self.columns[i] for i in columns),
            by_row=csr_array(self.by_row[:, list(rows)]),
            by_column=csr_array(self.by_column[:, list(columns)]),
        )

    def touched(self) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """The places of rows and of columns with anything in them."""
        pattern = self.filled
        return np.flatnonzero(pattern.sum(axis=1)), np.flatnonzero(pattern.sum(axis=0))


def crossing(f: Facts, items: Ints, *, rows: Ints, columns: Ints, by_row: csr_array, by_column: csr_array) -> Crossing:
    """A crossing of nodes: both matrices are node × node, and lose what is not asked for."""
    return Crossing(
        items=items,
        kinds=f.soorten[items],
        rows=tuple(int(n) for n in rows),
        columns=tuple(int(n) for n in columns),
        by_row=csr_array(by_row[items][:, rows]),
        by_column=csr_array(by_column[items][:, columns]),
    )
