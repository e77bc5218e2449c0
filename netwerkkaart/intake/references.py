"""Names in cells to node ids: candidates are never guessed between, unknown ones told or made by choice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from netwerkkaart.avg_names import private_part
from netwerkkaart.graph import Value
from netwerkkaart.intake.areas import GEBIED, FoundGebied, find_gebied
from netwerkkaart.intake.context import Context, types_in_words
from netwerkkaart.intake.gemeenten import (
    ALL_GEMEENTEN,
    OfFile,
    gemeenten_below,
    gemeenten_called,
    names_all,
)
from netwerkkaart.intake.lookup import Found, is_node_id
from netwerkkaart.intake.making import gemeente_partner, kind, make_name, say_again
from netwerkkaart.intake.rows import CheckedRow
from netwerkkaart.intake.suggest import Suggestions
from netwerkkaart.issues import Code
from netwerkkaart.schema import SCHEMA

WITHOUT_DEFAULT = ("over", "verwacht")
"""Columns of sheet Normen that name anything: a name that is not known is not made there."""


@dataclass
class References:
    """Resolves the names of one file; `of_file`: what the file itself says of gebieden and kinds."""

    context: Context
    of_file: OfFile = field(default_factory=OfFile)
    suggestions: Suggestions = field(init=False)

    def __post_init__(self) -> None:
        self.suggestions = Suggestions(self.context, self.of_file)

    def resolve(
        self, row: CheckedRow, label: str, text: str, types: tuple[str, ...], *, must: bool = False
    ) -> str | None:
        """The one node of these types (default first) that a name means; None was told.

        `must`: the row is refused when there is none (wie, tafel, van, naar).
        """
        known = self._known(row, label, types)
        if text in known:
            return known[text]
        find = self._gebied if types == GEBIED else self._node
        id_ = find(row, label, text, types, must=must)
        if id_ is not None:
            known[text] = id_
        return id_

    def _known(self, row: CheckedRow, label: str, types: tuple[str, ...]) -> dict[str, str]:
        """Name -> node: what names in such a column were found to mean so far."""
        key = (types, _has_default(row, label), row.values.get("niveau") if types == GEBIED else None)
        return self.context.lookup.resolved.setdefault(key, {})

    def _node(self, row: CheckedRow, label: str, text: str, types: tuple[str, ...], *, must: bool) -> str | None:
        context = self.context
        found = kind(context, self.of_file, row, text, types=types)
        found = found or context.lookup.find(text, types, has_default=_has_default(row, label))
        if found.id is not None:
            self._tell_alias(row, label, text, found)
            say_again(context, row, found.id)
            context.written.setdefault(found.id, self._as_written(text, found.id))
            return found.id
        may_be_gemeente = not found.ids and "Partner" in types
        gemeenten = gemeenten_called(context, self.of_file, text) if may_be_gemeente else ()
        if len(gemeenten) == 1:
            return gemeente_partner(context, row, gemeenten[0])
        if ids := found.ids or gemeenten:
            code = Code.WIE_MEERDUIDIG if must else Code.MEERDUIDIGE_VERWIJZING
            self._left_out(row, label, code, text, ids=ids, types=types)
            return None
        return self._unknown(row, label, text, types, must=must)

    def each(
        self, row: CheckedRow, label: str, texts: Sequence[str], types: tuple[str, ...]
    ) -> Iterator[tuple[str, list[tuple[str, dict[str, Value]]]]]:
        """Every item in a cell with the nodes that it means; nearly all of a long list was found before."""
        known = self._known(row, label, types)
        for text in texts:
            again = text in known and not names_all(text)
            yield text, [(known[text], {})] if again else self.several(row, label, text, types)

    def several(
        self, row: CheckedRow, label: str, text: str, types: tuple[str, ...]
    ) -> list[tuple[str, dict[str, Value]]]:
        """The nodes that one item in a cell means: usually one, for `alle gemeenten in …` many (afgeleid)."""
        if "Partner" in types and names_all(text):
            return self._all_gemeenten(row, label, text)
        id_ = self.resolve(row, label, text, types)
        return [] if id_ is None else [(id_, {})]

    def _as_written(self, text: str, id_: str) -> str:
        return self.context.lookup.naam(id_) if is_node_id(text) else text

    def _tell_alias(self, row: CheckedRow, label: str, text: str, found: Found) -> None:
        if found.alias is not None and self.context.once("alias", text):
            self.context.remarks.add(Code.ALIAS_GEBRUIKT, row.place(label), text, betekenis=found.alias)

    def _left_out(
        self, row: CheckedRow, label: str, code: Code, text: str, *, ids: tuple[str, ...], types: tuple[str, ...],
        **details: str,
    ) -> None:  # fmt: skip
        context = self.context
        context.left_out.add((row.blad, label))
        words = types_in_words(types[:4]) if len(types) < len(SCHEMA.nodes) else "iets in de kaart"
        context.remarks.add(code, row.place(label), text, kandidaten=ids, types=words, **details)

    def _unknown(self, row: CheckedRow, label: str, text: str, types: tuple[str, ...], *, must: bool) -> str | None:
        context = self.context
        if (soort := private_part(text)) is not None:
            code = Code.WIE_MET_GEGEVEN if must else Code.NAAM_MET_GEGEVEN
            self._left_out(row, label, code, "", ids=(), types=types, soort=soort)
            return None
        if context.choices.nieuwe_namen and _has_default(row, label) and not is_node_id(text):
            hint = self.suggestions.hint(text, types)
            return make_name(context, row, label, text, type_=types[0], hint=hint)
        code = Code.WIE_ONBEKEND if must else Code.ONBEKENDE_VERWIJZING
        self._left_out(row, label, code, text, ids=(), types=types, suggestie=self.suggestions.hint(text, types))
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
        return [(gemeente_partner(self.context, row, i), {"zekerheid": "afgeleid"}) for i in gemeenten]


def _has_default(row: CheckedRow, label: str) -> bool:
    """Whether a name in this column has a type in which it is looked up first, and made."""
    return row.sheet.name != "Relaties" and label not in WITHOUT_DEFAULT
