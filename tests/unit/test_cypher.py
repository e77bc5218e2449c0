"""The Cypher that the Neo4j store sends is made from the schema, and looks as it is kept."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from netwerkkaart.schema import SCHEMA, Property
from netwerkkaart.stores import cypher, cypher_register
from netwerkkaart.stores.neo4j_rows import BATCH, BATCH_CHARACTERS, deletes, texts_of, writes

REGISTER = (
    cypher_register.append_event, cypher_register.lock_base, cypher_register.add_event, cypher_register.add_chunk,
    cypher_register.delete_event, cypher_register.ask_event, cypher_register.read_chunks,
    cypher_register.read_digests, cypher_register.take_lease, cypher_register.drop_lease, cypher_register.make_stand,
    cypher_register.read_version, cypher_register.read_stand, cypher_register.claim, cypher_register.still_ours,
    cypher_register.finish,
)  # fmt: skip
OVERLEG = '{"bronnen":["nota"],"doel":"praten","id":"overleg:a","naam":"a","type":"Overleg"}'
LINE = "ZIT_IN|bestuurder:b|overleg:a"


def test_the_statements_are_those_that_were_kept(golden: Callable[[str, bytes], None]) -> None:
    statements = [*(make() for make in REGISTER), *cypher.all_statements()]
    golden("neo4j.cypher", "".join(f"{s};\n" for s in statements).encode())


def test_every_type_has_a_key_and_so_has_every_label_of_the_register() -> None:
    keyed = set(re.findall(r"\[?[nr]:(\w+)", "\n".join(cypher.constraints())))
    register = {cypher_register.EVENT, cypher_register.CHUNK, cypher_register.STAND, cypher_register.LEASE}
    assert keyed == {*SCHEMA.node_types, *SCHEMA.relationship_types, *register}


def test_no_label_of_the_register_is_one_of_the_map() -> None:
    own = {cypher_register.EVENT, cypher_register.CHUNK, cypher_register.STAND, cypher_register.LEASE}
    assert own.isdisjoint(SCHEMA.node_types)


def test_a_new_property_of_the_schema_is_read_without_more() -> None:
    extra = Property(name="kleur", label="kleur")
    overleg = SCHEMA.node_types["Overleg"]
    nodes = tuple(replace(t, properties=(*t.properties, extra)) if t.name == overleg.name else t for t in SCHEMA.nodes)
    assert "kleur" in cypher.properties("Overleg", replace(SCHEMA, nodes=nodes))


def test_persoon_is_never_stored() -> None:
    assert "persoon" not in cypher.properties("Bestuurder")


@pytest.mark.parametrize("type_", ["Meeting", "Overleg) DETACH DELETE (n", ""])
def test_a_label_that_is_not_in_the_schema_makes_no_statement(type_: str) -> None:
    for make in (cypher.merge_nodes, cypher.delete_nodes, cypher.delete_relationships):
        with pytest.raises(KeyError):
            make(type_)


def test_a_new_node_brings_all_it_has() -> None:
    [(statement, parameters)] = writes({}, {"overleg:a": OVERLEG})
    assert statement == cypher.merge_nodes("Overleg")
    props = {"bronnen": ["nota"], "doel": "praten", "naam": "a"}
    assert parameters == {"rijen": [{"id": "overleg:a", "props": props}]}


def test_a_changed_node_brings_what_changed_and_null_for_what_went() -> None:
    after = '{"bronnen":[],"id":"overleg:a","naam":"b","type":"Overleg"}'
    [(_, parameters)] = writes({"overleg:a": OVERLEG}, {"overleg:a": after})
    assert parameters == {"rijen": [{"id": "overleg:a", "props": {"bronnen": None, "doel": None, "naam": "b"}}]}


def test_a_line_names_the_types_of_its_ends() -> None:
    text = f'{{"bronnen":[],"id":"{LINE}","naar":"overleg:a","rol":"lid","type":"ZIT_IN","van":"bestuurder:b"}}'
    [(statement, parameters)] = writes({}, {LINE: text})
    assert statement == cypher.merge_relationships("ZIT_IN", "Bestuurder", "Overleg")
    row = {"id": LINE, "van": "bestuurder:b", "naar": "overleg:a", "props": {"bronnen": None, "rol": "lid"}}
    assert parameters == {"rijen": [row]}


def test_rows_go_in_batches_of_ten_thousand() -> None:
    new = {f"overleg:{i}": f'{{"bronnen":[],"id":"overleg:{i}","type":"Overleg"}}' for i in range(25_000)}
    assert [len(p["rijen"]) for _, p in writes({}, new)] == [BATCH, BATCH, 5_000]
    assert [len(p["ids"]) for _, p in deletes(new)] == [BATCH, BATCH, 5_000]


def test_long_texts_make_smaller_batches() -> None:
    long = "x" * (BATCH_CHARACTERS // 3)
    new = {f"overleg:{i}": f'{{"bronnen":[],"doel":"{long}","id":"overleg:{i}","type":"Overleg"}}' for i in range(5)}
    assert [len(p["rijen"]) for _, p in writes({}, new)] == [2, 2, 1]


def test_columns_come_back_as_the_records_they_were() -> None:
    columns = {"bronnen": [["nota"], cypher.UNKNOWN], "doel": ["praten", cypher.UNKNOWN], "naam": ["a", "b"]}
    found = dict(texts_of("Overleg", ["overleg:a", "overleg:b"], columns))
    assert found["overleg:a"] == OVERLEG
    assert found["overleg:b"] == '{"bronnen":[],"id":"overleg:b","naam":"b","type":"Overleg"}'


def test_a_line_comes_back_with_its_ends() -> None:
    [(_, text)] = texts_of("ZIT_IN", [LINE], {"rol": ["lid"]})
    assert text == f'{{"bronnen":[],"id":"{LINE}","naar":"overleg:a","rol":"lid","type":"ZIT_IN","van":"bestuurder:b"}}'
