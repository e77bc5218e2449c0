"""A file to a batch: recognise, check, give every row its node, find every name, settle, compare."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from netwerkkaart.avg_names import without_private_parts
from netwerkkaart.errors import NothingRecognised
from netwerkkaart.graph import Graph, Value
from netwerkkaart.intake.batch import Batch, Offer, Remarks, Report
from netwerkkaart.intake.candidates import candidates, reader
from netwerkkaart.intake.check import check
from netwerkkaart.intake.compare import overruled
from netwerkkaart.intake.context import PLAIN, WITH_ROL, Choices, Context, SaidNode
from netwerkkaart.intake.discriminator import NOT_KNOWN
from netwerkkaart.intake.growing import Growing
from netwerkkaart.intake.identity import Identity
from netwerkkaart.intake.lookup import Lookup, NameIndex, alias_index, index_of, type_of
from netwerkkaart.intake.near import near_names
from netwerkkaart.intake.norms import say_norm
from netwerkkaart.intake.recognise import recognise
from netwerkkaart.intake.references import References
from netwerkkaart.intake.rows import Checked, CheckedRow
from netwerkkaart.intake.settle import settle, sheet_and_row
from netwerkkaart.intake.sheets import say_alias, say_deelname, say_relatie
from netwerkkaart.intake.vervalt import offered
from netwerkkaart.names import normalise
from netwerkkaart.register.events import Import
from netwerkkaart.register.state import Said, State
from netwerkkaart.schema import SCHEMA, SheetKind
from netwerkkaart.tables import RawWorkbook

IDENTITY_ORDER = ("Gebied", "Thema", "Partner", "Bestuurder", "Overleg", "Stuurgroep", "Programma", "Opdracht")
LIGT_IN = normalise("ligt in")


def resolve(workbook: RawWorkbook, *, state: State, graph: Graph, inventaris: str, choices: Choices) -> Batch:
    """What this file says for this inventaris, against the map as it stands; nothing is stored."""
    remarks = Remarks(list(workbook.issues))
    recognised = recognise(workbook, remarks)
    if not recognised.sheets:
        raise NothingRecognised(workbook.file)
    checked = check(recognised.sheets, remarks)
    checked.rows.sort(key=sheet_and_row)
    context = _context(checked, remarks, state, graph, inventaris=inventaris, choices=choices)
    refs = References(context)
    described: dict[str | None, list[CheckedRow]] = {}
    for row in checked.rows:
        described.setdefault(row.sheet.node_type, []).append(row)
    for type_ in IDENTITY_ORDER:
        _identify(context, refs, checked, type_, described.get(type_, []))
    growing = Growing(context)
    for row in checked.rows:
        if row.key not in remarks.refused:
            growing.settle(row)
            _say(context, refs, row)
    near_names(context)
    overruled(context)
    verwijzingen, rijen = settle(context)
    content = Import(
        inventaris, workbook.file, workbook.fingerprint, verwijzingen, rijen,
        vragen=tuple(context.questions), deel=choices.deel,
    )  # fmt: skip
    vervalt = () if choices.deel else offered(context, checked, recognised.sheets)
    report = _report(checked, remarks, recognised.overgeslagen)
    offers = tuple(Offer(r.kind, r.key) for r in vervalt)
    return Batch(content, replace(content, vervalt=vervalt), report, offers)


def _context(
    checked: Checked, remarks: Remarks, state: State, graph: Graph, *, inventaris: str, choices: Choices
) -> Context:
    own = [r.texts for r in checked.rows if r.sheet.kind is SheetKind.ALIASSEN and r.key not in remarks.refused]
    pairs = [*((a.alias, a.betekenis) for a in graph.aliassen), *((t["alias"], t["betekenis"]) for t in own)]
    said = state.said.get(inventaris)
    lookup = Lookup(
        graph, index_of(graph), said.gegeven if said else {}, alias_index(pairs),
        as_written=cache(lambda: _as_written(state, said or Said())),
    )  # fmt: skip
    return Context(inventaris, state, graph, lookup, remarks, choices)


def _as_written(state: State, said: Said) -> NameIndex:
    """What a list named before, as it was written then."""
    result = NameIndex()
    for id_ in dict.fromkeys([*said.nodes, *(id_ for key in said.edges for id_ in key[1:])]):
        if (text := state.written.get(id_)) is not None:
            result.add(type_of(id_), id_, text)
    return result


def _identify(context: Context, refs: References, checked: Checked, type_: str, described: list[CheckedRow]) -> None:
    rows = [r for r in described if r.key not in context.remarks.refused]
    if not rows:
        return
    Identity(context, type_, reader(context, refs)).assign(candidates(context, refs, rows, type_))
    context.lookup.forget()
    taken = [(context.row_ids[row.key], row) for row in rows if row.key in context.row_ids]
    if type_ == "Gebied":
        refs.of_file.soorten = {id_: str(row.values["soort"]) for id_, row in taken if "soort" in row.values}
        refs.of_file.ended = {id_ for id_, row in taken if "einde" in row.values}
        refs.of_file.ligt_in = tuple(_ligt_in(refs, checked.rows))
    for id_, row in taken if type_ == "Partner" else ():
        if {"soort", "geldt_per"} <= row.values.keys():
            refs.of_file.kinds.setdefault(str(row.values["soort"]), []).append(id_)


def _ligt_in(refs: References, rows: list[CheckedRow]) -> Iterator[tuple[str, str]]:
    """What the file says lies in what, read before its rows are said: `alle gemeenten in` needs it."""
    for row in rows:
        pairs: list[tuple[str | None, str]] = []
        if row.type == "Gebied":
            pairs = [(refs.context.row_ids.get(row.key), text) for text in row.refs.get("ligt in", ())]
        elif normalise(row.texts.get("relatie", "")) == LIGT_IN and {"van", "naar"} <= row.texts.keys():
            pairs = [(refs.find_gebied(row, row.texts["van"]).id, row.texts["naar"])]
        for van, text in pairs:
            naar = refs.find_gebied(row, text).id
            if van is not None and naar is not None:
                yield van, naar


def _say(context: Context, refs: References, row: CheckedRow) -> None:
    match row.sheet.kind:
        case SheetKind.NODES:
            _say_node(context, refs, row)
        case SheetKind.DEELNAMES:
            say_deelname(context, refs, row)
        case SheetKind.RELATIES:
            say_relatie(context, refs, row)
        case SheetKind.NORMEN:
            say_norm(context, refs, row)
        case SheetKind.ALIASSEN:
            say_alias(context, row)


def _say_node(context: Context, refs: References, row: CheckedRow) -> None:
    id_ = context.row_ids.get(row.key)
    if id_ is None:
        return
    if row.type == "Bestuurder":
        row.values.pop("naam", None)
    node = SaidNode(id_, dict(row.values), row)
    context.nodes.append(node)
    for label, texts in row.refs.items():
        meant = _say_refs(context, refs, row, label, texts, id_=id_)
        if label in SCHEMA.node_types[row.type].discriminator:
            node.delen[label] = meant


def _say_refs(
    context: Context, refs: References, row: CheckedRow, label: str, texts: list[str], *, id_: str
) -> tuple[str, ...]:
    """Book what a reference column makes; gives the ids that it means, `?` and the text of what was left out."""
    reference, row_type = SCHEMA.column(label), row.type
    types = _accepted(label, row_type)
    rol: dict[str, Value] = {"rol": reference.rol} if reference.rol else {}
    rank = WITH_ROL if rol else PLAIN
    meant: list[str] = []
    for text, found in refs.each(row, label, texts, types):
        meant += [other for other, _ in found] or [NOT_KNOWN + without_private_parts(text)]
        for other, extra in found:
            made = _made(label, row_type, type_of(other))
            key = (made, id_, other) if reference.outgoing else (made, other, id_)
            context.say_edge(row, key, {**rol, **extra}, rank=rank, label=label)
    return tuple(meant)


@cache
def _accepted(label: str, row_type: str) -> tuple[str, ...]:
    return SCHEMA.accepts(SCHEMA.column(label), row_type)


@cache
def _made(label: str, row_type: str, other: str) -> str:
    return SCHEMA.made_by(SCHEMA.column(label), row_type, other)


def _report(checked: Checked, remarks: Remarks, skipped: int) -> Report:
    refused = {row.key for row in checked.rows} & remarks.refused
    incomplete = ({row.key for row in checked.rows} & remarks.incomplete) - refused
    order = {s: i for i, s in enumerate(dict.fromkeys(i.place.blad for i in remarks.issues))}
    issues = sorted(remarks.issues, key=lambda i: (order[i.place.blad], i.place.rij, i.place.kolom))
    return Report(
        rijen=checked.rijen + skipped,
        overgenomen=len(checked.rows) - len(refused),
        onvolledig=len(incomplete),
        geweigerd=len(refused),
        overgeslagen=checked.overgeslagen + skipped,
        issues=tuple(issues),
    )
