"""What the steps of resolving share: the map, the register, the remarks, and what was said so far."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from netwerkkaart.graph import Graph, Value
from netwerkkaart.intake.batch import Remarks
from netwerkkaart.intake.lookup import Lookup
from netwerkkaart.intake.rows import CheckedRow
from netwerkkaart.issues import Code
from netwerkkaart.names import normalise, slug
from netwerkkaart.register.events import Question
from netwerkkaart.register.state import Said, State
from netwerkkaart.schema import SCHEMA

RELATIES, DEELNAMES, WITH_ROL, PLAIN = range(4)
"""Rank of what says a relationship: the lower one wins within an import."""
NOT = "geen "
"""Before a relatie: it says that the relationship is not there."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the user chose: make unknown names, and whether the file is only a part of the list."""

    nieuwe_namen: bool = False
    deel: bool = False


@dataclass(slots=True)
class SaidEdge:
    """A relationship said by a row; the same key said twice is settled later.

    `alleen_waarden`: settled so that another row says that it is there.
    """

    key: tuple[str, str, str]
    values: dict[str, Value]
    rank: int
    row: CheckedRow
    label: str
    leeg: bool = False
    alleen_waarden: bool = False


@dataclass(slots=True)
class SaidNode:
    """A node said by a row."""

    id: str
    values: dict[str, Value]
    row: CheckedRow
    gemaakt: bool = False
    delen: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NewName:
    """A node with a naam that a cell named and nobody knew, made by choice."""

    id: str
    naam: str
    row: CheckedRow
    label: str


@dataclass(slots=True)
class SaidOther:
    """A norm or alias said by a row."""

    kind: str
    key: str
    values: dict[str, Value]
    row: CheckedRow


@dataclass
class Context:
    """One file being resolved for one inventaris."""

    inventaris: str
    state: State
    graph: Graph
    lookup: Lookup
    remarks: Remarks
    choices: Choices
    nodes: list[SaidNode] = field(default_factory=list)
    edges: list[SaidEdge] = field(default_factory=list)
    others: dict[tuple[str, str], SaidOther] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)
    new_names: list[NewName] = field(default_factory=list)
    written: dict[str, str] = field(default_factory=dict)
    row_ids: dict[tuple[str, int], str] = field(default_factory=dict)
    own: set[str] = field(default_factory=set)
    minted: set[str] = field(default_factory=set)
    last_number: dict[str, int] = field(default_factory=dict)
    told: set[tuple[str, ...]] = field(default_factory=set)
    left_out: set[tuple[str, str]] = field(default_factory=set)
    parts: dict[str, Mapping[str, frozenset[str]]] = field(default_factory=dict)

    @cached_property
    def said(self) -> Said:
        """What this inventaris says so far."""
        return self.state.said.get(self.inventaris) or Said()

    def mint(self, type_: str, naam: str, gebied: str | None = None) -> str:
        """A new id: type:slug(naam), with the gebied's name when naam lacks it, then -2."""
        text = naam
        if gebied and normalise(gebied) not in normalise(naam):
            text = f"{naam} {gebied}"
        return self.unique(f"{SCHEMA.node_types[type_].prefix}:{slug(text)}")

    def unique(self, wanted: str) -> str:
        """The wanted id, with -2, -3, … when it was ever given before."""
        n = self.last_number.get(wanted, 1)
        id_ = wanted if n == 1 else f"{wanted}-{n}"
        while id_ in self.minted or id_ in self.state.written or self.lookup.has(id_) or id_ in self.norm_ids:
            n += 1
            id_ = f"{wanted}-{n}"
        self.minted.add(id_)
        self.last_number[wanted] = n
        return id_

    def made(self, type_: str, naam: str) -> str:
        """The id of what is made without asking: that of before, also when somebody hid it since; else a new one."""
        return self._made_before.get((type_, normalise(naam))) or self.mint(type_, naam)

    @cached_property
    def made_as(self) -> dict[str, list[str]]:
        """Standing id -> the ids under which this list made it without asking."""
        result: dict[str, list[str]] = {}
        for id_ in self.said.gemaakt & self.said.nodes.keys():
            result.setdefault(self.graph.gevouwen.get(id_, id_), []).append(id_)
        return result

    @cached_property
    def _made_before(self) -> dict[tuple[str, str], str]:
        written = self.state.written
        return {(self.lookup.type(i), normalise(written[i])): i for i in self.said.gemaakt if i in written}

    @cached_property
    def given_ids(self) -> dict[str, set[str]]:
        """The ids that this inventaris gave to each node."""
        result: dict[str, set[str]] = {}
        for (_, given), id_ in self.said.gegeven.items():
            result.setdefault(id_, set()).add(given)
        return result

    @cached_property
    def norm_ids(self) -> set[str]:
        """The ids of all norms that any list says."""
        return {id_ for said in self.state.said.values() for id_ in said.normen}

    def once(self, *what: str) -> bool:
        """Whether this is the first time something is told."""
        if what in self.told:
            return False
        self.told.add(what)
        return True

    def say_edge(
        self, row: CheckedRow, key: tuple[str, str, str], values: dict[str, Value], *, rank: int, label: str
    ) -> None:
        """Book a relationship; one from a node to itself is told and left out."""
        if key[1] == key[2]:
            self.remarks.add(Code.VERWIJST_NAAR_ZICHZELF, row.place(label), self.lookup.naam(key[1]))
            return
        self.edges.append(SaidEdge(key, values, rank, row, label))

    def say_other(self, said: SaidOther, naam: str) -> None:
        """Book a norm or alias; the second of two that are the same is refused."""
        other = self.others.setdefault((said.kind, said.key), said)
        if other is not said:
            self.remarks.add(Code.DUBBELE_RIJ, said.row.place(), naam, andere=str(other.row.rij))


def types_in_words(types: Iterable[str]) -> str:
    """Type labels in a sentence.

    >>> types_in_words(["Partner", "Overleg"])
    'partner of overleg'
    """
    labels = [SCHEMA.node_types[t].label for t in types]
    return " of ".join([", ".join(labels[:-1]), labels[-1]]) if len(labels) > 1 else "".join(labels)
