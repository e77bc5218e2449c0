"""Numbers of Excel as what they mean: a number, a date or a time, by the format of their cell."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from datetime import date, timedelta
from enum import Enum
from typing import IO

from importers.xmlstream import local, parse
from netwerkkaart.tables import Cell, Fault, FaultKind


class Format(Enum):
    """How a cell shows its number."""

    NUMBER = 0
    DATE = 1
    TIME = 2


BUILTIN_DATES = frozenset((*range(14, 18), 22, *range(27, 32), 36, *range(50, 59)))
BUILTIN_TIMES = frozenset((*range(18, 22), *range(32, 36), 45, 46, 47))
NO_CODE = re.compile(r'"[^"]*"|\\.|_.|\*.|am/pm|a/p|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
EPOCH, EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
FALSE_LEAP_DAY = 60
"""Excel thinks that 1900 was a leap year; serials below this one are a day off."""
MINUTES = 24 * 60


def format_of(number: int, code: str = "") -> Format:
    """The kind of a number format, by its code or else by its built-in number.

    >>> format_of(164, 'dd-mm-yyyy'), format_of(164, '[h]:mm'), format_of(164, '0" dagen"')
    (<Format.DATE: 1>, <Format.TIME: 2>, <Format.NUMBER: 0>)
    """
    if not code:
        if number in BUILTIN_DATES:
            return Format.DATE
        return Format.TIME if number in BUILTIN_TIMES else Format.NUMBER
    bare = NO_CODE.sub("", code.partition(";")[0]).lower()
    if "general" in bare:
        return Format.NUMBER
    if "y" in bare or "d" in bare:
        return Format.DATE
    if "h" in bare or "s" in bare:
        return Format.TIME
    return Format.DATE if "m" in bare else Format.NUMBER


def number(text: str, kind: Format = Format.NUMBER, *, epoch_1904: bool = False) -> Cell:
    """The value of a number cell; whole floats are int, a time is text (`1:30`).

    >>> number("4.0"), number("45430", Format.DATE), number("0.0625", Format.TIME)
    (4, datetime.date(2024, 5, 18), '1:30')
    """
    try:
        value = float(text)
        exact = int(text) if text.lstrip("-").isdecimal() else value
    except ValueError:
        return Fault(FaultKind.ERROR, text)
    if not math.isfinite(value):
        return Fault(FaultKind.ERROR, text)
    if kind is Format.DATE:
        return _date(value, text, EPOCH_1904 if epoch_1904 else EPOCH)
    if kind is Format.TIME:
        hours, minutes = divmod(round(value * MINUTES), 60)
        return f"{hours}:{minutes:02}"
    return int(exact) if value.is_integer() else exact


def _date(serial: float, text: str, epoch: date) -> Cell:
    if epoch is EPOCH and 1 <= serial < FALSE_LEAP_DAY:
        serial += 1
    try:
        return epoch + timedelta(days=math.floor(serial)) if serial >= 1 else _time_or_fault(serial)
    except OverflowError:
        return Fault(FaultKind.ERROR, text)


def _time_or_fault(serial: float) -> Cell:
    if serial < 0:
        return Fault(FaultKind.ERROR, "########")
    return number(str(serial), Format.TIME)


class _Styles:
    """Reads the number formats and which cell style uses which."""

    def __init__(self) -> None:
        self.codes: dict[int, str] = {}
        self.cell_styles: list[int] = []
        self._inside = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = local(tag)
        if name == "numFmt":
            self.codes[int(attributes["numFmtId"])] = attributes.get("formatCode", "")
        elif name == "cellXfs":
            self._inside = True
        elif name == "xf" and self._inside:
            self.cell_styles.append(int(attributes.get("numFmtId", "0")))

    def end(self, tag: str) -> None:
        if local(tag) == "cellXfs":
            self._inside = False

    def text(self, data: str) -> None:
        """Styles hold no text."""


def read_formats(styles: IO[bytes]) -> Sequence[Format]:
    """The kind of every cell style of a workbook, by its index."""
    found = _Styles()
    parse(styles, found)
    used, codes = found.cell_styles, found.codes
    kinds = {number: format_of(number, codes.get(number, "")) for number in set(used)}
    return [kinds[number] for number in used]
