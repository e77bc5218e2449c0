"""Names in cells to node ids: candidates are never guessed between, unknown ones told or made by choice."""

from __future__ import annotations

from dataclasses import dataclass, field

from netwerkkaart.graph import Value
from netwerkkaart.intake.areas import GEBIED, FoundGebied, find_gebied
from netwerkkaart.intake.check import CheckedRow
from netwerkkaart.intake.context import PLAIN, Context, NewName, SaidNode, types_in_words
from netwerkkaart.intake.gemeenten import (
    ALL_GEMEENTEN,
    GEMEENTE,
    OfFile,
    gemeenten_below,
    gemeenten_called,
    kinds_made,
    kinds_of,
    partner_naam,
)
from netwerkkaart.intake.lookup import Found, is_node_id
from netwerkkaart.issues import Code
from netwerkkaart.names import normalise
from netwerkkaart.schema import SCHEMA

WITHOUT_DEFAULT = ("over", "verwacht")
"""Columns of sheet Normen that name anything: a name that is not known is not made there."""
KIND_WORDS = {"politie": ("politie", "politie-eenheid"), "gemeenten": ("gemeente", "gemeente")}
"""A word that alone means the kind: soort Partner and `geldt_per` of the kind it makes."""


@dataclass
class References:
    """Resolves the names of one file; `of_file`: what the file itself says of gebieden and kinds."""

    context: Context
    of_file: OfFile = field(default_factory=OfFile)

    def resolve(
        self, row: CheckedRow, label: str, text: str, types: tuple[str, ...], *, must: bool = False
    ) -> str | None:
        """The one node of these types (default first) that a name means; None was told.

        `must`: the row is refused when there is none (wie, tafel, van, naar).
        """
        gebied = types == GEBIED
        key = (text, types, _has_default(row, label), row.values.get("niveau") if gebied else None)
        if (known := self.context.lookup.resolved.get(key)) is not None:
            return known
        find = self._gebied if gebied else self._node
        id_ = find(row, label, text, types, must=must)
        if id_ is not None:
            self.context.lookup.resolved[key] = id_
        return id_

    def _node(self, row: CheckedRow, label: str, text: str, types: tuple[str, ...], *, must: bool) -> str | None:
        has_default = _has_default(row, label)
        found = self._kind(row, text, types) or self.context.lookup.find(text, types, has_default=has_default)
        if found.id is not None:
            self._tell_alias(row, label, text, found)
            self._say_again(row, found.id)
            self.context.written.setdefault(found.id, self._as_written(text, found.id))
            return found.id
        if found.ids:
            code = Code.WIE_MEERDUIDIG if must else Code.MEERDUIDIGE_VERWIJZING
            self._left_out(row, label, code, text, ids=found.ids, types=types)
            return None
        gemeenten = gemeenten_called(self.context, self.of_file, text) if "Partner" in types else ()
        if len(gemeenten) == 1:
            return self.gemeente_partner(row, gemeenten[0])
        if gemeenten:
            code = Code.WIE_MEERDUIDIG if must else Code.MEERDUIDIGE_VERWIJZING
            self._left_out(row, label, code, text, ids=gemeenten, types=types)
            return None
        return self._unknown(row, label, text, types, must=must)

    def several(
        self, row: CheckedRow, label: str, text: str, types: tuple[str, ...]
    ) -> list[tuple[str, dict[str, Value]]]:
        """The nodes that one item in a cell means: usually one, for `alle gemeenten in …` many (afgeleid)."""
        if "Partner" in types and text.casefold().startswith(ALL_GEMEENTEN):
            return self._all_gemeenten(row, label, text)
        id_ = self.resolve(row, label, text, types)
        return [] if id_ is None else [(id_, {})]

    def _as_written(self, text: str, id_: str) -> str:
        return self.context.lookup.naam(id_) if is_node_id(text) else text

    def _tell_alias(self, row: CheckedRow, label: str, text: str, found: Found) -> None:
        if found.alias is not None and self.context.once("alias", text):
            self.context.remarks.add(Code.ALIAS_GEBRUIKT, row.place(label), text, betekenis=found.alias)

    def _left_out(
        self, row: CheckedRow, label: str, code: Code, text: str, *, ids: tuple[str, ...], types: tuple[str, ...]
    ) -> None:
        context = self.context
        context.left_out.add((row.blad, label))
        words = types_in_words(types[:4]) if len(types) < len(SCHEMA.nodes) else "iets in de kaart"
        context.remarks.add(code, row.place(label), text, kandidaten=ids, types=words)

    def _unknown(self, row: CheckedRow, label: str, text: str, types: tuple[str, ...], *, must: bool) -> str | None:
        context = self.context
        if context.choices.nieuwe_namen and _has_default(row, label) and not is_node_id(text):
            id_ = context.mint(types[0], text)
            context.written[id_] = text
            context.new_names.append(NewName(id_, text, row, label))
            context.lookup.file.add(types[0], id_, text)
            context.lookup.forget()
            context.remarks.add(Code.NIEUWE_NAAM, row.place(label), text, types=types_in_words(types[:1]))
            return id_
        self._left_out(row, label, Code.WIE_ONBEKEND if must else Code.ONBEKENDE_VERWIJZING, text, ids=(), types=types)
        return None

    # gebieden

    def _gebied(self, row: CheckedRow, label: str, text: str, types: tuple[str, ...], *, must: bool) -> str | None:
        found = self.find_gebied(row, text)
        if (id_ := found.id) is not None:
            if found.chosen and self.context.once("gebied", text, id_):
                self.context.remarks.add(
                    Code.GEBIED_GEKOZEN, row.place(label), text, ander=f"{self.context.lookup.naam(id_)} ({id_})"
                )
            self._tell_alias(row, label, text, Found(found.ids, found.alias))
            self.context.written.setdefault(id_, self._as_written(text, id_))
            return id_
        if found.ids:
            code = Code.WIE_MEERDUIDIG if must else Code.MEERDUIDIGE_VERWIJZING
            self._left_out(row, label, code, text, ids=found.ids, types=types)
            return None
        return self._unknown(row, label, text, types, must=must)

    def find_gebied(self, row: CheckedRow, text: str) -> FoundGebied:
        """The gebied that a name means on this row, without telling anything."""
        niveau = row.values.get("niveau")
        soorten = self.of_file.soorten
        return find_gebied(self.context.lookup, text, niveau=None if niveau is None else str(niveau), soorten=soorten)

    # what is made without asking

    def kind_meant(self, text: str, types: tuple[str, ...]) -> Found | None:
        """The kind that `politie` or `gemeenten` alone means, if there is one."""
        word = normalise(text)
        if word not in KIND_WORDS or "Partner" not in types:
            return None
        soort, _ = KIND_WORDS[word]
        of_file = tuple(self.of_file.kinds.get(soort, ())) or kinds_made(self.context).get(soort, ())
        kinds = of_file or kinds_of(self.context.graph).get(soort, ())
        called = tuple(i for i in kinds if normalise(self.context.lookup.naam(i)) == word)
        return Found(called or kinds) if kinds else None

    def _kind(self, row: CheckedRow, text: str, types: tuple[str, ...]) -> Found | None:
        """The same; one that nobody has is made."""
        if normalise(text) not in KIND_WORDS or "Partner" not in types:
            return None
        if (found := self.kind_meant(text, types)) is not None or self.context.lookup.find(text, types).ids:
            return found
        soort, per = KIND_WORDS[normalise(text)]
        id_ = self.context.made("Partner", text)
        self._make(row, id_, text, {"naam": text, "soort": soort, "geldt_per": per})
        return Found((id_,))

    def gemeente_partner(self, row: CheckedRow, gebied: str) -> str:
        """The Partner that is the gemeente of this gebied, found or made."""
        naam = partner_naam(self.context, gebied)
        types = ("Partner",)
        found = self.context.lookup.find(naam, types)
        if found.id is not None:
            self._say_again(row, found.id)
            return found.id
        id_ = self.context.made("Partner", naam)
        values: dict[str, Value] = {"naam": naam, "soort": GEMEENTE}
        graph = self.context.graph
        if gebied in graph and (code := graph.get(graph.number[gebied], "code")) is not None:
            values["code"] = code
        self._make(row, id_, naam, values)
        self.context.written.setdefault(gebied, self.context.lookup.naam(gebied))
        self.context.say_edge(row, ("WERKT_IN", id_, gebied), {}, rank=PLAIN, label="")
        return id_

    def _make(self, row: CheckedRow, id_: str, naam: str, values: dict[str, Value]) -> None:
        context = self.context
        context.nodes.append(SaidNode(id_, values, row, gemaakt=True))
        context.written[id_] = naam
        context.lookup.file.add(context.lookup.type(id_), id_, naam)
        context.lookup.forget()

    def seat(self, row: CheckedRow, partner: str, functie: str, naam: str) -> str:
        """A seat made for a functie at a partner."""
        id_ = self.context.made("Bestuurder", naam)
        self._make(row, id_, naam, {"functie": functie})
        self.context.say_edge(row, ("VERTEGENWOORDIGT", id_, partner), {}, rank=PLAIN, label="")
        return id_

    def _say_again(self, row: CheckedRow, id_: str) -> None:
        """What this list once made by naming it, it says again by naming it again."""
        for made in self.context.made_as.get(id_, ()):
            if made not in self.context.own and self.context.once("made", made):
                self._say_made(row, made)

    def _say_made(self, row: CheckedRow, id_: str) -> None:
        context, said = self.context, self.context.said
        keys = said.nodes[id_]
        values = {n: s.value for n, s in keys.items() if n and s.value is not None}
        context.nodes.append(SaidNode(id_, values, row, gemaakt=True))
        context.written.setdefault(id_, context.lookup.naam(id_))
        for (type_, van, naar), edge in said.edges.items():
            if van == id_ and type_ in ("WERKT_IN", "VERTEGENWOORDIGT") and edge[""].value is not None:
                context.written.setdefault(naar, context.lookup.naam(naar))
                context.say_edge(row, (type_, van, naar), {}, rank=PLAIN, label="")

    def _all_gemeenten(self, row: CheckedRow, label: str, text: str) -> list[tuple[str, dict[str, Value]]]:
        name = text[len(ALL_GEMEENTEN) :].strip()
        gebied = self.resolve(row, label, name, GEBIED)
        if gebied is None:
            return []
        gemeenten = gemeenten_below(self.context, self.of_file, gebied)
        if not gemeenten:
            self._left_out(row, label, Code.ONBEKENDE_VERWIJZING, text, ids=(), types=("Partner",))
            return []
        self.context.remarks.add(Code.UITGEKLAPT, row.place(label), text, aantal=str(len(gemeenten)))
        return [(self.gemeente_partner(row, i), {"zekerheid": "afgeleid"}) for i in gemeenten]


def _has_default(row: CheckedRow, label: str) -> bool:
    """Whether a name in this column has a type in which it is looked up first, and made."""
    return row.sheet.name != "Relaties" and label not in WITHOUT_DEFAULT
