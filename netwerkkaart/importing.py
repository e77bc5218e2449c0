"""A file against the map: what it would change, and the commit that makes it so."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from importers import read_workbook
from netwerkkaart import avg
from netwerkkaart.difference import NOTHING, Change, Difference, Values, difference
from netwerkkaart.emptied import BRON
from netwerkkaart.errors import RowsRefused
from netwerkkaart.exports.cells import Rows, rows_of
from netwerkkaart.filled import as_tables, difference_of_batches, filter_of, filter_text
from netwerkkaart.filters import shown_ids
from netwerkkaart.graph import Graph
from netwerkkaart.intake import Batch, Choices, resolve
from netwerkkaart.intake.batch import Offer
from netwerkkaart.pause import without_collector
from netwerkkaart.register.codec import register_hash
from netwerkkaart.register.events import HANDMATIG, Event, EventSoort, Import
from netwerkkaart.register.state import Said
from netwerkkaart.services import Services, Snapshot
from netwerkkaart.stamp import Stamp, read_stamp
from netwerkkaart.tables import RawWorkbook

_DATE = re.compile(r"[ _.-]*\(?(?:\d{4}[-_.]?\d{2}(?:[-_.]?\d{2})?|\d{1,2}[-_.]\d{1,2}[-_.]\d{4}|20\d{2})\)?")
_VERSION = re.compile(r"[ _.-]+(?:v|versie)[ _.-]?\d+(?:[._]\d+)*$|\s*\(\d+\)$", re.IGNORECASE)


def inventaris_of(filename: str) -> str:
    """Whose list a file is, when nobody says: the file name without date, version and extension.

    >>> inventaris_of("Overleggen Kennemerland 2026-03-01 v2.xlsx")
    'Overleggen Kennemerland'
    """
    stem = Path(filename).stem
    plain = _VERSION.sub("", _DATE.sub("", _VERSION.sub("", stem))).strip(" _-.")
    return plain or stem


@dataclass(frozen=True)
class Preview:
    """What a file would do: its report, the changes, and what it offers to take back."""

    bestand: str
    inventaris: str
    batch: Batch
    before: Snapshot
    changes: Difference
    gevuld: bool
    after: Snapshot
    choices: Choices

    @property
    def vervalt(self) -> tuple[Change, ...]:
        """What this list no longer says, offered and not yet taken back."""
        return tuple(_as_change(self.before.graph, offer) for offer in self.batch.vervalt)


def preview(services: Services, path: Path, *, name: str, inventaris: str | None, choices: Choices) -> Preview:
    """Read, check and compare a file; nothing is stored."""
    workbook = read_workbook(path, name=name)
    avg.check(workbook)
    return preview_workbook(services, workbook, inventaris=inventaris, choices=choices)


@without_collector
def preview_workbook(services: Services, workbook: RawWorkbook, *, inventaris: str | None, choices: Choices) -> Preview:
    """As `preview`, for a file that was read already."""
    before = services.snapshot()
    stamp = read_stamp(workbook)
    baseline = None if stamp is None else _baseline(before, stamp)
    whose = HANDMATIG if baseline is not None else inventaris or inventaris_of(workbook.file)
    batch = resolve(workbook, state=before.state, graph=before.graph, inventaris=whose, choices=choices)
    if baseline is not None:
        old = resolve(
            replace(workbook, tables=as_tables(baseline), issues=()),
            state=before.state, graph=before.graph, inventaris=whose, choices=choices,
        )  # fmt: skip
        batch = difference_of_batches(old, batch, workbook, part=choices.deel)
    after = Snapshot((*before.events, _event(before, batch.import_)), ())
    changes = difference(before.graph, after.graph)
    return Preview(workbook.file, whose, batch, before, changes, baseline is not None, after, choices)


def _event(before: Snapshot, content: Import) -> Event:
    return Event(before.versie + 1, EventSoort.IMPORT, "", "", content)


def says_nothing_new(before: Snapshot, after: Snapshot, content: Import) -> bool:
    """Whether the register says the same after this import as before."""
    old, new = (s.state.said.get(content.inventaris, Said()) for s in (before, after))
    return old == new and len(before.state.questions) == len(after.state.questions)


def _baseline(before: Snapshot, stamp: Stamp) -> Rows | None:
    """The rows of the filled sjabloon as it left, when this register has the stand it was made from."""
    events = tuple(e for e in before.events if e.nummer <= stamp.versie)
    if not events or events[-1].nummer != stamp.versie:
        return None
    if (
        register_hash(before.digests[: len(events)]) != stamp.registerhash
        or filter_text(filter_of(stamp.filter)) != stamp.filter
    ):
        return None
    return filled_rows(Snapshot(events, ()).graph, filter_text=stamp.filter)


def filled_rows(graph: Graph, *, filter_text: str) -> Rows:
    """The rows of the filled sjabloon of a graph under a filter in words."""
    return rows_of(graph, shown=shown_ids(graph, filter_of(filter_text)))


@without_collector
def commit(
    services: Services, found: Preview, *, vervallen: bool = False, zonder_geweigerde: bool = False
) -> Event | None:
    """Store what a preview showed, all or nothing; None when nothing is new.

    Raises RowsRefused unless the user chose to store the rest without the refused rows.
    """
    report = found.batch.report
    if report.geweigerd and not zonder_geweigerde:
        raise RowsRefused(report.geweigerd)
    content = found.batch.on_nod if vervallen else found.batch.import_
    before = found.before
    after = found.after if content is found.batch.import_ else Snapshot((*before.events, _event(before, content)), ())
    if says_nothing_new(before, after, content):
        return None
    return services.commit_import(content, before.versie, foreseen=after)


def _as_change(graph: Graph, offer: Offer) -> Change:
    """An offer as a change from what stands to nothing."""
    id_ = "|".join(offer.key)
    before: Values = {}
    if offer.veld is not None and offer.kind == "node" and id_ in graph:
        old = graph.node(id_).bronnen if offer.veld == BRON else graph.get(graph.number[id_], offer.veld)
        before = {offer.veld: old}
    return Change(offer.kind, id_, before, NOTHING, graph)  # type: ignore[arg-type]
