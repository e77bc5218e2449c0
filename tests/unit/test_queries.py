"""Headers of the named questions, and what may be filled in."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import date

import pytest

from netwerkkaart.asking import values_of
from netwerkkaart.build import graph_of
from netwerkkaart.errors import BrokenQuery, UnknownQuery, WrongParameter
from netwerkkaart.stores.parameters import texts, value
from netwerkkaart.stores.queries import Parameter, ParamSoort, Query, find_query, parse, queries

TODAY = date(2026, 11, 25)
HEAD = "// titel: T\n// vraag: V?\n// groep: Opdrachten en geld\n// kolommen: a, b\n"


def test_the_headers_are_read_as_kept(golden: Callable[[str, bytes], None]) -> None:
    heads = [{k: v for k, v in asdict(q).items() if k != "tekst"} for q in queries()]
    golden("queries.json", (json.dumps(heads, ensure_ascii=False, indent=1) + "\n").encode())


def test_a_title_stands_once() -> None:
    titles = [q.titel for q in queries()]
    assert len(set(titles)) == len(titles)


def test_a_header_line_that_says_nothing_known_is_refused() -> None:
    with pytest.raises(BrokenQuery, match=r"queries/x: de regel '// auteur: ik' hoort niet in de kop\."):
        parse("x", HEAD + "// auteur: ik\nRETURN 1")


def test_a_missing_part_of_the_header_is_named() -> None:
    with pytest.raises(BrokenQuery, match="ontbreekt vraag, groep, kolommen"):
        parse("x", "// titel: T\nRETURN 1")


@pytest.mark.parametrize("line", ["// parameter x: kleur - Wat.", "// parameter x: tekst", "// parameter x: datum = -"])
def test_a_parameter_without_known_kind_or_help_is_refused(line: str) -> None:
    with pytest.raises(BrokenQuery, match="parameter x"):
        parse("x", HEAD + line)


def test_an_unknown_name_gets_names_like_it() -> None:
    with pytest.raises(UnknownQuery, match="Bedoelt u soorten"):
        find_query("soortn")
    with pytest.raises(UnknownQuery, match="Een overzicht"):
        find_query("qqq")


def parameter(soort: ParamSoort, **more: object) -> Parameter:
    return Parameter("x", soort, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("soort", "text", "wanted"),
    [
        (ParamSoort.GEHEEL, "2", 2), (ParamSoort.DATUM, "2019-05", "2019-05"), (ParamSoort.DATUM, "2019", "2019"),
        (ParamSoort.DOMEIN, "zorg", "zorg"), (ParamSoort.NIVEAU, "lokaal", "lokaal"), (ParamSoort.TEKST, "a", "a"),
        (ParamSoort.GEHEEL, "", None), (ParamSoort.TAFEL, "", None),
    ],
)  # fmt: skip
def test_a_text_becomes_a_value(soort: ParamSoort, text: str, wanted: object) -> None:
    assert value(parameter(soort), text) == wanted


@pytest.mark.parametrize(
    ("soort", "text", "sentence"),
    [
        (ParamSoort.GEHEEL, "twee", "Parameter 'x': 'twee' is geen heel getal, zoals 2."),
        (ParamSoort.GEHEEL, "-1", "Parameter 'x': '-1' is geen heel getal, zoals 2."),
        (ParamSoort.DATUM, "mei", "Parameter 'x': 'mei' is geen datum. Schrijf 2019, 2019-05 of 2019-05-18."),
        (ParamSoort.DATUM, "2019-13", "Parameter 'x': '2019-13' is geen datum. Schrijf 2019, 2019-05 of 2019-05-18."),
        (ParamSoort.DOMEIN, "z", "Parameter 'x': 'z' is geen domein. Kies uit: zorg, veiligheid, zorg en veiligheid."),
    ],
)  # fmt: skip
def test_a_wrong_value_is_told_in_dutch(soort: ParamSoort, text: str, sentence: str) -> None:
    with pytest.raises(WrongParameter) as error:
        value(parameter(soort), text)
    assert str(error.value) == sentence


def test_a_default_is_taken_and_vandaag_is_the_day_of_asking() -> None:
    asked = (parameter(ParamSoort.DATUM, standaard="vandaag"),)
    assert texts(asked, {}, today=TODAY) == {"x": "2026-11-25"}
    assert texts(asked, {"x": " 2019 "}, today=TODAY) == {"x": "2019"}


def test_what_is_not_asked_or_not_filled_in_is_told() -> None:
    asked = (parameter(ParamSoort.TAFEL, verplicht=True, uitleg="De tafel."),)
    with pytest.raises(WrongParameter, match=r"Parameter 'y': die is er niet; kies uit x\."):
        texts(asked, {"y": "1"}, today=TODAY)
    with pytest.raises(WrongParameter, match=r"Parameter 'x': vul deze in\. De tafel\."):
        texts(asked, {}, today=TODAY)


def test_a_node_is_found_by_name_among_its_types() -> None:
    graph = graph_of([("overleg:zsm", {"naam": "ZSM"}), ("partner:zsm", {"naam": "ZSM"})])
    query = Query("q", "T", "V", (parameter(ParamSoort.TAFEL),), (), "")
    assert values_of(graph, query, {"x": "zsm"}, today=TODAY) == {"x": "overleg:zsm"}
    with pytest.raises(WrongParameter, match=r"Parameter 'x': 'niets' staat niet in de kaart\."):
        values_of(graph, query, {"x": "niets"}, today=TODAY)
