"""Where the register and its projection are kept; the rest of the code knows only `Store`."""

from __future__ import annotations

from pathlib import Path

from netwerkkaart.errors import WrongUse
from netwerkkaart.settings import NO_LOGIN, Login
from netwerkkaart.stores.base import Lease, Store
from netwerkkaart.stores.sqlite import SqliteStore

__all__ = ["Lease", "SqliteStore", "Store", "open_store"]

SQLITE = "sqlite:///"
NEO4J = ("bolt", "neo4j")


def open_store(url: str, login: Login = NO_LOGIN) -> Store:
    """The store that a URL names: `sqlite:///path`, or `neo4j://server` and its kin; made as needed."""
    if url.startswith(SQLITE) and url != SQLITE:
        return SqliteStore(Path(url.removeprefix(SQLITE)))
    if url.partition("+")[0].partition(":")[0] in NEO4J and "://" in url:
        from netwerkkaart.stores.neo4j import Neo4jStore  # the driver takes a while to load, and not everybody needs it

        return Neo4jStore(url, login)
    raise WrongUse(f"'{url}' is geen opslag. Schrijf bijvoorbeeld sqlite:///opslag/netwerkkaart.db")
