"""What this list said before and no longer says: offered to be taken back, only where the file could say it."""

from __future__ import annotations

from collections.abc import Iterator

from netwerkkaart.build import EXISTS
from netwerkkaart.intake.check import Checked
from netwerkkaart.intake.context import Context
from netwerkkaart.intake.recognise import FoundSheet, sheet_named
from netwerkkaart.names import normalise
from netwerkkaart.register.events import Retraction
from netwerkkaart.register.state import Keys, Standing
from netwerkkaart.schema import SCHEMA, SheetKind


def offered(context: Context, checked: Checked, sheets: tuple[FoundSheet, ...]) -> tuple[Retraction, ...]:
    """Retractions on offer; none for sheets and columns the file lacks."""
    nodes = list(_nodes(context, checked, sheets))
    gone = {r.key[0] for r in nodes}
    edges = [r for r in _edges(context, sheets) if not gone & {r.key[1], r.key[2]}]
    return (*nodes, *edges, *_others(context, sheets))


def _nodes(context: Context, checked: Checked, sheets: tuple[FoundSheet, ...]) -> Iterator[Retraction]:
    types = {s.sheet.node_type for s in sheets if s.sheet.node_type}
    still = {n.id for n in context.nodes}
    refused = _refused_names(context, checked)
    for id_, keys in context.said.nodes.items():
        if keys[EXISTS].value is None or _now(context, id_) in still:
            continue
        made = id_ in context.said.gemaakt
        if made and _still_named(context, id_):
            continue
        if made or context.lookup.type(id_) in types:
            given = {g for (_, g), i in context.said.gegeven.items() if i == id_}
            naam = keys["naam"].value if "naam" in keys else context.lookup.naam(id_)
            if normalise(str(naam)) not in refused and not given & refused and id_ not in refused:
                yield Retraction("node", (id_,))


def _now(context: Context, id_: str) -> str:
    return str(context.graph.gevouwen.get(id_, id_))


def _still_named(context: Context, id_: str) -> bool:
    return any(id_ in e.key[1:] for e in context.edges)


def _refused_names(context: Context, checked: Checked) -> set[str]:
    """Names and ids of refused rows: such a row is wrong, not gone."""
    rows = [r for r in checked.rows if r.key in context.remarks.refused or r.key not in context.row_ids]
    names = {normalise(str(r.values["naam"])) for r in rows if "naam" in r.values}
    return names | {r.gegeven for r in rows if r.gegeven}


def _edges(context: Context, sheets: tuple[FoundSheet, ...]) -> Iterator[Retraction]:
    said = {(t, _now(context, a), _now(context, b)) for t, a, b in (e.key for e in context.edges)}
    speaks = _speaking(sheets)
    for key, keys in context.said.edges.items():
        now = (key[0], _now(context, key[1]), _now(context, key[2]))
        if now in said or EXISTS not in keys or keys[EXISTS].value is None:
            continue
        if _could_say(context, keys[EXISTS], key[0], speaks):
            yield Retraction("relatie", key)


def _speaking(sheets: tuple[FoundSheet, ...]) -> dict[str, set[str]]:
    """Sheet name in the schema -> relationship types that its columns in this file make."""
    result: dict[str, set[str]] = {}
    for found in sheets:
        types = result.setdefault(found.sheet.name, set())
        if found.sheet.kind in (SheetKind.DEELNAMES, SheetKind.RELATIES):
            types |= SCHEMA.relationship_types.keys()
        for label in found.columns:
            if (reference := SCHEMA.reference(label)) is not None:
                types |= set(reference.relationships)
    return result


def _could_say(context: Context, standing: Standing, type_: str, speaks: dict[str, set[str]]) -> bool:
    """Whether the file has the sheet and column that said it, and no cell of that kind was left out there."""
    blad = context.state.sources.bron(standing.row).blad
    sheet = sheet_named(blad)
    if sheet is None or type_ not in speaks.get(sheet.name, ()):
        return False
    labels = {label for b, label in context.left_out if sheet_named(b) is sheet}
    return not any(type_ in r.relationships for label in labels if (r := SCHEMA.reference(label)) is not None)


def _others(context: Context, sheets: tuple[FoundSheet, ...]) -> Iterator[Retraction]:
    kinds = {s.sheet.kind for s in sheets}
    still = context.others.keys()
    for kind, sheet_kind in (("norm", SheetKind.NORMEN), ("alias", SheetKind.ALIASSEN)):
        table: dict[str, Keys] = context.said.table(kind)
        if sheet_kind in kinds:
            yield from (Retraction(kind, (key,)) for key in table if (kind, key) not in still)
