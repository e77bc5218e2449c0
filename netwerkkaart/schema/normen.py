"""The properties of a norm: what ought to be there, and what its source says of reality."""

from __future__ import annotations

from netwerkkaart.schema import choices as c
from netwerkkaart.schema.base import Kind, Property
from netwerkkaart.schema.nodes import NIVEAU, TOELICHTING

NORM_PROPERTIES = (
    Property(
        name="soort",
        label="soort",
        kind=Kind.CHOICE,
        choices=c.SOORT_NORM,
        required=True,
        help="Wat er verwacht wordt.",
    ),
    Property(name="over", label="over", help="Een id, een naam, of bijvoorbeeld soort:driehoek."),
    Property(name="thema", label="thema", help="Het thema waarover de norm gaat."),
    NIVEAU,
    Property(name="gebied", label="gebied", help="Het gebied waarin de norm geldt."),
    Property(
        name="per",
        label="per",
        kind=Kind.CHOICE,
        choices=c.SOORT_GEBIED,
        help="Eén keer nagaan in elk gebied van deze soort.",
    ),
    Property(
        name="verwacht",
        label="verwacht",
        help="soort:ggz, functie:wethouder, portefeuille:zorg, domein:zorg of een naam. ; = alle, | = één ervan.",
    ),
    Property(name="aantal", label="aantal", kind=Kind.NUMBER, help="Ten minste zoveel."),
    Property(name="gewicht", label="gewicht", kind=Kind.CHOICE, choices=c.GEWICHTEN, help="Hoe hard de norm is."),
    Property(name="stand", label="stand", kind=Kind.CHOICE, choices=c.STANDEN, help="Wat de bron zelf zegt dat er is."),
    Property(name="geldig_van", label="geldig van", kind=Kind.DATE, help="Vanaf wanneer de norm geldt."),
    Property(name="geldig_tot", label="geldig tot", kind=Kind.DATE, help="Tot en met wanneer."),
    TOELICHTING,
)
