"""The graph in other programs' forms: the same nodes, lines and properties, whatever a name holds."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from math import isnan
from pathlib import Path
from typing import Any

import igraph
import networkx as nx
import pytest
from openpyxl import load_workbook

from netwerkkaart.example import example
from netwerkkaart.exports.cypher import END, cypher_script
from netwerkkaart.exports.flat import flat
from netwerkkaart.exports.graphml import graphml
from netwerkkaart.exports.kumu import CONNECTIONS, ELEMENTS, kumu_workbook, labels_of
from netwerkkaart.graph import Graph
from netwerkkaart.graph_files import GRAPH_FORMATS
from netwerkkaart.records import edge_record, node_record
from netwerkkaart.schema import SCHEMA
from tests.graph_samples import HOSTILE, hostile_graph

GRAPHS = pytest.mark.parametrize("graph", [example().graph, hostile_graph()], ids=["example", "hostile"])


def nodes_of(graph: Graph) -> dict[str, dict[str, Any]]:
    return {n.id: _numbers({k: v for k, v in flat(node_record(n)).items() if k != "id"}) for n in graph.every_node()}


def edges_of(graph: Graph) -> dict[str, tuple[str, str, dict[str, Any]]]:
    own = ("id", "van", "naar")
    return {
        e.id: (e.van, e.naar, _numbers({k: v for k, v in flat(edge_record(e)).items() if k not in own}))
        for e in graph.edges()
    }


def _numbers(row: dict[str, Any]) -> dict[str, Any]:
    return {k: float(v) if isinstance(v, int | float) else v for k, v in row.items()}


@GRAPHS
def test_networkx_reads_the_same_graph(graph: Graph) -> None:
    read = nx.read_graphml(io.BytesIO(graphml(graph).encode()), force_multigraph=True)
    assert read.is_directed()
    assert {n: _numbers(d) for n, d in read.nodes(data=True)} == nodes_of(graph)
    assert {k: (a, b, _numbers(_without_id(d))) for a, b, k, d in read.edges(keys=True, data=True)} == edges_of(graph)


def _without_id(row: dict[str, Any]) -> dict[str, Any]:
    return {k: v for k, v in row.items() if k != "id"}


@GRAPHS
def test_igraph_reads_the_same_graph(graph: Graph, tmp_path: Path) -> None:
    path = tmp_path / "kaart.graphml"
    path.write_text(graphml(graph), encoding="utf-8")
    read = igraph.Graph.Read_GraphML(str(path))
    assert read.is_directed()
    assert {v["id"]: _known(v.attributes()) for v in read.vs} == nodes_of(graph)
    names = [v["id"] for v in read.vs]
    ends = [(names[e.source], names[e.target], _known(e.attributes())) for e in read.es]
    assert {f"{known['type']}|{a}|{b}": (a, b, known) for a, b, known in ends} == edges_of(graph)


def _known(row: dict[str, Any]) -> dict[str, Any]:
    """Without what igraph fills in where nothing is known: an empty text, no number."""
    found = {k: v for k, v in row.items() if k != "id" and v is not None and v != ""}
    return _numbers({k: v for k, v in found.items() if not (isinstance(v, float) and isnan(v))})


def test_yes_and_no_are_words_so_that_not_known_is_never_no() -> None:
    text = graphml(hostile_graph())
    assert 'attr.type="boolean"' not in text
    assert ">ja<" in text and ">nee<" in text


def test_the_json_is_the_promised_projection() -> None:
    graph = hostile_graph()
    data = json.loads(GRAPH_FORMATS["json"](graph))
    assert set(data) == {"nodes", "relaties"}
    assert len(data["nodes"]) == len(graph)


@GRAPHS
def test_a_statement_ends_only_where_it_ends(graph: Graph) -> None:
    script = cypher_script(graph)
    body = [s for s in script.split(END) if s.strip()]
    begins = [next(line for line in s.splitlines() if not line.startswith("//")) for s in body]
    assert {b.split(maxsplit=1)[0] for b in begins} <= {"CREATE", "UNWIND"}
    assert all(s.count("MERGE") >= 1 for s in body if "UNWIND" in s)


def test_no_text_of_the_graph_stands_outside_its_quotes() -> None:
    outside = _outside(cypher_script(hostile_graph()))
    assert "DELETE" not in outside
    assert not [name for name in HOSTILE if len(name) > 4 and name in outside]
    assert "\\u" not in cypher_script(hostile_graph())


def _outside(script: str) -> str:
    """What Cypher reads as language: everything outside single quotes and back quotes."""
    found, inside, skip = [], "", False
    for sign in script:
        if skip:
            skip = False
        elif inside:
            skip = sign == "\\" and inside == "'"
            inside = "" if sign == inside else inside
        elif sign in "'`":
            inside = sign
        else:
            found.append(sign)
    assert not inside
    return "".join(found)


@GRAPHS
def test_kumu_finds_both_ends_of_every_connection_by_label(graph: Graph) -> None:
    book = load_workbook(io.BytesIO(kumu_workbook(graph)))
    assert book.sheetnames == ["Elements", "Connections"]
    elements = list(book["Elements"].iter_rows(values_only=True))
    connections = list(book["Connections"].iter_rows(values_only=True))
    assert elements[0][: len(ELEMENTS)] == ELEMENTS
    assert connections[0][: len(CONNECTIONS)] == CONNECTIONS
    labels = [str(row[0]) for row in elements[1:]]
    assert len({label.casefold() for label in labels}) == len(labels) == len(graph)
    back = {label: id_ for id_, label in labels_of(graph).items()}
    words = {t.label: t.name for t in SCHEMA.relationships}
    lines = sorted((words[str(r[3])], back[str(r[0])], back[str(r[1])]) for r in connections[1:])
    assert lines == sorted((e.type, e.van, e.naar) for e in graph.edges())
    assert {r[2] for r in connections[1:]} == {"directed"}


def test_kumu_gets_no_formula() -> None:
    book = load_workbook(io.BytesIO(kumu_workbook(hostile_graph())))
    assert all(c.data_type != "f" for sheet in book for row in sheet.iter_rows() for c in row)


@pytest.mark.parametrize("kind", ["graphml", "cypher"])
def test_a_form_of_text_is_as_it_was(golden: Callable[[str, bytes], None], kind: str) -> None:
    golden(f"graaf.{kind}", GRAPH_FORMATS[kind](hostile_graph()))
