"""Which missing link belongs to which thema and area, as far as the signal itself says so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from netwerkkaart.analyses.base import Finding, Soort
from netwerkkaart.analyses.facts import Facts
from netwerkkaart.graph import NodeId

PAIR = 2
"""Without a thema of its own a signal is placed by what it is about: one plek, or a pair; more say nothing together."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A signal, the thema's (with those above them) and the leaves that it is about; either may be empty."""

    finding: Finding
    themas: frozenset[int]
    leaves: frozenset[int]


def placed(f: Facts, found: Iterable[Finding]) -> list[Placed]:
    """Every missing link of which the thema is known; a norm about many plekken at once has none."""
    missing = (one for one in found if one.soort is Soort.ONTBREKEND)
    every = (Placed(one, _themas(f, one), _leaves(f, one)) for one in missing)
    return [one for one in every if one.themas]


def _themas(f: Facts, one: Finding) -> frozenset[int]:
    if one.thema is not None:
        return _row(f.thema_up, f.graph.number[one.thema]) - _koepels(f)
    plekken = _plekken(f, one)
    if not 0 < len(plekken) <= PAIR:
        return frozenset()
    return frozenset.intersection(*(_row(f.themas_up, n) for n in plekken))


def _leaves(f: Facts, one: Finding) -> frozenset[int]:
    if one.gebied is not None:
        return f.leaves(f.graph.number[one.gebied])
    known = [leaves for n in _numbers(f, one) if (leaves := f.leaves(n))]
    return frozenset.intersection(*known) if known else frozenset()


def _plekken(f: Facts, one: Finding) -> list[int]:
    return [n for n in _numbers(f, one) if f.plekken[n]]


def _numbers(f: Facts, one: Finding) -> list[int]:
    return [f.graph.number[NodeId(i)] for i in one.onderwerpen if i in f.graph]


def _koepels(f: Facts) -> frozenset[int]:
    return frozenset(np.flatnonzero(f.koepel).tolist())


def _row(matrix: csr_array, number: int) -> frozenset[int]:
    return frozenset(matrix[[number]].indices.tolist())


def area_rows(f: Facts, found: Sequence[Placed]) -> csr_array:
    """signal × leaf, as `Facts.area`."""
    cells = [(i, leaf) for i, one in enumerate(found) for leaf in sorted(one.leaves)]
    where = [i for i, _ in cells], [leaf for _, leaf in cells]
    return csr_array((np.ones(len(cells)), where), shape=(len(found), f.area.shape[1]))
