"""Druk as the screen and its files show it: who is asked how much, and of how much that is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from netwerkkaart.analyses.load.burden import Burden, of_gemeenten, of_partners, of_seats
from netwerkkaart.analyses.load.places import Places, places
from netwerkkaart.names import natural, normalise
from netwerkkaart.ui import session, words
from netwerkkaart.ui import texts_druk as t
from netwerkkaart.ui.stand import Stand

Line = Mapping[str, str | int | float | None]
OF = {t.PARTNERS: of_partners, t.SEATS: of_seats}


@dataclass(frozen=True, slots=True)
class Amount:
    """One measure of one row, by lane, and of how many of its tafels it is known."""

    lanes: tuple[float, ...]
    known: int

    @property
    def total(self) -> float:
        """All lanes together, at least."""
        return sum(self.lanes)


@dataclass(frozen=True, slots=True)
class Row:
    """A partner, zetel or gemeente; `around` counts the tafels that work in a gemeente (None: no gemeente)."""

    id: str
    naam: str
    tafels: int
    amounts: Mapping[str, Amount]
    around: int | None = None


def seen(stand: Stand) -> Places:
    """The tafels that are shown and meet, with who sits there."""
    return session.once(("druk", *stand.key), lambda: places(stand.graph, stand.mask))


def rows(stand: Stand, whose: str) -> tuple[Row, ...]:
    """Every partner, zetel or gemeente that is asked anything, by name."""
    return session.once(("druk-rijen", *stand.key, whose), lambda: tuple(_rows(stand, whose)))


def _rows(stand: Stand, whose: str) -> list[Row]:
    around: Sequence[int] | None = None
    if whose == t.GEMEENTEN:
        found, counted = of_gemeenten(seen(stand))
        around = counted.tolist()
    else:
        found = OF[whose](seen(stand))
    graph = stand.graph
    made = [
        Row(str(graph.ids[n]), graph.namen[n], int(found.tafels[i]), _amounts(found, i), around[i] if around else None)
        for i, n in enumerate(found.who.tolist())
    ]
    return sorted(made, key=lambda r: (natural(r.naam), r.id))


def _amounts(found: Burden, i: int) -> dict[str, Amount]:
    measured = {
        t.PLACES: (found.seats, found.seats_known),
        t.MEETINGS: (found.meetings, found.meetings_known),
        t.HOURS: (found.hours, found.hours_known),
    }
    return {name: Amount(tuple(part[i].tolist()), int(known[i])) for name, (part, known) in measured.items()}


def heaviest(found: Sequence[Row], measure: str) -> list[Row]:
    """The most first; equal ones by number of tafels, then by name."""
    return sorted(found, key=lambda r: (-r.amounts[measure].total, -r.tafels, -(r.around or 0)))


def named(found: Sequence[Row], words_: str) -> list[Row]:
    """Those whose name holds these words."""
    wanted = normalise(words_.strip())
    return [r for r in found if wanted in normalise(r.naam)]


def best_measure(found: Places) -> str:
    """Hours where they are known of most tafels, else meetings where those are, else places."""
    for measure, each in ((t.HOURS, found.hours), (t.MEETINGS, found.meetings)):
        if len(each) and np.mean(~np.isnan(each)) > 0.5:
            return measure
    return t.PLACES


def known_lines(found: Places) -> list[str]:
    """What is known of the tafels that count, and what was left out, in sentences."""
    tafels = len(found.tafels)
    lines = [t.COUNTED.format(words.count(tafels, "tafel", "tafels")), *(known_line(found, m) for m in t.MEASURES)]
    if hours := _hours_known(found):
        prepared = int((~np.isnan(found.hours + found.preparation)).sum())
        lines.append(t.PREPARATION_KNOWN.format(words.number(prepared), words.number(hours)))
    lines += [sentence.format(words.number(n)) for sentence, n in _apart(found) if n]
    left = [t.LEFT[why][n != 1].format(words.number(n)) for why, n in found.left_out.items() if n]
    if left:
        lines.append(t.LEFT_OUT.format(words.listed(left)))
    return lines


def _apart(found: Places) -> list[tuple[str, int]]:
    return [(t.OF_KINDS, found.of_kinds), (t.HOMELESS, found.homeless)]


def known_line(found: Places, measure: str) -> str:
    """Of how much one measure is known, in a sentence."""
    tafels, sits = len(found.tafels), int(found.seats_of_partners.nnz)
    if measure == t.HOURS:
        return _said(t.HOURS_KNOWN, _hours_known(found), tafels)
    if measure == t.MEETINGS:
        return _said(t.MEETINGS_KNOWN, int((~np.isnan(found.meetings)).sum()), tafels)
    return _said(t.SEATS_KNOWN, sits - int(found.unsaid.nnz), sits)


def _hours_known(found: Places) -> int:
    return int((~np.isnan(found.hours)).sum())


def _said(sentences: tuple[str, str], known: int, total: int) -> str:
    """The first sentence where it is known of none, else the second."""
    return sentences[known > 0].format(words.number(known), words.number(total))


def load_rows(found: Sequence[Row]) -> list[Line]:
    """One line per row with every measure by lane, and of how many tafels it is known; unknown is empty."""
    return [
        {
            t.HEAD[0]: r.naam, "id": r.id, t.HEAD[1]: r.tafels, **({} if r.around is None else {t.AROUND: r.around}),
            **{k: v for measure in t.MEASURES for k, v in _columns(measure, r.amounts[measure]).items()},
        }
        for r in found
    ]  # fmt: skip


def _columns(measure: str, amount: Amount) -> dict[str, float | None]:
    unit = t.UNIT[measure]
    said = measure == t.PLACES or amount.known > 0
    lanes = {f"{unit}: {lane.lower()}": v if said else None for lane, v in zip(t.LANES, amount.lanes, strict=True)}
    return {unit: amount.total if said else None, **lanes, f"{measure}: {t.KNOWN.lower()}": amount.known}
