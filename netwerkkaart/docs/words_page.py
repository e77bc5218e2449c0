"""docs/woordenlijst.md: the words of the product, for who reads and who writes it."""

from __future__ import annotations

from collections.abc import Mapping

from netwerkkaart.docs.markdown import page, table
from netwerkkaart.schema import SCHEMA
from netwerkkaart.schema.choices import VOORGESTELD

_INTRO = (
    "Deze woorden gebruiken we overal: in de bladen, op het scherm, in de code en in vragen aan de kaart. "
    "In de code blijven ze Nederlands, zonder accenten."
)

WORDS: Mapping[str, str] = {
    "tafel": "Een overleg of een stuurgroep.",
    "plek": "Een tafel, een programma, of een partner waar zelf wordt samengewerkt, zoals een Zorg- en "
    "Veiligheidshuis. Op het scherm: tafels, programma's en centra.",
    "soort": "Een rij die voor meer dingen tegelijk staat, zoals 'de driehoek' in elke gemeente. Die rij heeft "
    "'geldt per'. Op de kaart staat zo'n soort één keer, met '× aantal'.",
    "zetel of functie": "Een stoel bij een organisatie, zoals 'wethouder zorg, gemeente Haarlem'. Niet de persoon.",
    "deelnemer": "Een organisatie, tafel of programma die meedoet. Zit er een zetel aan tafel, dan doet ook de "
    "organisatie van die zetel mee.",
    "bron": "Waar het staat: het document en de bladzijde, het artikel of het nummer.",
    "zekerheid": "Staat het letterlijk in de bron, of is het eruit afgeleid?",
    "niet bekend": "De cel is leeg. Dat is nooit nul en nooit 'nee'.",
    "alleen genoemd": "Iets waarvan alleen de naam bekend is, omdat een andere rij het noemt.",
    "domein": "Zorg, veiligheid of allebei. Staat het er niet, dan leidt de toepassing het af uit wie aan tafel zit, "
    "uit het thema of uit de soort partner. Dat staat er dan bij.",
    VOORGESTELD: "Gewenst, maar het bestaat nog niet. Het telt niet mee.",
    "koepel": "Een thema als een paraplu, zoals 'samenwerking'. Het zegt niets over het werk zelf.",
    "notitie": "Wat een bezoeker bij een profiel aan de projectleider schrijft: dit klopt niet meer. De kaart "
    "verandert er niet door.",
    "norm": "Wat er volgens een bron hoort te zijn: een wet, een afspraak, een wens of een advies.",
    "stand van een norm": "Wat de bron zelf zegt over hoe het nu is.",
    "alias": "Een afkorting of een andere schrijfwijze van een naam.",
    "inventaris": "De lijst van één persoon of organisatie. Een nieuw bestand van dezelfde lijst hoort bij dezelfde "
    "inventaris.",
    "basis": "De gemeenten, regio's en aliassen die met de toepassing meekomen.",
    "handmatig": "De inventaris van wat iemand op het scherm of in het ingevulde sjabloon verbetert.",
    "register": "Alles wat er ooit is vastgelegd, in volgorde. Er gaat niets af; ongedaan maken komt erbij.",
    "stand": "De kaart na een bepaald volgnummer in het register.",
    "peildatum": "De dag waarvoor u wilt zien wat er toen was.",
    "(leeg)": "Een waarde die zegt: dit geldt niet, wat een andere lijst ook zegt.",
    "vervalt": "Wat eerder op een lijst stond en er nu niet meer op staat. Het gaat pas weg als u ja zegt.",
    "sjabloon": "Het Excelbestand dat u invult. Het ingevulde sjabloon is de kaart zelf in dat bestand.",
    "kern": "De kolommen die in het sjabloon open staan. De andere zijn ingeklapt.",
    "signaal": "Iets wat opvalt op de kaart: overlap, een dubbele opdracht of iets wat ontbreekt. Het is een vraag, "
    "geen oordeel.",
}
"""Words that are no type of the schema."""


def words_page() -> str:
    """The whole page in Dutch."""
    types = ((t.label, f"`{t.name}`", t.help) for t in SCHEMA.nodes)
    lines = ((t.label, f"`{t.name}`", t.help) for t in SCHEMA.relationships)
    return page(
        "Woordenlijst",
        _INTRO,
        "## Wat er op de kaart staat",
        table(("woord", "in de code", "betekenis"), types),
        "## Relaties",
        table(("woord", "in de code", "betekenis"), lines),
        "## Andere woorden",
        table(("woord", "betekenis"), sorted(WORDS.items(), key=lambda w: w[0].strip("("))),
    )
