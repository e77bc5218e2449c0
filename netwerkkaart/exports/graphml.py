"""The graph as GraphML, as Gephi, yEd, networkx and igraph read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from netwerkkaart.exports.flat import FlatValue, flat
from netwerkkaart.exports.svg_marks import tag, xml_text
from netwerkkaart.graph import Graph
from netwerkkaart.records import edge_record, node_record

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
PLACE = frozenset({"id", "van", "naar"})
"""What an element of GraphML has of its own."""

Row = Mapping[str, FlatValue]


def graphml(graph: Graph) -> str:
    """Every node and relationship with its properties; what is not known is left out."""
    nodes = [flat(node_record(node)) for node in graph.every_node()]
    edges = [flat(edge_record(edge)) for edge in graph.edges()]
    body = "".join((*_keys("node", nodes), *_keys("edge", edges)))
    body += '<graph id="netwerkkaart" edgedefault="directed">\n'
    body += "".join(tag("node", {"id": n["id"]}, _data("node", n)) + "\n" for n in nodes)
    body += "".join(
        tag("edge", {"id": e["id"], "source": e["van"], "target": e["naar"]}, _data("edge", e)) + "\n" for e in edges
    )
    return f"{HEAD}{body}</graph>\n</graphml>\n"


def _keys(kind: str, rows: Iterable[Row]) -> Iterator[str]:
    """A declaration for each property, with the one type that holds all its values."""
    found: dict[str, set[type]] = {}
    for row in rows:
        for name, value in row.items():
            found.setdefault(name, set()).add(type(value))
    for name, types in sorted(found.items()):
        if name not in PLACE:
            yield tag("key", {"id": f"{kind}-{name}", "for": kind, "attr.name": name, "attr.type": _type(types)}) + "\n"


def _type(types: set[Any]) -> str:
    if types == {int}:
        return "long"
    return "double" if types <= {int, float} else "string"


def _data(kind: str, row: Row) -> str:
    return "".join(
        tag("data", {"key": f"{kind}-{name}"}, xml_text(str(value)).replace("\r", "&#13;"))
        for name, value in row.items() if name not in PLACE
    )  # fmt: skip
