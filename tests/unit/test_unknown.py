"""Nog niet bekend: counts per kind and area, and never a signal."""

from __future__ import annotations

import pytest

from netwerkkaart.analyses import gaps
from netwerkkaart.analyses.base import Gap
from netwerkkaart.analyses.unknown import FACETS, KINDS, PAST, SINGULAR, Unknown, evaluations_past
from netwerkkaart.build import graph_of
from netwerkkaart.graph import Graph

NODES = [
    ("gebied:k", {"naam": "Kennemerland", "soort": "veiligheidsregio"}),
    ("gebied:h", {"naam": "Haarlem", "soort": "gemeente"}),
    ("gebied:z", {"soort": "gemeente"}),
    ("overleg:a", {"evaluatie_op": "2020"}),
    ("overleg:b", {"evaluatie_op": "2026"}),
    ("stuurgroep:c", {}),
    ("overleg:wens", {"status": "voorgesteld"}),
    ("bestuurder:bm", {"functie": "burgemeester"}),
    ("opdracht:o", {"omschrijving": "x"}),
    ("partner:om", {"soort": "openbaar ministerie"}),
]
EDGES = [
    ("LIGT_IN", "gebied:h", "gebied:k"),
    ("LIGT_IN", "gebied:z", "gebied:k"),
    ("WERKT_IN", "overleg:a", "gebied:h"),
    ("WERKT_IN", "overleg:b", "gebied:k"),
    ("RAPPORTEERT_AAN", "overleg:a", "stuurgroep:c"),
    ("GEEFT_OPDRACHT", "partner:om", "opdracht:o"),
]


def graph() -> Graph:
    return graph_of(NODES, EDGES)


def line(wat: str, *, soort: str = "tafels", gebied: str | None = None) -> Gap | None:
    found = gaps(graph(), "2026-11-25")
    return next((g for g in found if (g.soort, g.wat, g.gebied) == (soort, wat, gebied)), None)


def test_what_is_known_is_counted_per_kind() -> None:
    gap = line("rapportage")
    assert gap is not None
    assert gap.zin == "rapportage bekend bij 1 van 3 tafels"
    assert gap.onderwerpen == ("overleg:b", "stuurgroep:c")


def test_what_is_known_is_counted_per_area_that_is_named() -> None:
    whole, part = line("deelnemers", gebied="gebied:k"), line("deelnemers", gebied="gebied:h")
    assert whole is not None
    assert whole.zin == "deelnemers bekend bij 0 van 2 tafels in Kennemerland"
    assert part is not None
    assert part.zin == "deelnemers bekend bij 0 van 1 tafel in Haarlem"


def test_a_proposal_is_not_counted() -> None:
    gap = line("gebied")
    assert gap is not None
    assert (gap.bekend, gap.totaal) == (2, 3)


def test_what_is_complete_gives_no_line() -> None:
    assert line("opdrachtgever", soort="opdrachten") is None
    assert line("opdrachtnemer", soort="opdrachten") is not None


def test_a_seat_without_a_partner_is_counted() -> None:
    gap = line("partner", soort="zetels")
    assert gap is not None
    assert gap.onderwerpen == ("bestuurder:bm",)


def test_a_date_of_evaluation_is_past_after_its_last_day() -> None:
    gap = line(PAST)
    assert gap is not None
    assert gap.zin == "de evaluatiedatum is voorbij bij 1 van 2 tafels"
    assert gap.onderwerpen == ("overleg:a",)
    assert evaluations_past(graph(), "2020-12-31") == ()
    assert next(g.onderwerpen for g in evaluations_past(graph(), "2027-01-01")) == ("overleg:a", "overleg:b")


def test_a_past_evaluation_is_counted_per_area_too() -> None:
    gap = line(PAST, gebied="gebied:h")
    assert gap is not None
    assert gap.zin == "de evaluatiedatum is voorbij bij 1 van 1 tafel in Haarlem"


def test_the_unknown_is_never_a_signal() -> None:
    assert Unknown().run(graph()) == ()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_its_facets_and_words(kind: str) -> None:
    assert FACETS[kind]
    assert SINGULAR[kind]


def test_an_empty_map_has_no_lines() -> None:
    assert Unknown().gaps(graph_of([])) == ()
    assert gaps(graph_of([]), "2026-01-01") == ()
