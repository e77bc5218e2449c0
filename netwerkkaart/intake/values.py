"""One cell to one value, by the kind of its property; what can't be read is an issue, never a guess."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cache, lru_cache, partial

from netwerkkaart.graph import Value
from netwerkkaart.intake.text import items
from netwerkkaart.issues import Code
from netwerkkaart.names import normalise
from netwerkkaart.schema import Kind, Property
from netwerkkaart.schema.choices import SYNONYMS

Unread = tuple[Code, str]
"""Why a value could not be read, and the part of the cell that could not."""
Reader = Callable[[str], tuple[Value | None, list[Unread]]]

_MONTHS = {
    name: i
    for i, names in enumerate(
        (
            "januari jan", "februari feb febr", "maart mrt", "april apr", "mei", "juni jun", "juli jul",
            "augustus aug", "september sep sept", "oktober okt", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ].*)?)?)?")
_DMY = re.compile(r"(?:(?:(\d{1,2})[-/. ])?(\d{1,2})[-/. ])?(\d{4})")
_WORDS = re.compile(r"(?:(\d{1,2})e?\s+)?([a-z]+)\.?\s+(\d{4})")
_FREQUENCIES = {
    "dagelijks": 365, "wekelijks": 52, "elke week": 52, "per week": 52, "tweewekelijks": 26, "om de week": 26,
    "twee wekelijks": 26, "elke twee weken": 26, "driewekelijks": 17, "vierwekelijks": 13, "maandelijks": 12,
    "elke maand": 12, "per maand": 12, "tweemaandelijks": 6, "om de maand": 6, "elke twee maanden": 6,
    "per kwartaal": 4, "elk kwartaal": 4, "ieder kwartaal": 4, "kwartaal": 4, "driemaandelijks": 4,
    "halfjaarlijks": 2, "elk half jaar": 2, "per half jaar": 2, "jaarlijks": 1, "elk jaar": 1, "per jaar": 1,
}  # fmt: skip
_PER = {"jaar": 1, "kwartaal": 4, "maand": 12, "week": 52}
_TIMES = re.compile(
    r"(\d+|een|één|twee|drie|vier|vijf|zes|acht|tien|twaalf)\s*(?:x|×|keer|maal)?\s*"
    r"(?:per|/|in het|in de)\s*(jaar|kwartaal|maand|week)"
)
_NUMBER_WORDS = {
    "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "acht": 8, "tien": 10, "twaalf": 12,
}  # fmt: skip
_YES = {"ja", "j", "yes", "waar", "true", "1", "x", "v"}
_NO = {"nee", "n", "no", "onwaar", "false", "0"}


@cache
def reader(property_: Property) -> Reader:
    """Reads cells of this property: the value and what could not be read (the rest of several choices stays)."""
    return lru_cache(maxsize=20_000)(partial(_PARSERS[property_.kind], property_))


def _text(_: Property, text: str) -> tuple[Value | None, list[Unread]]:
    return text, []


def _single(
    code: Code, read: Callable[[str], Value | None]
) -> Callable[[Property, str], tuple[Value | None, list[Unread]]]:
    def parse_single(_: Property, text: str) -> tuple[Value | None, list[Unread]]:
        value = read(text)
        return value, [] if value is not None else [(code, text)]

    return parse_single


def read_number(text: str) -> float | int | None:
    """A number as the Dutch write it; a range or words are no number.

    >>> read_number("1.234,5"), read_number("4"), read_number("4-6")
    (1234.5, 4, None)
    """
    plain = text.replace("€", "").replace(" ", "").removesuffix(",-")
    if re.fullmatch(r"-?\d{1,3}(\.\d{3})+(,\d+)?", plain):
        plain = plain.replace(".", "")
    plain = plain.replace(",", ".")
    if not re.fullmatch(r"-?\d+(\.\d+)?", plain):
        return None
    number = float(plain)
    return int(number) if number.is_integer() else number


def read_integer(text: str) -> int | None:
    """A whole number of 0 or more, None when it is none."""
    number = read_number(text)
    return number if isinstance(number, int) and number >= 0 else None


def read_amount(text: str) -> float | int | None:
    """A number of 0 or more."""
    number = read_number(text)
    return number if number is not None and number >= 0 else None


def read_frequency(text: str) -> float | int | None:
    """Times a year, from a number or from words.

    >>> read_frequency("maandelijks (1e woensdag)"), read_frequency("4 keer per jaar"), read_frequency("4 tot 6 keer")
    (12, 4, None)
    """
    if (number := read_amount(text)) is not None:
        return number
    words = re.sub(r"\(.*?\)", "", text).casefold().strip(" .")
    if words in _FREQUENCIES:
        return _FREQUENCIES[words]
    if match := _TIMES.fullmatch(words):
        times = _NUMBER_WORDS.get(match[1]) or int(match[1])
        return times * _PER[match[2]]
    return None


def read_date(text: str) -> str | None:
    """A date of the precision that is known: 2019, 2019-05 or 2019-05-18.

    >>> read_date("18 oktober 2019"), read_date("5-2019"), read_date("18-10-2019"), read_date("31-02-2019")
    ('2019-10-18', '2019-05', '2019-10-18', None)
    """
    words = text.casefold().strip()
    if match := _ISO.fullmatch(words):
        return _date(match[1], match[2], match[3])
    if match := _DMY.fullmatch(words):
        return _date(match[3], match[2], match[1])
    if (match := _WORDS.fullmatch(words)) and match[2] in _MONTHS:
        return _date(match[3], str(_MONTHS[match[2]]), match[1])
    return None


def _date(year: str, month: str | None, day: str | None) -> str | None:
    try:
        checked = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    if not 1800 <= checked.year <= 2200:
        return None
    return checked.isoformat()[: 10 if day else 7 if month else 4]


def read_yes_no(text: str) -> bool | None:
    """Ja or nee, in the ways people write it."""
    word = text.casefold().strip()
    return True if word in _YES else False if word in _NO else None


@lru_cache(maxsize=512)
def _lookup(choices: tuple[str, ...]) -> dict[str, str]:
    found = {normalise(synonym): choice for synonym, choice in SYNONYMS.items() if choice in choices}
    return found | {normalise(choice): choice for choice in choices}


def choose(choices: tuple[str, ...], text: str) -> str | None:
    """The choice that a text means, also by a common synonym."""
    return _lookup(choices).get(normalise(text))


def _choice(property_: Property, text: str) -> tuple[Value | None, list[Unread]]:
    choice = choose(property_.choices, text)
    return choice, [] if choice else [(Code.ONBEKENDE_KEUZE, text)]


def _choices(property_: Property, text: str) -> tuple[Value | None, list[Unread]]:
    found = [(item, choose(property_.choices, item)) for item in items(text)]
    value = tuple(sorted({choice for _, choice in found if choice}))
    return value or None, [(Code.ONBEKENDE_KEUZE, item) for item, choice in found if not choice]


def _growing(property_: Property, text: str) -> tuple[Value | None, list[Unread]]:
    value = tuple(sorted({choose(property_.choices, item) or item for item in items(text)}))
    return value or None, []


_PARSERS: dict[Kind, Callable[[Property, str], tuple[Value | None, list[Unread]]]] = {
    Kind.TEXT: _text,
    Kind.NUMBER: _single(Code.GEEN_GETAL, read_amount),
    Kind.INTEGER: _single(Code.GEEN_GETAL, read_integer),
    Kind.FREQUENCY: _single(Code.GEEN_GETAL, read_frequency),
    Kind.DATE: _single(Code.GEEN_DATUM, read_date),
    Kind.YES_NO: _single(Code.GEEN_JA_NEE, read_yes_no),
    Kind.CHOICE: _choice,
    Kind.CHOICES: _choices,
    Kind.GROWING: _growing,
}
