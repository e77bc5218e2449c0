"""The values of a question's parameters, from what a person typed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from netwerkkaart.errors import WrongParameter
from netwerkkaart.schema.choices import DOMEINEN, NIVEAUS, SOORT_GEBIED
from netwerkkaart.stores.queries import TODAY, Parameter, ParamSoort

Param = str | int | None
NODES: Mapping[ParamSoort, tuple[str, ...]] = {
    ParamSoort.THEMA: ("Thema",),
    ParamSoort.GEBIED: ("Gebied",),
    ParamSoort.TAFEL: ("Overleg", "Stuurgroep"),
    ParamSoort.PLEK: ("Overleg", "Stuurgroep", "Programma", "Partner"),
    ParamSoort.PARTNER: ("Partner",),
    ParamSoort.ZETEL: ("Bestuurder",),
}
"""The node types that a parameter of this kind may name."""
CHOICES: Mapping[ParamSoort, Sequence[str]] = {
    ParamSoort.DOMEIN: DOMEINEN,
    ParamSoort.NIVEAU: NIVEAUS,
    ParamSoort.SOORT_GEBIED: SOORT_GEBIED,
}
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_NUMBER = re.compile(r"\d{1,9}")


def texts(parameters: Sequence[Parameter], given: Mapping[str, str], *, today: date) -> dict[str, str]:
    """A text for every parameter: as given, else its default; WrongParameter for a name that is not asked."""
    known = {p.naam for p in parameters}
    for naam in given:
        if naam not in known:
            kies = f"kies uit {', '.join(sorted(known))}" if known else "deze vraag heeft er geen"
            raise WrongParameter(naam, f"die is er niet; {kies}")
    filled = {p.naam: given.get(p.naam, "").strip() or p.standaard for p in parameters}
    for parameter in parameters:
        if parameter.verplicht and not filled[parameter.naam]:
            raise WrongParameter(parameter.naam, f"vul deze in. {parameter.uitleg.rstrip('.')}")
    return {naam: today.isoformat() if text == TODAY else text for naam, text in filled.items()}


def value(parameter: Parameter, text: str) -> Param:
    """The value of a plain parameter, None when it is empty; a node's text as it is."""
    if not text:
        return None
    match parameter.soort:
        case ParamSoort.GEHEEL:
            if not _NUMBER.fullmatch(text):
                raise WrongParameter(parameter.naam, f"'{text}' is geen heel getal, zoals 2")
            return int(text)
        case ParamSoort.DATUM:
            if not _DATE.fullmatch(text):
                raise WrongParameter(parameter.naam, f"'{text}' is geen datum. Schrijf 2019, 2019-05 of 2019-05-18")
            return text
        case ParamSoort.DOMEIN | ParamSoort.NIVEAU | ParamSoort.SOORT_GEBIED:
            choices = CHOICES[parameter.soort]
            if text not in choices:
                raise WrongParameter(
                    parameter.naam, f"'{text}' is geen {parameter.soort}. Kies uit: {', '.join(choices)}"
                )
            return text
        case _:
            return text
