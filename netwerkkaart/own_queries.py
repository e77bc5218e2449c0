"""Questions that users saved: events of soort `vraag` in the register, run as free Cypher."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from netwerkkaart.errors import DoubleTitle, UnknownQuery, WrongParameter, WrongUse
from netwerkkaart.kept import LONGEST, cleaned, delete, keep, last_said, refuse_bsn
from netwerkkaart.register.events import Event, EventSoort
from netwerkkaart.services import Services, Snapshot
from netwerkkaart.stores.parameters import value
from netwerkkaart.stores.queries import Parameter, ParamSoort, Query
from netwerkkaart.stores.readonly import check

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
    titel, asked = cleaned(titel), tuple(parameters)
    if not titel:
        raise WrongUse(f"Geef de vraag een titel van hooguit {LONGEST} tekens.")
    refuse_bsn(titel, text, *(f"{p.naam} {p.standaard} {p.uitleg}" for p in asked))
    _check_parameters(text, asked)
    other = find_own(services.snapshot(), titel)
    if other is not None and other.nummer != eerst:
        raise DoubleTitle(titel)
    return keep(services, EventSoort.VRAAG, _content(titel, text, asked), eerst=eerst)


def rename_own(services: Services, naam: str, titel: str) -> Event:
    """Give a saved question another title."""
    own = _found(services, naam)
    return save_own(services, titel, own.query.tekst, own.query.parameters, eerst=own.nummer)


def delete_own(services: Services, naam: str) -> Event:
    """Take a saved question away; undoing the event brings it back."""
    own = _found(services, naam)
    content = _content(own.query.titel, own.query.tekst, own.query.parameters)
    return delete(services, EventSoort.VRAAG, content, eerst=own.nummer)


def _content(titel: str, text: str, asked: Iterable[Parameter]) -> dict[str, Any]:
    return {"titel": titel, "tekst": text, "parameters": [asdict(p) for p in asked]}


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
    said = last_said(snapshot, EventSoort.VRAAG, deleted=deleted)
    return [_own(nummer, event) for nummer, event in said]


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
