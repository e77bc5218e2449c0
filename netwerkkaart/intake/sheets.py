"""What the rows of sheets Deelnames, Relaties and Aliassen say."""

from __future__ import annotations

from netwerkkaart.avg_names import private_part
from netwerkkaart.graph import Value
from netwerkkaart.intake.check import relation_properties
from netwerkkaart.intake.context import DEELNAMES, NOT, RELATIES, Context, SaidEdge, SaidOther
from netwerkkaart.intake.making import make_seat
from netwerkkaart.intake.references import References
from netwerkkaart.intake.rows import CheckedRow
from netwerkkaart.issues import Code
from netwerkkaart.names import alias_key, normalise
from netwerkkaart.register.projection import seat_name
from netwerkkaart.schema import SCHEMA, RelationshipType
from netwerkkaart.schema.nodes import OSP

ANY = tuple(SCHEMA.node_types)
_WIE = ("Partner", *OSP, "Bestuurder")
_TAFEL = (*OSP, "Partner")


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
    """The seat with this functie at this partner, found or made; None when several fit (told).

    The partner itself when the functie may not be taken.
    """
    naam = seat_name(functie, "", context.lookup.naam(partner))
    found = context.lookup.find(naam, ("Bestuurder",))
    if len(found.ids) > 1:
        context.remarks.add(Code.WIE_MEERDUIDIG, row.place("functie"), naam, kandidaten=found.ids)
        return None
    if found.id is None and (soort := private_part(functie)) is not None:
        context.remarks.add(Code.NAAM_MET_GEGEVEN, row.place("functie"), soort=soort)
        return partner
    if found.id is None:
        return make_seat(context, row, partner, functie, naam=naam)
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


def say_alias(context: Context, row: CheckedRow) -> None:
    """Another way to write a name."""
    values: dict[str, Value] = dict(row.texts)
    key = alias_key(row.texts["alias"], row.texts["betekenis"])
    context.say_other(SaidOther("alias", key, values, row), row.texts["alias"])
