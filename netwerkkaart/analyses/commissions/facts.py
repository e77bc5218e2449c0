"""What is compared of every opdracht, as one sparse row each; worked out once per graph."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from netwerkkaart.analyses.commissions.text import meanings, phrases, steers, stems, text_matrix, years
from netwerkkaart.analyses.commissions.words import STEERING_ACTIVITIES
from netwerkkaart.analyses.facts import Facts, Mask, facts
from netwerkkaart.graph import Graph, Ints, Value, frozen
from netwerkkaart.names import normalise
from netwerkkaart.schema.choices import VOORGESTELD

WORK = ("opdracht", "verzoek")
VRAAGSTUK = "vraagstuk"


@lru_cache(maxsize=8)
def commission_facts(graph: Graph) -> CommissionFacts:
    """The facts of a graph's opdrachten, kept for the graphs last asked about."""
    return CommissionFacts(graph)


@dataclass(frozen=True, eq=False)
class CommissionFacts:
    """Rows by node number (n = len(graph)); an empty row is not known."""

    graph: Graph

    @cached_property
    def shared(self) -> Facts:
        """The facts all analyses share."""
        return facts(self.graph)

    @cached_property
    def soort(self) -> NDArray[np.str_]:
        """The soort of every opdracht (empty = opdracht); "" for other nodes and what is only proposed."""
        values = self.graph.values("soort")
        status = self.graph.values("status")
        result = np.full(len(self.graph), "", dtype="U20")
        for number in self.graph.numbers("Opdracht"):
            result[number] = "" if status[number] == VOORGESTELD else values[number] or WORK[0]
        return result

    @cached_property
    def work(self) -> Ints:
        """Node numbers of the opdrachten and verzoeken."""
        return frozen(np.flatnonzero(np.isin(self.soort, WORK)))

    # what it says

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """omschrijving and resultaat of each node, its naam if it has neither; "" for other types."""
        omschrijving, resultaat = self.graph.values("omschrijving"), self.graph.values("resultaat")
        result = [""] * len(self.graph)
        for i in self.graph.numbers("Opdracht"):
            said = [v for v in (omschrijving[i], resultaat[i]) if isinstance(v, str)]
            result[i] = ". ".join(said) or self.graph.namen[i]
        return tuple(result)

    @cached_property
    def text(self) -> csr_array:
        """node × word: rows of length 1."""
        known = phrases(self.graph)
        names = " ".join(self.graph.namen[i] for i in self.graph.numbers("Gebied"))
        first = self.graph.numbers("Opdracht")
        matrix = text_matrix(self.texts[first.start : first.stop], known, places=stems(names, {}))
        cells = matrix.tocoo()
        return csr_array((cells.data, (cells.row + first.start, cells.col)), shape=(len(self.graph), matrix.shape[1]))

    @cached_property
    def years_said(self) -> Ints:
        """node × 2: first and last year in its text, 0 where it names none."""
        return frozen([years(text) or (0, 0) for text in self.texts]).reshape(-1, 2)

    @cached_property
    def steers(self) -> Mask:
        """Which watch or coordinate the work of others: by activiteit, else by their words."""
        activiteit = self.graph.values("activiteit")
        return np.array([_steers(a, t) for a, t in zip(activiteit, self.texts, strict=True)], bool)

    @cached_property
    def running(self) -> Mask:
        """Which are said to be going on: they run together, whatever their begin."""
        return np.array([v == "actief" for v in self.graph.values("status")], bool)

    @cached_property
    def above(self) -> csr_array:
        """opdracht × opdracht: all those above it under ONDERDEEL_VAN."""
        part = self.shared.is_type("Opdracht")
        step = self.graph.matrix("ONDERDEEL_VAN").multiply(part[:, None]).tocsr()
        reach, before = step, -1
        while reach.nnz > before:
            before = reach.nnz
            reach = csr_array(reach + reach @ step)
            reach.data[:] = 1.0
        return reach

    # about what, for whom

    @cached_property
    def betreft(self) -> csr_array:
        """node × node: what it is about; a kind ("wijkteams") points at nothing in particular."""
        return self._no_kinds(self.graph.matrix("BETREFT"))

    def _no_kinds(self, matrix: csr_array) -> csr_array:
        return csr_array(matrix.multiply(~self.shared.soorten[None, :]))

    @cached_property
    def one_name(self) -> dict[str, str]:
        """Normalised alias -> normalised meaning."""
        return {normalise(a): normalise(b) for a, b in meanings(self.graph).items()}

    def named(self, name: str) -> str:
        """A name as it is compared: normalised, an alias as its meaning."""
        key = normalise(name)
        return self.one_name.get(key, key)

    @cached_property
    def _thema_names(self) -> csr_array:
        """thema × name: thema's that are called the same count as one."""
        numbers = self.graph.numbers("Thema")
        return _incidence(len(self.graph), ((i, self.named(self.graph.namen[i])) for i in numbers))

    @cached_property
    def thema(self) -> csr_array:
        """node × thema name: the thema's it says, koepels left out."""
        return csr_array(self.shared.themas @ self._thema_names)

    @cached_property
    def thema_up(self) -> csr_array:
        """node × thema name: those, and every thema above them."""
        return csr_array(self.shared.themas_up @ self._thema_names)

    @cached_property
    def doelgroep(self) -> csr_array:
        """node × doelgroep, aliassen as one."""
        values = enumerate(self.graph.values("doelgroep"))
        return _incidence(len(self.graph), ((i, self.named(v)) for i, value in values for v in _several(value)))

    # by whom

    @cached_property
    def seat_of(self) -> csr_array:
        """node × node: itself, and for a seat the partner it belongs to."""
        seats = self.shared.is_type("Bestuurder")
        belongs = self.graph.matrix("VERTEGENWOORDIGT").multiply(seats[:, None]).tocsr()
        n = np.arange(len(self.graph))
        return csr_array(belongs + csr_array((np.ones(len(n)), (n, n)), shape=belongs.shape))

    @cached_property
    def reach_area(self) -> csr_array:
        """node × leaf: where it works; for a seat that does not say so, where its partner works."""
        area = self.shared.area
        silent = (self.shared.area_size == 0) & self.shared.is_type("Bestuurder")
        return csr_array(area + self.seat_of.multiply(silent[:, None]).tocsr() @ area)

    @cached_property
    def gevers(self) -> csr_array:
        """opdracht × node: its commissioners."""
        return self.graph.matrix("GEEFT_OPDRACHT").T.tocsr()

    @cached_property
    def gever_partners(self) -> csr_array:
        """opdracht × node: its commissioners and the partners of seats among them, kinds left out."""
        return self._no_kinds(self.gevers @ self.seat_of)

    @cached_property
    def nemers(self) -> csr_array:
        """opdracht × node: its contractors, kinds left out."""
        return self._no_kinds(self.graph.matrix("VOERT_UIT").T.tocsr())


def _several(value: Value | None) -> tuple[str, ...]:
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (str(value),)


def _steers(activiteit: Value | None, text: str) -> bool:
    if activities := _several(activiteit):
        return STEERING_ACTIVITIES.issuperset(activities)
    return steers(text) is True


def _incidence(n: int, said: Iterable[tuple[int, str]]) -> csr_array:
    """row × distinct word of these (row, word), 0/1, words in order of appearance."""
    column: dict[str, int] = {}
    cells = sorted({(row, column.setdefault(word, len(column))) for row, word in said})
    rows, columns = np.array(cells, np.int64).reshape(-1, 2).T
    return csr_array((np.ones(len(rows)), (rows, columns)), shape=(n, len(column)))
