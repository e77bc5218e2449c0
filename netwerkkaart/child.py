"""A Python process of its own for what may not harm the application: started bare, and watched."""

from __future__ import annotations

import importlib
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
KEPT = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "LD_LIBRARY_PATH", "VIRTUAL_ENV")
"""The environment the child gets; the application's secrets are not in it."""
POLL = 0.05
"""Seconds between two looks at a child."""
WATCHED = not sys.platform.startswith("linux")
"""Where the system does not keep the memory limit itself, the parent watches."""


def start(command: tuple[str, ...], *, errors: int = subprocess.DEVNULL) -> subprocess.Popen[bytes]:
    """The interpreter itself with arguments of our own, talked to by pipes; `errors` is where its traceback goes."""
    environment = {key: os.environ[key] for key in KEPT if key in os.environ}
    environment |= {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
    return subprocess.Popen(  # noqa: S603
        [sys.executable, "-s", *command],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, env=environment, cwd=ROOT,
    )  # fmt: skip


def memory_of(pid: int) -> int:
    """The memory a process holds, in bytes; 0 when it has just ended."""
    psutil: Any = importlib.import_module("psutil")
    try:
        return int(psutil.Process(pid).memory_info().rss)
    except psutil.NoSuchProcess:
        return 0


def ran_out_of_time(code: int) -> bool:
    """Whether the system ended it for its processor time."""
    return code == -int(getattr(signal, "SIGXCPU", 0)) != 0
