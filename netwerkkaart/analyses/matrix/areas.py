"""In which of the areas beside each other something works: within one, wider than each, or not known."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array, hstack

from netwerkkaart.analyses.facts import Facts, Mask
from netwerkkaart.analyses.matrix.crossing import UNKNOWN, WIDER
from netwerkkaart.analyses.sparse import binary
from netwerkkaart.graph import Ints
from netwerkkaart.names import natural
from netwerkkaart.schema.nodes import TAFELS


@dataclass(frozen=True, eq=False)
class Columns:
    """The Gebieden of one soort as columns, then WIDER and UNKNOWN; `numbers` are node numbers."""

    f: Facts
    numbers: Ints

    @property
    def keys(self) -> tuple[int, ...]:
        """Node numbers of the Gebieden, WIDER, UNKNOWN."""
        return (*self.numbers.tolist(), WIDER, UNKNOWN)

    def within(self, area: csr_array) -> csr_array:
        """Rows of leaves by column: 1 in every Gebied that holds them all, else in WIDER or UNKNOWN."""
        size = np.asarray(area.sum(axis=1))
        shared = csr_array(area @ self.f.area[self.numbers].T).tocoo()
        whole = shared.data == size[shared.row]
        inside = csr_array((np.ones(whole.sum()), (shared.row[whole], shared.col[whole])), shape=shared.shape)
        somewhere = np.asarray(inside.sum(axis=1)) > 0
        last = np.column_stack([(size > 0) & ~somewhere, size == 0]).astype(np.float64)
        return csr_array(binary(csr_array(hstack([inside, csr_array(last)]))))

    def inventoried(self) -> Mask:
        """Per Gebied whether any plek, a soort among them, is known that works within it, whatever is shown."""
        f = self.f
        known = f.plekken & ~f.voorgesteld
        return np.asarray(self.within(f.area[known]).sum(axis=0))[: len(self.numbers)] > 0


def soorten_of_areas(f: Facts) -> dict[str, int]:
    """Each soort Gebied that holds a tafel, and how many tafels lie within one of that soort."""
    tafels = f.area[f.is_type(*TAFELS) & f.counted]
    result = {}
    for soort in sorted({str(v) for v in f.graph.nodes["Gebied"].columns["soort"].tolist() if v is not None}):
        cells = areas_of(f, soort).within(tafels)
        if held := int((cells[:, :-2].sum(axis=1) > 0).sum()):
            result[soort] = held
    return result


def areas_of(f: Facts, soort: str) -> Columns:
    """The Gebieden of this soort that still exist, by name."""
    graph = f.graph
    found = [n for n in graph.numbers("Gebied") if graph.get(n, "soort") == soort and graph.get(n, "einde") is None]
    found.sort(key=lambda n: (natural(graph.namen[n]), graph.ids[n]))
    return Columns(f, np.array(found, np.int32))
