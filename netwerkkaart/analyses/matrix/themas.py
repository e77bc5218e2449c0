"""Thema by gebied: how many care, safety and joint tafels there are, where a signal says one is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array, hstack

from netwerkkaart.analyses.base import Finding
from netwerkkaart.analyses.facts import Facts, Mask, facts
from netwerkkaart.analyses.matrix.areas import Columns, areas_of
from netwerkkaart.analyses.matrix.crossing import UNKNOWN, Crossing
from netwerkkaart.analyses.matrix.gaps import Placed, area_rows, placed
from netwerkkaart.graph import Graph, Ints
from netwerkkaart.names import natural
from netwerkkaart.schema.choices import BEIDE, VEILIGHEID, ZORG

LANES: tuple[str | None, ...] = (ZORG, BEIDE, VEILIGHEID, None)
"""What is counted apart in a cell; None is not known."""


@dataclass(frozen=True, eq=False)
class ThemaGebied:
    """The crossing, per lane of LANES which items are of it, and the signals in each cell.

    `gaps` are the missing links by (row, column) as places; `inventoried` holds per column whether
    anything is known there at all (always for WIDER and UNKNOWN); `silent` are themas without an item.
    """

    crossing: Crossing
    lanes: tuple[Mask, ...]
    gaps: Mapping[tuple[int, int], tuple[Finding, ...]]
    inventoried: Mask
    silent: tuple[int, ...]

    def lane_counts(self) -> tuple[csr_array, ...]:
        """Per lane rows × columns, soorten left out."""
        return tuple(self.crossing.counted(lane & ~self.crossing.kinds) for lane in self.lanes)

    def kind_counts(self) -> csr_array:
        """rows × columns: how many soorten, each of which stands for a number that is not said."""
        return self.crossing.counted(self.crossing.kinds)


def thema_gebied(graph: Graph, soort: str, items: Mask, *, signals: Sequence[Finding] = ()) -> ThemaGebied:
    """The tafels (or plekken) of `items` that exist, by thema and by Gebied of one soort.

    A row counts what is about its thema or one below it, so one tafel may stand in several rows. A
    column holds what works within it. Rows with nothing in them are `silent`.
    """
    f = facts(graph)
    numbers = np.flatnonzero(items & f.plekken & ~f.voorgesteld).astype(np.int32)
    columns = areas_of(f, soort)
    rows, silent = _rows(f, numbers)
    found = placed(f, signals)
    lacking = np.asarray(f.themas[numbers].sum(axis=1)) == 0
    by_row = hstack([f.themas_up[numbers][:, rows], csr_array(lacking[:, None].astype(np.float64))])
    crossing = Crossing(
        items=numbers, kinds=f.soorten[numbers], rows=(*rows, UNKNOWN), columns=columns.keys,
        by_row=csr_array(by_row), by_column=columns.within(f.area[numbers]),
    )  # fmt: skip
    domein = np.array([str(d or "") for d in f.domein])[numbers]
    lanes = tuple(domein == (lane or "") for lane in LANES)
    known = np.append(columns.inventoried(), [True, True])
    return ThemaGebied(crossing, lanes, _gaps(columns, rows, found), known, silent)


def _rows(f: Facts, numbers: Ints) -> tuple[list[int], tuple[int, ...]]:
    """The thema's that something is about, each upper one followed by those below it; and the other ones."""
    used = np.asarray(f.themas_up[numbers].sum(axis=0)) > 0
    themas = f.is_type("Thema") & ~f.koepel
    ordered = sorted(np.flatnonzero(themas).tolist(), key=lambda n: _key(f, n))
    return [n for n in ordered if used[n]], tuple(n for n in ordered if not used[n])


def _key(f: Facts, thema: int) -> tuple[tuple[str, str], ...]:
    """The names from the top down to this thema: a key that puts it right behind what it lies under."""
    return tuple((natural(f.naam(n)), f.id(n)) for n in (*reversed(path_up(f, thema)), thema))


def path_up(f: Facts, thema: int) -> list[int]:
    """The thema's above one, the nearest first; by name where several stand at one distance. Koepels are none."""
    reach = {int(n): int(f.thema_up[[n]].nnz) for n in f.thema_up[[thema]].indices if n != thema and not f.koepel[n]}
    return sorted(reach, key=lambda n: (-reach[n], natural(f.naam(n)), f.id(n)))


def _gaps(columns: Columns, rows: list[int], found: Sequence[Placed]) -> dict[tuple[int, int], tuple[Finding, ...]]:
    cells: dict[tuple[int, int], list[Finding]] = {}
    place = {thema: i for i, thema in enumerate(rows)}
    where = columns.within(area_rows(columns.f, found))
    for i, one in enumerate(found):
        for row in (place[t] for t in sorted(one.themas) if t in place):
            for column in where[[i]].indices.tolist():
                cells.setdefault((row, column), []).append(one.finding)
    return {cell: tuple(several) for cell, several in cells.items()}
