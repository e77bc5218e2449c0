"""Speed of the Neo4j store as ratios within one run: `python -m benchmarks.bench_neo4j [--snel]`.

Uses the server of NETWERKKAART_TEST_NEO4J (its contents are thrown away), or starts the LTS server.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from neo4j import Driver, GraphDatabase

from benchmarks.generate import nation, region
from netwerkkaart.graph import Graph
from netwerkkaart.records import records
from netwerkkaart.register.events import Event, EventSoort
from netwerkkaart.stores import SqliteStore, Store
from netwerkkaart.stores.bolt import Bolt, Statement
from netwerkkaart.stores.neo4j import Neo4jStore
from netwerkkaart.stores.neo4j_rows import writes
from tests.neo4j.shared import Shared, lts

SAMPLE = 1_000
"""Rows that are sent one statement each; all of them would take an hour."""
PART = 100
"""One in so many overleggen changes."""
MOMENT = "2026-11-25T10:00:00+00:00"


def seconds(work: Callable[[], Any]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def best(work: Callable[[], Any], rounds: int = 3) -> float:
    return min(seconds(work) for _ in range(rounds))


@contextmanager
def driver(server: Shared) -> Iterator[Driver]:
    with GraphDatabase.driver(server.url, auth=(server.login.user, server.login.password)) as opened:
        yield opened


def event(store: Store) -> Event:
    """Something small to put a projection behind: what is measured is the projection."""
    return Event(store.version() + 1, EventSoort.VRAAG, MOMENT, "meting", {})


def changed(graph: Graph) -> dict[str, str]:
    """Of one in a hundred overleggen the naam is another."""
    nodes, _ = records(graph)
    ids = [i for i in nodes if i.startswith("overleg:")][::PART]
    return {i: nodes[i].replace('"naam":"', '"naam":"Nieuw: ') for i in ids}


def load(store: Store, graph: Graph) -> float:
    return seconds(lambda: store.append(event(store), graph))


def fresh(server: Shared) -> Neo4jStore:
    """An empty store that has its keys and its base."""
    server.empty()
    store = Neo4jStore(server.url, server.login)
    store.version()
    return store


def raw_unwind(opened: Driver, graph: Graph) -> float:
    """The same rows by the driver alone, in the same batches: no difference, no mark, no canonical text."""
    nodes, lines = records(graph)
    batches = list(writes({}, {**nodes, **lines}))
    return seconds(lambda: _send(opened, batches))


def _send(opened: Driver, batches: Sequence[Statement]) -> None:
    with opened.session() as session:
        for statement, parameters in batches:
            session.execute_write(lambda tx, s=statement, p=parameters: tx.run(s, p).consume())  # type: ignore[misc]


def one_by_one(opened: Driver, graph: Graph) -> float:
    """Seconds for each new relationship, when every one has a statement and a transaction of its own."""
    nodes, lines = records(graph)
    _send(opened, list(writes({}, nodes)))
    sample = dict(islice(lines.items(), 0, None, max(1, len(lines) // SAMPLE)))
    single = [(s, {"rijen": [row]}) for s, p in writes({}, sample) for row in p["rijen"]]
    return seconds(lambda: _send(opened, single)) / len(single)


def loading(server: Shared, graph: Graph, name: str) -> None:
    rows = len(graph) + lines_of(graph)
    with fresh(server) as store:
        ours, again = load(store, graph), load(store, graph)
    print(f"{name}: {len(graph):,} knopen, {lines_of(graph):,} relaties in {ours:.1f} s, nog eens {again:.1f} s")
    with fresh(server), driver(server) as opened:
        alone = rows * one_by_one(opened, graph)
    print(f"  een opdracht per rij: {alone:.0f} s (uit {SAMPLE}), verhouding {alone / ours:.0f} (grens 20)")
    with fresh(server), driver(server) as opened:
        raw = raw_unwind(opened, graph)
    print(f"  kale UNWIND van dezelfde rijen {raw:.1f} s, verhouding {ours / raw:.2f} (grens 2)")


def changing(server: Shared, graph: Graph) -> None:
    """How many rows and statements a change of one percent of the overleggen sends."""
    with fresh(server) as store:
        load(store, graph)
        nodes, _ = records(graph)
        after = {**nodes, **changed(graph)}
        sent: list[Statement] = []
        real = Bolt.write

        def counted(bolt: Bolt, guard: Statement, *statements: Statement, **options: Any) -> Any:
            sent.extend(statements)
            return real(bolt, guard, *statements, **options)

        Bolt.write = counted  # type: ignore[method-assign]
        took = seconds(lambda: _bring(store, (after, records(graph)[1])))
        Bolt.write = real  # type: ignore[method-assign]
    rows = sum(len(p.get("rijen", p.get("ids", []))) for _, p in sent)
    print(f"  1% gewijzigd ({len(changed(graph)):,} knopen): {rows:,} rijen in {len(sent)} opdrachten, {took:.1f} s")


def _bring(store: Neo4jStore, new: tuple[dict[str, str], dict[str, str]]) -> None:
    teken = "meting"
    versie = store.version()
    assert store._keeper.claim(versie, teken)
    assert store._projection.bring(versie, teken, new)


def reading(server: Shared) -> None:
    """All relationships of one type as columns, and as the driver's own objects."""
    with Neo4jStore(server.url, server.login) as store, driver(server) as opened:
        projection = store._projection

        def columns() -> int:
            return sum(len(ids) for type_, ids, _ in projection.pages() if type_ == "NEEMT_DEEL_AAN")

        def objects() -> int:
            found = opened.execute_query("MATCH (a)-[r:NEEMT_DEEL_AAN]->(b) RETURN a, r, b").records
            return sum(1 for record in found if record["r"])

        found = columns()
        ours, theirs = best(columns), seconds(objects)
        print(f"  {found:,} relaties lezen: kolommen (en alle knopen) {ours:.2f} s, objecten {theirs:.1f} s, "
              f"verhouding {theirs / ours:.0f} (grens 10)")  # fmt: skip
        print(f"  versie vragen {best(lambda: [store.version() for _ in range(100)]) * 10:.1f} ms")


def embedded(graph: Graph, name: str) -> None:
    with tempfile.TemporaryDirectory() as folder, SqliteStore(Path(folder) / "kaart.db") as store:
        first, again = load(store, graph), load(store, graph)
        print(f"{name}, ingebouwd: {first:.1f} s, nog eens {again:.1f} s, lezen {best(store.stored):.2f} s")


def growth(server: Shared) -> None:
    """A region at 1, 3 and 10 times its size."""
    for scale in (1, 3, 10):
        graph = region(scale=scale, opdrachten=500)
        with fresh(server) as store:
            took = load(store, graph)
            print(f"regio {scale}×: {len(graph):,} knopen, {lines_of(graph):,} relaties in {took:.1f} s, "
                  f"teruglezen {best(store.stored):.2f} s")  # fmt: skip


def lines_of(graph: Graph) -> int:
    return sum(len(t) for t in graph.relaties.values())


def main() -> None:
    """Print all figures; with `--snel` a tenth of a nation."""
    scale = 0.1 if "--snel" in sys.argv else 1
    graph = nation(scale=scale, opdrachten=10_000)
    name = f"landelijk {scale:g}×"
    server = lts()
    loading(server, graph, name)
    changing(server, graph)
    reading(server)
    embedded(graph, name)
    growth(server)
    server.empty()


if __name__ == "__main__":
    main()
