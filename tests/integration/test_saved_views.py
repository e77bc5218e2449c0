"""Saved views and tours: kept beside the map, changed, deleted, brought back, never part of the graph."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from netwerkkaart.errors import DoubleTour, DoubleView, PersonalText, UnknownTour, UnknownView, WrongUse, WrongView
from netwerkkaart.register.codec import decode, encode
from netwerkkaart.services import Services
from netwerkkaart.stores import open_store
from netwerkkaart.views import (
    delete_tour,
    delete_view,
    moved,
    rename_view,
    save_tour,
    save_view,
    steps,
    tour_of,
    tours,
    view_of,
    views,
)

ADRES = {"gebied": "Haarlem (gemeente)", "id": "overleg:zsm"}


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with open_store(f"sqlite:///{tmp_path / 'kaart.db'}") as store:
        yield Services(store, lambda: datetime(2026, 11, 25, 9, tzinfo=UTC), "Jans")


def saved(services: Services, titel: str) -> int:
    return save_view(services, titel, "Kijk.", pagina="kaart", adres=ADRES, namen={"overleg:zsm": "ZSM"}).nummer


def titles(services: Services) -> list[str]:
    return [v.titel for v in views(services.snapshot())]


def test_a_view_is_kept_with_its_note_and_address(services: Services) -> None:
    nummer = saved(services, " Zorg  in Haarlem ")
    view = view_of(services.snapshot(), nummer)
    assert (view.titel, view.notitie, view.pagina, view.adres) == ("Zorg in Haarlem", "Kijk.", "kaart", ADRES)
    assert (view.door, view.namen) == ("Jans", {"overleg:zsm": "ZSM"})


def test_saving_leaves_an_empty_map_empty_and_the_graph_as_it_was(services: Services) -> None:
    before = services.snapshot()
    save_tour(services, "T", [saved(services, "A")])
    after = services.snapshot()
    assert after.empty
    assert (after.hash, after.questions()) == (before.hash, [])
    assert after.registerhash != before.registerhash


def test_a_view_comes_back_from_the_register_as_it_was_written(services: Services) -> None:
    save_tour(services, "T", [saved(services, "A")])
    for event in services.snapshot().events[1:]:
        assert decode(encode(event)) == event


def test_a_view_is_renamed_deleted_and_brought_back(services: Services) -> None:
    nummer = saved(services, "Oud")
    renamed = rename_view(services, nummer, "Nieuw", "Anders")
    assert view_of(services.snapshot(), nummer).notitie == "Anders"
    services.undo(renamed.nummer)
    assert titles(services) == ["Oud"]
    gone = delete_view(services, nummer)
    assert titles(services) == []
    assert [v.laatst for v in views(services.snapshot(), deleted=True)] == [gone.nummer]
    services.undo(gone.nummer)
    assert titles(services) == ["Oud"]


def test_a_tour_passes_a_deleted_view_by_until_it_is_back(services: Services) -> None:
    a, b, c = (saved(services, t) for t in "ABC")
    tour = save_tour(services, "Langs alles", [c, a, b]).nummer
    gone = delete_view(services, a)
    assert [v.titel for v in steps(services.snapshot(), tour_of(services.snapshot(), tour))] == ["C", "B"]
    services.undo(gone.nummer)
    assert [v.titel for v in steps(services.snapshot(), tour_of(services.snapshot(), tour))] == ["C", "A", "B"]


def test_a_deleted_tour_leaves_its_views(services: Services) -> None:
    tour = save_tour(services, "T", [saved(services, "A")]).nummer
    gone = delete_tour(services, tour)
    assert (tours(services.snapshot()), titles(services)) == ((), ["A"])
    services.undo(gone.nummer)
    assert [t.titel for t in tours(services.snapshot())] == ["T"]


def test_what_cannot_be_saved_is_told(services: Services) -> None:
    saved(services, "A")
    save_tour(services, "T", [])
    with pytest.raises(DoubleView):
        saved(services, "a")
    with pytest.raises(DoubleTour):
        save_tour(services, "t", [])
    with pytest.raises(WrongUse):
        save_tour(services, " ", [])
    wrong = [(WrongView, "", "", {}), (WrongView, "B", "n" * 1001, {}), (WrongView, "B", "", {"q": "x" * 6001})]
    for error, titel, notitie, adres in [*wrong, (PersonalText, "B", "BSN 111222333", {})]:
        with pytest.raises(error):
            save_view(services, titel, notitie, pagina="kaart", adres=adres)
    with pytest.raises(UnknownView):
        delete_view(services, 99)
    with pytest.raises(UnknownTour):
        delete_tour(services, 99)
    assert titles(services) == ["A"]


@given(
    order=some.permutations(list(range(6))), standing=some.sets(some.integers(0, 5), min_size=1),
    by=some.sampled_from([-1, 1]), data=some.data(),
)  # fmt: skip
def test_moving_keeps_every_view_and_moving_back_undoes_it(
    order: list[int], standing: set[int], by: int, data: some.DataObject
) -> None:
    nummer = data.draw(some.sampled_from(sorted(standing)))
    there = moved(order, nummer, by, standing=sorted(standing))
    assert sorted(there) == sorted(order)
    assert [n for n in there if n not in standing] == [n for n in order if n not in standing]
    if there != tuple(order):
        assert moved(there, nummer, -by, standing=sorted(standing)) == tuple(order)
