"""The map as the rows of the filled sjabloon: whoever imports them in an empty store has the same map."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator
from dataclasses import dataclass, field, replace

from netwerkkaart.exports.base_only import said_by_base
from netwerkkaart.exports.placing import Place, fits_deelnames, places, sayable
from netwerkkaart.exports.selection import Selection, select
from netwerkkaart.graph import Alias, Edge, Graph, Node, Norm, Value
from netwerkkaart.names import normalise
from netwerkkaart.schema import SCHEMA, Sheet

Cell = str | int | float | None
Row = dict[str, Cell]
Rows = dict[str, list[Row]]

JOIN = "; "
ANY = " | "
LINE = "\n"
CELL_SIZE = 32_000
"""Excel holds 32,767 characters in a cell; what no longer fits in a short column goes to Relaties."""

NAMES = frozenset({"naam", "functie"})
"""What a row has of which nothing but the naam is known; a seat is named by its functie."""


@dataclass
class _Draft:
    """A node's row while its short columns are being filled."""

    node: Node
    sheet: Sheet
    bare: bool
    refs: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def takes(self, place: Place, edge: Edge, other: str) -> bool:
        """Whether the relationship may stand in this short column of this row, and there is room."""
        held = sum(len(id_) + len(JOIN) for id_ in self.refs.get(place.label, ()))
        return (
            edge.bronnen == self.node.bronnen
            and dict(edge.properties) == place.properties
            and sayable(other)
            and held + len(other) <= CELL_SIZE
            and _complete(self)
        )


def rows_of(graph: Graph, *, shown: Container[str] | None = None, skip: Container[str] | None = None) -> Rows:
    """Per sheet the rows of the filled sjabloon, as {column label: cell}, every column of the sheet.

    `shown` limits it to these nodes, what joins them, and the names that their rows need (rows with
    only id and naam). `skip` holds what needs no row since every store has it: node ids,
    relationship ids, norm ids and alias keys; by default what only the base says.
    """
    chosen = select(graph, shown=shown, skip=said_by_base(graph) if skip is None else skip)
    drafts: dict[str, _Draft] = {d.node.id: d for d in _drafts(graph, chosen)}
    rows: Rows = {sheet.name: [] for sheet in SCHEMA.sheets}
    for edge in chosen.edges:
        if not _in_short_column(drafts, edge, graph):
            _in_long_row(rows, edge)
    for draft in sorted(drafts.values(), key=_order):
        rows[draft.sheet.name].append(_node_row(draft))
    rows["Normen"] = [_norm_row(n, graph) for n in chosen.normen]
    rows["Aliassen"] = [_alias_row(a, graph) for a in chosen.aliassen]
    return rows


def _drafts(graph: Graph, chosen: Selection) -> Iterator[_Draft]:
    for id_ in (*chosen.whole, *sorted(chosen.named)):
        node = graph.node(id_)
        named = id_ in chosen.named
        own = NAMES if named else {p.name for p in SCHEMA.node_types[node.type].properties if not p.private}
        known = {n: v for n, v in node.properties.items() if n in own}
        kept = replace(node, properties=known, bronnen=() if named else node.bronnen)
        yield _Draft(kept, SCHEMA.sheet_of(node.type), bare=known.keys() <= NAMES)


def _order(draft: _Draft) -> tuple[str, str]:
    return normalise(draft.node.naam), draft.node.id


def _complete(draft: _Draft) -> bool:
    """Whether the row has its required cells, so that an importer takes more of it than its naam."""
    known = draft.node.properties
    return all(known.get(label) is not None for label in draft.sheet.required)


def _in_short_column(drafts: dict[str, _Draft], edge: Edge, graph: Graph) -> bool:
    """Put the relationship in the first column that holds it exactly; a row with more than a naam first."""
    types = graph.types[graph.number[edge.van]], graph.types[graph.number[edge.naar]]
    found: list[tuple[_Draft, str, str]] = []
    for place in places(edge.type, *types):
        row: str = edge.van if place.outgoing else edge.naar
        other: str = edge.naar if place.outgoing else edge.van
        if (draft := drafts.get(row)) and draft.takes(place, edge, other):
            found.append((draft, place.label, other))
    if not found:
        return False
    draft, label, other = min(found, key=lambda f: f[0].bare)
    draft.refs[label].append(other)
    return True


def _in_long_row(rows: Rows, edge: Edge) -> None:
    type_ = SCHEMA.relationship_types[edge.type]
    labels = {p.label: _cell(edge.properties.get(p.name)) for p in type_.properties}
    if fits_deelnames(edge):
        cells = {"wie": edge.van, "tafel": edge.naar, **labels, "bron": _bron(edge.bronnen)}
        rows["Deelnames"].append(_full("Deelnames", cells))
    else:
        cells = {"van": edge.van, "relatie": type_.label, "naar": edge.naar, **labels, "bron": _bron(edge.bronnen)}
        rows["Relaties"].append(_full("Relaties", cells))


def _node_row(draft: _Draft) -> Row:
    node, sheet = draft.node, draft.sheet
    labels = {p.name: p.label for p in SCHEMA.node_types[node.type].properties}
    known = {labels[n]: _cell(v) for n, v in node.properties.items() if labels[n] in sheet.columns}
    refs = {label: JOIN.join(ids) for label, ids in draft.refs.items()}
    return _full(sheet.name, {"id": node.id, **known, **refs, "bron": _bron(node.bronnen)})


def _norm_row(norm: Norm, graph: Graph) -> Row:
    cells = {p.label: _cell(getattr(norm, p.name)) for p in SCHEMA.norm_properties if p.name != "verwacht"}
    verwacht = JOIN.join(ANY.join(any_) for any_ in norm.verwacht) or None
    return _full("Normen", {"id": norm.id, **cells, "verwacht": verwacht, "bron": _said_in(norm, graph)})


def _alias_row(alias: Alias, graph: Graph) -> Row:
    cells = {n: getattr(alias, n) for n in ("alias", "betekenis", "soort", "toelichting")}
    return _full("Aliassen", {**cells, "bron": _said_in(alias, graph)})


def _said_in(item: Norm | Alias, graph: Graph) -> Cell:
    """The bron texts of a norm or alias: its own, else those of the row that said it."""
    return _bron(item.bronnen or (graph.bronnen[item.bron].teksten if item.bron >= 0 else ()))


def _full(sheet: str, cells: Row) -> Row:
    """Every column of the sheet in order, None where nothing is known."""
    return {label: cells.get(label) for label in SCHEMA.by_sheet[sheet].columns}


def _bron(texts: tuple[str, ...]) -> Cell:
    return LINE.join(texts) or None


def _cell(value: Value | None) -> Cell:
    match value:
        case None:
            return None
        case bool():
            return "ja" if value else "nee"
        case tuple():
            return JOIN.join(value) or None
        case float() if value.is_integer():
            return int(value)
        case _:
            return value
