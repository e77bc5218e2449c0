"""Where each node works: the gemeenten it covers, and which nodes cover the same ones."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.sparse import csr_array

from netwerkkaart.analyses.facts_nodes import NodeFacts
from netwerkkaart.analyses.sparse import Mask, binary, closure, diagonal
from netwerkkaart.graph import Ints, frozen


@dataclass(frozen=True, eq=False)
class AreaFacts(NodeFacts):
    """Adds node × leaf matrices; a leaf is a Gebied with nothing below it."""

    # where

    @cached_property
    def _leaves_of(self) -> csr_array:
        """gebied × leaf (both by node number): what a Gebied covers under LIGT_IN."""
        inside = self.graph.matrix("LIGT_IN")
        reach = closure(inside).T.tocsr()
        has_below = np.asarray(inside.sum(axis=0)) > 0
        leaf = self.is_type("Gebied") & ~has_below
        return binary(reach.multiply(leaf[None, :]).tocsr())

    @cached_property
    def leaf_numbers(self) -> Ints:
        """Node numbers of the leaves, in order: the columns of `area`."""
        return frozen(np.flatnonzero(np.asarray(self._leaves_of.sum(axis=0)) > 0))

    @cached_property
    def area(self) -> csr_array:
        """node × leaf (columns as in `leaf_numbers`): the gemeenten where it works; a Gebied covers itself."""
        works = self.graph.matrix("WERKT_IN") + diagonal(self.is_type("Gebied"))
        return binary((works @ self._leaves_of).tocsr()[:, self.leaf_numbers].tocsr())

    @cached_property
    def area_size(self) -> Ints:
        """How many leaves each node covers; 0 is not known."""
        return frozen(np.asarray(self.area.sum(axis=1)))

    @cached_property
    def area_class(self) -> Ints:
        """A number per distinct set of leaves; equal number = same territory; -1 = not known."""
        seen: dict[bytes, int] = {}
        area = self.area.sorted_indices()
        result = np.full(self.n, -1, np.int32)
        for i in np.flatnonzero(self.area_size):
            key = area.indices[area.indptr[i] : area.indptr[i + 1]].tobytes()
            result[i] = seen.setdefault(key, len(seen))
        return frozen(result)

    def layered(self, a: Ints, b: Ints) -> Mask:
        """Which pairs are of another niveau, both known, and of another territory."""
        niveau = self.niveau
        known = (niveau[a] >= 0) & (niveau[b] >= 0)
        result: Mask = known & (niveau[a] != niveau[b]) & (self.area_class[a] != self.area_class[b])
        return result

    def side_by_side(self, a: Ints, b: Ints) -> Mask:
        """Which pairs are of the same niveau, both known, or of the same territory."""
        niveau = self.niveau
        same = (niveau[a] >= 0) & (niveau[a] == niveau[b])
        result: Mask = same | (self.area_class[a] == self.area_class[b])
        return result

    @cached_property
    def largest_area(self) -> int:
        """Gemeenten of the largest area that any plek, opdracht or partner works in; at least 1."""
        worked = self.area_size[~self.is_type("Gebied")]
        return max(1, int(worked.max(initial=1)))

    def leaves(self, number: int) -> frozenset[int]:
        """The leaves (column numbers of `area`) of one node."""
        area = self.area
        return frozenset(area.indices[area.indptr[number] : area.indptr[number + 1]].tolist())
