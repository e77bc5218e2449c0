"""Free Cypher in a process of its own: limited in time and memory, without files and without a network."""

from __future__ import annotations

import json
import signal
import subprocess
import threading
import time
from collections.abc import Mapping
from typing import Any

from netwerkkaart import errors
from netwerkkaart.child import POLL, WATCHED, memory_of, ran_out_of_time, start
from netwerkkaart.errors import NetwerkkaartError, QueryCrashed, QueryTooLarge, QueryTooSlow
from netwerkkaart.graph import Graph
from netwerkkaart.stores.copy import SECONDS, Rows, bytes_of
from netwerkkaart.stores.readonly import check, with_values

COMMAND = ("-m", "netwerkkaart.stores.apart_worker")
MEMORY = 1_500_000_000
"""Bytes of address space above which the child is stopped; a copy of a nation takes a third of it."""
START_SECONDS = 60
"""How long starting and filling may take; the clock of the query starts after it."""
GRACE = 1.0
READY = b"klaar\n"


def ask_apart(graph: Graph, text: str, values: Mapping[str, Any], *, most: int) -> Rows:
    """The answer to a query that somebody typed, at most `most` rows of it.

    Raises CypherRefused, QueryFailed or one of its subclasses; the child is gone in every case.
    """
    checked = check(text)
    request = {"text": checked.text, "values": with_values(checked, text, dict(values)), "most": most}
    return _run(json.dumps(request).encode(), bytes_of(graph))


def _run(request: bytes, copy: bytes) -> Rows:
    with start(COMMAND) as child:
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


def _death(code: int) -> NetwerkkaartError:
    """The engine aborts when it gets no more memory."""
    if ran_out_of_time(code):
        return QueryTooSlow(SECONDS)
    return QueryTooLarge() if code == -signal.SIGABRT else QueryCrashed()


def _understood(answer: dict[str, Any]) -> Rows:
    if "error" in answer:
        kind: type[NetwerkkaartError] = getattr(errors, answer["error"], QueryTooLarge)
        raise kind(*answer["args"])
    return Rows(tuple(answer["columns"]), tuple(map(tuple, answer["rows"])), answer["total"])
