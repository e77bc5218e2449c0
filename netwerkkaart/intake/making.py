"""What a file makes by naming it: a gemeente, a kind, a seat; and by choice any name that nobody knew."""

from __future__ import annotations

from netwerkkaart.graph import Value
from netwerkkaart.intake.context import PLAIN, Context, NewName, SaidNode, types_in_words
from netwerkkaart.intake.gemeenten import GEMEENTE, OfFile, kinds_made, kinds_of, partner_naam
from netwerkkaart.intake.lookup import Found
from netwerkkaart.intake.rows import CheckedRow
from netwerkkaart.issues import Code
from netwerkkaart.names import normalise

KIND_WORDS = {"politie": ("politie", "politie-eenheid"), "gemeenten": ("gemeente", "gemeente")}
"""A word that alone means the kind: soort Partner and `geldt_per` of the kind it makes."""


def kind_meant(context: Context, of_file: OfFile, text: str, types: tuple[str, ...]) -> Found | None:
    """The kind that `politie` or `gemeenten` alone means, if there is one."""
    word = normalise(text)
    if word not in KIND_WORDS or "Partner" not in types:
        return None
    soort, _ = KIND_WORDS[word]
    in_file = tuple(of_file.kinds.get(soort, ())) or kinds_made(context).get(soort, ())
    kinds = in_file or kinds_of(context.graph).get(soort, ())
    called = tuple(i for i in kinds if normalise(context.lookup.naam(i)) == word)
    return Found(called or kinds) if kinds else None


def kind(context: Context, of_file: OfFile, row: CheckedRow, text: str, *, types: tuple[str, ...]) -> Found | None:
    """The same; one that nobody has is made."""
    if normalise(text) not in KIND_WORDS or "Partner" not in types:
        return None
    if (found := kind_meant(context, of_file, text, types)) is not None or context.lookup.find(text, types).ids:
        return found
    soort, per = KIND_WORDS[normalise(text)]
    id_ = context.made("Partner", text)
    _make(context, row, id_, {"naam": text, "soort": soort, "geldt_per": per}, naam=text)
    return Found((id_,))


def gemeente_partner(context: Context, row: CheckedRow, gebied: str) -> str:
    """The Partner that is the gemeente of this gebied, found or made."""
    naam = partner_naam(context, gebied)
    found = context.lookup.find(naam, ("Partner",))
    if found.id is not None:
        say_again(context, row, found.id)
        return found.id
    id_ = context.made("Partner", naam)
    values: dict[str, Value] = {"naam": naam, "soort": GEMEENTE}
    graph = context.graph
    if gebied in graph and (code := graph.get(graph.number[gebied], "code")) is not None:
        values["code"] = code
    _make(context, row, id_, values, naam=naam)
    context.written.setdefault(gebied, context.lookup.naam(gebied))
    context.say_edge(row, ("WERKT_IN", id_, gebied), {}, rank=PLAIN, label="")
    return id_


def make_seat(context: Context, row: CheckedRow, partner: str, functie: str, *, naam: str) -> str:
    """A seat made for a functie at a partner."""
    id_ = context.made("Bestuurder", naam)
    _make(context, row, id_, {"functie": functie}, naam=naam)
    context.say_edge(row, ("VERTEGENWOORDIGT", id_, partner), {}, rank=PLAIN, label="")
    return id_


def _make(context: Context, row: CheckedRow, id_: str, values: dict[str, Value], *, naam: str) -> None:
    context.nodes.append(SaidNode(id_, values, row, gemaakt=True))
    context.written[id_] = naam
    context.lookup.file.add(context.lookup.type(id_), id_, naam)
    context.lookup.forget()


def make_name(context: Context, row: CheckedRow, label: str, text: str, *, type_: str, hint: str) -> str:
    """A node of which nothing but the naam is known, made by choice; `hint`: why that may be wrong."""
    id_ = context.mint(type_, text)
    context.written[id_] = text
    context.new_names.append(NewName(id_, text, row, label))
    context.lookup.file.add(type_, id_, text)
    context.lookup.forget()
    words = {"types": types_in_words((type_,)), "suggestie": hint}
    context.remarks.add(Code.NIEUWE_NAAM, row.place(label), text, **words)
    return id_


def say_again(context: Context, row: CheckedRow, id_: str) -> None:
    """What this list once made by naming it, it says again by naming it again."""
    for made in context.made_as.get(id_, ()):
        if made not in context.own and context.once("made", made):
            _say_made(context, row, made)


def _say_made(context: Context, row: CheckedRow, id_: str) -> None:
    said = context.said
    values = {n: s.value for n, s in said.nodes[id_].items() if n and s.value is not None}
    context.nodes.append(SaidNode(id_, values, row, gemaakt=True))
    context.written.setdefault(id_, context.lookup.naam(id_))
    for (type_, van, naar), edge in said.edges.items():
        if van == id_ and type_ in ("WERKT_IN", "VERTEGENWOORDIGT") and edge[""].value is not None:
            context.written.setdefault(naar, context.lookup.naam(naar))
            context.say_edge(row, (type_, van, naar), {}, rank=PLAIN, label="")
