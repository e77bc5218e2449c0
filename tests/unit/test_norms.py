"""The norms: every row of the table shown, refuted or unknown, and the signals that stand in the sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pytest

from netwerkkaart.analyses.base import Finding, Rule, Soort, Zekerheid, finding_id
from netwerkkaart.analyses.norms.analysis import Norms
from netwerkkaart.analyses.norms.checks import CHECKS
from netwerkkaart.analyses.norms.evidence import LOOKED_AT
from netwerkkaart.analyses.norms.subjects import units
from netwerkkaart.analyses.norms.text import SENTENCES
from netwerkkaart.analyses.norms.verdicts import Uitkomst, verdicts
from netwerkkaart.build import graph_of
from netwerkkaart.graph import Graph, NodeId, Norm
from netwerkkaart.schema.choices import SOORT_NORM

VOLDAAN, NIET, ONBEKEND = Uitkomst.VOLDAAN, Uitkomst.NIET_VOLDAAN, Uitkomst.NIET_BEKEND
Edges = Iterable[tuple[Any, ...]]

PEOPLE: dict[str, Mapping[str, Any]] = {
    "partner:gemeente": {"soort": "gemeente"},
    "partner:vt": {"naam": "Veilig Thuis", "soort": "veilig thuis"},
    "partner:ggz": {"soort": "ggz"},
    "partner:om": {"naam": "OM", "soort": "openbaar ministerie"},
    "partner:politie": {"naam": "politie", "soort": "politie", "geldt_per": "politie-eenheid"},
    "partner:politie-nh": {"soort": "politie"},
    "partner:naamloos": {},
    "partner:zvh": {"soort": "zorg- en veiligheidshuis"},
    "bestuurder:burgemeester": {"functie": "burgemeester", "domein": "veiligheid"},
    "bestuurder:wethouder": {"functie": "Wethouder zorg", "portefeuille": "zorg en welzijn", "domein": "zorg"},
    "bestuurder:zonder": {"functie": "directeur"},
    "stuurgroep:zorg": {},
    "stuurgroep:wens": {"status": "voorgesteld"},
    "overleg:ander": {},
    "opdracht:werk": {"omschrijving": "werk"},
    "opdracht:taak": {"omschrijving": "taak", "soort": "wettelijke taak"},
    "opdracht:vraag": {"omschrijving": "vraag", "soort": "vraagstuk"},
}


def norm(soort: str, over: str = "overleg:zsm", verwacht: str = "", **more: Any) -> Norm:
    """A norm as a row of the sheet: `;` is all, `|` is any."""
    items = tuple(tuple(i.strip() for i in some.split("|")) for some in verwacht.split(";")) if verwacht else ()
    abouts = tuple(o.strip() for o in over.split(";")) if over else ()
    return Norm(more.pop("id", "norm:1"), soort, abouts, verwacht=items, **more)


def graph(
    *normen: Norm,
    zsm: Mapping[str, Any] | None = None,
    edges: Edges = (),
    nodes: Mapping[str, Mapping[str, Any]] | None = None,
) -> Graph:
    subject = {"overleg:zsm": {"naam": "ZSM", **(zsm or {})}}
    return graph_of([*{**PEOPLE, **subject, **(nodes or {})}.items()], edges, normen=normen)


def sits(*who: str, at: str = "overleg:zsm") -> list[tuple[Any, ...]]:
    return [("ZIT_IN" if w.startswith("bestuurder") else "NEEMT_DEEL_AAN", w, at) for w in who]


def outcome(g: Graph) -> tuple[Uitkomst, Zekerheid | None]:
    (verdict,) = verdicts(g, g.normen[0]).verdicts
    return verdict.uitkomst, verdict.zekerheid


def only(g: Graph) -> Finding:
    (finding,) = Norms().run(g)
    return finding


COMPLETE = {"deelnemers_volledig": True}
LIST, COUNT, SAID = Zekerheid.VOLGT_UIT_LIJST, Zekerheid.BEREKEND, Zekerheid.VASTGESTELD
STEER = "domein:zorg; domein:veiligheid"

ROWS: dict[str, tuple[Norm, Mapping[str, Any], Edges, Uitkomst, Zekerheid | None]] = {
    "deelname shown by a participant": (norm("deelname", verwacht="soort:ggz"), {}, sits("partner:ggz"), VOLDAAN, None),
    "deelname shown by the partner of a seat": (
        norm("deelname", verwacht="soort:gemeente"),
        {},
        [*sits("bestuurder:wethouder"), ("VERTEGENWOORDIGT", "bestuurder:wethouder", "partner:gemeente")],
        VOLDAAN,
        None,
    ),
    "deelname not shown by who is only represented": (
        norm("deelname", verwacht="partner:gemeente"),
        {},
        [*sits("partner:vt"), ("VERTEGENWOORDIGT", "partner:vt", "partner:gemeente")],
        ONBEKEND,
        None,
    ),
    "deelname shown by functie": (
        norm("deelname", verwacht="functie:wethouder"),
        {},
        sits("bestuurder:wethouder"),
        VOLDAAN,
        None,
    ),
    "deelname shown by portefeuille": (
        norm("deelname", verwacht="portefeuille:zorg"),
        {},
        sits("bestuurder:wethouder"),
        VOLDAAN,
        None,
    ),
    "deelname shown by any of two": (
        norm("deelname", verwacht="soort:ggz|soort:ggd"),
        {},
        sits("partner:ggz"),
        VOLDAAN,
        None,
    ),
    "deelname not shown by one of two": (
        norm("deelname", verwacht="soort:ggz;soort:ggd"),
        {},
        sits("partner:ggz"),
        ONBEKEND,
        None,
    ),
    "deelname refuted by a complete list": (
        norm("deelname", verwacht="soort:ggz"),
        COMPLETE,
        sits("partner:om"),
        NIET,
        LIST,
    ),
    "deelname not refuted by an incomplete list": (
        norm("deelname", verwacht="soort:ggz"),
        {},
        sits("partner:om"),
        ONBEKEND,
        None,
    ),
    "deelname not refuted when the list says no": (
        norm("deelname", verwacht="soort:ggz"),
        {"deelnemers_volledig": False},
        sits("partner:om"),
        ONBEKEND,
        None,
    ),
    "deelname not refuted by somebody whose soort is unknown": (
        norm("deelname", verwacht="soort:ggz"),
        COMPLETE,
        sits("partner:naamloos"),
        ONBEKEND,
        None,
    ),
    "deelname of a member not refuted by its soort": (
        norm("deelname", verwacht="partner:politie-nh"),
        COMPLETE,
        sits("partner:politie"),
        ONBEKEND,
        None,
    ),
    "deelname portefeuille not refuted by a seat without one": (
        norm("deelname", verwacht="portefeuille:zorg"),
        COMPLETE,
        sits("bestuurder:zonder"),
        ONBEKEND,
        None,
    ),
    "domein shown by a seat": (
        norm("deelname", verwacht="domein:zorg"),
        {},
        sits("bestuurder:wethouder"),
        VOLDAAN,
        None,
    ),
    "domein shown by a partner of one domein": (
        norm("deelname", verwacht="domein:zorg"),
        {},
        sits("partner:ggz"),
        VOLDAAN,
        None,
    ),
    "domein not shown nor refuted by a gemeente": (
        norm("deelname", verwacht="domein:zorg"),
        COMPLETE,
        sits("partner:gemeente"),
        ONBEKEND,
        None,
    ),
    "domein of a partner does not count beside its seat": (
        norm("deelname", verwacht="domein:zorg"),
        COMPLETE,
        [
            *sits("partner:ggz", "bestuurder:burgemeester"),
            ("VERTEGENWOORDIGT", "bestuurder:burgemeester", "partner:ggz"),
        ],
        NIET,
        LIST,
    ),
    "omvang shown": (norm("omvang", aantal=2), {}, sits("partner:om", "partner:ggz"), VOLDAAN, None),
    "omvang refuted": (norm("omvang", aantal=3), COMPLETE, sits("partner:om", "partner:ggz"), NIET, COUNT),
    "omvang not refuted by an incomplete list": (norm("omvang", aantal=3), {}, sits("partner:om"), ONBEKEND, None),
    "omvang not refuted by a soort": (norm("omvang", aantal=3), COMPLETE, sits("partner:politie"), ONBEKEND, None),
    "frequentie shown": (norm("frequentie", aantal=4), {"vergaderingen_per_jaar": 4}, (), VOLDAAN, None),
    "frequentie refuted": (norm("frequentie", aantal=4), {"vergaderingen_per_jaar": 3}, (), NIET, COUNT),
    "frequentie unknown": (norm("frequentie", aantal=4), {}, (), ONBEKEND, None),
    "opschaling shown by any line": (
        norm("opschaling"),
        {},
        [("SCHAALT_OP_NAAR", "overleg:zsm", "overleg:ander")],
        VOLDAAN,
        None,
    ),
    "opschaling unknown without a line": (norm("opschaling"), {}, (), ONBEKEND, None),
    "opschaling not shown by an incoming line": (
        norm("opschaling"),
        {},
        [("SCHAALT_OP_NAAR", "overleg:ander", "overleg:zsm")],
        ONBEKEND,
        None,
    ),
    "verwijzing shown when structureel": (
        norm("verwijzing", verwacht="soort:zorg- en veiligheidshuis"),
        {},
        [("VERWIJST_NAAR", "overleg:zsm", "partner:zvh", {"gebruik": "structureel"})],
        VOLDAAN,
        None,
    ),
    "verwijzing refuted when weinig": (
        norm("verwijzing", verwacht="soort:zorg- en veiligheidshuis"),
        {},
        [("VERWIJST_NAAR", "overleg:zsm", "partner:zvh", {"gebruik": "weinig"})],
        NIET,
        SAID,
    ),
    "verwijzing unknown when incidenteel": (
        norm("verwijzing", verwacht="partner:zvh"),
        {},
        [("VERWIJST_NAAR", "overleg:zsm", "partner:zvh", {"gebruik": "incidenteel"})],
        ONBEKEND,
        None,
    ),
    "verwijzing unknown when only elsewhere": (
        norm("verwijzing", verwacht="partner:zvh"),
        {},
        [("VERWIJST_NAAR", "overleg:zsm", "partner:ggz", {"gebruik": "weinig"})],
        ONBEKEND,
        None,
    ),
    "verbinding shown by a line": (
        norm("verbinding", verwacht="stuurgroep:zorg"),
        {},
        [("RAPPORTEERT_AAN", "overleg:zsm", "stuurgroep:zorg")],
        VOLDAAN,
        None,
    ),
    "verbinding shown by an opdracht": (
        norm("verbinding", verwacht="partner:zvh"),
        {},
        [("GEEFT_OPDRACHT", "overleg:zsm", "opdracht:werk"), ("BETREFT", "opdracht:werk", "partner:zvh")],
        VOLDAAN,
        None,
    ),
    "verbinding shown by an opdracht about both": (
        norm("verbinding", verwacht="partner:zvh"),
        {},
        [("BETREFT", "opdracht:taak", "overleg:zsm"), ("BETREFT", "opdracht:taak", "partner:zvh")],
        VOLDAAN,
        None,
    ),
    "verbinding not shown by a vraagstuk": (
        norm("verbinding", verwacht="partner:zvh"),
        {},
        [("BETREFT", "opdracht:vraag", "overleg:zsm"), ("BETREFT", "opdracht:vraag", "partner:zvh")],
        ONBEKEND,
        None,
    ),
    "verbinding shown by a shared participant": (
        norm("verbinding", verwacht="overleg:ander"),
        {},
        [*sits("partner:om"), *sits("partner:om", at="overleg:ander")],
        VOLDAAN,
        None,
    ),
    "verbinding not shown by a shared soort": (
        norm("verbinding", verwacht="overleg:ander"),
        {},
        [*sits("partner:politie"), *sits("partner:politie", at="overleg:ander")],
        ONBEKEND,
        None,
    ),
    "grondslag shown": (norm("grondslag"), {"grondslag": "convenant"}, (), VOLDAAN, None),
    "grondslag unknown": (norm("grondslag"), {}, (), ONBEKEND, None),
    "bereikbaarheid shown": (
        norm("bereikbaarheid", verwacht="kantooruren"),
        {"bereikbaarheid": "dag en nacht"},
        (),
        VOLDAAN,
        None,
    ),
    "bereikbaarheid refuted": (
        norm("bereikbaarheid", verwacht="dag en nacht"),
        {"bereikbaarheid": "kantooruren"},
        (),
        NIET,
        COUNT,
    ),
    "bereikbaarheid unknown": (norm("bereikbaarheid", verwacht="dag en nacht"), {}, (), ONBEKEND, None),
}


@pytest.mark.parametrize("case", ROWS)
def test_each_row_of_the_table_gives_its_outcome(case: str) -> None:
    the_norm, zsm, edges, uitkomst, zekerheid = ROWS[case]
    assert outcome(graph(the_norm, zsm=zsm, edges=edges)) == (uitkomst, zekerheid)


PLAN = {"programma:plan": {"naam": "GHNT-plan"}}
OWN: dict[str, tuple[Norm, Edges, Uitkomst]] = {
    "sturing shown by seats together": (
        norm("sturing", "programma:plan", STEER),
        [
            ("STUURT", "bestuurder:wethouder", "programma:plan"),
            ("ZIT_IN", "bestuurder:burgemeester", "programma:plan", {"rol": "bestuurlijk trekker"}),
        ],
        VOLDAAN,
    ),
    "sturing shown by a table": (
        norm("sturing", "programma:plan", STEER),
        [
            ("STUURT", "stuurgroep:zorg", "programma:plan"),
            *sits("bestuurder:wethouder", "partner:om", at="stuurgroep:zorg"),
        ],
        VOLDAAN,
    ),
    "sturing by both domeinen shown by two seats together": (
        norm("sturing", "programma:plan", "domein:zorg en veiligheid"),
        [("STUURT", seat, "programma:plan") for seat in ("bestuurder:wethouder", "bestuurder:burgemeester")],
        VOLDAAN,
    ),
    "sturing by both domeinen shown by a table and a seat together": (
        norm("sturing", "programma:plan", "domein:zorg en veiligheid"),
        [
            ("STUURT", "stuurgroep:zorg", "programma:plan"),
            *sits("bestuurder:wethouder", at="stuurgroep:zorg"),
            ("STUURT", "bestuurder:burgemeester", "programma:plan"),
        ],
        VOLDAAN,
    ),
    "sturing by both domeinen not shown by one": (
        norm("sturing", "programma:plan", "domein:zorg en veiligheid"),
        [("STUURT", "bestuurder:wethouder", "programma:plan")],
        ONBEKEND,
    ),
    "sturing by one domein is unknown": (
        norm("sturing", "programma:plan", STEER),
        [("STUURT", "bestuurder:wethouder", "programma:plan")],
        ONBEKEND,
    ),
    "sturing not shown by who only sits there": (
        norm("sturing", "programma:plan", "domein:zorg"),
        sits("bestuurder:wethouder", at="programma:plan"),
        ONBEKEND,
    ),
    "sturing not shown by a table that is only proposed": (
        norm("sturing", "programma:plan", "domein:zorg"),
        [("STUURT", "stuurgroep:wens", "programma:plan"), *sits("partner:ggz", at="stuurgroep:wens")],
        ONBEKEND,
    ),
    "eigenaar shown by sturing": (
        norm("eigenaar", "programma:plan"),
        [("STUURT", "stuurgroep:zorg", "programma:plan")],
        VOLDAAN,
    ),
    "eigenaar shown by an opdrachtgever": (
        norm("eigenaar", "programma:plan"),
        [("GEEFT_OPDRACHT", "partner:om", "programma:plan")],
        VOLDAAN,
    ),
    "eigenaar shown by a trekker": (
        norm("eigenaar", "programma:plan"),
        [("NEEMT_DEEL_AAN", "partner:om", "programma:plan", {"rol": "bestuurlijk trekker"})],
        VOLDAAN,
    ),
    "eigenaar unknown": (norm("eigenaar", "programma:plan"), sits("partner:om", at="programma:plan"), ONBEKEND),
}


@pytest.mark.parametrize("case", OWN)
def test_sturing_and_eigenaar_follow_who_steers(case: str) -> None:
    the_norm, edges, uitkomst = OWN[case]
    assert outcome(graph(the_norm, edges=edges, nodes=PLAN))[0] == uitkomst


REGION: dict[str, Mapping[str, Any]] = {
    "gebied:a": {"naam": "A", "soort": "ggd-regio"},
    "gebied:b": {"naam": "B", "soort": "ggd-regio"},
    "gebied:leeg": {"naam": "Leeg", "soort": "ggd-regio"},
    "gebied:ga": {"soort": "gemeente"},
    "gebied:gb": {"soort": "gemeente"},
    "gebied:gl": {"soort": "gemeente"},
    "thema:wvggz": {"naam": "Wvggz"},
    "overleg:wa": {"naam": "Tafel A"},
    "overleg:xb": {"naam": "Ander B"},
}
LIES = [
    ("LIGT_IN", "gebied:ga", "gebied:a"),
    ("LIGT_IN", "gebied:gb", "gebied:b"),
    ("LIGT_IN", "gebied:gl", "gebied:leeg"),
]
WVGGZ = norm(
    "tafel aanwezig",
    "",
    "soort:politie; soort:openbaar ministerie",
    thema=NodeId("thema:wvggz"),
    per="ggd-regio",
    gewicht="wettelijk",
)
PLACED = [
    *LIES,
    ("WERKT_IN", "overleg:wa", "gebied:a"),
    ("GAAT_OVER", "overleg:wa", "thema:wvggz"),
    ("WERKT_IN", "overleg:xb", "gebied:b"),
    *sits("partner:om", "partner:politie", at="overleg:wa"),
]


def test_a_table_per_region_is_asked_of_regions_with_data_only() -> None:
    g = graph(WVGGZ, edges=PLACED, nodes=REGION)
    found = [(g.namen[v.unit.gebied or 0], v.uitkomst) for v in verdicts(g, WVGGZ).verdicts]
    assert found == [("A", VOLDAAN), ("B", ONBEKEND)]
    assert Norms().run(g) == ()


def test_a_frequency_per_region_is_met_by_one_table_there() -> None:
    four = norm("frequentie", "", thema=NodeId("thema:wvggz"), per="ggd-regio", aantal=4)
    g = graph(four, edges=PLACED, nodes={**REGION, "overleg:wa": {"vergaderingen_per_jaar": 2}})
    finding = only(g)
    assert (finding.gebied, finding.zekerheid) == ("gebied:a", COUNT)


def test_a_proposed_table_is_no_table() -> None:
    g = graph(WVGGZ, edges=PLACED, nodes={**REGION, "overleg:wa": {"status": "voorgesteld"}})
    assert not verdicts(g, WVGGZ).having(VOLDAAN)


# the signals that stand in the sources

ZSM = norm(
    "deelname", verwacht="soort:gemeente; soort:veilig thuis", gewicht="wens", stand="niet", bronnen=("NHSV 10",)
)


def test_gemeenten_and_veilig_thuis_are_not_at_zsm() -> None:
    finding = only(graph(ZSM, edges=sits("partner:om")))
    assert finding.zin == "Bij ZSM zijn gemeenten en Veilig Thuis niet vertegenwoordigd; gewenst is dat wel."
    assert (finding.zekerheid, finding.score, finding.onderwerpen) == (SAID, 0.75, ("overleg:zsm",))


def test_zsm_refers_little_to_the_zorg_en_veiligheidshuis() -> None:
    little = norm("verwijzing", verwacht="soort:zorg- en veiligheidshuis", gewicht="wens", stand="weinig")
    finding = only(graph(little, edges=[("VERWIJST_NAAR", "overleg:zsm", "partner:zvh", {"gebruik": "weinig"})]))
    assert "wordt weinig verwezen naar het Zorg- en Veiligheidshuis" in finding.zin
    assert finding.zekerheid is SAID


PLANS = {"programma:a": {"naam": "Plan A"}, "programma:b": {"naam": "Plan B"}}
GHNT = norm("sturing", "programma:a; programma:b", STEER, gewicht="wens", stand="deels")


def test_steering_of_the_action_plans_is_not_everywhere_and_unknown_where() -> None:
    g = graph(GHNT, nodes=PLANS)
    finding = only(g)
    assert finding.zin == (
        "De sturing op Plan A en Plan B komt niet overal vanuit zorg en veiligheid; wie waar stuurt is niet bekend."
    )
    assert (finding.zekerheid, round(finding.score, 9)) == (SAID, 0.6)
    assert {v.uitkomst for v in verdicts(g, GHNT).verdicts} == {ONBEKEND}


def test_a_later_fact_answers_an_older_stand_of_a_set() -> None:
    steered = [
        (t, b, p) for p in PLANS for t, b in (("STUURT", "bestuurder:wethouder"), ("STUURT", "bestuurder:burgemeester"))
    ]
    one = only(graph(GHNT, nodes=PLANS, edges=steered[:2]))
    assert one.onderwerpen == ("programma:b",)
    assert any("wel bij Plan A" in e.wat for e in one.bewijs)
    assert Norms().run(graph(GHNT, nodes=PLANS, edges=steered)) == ()


def test_a_later_fact_answers_an_older_stand_of_one_subject() -> None:
    assert Norms().run(graph(ZSM, edges=sits("partner:gemeente", "partner:vt"))) == ()
    half = only(graph(ZSM, edges=sits("partner:gemeente")))
    assert half.zin.startswith("Bij ZSM is Veilig Thuis niet vertegenwoordigd")
    assert any("Stand volgens de bron: niet" in e.wat for e in half.bewijs)


def test_the_card_shows_an_older_stand_beside_a_fact_that_refutes_it() -> None:
    met = norm("deelname", verwacht="soort:ggz", stand="voldaan")
    finding = only(graph(met, zsm=COMPLETE, edges=sits("partner:om")))
    assert finding.zekerheid is LIST
    assert any("Stand volgens de bron: voldaan" in e.wat for e in finding.bewijs)


TEAMS = {"partner:teams": {"naam": "wijkteams", "soort": "wijkteam", "geldt_per": "wijk"}}


def test_wijkteams_have_not_everywhere_an_escalation_ladder() -> None:
    g = graph(norm("opschaling", "soort:wijkteam", gewicht="advies", stand="deels"), nodes=TEAMS)
    assert only(g).zin == "Bij wijkteams is er niet overal een escalatieladder; bij welke precies is niet bekend."
    assert outcome(g) == (ONBEKEND, None)


DRIEHOEK = {"overleg:driehoek": {"naam": "de driehoek", "soort": "driehoek", "geldt_per": "gemeente", **COMPLETE}}
TABLE = sits("bestuurder:burgemeester", "partner:om", "partner:politie", at="overleg:driehoek")
ADVICE = [
    norm("deelname", "soort:driehoek", "functie:wethouder", id="norm:4", gewicht="advies", bronnen=("tip 2",)),
    norm("deelname", "soort:driehoek", "soort:ggz", id="norm:5", gewicht="advies", bronnen=("tip 2",)),
]


def test_nobody_of_care_is_in_the_driehoek() -> None:
    finding = only(graph(*ADVICE, nodes=DRIEHOEK, edges=TABLE))
    assert finding.zekerheid is LIST
    assert finding.normen == ("norm:4", "norm:5")
    assert finding.zin == (
        "Op de volledige deelnemerslijst van de driehoek ontbreken een wethouder en de ggz; geadviseerd is dat wel."
    )


def test_a_driehoek_whose_list_is_not_complete_gives_no_signal() -> None:
    loose = {"overleg:driehoek": {k: v for k, v in DRIEHOEK["overleg:driehoek"].items() if k != "deelnemers_volledig"}}
    assert Norms().run(graph(*ADVICE, nodes=loose, edges=TABLE)) == ()


def test_the_westfriese_samenwerkingsdriehoek_is_no_driehoek_by_its_name() -> None:
    named = {"overleg:wf": {"naam": "Westfriese Samenwerkingsdriehoek", "soort": "bestuurlijk", **COMPLETE}}
    g = graph(ADVICE[0], nodes=named)
    assert units(g, ADVICE[0]) == ()
    assert "hierover staat nog niets op de kaart" in Norms().gaps(g)[0].zin


def test_the_plans_and_veiligheid_voorop_are_not_linked_everywhere() -> None:
    linked = norm("verbinding", "programma:a; programma:b", "programma:vv", gewicht="wens", stand="deels")
    finding = only(graph(linked, nodes={**PLANS, "programma:vv": {"naam": "Veiligheid voorop"}}))
    assert finding.zin.startswith("De verbinding tussen Plan A en Plan B en Veiligheid voorop is er niet overal")


# the outcomes, ids and scores


@pytest.mark.parametrize("stand", ["onduidelijk", None])
def test_a_stand_that_settles_nothing_gives_no_signal(stand: str | None) -> None:
    g = graph(norm("deelname", verwacht="soort:ggz", stand=stand))
    assert outcome(g) == (ONBEKEND, None)
    assert Norms().run(g) == ()


def test_a_stand_voldaan_is_believed_where_nothing_refutes_it() -> None:
    assert outcome(graph(norm("deelname", verwacht="soort:ggz", stand="voldaan")))[0] is VOLDAAN


@pytest.mark.parametrize(
    ("gewicht", "stand", "score"),
    [
        ("wettelijk", "niet", 1),
        ("afspraak", "weinig", 0.765),
        ("advies", "deels", 0.56),
        ("beschrijving", "niet", 0.4),
        (None, "niet", 0.4),
    ],
)
def test_the_score_is_gewicht_times_stand(gewicht: str | None, stand: str, score: float) -> None:
    assert only(graph(norm("deelname", verwacht="soort:ggz", gewicht=gewicht, stand=stand))).score == pytest.approx(
        score
    )


def test_norms_of_one_subject_soort_and_source_are_one_signal_whose_id_names_them_all() -> None:
    met = norm("deelname", verwacht="soort:openbaar ministerie", id="norm:2", bronnen=("NHSV 10",))
    elsewhere = norm("deelname", verwacht="soort:ggz", id="norm:3", stand="niet", bronnen=("elders",))
    findings = Norms().run(graph(ZSM, met, elsewhere, edges=sits("partner:om")))
    assert sorted(f.normen for f in findings) == [("norm:1", "norm:2"), ("norm:3",)]
    id_ = finding_id(Soort.ONTBREKEND, Rule.NORM, onderwerpen=["overleg:zsm"], normen=["norm:1", "norm:2"])
    assert id_ in {f.id for f in findings}


def test_the_id_of_a_norm_never_depends_on_which_is_strongest() -> None:
    """Two norms of one subject, soort and source, about other thema's: the id is of both, whatever their scores."""

    def signal(first: str, second: str, **more: Any) -> Finding:
        said = {"verwacht": "soort:ggz", "stand": "niet", "bronnen": ("NHSV 10",)}
        return only(
            graph(
                norm("deelname", id="norm:1", gewicht=first, thema=NodeId("thema:wvggz"), niveau="lokaal", **said),
                norm("deelname", id="norm:2", gewicht=second, thema=NodeId("thema:ander"), niveau="lokaal", **said),
                nodes={"thema:wvggz": {}, "thema:ander": {}},
                **more,
            )
        )

    one, other = signal("wettelijk", "advies"), signal("advies", "wettelijk")
    assert one.id == other.id == finding_id(
        Soort.ONTBREKEND, Rule.NORM, onderwerpen=["overleg:zsm"], niveau="lokaal", normen=["norm:1", "norm:2"]
    )  # fmt: skip
    assert (one.thema, one.niveau) == (None, "lokaal")


def test_the_id_of_a_norm_stays_when_another_of_its_group_is_met() -> None:
    met = norm(
        "deelname", verwacht="soort:openbaar ministerie", id="norm:2", thema=NodeId("thema:t"), bronnen=("NHSV 10",)
    )
    themed = norm(
        "deelname", verwacht="soort:gemeente", stand="niet", id="norm:1", gewicht="wens", bronnen=("NHSV 10",)
    )
    before, after = (only(graph(met, themed, nodes={"thema:t": {}}, zsm=zsm, edges=edges)) for zsm, edges in (
        (COMPLETE, sits("partner:ggz")), (COMPLETE, sits("partner:ggz", "partner:om"))
    ))  # fmt: skip
    assert before.id == after.id
    assert before.thema is None


def test_the_id_of_a_set_does_not_depend_on_its_members() -> None:
    more = {**TEAMS, "partner:team": {"naam": "wijkteam Noord", "soort": "wijkteam"}}
    ladder = norm("opschaling", "soort:wijkteam", stand="deels")
    assert only(graph(ladder, nodes=TEAMS)).id == only(graph(ladder, nodes=more)).id


def test_many_subjects_of_one_soort_are_named_by_their_soort() -> None:
    teams = {f"partner:team{i}": {"naam": f"wijkteam {i}", "soort": "wijkteam"} for i in range(6)}
    finding = only(graph(norm("opschaling", "soort:wijkteam", stand="deels"), nodes=teams))
    assert finding.zin.startswith("Bij wijkteams (6) is er niet overal een escalatieladder")
    assert len(finding.onderwerpen) == 6


def test_a_norm_that_cannot_be_judged_is_one_line_n_of_m() -> None:
    (gap,) = Norms().gaps(graph(GHNT, nodes=PLANS))
    assert (gap.bekend, gap.totaal, gap.onderwerpen) == (0, 2, ("programma:a", "programma:b"))
    assert "bekend bij 0 van 2" in gap.zin


def test_thema_niveau_and_gebied_choose_the_plekken_that_fit() -> None:
    near = norm("grondslag", "", thema=NodeId("thema:wvggz"), gebied=NodeId("gebied:a"))
    g = graph(near, edges=PLACED, nodes=REGION)
    assert [g.ids[u.subjects[0]] for u in units(g, near)] == ["overleg:wa"]


@pytest.mark.parametrize("soort", SOORT_NORM)
def test_every_soort_norm_has_a_check_a_sentence_and_evidence(soort: str) -> None:
    assert soort in CHECKS
    assert soort in SENTENCES
    assert soort in LOOKED_AT


@pytest.mark.parametrize("soort", SOORT_NORM)
@pytest.mark.parametrize("stand", ["niet", "weinig", "deels"])
def test_every_soort_norm_can_say_what_its_source_says(soort: str, stand: str) -> None:
    g = graph(norm(soort, verwacht="soort:ggz", stand=stand, aantal=4, thema=NodeId("thema:wvggz")), nodes=REGION)
    finding = only(g)
    assert finding.zin.endswith(".")
    assert "{" not in finding.zin
    assert stand in finding.zin
