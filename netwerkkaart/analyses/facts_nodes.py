"""What each node says of itself: kinds, thema's, doelgroepen, domein, period."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from netwerkkaart.analyses.sparse import Mask, binary, closure
from netwerkkaart.derive import BASIS, DERIVED
from netwerkkaart.graph import Graph, Ints, NodeId, Value, frozen
from netwerkkaart.schema.choices import VOORGESTELD

FIRST, LAST = "0000", "9999"


@dataclass(frozen=True, eq=False)
class NodeFacts:
    """Columns and node × thema matrices over all nodes by number (n = len(graph)), made on demand."""

    graph: Graph

    @property
    def n(self) -> int:
        """Number of nodes."""
        return len(self.graph)

    def is_type(self, *types: str) -> Mask:
        """Which nodes are of one of these types."""
        result = np.zeros(self.n, bool)
        for type_ in types:
            numbers = self.graph.numbers(type_)
            result[numbers.start : numbers.stop] = True
        return result

    def column(self, name: str) -> tuple[Value | None, ...]:
        """One property of every node."""
        return self.graph.values(name)

    def _known(self, name: str) -> Mask:
        return np.array([v is not None for v in self.column(name)], bool)

    @cached_property
    def soorten(self) -> Mask:
        """Nodes that are a kind (`geldt_per` filled), such as "de driehoek"."""
        return self._known("geldt_per")

    @cached_property
    def voorgesteld(self) -> Mask:
        """Nodes that are wished for and do not exist."""
        return np.array([v == VOORGESTELD for v in self.column("status")], bool)

    # what

    @cached_property
    def thema_up(self) -> csr_array:
        """thema × thema: itself and every thema above it (ONDERDEEL_VAN)."""
        within = self.graph.matrix("ONDERDEEL_VAN")
        mask = self.is_type("Thema")
        return closure(within.multiply(mask[:, None]).multiply(mask[None, :]).tocsr())

    @cached_property
    def thema_down(self) -> csr_array:
        """thema × thema: itself and every thema below it."""
        return self.thema_up.T.tocsr()

    @cached_property
    def koepel(self) -> Mask:
        """Thema's that are an umbrella and say nothing about the work."""
        return np.array([v is True for v in self.column("koepel")], bool) & self.is_type("Thema")

    @cached_property
    def themas(self) -> csr_array:
        """node × thema: the thema's it says it is about, koepels left out."""
        about = self.graph.matrix("GAAT_OVER")
        return binary(about.multiply(~self.koepel[None, :]).tocsr())

    @cached_property
    def themas_up(self) -> csr_array:
        """node × thema: as `themas`, with every thema above them (koepels left out)."""
        return binary((self.themas @ self.thema_up).multiply(~self.koepel[None, :]).tocsr())

    @cached_property
    def niveau(self) -> Ints:
        """The niveau of each node as a number; -1 is not known."""
        names = self.column("niveau")
        place = {name: i for i, name in enumerate(sorted({str(v) for v in names if v is not None}))}
        return frozen([-1 if v is None else place[str(v)] for v in names])

    @cached_property
    def domein(self) -> tuple[Value | None, ...]:
        """The domein of each node: its own, else the derived one."""
        derived = self.column(DERIVED)
        return tuple(own if own is not None else d for own, d in zip(self.column("domein"), derived, strict=True))

    @cached_property
    def firm_domein(self) -> tuple[Value | None, ...]:
        """As `domein`, but unknown where it was only derived from thema's."""
        basis = self.column(BASIS)
        return tuple(
            None if own is None and b == "thema" else d
            for own, b, d in zip(self.column("domein"), basis, self.domein, strict=True)
        )

    @cached_property
    def doelgroepen(self) -> csr_array:
        """node × doelgroep, the values of the graph in alphabetical order."""
        return self._items("doelgroep")

    @cached_property
    def activiteiten(self) -> csr_array:
        """node × activiteit, the values of the graph in alphabetical order."""
        return self._items("activiteit")

    def _items(self, name: str) -> csr_array:
        said = [(v,) if isinstance(v, str) else v for v in self.column(name)]
        cells = [(i, item) for i, items in enumerate(said) if isinstance(items, tuple) for item in set(items)]
        place = {item: j for j, item in enumerate(sorted({item for _, item in cells}))}
        where = [i for i, _ in cells], [place[item] for _, item in cells]
        return csr_array((np.ones(len(cells)), where), shape=(self.n, len(place)))

    # when

    @cached_property
    def period(self) -> tuple[NDArray[np.str_], NDArray[np.str_]]:
        """First and last day as comparable text; open ends are "0000" and "9999"."""
        begin = np.array([v or FIRST for v in self.column("begin")], dtype="U10")
        einde = np.array([_last_day(v) if isinstance(v, str) else LAST for v in self.column("einde")], dtype="U10")
        return begin, einde

    @cached_property
    def period_ranks(self) -> tuple[Ints, Ints]:
        """`period` as ranks, which compare many times faster than text."""
        begin, einde = self.period
        ranks = np.unique(np.concatenate([begin, einde]), return_inverse=True)[1]
        return frozen(ranks[: self.n]), frozen(ranks[self.n :])

    def periods_meet(self, a: Ints, b: Ints) -> Mask:
        """Whether the periods of nodes a[i] and b[i] share a day; unknown ends pass."""
        begin, einde = self.period_ranks
        result: Mask = (begin[a] <= einde[b]) & (begin[b] <= einde[a])
        return result

    # words

    def naam(self, number: int) -> str:
        """The name of a node."""
        return self.graph.namen[number]

    def id(self, number: int) -> NodeId:
        """The id of a node."""
        return self.graph.ids[number]


def _last_day(text: str) -> str:
    """An end counts to its last day: "2019" to 2019-12-31.

    >>> _last_day("2019"), _last_day("2019-05")
    ('2019-12-31', '2019-05-31')
    """
    return text + {4: "-12-31", 7: "-31"}.get(len(text), "")
