"""What the map holds only because the base says it: every empty store has that already."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from netwerkkaart.graph import UNKNOWN, Alias, Bronnen, Graph, NodeTable, Norm, RelatieTable
from netwerkkaart.names import alias_key

BASE = "basis"


def said_by_base(graph: Graph, *, inventaris: str = BASE) -> frozenset[str]:
    """Node ids, relationship ids, norm ids and alias keys of which every value comes from the base.

    A base node of which another list's value won, if only one, is not among them: its row says all
    of it, so that the other list's bron texts come along.
    """
    numbers = [n for n, (name, _) in graph.bronnen.import_info.items() if name == inventaris]
    if not numbers:
        return frozenset()
    base = np.append(np.isin(graph.bronnen.imports, numbers), False)
    found: set[str] = set()
    for table in graph.nodes.values():
        found.update(id_ for id_, only in zip(table.ids, _only(table, base), strict=True) if only)
    for type_, lines in graph.relaties.items():
        found |= {graph.edge(type_, int(row)).id for row in np.flatnonzero(_only(lines, base))}
    found |= {norm.id for norm in graph.normen if _whole(norm, graph.bronnen, base)}
    aliassen = (a for a in graph.aliassen if _whole(a, graph.bronnen, base))
    return frozenset(found | {alias_key(a.alias, a.betekenis) for a in aliassen})


def _only(table: NodeTable | RelatieTable, base: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Per row; index -1 (nobody said it) is no base, but for a property it says nothing."""
    result: NDArray[np.bool_] = base[table.bronnen.bron]
    for column in table.columns.values():
        result = result & ((column.bron < 0) | base[column.bron])
    return result


def _whole(item: Norm | Alias, bronnen: Bronnen, base: NDArray[np.bool_]) -> bool:
    return item.bron != UNKNOWN and bool(base[item.bron]) and set(item.bronnen) <= set(bronnen[item.bron].teksten)
