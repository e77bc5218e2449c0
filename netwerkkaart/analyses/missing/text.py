"""The Dutch sentences of the missing links: what is known, and that more may exist than is known."""

from __future__ import annotations

from collections.abc import Sequence

from netwerkkaart.analyses.words import shortened


def open_theme(care: str, safety: str, themas: Sequence[str], where: str) -> str:
    """A care and a safety plek that nothing ties."""
    return (
        f"{care} (zorg) en {safety} (veiligheid) gaan allebei over {shortened(themas)} in {where}. "
        "Voor zover bekend delen ze geen deelnemer of zetel en is er geen lijn tussen de twee."
    )


def steering(first: str, second: str, themas: Sequence[str], where: str) -> str:
    """Two steering tables without a shared seat or line."""
    return (
        f"{first} en {second} gaan allebei over {shortened(themas)} in {where}. "
        "Voor zover bekend delen ze geen zetel en is er geen lijn tussen de twee."
    )


def one_sided(thema: str, where: str, domein: str, plekken: Sequence[str], *, soorten: Sequence[str]) -> str:
    """A thema that needs both domeinen; `soorten` of another domein are named, as they take no part."""
    beside = f" Soorten zijn niet meegeteld ({shortened(soorten)})." if soorten else ""
    return (
        f"{thema} vraagt zorg én veiligheid; in {where} gaat voor zover bekend alleen {domein} erover: "
        f"{shortened(plekken)}.{beside}"
    )


def absent(partner: str, thema: str, where: str, tafels: Sequence[str]) -> str:
    """A partner with work on a thema that sits at none of its tables."""
    table = "de tafel" if len(tafels) == 1 else "de tafels"
    return (
        f"{partner} is betrokken bij werk over {thema} in {where}, maar zit voor zover bekend niet aan {table} "
        f"daarover: {shortened(tafels)}."
    )


SHARED = "Allebei: {thema}"
PARTICIPANTS = "Bekende deelnemers van {naam}: {wie}"
ON_THEMA = "{naam}: domein {domein}, thema {thema}"
SOORT = "Niet meegeteld, want een soort: {naam}, domein {domein}, thema {thema}"
WORK = "Opdracht: {naam}"
GEMEENTEN = "Gemeenten: {gemeenten}"

WITHOUT_THEMA = "In dit gebied zijn er {aantal} tafels, programma's en centra waarvan het thema niet bekend is."

OPEN_GAP = (
    "Open thema's: bij {bekend} van {totaal} paren van zorg en veiligheid zonder bekende band zijn de deelnemers van "
    "beide bekend."
)
NIVEAU_GAP = (
    "Open thema's: bij {bekend} van {totaal} paren van zorg en veiligheid zonder bekende band is bekend of ze op "
    "hetzelfde niveau of in precies hetzelfde gebied werken."
)
STEERING_GAP = (
    "Stuurgroepen: bij {bekend} van {totaal} paren zonder bekende gedeelde zetel of lijn is van beide bekend wie er "
    "zit."
)
HANDLED_GAP = (
    "Eenzijdige thema's: bij {bekend} van {totaal} thema's per gebied is bekend of zorg én veiligheid erover gaan."
)
ASKED_GAP = (
    "Afwezige partners: bij {bekend} van {totaal} partners met werk op een thema is bekend of ze aan een tafel "
    "daarover zitten."
)
WORK_GAP = (
    "Afwezige partners: bij {bekend} van {totaal} opdrachten met een opdrachtnemer of betrokken partner zijn thema en "
    "gebied bekend."
)
