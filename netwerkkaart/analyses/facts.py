"""What the analyses share: who sits where, which area and thema, which line; worked out once per graph."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, identity

from netwerkkaart.derive import BASIS, DERIVED
from netwerkkaart.graph import Graph, Ints, NodeId, Value, frozen
from netwerkkaart.schema.choices import VOORGESTELD
from netwerkkaart.schema.nodes import OSP

Mask = NDArray[np.bool_]
LINE_TYPES = ("ONDERDEEL_VAN", "STUURT", "RAPPORTEERT_AAN", "SCHAALT_OP_NAAR")
FIRST, LAST = "0000", "9999"


@lru_cache(maxsize=8)
def facts(graph: Graph) -> Facts:
    """The facts of a graph, kept for the graphs last asked about."""
    return Facts(graph)


@dataclass(frozen=True, eq=False)
class Facts:
    """Columns and sparse matrices over all nodes by number (n = len(graph)), made on demand.

    Matrices are csr with 0/1 floats; "plek" is a tafel, a programma, or a partner that is itself a
    place of work (it has deelnemers, or a thema and a doelgroep).
    """

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

    @cached_property
    def plekken(self) -> Mask:
        """Places of work, kinds and proposals among them."""
        partners = self.is_type("Partner")
        has_deelnemers = self.seats_at.sum(axis=1) + self._joined.sum(axis=1) > 0
        works = (self.themas.sum(axis=1) > 0) & self._known("doelgroep")
        return self.is_type(*OSP) | (partners & (has_deelnemers | works))

    @cached_property
    def counted(self) -> Mask:
        """Plekken that take part in overlap and the rules: no kinds, no proposals."""
        return self.plekken & ~self.soorten & ~self.voorgesteld

    # who

    @cached_property
    def _joined(self) -> csr_array:
        return self.graph.matrix("NEEMT_DEEL_AAN").T.tocsr()

    @cached_property
    def seats_at(self) -> csr_array:
        """node × seat: which seats (Bestuurder) sit there."""
        return self.graph.matrix("ZIT_IN").T.tocsr()

    @cached_property
    def participants(self) -> csr_array:
        """node × node: who takes part, partners of its seats included, kinds included."""
        belongs = self.graph.matrix("VERTEGENWOORDIGT")
        belongs = belongs.multiply(self.is_type("Bestuurder")[:, None]).tocsr()
        return _binary(self._joined + self.seats_at @ belongs)

    @cached_property
    def members(self) -> csr_array:
        """node × node: as `participants`, kinds left out (what a score may count)."""
        return _binary(self.participants.multiply(~self.soorten[None, :]).tocsr())

    @cached_property
    def participants_known(self) -> Mask:
        """Nodes of which at least one participant or seat is known."""
        return np.asarray(self.participants.sum(axis=1) + self.seats_at.sum(axis=1) > 0)

    # where

    @cached_property
    def _leaves_of(self) -> csr_array:
        """gebied × leaf (both by node number): what a Gebied covers under LIGT_IN."""
        inside = self.graph.matrix("LIGT_IN")
        reach = _closure(inside).T.tocsr()
        has_below = np.asarray(inside.sum(axis=0)) > 0
        leaf = self.is_type("Gebied") & ~has_below
        return _binary(reach.multiply(leaf[None, :]).tocsr())

    @cached_property
    def leaf_numbers(self) -> Ints:
        """Node numbers of the leaves, in order: the columns of `area`."""
        return frozen(np.flatnonzero(np.asarray(self._leaves_of.sum(axis=0)) > 0))

    @cached_property
    def area(self) -> csr_array:
        """node × leaf (columns as in `leaf_numbers`): the gemeenten where it works; a Gebied covers itself."""
        works = self.graph.matrix("WERKT_IN") + _diagonal(self.is_type("Gebied"))
        return _binary((works @ self._leaves_of).tocsr()[:, self.leaf_numbers].tocsr())

    @cached_property
    def area_size(self) -> Ints:
        """How many leaves each node covers; 0 is not known."""
        return frozen(np.asarray(self.area.sum(axis=1)))

    @cached_property
    def area_class(self) -> Ints:
        """A number per distinct set of leaves; equal number = same territory; -1 = not known."""
        seen: dict[bytes, int] = {}
        area = self.area.sorted_indices()
        result = np.full(self.n, -1, np.int32)
        for i in np.flatnonzero(self.area_size):
            key = area.indices[area.indptr[i] : area.indptr[i + 1]].tobytes()
            result[i] = seen.setdefault(key, len(seen))
        return frozen(result)

    @cached_property
    def largest_area(self) -> int:
        """Gemeenten of the largest area that any plek, opdracht or partner works in; at least 1."""
        worked = self.area_size[~self.is_type("Gebied")]
        return max(1, int(worked.max(initial=1)))

    def leaves(self, number: int) -> frozenset[int]:
        """The leaves (column numbers of `area`) of one node."""
        area = self.area
        return frozenset(area.indices[area.indptr[number] : area.indptr[number + 1]].tolist())

    # what

    @cached_property
    def thema_up(self) -> csr_array:
        """thema × thema: itself and every thema above it (ONDERDEEL_VAN)."""
        within = self.graph.matrix("ONDERDEEL_VAN")
        mask = self.is_type("Thema")
        return _closure(within.multiply(mask[:, None]).multiply(mask[None, :]).tocsr())

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
        return _binary(about.multiply(~self.koepel[None, :]).tocsr())

    @cached_property
    def themas_up(self) -> csr_array:
        """node × thema: as `themas`, with every thema above them (koepels left out)."""
        return _binary((self.themas @ self.thema_up).multiply(~self.koepel[None, :]).tocsr())

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
    def _period_ranks(self) -> tuple[Ints, Ints]:
        """`period` as ranks, which compare many times faster than text."""
        begin, einde = self.period
        ranks = np.unique(np.concatenate([begin, einde]), return_inverse=True)[1]
        return frozen(ranks[: self.n]), frozen(ranks[self.n :])

    def periods_meet(self, a: Ints, b: Ints) -> Mask:
        """Whether the periods of nodes a[i] and b[i] share a day; unknown ends pass."""
        begin, einde = self._period_ranks
        result: Mask = (begin[a] <= einde[b]) & (begin[b] <= einde[a])
        return result

    # lines

    @cached_property
    def line(self) -> csr_array:
        """node × node: a directed path of at most 3 of the line relationships leads from one to the other."""
        one = self.graph.matrix(*LINE_TYPES)
        return _binary(one + one @ one + one @ one @ one)

    @cached_property
    def same_line(self) -> csr_array:
        """node × node, symmetric: in one line, or the same direct parent whose thema's are not all koepel."""
        return _binary(self.line + self.line.T + self.tying_parents @ self.tying_parents.T)

    @cached_property
    def tying_parents(self) -> csr_array:
        """node × node: direct ONDERDEEL_VAN parents, those left out whose thema's are all koepel."""
        return _binary(self.graph.matrix("ONDERDEEL_VAN").multiply(~self._umbrella[None, :]).tocsr())

    @cached_property
    def _umbrella(self) -> Mask:
        """Nodes that have thema's and only koepel ones: what lies under them is not tied by it."""
        all_themas = np.asarray(self.graph.matrix("GAAT_OVER").sum(axis=1))
        return np.asarray((all_themas > 0) & (self.themas.sum(axis=1) == 0))

    @cached_property
    def touching(self) -> csr_array:
        """node × node, symmetric: any relationship stands between the two."""
        one = self.graph.matrix(*(t for t in self.graph.relaties if t not in ("GAAT_OVER", "WERKT_IN", "LIGT_IN")))
        return _binary(one + one.T)

    @cached_property
    def tied(self) -> csr_array:
        """node × node: a shared participant or seat (kinds count), or a line or relationship between them."""
        shared = self.participants @ self.participants.T + self.seats_at @ self.seats_at.T
        return _binary(shared + self.touching + self.line + self.line.T)

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


def _binary(matrix: csr_array) -> csr_array:
    result = csr_array(matrix)
    result.sum_duplicates()
    result.eliminate_zeros()
    result.data = np.ones(len(result.data), np.float64)
    return result


def _diagonal(mask: Mask) -> csr_array:
    where = np.flatnonzero(mask)
    return csr_array((np.ones(len(where)), (where, where)), shape=(len(mask), len(mask)))


def _closure(step: csr_array) -> csr_array:
    """Reflexive and transitive closure; cycles do no harm."""
    reach = _binary(csr_array(identity(step.shape[0], format="csr")) + step)
    while True:
        further = _binary(reach @ reach)
        if further.nnz == reach.nnz:
            return reach
        reach = further
