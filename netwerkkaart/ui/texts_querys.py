"""The Dutch words of Query's."""

from __future__ import annotations

from collections.abc import Mapping

QUERIES_TITLE = "Vragen aan de kaart"
QUERIES_INTRO = "Kies een vraag die klaarstaat. U ziet het antwoord als tabel en op de kaart, en u kunt het meenemen."
QUERIES_SEARCH = "Zoek een vraag"
QUERIES_SEARCH_HINT = "Bijvoorbeeld: escalatie"
QUERIES_NONE = "Er is geen vraag met deze woorden. Zoek met minder woorden, of schrijf zelf een vraag."
QUERIES_ALL = "Alle vragen"
WRITE = "Zelf een vraag schrijven"
WRITE_WHO = " (voor wie Cypher kent)"
OWN_QUESTION = "Eigen vraag"
OWN_TITLE = "Bewaarde vragen"
OWN_LINE = "Bewaard door {0} op {1}."
DELETED_TITLE = "Verwijderde vragen"
DELETED_LINE = "Vraag {3}: '{0}', verwijderd door {1} op {2}"
BRING_BACK = "Zet vraag {0} terug"
QUESTION_GONE = " Misschien is die verwijderd. Kies hieronder een andere."
FILTER_NOT_HERE = "Een vraag gaat over de hele kaart. De filters Gebied, Domein, Thema en Niveau tellen hier niet mee."
ABOUT_DATE = "Dit antwoord gaat over wat gold op {0}."
FIELD: Mapping[str, tuple[str, str]] = {
    "tekst": ("", ""), "heel getal": ("", ""), "datum": ("", "2019, 2019-05 of 18-05-2019"),
    "domein": ("Alle domeinen", "Kies een domein"), "niveau": ("Alle niveaus", "Kies een niveau"),
    "thema": ("Alle thema's", "Kies een thema"), "gebied": ("Alle gebieden", "Kies een gebied"),
    "tafel": ("Alle tafels", "Kies een tafel"), "plek": ("Alles", "Kies een naam"),
    "partner": ("Alle partners", "Kies een partner"), "zetel": ("Alle zetels", "Kies een zetel"),
    "soort gebied": ("Alle soorten", "Kies een soort"),
}  # fmt: skip
"""What stands in an empty field, by kind: where it may stay empty, where it may not."""
TODAY_HINT = "Leeg is vandaag"
ASK = "Stel de vraag"
FILL_IN = "Vul eerst in: {0}."
ASK_WAITS, ASK_BUSY = "Wachten tot een andere vraag klaar is", "Zoeken"
ASK_STOPS = "Na 10 seconden zoeken stopt een vraag vanzelf. U mag deze pagina verlaten en later terugkomen."
ASK_FAILED = "De vraag kon niet worden beantwoord door een fout in de toepassing. Probeer het opnieuw."
ASK_TOO_MUCH = (
    "Deze vraag is te groot voor een kaart van deze omvang. Zij is na 10 seconden of door gebrek aan geheugen gestopt."
)
COLUMN_WORDS: Mapping[str, str] = {"a": "De ene", "b": "De andere"}
NARROWER = "Vul bij deze vraag {0} in: dan is er minder te doorzoeken."
PLACE = "Hier gaat het mis:"
ANSWER = "Antwoord"
ANSWER_ROWS = "{0} in {1} seconden."
ANSWER_CUT = " U ziet de eerste {0}; in de download staan er {1}."
ANSWER_NONE = "Er is niets gevonden. Dat betekent niet dat het er niet is: kijk ook bij Nog niet bekend."
ANSWER_VIEWS = ("Tabel", "Kaart", "Cypher")
ANSWER_VIEW = "Hoe u het antwoord ziet"
ANSWER_CAPTION = "Antwoord op: {0}"
ANSWER_XLSX, ANSWER_CSV = "Excel (.xlsx)", "CSV (.csv)"
ANSWER_REPEATS = (
    "Het adres van deze pagina herhaalt deze vraag met wat u hebt ingevuld. Stuur het door wie het ook wil zien."
)
MAP_VIEWS = ("Plattegrond", "Rond één naam")
MAP_NOTHING = "In dit antwoord staat niets dat op de kaart staat."
MAP_RETURN = " Geef met RETURN een id terug, zoals t.id: dan licht het hier op."
MAP_LIT = (
    "{0} van {1} uit het antwoord is een kaartje en licht op.",
    "{0} van {1} uit het antwoord zijn kaartjes en lichten op.",
)
MAP_NEAR_TOO = "Ook opgelicht: de kaartjes die bij de andere horen."
MAP_NEAR = "Niets uit het antwoord is zelf een kaartje. Opgelicht zijn de kaartjes die erbij horen."
MAP_ONLY = "De kaart is groot: u ziet alleen {0} van deze kaartjes."
MAP_NO_CARDS = "Niets uit het antwoord staat als kaartje op de kaart. Bekijk het rond één naam."
MAP_NAMES = "In het antwoord"
MAP_MORE = "en nog {0}; ze staan in de tabel"
CHANGE_QUESTION = "Schrijf deze vraag om"
VALUES_TITLE = "Ingevuld"
WRITE_TITLE = "Zelf een vraag schrijven"
WRITE_INTRO = "Een vraag in Cypher kan alleen lezen. Zij loopt op een kopie van de kaart, zonder persoonsnamen, en duurt hooguit 10 seconden."
WRITE_LABEL = "Uw vraag in Cypher"
WRITE_KIND, WRITE_VALUE = "Soort van ${0}", "Waarde van ${0}"
WRITE_KIND_HINT = "Kies een soort"
WRITE_VALUE_HINT = "Een naam, getal of datum"
WRITE_ASKS = "In uw vraag staat {0}. Zeg wat voor soort waarde dat is, vul een waarde in en stel de vraag."
EXAMPLES_TITLE = "Voorbeelden"
HELP_TYPES, HELP_LINES, HELP_WORDS = "Wat er op de kaart staat", "Lijnen", "Functies"
HELP_HEAD = ("Naam", "Soort", "Uitleg")
HELP_CAPTION = "Eigenschappen van {0}"
HELP_ENDS = "(:{0})-[:{1}]->(:{2})"
HELP_PARAMETER = "Schrijf $naam waar een waarde komt die u later wilt invullen."
SAVE_TITLE = "Deze vraag bewaren"
SAVE_INTRO = "Wat er nu is ingevuld, staat er de volgende keer al."
SAVE_NAME = "Titel"
SAVE, SAVE_OVER = "Bewaren", "Vervang de bewaarde vraag"
SAVED = "Bewaard als '{0}'."
RENAME_TITLE = "Titel veranderen of verwijderen"
RENAME, DELETE = "Titel veranderen", "Deze vraag verwijderen"
RENAMED = "De vraag heet nu '{0}'."
DELETED = "'{0}' is verwijderd."
