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
