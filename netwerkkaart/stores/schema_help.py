"""What a question may name, for who writes one: types, relationships, properties, functions, examples."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from netwerkkaart.derive import DERIVED
from netwerkkaart.schema import SCHEMA, Property
from netwerkkaart.schema.base import SEVERAL, Kind
from netwerkkaart.stores.words import FUNCTIONS

Field = tuple[str, str, str]
"""Name, kind (a list where there may be more) and Dutch help."""
_OWN: tuple[Field, ...] = (
    ("id", "tekst", "Bijvoorbeeld partner:politie."),
    ("bronnen", "lijst", "De documenten waar dit staat."),
)
_DERIVED: Field = (DERIVED, "keuze", "Het domein dat de toepassing afleidt als het er niet staat.")


@dataclass(frozen=True, slots=True)
class TypeHelp:
    """A node type or relationship: its name in a query, where it runs, what it means, what it has."""

    naam: str
    uitleg: str
    eigenschappen: tuple[Field, ...]
    van: tuple[str, ...] = ()
    naar: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SchemaHelp:
    """Everything beside the field where somebody writes a question."""

    soorten: tuple[TypeHelp, ...]
    relaties: tuple[TypeHelp, ...]
    functies: tuple[str, ...]
    voorbeelden: tuple[tuple[str, str], ...]


_BY_NAME = (
    "MATCH (t:Overleg|Stuurgroep)\nWHERE toLower(t.naam) CONTAINS 'veiligheid'\n"
    "RETURN t.id, t.naam, t.niveau\nORDER BY t.naam"
)
_WHO = (
    "MATCH (p:Partner)-[r:NEEMT_DEEL_AAN]->(t:Overleg)\n"
    "RETURN p.naam AS partner, t.naam AS tafel, r.rol AS rol\nORDER BY partner, tafel\nLIMIT 50"
)
_PER_THEMA = "MATCH (x)-[:GAAT_OVER]->(t:Thema)\nRETURN t.naam AS thema, count(x) AS aantal\nORDER BY aantal DESC"
_UNKNOWN = "MATCH (t:Overleg)\nWHERE t.vergaderingen_per_jaar IS NULL\nRETURN t.id, t.naam"
EXAMPLES = (
    ("Tafels op naam", _BY_NAME),
    ("Wie waar zit", _WHO),
    ("Hoeveel per thema", _PER_THEMA),
    ("Tafels zonder frequentie", _UNKNOWN),
)


def schema_help() -> SchemaHelp:
    """The help as a value."""
    types = tuple(TypeHelp(t.name, t.help, _fields(t.properties)) for t in SCHEMA.nodes)
    lines = tuple(
        TypeHelp(
            r.name,
            r.help,
            _fields(r.properties),
            tuple(t for t in SCHEMA.node_types if any(t == van for van, _ in r.pairs)),
            tuple(t for t in SCHEMA.node_types if any(t == naar for _, naar in r.pairs)),
        )
        for r in SCHEMA.relationships
    )
    return SchemaHelp(types, lines, tuple(sorted(FUNCTIONS)), EXAMPLES)


def _fields(properties: Iterable[Property]) -> tuple[Field, ...]:
    shown = [p for p in properties if not p.private]
    own = tuple((p.name, _kind(p.kind), p.help) for p in shown)
    derived = (_DERIVED,) if any(p.name == "domein" for p in shown) else ()
    return (*_OWN, *own, *derived)


def _kind(kind: Kind) -> str:
    return f"lijst van {kind.value.removeprefix('één of meer ')}" if kind in SEVERAL else kind.value
