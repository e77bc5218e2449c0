"""A filled sjabloon that comes back: only what differs from how it left is said, in `handmatig`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from netwerkkaart.build import EXISTS
from netwerkkaart.emptied import Key, emptied, offer, offers_of_bron, outermost
from netwerkkaart.filters import Filter
from netwerkkaart.graph import Value
from netwerkkaart.intake.batch import Batch, Remarks
from netwerkkaart.intake.recognise import FoundSheet, recognise
from netwerkkaart.intake.text import text_of
from netwerkkaart.intake.vervalt import speaking
from netwerkkaart.issues import Ernst
from netwerkkaart.register.events import Import, Row
from netwerkkaart.schema import SCHEMA
from netwerkkaart.tables import Cell, RawRow, RawTable, RawWorkbook

Said = tuple[Value | None, tuple[str, ...] | None]


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


def difference_of_batches(old: Batch, new: Batch, workbook: RawWorkbook, *, part: bool) -> Batch:
    """The new batch with only what differs from the old one; what it lacks is on offer as `(leeg)`.

    `part`: the file is only a part of what left, so that nothing is on offer.
    """
    before = dict(_statements(old.import_))
    after = dict(_statements(new.import_))
    rows = tuple(filter(None, (_changed(row, new.import_, before) for row in new.import_.rijen)))
    said = replace(new.import_, rijen=rows)
    if part:
        return replace(new, import_=said, on_nod=said, vervalt=())
    reading = _reading(workbook, old, new)
    gone = outermost([key for key in before if key not in after and reading.may_go(key)])
    bare = tuple(row for row in new.import_.rijen if _lost_its_bron(row, new.import_, before))
    offers = (*map(offer, gone), *(o for row in bare for o in offers_of_bron(row, new.import_)))
    return replace(new, import_=said, on_nod=emptied(said, old.import_, gone, bare), vervalt=offers)


def _lost_its_bron(row: Row, content: Import, before: Mapping[Key, Said]) -> bool:
    """Whether the row left with bron texts and came back without any."""
    if row.bron is not None:
        return False
    keys = (key for key, _ in _statements(replace(content, rijen=(row,))))
    return any(before[key][1] for key in keys if key in before)


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
        old = before.get(key)
        return old is None or old[0] != value or row.bron not in (None, old[1])

    def left(key: Key, values: Mapping[str, Value | None]) -> dict[str, Value | None]:
        return {n: v for n, v in values.items() if differs((*key, n), v)}

    nodes = []
    for node in row.nodes:
        key: Key = ("node", refs[node.ref].id)
        known = not differs((*key, EXISTS), True)
        if (values := left(key, node.values)) or not known:
            nodes.append(replace(node, values=values, alleen_waarden=known))
    edges = []
    for edge in row.edges:
        key = ("relatie", edge.type, refs[edge.van].id, refs[edge.naar].id)
        known = not edge.leeg and not differs((*key, EXISTS), True)
        if (values := left(key, edge.values)) or not known:
            edges.append(edge._replace(values=values, alleen_waarden=known or edge.alleen_waarden))
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
