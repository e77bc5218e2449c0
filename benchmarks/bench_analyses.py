"""Every analysis on the example, on a generated region and at 3 and 10 times its size; seconds of one run.

    python -m benchmarks.bench_analyses

Goal: all analyses together ≤ 1 s on the region (300 tafels, 800 partners, 3,000 relationships).
"""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter

from benchmarks.generate import region
from netwerkkaart.analyses import ANALYSES
from netwerkkaart.example import example
from netwerkkaart.graph import UNKNOWN, Graph

SCALES = (1, 3, 10)


def seconds(graph: Graph) -> dict[str, float]:
    """Time of each analysis on a graph that none has seen yet (facts are worked out by the first)."""
    fresh = replace(graph)
    result = {}
    for analysis in ANALYSES:
        start = perf_counter()
        analysis.run(fresh)
        analysis.gaps(fresh)
        result[analysis.name] = perf_counter() - start
    return result


def with_norms(graph: Graph) -> Graph:
    """The generated region with the norms of the example that are about a soort or thema of any map."""
    general = tuple(n for n in example().graph.normen if all(item.startswith("soort:") for item in n.over))
    return replace(graph, normen=tuple(replace(n, thema=None, gebied=None, bron=UNKNOWN) for n in general if n.over))


def main() -> None:
    """Print a table: rows are graphs, columns analyses, then the total and its growth."""
    seconds(example().graph)  # imports and caches of the libraries
    graphs = {"example": example().graph}
    graphs |= {f"region × {scale}": with_norms(region(seed=1, scale=scale)) for scale in SCALES}
    print("graph".ljust(14), *(a.name.rjust(12) for a in ANALYSES), "total".rjust(8), "growth".rjust(8))
    first = 0.0
    for name, graph in graphs.items():
        found = seconds(graph)
        total = sum(found.values())
        first = total if name == "region × 1" else first
        growth = f"{total / first:.1f} ×" if first else ""
        print(name.ljust(14), *(f"{s:.3f}".rjust(12) for s in found.values()), f"{total:.3f}".rjust(8), growth.rjust(8))


if __name__ == "__main__":
    main()
