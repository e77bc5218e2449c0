"""Sheets of paper: their sizes, and the least size of text on them."""

from __future__ import annotations

from enum import Enum, StrEnum
from typing import NamedTuple

DPI = 300
MM_PER_INCH = 25.4
POINTS_PER_MM = 72 / MM_PER_INCH
MARGIN_MM = 8.0
LEAST_POINTS = 6.5
"""No text of a map is printed smaller: a map that would need it is spread over sheets."""


class Stand(StrEnum):
    """How a sheet lies."""

    LIGGEND = "liggend"
    STAAND = "staand"


class Paper(Enum):
    """A sheet: its short and long side in mm."""

    A4 = (210, 297)
    A3 = (297, 420)

    def pixels(self) -> tuple[int, int]:
        """Short and long side in px at 300 dpi."""
        short, long = (round(mm / MM_PER_INCH * DPI) for mm in self.value)
        return short, long


class Sheet(NamedTuple):
    """Paper and how it lies."""

    paper: Paper
    stand: Stand

    @property
    def mm(self) -> tuple[int, int]:
        """Width and height."""
        short, long = self.paper.value
        return (long, short) if self.stand is Stand.LIGGEND else (short, long)

    @property
    def pixels(self) -> tuple[int, int]:
        """Width and height in px at 300 dpi."""
        short, long = self.paper.pixels()
        return (long, short) if self.stand is Stand.LIGGEND else (short, long)

    @property
    def points(self) -> tuple[float, float]:
        """Width and height in points."""
        width, height = self.mm
        return width * POINTS_PER_MM, height * POINTS_PER_MM

    @property
    def room(self) -> tuple[float, float]:
        """Width and height in points within the margins."""
        width, height = self.mm
        return (width - 2 * MARGIN_MM) * POINTS_PER_MM, (height - 2 * MARGIN_MM) * POINTS_PER_MM
