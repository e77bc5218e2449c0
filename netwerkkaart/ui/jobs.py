"""Work that goes on when a page is drawn again or a tab is closed: one click is one job."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from netwerkkaart.errors import NetwerkkaartError
from netwerkkaart.ui import texts

JobKey = tuple[str, ...]
KEPT = 40
"""Finished jobs kept for whoever comes back."""


class Phase(StrEnum):
    """How far a job is."""

    BUSY = "bezig"
    DONE = "klaar"
    FAILED = "mislukt"


@dataclass
class Job:
    """One piece of work; `said` is the Dutch sentence of a `failure`, "" when the log has to tell."""

    key: JobKey
    what: str
    began: str
    phase: Phase = Phase.BUSY
    step: str = ""
    result: Any = None
    said: str = ""
    failure: NetwerkkaartError | None = None
    done: threading.Event = field(default_factory=threading.Event, repr=False)

    @property
    def busy(self) -> bool:
        """Whether it is still going on."""
        return self.phase is Phase.BUSY

    def at(self, step: str) -> None:
        """Say what it is doing."""
        self.step = step


@dataclass
class Jobs:
    """All jobs of this server by key; the same key twice is the same job."""

    _all: dict[JobKey, Job] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def start(self, key: JobKey, what: str, work: Callable[[Job], Any]) -> Job:
        """Begin the work unless it was begun already."""
        with self._lock:
            known = self._all.get(key)
            if known is not None and known.phase is not Phase.FAILED:
                return known
            job = Job(key, what, datetime.now(UTC).isoformat(timespec="seconds"))
            self._all[key] = job
            self._tidy()
        threading.Thread(target=_run, args=(job, work), name=f"netwerkkaart {what}", daemon=False).start()
        return job

    def get(self, key: JobKey | None) -> Job | None:
        """The job with this key."""
        return None if key is None else self._all.get(key)

    def of(self, what: str) -> list[Job]:
        """The jobs of one kind, newest first."""
        return [job for job in reversed(list(self._all.values())) if job.what == what]

    def drop(self, key: JobKey) -> None:
        """Forget a finished job."""
        with self._lock:
            self._all.pop(key, None)

    def _tidy(self) -> None:
        finished = [key for key, job in self._all.items() if not job.busy]
        for key in finished[:-KEPT]:
            del self._all[key]


def _run(job: Job, work: Callable[[Job], Any]) -> None:
    """The edge of a worker: whatever happens, the job ends and the page can tell."""
    phase = Phase.FAILED
    try:
        job.result = work(job)
        phase = Phase.DONE
    except NetwerkkaartError as error:
        job.said, job.failure = texts.told(error), error
    finally:
        job.phase = phase
        job.done.set()
