"""A Neo4j server that answers in time or is said to be away: connection, watchdog, errors in our words."""

from __future__ import annotations

import asyncio
import logging
import weakref
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import urlsplit

from neo4j import (
    READ_ACCESS,
    WRITE_ACCESS,
    AsyncDriver,
    AsyncGraphDatabase,
    AsyncManagedTransaction,
    AsyncResult,
    AsyncSession,
    AsyncTransaction,
    Query,
)
from neo4j.exceptions import DatabaseError, IncompleteCommit, ServiceUnavailable, SessionExpired

from netwerkkaart.errors import StoreUnavailable, WrongUse
from netwerkkaart.settings import Login
from netwerkkaart.stores.faults import Uncertain, told
from netwerkkaart.stores.loop import Loop

SCHEMES = tuple(f"{scheme}{safety}" for scheme in ("bolt", "neo4j") for safety in ("", "+s", "+ssc"))
T = TypeVar("T")
Row = list[Any]
Statement = tuple[str, dict[str, Any]]
Transaction = AsyncManagedTransaction | AsyncTransaction
Push = Callable[[], None]
Found = tuple[tuple[str, ...], list[Row], int]

logging.getLogger("neo4j").addHandler(logging.NullHandler())  # what it says on the way to an error


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds: to connect, to keep trying, to wait for a connection; of silence, also at a look and in a batch."""

    connect: float = 3.0
    retry: float = 2.0
    acquire: float = 4.0
    silence: float = 4.5
    look: float = 3.0
    batch: float = 60.0


LIMITS = Limits()


def checked(url: str) -> str:
    """The URL of a server, without a password or a database in it."""
    parts = urlsplit(url)
    if parts.username is not None or parts.password is not None:
        raise WrongUse("Zet geen naam of wachtwoord in de URL; gebruik NETWERKKAART_NEO4J_USER en …_PASSWORD.")
    if parts.path.strip("/"):
        raise WrongUse("Zet geen database in de URL; gebruik NETWERKKAART_NEO4J_DATABASE.")
    if parts.scheme not in SCHEMES or not parts.hostname:
        raise WrongUse(f"'{url}' is geen adres van een Neo4j-server. Schrijf bijvoorbeeld neo4j://server:7687")
    return url


class Bolt:
    """One driver; every call gives rows or an error of ours within its limits. Threads may share it."""

    def __init__(self, url: str, login: Login, limits: Limits = LIMITS) -> None:
        self.url = checked(url)
        self.limits = limits
        self._database = login.database
        self._loop = Loop()
        with told(self.url, self._database):
            self._driver = self._loop.wait(_driver(url, login, limits))
        self._bookmarks = AsyncGraphDatabase.bookmark_manager()
        self._end = weakref.finalize(self, _end, self._loop, self._driver)

    def close(self) -> None:
        """Say goodbye; a server that does not answer is left."""
        self._end()

    def read(
        self, statement: str, parameters: dict[str, Any] | None = None, *, silence: float | None = None
    ) -> list[Row]:
        """All rows of one reading statement; tried again while the server is away for a moment."""
        seconds = silence or self.limits.silence

        async def work(session: AsyncSession, limit: asyncio.Timeout) -> list[Row]:
            push = _pushes(limit, seconds)
            return await _twice(lambda: session.execute_read(_rows, statement, parameters, push))

        return self._work(work, READ_ACCESS, seconds)

    def write(self, guard: Statement, *statements: Statement, silence: float | None = None) -> list[Row]:
        """Rows of the guard; without one nothing happens. Tried again, so it must bear being done twice."""
        seconds = silence or self.limits.silence

        async def work(session: AsyncSession, limit: asyncio.Timeout) -> list[Row]:
            push = _pushes(limit, seconds)
            return await _twice(lambda: session.execute_write(_guarded, guard, statements, push))

        return self._work(work, WRITE_ACCESS, seconds)

    def write_once(self, guard: Statement, *statements: Statement) -> list[Row]:
        """As `write`, never tried again: Uncertain when the answer to COMMIT did not come."""

        async def work(session: AsyncSession, limit: asyncio.Timeout) -> list[Row]:
            transaction = await session.begin_transaction()
            push = _pushes(limit, self.limits.silence)
            found = await _guarded(transaction, guard, statements, push)
            if found:
                await _commit(transaction)
            return found

        return self._work(work, WRITE_ACCESS, self.limits.silence)

    def ask(self, statement: str, parameters: dict[str, Any], *, seconds: float, most: int) -> Found:
        """The columns, the first rows and the number of all rows of one reading statement, stopped in time."""

        async def work(session: AsyncSession, limit: asyncio.Timeout) -> Found:
            limit.reschedule(asyncio.get_running_loop().time() + seconds + self.limits.silence)
            return await _first(await session.run(Query(statement, timeout=seconds), parameters), most)

        return self._work(work, READ_ACCESS, self.limits.silence)

    def program(self) -> str:
        """The server's name and version, as `Neo4j/5.26.30`."""
        with told(self.url, self._database):
            return self._loop.wait(_agent(self._driver, self.limits.look))

    def _work(self, work: Callable[[AsyncSession, asyncio.Timeout], Awaitable[T]], access: str, seconds: float) -> T:
        async def limited() -> T:
            async with (
                asyncio.timeout(seconds) as limit,
                self._driver.session(
                    database=self._database, default_access_mode=access, bookmark_manager=self._bookmarks
                ) as session,
            ):
                return await work(session, limit)

        if not self._end.alive:
            raise StoreUnavailable(self.url)
        with told(self.url, self._database, self._forget_bookmarks):
            return self._loop.wait(limited())

    def _forget_bookmarks(self) -> None:
        """After a server was put back to an earlier day it cannot reach what we saw."""
        self._bookmarks = AsyncGraphDatabase.bookmark_manager()


async def _driver(url: str, login: Login, limits: Limits) -> AsyncDriver:
    return AsyncGraphDatabase.driver(
        url,
        auth=(login.user, login.password) if login.user else None,
        connection_timeout=limits.connect,
        connection_acquisition_timeout=limits.acquire,
        max_transaction_retry_time=limits.retry,
        liveness_check_timeout=1.0,
        notifications_min_severity="OFF",
    )


async def _agent(driver: AsyncDriver, seconds: float) -> str:
    async with asyncio.timeout(seconds):
        return str((await driver.get_server_info()).agent)


def _end(loop: Loop, driver: AsyncDriver) -> None:
    loop.end(driver.close())


def _pushes(limit: asyncio.Timeout, seconds: float) -> Push:
    """Every answer puts the end of the watchdog's patience off."""
    return lambda: limit.reschedule(asyncio.get_running_loop().time() + seconds)


async def _twice(attempt: Callable[[], Awaitable[T]]) -> T:
    """What may be done twice need not ask whether the first time counted."""
    try:
        return await attempt()
    except IncompleteCommit:
        return await attempt()


async def _rows(transaction: Transaction, statement: str, parameters: dict[str, Any] | None, push: Push) -> list[Row]:
    result = await transaction.run(statement, parameters)
    found: list[Row] = []
    push()
    async for record in result:
        found.append(record.values())
        push()
    return found


async def _first(result: AsyncResult, most: int) -> Found:
    found: list[Row] = []
    total = 0
    async for record in result:
        total += 1
        if total <= most:
            found.append(record.values())
    return tuple(result.keys()), found, total


async def _guarded(
    transaction: Transaction, guard: Statement, statements: Sequence[Statement], push: Push
) -> list[Row]:
    found = await _rows(transaction, *guard, push)
    for statement, parameters in statements if found else ():
        await _rows(transaction, statement, parameters, push)
    return found


async def _commit(transaction: AsyncTransaction) -> None:
    try:
        await transaction.commit()
    except (ServiceUnavailable, SessionExpired, DatabaseError, asyncio.CancelledError) as error:
        raise Uncertain from error  # also when the watchdog cancels: the server may have it
