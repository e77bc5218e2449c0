"""Work that goes on while pages come and go."""

from __future__ import annotations

import threading

from netwerkkaart.errors import StoreBusy
from netwerkkaart.ui.jobs import Job, Jobs, Phase

WAIT = 10


def test_the_same_key_twice_is_one_job() -> None:
    jobs, times, go = Jobs(), [], threading.Event()

    def work(_job: Job) -> int:
        times.append(1)
        go.wait(WAIT)
        return 7

    first, second = jobs.start(("a",), "werk", work), jobs.start(("a",), "werk", work)
    assert first is second
    assert first.busy
    go.set()
    assert first.done.wait(WAIT)
    assert (first.phase, first.result, times) == (Phase.DONE, 7, [1])
    assert jobs.start(("a",), "werk", work) is first


def test_an_error_of_ours_is_told_in_dutch_time() -> None:
    def work(_job: Job) -> None:
        raise StoreBusy("Anna", "2026-11-25T09:05:00+00:00")

    job = Jobs().start(("b",), "werk", work)
    assert job.done.wait(WAIT)
    assert job.phase is Phase.FAILED
    assert (
        job.said == "Er is een import bezig sinds 25 november 2026, 10.05 uur (door Anna). Probeer het straks opnieuw."
    )


def test_a_failed_job_may_be_tried_again() -> None:
    jobs, tries = Jobs(), []

    def work(_job: Job) -> str:
        tries.append(1)
        if len(tries) == 1:
            raise StoreBusy("Anna", "2026-11-25T09:05:00+00:00")
        return "gelukt"

    assert jobs.start(("c",), "werk", work).done.wait(WAIT)
    again = jobs.start(("c",), "werk", work)
    assert again.done.wait(WAIT)
    assert again.result == "gelukt"
