"""Given ids: local to this list and type, or a full node id; another naam under one is a renaming, told."""

from __future__ import annotations

from netwerkkaart.graph import NodeId
from netwerkkaart.intake.context import Context
from netwerkkaart.intake.discriminator import SEAT, Candidate
from netwerkkaart.intake.lookup import is_node_id
from netwerkkaart.intake.own import OwnNodes
from netwerkkaart.intake.questions import ambiguous
from netwerkkaart.issues import Code
from netwerkkaart.names import normalise
from netwerkkaart.schema import SCHEMA


class GivenIds:
    """Reads the column id of the rows of one type."""

    def __init__(self, context: Context, type_: str, own: OwnNodes) -> None:
        self.context = context
        self.type = type_
        self.own = own

    def known(self, given: str) -> str | None:
        """The node id behind a given id; None for a local one that this list never gave before."""
        said = given if is_node_id(given) else self.context.said.gegeven.get((self.type, given))
        return None if said is None else self.context.graph.gevouwen.get(said, said)

    def node_of(self, candidate: Candidate) -> str | None:
        """The node of a given id: a full node id, or one local to this inventaris and type."""
        context, given = self.context, candidate.row.gegeven or ""
        prefix = given.partition(":")[0]
        if is_node_id(given):
            other = SCHEMA.by_prefix[prefix].name
            if other != self.type:
                labels = {"ander": SCHEMA.by_prefix[prefix].label, "type": SCHEMA.node_types[self.type].label}
                context.remarks.add(Code.ANDER_TYPE, candidate.row.place("id"), given, **labels)
                return None
        id_ = self.known(given)
        return None if id_ is None else self._renamed(candidate, self.own.as_said(candidate, id_))

    def refuse_double(self, candidate: Candidate) -> None:
        """Refuse a row with the id of an earlier row."""
        id_ = self.context.lookup.file_gegeven[(self.type, candidate.row.gegeven or "")]
        other = next(r for r, i in self.context.row_ids.items() if i == id_)
        row = candidate.row
        self.context.remarks.add(Code.DUBBEL_ID, row.place("id"), row.gegeven or "", andere=str(other[1]))

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
            ambiguous(self.context, candidate, [id_, *others])
            return None
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
