"""What the analyses share: who sits where, which area and thema, which line; worked out once per graph."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from scipy.sparse import csr_array

from netwerkkaart.analyses.facts_areas import AreaFacts
from netwerkkaart.analyses.facts_nodes import FIRST, LAST
from netwerkkaart.analyses.sparse import Mask, binary
from netwerkkaart.analyses.weights import LINE_STEPS
from netwerkkaart.graph import Graph
from netwerkkaart.schema.nodes import OSP

__all__ = ["FIRST", "LAST", "LINE_TYPES", "Facts", "Mask", "facts"]

LINE_TYPES = ("ONDERDEEL_VAN", "STUURT", "RAPPORTEERT_AAN", "SCHAALT_OP_NAAR")


@lru_cache(maxsize=8)
def facts(graph: Graph) -> Facts:
    """The facts of a graph, kept for the graphs last asked about."""
    return Facts(graph)


@dataclass(frozen=True, eq=False)
class Facts(AreaFacts):
    """Adds who sits where and which lines run between nodes.

    Matrices are csr with 0/1 floats; "plek" is a tafel, a programma, or a partner that is itself a
    place of work (it has deelnemers, or a thema and a doelgroep).
    """

    @cached_property
    def plekken(self) -> Mask:
        """Places of work, kinds and proposals among them."""
        partners = self.is_type("Partner")
        has_deelnemers = self.seats_at.sum(axis=1) + self._joined.sum(axis=1) > 0
        works = (self.themas.sum(axis=1) > 0) & self._known("doelgroep")
        return self.is_type(*OSP) | (partners & (has_deelnemers | works))

    @cached_property
    def counted(self) -> Mask:
        """Plekken that take part in overlap and the rules: no kinds, no proposals."""
        return self.plekken & ~self.soorten & ~self.voorgesteld

    # who

    @cached_property
    def _joined(self) -> csr_array:
        return self.graph.matrix("NEEMT_DEEL_AAN").T.tocsr()

    @cached_property
    def seats_at(self) -> csr_array:
        """node × seat: which seats (Bestuurder) sit there."""
        return self.graph.matrix("ZIT_IN").T.tocsr()

    @cached_property
    def participants(self) -> csr_array:
        """node × node: who takes part, partners of its seats included, kinds included."""
        belongs = self.graph.matrix("VERTEGENWOORDIGT")
        belongs = belongs.multiply(self.is_type("Bestuurder")[:, None]).tocsr()
        return binary(self._joined + self.seats_at @ belongs)

    @cached_property
    def members(self) -> csr_array:
        """node × node: as `participants`, kinds left out (what a score may count)."""
        return binary(self.participants.multiply(~self.soorten[None, :]).tocsr())

    @cached_property
    def participants_known(self) -> Mask:
        """Nodes of which at least one participant or seat is known."""
        return np.asarray(self.participants.sum(axis=1) + self.seats_at.sum(axis=1) > 0)

    # lines

    @cached_property
    def line(self) -> csr_array:
        """node × node: a directed path of at most LINE_STEPS of the line relationships leads from one to the other."""
        one = self.graph.matrix(*LINE_TYPES)
        reach = step = one
        for _ in range(LINE_STEPS - 1):
            step = step @ one
            reach = reach + step
        return binary(reach)

    @cached_property
    def tying_parents(self) -> csr_array:
        """node × node: direct ONDERDEEL_VAN parents, those left out whose thema's are all koepel."""
        return binary(self.graph.matrix("ONDERDEEL_VAN").multiply(~self._umbrella[None, :]).tocsr())

    @cached_property
    def _umbrella(self) -> Mask:
        """Nodes that have thema's and only koepel ones: what lies under them is not tied by it."""
        all_themas = np.asarray(self.graph.matrix("GAAT_OVER").sum(axis=1))
        return np.asarray((all_themas > 0) & (self.themas.sum(axis=1) == 0))

    @cached_property
    def touching(self) -> csr_array:
        """node × node, symmetric: any relationship stands between the two."""
        one = self.graph.matrix(*(t for t in self.graph.relaties if t not in ("GAAT_OVER", "WERKT_IN", "LIGT_IN")))
        return binary(one + one.T)

    # ties: what `ties.tied` asks of pairs

    @cached_property
    def between(self) -> tuple[csr_array, ...]:
        """node × node, what joins two nodes by itself: a relationship, a line up, a line down."""
        return self.touching, self.line, csr_array(self.line.T)

    @cached_property
    def shared(self) -> tuple[csr_array, ...]:
        """node × what joins two nodes that both have it: a seat, a parent."""
        return self.seats_at, self.tying_parents

    @cached_property
    def tied(self) -> csr_array:
        """node × node: every known tie, for the map; the analyses ask `ties.tied` of the pairs they look at."""
        both = (m @ m.T for m in (*self.shared, self.participants))
        return binary(sum((*self.between, *both), start=csr_array((self.n, self.n))))
