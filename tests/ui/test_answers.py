"""What the page of questions reckons with: names for ids, what lights up, slow and failing questions."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from netwerkkaart.asking import Answer
from netwerkkaart.build import graph_of
from netwerkkaart.errors import QueryTooSlow
from netwerkkaart.example import example
from netwerkkaart.filters import Filter
from netwerkkaart.services import Services
from netwerkkaart.stores.queries import find_query
from netwerkkaart.ui import answered, querying, texts_querys
from netwerkkaart.ui.components.querys.answer import _place
from netwerkkaart.ui.components.querys.picture import Lit, lit_by
from netwerkkaart.ui.jobs import Jobs, Phase
from netwerkkaart.ui.querying import Asked
from netwerkkaart.ui.stand import Stand

GRAPH = graph_of([("overleg:a", {"naam": "A"}), ("overleg:b", {"naam": "B <i>"}), ("partner:p", {"naam": "P"})])


def answer(columns: str, *rows: tuple[Any, ...]) -> Answer:
    return Answer(tuple(columns.split()), rows, len(rows), 0.1, "")


def headings(found: Answer, *, named: bool = True) -> list[str]:
    return [c.heading for c in answered.columns_of(GRAPH, found, named=named)]


def stand() -> Stand:
    return Stand(example(), Filter(), voorbeeld=True, vandaag="2026-11-25")


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        (answer("id tafel", ("overleg:a", "A")), ["Tafel"]),
        (answer("id tafel", ("overleg:a", "Iets anders")), ["Id", "Tafel"]),
        (answer("id tafel", (None, None), ("overleg:a", "A")), ["Tafel"]),
        (answer("ids namen", (["overleg:a", "partner:p"], ["A", "P"])), ["Namen"]),
        (answer("tafel id", ("A", "overleg:a")), ["Tafel", "Id"]),
        (answer("id tafel"), ["Id", "Tafel"]),
    ],
)
def test_a_name_takes_the_place_of_its_id(found: Answer, wanted: list[str]) -> None:
    assert headings(found) == wanted


def test_who_types_a_question_sees_the_ids() -> None:
    found = answer("id tafel", ("overleg:b", "B <i>"))
    columns = answered.columns_of(GRAPH, found, named=False)
    id_, naam = answered.cells_of(GRAPH, found.rows[0], columns)
    assert id_ == '<a href="./profiel?id=overleg%3Ab" target="_self">overleg:b</a>'
    assert naam == "B &lt;i&gt;"


def test_values_read_as_a_dutch_reader_expects() -> None:
    found = answer("a b c d", (1234, ["x", None], {"k": "<"}, True))
    columns = answered.columns_of(GRAPH, found, named=True)
    assert [c.number for c in columns] == [True, False, False, False]
    assert answered.cells_of(GRAPH, found.rows[0], columns) == (
        "1.234",
        "x; ",
        "{&quot;k&quot;: &quot;&lt;&quot;}",
        "ja",
    )


def test_cards_in_the_answer_light_up_and_where_they_are_few_those_of_the_rest() -> None:
    here, card, partner = stand(), "overleg:zsm-noord-holland", "partner:openbaar-ministerie-nederland"
    assert lit_by(here, [card]) == Lit((card,), (), "1 van 1 uit het antwoord is een kaartje en licht op.")
    lit = lit_by(here, [partner])
    assert not lit.own and card in lit.near and lit.told == texts_querys.MAP_NEAR
    lit = lit_by(here, [card, partner, "thema:criminaliteit"])
    assert lit.own == (card,) and card not in lit.near and lit.told.endswith(texts_querys.MAP_NEAR_TOO)
    assert lit_by(here, []) == Lit((), (), texts_querys.MAP_NO_CARDS)


@pytest.mark.parametrize(
    ("text", "line", "column", "wanted"),
    [
        ("MATCH (n)\nWHRE x", 2, 1, "<mark>WHRE</mark> x"),
        ("MATCH (n", 1, 9, "MATCH (n<mark> </mark>"),
        ("MATCH <b>", 1, 7, "MATCH <mark>&lt;</mark>b&gt;"),
        ("", 1, 1, "<mark> </mark>"),
    ],
)
def test_the_place_of_a_mistake_is_marked(text: str, line: int, column: int, wanted: str) -> None:
    assert wanted in _place(text, line, column)


def test_the_same_question_is_one_job_and_a_failure_stays_until_it_is_asked_again(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, jobs, runs = Asked(find_query("soorten"), {}), Jobs(), []

    def slow(*_: Any, **__: Any) -> Answer:
        runs.append(1)
        raise QueryTooSlow(10)

    monkeypatch.setattr(querying, "run_query", slow)
    first, second = (querying.start(services, jobs, stand(), asked) for _ in range(2))
    assert first is second and first.phase is Phase.FAILED and len(runs) == 1
    assert isinstance(first.failure, QueryTooSlow) and first.said.startswith("De vraag duurde langer dan 10 seconden")
    jobs.drop(first.key)
    querying.start(services, jobs, stand(), asked)
    assert len(runs) == 2


def test_only_so_many_are_looked_up_at_once_and_few_answers_are_kept(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    go, busy, most = threading.Event(), [], []

    def wait(*_: Any, **__: Any) -> Answer:
        busy.append(1)
        most.append(len(busy))
        go.wait(20)
        busy.pop()
        return answer("a")

    monkeypatch.setattr(querying, "run_query", wait)
    monkeypatch.setattr(querying, "PATIENCE", 0.05)
    jobs, query = Jobs(), find_query("partners-aan-de-meeste-tafels")
    found = [querying.start(services, jobs, stand(), Asked(query, {"minimaal": str(n)})) for n in range(4)]
    assert [j.step for j in found] == [
        texts_querys.ASK_BUSY,
        texts_querys.ASK_BUSY,
        texts_querys.ASK_WAITS,
        texts_querys.ASK_WAITS,
    ]
    go.set()
    assert all(j.done.wait(20) for j in found) and max(most) == 2
    for n in range(10, 30):
        querying.start(services, jobs, stand(), Asked(query, {"minimaal": str(n)})).done.wait(20)
    assert len(jobs.of(querying.ASK)) == querying.KEPT
