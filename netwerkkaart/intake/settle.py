"""One value per key within an import: Relaties beats Deelnames beats a rol beats the plain column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from netwerkkaart.graph import Value
from netwerkkaart.intake.context import Context, SaidEdge, SaidNode, SaidOther
from netwerkkaart.intake.lookup import is_node_id
from netwerkkaart.intake.rows import CheckedRow
from netwerkkaart.issues import Code
from netwerkkaart.register.events import EdgeSaid, NodeSaid, OtherSaid, Ref, Row
from netwerkkaart.register.state import EdgeKey
from netwerkkaart.schema import SCHEMA

RowKey = tuple[str, int]
_SHEETS = {name: number for number, name in enumerate(SCHEMA.by_sheet)}


@dataclass(slots=True)
class _Building:
    """A row being put together."""

    bron: tuple[str, ...] | None
    nodes: list[SaidNode] = field(default_factory=list)
    edges: list[SaidEdge] = field(default_factory=list)
    others: list[SaidOther] = field(default_factory=list)


class _Refs(dict[str, int]):
    """Interned references in order of first use: an id that is asked for first gets the next number."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.refs: list[Ref] = []

    def __missing__(self, id_: str) -> int:
        text = self.context.written.get(id_) or self.context.lookup.naam(id_)
        number = self[id_] = len(self.refs)
        self.refs.append(Ref(id_, self.context.lookup.type(id_), text))
        return number


def settle(context: Context) -> tuple[tuple[Ref, ...], tuple[Row, ...]]:
    """The rows of the import, each with what it won, and the table of names in the order they are named."""
    order = _row_order(context)
    rows = {key: _Building(bron) for key, bron in order.items()}
    _settle_nodes(context, rows)
    _settle_edges(context, rows, list(order))
    for other in context.others.values():
        rows[other.row.key].others.append(other)
    refs = _Refs(context)
    built = tuple(_row(key, b, refs) for key, b in rows.items() if b.nodes or b.edges or b.others)
    return tuple(refs.refs), built


def _row(key: RowKey, building: _Building, refs: _Refs) -> Row:
    nodes = [NodeSaid(refs[n.id], n.values, _local_id(n), gemaakt=n.gemaakt, delen=n.delen) for n in building.nodes]
    edges = []
    for edge in building.edges:
        type_, van, naar = edge.key
        edges.append(EdgeSaid(type_, refs[van], refs[naar], edge.values, edge.leeg, edge.alleen_waarden))
    for id_ in (i for other in building.others for i in _named(other.values)):
        _ = refs[id_]
    others = [OtherSaid(o.kind, o.key, o.values, gegeven=o.row.gegeven) for o in building.others]
    return Row(*key, building.bron, tuple(nodes), tuple(edges), tuple(others))


def _local_id(node: SaidNode) -> str | None:
    """The id in the file, when it is one of the list's own."""
    given = None if node.gemaakt else node.row.gegeven
    return None if given is not None and is_node_id(given) else given


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
    said = [*(n.row for n in context.nodes), *(e.row for e in context.edges), *(o.row for o in context.others.values())]
    distinct = {row.key: row for row in said}
    return {row.key: row.bron for row in sorted(distinct.values(), key=sheet_and_row)}


def sheet_and_row(row: CheckedRow) -> tuple[int, str, int]:
    """Sorts rows in the sjabloon's order of sheets, whatever that of the file."""
    return _SHEETS[row.sheet.name], row.blad, row.rij


def _settle_nodes(context: Context, rows: dict[RowKey, _Building]) -> None:
    own = context.own
    done: set[str] = set()
    for node in context.nodes:
        if node.gemaakt and (node.id in own or node.id in done):
            continue
        done.add(node.id)
        rows[node.row.key].nodes.append(node)


def _settle_edges(context: Context, rows: dict[RowKey, _Building], order: list[RowKey]) -> None:
    by_key: dict[tuple[str, str, str], list[SaidEdge]] = {}
    folded = bool(context.graph.gevouwen)
    for edge in context.edges:
        now = _now(context, edge.key) if folded else edge.key
        if (same := by_key.get(now)) is None:
            by_key[now] = [edge]
        else:
            same.append(edge)
    earlier = {_now(context, key): key for key in context.said.edges} if folded else {}
    place: dict[RowKey, int] = {}
    for now, edges in by_key.items():
        key = earlier.get(now, edges[0].key)
        if len(edges) == 1 and key == edges[0].key:
            rows[edges[0].row.key].edges.append(edges[0])
            continue
        place = place or {key: i for i, key in enumerate(order)}
        edges.sort(key=lambda e: (e.rank, place[e.row.key]))
        first = edges[0]
        for row_key, values in _won(context, edges).items():
            only = row_key != first.row.key
            settled = replace(first, key=key, values=values, leeg=first.leeg and not only, alleen_waarden=only)
            rows[row_key].edges.append(settled)


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
