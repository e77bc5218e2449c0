"""Laws of the missing links: the same map, the same signals; and what is forgotten is never missing."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from random import Random
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from netwerkkaart.analyses.base import Finding
from netwerkkaart.analyses.facts import Facts, facts
from netwerkkaart.analyses.missing.analysis import MissingLinks
from netwerkkaart.analyses.missing.pairs import open_themes, steering_groups
from netwerkkaart.analyses.norms.analysis import Norms
from netwerkkaart.analyses.overlap.pairs import pairs
from netwerkkaart.analyses.ties import in_line
from netwerkkaart.analyses.unknown import Unknown
from netwerkkaart.build import graph_of
from netwerkkaart.graph import Graph, NodeId, Norm
from netwerkkaart.schema.choices import SOORT_NORM, STANDEN

TAFELS = [*(f"overleg:{i}" for i in range(4)), "stuurgroep:0", "stuurgroep:1"]
PARTNERS = [f"partner:{i}" for i in range(5)]
SEATS = [f"bestuurder:{i}" for i in range(3)]
THEMAS = ["thema:0", "thema:1"]
GEBIEDEN = ["gebied:groot", "gebied:0", "gebied:1"]
OPDRACHTEN = ["opdracht:0", "opdracht:1"]
Nodes = dict[str, Mapping[str, Any]]
Edge = tuple[Any, ...]
World = tuple[Nodes, list[Edge], list[Norm]]


VERWACHT = ["soort:ggz", "soort:politie", "functie:wethouder", "portefeuille:zorg", "domein:zorg", *PARTNERS[:2]]
OVER = [*((t,) for t in TAFELS[:3]), ("soort:driehoek",), tuple(TAFELS[:2]), ()]


def filled(r: Random, **choices: list[Any]) -> dict[str, Any]:
    """A choice per property; None leaves it empty."""
    picked = {name: r.choice(values) for name, values in choices.items()}
    return {name: value for name, value in picked.items() if value is not None}


def tafel(r: Random) -> dict[str, Any]:
    return filled(
        r,
        domein=[None, "zorg", "veiligheid", "zorg", "veiligheid", "zorg en veiligheid"],
        niveau=[None, "regionaal", "lokaal"],
        soort=[None, "bestuurlijk", "driehoek"],
        deelnemers_volledig=[None, True],
        vergaderingen_per_jaar=[None, 2, 6],
        bereikbaarheid=[None, "kantooruren", "dag en nacht"],
        geldt_per=[None, None, None, None, "gemeente"],
    )


def edges_of(r: Random) -> list[Edge]:
    """Most things have a thema and an area, and a few participants: so that signals come up often."""
    found: set[Edge] = {("LIGT_IN", g, "gebied:groot") for g in GEBIEDEN[1:]}
    for item in [*TAFELS, *OPDRACHTEN]:
        if r.random() < 0.9:
            found |= {("GAAT_OVER", item, r.choice(THEMAS)), ("WERKT_IN", item, r.choice(GEBIEDEN))}
    for table in TAFELS:
        found |= {("NEEMT_DEEL_AAN", who, table) for who in r.sample(PARTNERS, r.choice([0, 1, 1, 2]))}
        found |= {("ZIT_IN", who, table) for who in r.sample(SEATS, r.choice([0, 0, 0, 1]))}
    found |= {("VERTEGENWOORDIGT", seat, r.choice(PARTNERS)) for seat in SEATS if r.random() < 0.7}
    found |= {("VOERT_UIT", r.choice(PARTNERS), o) for o in OPDRACHTEN}
    found |= {("RAPPORTEERT_AAN", TAFELS[0], r.choice(TAFELS[3:])), ("VERWIJST_NAAR", TAFELS[1], r.choice(PARTNERS))}
    return sorted(found)


def norm_of(r: Random, number: int) -> Norm:
    verwacht = tuple(tuple(r.sample(VERWACHT, r.choice([1, 1, 2]))) for _ in range(r.choice([0, 1, 2])))
    return Norm(
        f"norm:{number}",
        r.choice(SOORT_NORM),
        r.choice(OVER),
        thema=r.choice([None, *map(NodeId, THEMAS)]),
        per=r.choice([None, None, "gemeente"]),
        stand=r.choice([None, *STANDEN]),
        verwacht=verwacht,
        aantal=r.choice([None, 3.0]),
        gewicht=r.choice([None, "wens", "advies"]),
        bronnen=r.choice([("a",), ("b",)]),
    )


@st.composite
def worlds(draw: st.DrawFn) -> World:
    r = Random(draw(st.integers(0, 1 << 32)))
    nodes: Nodes = {t: tafel(r) for t in TAFELS}
    soorten = [None, "ggz", "ggz", "politie", "gemeente", "koepel"]
    nodes |= {p: filled(r, soort=soorten, geldt_per=[None, None, None, "gemeente"]) for p in PARTNERS}
    functies, domeinen = ["burgemeester", "wethouder zorg"], [None, "zorg", "veiligheid"]
    nodes |= {s: filled(r, functie=functies, portefeuille=[None, "zorg"], domein=domeinen) for s in SEATS}
    nodes |= {t: {"domein": "zorg en veiligheid"} for t in THEMAS} | {o: {"omschrijving": "werk"} for o in OPDRACHTEN}
    nodes |= {g: {"soort": "gemeente" if g != "gebied:groot" else "veiligheidsregio"} for g in GEBIEDEN}
    return nodes, edges_of(r), [norm_of(r, number) for number in range(r.choice([0, 2, 5]))]


def _fields(norm: Norm) -> dict[str, Any]:
    return {name: getattr(norm, name) for name in Norm.__dataclass_fields__}


def graph(nodes: Nodes, edges: list[Edge], normen: list[Norm]) -> Graph:
    return graph_of([*nodes.items()], edges, normen=normen)


def signals(g: Graph) -> list[Finding]:
    return [*Norms().run(g), *MissingLinks().run(g), *Unknown().run(g)]


def claims(g: Graph) -> set[tuple[Any, ...]]:
    """What is claimed: of a thema that one of its areas is one-sided, else the signal itself."""
    return {(f.subsoort, f.thema) if f.subsoort == "eenzijdig thema" else (f.subsoort, f.id) for f in signals(g)}


@settings(deadline=None, max_examples=50)
@given(worlds())
def test_the_same_map_gives_the_same_signals_in_the_same_order(world: World) -> None:
    nodes, edges, normen = world
    again = graph(dict(reversed(nodes.items())), edges[::-1], normen[::-1])
    assert signals(graph(*world)) == signals(again)
    assert Norms().gaps(graph(*world)) == Norms().gaps(again)


@settings(deadline=None, max_examples=50)
@given(worlds())
def test_ids_are_unique_scores_are_shares_and_nothing_is_said_of_soorten_by_the_rules(world: World) -> None:
    g = graph(*world)
    found = signals(g)
    assert len({f.id for f in found}) == len(found)
    assert all(0 < f.score <= 1 and f.zin.endswith(".") and f.bewijs for f in found)
    for f in MissingLinks().run(g):
        assert not any(g.node(o).properties.get("geldt_per") for o in f.onderwerpen)


@settings(deadline=None, max_examples=50)
@given(worlds(), st.data())
def test_names_and_words_never_change_an_id(world: World, data: st.DataObject) -> None:
    nodes, edges, normen = world
    renamed: Nodes = {id_: {**said, "naam": data.draw(st.sampled_from(["x", "Anders"]))} for id_, said in nodes.items()}
    assert [f.id for f in signals(graph(*world))] == [f.id for f in signals(graph(renamed, edges, normen))]


def _tolerated(new: set[tuple[Any, ...]], edges: list[Edge], plek: str) -> set[tuple[Any, ...]]:
    """Without thema a plek handles nothing as far as is known; nor is it a table here if place or participants lack too."""
    if any(e[:2] == ("GAAT_OVER", plek) for e in edges):
        return set()
    sits = any(e[0] in ("NEEMT_DEEL_AAN", "ZIT_IN") and e[2] == plek for e in edges)
    placed = any(e[:2] == ("WERKT_IN", plek) for e in edges)
    silent = {"eenzijdig thema"} | (set() if sits and placed else {"afwezige partner"})
    return {c for c in new if c[0] in silent}


@settings(deadline=None, max_examples=500)
@given(worlds(), st.sampled_from(TAFELS))
def test_forgetting_who_sits_at_a_table_adds_no_signal(world: World, table: str) -> None:
    nodes, edges, normen = world
    blank = {k: v for k, v in nodes[table].items() if k != "deelnemers_volledig"}
    left = [e for e in edges if not (e[0] in ("NEEMT_DEEL_AAN", "ZIT_IN") and e[2] == table)]
    before, after = claims(graph(*world)), claims(graph({**nodes, table: blank}, left, normen))
    new = {c for c in after - before if c[0] != "norm"}
    assert new - _tolerated(new, left, table) == set()


@settings(deadline=None, max_examples=500)
@given(worlds(), st.sampled_from([*TAFELS, *OPDRACHTEN]), st.sampled_from(["GAAT_OVER", "WERKT_IN"]))
def test_forgetting_thema_or_area_of_something_adds_no_missing_link(world: World, plek: str, type_: str) -> None:
    nodes, edges, normen = world
    left = [e for e in edges if not (e[0] == type_ and e[1] == plek)]
    before, after = claims(graph(*world)), claims(graph(nodes, left, normen))
    new = {c for c in after - before if c[0] != "norm"}
    assert new - _tolerated(new, left, plek) == set()


@settings(deadline=None, max_examples=300)
@given(worlds())
def test_every_pair_of_care_and_safety_on_one_thema_is_in_one_place(world: World) -> None:
    """Overlap, layered, an open theme, steering groups, or one of their lines in Nog niet bekend."""
    g = graph(*world)
    f, p, open_, steering = facts(g), pairs(g), open_themes(g), steering_groups(g)
    layered, mixed = p.gate.layered, p.gate.untied
    places = [
        _pairs_of(p.a, p.b),
        _pairs_of(p.gate.a[layered], p.gate.b[layered]),
        _pairs_of(open_.a, open_.b),
        _pairs_of(steering.a, steering.b) & _pairs_of(p.gate.a[mixed & ~layered], p.gate.b[mixed & ~layered]),
    ]
    for a, b in combinations(np.flatnonzero(f.counted & (f.area_size > 0)).tolist(), 2):
        if _care_and_safety(f, a, b) and not in_line(f, np.array([a]), np.array([b])).any():
            assert sum((a, b) in place for place in places) == 1


def _pairs_of(a: Any, b: Any) -> set[tuple[int, int]]:
    return {(min(x, y), max(x, y)) for x, y in zip(a.tolist(), b.tolist(), strict=True)}


def _care_and_safety(f: Facts, a: int, b: int) -> bool:
    """Two plekken of one domein each, with a thema and gemeenten in common (the thema's here have no tree)."""
    shared = [bool(f.themas[[a]].multiply(f.themas[[b]]).sum()), bool(f.leaves(a) & f.leaves(b))]
    return {f.firm_domein[a], f.firm_domein[b]} == {"zorg", "veiligheid"} and all(shared)


BLANKABLE = [
    "niveau",
    "deelnemers_volledig",
    "vergaderingen_per_jaar",
    "bereikbaarheid",
    "portefeuille",
    "soort",
    "domein",
]


@settings(deadline=None, max_examples=500)
@given(worlds(), st.sampled_from([*PARTNERS, *SEATS, *TAFELS]), st.sampled_from(BLANKABLE))
def test_forgetting_a_property_refutes_no_norm(world: World, node: str, name: str) -> None:
    """Norms that no source called wanting are signalled only by refutation; what is unknown refutes nothing."""
    nodes, edges, normen = world
    silent = [Norm(**{**_fields(n), "stand": None, "over": ("overleg:0",), "thema": None, "per": None}) for n in normen]
    blank = {**nodes, node: {k: v for k, v in nodes[node].items() if k != name}}
    before, after = graph(nodes, edges, silent), graph(blank, edges, silent)
    assert {f.id for f in Norms().run(after)} <= {f.id for f in Norms().run(before)}
