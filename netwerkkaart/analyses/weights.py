"""Every weight and threshold of the analyses, each with its reason; none is tuned to a name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import log2

# all analyses

STRONGEST = 1_000
"""Findings of one kind that get a sentence and evidence: a board looks at 20, the rest is counted."""

NAMED = 3
"""Names in one sentence: what is read aloud in a board carries three; the rest is counted."""

SENTENCE = 200
"""Letters of a sentence that can still be read aloud; above it the doelgroep and activiteit that two
plekken share are left to the evidence."""

EVIDENCE_SHOWN = 40
"""Rows of proof of one sort per signal; a card with more is not read."""

LINE_STEPS = 3
"""Steps of one line: from a werkgroep by its table and stuurgroep to the board; further apart nobody
would say that one stands under the other."""

# overlap

OVERLAP_PARTS: Mapping[str, float] = {
    "thema": 0.35,
    "gebied": 0.25,
    "deelnemers": 0.25,
    "doelgroep en activiteit": 0.15,
}
"""What the score of a pair of plekken is made of; together 1. The thema weighs most, as it says what
the work is; shared gemeenten and shared participants mostly say that the geography is shared, so
neither can carry a pair alone; doelgroep and activiteit are filled in least often."""

SAME_THEMA, RELATED_THEMA = 1.0, 0.7
"""A wider thema may be about other work; half would call every parent a stranger."""

# norms

GEWICHT: Mapping[str, float] = {"wettelijk": 1.0, "afspraak": 0.85, "wens": 0.75, "advies": 0.7, "beschrijving": 0.4}
"""How hard a norm is: a law binds, an agreement was signed, a wish was said by those concerned, advice
comes from outside, a description asks nothing."""

GEWICHT_ONBEKEND = GEWICHT["beschrijving"]
"""A norm whose weight nobody gave counts as the lightest, so that an unknown never lifts a signal."""

STAND: Mapping[str, float] = {"niet": 1.0, "weinig": 0.9, "deels": 0.8}
"""What the source says is there: the less of it, the stronger. Other stands give no signal."""

WEERLEGD = 1.0
"""A fact that contradicts the norm is as strong as a source that says "niet"."""

# missing links

LINK_BASE, LINK_REACH = 0.4, 0.4
"""A missing link starts where a description ends (.4) and stays under an agreement (.85): nobody asked for it."""

GAP_DEFAULT = 1
"""A rule without a count of its own misses one link."""

# dubbele opdrachten
#
# The m and u are expert estimates (there is no register of known doubles to learn them from), u always
# among pairs that passed the gate: areas and periods that are not known to be disjoint.

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


NEARLY_SAME_WORDS, PARTLY_SAME_WORDS = 0.75, 0.30
"""Likeness of text from which a sentence says so: from the first a reader sees one text, from the second
one question in other words."""

SAME_YEAR, TOGETHER, PERHAPS_TOGETHER, OTHER_YEARS = 1.0, 0.6, 0.3, 0.0
"""Likeness of periods: the same year of begin · another, yet they run together · another, and the end of
the first is not known, so perhaps they never ran together · the texts name years and not one the same."""

THEMA_RELATED = 0.5
"""Likeness of a thema and one above or below it: the second of three levels."""

FACETTEN: Mapping[str, tuple[Level, ...]] = {
    # Two boards word one question in their own way, so unlike words say little against it; nearly the
    # same words without the same question are rare, and then mostly another area, year or group. Not one
    # word in common, synonyms counted as one, is rare for one question and common for two.
    "tekst": (
        Level(NEARLY_SAME_WORDS, 0.300, 0.0025),
        Level(0.50, 0.200, 0.0080),
        Level(PARTLY_SAME_WORDS, 0.200, 0.0400),
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
        Level(THEMA_RELATED, 0.150, 0.060),
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
    # See the names of these likenesses above.
    "periode": (
        Level(SAME_YEAR, 0.5500, 0.300),
        Level(TOGETHER, 0.4000, 0.450),
        Level(PERHAPS_TOGETHER, 0.0495, 0.200, hooguit=True),
        Level(OTHER_YEARS, 0.0005, 0.050, hooguit=True),
    ),
    # Two commissioners often hire two contractors: the same one says something, another next to nothing.
    "opdrachtnemer": (
        Level(1.00, 0.250, 0.050),
        Level(0.01, 0.100, 0.040),
        Level(0.00, 0.650, 0.910),
    ),
}

TEXT_ALONE = PARTLY_SAME_WORDS
"""Likeness of text from which a pair is looked at whatever its thema; below it
even everything but betreft and thema stays under BEOORDELEN (a test holds this)."""

TEXT_WITH_THEMA = 0.05
"""Likeness of text from which a pair with a shared thema is looked at; below it even
everything but betreft stays under BEOORDELEN (a test holds this)."""

NEAR_WORDS = 88.0
"""rapidfuzz ratio from which two stems count as one word: one letter wrong in a word of eight or more."""

NEAR_WORD_LENGTH = 6
"""Stems shorter than this are never near: in short words one letter makes another word."""

SHORTEST_STEM = 3
"""Letters that stay when an ending is taken off: in two letters no word is left to know it by."""

COMPOUND_PART = 4
"""Letters of each part of a compound at least: shorter parts are mostly endings ("lijk", "heid" are not words)."""

REACH_BASE, REACH_RANGE = 0.4, 0.4
"""Score of reikwijdte = base + range × share outside: the scale of the computed rules of Ontbrekende
verbindingen, and always under a `dubbel`: an unclear reach is a smaller thing than double work."""

REACH_THEMA = 0.5
"""Another thema counts half: lists name themes differently."""
