"""The child process: limits itself, reads one file, and answers in JSON on standard output.

Nothing of the file's contents goes to standard error or to disk.
"""

from __future__ import annotations

import csv
import json
import os
import sys
import traceback
import zlib
from pathlib import Path
from types import TracebackType
from typing import Any
from xml.parsers import expat
from zipfile import BadZipFile

from importers import IMPORTERS
from importers.base import MEGABYTE, Damaged, Limits, TooManyCells
from importers.codec import encode
from importers.xmlstream import ForbiddenXml
from netwerkkaart.child import WATCHED
from netwerkkaart.errors import (
    DamagedFile,
    Reason,
    TooLarge,
    UnreadableFile,
    UnsafeFile,
)

try:
    import resource

    LIMITABLE = True
except ImportError:  # Windows: the parent watches
    LIMITABLE = False

BROKEN = (Damaged, BadZipFile, zlib.error, expat.ExpatError, csv.Error, EOFError)
NICE = 5


def main() -> None:
    """Reads the request from standard input and answers it."""
    request = json.loads(sys.stdin.buffer.read())
    limits = Limits(**request["limits"])
    _restrain(limits)
    sys.stdout.write(_answer(request, limits))


def _answer(request: dict[str, Any], limits: Limits) -> str:
    name = request["name"]
    try:
        return _read(request, limits)
    except UnreadableFile as error:
        return _refusal(error)
    except BROKEN:
        return _refusal(DamagedFile(name))
    except ForbiddenXml:
        return _refusal(UnsafeFile(name, Reason.DOCTYPE))
    except TooManyCells:
        return _refusal(TooLarge(name, Reason.CELLS.format(limits.cells)))
    except MemoryError:
        return _refusal(TooLarge(name, Reason.MEMORY.format(limits.memory_bytes // MEGABYTE)))


def _read(request: dict[str, Any], limits: Limits) -> str:
    importer = next(i for i in IMPORTERS if i.kind == request["kind"])
    workbook = importer.read(Path(request["path"]), request["name"], limits)
    return f'{{"workbook": {encode(workbook)}}}'


def _refusal(error: UnreadableFile) -> str:
    return json.dumps({"error": type(error).__name__, "args": [str(a) for a in error.args]})


def _restrain(limits: Limits) -> None:
    """Memory, processor time, no files written, no core dump; and behind other processes."""
    if hasattr(os, "nice"):
        os.nice(NICE)
    if LIMITABLE:
        _limit(limits)


def _limit(limits: Limits) -> None:
    wanted = {
        resource.RLIMIT_CPU: limits.cpu_seconds,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
    }
    if not WATCHED:
        wanted[resource.RLIMIT_AS] = limits.memory_bytes
    for kind, value in wanted.items():
        hard = resource.getrlimit(kind)[1]
        soft = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(kind, (soft, hard))


def tell_fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A fault of ours to the parent: what went wrong and where in our code, without a word of the file."""
    del error
    frames = traceback.extract_tb(trace)
    places = " > ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames)
    sys.stderr.write(f"{kind.__name__} at {places}")


if __name__ == "__main__":
    sys.excepthook = tell_fault
    main()
