"""Finds burgerservicenummers; nine digits alone prove nothing: one in eleven passes the test."""

from __future__ import annotations

import re
from collections.abc import Sequence

NUMBER = re.compile(r"(?<![\d.,])\d(?:[ .\-]?\d){7,8}(?![\d]|[.,]\d)")
WORD = re.compile(
    r"(?<![a-z])(?:bsn(?:'?s)?(?![a-z])|bsn-?(?:nummer|nr)|burger ?-?service ?-?(?:nummer|nr)"
    r"|sofi ?-?(?:nummer|nr)|sofi(?![a-z]))",
    re.IGNORECASE,
)
ORGANISATION = re.compile(r"rsin|kvk|oin|btw|fiscaal|vestiging", re.IGNORECASE)
"""Numbers of organisations pass the same test; a column that is named so is no column of BSNs."""
WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
ENOUGH, SHARE = 5, 0.8
"""Five or more numbers of which 80% pass: by chance 1 in 200,000."""


def speaks_of_bsn(text: str) -> bool:
    """Whether a text names the number.

    >>> speaks_of_bsn("BSN-nummer"), speaks_of_bsn("client_bsn"), speaks_of_bsn("absnorm")
    (True, True, False)
    """
    return WORD.search(text) is not None


def numbers_in(text: str) -> list[str]:
    """The numbers in a text that pass the 11-proef; eight digits lost a zero in Excel.

    >>> numbers_in("1112.22.333"), numbers_in("123456789")
    (['111222333'], [])
    """
    found = (re.sub(r"\D", "", match) for match in NUMBER.findall(text))
    return [digits for digits in found if passes(digits)]


def passes(digits: str) -> bool:
    """The 11-proef (Besluit burgerservicenummer; weights 9 to 2 and -1).

    >>> passes("111222333"), passes("000000000")
    (True, False)
    """
    whole = digits.zfill(9)
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, whole, strict=True))
    return total % 11 == 0 and len(set(whole)) > 1


def is_bsn_column(texts: Sequence[str]) -> bool:
    """Whether so many different nine-digit numbers of a column pass that it cannot be chance."""
    numbers = {re.sub(r"\D", "", text) for text in texts if NUMBER.fullmatch(text.strip())}
    nine = {digits for digits in numbers if len(digits) == len(WEIGHTS)}
    good = sum(map(passes, nine))
    return good >= ENOUGH and good >= SHARE * len(nine)


def of_organisations(texts: Sequence[str]) -> bool:
    """Whether a column says that its numbers are those of organisations."""
    return any(map(ORGANISATION.search, texts))
