"""Speed of overlap as ratios within one run: `python -m benchmarks.bench_overlap [--snel]`."""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable
from typing import Any

import networkx as nx
import numpy as np
from networkx.algorithms import bipartite

from benchmarks.generate import nation, region
from netwerkkaart.analyses.facts import Facts, facts
from netwerkkaart.analyses.overlap.analysis import Overlap
from netwerkkaart.analyses.overlap.gate import gate
from netwerkkaart.analyses.overlap.pairs import Pairs, pairs, scored
from netwerkkaart.graph import Graph

MINUTE = 60.0
ROUNDS = 3


def seconds(work: Callable[[], Any], rounds: int = ROUNDS) -> float:
    """The best of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best


def gate_and_score(graph: Graph) -> Pairs:
    """All that overlap needs, from the bare graph on: facts, gate, score."""
    f = Facts(graph)
    return scored(f, gate(f))


def whole(graph: Graph) -> None:
    """Findings and gaps, with nothing kept from before."""
    facts.cache_clear()
    pairs.cache_clear()
    Overlap().run(graph)
    Overlap().gaps(graph)


def bare_products(f: Facts, p: Pairs) -> tuple[float, float]:
    """Seconds of T·Tᵀ, and of the plain sparse products on the pairs that are scored.

    Those are the products of participants, area, doelgroep and activiteit.
    """
    matrices = (f.members, f.area, f.doelgroepen, f.activiteiten)
    themas = f.themas
    a, b = p.a, p.b
    surviving = seconds(lambda: [m[a].multiply(m[b]).sum(axis=1) for m in matrices])
    return seconds(lambda: themas @ themas.T), surviving


def national() -> None:
    """Gate and score of a nation against the bare products of the same data; peak memory."""
    graph = nation()
    f, p = Facts(graph), gate_and_score(graph)
    ours = seconds(lambda: gate_and_score(graph))
    themas, products = bare_products(f, p)
    print(f"landelijk: {len(p.gate):,} paren door de poort, {len(p.rows):,} gewogen")
    print(f"  poort + score {ours:.2f} s; T·Tᵀ {themas:.2f} s + producten {products:.2f} s")
    print(f"  verhouding {ours / (themas + products):.2f} (grens 3)")
    print(f"  alles met zinnen en bewijs {seconds(lambda: whole(graph)):.2f} s; {Overlap().counts(graph)}")
    print(f"  piek geheugen {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20:.2f} GB (grens 2)")


def against_networkx(sizes: tuple[float, ...]) -> None:
    """networkx' weighted projection of tafels at growing sizes, until it needs more than a minute."""
    for size in sizes:
        graph = nation(scale=size)
        joins, plekken = graph.relaties["NEEMT_DEEL_AAN"], np.flatnonzero(Facts(graph).counted).tolist()
        two_mode = nx.Graph(zip(joins.van.tolist(), joins.naar.tolist(), strict=True))
        two_mode.add_nodes_from(plekken)
        theirs = seconds(lambda g=two_mode, p=plekken: bipartite.weighted_projected_graph(g, p), 1)  # type: ignore[misc]
        ours = seconds(lambda g=graph: gate_and_score(g))  # type: ignore[misc]
        print(f"networkx bij {size:g}×: {theirs:.1f} s, wij {ours:.3f} s, verhouding {theirs / ours:.0f} (grens 50)")
        if theirs > MINUTE:
            return


def growth(name: str, make: Callable[..., Graph], scales: tuple[float, ...]) -> None:
    """Time of everything at growing sizes of one network."""
    for scale in scales:
        graph = make(scale=scale)
        found = gate_and_score(graph)
        print(f"{name} {scale:g}×: {seconds(lambda g=graph: whole(g)):.3f} s, {len(found.gate):,} paren")  # type: ignore[misc]


def main() -> None:
    """Print all figures; with `--snel` only small sizes."""
    quick = "--snel" in sys.argv
    if not quick:
        national()
    against_networkx((0.1,) if quick else (0.1, 0.3, 0.5, 0.75, 1.0))
    growth("regio", region, (1, 3, 10))
    if not quick:
        growth("landelijk", nation, (0.1, 0.3, 1))


if __name__ == "__main__":
    main()
