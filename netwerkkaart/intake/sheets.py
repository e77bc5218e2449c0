"""What the rows of the sheets other than those of nodes say: Deelnames, Relaties, Normen, Aliassen."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from netwerkkaart.graph import Value
from netwerkkaart.intake.check import CheckedRow, relation_properties
from netwerkkaart.intake.context import DEELNAMES, NOT, RELATIES, Context, SaidEdge, SaidOther
from netwerkkaart.intake.references import References
from netwerkkaart.intake.text import items
from netwerkkaart.issues import Code
from netwerkkaart.names import normalise, slug
from netwerkkaart.register.projection import seat_name
from netwerkkaart.register.state import alias_key
from netwerkkaart.schema import SCHEMA, RelationshipType
from netwerkkaart.schema import choices as c
from netwerkkaart.schema.nodes import OSP

ANY = tuple(SCHEMA.node_types)
_WIE = ("Partner", *OSP, "Bestuurder")
_TAFEL = (*OSP, "Partner")
_SOORTEN = (*c.SOORT_PARTNER, *c.SOORT_OVERLEG, *c.SOORT_PROGRAMMA)
NORM_PARTS = ("soort", "over", "thema", "niveau", "gebied", "per", "verwacht")
FOLDED = ("over", "thema", "gebied", "verwacht")
"""Properties of a norm that hold node ids."""


def say_deelname(context: Context, refs: References, row: CheckedRow) -> None:
    """A participant, or the seat of a partner, at a table."""
    wie = refs.resolve(row, "wie", row.texts["wie"], _WIE, must=True)
    tafel = refs.resolve(row, "tafel", row.texts["tafel"], _TAFEL, must=True)
    if wie is None or tafel is None:
        return
    functie = row.texts.get("functie")
    if functie and context.lookup.type(wie) == "Partner":
        seat = _seat(context, refs, row, wie, functie)
        if seat is None:
            return
        wie = seat
    elif functie:
        context.remarks.add(
            Code.EIGENSCHAP_PAST_NIET, row.place("functie"), functie,
            relatie=context.lookup.naam(wie), kolom="functie",
        )  # fmt: skip
    type_ = "ZIT_IN" if context.lookup.type(wie) == "Bestuurder" else "NEEMT_DEEL_AAN"
    context.say_edge(row, (type_, wie, tafel), dict(row.values), rank=DEELNAMES, label="tafel")


def _seat(context: Context, refs: References, row: CheckedRow, partner: str, functie: str) -> str | None:
    """The seat with this functie at this partner, found or made; None when several fit (told)."""
    naam = seat_name(functie, "", context.lookup.naam(partner))
    found = context.lookup.find(naam, ("Bestuurder",))
    if len(found.ids) > 1:
        context.remarks.add(Code.WIE_MEERDUIDIG, row.place("functie"), naam, kandidaten=found.ids)
        return None
    if found.id is None:
        return refs.seat(row, partner, functie, naam)
    return refs.resolve(row, "functie", naam, ("Bestuurder",), must=True)


def say_relatie(context: Context, refs: References, row: CheckedRow) -> None:
    """Any relationship, with its properties; `geen ` before it hides what others say."""
    text = row.texts["relatie"]
    leeg = text.casefold().startswith(NOT)
    relationship = _relationship(text[len(NOT) :] if leeg else text)
    if relationship is None:
        choices = ", ".join(SCHEMA.by_relation_label)
        context.remarks.add(Code.RELATIE_ONBEKEND, row.place("relatie"), text, keuzes=choices)
        return
    van = refs.resolve(row, "van", row.texts["van"], _ordered({a for a, _ in relationship.pairs}), must=True)
    naar = refs.resolve(row, "naar", row.texts["naar"], _ordered({b for _, b in relationship.pairs}), must=True)
    if van is None or naar is None:
        return
    if (context.lookup.type(van), context.lookup.type(naar)) not in relationship.pairs:
        ends = {"van": context.lookup.naam(van), "naar": context.lookup.naam(naar)}
        context.remarks.add(Code.RELATIE_PAST_NIET, row.place("relatie"), text, relatie=relationship.label, **ends)
        return
    values = _fitting(context, row, relationship)
    if van != naar and leeg:
        context.edges.append(SaidEdge((relationship.name, van, naar), {}, RELATIES, row, "relatie", leeg=True))
    else:
        context.say_edge(row, (relationship.name, van, naar), values, rank=RELATIES, label="naar")


def _relationship(text: str) -> RelationshipType | None:
    wanted = normalise(text.replace("_", " "))
    return next((t for label, t in SCHEMA.by_relation_label.items() if normalise(label) == wanted), None)


def _ordered(types: set[str]) -> tuple[str, ...]:
    return tuple(t for t in ANY if t in types)


def _fitting(context: Context, row: CheckedRow, relationship: RelationshipType) -> dict[str, Value]:
    own = {p.name for p in relationship.properties}
    labels = {p.name: p.label for p in relation_properties().values()}
    for name in row.values.keys() - own:
        context.remarks.add(
            Code.EIGENSCHAP_PAST_NIET, row.place(labels[name]), str(row.values[name]),
            relatie=relationship.label, kolom=labels[name],
        )  # fmt: skip
    return {name: value for name, value in row.values.items() if name in own}


def say_norm(context: Context, refs: References, row: CheckedRow) -> None:
    """A norm with its names resolved; one that is not wholly understood is refused."""
    values = dict(row.values)
    over = [_over(refs, row, item) for item in items(row.texts.get("over", ""))]
    if None in over:
        return
    if over:
        values["over"] = tuple(sorted({item for item in over if item}))
    for label in ("thema", "gebied"):
        if label in row.texts:
            types = ("Thema",) if label == "thema" else ("Gebied",)
            id_ = refs.resolve(row, label, row.texts[label], types, must=True)
            if id_ is None:
                _refuse(context, row, label)
                return
            values[label] = id_
    if "verwacht" in row.texts:
        verwacht = _verwacht(refs, row)
        if verwacht is None:
            return
        values["verwacht"] = verwacht  # type: ignore[assignment]
    key = _norm_key(context, row, values)
    _keep_as_said(context, key, values)
    _say_other(context, SaidOther("norm", key, values, row), str(values["soort"]))


def _say_other(context: Context, said: SaidOther, naam: str) -> None:
    """Book a norm or alias; the second of two that are the same is refused."""
    other = context.others.setdefault((said.kind, said.key), said)
    if other is not said:
        context.remarks.add(Code.DUBBELE_RIJ, said.row.place(), naam, andere=str(other.row.rij))


def _refuse(context: Context, row: CheckedRow, label: str) -> None:
    """A gebied that is not understood was told as left out; for a norm it refuses the row."""
    if row.key not in context.remarks.refused:
        context.remarks.add(Code.WIE_ONBEKEND, row.place(label), row.texts[label], types=label)


def _over(refs: References, row: CheckedRow, item: str) -> str | None:
    head, _, rest = item.partition(":")
    if head.casefold() == "soort":
        soort = next((s for s in _SOORTEN if normalise(s) == normalise(rest)), None)
        if soort is None:
            refs.context.remarks.add(Code.VERWACHT_ONJUIST, row.place("over"), item)
        return None if soort is None else f"soort:{soort}"
    return refs.resolve(row, "over", item, ANY, must=True)


def _verwacht(refs: References, row: CheckedRow) -> tuple[tuple[str, ...], ...] | None:
    """Items of `verwacht`: ; = all, | = any."""
    result = []
    for all_ in items(row.texts["verwacht"]):
        options = [_expected(refs, row, part.strip()) for part in all_.split("|") if part.strip()]
        if None in options:
            return None
        result.append(tuple(sorted(o for o in options if o)))
    return tuple(sorted(result))


def _expected(refs: References, row: CheckedRow, item: str) -> str | None:
    head, _, rest = (part.strip() for part in item.partition(":"))
    match head.casefold():
        case "soort":
            return _over(refs, row, item)
        case "domein":
            found = next((d for d in c.DOMEINEN if normalise(d) == normalise(rest)), None)
            if found is None:
                refs.context.remarks.add(Code.VERWACHT_ONJUIST, row.place("verwacht"), item)
            return None if found is None else f"domein:{found}"
        case "functie" | "portefeuille" if rest:
            return f"{head.casefold()}:{rest}"
    if row.values.get("soort") == "bereikbaarheid" and item in c.BEREIKBAARHEID:
        return item
    return refs.resolve(row, "verwacht", item, ANY, must=True)


def _norm_key(context: Context, row: CheckedRow, values: dict[str, Value]) -> str:
    given = row.gegeven
    if given and given.startswith("norm:"):
        return given
    if given:
        known = context.said.gegeven.get(("norm", given))
        return known or context.unique(f"norm:{slug(given)}")
    text = _meaning(context, values)
    if context.graph.gevouwen and (known := _said_so(context, text)) is not None:
        return known
    return f"norm:{hashlib.sha256(text.encode()).hexdigest()[:12]}"


def _meaning(context: Context, values: Mapping[str, Value | None]) -> str:
    """What makes a norm this norm, as text."""
    parts = [_standing(context, values.get(n)) for n in NORM_PARTS]
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))


def _standing(context: Context, value: object) -> object:
    """A value with the ids that stand, in order."""
    if isinstance(value, tuple):
        return tuple(sorted({_standing(context, v) for v in value}))  # type: ignore[type-var]
    return context.graph.gevouwen.get(value, value) if isinstance(value, str) else value


def _said_so(context: Context, text: str) -> str | None:
    """The norm that says this already, from before its subjects were said to be the same; this list's own first."""
    for said in (context.said, *context.state.said.values()):
        for key, keys in said.normen.items():
            if _meaning(context, {n: s.value for n, s in keys.items()}) == text:
                return key
    return None


def _keep_as_said(context: Context, key: str, values: dict[str, Value]) -> None:
    """An unchanged norm says the ids it said, also of what was folded since."""
    keys = context.said.normen.get(key, {})
    for name in FOLDED:
        old = keys[name].value if name in keys else None
        if old is not None and name in values and _standing(context, old) == _standing(context, values[name]):
            values[name] = old


def say_alias(context: Context, row: CheckedRow) -> None:
    """Another way to write a name."""
    values: dict[str, Value] = dict(row.texts)
    key = alias_key(row.texts["alias"], row.texts["betekenis"])
    _say_other(context, SaidOther("alias", key, values, row), row.texts["alias"])
