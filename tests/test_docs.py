"""What is generated is current: run `python -m netwerkkaart.docs` when a test here fails."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from netwerkkaart.docs.issues_page import issues_page
from netwerkkaart.docs.outputs import OUTPUTS
from netwerkkaart.docs.queries_page import queries_page
from netwerkkaart.docs.schema_page import ends, schema_page
from netwerkkaart.docs.words_page import words_page
from netwerkkaart.issues import Code
from netwerkkaart.schema import SCHEMA
from netwerkkaart.stores.queries import queries

ROOT = Path(__file__).parent.parent


def unpacked(content: bytes) -> dict[str, bytes]:
    """The parts of an .xlsx: how they are packed differs between builds of zlib."""
    with ZipFile(io.BytesIO(content)) as parts:
        return {name: parts.read(name) for name in parts.namelist()}


@pytest.mark.parametrize(("name", "make"), OUTPUTS, ids=[name for name, _ in OUTPUTS])
def test_a_generated_file_is_current(name: str, make: Callable[[Path], bytes]) -> None:
    expected, found = make(ROOT), (ROOT / name).read_bytes()
    if name.endswith(".xlsx"):
        assert unpacked(found) == unpacked(expected)
    else:
        assert found == expected


def test_meldingen_names_every_code() -> None:
    page = issues_page()
    assert [code.name for code in Code if f"`{code.name}`" not in page] == []


def test_the_schema_page_names_every_type_property_and_sheet() -> None:
    page = schema_page()
    names = [*SCHEMA.node_types, *SCHEMA.relationship_types]
    names += [p.name for t in SCHEMA.nodes for p in t.properties]
    assert [n for n in names if f"`{n}`" not in page and f"### {n}" not in page] == []
    assert all(f"### {s.name}" in page for s in SCHEMA.sheets)


def test_the_endpoints_on_the_page_are_those_of_the_schema() -> None:
    for type_ in SCHEMA.relationships:
        pairs = {
            (van, naar)
            for group in ends(type_).split("; ")
            for sources, targets in [group.split(" → ")]
            for van in sources.split(", ")
            for naar in targets.split(", ")
        }
        assert pairs == type_.pairs, type_.name


def test_the_word_list_explains_every_type() -> None:
    page = words_page()
    names = [*SCHEMA.node_types, *SCHEMA.relationship_types]
    assert [name for name in names if f"`{name}`" not in page] == []


def test_the_page_of_questions_names_every_one_with_its_parameters() -> None:
    page = queries_page()
    assert [q.naam for q in queries() if f"### {q.naam}\n\n{q.vraag}" not in page] == []
    assert [p.naam for q in queries() for p in q.parameters if f"| `{p.naam}` | {p.soort} |" not in page] == []
