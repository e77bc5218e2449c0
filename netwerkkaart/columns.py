"""Columns of known and unknown values, each value with the row it came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NewType

import numpy as np
from numpy.typing import NDArray

NodeId = NewType("NodeId", str)
Value = str | int | float | bool | tuple[str, ...]
Ints = NDArray[np.int32]
UNKNOWN = -1
"""The code of a value that is not known; never zero, never "no"."""


def frozen(values: Any, dtype: Any = np.int32) -> NDArray[Any]:
    """A numpy array that cannot be written."""
    array = np.asarray(values, dtype=dtype)
    array.setflags(write=False)
    return array


@dataclass(frozen=True, slots=True)
class Column:
    """One property of many nodes: `codes[i]` points into `values`, -1 is unknown.

    `bron[i]` points into `Graph.bronnen` (-1: no row said it); both have the length of the table.
    """

    codes: Ints
    values: tuple[Value, ...]
    bron: Ints

    def __len__(self) -> int:
        return len(self.codes)

    def get(self, row: int) -> Value | None:
        """The value in this row, None when unknown."""
        code = self.codes[row]
        return None if code < 0 else self.values[code]

    def tolist(self) -> list[Value | None]:
        """All values in row order, None when unknown."""
        lookup: list[Value | None] = [*self.values, None]
        return [lookup[code] for code in self.codes]

    def known(self) -> NDArray[np.bool_]:
        """Which rows have a value."""
        result: NDArray[np.bool_] = self.codes >= 0
        return result

    def numbers(self) -> NDArray[np.float64]:
        """The column as floats, NaN when unknown; only for numbers and yes/no."""
        lookup = np.array([*self.values, np.nan], dtype=np.float64)
        return lookup[self.codes]

    def equals(self, *wanted: Value) -> NDArray[np.bool_]:
        """Which rows hold one of these values (for several choices: contain one of them)."""
        hits = [code for code, value in enumerate(self.values) if _matches(value, wanted)]
        return np.isin(self.codes, hits)


def rows_of_columns(columns: Mapping[str, Column], length: int) -> list[dict[str, Value]]:
    """What is known of each row, column by column: many times quicker than row by row."""
    rows: list[dict[str, Value]] = [{} for _ in range(length)]
    for name, column in columns.items():
        known = np.flatnonzero(column.codes >= 0)
        for row, code in zip(known.tolist(), column.codes[known].tolist(), strict=True):
            rows[row][name] = column.values[code]
    return rows


def _matches(value: Value, wanted: tuple[Value, ...]) -> bool:
    return any(w in value for w in wanted) if isinstance(value, tuple) else value in wanted


@dataclass(frozen=True, slots=True)
class Bron:
    """Where one value came from: the import, the row in its file, the source it names."""

    import_: int
    inventaris: str
    bestand: str
    blad: str
    rij: int
    teksten: tuple[str, ...]


@dataclass(frozen=True)
class Bronnen:
    """All rows that a winning value came from, as columns; an index in it is what columns hold."""

    imports: Ints
    bladen: Ints
    rijen: Ints
    teksten: Ints
    import_info: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    blad_namen: tuple[str, ...] = ()
    tekst_waarden: tuple[tuple[str, ...], ...] = ()

    def __len__(self) -> int:
        return len(self.imports)

    def __getitem__(self, index: int) -> Bron:
        number = int(self.imports[index])
        inventaris, bestand = self.import_info.get(number, ("", ""))
        return Bron(
            number,
            inventaris,
            bestand,
            self.blad_namen[self.bladen[index]],
            int(self.rijen[index]),
            self.tekst_waarden[self.teksten[index]],
        )
