"""Which nodes and links the netwerk draws: plekken, who takes part in them, and the lines between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.sparse import csr_array, triu

from netwerkkaart.analyses.facts import Facts, Mask, facts
from netwerkkaart.analyses.sparse import binary
from netwerkkaart.graph import Graph

NOT_DRAWN = frozenset({
    "GAAT_OVER", "WERKT_IN", "LIGT_IN", "VERTEGENWOORDIGT", "GEEFT_OPDRACHT", "VOERT_UIT", "BETREFT", "ZIT_IN",
    "NEEMT_DEEL_AAN",
})  # fmt: skip
"""Relationships with what is no mark here, and those that `participants` has."""


@dataclass(frozen=True, eq=False)
class Network:
    """The drawn nodes by number, in the graph's order; and for each two of their places whether they are linked."""

    graph: Graph
    nodes: tuple[int, ...]
    links: csr_array

    @cached_property
    def facts(self) -> Facts:
        """What the analyses share."""
        return facts(self.graph)

    @cached_property
    def place(self) -> Mapping[int, int]:
        """Node number -> its place in `nodes`."""
        return {n: i for i, n in enumerate(self.nodes)}

    @cached_property
    def pairs(self) -> list[tuple[int, int]]:
        """Every link once, as places."""
        upper = triu(self.links, k=1).tocoo()
        return sorted(zip(upper.row.tolist(), upper.col.tolist(), strict=True))


def network_of(graph: Graph, shown: Mask | None = None) -> Network:
    """The network of what the filter shows: plekken, and partners and loose seats that take part in them."""
    known = facts(graph)
    plekken = known.plekken if shown is None else known.plekken & shown
    joins = binary(known.participants + _loose_seats(known))
    others = np.asarray(joins[np.flatnonzero(plekken)].sum(axis=0)) > 0
    types = [t for t in graph.relaties if t not in NOT_DRAWN]
    nodes = np.flatnonzero(plekken | others)
    links = joins + graph.matrix(*types)
    links = binary((links + links.T).tocsr())[nodes][:, nodes].tocsr()
    links.setdiag(0)
    links.eliminate_zeros()
    return Network(graph, tuple(int(n) for n in nodes), links)


def _loose_seats(known: Facts) -> csr_array:
    """plek × seat: seats that belong to no partner."""
    belongs = np.asarray(known.graph.matrix("VERTEGENWOORDIGT").sum(axis=1)) > 0
    return known.seats_at.multiply(~belongs[None, :]).tocsr()
