"""What the surroundings decide: where the map is kept and who works with it."""

from __future__ import annotations

import getpass
import os
from collections.abc import Mapping
from dataclasses import dataclass

DEFAULT_STORE = "sqlite:///opslag/netwerkkaart.db"


@dataclass(frozen=True, slots=True)
class Settings:
    """`opslag` is the URL of the store, `door` who does things."""

    opslag: str = DEFAULT_STORE
    door: str = "onbekend"


def read_settings(
    environment: Mapping[str, str] | None = None, *, opslag: str | None = None, door: str | None = None
) -> Settings:
    """What is given beats NETWERKKAART_STORE, which beats the default; `door` is the machine's user."""
    found = os.environ if environment is None else environment
    return Settings(opslag or found.get("NETWERKKAART_STORE") or DEFAULT_STORE, door or _user())


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "onbekend"
