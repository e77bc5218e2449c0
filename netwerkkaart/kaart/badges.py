"""The numbers at the foot of a card: a few signals, and how many more there are."""

from __future__ import annotations

from collections.abc import Sequence

from netwerkkaart.kaart import texts
from netwerkkaart.kaart.faces import BAR, PAD_X
from netwerkkaart.kaart.fonts import SEMIBOLD, text_width
from netwerkkaart.kaart.layout.places import Place
from netwerkkaart.kaart.style import BADGE, META
from netwerkkaart.kaart.view import Badge, LineKind, Signal

MOST = 3
GAP = 3.0


def badge_width(text: str) -> float:
    """The room that a number takes: a circle for two signs, longer ones stretch it."""
    return 2 * BADGE if len(text) < 3 else round(text_width(text, META, SEMIBOLD) + 9, 1)


def badges_of(place: Place) -> list[Badge]:
    """At most MOST numbers beside each other, as many as fit; "+n" says how many more there are."""
    signals = place.face.badges
    room = place.width - 2 * PAD_X - BAR
    count = next(n for n in range(min(MOST, len(signals)), -1, -1) if not n or _wide(signals, n) <= room)
    x = place.x + PAD_X + BAR
    y = place.y + place.face.badge_top
    card = place.face.card.id
    result = []
    for signal in signals[:count]:
        wide = badge_width(str(signal.number))
        result.append(Badge(
            finding=signal.finding, number=signal.number, text=signal.text, kind=signal.kind, card=card,
            x=x + wide / 2, y=y, width=wide,
        ))  # fmt: skip
        x += wide + GAP
    if rest := len(signals) - count:
        result.append(_more(rest, card, x, y))
    return result


def _wide(signals: Sequence[Signal], count: int) -> float:
    words = [str(s.number) for s in signals[:count]]
    if rest := len(signals) - count:
        words.append(texts.BADGES_MORE.format(rest))
    return sum(badge_width(w) for w in words) + GAP * (len(words) - 1)


def _more(rest: int, card: str, x: float, y: float) -> Badge:
    wide = badge_width(texts.BADGES_MORE.format(rest))
    return Badge(
        finding="", number=rest, text=texts.BADGES_MORE.format(rest), kind=LineKind.RELATIE, card=card,
        x=x + wide / 2, y=y, width=wide,
    )  # fmt: skip
