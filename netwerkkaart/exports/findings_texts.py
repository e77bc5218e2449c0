"""The fixed words of the workbook of signals."""

from __future__ import annotations

from collections.abc import Mapping

TITLE = "Signalen"
UITLEG, BEWIJS = "Uitleg", "Bewijs"
SOURCE = "Bron: "
NO_FILTER = "geen: alle signalen"
UNKNOWN = "niet bekend"
STAMP = ("Kaart", "Datum", "Filter", "Bron", "Signalen in dit bestand")
LINES = (
    "Een signaal is een vraag voor het bestuur, geen oordeel.",
    "Elk signaal heeft hetzelfde nummer als op het scherm en op de kaart.",
    "Sterkte en onderdelen lopen van 0% tot 100%. Een lege cel betekent: dit onderdeel telt hier niet mee.",
    "'niet bekend' betekent dat niemand het heeft ingevuld. Het is geen nul.",
    "Op het blad Bewijs staat waarop elk getal rust: wat er is gezien, in welke bron, en op welke rij van welke lijst.",
)
HEAD = ("Nr", "Signaal", "Wat voor signaal", "Hoe zeker", "Sterkte")
TAIL = ("Gaat over", "Thema", "Gebied", "Niveau", "Kenmerk")
EVIDENCE_HEAD = ("Signaal", "Onderdeel", "Wat", "Waarde", "Bron", "Lijst", "Bestand", "Blad", "Rij", "Import")
SCORE_LINE = "hoogte van dit onderdeel"
REST = "overig"
PART_OF: Mapping[str, str] = {
    "thema": "thema", "gebied": "gebied", "gedeelde gemeenten": "gebied", "deelnemer": "deelnemers",
    "doelgroep": "doelgroep en activiteit", "activiteit": "doelgroep en activiteit", "norm": "gewicht",
    "bekeken": "stand", "volgens de kaart": "stand",
}  # fmt: skip
"""How a line of evidence begins, and the part of the score that it proves."""
