"""What the services keep of the map: enough that nobody waits, and no more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from netwerkkaart.errors import StoreUnavailable
from netwerkkaart.example import example, put_example
from netwerkkaart.register.events import Event, EventSoort
from netwerkkaart.services import KEPT, Services, Snapshot
from tests.integration.desk import services_in


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    opened = services_in(tmp_path)
    put_example(opened)
    yield opened
    opened.store.close()


def test_a_server_that_is_written_to_for_months_holds_only_a_few_maps(services: Services) -> None:
    for nummer in range(1, 7):
        services.undo(nummer)
    assert services.snapshot().versie == 7 and len(services._kept) == KEPT


def test_a_store_that_was_put_back_to_an_earlier_day_is_shown_as_it_is(services: Services) -> None:
    for nummer in range(1, 7):
        services.undo(nummer)
    earlier = Snapshot(example().events[:1], example().digests[:1])
    services._remember(earlier)
    assert services._kept[0] is earlier


def test_a_store_that_goes_away_right_after_a_commit_has_it(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as away:
        away.setattr(services.store, "digests", _gone)
        assert services.undo(1).nummer == 2
    assert services.snapshot().versie == 2 and services.snapshot().empty


NOTE = {"wat": "notitie", "id": "overleg:a", "tekst": "Gestopt."}
CLICKS: dict[str, Callable[[Services], Event]] = {
    "ongedaan": lambda s: s.undo(1),
    "niet hetzelfde": lambda s: s.answer("partner:belastingdienst", "partner:douane", same=False),
    "bewaren": lambda s: s.keep(EventSoort.OORDEEL, NOTE),
}


@pytest.mark.parametrize("click", CLICKS)
def test_two_clicks_at_once_say_it_once(services: Services, click: str) -> None:
    before = services.snapshot().versie
    with ThreadPoolExecutor(2) as both:
        first, second = both.map(CLICKS[click], [services, services])
    assert first == second and services.snapshot().versie == before + 1


def test_what_was_taken_back_and_done_again_can_be_taken_back_once_more(services: Services) -> None:
    undone = services.undo(1)
    services.undo(undone.nummer)
    assert services.undo(1).nummer == undone.nummer + 2
    assert services.snapshot().empty


def _gone() -> list[str]:
    raise StoreUnavailable("x")
