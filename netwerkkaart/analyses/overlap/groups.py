"""Fragmentatie: plekken with one thema, the same gemeenten and the same niveau, as one group."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from netwerkkaart.analyses.facts import Facts, Mask
from netwerkkaart.analyses.overlap.pairs import FRAGMENTATIE, Pairs
from netwerkkaart.graph import Ints

Rows = NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class Groups:
    """Groups of plekken as columns.

    `thema` is a node number, `territory` and `niveau` are codes, `best` is the strongest pair (a row of
    `Pairs`). `cells` (group, row of `Pairs`) are the scored pairs in them and `plekken` (group, node
    number) all their members, both sorted by group.
    """

    thema: Ints
    territory: Ints
    niveau: Ints
    best: Rows
    cells: tuple[Rows, Rows]
    plekken: tuple[Rows, Rows]

    def __len__(self) -> int:
        return len(self.thema)

    def members(self, group: int) -> list[int]:
        """The node numbers of the plekken in one group."""
        start, stop = np.searchsorted(self.plekken[0], [group, group + 1])
        return [int(n) for n in self.plekken[1][start:stop]]


@lru_cache(maxsize=2)
def groups(f: Facts, p: Pairs) -> Groups:
    """One group per (thema, territory, niveau) with at least one scored pair that is no firmer word.

    Every plek with that thema (or one below it), those gemeenten and that niveau belongs to it, also one
    that is in line with the others or that nothing ties to them. The thema of a pair is the upper one; a
    group with the same plekken as that of a thema above it is left out.
    """
    niveau, territory = f.niveau, f.area_class
    fits = (territory[p.a] == territory[p.b]) & (niveau[p.a] == niveau[p.b]) & (niveau[p.a] >= 0)
    rows, thema = _upper_themas(f, p, np.flatnonzero(fits & p.gate.thema[p.rows]))
    place = np.column_stack([territory[p.a[rows]], niveau[p.a[rows]], thema]).astype(np.int32)
    keys, which = np.unique(place, axis=0, return_inverse=True)
    order = np.lexsort((rows, -p.score[rows], which))
    rows, which = rows[order], which[order]
    loose = np.bincount(which[p.word[rows] == FRAGMENTATIE], minlength=len(keys)) > 0
    plekken = _members(f, keys, _running(f, p, rows, which, len(keys)))
    keep = loose & ~_repeated(f, keys, _signatures(f, *plekken, len(keys)), loose)
    firsts = np.searchsorted(which, np.flatnonzero(keep))
    territory, niveau, thema = keys[keep].T
    return Groups(thema, territory, niveau, rows[firsts], _kept(keep, which, rows), _kept(keep, *plekken))


def _kept(keep: Mask, which: Rows, what: Rows) -> tuple[Rows, Rows]:
    """Of cells (group, …) those of the groups that are kept, numbered anew."""
    inside = keep[which]
    return (np.cumsum(keep) - 1)[which[inside]], what[inside]


def _running(f: Facts, p: Pairs, rows: Rows, which: Rows, count: int) -> tuple[Ints, Ints]:
    """Per group the first begin and the last end of the plekken in its pairs, as ranks."""
    begin, einde = f.period_ranks
    first, last = np.full(count, np.iinfo(np.int32).max, np.int32), np.full(count, -1, np.int32)
    for side in (p.a[rows], p.b[rows]):
        np.minimum.at(first, which, begin[side])
        np.maximum.at(last, which, einde[side])
    return first, last


def _members(f: Facts, keys: Ints, running: tuple[Ints, Ints]) -> tuple[Rows, Rows]:
    """(group, plek) for every plek that counts, fits the group and ran while it ran; sorted by group."""
    begin, einde = f.period_ranks
    cells = f.themas_up.tocoo()
    fits = f.counted & (f.area_class >= 0) & (f.niveau >= 0)
    plek, thema = (side[fits[cells.row]] for side in (cells.row, cells.col))
    number = _packed(f, *keys.T)
    wanted = _packed(f, f.area_class[plek], f.niveau[plek], thema)
    which = np.minimum(np.searchsorted(number, wanted), max(0, len(keys) - 1))
    found = np.flatnonzero(number[which] == wanted) if len(keys) else np.zeros(0, np.intp)
    found = found[(begin[plek[found]] <= running[1][which[found]]) & (einde[plek[found]] >= running[0][which[found]])]
    order = np.lexsort((plek[found], which[found]))
    return which[found][order], plek[found][order].astype(np.intp)


def _packed(f: Facts, territory: Ints, niveau: Ints, thema: Ints) -> NDArray[np.int64]:
    """One number per (territory, niveau, thema), in the same order."""
    levels = int(f.niveau.max(initial=0)) + 1
    return (territory.astype(np.int64) * levels + niveau) * f.n + thema


def _upper_themas(f: Facts, p: Pairs, rows: Rows) -> tuple[Rows, Ints]:
    """(pair, thema) for each thema that one names and the other names or has below it."""
    a, b = p.a[rows], p.b[rows]
    shared = f.themas_up[a].multiply(f.themas[b]) + f.themas[a].multiply(f.themas_up[b])
    cells = csr_array(shared).tocoo()
    return rows[cells.row], cells.col.astype(np.int32)


def _signatures(f: Facts, group: Rows, plek: Rows, count: int) -> NDArray[np.int64]:
    """A number per group that is equal for equal sets of plekken."""
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
