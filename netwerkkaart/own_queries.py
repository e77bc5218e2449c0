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
NAME = "eigen-"
"""With what the name of a saved question begins; the number of the event that first saved it follows."""


@dataclass(frozen=True, slots=True)
class OwnQuery:
    """A saved question: the event that first saved it, and who last changed it when, by which event."""

    nummer: int
    laatst: int
    door: str
    moment: str
    query: Query


def own_queries(snapshot: Snapshot) -> tuple[OwnQuery, ...]:
    """The saved questions that were not deleted, by title."""
    return tuple(sorted(_told(snapshot, deleted=False), key=lambda own: own.query.titel.casefold()))


def deleted_queries(snapshot: Snapshot) -> tuple[OwnQuery, ...]:
    """Those that were deleted, the last one first; undoing `laatst` brings one back."""
    return tuple(sorted(_told(snapshot, deleted=True), key=lambda own: -own.laatst))


def find_own(snapshot: Snapshot, titel: str) -> OwnQuery | None:
    """The saved question with this title, whatever its capitals."""
    wanted = titel.strip().casefold()
    return next((own for own in own_queries(snapshot) if own.query.titel.casefold() == wanted), None)


def numbered_own(snapshot: Snapshot, naam: str) -> OwnQuery | None:
    """The saved question with this name, such as eigen-12; it stays the same when its title changes."""
    return next((own for own in own_queries(snapshot) if own.query.naam == naam), None)


def save_own(
    services: Services, titel: str, text: str, parameters: Iterable[Parameter] = (), *, eerst: int | None = None
) -> Event:
    """Keep a question, in the place of the one first saved as `eerst` if that is given.

    Raises CypherRefused if it may not run, DoubleTitle if another one has the title, PersonalText.
    """
    titel, asked = " ".join(titel.split()), tuple(parameters)
    if not titel or len(titel) > LONGEST:
        raise WrongUse(f"Geef de vraag een titel van hooguit {LONGEST} tekens.")
    for part in (titel, text, *(f"{p.naam} {p.standaard} {p.uitleg}" for p in asked)):
        if numbers_in(part) and speaks_of_bsn(f"{titel} {text}"):
            raise PersonalText
    _check_parameters(text, asked)
    other = find_own(services.snapshot(), titel)
    if other is not None and other.nummer != eerst:
        raise DoubleTitle(titel)
    return _keep(services, eerst, titel=titel, tekst=text, parameters=[asdict(p) for p in asked])


def rename_own(services: Services, naam: str, titel: str) -> Event:
    """Give a saved question another title."""
    own = _found(services, naam)
    return save_own(services, titel, own.query.tekst, own.query.parameters, eerst=own.nummer)


def delete_own(services: Services, naam: str) -> Event:
    """Take a saved question away; undoing the event brings it back."""
    own = _found(services, naam)
    parameters = [asdict(p) for p in own.query.parameters]
    return _keep(
        services, own.nummer, titel=own.query.titel, tekst=own.query.tekst, parameters=parameters, verwijderd=True
    )


def _keep(services: Services, eerst: int | None, **content: Any) -> Event:
    return services.keep(EventSoort.VRAAG, content if eerst is None else {**content, "eerst": eerst})


def _found(services: Services, naam: str) -> OwnQuery:
    own = numbered_own(services.snapshot(), naam)
    if own is None:
        raise UnknownQuery(naam, "")
    return own


def _check_parameters(text: str, asked: tuple[Parameter, ...]) -> None:
    """Every `$name` in the text is asked for, and every default is a value of its kind."""
    named = [p.naam for p in asked]
    for naam in check(text).parameters:
        if naam not in named:
            raise WrongParameter(naam, "staat wel in de vraag maar niet in de lijst van parameters")
    for parameter in asked:
        value(parameter, parameter.standaard)


def _told(snapshot: Snapshot, *, deleted: bool) -> list[OwnQuery]:
    """Of every question what was last said of it."""
    last: dict[int, Event] = {}
    for event in in_force(snapshot.events):
        if event.soort is EventSoort.VRAAG:
            last[int(event.plain.get("eerst", event.nummer))] = event
    return [_own(nummer, e) for nummer, e in last.items() if bool(e.plain.get("verwijderd")) is deleted]


def _own(nummer: int, event: Event) -> OwnQuery:
    content = event.plain
    query = Query(
        naam=f"{NAME}{nummer}",
        titel=content["titel"],
        vraag=content["titel"],
        parameters=tuple(map(_parameter, content["parameters"])),
        kolommen=(),
        tekst=content["tekst"],
    )
    return OwnQuery(nummer, event.nummer, event.door, event.moment, query)


def _parameter(data: dict[str, Any]) -> Parameter:
    return Parameter(**{**data, "soort": ParamSoort(data["soort"])})
