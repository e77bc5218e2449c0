"""The graph as a Cypher script: run on an empty Neo4j it gives the same graph, run again it changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from netwerkkaart.graph import Edge, Graph
from netwerkkaart.records import edge_record, node_record
from netwerkkaart.schema import SCHEMA

BATCH = 500
"""Rows in one statement: few enough for a transaction's memory."""
END = ";\n"
"""Stands at the end of a statement and nowhere else: a line break in a value is written \\n."""
HEAD = (
    "// Netwerkkaart zorg en veiligheid: de hele kaart als Cypher.\n"
    "// Voer dit uit op een lege Neo4j (5 of nieuwer), bijvoorbeeld: cypher-shell -f kaart.cypher\n"
    "// Nog eens uitvoeren verandert niets.\n"
)
ESCAPED = {"\\": "\\\\' + '", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
"""A backslash ends its literal, so that no `u` can come behind it: Neo4j reads \\u0027 as a quote, even in a string."""


def cypher_script(graph: Graph) -> str:
    """Constraints, nodes by type, relationships by type and the types of their ends."""
    types = [t for t in SCHEMA.node_types if t in graph.nodes and len(graph.nodes[t])]
    return HEAD + "".join((*map(_constraint, types), *_nodes(graph, types), *_relationships(graph)))


def _constraint(type_: str) -> str:
    name = f"{type_.lower()}_sleutel"
    return f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:`{type_}`) REQUIRE n.id IS UNIQUE{END}"


def _nodes(graph: Graph, types: Iterable[str]) -> Iterator[str]:
    for type_ in types:
        records = [_without(node_record(graph.node(i)), "type") for i in graph.nodes[type_].ids]
        yield from _statements(records, f"MERGE (n:`{type_}` {{id: rij.id}}) SET n = rij")


def _relationships(graph: Graph) -> Iterator[str]:
    kinds = dict(zip(graph.ids, graph.types, strict=True))

    def key(edge: Edge) -> tuple[str, str, str]:
        return edge.type, kinds[edge.van], kinds[edge.naar]

    for (type_, van, naar), group in groupby(sorted(graph.edges(), key=key), key=key):
        rows = [
            {"van": e.van, "naar": e.naar, "eigen": _without(edge_record(e), "type", "van", "naar")}
            for e in group
        ]  # fmt: skip
        ends = f"MATCH (a:`{van}` {{id: rij.van}}) MATCH (b:`{naar}` {{id: rij.naar}})"
        yield from _statements(rows, f"{ends} MERGE (a)-[r:`{type_}` {{id: rij.eigen.id}}]->(b) SET r = rij.eigen")


def _without(record: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in record.items() if name not in names}


def _statements(rows: Sequence[Mapping[str, Any]], then: str) -> Iterator[str]:
    for start in range(0, len(rows), BATCH):
        listed = ",\n".join(map(literal, rows[start : start + BATCH]))
        yield f"UNWIND [\n{listed}\n] AS rij\n{then}{END}"


def literal(value: Any) -> str:
    r"""A value as Cypher writes it; a text can never end its own quotes.

    >>> print(literal({"naam": "'s-Hertogenbosch", "zetels": 2, "bron": ["a\\u0027"]}))
    {`naam`: '\'s-Hertogenbosch', `zetels`: 2, `bron`: ['a\\' + 'u0027']}
    """
    match value:
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(value)
        case str():
            return f"'{''.join(ESCAPED.get(c, c) for c in value)}'"
        case Mapping():
            return f"{{{', '.join(f'`{name}`: {literal(v)}' for name, v in value.items())}}}"
        case _:
            return f"[{', '.join(map(literal, value))}]"
