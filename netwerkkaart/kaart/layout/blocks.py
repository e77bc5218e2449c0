"""Connected parts of a network laid out apart: large ones over the width, small ones in rows, loose ones in a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import igraph
import numpy as np
from scipy.sparse import csr_array, triu

from netwerkkaart.kaart.layout.settle import Floats, apart, settle

LARGE = 9
"""From so many marks on a part takes the whole width."""
MARGIN, AIR = 24.0, 11.0
"""Around a part, and around a mark."""
BUSY_AIR, MOST_AIR = 6.0, 36.0
"""More air around what has many links, by the root of their number: its name must fit."""
LEAST_HIGH = 130.0
SMALL_WIDE, SMALL_HIGH = 118.0, 46.0
CELL_WIDE, CELL_HIGH = 190.0, 36.0
"""A cell of a list: a mark with its name on the right."""


@dataclass(frozen=True, eq=False)
class Laid:
    """A place in px for each mark, which of them are in the list of loose ones, where that begins, and the bottom."""

    places: Floats
    loose: tuple[int, ...]
    list_top: float
    bottom: float


def lay_out(links: csr_array, anchors: Floats, radii: Floats, *, width: float, room: float) -> Laid:
    """Places within the width; the height follows from the `room` in px² of a mark. `links` is symmetric, weighted."""
    parts = _parts(links)
    places = np.zeros((len(radii), 2))
    x = y = high = 0.0
    for part in (p for p in parts if len(p) > 1):
        wide = width if len(part) >= LARGE else min(width, 100 + SMALL_WIDE * len(part) ** 0.7)
        if x + wide > width:
            x, y, high = 0.0, y + high, 0.0
        found = _part(links[part][:, part], anchors[part], radii[part], (wide, len(part) * room / wide))
        places[part] = found + np.array([x, y])
        x, high = x + wide, max(high, float((found[:, 1] + radii[part]).max()) + MARGIN)
    loose = tuple(p[0] for p in parts if len(p) == 1)
    top = y + high + (26.0 if loose else 0.0)
    spots, bottom = cells(len(loose), width, top)
    places[list(loose)] = spots
    return Laid(places, loose, top, bottom)


def cells(count: int, width: float, top: float) -> tuple[Floats, float]:
    """Places for a list read line by line, and its bottom."""
    columns = max(1, int(width // CELL_WIDE))
    wide = width / columns
    spots = [(MARGIN + i % columns * wide, top + CELL_HIGH / 2 + i // columns * CELL_HIGH) for i in range(count)]
    return np.array(spots, float).reshape(-1, 2), top + -(-count // columns) * CELL_HIGH


def cell_room(width: float) -> float:
    """The room for a name in such a list."""
    return width / max(1, int(width // CELL_WIDE)) - 2 * MARGIN - 16


def _parts(links: csr_array) -> list[list[int]]:
    """Connected parts, the largest first; equal ones by their first mark."""
    upper = triu(links, k=1).tocoo()
    network = igraph.Graph(links.shape[0], list(zip(upper.row.tolist(), upper.col.tolist(), strict=True)))
    return sorted((sorted(part) for part in network.connected_components()), key=lambda p: (-len(p), p[0]))


def _part(links: csr_array, anchors: Floats, radii: Floats, size: tuple[float, float]) -> Floats:
    """Places of one connected part from (0, 0) on."""
    count = len(radii)
    high = max(size[1], LEAST_HIGH) if count >= LARGE else SMALL_HIGH * count
    found = settle(links, anchors) * (size[0] - 2 * MARGIN, high) + MARGIN
    busy = np.minimum(MOST_AIR, BUSY_AIR * np.sqrt(np.diff(links.tocsr().indptr)))
    return apart(found, radii + AIR + busy, size[0])


def strongest(links: csr_array, most: int, each: int) -> list[tuple[int, int, float]]:
    """The links (from, to, weight), heaviest first, at most `most`; beyond that only where an end has few yet."""
    upper = triu(links, k=1).tocoo()
    found = sorted(zip((-upper.data).tolist(), upper.row.tolist(), upper.col.tolist(), strict=True))
    if len(found) <= most:
        return [(a, b, -weight) for weight, a, b in found]
    return _few(found, most, each)


def _few(found: Sequence[tuple[float, int, int]], most: int, each: int) -> list[tuple[int, int, float]]:
    has: dict[int, int] = {}
    kept: list[tuple[int, int, float]] = []
    for weight, a, b in found:
        if len(kept) < most and min(has.get(a, 0), has.get(b, 0)) < each:
            kept.append((a, b, -weight))
            has[a], has[b] = has.get(a, 0) + 1, has.get(b, 0) + 1
    return kept
