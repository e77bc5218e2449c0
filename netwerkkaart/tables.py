"""What importers hand over: cells as they stand in the file, each traceable to its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal

from netwerkkaart.issues import Issue


class FaultKind(StrEnum):
    """Why a cell has no readable value."""

    FORMULA = "formule zonder waarde"
    ERROR = "foutwaarde"


@dataclass(frozen=True, slots=True)
class Fault:
    """A cell that holds no value: a formula that was never calculated, or #REF! and the like."""

    kind: FaultKind
    text: str


Cell = str | int | float | bool | date | Fault | None
"""None is an empty cell; text is stripped of nothing and cleaned of nothing."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something was read: `rij` counts from 1 as Excel does, `kolom` too (0: whole row)."""

    blad: str = ""
    rij: int = 0
    kolom: int = 0

    @property
    def cel(self) -> str:
        """The address as Excel writes it.

        >>> Place("Overleggen", 3, 28).cel
        'AB3'
        """
        letters, rest = "", self.kolom
        while rest:
            rest, digit = divmod(rest - 1, 26)
            letters = chr(65 + digit) + letters
        return f"{letters}{self.rij}" if self.rij and self.kolom else ""


@dataclass(frozen=True, slots=True)
class RawRow:
    """One row with at least one filled cell; `number` is its row number in the sheet, from 1."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class RawTable:
    """One sheet: its rows that hold something, in order, the header among them."""

    sheet: str
    rows: tuple[RawRow, ...]
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class RawWorkbook:
    """A file as read: its sheets, what the reader noticed, and the other texts in it.

    `texts` maps a place in words ("opmerking bij Overleggen B3", "eigenschap auteur") to text that
    lies outside the cells; it is only looked through for personal data and never stored.
    `fingerprint` is the SHA-256 of the file's bytes in hex.
    """

    file: str
    tables: tuple[RawTable, ...]
    fingerprint: str
    issues: tuple[Issue, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    kind: Literal["xlsx", "ods", "csv"] = "xlsx"
