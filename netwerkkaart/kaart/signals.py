"""Which signals are drawn as a line between two cards, and which as a number on one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from netwerkkaart.analyses.base import Finding, Soort
from netwerkkaart.kaart import texts
from netwerkkaart.kaart.view import LineKind, Signal

KINDS: Mapping[Soort, LineKind] = {
    Soort.ONTBREKEND: LineKind.ONTBREEKT, Soort.OVERLAP: LineKind.OVERLAP, Soort.DUBBEL: LineKind.OVERLAP,
}  # fmt: skip
MOST_LINES = 20
"""Of so many signals, the strongest on the map, the lines are drawn; more would cover it."""


@dataclass(frozen=True, slots=True)
class Tie:
    """One line of a signal, from one card to another."""

    signal: Signal
    van: str
    naar: str


@dataclass(frozen=True, slots=True)
class Signals:
    """The signals with a card here; the lines of the strongest; per card those that are a number on it.

    `hidden` is how many have no line because there are stronger ones; `extra` says that the chosen one
    has a line although it is none of the strongest.
    """

    found: tuple[Signal, ...]
    ties: tuple[Tie, ...]
    alone: Mapping[str, tuple[Signal, ...]]
    hidden: int
    extra: bool


def signals_on(
    findings: Sequence[Finding], drawn: Mapping[str, str], *, lines: bool, chosen: str | None = None
) -> Signals:
    """Signals among the cards; `drawn` gives for a node id the card it is on (itself, or its stack).

    A missing link runs from its first card to each other one, an overlap from card to next card; the
    signal with the id `chosen` has its line always. Without `lines` (a narrow screen, where the two
    cards are never in sight together) each card gets the number, the chosen one first.
    """
    found = tuple(_found(findings, drawn))
    wanted = {s.finding for s in found[:MOST_LINES]} | {chosen}
    place = {card: i for i, card in enumerate(dict.fromkeys(drawn.values()))}
    ties = [tie for signal in found if lines for tie in _ties(signal, place)]
    kept = tuple(tie for tie in ties if tie.signal.finding in wanted)
    alone: dict[str, list[Signal]] = defaultdict(list)
    for signal in sorted(found, key=lambda s: s.finding != chosen):
        if _is_number(signal, lines=lines):
            for card in signal.cards:
                alone[card].append(signal)
    hidden = {tie.signal.number for tie in ties} - {tie.signal.number for tie in kept}
    extra = any(tie.signal in found[MOST_LINES:] for tie in kept)
    return Signals(found, kept, {card: tuple(numbers) for card, numbers in alone.items()}, len(hidden), extra)


def _found(findings: Sequence[Finding], drawn: Mapping[str, str]) -> Iterable[Signal]:
    for number, finding in enumerate(findings, start=1):
        cards = tuple(dict.fromkeys(drawn[id_] for id_ in finding.onderwerpen if id_ in drawn))
        if cards:
            text = texts.SIGNAL.format(number, finding.zin)
            yield Signal(finding=finding.id, number=number, kind=KINDS[finding.soort], text=text, cards=cards)


def _is_number(signal: Signal, *, lines: bool) -> bool:
    if len(signal.cards) > 1:
        return not lines
    return signal.kind is LineKind.ONTBREEKT


def _ties(signal: Signal, place: Mapping[str, int]) -> list[Tie]:
    if signal.kind is LineKind.ONTBREEKT:
        return [Tie(signal, signal.cards[0], card) for card in signal.cards[1:]]
    cards = sorted(signal.cards, key=place.__getitem__)
    return [Tie(signal, a, b) for a, b in pairwise(cards)]
