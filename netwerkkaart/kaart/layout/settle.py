"""Places of a network that stay where they are when little changes: pulled by neighbours, held by an anchor."""

from __future__ import annotations

import hashlib

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, diags
from scipy.sparse.linalg import spsolve
from scipy.spatial import cKDTree

Floats = NDArray[np.float64]

HELD = 0.12
"""How strongly a node is held by its anchor, beside all its neighbours together (1)."""
EVEN = 0.75
"""How far crowded places are drawn apart: 0 not, 1 as if all lay equally dense."""
ROUNDS = 80


def settle(links: csr_array, anchors: Floats) -> Floats:
    """Places between 0 and 1 of linked nodes: the least squared length of links and of the way to the anchor.

    The one solution of linear equations, then spread over the room there is. So it needs no earlier
    picture to be stable: a node more or less moves the others a little, in every process alike.
    """
    if not len(anchors):
        return anchors
    degree = np.asarray(links.sum(axis=1)).ravel()
    scale = diags(1 / np.sqrt(np.maximum(1, degree)))
    weights = (scale @ links @ scale).tocsr()
    total = np.asarray(weights.sum(axis=1)).ravel()
    system = (diags(total + HELD) - weights).tocsc()
    places = np.column_stack([np.atleast_1d(spsolve(system, HELD * anchors[:, axis])) for axis in (0, 1)])
    return _spread(places)


def jitter(id_: str) -> tuple[float, float]:
    """A small way off, always the same for the same id, between -0.5 and 0.5."""
    digest = hashlib.sha256(id_.encode()).digest()
    return int.from_bytes(digest[:4]) / 2**32 - 0.5, int.from_bytes(digest[4:8]) / 2**32 - 0.5


def _spread(places: Floats) -> Floats:
    low, span = places.min(axis=0), np.ptp(places, axis=0)
    flat = np.where(span > 0, (places - low) / np.where(span > 0, span, 1), 0.5)
    ranks = (np.argsort(np.argsort(places, axis=0, kind="stable"), axis=0, kind="stable") + 0.5) / len(places)
    result: Floats = (1 - EVEN) * flat + EVEN * ranks
    return result


def apart(places: Floats, radii: Floats, width: float) -> Floats:
    """Places in px moved until no two marks (of these radii, air included) lie over each other, within the width."""
    places = places.copy()
    for _ in range(ROUNDS):
        pairs = cKDTree(places).query_pairs(2 * float(radii.max(initial=0)), output_type="ndarray")
        if not _push(places, radii, pairs):
            break
        np.clip(places[:, 0], radii, width - radii, out=places[:, 0])
        np.maximum(places[:, 1], radii, out=places[:, 1])
    return places


def _push(places: Floats, radii: Floats, pairs: NDArray[np.int64]) -> bool:
    """Move each pair that lies over each other half the lack apart; whether there was one."""
    a, b = pairs[:, 0], pairs[:, 1]
    way = places[b] - places[a]
    far = np.linalg.norm(way, axis=1)
    lack = radii[a] + radii[b] - far
    near = lack > 1e-6
    if not near.any():
        return False
    a, b, way, far, lack = a[near], b[near], way[near], far[near], lack[near]
    same = far < 1e-9
    way[same], far = np.column_stack([np.cos(a[same]), np.sin(a[same])]), np.where(same, 1.0, far)
    move = way / far[:, None] * (lack / 2 + 0.01)[:, None]
    np.add.at(places, a, -move)
    np.add.at(places, b, move)
    return True
