"""Which node a row is: by its id, else by its naam and what tells equal names apart; never by likeness."""

from __future__ import annotations

from collections.abc import Iterable

from netwerkkaart.intake.candidates import Meant
from netwerkkaart.intake.context import Context
from netwerkkaart.intake.discriminator import Candidate, Parts, compare, parts_of_node
from netwerkkaart.intake.given import GivenIds
from netwerkkaart.intake.lookup import is_node_id
from netwerkkaart.intake.own import OwnNodes
from netwerkkaart.intake.questions import SAME_NAAM, TWO_TAFELS, ambiguous, ask_likely
from netwerkkaart.intake.rows import CheckedRow
from netwerkkaart.issues import Code
from netwerkkaart.names import normalise
from netwerkkaart.schema import SCHEMA
from netwerkkaart.schema.nodes import TAFELS

RowKey = tuple[str, int]


class Identity:
    """Gives every row of one type its node id; refuses what is ambiguous, asks what is likely.

    `reserved`: ids that this list said, kept for the row that has the given id, or says just the same.
    """

    def __init__(self, context: Context, type_: str, meant: Meant) -> None:
        self.context = context
        self.type = type_
        self.discriminates = bool(SCHEMA.node_types[type_].discriminator)
        self.own = OwnNodes(context, type_, meant)
        self.given = GivenIds(context, type_, self.own)
        self.in_file: dict[str, list[Candidate]] = {}
        self.without_id: dict[str, list[Candidate]] = {}
        self.counts: dict[str, int] = {}
        self.reserved: dict[str, RowKey] = {}

    def assign(self, candidates: Iterable[Candidate]) -> None:
        """Match the rows in order; afterwards `context.row_ids` holds their node ids."""
        found = list(candidates)
        unknown = []
        for candidate in found:
            self.counts[candidate.norm] = self.counts.get(candidate.norm, 0) + 1
            given = candidate.row.gegeven or ""
            if given and self.given.known(given) is not None:
                original = self.context.said.gegeven.get((self.type, given), given)
                self.reserved.setdefault(original, candidate.row.key)
            else:
                unknown.append(candidate)
        for candidate in unknown:
            for own in self.own.exact(candidate):
                if self.reserved.setdefault(own, candidate.row.key) == candidate.row.key:
                    break
        for candidate in found:
            if (id_ := self._identify(candidate)) is not None:
                self._accept(candidate, id_)

    def _accept(self, candidate: Candidate, id_: str) -> None:
        context, row = self.context, candidate.row
        if id_ in context.own:
            other = next(r for r, i in context.row_ids.items() if i == id_)
            context.remarks.add(Code.DUBBELE_RIJ, row.place(), candidate.naam, andere=str(other[1]))
            return
        context.own.add(id_)
        context.row_ids[row.key] = id_
        context.written[id_] = candidate.naam
        context.parts[id_] = candidate.parts
        context.lookup.file.add(self.type, id_, candidate.naam, _text(row, "afkorting"))
        if row.gegeven is not None:
            context.lookup.file_gegeven[(self.type, row.gegeven)] = id_
        else:
            self.without_id.setdefault(candidate.norm, []).append(candidate)
        self.in_file.setdefault(candidate.norm, []).append(candidate)

    def _free(self, candidate: Candidate, id_: str) -> bool:
        """Whether no other row is, or will be, this node."""
        return any(self._unclaimed(candidate, i) for i in self.own.originals.get(id_, (id_,)))

    def _unclaimed(self, candidate: Candidate, id_: str) -> bool:
        key = candidate.row.key
        return id_ not in self.context.own and self.reserved.get(id_, key) == key

    def _identify(self, candidate: Candidate) -> str | None:
        row = candidate.row
        if row.gegeven is not None:
            if (self.type, row.gegeven) in self.context.lookup.file_gegeven:
                self.given.refuse_double(candidate)
                return None
            if (known := self.given.node_of(candidate)) is not None or row.key in self.context.remarks.refused:
                return known
        if self._doubles_a_row(candidate):
            return None
        return self._by_name(candidate)

    def _doubles_a_row(self, candidate: Candidate) -> bool:
        """Two rows with one naam: told once when ids or parts differ from all, else the second is refused."""
        others = self.in_file.get(candidate.norm)
        if not others:
            return False
        may_be = self.without_id.get(candidate.norm, ()) if candidate.row.gegeven else others
        doubled = next((other for other in may_be if not compare(candidate.parts, other.parts).differs), None)
        code = Code.DUBBELE_RIJ_BEIDE if doubled is None else Code.DUBBELE_RIJ
        number = str((doubled or others[0]).row.rij)
        self.context.remarks.add(code, candidate.row.place("naam"), candidate.naam, andere=number)
        return doubled is not None

    def _by_name(self, candidate: Candidate) -> str | None:
        context = self.context
        own = self.own.fitting(candidate, lambda id_: self._unclaimed(candidate, id_))
        if len(stand := {context.graph.gevouwen.get(i, i) for i in own}) > 1:
            ambiguous(context, candidate, [str(i) for i in stand])
            return None
        if own:
            return own[0]
        same_name = [i for t, i in context.lookup.map.find(candidate.naam, (self.type,)) if self._called(i, candidate)]
        fitting = [i for i in same_name if self._free(candidate, i) and self._fits(candidate, i)]
        if len(fitting) > 1:
            equal = [i for i in fitting if compare(candidate.parts, parts_of_node(context, i)).all_equal]
            if len(equal) != 1:
                ambiguous(context, candidate, fitting)
                return None
            fitting = equal
        if fitting and self._certain(candidate, fitting[0], len(same_name)):
            return self.own.as_said(candidate, fitting[0])
        return self._new(candidate, fitting)

    def _called(self, id_: str, candidate: Candidate) -> bool:
        """Called so by naam, not only by afkorting."""
        return normalise(self.context.lookup.naam(id_)) == candidate.norm

    def _fits(self, candidate: Candidate, id_: str) -> bool:
        """Whether a node of the map may be this row; one of this list itself only if all of it is equal by now."""
        if not self.discriminates:
            return True
        comparison = compare(candidate.parts, parts_of_node(self.context, id_))
        return comparison.all_equal if id_ in self.own.originals else not comparison.differs

    def _certain(self, candidate: Candidate, id_: str, in_map: int) -> bool:
        """Whether a node of another inventaris is surely the same as this row."""
        if not self.discriminates:
            return True
        parts = parts_of_node(self.context, id_)
        comparison = compare(candidate.parts, parts)
        if comparison.all_equal:
            return True
        if self.type == "Opdracht" and not (candidate.parts["opdrachtgever"] and parts["opdrachtgever"]):
            return False
        return not comparison.all_open and in_map == 1 and self.counts[candidate.norm] == 1

    def _new(self, candidate: Candidate, likely: list[str]) -> str:
        """A new node, with a question for each node that it is likely the same as."""
        given = candidate.row.gegeven
        is_id = given is not None and is_node_id(given)
        id_ = str(given) if is_id else self.context.mint(self.type, candidate.naam, candidate.gebied)
        if likely or self.type not in TAFELS:
            ask_likely(self.context, candidate, id_, likely, reason=SAME_NAAM)
        else:
            ask_likely(self.context, candidate, id_, self._other_tafels(candidate), reason=TWO_TAFELS)
        return id_

    def _other_tafels(self, candidate: Candidate) -> list[str]:
        """An Overleg for a Stuurgroep and the other way round: of one naam, in the map or in this file."""
        context = self.context
        other = TAFELS[1 - TAFELS.index(self.type)]
        places = (context.lookup.file, context.lookup.map)
        hits = dict.fromkeys(i for place in places for _, i in place.find(candidate.naam, (other,)))
        return [i for i in hits if self._called(i, candidate) and not compare(candidate.parts, self._parts(i)).differs]

    def _parts(self, id_: str) -> Parts:
        return self.context.parts[id_] if id_ in self.context.parts else parts_of_node(self.context, id_)


def _text(row: CheckedRow, name: str) -> str | None:
    value = row.values.get(name)
    return None if value is None else str(value)
