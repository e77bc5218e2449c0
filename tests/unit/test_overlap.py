"""Each rule of overlap between plekken, on small networks by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise

import pytest

from netwerkkaart.analyses import gaps
from netwerkkaart.analyses.base import Finding, Rule, Soort, finding_id
from netwerkkaart.analyses.missing.pairs import open_themes
from netwerkkaart.analyses.overlap.analysis import Overlap, touching
from netwerkkaart.analyses.overlap.pairs import known_share
from netwerkkaart.build import graph_of
from netwerkkaart.graph import Graph, Value

Edges = Iterable[tuple[str, str, str]]
A, B, C = "overleg:a", "overleg:b", "overleg:c"
DOELGROEP, ACTIVITEIT = ("kwetsbare ouderen",), ("casus bespreken",)

BASE: list[tuple[str, Mapping[str, Value]]] = [
    ("gebied:land", {"naam": "Nederland", "soort": "land"}),
    ("gebied:vr", {"naam": "Kennemerland", "soort": "veiligheidsregio"}),
    ("gebied:ggd", {"naam": "GGD Kennemerland", "soort": "ggd-regio"}),
    ("gebied:haarlem", {"naam": "Haarlem", "soort": "gemeente"}),
    ("gebied:velsen", {"naam": "Velsen", "soort": "gemeente"}),
    ("gebied:alkmaar", {"naam": "Alkmaar", "soort": "gemeente"}),
    ("thema:breed", {"naam": "geweld"}),
    ("thema:thuis", {"naam": "geweld thuis"}),
    ("thema:straat", {"naam": "geweld op straat"}),
    ("thema:samen", {"naam": "samenwerking", "koepel": True}),
    ("partner:om", {"naam": "OM"}),
    ("partner:ggz", {"naam": "GGZ"}),
    ("partner:halt", {"naam": "Halt"}),
    ("partner:politie", {"naam": "politie", "soort": "politie", "geldt_per": "politie-eenheid"}),
    ("partner:politie-nh", {"naam": "politie NH", "soort": "politie"}),
]
PLACES: list[tuple[str, str, str]] = [
    *(("LIGT_IN", f"gebied:{g}", f"gebied:{r}") for g in ("haarlem", "velsen") for r in ("vr", "ggd")),
    ("LIGT_IN", "gebied:vr", "gebied:land"),
    ("LIGT_IN", "gebied:alkmaar", "gebied:land"),
    ("ONDERDEEL_VAN", "thema:thuis", "thema:breed"),
    ("ONDERDEEL_VAN", "thema:straat", "thema:breed"),
]


def network(
    plekken: Mapping[str, Mapping[str, Value]],
    edges: Edges = (),
    *,
    themas: Mapping[str, str] | None = None,
    gebieden: Mapping[str, str] | None = None,
) -> Graph:
    """Plekken in Haarlem about geweld thuis at niveau lokaal, unless said otherwise ("" = nothing)."""
    lines = [*PLACES, *edges]
    for plek in plekken:
        thema, gebied = (themas or {}).get(plek, "thuis"), (gebieden or {}).get(plek, "haarlem")
        lines += [("GAAT_OVER", plek, f"thema:{t}") for t in thema.split()]
        lines += [("WERKT_IN", plek, f"gebied:{g}") for g in gebied.split()]
    nodes = [(p, {"niveau": "lokaal", **said}) for p, said in plekken.items()]
    return graph_of([*BASE, *((p, {k: v for k, v in said.items() if v != ""}) for p, said in nodes)], lines)


def two(**both: Value) -> dict[str, Mapping[str, Value]]:
    return {A: both, B: both}


def found(graph: Graph) -> list[tuple[str, tuple[str, ...]]]:
    return [(f.subsoort, f.onderwerpen) for f in Overlap().run(graph)]


def only(graph: Graph) -> Finding:
    [finding] = Overlap().run(graph)
    return finding


def test_thema_and_area_alone_is_fragmentatie() -> None:
    assert found(network(two())) == [("fragmentatie", (A, B))]


def test_a_shared_doelgroep_makes_it_overlap() -> None:
    assert found(network(two(doelgroep=DOELGROEP))) == [("overlap", (A, B))]


def test_a_shared_activiteit_makes_it_overlap() -> None:
    assert found(network(two(activiteit=ACTIVITEIT))) == [("overlap", (A, B))]


def test_thema_doelgroep_and_activiteit_together_are_duplicatie() -> None:
    assert found(network(two(doelgroep=DOELGROEP, activiteit=ACTIVITEIT))) == [("duplicatie", (A, B))]


def test_a_shared_doelgroep_under_different_themas_is_overlap() -> None:
    graph = network(two(doelgroep=DOELGROEP), themas={A: "thuis", B: "straat"})
    assert found(graph) == [("overlap", (A, B))]
    assert "verschillende thema's" in only(graph).zin


def test_a_shared_doelgroep_with_an_unknown_thema_says_so() -> None:
    finding = only(network(two(doelgroep=DOELGROEP), themas={B: ""}))
    assert finding.onderdelen["thema"] is None
    assert finding.zin == (
        "A en b zijn er allebei voor kwetsbare ouderen in Haarlem. Het thema van b is niet ingevuld. "
        "De activiteit is van geen van beide ingevuld."
    )


def test_an_unknown_facet_never_counts_as_similar() -> None:
    graph = network({A: {"doelgroep": DOELGROEP}, B: {}})
    assert found(graph) == [("fragmentatie", (A, B))]


def test_siblings_in_the_thema_tree_do_not_share() -> None:
    assert found(network(two(), themas={A: "thuis", B: "straat"})) == []


def test_a_thema_above_is_shared_for_less_and_names_the_group() -> None:
    finding = only(network(two(), themas={A: "thuis", B: "breed"}))
    assert (finding.thema, finding.onderdelen["thema"]) == ("thema:breed", 0.7)


def test_a_koepel_thema_never_counts() -> None:
    assert found(network(two(), themas={A: "samen", B: "samen"})) == []


@pytest.mark.parametrize("said", [{"status": "voorgesteld"}, {"geldt_per": "gemeente"}])
def test_a_proposal_or_a_kind_takes_no_part(said: dict[str, Value]) -> None:
    assert found(network({A: {}, B: said})) == []


def test_periods_that_do_not_meet_are_no_pair() -> None:
    assert found(network({A: {"einde": "2019"}, B: {"begin": "2020"}})) == []
    assert len(found(network({A: {"einde": "2019"}, B: {"begin": "2019-12"}}))) == 1


def test_other_areas_are_no_pair() -> None:
    assert found(network(two(), gebieden={B: "alkmaar"})) == []


@pytest.mark.parametrize("line", ["ONDERDEEL_VAN", "RAPPORTEERT_AAN", "SCHAALT_OP_NAAR"])
def test_one_line_is_layering(line: str) -> None:
    assert found(network(two(), [(line, B, A)])) == []


def test_a_line_of_three_steps_is_one_line_and_of_four_is_not() -> None:
    steps = [A, "overleg:x", "overleg:y", "overleg:z", B]
    silent = dict.fromkeys(steps[1:4], "")
    plekken: dict[str, Mapping[str, Value]] = {p: {} for p in steps}
    four = [("RAPPORTEERT_AAN", x, y) for x, y in pairwise(steps)]
    three = [*four[:2], ("RAPPORTEERT_AAN", "overleg:y", B)]
    assert found(network(plekken, three, themas=silent)) == []
    assert found(network(plekken, four, themas=silent)) == [("fragmentatie", (A, B))]


@pytest.mark.parametrize(("thema", "expected"), [("breed", 0), ("samen", 1), ("", 0)])
def test_the_same_parent_ties_unless_all_its_themas_are_koepel(thema: str, expected: int) -> None:
    parent = "programma:p"
    edges = [("ONDERDEEL_VAN", p, parent) for p in (A, B)]
    assert len(found(network({A: {}, B: {}, parent: {}}, edges, themas={parent: thema}))) == expected


def test_other_niveau_and_other_territory_is_layered_and_only_on_the_profile() -> None:
    graph = network(
        {A: {"doelgroep": DOELGROEP}, B: {"niveau": "regionaal", "doelgroep": DOELGROEP}}, gebieden={B: "vr"}
    )
    assert found(graph) == []
    assert [(t.ander, t.soort) for t in touching(graph, graph.number[A])] == [(B, "gelaagd")]


def test_thema_and_area_at_another_territory_touches_only() -> None:
    graph = network(two(), gebieden={B: "vr"})
    assert found(graph) == []
    assert [(t.ander, t.soort, t.thema) for t in touching(graph, graph.number[B])] == [(A, "raakt aan", "thema:thuis")]


def test_an_unknown_niveau_is_never_called_layered_nor_equal() -> None:
    graph = network({A: {}, B: {"niveau": ""}})
    assert found(graph) == []
    assert [t.soort for t in touching(graph, graph.number[A])] == ["raakt aan"]


MIXED: dict[str, Mapping[str, Value]] = {A: {"domein": "zorg"}, B: {"domein": "veiligheid"}}
SEATS = [("NEEMT_DEEL_AAN", "partner:ggz", A), ("NEEMT_DEEL_AAN", "partner:om", B)]


def test_care_and_safety_without_a_tie_is_an_open_theme_and_no_overlap() -> None:
    assert found(network(MIXED, SEATS)) == []


def test_care_and_safety_with_a_shared_kind_is_overlap() -> None:
    seats = [*SEATS, *(("NEEMT_DEEL_AAN", "partner:politie", p) for p in (A, B))]
    assert found(network(MIXED, seats)) == [("fragmentatie", (A, B))]


def test_care_and_safety_with_a_referral_is_overlap() -> None:
    assert len(found(network(MIXED, [*SEATS, ("VERWIJST_NAAR", A, B)]))) == 1


def test_care_and_safety_with_unknown_participants_is_neither_but_counted_once() -> None:
    graph = network(MIXED, SEATS[:1])
    assert found(graph) == []
    [gap] = [g for g in gaps(graph, "2026-01-01") if B in g.onderwerpen and "zorg en veiligheid" in g.zin]
    assert (gap.soort, gap.bekend, gap.totaal, gap.onderwerpen) == ("open thema", 0, 1, (B,))


def test_a_soort_and_a_member_of_it_may_be_a_tie_and_leave_an_overlap() -> None:
    graph = network(
        MIXED, [*SEATS, ("NEEMT_DEEL_AAN", "partner:politie", A), ("NEEMT_DEEL_AAN", "partner:politie-nh", B)]
    )
    assert found(graph) == [("fragmentatie", (A, B))]
    assert not len(open_themes(graph).a)


def test_care_and_safety_elsewhere_of_unknown_niveau_are_counted_and_nothing_else() -> None:
    graph = network({A: MIXED[A], B: {**MIXED[B], "niveau": ""}}, SEATS, gebieden={B: "vr"})
    assert found(graph) == []
    assert touching(graph, graph.number[A]) == []
    [gap] = [g for g in gaps(graph, "2026-01-01") if g.soort == "open thema"]
    assert (gap.wat, gap.bekend, gap.totaal, gap.onderwerpen) == ("niveau", 0, 1, (B,))


def test_care_and_safety_of_another_niveau_elsewhere_are_layered_on_the_profile() -> None:
    graph = network({A: MIXED[A], B: {**MIXED[B], "niveau": "regionaal"}}, SEATS, gebieden={B: "vr"})
    assert found(graph) == []
    assert [(t.ander, t.soort) for t in touching(graph, graph.number[A])] == [(B, "gelaagd")]


def test_a_domein_derived_from_themas_makes_no_open_theme() -> None:
    graph = graph_of(
        [*BASE, ("thema:z", {"domein": "zorg"}), (A, {"niveau": "lokaal"}),
         (B, {"niveau": "lokaal", "domein": "veiligheid"})],
        [*PLACES, *SEATS[1:], ("NEEMT_DEEL_AAN", "partner:halt", A), *(("GAAT_OVER", p, "thema:z") for p in (A, B)),
         *(("WERKT_IN", p, "gebied:haarlem") for p in (A, B))],
    )  # fmt: skip
    assert found(graph) == [("fragmentatie", (A, B))]


def test_fragmentatie_is_one_finding_for_all_plekken_of_a_place() -> None:
    assert found(network({A: {}, B: {}, C: {}})) == [("fragmentatie", (A, B, C))]


def test_a_plek_in_line_with_the_others_of_its_group_belongs_to_it() -> None:
    graph = network({A: {}, B: {}, C: {}}, [("RAPPORTEERT_AAN", C, A), ("RAPPORTEERT_AAN", C, B)])
    assert found(graph) == [("fragmentatie", (A, B, C))]


def test_a_plek_that_nothing_ties_to_its_group_belongs_to_it() -> None:
    graph = network({A: {"domein": "zorg"}, B: {}, C: {"domein": "zorg"}, "overleg:v": {"domein": "veiligheid"}},
                    [("NEEMT_DEEL_AAN", "partner:ggz", A), ("NEEMT_DEEL_AAN", "partner:halt", C),
                     ("NEEMT_DEEL_AAN", "partner:om", "overleg:v"), ("RAPPORTEERT_AAN", "overleg:v", B)])  # fmt: skip
    assert found(graph) == [("fragmentatie", (A, B, C, "overleg:v"))]


def test_a_plek_that_had_ended_before_its_group_began_is_no_member() -> None:
    graph = network({A: {"begin": "2020"}, B: {"begin": "2021"}, C: {"einde": "2018"}})
    assert found(graph) == [("fragmentatie", (A, B))]


def test_a_group_of_which_no_pair_passes_the_gate_is_none() -> None:
    assert found(network({A: {}, B: {}, C: {}}, [("RAPPORTEERT_AAN", A, B), ("RAPPORTEERT_AAN", B, C)])) == []


def test_a_group_whose_pairs_are_all_firmer_is_not_shown_again() -> None:
    said: Mapping[str, Value] = {"doelgroep": DOELGROEP}
    assert [s for s, _ in found(network({A: said, B: said, C: said}))] == ["overlap"] * 3


def test_a_group_with_one_loose_pair_is_shown_beside_the_firmer_pair() -> None:
    said: Mapping[str, Value] = {"doelgroep": DOELGROEP}
    graph = network({A: said, B: said, C: {}})
    assert sorted(found(graph)) == [("fragmentatie", (A, B, C)), ("overlap", (A, B))]


def test_the_same_plekken_under_two_themas_of_one_line_are_one_group() -> None:
    finding = only(network(two(), themas={A: "breed thuis", B: "breed thuis"}))
    assert finding.thema == "thema:breed"


def test_a_group_keeps_its_id_when_a_plek_joins() -> None:
    first, second = only(network(two())), only(network({A: {}, B: {}, C: {}}))
    expected = finding_id(Soort.OVERLAP, Rule.GROEP, thema="thema:thuis", gebied="gebied:haarlem", niveau="lokaal")
    assert first.id == second.id == expected


def test_a_territory_with_several_names_is_the_veiligheidsregio() -> None:
    finding = only(network(two(niveau="regionaal"), gebieden={A: "ggd", B: "haarlem velsen"}))
    assert finding.gebied == "gebied:vr"


def test_territories_without_a_name_do_not_share_an_id() -> None:
    ids = {
        only(network(two(), gebieden=dict.fromkeys((A, B), where))).id
        for where in ("haarlem alkmaar", "velsen alkmaar")
    }
    assert len(ids) == 2


def test_the_id_of_a_pair_is_made_of_its_subjects_only() -> None:
    finding = only(network(two(doelgroep=DOELGROEP)))
    assert finding.id == finding_id(Soort.OVERLAP, Rule.PAAR, onderwerpen=[B, A])


def test_a_pair_is_named_in_the_order_of_ids_whatever_the_type() -> None:
    graph = network({"stuurgroep:a": {"doelgroep": DOELGROEP}, "programma:z": {"doelgroep": DOELGROEP}})
    assert only(graph).onderwerpen == ("programma:z", "stuurgroep:a")


def test_an_unknown_part_adds_nothing_and_the_rest_is_not_blown_up() -> None:
    finding = only(network(two()))
    assert finding.score == pytest.approx(0.6)
    assert finding.onderdelen == {"thema": 1, "gebied": 1, "deelnemers": None, "doelgroep en activiteit": None}
    assert known_share(finding.onderdelen) == 0.6
    assert "Bekend: 60%" in [e.wat for e in finding.bewijs]


def test_rare_participants_weigh_more_than_busy_ones() -> None:
    def shared(partner: str) -> float:
        seats = [("NEEMT_DEEL_AAN", partner, p) for p in (A, B)] + [("NEEMT_DEEL_AAN", "partner:halt", A)]
        busy = [("NEEMT_DEEL_AAN", "partner:om", f"overleg:x{i}") for i in range(2)]
        graph = network({A: {}, B: {}, **{f"overleg:x{i}": {} for i in range(3)}}, [*seats, *busy],
                        themas={f"overleg:x{i}": "" for i in range(3)})  # fmt: skip
        return only(graph).onderdelen["deelnemers"] or 0.0

    assert 1 > shared("partner:ggz") > shared("partner:om") > 0


def test_kinds_do_not_count_as_shared_participants_in_the_score() -> None:
    seats = [("NEEMT_DEEL_AAN", "partner:politie", p) for p in (A, B)]
    assert only(network(two(), seats)).onderdelen["deelnemers"] is None


def test_the_partner_of_a_seat_is_a_participant() -> None:
    graph = graph_of(
        [*BASE, ("bestuurder:s", {"naam": "officier"}), *((p, {"niveau": "lokaal"}) for p in (A, B, C))],
        [*PLACES, ("ZIT_IN", "bestuurder:s", A), ("VERTEGENWOORDIGT", "bestuurder:s", "partner:om"),
         ("NEEMT_DEEL_AAN", "partner:om", B), *(("GAAT_OVER", p, "thema:thuis") for p in (A, B)),
         *(("WERKT_IN", p, "gebied:haarlem") for p in (A, B))],
    )  # fmt: skip
    finding = only(graph)
    assert finding.onderdelen["deelnemers"] == 1
    assert "Deelnemer van a: OM (via officier)" in [e.wat for e in finding.bewijs]


def test_the_sentence_says_what_is_missing_for_a_firmer_word() -> None:
    finding = only(network({A: {"doelgroep": DOELGROEP, "activiteit": ACTIVITEIT}, B: {"doelgroep": DOELGROEP}}))
    assert finding.zin == (
        "A en b gaan allebei over geweld thuis in Haarlem, met gedeelde doelgroep (kwetsbare ouderen). "
        "De activiteit is van b niet ingevuld."
    )


@pytest.mark.parametrize(
    ("filled", "second"),
    [
        ("", "Van geen van deze 5 zijn doelgroep en activiteit allebei bekend."),
        ("a", "Van één van deze 5 zijn doelgroep en activiteit allebei bekend."),
        ("abcde", "Ze hebben niet allemaal dezelfde doelgroep of activiteit."),
    ],
)
def test_a_group_names_three_plekken_and_says_apart_what_is_filled_in(filled: str, second: str) -> None:
    both: dict[str, dict[str, Value]] = {x: {"doelgroep": (x,), "activiteit": (x,)} for x in filled}
    graph = network({f"overleg:{x}": both.get(x, {}) for x in "abcde"})
    assert only(graph).zin == f"A, b, c en 2 andere gaan over geweld thuis in Haarlem, op niveau lokaal. {second}"


def test_a_pair_with_long_names_leaves_what_it_shares_to_the_evidence() -> None:
    said: Mapping[str, Value] = {"doelgroep": DOELGROEP, "activiteit": ACTIVITEIT}
    finding = only(network({A: {**said, "naam": "a" * 60}, B: {**said, "naam": "b" * 50}}))
    assert finding.zin.endswith("gaan allebei over geweld thuis in Haarlem, met gedeelde doelgroep en activiteit.")
    assert len(finding.zin) <= 200
    assert "Doelgroep van " + "b" * 50 + ": kwetsbare ouderen" in [e.wat for e in finding.bewijs]


def test_what_was_not_compared_is_counted() -> None:
    lines = {g.wat: g for g in Overlap().gaps(network({A: {}, B: {}, C: {}}, gebieden={A: ""}, themas={B: ""}))}
    assert (lines["gebied"].bekend, lines["gebied"].totaal, lines["gebied"].onderwerpen) == (2, 3, (A,))
    assert lines["thema"].onderwerpen == lines["thema of doelgroep"].onderwerpen == (B,)


def test_only_the_strongest_are_written_out_and_the_rest_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("netwerkkaart.analyses.weights.STRONGEST", 2)
    said: Mapping[str, Value] = {"doelgroep": DOELGROEP}
    graph = network({A: said, B: said, C: said})
    counts = Overlap().counts(graph)
    assert (len(Overlap().run(graph)), counts.overlap, counts.shown, counts.rest) == (2, 3, 2, 1)


def test_an_empty_graph_has_no_findings_and_no_gaps() -> None:
    assert (Overlap().run(graph_of([])), Overlap().gaps(graph_of([]))) == ([], [])
