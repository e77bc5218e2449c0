"""The words in which the schema is written: kinds, properties, types, sheets; no content."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


class Kind(StrEnum):
    """How a cell is read; the value is what the sjabloon's Uitleg shows the user."""

    TEXT = "tekst"
    NUMBER = "getal"
    INTEGER = "heel getal"
    FREQUENCY = "aantal per jaar"
    DATE = "datum"
    YES_NO = "ja of nee"
    CHOICE = "keuze"
    CHOICES = "één of meer keuzes"
    GROWING = "één of meer keuzes, of een nieuwe"


SEVERAL = frozenset({Kind.CHOICES, Kind.GROWING})
"""Kinds whose value is a tuple of texts, sorted, without doubles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """One property of a node, relationship or norm; `label` is its column in the sheet."""

    name: str
    label: str
    kind: Kind = Kind.TEXT
    choices: tuple[str, ...] = ()
    required: bool = False
    help: str = ""
    private: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeType:
    """A kind of thing on the map: one sheet, one Neo4j label, one legend entry."""

    name: str
    plural: str
    label: str
    help: str
    properties: tuple[Property, ...]
    shape: str
    discriminator: tuple[str, ...] = ()

    @property
    def prefix(self) -> str:
        """What a node id of this type starts with."""
        return self.name.lower()

    def property(self, name: str) -> Property | None:
        """The property with this name, None if the type has none."""
        return next((p for p in self.properties if p.name == name), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationshipType:
    """A kind of line; `pairs` are the (from, to) types it may join."""

    name: str
    help: str
    pairs: frozenset[tuple[str, str]]
    properties: tuple[Property, ...] = ()

    @property
    def label(self) -> str:
        """The type's Dutch name.

        >>> RelationshipType(name="NEEMT_DEEL_AAN", help="", pairs=frozenset()).label
        'neemt deel aan'
        """
        return self.name.lower().replace("_", " ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A column of names: which relationships it makes and which way they run.

    `outgoing`: from the row to the name. `default` is the type in which a name is looked up first
    and made when asked; None means the row's own type. The first relationship of `relationships`
    that may join the two types is the one made.
    """

    label: str
    relationships: tuple[str, ...]
    outgoing: bool
    default: str | None
    rol: str | None = None
    help: str = ""


class SheetKind(StrEnum):
    """What the rows of a sheet are."""

    NODES = "dingen"
    DEELNAMES = "deelnames"
    RELATIES = "relaties"
    NORMEN = "normen"
    ALIASSEN = "aliassen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet of the workbook; `kern` are the columns left open, the rest is folded."""

    name: str
    kind: SheetKind
    columns: tuple[str, ...]
    kern: tuple[str, ...] = ()
    node_type: str | None = None
    required: tuple[str, ...] = ()
    help: str = ""


@dataclass(frozen=True)
class Schema:
    """All of it, checked against each other when built."""

    nodes: tuple[NodeType, ...]
    relationships: tuple[RelationshipType, ...]
    references: tuple[Reference, ...]
    sheets: tuple[Sheet, ...]
    norm_properties: tuple[Property, ...]

    def __post_init__(self) -> None:
        known = set(self.node_types)
        for relationship in self.relationships:
            if unknown := {t for pair in relationship.pairs for t in pair} - known:
                raise ValueError(f"{relationship.name} joins unknown types {unknown}")
        for reference in self.references:
            if unknown := set(reference.relationships) - set(self.relationship_types):
                raise ValueError(f"{reference.label} makes unknown relationships {unknown}")

    @cached_property
    def node_types(self) -> dict[str, NodeType]:
        """Node types by name, in the schema's order."""
        return {t.name: t for t in self.nodes}

    @cached_property
    def relationship_types(self) -> dict[str, RelationshipType]:
        """Relationship types by name, in the schema's order."""
        return {t.name: t for t in self.relationships}

    @cached_property
    def by_prefix(self) -> dict[str, NodeType]:
        """Node types by the prefix of their ids."""
        return {t.prefix: t for t in self.nodes}

    @cached_property
    def by_relation_label(self) -> dict[str, RelationshipType]:
        """Relationship types by Dutch label."""
        return {t.label: t for t in self.relationships}

    @cached_property
    def by_sheet(self) -> dict[str, Sheet]:
        """Sheets by name."""
        return {s.name: s for s in self.sheets}

    def sheet_of(self, node_type: str) -> Sheet:
        """The sheet whose rows are nodes of this type."""
        return next(s for s in self.sheets if s.node_type == node_type)

    def reference(self, label: str) -> Reference | None:
        """The reference column with this label."""
        return self._references.get(label)

    def column(self, label: str) -> Reference:
        """The reference column with this label; KeyError if there is none."""
        return self._references[label]

    @cached_property
    def _references(self) -> dict[str, Reference]:
        return {r.label: r for r in self.references}

    def property_by_label(self, node_type: str, label: str) -> Property | None:
        """The property of a node type that stands in the column with this label."""
        return next((p for p in self.node_types[node_type].properties if p.label == label), None)

    def accepts(self, reference: Reference, row_type: str) -> tuple[str, ...]:
        """Node types that a reference column on a row of `row_type` takes, default first."""
        fits = [t for t in self.node_types if self.makes(reference, row_type, t)]
        default = reference.default or row_type
        return tuple(sorted(fits, key=lambda t: t != default))

    def makes(self, reference: Reference, row_type: str, other: str) -> str | None:
        """The relationship type made between a row and a name of type `other`, if any."""
        pair = (row_type, other) if reference.outgoing else (other, row_type)
        fits = (n for n in reference.relationships if pair in self.relationship_types[n].pairs)
        return next(fits, None)

    def made_by(self, reference: Reference, row_type: str, other: str) -> str:
        """As `makes`, for a type that the column accepts."""
        made = self.makes(reference, row_type, other)
        if made is None:
            raise KeyError(f"{reference.label} joins no {row_type} and {other}")
        return made
