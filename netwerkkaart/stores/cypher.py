"""The Cypher of the projection, made from the schema: labels come from there, values are parameters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from netwerkkaart.derive import DERIVED
from netwerkkaart.schema import SCHEMA, Schema
from netwerkkaart.stores.cypher_register import CHUNK, EVENT, LEASE, STAND

UNKNOWN = "\x00"
"""What a column holds where a property is absent: `collect` leaves nulls out, and no cell can hold this."""


def constraints(schema: Schema = SCHEMA) -> tuple[str, ...]:
    """One key for every node type, relationship type and label of the register, and an index on naam."""
    own = [(EVENT, "nummer"), (STAND, "een"), (LEASE, "een")]
    nodes = [(t, "id") for t in schema.node_types]
    keys = [_node_key(label, name) for label, name in [*own, *nodes]]
    chunk = f"CREATE CONSTRAINT brok_sleutel IF NOT EXISTS FOR (n:{CHUNK}) REQUIRE (n.nummer, n.deel) IS UNIQUE"
    lines = (_relationship_key(t) for t in schema.relationship_types)
    return (*keys, chunk, *lines, *(_name_index(t) for t in schema.node_types))


def _node_key(label: str, name: str) -> str:
    return f"CREATE CONSTRAINT {label.lower()}_sleutel IF NOT EXISTS FOR (n:{label}) REQUIRE n.{name} IS UNIQUE"


def _relationship_key(type_: str) -> str:
    return f"CREATE CONSTRAINT {type_.lower()}_sleutel IF NOT EXISTS FOR ()-[r:{type_}]-() REQUIRE r.id IS UNIQUE"


def _name_index(label: str) -> str:
    return f"CREATE INDEX {label.lower()}_naam IF NOT EXISTS FOR (n:{label}) ON (n.naam)"


def properties(type_: str, schema: Schema = SCHEMA) -> tuple[str, ...]:
    """What is stored of a node or relationship of this type, beside its id."""
    if type_ in schema.relationship_types:
        return ("bronnen", *(p.name for p in schema.relationship_types[type_].properties))
    own = tuple(p.name for p in schema.node_types[type_].properties if not p.private)
    return ("bronnen", *own, *((DERIVED,) if "domein" in own else ()))


def merge_nodes(type_: str) -> str:
    """Make or change nodes of a type; a null among the properties clears one."""
    return f"UNWIND $rijen AS rij MERGE (n:{_node(type_)} {{id: rij.id}}) SET n += rij.props"


def merge_relationships(type_: str, van: str, naar: str) -> str:
    """Make or change relationships of a type between two node types."""
    return (
        f"UNWIND $rijen AS rij MATCH (a:{_node(van)} {{id: rij.van}}) MATCH (b:{_node(naar)} {{id: rij.naar}}) "
        f"MERGE (a)-[r:{_relationship(type_)} {{id: rij.id}}]->(b) SET r += rij.props"
    )


def delete_nodes(type_: str) -> str:
    """Take nodes of a type out, with every line at them."""
    return f"UNWIND $ids AS id MATCH (n:{_node(type_)} {{id: id}}) DETACH DELETE n"


def delete_relationships(type_: str) -> str:
    """Take relationships of a type out."""
    return f"UNWIND $ids AS id MATCH ()-[r:{_relationship(type_)} {{id: id}}]->() DELETE r"


def count_known() -> str:
    """For every type: its name, how many there are, and how many of them have each property."""
    return " UNION ALL ".join(map(_count, (*SCHEMA.node_types, *SCHEMA.relationship_types)))


def _count(type_: str) -> str:
    counts = ", ".join(f"count(x.{name})" for name in properties(type_))
    return f"MATCH {_pattern(type_)} RETURN '{type_}' AS type, count(x.id) AS aantal, [{counts}] AS bekend"


def read_columns(type_: str, names: Iterable[str]) -> str:
    """A page of a type as columns, in order of id after $na: ids, then these properties."""
    columns = ", ".join(f"collect(coalesce(x.{name}, $onbekend)) AS {name}" for name in names)
    page = f"MATCH {_pattern(type_)} WHERE x.id > $na WITH x ORDER BY x.id LIMIT $hoeveel"
    return f"{page} RETURN collect(x.id) AS id" + (f", {columns}" if columns else "")


def _pattern(type_: str) -> str:
    return f"()-[x:{type_}]->()" if type_ in SCHEMA.relationship_types else f"(x:{_node(type_)})"


def _node(type_: str) -> str:
    return SCHEMA.node_types[type_].name


def _relationship(type_: str) -> str:
    return SCHEMA.relationship_types[type_].name


def all_statements() -> Iterator[str]:
    """Every statement about the projection, for the golden file."""
    yield from (*constraints(), count_known())
    for type_ in SCHEMA.node_types:
        yield from (merge_nodes(type_), delete_nodes(type_), read_columns(type_, properties(type_)))
    for relationship in SCHEMA.relationships:
        type_ = relationship.name
        yield from (merge_relationships(type_, *pair) for pair in sorted(relationship.pairs))
        yield from (delete_relationships(type_), read_columns(type_, properties(type_)))
