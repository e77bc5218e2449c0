"""The Dutch words of Profiel that are not in `texts`."""

from __future__ import annotations

from collections.abc import Mapping

NOT_THEN = "'{0}' gold niet op {1}. Wis de peildatum links om het profiel te zien."

CONFIRMED = "Bevestigd {0}."
CONFIRMED_LONG_AGO = "Lang niet bevestigd: voor het laatst {0}. Dat is meer dan een jaar geleden."
CONFIRMED_UNKNOWN = "Niet bekend wanneer dit voor het laatst is bevestigd."
CONFIRMED_NOT_ASKED = "Wanneer dit is bevestigd, houdt de kaart bij een {0} niet bij."
SAID = "Wat er staat, komt uit {0}; voor het laatst ingelezen op {1}."
SAID_EXAMPLE = "Wat er staat, komt uit het voorbeeld."
SAID_BASE = "Wat er staat, komt uit de vaste lijst."
NOT_SAID = "Geen lijst zegt hier zelf iets over; het is alleen genoemd."
MEND = "Houdt u de lijst zelf bij?"
MEND_HOW = "Verbeter het in het gevulde sjabloon en breng dat terug bij Importeren"

OPEN_TITLE = "Nog niet bekend"
OPEN_INTRO = "Dit heeft nog niemand ingevuld:"

SIGNALS_NONE = "Er is hier geen signaal over. Dat betekent niet dat alles klopt: kijk ook bij Nog niet bekend."
SIGNALS_HIDDEN = "Nog {0} vallen buiten het filter."
SIGNAL_HIDDEN = "Nog 1 valt buiten het filter."
SIGNALS_ALL = "alle signalen"

MAP_TITLE = "Op een kleine kaart"
MAP_HINT = "Kies een naam: klik op het teken ervoor of gebruik de pijltjes. Dubbelklikken of Enter opent het profiel."
MAP_CHOSEN = "Gekozen: {0} ({1})."
MAP_TO = "Naar het profiel van {0}"
MAP_LARGE = "Groter: rond {0}"
MAP_PLAN = "Op de plattegrond"
MAP_NONE = "Er is nog niets bekend dat eromheen staat."

MINE_TITLE = "Mijn tafels"
MINE_WHO = "De tafels en programma's waar {0} zit, voor zover bekend."
MINE_WHO_PARTNER = "De tafels en programma's waar {0} aan deelneemt, zelf of met een zetel, voor zover bekend."
MINE_NONE = "Van geen enkele tafel is bekend dat {0} er zit. Dat betekent niet dat het er geen zijn."
MINE_ALL = "Het filter telt in deze lijst niet mee: u ziet ze alle."
MINE_CAPTION = "De tafels van {0}: {1}"
MINE_HEAD = ("Tafel", "Rol", "Niveau", "Domein", "Hoe vaak", "Signalen")
MINE_KEEP = "Adres om te bewaren: mijn tafels van {0}"
MINE_AGENDA = "Mijn agenda: hoeveel tijd dit vraagt"
MINE_VIA = "Hoort bij {0}. De organisatie zit aan {1}:"
MINE_VIA_LINK = "mijn tafels van {0}"
A_YEAR = "{0} keer per jaar"
NO_MEETINGS = "geldt hier niet"
NOT_KNOWN = "niet bekend"
IS_KIND = "soort"
THERE_TITLE = "Wat daar dubbel is of ontbreekt"
THERE: Mapping[str, str] = {
    "overlap": "Lijkt op een andere tafel", "dubbel": "Dubbele opdrachten", "ontbrekend": "Ontbreekt",
}  # fmt: skip
THERE_NONE = "Over deze tafels is er geen signaal. Dat betekent niet dat alles klopt."
COUNTED: Mapping[str, str] = {
    "overlap": "overlap: {0}", "dubbel": "dubbele opdrachten: {0}", "ontbrekend": "ontbreekt: {0}",
}  # fmt: skip
NO_SIGNALS = "geen"
OF_MINE = "gaat over {0} van deze tafels"
IN_LINE = "{0}: {1}"

GEBIED_TITLE = "Tafels en programma's in dit gebied"
THEMA_TITLE = "Tafels en programma's over dit thema"
HERE: Mapping[str, tuple[str, ...]] = {
    "Gebied": ("Van dit gebied zelf", "In een deel van dit gebied", "Breder: werkt ook hier"),
    "Thema": ("Over dit thema zelf", "Over een onderdeel ervan"),
}  # fmt: skip
HERE_NONE: Mapping[str, str] = {
    "Gebied": "Van geen enkele tafel is bekend dat die hier werkt. Dit gebied is misschien nog niet geïnventariseerd.",
    "Thema": "Van geen enkele tafel is bekend dat die hierover gaat.",
}  # fmt: skip
HERE_HEAD = "Domein"
HERE_CAPTION = "Hoeveel per domein: {0}"
DOMEIN_UNKNOWN = "domein niet bekend"
HERE_COUNT = "{0} ({1})"
HERE_ALL = "Toon ze op de kaart"
PARTS_TITLE: Mapping[str, str] = {"Gebied": "Gebieden hierin", "Thema": "Onderdelen van dit thema"}
PARTS_NONE: Mapping[str, str] = {
    "Gebied": "Er is geen kleiner gebied bekend dat hierin ligt.", "Thema": "Dit thema heeft geen onderdelen.",
}  # fmt: skip
PART_SOME = ("tafel of programma", "tafels en programma's")
PART_NOTHING = "nog niets bekend"

ASKED_TITLE = "Wie vraagt wie, en wanneer"
ASKED_BY, DONE_BY, ASKED_ABOUT = "Opdrachtgever", "Opdrachtnemer", "Waarover"
PERIOD, PROGRESS = "Periode", "Voortgang"
FROM_TO, FROM_ON, UP_TO = "van {0} tot en met {1}", "vanaf {0}; einde niet bekend", "tot en met {0}; begin niet bekend"
PROGRESS_ON = "{0}: {1}"
PROGRESS_WHEN = " (stand van {0})"
ALIKE, ALIKE_SIGNAL = "Lijkt op", "signaal {0}"
ALIKE_NONE = "Er is geen opdracht gevonden die hierop lijkt."
