"""What holds for every matrix and every load."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_array

from netwerkkaart.analyses.facts import facts
from netwerkkaart.analyses.load.burden import of_partners
from netwerkkaart.analyses.load.places import places
from netwerkkaart.analyses.matrix.order import seriation
from netwerkkaart.analyses.matrix.partners import tafel_partner
from netwerkkaart.analyses.matrix.themas import thema_gebied
from netwerkkaart.build import graph_of
from netwerkkaart.graph import Graph
from netwerkkaart.schema.nodes import TAFELS

TABLES = [f"overleg:{i}" for i in range(6)]
PARTNERS = [f"partner:{i}" for i in range(4)]
THEMAS = ["thema:breed", "thema:smal", "thema:ander"]
GEBIEDEN = ["gebied:land", "gebied:r", "gebied:q", "gebied:x", "gebied:y", "gebied:z"]
SOORT = dict(zip(GEBIEDEN, ("land", "veiligheidsregio", "veiligheidsregio", *["gemeente"] * 3), strict=True))
FIXED = [
    ("ONDERDEEL_VAN", "thema:smal", "thema:breed"), ("LIGT_IN", "gebied:x", "gebied:r"),
    ("LIGT_IN", "gebied:y", "gebied:r"), ("LIGT_IN", "gebied:z", "gebied:q"), ("LIGT_IN", "gebied:r", "gebied:land"),
    ("LIGT_IN", "gebied:q", "gebied:land"),
]  # fmt: skip
LAWS = settings(deadline=None, derandomize=True, max_examples=60)


@st.composite
def networks(draw: st.DrawFn) -> Graph:
    said = st.fixed_dictionaries({}, optional={
        "domein": st.sampled_from(["zorg", "veiligheid", "zorg en veiligheid"]),
        "vergaderingen_per_jaar": st.integers(1, 12), "duur_uren": st.sampled_from([0.5, 2.0]),
        "voorbereiding_uren": st.just(1.0), "geldt_per": st.just("gemeente"),
        "status": st.sampled_from(["voorgesteld", "slapend", "actief"]),
    })  # fmt: skip
    nodes: list[tuple[str, dict[str, Any]]] = [(i, {}) for i in (*PARTNERS, *THEMAS)]
    nodes += [(g, {"soort": s}) for g, s in SOORT.items()] + [(t, draw(said)) for t in TABLES]
    edges = set(FIXED)
    for type_, van, naar in (
        ("GAAT_OVER", TABLES, THEMAS), ("WERKT_IN", TABLES, GEBIEDEN), ("NEEMT_DEEL_AAN", PARTNERS, TABLES),
    ):  # fmt: skip
        pair = st.tuples(st.just(type_), st.sampled_from(van), st.sampled_from(naar))
        edges |= draw(st.sets(pair, max_size=12))
    return graph_of(nodes, sorted(edges))


def tafels(graph: Graph) -> Any:
    return facts(graph).is_type(*TAFELS)


@given(networks())
@LAWS
def test_every_tafel_that_exists_stands_in_at_least_one_row_and_one_column(graph: Graph) -> None:
    found = thema_gebied(graph, "veiligheidsregio", tafels(graph)).crossing
    assert (found.by_row.sum(axis=1) > 0).all() and (found.by_column.sum(axis=1) > 0).all()
    assert set(found.items.tolist()) == set(np.flatnonzero(tafels(graph) & ~facts(graph).voorgesteld).tolist())


@given(networks())
@LAWS
def test_the_domeinen_of_a_cell_add_up_to_its_count_and_to_what_lies_behind_it(graph: Graph) -> None:
    found = thema_gebied(graph, "veiligheidsregio", tafels(graph))
    total = sum(lane.toarray() for lane in found.lane_counts())
    assert (total == found.crossing.counts.toarray()).all()
    whole = (found.crossing.counts + found.kind_counts()).toarray()
    behind = [[len(found.crossing.behind(r, c)) for c in range(whole.shape[1])] for r in range(whole.shape[0])]
    assert (whole == np.array(behind)).all()


@given(networks())
@LAWS
def test_what_is_shown_never_changes_what_is_taken_stock_of(graph: Graph) -> None:
    whole = thema_gebied(graph, "veiligheidsregio", tafels(graph))
    nothing = thema_gebied(graph, "veiligheidsregio", np.zeros(len(graph), bool))
    assert (whole.inventoried == nothing.inventoried).all()


@given(networks())
@LAWS
def test_the_order_loses_no_seat_and_no_tafel(graph: Graph) -> None:
    found = tafel_partner(graph, tafels(graph))
    assert int(found.crossing.filled.sum()) == sum(len(found.crossing.of_row(r)) and
        int(found.crossing.by_column[[found.crossing.items.tolist().index(n)]].nnz)
        for r, n in enumerate(found.crossing.rows))  # fmt: skip
    assert len(found.silent) + len(found.crossing.rows) == int((tafels(graph) & ~facts(graph).voorgesteld).sum())


@given(networks())
@LAWS
def test_more_that_is_known_never_lowers_a_load(graph: Graph) -> None:
    found = of_partners(places(graph, tafels(graph)))
    assert (found.seats.sum(axis=1) >= found.tafels).all()
    assert (found.hours_known <= found.meetings_known).all() and (found.meetings_known <= found.tafels).all()
    assert (found.preparation_known <= found.hours_known).all()
    assert ((found.hours.sum(axis=1) > 0) == (found.hours_known > 0)).all()


@given(st.integers(1, 9), st.integers(1, 9), st.data())
@LAWS
def test_an_order_is_a_permutation_and_the_same_every_time(rows: int, columns: int, data: st.DataObject) -> None:
    cells = data.draw(st.lists(st.booleans(), min_size=rows * columns, max_size=rows * columns))
    matrix = csr_array(np.array(cells, float).reshape(rows, columns))
    first, second = seriation(matrix), seriation(matrix.copy())
    assert sorted(first[0]) == list(range(rows)) and sorted(first[1]) == list(range(columns))
    assert (first[0] == second[0]).all() and (first[1] == second[1]).all()


@given(st.integers(2, 4), st.integers(2, 5))
@LAWS
def test_blocks_stand_together(blocks: int, size: int) -> None:
    whole = np.kron(np.eye(blocks), np.ones((size, size)))
    mixed = np.random.default_rng(blocks * size).permutation(blocks * size)
    rows, _ = seriation(csr_array(whole[mixed]))
    where = (mixed[rows] // size).tolist()
    assert sum(a != b for a, b in pairwise(where)) == blocks - 1
