"""The sixteen relationships: which types they join and which properties they have."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

from netwerkkaart.schema import choices as c
from netwerkkaart.schema.base import Kind, Property, RelationshipType
from netwerkkaart.schema.nodes import NODES, OSP, TAFELS, TOELICHTING, ZEKERHEID

ROL = Property(name="rol", label="rol", kind=Kind.CHOICE, choices=c.ROLLEN, help="De rol aan tafel.")
ZETELS = Property(name="zetels", label="zetels", kind=Kind.INTEGER, help="Hoeveel stoelen.")
GEBRUIK = Property(
    name="gebruik", label="gebruik", kind=Kind.CHOICE, choices=c.GEBRUIK, help="Hoe vaak dit echt gebeurt."
)
AARD = Property(name="aard", label="aard", kind=Kind.CHOICE, choices=c.AARD, help="Waarvoor men rapporteert.")
STAP = Property(name="stap", label="stap", kind=Kind.INTEGER, help="De trede op de escalatieladder.")
VOORTGANG = Property(
    name="voortgang", label="voortgang", kind=Kind.CHOICE, choices=c.VOORTGANG, help="Hoe ver de uitvoerder is."
)
STAND_OP = Property(name="stand_op", label="stand op", kind=Kind.DATE, help="Op welke datum dat zo was.")
COMMON = (
    Property(name="sinds", label="sinds", kind=Kind.DATE, help="Vanaf wanneer."),
    Property(name="tot", label="tot", kind=Kind.DATE, help="Tot en met wanneer."),
    ZEKERHEID,
    TOELICHTING,
)


def _pairs(sources: Iterable[str], targets: Iterable[str]) -> frozenset[tuple[str, str]]:
    return frozenset(product(sources, targets))


def _type(name: str, help_: str, pairs: frozenset[tuple[str, str]], *own: Property) -> RelationshipType:
    return RelationshipType(name=name, help=help_, pairs=pairs, properties=(*own, *COMMON))


_P, _B, _O = "Partner", "Bestuurder", "Opdracht"
_WITHIN = frozenset((t.name, t.name) for t in NODES if t.name not in ("Bestuurder", "Gebied"))
_SUBJECTS = (*OSP, _O, _P, _B)

RELATIONSHIPS = (
    _type("NEEMT_DEEL_AAN", "Doet mee.", _pairs((_P, *OSP), (*OSP, _P)), ROL, ZETELS),
    _type("ZIT_IN", "Deze zetel zit aan deze tafel.", _pairs((_B,), (*OSP, _P)), ROL, ZETELS),
    _type(
        "VERTEGENWOORDIGT", "De organisatie bij de zetel, of voor wie een organisatie spreekt.", _pairs((_B, _P), (_P,))
    ),
    _type("STUURT", "Stuurt aan.", _pairs((*TAFELS, _B, _P), ("Programma", _P, _O))),
    _type("GEEFT_OPDRACHT", "Is opdrachtgever.", _pairs((*OSP, _P, _B), (_O, "Programma"))),
    _type("VOERT_UIT", "Is opdrachtnemer.", _pairs((*OSP, _P, _B), (_O,)), ROL, VOORTGANG, STAND_OP),
    _type("BETREFT", "Waar de opdracht over gaat.", _pairs((_O,), (*OSP, _P))),
    _type("FINANCIERT", "Betaalt.", _pairs((_P, "Programma"), (*OSP, _P, _O))),
    _type(
        "ONDERDEEL_VAN",
        "Hoort met opzet bij iets groters.",
        _WITHIN | _pairs(TAFELS, TAFELS) | _pairs(OSP, ("Programma", _P)),
    ),
    _type("GAAT_OVER", "Heeft dit thema.", _pairs(_SUBJECTS, ("Thema",))),
    _type("WERKT_IN", "Werkt in dit gebied.", _pairs(_SUBJECTS, ("Gebied",))),
    _type("LIGT_IN", "Ligt in een groter gebied.", _pairs(("Gebied",), ("Gebied",))),
    _type("RAPPORTEERT_AAN", "Legt verantwoording af of bereidt voor.", _pairs((*OSP, _O), (*TAFELS, _B)), AARD),
    _type("SCHAALT_OP_NAAR", "De escalatieladder.", _pairs((*OSP, _P, _B), (*TAFELS, _P, _B)), STAP, GEBRUIK),
    _type("VERWIJST_NAAR", "Geeft casussen door.", _pairs((*OSP, _P), (*OSP, _P)), GEBRUIK),
    _type("AANSPREEKPUNT_VOOR", "Wie te bellen.", _pairs((_B,), (_P, "Thema", "Gebied"))),
)
