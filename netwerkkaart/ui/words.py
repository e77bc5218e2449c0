"""Numbers, dates and names as a Dutch reader expects them; names never as markup."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from netwerkkaart.names import dutch_date

HERE = ZoneInfo("Europe/Amsterdam")


def number(value: float) -> str:
    """A number in Dutch notation.

    >>> number(1180), number(0.5)
    ('1.180', '0,5')
    """
    text = f"{value:,.0f}" if float(value).is_integer() else f"{value:,.2f}".rstrip("0")
    return text.translate(str.maketrans(",.", ".,"))


def percent(part: float) -> str:
    """A share of one.

    >>> percent(0.604)
    '60%'
    """
    return f"{round(100 * part)}%"


def moment(text: str) -> str:
    """The moment of an event, in Dutch time.

    >>> moment("2026-11-25T09:05:00+00:00")
    '25 november 2026, 10.05 uur'
    """
    local = datetime.fromisoformat(text).astimezone(HERE)
    return f"{dutch_date(local.date().isoformat())}, {local:%H.%M} uur"


def clock(text: str) -> str:
    """Only the time of such a moment."""
    return f"{datetime.fromisoformat(text).astimezone(HERE):%H.%M} uur"


def value(found: object) -> str:
    """Any property as text: several are joined, dates and numbers as above.

    >>> value(True), value(("a", "b")), value("2019-05-18")
    ('ja', 'a; b', '18 mei 2019')
    """
    match found:
        case None:
            return ""
        case bool():
            return "ja" if found else "nee"
        case int() | float():
            return number(found)
        case tuple():
            return "; ".join(str(item) for item in found)
        case _:
            text = str(found)
            return dutch_date(text) if re.fullmatch(r"\d{4}-\d{2}(-\d{2})?", text) else text


def listed(names: Iterable[str], *, most: int = 6) -> str:
    """Names in a sentence; the rest is counted.

    >>> listed(["a", "b", "c"]), listed("abcdefgh", most=2)
    ('a, b en c', 'a, b en 6 andere')
    """
    found = list(names)
    if len(found) > most:
        return f"{', '.join(found[:most])} en {number(len(found) - most)} andere"
    return " en ".join([", ".join(found[:-1]), found[-1]]) if len(found) > 1 else "".join(found)


def count(amount: float, one: str, several: str) -> str:
    """A number with its noun.

    >>> count(1, "tafel", "tafels"), count(1180, "tafel", "tafels")
    ('1 tafel', '1.180 tafels')
    """
    return f"{number(amount)} {one if amount == 1 else several}"


def sentence(text: str) -> str:
    """With a capital, names that begin with one or with a sign left alone.

    >>> sentence("kerngroep en ZSM"), sentence("'s-Hertogenbosch")
    ('Kerngroep en ZSM', "'s-Hertogenbosch")
    """
    return text[:1].upper() + text[1:]
