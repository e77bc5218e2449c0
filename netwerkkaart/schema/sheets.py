"""The sheets of the workbook, their columns in order, and what each reference column makes."""

from __future__ import annotations

from netwerkkaart.schema.base import Reference, Sheet, SheetKind

_TAFEL = (
    "id", "naam", "afkorting", "soort", "niveau", "domein", "sturing", "thema", "gebied", "doel", "mandaat",
    "doelgroep", "activiteit", "vergaderingen per jaar", "duur (uren)", "voorbereiding (uren)", "status", "begin",
    "einde", "evaluatie op", "grondslag", "bereikbaarheid", "deelnemers", "deelnemers volledig", "voorzitter",
    "stuurt", "rapporteert aan", "schaalt op naar", "verwijst naar", "onderdeel van", "financier", "geldt per",
    "aantal", "contact", "url", "toelichting", "zekerheid", "bevestigd op", "bron",
)  # fmt: skip
_KERN = ("naam", "soort", "niveau", "domein", "thema", "gebied", "deelnemers", "bron")

SHEETS = (
    Sheet(
        name="Overleggen", kind=SheetKind.NODES, node_type="Overleg", columns=_TAFEL, kern=_KERN,
        required=("naam",), help="Eén rij per tafel waar organisaties elkaar treffen.",
    ),
    Sheet(
        name="Stuurgroepen", kind=SheetKind.NODES, node_type="Stuurgroep", columns=_TAFEL, kern=_KERN,
        required=("naam",), help="Eén rij per tafel die een programma of opdracht stuurt.",
    ),
    Sheet(
        name="Programma's", kind=SheetKind.NODES, node_type="Programma", kern=_KERN, required=("naam",),
        help="Eén rij per programma, project, pilot, aanpak, actieplan of initiatief.",
        columns=(
            "id", "naam", "afkorting", "soort", "niveau", "domein", "sturing", "thema", "gebied", "doel",
            "doelgroep", "activiteit", "status", "begin", "einde", "evaluatie op", "financiering", "geleerde les",
            "deelnemers", "deelnemers volledig", "stuurgroep", "opdrachtgever", "bestuurlijk trekker",
            "projectleider", "rapporteert aan", "schaalt op naar", "verwijst naar", "onderdeel van", "financier",
            "geldt per", "aantal", "contact", "url", "toelichting", "zekerheid", "bevestigd op", "bron",
        ),
    ),
    Sheet(
        name="Partners", kind=SheetKind.NODES, node_type="Partner", required=("naam",),
        help="Eén rij per organisatie, huis, centrum of team.",
        kern=("naam", "soort", "domein", "thema", "gebied", "doelgroep", "onderdeel van", "bron"),
        columns=(
            "id", "naam", "afkorting", "soort", "domein", "niveau", "sturing", "thema", "gebied", "doelgroep",
            "activiteit", "bereikbaarheid", "deelnemers", "deelnemers volledig", "onderdeel van",
            "schaalt op naar", "verwijst naar", "financier", "geldt per", "aantal", "code", "contact", "url",
            "toelichting", "zekerheid", "bevestigd op", "bron",
        ),
    ),
    Sheet(
        name="Bestuurders", kind=SheetKind.NODES, node_type="Bestuurder", required=("functie",),
        help="Eén rij per zetel of functie, zonder namen van mensen.",
        kern=("functie", "partner", "laag", "portefeuille", "thema", "gebied", "zit in", "bron"),
        columns=(
            "id", "functie", "partner", "laag", "portefeuille", "domein", "thema", "gebied", "persoon", "zit in",
            "aanspreekpunt voor", "schaalt op naar", "contact", "toelichting", "zekerheid", "bevestigd op", "bron",
        ),
    ),
    Sheet(
        name="Opdrachten", kind=SheetKind.NODES, node_type="Opdracht", required=("omschrijving",),
        help="Eén rij per opdracht, verzoek, vraagstuk, wettelijke taak of afspraak.",
        kern=("naam", "soort", "omschrijving", "opdrachtgever", "opdrachtnemer", "thema", "gebied", "bron"),
        columns=(
            "id", "naam", "afkorting", "soort", "omschrijving", "resultaat", "opdrachtgever", "opdrachtnemer",
            "betreft", "thema", "doelgroep", "activiteit", "gebied", "reikwijdte", "status", "begin", "einde",
            "budget", "financier", "rapporteert aan", "onderdeel van", "toelichting", "zekerheid",
            "bevestigd op", "bron",
        ),
    ),
    Sheet(
        name="Thema's", kind=SheetKind.NODES, node_type="Thema", required=("naam",), help="Eén rij per onderwerp.",
        columns=(
            "id", "naam", "afkorting", "domein", "koepel", "landelijk", "sturing", "onderdeel van", "toelichting",
            "bron",
        ),
    ),
    Sheet(
        name="Gebieden", kind=SheetKind.NODES, node_type="Gebied", required=("naam",),
        help="Alleen gebieden die de toepassing nog niet kent. Alle gemeenten en veiligheidsregio's zijn er al.",
        columns=("id", "naam", "soort", "code", "inwoners", "begin", "einde", "ligt in", "toelichting", "bron"),
    ),
    Sheet(
        name="Deelnames", kind=SheetKind.DEELNAMES, required=("wie", "tafel"),
        help="Eén rij per deelnemer aan een tafel, als u meer weet dan alleen de naam.",
        columns=("wie", "functie", "tafel", "rol", "zetels", "sinds", "tot", "zekerheid", "toelichting", "bron"),
    ),
    Sheet(
        name="Relaties", kind=SheetKind.RELATIES, required=("van", "relatie", "naar"),
        help="Elke andere lijn op de kaart, met haar eigenschappen.",
        columns=(
            "van", "relatie", "naar", "rol", "gebruik", "aard", "stap", "zetels", "voortgang", "stand op", "sinds",
            "tot", "zekerheid", "toelichting", "bron",
        ),
    ),
    Sheet(
        name="Normen", kind=SheetKind.NORMEN, required=("soort",), help="Wat er volgens een bron hoort te zijn.",
        columns=(
            "id", "soort", "over", "thema", "niveau", "gebied", "per", "verwacht", "aantal", "gewicht", "stand",
            "geldig van", "geldig tot", "toelichting", "bron",
        ),
    ),
    Sheet(
        name="Aliassen", kind=SheetKind.ALIASSEN, required=("alias", "betekenis"),
        help="Afkortingen en andere schrijfwijzen.",
        columns=("alias", "betekenis", "soort", "toelichting", "bron"),
    ),
)  # fmt: skip


def _in(label: str, default: str, *relationships: str, rol: str | None = None, help_: str = "") -> Reference:
    return Reference(label=label, relationships=relationships, outgoing=False, default=default, rol=rol, help=help_)


def _out(label: str, default: str | None, *relationships: str, help_: str = "") -> Reference:
    return Reference(label=label, relationships=relationships, outgoing=True, default=default, help=help_)


_SEATS = ("NEEMT_DEEL_AAN", "ZIT_IN")

REFERENCES = (
    _in("deelnemers", "Partner", *_SEATS, help_="Wie aan tafel zit, gescheiden door ; of een nieuwe regel."),
    _in("voorzitter", "Bestuurder", *_SEATS, rol="voorzitter", help_="De zetel die voorzit."),
    _in("bestuurlijk trekker", "Bestuurder", *_SEATS, rol="bestuurlijk trekker", help_="De zetel die trekt."),
    _in("projectleider", "Bestuurder", *_SEATS, rol="projectleider", help_="De functie van de projectleider."),
    _out("stuurt", "Programma", "STUURT", help_="Welke programma's of opdrachten deze tafel stuurt."),
    _in("stuurgroep", "Stuurgroep", "STUURT", help_="Welke tafel dit programma stuurt."),
    _in("opdrachtgever", "Partner", "GEEFT_OPDRACHT", help_="Wie erom vraagt."),
    _in("opdrachtnemer", "Partner", "VOERT_UIT", help_="Wie het doet."),
    _out("betreft", "Partner", "BETREFT", help_="Over welke tafel, partner of programma het gaat."),
    _in("financier", "Partner", "FINANCIERT", help_="Wie betaalt."),
    _out("rapporteert aan", "Overleg", "RAPPORTEERT_AAN", help_="Aan welke tafel men verslag doet."),
    _out("schaalt op naar", "Overleg", "SCHAALT_OP_NAAR", help_="Waar men heen gaat als het vastloopt."),
    _out("verwijst naar", "Partner", "VERWIJST_NAAR", help_="Aan wie men casussen doorgeeft."),
    _out("onderdeel van", None, "ONDERDEEL_VAN", help_="Waar dit met opzet bij hoort."),
    _out("thema", "Thema", "GAAT_OVER", help_="Het onderwerp."),
    _out("gebied", "Gebied", "WERKT_IN", help_="Waar men werkt."),
    _out("ligt in", "Gebied", "LIGT_IN", help_="In welke grotere gebieden dit ligt."),
    _out("aanspreekpunt voor", "Partner", "AANSPREEKPUNT_VOOR", help_="Waarvoor men deze zetel belt."),
    _out("partner", "Partner", "VERTEGENWOORDIGT", help_="De organisatie waar de zetel bij hoort."),
    _out("zit in", "Overleg", "ZIT_IN", help_="Aan welke tafels deze zetel zit."),
)
