"""The Dutch words of Druk."""

from __future__ import annotations

from collections.abc import Mapping

TITLE = "Druk"
INTRO = (
    "Hoeveel overleg wordt van wie gevraagd? Geteld is wat bekend is, dus alles is ten minste zoveel. Wat niemand heeft"
    " ingevuld, is niet geschat."
)
FILTERED = "Alleen de tafels die u nu ziet tellen mee ({0})."
TOOLTIP: Mapping[str, str] = {"naam": "Wie", "domein": "Domein van de tafel", "zegt": "Aantal"}

WHO = "Van wie"
PARTNERS, SEATS, GEMEENTEN = "Partners", "Zetels en functies", "Gemeenten"
WHOSE = (PARTNERS, SEATS, GEMEENTEN)
MEASURE = "Wat telt"
PLACES, MEETINGS, HOURS = "Plaatsen aan tafel", "Vergaderingen", "Uren"
MEASURES = (PLACES, MEETINGS, HOURS)
UNIT: Mapping[str, str] = {
    PLACES: "Plaatsen aan tafel, ten minste", MEETINGS: "Vergaderingen per jaar, ten minste",
    HOURS: "Uren per jaar, ten minste",
}  # fmt: skip
KNOWN_TITLE = "Wat er bekend is"
COUNTED = "{0} tellen mee."
MEETINGS_KNOWN = (
    "Van geen enkele tafel is bekend hoe vaak zij vergadert.",
    "Bij {0} van {1} tafels is bekend hoe vaak zij per jaar vergaderen.",
)
HOURS_KNOWN = (
    "Van geen enkele tafel is bekend hoe vaak zij vergadert én hoe lang dat duurt. Uren zijn dus nog niet te tellen.",
    "Bij {0} van {1} tafels is bekend hoe vaak zij vergaderen en hoe lang. Alleen van die tafels zijn uren te tellen.",
)
PREPARATION_KNOWN = "Bij {0} van die {1} is ook de voorbereiding bekend; bij de andere telt die niet mee."
SEATS_KNOWN = (
    "Nergens is gezegd hoeveel plaatsen een partner aan tafel heeft; elke deelname telt voor ten minste één.",
    "Bij {0} van {1} deelnames is bekend hoeveel plaatsen het er zijn; elke andere telt voor ten minste één.",
)
"""Where it is known of none, and where it is known of some."""
OF_KINDS = "Niet meegeteld: {0} keer een soort aan tafel, zoals 'gemeenten'; die staat voor een onbekend aantal."
HOMELESS = "Zetels waarvan de partner niet bekend is: {0}. Die staan alleen bij Zetels en functies."
LEFT_OUT = "Niet meegeteld: {0}."
LEFT: Mapping[str, tuple[str, str]] = {
    "soort": (
        "1 soort, want die staat voor een onbekend aantal tafels",
        "{0} soorten, want die staan voor een onbekend aantal tafels",
    ),
    "rust": (
        "1 tafel die slaapt, is beëindigd of nog wordt voorbereid",
        "{0} tafels die slapen, zijn beëindigd of nog worden voorbereid",
    ),
    "voorgesteld": ("1 tafel die is voorgesteld", "{0} tafels die zijn voorgesteld"),
}
NATIONAL = "Landelijke tafels zijn niet geteld als tafels in een gemeente."
FILL_IN = "Dit aanvullen kan bij"

WHO_TITLE = "Wie heeft de meeste druk"
TOP_TITLE: Mapping[str, str] = {
    PARTNERS: "Partners met de meeste druk", SEATS: "Zetels en functies met de meeste druk",
    GEMEENTEN: "Gemeenten met de meeste druk",
}  # fmt: skip
TOP_ALT = "{0}, de eerste {1}, naar domein van de tafel; dezelfde getallen staan in de tabel eronder."
SEARCH = "Zoek een naam"
SEARCH_HINT = "Deel van een naam"
CAPTION = "{0}: {1} tot en met {2} van {3}"
HEAD = ("Wie", "Tafels")
AROUND = "Tafels in de gemeente"
LANES = ("Zorg", "Zorg en veiligheid", "Veiligheid", "Domein niet bekend")
KNOWN = "Bekend bij"
N_OF_M = "{0} van {1} tafels"
NONE_YET = "nog niet bekend"
NO_TABLES = "geen bekend"
NO_SEATS = "Van geen enkele gemeente is een eigen plaats aan tafel bekend."
NOTHING = "Hier is nog niet bekend wie aan welke tafel zit. Wis het filter, of lees eerst een lijst met deelnemers in."
NO_MEASURE = "Hier is bij geen enkele tafel bekend: {0}. Kies iets anders om te tellen."
NOTHING_FOUND = "Niets gevonden met deze woorden."
PAGING = "Door de lijst bladeren"
BACK, ON = "Vorige {0}", "Volgende {0}"

AGENDA_TITLE = "Mijn agenda"
AGENDA_PICK = "Zetel, functie of partner"
AGENDA_HINT = "Kies wie u bent"
AGENDA_OF = "De agenda van {0}"
AGENDA_HEAD = (
    "Tafel", "Rol", "Plaatsen", "Domein", "Vergaderingen per jaar", "Uren per vergadering", "Uren voorbereiding",
    "Uren per jaar",
)  # fmt: skip
AGENDA_CAPTION = "De tafels van {0}"
AGENDA_SUM = "{0}: ten minste {1} en {2} per jaar."
AGENDA_NO_HOURS = "{0}: ten minste {1} per jaar. Hoeveel uur dat is, is van geen enkele tafel bekend."
AGENDA_NO_MEETINGS = "{0}. Hoe vaak zij vergaderen, is van geen enkele tafel bekend."
AGENDA_KNOWN = "Vergaderingen bekend bij {0} van {1} tafels, uren bij {2}."
AGENDA_NONE = "Van deze zetel of partner is hier geen tafel bekend."
AGENDA_KINDS = "Daarnaast {0}: een soort staat voor een onbekend aantal tafels en telt niet mee."
PROFILE = "Profiel van {0}"
UNKNOWN = "niet bekend"
AT_LEAST = "ten minste {0}"

ALIKE_TITLE = "Welke tafels lijken op elkaar"
ALIKE_INTRO = (
    "Signalen van overlap tussen twee tafels. Of zij samen kunnen, is een vraag voor het bestuur; de kaart zegt alleen"
    " dat zij op elkaar lijken."
)
ALIKE_NONE = "Er zijn hier geen twee tafels waarvan de signalen zeggen dat zij elkaar overlappen."
ALIKE_SHARED = "Aan beide zitten: {0}."
ALIKE_NOT_SHARED = "Voor zover bekend zit er niemand aan beide."
ALIKE_HOURS = "Samen vragen zij ten minste {0} uur per jaar van wie er zit."
ALIKE_NO_HOURS = "Hoeveel uur zij vragen, is van geen van beide bekend."
ALIKE_MORE = "Nog {0} staan bij"

TAKE_TITLE = "Cijfers meenemen"
TAKE_LOAD, TAKE_AGENDA = "Druk", "Agenda"
