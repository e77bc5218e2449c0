"""The missing links: what is claimed between care and safety, and what is left alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pytest

from netwerkkaart.analyses.base import Finding
from netwerkkaart.analyses.missing.analysis import MissingLinks, link_score
from netwerkkaart.build import graph_of
from netwerkkaart.graph import Graph

Nodes = Mapping[str, Mapping[str, Any]]
Edges = Iterable[tuple[Any, ...]]
BASE: dict[str, Mapping[str, Any]] = {
    "gebied:k": {"naam": "Kennemerland", "soort": "veiligheidsregio"},
    "gebied:h": {"naam": "Haarlem", "soort": "gemeente"},
    "gebied:z": {"naam": "Zandvoort", "soort": "gemeente"},
    "gebied:elders": {"naam": "Elders", "soort": "gemeente"},
    "thema:hg": {"naam": "huiselijk geweld", "domein": "zorg en veiligheid"},
    "thema:kind": {"naam": "kindermishandeling"},
    "thema:koepel": {"naam": "samenwerking", "koepel": True},
    "partner:ggz": {"naam": "GGZ", "soort": "ggz"},
    "partner:om": {"naam": "OM", "soort": "openbaar ministerie"},
    "partner:ggd": {"naam": "GGD", "soort": "ggd"},
    "partner:vng": {"naam": "VNG", "soort": "koepel"},
    "partner:politie": {"naam": "politie", "soort": "politie", "geldt_per": "politie-eenheid"},
    "partner:politie-nh": {"naam": "Politie NH", "soort": "politie"},
    "bestuurder:bm": {"functie": "burgemeester"},
    "bestuurder:wh": {"functie": "wethouder"},
}
LIES = [
    ("LIGT_IN", "gebied:h", "gebied:k"),
    ("LIGT_IN", "gebied:z", "gebied:k"),
    ("ONDERDEEL_VAN", "thema:kind", "thema:hg"),
]
PAIR: dict[str, Mapping[str, Any]] = {
    "overleg:zorg": {"naam": "Zorgtafel", "domein": "zorg", "niveau": "regionaal"},
    "overleg:veilig": {"naam": "Veiligheidstafel", "domein": "veiligheid", "niveau": "regionaal"},
}


def placed(*tables: str, thema: str = "thema:hg", gebied: str = "gebied:k") -> list[tuple[Any, ...]]:
    return [e for t in tables for e in (("GAAT_OVER", t, thema), ("WERKT_IN", t, gebied))]


def joins(table: str, *who: str) -> list[tuple[Any, ...]]:
    return [("ZIT_IN" if w.startswith("bestuurder") else "NEEMT_DEEL_AAN", w, table) for w in who]


SITS = [*joins("overleg:zorg", "partner:ggz"), *joins("overleg:veilig", "partner:om")]


def graph(nodes: Nodes, edges: Edges) -> Graph:
    return graph_of([*{**BASE, **nodes}.items()], [*LIES, *edges])


def found(g: Graph, subsoort: str) -> list[Finding]:
    return [f for f in MissingLinks().run(g) if f.subsoort == subsoort]


# open theme


def test_a_care_and_a_safety_table_with_a_shared_thema_and_no_tie_are_an_open_theme() -> None:
    (finding,) = found(graph(PAIR, [*placed(*PAIR), *SITS]), "open thema")
    assert finding.onderwerpen == ("overleg:zorg", "overleg:veilig")
    assert (finding.thema, finding.gebied) == ("thema:hg", "gebied:k")
    assert finding.score == pytest.approx(0.6)
    assert "Zorgtafel (zorg) en Veiligheidstafel (veiligheid)" in finding.zin
    assert "Voor zover bekend" in finding.zin


NO_OPEN_THEME: dict[str, tuple[Nodes, Edges]] = {
    "a shared participant ties": (PAIR, [*placed(*PAIR), *SITS, *joins("overleg:veilig", "partner:ggz")]),
    "a shared seat ties": (
        PAIR,
        [*placed(*PAIR), *SITS, *joins("overleg:veilig", "bestuurder:bm"), *joins("overleg:zorg", "bestuurder:bm")],
    ),
    "a shared soort ties": (
        PAIR,
        [*placed(*PAIR), *SITS, *joins("overleg:veilig", "partner:politie"), *joins("overleg:zorg", "partner:politie")],
    ),
    "a soort and one of its members may be the same": (
        PAIR,
        [
            *placed(*PAIR),
            *SITS,
            *joins("overleg:veilig", "partner:politie"),
            *joins("overleg:zorg", "partner:politie-nh"),
        ],
    ),
    "a line ties": (PAIR, [*placed(*PAIR), *SITS, ("RAPPORTEERT_AAN", "overleg:zorg", "overleg:veilig")]),
    "unknown participants say nothing": (PAIR, [*placed(*PAIR), *joins("overleg:zorg", "partner:ggz")]),
    "another area": (PAIR, [*placed("overleg:zorg"), *placed("overleg:veilig", gebied="gebied:elders"), *SITS]),
    "an umbrella is no thema": (PAIR, [*placed(*PAIR, thema="thema:koepel"), *SITS]),
    "a soort takes no part": (
        {**PAIR, "overleg:zorg": {**PAIR["overleg:zorg"], "geldt_per": "wijk"}},
        [*placed(*PAIR), *SITS],
    ),
    "a proposal takes no part": (
        {**PAIR, "overleg:zorg": {**PAIR["overleg:zorg"], "status": "voorgesteld"}},
        [*placed(*PAIR), *SITS],
    ),
    "both domeinen at one table": (
        {**PAIR, "overleg:zorg": {"domein": "zorg en veiligheid", "niveau": "regionaal"}},
        [*placed(*PAIR), *SITS],
    ),
    "other niveau and other territory": (
        {**PAIR, "overleg:zorg": {"domein": "zorg", "niveau": "lokaal"}},
        [*placed("overleg:veilig"), *placed("overleg:zorg", gebied="gebied:h"), *SITS],
    ),
    "niveau unknown and other territory": (
        {**PAIR, "overleg:zorg": {"domein": "zorg"}},
        [*placed("overleg:veilig"), *placed("overleg:zorg", gebied="gebied:h"), *SITS],
    ),
    "periods apart": (
        {
            "overleg:zorg": {**PAIR["overleg:zorg"], "einde": "2018"},
            "overleg:veilig": {**PAIR["overleg:veilig"], "begin": "2019"},
        },
        [*placed(*PAIR), *SITS],
    ),
}


@pytest.mark.parametrize("case", NO_OPEN_THEME)
def test_no_open_theme_is_claimed_where(case: str) -> None:
    assert found(graph(*NO_OPEN_THEME[case]), "open thema") == []


def test_a_domein_derived_from_themas_makes_no_open_theme() -> None:
    nodes = {
        "overleg:zorg": {},
        "overleg:veilig": PAIR["overleg:veilig"],
        "thema:z": {"domein": "zorg"},
        "partner:x": {},
    }
    edges = [
        *placed(*PAIR, thema="thema:z"),
        *joins("overleg:zorg", "partner:x"),
        *joins("overleg:veilig", "partner:om"),
    ]
    assert found(graph(nodes, edges), "open thema") == []


def test_the_gap_counts_the_themas_the_tie_would_serve() -> None:
    more = {**PAIR, "thema:twee": {}}
    edges = [*placed(*PAIR), *placed(*PAIR, thema="thema:twee"), *SITS]
    (finding,) = found(graph(more, edges), "open thema")
    assert finding.score == pytest.approx(0.7)


def test_a_sub_theme_and_the_thema_above_it_are_shared_once() -> None:
    edges = [*placed("overleg:zorg"), *placed("overleg:veilig", thema="thema:kind"), *SITS]
    (finding,) = found(graph(PAIR, edges), "open thema")
    assert finding.thema == "thema:hg"
    assert finding.score == pytest.approx(0.6)


def test_pairs_without_known_participants_are_counted_in_nog_niet_bekend() -> None:
    gaps = MissingLinks().gaps(graph(PAIR, [*placed(*PAIR), *joins("overleg:zorg", "partner:ggz")]))
    gap = next(g for g in gaps if g.soort == "open thema")
    assert (gap.bekend, gap.totaal, gap.onderwerpen) == (0, 1, ("overleg:veilig",))


# one-sided theme


def test_a_thema_that_needs_both_and_is_handled_by_care_only_is_one_sided() -> None:
    (finding,) = found(
        graph({"overleg:zorg": PAIR["overleg:zorg"]}, placed("overleg:zorg", gebied="gebied:h")), "eenzijdig thema"
    )
    assert (
        finding.zin
        == "Huiselijk geweld vraagt zorg én veiligheid; in Haarlem gaat voor zover bekend alleen zorg erover: "
        "Zorgtafel."
    )
    assert (finding.thema, finding.gebied) == ("thema:hg", "gebied:h")


ONE: Nodes = {"overleg:zorg": PAIR["overleg:zorg"]}
NOT_ONE_SIDED: dict[str, tuple[Nodes, Edges]] = {
    "the other domein is there": (PAIR, placed(*PAIR)),
    "the other domein is in a part of the area": (
        PAIR,
        [*placed("overleg:zorg"), *placed("overleg:veilig", gebied="gebied:h")],
    ),
    "somebody's domein is unknown": ({**ONE, "overleg:x": {}}, placed("overleg:zorg", "overleg:x")),
    "somebody's area is unknown": (PAIR, [*placed("overleg:zorg"), ("GAAT_OVER", "overleg:veilig", "thema:hg")]),
    "the thema needs one domein": ({**ONE, "thema:z": {"domein": "zorg"}}, placed("overleg:zorg", thema="thema:z")),
    "nobody handles it": ({}, []),
}


@pytest.mark.parametrize("case", NOT_ONE_SIDED)
def test_no_thema_is_called_one_sided_where(case: str) -> None:
    assert found(graph(*NOT_ONE_SIDED[case]), "eenzijdig thema") == []


SAFE_KIND = {**PAIR, "overleg:veilig": {**PAIR["overleg:veilig"], "naam": "driehoek", "geldt_per": "gemeente"}}
STILL_ONE_SIDED: dict[str, tuple[Nodes, Edges]] = {
    "a plek has no known thema": (PAIR, [*placed("overleg:zorg"), ("WERKT_IN", "overleg:veilig", "gebied:k")]),
    "a soort has no known gebied": (SAFE_KIND, [*placed("overleg:zorg"), ("GAAT_OVER", "overleg:veilig", "thema:hg")]),
    "a soort of unknown domein works there": (
        {**SAFE_KIND, "overleg:veilig": {"geldt_per": "gemeente"}},
        placed("overleg:zorg", "overleg:veilig"),
    ),
    "the other is a proposal": (
        {**PAIR, "overleg:veilig": {"domein": "veiligheid", "status": "voorgesteld"}},
        placed(*PAIR),
    ),
}


@pytest.mark.parametrize("case", STILL_ONE_SIDED)
def test_a_thema_stays_one_sided_where(case: str) -> None:
    (finding,) = found(graph(*STILL_ONE_SIDED[case]), "eenzijdig thema")
    assert finding.onderwerpen == ("overleg:zorg",)
    assert "voor zover bekend" in finding.zin


def test_a_soort_of_the_other_domein_takes_no_part_and_is_named() -> None:
    (finding,) = found(graph(SAFE_KIND, placed(*PAIR)), "eenzijdig thema")
    assert finding.zin.endswith("Zorgtafel. Soorten zijn niet meegeteld (driehoek).")
    assert any("een soort: driehoek, domein veiligheid" in e.wat for e in finding.bewijs)


def test_plekken_without_thema_are_counted_in_the_evidence() -> None:
    (finding,) = found(graph(*STILL_ONE_SIDED["a plek has no known thema"]), "eenzijdig thema")
    assert any("er 1 tafels, programma's en centra waarvan het thema niet bekend" in e.wat for e in finding.bewijs)


@pytest.mark.parametrize("case", ["somebody's domein is unknown", "somebody's area is unknown"])
def test_a_thema_of_which_the_other_domein_may_be_there_is_counted(case: str) -> None:
    (gap,) = [g for g in MissingLinks().gaps(graph(*NOT_ONE_SIDED[case])) if g.soort == "eenzijdig thema"]
    assert (gap.bekend, gap.totaal) == (0, 1)
    assert len(gap.onderwerpen) == 1


def test_of_areas_within_each_other_only_the_widest_is_named() -> None:
    two = {**ONE, "overleg:zorg2": PAIR["overleg:zorg"]}
    (finding,) = found(
        graph(two, [*placed("overleg:zorg"), *placed("overleg:zorg2", gebied="gebied:h")]), "eenzijdig thema"
    )
    assert finding.gebied == "gebied:k"
    assert len(finding.onderwerpen) == 2


# absent partner

WORK: dict[str, Mapping[str, Any]] = {"opdracht:o": {"omschrijving": "monitor"}, "overleg:tafel": {"naam": "Tafel"}}
DOES = [("VOERT_UIT", "partner:ggd", "opdracht:o"), *placed("opdracht:o", "overleg:tafel")]
FULL = [*DOES, *joins("overleg:tafel", "partner:om")]


def test_a_contractor_at_no_table_on_its_thema_is_absent() -> None:
    (finding,) = found(graph(WORK, FULL), "afwezige partner")
    assert finding.onderwerpen[0] == "partner:ggd"
    assert finding.zin == (
        "GGD is betrokken bij werk over huiselijk geweld in Kennemerland, maar zit voor zover bekend niet aan de tafel "
        "daarover: Tafel."
    )


def test_the_partner_an_opdracht_is_about_is_absent_too() -> None:
    edges = [
        ("BETREFT", "opdracht:o", "partner:ggd"),
        *placed("opdracht:o", "overleg:tafel"),
        *joins("overleg:tafel", "partner:om"),
    ]
    assert len(found(graph(WORK, edges), "afwezige partner")) == 1


MORE = {**WORK, "overleg:b": {}}
NOT_ABSENT: dict[str, tuple[Nodes, Edges]] = {
    "it sits there": (WORK, [*FULL, *joins("overleg:tafel", "partner:ggd")]),
    "its seat sits there": (
        WORK,
        [*FULL, *joins("overleg:tafel", "bestuurder:wh"), ("VERTEGENWOORDIGT", "bestuurder:wh", "partner:ggd")],
    ),
    "nobody's participation is known": (WORK, DOES),
    "one table has unknown participants": (MORE, [*FULL, *placed("overleg:b")]),
    "it sits at a table of unknown thema": (
        MORE,
        [*FULL, *joins("overleg:b", "partner:ggd"), ("WERKT_IN", "overleg:b", "gebied:h")],
    ),
    "it sits at a table of unknown area": (
        MORE,
        [*FULL, *joins("overleg:b", "partner:ggd"), ("GAAT_OVER", "overleg:b", "thema:hg")],
    ),
    "it is a koepel": (WORK, [("VOERT_UIT", "partner:vng", "opdracht:o"), *FULL[1:]]),
    "it is a soort": (WORK, [("VOERT_UIT", "partner:politie", "opdracht:o"), *FULL[1:]]),
    "its soort sits there": (
        WORK,
        [("VOERT_UIT", "partner:politie-nh", "opdracht:o"), *FULL[1:], *joins("overleg:tafel", "partner:politie")],
    ),
    "there is no table": (WORK, [("VOERT_UIT", "partner:ggd", "opdracht:o"), *placed("opdracht:o")]),
    "the area of the opdracht is unknown": (WORK, [e for e in FULL if e[:2] != ("WERKT_IN", "opdracht:o")]),
    "the opdracht is a proposal": ({**WORK, "opdracht:o": {"omschrijving": "x", "status": "voorgesteld"}}, FULL),
}


@pytest.mark.parametrize("case", NOT_ABSENT)
def test_no_partner_is_called_absent_where(case: str) -> None:
    assert found(graph(*NOT_ABSENT[case]), "afwezige partner") == []


STAYS_ABSENT: dict[str, tuple[Nodes, Edges]] = {
    "a soort of table without participants is on the thema": (
        {**WORK, "overleg:soort": {"geldt_per": "gemeente"}},
        [*FULL, *placed("overleg:soort")],
    ),
    "it sits at a soort of table only": (
        {**WORK, "overleg:soort": {"geldt_per": "gemeente"}},
        [*FULL, *placed("overleg:soort"), *joins("overleg:soort", "partner:ggd")],
    ),
    "it sits at a table without thema and gebied": (MORE, [*FULL, *joins("overleg:b", "partner:ggd")]),
    "a table without thema has unknown participants": (MORE, [*FULL, ("WERKT_IN", "overleg:b", "gebied:h")]),
}


@pytest.mark.parametrize("case", STAYS_ABSENT)
def test_a_partner_stays_absent_where(case: str) -> None:
    assert len(found(graph(*STAYS_ABSENT[case]), "afwezige partner")) == 1


UNDECIDED = {
    case: NOT_ABSENT[case]
    for case in (
        "nobody's participation is known",
        "one table has unknown participants",
        "it sits at a table of unknown thema",
        "it sits at a table of unknown area",
        "its soort sits there",
    )
} | {
    "its own soort is not known": (
        {**WORK, "partner:x": {"naam": "X"}},
        [("VOERT_UIT", "partner:x", "opdracht:o"), *FULL[1:]],
    ),
}


@pytest.mark.parametrize("case", UNDECIDED)
def test_a_partner_that_may_sit_there_is_counted_where(case: str) -> None:
    g = graph(*UNDECIDED[case])
    assert found(g, "afwezige partner") == []
    (gap,) = [line for line in MissingLinks().gaps(g) if (line.soort, line.wat) == ("afwezige partner", "deelnemers")]
    assert (gap.bekend, gap.totaal) == (0, 1)


def test_a_partner_that_sits_there_leaves_nothing_to_ask() -> None:
    assert MissingLinks().gaps(graph(*NOT_ABSENT["it sits there"])) == ()


# steering groups

GROUPS: dict[str, Mapping[str, Any]] = {
    "stuurgroep:a": {"naam": "A"},
    "overleg:b": {"naam": "B", "soort": "bestuurlijk"},
}
SEATED = [*joins("stuurgroep:a", "bestuurder:bm"), *joins("overleg:b", "bestuurder:wh")]


def test_two_steering_groups_without_a_shared_seat_or_line_are_not_connected() -> None:
    (finding,) = found(graph(GROUPS, [*placed(*GROUPS), *SEATED]), "stuurgroepen")
    assert set(finding.onderwerpen) == {"stuurgroep:a", "overleg:b"}


def test_two_seats_of_one_partner_do_not_connect() -> None:
    same = [("VERTEGENWOORDIGT", s, "partner:ggd") for s in ("bestuurder:bm", "bestuurder:wh")]
    assert len(found(graph(GROUPS, [*placed(*GROUPS), *SEATED, *same]), "stuurgroepen")) == 1


CONNECTED: dict[str, tuple[Nodes, Edges]] = {
    "they share a seat": (GROUPS, [*placed(*GROUPS), *SEATED, *joins("overleg:b", "bestuurder:bm")]),
    "they share a partner whose seat is unknown": (
        GROUPS,
        [*placed(*GROUPS), *joins("stuurgroep:a", "partner:ggd"), *joins("overleg:b", "partner:ggd")],
    ),
    "a line runs between them": (GROUPS, [*placed(*GROUPS), *SEATED, ("RAPPORTEERT_AAN", "stuurgroep:a", "overleg:b")]),
    "participants of one are unknown": (GROUPS, [*placed(*GROUPS), *joins("overleg:b", "bestuurder:wh")]),
    "one is a case table": ({**GROUPS, "overleg:b": {"soort": "casus"}}, [*placed(*GROUPS), *SEATED]),
}


@pytest.mark.parametrize("case", CONNECTED)
def test_no_steering_groups_are_called_apart_where(case: str) -> None:
    assert found(graph(*CONNECTED[case]), "stuurgroepen") == []


@pytest.mark.parametrize("case", ["they share a partner whose seat is unknown", "participants of one are unknown"])
def test_steering_groups_that_may_share_a_seat_are_counted(case: str) -> None:
    (gap,) = [g for g in MissingLinks().gaps(graph(*CONNECTED[case])) if g.soort == "stuurgroepen"]
    assert (gap.bekend, gap.totaal) == (0, 1)


def test_a_partner_with_known_seats_at_both_does_not_connect() -> None:
    seats = [("VERTEGENWOORDIGT", s, "partner:ggd") for s in ("bestuurder:bm", "bestuurder:wh")]
    edges = [
        *placed(*GROUPS),
        *SEATED,
        *seats,
        *joins("overleg:b", "partner:ggd"),
        *joins("stuurgroep:a", "partner:ggd"),
    ]
    assert len(found(graph(GROUPS, edges), "stuurgroepen")) == 1


def test_steering_tables_of_care_and_safety_elsewhere_need_no_niveau() -> None:
    nodes = {"stuurgroep:a": {"domein": "zorg"}, "stuurgroep:b": {"domein": "veiligheid"}}
    where = [*placed("stuurgroep:a"), *placed("stuurgroep:b", gebied="gebied:h")]
    g = graph(nodes, [*where, *joins("stuurgroep:a", "bestuurder:wh"), *joins("stuurgroep:b", "bestuurder:bm")])
    assert len(found(g, "stuurgroepen")) == 1
    assert not [line for line in MissingLinks().gaps(g) if line.soort == "open thema"]


def test_a_pair_is_an_open_theme_or_steering_groups_and_not_both() -> None:
    nodes = {"stuurgroep:a": {"domein": "zorg"}, "stuurgroep:b": {"domein": "veiligheid"}}
    edges = [*placed(*nodes), *joins("stuurgroep:a", "bestuurder:wh"), *joins("stuurgroep:b", "bestuurder:bm")]
    assert [f.subsoort for f in MissingLinks().run(graph(nodes, edges))] == ["open thema"]


@pytest.mark.parametrize(("gap", "share", "score"), [(1, 1, 0.6), (2, 1, 0.7), (1, 0.25, 0.5), (50, 1, 0.8)])
def test_the_score_follows_gap_and_share_of_gemeenten(gap: int, share: float, score: float) -> None:
    assert link_score(gap, 100 * share, 100) == pytest.approx(score)


def test_an_empty_map_misses_nothing() -> None:
    assert MissingLinks().run(graph_of([])) == ()
    assert MissingLinks().gaps(graph_of([])) == ()
