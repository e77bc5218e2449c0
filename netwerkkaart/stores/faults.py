"""What the Neo4j driver and server complain of, as errors that say in Dutch what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from neo4j.exceptions import (
    ClientError,
    ConfigurationError,
    ConnectionAcquisitionTimeoutError,
    DatabaseError,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
)

from netwerkkaart.errors import NoSuchDatabase, StoreError, StoreMemory, StoreRefused, StoreUnavailable, WrongUse

AWAY = (ServiceUnavailable, SessionExpired, ConnectionAcquisitionTimeoutError, DatabaseError, TimeoutError, OSError)
REFUSED = "Neo.ClientError.Security."
NO_DATABASE = "Neo.ClientError.Database.DatabaseNotFound"


class Uncertain(Exception):
    """COMMIT was sent and no answer came: the event is there or it is not, only the register knows."""


def _nothing() -> None:
    """Nobody keeps bookmarks."""


@contextmanager
def told(url: str, database: str | None, forget_bookmarks: Callable[[], None] = _nothing) -> Iterator[None]:
    """Faults of server and network as our own errors; a wrong statement is a bug and comes out as it is."""
    try:
        yield
    except ConfigurationError as error:
        raise WrongUse(f"'{url}' is geen adres van een Neo4j-server.") from error
    except TransientError as error:
        if "Bookmark" in str(error.code):
            forget_bookmarks()
        raise _transient(error, url) from error
    except ClientError as error:
        if (known := _refused(error, url, database)) is None:
            raise
        raise known from error
    except AWAY as error:
        raise StoreUnavailable(url) from error


def _transient(error: TransientError, url: str) -> StoreError:
    return StoreMemory() if "OutOfMemory" in str(error.code) else StoreUnavailable(url)


def _refused(error: ClientError, url: str, database: str | None) -> StoreError | None:
    code = str(error.code)
    if code == NO_DATABASE:
        return NoSuchDatabase(database, url)
    return StoreRefused(url) if code.startswith(REFUSED) else None
