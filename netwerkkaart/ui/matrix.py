"""A matrix as the screen and its files show it: headings, cells in words, and what lies behind each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from netwerkkaart.analyses.base import Finding
from netwerkkaart.analyses.matrix.crossing import UNKNOWN, WIDER, Crossing
from netwerkkaart.analyses.matrix.themas import LANES
from netwerkkaart.graph import Graph
from netwerkkaart.ui import texts_matrix as t

Gaps = Mapping[tuple[int, int], tuple[Finding, ...]]
_SPECIAL = {"breder": WIDER, "onbekend": UNKNOWN}


@dataclass(frozen=True, slots=True)
class Head:
    """A row or column: `key` in addresses, `id` of its profile (None: it has none), `depth` below an upper one."""

    key: str
    naam: str
    id: str | None = None
    badges: tuple[str, ...] = ()
    depth: int = 0
    stock: bool = True


@dataclass(frozen=True, slots=True)
class Cell:
    """Numbers by lane, then soorten and signals; `stock`: whether the column was taken stock of."""

    lanes: tuple[int, ...]
    kinds: int
    gaps: int
    stock: bool

    @property
    def total(self) -> int:
        """All but the soorten."""
        return sum(self.lanes)

    @property
    def opens(self) -> bool:
        """Whether there is anything behind it."""
        return bool(self.total or self.kinds or self.gaps)


@dataclass(frozen=True, eq=False)
class Sheet:
    """One matrix.

    `silent` are ids that stand in no row, `outside` names of columns not taken stock of; `lost` counts
    tafels that stand in no cell. `complete` are rows of which an empty cell means "no", but for the
    columns named with it.
    """

    view: str
    graph: Graph
    crossing: Crossing
    rows: tuple[Head, ...]
    columns: tuple[Head, ...]
    gaps: Gaps = field(default_factory=dict)
    silent: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    complete: Mapping[str, frozenset[str]] = field(default_factory=dict)
    lost: int = 0

    @cached_property
    def _counts(self) -> tuple[np.ndarray, ...]:
        """By lane rows × columns, then the soorten."""
        domein = self._domein
        firm = ~self.crossing.kinds
        lanes = [self.crossing.counted(firm & (domein == (lane or ""))).toarray() for lane in LANES]
        return (*lanes, self.crossing.counted(self.crossing.kinds).toarray())

    @cached_property
    def _domein(self) -> np.ndarray:
        from netwerkkaart.analyses.facts import facts

        return np.array([str(d or "") for d in facts(self.graph).domein])[self.crossing.items]

    def cell(self, row: int, column: int) -> Cell:
        """What a cell says."""
        *lanes, kinds = (int(part[row, column]) for part in self._counts)
        return Cell(tuple(lanes), kinds, len(self.gaps.get((row, column), ())), self.columns[column].stock)

    def surely_not(self, row: int, column: int) -> bool:
        """Whether an empty cell means that somebody is known not to sit there."""
        meant = self.complete.get(self.rows[row].key)
        return meant is not None and self.columns[column].key not in meant

    def find(self, key: str) -> tuple[int, int] | None:
        """The place of a cell by its key in an address."""
        row, _, column = key.partition("|")
        rows, columns = (
            {h.key: i for i, h in enumerate(heads)} for heads in (self.rows, self.columns)
        )  # fmt: skip
        return (rows[row], columns[column]) if row in rows and column in columns else None

    def key(self, row: int, column: int) -> str:
        """The name of a cell in an address."""
        return f"{self.rows[row].key}|{self.columns[column].key}"

    def take(self, rows: Sequence[int], columns: Sequence[int]) -> Sheet:
        """Only these rows and columns, in this order."""
        row, column = ({old: new for new, old in enumerate(places)} for places in (rows, columns))
        gaps = {(row[r], column[c]): f for (r, c), f in self.gaps.items() if r in row and c in column}
        return replace(
            self, crossing=self.crossing.take(rows, columns), rows=tuple(self.rows[i] for i in rows),
            columns=tuple(self.columns[i] for i in columns), gaps=gaps,
        )  # fmt: skip


def head(graph: Graph, number: int, *, special: str = "", badges: tuple[str, ...] = (), depth: int = 0) -> Head:
    """The heading of a node, or of WIDER and UNKNOWN with the word given for it."""
    if number < 0:
        key = next(key for key, value in _SPECIAL.items() if value == number)
        return Head(key, special)
    id_ = str(graph.ids[number])
    return Head(id_, graph.namen[number], id_, badges, depth)


def in_words(cell: Cell) -> str:
    """A cell as it is read aloud.

    >>> in_words(Cell((2, 0, 1, 0), 1, 0, True))
    '2 zorg, 1 veiligheid, 1 soort'
    """
    parts = [f"{n} {lane}" for n, lane in zip(cell.lanes, t.LANES, strict=True) if n]
    parts += [f"{cell.kinds} {t.SORT if cell.kinds == 1 else t.SORTS}"] if cell.kinds else []
    parts += [f"{cell.gaps} {t.GAP if cell.gaps == 1 else t.GAPS}"] if cell.gaps else []
    return ", ".join(parts) or (t.NONE if cell.stock else t.STOCK)
