"""Which node a row is: by its id, else by its naam and what tells equal names apart; never by likeness."""

from __future__ import annotations

from collections.abc import Iterable

from netwerkkaart.graph import NodeId
from netwerkkaart.intake.candidates import Meant
from netwerkkaart.intake.check import CheckedRow
from netwerkkaart.intake.context import Context
from netwerkkaart.intake.discriminator import SEAT, Candidate, Parts, compare, parts_of_node
from netwerkkaart.intake.lookup import is_node_id
from netwerkkaart.intake.own import OwnNodes
from netwerkkaart.issues import Code
from netwerkkaart.names import normalise
from netwerkkaart.register.events import Question
from netwerkkaart.schema import SCHEMA
from netwerkkaart.schema.nodes import TAFELS

RowKey = tuple[str, int]
SAME_NAAM = "zelfde naam, maar niet alles wat namen onderscheidt is ingevuld"
TWO_TAFELS = "zelfde naam, maar overleg en stuurgroep"


class Identity:
    """Gives every row of one type its node id; refuses what is ambiguous, asks what is likely.

    `reserved`: ids that this list said, kept for the row that has the given id, or says just the same.
    """

    def __init__(self, context: Context, type_: str, meant: Meant) -> None:
        self.context = context
        self.type = type_
        self.discriminates = bool(SCHEMA.node_types[type_].discriminator)
        self.own = OwnNodes(context, type_, meant)
        self.in_file: dict[str, list[tuple[Candidate, str]]] = {}
        self.counts: dict[str, int] = {}
        self.reserved: dict[str, RowKey] = {}
        self.originals: dict[str, list[str]] = {}
        for id_ in context.said.nodes:
            self.originals.setdefault(context.graph.gevouwen.get(id_, id_), []).append(id_)

    def assign(self, candidates: Iterable[Candidate]) -> None:
        """Match the rows in order; afterwards `context.row_ids` holds their node ids."""
        found = list(candidates)
        unknown = []
        for candidate in found:
            self.counts[candidate.norm] = self.counts.get(candidate.norm, 0) + 1
            given = candidate.row.gegeven or ""
            if given and self._known(given) is not None:
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
        self.in_file.setdefault(candidate.norm, []).append((candidate, id_))

    def _as_said(self, candidate: Candidate, id_: str) -> str:
        """The id under which this list said a folded node: so an unchanged list says nothing new."""
        free = [i for i in self.originals.get(id_, ()) if i not in self.context.own]
        given = self.context.said.gegeven.get((self.type, candidate.row.gegeven or ""))
        if given in free:
            return str(given)
        named = [i for i in free if self.own.norm(self.context.said.nodes[i]) == candidate.own_norm]
        return next(iter([*named, *free]), id_)

    def _free(self, candidate: Candidate, id_: str) -> bool:
        """Whether no other row is, or will be, this node."""
        return any(self._unclaimed(candidate, i) for i in self.originals.get(id_, (id_,)))

    def _unclaimed(self, candidate: Candidate, id_: str) -> bool:
        key = candidate.row.key
        return id_ not in self.context.own and self.reserved.get(id_, key) == key

    def _identify(self, candidate: Candidate) -> str | None:
        row = candidate.row
        if row.gegeven is not None:
            if (self.type, row.gegeven) in self.context.lookup.file_gegeven:
                self._refuse_double_id(candidate)
                return None
            if (known := self._by_given_id(candidate)) is not None or row.key in self.context.remarks.refused:
                return known
        if self._doubles_a_row(candidate):
            return None
        return self._by_name(candidate)

    def _refuse_double_id(self, candidate: Candidate) -> None:
        id_ = self.context.lookup.file_gegeven[(self.type, candidate.row.gegeven or "")]
        other = next(r for r, i in self.context.row_ids.items() if i == id_)
        row = candidate.row
        self.context.remarks.add(Code.DUBBEL_ID, row.place("id"), row.gegeven or "", andere=str(other[1]))

    def _by_given_id(self, candidate: Candidate) -> str | None:
        """The node of a given id: a full node id, or one local to this inventaris and type."""
        context, given = self.context, candidate.row.gegeven or ""
        prefix = given.partition(":")[0]
        if is_node_id(given):
            other = SCHEMA.by_prefix[prefix].name
            if other != self.type:
                labels = {"ander": SCHEMA.by_prefix[prefix].label, "type": SCHEMA.node_types[self.type].label}
                context.remarks.add(Code.ANDER_TYPE, candidate.row.place("id"), given, **labels)
                return None
        id_ = self._known(given)
        return None if id_ is None else self._renamed(candidate, self._as_said(candidate, id_))

    def _known(self, given: str) -> str | None:
        """The node id behind a given id; None for a local one that this list never gave before."""
        said = given if is_node_id(given) else self.context.said.gegeven.get((self.type, given))
        return None if said is None else self.context.graph.gevouwen.get(said, said)

    def _renamed(self, candidate: Candidate, id_: str) -> str | None:
        """A known id under another naam is a renaming, unless the naam is another id's of this list."""
        label = "functie" if self.type == SEAT else "naam"
        new, old = str(candidate.row.values.get(label, candidate.naam)), self._own_name(id_, label)
        if old is None or normalise(old) == normalise(new):
            return id_
        others = [i for i in self.own.called.get(candidate.own_norm, ()) if i != id_]
        if self.type == SEAT:
            others = [i for i in others if self.own.fits(candidate, i)]
        if others:
            return self._ambiguous(candidate, [id_, *others])
        given = candidate.row.gegeven or id_
        self.context.remarks.add(Code.ANDERE_NAAM, candidate.row.place(label), new, id=given, oud=old)
        return id_

    def _own_name(self, id_: str, label: str) -> str | None:
        """The naam (functie of a seat) that this inventaris gives a node, else the map; None when neither does."""
        said = self.context.said.nodes.get(id_, {}).get(label)
        if said is not None and said.value is not None:
            return str(said.value)
        number = self.context.graph.number.get(NodeId(str(self.context.graph.gevouwen.get(id_, id_))))
        shown = None if number is None else self.context.graph.get(number, label)
        return None if shown is None else str(shown)

    def _doubles_a_row(self, candidate: Candidate) -> bool:
        """Two rows with one naam: told when ids or parts differ, else the second is refused."""
        for other, _ in self.in_file.get(candidate.norm, ()):
            ids_differ = bool(candidate.row.gegeven and other.row.gegeven)
            place, number = candidate.row.place("naam"), str(other.row.rij)
            if not ids_differ and not compare(candidate.parts, other.parts).differs:
                self.context.remarks.add(Code.DUBBELE_RIJ, place, candidate.naam, andere=number)
                return True
            self.context.remarks.add(Code.DUBBELE_RIJ_BEIDE, place, candidate.naam, andere=number)
        return False

    def _by_name(self, candidate: Candidate) -> str | None:
        context = self.context
        own = self.own.fitting(candidate, lambda id_: self._unclaimed(candidate, id_))
        if len(stand := {context.graph.gevouwen.get(i, i) for i in own}) > 1:
            return self._ambiguous(candidate, [str(i) for i in stand])
        if own:
            return own[0]
        same_name = [i for t, i in context.lookup.map.find(candidate.naam, (self.type,)) if self._called(i, candidate)]
        fitting = [i for i in same_name if self._free(candidate, i) and self._fits(candidate, i)]
        if len(fitting) > 1:
            equal = [i for i in fitting if compare(candidate.parts, parts_of_node(context, i)).all_equal]
            if len(equal) != 1:
                return self._ambiguous(candidate, fitting)
            fitting = equal
        if fitting and self._certain(candidate, fitting[0], len(same_name)):
            return self._as_said(candidate, fitting[0])
        return self._new(candidate, fitting)

    def _called(self, id_: str, candidate: Candidate) -> bool:
        """Called so by naam, not only by afkorting."""
        return normalise(self.context.lookup.naam(id_)) == candidate.norm

    def _fits(self, candidate: Candidate, id_: str) -> bool:
        """Whether a node of the map may be this row; one of this list itself only if all of it is equal by now."""
        if not self.discriminates:
            return True
        comparison = compare(candidate.parts, parts_of_node(self.context, id_))
        return comparison.all_equal if id_ in self.originals else not comparison.differs

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
            self._ask(candidate, id_, likely, SAME_NAAM)
        else:
            self._ask(candidate, id_, self._other_tafels(candidate), TWO_TAFELS)
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

    def _ask(self, candidate: Candidate, id_: str, likely: list[str], reason: str) -> None:
        for other in likely:
            self.context.questions.append(Question(id_, other, reason))
            ander = f"{self.context.lookup.naam(other)} ({other})"
            self.context.remarks.add(
                Code.WAARSCHIJNLIJK_ZELFDE, candidate.row.place("naam"), candidate.naam,
                kandidaten=[other], ander=ander, reden=reason,
            )  # fmt: skip

    def _ambiguous(self, candidate: Candidate, ids: list[str]) -> str | None:
        """Refuse the row with its candidates; no node comes out."""
        ids = sorted(ids)
        place = candidate.row.place("naam")
        self.context.remarks.add(Code.RIJ_MEERDUIDIG, place, candidate.naam, kandidaten=ids)
        return None


def _text(row: CheckedRow, name: str) -> str | None:
    value = row.values.get(name)
    return None if value is None else str(value)
