"""Too many cards become stacks: one per thema and gebied in its lane and row."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from netwerkkaart.kaart import texts
from netwerkkaart.kaart.cards import Card
from netwerkkaart.kaart.view import Form

MOST_CARDS = 400
"""Above this number the plattegrond shows stacks."""

_Key = tuple[str, str, str, str]


def grouped(cards: Sequence[Card]) -> list[Card]:
    """One stacked card per lane, row, thema and gebied; a card that is alone stays itself."""
    result: list[Card] = []
    for key, items in groupby(sorted(cards, key=lambda c: (_key(c), c.order)), key=_key):
        members = list(items)
        result.append(members[0] if len(members) == 1 else _stack(key, members))
    return sorted(result, key=lambda c: c.order)


def _key(card: Card) -> _Key:
    return (card.domein or "", card.niveau or "", card.thema, card.gebied)


def _stack(key: _Key, members: Sequence[Card]) -> Card:
    first = members[0]
    thema = first.thema or texts.NO_GROUP["thema"]
    gebied = first.gebied or texts.NO_GROUP["gebied"]
    return Card(
        id="groep:" + "|".join(key),
        naam=f"{thema} – {gebied}",
        type="Groep",
        form=Form.GROEP,
        domein=first.domein,
        niveau=first.niveau,
        groep=first.groep if len({m.groep for m in members}) == 1 else thema,
        gebied=first.gebied,
        thema=first.thema,
        derived=all(m.derived for m in members),
        stacked=True,
        times=len(members),
        signals=sum(m.signals for m in members),
        members=tuple(m.id for m in members),
    )
