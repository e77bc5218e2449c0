"""Checking and committing a file as jobs that no rerun, double click or closed tab can break."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from importers import read_workbook
from netwerkkaart import avg
from netwerkkaart.difference import Change, Difference, difference
from netwerkkaart.importing import Preview, commit, preview_workbook, says_nothing_new
from netwerkkaart.intake import Choices
from netwerkkaart.register.events import Event, EventSoort, in_force
from netwerkkaart.services import Services, Snapshot
from netwerkkaart.ui import texts
from netwerkkaart.ui.jobs import Job, JobKey, Jobs

CHECK, COMMIT = "controleren", "vastleggen"


@dataclass(frozen=True)
class Upload:
    """A file as it was handed in, whose list it is, and how it is to be read."""

    name: str
    data: bytes
    inventaris: str
    choices: Choices

    def key(self, versie: int) -> JobKey:
        """The same file and choices against the same map are the same check."""
        fingerprint = hashlib.sha256(self.data).hexdigest()
        return (CHECK, fingerprint, self.name, self.inventaris, repr(self.choices), str(versie))


def check(services: Services, jobs: Jobs, upload: Upload) -> Job:
    """Begin to read, check and compare; nothing is stored."""
    return jobs.start(upload.key(services.store.version()), CHECK, lambda job: _checked(services, upload, job))


def _checked(services: Services, upload: Upload, job: Job) -> Preview:
    job.at(texts.STEP_READ)
    with TemporaryDirectory(prefix="netwerkkaart-") as folder:
        path = Path(folder) / f"bestand{Path(upload.name).suffix.lower()[:6]}"
        path.write_bytes(upload.data)
        workbook = read_workbook(path, name=upload.name)
    job.at(texts.STEP_PRIVATE)
    avg.check(workbook)
    job.at(texts.STEP_COMPARE)
    return preview_workbook(services, workbook, inventaris=upload.inventaris or None, choices=upload.choices)


@dataclass(frozen=True)
class Receipt:
    """What came of a commit: what really changed on the map; `event` is None when the file said nothing new.

    `kept` is what the list no longer says and the visitor did not want to take back.
    """

    inventaris: str
    changes: Difference
    event: Event | None
    kept: tuple[Change, ...] = ()

    @property
    def rows(self) -> int:
        """How many rows were stored, as Eerdere imports counts them."""
        return 0 if self.event is None else len(self.event.import_.rijen)


def store(
    services: Services, jobs: Jobs, checked: JobKey, preview: Preview, *, vervallen: bool, zonder_geweigerde: bool
) -> Job:
    """Commit what was shown; the same check can be committed once."""

    def work(job: Job) -> Receipt:
        job.at(texts.STEP_STORE)
        event = commit(services, preview, vervallen=vervallen, zonder_geweigerde=zonder_geweigerde)
        after = services.snapshot().graph  # worked out here, so that no page has to wait for it
        changes = difference(preview.before.graph, after) if vervallen else preview.changes
        return Receipt(preview.inventaris, changes, event, () if vervallen else preview.vervalt)

    return jobs.start((COMMIT, *checked), COMMIT, work)


def nothing_new(preview: Preview) -> bool:
    """Whether committing would change nothing, what is on offer to be taken back aside."""
    return preview.changes.empty and says_nothing_new(preview.before, preview.after, preview.batch.import_)


def undoing(snapshot: Snapshot, nummer: int) -> int | None:
    """The event in force that took another one back; taking that back is doing it again."""
    counted = (e for e in in_force_with_undoings(snapshot) if e.soort is EventSoort.ONGEDAAN)
    return next((e.nummer for e in counted if int(e.plain["nummer"]) == nummer), None)


def in_force_with_undoings(snapshot: Snapshot) -> list[Event]:
    """Newest first: events that nobody took back, undoings among them."""
    undone: set[int] = set()
    counted: list[Event] = []
    for event in reversed(snapshot.events):
        if event.nummer in undone:
            continue
        if event.soort is EventSoort.ONGEDAAN:
            undone.add(int(event.plain["nummer"]))
        counted.append(event)
    return counted


def answers_given(snapshot: Snapshot) -> list[Event]:
    """Answers to "is this the same" that count, newest first."""
    return [e for e in reversed(in_force(snapshot.events)) if e.soort in (EventSoort.ZELFDE, EventSoort.NIET_ZELFDE)]
