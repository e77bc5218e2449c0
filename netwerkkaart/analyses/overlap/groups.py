"""Fragmentatie: plekken with one thema, the same gemeenten and the same niveau, as one group."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from netwerkkaart.analyses.facts import Facts
from netwerkkaart.analyses.overlap.gate import Mask, niveau_codes
from netwerkkaart.analyses.overlap.pairs import FRAGMENTATIE, Pairs
from netwerkkaart.graph import Ints

Rows = NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class Groups:
    """Groups of plekken as columns.

    `thema` is a node number, `territory` and `niveau` are codes, `best` is the strongest
    pair (a row of `Pairs`); `cells` (group, row of `Pairs`) are the pairs in them, sorted by group.
    """

    thema: Ints
    territory: Ints
    niveau: Ints
    best: Rows
    cells: tuple[Rows, Rows]

    def __len__(self) -> int:
        return len(self.thema)

    def members(self, group: int, p: Pairs) -> list[int]:
        """The node numbers of the plekken in one group."""
        start, stop = np.searchsorted(self.cells[0], [group, group + 1])
        rows = self.cells[1][start:stop]
        return [int(n) for n in np.unique([p.a[rows], p.b[rows]])]


def groups(f: Facts, p: Pairs) -> Groups:
    """One group per (thema, territory, niveau) with at least one pair that is no firmer word.

    The thema of a pair is the upper one; a group with the same plekken as that of a thema above it
    is left out.
    """
    niveau, territory = niveau_codes(f), f.area_class
    fits = (territory[p.a] == territory[p.b]) & (niveau[p.a] == niveau[p.b]) & (niveau[p.a] >= 0)
    rows, thema = _upper_themas(f, p, np.flatnonzero(fits & p.gate.thema[p.rows]))
    place = np.column_stack([territory[p.a[rows]], niveau[p.a[rows]], thema]).astype(np.int32)
    keys, which = np.unique(place, axis=0, return_inverse=True)
    order = np.lexsort((rows, -p.score[rows], which))
    rows, which = rows[order], which[order]
    firsts = np.searchsorted(which, np.arange(len(keys)))
    loose = np.bincount(which[p.word[rows] == FRAGMENTATIE], minlength=len(keys)) > 0
    keep = loose & ~_repeated(f, keys, _signatures(f, p, rows, which, len(keys)), loose)
    return _kept(keys, rows, which, firsts, keep)


def _kept(keys: Ints, rows: Rows, which: Rows, firsts: Rows, keep: Mask) -> Groups:
    number = np.cumsum(keep) - 1
    inside = keep[which]
    cells = number[which[inside]], rows[inside]
    territory, niveau, thema = keys[keep].T
    return Groups(thema, territory, niveau, rows[firsts[keep]] if len(rows) else firsts, cells)


def _upper_themas(f: Facts, p: Pairs, rows: Rows) -> tuple[Rows, Ints]:
    """(pair, thema) for each thema that one names and the other names or has below it."""
    a, b = p.a[rows], p.b[rows]
    shared = f.themas_up[a].multiply(f.themas[b]) + f.themas[a].multiply(f.themas_up[b])
    cells = csr_array(shared).tocoo()
    return rows[cells.row], cells.col.astype(np.int32)


def _signatures(f: Facts, p: Pairs, rows: Rows, which: Rows, count: int) -> NDArray[np.int64]:
    """A number per group that is equal for equal sets of plekken."""
    cells = np.concatenate([which, which]) * np.int64(f.n) + np.concatenate([p.a[rows], p.b[rows]])
    group, plek = np.divmod(np.unique(cells), f.n)
    marks = np.random.default_rng(0).integers(1 << 62, size=f.n)
    result = np.zeros(count, np.int64)
    np.add.at(result, group, marks[plek])
    return result


def _repeated(f: Facts, keys: Ints, signature: NDArray[np.int64], shown: Mask) -> Mask:
    """Groups of which a thema above has a shown group of the very same plekken in the same place."""
    alike: dict[tuple[int, int, int], list[int]] = {}
    result = np.zeros(len(keys), bool)
    for i in np.flatnonzero(shown).tolist():
        territory, niveau, _ = keys[i].tolist()
        alike.setdefault((territory, niveau, int(signature[i])), []).append(i)
    up = f.thema_up
    for same in (s for s in alike.values() if len(s) > 1):
        themas = keys[same, 2]
        above = up[themas][:, themas].toarray() > 0
        result[same] = (above & ~above.T).any(axis=1)
    return result
