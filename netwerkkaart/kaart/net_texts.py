"""The Dutch words of the netwerk."""

from __future__ import annotations

from collections.abc import Mapping

TITLE = "Netwerk van tafels, programma's en partners"
PARTNERS = "Partners: {0}"
UNKNOWN_SOORT = "soort niet bekend"
UNKNOWN_PART = "niet bekend"
REST = "Overige thema's en partners"
FROM_TO = "{0} t/m {1}"
NOT_DRAWN = "Thema's, gebieden en opdrachten zijn niet getekend; die ziet u bij Rond één knoop."
GROUPED = "{0} namen zijn samengenomen in {1} bellen, per {2}. Klik op een bel om die te openen."
BY: Mapping[int, str] = {
    1: "thema (partners: per soort)", 2: "thema en niveau", 3: "thema, niveau en gebied",
}  # fmt: skip
OPENED = "Open: {0}. Klik op een bel met een streepje om die te sluiten."
LINES_LEFT = "Getekend zijn de {0} sterkste van {1} lijnen."
ALONE = "Zonder bekende lijn naar een ander"
BUBBLE = "Bel met"
NAMES = "{0} namen"
CLOSE = "open, klik om te sluiten"
TIES = "{0} en {1}: {2} lijnen"
TIE = "{0} en {1}: 1 lijn"
LEGEND_BUBBLE = "bel: zoveel namen samen, klik om te openen"
LEGEND_OPEN = "geopende bel, klik om te sluiten"

SIZES: Mapping[str, str] = {
    "gelijk": "Allemaal even groot", "zetels": "Zetels", "belasting": "Vergaderingen per jaar",
    "tussenpositie": "Schakel tussen anderen",
}  # fmt: skip
COLOURS: Mapping[str, str] = {
    "domein": "Domein", "sturing": "Sturing", "zetels": "Aantal zetels", "leeftijd": "Hoe lang geleden bevestigd",
}  # fmt: skip
SEATS: tuple[tuple[float, str], ...] = (
    (1, "1 zetel"), (3, "2 of 3 zetels"), (6, "4 tot en met 6 zetels"), (12, "7 tot en met 12 zetels"),
    (float("inf"), "meer dan 12 zetels"),
)  # fmt: skip
AGES: tuple[tuple[float, str], ...] = (
    (1, "dit jaar of vorig jaar bevestigd"), (3, "2 of 3 jaar geleden"), (6, "4 tot en met 6 jaar geleden"),
    (float("inf"), "langer geleden"),
)  # fmt: skip
UNKNOWN_COLOUR: Mapping[str, str] = {
    "sturing": "sturing niet bekend", "zetels": "geen zetels bekend", "leeftijd": "nooit bevestigd",
}  # fmt: skip
SIZE_WORD: Mapping[str, str] = {
    "zetels": "grootte: aantal zetels", "belasting": "grootte: vergaderingen per jaar",
    "tussenpositie": "grootte: hoe vaak het de schakel is",
}  # fmt: skip
ESTIMATED = "geschat"
UNKNOWN_SIZE = "klein met een stippelrand: niet bekend"
