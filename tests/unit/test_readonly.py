"""The gate in front of free Cypher: what it keeps out, what it lets through, and what it says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netwerkkaart.errors import CypherRefused
from netwerkkaart.stores.readonly import check, with_values
from netwerkkaart.stores.remarks import remarks
from netwerkkaart.stores.schema_help import schema_help
from tests.attacks import ATTACKS, INNOCENT


def test_there_are_enough_of_both() -> None:
    assert len(set(ATTACKS)) >= 60
    assert len(set(INNOCENT)) >= 20


@pytest.mark.parametrize("text", ATTACKS)
def test_an_attack_is_refused_with_the_place(text: str) -> None:
    with pytest.raises(CypherRefused, match=r"^Regel \d+, teken \d+: .+\.$"):
        check(text)


@pytest.mark.parametrize("text", INNOCENT)
def test_a_look_alike_may_run(text: str) -> None:
    assert check(text).tokens


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("MATCH (n)\n  DELETE n", "Regel 2, teken 3: 'DELETE' kan hier niet staan. Een vraag mag alleen lezen"),
        ("RETURN 1 AS a b", "Regel 1, teken 15: 'b' kan hier niet staan. Misschien ontbreekt er een komma"),
        ("MATCH (n) RETURN 'a", "Regel 1, teken 18: ' wordt niet afgesloten."),
        ("MATCH (n) RETURN n; RETURN 1", "Regel 1, teken 19: dit is een tweede vraag."),
        ("MATCH (n) RETURN “a”", "Regel 1, teken 18: schrijf rechte aanhalingstekens (') in plaats van “."),
        ("\uff2d", "Regel 1, teken 1: '\uff2d' lijkt op 'M' maar is een ander teken."),
        ("MATCH (n)", "Regel 1, teken 9: de vraag eindigt zonder RETURN: zeg met RETURN wat u wilt zien."),
    ],
)
def test_a_refusal_says_what_and_where(text: str, sentence: str) -> None:
    with pytest.raises(CypherRefused) as error:
        check(text)
    assert str(error.value).startswith(sentence)


def test_what_goes_to_the_engine_is_written_anew_at_the_same_places() -> None:
    text = "MATCH (n) // weg\nWHERE n.naam = 'it\\'s' AND n.doel = \"a\" /* weg */ RETURN n"
    checked = check(text)
    assert "weg" not in checked.text and "\\" not in checked.text
    assert checked.texts == {"t1": "it's"}
    assert checked.text.index("RETURN") == text.index("RETURN")


def test_a_text_as_parameter_takes_no_name_of_the_user() -> None:
    checked = check("RETURN 'a\\'b' AS a, $t1 AS b")
    assert checked.texts == {"t1_": "a'b"}
    assert with_values(checked, "", {"t1": "x", "meer": 1}) == {"t1": "x", "t1_": "a'b"}


def test_a_parameter_without_value_is_told() -> None:
    text = "RETURN $x AS a"
    with pytest.raises(CypherRefused, match=r"Regel 1, teken 8: de parameter \$x heeft geen waarde\."):
        with_values(check(text), text, {})


_WORDS = "MATCH RETURN (n) n DELETE CREATE SET MERGE WITH AS CALL LOAD CSV UNION IN $x 1 x"
_SIGNS = "{ } ' \" ` // /* */ | : . , ( ) [ ]"
WORDS = f"{_WORDS} {_SIGNS}".split()
WRITES = {"DELETE", "CREATE", "SET", "MERGE", "LOAD"}


@given(st.lists(st.sampled_from(WORDS), max_size=14))
def test_no_clause_that_writes_or_loads_ever_begins(words: list[str]) -> None:
    """A word of writing may stand only where a name stands: nothing finished before it, nothing begun after it."""
    try:
        found = check("MATCH (n) " + " ".join(words) + " RETURN n").tokens
    except CypherRefused:
        return
    for i, token in enumerate(found):
        if token.upper in WRITES and found[i - 1].text not in (".", ":", "|"):
            following = found[i + 1]
            assert following.text != "(" and not (following.soort == "woord" and following.upper in ("N", "X", "CSV"))


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("MATCH (n:Overlegen) RETURN n", "'Overlegen' is geen soort op deze kaart; bedoelt u Overleg."),
        ("MATCH (n)-[:STUURD]->(m) RETURN n", "'STUURD' is geen relatie op deze kaart; bedoelt u STUURT."),
        ("MATCH (n) RETURN n.namen", "'namen' is geen eigenschap van iets op deze kaart; bedoelt u naam."),
        ("MATCH (n) RETURN n.persoon", "'persoon' is geen eigenschap van iets op deze kaart."),
        (
            "MATCH (a)-[:STUURT*]->(b) RETURN b.id",
            "Een * zonder grens telt hier hooguit 10 stappen. Schrijf bijvoorbeeld *1..3.",
        ),
        (
            "MATCH (a)-[*2..]->(b) RETURN b.id",
            "Een * zonder grens telt hier hooguit 10 stappen. Schrijf bijvoorbeeld *1..3.",
        ),
    ],
)
def test_a_name_that_the_map_does_not_have_is_remarked(text: str, remark: str) -> None:
    found = remarks(check(text).tokens)
    assert any(r.startswith(remark.rstrip(".")) for r in found)


@pytest.mark.parametrize(
    "text",
    [
        "MATCH (a)-[:STUURT*1..3]->(b:Overleg|Partner) RETURN b.naam",
        "RETURN {a: b.naam} AS c",
        "RETURN [x IN [1] | x * 2] AS l",
        "MATCH (a)-[*2]->(b) RETURN count(*) AS n",
        "MATCH (a)-[*..3]->(b) RETURN b.id",
    ],
)
def test_what_is_fine_gets_no_remark(text: str) -> None:
    assert remarks(check(text).tokens) == ()


def test_the_schema_help_names_everything_but_the_person() -> None:
    found = schema_help()
    assert [t.naam for t in found.soorten][:2] == ["Overleg", "Stuurgroep"]
    assert len(found.relaties) == 16 and all(r.van and r.naar for r in found.relaties)
    assert "persoon" not in {name for t in found.soorten for name, _, _ in t.eigenschappen}
    for _, text in found.voorbeelden:
        assert remarks(check(text).tokens) == ()
