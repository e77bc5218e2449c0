"""Sparse 0/1 matrices over the nodes of a graph: csr, floats."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, identity

Mask = NDArray[np.bool_]


def binary(matrix: csr_array) -> csr_array:
    """The same pattern with 1 everywhere."""
    result = csr_array(matrix)
    result.sum_duplicates()
    result.eliminate_zeros()
    result.data = np.ones(len(result.data), np.float64)
    return result


def diagonal(mask: Mask) -> csr_array:
    """n × n with 1 on the diagonal where the mask holds."""
    where = np.flatnonzero(mask)
    return csr_array((np.ones(len(where)), (where, where)), shape=(len(mask), len(mask)))


def closure(step: csr_array) -> csr_array:
    """Reflexive and transitive closure; cycles do no harm."""
    reach = binary(csr_array(identity(step.shape[0], format="csr")) + step)
    while True:
        further = binary(reach @ reach)
        if further.nnz == reach.nnz:
            return reach
        reach = further
