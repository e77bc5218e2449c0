"""Keeping the map in a file and bringing it back, as work that no rerun can break."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path
from tempfile import TemporaryDirectory

from netwerkkaart.services import Services, Snapshot
from netwerkkaart.stores.moving import Proof, pack, restore
from netwerkkaart.ui import texts_beheer
from netwerkkaart.ui.jobs import Job, Jobs

RESTORE = "herstellen"
ZIP = "application/zip"


def backup(snapshot: Snapshot) -> bytes:
    """The whole register as one file, as the command `backup` makes it."""
    file = io.BytesIO()
    pack(snapshot.events, file)
    return file.getvalue()


def bring_back(services: Services, jobs: Jobs, name: str, data: bytes) -> Job:
    """Begin to put a backup in the empty store."""
    key = (RESTORE, hashlib.sha256(data).hexdigest())
    return jobs.start(key, RESTORE, lambda job: _restored(services, job, name, data))


def _restored(services: Services, job: Job, name: str, data: bytes) -> Proof:
    job.at(texts_beheer.STEP_RESTORE)
    with TemporaryDirectory(prefix="netwerkkaart-") as folder, services.writing():
        path = Path(folder) / (Path(name).name or "reservekopie.zip")
        path.write_bytes(data)
        return restore(path, services.store)
