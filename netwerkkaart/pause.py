"""Python's search for cycles, held back while very many small values are made that hold none."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def without_collector(work: Callable[P, R]) -> Callable[P, R]:
    """The same function; a third quicker on a nation, since nothing it makes must be looked through."""

    @wraps(work)
    def quick(*args: P.args, **kwargs: P.kwargs) -> R:
        on = gc.isenabled()
        gc.disable()
        try:
            return work(*args, **kwargs)
        finally:
            if on:
                gc.enable()

    return quick
