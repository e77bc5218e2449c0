"""What a file changes in the eyes of others: near names to ask about, values it overrules."""

from __future__ import annotations

from collections.abc import Mapping

from rapidfuzz import fuzz, process

from netwerkkaart.graph import Value
from netwerkkaart.intake.check import CheckedRow
from netwerkkaart.intake.context import Context, SaidNode
from netwerkkaart.intake.discriminator import compare, parts_of_node
from netwerkkaart.issues import Code
from netwerkkaart.names import normalise
from netwerkkaart.register.events import Question
from netwerkkaart.register.state import EdgeKey
from netwerkkaart.schema import SCHEMA

NEAR = 92
"""rapidfuzz ratio from which two normalised names are asked about; likeness never matches."""
MOST_PAIRS = 20_000_000
"""Above this many pairs only names with the same first letter are compared."""


def near_names(context: Context) -> None:
    """An open question beside a new node whose naam is nearly that of a node of the map."""
    for type_ in SCHEMA.node_types:
        if type_ in ("Gebied", "Bestuurder"):
            continue
        new = [n for n in context.nodes if _is_new(context, n, type_)]
        known = {str(id_): normalise(context.lookup.map.ids[id_]) for id_ in context.graph.nodes[type_].ids}
        if new and known:
            _ask(context, new, known)


def _is_new(context: Context, node: SaidNode, type_: str) -> bool:
    return (
        not node.gemaakt
        and node.id not in context.graph
        and node.id not in context.graph.gevouwen
        and context.lookup.type(node.id) == type_
    )


def _ask(context: Context, new: list[SaidNode], known: dict[str, str]) -> None:
    blocks: dict[str, dict[str, str]] = {}
    narrow = len(new) * len(known) > MOST_PAIRS
    for id_, naam in known.items():
        blocks.setdefault(naam[:1] if narrow else "", {})[id_] = naam
    for node in new:
        naam = normalise(str(node.values.get("naam", "")))
        block = blocks.get(naam[:1] if narrow else "", {})
        for _, _, other in process.extract(naam, block, scorer=fuzz.ratio, score_cutoff=NEAR, limit=3):
            if naam != block[other] and not _told_apart(context, node, other):
                _question(context, node, other)


def _told_apart(context: Context, node: SaidNode, other: str) -> bool:
    """Whether a discriminator part of the two differs."""
    type_ = SCHEMA.node_types[context.lookup.type(node.id)]
    theirs = parts_of_node(context, other)
    mine = {part: frozenset(context.parts.get(node.id, {}).get(part, ())) for part in type_.discriminator}
    return bool(mine) and compare(mine, theirs).differs


def _question(context: Context, node: SaidNode, other: str) -> None:
    naam, ander = str(node.values["naam"]), f"{context.lookup.naam(other)} ({other})"
    context.questions.append(Question(node.id, other, "namen lijken op elkaar"))
    context.remarks.add(Code.LIJKT_OP, node.row.place("naam"), naam, kandidaten=[other], ander=ander)


def overruled(context: Context) -> None:
    """Tell where a value changes what another inventaris said."""
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

    for edge in context.edges:
        _overruled_by_last(context, "relatie", edge.key, edge.values, row=edge.row)
    for other in context.others.values():
        if other.kind == "norm":
            _overruled_by_last(context, "norm", other.key, other.values, row=other.row)


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
