"""Reads a file in a child process with limits: no file can stop or slow the application."""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

from importers.base import MEGABYTE, Kind, Limits
from importers.codec import decode
from netwerkkaart import errors
from netwerkkaart.errors import (
    ReaderCrashed,
    ReadTimeout,
    Reason,
    TooLarge,
    UnreadableFile,
)
from netwerkkaart.tables import RawWorkbook

ROOT = Path(__file__).resolve().parent.parent
KEPT = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "LD_LIBRARY_PATH", "VIRTUAL_ENV")
"""The environment the child gets; the application's secrets are not in it."""
COMMAND = ("-m", "importers.worker")
POLL = 0.05
WATCHED = not sys.platform.startswith("linux")
"""Where the system does not keep the memory limit itself, the parent watches."""


class ChildFailure(Exception):
    """What the child said of its failure: kind and place in the code, nothing of the file."""


def read_apart(path: Path, *, name: str, kind: Kind, limits: Limits) -> RawWorkbook:
    """The workbook, read in a process of its own.

    Raises a subclass of UnreadableFile; the child is gone in every case.
    """
    request = json.dumps({"path": str(path.resolve()), "name": name, "kind": kind, "limits": asdict(limits)})
    with _start() as child:
        try:
            _ask(child, request.encode())
            answer, trace = _wait(child, name, limits)
        finally:
            child.kill()
    if child.returncode == 0:
        return _understand(answer, name)
    if _ran_out_of_time(child.returncode):
        raise ReadTimeout(name)
    raise ReaderCrashed(name) from ChildFailure(trace.decode(errors="replace"))


def _start() -> subprocess.Popen[bytes]:
    environment = {key: os.environ[key] for key in KEPT if key in os.environ}
    environment |= {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
    return subprocess.Popen(  # noqa: S603 - the interpreter itself, with arguments of our own
        [sys.executable, "-s", *COMMAND],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        cwd=ROOT,
    )


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


def memory_of(pid: int) -> int:
    """The memory a process holds, in bytes; 0 when it has just ended."""
    psutil: Any = importlib.import_module("psutil")
    try:
        return int(psutil.Process(pid).memory_info().rss)
    except psutil.NoSuchProcess:
        return 0


def _ran_out_of_time(code: int) -> bool:
    return hasattr(signal, "SIGXCPU") and code == -signal.SIGXCPU


def _understand(answer: bytes, name: str) -> RawWorkbook:
    try:
        content = json.loads(answer)
    except ValueError as error:
        raise ReaderCrashed(name) from error
    if "workbook" in content:
        return decode(content["workbook"])
    refusal: type[UnreadableFile] = getattr(errors, content["error"])
    raise refusal(*content["args"])
