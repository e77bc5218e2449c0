"""What the importers share: limits, the shape of an importer, and the failures inside the child."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from netwerkkaart.tables import Cell, RawRow, RawWorkbook

Kind = Literal["xlsx", "ods", "csv"]
MEGABYTE = 1_000_000
NAMED = 20
"""How many places one remark names; more would hide the other remarks."""

SHORT = 100
"""A text up to this many characters is one cell."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a file may be and what reading it may cost (bytes, seconds, counts)."""

    file_bytes: int = 50 * MEGABYTE
    unpacked_bytes: int = 600 * MEGABYTE
    parts: int = 2_000
    ratio: int = 200
    cells: int = 4_000_000
    memory_bytes: int = 1_500 * MEGABYTE
    cpu_seconds: int = 60
    wall_seconds: float = 90.0


@dataclass(frozen=True, slots=True)
class Importer:
    """One kind of file: the endings people give it, and the function that reads it."""

    kind: Kind
    suffixes: tuple[str, ...]
    read: Callable[[Path, str, Limits], RawWorkbook]


class Damaged(Exception):
    """The file is not what its kind says it is."""


class TooManyCells(Exception):
    """More cells than the limits allow."""


class CellCounter:
    """Counts the cells of a whole file, empty ones in between too, and stops at the limit."""

    def __init__(self, limit: int) -> None:
        self._left = limit

    def spend(self, cells: int) -> None:
        """Raises TooManyCells when the file holds more than its limit."""
        self._left -= cells
        if self._left < 0:
            raise TooManyCells


def weight(cell: Cell) -> int:
    """For how many cells a cell counts: a long text costs as much as many short ones."""
    return 1 + len(cell) // SHORT if isinstance(cell, str) else 1


def row_of(number: int, cells: list[Cell]) -> RawRow | None:
    """The row without empty cells at its end; None when nothing is left."""
    width = len(cells)
    while width and cells[width - 1] is None:
        width -= 1
    return RawRow(number, tuple(cells[:width])) if width else None


def fingerprint(path: Path) -> str:
    """SHA-256 of a file, or of the csv files of a folder with their names, in hex."""
    if not path.is_dir():
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    whole = hashlib.sha256()
    for item in csv_files(path):
        whole.update(f"{item.name}\0{fingerprint(item)}\0".encode())
    return whole.hexdigest()


def csv_files(folder: Path) -> list[Path]:
    """The csv files directly in a folder, in order of name."""
    return sorted(f for f in folder.iterdir() if f.is_file() and is_csv_name(f.name))


def is_csv_name(name: str) -> bool:
    """Whether a name is that of a csv file; what macOS and others leave behind is not."""
    parts = name.split("/")
    hidden = parts[-1].startswith(".") or "__MACOSX" in parts
    return not hidden and name.lower().endswith((".csv", ".tsv", ".txt"))
