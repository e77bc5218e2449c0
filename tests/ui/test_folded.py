"""A long list shows its beginning; the rest unfolds, and what is beyond even that is counted."""

from __future__ import annotations

import pytest

from netwerkkaart.ui import html


def test_a_short_list_folds_nothing() -> None:
    assert html.folded(["a", "b"], 2) == html.items(["a", "b"])
    assert "<details" not in html.folded_table(("Wat",), [("a",)], 1, caption="Alles")


def test_the_rest_of_a_list_is_there_in_order() -> None:
    shown = html.folded([f"n{i}" for i in range(5)], 2)
    first, rest = shown.split("<details")
    assert [f"<li>n{i}</li>" in first for i in range(5)] == [True, True, False, False, False]
    assert "en nog 3</span>" in rest
    assert rest.index("n2") < rest.index("n3") < rest.index("n4")


def test_what_is_beyond_the_rest_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "MOST_UNFOLDED", 3)
    shown = html.folded_table(("Wat",), [(f"n{i}",) for i in range(6)], 1, caption="Alles")
    assert "en nog 5</span>" in shown
    assert shown.count('scope="row"') == 4
    assert shown.endswith("<p>en nog 2</p></details>")
