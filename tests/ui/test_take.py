"""Kaart meenemen: each file with what it is for, and how many sheets the map takes."""

from __future__ import annotations

import pytest

from netwerkkaart.graph_files import GRAPH_FORMATS
from netwerkkaart.map_files import FORMATS
from netwerkkaart.ui import texts
from tests.ui.screens import opened, words

pytestmark = [
    pytest.mark.usefixtures("services"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


def test_every_form_of_the_map_has_a_button_and_says_what_it_is_for() -> None:
    app = opened("kaart")
    labels = {b.proto.label for b in app.get("download_button")}
    assert {label for label, *_ in texts.EXPORTS} <= labels
    assert {kind for _, kind, *_ in texts.EXPORTS} == set(FORMATS)
    assert {label for label, *_ in texts.GRAPH_EXPORTS} <= labels
    assert {kind for _, kind, *_ in texts.GRAPH_EXPORTS} == set(GRAPH_FORMATS)
    assert "De kaart beslaat 5 bladen." in words(app)


def test_a_map_of_one_sheet_asks_for_no_sheet() -> None:
    app = opened("kaart", niveau="wijk")
    assert texts.SHEETS_ONE in words(app)
    assert all(box.label != texts.SHEET for box in app.selectbox)


def test_another_sheet_and_paper_are_said() -> None:
    app = opened("kaart")
    app.selectbox(key="blad").select(3).run()
    assert texts.SHEET_OF.format(3, 5) in words(app)
    app.selectbox(key="stand").select("liggend").run()
    assert "De kaart beslaat 7 bladen." in words(app)


def test_the_list_of_signals_can_be_taken_along() -> None:
    labels = {b.proto.label for b in opened("signalen").get("download_button")}
    assert texts.LIST_DOWNLOAD in labels
