"""The example inventory: Noord-Holland as the five source documents describe it."""

from __future__ import annotations

import hashlib
from functools import cache

from netwerkkaart.base import DATA, base_event, read_sheet
from netwerkkaart.exports.csvs import csv_name
from netwerkkaart.importing import commit, preview_workbook
from netwerkkaart.intake import Choices, resolve
from netwerkkaart.register.codec import digest
from netwerkkaart.register.events import Event, EventSoort
from netwerkkaart.schema import SCHEMA
from netwerkkaart.services import Services, Snapshot
from netwerkkaart.tables import RawWorkbook

FOLDER = DATA / "voorbeeld"
INVENTARIS = "voorbeeld"
FILE = "voorbeeld.xlsx"
MOMENT = "2026-11-25T00:00:00+00:00"


def workbook() -> RawWorkbook:
    """The csv's of `data/voorbeeld` as a workbook."""
    paths = [(sheet.name, FOLDER / csv_name(sheet.name)) for sheet in SCHEMA.sheets]
    sha = hashlib.sha256(b"".join(path.read_bytes() for _, path in paths))
    tables = tuple(read_sheet(name, path) for name, path in paths)
    return RawWorkbook(FILE, tables, sha.hexdigest(), kind="csv")


@cache
def example() -> Snapshot:
    """The example on a register of its own, which no store holds."""
    base = Snapshot((base_event(),), (digest(base_event()),))
    batch = resolve(workbook(), state=base.state, graph=base.graph, inventaris=INVENTARIS, choices=Choices())
    event = Event(1, EventSoort.IMPORT, MOMENT, "Netwerkkaart", batch.import_)
    return Snapshot((base_event(), event), (digest(base_event()), digest(event)))


def put_example(services: Services) -> Event | None:
    """Commit the example in the store; None when it is there already."""
    found = preview_workbook(services, workbook(), inventaris=INVENTARIS, choices=Choices())
    return commit(services, found)
