"""What a store says of itself: its program, and which settings are unsafe; words come from the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple
from urllib.parse import urlsplit


class Danger(StrEnum):
    """What may go wrong."""

    NO_LOGIN = "geen inlog"
    NO_TIME_LIMIT = "geen tijdgrens"
    NO_MEMORY_LIMIT = "geen geheugengrens"
    READS_FILES = "leest bestanden"
    ANY_PROCEDURE = "alle procedures"
    UNRESTRICTED = "procedures zonder grenzen"
    NOT_ENCRYPTED = "niet versleuteld"
    NOT_TOLD = "niet te lezen"


@dataclass(frozen=True, slots=True)
class Remark:
    """One unsafe setting and the value it has; "" where the server does not tell."""

    danger: Danger
    setting: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Health:
    """The program and its version, whether the stored projection is still behind, and what is unsafe."""

    program: str
    updating: bool = False
    remarks: tuple[Remark, ...] = ()


class Rule(NamedTuple):
    """A setting of the server, and when its value is unsafe."""

    danger: Danger
    setting: str
    unsafe: Callable[[str], bool]


def _none(value: str) -> bool:
    """An amount of nothing (`0s`, `0B`, `0.00MiB`) stands for no limit."""
    return not any(digit in value for digit in "123456789")


RULES = (
    Rule(Danger.NO_LOGIN, "dbms.security.auth_enabled", lambda value: value != "true"),
    Rule(Danger.NO_TIME_LIMIT, "db.transaction.timeout", _none),
    Rule(Danger.NO_MEMORY_LIMIT, "db.memory.transaction.max", _none),
    Rule(Danger.READS_FILES, "dbms.security.allow_csv_import_from_file_urls", lambda value: value != "false"),
    Rule(Danger.ANY_PROCEDURE, "dbms.security.procedures.allowlist", lambda value: "*" in value.split(",")),
    Rule(Danger.UNRESTRICTED, "dbms.security.procedures.unrestricted", bool),
)
SETTINGS = [rule.setting for rule in RULES]


def unsafe(settings: Mapping[str, str]) -> tuple[Remark, ...]:
    """What is unsafe about these settings; one that is not told is a remark too."""
    return tuple(_remarks(settings))


def _remarks(settings: Mapping[str, str]) -> Iterator[Remark]:
    for danger, setting, is_unsafe in RULES:
        value = settings.get(setting)
        if value is None:
            yield Remark(Danger.NOT_TOLD, setting)
        elif is_unsafe(value):
            yield Remark(danger, setting, value)


def exposed(url: str) -> tuple[Remark, ...]:
    """A remark where others may listen in: no encryption to what is neither this computer nor a container beside it.

    >>> [bool(exposed(f"bolt://{host}:7687")) for host in ("localhost", "127.0.0.1", "neo4j", "kaart.nl", "10.0.0.7")]
    [False, False, False, True, True]
    """
    parts = urlsplit(url)
    host = parts.hostname or ""
    near = host in ("127.0.0.1", "::1") or not ("." in host or ":" in host)
    return () if near or "+" in parts.scheme else (Remark(Danger.NOT_ENCRYPTED, "NETWERKKAART_STORE", url),)
