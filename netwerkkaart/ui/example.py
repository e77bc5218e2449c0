"""The example inventory as a map of its own, read from `data/voorbeeld` through the same pipeline as any file."""

from __future__ import annotations

import hashlib
from pathlib import Path

from netwerkkaart.base import DATA, MOMENT, base_event
from netwerkkaart.exports.csvs import read_csv_folder
from netwerkkaart.filled import as_tables
from netwerkkaart.intake import Choices, resolve
from netwerkkaart.register.codec import digest
from netwerkkaart.register.events import Event, EventSoort
from netwerkkaart.services import Snapshot
from netwerkkaart.tables import RawWorkbook

FOLDER = DATA / "voorbeeld"
NAME = "voorbeeld"


def example_snapshot(folder: Path = FOLDER) -> Snapshot:
    """The base with the example on it; in no store, so nothing can be added to it."""
    start = base_event()
    before = Snapshot((start,), (digest(start),))
    sheets = sorted(folder.glob("*.csv"))
    fingerprint = hashlib.sha256(b"".join(path.read_bytes() for path in sheets)).hexdigest()
    workbook = RawWorkbook(f"{NAME}.xlsx", as_tables(read_csv_folder(folder)), fingerprint, kind="csv")  # type: ignore[arg-type]
    batch = resolve(workbook, state=before.state, graph=before.graph, inventaris=NAME, choices=Choices())
    event = Event(1, EventSoort.IMPORT, MOMENT, NAME, batch.import_)
    return Snapshot((start, event), (digest(start), digest(event)))
