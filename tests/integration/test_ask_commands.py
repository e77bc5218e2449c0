"""The commands `vraag` and `cypher`, and questions that a user saved."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from netwerkkaart.__main__ import main
from netwerkkaart.errors import CypherRefused, DoubleTitle, PersonalText, UnknownQuery, WrongParameter, WrongUse
from netwerkkaart.own_queries import (
    delete_own,
    deleted_queries,
    find_own,
    numbered_own,
    own_queries,
    rename_own,
    save_own,
)
from netwerkkaart.services import Services
from netwerkkaart.stores.queries import Parameter, ParamSoort, queries
from tests.integration.desk import services_in

Run = Callable[..., tuple[int, Any, str]]
TEXT = "MATCH (t:Overleg) WHERE t.naam = $tafel OR t.id = $id RETURN t.naam AS naam"
ASKED = (Parameter("tafel", ParamSoort.TEKST, "ZSM"), Parameter("id", ParamSoort.TAFEL))


@pytest.fixture
def run(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    url = f"sqlite:///{tmp_path / 'kaart.db'}"

    def go(*arguments: str, formaat: str = "json") -> tuple[int, Any, str]:
        code = main(["--opslag", url, "--door", "toets", *arguments, "--formaat", formaat])
        out, words = capfdbinary.readouterr()
        return code, json.loads(out) if out and formaat == "json" else out, words.decode()

    assert go("voorbeeld")[0] == 0
    return go


@pytest.fixture
def services(tmp_path: Path) -> Services:
    return services_in(tmp_path)


def test_vraag_gives_rows_as_json(run: Run) -> None:
    code, rows, _ = run("vraag", "partners-aan-de-meeste-tafels", "--param", "minimaal=9")
    assert code == 0
    assert [set(r) for r in rows] == [{"id", "partner", "soort", "tafels", "welke"}] * len(rows)
    assert all(r["tafels"] >= 9 for r in rows)


def test_vraag_without_a_name_lists_every_question(run: Run) -> None:
    code, rows, _ = run("vraag")
    assert code == 0 and [r["naam"] for r in rows] == [q.naam for q in queries()]


def test_vraag_finds_a_node_by_its_name(run: Run) -> None:
    _, rows, _ = run("vraag", "wie-zit-aan-tafel", "--param", "tafel=ZSM")
    assert rows[0]["namens"] == "Openbaar Ministerie"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("vraag", "soortn"), "Er is geen vraag die 'soortn' heet. Bedoelt u soorten?"),
        (("vraag", "wie-zit-aan-tafel"), "Parameter 'tafel': vul deze in."),
        (
            ("vraag", "wie-zit-aan-tafel", "--param", "tafel=zomaar"),
            "Parameter 'tafel': 'zomaar' staat niet in de kaart.",
        ),
        (("vraag", "soorten", "--param", "x"), "'x' is geen parameter. Schrijf naam=waarde."),
        (("cypher", "MATCH (n) DELETE n"), "Regel 1, teken 11: 'DELETE' kan hier niet staan."),
    ],
)
def test_wrong_use_gives_two_and_a_sentence(run: Run, arguments: tuple[str, ...], sentence: str) -> None:
    code, data, words = run(*arguments)
    assert code == 2 and not data
    assert words.startswith(sentence)


def test_cypher_gives_rows_and_remarks_beside_them(run: Run) -> None:
    code, rows, words = run("cypher", "MATCH (n:Overlegje) RETURN n.naam")
    assert (code, rows) == (0, [])
    assert words == "'Overlegje' is geen soort op deze kaart; bedoelt u Overleg.\n"
    _, rows, _ = run(
        "cypher", "MATCH (o:Overleg) WHERE o.naam = $n RETURN o.id AS id LIMIT $k", "--param", "n=ZSM", "--param", "k=1"
    )
    assert rows == [{"id": "overleg:zsm-noord-holland"}]


def test_rows_go_to_a_workbook(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "antwoord.xlsx"
    code, _, _ = run("vraag", "soorten", "--uit", str(target), formaat="xlsx")
    assert code == 0
    page = load_workbook(target).active
    assert page is not None and page["A1"].value == "id" and page.max_row > 2


def test_a_saved_question_is_listed_asked_and_deleted(services: Services, run: Run) -> None:
    before = services.snapshot()
    save_own(services, " Mijn  tafel ", TEXT, ASKED)
    [own] = own_queries(services.snapshot())
    assert (own.query.titel, own.door, own.query.tekst, own.query.parameters) == ("Mijn tafel", "Jans", TEXT, ASKED)
    assert services.snapshot().hash == before.hash
    assert run("vraag", "mijn tafel")[1] == [{"naam": "ZSM"}]
    assert run("vraag")[1][-1]["naam"] == "Mijn tafel"
    undone = delete_own(services, own.query.naam)
    assert own_queries(services.snapshot()) == ()
    [gone] = deleted_queries(services.snapshot())
    assert gone.laatst == undone.nummer
    services.undo(gone.laatst)
    assert find_own(services.snapshot(), "MIJN TAFEL") is not None
    assert deleted_queries(services.snapshot()) == ()


def test_another_title_is_the_same_question_and_can_be_taken_back(services: Services) -> None:
    first = save_own(services, "Oud", TEXT, ASKED)
    save_own(services, "Bezet", "RETURN 1 AS a")
    with pytest.raises(DoubleTitle):
        rename_own(services, f"eigen-{first.nummer}", "bezet")
    renamed = rename_own(services, f"eigen-{first.nummer}", "oud en nieuw")
    own = numbered_own(services.snapshot(), f"eigen-{first.nummer}")
    assert own is not None and (own.query.titel, own.query.tekst, own.query.parameters) == ("oud en nieuw", TEXT, ASKED)
    assert len(own_queries(services.snapshot())) == 2
    services.undo(renamed.nummer)
    assert [o.query.titel for o in own_queries(services.snapshot())] == ["Bezet", "Oud"]
    rename_own(services, f"eigen-{first.nummer}", "OUD")
    delete_own(services, f"eigen-{first.nummer}")
    assert [o.query.titel for o in own_queries(services.snapshot())] == ["Bezet"]


def test_a_saved_question_leaves_an_empty_map_empty(services: Services) -> None:
    save_own(services, "T", "RETURN 1 AS a")
    assert services.snapshot().empty


def test_what_cannot_be_saved_is_told(services: Services) -> None:
    save_own(services, "T", "RETURN 1 AS a")
    wrong: list[tuple[type[WrongUse], str, str, tuple[Parameter, ...]]] = [
        (DoubleTitle, "t", "RETURN 1 AS a", ()),
        (CypherRefused, "U", "MATCH (n) DELETE n", ()),
        (WrongParameter, "U", "RETURN $x AS a", ()),
        (WrongParameter, "U", "RETURN $x AS a", (Parameter("x", ParamSoort.GEHEEL, "twee"),)),
        (PersonalText, "U", "MATCH (n) WHERE n.naam = 'BSN 111222333' RETURN n.id", ()),
        (WrongUse, " ", "RETURN 1 AS a", ()),
    ]
    for error, titel, text, parameters in wrong:
        with pytest.raises(error):
            save_own(services, titel, text, parameters)
    with pytest.raises(UnknownQuery):
        delete_own(services, "nergens")
    assert len(own_queries(services.snapshot())) == 1
