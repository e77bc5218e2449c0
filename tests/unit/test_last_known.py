"""Pages go on with the map as it was last seen, and the store that comes back is noticed."""

from __future__ import annotations

import gc
import threading
import time
import weakref
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import cast

import pytest

from netwerkkaart.base import base_event
from netwerkkaart.errors import StoreTooNew, StoreUnavailable
from netwerkkaart.services import Services, Snapshot
from netwerkkaart.ui import lastknown
from netwerkkaart.ui.lastknown import LastKnown, Seen

NOW = datetime(2026, 11, 25, 10, 0, tzinfo=UTC)
SEEN = Snapshot((base_event(),), ("",))


@dataclass
class Asked:
    """A store that may be away, and how often it was asked."""

    fault: Callable[[], Exception] | None = None
    times: int = 0
    closed: int = 0
    by: set[str] = field(default_factory=set)

    @property
    def store(self) -> Asked:
        return self

    def close(self) -> None:
        self.closed += 1

    def snapshot(self) -> Snapshot:
        self.times += 1
        self.by.add(threading.current_thread().name)
        if self.fault is not None:
            raise self.fault()
        return SEEN


def away() -> Exception:
    return StoreUnavailable("x")


def looking(ask: Asked) -> LastKnown:
    return LastKnown(lambda: cast(Services, ask), lambda: NOW)


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lastknown, "BETWEEN", 0.01)


def until_back(known: LastKnown) -> None:
    end = time.monotonic() + 5
    while known.look().away:
        assert time.monotonic() < end
        time.sleep(0.005)


def test_a_store_that_answers_is_asked_every_time() -> None:
    ask = Asked()
    known = looking(ask)
    assert known.look().snapshot is known.look().snapshot is SEEN
    assert known.look() == Seen(SEEN, NOW.isoformat()) and ask.times == 3


def test_the_map_that_was_seen_stays_while_the_store_is_away() -> None:
    ask = Asked()
    known = looking(ask)
    known.look()
    ask.fault = away
    assert known.look() == Seen(SEEN, NOW.isoformat(), str(away()))
    ask.fault = None
    until_back(known)


def test_a_store_that_was_never_seen_gives_nothing_and_then_its_map() -> None:
    ask = Asked(away)
    known = looking(ask)
    assert known.look() == Seen(away=str(away()))
    ask.fault = None
    until_back(known)
    assert known.look().snapshot is SEEN


def test_only_the_first_waits_for_a_store_that_is_away() -> None:
    ask = Asked(away)
    known = looking(ask)
    for _ in range(50):
        known.look()
    own = threading.current_thread().name
    assert ask.by <= {own, "opslag weg"} and known.look().away
    ask.by.clear()
    known.look()
    assert own not in ask.by
    ask.fault = None
    until_back(known)


def test_another_fault_is_told_to_the_next_who_looks() -> None:
    ask = Asked(away)
    known = looking(ask)
    known.look()
    ask.fault = lambda: StoreTooNew(9)
    time.sleep(0.1)
    with pytest.raises(StoreTooNew):
        known.look()


def test_a_bug_does_not_leave_the_store_away_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lastknown, "BETWEEN", 60)
    ask = Asked(away)
    known = looking(ask)
    assert known.look().away
    ask.fault = ZeroDivisionError
    with pytest.raises(ZeroDivisionError):
        known.back()
    with pytest.raises(ZeroDivisionError):
        known.look()


def test_who_waits_for_a_store_lets_go_of_what_nobody_needs() -> None:
    known = looking(Asked(away))
    known.look()
    kept = weakref.ref(known)
    gc.disable()
    try:
        del known
        end = time.monotonic() + 5
        while kept() is not None:
            assert time.monotonic() < end
            time.sleep(0.001)
    finally:
        gc.enable()


def test_a_store_that_could_not_be_opened_is_opened_once_it_can() -> None:
    tries = iter([away(), away()])

    def opened() -> Services:
        if (fault := next(tries, None)) is not None:
            raise fault
        return cast(Services, Asked())

    known = LastKnown(opened, lambda: NOW)
    assert known.look() == Seen(away=str(away()))
    until_back(known)
    assert known.services() is known.services() and known.look().snapshot is SEEN


def test_after_closing_nobody_looks_any_more() -> None:
    ask = Asked(away)
    known = looking(ask)
    known.look()
    known.close()
    waiting = [t for t in threading.enumerate() if t.name == lastknown.LOOKING]
    for thread in waiting:
        thread.join(5)
    asked = ask.times
    time.sleep(0.05)
    assert (ask.times, ask.closed) == (asked, 1)
