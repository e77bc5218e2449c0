"""What a file changes in the eyes of others: the values of another list that it overrules."""

from __future__ import annotations

from collections.abc import Mapping

from netwerkkaart.build import EXISTS
from netwerkkaart.graph import Value
from netwerkkaart.intake.context import NOT, Context, SaidEdge, SaidNode
from netwerkkaart.intake.rows import CheckedRow
from netwerkkaart.issues import Code
from netwerkkaart.register.events import LEEG
from netwerkkaart.register.state import EdgeKey, Keys
from netwerkkaart.schema import SCHEMA


def overruled(context: Context) -> None:
    """Tell where a value changes what another inventaris said."""
    _overruled_nodes(context)
    denied = {key for said in context.state.said.values() for key, keys in said.edges.items() if _is_denied(keys)}
    known = {key for said in context.state.said.values() for key in said.edges}
    for edge in context.edges:
        if edge.leeg or edge.key in denied:
            _tell_denied(context, edge)
        if edge.values and edge.key in known:
            _overruled_by_last(context, "relatie", edge.key, edge.values, row=edge.row)
    for other in context.others.values():
        if other.kind == "norm":
            _overruled_by_last(context, "norm", other.key, other.values, row=other.row)


def _overruled_nodes(context: Context) -> None:
    for node in context.nodes:
        if node.gemaakt or node.id not in context.graph:
            continue
        table, index = context.graph.locate(context.graph.number[node.id])
        mine = context.said.nodes.get(node.id, {})
        for name, value in node.values.items():
            if (column := table.columns.get(name)) is None:
                continue
            old = column.get(index)
            if old is not None and old != value and not (name in mine and mine[name].value == value):
                _tell(context, node, name, old=old, bron=int(column.bron[index]))


def _is_denied(keys: Keys) -> bool:
    return EXISTS in keys and keys[EXISTS].value is LEEG


def _tell_denied(context: Context, edge: SaidEdge) -> None:
    """A relationship that this file says is not there and another list says is, or the other way round."""
    said = sorted(context.state.sayers("relatie", edge.key), key=lambda s: s[1].since)
    mine, wanted = dict(said).get(context.inventaris), LEEG if edge.leeg else True
    if not said or said[-1][0] == context.inventaris or said[-1][1].value is wanted:
        return
    if mine is None or mine.value is not wanted:
        label = SCHEMA.relationship_types[edge.key[0]].label
        old, new = (label, NOT + label) if edge.leeg else (NOT + label, label)
        words = {"kolom": "relatie", "oud": old, "lijst": said[-1][0]}
        context.remarks.add(Code.ANDERE_WAARDE, edge.row.place(edge.label), new, **words)


def _overruled_by_last(
    context: Context, kind: str, key: str | EdgeKey, values: Mapping[str, Value], *, row: CheckedRow
) -> None:
    """The same for what is no node: the last one to say something else is told, unless that is this list."""
    for name, value in values.items():
        said = sorted(context.state.sayers(kind, key, name), key=lambda s: s[1].since)
        mine = dict(said).get(context.inventaris)
        if not said or (mine is not None and mine.value == value):
            continue
        lijst, standing = said[-1]
        if lijst != context.inventaris and standing.value not in (None, value):
            label = name.replace("_", " ")
            words = {"kolom": label, "oud": _words(standing.value), "lijst": lijst}
            context.remarks.add(Code.ANDERE_WAARDE, row.place(label), _words(value), **words)


def _tell(context: Context, node: SaidNode, name: str, *, old: object, bron: int) -> None:
    said_by = context.graph.bronnen[bron].inventaris if bron >= 0 else "de kaart"
    if said_by == context.inventaris:
        return
    property_ = SCHEMA.node_types[context.lookup.type(node.id)].property(name)
    label = property_.label if property_ else name
    context.remarks.add(
        Code.ANDERE_WAARDE, node.row.place(label), _words(node.values[name]),
        kolom=label, oud=_words(old), lijst=said_by,
    )  # fmt: skip


def _words(value: object) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return "; ".join(map(str, value)) if isinstance(value, tuple) else str(value)
