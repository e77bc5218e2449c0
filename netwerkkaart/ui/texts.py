"""Every Dutch word of the screen that comes from no other list (schema, issues, errors, kaart)."""

from __future__ import annotations

from collections.abc import Mapping

APP = "Netwerkkaart zorg en veiligheid"
NO_SCRIPT = "Deze toepassing heeft JavaScript nodig. Zet JavaScript aan in uw browser."
INCIDENT = "Er ging iets mis op deze pagina. Laad de pagina opnieuw. Gaat het weer mis, noem dan nummer {0}."
ONE_USER = "Voor één gebruiker op deze computer. Er is geen inlog."

PAGES: Mapping[str, str] = {
    "overzicht": "Overzicht", "kaart": "Kaart", "signalen": "Signalen", "nog-niet-bekend": "Nog niet bekend",
    "importeren": "Importeren", "profiel": "Profiel",
}  # fmt: skip

SEARCH = "Zoeken"
SEARCH_HINT = "Naam of afkorting"
FILTER_TITLE = "Wat u ziet"
FILTER: Mapping[str, str] = {
    "gebied": "Gebied", "domein": "Domein", "thema": "Thema", "niveau": "Niveau", "peildatum": "Peildatum",
}  # fmt: skip
FILTER_ALL: Mapping[str, str] = {
    "gebied": "Alle gebieden", "domein": "Alle domeinen", "thema": "Alle thema's", "niveau": "Alle niveaus",
}  # fmt: skip
PEILDATUM_HINT = "dag-maand-jaar"
PEILDATUM_HELP = "Wat gold op deze dag. Leeg: alles wat op de kaart staat. Schrijf bijvoorbeeld 18-10-2019."
PEILDATUM_WRONG = "Dit is geen datum. Schrijf bijvoorbeeld 18-10-2019. Nu ziet u alles wat op de kaart staat."
CLEAR = "Alles wissen"
ALL_SHOWN = "U ziet alle {0} tafels, programma's en centra."
SOME_SHOWN = "U ziet {0} van {1} tafels, programma's en centra."
EXAMPLE_BANNER = "<p><strong>U ziet het voorbeeld.</strong> Er is nog geen eigen kaart.</p>"
BEGIN = "Begin met uw eigen kaart"
AGE = "Stand van {0}."
AGE_OLD = "Let op: stand van {0}. Daarna is niets meer bevestigd."
AGE_UNKNOWN = "Bij geen enkele regel staat wanneer die voor het laatst is bevestigd."
AGE_UNKNOWN_IMPORT = "Laatst gewijzigd op {0}. Bij geen enkele regel staat wanneer die voor het laatst is bevestigd."
NO_DATE = "Alles wat op de kaart staat"
ON_DATE = "Wat gold op {0}"

# Overzicht
OVERVIEW_TITLE = "Het overleglandschap in één blik"
OF_ALL = "van {0}"
SOORTEN = "en {0}"
PROPOSED = "{0} voorgesteld"
SINGULAR: Mapping[str, str] = {
    "tafels": "tafel", "programma's": "programma", "partners": "partner", "opdrachten": "opdracht", "zetels": "zetel",
}  # fmt: skip
STRONGEST = "De sterkste signalen"
NO_SIGNALS = "Er zijn hier geen signalen. Dat betekent niet dat alles klopt: kijk ook bij Nog niet bekend."
COMPLETE_TITLE = "Hoe volledig is de inventaris?"
REGION_CAPTION = "Per veiligheidsregio: wat er op de kaart staat en hoeveel daarvan is ingevuld"
REGION_HEAD = ("Veiligheidsregio", "Tafels", "Programma's", "Ingevuld", "Bevestigd dit jaar", "Gemeenten zonder gegevens")
NOWHERE = "nog niets"
EMPTY_GEMEENTEN = "{0} van {1}"
NOT_TAKEN_STOCK = "Nog niet geïnventariseerd: {0}. Dat betekent niet dat daar geen overleg is."
THEMAS_TITLE = "Zorg en veiligheid per thema"
THEMA_CAPTION = "Aantal tafels, programma's en centra per thema en domein"
THEMA_HEAD = ("Thema", "Verdeling", "Zorg", "Zorg en veiligheid", "Veiligheid", "Niet bekend")
NEEDS_BOTH = "vraagt zorg én veiligheid"
NO_THEMAS = "Bij wat u nu ziet is nog geen thema ingevuld."
MORE_THEMAS = "Nog {0} thema's"

# signalen
TO_EVIDENCE = "Bewijs bij signaal {0}"
TO_MAP = "Signaal {0} op de kaart"
SUBSOORT: Mapping[str, str] = {
    "fragmentatie": "versnippering", "overlap": "overlap", "duplicatie": "dubbel werk?", "dubbel": "lijkt dubbel",
    "beoordelen": "misschien dubbel", "reikwijdte": "reikwijdte onduidelijk", "norm": "ontbrekende verbinding",
    "open thema": "open thema", "eenzijdig thema": "eenzijdig thema", "afwezige partner": "afwezige partner",
    "stuurgroepen zonder verbinding": "stuurgroepen zonder verbinding",
}  # fmt: skip
ZEKERHEID: Mapping[str, str] = {
    "vastgesteld": "volgens de bron", "volgt uit de lijst": "volgt uit de deelnemerslijst", "berekend": "berekend",
}  # fmt: skip
EVIDENCE = "Bewijs bij signaal {0} ({1})"
STRENGTH = "Sterkte {0}"
PART = "{0}: {1}"
PART_NAMES: Mapping[str, str] = {"gewicht": "gewicht van de norm", "stand": "hoe ver het achterblijft"}
PARTS_KNOWN = " · bekend: {0} van de {1} onderdelen"
UNKNOWN = "niet bekend"
ABOUT = "Dit gaat over"
AND_MORE = " en nog {0} andere"
TOGETHER = "Samen"
ROW = "{0}, blad {1}, rij {2}"
