"""The words of a card broken to its width, and how high that makes it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from netwerkkaart.kaart import texts
from netwerkkaart.kaart.cards import Card
from netwerkkaart.kaart.fonts import SEMIBOLD, text_width, wrap
from netwerkkaart.kaart.style import BADGE, META, META_STEP, NAME, NAME_STEP
from netwerkkaart.kaart.view import Form, Signal

PAD_X, PAD_Y, BAR = 7.0, 6.0, 7.0
"""Air inside a card, and the width that its domein mark takes on the left."""
ROOF, STACK = 8.0, 5.0
"""How much higher a house is, and how far the cards behind a stack stick out."""
NAME_LINES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """A card with its words in place; `badges` are the signals whose number it carries."""

    card: Card
    text: tuple[str, ...]
    meta: tuple[str, ...]
    height: float
    badges: tuple[Signal, ...] = ()

    @property
    def badge_top(self) -> float:
        """Where the middle of the badges lies, from the top of the card."""
        return self.height - PAD_Y - BADGE


def face(card: Card, width: float, *, badges: tuple[Signal, ...] = ()) -> Face:
    """The card for this outer width in px."""
    inner = inner_width(card, width)
    text = wrap(card.naam, inner, NAME, lines=NAME_LINES, weight=SEMIBOLD)
    meta = _joined(_pieces(card), inner)
    height = 2 * PAD_Y + len(text) * NAME_STEP + len(meta) * META_STEP + 1
    height += _extra(card) + (2 * BADGE + 4 if badges else 0)
    return Face(card=card, text=text, meta=meta, height=float(round(height)), badges=badges)


def inner_width(card: Card, width: float) -> float:
    """The room for words."""
    return width - 2 * PAD_X - BAR - (STACK if card.stacked else 0)


def text_top(form: Form, *, stacked: bool) -> float:
    """From the top of the card to the top of its first line."""
    return PAD_Y + (ROOF if form is Form.CENTRUM else 0) + (STACK if stacked else 0)


def _extra(card: Card) -> float:
    return text_top(card.form, stacked=card.stacked) - PAD_Y


def _pieces(card: Card) -> list[str]:
    if card.form is Form.GROEP:
        pieces = [texts.times(card.times)]
    else:
        pieces = [texts.times(card.times)] if card.stacked else []
        pieces.append(texts.participants(card.participants))
    pieces += [texts.signals(card.signals)] if card.signals else []
    return [*pieces, card.faded] if card.faded else pieces


def _joined(pieces: Iterable[str], width: float) -> tuple[str, ...]:
    """The pieces with a dot between them, over as many lines as they need."""
    lines: list[str] = []
    for piece in pieces:
        joined = f"{lines[-1]} · {piece}" if lines else ""
        if joined and text_width(joined, META) <= width:
            lines[-1] = joined
        else:
            lines.append(piece)
    return tuple(lines)
