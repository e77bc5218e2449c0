"""Free Cypher in a process of its own: limited in time and memory, without files and without a network."""

from __future__ import annotations

import importlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from netwerkkaart import errors
from netwerkkaart.errors import NetwerkkaartError, QueryCrashed, QueryTooLarge, QueryTooSlow
from netwerkkaart.graph import Graph
from netwerkkaart.stores.copy import SECONDS, Rows, bytes_of
from netwerkkaart.stores.readonly import check, with_values

ROOT = Path(__file__).resolve().parents[2]
COMMAND = ("-s", "-m", "netwerkkaart.stores.apart_worker")
KEPT = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "LD_LIBRARY_PATH", "VIRTUAL_ENV")
"""The environment the child gets; the application's secrets are not in it."""
MEMORY = 1_500_000_000
"""Bytes of address space above which the child is stopped; a copy of a nation takes a third of it."""
START_SECONDS = 60
"""How long starting and filling may take; the clock of the query starts after it."""
GRACE = 1.0
POLL = 0.05
WATCHED = not sys.platform.startswith("linux")
"""Where the system does not keep the memory limit itself, the parent watches."""
READY = b"klaar\n"


def ask_apart(graph: Graph, text: str, values: Mapping[str, Any], *, most: int) -> Rows:
    """The answer to a query that somebody typed, at most `most` rows of it.

    Raises CypherRefused, QueryFailed or one of its subclasses; the child is gone in every case.
    """
    checked = check(text)
    request = {"text": checked.text, "values": with_values(checked, text, dict(values)), "most": most}
    return _run(json.dumps(request).encode(), bytes_of(graph))


def _run(request: bytes, copy: bytes) -> Rows:
    with _start() as child:
        watch = _Watch(child)
        try:
            answer = watch.talk(request, copy)
        finally:
            watch.stop()
    if watch.failure is not None:
        raise watch.failure
    if child.returncode != 0 or not answer:
        raise _death(child.returncode)
    return _understood(json.loads(answer))


def _start() -> subprocess.Popen[bytes]:
    environment = {key: os.environ[key] for key in KEPT if key in os.environ}
    environment |= {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
    return subprocess.Popen(  # noqa: S603 - the interpreter itself, with arguments of our own
        [sys.executable, *COMMAND],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        cwd=ROOT,
    )


class _Watch:
    """Talks with the child while a thread ends it when its time or memory is over."""

    def __init__(self, child: subprocess.Popen[bytes]) -> None:
        self.child = child
        self.failure: NetwerkkaartError | None = None
        self._until = time.monotonic() + START_SECONDS
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def talk(self, request: bytes, copy: bytes) -> bytes:
        """Send the copy and the query; what the child answers, empty if it died."""
        assert self.child.stdin is not None  # noqa: S101 - it was opened as a pipe
        assert self.child.stdout is not None  # noqa: S101
        try:
            self.child.stdin.write(b"%d %d\n" % (len(request), len(copy)) + request + copy)
            self.child.stdin.close()
        except BrokenPipeError:
            return b""
        if self.child.stdout.readline() != READY:
            return b""
        self._until = time.monotonic() + SECONDS + GRACE
        return self.child.stdout.read()

    def stop(self) -> None:
        """The child is over, and so is the watch."""
        self._over.set()
        self._thread.join()
        self.child.kill()

    def _watch(self) -> None:
        while not self._over.wait(POLL):
            if time.monotonic() > self._until:
                self.failure = QueryTooSlow(SECONDS)
            elif WATCHED and memory_of(self.child.pid) > MEMORY:
                self.failure = QueryTooLarge()
            if self.failure is not None:
                self.child.kill()
                return


def memory_of(pid: int) -> int:
    """The memory a process holds, in bytes; 0 when it has just ended."""
    psutil: Any = importlib.import_module("psutil")
    try:
        return int(psutil.Process(pid).memory_info().rss)
    except psutil.NoSuchProcess:
        return 0


def _death(code: int) -> NetwerkkaartError:
    """The engine aborts when it gets no more memory."""
    if code == -getattr(signal, "SIGXCPU", 0):
        return QueryTooSlow(SECONDS)
    return QueryTooLarge() if code == -signal.SIGABRT else QueryCrashed()


def _understood(answer: dict[str, Any]) -> Rows:
    if "error" in answer:
        kind: type[NetwerkkaartError] = getattr(errors, answer["error"], QueryTooLarge)
        raise kind(*answer["args"])
    return Rows(tuple(answer["columns"]), tuple(map(tuple, answer["rows"])), answer["total"])
