"""Rows and columns of a matrix in such an order that what belongs together stands together."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components
from scipy.sparse.linalg import svds

Places = NDArray[np.intp]
Floats = NDArray[np.float64]
DENSE = 20_000
"""Cells up to which the exact decomposition of the whole matrix is quicker than an iterative one."""
DIGITS = 8
"""Places that are equal up to rounding stand in the order in which they were given."""


def seriation(matrix: csr_array) -> tuple[Places, Places]:
    """An order of the rows and of the columns of a 0/1 matrix in which blocks show.

    The parts that nothing connects stand after each other, the largest first; within a part rows and
    columns follow the first axis of correspondence analysis (Benzécri 1973; Hill 1974), which is
    spectral seriation of the two-mode network (Atkins, Boman & Hendrickson 1998). Empty ones come last.
    The same matrix always gives the same order.
    """
    rows, columns = matrix.shape
    both = csr_array((np.ones(matrix.nnz), _ends(matrix)), shape=(rows + columns, rows + columns))
    parts = connected_components(both, directed=False)[1]
    rank = _by_size(parts)
    axis_r, axis_c = np.zeros(rows), np.zeros(columns)
    for part in np.unique(parts):
        r, c = np.flatnonzero(parts[:rows] == part), np.flatnonzero(parts[rows:] == part)
        if len(r) and len(c):
            axis_r[r], axis_c[c] = _first_axis(csr_array(matrix[r][:, c]))
    return _sorted(axis_r, rank[parts[:rows]]), _sorted(axis_c, rank[parts[rows:]])


def _ends(matrix: csr_array) -> tuple[Places, Places]:
    cells = matrix.tocoo()
    return cells.row.astype(np.intp), cells.col.astype(np.intp) + matrix.shape[0]


def _by_size(parts: NDArray[np.int32]) -> Places:
    """The rank of each part, the largest first, then the one that was met first."""
    sizes = np.bincount(parts)
    first = np.unique(parts, return_index=True)[1]
    rank = np.empty(len(sizes), np.intp)
    rank[np.lexsort((first, -sizes))] = np.arange(len(sizes))
    return rank


def _sorted(axis: Floats, rank: Places) -> Places:
    return np.lexsort((np.round(axis, DIGITS), rank)).astype(np.intp)


def _first_axis(part: csr_array) -> tuple[Floats, Floats]:
    """Row and column scores on the first axis that tells anything; all 0 where there is none."""
    row_mass, column_mass = (np.asarray(part.sum(axis=i), np.float64) for i in (1, 0))
    scaled = part.multiply(1 / np.sqrt(row_mass)[:, None]).multiply(1 / np.sqrt(column_mass)[None, :]).tocsr()
    if min(part.shape) < 3:
        return _by_mass(row_mass), _by_mass(column_mass)
    left, right = _second_vectors(csr_array(scaled))
    rows, columns = left / np.sqrt(row_mass), right / np.sqrt(column_mass)
    sign = -1.0 if np.round(rows[np.argmax(np.abs(np.round(rows, DIGITS)))], DIGITS) < 0 else 1.0
    return sign * rows, sign * columns


def _by_mass(mass: Floats) -> Floats:
    return -mass


def _second_vectors(scaled: csr_array) -> tuple[Floats, Floats]:
    """The second singular vectors; the first say only how much there is of each."""
    if scaled.shape[0] * scaled.shape[1] <= DENSE:
        left, _, right = np.linalg.svd(scaled.toarray(), full_matrices=False)
        return left[:, 1], right[1]
    start = np.ones(min(scaled.shape))
    left, values, right = svds(scaled, k=2, v0=start, which="LM")
    second = int(np.argmin(values))
    return left[:, second], right[second]
