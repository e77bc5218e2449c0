"""Which list a file most likely is."""

from __future__ import annotations

import pytest

from netwerkkaart.exports.sjabloon import empty_sjabloon
from netwerkkaart.names import normalise
from netwerkkaart.register.events import BASIS, HANDMATIG
from netwerkkaart.register.state import Said, Standing, State
from netwerkkaart.ui.lists import lists_for, names_in


def state(**lists: tuple[str, ...]) -> State:
    found = State()
    for name, names in {BASIS: ("Nederland",), HANDMATIG: ("Tafel 1",), **lists}.items():
        keys = {f"overleg:{n}": {"naam": Standing(n, 1, 0)} for n in names}
        found.said[name] = Said(nodes=keys)  # type: ignore[arg-type]
    return found


def names(*found: str) -> set[str]:
    return {normalise(name) for name in found}


def test_only_lists_that_somebody_handed_in_are_offered() -> None:
    assert lists_for(state(b=(), a=()), "c.xlsx", set()).known == ("a", "b")


def test_a_list_with_the_name_of_the_file_is_suggested() -> None:
    found = lists_for(state(Kennemerland=("Driehoek",)), "kennemerland 2027-01-01.xlsx", names("Tafel 9"))
    assert (found.likely, found.new) == ("Kennemerland", "kennemerland (nieuw)")


def test_a_list_with_most_names_of_the_file_is_suggested() -> None:
    known = state(politie=("ZSM", "Driehoek"), ggd=("Zorgtafel", "Wvggz-tafel", "Huisartsen"))
    found = lists_for(known, "nieuw jaar.xlsx", names("zorgtafel", "Wvggz tafel", "Iets anders"))
    assert (found.likely, found.new) == ("ggd", "nieuw jaar")


@pytest.mark.parametrize("inside", [(), ("Zorgtafel", "Een", "Twee")])
def test_a_file_with_other_names_is_a_new_list(inside: tuple[str, ...]) -> None:
    assert lists_for(state(ggd=("Zorgtafel",)), "iets.xlsx", names(*inside)).likely is None


def test_the_names_of_a_file_are_those_of_its_rows() -> None:
    data = b"naam;thema\nZorgtafel;Wvggz\nDriehoek;\n"
    assert names_in("Overleggen.csv", data) == names("Zorgtafel", "Driehoek")


def test_a_file_that_cannot_be_read_has_no_names() -> None:
    assert names_in("kapot.xlsx", b"PK\x03\x04") == frozenset()
    assert names_in("leeg.xlsx", empty_sjabloon()) is not None
