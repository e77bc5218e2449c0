"""Everything that can be wrong with a file, and how the user is told (Dutch, what, where, what to do)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from types import DynamicClassAttribute
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netwerkkaart.tables import Place


class Ernst(StrEnum):
    """What an issue did: refused its row, left a cell out, asks something, or only tells."""

    GEWEIGERD = "geweigerd"
    WEGGELATEN = "weggelaten"
    VRAAG = "vraag"
    MELDING = "melding"


class PrivateKind(StrEnum):
    """The `soort` of MOGELIJK_PERSOONLIJK."""

    MAIL = "een persoonlijk mailadres"
    PHONE = "een mobiel nummer"
    ADDRESS = "een woonadres"
    BIRTH = "een geboortedatum"


class NamePart(StrEnum):
    """The `soort` of NAAM_MET_GEGEVEN."""

    MAIL = "een mailadres"
    PHONE = "een telefoonnummer"
    NUMBER = "een nummer dat een burgerservicenummer kan zijn"


class Hint(StrEnum):
    """What may help with a name that is not known; it goes before what to do."""

    MEANT = " Bedoelt u {0}?"
    SEPARATE = " Staan hier meer namen? Zet dan een puntkomma (;) tussen de namen."


class Code(Enum):
    """One member per message: (ernst, template, name). Templates take the issue's details by name.

    `name` is the code that a report shows: the member's own, unless another message has the same code.
    """

    # rows refused
    VERPLICHT_LEEG = (Ernst.GEWEIGERD, "De kolom '{kolom}' is leeg maar verplicht. Vul deze cel in.")
    FORMULE_ZONDER_WAARDE = (
        Ernst.GEWEIGERD,
        "De formule '{waarde}' heeft geen uitkomst. Open het bestand in Excel, sla het op en probeer het opnieuw, of typ de waarde.",
    )
    FOUTWAARDE = (Ernst.GEWEIGERD, "De cel bevat de fout '{waarde}'. Herstel de formule of typ de waarde.")
    STUURTEKENS = (Ernst.GEWEIGERD, "De cel bevat verborgen stuurtekens ({tekens}). Typ de tekst opnieuw.")
    DUBBEL_ID = (Ernst.GEWEIGERD, "Het id '{waarde}' staat ook op rij {andere}. Geef elke rij een eigen id.")
    DUBBELE_RIJ = (
        Ernst.GEWEIGERD,
        "Deze rij noemt hetzelfde als rij {andere}: '{waarde}'. Voeg de rijen samen of geef ze een eigen id.",
    )
    DUBBELE_RIJ_BEIDE = (
        Ernst.MELDING,
        "De naam '{waarde}' staat ook op rij {andere}. Ze zijn als twee aparte dingen overgenomen. Is het hetzelfde? Haal dan één van de rijen weg.",
        "DUBBELE_RIJ",
    )
    RIJ_MEERDUIDIG = (
        Ernst.GEWEIGERD,
        "'{waarde}' kan meer dan één ding in de kaart zijn: {kandidaten}. Vul in de kolom id in welk u bedoelt.",
    )
    WIE_ONBEKEND = (
        Ernst.GEWEIGERD,
        "'{waarde}' is niet bekend als {types}.{suggestie} Zet het op het juiste blad of verbeter de naam.",
    )
    WIE_MET_GEGEVEN = (
        Ernst.GEWEIGERD,
        "In deze cel staat {soort}. Met zo'n naam wordt niets gemaakt. Schrijf alleen de organisatie of de functie.",
        "NAAM_MET_GEGEVEN",
    )
    WIE_MEERDUIDIG = (Ernst.GEWEIGERD, "'{waarde}' kan meer dan één ding zijn: {kandidaten}. Schrijf het id.")
    RELATIE_ONBEKEND = (Ernst.GEWEIGERD, "'{waarde}' is geen relatie. Kies uit: {keuzes}.")
    RELATIE_PAST_NIET = (
        Ernst.GEWEIGERD,
        "'{relatie}' kan niet van {van} naar {naar}. Kies een andere relatie of draai de rij om.",
    )
    VERWACHT_ONJUIST = (
        Ernst.GEWEIGERD,
        "'{waarde}' is geen verwachting. Schrijf bijvoorbeeld soort:ggz, functie:wethouder, domein:zorg of een naam.",
    )
    ANDER_TYPE = (
        Ernst.GEWEIGERD,
        "Het id '{waarde}' hoort bij een {ander}, niet bij een {type}. Verbeter het id of het blad.",
    )
    # cells left out
    ONBEKENDE_KEUZE = (Ernst.WEGGELATEN, "'{waarde}' is geen keuze voor '{kolom}'. Kies uit: {keuzes}.")
    GEEN_GETAL = (Ernst.WEGGELATEN, "'{waarde}' is geen getal. Schrijf in '{kolom}' één getal, bijvoorbeeld 4.")
    GEEN_DATUM = (Ernst.WEGGELATEN, "'{waarde}' is geen datum. Schrijf 2019, 2019-05 of 18-05-2019.")
    GEEN_JA_NEE = (Ernst.WEGGELATEN, "'{waarde}' is geen ja of nee.")
    ONBEKENDE_VERWIJZING = (
        Ernst.WEGGELATEN,
        "'{waarde}' is niet bekend als {types}.{suggestie} Zet het op het juiste blad, verbeter de naam of kies 'nieuwe namen aanmaken'.",
    )
    NAAM_MET_GEGEVEN = (
        Ernst.WEGGELATEN,
        "In deze cel staat {soort}. Met zo'n naam wordt niets gemaakt. Schrijf alleen de organisatie of de functie; een functioneel adres hoort in de kolom 'contact'.",
    )
    MEERDUIDIGE_VERWIJZING = (Ernst.WEGGELATEN, "'{waarde}' kan meer dan één ding zijn: {kandidaten}. Schrijf het id.")
    VERWIJST_NAAR_ZICHZELF = (Ernst.WEGGELATEN, "'{waarde}' is de rij zelf. Een verwijzing naar zichzelf vervalt.")
    EIGENSCHAP_PAST_NIET = (Ernst.WEGGELATEN, "De relatie '{relatie}' heeft geen '{kolom}'. Deze cel is niet gelezen.")
    # questions
    WAARSCHIJNLIJK_ZELFDE = (
        Ernst.VRAAG,
        "'{waarde}' is waarschijnlijk hetzelfde als {ander} ({reden}). Bevestig dat, of zeg dat het iets anders is.",
    )
    LIJKT_OP = (Ernst.VRAAG, "De naam '{waarde}' lijkt op {ander}. Is het hetzelfde?")
    # taken and told
    SCHOONGEMAAKT = (Ernst.MELDING, "Onzichtbare tekens zijn weggehaald uit '{waarde}'.")
    GEMENGD_SCHRIFT = (Ernst.MELDING, "'{waarde}' mengt letters uit verschillende alfabetten. Controleer of dit klopt.")
    ALIAS_GEBRUIKT = (Ernst.MELDING, "'{waarde}' is gelezen als '{betekenis}'.")
    ANDERE_WAARDE = (Ernst.MELDING, "'{kolom}' was '{oud}' (volgens {lijst}) en wordt '{waarde}'.")
    TWEE_WAARDEN = (
        Ernst.MELDING,
        "'{kolom}' van {ander} heeft in dit bestand twee waarden: '{oud}' en '{waarde}'. De eerste is gebruikt.",
    )
    ANDERE_NAAM = (Ernst.MELDING, "Het id '{id}' heette '{oud}' en heet nu '{waarde}'.")
    NIEUWE_WAARDE = (Ernst.MELDING, "'{waarde}' is nieuw in '{kolom}' en toegevoegd aan de lijst.")
    NIEUWE_NAAM = (Ernst.MELDING, "'{waarde}' is nieuw aangemaakt als {types}; er is nog niets over bekend.{suggestie}")
    EINDE_VOOR_BEGIN = (
        Ernst.MELDING,
        "Het einde ({waarde}) ligt voor het begin ({begin}). Kijk welke van de twee klopt en verbeter die.",
    )
    GEBIED_GEKOZEN = (Ernst.MELDING, "'{waarde}' is gelezen als {ander}.")
    UITGEKLAPT = (Ernst.MELDING, "'{waarde}' is gelezen als {aantal} gemeenten.")
    VOORBEELD_OVERGESLAGEN = (Ernst.MELDING, "De voorbeeldrij is overgeslagen.")
    LEGE_RIJ = (Ernst.MELDING, "Deze rij heeft alleen cellen in kolommen die niet worden gelezen en is overgeslagen.")
    ONBEKENDE_KOLOM = (Ernst.MELDING, "De kolom '{waarde}' hoort niet bij dit blad en is overgeslagen.")
    DUBBELE_KOLOM = (Ernst.MELDING, "De kolom '{waarde}' staat er twee keer. De eerste is gelezen.")
    ONBEKEND_BLAD = (
        Ernst.MELDING,
        "Het blad '{waarde}' hoort niet bij het sjabloon en is overgeslagen ({rijen} rijen).",
    )
    GEEN_KOPREGEL = (
        Ernst.MELDING,
        "Op het blad '{waarde}' is geen regel met kolomnamen gevonden; het is overgeslagen ({rijen} rijen).",
    )
    KOPREGEL_LATER = (Ernst.MELDING, "De kolomnamen staan op rij {rij}; de regels erboven zijn overgeslagen.")
    LEEG_BLAD = (Ernst.MELDING, "Het blad '{waarde}' heeft geen ingevulde rijen.")
    # told by the readers of files
    VERBORGEN_BLAD = (Ernst.MELDING, "Het blad '{waarde}' is verborgen in Excel. Het is wel gelezen.")
    SAMENGEVOEGD = (
        Ernst.MELDING,
        "De cellen {waarde} zijn samengevoegd. Alleen de eerste telt; vul de waarde in elke rij in.",
    )
    DUBBELE_REGEL = (Ernst.MELDING, "Rijnummer {rij} komt twee keer voor in het bestand. Beide rijen zijn gelezen.")
    KAPOTTE_TEKENS = (
        Ernst.MELDING,
        "'{waarde}' bevat verkeerd gelezen tekens (zoals Ã«). Sla het bestand op als UTF-8 en probeer het opnieuw.",
    )
    NUL_TEKENS = (Ernst.MELDING, "Het bestand bevat nul-tekens; die zijn weggehaald.")
    MACROS = (Ernst.MELDING, "Het bestand bevat macro's. Die zijn niet uitgevoerd en niet bewaard.")
    EXTERNE_KOPPELING = (
        Ernst.MELDING,
        "Het bestand verwijst naar andere bestanden. Die zijn niet geopend; de laatst bewaarde waarden zijn gelezen.",
    )
    ONGELIJKE_RIJ = (
        Ernst.MELDING,
        "Deze rij heeft {aantal} kolommen, de kopregel {verwacht}. De extra cellen zijn niet gelezen.",
    )
    TEKENSET = (Ernst.MELDING, "Het bestand is gelezen als {waarde}.")
    # privacy, told; the value itself is never repeated
    MOGELIJK_PERSOONLIJK = (
        Ernst.MELDING,
        "De kolom '{kolom}' lijkt een persoonlijk gegeven te bevatten ({soort}). Gebruik een functie of een functioneel adres.",
    )

    def __init__(self, ernst: Ernst, template: str, shown_as: str = "") -> None:
        self.ernst = ernst
        self.template = template
        self.shown_as = shown_as

    @DynamicClassAttribute
    def name(self) -> str:
        """The code in a report."""
        return self.shown_as or self._name_


@dataclass(frozen=True, slots=True)
class Issue:
    """One remark about one place in a file; `kandidaten` are node ids to choose from."""

    code: Code
    place: Place
    waarde: str = ""
    kandidaten: tuple[str, ...] = ()
    details: Mapping[str, str] = field(default_factory=dict)

    @property
    def ernst(self) -> Ernst:
        return self.code.ernst

    @property
    def tekst(self) -> str:
        """The Dutch sentence."""
        candidates = ", ".join(self.kandidaten)
        fixed = {"waarde": self.waarde, "kandidaten": candidates, "suggestie": ""}
        return self.code.template.format_map(fixed | dict(self.details))
