"""Reads a file in a child process with limits: no file can stop or slow the application."""

from __future__ import annotations

import contextlib
import json
import subprocess
import time
from dataclasses import asdict
from pathlib import Path

from importers.base import MEGABYTE, Kind, Limits
from importers.codec import decode
from netwerkkaart import errors
from netwerkkaart.child import POLL, WATCHED, memory_of, ran_out_of_time, start
from netwerkkaart.errors import (
    ReaderCrashed,
    ReadTimeout,
    Reason,
    TooLarge,
    UnreadableFile,
)
from netwerkkaart.tables import RawWorkbook

COMMAND = ("-m", "importers.worker")


class ChildFailure(Exception):
    """What the child said of its failure: kind and place in the code, nothing of the file."""


def read_apart(path: Path, *, name: str, kind: Kind, limits: Limits) -> RawWorkbook:
    """The workbook, read in a process of its own.

    Raises a subclass of UnreadableFile; the child is gone in every case.
    """
    request = json.dumps({"path": str(path.resolve()), "name": name, "kind": kind, "limits": asdict(limits)})
    with start(COMMAND, errors=subprocess.PIPE) as child:
        try:
            _ask(child, request.encode())
            answer, trace = _wait(child, name, limits)
        finally:
            child.kill()
    if child.returncode == 0:
        return _understand(answer, name)
    if ran_out_of_time(child.returncode):
        raise ReadTimeout(name)
    raise ReaderCrashed(name) from ChildFailure(trace.decode(errors="replace"))


def _ask(child: subprocess.Popen[bytes], request: bytes) -> None:
    """Send the request, small enough for the pipe.

    Not left to `communicate`: called again after a timeout it no longer sends what it had not sent yet.
    """
    sending, child.stdin = child.stdin, None
    with contextlib.suppress(BrokenPipeError):  # the child has ended: its return code says how
        if sending is not None:
            sending.write(request)
            sending.close()


def _wait(child: subprocess.Popen[bytes], name: str, limits: Limits) -> tuple[bytes, bytes]:
    """What the child wrote, or the limit that it crossed."""
    until = time.monotonic() + limits.wall_seconds
    while True:
        try:
            return child.communicate(timeout=POLL)
        except subprocess.TimeoutExpired:
            if time.monotonic() > until:
                raise ReadTimeout(name) from None
            if WATCHED and memory_of(child.pid) > limits.memory_bytes:
                wanted = Reason.MEMORY.format(limits.memory_bytes // MEGABYTE)
                raise TooLarge(name, wanted) from None


def _understand(answer: bytes, name: str) -> RawWorkbook:
    try:
        content = json.loads(answer)
    except ValueError as error:
        raise ReaderCrashed(name) from error
    if "workbook" in content:
        return decode(content["workbook"])
    refusal: type[UnreadableFile] = getattr(errors, content["error"])
    raise refusal(*content["args"])
