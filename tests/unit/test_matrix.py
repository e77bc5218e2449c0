"""Thema by gebied, tafel by partner, partner by thema, and the order in which blocks show."""

from __future__ import annotations

from collections.abc import Mapping

import networkx as nx
import numpy as np
from scipy.sparse import csr_array

from netwerkkaart.analyses import findings
from netwerkkaart.analyses.base import Finding, Rule, Soort, Zekerheid
from netwerkkaart.analyses.facts import Mask, facts
from netwerkkaart.analyses.matrix.areas import soorten_of_areas
from netwerkkaart.analyses.matrix.crossing import UNKNOWN, WIDER, Crossing
from netwerkkaart.analyses.matrix.order import seriation
from netwerkkaart.analyses.matrix.partners import partner_thema, tafel_partner
from netwerkkaart.analyses.matrix.themas import LANES, ThemaGebied, path_up, thema_gebied
from netwerkkaart.build import graph_of
from netwerkkaart.graph import Graph, NodeId, Value
from netwerkkaart.schema.nodes import TAFELS

Nodes = list[tuple[str, Mapping[str, Value]]]
VR = "veiligheidsregio"
NODES: Nodes = [
    ("gebied:land", {"naam": "Nederland", "soort": "land"}),
    *((f"gebied:vr-{r}", {"naam": f"Regio {r}", "soort": VR}) for r in "abc"),
    *((f"gebied:{g}", {"naam": g, "soort": "gemeente"}) for g in ("a1", "a2", "b1", "c1")),
    ("thema:breed", {"naam": "geweld"}),
    ("thema:thuis", {"naam": "geweld thuis"}),
    ("thema:wonen", {"naam": "wonen"}),
    ("thema:stil", {"naam": "waar niets over is"}),
    ("thema:samen", {"naam": "samenwerking", "koepel": True}),
    ("partner:om", {"naam": "OM"}),
    ("partner:ggz", {"naam": "GGZ"}),
    ("partner:wijkteams", {"naam": "wijkteams", "geldt_per": "gemeente"}),
    ("bestuurder:w", {"naam": "wethouder zorg"}),
]
EDGES = [
    *(("LIGT_IN", f"gebied:{g}", f"gebied:vr-{g[0]}") for g in ("a1", "a2", "b1", "c1")),
    *(("LIGT_IN", f"gebied:vr-{r}", "gebied:land") for r in "abc"),
    ("ONDERDEEL_VAN", "thema:thuis", "thema:breed"),
]


def network(tafels: Mapping[str, Mapping[str, Value]], *edges: tuple[str, str, str]) -> Graph:
    return graph_of([*NODES, *tafels.items()], [*EDGES, *edges])


def about(tafel: str, thema: str, gebied: str) -> list[tuple[str, str, str]]:
    return [("GAAT_OVER", tafel, f"thema:{thema}"), ("WERKT_IN", tafel, f"gebied:{gebied}")]


def tafels(graph: Graph) -> Mask:
    return facts(graph).is_type(*TAFELS)


def crossed(graph: Graph, *, signals: tuple[Finding, ...] = ()) -> ThemaGebied:
    return thema_gebied(graph, VR, tafels(graph), signals=signals)


def at(graph: Graph, found: Crossing, row: str | int, column: str | int) -> tuple[int, int]:
    def number(key: str | int) -> int:
        return graph.number[NodeId(key)] if isinstance(key, str) else key

    return found.rows.index(number(row)), found.columns.index(number(column))


def test_a_cell_counts_care_safety_and_joint_tafels_apart() -> None:
    said = {"overleg:1": {"domein": "zorg"}, "overleg:2": {"domein": "veiligheid"}, "overleg:3": {}}
    graph = network(said, *(e for t in said for e in about(t, "thuis", "a1")))
    found = crossed(graph)
    cell = at(graph, found.crossing, "thema:thuis", "gebied:vr-a")
    assert [int(lane[cell]) for lane in found.lane_counts()] == [1, 0, 1, 1]
    assert LANES[-1] is None


def test_a_thema_counts_what_is_about_a_thema_below_it() -> None:
    graph = network({"overleg:1": {}}, *about("overleg:1", "thuis", "a1"))
    found = crossed(graph).crossing
    assert found.counts[at(graph, found, "thema:breed", "gebied:vr-a")] == 1
    assert [graph.namen[n] for n in found.rows[:-1]] == ["geweld", "geweld thuis"]
    assert path_up(facts(graph), graph.number[NodeId("thema:thuis")]) == [graph.number[NodeId("thema:breed")]]


def test_wider_areas_and_unknown_ones_have_columns_of_their_own() -> None:
    said: dict[str, dict[str, Value]] = {"overleg:1": {}, "overleg:2": {}}
    graph = network(said, *about("overleg:1", "wonen", "land"), ("GAAT_OVER", "overleg:2", "thema:wonen"))
    found = crossed(graph).crossing
    row = graph.number[NodeId("thema:wonen")]
    assert {found.columns[c] for c in found.touched()[1]} == {WIDER, UNKNOWN}
    assert found.behind(found.rows.index(row), found.columns.index(WIDER)) == [graph.number[NodeId("overleg:1")]]


def test_a_tafel_without_thema_stands_in_the_row_of_unknown() -> None:
    graph = network(
        {"overleg:1": {}}, ("WERKT_IN", "overleg:1", "gebied:a1"), ("GAAT_OVER", "overleg:1", "thema:samen")
    )
    found = crossed(graph).crossing
    assert found.counts[at(graph, found, UNKNOWN, "gebied:vr-a")] == 1


def test_a_soort_is_counted_apart_and_what_is_proposed_not_at_all() -> None:
    said: dict[str, dict[str, Value]] = {
        "overleg:1": {"geldt_per": "gemeente", "aantal": 26}, "overleg:2": {"status": "voorgesteld"},
    }  # fmt: skip
    graph = network(said, *(e for t in said for e in about(t, "wonen", "a1")))
    found = crossed(graph)
    cell = at(graph, found.crossing, "thema:wonen", "gebied:vr-a")
    assert (int(found.crossing.counts[cell]), int(found.kind_counts()[cell])) == (0, 1)


def test_not_taken_stock_of_is_told_apart_from_none_whatever_is_shown() -> None:
    graph = network({"overleg:1": {}}, *about("overleg:1", "wonen", "a1"))
    found = thema_gebied(graph, VR, np.zeros(len(graph), bool))
    assert found.inventoried.tolist() == [True, False, False, True, True]


def test_an_area_of_which_only_a_soort_is_known_is_taken_stock_of() -> None:
    graph = network({"overleg:1": {"geldt_per": "gemeente"}}, *about("overleg:1", "wonen", "b1"))
    assert crossed(graph).inventoried.tolist() == [False, True, False, True, True]


def test_themas_without_a_tafel_are_named_and_koepels_are_not() -> None:
    graph = network({"overleg:1": {}}, *about("overleg:1", "wonen", "a1"))
    assert [graph.namen[n] for n in crossed(graph).silent] == ["geweld", "geweld thuis", "waar niets over is"]


def test_only_kinds_of_area_that_hold_a_tafel_are_offered() -> None:
    graph = network({"overleg:1": {}}, *about("overleg:1", "wonen", "vr-a"))
    assert soorten_of_areas(facts(graph)) == {"land": 1, VR: 1}


def open_thema(graph: Graph) -> tuple[Finding, ...]:
    return tuple(f for f in findings(graph) if f.subsoort == "open thema")


def test_an_open_thema_marks_its_own_cell() -> None:
    said = {
        "overleg:1": {"domein": "zorg", "niveau": "lokaal"},
        "overleg:2": {"domein": "veiligheid", "niveau": "lokaal"},
    }
    seats = [("NEEMT_DEEL_AAN", "partner:ggz", "overleg:1"), ("NEEMT_DEEL_AAN", "partner:om", "overleg:2")]
    graph = network(said, *(e for t in said for e in about(t, "wonen", "a1")), *seats)
    found = crossed(graph, signals=open_thema(graph))
    assert list(found.gaps) == [at(graph, found.crossing, "thema:wonen", "gebied:vr-a")]


def norm(*onderwerpen: str) -> Finding:
    return Finding(
        id="x", soort=Soort.ONTBREKEND, subsoort=Rule.NORM.value, zekerheid=Zekerheid.VASTGESTELD, score=1.0,
        zin="", onderwerpen=tuple(NodeId(o) for o in onderwerpen),
    )  # fmt: skip


def test_a_signal_about_one_tafel_marks_its_cell_and_one_about_many_marks_none() -> None:
    said: dict[str, dict[str, Value]] = {f"overleg:{i}": {} for i in range(3)}
    graph = network(said, *(e for t in said for e in about(t, "wonen", "a1")))
    assert len(crossed(graph, signals=(norm("overleg:1"),)).gaps) == 1
    assert crossed(graph, signals=(norm(*said),)).gaps == {}
    assert crossed(graph, signals=(norm(),)).gaps == {}


SEATS = [
    ("NEEMT_DEEL_AAN", "partner:om", "overleg:1"), ("NEEMT_DEEL_AAN", "partner:wijkteams", "overleg:1"),
    ("NEEMT_DEEL_AAN", "overleg:2", "overleg:1"), ("ZIT_IN", "bestuurder:w", "overleg:2"),
    ("VERTEGENWOORDIGT", "bestuurder:w", "partner:ggz"),
]  # fmt: skip


def seated() -> Graph:
    said: dict[str, dict[str, Value]] = {"overleg:1": {"deelnemers_volledig": True}, "overleg:2": {}, "overleg:3": {}}
    return network(said, *SEATS, ("GAAT_OVER", "overleg:1", "thema:thuis"))


def test_partners_sit_by_themselves_or_by_a_seat_and_a_tafel_is_no_partner() -> None:
    graph = seated()
    found = tafel_partner(graph, tafels(graph))
    cells = found.crossing.filled.tocoo()
    said = {
        (graph.ids[found.crossing.rows[r]], graph.ids[found.crossing.columns[c]])
        for r, c in zip(cells.row, cells.col, strict=True)
    }
    assert said == {("overleg:1", "partner:om"), ("overleg:1", "partner:wijkteams"), ("overleg:2", "partner:ggz")}


def test_a_tafel_without_known_partner_is_no_empty_row() -> None:
    graph = seated()
    found = tafel_partner(graph, tafels(graph))
    assert [graph.ids[n] for n in found.silent] == ["overleg:3"]
    assert [graph.ids[n] for n in found.complete] == ["overleg:1"]


WITH_SOORT = {
    "partner:teams": {"naam": "wijkteams", "soort": "wijkteam", "geldt_per": "gemeente"},
    "partner:team-a": {"naam": "wijkteam A", "soort": "wijkteam"},
    "partner:halt": {"naam": "Halt", "soort": "halt"},
    "partner:vreemd": {"naam": "iets"},
}  # fmt: skip


def complete(*edges: tuple[str, str, str]) -> tuple[Graph, Mapping[int, frozenset[int]]]:
    said: dict[str, dict[str, Value]] = {"overleg:1": {"deelnemers_volledig": True}, "overleg:2": {}}
    others = [("NEEMT_DEEL_AAN", p, "overleg:2") for p in WITH_SOORT]
    graph = graph_of([*NODES, *WITH_SOORT.items(), *said.items()], [*EDGES, *others, *edges])
    return graph, tafel_partner(graph, tafels(graph)).complete


def test_a_soort_at_a_tafel_may_mean_its_members_so_they_are_not_known_to_be_absent() -> None:
    graph, found = complete(("NEEMT_DEEL_AAN", "partner:teams", "overleg:1"))
    meant = {graph.ids[n] for n in found[graph.number[NodeId("overleg:1")]]}
    assert {"partner:team-a", "partner:vreemd"} <= meant
    assert "partner:halt" not in meant


def test_a_member_at_a_tafel_leaves_its_soort_in_doubt() -> None:
    graph, found = complete(("NEEMT_DEEL_AAN", "partner:team-a", "overleg:1"))
    meant = {graph.ids[n] for n in found[graph.number[NodeId("overleg:1")]]}
    assert meant == {"partner:teams"}


def test_a_zetel_of_nobody_may_be_of_anybody() -> None:
    _, found = complete(("NEEMT_DEEL_AAN", "partner:halt", "overleg:1"), ("ZIT_IN", "bestuurder:w", "overleg:1"))
    assert found == {}


def test_a_partner_is_counted_on_the_thema_of_its_tafels() -> None:
    graph = seated()
    found = partner_thema(graph, tafels(graph))
    assert found.crossing.counts[at(graph, found.crossing, "partner:om", "thema:breed")] == 1
    assert found.silent == 2


def test_an_absent_partner_is_marked_also_when_it_sits_nowhere() -> None:
    graph = seated()
    absent = Finding(
        id="x", soort=Soort.ONTBREKEND, subsoort="afwezige partner", zekerheid=Zekerheid.BEREKEND, score=0.5,
        zin="", onderwerpen=(NodeId("partner:ggz"),), thema=NodeId("thema:thuis"),
    )  # fmt: skip
    found = partner_thema(graph, tafels(graph), signals=(absent,))
    assert at(graph, found.crossing, "partner:ggz", "thema:thuis") in found.gaps


def davis() -> tuple[csr_array, list[str], list[str]]:
    graph = nx.davis_southern_women_graph()
    women, events = graph.graph["top"], graph.graph["bottom"]
    return csr_array(nx.bipartite.biadjacency_matrix(graph, women, events).astype(float)), women, events


def test_the_order_of_davis_southern_women_is_that_of_the_two_published_groups() -> None:
    matrix, women, events = davis()
    rows, columns = seriation(matrix)
    first = {"Evelyn", "Laura", "Theresa", "Brenda", "Charlotte", "Frances", "Eleanor"}
    assert {women[i].split()[0] for i in rows[:7]} == first
    assert {events[i] for i in columns[:5]} == {"E1", "E2", "E3", "E4", "E5"}
    assert {events[i] for i in columns[5:9]} == {"E6", "E7", "E8", "E9"}


def test_parts_that_nothing_connects_stand_after_each_other_and_empty_ones_last() -> None:
    matrix = csr_array(np.array([[0, 0, 0, 0], [1, 0, 0, 0], [0, 1, 1, 0], [0, 1, 0, 0], [1, 0, 0, 0]], float))
    rows, columns = seriation(matrix)
    assert rows[-1] == 0 and columns[-1] == 3
    assert sorted(columns[:2]) == [1, 2] or columns[0] == 0


def test_nothing_at_all_has_an_order_too() -> None:
    assert [len(p) for p in seriation(csr_array((0, 0)))] == [0, 0]
    graph = graph_of([])
    assert tafel_partner(graph, tafels(graph)).crossing.rows == ()
    assert partner_thema(graph, tafels(graph)).crossing.rows == ()
    assert thema_gebied(graph, VR, tafels(graph)).crossing.rows == (UNKNOWN,)
