"""The graph in other libraries' terms, for analysts: pandas, networkx and pyvis."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pandas as pd
from pyvis.network import Network

from netwerkkaart.graph import Graph
from netwerkkaart.kaart.pyvis_ import graph_to_pyvis


def to_pandas(graph: Graph) -> tuple[dict[str, pd.DataFrame], dict[str, pd.DataFrame]]:
    """Nodes and relationships as data frames by type; unknown is None, several choices a tuple."""
    nodes = {
        t.type: pd.DataFrame(
            {"id": list(t.ids), **{n: c.tolist() for n, c in t.columns.items()}, "bronnen": t.bronnen.tolist()},
            dtype=object,
        )
        for t in graph.nodes.values()
    }
    relaties = {
        t.type: pd.DataFrame(
            {
                "van": [graph.ids[i] for i in t.van],
                "naar": [graph.ids[i] for i in t.naar],
                **{n: c.tolist() for n, c in t.columns.items()},
                "bronnen": t.bronnen.tolist(),
            },
            dtype=object,
        )
        for t in graph.relaties.values()
    }
    return nodes, relaties


def to_networkx(graph: Graph) -> nx.MultiDiGraph[Any]:
    """A multigraph with node ids as nodes and relationship types as edge keys."""
    result: nx.MultiDiGraph[Any] = nx.MultiDiGraph(versie=graph.versie)
    for id_ in graph.ids:
        node = graph.node(id_)
        result.add_node(id_, type=node.type, **node.properties)
    for edge in graph.edges():
        result.add_edge(edge.van, edge.naar, key=edge.type, **edge.properties)
    return result


def to_pyvis(graph: Graph) -> Network:
    """All nodes and relationships with positions; pyvis's own page is not used, see docs/adr."""
    return graph_to_pyvis(graph)
