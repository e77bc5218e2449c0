"""The Dutch words of notes to the projectleider."""

from __future__ import annotations

TITLE = "Dit klopt niet meer"
INTRO = "Ziet u hier iets wat niet meer klopt? Laat het de projectleider weten. De kaart verandert er niet door: de projectleider kijkt ernaar en verbetert de lijst."
WHAT = "Wat klopt er niet meer?"
HINT = "Bijvoorbeeld: dit overleg is gestopt in 2025. Noem functies, geen namen van personen."
SIGNED = "Bij de notitie komt te staan wie haar schreef ({0}) en wanneer."
LEAVE = "Stuur de notitie"
LEFT = "De notitie staat klaar voor de projectleider."
PRIVATE = " Let op: er lijkt {0} in te staan. Zet er liever een functie of een functioneel adres in: maak dit ongedaan en schrijf het opnieuw."
WAY = ("{0} open notitie: dit klopt niet meer", "{0} open notities: dit klopt niet meer")

LINE = "Notitie {0}, door {1} op {2}."
THEN = "Toen heette dit '{0}'."
GONE = "staat niet meer op de kaart"
HANDLE = "Afgehandeld (notitie {0})"
HANDLED = "Notitie {0} is afgehandeld."

LIST_INTRO = "Dit schreven bezoekers bij een profiel. Verbeter het in de lijst, breng die terug bij Importeren en zet de notitie op afgehandeld."
LIST_NONE = "Er zijn geen open notities. Op elk profiel kan een bezoeker schrijven wat er niet meer klopt."
LIST_MORE = "Nog {0} notities volgen als deze zijn afgehandeld. In de download staan ze alle."
DOWNLOAD, FILE = "Open notities", "notities"
ROWS_DOWNLOAD, ROWS_FILE = "Gevuld sjabloon van {0}", "verbeteren-na-notities.xlsx"
COLUMNS = ("notitie", "naam", "soort", "id", "wat klopt niet meer", "door", "moment")
DONE_TITLE = "Afgehandelde notities"
DONE_LINE = "Notitie {0} over '{1}': {2}"
DONE_BY = "Geschreven door {0}, afgehandeld door {1} op {2}."
OPEN_AGAIN = "Zet notitie {0} terug"
