"""Rows as they were read: checked values, names that are still text, and where each cell stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from netwerkkaart.graph import Value
from netwerkkaart.schema import Sheet
from netwerkkaart.tables import Place


@dataclass(slots=True)
class CheckedRow:
    """One row: its values by property name, its names by column label, its bron texts.

    `columns` gives the column number of a label, for the place of an issue; `key` is sheet and row
    number, as `Remarks` books them.
    """

    sheet: Sheet
    blad: str
    rij: int
    columns: Mapping[str, int]
    values: dict[str, Value] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    refs: dict[str, list[str]] = field(default_factory=dict)
    bron: tuple[str, ...] | None = None
    gegeven: str | None = None
    dropped: set[str] = field(default_factory=set)
    key: tuple[str, int] = field(init=False)

    def __post_init__(self) -> None:
        self.key = (self.blad, self.rij)

    def place(self, label: str = "") -> Place:
        """Where this row, or one of its cells, stands."""
        return Place(self.blad, self.rij, self.columns.get(label, 0))

    @property
    def type(self) -> str:
        """The node type of the rows of this sheet; empty for the other sheets."""
        return self.sheet.node_type or ""


@dataclass
class Checked:
    """All rows of a file by kind of sheet; `overgeslagen` and `rijen` count them."""

    rows: list[CheckedRow] = field(default_factory=list)
    rijen: int = 0
    overgeslagen: int = 0
