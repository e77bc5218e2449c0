"""kill -9 in the middle of a commit: the store is exactly before or after, and opens by itself."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from netwerkkaart.records import records
from netwerkkaart.register import project
from netwerkkaart.register.codec import digest
from netwerkkaart.stores import SqliteStore
from tests.contract.stores import list_of, next_event, put

ROOT = Path(__file__).parent.parent.parent
KILLS = 20
SIZE = 2_000
CHILD = """
    import sys
    from tests.contract.stores import *
    store = SqliteStore(Path(sys.argv[1]))
    event = next_event(store, list_of(*(f"overleg {i}" for i in range(int(sys.argv[2])))))
    graph = project([*store.events(), event])
    print("begin", flush=True)
    store.append(event, graph)
    print("klaar", flush=True)
"""


def start(path: Path) -> subprocess.Popen[str]:
    """A child that stands right before its commit."""
    child = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(CHILD), str(path), str(SIZE)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "begin\n"
    return child


@pytest.fixture(scope="module")
def seconds(tmp_path_factory: pytest.TempPathFactory) -> float:
    """How long the commit takes when nobody disturbs it."""
    path = tmp_path_factory.mktemp("maat") / "kaart.db"
    put(SqliteStore(path), list_of("a"))
    child = start(path)
    begun = time.monotonic()
    child.communicate(timeout=60)
    return time.monotonic() - begun


@pytest.mark.parametrize("kill", range(KILLS))
def test_a_kill_at_any_moment_leaves_before_or_after(kill: int, seconds: float, tmp_path: Path) -> None:
    path = tmp_path / "kaart.db"
    store = SqliteStore(path)
    first = put(store, list_of("a", "b"))
    intended = next_event(store, list_of(*(f"overleg {i}" for i in range(SIZE))))
    child = start(path)
    time.sleep(random.Random(kill).uniform(0, 1.1) * seconds)
    child.send_signal(signal.SIGKILL)
    child.communicate()
    begun = time.monotonic()
    again = SqliteStore(path)
    events = again.events()
    assert time.monotonic() - begun < 10
    assert events[:2] == [*store.events()[:1], first]
    assert len(events) == 2 or (len(events) == 3 and digest(events[2]) == digest(intended))
    assert again.stored() == records(project(events))
    assert again.digests() == [digest(e) for e in events]
    put(again, list_of("daarna"))
