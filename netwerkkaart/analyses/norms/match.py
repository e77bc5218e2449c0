"""Who is meant by an item of `verwacht`, and who sits where: yes, no, or not known."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

import numpy as np
from scipy.sparse import csr_array

from netwerkkaart.analyses.facts import Facts, facts
from netwerkkaart.analyses.norms.subjects import number_of
from netwerkkaart.graph import Graph, Value
from netwerkkaart.schema.choices import BEIDE, PARTNER_DOMEIN, VERWACHT_SOORTEN
from netwerkkaart.schema.nodes import OSP

Numbers = frozenset[int]
NOBODY: Numbers = frozenset()
Known = bool | None
"""True: it is so; False: it is not so; None: not known."""


@lru_cache(maxsize=8)
def who(graph: Graph) -> Who:
    """The lookups of a graph, kept for the graphs last asked about."""
    return Who(graph)


@dataclass(frozen=True, eq=False)
class Who:
    """Participants and seats per node, and the nodes that the items of all norms mean; all by node number."""

    graph: Graph

    @property
    def facts(self) -> Facts:
        """The shared facts of the same graph."""
        return facts(self.graph)

    @cached_property
    def partners(self) -> tuple[Numbers, ...]:
        """Per node who takes part, partners of its seats included."""
        return row_sets(self.facts.participants)

    @cached_property
    def seats(self) -> tuple[Numbers, ...]:
        """Per node the seats that sit there."""
        return row_sets(self.facts.seats_at)

    @cached_property
    def belongs(self) -> tuple[Numbers, ...]:
        """Per seat the organisations it belongs to (per Partner: for whom it speaks)."""
        return row_sets(self.graph.matrix("VERTEGENWOORDIGT"))

    @cached_property
    def domein(self) -> tuple[Value | None, ...]:
        """Own domein of each node; of a Partner that says none, the one of its soort."""
        own, soort = self.facts.column("domein"), self.facts.column("soort")
        partners = self.graph.numbers("Partner")
        return tuple(PARTNER_DOMEIN.get(str(soort[n])) if d is None and n in partners else d for n, d in enumerate(own))

    def seatless(self, number: int) -> Numbers:
        """Who takes part there without a known seat."""
        seated = {p for seat in self.seats[number] for p in self.belongs[seat]}
        return self.partners[number] - seated

    def domeinen(self, number: int) -> tuple[frozenset[str], bool]:
        """The domeinen at a table, and whether somebody's domein there is not known.

        Those of its seats; a Partner's own domein only if it is one and no seat of it sits there.
        """
        found: set[str] = set()
        unknown = False
        for seat in self.seats[number]:
            unknown |= self.domein[seat] is None
            found |= parts(self.domein[seat])
        for partner in self.seatless(number):
            domein = self.domein[partner] if self.graph.types[partner] == "Partner" else None
            single = domein is not None and domein != BEIDE
            unknown |= not single
            found |= parts(domein) if single else set()
        return frozenset(found), unknown

    @cached_property
    def _items(self) -> frozenset[str]:
        return frozenset(item for norm in self.graph.normen for some in norm.verwacht for item in some)

    @cached_property
    def _means(self) -> Mapping[str, Numbers]:
        return {item: self._meant(item) for item in self._items}

    @cached_property
    def _may_mean(self) -> Mapping[str, Numbers]:
        return {item: self._maybe_meant(item) for item in self._items}

    @cached_property
    def _may_send(self) -> Mapping[str, Numbers]:
        return {item: self._senders(item) for item in self._items}

    def means(self, item: str) -> Numbers:
        """The nodes that an item of a norm in this graph means."""
        return self._means[item]

    def sits(self, number: int, item: str) -> Known:
        """Whether a participant or seat of this node matches an item of `verwacht`."""
        soort, value = split(item)
        if soort == "domein":
            found, unknown = self.domeinen(number)
            return True if parts(value) <= found else None if unknown else False
        present = self.partners[number] | self.seats[number]
        if present & self._means[item]:
            return True
        maybe = present & self._may_mean[item] or self.seatless(number) & self._may_send[item]
        return None if maybe else False

    def _meant(self, item: str) -> Numbers:
        soort, value = split(item)
        if soort == "":
            number = number_of(self.graph, item)
            return NOBODY if number is None else frozenset({number})
        if soort == "domein":
            return _where(self.facts.firm_domein, lambda v: v is not None and parts(value) <= parts(v))
        return _where(self.facts.column(soort), lambda v: v is not None and says(soort, str(v), value))

    def _maybe_meant(self, item: str) -> Numbers:
        """Nodes of which it is not known: the property is empty, or a soort stands for its members."""
        soort, _ = split(item)
        if soort == "":
            return frozenset().union(*(self._stand_ins(n) for n in self._means[item]))
        of_type = np.flatnonzero(self.facts.is_type(*(("Partner", *OSP) if soort == "soort" else ("Bestuurder",))))
        column = self.facts.column(soort)
        return frozenset(n for n in of_type.tolist() if column[n] is None)

    def _stand_ins(self, number: int) -> Numbers:
        """A soort may be any of its members, a member may be meant by its soort."""
        soort, kind = self.facts.column("soort"), self.facts.soorten
        if soort[number] is None:
            return NOBODY
        alike = [n for n in self.graph.numbers(self.graph.types[number]) if soort[n] == soort[number]]
        return frozenset(n for n in alike if kind[number] or kind[n])

    def _senders(self, item: str) -> Numbers:
        """Partners whose unknown seat may be the one meant: elsewhere their soort has such a seat."""
        if split(item)[0] not in ("functie", "portefeuille"):
            return NOBODY
        seats = self._means[item] | self._may_mean[item]
        owners = frozenset().union(*(self.belongs[seat] for seat in seats))
        soort = self.facts.column("soort")
        soorten = {None} | {soort[n] for n in owners}
        anybody = any(soort[n] is None for n in owners)
        alike = (n for n in self.graph.numbers("Partner") if anybody or soort[n] in soorten)
        return owners | frozenset(alike) if owners else NOBODY


def split(item: str) -> tuple[str, str]:
    """The soort of an item and its value; an id or a plain word has none.

    >>> split("soort:ggz"), split("partner:om")
    (('soort', 'ggz'), ('', 'partner:om'))
    """
    soort, _, value = item.partition(":")
    return (soort, value.strip()) if soort in VERWACHT_SOORTEN else ("", item)


def says(soort: str, text: str, wanted: str) -> bool:
    """Whether a property says it: functie begins with the word, portefeuille has it, soort is it.

    >>> says("functie", "Wethouder zorg", "wethouder"), says("portefeuille", "jeugdzorg", "zorg")
    (True, False)
    """
    text, wanted = text.casefold(), wanted.casefold()
    if soort == "functie":
        return text.startswith(wanted)
    if soort == "portefeuille":
        return set(re.findall(r"\w+", wanted)) <= set(re.findall(r"\w+", text))
    return text == wanted


def parts(domein: Value | None) -> set[str]:
    """The one or two domeinen in a domein.

    >>> sorted(parts("zorg en veiligheid"))
    ['veiligheid', 'zorg']
    """
    return set(domein.split(" en ")) if isinstance(domein, str) else set()


def row_sets(matrix: csr_array) -> tuple[Numbers, ...]:
    """The columns that are filled, per row."""
    ends, columns = matrix.indptr.tolist(), matrix.indices.tolist()
    return tuple(frozenset(columns[a:b]) for a, b in pairwise(ends))


def _where(values: Iterable[Value | None], test: Callable[[Value | None], bool]) -> Numbers:
    return frozenset(n for n, v in enumerate(values) if test(v))
