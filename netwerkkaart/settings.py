"""What the surroundings decide: where the map is kept and who works with it."""

from __future__ import annotations

import getpass
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from netwerkkaart.errors import WrongUse

DEFAULT_STORE = "sqlite:///opslag/netwerkkaart.db"


@dataclass(frozen=True, slots=True)
class Login:
    """How to come in at a Neo4j server; never part of a URL, never shown."""

    user: str = ""
    password: str = field(default="", repr=False)
    database: str | None = None


NO_LOGIN = Login()


@dataclass(frozen=True, slots=True)
class Settings:
    """`opslag` is the URL of the store, `door` who does things, `login` how a server lets us in."""

    opslag: str = DEFAULT_STORE
    door: str = "onbekend"
    login: Login = NO_LOGIN


def read_settings(
    environment: Mapping[str, str] | None = None, *, opslag: str | None = None, door: str | None = None
) -> Settings:
    """What is given beats NETWERKKAART_STORE, which beats the default; `door` is the machine's user."""
    found = os.environ if environment is None else environment
    return Settings(opslag or found.get("NETWERKKAART_STORE") or DEFAULT_STORE, door or _user(), read_login(found))


def read_login(environment: Mapping[str, str]) -> Login:
    """NETWERKKAART_NEO4J_USER, _PASSWORD (or _PASSWORD_FILE, a secrets file) and _DATABASE."""
    user, password, database, secret = (
        environment.get(f"NETWERKKAART_NEO4J_{name}", "") for name in ("USER", "PASSWORD", "DATABASE", "PASSWORD_FILE")
    )
    return Login(user, password or (_secret(secret) if secret else ""), database or None)


def _secret(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8").strip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise WrongUse(f"Het bestand met het wachtwoord van Neo4j ('{path}') kan niet worden gelezen.") from error


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "onbekend"
