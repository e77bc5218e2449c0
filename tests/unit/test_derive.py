"""The domein of a plek that does not say its own: concluded only of what is all known (ADR 25)."""

from __future__ import annotations

import pytest

from netwerkkaart.build import graph_of
from netwerkkaart.derive import BASIS, DERIVED
from netwerkkaart.example import example

PARTNERS = {
    "politie": {"soort": "politie"}, "ggz": {"soort": "ggz"}, "gemeente": {"soort": "gemeente"},
    "corporatie": {"soort": "woningcorporatie"}, "alleen-genoemd": {}, "zorgbedrijf": {"domein": "zorg"},
}  # fmt: skip
SEATS = {"chef": {"domein": "veiligheid"}, "directeur": {"domein": "zorg"}, "wethouder": {}}
Found = tuple[str | None, str | None]


def derived(*, sits: str = "", joins: str = "", thema: str = "", type_: str = "overleg", soort: str = "") -> Found:
    """The derived domein and its basis of one plek; seats and participants by their short names."""
    plek = f"{type_}:plek"
    nodes = [(plek, {"soort": soort} if soort else {}), *((f"partner:{n}", v) for n, v in PARTNERS.items())]
    nodes += [(f"bestuurder:{n}", {"functie": n, **v}) for n, v in SEATS.items()]
    nodes += [(f"thema:{d}", {"domein": d}) for d in ("zorg", "veiligheid")]
    edges = [("ZIT_IN", f"bestuurder:{n}", plek) for n in sits.split()]
    edges += [("NEEMT_DEEL_AAN", f"partner:{n}", plek) for n in joins.split()]
    edges += [("GAAT_OVER", plek, f"thema:{n}") for n in thema.split()]
    known = graph_of(nodes, edges).node(plek).properties
    domein, basis = known.get(DERIVED), known.get(BASIS)
    return None if domein is None else str(domein), None if basis is None else str(basis)


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({"joins": "politie"}, ("veiligheid", "deelnemers")),
        ({"joins": "politie gemeente corporatie"}, ("veiligheid", "deelnemers")),
        ({"joins": "zorgbedrijf ggz"}, ("zorg", "deelnemers")),
        ({"joins": "politie ggz"}, ("zorg en veiligheid", "deelnemers")),
        ({"joins": "gemeente"}, (None, None)),
        ({"sits": "chef"}, ("veiligheid", "zetels")),
        ({"sits": "chef directeur"}, ("zorg en veiligheid", "zetels")),
        ({"thema": "zorg"}, ("zorg", "thema")),
        ({"thema": "zorg veiligheid"}, (None, None)),
        ({"type_": "partner", "soort": "ggd"}, ("zorg", "soort")),
    ],
)
def test_what_is_all_known_says_the_domein(given: dict[str, str], found: Found) -> None:
    assert derived(**given) == found


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({"joins": "politie alleen-genoemd"}, (None, None)),
        ({"sits": "chef wethouder"}, (None, None)),
        ({"joins": "politie ggz alleen-genoemd"}, ("zorg en veiligheid", "deelnemers")),
        ({"sits": "chef directeur wethouder"}, ("zorg en veiligheid", "zetels")),
        ({"sits": "chef wethouder", "joins": "politie"}, ("veiligheid", "deelnemers")),
        ({"sits": "chef wethouder", "joins": "ggz"}, ("zorg en veiligheid", "deelnemers")),
        ({"joins": "politie alleen-genoemd", "thema": "veiligheid"}, ("veiligheid", "thema")),
        ({"sits": "chef wethouder", "joins": "corporatie gemeente"}, (None, None)),
    ],
)
def test_one_domein_is_not_concluded_while_somebody_may_be_of_the_other(given: dict[str, str], found: Found) -> None:
    assert derived(**given) == found


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({"joins": "politie alleen-genoemd", "thema": "zorg"}, (None, None)),
        ({"joins": "politie alleen-genoemd", "type_": "partner", "soort": "ggd"}, (None, None)),
        (
            {"joins": "politie alleen-genoemd", "type_": "partner", "soort": "zorg- en veiligheidshuis"},
            ("zorg en veiligheid", "soort"),
        ),
    ],
)
def test_what_contradicts_what_was_seen_concludes_nothing(given: dict[str, str], found: Found) -> None:
    assert derived(**given) == found


def test_a_table_with_a_wethouder_of_unknown_domein_is_no_veiligheid_table() -> None:
    known = example().graph.node("overleg:regionale-overleggen-zorg-en-veiligheid").properties
    assert DERIVED not in known
