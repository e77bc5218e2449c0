"""The records that stores keep are the canonical text of each node and relationship, also of odd texts."""

from __future__ import annotations

from netwerkkaart.build import graph_of
from netwerkkaart.records import as_text, edge_record, node_record, records

GRAPH = graph_of(
    [
        ("partner:a", {"naam": 'De "A" \\ é', "soort": "ggz", "domein": "zorg"}),
        ("partner:b", {"naam": "B", "code": "0392"}),
        ("overleg:x", {"naam": "X\nY", "begin": "2019-05", "frequentie": 4.0, "doel": "e\u0301én doel"}),
        ("overleg:y", {}),
    ],
    [
        ("NEEMT_DEEL_AAN", "partner:a", "overleg:x", {"rol": "lid", "begin": "2019", "zekerheid": "afgeleid"}),
        ("NEEMT_DEEL_AAN", "partner:b", "overleg:x", {"rol": "voorzitter"}),
        ("NEEMT_DEEL_AAN", "partner:b", "overleg:y"),
    ],
)


def test_a_record_is_the_canonical_text_of_its_node_or_relationship() -> None:
    nodes, edges = records(GRAPH)
    assert nodes == {node.id: as_text(node_record(node)) for node in GRAPH.every_node()}
    assert edges == {edge.id: as_text(edge_record(edge)) for edge in GRAPH.edges()}
