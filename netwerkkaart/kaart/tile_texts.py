"""The Dutch words of the tegelkaart."""

from __future__ import annotations

from collections.abc import Mapping

from netwerkkaart.kaart.texts import count
from netwerkkaart.schema.choices import BEIDE, VEILIGHEID, ZORG

TITLE = "Tegelkaart van gemeenten: wat er werkt"
DOMEIN: Mapping[str | None, str] = {ZORG: "zorg", BEIDE: "beide", VEILIGHEID: "veiligheid", None: "onbekend"}
"""As short as stands on a tile; the legend has the whole."""
WORDS: Mapping[str | None, str] = {
    ZORG: "Zorg", BEIDE: "Zorg en veiligheid", VEILIGHEID: "Veiligheid", None: "Domein niet bekend",
}  # fmt: skip
NOTHING = "nog niet geïnventariseerd"
FILTERED = "niet in dit filter"
SHORT: Mapping[str, str] = {NOTHING: "?", FILTERED: "–"}
OF_REGION = ("{0}: {1} voor de regio", "{0}: {1}")
OF_REGION_NONE = ("{0}: voor de regio nog niets", "{0}")
OF_REGION_FILTERED = ("{0}: niet in dit filter", "{0}")
WIDER_TITLE = "Voor een groter of ander gebied"
WIDER = "{0} ({1}): {2}"
WIDER_PLAIN = "{0}: {1}"
OWN_WORD, REGION_WORD, WIDER_WORD, OPEN_WORD, IN_WORD = (
    "Van de gemeente", "Voor de regio", "Groter gebied", "Open of eenzijdige thema's", "Ligt in",
)  # fmt: skip
KIND: Mapping[str, str] = {"gemeente": "gemeente", "veiligheidsregio": "veiligheidsregio"}
LEGEND_OWN = "tafels, programma's en centra van de gemeente zelf"
LEGEND_REGION = "achter een regio: voor de hele regio of een deel ervan"
LEGEND_NOTHING = "nog niet geïnventariseerd (?)"
LEGEND_FILTERED = "niet in dit filter (–)"
LEGEND_BORDER = "grens van een veiligheidsregio"
LEGEND_OPEN = "aantal open of eenzijdige thema's"
PLACELESS = ("Van {0} is het gebied niet bekend; die staat niet op deze kaart.",
             "Van {0} is het gebied niet bekend; die staan niet op deze kaart.")  # fmt: skip
SOME_REGIONS = "U ziet de regio's waar iets op de kaart staat: {0} van de {1}."
NO_CENTRE = "Van {0} is de ligging niet bekend; die staan bij hun regio."
NO_REGION = "Geen veiligheidsregio bekend"


def plekken(number: int) -> str:
    """How many tafels, programma's and centra.

    >>> plekken(1), plekken(3)
    ('1 tafel of programma', "3 tafels en programma's")
    """
    return count(number, "tafel of programma", "tafels en programma's")
