"""The Dutch words that stand on the map and in its exports."""

from __future__ import annotations

from collections.abc import Mapping

from netwerkkaart.schema.choices import BEIDE, VEILIGHEID, ZORG

LANE_TITLE: Mapping[str | None, str] = {
    ZORG: "Zorg", BEIDE: "Zorg en veiligheid", VEILIGHEID: "Veiligheid", None: "Niet bekend",
}  # fmt: skip
ROW_TITLE: Mapping[str | None, str] = {
    "landelijk": "Landelijk", "provinciaal": "Provincie", "eenheid": "Politie-eenheid", "regionaal": "Regio",
    "subregionaal": "Subregio", "lokaal": "Gemeente", "wijk": "Wijk", None: "Niveau niet bekend",
}  # fmt: skip
FORM_NAME: Mapping[str, str] = {
    "Overleg": "overleg", "Stuurgroep": "stuurgroep", "Programma": "programma", "Partner": "centrum of huis",
}  # fmt: skip
OTHER_GROUP = "Overig"
OTHER_THEMAS = "Overige thema's"
NO_GROUP: Mapping[str, str] = {"thema": "Thema niet bekend", "gebied": "Gebied niet bekend"}
NO_PEOPLE = "deelnemers niet bekend"
SEVERAL_AREAS = "Meer gebieden"
EMPTY_CELL = "Nog niet geïnventariseerd"
PROPOSED = "voorgesteld"
ENDED = "gestopt"
DERIVED = "Domein afgeleid"
UNKNOWN_DOMEIN = "domein niet bekend"

LEGEND_DOMEIN: Mapping[str | None, str] = {
    ZORG: "zorg", BEIDE: "zorg en veiligheid", VEILIGHEID: "veiligheid", None: "domein niet bekend",
}  # fmt: skip
LEGEND_FORM: Mapping[str, str] = {
    "overleg": "overleg", "stuurgroep": "stuurgroep", "programma": "programma", "centrum": "centrum of huis",
}  # fmt: skip
LEGEND_STACKED = "soort, komt vaker voor (× ? = aantal niet bekend)"
LEGEND_GROUP = "groep van tafels"
LEGEND_DERIVED = "domein afgeleid"
LEGEND_FADED = "voorgesteld of gestopt"
LEGEND_LINE: Mapping[str, str] = {
    "ontbreekt": "ontbrekende verbinding", "overlap": "overlap", "relatie": "relatie",
}  # fmt: skip
LEGEND_BADGE: Mapping[str, str] = {
    "ontbreekt": "ontbrekende verbinding, met haar nummer", "overlap": "overlap, met zijn nummer",
}  # fmt: skip
LEGEND_TITLE = "Legenda"

FOLD_OPEN = "Inklappen: kolom Niet bekend"
FOLD_SHUT = "Uitklappen: kolom Niet bekend"
MAP_LABEL = "Plattegrond van tafels, programma's en centra"
EGO_TITLE = "Rond {0}"
EGO_MORE = "Nog {0} andere zijn niet getekend."
EGO_TREE = "Elke naam staat bij één van zijn buren; lijnen tussen buren onderling zijn weggelaten."
GROUPED = "{0} plekken zijn samengenomen in {1} stapels. Kies een filter om ze los te zien."
SIGNAL = "Signaal {0}: {1}"
STRONGEST_LINES = "Lijnen van de {0} sterkste signalen{1}; bij elk kaartje staat hoeveel signalen het noemen."
AND_CHOSEN = " en van het gekozen signaal"
BADGES_MORE = "+{0}"
GOES_ON = "{0} (vervolg)"
NAMES_SHOWN = "{0} van {1} namen getoond"
NAMES_ON_SHEET = "blad {0} van {1} met {2} namen"
SIGNALS_TITLE = "Signalen op deze kaart"
SHEET_NUMBERS = "Een nummer op een kaartje is dat van een signaal."


def count(number: int, one: str, several: str) -> str:
    """A number with its noun.

    >>> count(1, "deelnemer", "deelnemers"), count(12, "deelnemer", "deelnemers")
    ('1 deelnemer', '12 deelnemers')
    """
    return f"{number} {one if number == 1 else several}"


def participants(number: int | None) -> str:
    """How many take part, "? deelnemers" when nobody filled it in."""
    return "? deelnemers" if number is None else count(number, "deelnemer", "deelnemers")


def signals(number: int) -> str:
    """How many signals name it."""
    return count(number, "signaal", "signalen")


def times(number: int | None) -> str:
    """How many there are of a kind."""
    return f"× {'?' if number is None else number}"
