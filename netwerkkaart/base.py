"""Event 0: the gebieden and aliases that every map starts with, the same bytes everywhere."""

from __future__ import annotations

import csv
import hashlib
from functools import cache
from pathlib import Path

from netwerkkaart.build import empty_graph
from netwerkkaart.intake import Choices, resolve
from netwerkkaart.register.events import BASIS, Event, EventSoort
from netwerkkaart.register.state import State
from netwerkkaart.tables import RawRow, RawTable, RawWorkbook

DATA = Path(__file__).parent.parent / "data"
MOMENT = "2026-11-25T00:00:00+00:00"
DOOR = "Netwerkkaart"
_FILES = (("Gebieden", "gebieden.csv"), ("Aliassen", "aliassen.csv"))


@cache
def base_event() -> Event:
    """The import of `data/basis`; it cannot be undone and "empty" means nothing but this."""
    tables = tuple(read_sheet(sheet, DATA / "basis" / name) for sheet, name in _FILES)
    sha = hashlib.sha256(b"".join((DATA / "basis" / name).read_bytes() for _, name in _FILES))
    workbook = RawWorkbook(BASIS, tables, sha.hexdigest(), kind="csv")
    batch = resolve(workbook, state=State(), graph=empty_graph(), inventaris=BASIS, choices=Choices())
    return Event(0, EventSoort.IMPORT, MOMENT, DOOR, batch.import_)


def read_sheet(sheet: str, path: Path) -> RawTable:
    """A csv of our own (comma, UTF-8) as a sheet."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = tuple(RawRow(n, tuple(c or None for c in cells)) for n, cells in enumerate(csv.reader(lines), start=1))
    return RawTable(sheet, rows)
