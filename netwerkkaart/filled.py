"""A filled sjabloon that comes back: only what differs from how it left is said, in `handmatig`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from netwerkkaart.build import EXISTS
from netwerkkaart.filters import Filter
from netwerkkaart.graph import Value
from netwerkkaart.intake.batch import Batch, Offer, Remarks
from netwerkkaart.intake.recognise import FoundSheet, recognise
from netwerkkaart.intake.text import text_of
from netwerkkaart.intake.vervalt import speaking
from netwerkkaart.issues import Ernst
from netwerkkaart.register.events import LEEG, EdgeSaid, Import, NodeSaid, OtherSaid, Ref, Row
from netwerkkaart.schema import SCHEMA
from netwerkkaart.tables import Cell, RawRow, RawTable, RawWorkbook

Key = tuple[str, ...]
"""("node", id, property), ("relatie", type, from, to, property), ("norm"/"alias", key, property)."""
Said = tuple[Value | None, tuple[str, ...] | None]
BROUGHT_BACK = "teruggebracht sjabloon"


def filter_text(filter_: Filter) -> str:
    """A filter in the words that sheet Uitleg keeps: `gebied=…; niveau=…`; empty when all is shown."""
    parts = {"gebied": filter_.gebied, "thema": filter_.thema, "domein": filter_.domein, "niveau": filter_.niveau}
    return "; ".join(f"{name}={value}" for name, value in parts.items() if value)


def filter_of(text: str) -> Filter:
    """The filter of such a text.

    >>> filter_of(filter_text(Filter(niveau="lokaal", domein="zorg"))) == Filter(niveau="lokaal", domein="zorg")
    True
    """
    parts = dict(part.split("=", 1) for part in text.split("; ") if "=" in part)
    return Filter(**{name: parts[name] for name in ("gebied", "thema", "domein", "niveau") if name in parts})


def as_tables(rows: Mapping[str, Sequence[Mapping[str, Cell]]]) -> tuple[RawTable, ...]:
    """Rows by sheet as if they were read from a file, header first."""
    tables = []
    for sheet in SCHEMA.sheets:
        header = RawRow(1, tuple(sheet.columns))
        body = [
            RawRow(n, tuple(row.get(c) for c in sheet.columns))
            for n, row in enumerate(rows.get(sheet.name, ()), start=2)
        ]
        tables.append(RawTable(sheet.name, (header, *body)))
    return tuple(tables)


def difference_of_batches(old: Batch, new: Batch, workbook: RawWorkbook) -> Batch:
    """The new batch with only what differs from the old one; what it lacks is on offer as `(leeg)`."""
    before = dict(_statements(old.import_))
    after = dict(_statements(new.import_))
    rows = tuple(filter(None, (_changed(row, new.import_, before) for row in new.import_.rijen)))
    said = replace(new.import_, rijen=rows)
    reading = _reading(workbook, old, new)
    gone = _outermost([key for key in before if key not in after and reading.may_go(key)])
    offers = tuple(_offer(key) for key in gone)
    return replace(new, import_=said, on_nod=_emptied(said, old.import_, gone), vervalt=offers)


def _statements(content: Import) -> Iterator[tuple[Key, Said]]:
    refs = content.verwijzingen
    for row in content.rijen:
        for node in row.nodes:
            yield from _keys(("node", refs[node.ref].id), node.values, row, exists=True)
        for edge in row.edges:
            key = ("relatie", edge.type, refs[edge.van].id, refs[edge.naar].id)
            yield from _keys(key, edge.values, row, exists=not edge.alleen_waarden)
        for other in row.others:
            yield from _keys((other.kind, other.key), other.values, row, exists=True)


def _keys(key: Key, values: Mapping[str, Value | None], row: Row, *, exists: bool) -> Iterator[tuple[Key, Said]]:
    if exists:
        yield (*key, EXISTS), (True, row.bron)
    for name, value in values.items():
        yield (*key, name), (value, row.bron)


def _changed(row: Row, content: Import, before: Mapping[Key, Said]) -> Row | None:
    """The row with only what the old file did not say so."""
    refs = content.verwijzingen

    def differs(key: Key, value: Value | None) -> bool:
        return before.get(key) != (value, row.bron)

    def left(key: Key, values: Mapping[str, Value | None]) -> dict[str, Value | None]:
        return {n: v for n, v in values.items() if differs((*key, n), v)}

    nodes = [replace(n, values=left(("node", refs[n.ref].id), n.values)) for n in row.nodes]
    nodes = [n for n in nodes if n.values or differs(("node", refs[n.ref].id, EXISTS), True)]
    edges = []
    for edge in row.edges:
        key = ("relatie", edge.type, refs[edge.van].id, refs[edge.naar].id)
        kept = replace(edge, values=left(key, edge.values))
        if kept.values or edge.leeg or differs((*key, EXISTS), True):
            edges.append(kept)
    others = [replace(o, values=left((o.kind, o.key), o.values)) for o in row.others]
    others = [o for o in others if o.values or differs((o.kind, o.key, EXISTS), True)]
    return (
        replace(row, nodes=tuple(nodes), edges=tuple(edges), others=tuple(others)) if nodes or edges or others else None
    )


@dataclass(frozen=True)
class _Reading:
    """What of the returned file could be read: sheets, and where something was refused or left out.

    `speaks` is what the columns of each sheet can say; `places` the sheet on which a relationship left.
    """

    sheets: Mapping[str, FoundSheet]
    troubled_ids: frozenset[str]
    troubled_sheets: frozenset[str]
    speaks: Mapping[str, set[str]]
    places: Mapping[Key, str]

    def may_go(self, key: Key) -> bool:
        """Whether the file could still have said this and did not."""
        match key[0]:
            case "node":
                return key[1] not in self.troubled_ids and self._has_column(key[1], key[2])
            case "relatie" if key[1] not in self.speaks.get(self.places.get(key[1:4], ""), ()):
                return False
            case "relatie":
                return not self.troubled_ids & {key[2], key[3]} and not {"Deelnames", "Relaties"} & self.troubled_sheets
            case kind:
                name = "Normen" if kind == "norm" else "Aliassen"
                return name in self.sheets and name not in self.troubled_sheets

    def _has_column(self, id_: str, property_name: str) -> bool:
        type_ = SCHEMA.by_prefix[id_.partition(":")[0]]
        found = self.sheets.get(SCHEMA.sheet_of(type_.name).name)
        property_ = type_.property(property_name)
        if found is None:
            return False
        return property_name == EXISTS or (property_ is not None and property_.label in found.columns)


def _reading(workbook: RawWorkbook, old: Batch, batch: Batch) -> _Reading:
    found = recognise(workbook, Remarks()).sheets
    sheets = {f.sheet.name: f for f in found}
    refs = old.import_.verwijzingen
    said_on: dict[Key, str] = {
        (e.type, refs[e.van].id, refs[e.naar].id): r.blad for r in old.import_.rijen for e in r.edges
    }
    places = [i.place for i in batch.report.issues if i.ernst in (Ernst.GEWEIGERD, Ernst.WEGGELATEN)]
    troubled = [(name, f, p.rij) for name, f in sheets.items() for p in places if p.blad == f.blad]
    ids = {i for _, f, rij in troubled for i in _id_in(f, rij)}
    names = frozenset(name for name, _, _ in troubled)
    return _Reading(sheets, frozenset(ids), names, speaking(found), said_on)


def _id_in(found: FoundSheet, rij: int) -> Iterator[str]:
    column = found.columns.get("id")
    for row in found.rows:
        if row.number == rij and column is not None and column <= len(row.cells):
            yield text_of(row.cells[column - 1])


def _outermost(gone: Sequence[Key]) -> list[Key]:
    """Without properties of what goes whole, and without relationships of nodes that go."""
    whole = {key[:-1] for key in gone if key[-1] == EXISTS}
    nodes = {key[1] for key in whole if key[0] == "node"}
    kept = [key for key in gone if key[-1] == EXISTS or key[:-1] not in whole]
    return [key for key in kept if key[0] != "relatie" or not nodes & {key[2], key[3]}]


def _offer(key: Key) -> Offer:
    veld = key[-1]
    return Offer(key[0], key[1:-1], None if veld == EXISTS else veld)


def _emptied(content: Import, old: Import, gone: Sequence[Key]) -> Import:
    """The import that also says `(leeg)` of what went."""
    refs = list(content.verwijzingen)
    index = {ref.id: i for i, ref in enumerate(refs)}
    texts = {ref.id: ref for ref in old.verwijzingen}

    def at(id_: str) -> int:
        if id_ not in index:
            index[id_] = len(refs)
            refs.append(texts.get(id_) or Ref(id_, SCHEMA.by_prefix[id_.partition(":")[0]].name, id_))
        return index[id_]

    rows = [_leeg_row(number, key, at) for number, key in enumerate(gone, start=1)]
    return replace(content, verwijzingen=tuple(refs), rijen=(*content.rijen, *rows))


def _leeg_row(number: int, key: Key, at: Callable[[str], int]) -> Row:
    veld = key[-1]
    leeg = veld == EXISTS
    values: dict[str, Value | None] = {} if leeg else {veld: LEEG}
    match key[0]:
        case "node":
            return Row(BROUGHT_BACK, number, nodes=(NodeSaid(at(key[1]), values, leeg=leeg),))
        case "relatie":
            said = EdgeSaid(key[1], at(key[2]), at(key[3]), values, leeg=leeg, alleen_waarden=not leeg)
            return Row(BROUGHT_BACK, number, edges=(said,))
        case kind:
            return Row(BROUGHT_BACK, number, others=(OtherSaid(kind, key[1], values, leeg=leeg),))
