"""What a filter shows, and what held on a date."""

from netwerkkaart.build import graph_of
from netwerkkaart.filters import Filter, at, shown
from netwerkkaart.graph import Graph

REGION = graph_of(
    [
        ("gebied:land", {"naam": "Land", "soort": "land"}),
        ("gebied:haarlem", {"naam": "Haarlem", "soort": "gemeente", "einde": "2021"}),
        ("gebied:velsen", {"naam": "Velsen", "soort": "gemeente"}),
        ("thema:samen", {"naam": "samen", "koepel": True}),
        ("thema:geweld", {"naam": "geweld"}),
        ("thema:thuis", {"naam": "geweld thuis"}),
        ("overleg:a", {"naam": "A", "domein": "zorg", "niveau": "lokaal"}),
        ("overleg:b", {"naam": "B", "domein": "zorg en veiligheid", "begin": "2020"}),
        ("overleg:c", {"naam": "C"}),
    ],
    [
        ("LIGT_IN", "gebied:haarlem", "gebied:land"),
        ("LIGT_IN", "gebied:velsen", "gebied:land"),
        ("ONDERDEEL_VAN", "thema:thuis", "thema:geweld"),
        ("WERKT_IN", "overleg:a", "gebied:haarlem"),
        ("WERKT_IN", "overleg:b", "gebied:land"),
        ("GAAT_OVER", "overleg:a", "thema:thuis"),
        ("GAAT_OVER", "overleg:b", "thema:samen"),
    ],
)


def tafels(graph: Graph, filter_: Filter) -> list[str]:
    mask = shown(graph, filter_)
    return [graph.namen[i] for i in graph.numbers("Overleg") if mask[i]]


def test_a_gebied_shows_what_covers_one_of_its_gemeenten() -> None:
    assert tafels(REGION, Filter(gebied="gebied:velsen")) == ["B"]
    assert tafels(REGION, Filter(gebied="gebied:land")) == ["A", "B"]


def test_a_thema_shows_what_lies_under_it() -> None:
    assert tafels(REGION, Filter(thema="thema:geweld")) == ["A"]


def test_a_koepel_that_is_chosen_shows_its_tafels() -> None:
    assert tafels(REGION, Filter(thema="thema:samen")) == ["B"]


def test_a_domein_also_shows_what_is_both() -> None:
    assert tafels(REGION, Filter(domein="veiligheid")) == ["B"]


def test_a_niveau_does_not_show_what_did_not_say_it() -> None:
    assert tafels(REGION, Filter(niveau="lokaal")) == ["A"]


def test_what_is_not_on_the_map_shows_nothing() -> None:
    assert tafels(at(REGION, "2023-01-01"), Filter(gebied="gebied:haarlem")) == []
    assert tafels(REGION, Filter(thema="thema:weg")) == []


def test_on_a_date_only_what_had_begun_is_there() -> None:
    assert tafels(at(REGION, "2019-12-31"), Filter()) == ["A", "C"]


def test_an_end_counts_to_its_last_day() -> None:
    assert [e.type for e in at(REGION, "2021-12-31").edges("LIGT_IN")] == ["LIGT_IN", "LIGT_IN"]
    assert len(at(REGION, "2022-01-01").relaties["LIGT_IN"]) == 1


def test_a_line_that_ended_is_gone_after_its_last_month() -> None:
    late = graph_of(
        [("overleg:a", {}), ("overleg:b", {})], [("RAPPORTEERT_AAN", "overleg:a", "overleg:b", {"tot": "2019-06"})]
    )
    assert len(at(late, "2019-06-30").relaties["RAPPORTEERT_AAN"]) == 1
    assert len(at(late, "2019-07-01").relaties["RAPPORTEERT_AAN"]) == 0
