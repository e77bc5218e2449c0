"""The Dutch sentences of the missing links: what is known, and that more may exist than is known."""

from __future__ import annotations

from collections.abc import Sequence

from netwerkkaart.analyses.norms.text import listed, shortened


def open_theme(care: str, safety: str, themas: Sequence[str], place: str) -> str:
    """A care and a safety plek that nothing ties."""
    return (
        f"{care} (zorg) en {safety} (veiligheid) gaan allebei over {shortened(themas)} in {place}; "
        "voor zover bekend delen ze geen deelnemer of zetel en is er geen lijn tussen de twee."
    )


def steering(first: str, second: str, themas: Sequence[str], place: str) -> str:
    """Two steering tables without a shared seat or line."""
    return (
        f"{first} en {second} gaan allebei over {shortened(themas)} in {place}; "
        "voor zover bekend delen ze geen zetel en is er geen lijn tussen de twee."
    )


def one_sided(thema: str, place: str, domein: str, plekken: Sequence[str]) -> str:
    """A thema that needs both domeinen."""
    return (
        f"{thema} vraagt zorg én veiligheid; in {place} gaat voor zover bekend alleen {domein} erover: "
        f"{shortened(plekken)}."
    )


def absent(partner: str, thema: str, place: str, tafels: Sequence[str]) -> str:
    """A partner with work on a thema that sits at none of its tables."""
    where = "de tafel" if len(tafels) == 1 else "de tafels"
    return (
        f"{partner} is betrokken bij werk over {thema} in {place}, maar zit voor zover bekend niet aan {where} "
        f"daarover: {shortened(tafels)}."
    )


def place(gebied: str | None, gemeenten: Sequence[str]) -> str:
    """Where, by the name of the area, else by its gemeenten."""
    return gebied if gebied is not None else listed(gemeenten[:3]) + (" e.o." if len(gemeenten) > 3 else "")


SHARED = "Allebei: {thema}"
PARTICIPANTS = "Bekende deelnemers van {naam}: {wie}"
ON_THEMA = "{naam}: domein {domein}, thema {thema}"
WORK = "Opdracht: {naam}"
GEMEENTEN = "Gemeenten: {gemeenten}"

OPEN_GAP = (
    "Open thema's: bij {bekend} van {totaal} paren van zorg en veiligheid zonder bekende band zijn de deelnemers van "
    "beide bekend."
)
STEERING_GAP = (
    "Stuurgroepen: bij {bekend} van {totaal} paren zonder gedeelde zetel of lijn zijn de deelnemers van beide bekend."
)
DOMEIN_GAP = (
    "Eenzijdige thema's: bij {bekend} van {totaal} plekken op een thema dat zorg én veiligheid vraagt is het domein "
    "bekend."
)
WORK_GAP = (
    "Afwezige partners: bij {bekend} van {totaal} opdrachten met een opdrachtnemer of betrokken partner zijn thema en "
    "gebied bekend."
)
