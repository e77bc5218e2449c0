"""Questions asked of a graph: what overlaps, what was commissioned twice, what is missing.

To add one: write it (a name, `run` and `gaps`), list it here.
"""

from __future__ import annotations

from functools import lru_cache

from netwerkkaart.analyses.base import Analysis, Finding, Gap, in_turn
from netwerkkaart.analyses.commissions.analysis import Commissions
from netwerkkaart.analyses.missing.analysis import MissingLinks
from netwerkkaart.analyses.norms.analysis import Norms
from netwerkkaart.analyses.overlap.analysis import Overlap
from netwerkkaart.analyses.unknown import Unknown, evaluations_past
from netwerkkaart.graph import Graph

ANALYSES: tuple[Analysis, ...] = (Norms(), MissingLinks(), Overlap(), Commissions(), Unknown())

__all__ = ["ANALYSES", "Analysis", "Finding", "Gap", "findings", "gaps", "not_written"]


@lru_cache(maxsize=8)
def findings(graph: Graph) -> tuple[Finding, ...]:
    """All findings of all analyses in the one order of Signalen; worked out once per graph."""
    return tuple(in_turn(finding for analysis in ANALYSES for finding in analysis.run(graph)))


@lru_cache(maxsize=8)
def not_written(graph: Graph) -> int:
    """How many weaker signals were counted and not written out; 0 below a thousand of a kind."""
    return Overlap().counts(graph).rest + MissingLinks().rest(graph)


@lru_cache(maxsize=8)
def gaps(graph: Graph, vandaag: str) -> tuple[Gap, ...]:
    """All of Nog niet bekend on this day (`2026-11-25`), in the order of the analyses."""
    asked = (gap for analysis in ANALYSES for gap in analysis.gaps(graph))
    return (*asked, *evaluations_past(graph, vandaag))
