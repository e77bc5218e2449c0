"""One value per key within an import: Relaties beats Deelnames beats a rol beats the plain column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from netwerkkaart.graph import Value
from netwerkkaart.intake.context import Context, SaidEdge
from netwerkkaart.intake.lookup import is_node_id
from netwerkkaart.issues import Code
from netwerkkaart.register.events import EdgeSaid, NodeSaid, OtherSaid, Ref, Row
from netwerkkaart.register.state import EdgeKey
from netwerkkaart.schema import SCHEMA

RowKey = tuple[str, int]


@dataclass(slots=True)
class _Building:
    """A row being put together."""

    bron: tuple[str, ...] | None
    nodes: list[NodeSaid] = field(default_factory=list)
    edges: list[EdgeSaid] = field(default_factory=list)
    others: list[OtherSaid] = field(default_factory=list)


class _Refs:
    """Interned references in order of first use."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.index: dict[str, int] = {}
        self.refs: list[Ref] = []

    def __call__(self, id_: str) -> int:
        if id_ not in self.index:
            text = self.context.written.get(id_) or self.context.lookup.naam(id_)
            self.index[id_] = len(self.refs)
            self.refs.append(Ref(id_, self.context.lookup.type(id_), text))
        return self.index[id_]


def settle(context: Context) -> tuple[tuple[Ref, ...], tuple[Row, ...]]:
    """The rows of the import, each with what it won, and the table of names they refer to."""
    order = _row_order(context)
    rows: dict[RowKey, _Building] = {}
    refs = _Refs(context)
    for key, bron in order.items():
        rows[key] = _Building(bron)
    _settle_nodes(context, rows, refs)
    _settle_edges(context, rows, refs, list(order))
    for other in context.others.values():
        for id_ in _named(other.values):
            refs(id_)
        said = OtherSaid(other.kind, other.key, other.values, gegeven=other.row.gegeven)
        rows[other.row.key].others.append(said)
    built = tuple(
        Row(blad, rij, b.bron, tuple(b.nodes), tuple(b.edges), tuple(b.others))
        for (blad, rij), b in rows.items()
        if b.nodes or b.edges or b.others
    )
    return tuple(refs.refs), built


def _named(values: dict[str, Value]) -> Iterator[str]:
    """The nodes that a norm refers to: their names as written must outlive the rows that describe them."""
    return (item for name in ("over", "verwacht", "thema", "gebied") for item in _ids(values.get(name, ())))


def _ids(value: object) -> Iterator[str]:
    """The node ids in a value, however deep."""
    if isinstance(value, tuple):
        yield from (id_ for part in value for id_ in _ids(part))
    elif is_node_id(str(value)):
        yield str(value)


def _row_order(context: Context) -> dict[RowKey, tuple[str, ...] | None]:
    """Every row that says something, in sheet and row order, with its bron."""
    sheets = list(SCHEMA.by_sheet)
    said = [*(n.row for n in context.nodes), *(e.row for e in context.edges), *(o.row for o in context.others.values())]
    distinct = {row.key: row for row in said}
    ordered = sorted(distinct.values(), key=lambda r: (sheets.index(r.sheet.name), r.blad, r.rij))
    return {row.key: row.bron for row in ordered}


def _settle_nodes(context: Context, rows: dict[RowKey, _Building], refs: _Refs) -> None:
    own = context.own
    done: set[str] = set()
    for node in context.nodes:
        if node.gemaakt and (node.id in own or node.id in done):
            continue
        done.add(node.id)
        given = None if node.gemaakt else node.row.gegeven
        if given is not None and is_node_id(given):
            given = None
        rows[node.row.key].nodes.append(NodeSaid(refs(node.id), node.values, given, gemaakt=node.gemaakt))


def _settle_edges(context: Context, rows: dict[RowKey, _Building], refs: _Refs, order: list[RowKey]) -> None:
    place = {key: i for i, key in enumerate(order)}
    by_key: dict[tuple[str, str, str], list[SaidEdge]] = {}
    folded = bool(context.graph.gevouwen)
    for edge in context.edges:
        by_key.setdefault(_now(context, edge.key) if folded else edge.key, []).append(edge)
    earlier = {_now(context, key): key for key in context.said.edges} if context.graph.gevouwen else {}
    for now, edges in by_key.items():
        key = earlier.get(now, edges[0].key)
        ends = refs(key[1]), refs(key[2])
        if len(edges) == 1:
            (edge,) = edges
            rows[edge.row.key].edges.append(EdgeSaid(key[0], *ends, edge.values, leeg=edge.leeg))
            continue
        edges.sort(key=lambda e: (e.rank, place[e.row.key]))
        for row_key, values in _won(context, edges).items():
            first = row_key == edges[0].row.key
            said = EdgeSaid(key[0], *ends, values, leeg=edges[0].leeg and first, alleen_waarden=not first)
            rows[row_key].edges.append(said)


def _now(context: Context, key: EdgeKey) -> EdgeKey:
    """The key with the ids that stand; a list goes on saying the key it said, also of what was folded."""
    stands = context.graph.gevouwen
    return (key[0], stands.get(key[1], key[1]), stands.get(key[2], key[2])) if stands else key


def _won(context: Context, edges: list[SaidEdge]) -> dict[RowKey, dict[str, Value]]:
    """Per row the properties it won; the strongest row says that the relationship is there."""
    first = edges[0]
    won: dict[RowKey, dict[str, Value]] = {first.row.key: dict(first.values)}
    taken = dict.fromkeys(first.values, first)
    for edge in edges[1:]:
        if edge.leeg != first.leeg and edge.rank == first.rank:
            _tell_denied(context, first, edge)
        for name, value in edge.values.items():
            holder = taken.get(name)
            if holder is None:
                taken[name] = edge
                won.setdefault(edge.row.key, {})[name] = value
            elif holder.rank == edge.rank and holder.values[name] != value:
                _tell_two(context, edge, name, holder.values[name])
    return won


def _tell_denied(context: Context, first: SaidEdge, edge: SaidEdge) -> None:
    """One row says the relationship, another says that it is not there."""
    label = SCHEMA.relationship_types[edge.key[0]].label
    ends = " – ".join(context.lookup.naam(i) for i in edge.key[1:])
    old, new = (f"geen {label}" if e.leeg else label for e in (first, edge))
    context.remarks.add(Code.TWEE_WAARDEN, edge.row.place("relatie"), new, kolom="relatie", ander=ends, oud=old)


def _tell_two(context: Context, edge: SaidEdge, name: str, old: Value) -> None:
    ends = " – ".join(context.lookup.naam(i) for i in edge.key[1:])
    context.remarks.add(
        Code.TWEE_WAARDEN, edge.row.place(edge.label), str(edge.values[name]), kolom=name, ander=ends, oud=str(old)
    )
