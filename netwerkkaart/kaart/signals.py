"""Which signals are drawn as a line between two cards, and which as a number on one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from netwerkkaart.analyses.base import Finding, Soort
from netwerkkaart.kaart.view import LineKind

KINDS: Mapping[Soort, LineKind] = {
    Soort.ONTBREKEND: LineKind.ONTBREEKT, Soort.OVERLAP: LineKind.OVERLAP, Soort.DUBBEL: LineKind.OVERLAP,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tie:
    """One line of a signal, from one card to another."""

    finding: Finding
    number: int
    van: str
    naar: str

    @property
    def kind(self) -> LineKind:
        """How it is drawn."""
        return KINDS[self.finding.soort]


@dataclass(frozen=True, slots=True)
class Signals:
    """Lines, and per card the numbers of the signals that are not drawn as a line (1 = first finding)."""

    ties: tuple[Tie, ...]
    alone: Mapping[str, tuple[int, ...]]


def signals_on(findings: Sequence[Finding], drawn: Mapping[str, str], *, lines: bool) -> Signals:
    """Signals among the cards; `drawn` gives for a node id the card it is on (itself, or its stack).

    A missing link runs from its first card to each other one, an overlap from card to next card. Without
    `lines` (a narrow screen, where the two cards are never in sight together) each card gets the number.
    """
    ties: list[Tie] = []
    place = {card: i for i, card in enumerate(dict.fromkeys(drawn.values()))}
    alone: dict[str, list[int]] = defaultdict(list)
    for number, finding in enumerate(findings, start=1):
        cards = list(dict.fromkeys(drawn[id_] for id_ in finding.onderwerpen if id_ in drawn))
        if (len(cards) == 1 and finding.soort is Soort.ONTBREKEND) or (len(cards) > 1 and not lines):
            for card in cards:
                alone[card].append(number)
        if not lines:
            continue
        if finding.soort is not Soort.ONTBREKEND:
            cards.sort(key=place.__getitem__)
        starts = cards[:1] * len(cards) if finding.soort is Soort.ONTBREKEND else cards
        ties += [Tie(finding, number, a, b) for a, b in zip(starts, cards[1:], strict=False)]
    return Signals(tuple(ties), {card: tuple(numbers) for card, numbers in alone.items()})
