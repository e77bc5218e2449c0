"""The example row of each sheet: made up but believable, and skipped at import by its VOORBEELD."""

from __future__ import annotations

from collections.abc import Mapping

from netwerkkaart.schema import Sheet

VOORBEELD = "VOORBEELD"
_BRON = "Regiovisie 2024, blz. 12"
_THEMA = "huiselijk geweld en kindermishandeling"
_GEZINNEN = "gezinnen met geweld thuis"

ROWS: Mapping[str, Mapping[str, str | int | float]] = {
    "Overleggen": {
        "naam": "Voorbeeld: casusoverleg huiselijk geweld", "afkorting": "CHG", "soort": "casus",
        "niveau": "regionaal", "domein": "zorg en veiligheid", "sturing": "regiekracht; samenwerkingskracht",
        "thema": _THEMA, "gebied": "Kennemerland", "doel": "Samen één plan maken voor een gezin.",
        "mandaat": "afstemmen; adviseren", "doelgroep": _GEZINNEN, "activiteit": "casus bespreken",
        "vergaderingen per jaar": 26, "duur (uren)": 2, "voorbereiding (uren)": 1.5, "status": "actief",
        "begin": "2019-05", "evaluatie op": "2026", "grondslag": "Convenant, artikel 3",
        "bereikbaarheid": "kantooruren", "deelnemers": "Veilig Thuis Kennemerland; politie; gemeente Haarlem",
        "deelnemers volledig": "nee", "voorzitter": "procesregisseur", "contact": "secretariaat@voorbeeld.nl",
        "schaalt op naar": "Stuurgroep Huiselijk Geweld", "zekerheid": "letterlijk", "bron": _BRON,
    },
    "Stuurgroepen": {
        "naam": "Voorbeeld: stuurgroep huiselijk geweld", "soort": "bestuurlijk", "niveau": "regionaal",
        "domein": "zorg en veiligheid", "thema": _THEMA, "gebied": "Kennemerland", "mandaat": "besluiten",
        "vergaderingen per jaar": 4, "duur (uren)": 1.5, "status": "actief",
        "deelnemers": "gemeente Haarlem; openbaar ministerie; GGD Kennemerland",
        "voorzitter": "burgemeester Haarlem", "stuurt": "Actieplan Veilig Thuis", "bron": _BRON,
    },
    "Programma's": {
        "naam": "Voorbeeld: actieplan veilig thuis", "soort": "actieplan", "niveau": "regionaal", "domein": "zorg",
        "thema": _THEMA, "gebied": "Kennemerland", "doelgroep": _GEZINNEN, "status": "actief", "begin": "2019",
        "einde": "2022-12-31", "financiering": "Bijdrage van de gemeenten", "deelnemers": "gemeente Haarlem; politie",
        "stuurgroep": "Stuurgroep Huiselijk Geweld", "opdrachtgever": "gemeente Haarlem",
        "projectleider": "projectleider zorg en veiligheid", "bron": _BRON,
    },
    "Partners": {
        "naam": "Voorbeeld: Veilig Thuis Kennemerland", "afkorting": "VTK", "soort": "veilig thuis", "domein": "zorg",
        "niveau": "regionaal", "thema": _THEMA, "gebied": "Kennemerland", "doelgroep": _GEZINNEN,
        "activiteit": "signaleren en melden; onderzoek en diagnose", "bereikbaarheid": "dag en nacht",
        "onderdeel van": "GGD Kennemerland", "verwijst naar": "Zorg- en Veiligheidshuis Kennemerland",
        "contact": "info@voorbeeld.nl", "bron": _BRON,
    },
    "Bestuurders": {
        "functie": "wethouder", "partner": "gemeente Haarlem", "laag": "bestuurlijk", "portefeuille": "zorg",
        "domein": "zorg", "thema": _THEMA, "gebied": "Haarlem", "zit in": "Stuurgroep Huiselijk Geweld",
        "toelichting": "Voorbeeld: een zetel, zonder de naam van de persoon.", "bron": _BRON,
    },
    "Opdrachten": {
        "naam": "Voorbeeld: één loket voor meldingen", "soort": "verzoek",
        "omschrijving": "Maak één loket voor alle meldingen van geweld thuis.", "resultaat": "Een werkend loket",
        "opdrachtgever": "gemeente Haarlem", "opdrachtnemer": "Veilig Thuis Kennemerland", "thema": _THEMA,
        "doelgroep": _GEZINNEN, "gebied": "Kennemerland", "status": "in voorbereiding", "begin": "2025",
        "budget": 50000, "rapporteert aan": "Stuurgroep Huiselijk Geweld", "bron": _BRON,
    },
    "Thema's": {
        "naam": "Voorbeeld: geweld thuis", "domein": "zorg en veiligheid", "koepel": "nee", "landelijk": "ja",
        "sturing": "beleidskracht", "onderdeel van": _THEMA, "bron": _BRON,
    },
    "Gebieden": {
        "naam": "Voorbeeld: wijk De Linde", "soort": "wijk", "code": "WK039201", "inwoners": 4200, "begin": "2010",
        "ligt in": "Haarlem", "bron": _BRON,
    },
    "Deelnames": {
        "functie": "burgemeester", "tafel": "Stuurgroep Huiselijk Geweld", "rol": "voorzitter", "zetels": 1,
        "sinds": "2024-01", "zekerheid": "letterlijk",
        "toelichting": "Voorbeeld: in de eerste cel staat anders een naam, zoals gemeente Haarlem.", "bron": _BRON,
    },
    "Relaties": {
        "relatie": "schaalt op naar", "naar": "Stuurgroep Huiselijk Geweld", "gebruik": "incidenteel", "stap": 2,
        "sinds": "2023", "zekerheid": "afgeleid",
        "toelichting": "Voorbeeld: in de eerste cel staat anders een naam, zoals Casusoverleg Huiselijk Geweld.",
        "bron": _BRON,
    },
    "Normen": {
        "soort": "deelname", "over": "soort:driehoek", "niveau": "lokaal", "per": "gemeente",
        "verwacht": "soort:ggz | functie:wethouder", "gewicht": "advies", "stand": "onduidelijk",
        "geldig van": "2021", "toelichting": "Voorbeeld: in de driehoek hoort ook iemand uit de zorg.", "bron": _BRON,
    },
    "Aliassen": {
        "betekenis": "Casusoverleg Huiselijk Geweld", "soort": "afkorting",
        "toelichting": "Voorbeeld: in de eerste cel staat anders de afkorting, zoals CHG.", "bron": _BRON,
    },
}  # fmt: skip


def example_row(sheet: Sheet) -> dict[str, str | int | float | None]:
    """The example of a sheet; its id, or its first column if it has none, is VOORBEELD."""
    cells = {**ROWS[sheet.name], sheet.columns[0]: VOORBEELD}
    return {label: cells.get(label) for label in sheet.columns}
