"""The register against its reference model, and the laws that everything hard rests on."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from netwerkkaart.graph import Graph
from netwerkkaart.hashing import content_hash
from netwerkkaart.register import Event, EventSoort, project
from netwerkkaart.register.events import EdgeSaid, Import, NodeSaid, OtherSaid, Ref, Retraction, Row
from netwerkkaart.schema import SCHEMA
from tests.properties import reference_register as model
from tests.properties.reference_register import Key, Step

OVERLEGGEN = ("overleg:a", "overleg:b", "overleg:c")
PARTNERS = ("partner:p", "partner:q")
NODES = (*OVERLEGGEN, *PARTNERS)
LINES = tuple(
    [("NEEMT_DEEL_AAN", p, o) for p in PARTNERS for o in OVERLEGGEN]
    + [("ONDERDEEL_VAN", a, b) for a in OVERLEGGEN for b in OVERLEGGEN if a != b]
)
VALUES: dict[str, tuple[Any, ...]] = {
    "naam": ("Een", "Twee", "Drie"), "soort": ("casus", "keten"), "doelgroep": (("x",), ("x", "y")),
    "rol": ("lid", "voorzitter"), "toelichting": ("toen", "nu"), "stand": ("deels", "niet"),
    "over": (("overleg:a",), ("overleg:b", "partner:q")),
}  # fmt: skip
OWN = {"overleg": ("naam", "soort", "doelgroep"), "partner": ("naam",), "norm": ("stand", "over")}
BRONNEN = (None, "nota 1", "nota 2")


# histories


@st.composite
def says(draw: st.DrawFn) -> list[tuple[Key, Any, str | None]]:
    """What one import says: things first, each with some of its properties, one value per key."""
    result: list[tuple[Key, Any, str | None]] = []
    things: list[Key] = [(n,) for n in (*NODES, "norm:1")] + list(LINES)
    for thing in draw(st.lists(st.sampled_from(things), max_size=5, unique=True)):
        bron = draw(st.sampled_from(BRONNEN))
        leeg = draw(st.integers(0, 7)) == 0
        result.append((thing, None if leeg else True, bron))
        own = OWN.get(
            thing[0].partition(":")[0], ("rol", "toelichting") if thing[0] == "NEEMT_DEEL_AAN" else ("toelichting",)
        )
        for name in () if leeg else draw(st.lists(st.sampled_from(own), max_size=3, unique=True)):
            hide = draw(st.integers(0, 7)) == 0 and name != "naam"
            result.append(((*thing, name), None if hide else draw(st.sampled_from(VALUES[name])), bron))
    return result


@st.composite
def histories(draw: st.DrawFn) -> list[Step]:
    """Up to a dozen steps of up to three lists; undoings undo what is there, undoings among them."""
    steps: list[Step] = []
    for number in range(draw(st.integers(1, 12))):
        kind = draw(
            st.sampled_from(("import",) * 6 + ("again",) * 2 + ("ongedaan",) * 3 + ("zelfde", "zelfde", "niet_zelfde"))
        )
        earlier = [s for s in steps if s[0] == "import"]
        if kind == "ongedaan" and number:
            steps.append(("ongedaan", draw(st.integers(0, number - 1))))
        elif kind in ("zelfde", "niet_zelfde"):
            pairs = [(a, b) for a in OVERLEGGEN for b in OVERLEGGEN if a != b] + [PARTNERS]
            steps.append((kind, *draw(st.sampled_from(pairs))))
        elif kind == "again" and earlier:
            _, inventaris, said, _ = draw(st.sampled_from(earlier))
            steps.append(("import", inventaris, said, []))
        else:
            gone: list[Key] = draw(
                st.lists(st.sampled_from([(n,) for n in (*NODES, "norm:1")] + list(LINES)), max_size=2, unique=True)
            )
            steps.append(("import", draw(st.sampled_from(("lijst", "ander", "handmatig"))), draw(says()), gone))
    return steps


def events_of(history: list[Step]) -> list[Event]:
    return [_event(number, step) for number, step in enumerate(history)]


def _event(number: int, step: Step) -> Event:
    soort = EventSoort(step[0])
    inhoud: Any
    match step:
        case ("import", inventaris, said, gone):
            inhoud = _import(number, inventaris, said, gone)
        case ("ongedaan", what):
            inhoud = {"nummer": what}
        case (_, a, b):
            inhoud = {"a": a, "b": b}
    return Event(number, soort, "2026-01-01T00:00:00+00:00", "wie", inhoud)


def _import(number: int, inventaris: str, said: list[tuple[Key, Any, str | None]], gone: list[Key]) -> Import:
    refs: dict[str, int] = {}
    for key, value, _ in said:
        for id_ in model.named(key, value):
            refs.setdefault(id_, len(refs))
    rows = [_row(place, key, value, bron=bron, refs=refs) for place, (key, value, bron) in enumerate(said)]
    names = tuple(Ref(i, SCHEMA.by_prefix[i.partition(":")[0]].name, f"{i} zoals in {number}") for i in refs)
    return Import(inventaris, "x.xlsx", "0", names, tuple(rows), tuple(map(_retraction, gone)))


def _retraction(key: Key) -> Retraction:
    kind = "relatie" if len(key) == 3 else "norm" if key[0].startswith("norm:") else "node"
    return Retraction(kind, key)


def _row(place: int, key: Key, value: Any, *, bron: str | None, refs: dict[str, int]) -> Row:
    """One row per saying, so that every saying has a place of its own."""
    thing, name = model.whole(key), key[len(model.whole(key)) :]
    values = {name[0]: value} if name else {}
    leeg = value is None and not name
    texts = None if bron is None else (bron,)
    if thing[0].startswith("norm:"):
        soort = {} if name or leeg else {"soort": "deelname"}
        return Row("Normen", place, texts, others=(OtherSaid("norm", thing[0], {**soort, **values}, leeg),))
    if len(thing) == 1:
        return Row("Overleggen", place, texts, nodes=(NodeSaid(refs[thing[0]], values, leeg=leeg),))
    said = EdgeSaid(thing[0], refs[thing[1]], refs[thing[2]], values, leeg=leeg, alleen_waarden=bool(name))
    return Row("Relaties", place, texts, edges=(said,))


def shown(graph: Graph) -> dict[Key, Any]:
    """A graph in the words of the model."""
    result: dict[Key, Any] = {}
    for id_ in graph.ids:
        node = graph.node(id_)
        result[(id_,)] = True
        result |= {(id_, n): v for n, v in node.properties.items() if not n.startswith("domein")}
        result[id_, "bron"] = set(node.bronnen)
    for edge in graph.edges():
        key = (edge.type, str(edge.van), str(edge.naar))
        result |= {key: True, (*key, "bron"): set(edge.bronnen)} | {(*key, n): v for n, v in edge.properties.items()}
    for norm in graph.normen:
        result |= {(norm.id,): True, (norm.id, "bron"): set(norm.bronnen)}
        result |= {(norm.id, n): v for n in ("stand", "over") if (v := getattr(norm, n))}
    return result | {("alias", a.alias, a.betekenis): True for a in graph.aliassen}


def expected(history: list[Step]) -> dict[Key, Any]:
    """The model, with what it leaves open filled in: no sources is an empty set, `over` names what stands."""
    result = model.project(history)
    for key in [k for k in result if k[0] != "alias" and model.whole(k) == k]:
        result.setdefault((*key, "bron"), set())
    return result


HISTORIES = histories()


@settings(deadline=None, max_examples=250)
@given(HISTORIES)
def test_the_projection_is_what_the_model_says(history: list[Step]) -> None:
    graph = project(events_of(history))
    assert shown(graph) == expected(history)


@settings(deadline=None, max_examples=40)
@given(HISTORIES, st.data())
def test_every_earlier_stand_is_the_projection_of_the_events_up_to_it(history: list[Step], data: st.DataObject) -> None:
    until = data.draw(st.integers(0, len(history) - 1))
    events = events_of(history)
    assert content_hash(project(events, until)) == content_hash(project(events[: until + 1]))


@settings(deadline=None, max_examples=80)
@given(HISTORIES, st.data())
def test_undo_is_the_register_without_that_event(history: list[Step], data: st.DataObject) -> None:
    """The event is taken out by a step that says nothing, so that all numbers stay."""
    n = data.draw(st.integers(0, len(history) - 1))
    undone = [*history, ("ongedaan", n)]
    without = [step if i != n else ("import", "niemand", [], []) for i, step in enumerate(history)]
    if history[n][0] == "ongedaan":
        return  # undoing an undoing is redo: see below
    without = [s if s != ("ongedaan", n) else ("import", "niemand", [], []) for s in without]
    redone = any(s == ("ongedaan", i) for i, u in enumerate(history) if u == ("ongedaan", n) for s in history)
    if not redone:
        assert content_hash(project(events_of(undone))) == content_hash(project(events_of(without)))


@settings(deadline=None, max_examples=80)
@given(HISTORIES, st.data())
def test_undoing_an_undoing_is_redo(history: list[Step], data: st.DataObject) -> None:
    n = data.draw(st.integers(0, len(history) - 1))
    before = content_hash(project(events_of(history)))
    redone = [*history, ("ongedaan", n), ("ongedaan", len(history))]
    assert content_hash(project(events_of(redone))) == before


@settings(deadline=None, max_examples=80)
@given(HISTORIES, says())
def test_undo_of_the_last_import_gives_the_earlier_hash(history: list[Step], said: Any) -> None:
    before = content_hash(project(events_of(history)))
    after = [*history, ("import", "lijst", said, []), ("ongedaan", len(history))]
    assert content_hash(project(events_of(after))) == before


@settings(deadline=None, max_examples=80)
@given(HISTORIES, says(), st.sampled_from(("lijst", "handmatig")))
def test_saying_the_standing_value_again_changes_nothing(history: list[Step], said: Any, inventaris: str) -> None:
    once = [*history, ("import", inventaris, said, [])]
    twice = [*once, ("import", inventaris, said, [])]
    assert content_hash(project(events_of(twice))) == content_hash(project(events_of(once)))


@settings(deadline=None, max_examples=80)
@given(says(), says(), st.integers(1, 4))
def test_an_unchanged_list_never_undoes_the_correction_of_another(said: Any, correction: Any, quarters: int) -> None:
    corrected = [("import", "lijst", said, []), ("import", "handmatig", correction, [])]
    later = [*corrected, *[("import", "lijst", said, [])] * quarters]
    assert shown(project(events_of(later))) == shown(project(events_of(corrected)))


@settings(deadline=None, max_examples=80)
@given(says(), says())
def test_what_later_rows_refer_to_stays_with_its_name_as_written(first: Any, later: Any) -> None:
    history = [("import", "lijst", first, []), ("import", "ander", later, []), ("ongedaan", 0)]
    graph = project(events_of(history))
    described = {k[0] for k, v, _ in later if k[1:] == ("naam",)}
    for edge in graph.edges():
        for end in (edge.van, edge.naar):
            if end not in described:
                assert graph.node(end).naam == f"{end} zoals in 1"


# the same rules by hand, one each


def after(*steps: Step) -> dict[Key, Any]:
    return shown(project(events_of(list(steps))))


def saying(*pairs: tuple[Key, Any], by: str = "lijst", gone: tuple[Key, ...] = ()) -> Step:
    return ("import", by, [(k, v, None) for k, v in pairs], list(gone))


A: Key = ("overleg:a",)
SOORT: Key = ("overleg:a", "soort")


def test_an_earlier_value_said_again_after_another_one_is_new() -> None:
    steps = [
        saying((A, True), (SOORT, "casus")), saying((A, True), (SOORT, "keten"), by="ander"),
        saying((A, True), (SOORT, "netwerk")), saying((A, True), (SOORT, "casus")),
    ]  # fmt: skip
    assert after(*steps)[SOORT] == "casus"


def test_a_retraction_deletes_what_that_list_said_and_not_what_others_say() -> None:
    steps = [saying((A, True), (SOORT, "casus")), saying((A, True), by="ander"), saying(gone=(A,))]
    result = after(*steps)
    assert result[A] is True and SOORT not in result


def test_a_retracted_value_said_again_stands_since_then() -> None:
    steps = [
        saying((A, True), (SOORT, "casus")), saying((A, True), (SOORT, "keten"), by="ander"),
        saying(gone=(A,)), saying((A, True), (SOORT, "casus")),
    ]  # fmt: skip
    assert after(*steps)[SOORT] == "casus"


def test_leeg_hides_a_node_with_its_relationships() -> None:
    line: Key = ("NEEMT_DEEL_AAN", "partner:p", "overleg:a")
    result = after(saying((A, True), (("partner:p",), True), (line, True)), saying((A, None), by="handmatig"))
    assert A not in result and line not in result and ("partner:p",) in result


def test_a_relationship_from_a_node_to_itself_falls_away() -> None:
    line: Key = ("ONDERDEEL_VAN", "overleg:a", "overleg:b")
    assert line in after(saying((A, True), (line, True)))
    folded = after(saying((A, True), (line, True)), ("zelfde", "overleg:a", "overleg:b"))
    assert not [k for k in folded if k[0] == "ONDERDEEL_VAN"]


def test_the_id_that_was_named_first_stands_and_the_other_is_an_alias() -> None:
    first = saying((("overleg:b",), True), (("overleg:b", "naam"), "Bee"))
    second = saying((A, True), (("overleg:a", "naam"), "Aa"))
    result = after(first, second, ("zelfde", "overleg:a", "overleg:b"))
    assert ("overleg:b",) in result and A not in result
    assert result["alias", "overleg:a zoals in 1", "Aa"] is True


def test_a_folded_id_stands_anew_when_the_first_import_is_undone() -> None:
    first, second = saying((("overleg:b",), True)), saying((A, True), (("overleg:b",), True))
    result = after(first, second, ("zelfde", "overleg:a", "overleg:b"), ("ongedaan", 0))
    assert A in result and ("overleg:b",) not in result


def test_a_same_that_would_join_what_was_told_apart_has_no_effect() -> None:
    both = saying((A, True), (("overleg:b",), True), (("overleg:c",), True))
    steps = [
        both,
        ("niet_zelfde", "overleg:a", "overleg:c"),
        ("zelfde", "overleg:a", "overleg:b"),
        ("zelfde", "overleg:b", "overleg:c"),
    ]
    result = after(*steps)
    assert A in result and ("overleg:b",) not in result and ("overleg:c",) in result


def test_a_value_of_a_relationship_that_nobody_says_any_more_shows_nothing() -> None:
    """An emptied cell in a filled sjabloon says only the property; undoing the list may never fail."""
    line: Key = ("NEEMT_DEEL_AAN", "partner:p", "overleg:a")
    listed = saying((A, True), (("partner:p",), True), (line, True), ((*line, "rol"), "lid"))
    corrected = saying(((*line, "rol"), None), by="handmatig")
    assert line in after(listed, corrected)
    assert line not in after(listed, corrected, ("ongedaan", 0))


def test_a_node_of_which_only_a_correction_is_left_keeps_its_name_as_written() -> None:
    result = after(
        saying((A, True), (("overleg:a", "naam"), "Een")),
        saying((A, True), (SOORT, "casus"), by="handmatig"),
        ("ongedaan", 0),
    )
    assert result["overleg:a", "naam"] == "overleg:a zoals in 1"


def test_what_a_norm_refers_to_stays_as_a_bare_node() -> None:
    norm = saying((("norm:1",), True), (("norm:1", "over"), ("overleg:a",)), (("partner:p",), True))
    result = after(saying((A, True), (("overleg:a", "naam"), "Een")), norm, ("ongedaan", 0))
    assert A in result
