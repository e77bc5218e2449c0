"""The named questions keep to what KGLite and both Neo4j versions answer alike."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from netwerkkaart.stores.queries import Query, queries
from netwerkkaart.stores.readonly import check
from netwerkkaart.stores.remarks import remarks


@dataclass(frozen=True)
class Rule:
    """What may not stand in a query, why, and an example of it."""

    name: str
    pattern: str
    broken: str


RULES = (
    Rule("block comment: use //", r"/\*", "MATCH (n:Overleg) /* x */ RETURN n.id"),
    Rule(
        "chained comparison: use AND",
        r"[<>]=?\s*[\w.$]+\s*[<>]=?\s*[\w$]",
        "MATCH (n:Overleg) WHERE 1 < n.aantal <= 4 RETURN n.id",
    ),
    Rule(
        "WHERE inside a node pattern",
        r"\(\s*\w*\s*(:[\w|&!]+)?\s+WHERE\b",
        "MATCH (n:Overleg WHERE n.aantal = 1) RETURN n.id",
    ),
    Rule(
        "COLLECT { }: use CALL { }",
        r"\bCOLLECT\s*\{",
        "MATCH (n:Overleg) RETURN COLLECT { MATCH (n)--(m) RETURN m.id }",
    ),
    Rule("COUNT { }: count in a WITH", r"\bCOUNT\s*\{", "MATCH (n:Overleg) RETURN COUNT { (n)--() } AS c"),
    Rule(
        "SHORTEST: use shortestPath()",
        r"\b(ALL|ANY)?\s*SHORTEST\b",
        "MATCH p = SHORTEST 1 (a:Overleg)-[:STUURT]-+(b) RETURN p",
    ),
    Rule(
        "quantified path: use *m..n",
        r"\]-?>?\s*(\{\d*,?\d*\}|\+)\s*\(|\)\s*\{\d",
        "MATCH (a:Overleg)-[:STUURT]->{1,3}(b) RETURN b.id",
    ),
    Rule(
        "unbounded *: KGLite stops at 10",
        r"\[[^\]]*\*\s*(\d+\s*)?(\.\.\s*)?[\]{]",
        "MATCH (a:Overleg)-[:STUURT*2..]->(b) RETURN b.id",
    ),
    Rule(
        "count(*): count a variable",
        r"\bcount\s*\(\s*\*\s*\)",
        "MATCH (n:Overleg) OPTIONAL MATCH (n)--(m) RETURN count(*)",
    ),
    Rule("keys() and properties() differ", r"\b(keys|properties)\s*\(", "MATCH (n:Overleg) RETURN keys(n)"),
    Rule("map projection .*", r"\.\s*\*", "MATCH (n:Overleg) RETURN n {.*}"),
    Rule("virtual property in KGLite", r"\.\s*(title|name|label|type)\b", "MATCH (n:Overleg) RETURN n.name"),
    Rule("id() and elementId(): use n.id", r"\b(elementId|id)\s*\(", "MATCH (n:Overleg) RETURN id(n)"),
    Rule("exists(n.p): use IS NOT NULL", r"\bexists\s*\(", "MATCH (n:Overleg) WHERE exists(n.doel) RETURN n.id"),
    Rule("size(pattern) is gone", r"\bsize\s*\(\s*\(", "MATCH (n:Overleg) RETURN size((n)--())"),
    Rule("CALL { WITH x: use CALL (x) {", r"\bCALL\s*\{", "MATCH (n:Overleg) CALL { WITH n RETURN 1 AS a } RETURN a"),
    Rule(
        "date functions: dates are text",
        r"\b(date|datetime|duration)\s*[.(]",
        "MATCH (n:Overleg) WHERE n.begin < date('2020-01-01') RETURN n.id",
    ),
    Rule(
        "node without a label reads the register of Neo4j",
        r"\bMATCH\s*(\w+\s*=\s*)?\(\s*\w*\s*\)\s*($|[A-Z,])",
        "MATCH (n) RETURN n.id",
    ),
    Rule(
        "pattern of unlabelled nodes",
        r"\bMATCH\s*\(\s*(?!(a|z|t|x|o|p|g|samen|n)\b)\w*\s*\)-\[\w*\]",
        "MATCH (q)-[r]-(m) RETURN m.id",
    ),
    Rule("relationship without a type", r"-\[\s*\w*\s*\]-|-->|<--|\)--\(", "MATCH (n:Overleg)-[r]->(m) RETURN m.id"),
    Rule(
        "a whole node is returned: name properties", r"\bRETURN\s+(DISTINCT\s+)?\w+\s*$", "MATCH (n:Overleg) RETURN n"
    ),
)


def bare(text: str) -> str:
    """The query without comments and strings."""
    return re.sub(r"//[^\n]*", "", re.sub(r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"", "''", text))


def offences(text: str) -> list[str]:
    found = bare(text)
    return [rule.name for rule in RULES if re.search(rule.pattern, found, re.IGNORECASE | re.MULTILINE)]


NAMED = [pytest.param(q, id=q.naam) for q in queries()]


@pytest.mark.parametrize("query", NAMED)
def test_a_question_keeps_to_the_portable_subset(query: Query) -> None:
    inner_returns = re.sub(r"^  +RETURN \w+(, \w+)*$", "", query.tekst, flags=re.MULTILINE)
    assert offences(inner_returns) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_sees_what_breaks_it(rule: Rule) -> None:
    assert rule.name in offences(rule.broken)


@pytest.mark.parametrize("query", NAMED)
def test_a_question_passes_the_gate_for_free_cypher_too(query: Query) -> None:
    checked = check(query.tekst)
    assert set(checked.parameters) == {p.naam for p in query.parameters}


@pytest.mark.parametrize("query", NAMED)
def test_a_question_names_only_what_the_schema_has(query: Query) -> None:
    assert remarks(check(query.tekst).tokens) == ()


@pytest.mark.parametrize("query", NAMED)
def test_a_question_says_in_what_order_its_rows_come(query: Query) -> None:
    last = query.tekst.rpartition("RETURN")[2]
    assert "ORDER BY" in last or query.naam == "pad-tussen-twee-tafels"


def test_a_comment_or_text_breaks_no_rule() -> None:
    assert offences("// id(n) and n.name\nMATCH (n:Overleg {doel: 'keys(n)'}) RETURN n.id") == []


def test_there_are_at_least_twenty_five() -> None:
    assert len(NAMED) >= 25
