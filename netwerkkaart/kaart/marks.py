"""A card in its place as a Mark, with what a screen reader says and what hovering shows."""

from __future__ import annotations

from netwerkkaart.kaart import texts
from netwerkkaart.kaart.cards import Card
from netwerkkaart.kaart.layout.places import Place
from netwerkkaart.kaart.view import Form, Mark


def mark(place: Place) -> Mark:
    """The mark of this card."""
    card = place.face.card
    facts = _facts(card)
    return Mark(
        id=card.id,
        type=card.type,
        naam=card.naam,
        form=card.form,
        x=place.x,
        y=place.y,
        width=place.width,
        height=place.height,
        domein=card.domein,
        text=place.face.text,
        meta=place.face.meta,
        label=", ".join((card.naam, *(value for _, value in facts))),
        facts=facts,
        derived=card.derived,
        faded=bool(card.faded),
        stacked=card.stacked,
        members=card.members,
    )


def _facts(card: Card) -> tuple[tuple[str, str], ...]:
    """What is known of it, word and value; the order is that of profile and table."""
    group = card.form is Form.GROEP
    kind = texts.LEGEND_GROUP if group else texts.FORM_NAME[card.type]
    domein = card.domein or texts.UNKNOWN_DOMEIN
    found = (
        ("Soort", f"{kind} {texts.times(card.times)}" if card.stacked else kind),
        ("Domein", f"{domein} (afgeleid)" if card.derived else domein),
        ("Niveau", texts.ROW_TITLE[card.niveau]),
        ("Thema", card.thema or texts.NO_GROUP["thema"]),
        ("Gebied", card.gebied or texts.NO_GROUP["gebied"]),
        ("Deelnemers", "" if group else _people(card)),
        ("Signalen", texts.signals(card.signals) if card.signals else ""),
        ("Status", card.faded),
    )
    return tuple((word, value) for word, value in found if value)


def _people(card: Card) -> str:
    return texts.NO_PEOPLE if card.participants is None else texts.participants(card.participants)
