"""The Dutch words of Matrix."""

from __future__ import annotations

from collections.abc import Mapping

TITLE = "Matrix"
VIEW = "Wat tegen wat"
THEMA, TAFEL, PARTNER = "Thema en gebied", "Tafel en partner", "Partner en thema"
VIEWS = (THEMA, TAFEL, PARTNER)
INTRO: Mapping[str, str] = {
    THEMA: "Per thema en gebied: hoeveel tafels er zijn van zorg, van veiligheid en van allebei. Een tafel staat in de"
    " kolom van het gebied waar zij in past. Kies een vakje om te zien wat erachter zit.",
    TAFEL: "Wie zit waar? Een stip betekent: deze partner zit aan deze tafel, zelf of met een zetel. Een leeg vakje"
    " betekent dat het niet bekend is, tenzij de lijst van de tafel volledig is. Kies een stip om te zien wie het is.",
    PARTNER: "Per partner en thema: aan hoeveel tafels over dat thema de partner zit. Kies een vakje om te zien welke"
    " tafels dat zijn.",
}
AREA_KIND = "Gebieden"
AREA_HINT = "Kies een soort gebied"
COUNTED = "Wat telt"
TAFELS, PLEKKEN = "Tafels", "Ook programma's en centra"
COUNTED_CHOICES = (TAFELS, PLEKKEN)
ORDER = "Volgorde"
TOGETHER, BY_NAME = "Wat bij elkaar hoort", "Op naam"
ORDERS = (TOGETHER, BY_NAME)
SEARCH: Mapping[str, tuple[str, str]] = {
    THEMA: ("Zoek een thema", "Zoek een gebied"),
    TAFEL: ("Zoek een tafel", "Zoek een partner"),
    PARTNER: ("Zoek een partner", "Zoek een thema"),
}
SEARCH_HINT = "Deel van een naam"
SHOW_EMPTY = "Toon ook wat nog niet geïnventariseerd is ({0})"

WIDER, NO_AREA, NO_THEMA = "Groter gebied", "Gebied niet bekend", "Thema niet bekend"
HEADS: Mapping[str, str] = {THEMA: "Thema", TAFEL: "Tafel", PARTNER: "Partner"}
LETTERS = ("z", "zv", "v", "?")
"""What a number is of, in the order zorg, both, veiligheid, not known: to be told apart without colour."""
LANES = ("zorg", "zorg en veiligheid", "veiligheid", "domein niet bekend")
KIND_BADGE, COMPLETE_BADGE, STOCK_BADGE = "soort", "lijst volledig", "nog niet geïnventariseerd"
DOT = "●"
NONE, STOCK = "geen bekend", "nog niet geïnventariseerd"
NOT_THERE = "zit er niet"
SORT, SORTS = "soort", "soorten"
GAP, GAPS = "signaal dat hier iets ontbreekt", "signalen dat hier iets ontbreekt"

LEGEND_KIND = "een soort: staat voor meer dan één, zoals de driehoek in elke gemeente; apart geteld"
LEGEND_GAP = "aantal signalen dat hier een verbinding ontbreekt"
LEGEND_NONE = "geen bekend, terwijl het gebied wel is geïnventariseerd"
LEGEND_NONE_FILTER = "geen bekend binnen het filter"
LEGEND_STOCK = "nog niet geïnventariseerd: dat betekent niet dat er geen overleg is"
LEGEND_DOT = "zit aan tafel"
LEGEND_NOT_THERE = "zit er niet: de lijst van deze tafel is volledig"
LEGEND_BLANK = "leeg: niet bekend"

CAPTION: Mapping[str, str] = {
    THEMA: "Thema {0} tot en met {1} van {2}, gebied {3} tot en met {4} van {5}",
    TAFEL: "Tafel {0} tot en met {1} van {2}, en van wie daar zit partner {3} tot en met {4} van {5}",
    PARTNER: "Partner {0} tot en met {1} van {2}, en van hun thema's {3} tot en met {4} van {5}",
}
NOTHING = "Hier staat nog niets. Wis het filter, of lees eerst een bestand in met tafels."
NOTHING_FOUND = "Niets gevonden met deze woorden. Zoek op een ander deel van de naam."
NO_AREAS = "Van geen enkele tafel is bekend in welk gebied zij werkt."
ROWS_BACK, ROWS_ON = "Vorige {0} rijen", "Volgende {0} rijen"
COLUMNS_BACK, COLUMNS_ON = "Vorige {0} kolommen", "Volgende {0} kolommen"
PAGING = "Door de matrix bladeren"

PLEK = ("tafel, programma of centrum", "tafels, programma's en centra")
TAFEL_WORDS = ("tafel", "tafels")
SHOWN = "Geteld van wat u nu ziet: {0}"
AND_KINDS = ", en apart het aantal soorten: {0}."
NOT_COUNTED = "Wat is voorgesteld telt niet mee."
SILENT_THEMAS = "Thema's zonder bekende tafel ({0})"
SILENT_TAFELS = "Tafels waarvan geen enkele partner bekend is ({0})"
SILENT_CELLS = "{0} staan in geen enkel vakje: hun deelnemers of hun thema zijn niet bekend."
OUTSIDE = "Nog niet geïnventariseerd: {0}. Dat betekent niet dat daar geen overleg is."
ELSEWHERE = "Niet bij één thema en gebied te plaatsen: {0} dat er iets ontbreekt. Kijk daarvoor bij"
SIGNAL_WORDS = ("signaal", "signalen")

CELL_TITLE = "{0} · {1}"
CELL_NONE: Mapping[str, str] = {
    THEMA: "Hier is geen tafel bekend.",
    TAFEL: "Niet bekend of deze partner hier zit.",
    PARTNER: "Niet bekend of deze partner aan een tafel over dit thema zit.",
}
CELL_STOCK = "Dit gebied is nog niet geïnventariseerd. Dat betekent niet dat er geen overleg is."
CELL_CLOSE = "Sluiten"
CELL_GONE = "Dit vakje valt buiten het filter of bestaat niet meer."
CELL_GAPS = "Wat hier volgens de signalen ontbreekt"
SELF = "neemt zelf deel"
MORE = "en nog {0}"

PICTURE_TITLE = "De hele matrix in één blik"
PICTURE_ALT = "Blokken van {0} en {1} die veel met elkaar te maken hebben; dezelfde gegevens staan in de tabel eronder."
PICTURE_HINT = "Elk vierkantje is een groepje rijen en kolommen. Hoe feller, hoe meer er aan tafel zit."
PICTURE_HINT_EACH = "Elk vierkantje is één vakje van de matrix hieronder."
PICTURE_FIELDS: Mapping[str, str] = {"rijen": "Rij", "kolommen": "Kolom", "zegt": "Aan tafel"}
RANGE = "{0} tot en met {1}"

TAKE_TITLE = "Matrix meenemen"
TAKE_GRID, TAKE_ROWS = "Matrix", "Wat achter de vakjes zit"
EXCEL, CSV = "{0} (Excel)", "{0} (csv)"
ROW_COLUMNS: Mapping[str, tuple[str, str]] = {
    THEMA: ("Thema", "Gebied"), TAFEL: ("Tafel", "Partner"), PARTNER: ("Partner", "Thema"),
}  # fmt: skip
ITEM, ITEM_DOMEIN, ITEM_KIND = "Tafel, programma of centrum", "Domein", "Soort (staat voor meer dan één)"
YES, NO, UNKNOWN = "ja", "nee", "niet bekend"
