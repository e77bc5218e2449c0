"""Too many cards become stacks: one per thema and gebied in its lane and row, or coarser while that is too many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from netwerkkaart.kaart import texts
from netwerkkaart.kaart.cards import Card
from netwerkkaart.kaart.view import Form

MOST_CARDS = 400
"""Above this number the plattegrond shows stacks, and never more than this many."""
CELL, THEMA, GEBIED = 2, 3, 4
"""How many parts of a key count: lane and row; with the thema; with the gebied."""

_Key = tuple[str, ...]


def grouped(cards: Sequence[Card]) -> list[Card]:
    """One stacked card per lane, row, thema and gebied; a card that is alone stays itself.

    If those are too many there is one per thema, and if that is still too much the small ones of a lane
    and row are put together.
    """
    for depth in (GEBIED, THEMA):
        found = _stacks(cards, depth)
        if len(found) <= MOST_CARDS:
            return found
    cells = len({_key(card)[:CELL] for card in cards})
    large = sorted(found, key=lambda c: (-len(c.members), c.order))[: MOST_CARDS - cells]
    inside = {id_ for card in large for id_ in (card.members or (card.id,))}
    return [*large, *_stacks([card for card in cards if card.id not in inside], CELL)]


def _stacks(cards: Iterable[Card], depth: int) -> list[Card]:
    """A stack for each of the keys that far, in the order of the cards."""
    found: dict[_Key, list[Card]] = defaultdict(list)
    for card in sorted(cards, key=lambda c: (_key(c), c.order)):
        found[_key(card)[:depth]].append(card)
    stacks = [members[0] if len(members) == 1 else _stack(key, members) for key, members in found.items()]
    return sorted(stacks, key=lambda c: c.order)


def _key(card: Card) -> _Key:
    return (card.domein or "", card.niveau or "", card.thema, card.gebied)


def _stack(key: _Key, members: Sequence[Card]) -> Card:
    first = members[0]
    thema = (first.thema or texts.NO_GROUP["thema"]) if len(key) > CELL else texts.OTHER_THEMAS
    places = {m.gebied for m in members}
    gebied = first.gebied if len(places) == 1 else texts.SEVERAL_AREAS
    named = first.gebied or texts.NO_GROUP["gebied"]
    return Card(
        id="groep:" + "|".join(key),
        naam=f"{thema} – {named}" if len(key) == GEBIED else thema,
        type="Groep",
        form=Form.GROEP,
        domein=first.domein,
        niveau=first.niveau,
        groep=first.groep if len({m.groep for m in members}) == 1 else thema if len(key) > CELL else texts.OTHER_GROUP,
        gebied=gebied,
        thema=first.thema if len(key) > CELL else texts.OTHER_THEMAS,
        derived=all(m.derived for m in members),
        stacked=True,
        times=len(members),
        signals=sum(m.signals for m in members),
        members=tuple(m.id for m in members),
    )
