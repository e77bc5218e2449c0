"""Every node, relationship, property, norm and alias of any graph can be found back in the rows."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from netwerkkaart.build import EXISTS, build_graph
from netwerkkaart.exports.cells import Row, Rows, rows_of
from netwerkkaart.exports.sjabloon import filled_sjabloon
from netwerkkaart.graph import Alias, Bronnen, Graph, Norm, frozen
from netwerkkaart.schema import SCHEMA, Kind, NodeType, Property, Sheet, SheetKind
from netwerkkaart.schema.base import SEVERAL

TEXTS = st.text("abZé;|='+- \n", min_size=1, max_size=12).map(str.strip).filter(bool)
LINES = TEXTS.filter(lambda t: "\n" not in t)
BRONNEN: tuple[tuple[str, ...], ...] = ((), ("a; b",), ("nr. 1", "nr. 2"))


def value_of(property_: Property) -> st.SearchStrategy[Any]:
    match property_.kind:
        case Kind.YES_NO:
            return st.booleans()
        case Kind.CHOICE:
            return st.sampled_from(property_.choices or ("x",))
        case Kind.CHOICES | Kind.GROWING:
            some = st.lists(st.sampled_from(property_.choices), min_size=1, max_size=3, unique=True)
            return some.map(lambda v: tuple(sorted(v)))
        case Kind.DATE:
            return st.sampled_from(("2019", "2019-05", "2019-05-18"))
        case Kind.TEXT:
            return TEXTS
        case _:
            return st.integers(0, 99) | st.sampled_from((1.5, 0.125))


@st.composite
def said(draw: st.DrawFn, properties: tuple[Property, ...], *, chance: int = 3) -> dict[str, Any]:
    """Some of the properties and the existence, each with the row that said it."""
    row = st.integers(0, len(BRONNEN) - 1)
    values: dict[str, Any] = {EXISTS: (True, draw(row))}
    for property_ in properties:
        if not property_.private and draw(st.integers(0, chance)) == 0:
            values[property_.name] = (draw(value_of(property_)), draw(row))
    return values


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Up to a dozen nodes of all types, lines that the schema allows, norms and aliases."""
    nodes: dict[str, dict[str, Any]] = {}
    for type_ in draw(st.lists(st.sampled_from(SCHEMA.nodes), max_size=12)):
        id_ = f"{type_.prefix}:{draw(st.sampled_from('abcdefgh'))}{draw(st.sampled_from(('', '', ';x')))}"
        nodes.setdefault(type_.name, {})[id_] = draw(_node(type_))
    ids = [(t, id_) for t, table in nodes.items() for id_ in table]
    lines: dict[str, dict[tuple[str, str], Any]] = {}
    for _ in range(draw(st.integers(0, 20)) if ids else 0):
        (a, van), (b, naar) = draw(st.sampled_from(ids)), draw(st.sampled_from(ids))
        if fits := [r for r in SCHEMA.relationships if (a, b) in r.pairs and van != naar]:
            type_chosen = draw(st.sampled_from(fits))
            lines.setdefault(type_chosen.name, {})[(van, naar)] = draw(said(type_chosen.properties, chance=9))
    plain = [id_ for _, id_ in ids if ";" not in id_]
    normen = draw(st.lists(_norm(plain), max_size=3, unique_by=lambda n: n.id))
    aliassen = draw(st.lists(st.builds(Alias, LINES, LINES, st.none() | LINES), max_size=3, unique=True))
    zeros = frozen([0] * len(BRONNEN))
    info = {0: ("lijst", "lijst.xlsx")}
    bronnen = Bronnen(zeros, zeros, zeros, frozen(range(len(BRONNEN))), info, ("Overleggen",), BRONNEN)
    return build_graph(nodes, lines, normen=normen, aliassen=aliassen, bronnen=bronnen)


def _node(type_: NodeType) -> st.SearchStrategy[dict[str, Any]]:
    naam = st.tuples(LINES, st.integers(0, len(BRONNEN) - 1))
    return st.tuples(said(type_.properties), naam).map(lambda pair: {**pair[0], "naam": pair[1]})


def _norm(ids: list[str]) -> st.SearchStrategy[Norm]:
    items = st.sampled_from([*ids, "soort:ggz", "functie:wethouder zorg"])
    several = st.lists(items, max_size=3, unique=True).map(tuple)
    options = st.lists(items, min_size=1, max_size=3, unique=True).map(tuple)
    verwacht = st.lists(options, max_size=3, unique=True).map(tuple)
    return st.builds(
        Norm, st.sampled_from(("norm:1", "norm:2", "norm:3")), st.just("deelname"), over=several, verwacht=verwacht,
        aantal=st.none() | st.sampled_from((4.0, 2.5)), toelichting=st.none() | TEXTS,
        bronnen=st.sampled_from(BRONNEN),
    )  # fmt: skip


# the tiny reader: rows to facts, knowing nothing but the schema


def value_in(property_: Property, cell: Any) -> Any:
    if property_.kind is Kind.YES_NO:
        return cell == "ja"
    return tuple(cell.split("; ")) if property_.kind in SEVERAL else cell


def known(properties: tuple[Property, ...], row: Row) -> dict[str, Any]:
    return {p.name: value_in(p, row[p.label]) for p in properties if row.get(p.label) is not None}


def bron(row: Row) -> tuple[str, ...]:
    return tuple(str(row["bron"]).split("\n")) if row["bron"] else ()


def type_of(id_: object) -> str:
    return SCHEMA.by_prefix[str(id_).partition(":")[0]].name


Facts = list[tuple[Any, ...]]


def node_facts(sheet: Sheet, row: Row) -> Facts:
    type_ = SCHEMA.node_types[sheet.node_type or ""]
    properties = known(type_.properties, row)
    if "naam" not in sheet.columns:
        properties.pop("naam", None)
    facts: Facts = [("node", row["id"], properties, bron(row))]
    for label in sheet.columns:
        if (reference := SCHEMA.reference(label)) and row[label]:
            rol = {"rol": reference.rol} if reference.rol else {}
            for other in re.split(r"\s*[;\n]\s*", str(row[label])):
                made = SCHEMA.makes(reference, type_.name, type_of(other))
                ends = (row["id"], other) if reference.outgoing else (other, row["id"])
                facts.append((made, *ends, rol, bron(row)))
    return facts


def facts_in(rows: Rows) -> Facts:
    facts: Facts = []
    for sheet in SCHEMA.sheets:
        for row in rows[sheet.name]:
            match sheet.kind:
                case SheetKind.NODES:
                    facts += node_facts(sheet, row)
                case SheetKind.DEELNAMES:
                    made = "ZIT_IN" if type_of(row["wie"]) == "Bestuurder" else "NEEMT_DEEL_AAN"
                    properties = known(SCHEMA.relationship_types[made].properties, row)
                    facts.append((made, row["wie"], row["tafel"], properties, bron(row)))
                case SheetKind.RELATIES:
                    relation = SCHEMA.by_relation_label[str(row["relatie"])]
                    facts.append((relation.name, row["van"], row["naar"], known(relation.properties, row), bron(row)))
                case SheetKind.NORMEN:
                    over = tuple(str(row["over"]).split("; ")) if row["over"] else ()
                    verwacht = str(row["verwacht"]).split("; ") if row["verwacht"] else ()
                    items = tuple(tuple(part.split(" | ")) for part in verwacht)
                    facts.append(("norm", row["id"], over, items, row["aantal"], row["toelichting"], bron(row)))
                case SheetKind.ALIASSEN:
                    facts.append(("alias", row["alias"], row["betekenis"], row["soort"]))
    return facts


def facts_of(graph: Graph) -> Facts:
    facts: Facts = []
    for id_ in graph.ids:
        node = graph.node(id_)
        names = {p.name for p in SCHEMA.node_types[node.type].properties}
        names -= {"naam"} if node.type == "Bestuurder" else set()
        facts.append(("node", id_, {n: v for n, v in node.properties.items() if n in names}, node.bronnen))
    facts += [(e.type, e.van, e.naar, dict(e.properties), e.bronnen) for e in graph.edges()]
    facts += [("norm", n.id, n.over, n.verwacht, n.aantal, n.toelichting, n.bronnen) for n in graph.normen]
    return facts + [("alias", a.alias, a.betekenis, a.soort) for a in graph.aliassen]


@settings(deadline=None)
@given(graphs())
def test_the_rows_say_everything_once_and_nothing_else(graph: Graph) -> None:
    assert sorted(map(repr, map(_sorted, facts_in(rows_of(graph))))) == sorted(map(repr, map(_sorted, facts_of(graph))))


def _sorted(fact: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(_plain(part) for part in fact)


def _plain(part: Any) -> Any:
    if isinstance(part, dict):
        return sorted((name, _plain(value)) for name, value in part.items())
    return int(part) if isinstance(part, float) and part.is_integer() else part


@settings(deadline=None, max_examples=30)
@given(graphs(), st.data())
def test_a_filter_never_says_more_than_the_whole(graph: Graph, data: st.DataObject) -> None:
    shown = set(data.draw(st.lists(st.sampled_from(graph.ids)))) if graph.ids else set()
    whole = {repr(_sorted(f)) for f in facts_of(graph)}
    part = facts_in(rows_of(graph, shown=shown))
    assert {f[1] for f in part if f[0] == "node"} >= shown
    assert {repr(_sorted(f)) for f in part if f[0] != "node"} <= whole
    assert {repr(_sorted(f)) for f in part if f[0] == "node" and f[1] in shown} <= whole


@settings(deadline=None, max_examples=15)
@given(graphs())
def test_any_graph_can_be_written(graph: Graph) -> None:
    assert filled_sjabloon(graph, registerhash="x", versie=1) == filled_sjabloon(graph, registerhash="x", versie=1)
