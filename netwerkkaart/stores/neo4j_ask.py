"""A named question to the server itself, in a session that only reads and stops in time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from neo4j.exceptions import ClientError

from netwerkkaart.errors import QueryTooLarge, QueryTooSlow, QueryValues, StoreMemory
from netwerkkaart.stores.bolt import Bolt
from netwerkkaart.stores.copy import SECONDS, Rows, plain

TOO_SLOW = "TransactionTimedOut"


def ask_server(bolt: Bolt, text: str, values: Mapping[str, Any], *, most: int, seconds: float = SECONDS) -> Rows:
    """The answer of the server to a question of our own.

    Raises QueryTooSlow, QueryTooLarge or QueryValues as a copy does, and StoreUnavailable.
    """
    try:
        columns, rows, total = bolt.ask(text, dict(values), seconds=seconds, most=most)
    except StoreMemory as error:
        raise QueryTooLarge from error
    except ClientError as error:
        raise (QueryTooSlow(round(seconds)) if TOO_SLOW in str(error.code) else QueryValues()) from error
    return Rows(columns, tuple(tuple(map(plain, row)) for row in rows), total)
