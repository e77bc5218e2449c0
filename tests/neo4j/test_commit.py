"""The connection lost at COMMIT: the register is asked, nothing is tried blindly, nothing is there twice."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from netwerkkaart.errors import OutcomeUnknown, StoreChanged, StoreUnavailable
from netwerkkaart.records import records
from netwerkkaart.register import project
from netwerkkaart.register.codec import digest
from netwerkkaart.register.events import Event
from netwerkkaart.stores.bolt import LIMITS
from netwerkkaart.stores.neo4j import Neo4jStore
from netwerkkaart.stores.neo4j_projection import Projection, Records
from tests.contract.stores import list_of, next_event, put
from tests.neo4j.relay import Cut, Relay
from tests.neo4j.shared import Shared


@pytest.fixture
def store(shared: Shared, relay: Relay) -> Iterator[Neo4jStore]:
    """A store behind the relay, with one list in it."""
    limits = replace(LIMITS, retry=0.5, silence=2.0)
    with Neo4jStore(relay.url, shared.login, limits=limits, patience=0) as opened:
        put(opened, list_of("a"))
        yield opened


def put_cut(store: Neo4jStore, relay: Relay, cut: Cut, *namen: str) -> Event:
    """Append a list while the line is cut at the register's COMMIT; reading commits too, so it goes before."""
    event = next_event(store, list_of(*namen))
    graph = project([*store.events(), event])
    relay.cut = cut
    store.append(event, graph)
    return event


def is_whole(store: Neo4jStore) -> bool:
    """Whether register and projection say the same."""
    events = store.events()
    return store.digests() == [digest(e) for e in events] and store.stored() == records(project(events))


def settles(store: Neo4jStore, seconds: float = 30) -> bool:
    """Whether the projection is finished by itself, and right."""
    until = time.monotonic() + seconds
    while _is_behind(store) and time.monotonic() < until:
        time.sleep(0.2)
    return is_whole(store)


def _is_behind(store: Neo4jStore) -> bool:
    try:
        return store.updating()
    except StoreUnavailable:
        return True


def test_an_answer_that_was_lost_is_asked_for(store: Neo4jStore, relay: Relay) -> None:
    event = put_cut(store, relay, Cut.AFTER, "b")
    assert relay.cut is None
    assert [digest(e) for e in store.events()][2:] == [digest(event)]
    assert settles(store)


def test_a_commit_that_never_came_is_told_and_can_be_done_again(store: Neo4jStore, relay: Relay) -> None:
    with pytest.raises(StoreUnavailable, match="niet bereikbaar"):
        put_cut(store, relay, Cut.BEFORE, "b")
    assert relay.cut is None and store.version() == 1
    put(store, list_of("b"))
    assert store.version() == 2 and settles(store)


@pytest.mark.parametrize(("cut", "version"), [(Cut.BEFORE, 1), (Cut.AFTER, 2)])
def test_when_nobody_can_be_asked_the_outcome_is_said_to_be_unknown(
    store: Neo4jStore, relay: Relay, cut: Cut, version: int
) -> None:
    relay.on_commit = lambda: setattr(relay, "refusing", True)
    begun = time.monotonic()
    with pytest.raises(OutcomeUnknown, match="Kijk bij de imports"):
        put_cut(store, relay, cut, "b")
    assert time.monotonic() - begun <= 5
    relay.refusing = False
    assert store.version() == version
    store.resume()
    assert settles(store)


def test_another_event_with_that_number_is_not_taken_for_ours(store: Neo4jStore, relay: Relay, shared: Shared) -> None:
    """The line is cut before COMMIT while another application waits for the lock that we hold."""
    other = Neo4jStore(shared.url, shared.login)
    event = next_event(other, list_of("ander"))
    theirs = threading.Thread(target=other.append, args=(event, project([*other.events(), event])))

    def at_commit() -> None:
        theirs.start()
        theirs.join(0.3)

    relay.on_commit = at_commit
    with pytest.raises((StoreChanged, StoreUnavailable)):
        put_cut(store, relay, Cut.BEFORE, "b")
    theirs.join()
    assert "overleg:ander" in store.stored()[0] and "overleg:b" not in store.stored()[0]
    assert settles(store)
    other.close()


def test_batches_that_lose_their_line_are_done_again(
    store: Neo4jStore, relay: Relay, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the moment that the stored projection is read, every COMMIT is cut, until ten were."""
    cuts: list[int] = []
    real = Projection.stored

    def arm() -> None:
        cuts.append(1)
        relay.cut = Cut.AFTER if len(cuts) < 10 else None

    def stored(projection: Projection) -> Records:
        if not cuts:
            relay.cut, relay.on_commit = Cut.AFTER, arm
        return real(projection)

    monkeypatch.setattr(Projection, "stored", stored)
    event = put(store, list_of("b", "c"))
    assert settles(store)
    assert len(cuts) == 10 and digest(store.events()[-1]) == digest(event)


def test_the_same_number_is_never_given_twice(store: Neo4jStore, shared: Shared) -> None:
    event = next_event(store, list_of("b"))
    store.append(event, project([*store.events(), event]))
    with pytest.raises(StoreChanged):
        store.append(event, project(store.events()))
    assert shared.ask("MATCH (e:Gebeurtenis) RETURN e.nummer ORDER BY e.nummer") == [[0], [1], [2]]
