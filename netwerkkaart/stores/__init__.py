"""Where the register and its projection are kept; the rest of the code knows only `Store`."""

from __future__ import annotations

from pathlib import Path

from netwerkkaart.errors import WrongUse
from netwerkkaart.stores.base import Lease, Store
from netwerkkaart.stores.sqlite import SqliteStore

__all__ = ["Lease", "SqliteStore", "Store", "open_store"]

SQLITE = "sqlite:///"


def open_store(url: str) -> Store:
    """The store that a URL names: `sqlite:///path`; opened, made and upgraded as needed."""
    if url.startswith(SQLITE) and url != SQLITE:
        return SqliteStore(Path(url.removeprefix(SQLITE)))
    raise WrongUse(f"'{url}' is geen opslag. Schrijf bijvoorbeeld sqlite:///opslag/netwerkkaart.db")
