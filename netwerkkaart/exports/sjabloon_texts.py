"""The Dutch words of the sjabloon that belong to no type of the schema."""

from __future__ import annotations

from collections.abc import Mapping

GEEN = "geen "
"""Before the name of a relation: it is not so, whatever another list says."""

TITLE = "Netwerkkaart: sjabloon"
SUBTITLE = "Schrijf hier op wie met wie aan tafel zit over zorg en veiligheid."
FILLED_TITLE = "Netwerkkaart: de kaart als ingevuld sjabloon"
STEPS_TITLE = "Wat moet u doen?"
TABLE_TITLE = "Alle kolommen"
TABLE_HEADER = ("blad", "kolom", "wat erin komt", "keuzes", "uitleg")
REQUIRED = "Verplicht. "

STEPS = (
    "1. Begin met het blad Overleggen: één rij per tafel. Doe daarna Stuurgroepen, Programma's, Partners en de rest.",
    "2. Vul eerst de kolommen die open staan. Klik op een plusje (+) boven de kolommen om er meer te openen.",
    "3. Weet u iets niet? Laat de cel leeg. Leeg betekent: niet bekend. Gok niet.",
    "4. Heeft een cel een lijst, kies dan een woord uit die lijst. Tussen twee waarden in een cel zet u een ;.",
    "5. Schrijf bij elke rij in de kolom bron waar het staat. Schrijf geen namen op van cliënten of andere burgers.",
    "6. Bewaar het bestand en kies in Netwerkkaart: Importeren. U ziet eerst wat er verandert en beslist dan zelf.",
)
STEPS_NOTE = "De grijze rij met id VOORBEELD is een voorbeeld. Netwerkkaart slaat die rij over; u mag hem weghalen."

FILLED_STEPS = (
    "1. Zoek op een blad de rij die u wilt verbeteren. Elke rij is één tafel, programma, organisatie of relatie.",
    "2. Verander wat niet klopt. Nieuwe rijen zet u onderaan; laat daar de kolom id leeg.",
    "3. Klopt iets niet meer? Maak de cel leeg of haal de rij weg. Netwerkkaart vraagt daarna of dat echt zo is.",
    "4. Verander niets in de kolom id en niets op dit blad. Daaraan herkent Netwerkkaart uw bestand.",
    "5. Vul in de kolom bron aan waar uw verbetering staat. Elke bron staat op een eigen regel in de cel (Alt+Enter).",
    "6. Bewaar het bestand en kies in Netwerkkaart: Importeren. Alleen wat u hebt veranderd, verandert in de kaart.",
)
FILLED_NOTE = (
    "Een relatie met eigen gegevens of een eigen bron staat op het blad Deelnames of Relaties, niet in de korte kolom."
)

FIXED_HELP: Mapping[tuple[str, str], str] = {
    ("id", ""): "Laat dit leeg, of geef elke rij een eigen kort woord. Dan kunt u er in andere cellen naar verwijzen.",
    ("bron", ""): "Waar het staat: document en bladzijde, artikel of nummer. Zet elke bron op een nieuwe regel.",
    ("wie", ""): "De naam of het id van de deelnemer: een organisatie, tafel, programma of zetel.",
    ("functie", ""): "Alleen als wie een organisatie is: de functie die aan tafel zit, bijvoorbeeld burgemeester.",
    ("tafel", ""): "De naam of het id van de tafel, het programma of het huis.",
    ("van", ""): "De naam of het id waar de relatie begint.",
    ("relatie", ""): "Welke relatie het is. Met 'geen' ervoor zegt u dat die relatie er niet is.",
    ("naar", ""): "De naam of het id waar de relatie heen gaat.",
    ("alias", ""): "De afkorting of de andere schrijfwijze, bijvoorbeeld ZVH.",
    ("betekenis", ""): "De naam waar dit voor staat.",
    ("soort", "Aliassen"): "Wat voor andere schrijfwijze het is.",
    ("toelichting", ""): "Wat een lezer verder moet weten.",
}
"""By column and sheet; sheet '' is any sheet."""
