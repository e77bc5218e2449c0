"""Every named question: the same rows from every engine, and from the Python analyses where both answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.generate import region
from netwerkkaart import asking
from netwerkkaart.analyses.facts import Facts
from netwerkkaart.analyses.missing.areas import handled, one_sided
from netwerkkaart.asking import Most, ids_in, run_query, values_of
from netwerkkaart.build import empty_graph, graph_of
from netwerkkaart.errors import StoreUnavailable
from netwerkkaart.example import example
from netwerkkaart.graph import Graph
from netwerkkaart.stores.copy import Rows
from netwerkkaart.stores.queries import ParamSoort, Query, find_query, queries
from tests.cypher_engines import ENGINES, Engine, kglite

TODAY = date(2026, 11, 25)
TAFELS, OSP = ("Overleg", "Stuurgroep"), ("Overleg", "Stuurgroep", "Programma")


@cache
def small_region() -> Graph:
    return region(opdrachten=60, scale=0.3)


@cache
def made_by_hand() -> Graph:
    """Everything the questions ask for, once, with names that sort differently in other collations."""
    plek = {"domein": "zorg", "niveau": "regionaal", "doelgroep": ("kwetsbare ouderen", "dak- en thuislozen")}
    return graph_of(
        [
            ("overleg:a", {"naam": "Álle zorg", "vergaderingen_per_jaar": 4, "duur_uren": 1.5, **plek}),
            ("overleg:b", {"naam": "avond", "domein": "veiligheid", "bevestigd_op": "2019", "afkorting": "AV"}),
            (
                "overleg:c",
                {
                    "naam": "Zet",
                    "begin": "2018-04",
                    "soort": "bestuurlijk",
                    "evaluatie_op": "2020-05",
                    "niveau": "lokaal",
                },
            ),
            ("overleg:d", {"naam": "driehoek", "geldt_per": "gemeente", "aantal": 3}),
            ("stuurgroep:s", {"naam": "'s-stuur", "status": "voorgesteld", "toelichting": "ooit"}),
            ("programma:p", {"naam": "Programma", "soort": "pilot"}),
            ("partner:x", {"naam": "X", "soort": "zorg- en veiligheidshuis", "sturing": ("regiekracht",)}),
            ("partner:y", {"naam": "y", "soort": "gemeente"}),
            ("partner:z", {"naam": "Zorg", "soort": "ggz"}),
            ("bestuurder:w", {"naam": "wethouder, y", "functie": "wethouder", "contact": "griffie@y.nl"}),
            ("opdracht:1", {"naam": "Eén", "omschrijving": "Eén", "doelgroep": ("kwetsbare ouderen",)}),
            ("opdracht:2", {"naam": "twee", "omschrijving": "twee", "doelgroep": ("kwetsbare ouderen",)}),
            ("thema:t", {"naam": "Thema", "domein": "zorg en veiligheid"}),
            ("thema:u", {"naam": "onder", "domein": "zorg en veiligheid"}),
            ("gebied:g", {"naam": "Gemeente", "soort": "gemeente"}),
            ("gebied:h", {"naam": "Leeg", "soort": "gemeente"}),
            ("gebied:r", {"naam": "Regio", "soort": "veiligheidsregio"}),
        ],
        [
            *(
                ("NEEMT_DEEL_AAN", p, t)
                for p in ("partner:x", "partner:y", "partner:z")
                for t in ("overleg:a", "overleg:b")
            ),
            ("NEEMT_DEEL_AAN", "partner:x", "overleg:d", {"rol": "lid"}),
            ("ZIT_IN", "bestuurder:w", "overleg:c", {"rol": "voorzitter"}),
            ("VERTEGENWOORDIGT", "bestuurder:w", "partner:y"),
            ("AANSPREEKPUNT_VOOR", "bestuurder:w", "thema:t"),
            ("GEEFT_OPDRACHT", "overleg:c", "opdracht:1"),
            ("GEEFT_OPDRACHT", "bestuurder:w", "opdracht:2"),
            ("VOERT_UIT", "partner:z", "opdracht:1"),
            ("VOERT_UIT", "partner:z", "opdracht:2"),
            ("GAAT_OVER", "opdracht:1", "thema:u"),
            ("GAAT_OVER", "opdracht:2", "thema:u"),
            ("GAAT_OVER", "overleg:a", "thema:t"),
            ("GAAT_OVER", "overleg:c", "thema:u"),
            ("ONDERDEEL_VAN", "thema:u", "thema:t"),
            ("WERKT_IN", "overleg:a", "gebied:g"),
            ("WERKT_IN", "overleg:c", "gebied:g"),
            ("LIGT_IN", "gebied:g", "gebied:r"),
            ("SCHAALT_OP_NAAR", "overleg:a", "overleg:c", {"gebruik": "weinig"}),
            ("SCHAALT_OP_NAAR", "overleg:c", "partner:x"),
            ("RAPPORTEERT_AAN", "overleg:a", "overleg:c"),
            ("VERWIJST_NAAR", "overleg:a", "partner:x", {"gebruik": "weinig"}),
            ("FINANCIERT", "partner:y", "programma:p"),
        ],
    )


GRAPHS: dict[str, Callable[[], Graph]] = {
    "empty": cache(empty_graph),
    "by hand": made_by_hand,
    "example": lambda: example().graph,
    "region": small_region,
}
FIRST = {
    ParamSoort.TAFEL: TAFELS,
    ParamSoort.PLEK: OSP,
    ParamSoort.PARTNER: ("Partner",),
    ParamSoort.GEBIED: ("Gebied",),
}


def filled(graph: Graph, query: Query) -> dict[str, Any]:
    """What must be filled in: the busiest node of its kind, for a second one the next."""
    busy = sorted(graph.ids, key=lambda i: (-len(graph.edges_of(i)), i))
    given: dict[str, str] = {}
    for parameter in query.parameters:
        if parameter.verplicht and parameter.soort is ParamSoort.DATUM:
            given[parameter.naam] = "2019"
        elif parameter.verplicht:
            fits = [i for i in busy if graph.types[graph.number[i]] in FIRST[parameter.soort]]
            given[parameter.naam] = next((i for i in fits if i not in given.values()), "")
    return given


def asked(engine: Engine, graph: Graph, query: Query, given: dict[str, str] | None = None) -> Rows:
    values: dict[str, Any] = filled(graph, query) if given is None else given
    if len(graph):
        values = values_of(graph, query, values, today=TODAY)
    else:
        values = {p.naam: None for p in query.parameters} | values
    return engine(graph, query.tekst, values)


@pytest.mark.parametrize("graph", GRAPHS)
@pytest.mark.parametrize("engine", ENGINES)
def test_every_question_is_answered_with_its_columns(engine: Engine, graph: str) -> None:
    made = GRAPHS[graph]()
    for query in queries():
        rows = asked(engine, made, query)
        assert rows.columns == query.kolommen, query.naam


@pytest.mark.parametrize("graph", GRAPHS)
@pytest.mark.parametrize("engine", [e for e in ENGINES if e is not kglite])
def test_every_engine_gives_the_same_rows_in_the_same_order(engine: Engine, graph: str) -> None:
    made = GRAPHS[graph]()
    differing = []
    for query in queries():
        ours, theirs = (asked(e, made, query) for e in (kglite, engine))
        alike = ours.rows == theirs.rows
        if query.naam == "pad-tussen-twee-tafels":  # of several shortest paths any one may be given
            alike = [r[0] for r in ours.rows] == [r[0] for r in theirs.rows]
        if not alike:
            differing.append((query.naam, ours.rows[:3], theirs.rows[:3]))
    assert differing == []


@pytest.mark.parametrize("query", queries(), ids=lambda q: q.naam)
def test_every_question_finds_something_somewhere(query: Query) -> None:
    given = {
        "escalatieladder": {"tafel": "overleg:a"},
        "pad-tussen-twee-tafels": {"van": "overleg:a", "naar": "overleg:c"},
    }
    found = asked(kglite, made_by_hand(), query, given.get(query.naam))
    assert found.rows or any(asked(kglite, g, query).rows for g in (example().graph, small_region()))


@pytest.mark.parametrize("engine", ENGINES)
def test_a_question_keeps_to_what_is_filled_in(engine: Engine) -> None:
    graph = made_by_hand()
    overlap = find_query("overlap-per-thema-en-gebied")
    assert [r[0] for r in asked(engine, graph, overlap, {"minimaal": "1"}).rows] == ["thema:t", "thema:u"]
    assert [r[0] for r in asked(engine, graph, overlap, {"minimaal": "1", "thema": "onder"}).rows] == ["thema:u"]
    assert len(asked(engine, graph, overlap, {"minimaal": "1", "gebied": "Regio"}).rows) == 2
    assert asked(engine, graph, overlap, {"minimaal": "1", "gebied": "Leeg"}).rows == ()
    assert asked(engine, graph, overlap, {"minimaal": "2"}).rows == ()


def test_what_is_known_by_year_or_month_counts_when_it_may_be_later() -> None:
    changed = find_query("veranderd-sinds")

    def found(sinds: str) -> set[str]:
        return {r[0] for r in asked(kglite, made_by_hand(), changed, {"sinds": sinds}).rows}

    assert found("2018-04-30") == {"overleg:b", "overleg:c"}
    assert found("2018-05") == found("2019-12-31") == {"overleg:b"}
    assert found("2020") == set()


def test_a_duplicate_assignment_is_found_by_thema_and_performer() -> None:
    [row] = asked(kglite, made_by_hand(), find_query("dubbele-opdrachten")).rows
    assert row == ("opdracht:1", "Eén", "opdracht:2", "twee", "onder", ["kwetsbare ouderen"], ["Zorg"])


def test_hours_are_counted_and_the_unknown_is_said() -> None:
    rows = {r[0]: r[2:] for r in asked(kglite, made_by_hand(), find_query("overlegdruk-per-partner")).rows}
    assert rows["partner:x"] == (2, 4, 6, 1, 1)
    assert rows["partner:y"] == (3, 4, 6, 2, 2)


# parity with the Python analyses


@pytest.mark.parametrize("graph", ["by hand", "example", "region"])
def test_partners_at_tables_are_those_of_the_facts(graph: str) -> None:
    made = GRAPHS[graph]()
    f = Facts(made)
    tables = f.is_type(*TAFELS) & ~f.voorgesteld
    counts = np.asarray(f.participants[tables].sum(axis=0)).ravel()
    expected = {
        made.ids[i]: int(n)
        for i, n in enumerate(counts.tolist())
        if n and made.types[i] == "Partner" and not f.soorten[i]
    }
    rows = asked(kglite, made, find_query("partners-aan-de-meeste-tafels"), {"minimaal": "1"}).rows
    assert {r[0]: r[3] for r in rows} == expected


@pytest.mark.parametrize("graph", ["by hand", "example", "region"])
def test_shared_participants_are_those_of_the_overlap_analysis(graph: str) -> None:
    made = GRAPHS[graph]()
    f = Facts(made)
    partners = f.is_type("Partner")
    members = f.members.multiply(partners[None, :]).tocsr()
    shared = (members @ members.T).toarray()
    counted = f.is_type(*OSP) & ~f.soorten & ~f.voorgesteld
    expected = {
        tuple(sorted((made.ids[a], made.ids[b]))): int(shared[a, b])
        for a, b in zip(*np.nonzero(np.triu(shared >= 2, 1)), strict=True)
        if counted[a] and counted[b]
    }
    rows = asked(kglite, made, find_query("tafels-met-dezelfde-deelnemers"), {"minimaal": "2"}).rows
    assert {(r[0], r[2]): r[4] for r in rows} == expected


@pytest.mark.parametrize("graph", ["by hand", "example", "region"])
def test_tables_without_participants_are_those_of_which_none_is_known(graph: str) -> None:
    made = GRAPHS[graph]()
    f = Facts(made)
    none = f.is_type(*TAFELS) & ~f.soorten & ~f.voorgesteld & ~f.participants_known
    rows = asked(kglite, made, find_query("tafels-zonder-deelnemers"), {}).rows
    assert {r[0] for r in rows} == {made.ids[i] for i in np.flatnonzero(none)}


@pytest.mark.parametrize("graph", ["by hand", "example", "region"])
def test_kinds_are_those_of_the_facts(graph: str) -> None:
    made = GRAPHS[graph]()
    f = Facts(made)
    rows = asked(kglite, made, find_query("soorten"), {}).rows
    assert {r[0] for r in rows} == {made.ids[i] for i in np.flatnonzero(f.soorten)}


@pytest.mark.parametrize("graph", ["example", "region"])
def test_a_one_sided_theme_of_the_analysis_is_in_the_answer(graph: str) -> None:
    """The analysis claims less: it leaves out where something is not known, and themes under a theme count for it."""
    made = GRAPHS[graph]()
    f = Facts(made)
    rows = asked(kglite, made, find_query("eenzijdige-themas"), {}).rows
    themas = {r[0] for r in rows}
    assert {made.ids[o.thema] for o in one_sided(f, handled(f))} <= themas


NAMES = st.sampled_from([f"overleg:{c}" for c in "abcd"])
PARTNERS = st.sampled_from([f"partner:{c}" for c in "pqr"])


@settings(max_examples=25)
@given(st.sets(st.tuples(PARTNERS, NAMES)), st.sets(st.tuples(NAMES, NAMES)))
def test_generated_networks_agree_with_plain_python(sits: set[tuple[str, str]], scales: set[tuple[str, str]]) -> None:
    nodes: list[tuple[str, dict[str, Any]]] = [(f"overleg:{c}", {}) for c in "abcd"] + [
        (f"partner:{c}", {}) for c in "pqr"
    ]
    lines = [("NEEMT_DEEL_AAN", p, t) for p, t in sits] + [("SCHAALT_OP_NAAR", a, b) for a, b in scales if a != b]
    graph = graph_of(nodes, lines)
    rows = asked(kglite, graph, find_query("partners-aan-de-meeste-tafels"), {"minimaal": "1"}).rows
    assert {r[0]: r[3] for r in rows} == {p: sum(q == p for q, _ in sits) for p, _ in sits}
    ends = {r[0] for r in asked(kglite, graph, find_query("tafels-zonder-escalatie"), {}).rows}
    assert ends == {f"overleg:{c}" for c in "abcd"} - {a for a, b in scales if a != b}
    none = {r[0] for r in asked(kglite, graph, find_query("partners-zonder-tafel"), {}).rows}
    assert none == {f"partner:{c}" for c in "pqr"} - {p for p, _ in sits}


# the service


def test_an_answer_says_what_it_left_out() -> None:
    graph = small_region()
    answer = run_query(graph, find_query("wie-rapporteert-aan-niemand"), {}, today=TODAY, most=Most.SCREEN)
    assert not answer.cut and answer.remarks == () and answer.total == len(answer.rows)


@pytest.mark.parametrize("naam", ["dubbele-opdrachten", "tafels-met-dezelfde-deelnemers", "soorten"])
def test_a_large_map_answers_in_a_process_of_its_own_with_the_same_rows(
    naam: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    graph = example().graph
    here = run_query(graph, find_query(naam), {}, today=TODAY, most=Most.SCREEN)
    monkeypatch.setattr(asking, "LARGE", 0)
    monkeypatch.setattr(asking, "copy_of", None)
    apart = run_query(graph, find_query(naam), {}, today=TODAY, most=Most.SCREEN)
    assert (apart.columns, apart.rows) == (here.columns, here.rows)


def test_an_answer_names_its_nodes_for_the_map() -> None:
    graph = made_by_hand()
    query = find_query("pad-tussen-twee-tafels")
    answer = run_query(graph, query, {"van": "Álle zorg", "naar": "Zet"}, today=TODAY, most=Most.SCREEN)
    assert ids_in(graph, answer) == ("overleg:a", "overleg:c")
    assert answer.records()[0]["stappen"] == 1


def test_a_store_that_answers_itself_is_asked() -> None:
    class Self:
        def ask(self, text: str, values: Any, *, most: int, versie: int) -> Rows:
            assert text.startswith("// titel") and values == {} and most == Most.SCREEN
            assert versie == empty_graph().versie
            return Rows(("a",), ((1,),), 5)

    answer = run_query(empty_graph(), find_query("soorten"), {}, today=TODAY, most=Most.SCREEN, store=Self())
    assert answer.rows == ((1,),) and answer.cut
    assert answer.remarks == ("U ziet de eerste 1 van 5 rijen.",)


@pytest.mark.parametrize("away", [False, True])
def test_a_store_that_is_away_or_moves_on_is_not_waited_for(away: bool) -> None:
    class Other:
        def ask(self, text: str, values: Any, *, most: int, versie: int) -> None:  # noqa: ARG002
            if away:
                raise StoreUnavailable("bolt://elders")

    graph, soorten = made_by_hand(), find_query("soorten")
    answer = run_query(graph, soorten, {}, today=TODAY, most=Most.SCREEN, store=Other())
    assert answer.rows == run_query(graph, soorten, {}, today=TODAY, most=Most.SCREEN).rows != ()
