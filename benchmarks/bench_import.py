"""Import measured: 50,000 rows next to reading the file alone and to inserting row by row; project() of a nation.

Run from the root of the repository: `PYTHONPATH=. python benchmarks/bench_import.py`.
"""

from __future__ import annotations

import cProfile
import os
import pstats
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple, TypeVar

import xlsxwriter

from benchmarks.generate import nation
from importers import read_workbook
from netwerkkaart.base import base_event
from netwerkkaart.graph import Graph
from netwerkkaart.hashing import content_hash
from netwerkkaart.importing import commit, preview_workbook
from netwerkkaart.intake import Choices
from netwerkkaart.register import Event, EventSoort, project
from netwerkkaart.register.codec import decode, digest, encode
from netwerkkaart.register.events import EdgeSaid, Import, NodeSaid, Ref, Row
from netwerkkaart.schema import SCHEMA
from netwerkkaart.services import Services
from netwerkkaart.stores import SqliteStore
from netwerkkaart.tables import RawWorkbook

ROWS = 50_000
OVERLEGGEN, PARTNERS = 20_000, 5_000
GEMEENTEN = ("Haarlem", "Bloemendaal", "Alkmaar", "Hoorn", "Zaanstad", "Purmerend", "Amsterdam", "Leiden", "Zwolle")
T = TypeVar("T")
NOW = datetime(2026, 11, 25, tzinfo=UTC)
MOMENT = NOW.isoformat()


class Cost(NamedTuple):
    """Seconds on the clock and of processor time (children too): on a busy machine the second tells more."""

    wall: float
    cpu: float

    def __add__(self, other: object) -> Cost:
        assert isinstance(other, Cost)
        return Cost(self.wall + other.wall, self.cpu + other.cpu)


def cpu() -> float:
    """Processor seconds so far, of this process and its children."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def timed(work: Callable[[], T]) -> tuple[Cost, T]:
    """What it cost, and what came out."""
    started, used = time.perf_counter(), cpu()
    result = work()
    return Cost(time.perf_counter() - started, cpu() - used), result


def write_file(path: Path) -> None:
    """A list of 50,000 rows as people fill it in: overleggen with participants, partners, deelnames."""
    book = xlsxwriter.Workbook(path, {"constant_memory": True, "strings_to_formulas": False})
    sheet = book.add_worksheet("Overleggen")
    sheet.write_row(
        0, 0, ["id", "naam", "soort", "niveau", "domein", "thema", "gebied", "deelnemers", "doel", "begin", "bron"]
    )
    soorten, niveaus, domeinen = ("casus", "netwerk", "keten"), ("lokaal", "regionaal"), ("zorg", "veiligheid")
    for i in range(OVERLEGGEN):
        deelnemers = "; ".join(f"Partner {(i * 7 + j * 131) % PARTNERS}" for j in range(i % 6 + 1))
        gebied, jaar = GEMEENTEN[i % len(GEMEENTEN)], f"{2010 + i % 15}-0{i % 9 + 1}"
        cells = [
            str(i), f"Overleg {i} zorg en veiligheid", soorten[i % 3], niveaus[i % 2], domeinen[i % 2], f"Thema {i % 200}",
            gebied, deelnemers, f"Afspraken maken over onderwerp {i}", jaar, f"nota {i % 500}, blz. {i % 40}",
        ]  # fmt: skip
        sheet.write_row(i + 1, 0, cells)
    sheet = book.add_worksheet("Partners")
    sheet.write_row(0, 0, ["id", "naam", "soort", "gebied", "bron"])
    for i in range(PARTNERS):
        sheet.write_row(
            i + 1, 0, [str(i), f"Partner {i}", ("ggz", "politie", "wijkteam")[i % 3], GEMEENTEN[i % 9], "lijst"]
        )
    sheet = book.add_worksheet("Thema's")
    sheet.write_row(0, 0, ["id", "naam", "domein"])
    for i in range(200):
        sheet.write_row(i + 1, 0, [str(i), f"Thema {i}", domeinen[i % 2]])
    sheet = book.add_worksheet("Deelnames")
    sheet.write_row(0, 0, ["wie", "tafel", "rol", "sinds", "bron"])
    for i in range(ROWS - OVERLEGGEN - PARTNERS - 200):
        tafel = f"Overleg {i * 3 % OVERLEGGEN} zorg en veiligheid"
        sheet.write_row(
            i + 1, 0, [f"Partner {(i * 11) % PARTNERS}", tafel, ("lid", "adviseur")[i % 2], "2019", f"nota {i % 90}"]
        )
    book.close()


def row_by_row(path: Path, workbook: RawWorkbook) -> None:
    """What the rows cost as one INSERT each in one table, one transaction, without checking anything."""
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE rij (blad TEXT, nummer INTEGER, cellen TEXT)")
    for table in workbook.tables:
        for row in table.rows:
            db.execute("INSERT INTO rij VALUES (?, ?, ?)", (table.sheet, row.number, repr(row.cells)))
    db.commit()
    db.close()


def committed_row_by_row(path: Path, workbook: RawWorkbook, rows: int) -> None:
    """The same, each row a transaction of its own that is safe on disk; only the first `rows`."""
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode=WAL")
    db.execute("PRAGMA synchronous=FULL")
    db.execute("CREATE TABLE rij (blad TEXT, nummer INTEGER, cellen TEXT)")
    for row in workbook.tables[0].rows[:rows]:
        db.execute("INSERT INTO rij VALUES (?, ?, ?)", ("Overleggen", row.number, repr(row.cells)))
    db.close()


def print_import(folder: Path) -> None:
    """Each step of an import of 50,000 rows, as seconds; rows a second and times the reading are by processor time."""
    path = folder / "lijst.xlsx"
    write_file(path)
    reading, workbook = timed(lambda: read_workbook(path))
    services = Services(SqliteStore(folder / "kaart.db"), lambda: NOW, "bench")
    services.snapshot()
    looking, found = timed(lambda: preview_workbook(services, workbook, inventaris=None, choices=Choices()))
    storing, event = timed(lambda: commit(services, found))
    report = found.batch.report
    assert event is not None and report.rijen == ROWS and report.geweigerd == report.onvolledig == 0
    again, second = timed(lambda: preview_workbook(services, workbook, inventaris=None, choices=Choices()))
    assert second.changes.empty and not second.vervalt
    plain, _ = timed(lambda: row_by_row(folder / "rijen.db", workbook))
    safe, _ = timed(lambda: committed_row_by_row(folder / "veilig.db", workbook, ROWS // 25))
    size = path.stat().st_size / 1e6
    print(f"import of {ROWS:,} rows ({size:.1f} MB)      seconds  processor    rows/s   x reading")
    lines = [
        ("reading the file alone", reading), ("check, resolve, compare (preview)", looking), ("commit", storing),
        ("import over reading", looking + storing), ("import with reading", reading + looking + storing),
        ("the same file again (preview)", again), ("row by row, one transaction", plain),
        ("row by row, each safe", Cost(safe.wall * 25, safe.cpu * 25)),
    ]  # fmt: skip
    for name, cost in lines:
        ratio = cost.cpu / reading.cpu
        print(f"  {name:<38}{cost.wall:>9.2f}{cost.cpu:>11.2f}{ROWS / cost.cpu:>10,.0f}{ratio:>12.2f}")


def event_of(graph: Graph) -> Event:
    """A graph as one import: a row per node, with the relationships that leave it."""
    refs = tuple(Ref(i, t, n) for i, t, n in zip(graph.ids, graph.types, graph.namen, strict=True))
    edges: dict[str, list[EdgeSaid]] = {}
    for edge in graph.edges():
        said = EdgeSaid(edge.type, graph.number[edge.van], graph.number[edge.naar], dict(edge.properties))
        edges.setdefault(edge.van, []).append(said)
    rows = []
    for number, id_ in enumerate(graph.ids):
        node = graph.node(id_)
        own = {p.name for p in SCHEMA.node_types[node.type].properties}
        values = {n: v for n, v in node.properties.items() if n in own}
        sheet = SCHEMA.sheet_of(node.type).name
        said_node = (NodeSaid(number, values, str(number)),)
        rows.append(Row(sheet, number + 2, (f"nota {number % 500}",), said_node, tuple(edges.get(id_, ()))))
    return Event(1, EventSoort.IMPORT, MOMENT, "bench", Import("land", "land.xlsx", "0", refs, tuple(rows)))


def print_nation() -> None:
    """project() of a nation, and what stands beside it: hash, codec, digest."""
    events = [base_event(), event_of(nation())]
    seconds, graph = timed(lambda: project(events))
    hashing, _ = timed(lambda: content_hash(graph))
    encoding, chunks = timed(lambda: encode(events[1]))
    decoding, _ = timed(lambda: decode(chunks))
    digesting, _ = timed(lambda: digest(events[1]))
    lines = sum(len(t) for t in graph.relaties.values())
    print(
        f"\nnation: {len(graph):,} nodes, {lines:,} relationships, {sum(map(len, chunks)) / 1e6:.1f} MB in {len(chunks)} chunks"
    )
    for name, value in (
        ("project()", seconds),
        ("content hash", hashing),
        ("encode", encoding),
        ("decode", decoding),
        ("digest", digesting),
    ):
        print(f"  {name:<38}{value.wall:>9.2f}{value.cpu:>11.2f}")


def main() -> None:
    """All of it, or with `profile` the slowest functions of looking at a file and of project()."""
    with tempfile.TemporaryDirectory() as name:
        if "profile" not in sys.argv:
            print_import(Path(name))
            print_nation()
            return
        path = Path(name) / "lijst.xlsx"
        write_file(path)
        workbook = read_workbook(path)
        services = Services(SqliteStore(Path(name) / "kaart.db"), lambda: NOW, "bench")
        events = [base_event(), event_of(nation())]
        for work in (
            lambda: commit(services, preview_workbook(services, workbook, inventaris=None, choices=Choices())),
            lambda: project(events),
        ):
            profile = cProfile.Profile()
            profile.runcall(work)
            pstats.Stats(profile).sort_stats("tottime").print_stats(45)


if __name__ == "__main__":
    main()
