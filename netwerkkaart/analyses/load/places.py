"""Who has how many seats at which tafel, and what one seat there asks in a year; what is not known stays so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from netwerkkaart.analyses.facts import Facts, Mask, facts
from netwerkkaart.analyses.sparse import binary
from netwerkkaart.graph import Graph, Ints, frozen
from netwerkkaart.schema.nodes import TAFELS

Floats = NDArray[np.float64]
AT_REST = ("in voorbereiding", "slapend", "beëindigd")
"""What does not meet asks nothing; `voorgesteld` is left out everywhere."""
KIND, ASLEEP, PROPOSED = "soort", "rust", "voorgesteld"


@dataclass(frozen=True, eq=False)
class Places:
    """The tafels that ask time of people, and the seats there.

    `tafels` are node numbers; matrices are who × tafel, columns in that order, rows by node number.
    Left out and counted in `left_out`: soorten, what does not meet, what is proposed.
    """

    f: Facts
    tafels: Ints
    left_out: Mapping[str, int]

    def _number(self, name: str) -> Floats:
        column = self.f.column(name)
        found = [column[n] for n in self.tafels.tolist()]
        return np.array([float(v) if isinstance(v, int | float) else np.nan for v in found])

    @cached_property
    def meetings(self) -> Floats:
        """Meetings a year of each tafel; NaN is not known."""
        return self._number("vergaderingen_per_jaar")

    @cached_property
    def duration(self) -> Floats:
        """Hours of one meeting; NaN is not known."""
        return self._number("duur_uren")

    @cached_property
    def preparation(self) -> Floats:
        """Hours of preparation for one meeting; NaN is not known."""
        return self._number("voorbereiding_uren")

    @cached_property
    def hours(self) -> Floats:
        """Hours a year of one seat: meetings × (duration + preparation); NaN is not known.

        Where only the preparation is not known, the meetings alone: at least so many.
        """
        result: Floats = self.meetings * (self.duration + np.nan_to_num(self.preparation))
        return result

    @cached_property
    def seats_of_seats(self) -> csr_array:
        """Bestuurder × tafel: a zetel is one seat, unless its row says how many; zetels of a soort left out."""
        return self._said("ZIT_IN", self.f.is_type("Bestuurder") & ~self._of_soorten)[0]

    @cached_property
    def _of_soorten(self) -> Mask:
        """Zetels that belong to soorten of partners only: "the burgemeesters" are not one."""
        belongs = self.f.graph.matrix("VERTEGENWOORDIGT")
        kinds = np.asarray(belongs @ self.f.soorten.astype(np.float64))
        result: Mask = (kinds > 0) & (kinds == np.asarray(belongs.sum(axis=1)))
        return result

    @cached_property
    def of_kinds(self) -> int:
        """How many times a soort of partner, or a zetel of one, sits at these tafels: for a number not known."""
        partners = self._said("NEEMT_DEEL_AAN", self.f.is_type("Partner") & self.f.soorten)[0]
        return int(partners.nnz + self._said("ZIT_IN", self._of_soorten)[0].nnz)

    @cached_property
    def homeless(self) -> int:
        """How many zetels sit at these tafels of which no partner is known."""
        alone = np.asarray(self.f.graph.matrix("VERTEGENWOORDIGT").sum(axis=1)) == 0
        return int((np.asarray(self.seats_of_seats[alone].sum(axis=1)) > 0).sum())

    @cached_property
    def seats_of_partners(self) -> csr_array:
        """Partner × tafel: the seats that a partner has at least; soorten of partners left out.

        As many as its row says, or as many as there are known seats of it, whichever is more; at least one.
        """
        belongs = self.f.graph.matrix("VERTEGENWOORDIGT").multiply(self.f.is_type("Bestuurder")[:, None])
        named = csr_array(belongs.T @ self.seats_of_seats)
        most = csr_array(self._said("NEEMT_DEEL_AAN", self._organisations)[0].maximum(named))
        return csr_array(most.multiply(self._organisations[:, None]))

    @cached_property
    def unsaid(self) -> csr_array:
        """Partner × tafel, 1 where it takes part and nobody said with how many seats."""
        return self._said("NEEMT_DEEL_AAN", self._organisations)[1]

    @cached_property
    def _organisations(self) -> Mask:
        result: Mask = self.f.is_type("Partner") & ~self.f.soorten
        return result

    def _said(self, type_: str, who: Mask) -> tuple[csr_array, csr_array]:
        """Seats by the rows of one relationship (1 where no number is given), and where none is given."""
        table = self.f.graph.relaties[type_]
        place = np.full(self.f.n, -1)
        place[self.tafels] = np.arange(len(self.tafels))
        here = who[table.van] & (place[table.naar] >= 0)
        said, shape = table.columns["zetels"].numbers()[here], (self.f.n, len(self.tafels))
        where = table.van[here], place[table.naar[here]]
        seats = csr_array((np.where(np.isnan(said), 1.0, said), where), shape=shape)
        return seats, binary(csr_array((np.isnan(said).astype(np.float64), where), shape=shape))


def places(graph: Graph, items: Mask) -> Places:
    """The seats at the tafels of `items` that meet."""
    f = facts(graph)
    tafels = items & f.is_type(*TAFELS)
    asleep = np.array([v in AT_REST for v in f.column("status")], bool)
    proposed, kind = tafels & f.voorgesteld, tafels & ~f.voorgesteld & f.soorten
    rest = tafels & ~f.voorgesteld & ~f.soorten & asleep
    counted = np.flatnonzero(tafels & ~proposed & ~kind & ~rest)
    left_out = {KIND: int(kind.sum()), ASLEEP: int(rest.sum()), PROPOSED: int(proposed.sum())}
    return Places(f, frozen(counted), left_out)
