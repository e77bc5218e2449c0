"""Questions that users saved: events of soort `vraag` in the register, run as free Cypher."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from netwerkkaart.bsn import numbers_in, speaks_of_bsn
from netwerkkaart.errors import DoubleTitle, PersonalText, UnknownQuery, WrongParameter, WrongUse
from netwerkkaart.register.events import Event, EventSoort, in_force
from netwerkkaart.services import Services, Snapshot
from netwerkkaart.stores.parameters import value
from netwerkkaart.stores.queries import Parameter, ParamSoort, Query
from netwerkkaart.stores.readonly import check

LONGEST = 120


@dataclass(frozen=True, slots=True)
class OwnQuery:
    """A saved question and the event that saved it."""

    nummer: int
    door: str
    moment: str
    query: Query


def own_queries(snapshot: Snapshot) -> tuple[OwnQuery, ...]:
    """The saved questions that were not deleted, by title."""
    saved = (_own(e) for e in in_force(snapshot.events) if e.soort is EventSoort.VRAAG)
    return tuple(sorted(saved, key=lambda own: own.query.titel.casefold()))


def find_own(snapshot: Snapshot, titel: str) -> OwnQuery | None:
    """The saved question with this title, whatever its capitals."""
    wanted = titel.strip().casefold()
    return next((own for own in own_queries(snapshot) if own.query.titel.casefold() == wanted), None)


def save_own(services: Services, titel: str, text: str, parameters: Iterable[Parameter] = ()) -> Event:
    """Keep a question; CypherRefused if it may not run, DoubleTitle if the title is taken."""
    titel, asked = " ".join(titel.split()), tuple(parameters)
    if not titel or len(titel) > LONGEST:
        raise WrongUse(f"Geef de vraag een titel van hooguit {LONGEST} tekens.")
    for part in (titel, text, *(f"{p.naam} {p.standaard} {p.uitleg}" for p in asked)):
        if numbers_in(part) and speaks_of_bsn(f"{titel} {text}"):
            raise PersonalText
    _check_parameters(text, asked)
    if find_own(services.snapshot(), titel) is not None:
        raise DoubleTitle(titel)
    return services.keep(EventSoort.VRAAG, {"titel": titel, "tekst": text, "parameters": [asdict(p) for p in asked]})


def delete_own(services: Services, titel: str) -> Event:
    """Take a saved question back; undoing that brings it back."""
    own = find_own(services.snapshot(), titel)
    if own is None:
        raise UnknownQuery(titel, "")
    return services.undo(own.nummer)


def _check_parameters(text: str, asked: tuple[Parameter, ...]) -> None:
    """Every `$name` in the text is asked for, and every default is a value of its kind."""
    named = [p.naam for p in asked]
    for naam in check(text).parameters:
        if naam not in named:
            raise WrongParameter(naam, "staat wel in de vraag maar niet in de lijst van parameters")
    for parameter in asked:
        value(parameter, parameter.standaard)


def _own(event: Event) -> OwnQuery:
    content = event.plain
    query = Query(
        naam=f"eigen-{event.nummer}",
        titel=content["titel"],
        vraag=content["titel"],
        parameters=tuple(map(_parameter, content["parameters"])),
        kolommen=(),
        tekst=content["tekst"],
    )
    return OwnQuery(event.nummer, event.door, event.moment, query)


def _parameter(data: dict[str, Any]) -> Parameter:
    return Parameter(**{**data, "soort": ParamSoort(data["soort"])})
