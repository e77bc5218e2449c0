"""What colour and size say in the netwerk: one measure each, with its legend; what is not known looks so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import igraph
import numpy as np
from numpy.typing import NDArray

from netwerkkaart.kaart import net_texts
from netwerkkaart.kaart.bubbles import Item
from netwerkkaart.kaart.network import Network
from netwerkkaart.kaart.style import KINDS
from netwerkkaart.kaart.view import LegendEntry, Sample
from netwerkkaart.schema.choices import STURING

SMALL, LARGE, PLAIN = 6.0, 17.0, 9.0
"""Radii in px: the least, the most, and when size says nothing."""
EXACT, SOURCES = 1_500, 40
"""Up to so many nodes every shortest way counts for betweenness; above it those from so many nodes."""
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Look:
    """Which measures: names of `net_texts.COLOURS` and `net_texts.SIZES`; `year` is today's, for the age."""

    colour: str = "domein"
    size: str = "gelijk"
    year: int = 2026


PLAIN_LOOK = Look()


@dataclass(frozen=True, eq=False)
class Looks:
    """The measures of a network by place in its nodes; nan is not known."""

    network: Network
    look: Look

    @cached_property
    def seats(self) -> Floats:
        """How many take part in a plek; of a partner or seat at how many plekken it sits; 0 is not known."""
        known, nodes = self.network.facts, list(self.network.nodes)
        at = np.asarray(known.participants.sum(axis=1)) + np.asarray(known.seats_at.sum(axis=1))
        sits = np.asarray(known.participants.sum(axis=0)) + np.asarray(known.seats_at.sum(axis=0))
        found = np.where(known.plekken, at, sits)[nodes]
        return np.where(found > 0, found, np.nan)

    @cached_property
    def meetings(self) -> Floats:
        """Meetings a year of a plek; of a partner those of all its plekken of which that is known."""
        known, nodes = self.network.facts, list(self.network.nodes)
        said = np.array([float(v) if isinstance(v, int | float) else np.nan
                         for v in known.column("vergaderingen_per_jaar")])  # fmt: skip
        total = (known.participants + known.seats_at).T @ np.nan_to_num(said)
        found = np.where(known.plekken, said, np.where(total > 0, total, np.nan))[nodes]
        return np.asarray(found, float)

    @cached_property
    def between(self) -> Floats:
        """Betweenness (Freeman 1977); of a large network estimated from SOURCES nodes spread over it."""
        count = len(self.network.nodes)
        network = igraph.Graph(count, self.network.pairs)
        if count <= EXACT:
            return np.array(network.betweenness(directed=False), float)
        sources = list(range(0, count, count // SOURCES))
        return np.array(network.betweenness(directed=False, sources=sources), float)

    @cached_property
    def ages(self) -> Floats:
        """Whole years since somebody confirmed it."""
        said = self.network.facts.column("bevestigd_op")
        years = [float(self.look.year - int(str(v)[:4])) if (v := said[n]) else np.nan for n in self.network.nodes]
        return np.array(years, float)

    def radius(self, item: Item) -> tuple[float, bool]:
        """Radius in px of a node, by the square root of its measure; and whether that is not known."""
        if self.look.size == "gelijk":
            return PLAIN, False
        values = self._sizes
        value, most = values[self.network.place[item.members[0]]], np.nanmax(values, initial=1.0)
        if np.isnan(value):
            return SMALL, True
        return round(float(SMALL + (LARGE - SMALL) * np.sqrt(value / most)), 1), False

    @cached_property
    def _sizes(self) -> Floats:
        match self.look.size:
            case "zetels":
                return self.seats
            case "belasting":
                return self.meetings
            case _:
                return self.between

    def tint(self, item: Item) -> int | None:
        """The colour of an item, None by its domein; a bubble has that of most of its members."""
        if self.look.colour == "domein":
            return None
        found = [self._tint_of(n) for n in item.members]
        return max(sorted(set(found)), key=found.count)

    def _tint_of(self, number: int) -> int:
        if self.look.colour == "sturing":
            said = self.network.graph.get(number, "sturing")
            first = said[0] if isinstance(said, tuple) and said else None
            return KINDS + STURING.index(str(first)) if first in STURING else -1
        values, steps = (self.seats, net_texts.SEATS) if self.look.colour == "zetels" else (self.ages, net_texts.AGES)
        return _step(float(values[self.network.place[number]]), steps)

    def legend(self, tints: Sequence[int | None], *, unsized: bool) -> list[LegendEntry]:
        """What the tints and sizes that are there mean."""
        words = self._words()
        entries = [LegendEntry(sample=Sample.TINT, value=str(t), text=words[t]) for t in sorted(words) if t in tints]
        if self.look.size != "gelijk":
            guess = self.look.size == "tussenpositie" and len(self.network.nodes) > EXACT
            parts = (net_texts.SIZE_WORD[self.look.size], net_texts.ESTIMATED if guess else "",
                     net_texts.UNKNOWN_SIZE if unsized else "")  # fmt: skip
            text = "; ".join(part for part in parts if part)
            entries.append(LegendEntry(sample=Sample.BUBBLE, value="", text=text))
        return entries

    def _words(self) -> Mapping[int, str]:
        colour = self.look.colour
        if colour == "domein":
            return {}
        unknown = {-1: net_texts.UNKNOWN_COLOUR[colour]}
        if colour == "sturing":
            return unknown | {KINDS + i: text for i, text in enumerate(STURING)}
        steps = net_texts.SEATS if colour == "zetels" else net_texts.AGES
        return unknown | {i: text for i, (_, text) in enumerate(steps)}


def _step(value: float, steps: Sequence[tuple[float, str]]) -> int:
    """The first step whose most is not less than the value, -1 when it is not known."""
    return -1 if np.isnan(value) else next(i for i, (most, _) in enumerate(steps) if value <= most)
