"""What this list said before and no longer says: offered to be taken back, only where the file could say it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from netwerkkaart.build import EXISTS
from netwerkkaart.intake.context import Context
from netwerkkaart.intake.recognise import FoundSheet, sheet_named
from netwerkkaart.intake.rows import Checked
from netwerkkaart.names import normalise
from netwerkkaart.register.events import Retraction
from netwerkkaart.register.state import Keys, Standing
from netwerkkaart.schema import SCHEMA, SheetKind


def offered(context: Context, checked: Checked, sheets: tuple[FoundSheet, ...]) -> tuple[Retraction, ...]:
    """Retractions on offer; none for sheets and columns the file lacks, none for what a refused row may be."""
    trouble = _trouble(context, checked)
    nodes = list(_nodes(context, sheets, trouble))
    gone = {r.key[0] for r in nodes} | trouble.ids
    edges = [r for r in _edges(context, sheets, trouble) if not gone & {r.key[1], r.key[2]}]
    return (*nodes, *edges, *_others(context, sheets, trouble))


@dataclass(frozen=True, slots=True)
class _Trouble:
    """What refused rows may be about (such a row is wrong, not gone): nodes, or anything of a sheet."""

    ids: set[str]
    sheets: set[str]


def _trouble(context: Context, checked: Checked) -> _Trouble:
    names: set[str] = set()
    sheets: set[str] = set()
    for row in checked.rows:
        if row.key not in context.remarks.refused:
            continue
        own = {normalise(str(row.values["naam"]))} if "naam" in row.values else set()
        own |= {row.gegeven} if row.gegeven else set()
        names |= own
        if not own or row.sheet.node_type is None:
            sheets.add(row.sheet.name)
    return _Trouble({id_ for id_ in context.said.nodes if names & _names(context, id_)} if names else set(), sheets)


def _names(context: Context, id_: str) -> set[str]:
    """All that a row may call a node: its id, its given ids, its naam."""
    keys = context.said.nodes[id_]
    naam = keys["naam"].value if "naam" in keys else context.lookup.naam(id_)
    return {id_, normalise(str(naam)), *context.given_ids.get(id_, ())}


def _nodes(context: Context, sheets: tuple[FoundSheet, ...], trouble: _Trouble) -> Iterator[Retraction]:
    types = {s.sheet.node_type for s in sheets if s.sheet.name not in trouble.sheets}
    if not context.said.nodes:
        return
    still = {_now(context, n.id) for n in context.nodes}
    named = {end for e in context.edges for end in e.key[1:]}
    for id_, keys in context.said.nodes.items():
        if EXISTS not in keys or keys[EXISTS].value is None or _now(context, id_) in still or id_ in trouble.ids:
            continue
        made = id_ in context.said.gemaakt
        if made and (id_ in named or trouble.sheets):
            continue
        if made or context.lookup.type(id_) in types:
            yield Retraction("node", (id_,))


def _now(context: Context, id_: str) -> str:
    return str(context.graph.gevouwen.get(id_, id_))


def _edges(context: Context, sheets: tuple[FoundSheet, ...], trouble: _Trouble) -> Iterator[Retraction]:
    if not context.said.edges:
        return
    said = {(t, _now(context, a), _now(context, b)) for t, a, b in (e.key for e in context.edges)}
    speaks = {name: types for name, types in speaking(sheets).items() if name not in trouble.sheets}
    for key, keys in context.said.edges.items():
        now = (key[0], _now(context, key[1]), _now(context, key[2]))
        if now in said or EXISTS not in keys or keys[EXISTS].value is None:
            continue
        if _could_say(context, keys[EXISTS], key[0], speaks):
            yield Retraction("relatie", key)


def speaking(sheets: tuple[FoundSheet, ...]) -> dict[str, set[str]]:
    """Sheet name in the schema -> relationship types that its columns in this file make."""
    result: dict[str, set[str]] = {}
    for found in sheets:
        types = result.setdefault(found.sheet.name, set())
        if found.sheet.kind in (SheetKind.DEELNAMES, SheetKind.RELATIES):
            types.update(SCHEMA.relationship_types)
        for label in found.columns:
            if (reference := SCHEMA.reference(label)) is not None:
                types.update(reference.relationships)
    return result


def _could_say(context: Context, standing: Standing, type_: str, speaks: dict[str, set[str]]) -> bool:
    """Whether the file has the sheet and column that said it, and no cell of that kind was left out there."""
    blad = context.state.sources.bron(standing.row).blad
    sheet = sheet_named(blad)
    if sheet is None or type_ not in speaks.get(sheet.name, ()):
        return False
    labels = {label for b, label in context.left_out if sheet_named(b) is sheet}
    return not any(type_ in r.relationships for label in labels if (r := SCHEMA.reference(label)) is not None)


def _others(context: Context, sheets: tuple[FoundSheet, ...], trouble: _Trouble) -> Iterator[Retraction]:
    kinds = {s.sheet.kind for s in sheets if s.sheet.name not in trouble.sheets}
    still = context.others.keys()
    for kind, sheet_kind in (("norm", SheetKind.NORMEN), ("alias", SheetKind.ALIASSEN)):
        table: dict[str, Keys] = context.said.table(kind)
        if sheet_kind in kinds:
            shown = (key for key, keys in table.items() if EXISTS in keys and keys[EXISTS].value is not None)
            yield from (Retraction(kind, (key,)) for key in shown if (kind, key) not in still)
