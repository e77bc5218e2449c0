"""Every weight of the missing links, each with its reason; none is tuned to a name."""

from __future__ import annotations

from collections.abc import Mapping

GEWICHT: Mapping[str, float] = {"wettelijk": 1.0, "afspraak": 0.85, "wens": 0.75, "advies": 0.7, "beschrijving": 0.4}
"""How hard a norm is: a law binds, an agreement was signed, a wish was said by those concerned, advice
comes from outside, a description asks nothing."""

GEWICHT_ONBEKEND = GEWICHT["beschrijving"]
"""A norm whose weight nobody gave counts as the lightest, so that an unknown never lifts a signal."""

STAND: Mapping[str, float] = {"niet": 1.0, "weinig": 0.9, "deels": 0.8}
"""What the source says is there: the less of it, the stronger. Other stands give no signal."""

WEERLEGD = 1.0
"""A fact that contradicts the norm is as strong as a source that says "niet"."""

LINK_BASE, LINK_REACH = 0.4, 0.4
"""A missing link starts where a description ends (.4) and stays under an agreement (.85): nobody asked for it."""

GAP_DEFAULT = 1
"""A rule without a count of its own misses one link."""

NAMES_SHOWN = 3
"""A sentence that is read aloud in a board carries three names; the rest is counted."""

EVIDENCE_SHOWN = 40
"""Rows of proof per signal; a card with more is not read."""

STRONGEST = 1000
"""Pairs of one rule that get evidence and a sentence; a board looks at 20, the rest is counted."""
