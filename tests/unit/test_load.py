"""Seats and hours a year: what is known, and how much of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pytest

from netwerkkaart.analyses.base import Finding, Soort, Zekerheid
from netwerkkaart.analyses.facts import facts
from netwerkkaart.analyses.load.burden import Burden, of_gemeenten, of_partners, of_seats
from netwerkkaart.analyses.load.places import ASLEEP, KIND, PROPOSED, Places, places
from netwerkkaart.analyses.load.together import could_be_one
from netwerkkaart.build import graph_of
from netwerkkaart.graph import Graph, NodeId, Value
from netwerkkaart.schema.nodes import TAFELS

Edge = tuple[str, str, str] | tuple[str, str, str, Mapping[str, Value]]
FULL: dict[str, Value] = {"vergaderingen_per_jaar": 4, "duur_uren": 2.0, "voorbereiding_uren": 0.5, "domein": "zorg"}
NODES: list[tuple[str, Mapping[str, Value]]] = [
    ("gebied:land", {"naam": "Nederland", "soort": "land"}),
    ("gebied:vr", {"naam": "Regio", "soort": "veiligheidsregio"}),
    ("gebied:haarlem", {"naam": "Haarlem", "soort": "gemeente"}),
    ("gebied:velsen", {"naam": "Velsen", "soort": "gemeente"}),
    ("partner:haarlem", {"naam": "gemeente Haarlem", "soort": "gemeente"}),
    ("partner:om", {"naam": "OM", "soort": "openbaar ministerie"}),
    ("partner:wijkteams", {"naam": "wijkteams", "geldt_per": "gemeente"}),
    ("bestuurder:b", {"naam": "burgemeester"}),
    ("bestuurder:w", {"naam": "wethouder zorg"}),
]
LINES: list[Edge] = [
    ("LIGT_IN", "gebied:haarlem", "gebied:vr"),
    ("LIGT_IN", "gebied:velsen", "gebied:vr"),
    ("LIGT_IN", "gebied:vr", "gebied:land"),
    ("WERKT_IN", "partner:haarlem", "gebied:haarlem"),
    ("VERTEGENWOORDIGT", "bestuurder:b", "partner:haarlem"),
    ("VERTEGENWOORDIGT", "bestuurder:w", "partner:haarlem"),
]


def network(tafels: Mapping[str, Mapping[str, Value]], edges: Iterable[Edge]) -> Graph:
    return graph_of([*NODES, *tafels.items()], [*LINES, *edges])


def seen(graph: Graph) -> Places:
    return places(graph, facts(graph).is_type(*TAFELS))


def row(graph: Graph, found: Burden, id_: str) -> int:
    return found.who.tolist().index(graph.number[NodeId(id_)])


def sits(who: str, tafel: str, **said: Value) -> Edge:
    return ("ZIT_IN" if who.startswith("bestuurder") else "NEEMT_DEEL_AAN", who, tafel, said)


def test_hours_are_meetings_times_duration_and_preparation_times_seats() -> None:
    graph = network({"overleg:1": FULL}, [sits("partner:om", "overleg:1", zetels=2)])
    found = of_partners(seen(graph))
    assert found.hours.tolist() == [[20.0, 0.0, 0.0, 0.0]]
    assert found.seats.tolist() == [[2.0, 0.0, 0.0, 0.0]]
    assert (found.hours_known.tolist(), found.preparation_known.tolist()) == ([1], [1])


@pytest.mark.parametrize(("missing", "hours", "known"), [
    ("vergaderingen_per_jaar", 0.0, 0), ("duur_uren", 0.0, 0), ("voorbereiding_uren", 8.0, 1),
])  # fmt: skip
def test_what_is_not_known_is_no_default_and_is_counted(missing: str, hours: float, known: int) -> None:
    said = {name: value for name, value in FULL.items() if name != missing}
    found = of_partners(seen(network({"overleg:1": said}, [sits("partner:om", "overleg:1")])))
    assert (found.hours.sum(), found.hours_known.tolist(), found.preparation_known.tolist()) == (hours, [known], [0])
    assert found.tafels.tolist() == [1]


def test_seats_of_a_partner_and_its_own_row_are_not_added_up() -> None:
    edges = [sits(who, "overleg:1") for who in ("partner:haarlem", "bestuurder:b", "bestuurder:w")]
    graph = network({"overleg:1": FULL}, edges)
    found = of_partners(seen(graph))
    assert found.seats.sum() == 2
    assert seen(graph).unsaid.sum() == 1
    assert of_seats(seen(graph)).hours.sum(axis=1).tolist() == [10.0, 10.0]


def test_meetings_count_once_however_many_seats() -> None:
    found = of_partners(seen(network({"overleg:1": FULL}, [sits("partner:om", "overleg:1", zetels=3)])))
    assert (found.meetings.sum(), found.meetings_known.tolist()) == (4.0, [1])


def test_kinds_and_what_does_not_meet_ask_nothing_and_are_counted_apart() -> None:
    said: dict[str, dict[str, Value]] = {
        "overleg:1": {**FULL, "geldt_per": "gemeente"}, "overleg:2": {**FULL, "status": "slapend"},
        "overleg:3": {**FULL, "status": "voorgesteld"}, "overleg:4": {**FULL, "status": "actief"},
    }  # fmt: skip
    graph = network(said, [sits("partner:om", t) for t in said])
    assert seen(graph).left_out == {KIND: 1, ASLEEP: 1, PROPOSED: 1}
    assert of_partners(seen(graph)).tafels.tolist() == [1]


def test_a_kind_of_partner_and_its_zetels_have_no_load_and_are_counted_apart() -> None:
    belongs: Edge = ("VERTEGENWOORDIGT", "bestuurder:k", "partner:wijkteams")
    nodes = [*NODES, ("bestuurder:k", {"naam": "teamleiders"}), ("overleg:1", FULL)]
    seats = [sits("partner:wijkteams", "overleg:1"), sits("bestuurder:k", "overleg:1")]
    graph = graph_of(nodes, [*LINES, belongs, *seats])
    assert of_partners(seen(graph)).who.tolist() == of_seats(seen(graph)).who.tolist() == []
    assert seen(graph).of_kinds == 2


def test_a_zetel_of_which_no_partner_is_known_is_counted_apart() -> None:
    graph = graph_of([*NODES, ("bestuurder:x", {}), ("overleg:1", FULL)], [*LINES, sits("bestuurder:x", "overleg:1")])
    assert (seen(graph).homeless, of_seats(seen(graph)).hours.sum()) == (1, 10.0)


def test_a_gemeente_has_the_seats_of_its_organisation_and_the_tafels_that_work_there() -> None:
    said: dict[str, dict[str, Value]] = {"overleg:1": FULL, "overleg:2": {}, "overleg:3": {}}
    places_ = [("WERKT_IN", "overleg:2", "gebied:vr"), ("WERKT_IN", "overleg:3", "gebied:land")]
    graph = network(said, [sits("bestuurder:b", "overleg:1"), *places_])
    found, around = of_gemeenten(seen(graph))
    haarlem, velsen = (row(graph, found, f"gebied:{g}") for g in ("haarlem", "velsen"))
    assert found.hours.sum(axis=1)[[haarlem, velsen]].tolist() == [10.0, 0.0]
    assert around[[haarlem, velsen]].tolist() == [1, 1]


def alike(subsoort: str, *ids: str) -> Finding:
    return Finding(
        id="x", soort=Soort.OVERLAP, subsoort=subsoort, zekerheid=Zekerheid.BEREKEND, score=0.5, zin="",
        onderwerpen=tuple(NodeId(i) for i in ids),
    )  # fmt: skip


def test_two_tafels_could_be_one_only_where_overlap_says_so() -> None:
    said: dict[str, dict[str, Value]] = {"overleg:1": FULL, "overleg:2": {}, "programma:p": {}}
    graph = network(said, [sits("partner:om", "overleg:1", zetels=2), sits("partner:om", "overleg:2")])
    found = [
        alike("overlap", "overleg:1", "overleg:2"), alike("fragmentatie", "overleg:1", "overleg:2"),
        alike("overlap", "overleg:1", "programma:p"),
    ]  # fmt: skip
    (pair,) = could_be_one(seen(graph), found)
    assert [graph.ids[n] for n in pair.tafels] == ["overleg:1", "overleg:2"]
    assert ([graph.ids[n] for n in pair.shared], pair.hours) == (["partner:om"], 20.0)


def test_hours_of_a_pair_of_which_nothing_is_known_are_not_known() -> None:
    graph = network({"overleg:1": {}, "overleg:2": {}}, [])
    assert could_be_one(seen(graph), [alike("duplicatie", "overleg:1", "overleg:2")])[0].hours is None
