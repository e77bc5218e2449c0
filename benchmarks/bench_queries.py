"""Time of every named question: `python -m benchmarks.bench_queries [--landelijk]`."""

from __future__ import annotations

import sys
import time
from datetime import date
from typing import Any

from benchmarks.generate import nation, region
from netwerkkaart.asking import Most, run_free, run_query
from netwerkkaart.errors import QueryFailed
from netwerkkaart.example import example
from netwerkkaart.graph import Graph
from netwerkkaart.stores.copy import bytes_of, copy_of
from netwerkkaart.stores.parameters import NODES
from netwerkkaart.stores.queries import ParamSoort, Query, queries

TODAY = date(2026, 11, 25)
ROUNDS = 3
FREE = (
    "MATCH (p:Partner)-[:NEEMT_DEEL_AAN]->(t:Overleg) RETURN p.naam AS partner, count(t) AS n ORDER BY n DESC, partner"
)


def filled(graph: Graph, query: Query, busy: list[str]) -> dict[str, str]:
    """The busiest nodes for what must be filled in."""
    given: dict[str, str] = {}
    for parameter in query.parameters:
        if parameter.verplicht and parameter.soort is ParamSoort.DATUM:
            given[parameter.naam] = "2019"
        elif parameter.verplicht:
            fits = (
                i for i in busy if graph.types[graph.number[i]] in NODES[parameter.soort] and i not in given.values()
            )
            given[parameter.naam] = next(fits)
    return given


def seconds(work: Any, rounds: int = ROUNDS) -> float:
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best


def measure(name: str, graph: Graph, rounds: int) -> None:
    """Filling the copy, every question on it, and one free question apart."""
    fill, pack = seconds(lambda: copy_of(graph), 1), seconds(lambda: bytes_of(graph), 1)
    print(f"{name}: {len(graph):,} dingen, {sum(map(len, graph.relaties.values())):,} relaties")
    print(f"  kopie vullen {fill:.2f} s, inpakken {pack:.2f} s ({len(bytes_of(graph)) / 1e6:.1f} MB)")
    print(f"  vrije vraag in eigen proces {seconds(lambda: run_free(graph, FREE, {}, most=Most.SCREEN), rounds):.2f} s")
    busy = sorted(graph.ids, key=lambda i: -len(graph.edges_of(i)))
    total = 0.0
    for query in queries():
        given = filled(graph, query, busy)
        try:
            took = seconds(lambda q=query, g=given: run_query(graph, q, g, today=TODAY, most=Most.SCREEN), rounds)  # type: ignore[misc]
        except QueryFailed as error:
            print(f"  {query.naam:36} {error}")
            continue
        total += took
        print(f"  {query.naam:36} {took * 1000:9.1f} ms")
    print(f"  samen {total:.2f} s")


def main() -> None:
    """Print all figures; the nation only when asked."""
    measure("voorbeeld", example().graph, ROUNDS)
    measure("regio", region(opdrachten=300), ROUNDS)
    if "--landelijk" in sys.argv:
        measure("landelijk", nation(opdrachten=10_000), 1)


if __name__ == "__main__":
    main()
