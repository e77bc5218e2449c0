"""What the map has of a gebied or thema: its plekken by domein and by how near they are, and its parts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from netwerkkaart.analyses.facts import Facts, Mask
from netwerkkaart.analyses.sparse import binary
from netwerkkaart.graph import NodeId
from netwerkkaart.kaart.style import LANES
from netwerkkaart.names import natural
from netwerkkaart.ui.stand import Stand

WHAT = ("Gebied", "Thema")


@dataclass(frozen=True, slots=True)
class Plek:
    """One tafel, programma or centrum; a domein that nobody said is None."""

    id: str
    naam: str
    type: str
    domein: str | None
    soort: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A gebied or thema within it, and how many plekken it has itself or below it."""

    id: str
    naam: str
    plekken: int


@dataclass(frozen=True, slots=True)
class Subject:
    """A gebied or thema; `rings` are its plekken, nearest ring first, each by domein and name."""

    id: str
    naam: str
    type: str
    rings: tuple[tuple[Plek, ...], ...]
    parts: tuple[Part, ...]

    def counts(self, domein: str | None) -> tuple[int, ...]:
        """How many plekken of this domein each ring has."""
        return tuple(sum(plek.domein == domein for plek in ring) for ring in self.rings)


def subject(stand: Stand, id_: str) -> Subject:
    """A gebied or thema of the map, with all its plekken, whatever the filter shows."""
    graph, f = stand.graph, stand.facts
    number = graph.number[NodeId(id_)]
    area = graph.types[number] == "Gebied"
    rings = _of_gebied(f, number) if area else _of_thema(f, number)
    parts = _parts(stand, number, area=area)
    found = tuple(_plekken(stand, ring & f.plekken) for ring in rings)
    return Subject(id_, graph.namen[number], graph.types[number], found, parts)


def _column(matrix: csr_array, number: int) -> Mask:
    return np.asarray(matrix[:, [number]].toarray().ravel() > 0)


def _of_gebied(f: Facts, number: int) -> list[Mask]:
    """What says this gebied, what lies wholly within it, and what works wider and so here too."""
    own = _column(f.graph.matrix("WERKT_IN"), number)
    leaves = np.asarray(f.area[[number]].toarray().ravel())
    shared = np.asarray(f.area @ leaves)
    inside = (shared > 0) & (shared == f.area_size) & ~own
    return [own, inside, (shared > 0) & ~own & ~inside]


def _of_thema(f: Facts, number: int) -> list[Mask]:
    """What says this thema, and what says one below it."""
    about = f.graph.matrix("GAAT_OVER")
    own = _column(about, number)
    return [own, _column(csr_array(about @ f.thema_up), number) & ~own]


def _near(f: Facts, *, area: bool) -> csr_array:
    """node × gebied or thema: what has it itself, or lies wholly within it."""
    if not area:
        return binary(csr_array(f.graph.matrix("GAAT_OVER") @ f.thema_up))
    within = csr_array(f.area @ f.area[f.is_type("Gebied")].T).tocoo()
    wholly = within.data == f.area_size[within.row]
    columns = np.flatnonzero(f.is_type("Gebied"))[within.col[wholly]]
    inside = csr_array((np.ones(len(columns)), (within.row[wholly], columns)), shape=(f.n, f.n))
    return binary(csr_array(inside + f.graph.matrix("WERKT_IN")))


def _plekken(stand: Stand, mask: Mask) -> tuple[Plek, ...]:
    graph, f = stand.graph, stand.facts
    rank = {lane: i for i, lane in enumerate(LANES)}
    found = [
        Plek(
            graph.ids[n], graph.namen[n], graph.types[n], None if f.domein[n] is None else str(f.domein[n]),
            bool(f.soorten[n]),
        )
        for n in np.flatnonzero(mask).tolist()
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda p: (rank[p.domein], natural(p.naam), p.id)))


def _parts(stand: Stand, number: int, *, area: bool) -> tuple[Part, ...]:
    """What lies directly in it, that with most plekken first."""
    graph, f = stand.graph, stand.facts
    lies = graph.matrix("LIGT_IN" if area else "ONDERDEEL_VAN")
    below = np.flatnonzero(_column(lies, number) & f.is_type(graph.types[number]))
    counts = np.asarray(_near(f, area=area)[f.plekken].tocsc()[:, below].sum(axis=0)).ravel()
    found = [Part(graph.ids[n], graph.namen[n], int(c)) for n, c in zip(below.tolist(), counts, strict=True)]
    return tuple(sorted(found, key=lambda part: (-part.plekken, natural(part.naam), part.id)))
