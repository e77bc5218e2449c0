"""The nodes of one type as this list itself said them: what it called them, what told them apart."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property

from netwerkkaart.build import EXISTS
from netwerkkaart.intake.candidates import Meant
from netwerkkaart.intake.context import Context
from netwerkkaart.intake.discriminator import (
    EDGE_PARTS,
    NOT_KNOWN,
    SEAT,
    Candidate,
    Parts,
    differs_within_list,
    property_part,
    seat_norm,
)
from netwerkkaart.intake.rows import CheckedRow
from netwerkkaart.names import normalise
from netwerkkaart.register.events import LEEG
from netwerkkaart.register.state import Keys
from netwerkkaart.schema import SCHEMA


class OwnNodes:
    """Finds among what a list said before the node that a row of it is; ids are those the list said.

    What others added to a node since, or changed of it, plays no part.
    """

    def __init__(self, context: Context, type_: str, meant: Meant) -> None:
        self.context = context
        self.type = type_
        self.meant = meant
        self.called: dict[str, list[str]] = {}
        self.shown: dict[str, list[str]] = {}
        self._parts: dict[str, Parts] = {}
        self.originals: dict[str, list[str]] = {}
        for id_ in context.said.nodes:
            self.originals.setdefault(context.graph.gevouwen.get(id_, id_), []).append(id_)
        prefix = f"{SCHEMA.node_types[type_].prefix}:"
        for id_, keys in context.said.nodes.items():
            if id_.startswith(prefix) and not (EXISTS in keys and keys[EXISTS].value is LEEG):
                self.called.setdefault(self.norm(keys), []).append(id_)
                naam = context.lookup.map.ids.get(context.graph.gevouwen.get(id_, id_), "")
                self.shown.setdefault(normalise(naam), []).append(id_)

    @cached_property
    def _ends(self) -> dict[tuple[str, str], frozenset[str]]:
        """The parts that are relationships, of lists read before rows kept what told them apart."""
        parts = {EDGE_PARTS[p]: p for p in SCHEMA.node_types[self.type].discriminator if p in EDGE_PARTS}
        wanted = {type_: (part, outgoing) for (type_, outgoing), part in parts.items()}
        stands = self.context.graph.gevouwen
        result: dict[tuple[str, str], frozenset[str]] = {}
        for (type_, van, naar), keys in self.context.said.edges.items():
            if type_ in wanted and EXISTS in keys and keys[EXISTS].value is not LEEG:
                part, outgoing = wanted[type_]
                own, other = (van, naar) if outgoing else (naar, van)
                result[own, part] = result.get((own, part), frozenset()) | {str(stands.get(other, other))}
        return result

    def norm(self, keys: Keys) -> str:
        """What the list called a node, as `Candidate.own_norm`; empty when it never said."""
        values = {name: standing.value for name, standing in keys.items()}
        return seat_norm(values) if self.type == SEAT else normalise(str(values.get("naam") or ""))

    def as_said(self, candidate: Candidate, id_: str) -> str:
        """The id under which this list said a folded node: so an unchanged list says nothing new."""
        free = [i for i in self.originals.get(id_, ()) if i not in self.context.own]
        given = self.context.said.gegeven.get((self.type, candidate.row.gegeven or ""))
        if given in free:
            return str(given)
        named = [i for i in free if self.norm(self.context.said.nodes[i]) == candidate.own_norm]
        return next(iter([*named, *free]), id_)

    def fitting(self, candidate: Candidate, free: Callable[[str], bool] = lambda _: True) -> list[str]:
        """The nodes of its naam of which no part differs; those that are all equal alone, if there are any."""
        for names, norm in ((self.called, candidate.own_norm), (self.shown, candidate.norm)):
            fits = [i for i in names.get(norm, ()) if free(i) and self.fits(candidate, i)]
            if fits:
                return [i for i in fits if self.equals(candidate, i)] or fits
        return []

    def exact(self, candidate: Candidate) -> list[str]:
        """The nodes that the list called so and told apart so."""
        return [i for i in self.called.get(candidate.own_norm, ()) if self.equals(candidate, i)]

    def fits(self, candidate: Candidate, id_: str) -> bool:
        """Whether no part differs; a seat without partner is never one of a partner."""
        own = self.parts(id_, candidate.row)
        if self.type == SEAT and bool(own["partner"]) != bool(candidate.parts["partner"]):
            return False
        return not differs_within_list(candidate.parts, own)

    def equals(self, candidate: Candidate, id_: str) -> bool:
        """Whether every part is the same, the empty ones too."""
        return candidate.parts == self.parts(id_, candidate.row)

    def parts(self, id_: str, row: CheckedRow) -> Parts:
        """What told a node apart when the list said it; names that were not known are read anew, as on `row`."""
        if (known := self._parts.get(id_)) is not None:
            return known
        keys, delen = self.context.said.nodes[id_], self.context.said.delen.get(id_, {})
        parts = {part: self._part(id_, part, keys, delen, row) for part in SCHEMA.node_types[self.type].discriminator}
        if not any(text.startswith(NOT_KNOWN) for texts in delen.values() for text in texts):
            self._parts[id_] = parts
        return parts

    def _part(
        self, id_: str, part: str, keys: Keys, delen: Mapping[str, tuple[str, ...]], row: CheckedRow
    ) -> frozenset[str]:
        if part not in EDGE_PARTS:
            return property_part(part, keys[part].value if part in keys else None)
        if part not in delen:
            return self._ends.get((id_, part), frozenset())
        stands = self.context.graph.gevouwen
        known = {str(stands.get(t, t)) for t in delen[part] if not t.startswith(NOT_KNOWN)}
        texts = [t.removeprefix(NOT_KNOWN) for t in delen[part] if t.startswith(NOT_KNOWN)]
        return frozenset(known).union(*(self.meant(row, part, text) for text in texts))
