"""The child process: fills itself, gives up files, network and memory, answers one query, and ends."""

from __future__ import annotations

import json
import os
import sys
from typing import Any

from netwerkkaart.errors import NetwerkkaartError, QueryTooLarge
from netwerkkaart.stores.apart import MEMORY, READY
from netwerkkaart.stores.copy import SECONDS, ask, engine

try:
    import resource

    LIMITABLE = True
except ImportError:  # Windows: the audit hook, the engine's own limits and the parent's clock remain
    LIMITABLE = False

ANSWER = 20_000_000
"""Bytes of the largest answer."""
NICE = 5
_FORBIDDEN = ("open", "socket.", "subprocess.", "os.", "shutil.", "ctypes.", "urllib.", "ftplib.", "import")


def main() -> None:
    """Read the request and the copy from standard input, answer on standard output."""
    sizes = sys.stdin.buffer.readline().split()
    request = json.loads(sys.stdin.buffer.read(int(sizes[0])))
    copy = engine().from_bytes(sys.stdin.buffer.read(int(sizes[1]))).freeze()
    ask(copy, "MATCH (n) RETURN count(n) AS n", {}, most=1)  # whatever the engine loads late is loaded now
    _confine()
    sys.stdout.buffer.write(READY)
    sys.stdout.buffer.flush()
    sys.stdout.buffer.write(_answer(copy, request))
    sys.stdout.buffer.flush()


def _answer(copy: Any, request: dict[str, Any]) -> bytes:
    try:
        found = ask(copy, request["text"], request["values"], most=request["most"])
        answer = {"columns": found.columns, "rows": found.rows, "total": found.total}
        content = json.dumps(answer, ensure_ascii=False).encode()
    except NetwerkkaartError as error:
        return _refusal(error)
    except MemoryError:
        return _refusal(QueryTooLarge())
    return content if len(content) <= ANSWER else _refusal(QueryTooLarge())


def _refusal(error: NetwerkkaartError) -> bytes:
    return json.dumps({"error": type(error).__name__, "args": error.args}).encode()


def _confine() -> None:
    """From here on nothing can be opened: no file, no socket, no other program."""
    if hasattr(os, "nice"):
        os.nice(NICE)
    if LIMITABLE:
        _limit()
    sys.addaudithook(_refuse)


def _limit() -> None:
    wanted = {
        resource.RLIMIT_AS: MEMORY,
        resource.RLIMIT_CPU: 2 * SECONDS + round(sum(os.times()[:2])),
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NOFILE: 3,
    }
    for kind, value in wanted.items():
        hard = resource.getrlimit(kind)[1]
        lowest = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(kind, (lowest, lowest))


def _refuse(event: str, _: tuple[Any, ...]) -> None:
    if event.startswith(_FORBIDDEN):
        raise PermissionError(event)


if __name__ == "__main__":
    main()
