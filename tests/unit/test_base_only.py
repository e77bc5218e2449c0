"""What every store already has is not said again by a filled sjabloon."""

from __future__ import annotations

from netwerkkaart.base import base_event
from netwerkkaart.build import EXISTS, Said, build_graph, graph_of
from netwerkkaart.exports.base_only import BASE, said_by_base
from netwerkkaart.exports.cells import rows_of
from netwerkkaart.graph import Alias, Bronnen, Graph, frozen
from netwerkkaart.register import project
from netwerkkaart.register.events import BASIS


def base_graph(*, changed: bool) -> Graph:
    """Two gebieden of the base, one in the other; `changed`: a list adds a toelichting to the first."""
    bronnen = Bronnen(
        frozen([0, 0, 1]), frozen([0, 0, 0]), frozen([2, 3, 2]), frozen([0, 0, 1]),
        {0: (BASIS, BASIS), 1: ("lijst", "lijst.xlsx")}, ("Gebieden",), (("CBS",), ("lijst",)),
    )  # fmt: skip
    first: Said = {EXISTS: (True, 0), "naam": ("Haarlem", 0), **({"toelichting": ("stad", 2)} if changed else {})}
    second: Said = {EXISTS: (True, 1), "naam": ("Kennemerland", 1)}
    nodes: dict[str, dict[str, Said]] = {"Gebied": {"gebied:h": first, "gebied:k": second}}
    lines: dict[str, dict[tuple[str, str], Said]] = {"LIGT_IN": {("gebied:h", "gebied:k"): {EXISTS: (True, 0)}}}
    alias = Alias("H'lem", "Haarlem", bronnen=("CBS",), bron=0)
    return build_graph(nodes, lines, aliassen=[alias], bronnen=bronnen)


def test_what_only_the_base_says_is_no_row() -> None:
    graph = base_graph(changed=False)
    assert said_by_base(graph) == {"gebied:h", "gebied:k", "LIGT_IN|gebied:h|gebied:k", "hlem|Haarlem"}
    assert not any(rows_of(graph).values())


def test_a_gebied_of_the_base_that_a_list_changed_is_a_whole_row() -> None:
    rows = rows_of(base_graph(changed=True))
    (row,) = rows["Gebieden"]
    wanted = {"id": "gebied:h", "naam": "Haarlem", "toelichting": "stad", "bron": "CBS\nlijst"}
    assert {label: cell for label, cell in row.items() if cell is not None} == wanted
    assert rows["Relaties"] == []


def test_the_real_base_gives_no_rows() -> None:
    assert not any(rows_of(project([base_event()])).values())


def test_the_base_has_one_name() -> None:
    assert BASE == BASIS


def test_a_graph_without_base_has_nothing_to_skip() -> None:
    assert said_by_base(graph_of([("overleg:zsm", {})])) == frozenset()
