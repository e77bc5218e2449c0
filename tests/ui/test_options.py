"""What the filter and the search box offer, and in which order."""

from __future__ import annotations

from netwerkkaart.build import graph_of
from netwerkkaart.ui.options import filter_options, search_options

GRAPH = graph_of([
    ("gebied:ggd-kennemerland", {"naam": "Kennemerland", "soort": "ggd-regio"}),
    ("gebied:vr-kennemerland", {"naam": "Kennemerland", "soort": "veiligheidsregio"}),
    ("gebied:nl", {"naam": "Nederland", "soort": "land"}), ("gebied:haarlem", {"naam": "Haarlem", "soort": "gemeente"}),
    ("overleg:10", {"naam": "Tafel 10"}), ("overleg:2", {"naam": "Tafel 2"}),
])  # fmt: skip


def test_the_veiligheidsregio_stands_before_other_regions_of_its_name() -> None:
    assert list(filter_options(GRAPH).gebied) == [
        "Nederland (land)", "Kennemerland (veiligheidsregio)", "Kennemerland (ggd-regio)", "Haarlem (gemeente)",
    ]  # fmt: skip


def test_search_finds_a_gebied_with_its_soort() -> None:
    found = search_options(GRAPH)
    assert found["Kennemerland · veiligheidsregio"] == "gebied:vr-kennemerland"
    assert found["Haarlem · gemeente"] == "gebied:haarlem"


def test_search_offers_the_veiligheidsregio_first() -> None:
    found = [label for label in search_options(GRAPH) if label.startswith("Kennemerland")]
    assert found == ["Kennemerland · veiligheidsregio", "Kennemerland · ggd-regio"]


def test_names_with_numbers_stand_in_the_order_in_which_people_count() -> None:
    tafels = [label for label in search_options(GRAPH) if label.startswith("Tafel")]
    assert [label.partition(" · ")[0] for label in tafels] == ["Tafel 2", "Tafel 10"]
