"""Which node a row is: by its id, else by its naam and what tells equal names apart; never by likeness."""

from __future__ import annotations

from collections.abc import Iterable

from netwerkkaart.intake.check import CheckedRow
from netwerkkaart.intake.context import Context
from netwerkkaart.intake.discriminator import Candidate, compare, parts_of_node
from netwerkkaart.intake.lookup import is_node_id
from netwerkkaart.issues import Code
from netwerkkaart.names import normalise
from netwerkkaart.register.events import Question
from netwerkkaart.schema import SCHEMA
from netwerkkaart.schema.nodes import TAFELS


class Identity:
    """Gives every row of one type its node id; refuses what is ambiguous, asks what is likely."""

    def __init__(self, context: Context, type_: str) -> None:
        self.context = context
        self.type = type_
        self.discriminates = bool(SCHEMA.node_types[type_].discriminator)
        self.own_ids = self._said_by_this_list()
        self.in_file: dict[str, list[tuple[Candidate, str]]] = {}
        self.counts: dict[str, int] = {}
        self.reserved: set[str] = set()
        self.originals: dict[str, list[str]] = {}
        for id_ in context.said.nodes:
            self.originals.setdefault(context.graph.gevouwen.get(id_, id_), []).append(id_)

    def _said_by_this_list(self) -> dict[str, list[str]]:
        """Normalised naam -> ids of this type that this inventaris itself describes."""
        result: dict[str, list[str]] = {}
        context = self.context
        for id_, keys in context.said.nodes.items():
            id_now = context.graph.gevouwen.get(id_, id_)
            if id_now not in context.graph or context.lookup.type(id_now) != self.type:
                continue
            names = {context.lookup.map.ids[id_now]}
            if (said := keys.get("naam")) is not None:
                names.add(str(said.value))
            for naam in names:
                ids = result.setdefault(normalise(naam), [])
                if id_now not in ids:
                    ids.append(id_now)
        return result

    def assign(self, candidates: Iterable[Candidate]) -> None:
        """Match the rows in order; afterwards `context.row_ids` holds their node ids."""
        found = list(candidates)
        for candidate in found:
            self.counts[candidate.norm] = self.counts.get(candidate.norm, 0) + 1
            given = candidate.row.gegeven or ""
            if given and self._known(given) is not None:
                self.reserved.add(self.context.said.gegeven.get((self.type, given), given))
        for candidate in found:
            if (id_ := self._identify(candidate)) is not None:
                self._accept(candidate, id_)

    def _accept(self, candidate: Candidate, id_: str) -> None:
        context, row = self.context, candidate.row
        id_ = self._as_said(candidate, id_)
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
        named = [i for i in free if normalise(self._own_name(i)) == candidate.norm]
        return next(iter([*named, *free]), id_)

    def _free(self, id_: str) -> bool:
        """Whether no other row is, or will be, this node."""
        taken = self.context.own | self.reserved
        return any(i not in taken for i in self.originals.get(id_, (id_,)))

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
        return None if id_ is None else self._renamed(candidate, id_)

    def _known(self, given: str) -> str | None:
        """The node id behind a given id; None for a local one that this list never gave before."""
        said = given if is_node_id(given) else self.context.said.gegeven.get((self.type, given))
        return None if said is None else self.context.graph.gevouwen.get(said, said)

    def _renamed(self, candidate: Candidate, id_: str) -> str | None:
        """A known id under another naam is a renaming, unless the naam is another id's of this list."""
        context = self.context
        if id_ not in context.graph:
            return id_
        old = self._own_name(id_)
        if normalise(old) == candidate.norm or self.type == "Bestuurder":
            return id_
        others = [i for i in self.own_ids.get(candidate.norm, ()) if i != id_]
        if others and not self.discriminates:
            return self._ambiguous(candidate, [id_, *others])
        fitting = [i for i in others if not compare(candidate.parts, parts_of_node(context, i)).differs]
        if fitting:
            return self._ambiguous(candidate, [id_, *fitting])
        context.remarks.add(
            Code.ANDERE_NAAM, candidate.row.place("naam"), candidate.naam, id=candidate.row.gegeven or id_, oud=old
        )
        return id_

    def _own_name(self, id_: str) -> str:
        """What this inventaris calls a node, else what the map does."""
        keys = self.context.said.nodes.get(id_, {})
        said = keys.get("naam")
        if said is not None and said.value is not None:
            return str(said.value)
        return self.context.lookup.map.ids.get(id_, "")

    def _doubles_a_row(self, candidate: Candidate) -> bool:
        """Two rows with one naam: told when ids or parts differ, else the second is refused."""
        for other, _ in self.in_file.get(candidate.norm, ()):
            ids_differ = bool(candidate.row.gegeven and other.row.gegeven)
            place, number = candidate.row.place("naam"), str(other.row.rij)
            if not ids_differ and not compare(candidate.parts, other.parts).differs:
                self.context.remarks.add(Code.DUBBELE_RIJ, place, candidate.naam, andere=number)
                return True
            self.context.remarks.add(Code.DUBBELE_NAAM, place, candidate.naam, andere=number)
        return False

    def _by_name(self, candidate: Candidate) -> str | None:
        context = self.context
        own = [i for i in self.own_ids.get(candidate.norm, ()) if self._free(i) and self._fits(candidate, i)]
        if len(own) > 1:
            return self._ambiguous(candidate, own)
        if own:
            return own[0]
        same_name = [i for t, i in context.lookup.map.find(candidate.naam, (self.type,)) if self._called(i, candidate)]
        fitting = [i for i in same_name if self._free(i) and self._fits(candidate, i)]
        if len(fitting) > 1:
            equal = [i for i in fitting if compare(candidate.parts, parts_of_node(context, i)).all_equal]
            if len(equal) != 1:
                return self._ambiguous(candidate, fitting)
            fitting = equal
        if fitting and self._certain(candidate, fitting[0], len(same_name)):
            return fitting[0]
        return self._new(candidate, fitting)

    def _called(self, id_: str, candidate: Candidate) -> bool:
        """Called so by naam, not only by afkorting."""
        return normalise(self.context.lookup.map.ids[id_]) == candidate.norm

    def _fits(self, candidate: Candidate, id_: str) -> bool:
        return not self.discriminates or not compare(candidate.parts, parts_of_node(self.context, id_)).differs

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
        context, row = self.context, candidate.row
        gebieden = sorted(i for i in candidate.parts.get("gebied", ()) if not i.startswith("?"))
        gebied = context.lookup.naam(gebieden[0]) if len(gebieden) == 1 else None
        given = row.gegeven
        id_ = given if given and is_node_id(given) else context.mint(self.type, candidate.naam, gebied)
        if self.type in TAFELS and not likely:
            other = TAFELS[1 - TAFELS.index(self.type)]
            hits = [i for _, i in context.lookup.map.find(candidate.naam, (other,)) if self._called(i, candidate)]
            likely = [i for i in hits if self._fits(candidate, i)]
            reason = "zelfde naam, maar overleg en stuurgroep"
        else:
            reason = "zelfde naam, maar niet alles wat namen onderscheidt is ingevuld"
        for other_id in likely:
            context.questions.append(Question(id_, other_id, reason))
            ander = f"{context.lookup.naam(other_id)} ({other_id})"
            context.remarks.add(
                Code.WAARSCHIJNLIJK_ZELFDE,
                row.place("naam"),
                candidate.naam,
                kandidaten=[other_id],
                ander=ander,
                reden=reason,
            )
        return id_

    def _ambiguous(self, candidate: Candidate, ids: list[str]) -> str | None:
        """Refuse the row with its candidates; no node comes out."""
        ids = sorted(ids)
        place = candidate.row.place("naam")
        self.context.remarks.add(Code.RIJ_MEERDUIDIG, place, candidate.naam, kandidaten=ids)
        return None


def _text(row: CheckedRow, name: str) -> str | None:
    value = row.values.get(name)
    return None if value is None else str(value)
