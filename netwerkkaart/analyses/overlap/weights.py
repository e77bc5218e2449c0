"""Every weight and threshold of the analyses, each with its reason; none is tuned to names."""

from __future__ import annotations

# overlap

THEMA, GEBIED, DEELNEMERS, DOELGROEP_ACTIVITEIT = 0.35, 0.25, 0.25, 0.15
"""What the score of a pair of plekken is made of; together 1. The thema weighs most, as it says what
the work is; shared gemeenten and shared participants mostly say that the geography is shared, so
neither can carry a pair alone; doelgroep and activiteit are filled in least often."""

SAME_THEMA, RELATED_THEMA = 1.0, 0.7
"""A wider thema may be about other work; half would call every parent a stranger."""

STRONGEST = 1_000
"""Findings that get a sentence and evidence; nobody reads further, the rest is counted."""
