"""Choices that grow: a value that the map, the file or an alias knows is that one; else it is new and told."""

from __future__ import annotations

from functools import cache, cached_property

from netwerkkaart.intake.context import Context
from netwerkkaart.intake.rows import CheckedRow
from netwerkkaart.issues import Code
from netwerkkaart.names import normalise
from netwerkkaart.schema import SCHEMA, Kind, Property


class Growing:
    """Reads the growing choices of one file, row by row; `known` grows along."""

    def __init__(self, context: Context) -> None:
        self.context = context

    @cached_property
    def known(self) -> dict[tuple[str, str], str]:
        """(property, normalised text) -> the value as it is written."""
        result: dict[tuple[str, str], str] = {}
        for table in self.context.graph.nodes.values():
            for property_ in _growing(table.type):
                column = table.columns.get(property_.name)
                values = [v for v in column.values if isinstance(v, tuple)] if column is not None else []
                result |= {(property_.name, normalise(item)): item for value in values for item in value}
        every = {p.name: p for type_ in SCHEMA.nodes for p in _growing(type_.name)}
        return result | {(p.name, normalise(item)): item for p in every.values() for item in p.choices}

    def settle(self, row: CheckedRow) -> None:
        """Put the values as they are known in the row."""
        for property_ in _growing(row.type) if row.type else ():
            value = row.values.get(property_.name)
            if isinstance(value, tuple):
                row.values[property_.name] = tuple(sorted({self._one(row, property_, str(i)) for i in value}))

    def _one(self, row: CheckedRow, property_: Property, text: str) -> str:
        name, place, context = property_.name, row.place(property_.label), self.context
        if (value := self.known.get((name, normalise(text)))) is not None:
            return value
        meant = [self.known.get((name, normalise(meaning))) for meaning in context.lookup.meanings(text)]
        if len(meant) == 1 and meant[0] is not None:
            if context.once("alias", text):
                context.remarks.add(Code.ALIAS_GEBRUIKT, place, text, betekenis=meant[0])
            return meant[0]
        self.known[name, normalise(text)] = text
        context.remarks.add(Code.NIEUWE_WAARDE, place, text, kolom=property_.label)
        return text


@cache
def _growing(type_: str) -> tuple[Property, ...]:
    return tuple(p for p in SCHEMA.node_types[type_].properties if p.kind is Kind.GROWING)
