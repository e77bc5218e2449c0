"""The choice lists, their synonyms, and what follows from a choice (default domein, colour)."""

from __future__ import annotations

from collections.abc import Mapping

ZORG, VEILIGHEID, BEIDE = "zorg", "veiligheid", "zorg en veiligheid"
DOMEINEN = (ZORG, VEILIGHEID, BEIDE)
NIVEAUS = ("wijk", "lokaal", "subregionaal", "regionaal", "eenheid", "provinciaal", "landelijk")
SOORT_OVERLEG = (
    "bestuurlijk",
    "ambtelijk",
    "casus",
    "driehoek",
    "netwerk",
    "werkgroep",
    "keten",
    "team",
    "bijeenkomst",
)
LAGEN = ("bestuurlijk", "directie", "ambtelijk", "uitvoerend")
SOORT_PROGRAMMA = (
    "programma",
    "project",
    "pilot",
    "aanpak",
    "actieplan",
    "initiatief",
    "agenda",
    "beleidsplan",
    "actielijn",
)
SOORT_OPDRACHT = ("opdracht", "verzoek", "vraagstuk", "wettelijke taak", "afspraak")

PARTNER_DOMEIN: Mapping[str, str | None] = {
    "gemeente": BEIDE,
    "politie": VEILIGHEID,
    "openbaar ministerie": VEILIGHEID,
    "veiligheidsregio": VEILIGHEID,
    "zorg- en veiligheidshuis": BEIDE,
    "ggd": ZORG,
    "veilig thuis": ZORG,
    "ggz": ZORG,
    "verslavingszorg": ZORG,
    "lvb-zorg": ZORG,
    "jeugdbescherming": BEIDE,
    "jeugdhulp": ZORG,
    "reclassering": VEILIGHEID,
    "raad voor de kinderbescherming": BEIDE,
    "justitiële inrichting": VEILIGHEID,
    "halt": VEILIGHEID,
    "wijkteam": ZORG,
    "woningcorporatie": None,
    "zorgverzekeraar": ZORG,
    "onderwijs": None,
    "rijk": None,
    "koepel": None,
    "multidisciplinair centrum": BEIDE,
    "opvang en wonen": ZORG,
    "zorgaanbieder": ZORG,
    "forensische zorg": BEIDE,
    "eerstelijnszorg": ZORG,
    "rechtspraak": VEILIGHEID,
    "cliënt- en naastenorganisatie": ZORG,
    "kennisinstituut": None,
    "samenwerkingsverband": None,
    "overig": None,
}
"""Soort Partner with its default domein; None where the soort says nothing of it."""

SOORT_PARTNER = tuple(PARTNER_DOMEIN)
SOORT_GEBIED = (
    "wijk",
    "gemeente",
    "basisteam",
    "politiedistrict",
    "subregio",
    "veiligheidsregio",
    "ggd-regio",
    "zvh-regio",
    "veilig thuis-regio",
    "jeugdregio",
    "centrumgemeenteregio",
    "regio verward gedrag",
    "zorgkantoorregio",
    "politie-eenheid",
    "landsdeel",
    "provincie",
    "land",
)
MANDATEN = ("informeren", "afstemmen", "adviseren", "besluiten", "regie voeren", "doorzetten")
VOORGESTELD = "voorgesteld"
STATUSSEN = (VOORGESTELD, "in voorbereiding", "actief", "slapend", "beëindigd")
ROLLEN = (
    "voorzitter",
    "plaatsvervangend voorzitter",
    "lid",
    "agendalid",
    "secretaris",
    "adviseur",
    "toehoorder",
    "bestuurlijk trekker",
    "projectleider",
    "regisseur",
    "vertegenwoordiger",
    "convenantpartner",
    "kernlid",
    "op afroep",
    "uitvoerder",
    "ondersteuner",
)
STURING = ("beleidskracht", "regiekracht", "samenwerkingskracht", "organisatiekracht", "geen invloed")
ACTIVITEITEN = (
    "signaleren en melden",
    "casus bespreken",
    "onderzoek en diagnose",
    "behandeling en hulp",
    "multidisciplinaire aanpak",
    "opvang",
    "toezicht en begeleiding",
    "opsporing en afdoening",
    "beleid en sturing",
    "monitoren",
    "opleiden en verbinden",
    "inkopen en financieren",
)
DOELGROEPEN = (
    "gezinnen met geweld thuis",
    "slachtoffers van seksueel geweld",
    "personen met verward gedrag",
    "geradicaliseerde personen",
    "gedetineerden en ex-gedetineerden",
    "leerlingen die verzuimen",
    "jeugdigen met jeugdbescherming",
    "daders en slachtoffers van veelvoorkomende criminaliteit",
    "huishoudens met meervoudige problemen",
    "dak- en thuislozen",
    "kwetsbare ouderen",
)
GEBRUIK = ("structureel", "incidenteel", "weinig")
AARD = ("verantwoording", "ter informatie", "ter voorbereiding")
VOORTGANG = ("niet begonnen", "bezig", "gereed", "gestopt")
BEREIKBAARHEID = ("kantooruren", "avond en weekend", "dag en nacht")
ZEKERHEID = ("letterlijk", "afgeleid")

SOORT_NORM = (
    "deelname",
    "sturing",
    "tafel aanwezig",
    "frequentie",
    "opschaling",
    "verwijzing",
    "verbinding",
    "eigenaar",
    "grondslag",
    "bereikbaarheid",
    "omvang",
)
GEWICHTEN = ("wettelijk", "afspraak", "wens", "advies", "beschrijving")
STANDEN = ("voldaan", "deels", "weinig", "niet", "onduidelijk")
VERWACHT_SOORTEN = ("soort", "functie", "portefeuille", "domein")

SOORT_ALIAS = ("afkorting", "schrijfwijze", "naamvariant", "roepnaam", "vertaling", "samengevoegd")

SYNONYMS: Mapping[str, str] = {
    "basisteam": "subregionaal",
    "district": "regionaal",
    "bovenlokaal": "regionaal",
    "arrondissement": "eenheid",
    "politie-eenheid": "eenheid",
    "gemeentelijk": "lokaal",
    "regio": "regionaal",
    "provincie": "provinciaal",
    "nationaal": "landelijk",
    "rijk": "landelijk",
    "zorg & veiligheid": BEIDE,
    "zorg/veiligheid": BEIDE,
    "zorg+veiligheid": BEIDE,
    "beide": BEIDE,
    "om": "openbaar ministerie",
    "zvh": "zorg- en veiligheidshuis",
    "veiligheidshuis": "zorg- en veiligheidshuis",
    "vt": "veilig thuis",
    "rvdk": "raad voor de kinderbescherming",
    "gemeenten": "gemeente",
    "wijkteams": "wijkteam",
    "sociaal wijkteam": "wijkteam",
    "bestuurlijk overleg": "bestuurlijk",
    "ambtelijk overleg": "ambtelijk",
    "casusoverleg": "casus",
    "driehoeksoverleg": "driehoek",
    "vz": "voorzitter",
    "vz.": "voorzitter",
    "vicevoorzitter": "plaatsvervangend voorzitter",
    "deelnemer": "lid",
    "kernpartner": "kernlid",
    "lopend": "actief",
    "loopt": "actief",
    "gestopt": "beëindigd",
    "afgerond": "beëindigd",
    "wens": VOORGESTELD,
    "24/7": "dag en nacht",
    "24 uur": "dag en nacht",
}
"""Common other words; a synonym counts only where its meaning is on the list of that column.

Both sides are looked up normalised (see `netwerkkaart.names.normalise`).
"""

GEBIED_BY_NIVEAU: Mapping[str, str] = {
    "wijk": "wijk",
    "lokaal": "gemeente",
    "subregionaal": "basisteam",
    "regionaal": "veiligheidsregio",
    "eenheid": "politie-eenheid",
    "provinciaal": "provincie",
    "landelijk": "land",
}
"""The soort Gebied that is meant by a name on a row of this niveau."""
