"""A choice on a map: the address asks for it, unless the visitor has gone on."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

QUICK = ("overleg:a", "overleg:b", None)
"""Choices before this one that were not answered when it was made; None is a choice that was cleared."""


def take(address: str, before: tuple[str | None, ...]) -> None:
    from streamlit_netwerkkaart import Chosen

    from netwerkkaart.ui.components import view

    view.chosen(Chosen("overleg:c", address, before))


def asked(now: dict[str, str], address: str, *before: str | None) -> str | None:
    """The mark that the address asks for after the choice of `overleg:c`, made at `address`, taken in `now`."""
    app = AppTest.from_function(take, kwargs={"address": address, "before": before})
    for name, value in now.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    found = app.query_params.get("id")
    return found[0] if isinstance(found, list) else found


@pytest.mark.parametrize("now", [{}, *({"id": id_} for id_ in QUICK if id_), {"id": "overleg:c"}])
def test_the_last_of_quick_choices_holds_whichever_of_their_addresses_has_come(now: dict[str, str]) -> None:
    assert asked(now, "/kaart", *QUICK) == "overleg:c"
    assert asked(now, "/kaart?id=overleg%3Aa", *QUICK) == "overleg:c"


@pytest.mark.parametrize(
    "now", [{"id": "overleg:elders"}, {"rond": "overleg:a"}, {"beeld": "1"}, {"weergave": "gebied"}]
)
def test_a_choice_of_who_has_gone_on_is_dropped(now: dict[str, str]) -> None:
    assert asked(now, "/kaart", *QUICK) == now.get("id")


def test_a_mark_that_was_cleared_meanwhile_is_no_other_way() -> None:
    assert asked({}, "/kaart?id=overleg%3Aa", None) == "overleg:c"
    assert asked({}, "/kaart?id=overleg%3Aa") is None
