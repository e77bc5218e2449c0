"""The Dutch words that comparing assignments needs: which say nothing, which say the same, which steer."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STOP_WORDS = _words(
    """
    aan aangaande achter af al alle allebei alleen alles als altijd ander andere anders beide bij binnen bovendien
    breng brengen gebracht buiten daar daarbij daarin daarmee daarnaast daarom daarvoor dan dat de
    deze die dit doen door dus een
    eigen elk elkaar elke en enkele er ervan ervoor extra gaan gaat geen goed goede haar had hebben heeft hem het
    hier hierbij hij hoe hun ieder iedere iets in inzake is ja je kan komen komende kunnen langs maar me mede
    meer men met middels mijn min moet moeten mogelijk na naar naast nadere namens niet niets niks nog
    nu of om omdat omtrent onder ons onze ook op over per plus rond rondom samen sinds te ten ter tegen
    tijdens toch toe tot tussen uit uiterlijk van vanaf vanuit vanwege veel verder via volgens voor waar waarbij
    waarin waarmee wanneer want waren was wat we wel welke wie wij wil willen worden wordt zal ze zelf zich
    zij zijn zo zoals zodat zonder zou zowel zullen
    opdracht opdrachten verzoek vraag gevraagd resultaat
    """
)
"""Function words, and the words by which a list calls the row itself."""

SYNONYMS: tuple[tuple[str, ...], ...] = (
    ("opstellen", "maken", "schrijven", "ontwikkelen", "uitwerken", "vormgeven", "opmaken", "ontwerpen"),
    ("inventariseren", "inventarisatie", "overzicht", "netwerkkaart"),
    ("onderzoeken", "verkennen", "verkenning", "uitzoeken", "nagaan", "bekijken", "onderzoek"),
    (
        "invoeren",
        "invoering",
        "implementeren",
        "implementatie",
        "uitrollen",
        "uitrol",
        "inrichten",
        "inrichting",
        "opzetten",
        "realiseren",
    ),
    ("monitoren", "monitoring", "volgen", "bijhouden"),
    ("verbeteren", "verbetering", "versterken", "versterking", "optimaliseren"),
    ("verminderen", "vermindering", "terugdringen", "terugdringing", "verlagen"),
    ("evalueren", "evaluatie", "terugblikken"),
    ("training", "trainen", "scholing", "scholen", "opleiden", "opleiding", "cursus"),
    ("afspraken", "convenant", "werkafspraken", "samenwerkingsafspraken"),
    ("informatiedeling", "gegevensdeling", "gegevensuitwisseling", "informatieuitwisseling"),
    ("plan", "actieplan", "plannen", "uitvoeringsplan", "aanpak", "plan-van-aanpak"),
    ("jongeren", "jeugdigen", "jeugd"),
    ("ouderen", "senioren"),
    ("professionals", "medewerkers", "beroepskrachten"),
    ("opvang", "opvangplek", "opvangplekken", "opvangplaatsen"),
)
"""Words of work and administration that boards use for one another; the first stands for all."""

PHRASES: tuple[tuple[str, str], ...] = (
    ("in kaart", "inventariseren"),
    ("in beeld", "inventariseren"),
    ("plan van aanpak", "actieplan"),
    ("zicht houden op", "monitoren"),
    ("uitwisseling van gegevens", "gegevensuitwisseling"),
    ("uitwisselen van gegevens", "gegevensuitwisseling"),
    ("delen van gegevens", "gegevensuitwisseling"),
    ("delen van informatie", "gegevensuitwisseling"),
    ("uitwisseling van informatie", "gegevensuitwisseling"),
    ("verwarde personen", "personen met verward gedrag"),
    ("verwarde mensen", "personen met verward gedrag"),
    ("mensen met verward gedrag", "personen met verward gedrag"),
    ("mensen met onbegrepen gedrag", "personen met verward gedrag"),
    ("personen met onbegrepen gedrag", "personen met verward gedrag"),
    ("geweld thuis", "huiselijk geweld"),
    ("geweld in huis", "huiselijk geweld"),
    ("geweld achter de voordeur", "huiselijk geweld"),
)
"""Expressions of several words that mean one thing in this field."""

STEERING = _words(
    """
    monitoren monitort monitoring monitor volgen volgt coordineren coordineert coordinatie coordinator
    aanjagen aanjaagt afstemmen afstemt afstemming regie regisseren toezien toezicht bewaken bewaakt
    overzien faciliteren faciliteert ondersteunen ondersteunt stimuleren stimuleert harmoniseren bundelen
    """
)
"""Words of who watches or coordinates the work of others."""

CARRYING_OUT = _words(
    """
    uitvoeren uitvoert voeren voert invoeren invoert implementeren implementeert uitrollen uitrolt inrichten
    opzetten organiseren organiseert realiseren realiseert aanbieden bieden biedt behandelen begeleiden
    begeleidt opvangen regelen regelt inkopen starten openen maken opstellen bouwen werven plaatsen trainen
    opleiden
    """
)
"""Verbs of who does the work; the nouns ("de invoering volgen") name what is watched."""

STEERING_ACTIVITIES = frozenset({"monitoren", "beleid en sturing"})
"""Of the choice list activiteit: those that are not the work itself."""
