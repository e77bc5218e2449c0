"""The matrices and the load on the example, on a region × 1, 3, 10 and on a nation; seconds, and next to one product.

    python -m benchmarks.bench_matrix

Goal: each ≤ 0.3 s on the region. The ratio is to T·Tᵀ, the tafels by the participants that they share.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from time import perf_counter

from benchmarks.generate import nation, region
from netwerkkaart.analyses import findings
from netwerkkaart.analyses.base import Finding
from netwerkkaart.analyses.facts import Facts, facts
from netwerkkaart.analyses.load.burden import of_gemeenten, of_partners, of_seats
from netwerkkaart.analyses.load.places import places
from netwerkkaart.analyses.load.together import could_be_one
from netwerkkaart.analyses.matrix.areas import soorten_of_areas
from netwerkkaart.analyses.matrix.partners import partner_thema, tafel_partner
from netwerkkaart.analyses.matrix.themas import thema_gebied
from netwerkkaart.example import example
from netwerkkaart.graph import Graph

SOORT = "veiligheidsregio"
Signals = tuple[Finding, ...]


def _load(f: Facts, signals: Signals) -> None:
    found = places(f.graph, f.plekken)
    for burden in (of_partners(found), of_seats(found), of_gemeenten(found)[0]):
        assert len(burden.hours) == len(burden.seats) == len(burden.meetings)
    could_be_one(found, signals)


WORK: dict[str, Callable[[Facts, Signals], object]] = {
    "thema × gebied": lambda f, s: (soorten_of_areas(f), thema_gebied(f.graph, SOORT, f.plekken, signals=s)),
    "tafel × partner": lambda f, _: tafel_partner(f.graph, f.plekken),
    "partner × thema": lambda f, s: partner_thema(f.graph, f.plekken, signals=s),
    "druk": _load,
}


def seconds(graph: Graph, signals: Signals) -> tuple[dict[str, float], float]:
    """Time of each on a graph that none has seen yet, and of one product on the same data."""
    f = facts(replace(graph))
    f.members, f.area, f.themas_up, f.plekken, f.domein  # noqa: B018 - every page has worked these out
    start = perf_counter()
    f.members @ f.members.T
    product = perf_counter() - start
    result = {}
    for name, work in WORK.items():
        start = perf_counter()
        work(f, signals)
        result[name] = perf_counter() - start
    return result, product


def main() -> None:
    """Print a table: rows are graphs, columns the work, with how many times the product it takes."""
    seconds(example().graph, findings(example().graph))  # imports and caches of the libraries
    graphs = {"example": (example().graph, findings(example().graph))}
    for scale in (1, 3, 10):
        graph = region(seed=1, scale=scale)
        graphs[f"region × {scale}"] = (graph, findings(graph))
    graphs["nation"] = (nation(seed=1), ())
    print("graph".ljust(14), *(name.rjust(22) for name in WORK))
    for name, (graph, signals) in graphs.items():
        found, product = seconds(graph, signals)
        print(name.ljust(14), *(f"{s:.3f} ({s / product:.1f} ×)".rjust(22) for s in found.values()))


if __name__ == "__main__":
    main()
