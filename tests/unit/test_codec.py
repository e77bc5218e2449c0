"""What is written of an event can be read back, in small pieces, and for ever."""

from __future__ import annotations

import base64
import gzip
import json
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netwerkkaart.errors import StoreTooNew
from netwerkkaart.hashing import content_hash
from netwerkkaart.register import Event, EventSoort, project
from netwerkkaart.register.codec import CHUNK, decode, digest, encode, register_hash
from netwerkkaart.register.events import FORMAAT, EdgeSaid, Import, NodeSaid, OtherSaid, Question, Ref, Retraction, Row

FIXTURES = Path(__file__).parent.parent / "fixtures"
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
VALUE = (
    st.none() | TEXT | st.booleans() | st.integers(-(10**12), 10**12) | st.floats(allow_nan=False, allow_infinity=False)
)
VALUES = st.dictionaries(
    TEXT.filter(bool), VALUE | st.lists(TEXT, max_size=3).map(tuple) | st.just((("a",), ("b", "c"))), max_size=3
)
SMALL = st.integers(0, 5)
PARTS = st.dictionaries(TEXT, st.lists(TEXT, max_size=3).map(tuple), max_size=2)
NODE = st.builds(NodeSaid, SMALL, VALUES, st.none() | TEXT, st.booleans(), st.booleans(), st.booleans(), PARTS)
EDGE = st.builds(EdgeSaid, st.just("STUURT"), SMALL, SMALL, VALUES, st.booleans(), st.booleans())
OTHER = st.builds(OtherSaid, st.sampled_from(("norm", "alias")), TEXT, VALUES, st.booleans(), st.none() | TEXT)


def several(of: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(of, max_size=3).map(tuple)


ROW = st.builds(
    Row, TEXT, st.integers(0, 10**6), st.none() | several(TEXT), several(NODE), several(EDGE), several(OTHER)
)
IMPORT = st.builds(
    Import, TEXT, TEXT, TEXT, several(st.builds(Ref, TEXT, TEXT, TEXT)), several(ROW),
    several(st.builds(Retraction, TEXT, several(TEXT))), several(st.builds(Question, TEXT, TEXT, TEXT)), st.booleans(),
)  # fmt: skip
PLAIN = st.dictionaries(TEXT, TEXT | st.integers(), max_size=3)
EVENTS = st.builds(Event, st.integers(0, 10**6), st.just(EventSoort.IMPORT), TEXT, TEXT, IMPORT) | st.builds(
    Event,
    st.integers(0, 10**6),
    st.sampled_from([s for s in EventSoort if s is not EventSoort.IMPORT]),
    TEXT,
    TEXT,
    PLAIN,
)


@settings(deadline=None)
@given(EVENTS)
def test_an_event_comes_back_as_it_was(event: Event) -> None:
    assert decode(encode(event)) == event


@settings(deadline=None)
@given(EVENTS)
def test_what_comes_back_has_the_same_digest(event: Event) -> None:
    assert digest(decode(encode(event))) == digest(event)


def noise(length: int, seed: int = 1) -> str:
    """Text that does not compress."""
    return base64.b64encode(random.Random(seed).randbytes(length * 3 // 4)).decode()


def event_of(*rows: Row, **parts: Any) -> Event:
    return Event(1, EventSoort.IMPORT, "nu", "wie", Import("lijst", "x.xlsx", "0", rijen=rows, **parts))


@pytest.mark.parametrize(
    "event",
    [
        event_of(*(Row("Overleggen", i, (noise(1_000, i),)) for i in range(5_000))),
        event_of(Row("Overleggen", 2, (noise(3_500_000),))),
        event_of(verwijzingen=tuple(Ref(f"partner:{noise(60, i)}", "Partner", noise(60, i)) for i in range(30_000))),
    ],
    ids=["many rows", "one long row", "many names in the head"],
)
def test_no_chunk_is_larger_than_a_megabyte(event: Event) -> None:
    chunks = encode(event)
    assert len(chunks) > 1
    assert max(map(len, chunks)) <= CHUNK <= 1_000_000
    assert decode(chunks) == event


def test_a_newer_formaat_is_refused_with_its_number() -> None:
    newer = replace(event_of(), formaat=FORMAAT + 1)
    with pytest.raises(StoreTooNew, match=r"nieuwere versie \(formaat 2\)"):
        decode(encode(newer))


def test_a_soort_of_a_newer_formaat_is_refused_and_no_crash() -> None:
    head = {"nummer": 1, "soort": "toverspreuk", "formaat": 2, "moment": "", "door": "", "inhoud": {}}
    with pytest.raises(StoreTooNew):
        decode([gzip.compress((json.dumps(head) + "\n").encode())])


def test_digests_differ_when_anything_differs() -> None:
    row = Row("Overleggen", 2, ("nota",), (NodeSaid(0, {"naam": "a"}),))
    events = [event_of(row), event_of(replace(row, rij=3)), event_of(replace(row, bron=None)), event_of(row, deel=True)]
    assert len({digest(e) for e in events}) == len(events)


def test_the_hash_of_a_register_follows_the_order_of_events() -> None:
    assert register_hash(["a", "b"]) != register_hash(["b", "a"])


# a register of every formaat that was ever released


def kept(formaat: int) -> tuple[list[Event], dict[str, Any]]:
    """The events of a kept file, and what must come out of them."""
    wanted = json.loads((FIXTURES / f"register_formaat_{formaat}.json").read_text(encoding="utf-8"))
    chunks = [gzip.compress(("\n".join(lines) + "\n").encode()) for lines in wanted["events"]]
    return [decode([chunk]) for chunk in chunks], wanted


@pytest.mark.parametrize("formaat", range(1, FORMAAT + 1))
def test_a_register_of_every_formaat_still_gives_the_same_map(formaat: int) -> None:
    events, wanted = kept(formaat)
    assert content_hash(project(events)) == wanted["hash"]


@pytest.mark.parametrize("formaat", range(1, FORMAAT + 1))
def test_a_register_of_every_formaat_still_has_the_same_registerhash(formaat: int) -> None:
    events, wanted = kept(formaat)
    assert register_hash(map(digest, events)) == wanted["registerhash"]


def test_the_kept_register_holds_every_kind_of_statement() -> None:
    events, _ = kept(1)
    imports = [e.import_ for e in events if e.soort is EventSoort.IMPORT]
    rows = [row for content in imports for row in content.rijen]
    assert {e.soort for e in events} >= {
        EventSoort.IMPORT,
        EventSoort.ONGEDAAN,
        EventSoort.ZELFDE,
        EventSoort.NIET_ZELFDE,
    }
    assert {o.kind for r in rows for o in r.others} == {"norm", "alias"}
    assert any(n.leeg for r in rows for n in r.nodes) and any(n.gemaakt for r in rows for n in r.nodes)
    assert any(e.leeg for r in rows for e in r.edges) and any(e.alleen_waarden for r in rows for e in r.edges)
    assert any(None in n.values.values() for r in rows for n in r.nodes)
    assert {v.kind for content in imports for v in content.vervalt} == {"node", "relatie", "norm", "alias"}
    assert any(content.vragen for content in imports) and any(content.deel for content in imports)
