"""Notes that something is no longer right: kept beside the map, handled, brought back, never part of the graph."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from netwerkkaart.errors import ClientText, PersonalText, UnknownNode, UnknownNote, WrongNote
from netwerkkaart.example import put_example
from netwerkkaart.notes import LONGEST, handle_note, leave_note, notes, notes_about, private_in
from netwerkkaart.register.codec import decode, encode
from netwerkkaart.register.events import EventSoort
from netwerkkaart.services import Services, Snapshot
from netwerkkaart.stores import open_store
from netwerkkaart.stores.moving import move, restore, write_backup
from tests.contract.stores import list_of
from tests.unit.test_codec import kept

A, B = "overleg:a", "overleg:b"


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    """A map of two overleggen, said by import 1."""
    with open_store(f"sqlite:///{tmp_path / 'kaart.db'}") as store:
        found = Services(store, lambda: datetime(2026, 11, 25, 9, tzinfo=UTC), "Jans")
        found.commit_import(list_of("a", "b"), 0)
        yield found


def left(services: Services, tekst: str = "Gestopt.", id_: str = A) -> int:
    return leave_note(services, id_, tekst).nummer


def told(services: Services, *, handled: bool = False) -> list[str]:
    return [n.tekst for n in notes(services.snapshot(), handled=handled)]


def about(services: Services, id_: str) -> list[str]:
    snapshot = services.snapshot()
    return [n.tekst for n in notes_about(snapshot, snapshot.graph, id_)]


def test_a_note_is_kept_with_its_node_its_writer_and_its_moment(services: Services) -> None:
    nummer = left(services, "  Gestopt.\r\nSinds 2025. ")
    [note] = notes(services.snapshot())
    assert (note.nummer, note.over, note.naam, note.tekst) == (nummer, A, "a", "Gestopt.\nSinds 2025.")
    assert (note.door, note.moment, note.afgehandeld) == ("Jans", "2026-11-25T09:00:00+00:00", None)


def test_a_note_leaves_the_map_as_it_was(services: Services) -> None:
    before = services.snapshot()
    handle_note(services, left(services))
    after = services.snapshot()
    assert (after.hash, after.questions()) == (before.hash, before.questions())
    assert after.registerhash != before.registerhash


def test_a_note_comes_back_from_the_register_as_it_was_written(services: Services) -> None:
    handle_note(services, left(services))
    for event in services.snapshot().events[2:]:
        assert event.soort is EventSoort.OORDEEL
        assert decode(encode(event)) == event


def test_notes_stand_newest_first_and_a_node_has_its_own(services: Services) -> None:
    for tekst, id_ in (("een", A), ("twee", B), ("drie", A)):
        left(services, tekst, id_)
    assert told(services) == ["drie", "twee", "een"]
    assert (about(services, A), about(services, B)) == (["drie", "een"], ["twee"])


def test_a_handled_note_says_who_wrote_and_who_handled_it(services: Services) -> None:
    nummer = left(services)
    services.door = "Piet"
    gone = handle_note(services, nummer)
    assert (told(services), about(services, A)) == ([], [])
    [note] = notes(services.snapshot(), handled=True)
    assert (note.nummer, note.laatst, note.door) == (nummer, gone.nummer, "Jans")
    assert note.afgehandeld == ("Piet", "2026-11-25T09:00:00+00:00")


def test_handling_and_leaving_are_undone_and_done_again(services: Services) -> None:
    nummer = left(services)
    gone = handle_note(services, nummer)
    back = services.undo(gone.nummer)
    assert (told(services), told(services, handled=True)) == (["Gestopt."], [])
    services.undo(back.nummer)
    assert (told(services), told(services, handled=True)) == ([], ["Gestopt."])
    services.undo(nummer)
    assert (told(services), told(services, handled=True)) == ([], [])


def test_a_double_click_leaves_one_note_and_handles_it_once(services: Services) -> None:
    nummer = left(services)
    assert left(services, " Gestopt. ") == nummer
    assert handle_note(services, nummer) == handle_note(services, nummer)
    assert left(services) > nummer, "a handled note may be said again"


def test_a_note_goes_to_the_node_that_stands_and_back(services: Services) -> None:
    left(services, "Over b.", B)
    answer = services.answer(A, B, same=True)
    assert (about(services, A), about(services, B)) == (["Over b."], [])
    assert left(services, "Over b.", A) == notes(services.snapshot())[0].nummer
    services.undo(answer.nummer)
    assert (about(services, A), about(services, B)) == ([], ["Over b."])


def test_a_note_about_what_is_gone_keeps_the_name_it_had(services: Services) -> None:
    left(services)
    services.undo(1)
    put_example(services)
    snapshot = services.snapshot()
    [note] = notes(snapshot)
    assert note.about(snapshot.graph) not in snapshot.graph
    assert note.naam == "a"


def test_what_cannot_be_kept_is_told_and_nothing_is_kept(services: Services) -> None:
    wrong = [
        (WrongNote, " \n "), (WrongNote, "x" * (LONGEST + 1)), (PersonalText, "BSN van Jan: 111222333"),
        (PersonalText, "B\u200bSN 111222333"), (ClientText, "Cliënt mevrouw Jansen komt hier niet meer"),
        (ClientText, "zie dossiernummer 2019-33"),
    ]  # fmt: skip
    for error, tekst in wrong:
        with pytest.raises(error):
            leave_note(services, A, tekst)
    with pytest.raises(UnknownNode):
        leave_note(services, "overleg:weg", "Gestopt.")
    with pytest.raises(UnknownNote):
        handle_note(services, 99)
    assert services.snapshot().versie == 1
    assert left(services, "x" * LONGEST) == 2


def test_a_number_that_is_no_bsn_may_stand_in_a_note(services: Services) -> None:
    left(services, "Het zaaknummer van het besluit is 111222333.")


def test_what_is_private_but_not_refused_is_named() -> None:
    assert private_in("bel 06-12345678") == "een mobiel nummer"
    assert private_in("mail info@haarlem.nl") is None


def test_another_verdict_is_no_note(services: Services) -> None:
    services.keep(EventSoort.OORDEEL, {"wat": "signaal", "over": "x"})
    assert told(services) == []


def test_a_note_at_the_example_leaves_an_empty_map_empty_and_stays_there(tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path / 'leeg.db'}") as store:
        services = Services(store, lambda: datetime(2026, 11, 25, 9, tzinfo=UTC), "Jans")
        nummer = left(services, "Voorbeeld.", "overleg:zsm-noord-holland")
        assert services.snapshot().empty
        assert told(services) == ["Voorbeeld."]
        imported = services.commit_import(list_of("a"), nummer)
        assert told(services) == []
        left(services, "Eigen.")
        services.undo(imported.nummer)
        assert told(services) == ["Eigen.", "Voorbeeld."]


def test_notes_go_along_in_a_backup_and_to_another_store(services: Services, tmp_path: Path) -> None:
    handle_note(services, left(services, "Klaar."))
    services.undo(handle_note(services, left(services, "Open.")).nummer)
    write_backup(services.store, tmp_path / "kaart.zip")
    with open_store(f"sqlite:///{tmp_path / 'een.db'}") as one, open_store(f"sqlite:///{tmp_path / 'twee.db'}") as two:
        assert restore(tmp_path / "kaart.zip", one) == move(services.store, two)
        for store in (one, two):
            other = Services(store, services.clock, "Piet")
            assert (told(other), told(other, handled=True)) == (["Open."], ["Klaar."])
            assert notes(other.snapshot()) == notes(services.snapshot())


def test_a_register_of_before_there_were_notes_is_read_and_has_none() -> None:
    events, _ = kept(1)
    snapshot = Snapshot(tuple(events), ())
    assert (notes(snapshot), notes(snapshot, handled=True)) == ((), ())
