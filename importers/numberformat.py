"""Numbers of Excel as what they mean: a number, a date or a time, by the format of their cell."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import datetime
from enum import Enum
from typing import IO

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_datetime, is_timedelta_format
from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH, from_excel

from importers.xmlstream import local, parse
from netwerkkaart.tables import Cell, Fault, FaultKind


class Format(Enum):
    """How a cell shows its number."""

    NUMBER = 0
    DATE = 1
    TIME = 2


MINUTES = 24 * 60


def format_of(number: int, code: str = "") -> Format:
    """The kind of a number format, by its code or else by its built-in number.

    >>> format_of(164, 'dd-mm-yyyy'), format_of(164, '[h]:mm'), format_of(164, '0" dagen"')
    (<Format.DATE: 1>, <Format.TIME: 2>, <Format.NUMBER: 0>)
    """
    text = code or BUILTIN_FORMATS.get(number, "General")
    if is_timedelta_format(text):
        return Format.TIME
    match is_datetime(text):
        case "date" | "datetime":
            return Format.DATE
        case "time":
            return Format.TIME
        case _:
            return Format.NUMBER


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
        return _date(value, text, MAC_EPOCH if epoch_1904 else WINDOWS_EPOCH)
    if kind is Format.TIME:
        hours, minutes = divmod(round(value * MINUTES), 60)
        return f"{hours}:{minutes:02}"
    return int(exact) if value.is_integer() else exact


def _date(serial: float, text: str, epoch: datetime) -> Cell:
    """The day of a serial number; below 1 it is a time of day, below 0 nothing."""
    if serial < 0:
        return Fault(FaultKind.ERROR, "########")
    if serial < 1:
        return number(str(serial), Format.TIME)
    try:
        moment = from_excel(serial, epoch)
    except (OverflowError, ValueError):
        return Fault(FaultKind.ERROR, text)
    return moment.date() if isinstance(moment, datetime) else Fault(FaultKind.ERROR, text)


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
