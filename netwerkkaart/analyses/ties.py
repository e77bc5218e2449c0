"""What ties two plekken to each other: the one definition that every analysis asks."""

from __future__ import annotations

import numpy as np
from scipy.sparse import csr_array

from netwerkkaart.analyses.facts import Facts, Mask
from netwerkkaart.analyses.pairs import at, common
from netwerkkaart.graph import Ints


def tied(f: Facts, a: Ints, b: Ints) -> Mask:
    """Whether anything ties a[i] and b[i], or may do so.

    As `joined`, or a shared participant: a shared soort is enough, and a soort at one with a member of
    it at the other is a possible tie.
    """
    found = joined(f, a, b)
    rest = np.flatnonzero(~found)
    a, b = a[rest], b[rest]
    found[rest] = (common(f.participants, f.participants, a, b) > 0) | may_share(f, f.participants, a, b)
    return found


def joined(f: Facts, a: Ints, b: Ints) -> Mask:
    """Whether a[i] and b[i] share a seat or a parent, or a line or other relationship stands between them."""
    result = np.zeros(len(a), bool)
    for matrix in f.between:
        result |= at(matrix, a, b)
    for matrix in f.shared:
        result |= common(matrix, matrix, a, b) > 0
    return result


def in_line(f: Facts, a: Ints, b: Ints) -> Mask:
    """Whether one line layers a[i] and b[i], or they lie under one parent that ties."""
    parented = np.asarray(f.tying_parents.sum(axis=1)) > 0
    result = at(f.line, a, b) | at(f.line, b, a)
    both = np.flatnonzero(parented[a] & parented[b])
    result[both] |= common(f.tying_parents, f.tying_parents, a[both], b[both]) > 0
    return result


def may_share(f: Facts, part: csr_array, a: Ints, b: Ints) -> Mask:
    """Whether a participant in row a[i] or b[i] of `part` and one at the other may be the same.

    One of the two is a soort and the other is of that soort: the members of a soort are not known, so
    neither is that they differ.
    """
    kinds, all_ = _soorten(f)
    sides = ((part @ kinds, f.participants @ all_), (part @ all_, f.participants @ kinds))
    result = np.zeros(len(a), bool)
    for left, right in sides:
        result |= (common(left, right, a, b) > 0) | (common(right, left, a, b) > 0)
    return result


def _soorten(f: Facts) -> tuple[csr_array, csr_array]:
    """partner × soort: the soorten (kinds) only, and all partners."""
    soort = np.array([str(v or "") for v in f.column("soort")])
    names, codes = np.unique(soort, return_inverse=True)
    where = np.flatnonzero(f.is_type("Partner") & (soort != ""))
    all_ = csr_array((np.ones(len(where)), (where, codes[where])), shape=(f.n, len(names)))
    return csr_array(all_.multiply(f.soorten[:, None])), all_
