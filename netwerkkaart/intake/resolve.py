"""A file to a batch: recognise, check, give every row its node, find every name, settle, compare."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from netwerkkaart.errors import NothingRecognised
from netwerkkaart.graph import Graph, Value
from netwerkkaart.intake.batch import Batch, Offer, Remarks, Report
from netwerkkaart.intake.check import Checked, CheckedRow, check
from netwerkkaart.intake.compare import near_names, overruled
from netwerkkaart.intake.context import PLAIN, WITH_ROL, Choices, Context, SaidNode
from netwerkkaart.intake.discriminator import Candidate, property_part
from netwerkkaart.intake.identity import Identity
from netwerkkaart.intake.lookup import Lookup, alias_index, index_of
from netwerkkaart.intake.recognise import recognise
from netwerkkaart.intake.references import References
from netwerkkaart.intake.settle import settle
from netwerkkaart.intake.sheets import say_alias, say_deelname, say_norm, say_relatie
from netwerkkaart.intake.vervalt import offered
from netwerkkaart.issues import Code
from netwerkkaart.register.events import Import
from netwerkkaart.register.projection import seat_name
from netwerkkaart.register.state import State
from netwerkkaart.schema import SCHEMA, SheetKind
from netwerkkaart.schema.choices import DOELGROEPEN
from netwerkkaart.tables import RawWorkbook

IDENTITY_ORDER = ("Gebied", "Thema", "Partner", "Bestuurder", "Overleg", "Stuurgroep", "Programma", "Opdracht")
NAAM_LENGTH = 80


def resolve(workbook: RawWorkbook, *, state: State, graph: Graph, inventaris: str, choices: Choices) -> Batch:
    """What this file says for this inventaris, against the map as it stands; nothing is stored."""
    remarks = Remarks(list(workbook.issues))
    recognised = recognise(workbook, remarks)
    if not recognised.sheets:
        raise NothingRecognised(workbook.file)
    checked = check(recognised.sheets, remarks)
    context = _context(checked, remarks, state, graph, inventaris=inventaris, choices=choices)
    refs = References(context, {})
    for type_ in IDENTITY_ORDER:
        _identify(context, refs, checked, type_)
    for row in checked.rows:
        if row.key not in remarks.refused:
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
    lookup = Lookup(graph, index_of(graph), said.gegeven if said else {}, alias_index(pairs))
    return Context(inventaris, state, graph, lookup, remarks, choices)


def _identify(context: Context, refs: References, checked: Checked, type_: str) -> None:
    rows = [r for r in checked.rows if r.sheet.node_type == type_ and r.key not in context.remarks.refused]
    if not rows:
        return
    Identity(context, type_).assign(_candidates(context, refs, rows, type_))
    context.lookup.forget()
    for row in rows:
        if row.key not in context.row_ids or "soort" not in row.values:
            continue
        if type_ == "Gebied":
            refs.soorten[context.row_ids[row.key]] = str(row.values["soort"])
        elif type_ == "Partner" and "geldt_per" in row.values:
            refs.kinds.setdefault(str(row.values["soort"]), []).append(context.row_ids[row.key])


def _candidates(context: Context, refs: References, rows: list[CheckedRow], type_: str) -> Iterator[Candidate]:
    for row in rows:
        parts = {part: _part(context, refs, row, part) for part in SCHEMA.node_types[type_].discriminator}
        yield Candidate(row, type_, _naam(context, row, type_), parts)


def _part(context: Context, refs: References, row: CheckedRow, part: str) -> frozenset[str]:
    """A discriminator part of a row: node ids of a reference column, else its property."""
    if SCHEMA.reference(part) is None:
        return property_part(part, row.values.get(part))
    return frozenset(_part_of_name(context, refs, row, part, text) for text in row.refs.get(part, ()))


def _part_of_name(context: Context, refs: References, row: CheckedRow, part: str, text: str) -> str:
    """The id a name means, looked up without telling; a name that is not known stays itself."""
    if part == "gebied":
        found = refs.find_gebied(row, text)
        ids = () if found.several else found.ids
    else:
        ids = context.lookup.find(text, SCHEMA.accepts(SCHEMA.column(part), row.type)).ids
        ids = ids or _gemeente_ids(context, text)
    return ids[0] if len(ids) == 1 else f"?{text.casefold()}"


def _gemeente_ids(context: Context, text: str) -> tuple[str, ...]:
    """The id that the partner of a gemeente will get, when it is not there yet."""
    hits = context.lookup.find(text, ("Gebied",)).ids
    gemeenten = [i for i in hits if i.startswith("gebied:gemeente-")]
    return (f"partner:{gemeenten[0].removeprefix('gebied:')}",) if len(gemeenten) == 1 else ()


def _naam(context: Context, row: CheckedRow, type_: str) -> str:
    if type_ == "Bestuurder":
        partner = next((i for t in row.refs.get("partner", ()) if (i := _partner_naam(context, t))), "")
        functie = str(row.values.get("functie", ""))
        return seat_name(functie, str(row.values.get("portefeuille", "")), partner)
    if "naam" not in row.values and "omschrijving" in row.values:
        row.values["naam"] = str(row.values["omschrijving"])[:NAAM_LENGTH].strip()
    return str(row.values.get("naam", ""))


def _partner_naam(context: Context, text: str) -> str:
    found = context.lookup.find(text, ("Partner",))
    if found.id is not None:
        return context.lookup.naam(found.id)
    gebied = context.lookup.find(text, ("Gebied",))
    if found.ids or gebied.id is None:
        return text
    return f"gemeente {context.lookup.naam(gebied.id)}"


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
    context.nodes.append(SaidNode(id_, dict(row.values), row))
    _tell_new_doelgroepen(context, row)
    for label, texts in row.refs.items():
        _say_refs(context, refs, row, label, texts, id_=id_)


def _say_refs(context: Context, refs: References, row: CheckedRow, label: str, texts: list[str], *, id_: str) -> None:
    reference = SCHEMA.column(label)
    types = _accepted(label, row.type)
    rol: dict[str, Value] = {"rol": reference.rol} if reference.rol else {}
    for text in texts:
        for other, extra in refs.several(row, label, text, types):
            made = _made(label, row.type, context.lookup.type(other))
            key = (made, id_, other) if reference.outgoing else (made, other, id_)
            context.say_edge(row, key, {**rol, **extra}, rank=WITH_ROL if rol else PLAIN, label=label)


@cache
def _accepted(label: str, row_type: str) -> tuple[str, ...]:
    return SCHEMA.accepts(SCHEMA.column(label), row_type)


@cache
def _made(label: str, row_type: str, other: str) -> str:
    return SCHEMA.made_by(SCHEMA.column(label), row_type, other)


def _tell_new_doelgroepen(context: Context, row: CheckedRow) -> None:
    values = row.values.get("doelgroep", ())
    for value in values if isinstance(values, tuple) else ():
        if value in DOELGROEPEN or not context.once("doelgroep", value):
            continue
        if value not in _known_doelgroepen(context):
            context.remarks.add(Code.NIEUWE_WAARDE, row.place("doelgroep"), value, kolom="doelgroep")


def _known_doelgroepen(context: Context) -> set[str]:
    columns = [t.columns["doelgroep"] for t in context.graph.nodes.values() if "doelgroep" in t.columns]
    return {item for c in columns for value in c.values if isinstance(value, tuple) for item in value}


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
