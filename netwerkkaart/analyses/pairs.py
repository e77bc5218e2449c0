"""Sums over chosen pairs of rows of a sparse matrix, in whole columns and bounded memory."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

Floats = NDArray[np.float64]
Numbers = NDArray[np.int32] | NDArray[np.int64] | NDArray[np.intp]
Mask = NDArray[np.bool_]
CHUNK = 1 << 16
"""Pairs worked on at a time: large enough to hide the call, small enough to stay in the cache."""


def common(left: csr_array, right: csr_array, a: Numbers, b: Numbers) -> Floats:
    """Per pair i the sum over columns of left[a[i]] × right[b[i]]; for 0/1 rows what they share.

    The counts of a two-mode projection (Breiger 1974), only where they are asked for.
    """
    result = np.zeros(len(a))
    for part in _chunks(len(a)):
        result[part] = left[a[part]].multiply(right[b[part]]).sum(axis=1)
    return result


def jaccard(matrix: csr_array, a: Numbers, b: Numbers, weights: Floats | None = None) -> Floats:
    """Per pair Σw shared / Σw of both (w = 1 when not given), 0-1; NaN if one of the rows is empty.

    Rows that hold only columns of weight 0 have nothing that tells: 0.
    """
    weighted = matrix if weights is None else _scaled(matrix, weights)
    shared = common(weighted, matrix, a, b)
    return ratio(shared, row_sums(weighted), a, b, known=row_sums(matrix) > 0)


def ratio(shared: Floats, size: Floats, a: Numbers, b: Numbers, *, known: Mask) -> Floats:
    """shared / (size of a + size of b - shared) per pair; NaN where a or b is not known."""
    both = size[a] + size[b] - shared
    result = np.divide(shared, both, out=np.zeros(len(shared)), where=both > 0)
    result[~(known[a] & known[b])] = np.nan
    return np.minimum(result, 1.0)


def at(matrix: csr_array, a: Numbers, b: Numbers) -> Mask:
    """Whether matrix[a[i], b[i]] is filled."""
    rows = matrix.sorted_indices()
    width = rows.shape[1]
    keys = np.repeat(np.arange(rows.shape[0], dtype=np.int64), np.diff(rows.indptr)) * width + rows.indices
    wanted = a.astype(np.int64) * width + b
    place = np.searchsorted(keys, wanted)
    result: Mask = np.append(keys, -1)[place] == wanted
    return result


def row_sums(matrix: csr_array) -> Floats:
    """The sum of each row."""
    return np.asarray(matrix.sum(axis=1), dtype=np.float64)


def _scaled(matrix: csr_array, weights: Floats) -> csr_array:
    result = matrix.copy()
    result.data = result.data * weights[result.indices]
    return result


def _chunks(length: int) -> Iterator[slice]:
    for start in range(0, length, CHUNK):
        yield slice(start, start + CHUNK)
