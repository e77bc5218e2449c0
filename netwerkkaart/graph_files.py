"""The whole graph as a file for other programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from netwerkkaart.answers import graph_json
from netwerkkaart.exports.cypher import cypher_script
from netwerkkaart.exports.graphml import graphml
from netwerkkaart.exports.kumu import kumu_workbook
from netwerkkaart.graph import Graph


def _json(graph: Graph) -> bytes:
    return (json.dumps(graph_json(graph), ensure_ascii=False, indent=1) + "\n").encode()


GRAPH_FORMATS: Mapping[str, Callable[[Graph], bytes]] = {
    "json": _json,
    "graphml": lambda graph: graphml(graph).encode(),
    "cypher": lambda graph: cypher_script(graph).encode(),
    "kumu": kumu_workbook,
}
"""Each kind of file by its name; the extension is the same, but for kumu, which is a workbook."""


def extension(formaat: str) -> str:
    """The extension of a file of this kind.

    >>> extension("kumu"), extension("graphml")
    ('xlsx', 'graphml')
    """
    return "xlsx" if formaat == "kumu" else formaat
