"""Asynchronous work for threads that wait: what takes too long is cancelled, whatever it hangs on.

The driver has no read timeout. Cancelling its asynchronous half drops the connection, which no other part of
its interface does.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine
from concurrent.futures import CancelledError
from typing import Any, TypeVar

T = TypeVar("T")
GOODBYE = 1.0
"""Seconds for the last work; then it is let go."""
LINGER = 0.05
"""Seconds for the goodbyes of TLS, which nobody waits for otherwise."""


class Loop:
    """An event loop in a thread of its own."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="neo4j", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        self._loop.run_forever()
        self._loop.run_until_complete(_let_go())
        self._loop.close()

    def wait(self, work: Coroutine[Any, Any, T]) -> T:
        """What the work gives; whoever stops waiting stops the work."""
        future = asyncio.run_coroutine_threadsafe(work, self._loop)
        try:
            return future.result()
        except (CancelledError, RuntimeError) as error:
            if isinstance(error, RuntimeError) and threading.main_thread().is_alive():
                raise
            raise OSError from error  # closed, or the interpreter ends, under a thread that waits for a server
        except BaseException:
            future.cancel()
            raise

    def end(self, work: Coroutine[Any, Any, None]) -> None:
        """Some last work, then the end; not waited for when the thread itself comes by here."""
        asyncio.run_coroutine_threadsafe(self._finish(work), self._loop)
        if threading.current_thread() is not self._thread:
            self._thread.join(2 * GOODBYE)

    async def _finish(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            async with asyncio.timeout(GOODBYE):
                await work
        finally:
            self._loop.call_soon(self._loop.stop)


async def _let_go() -> None:
    """End what is still under way, so that no socket stays open."""
    left = asyncio.all_tasks() - {asyncio.current_task()}
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)
    await asyncio.sleep(LINGER)
