"""Every weight and threshold of Dubbele opdrachten, with its reason; none is tuned to names.

The m and u are expert estimates (there is no register of known doubles to learn them from), u always
among pairs that passed the gate: areas and periods that are not known to be disjoint.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import log2

PRIOR = 1 / 200
"""A candidate pair in two hundred is a real double: boards speak of "soms", not of "vaak"."""

DUBBEL = 0.9
"""From here a pair is called `dubbel`: at most one in ten is then expected to be wrong."""

BEOORDELEN = 0.5
"""From here a pair is more likely than not the same, so worth the minute of a reader."""

HOOGUIT = 0.89
"""Score of a pair that may be no more than `beoordelen`, so that order and subsoort never disagree."""


@dataclass(frozen=True, slots=True)
class Level:
    """A facet is at the first level whose `floor` its likeness (0-1) reaches.

    m = share of real doubles at this level, u = of other candidates. `hooguit` = at this level a pair
    is never more than `beoordelen`, whatever the other facets say.
    """

    floor: float
    m: float
    u: float
    hooguit: bool = False

    @property
    def bits(self) -> float:
        """log2(m / u), the weight of Fellegi & Sunter (JASA 64, 1969)."""
        return log2(self.m / self.u)


FACETTEN: Mapping[str, tuple[Level, ...]] = {
    # Two boards word one question in their own way, so unlike words say little against it; nearly the
    # same words without the same question are rare, and then mostly another area, year or group. Not one
    # word in common, synonyms counted as one, is rare for one question and common for two.
    "tekst": (
        Level(0.75, 0.300, 0.0025),
        Level(0.50, 0.200, 0.0080),
        Level(0.30, 0.200, 0.0400),
        Level(0.15, 0.150, 0.1000),
        Level(0.05, 0.130, 0.1500),
        Level(0.00, 0.020, 0.6995),
    ),
    # Strongest: it points at one table or partner in the map, where words have to be understood.
    "betreft": (
        Level(1.00, 0.640, 0.0045),
        Level(0.01, 0.160, 0.0100),
        Level(0.00, 0.200, 0.9855),
    ),
    # Lists of two organisations name a thema differently, so "different" is no more than evidence.
    "thema": (
        Level(1.00, 0.650, 0.080),
        Level(0.50, 0.150, 0.060),
        Level(0.00, 0.200, 0.860),
    ),
    # Mostly follows from the thema, so the same group adds little; another group is another
    # assignment, but for a slip of the pen, as aliases settle what is only named differently.
    "doelgroep": (
        Level(1.00, 0.750, 0.300),
        Level(0.01, 0.248, 0.200),
        Level(0.00, 0.002, 0.500, hooguit=True),
    ),
    # Disjoint areas are no candidates. Of those that meet, a small area within a large one is common.
    "gebied": (
        Level(1.00, 0.800, 0.350),
        Level(0.50, 0.100, 0.150),
        Level(0.00, 0.100, 0.500),
    ),
    # 1 same year of begin · .6 another, yet they run together · .3 another, and the end of the first
    # is not known, so perhaps they never ran together · 0 the texts name years and not one the same.
    "periode": (
        Level(1.00, 0.5500, 0.300),
        Level(0.60, 0.4000, 0.450),
        Level(0.30, 0.0495, 0.200, hooguit=True),
        Level(0.00, 0.0005, 0.050, hooguit=True),
    ),
    # Two commissioners often hire two contractors: the same one says something, another next to nothing.
    "opdrachtnemer": (
        Level(1.00, 0.250, 0.050),
        Level(0.01, 0.100, 0.040),
        Level(0.00, 0.650, 0.910),
    ),
}

TEXT_ALONE = 0.30
"""Likeness of text from which a pair is looked at whatever its thema; below it
even everything but betreft and thema stays under BEOORDELEN (a test holds this)."""

TEXT_WITH_THEMA = 0.05
"""Likeness of text from which a pair with a shared thema is looked at; below it even
everything but betreft stays under BEOORDELEN (a test holds this)."""

NEAR_WORDS = 88.0
"""rapidfuzz ratio from which two stems count as one word: one letter wrong in a word of eight or more."""

NEAR_WORD_LENGTH = 6
"""Stems shorter than this are never near: in short words one letter makes another word."""

COMPOUND_PART = 4
"""Letters of each part of a compound at least: shorter parts are mostly endings ("lijk", "heid" are not words)."""

THEMA_RELATED = 0.5
"""Likeness of a thema and one above or below it: the second of three levels."""

REACH_BASE, REACH_RANGE = 0.4, 0.4
"""Score of reikwijdte = base + range × share outside: the scale of the computed rules of Ontbrekende
verbindingen, and always under a `dubbel`: an unclear reach is a smaller thing than double work."""

REACH_THEMA = 0.5
"""Another thema counts half: lists name themes differently."""
