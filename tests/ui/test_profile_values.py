"""What a profile knows, as values: mijn tafels, a gebied, a thema, an opdracht, its age."""

from __future__ import annotations

import pytest

from netwerkkaart.build import graph_of
from netwerkkaart.graph import Graph
from netwerkkaart.ui import texts_profile as t
from netwerkkaart.ui.age import confirmed
from netwerkkaart.ui.commission import commission
from netwerkkaart.ui.mine import mine
from netwerkkaart.ui.profile import absent, profile, standing
from netwerkkaart.ui.subject import subject
from tests.ui.test_touches import stand_of

NODES = [
    ("gebied:vr", {"naam": "Regio"}), ("gebied:h", {"naam": "Haarlem"}), ("gebied:v", {"naam": "Velsen"}),
    ("thema:t", {"naam": "zorg"}), ("thema:deel", {"naam": "wijkzorg"}),
    ("partner:p", {"naam": "GGD"}), ("bestuurder:b", {"naam": "directeur"}),
    ("overleg:a", {"naam": "A", "domein": "zorg", "vergaderingen_per_jaar": 4, "bevestigd_op": "2025"}),
    ("overleg:b", {"naam": "B", "status": "slapend", "bevestigd_op": "2024-11"}),
    ("overleg:k", {"naam": "K", "geldt_per": "gemeente", "bevestigd_op": "2026-11-01"}),
    ("opdracht:o", {"naam": "O", "omschrijving": "Doe iets", "begin": "2025-01"}),
]  # fmt: skip
EDGES = [
    ("LIGT_IN", "gebied:h", "gebied:vr"), ("LIGT_IN", "gebied:v", "gebied:vr"),
    ("WERKT_IN", "overleg:a", "gebied:h"), ("WERKT_IN", "overleg:b", "gebied:vr"),
    ("ONDERDEEL_VAN", "thema:deel", "thema:t"), ("GAAT_OVER", "overleg:a", "thema:deel"),
    ("GAAT_OVER", "overleg:b", "thema:t"), ("VERTEGENWOORDIGT", "bestuurder:b", "partner:p"),
    ("ZIT_IN", "bestuurder:b", "overleg:a", {"rol": "voorzitter"}), ("NEEMT_DEEL_AAN", "partner:p", "overleg:b"),
    ("NEEMT_DEEL_AAN", "partner:p", "overleg:k", {"rol": "lid"}),
    ("GEEFT_OPDRACHT", "partner:p", "opdracht:o"),
    ("VOERT_UIT", "overleg:a", "opdracht:o", {"voortgang": "loopt", "stand_op": "2026-01"}),
]  # fmt: skip


def network() -> Graph:
    return graph_of(NODES, EDGES)


def test_a_partner_has_the_tafels_of_itself_and_of_its_zetels_with_rol_and_standing() -> None:
    found = mine(stand_of(network()), "partner:p")
    assert [(s.naam, s.rol, s.said) for s in found.seats] == [
        ("A", "directeur (voorzitter)", ()), ("B", "", ("slapend",)), ("K", "lid", (t.IS_KIND,)),
    ]  # fmt: skip
    assert [s.meetings for s in found.seats] == [4.0, None, None]


def test_a_zetel_has_its_own_tafels_and_knows_its_partner() -> None:
    found = mine(stand_of(network()), "bestuurder:b")
    assert [(s.naam, s.rol) for s in found.seats] == [("A", "voorzitter")]
    assert [(v.naam, v.tafels) for v in found.via] == [("GGD", 3)]


def test_mijn_tafels_counts_only_signals_that_name_one_of_them() -> None:
    stand = stand_of(network())
    found = mine(stand, "partner:p")
    own = {s.id for s in found.seats}
    assert [one.finding for one in found.there if own.isdisjoint(one.finding.onderwerpen)] == []
    assert all(one.both == len(own.intersection(one.finding.onderwerpen)) for one in found.there)


def test_a_gebied_tells_its_own_from_what_is_within_it_and_what_is_wider() -> None:
    stand = stand_of(network())
    assert [[p.naam for p in ring] for ring in subject(stand, "gebied:vr").rings] == [["B"], ["A"], []]
    assert [[p.naam for p in ring] for ring in subject(stand, "gebied:h").rings] == [["A"], [], ["B"]]
    assert [(p.naam, p.plekken) for p in subject(stand, "gebied:vr").parts] == [("Haarlem", 1), ("Velsen", 0)]


def test_a_thema_tells_its_own_from_that_of_its_parts() -> None:
    found = subject(stand_of(network()), "thema:t")
    assert [[p.naam for p in ring] for ring in found.rings] == [["B"], ["A"]]
    assert [(p.naam, p.plekken) for p in found.parts] == [("wijkzorg", 1)]
    assert (found.counts("zorg"), found.counts(None)) == ((0, 1), (1, 0))


def test_an_opdracht_tells_who_asks_whom_and_when() -> None:
    found = commission(stand_of(network()), "opdracht:o")
    assert [[one.naam for one in who] for who in (found.asked_by, found.done_by, found.about)] == [["GGD"], ["A"], []]
    assert found.period == "vanaf januari 2025; einde niet bekend"
    assert found.progress == ("A: loopt (stand van januari 2026)",)


@pytest.mark.parametrize(("id_", "told"), [
    ("overleg:a", "Bevestigd in 2025."),
    ("overleg:b", "Lang niet bevestigd: voor het laatst in november 2024. Dat is meer dan een jaar geleden."),
    ("overleg:k", "Bevestigd op 1 november 2026."),
    ("partner:p", t.CONFIRMED_UNKNOWN),
    ("thema:t", t.CONFIRMED_NOT_ASKED.format("thema")),
])  # fmt: skip
def test_a_day_known_to_a_year_or_a_month_counts_to_the_end_of_it(id_: str, told: str) -> None:
    assert confirmed(stand_of(network()), id_) == told


def test_signals_about_a_thema_below_count_for_the_thema_above_it() -> None:
    stand = stand_of(network())
    below = {f.id for _, f in profile(stand, "thema:deel").signals if f.thema == "thema:deel"}
    assert below <= {f.id for _, f in profile(stand, "thema:t").signals}


def test_what_is_not_there_is_said_and_a_name_that_became_another_is_found() -> None:
    stand = stand_of(network())
    assert "staat niet (meer) op de kaart" in absent(stand, "overleg:weg")
    object.__setattr__(stand.graph, "gevouwen", {"overleg:oud": "overleg:a"})
    assert standing(stand, "overleg:oud") == "overleg:a"
