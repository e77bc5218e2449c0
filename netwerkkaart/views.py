"""Views that users saved, and tours along them: events of soort `zicht` in the register."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from netwerkkaart.errors import DoubleTour, DoubleView, UnknownTour, UnknownView, WrongUse, WrongView
from netwerkkaart.kept import LONGEST, cleaned, delete, keep, last_said, refuse_bsn
from netwerkkaart.register.events import Event, EventSoort
from netwerkkaart.services import Services, Snapshot

VIEW, TOUR = "beeld", "rondleiding"
LONGEST_NOTE, LONGEST_ADDRESS = 1000, 6000


@dataclass(frozen=True, slots=True)
class SavedView:
    """A title and a note with what was on screen: the page and what its address asked for.

    `nummer` is the event that first saved it, `laatst` the one that last changed it. `namen` are the
    names of the nodes in the address as they were then.
    """

    nummer: int
    laatst: int
    door: str
    moment: str
    titel: str
    notitie: str
    pagina: str
    adres: Mapping[str, str]
    namen: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tour:
    """A title and saved views in order, by number; some may have been deleted since."""

    nummer: int
    laatst: int
    door: str
    moment: str
    titel: str
    beelden: tuple[int, ...]


def views(snapshot: Snapshot, *, deleted: bool = False) -> tuple[SavedView, ...]:
    """The saved views by title; or those that were deleted, the last one first."""
    found = [_view(nummer, e) for nummer, e in _said(snapshot, VIEW, deleted=deleted)]
    return tuple(sorted(found, key=lambda v: (-v.laatst, "") if deleted else (0, v.titel.casefold())))


def tours(snapshot: Snapshot, *, deleted: bool = False) -> tuple[Tour, ...]:
    """The tours by title; or those that were deleted, the last one first."""
    found = [_tour(nummer, e) for nummer, e in _said(snapshot, TOUR, deleted=deleted)]
    return tuple(sorted(found, key=lambda t: (-t.laatst, "") if deleted else (0, t.titel.casefold())))


def view_of(snapshot: Snapshot, nummer: int) -> SavedView:
    """The saved view with this number; raises UnknownView."""
    found = next((v for v in views(snapshot) if v.nummer == nummer), None)
    if found is None:
        raise UnknownView
    return found


def tour_of(snapshot: Snapshot, nummer: int) -> Tour:
    """The tour with this number; raises UnknownTour."""
    found = next((t for t in tours(snapshot) if t.nummer == nummer), None)
    if found is None:
        raise UnknownTour
    return found


def steps(snapshot: Snapshot, tour: Tour) -> tuple[SavedView, ...]:
    """The views of a tour in order, without those that were deleted."""
    known = {v.nummer: v for v in views(snapshot)}
    return tuple(known[n] for n in tour.beelden if n in known)


def save_view(
    services: Services,
    titel: str,
    notitie: str,
    *,
    pagina: str,
    adres: Mapping[str, str],
    namen: Mapping[str, str] | None = None,
    eerst: int | None = None,
) -> Event:
    """Keep what is on screen, in the place of the one first saved as `eerst` if that is given.

    Raises WrongView, DoubleView if another one has the title, PersonalText.
    """
    titel, notitie = cleaned(titel), notitie.strip()
    _check(titel, notitie, adres)
    if any(v.titel.casefold() == titel.casefold() and v.nummer != eerst for v in views(services.snapshot())):
        raise DoubleView(titel)
    content = _content(titel, notitie, pagina, adres, namen or {})
    return keep(services, EventSoort.ZICHT, content, eerst=eerst)


def rename_view(services: Services, nummer: int, titel: str, notitie: str) -> Event:
    """Give a saved view another title and note."""
    v = view_of(services.snapshot(), nummer)
    return save_view(services, titel, notitie, pagina=v.pagina, adres=v.adres, namen=v.namen, eerst=nummer)


def delete_view(services: Services, nummer: int) -> Event:
    """Take a saved view away; tours pass it by, and undoing the event brings it back in them too."""
    v = view_of(services.snapshot(), nummer)
    content = _content(v.titel, v.notitie, v.pagina, v.adres, v.namen)
    return delete(services, EventSoort.ZICHT, content, eerst=nummer)


def save_tour(services: Services, titel: str, beelden: Iterable[int], *, eerst: int | None = None) -> Event:
    """Keep a tour along these views, in the place of the one first saved as `eerst` if that is given.

    Raises WrongUse without a title, DoubleTour if another one has it, PersonalText.
    """
    titel, snapshot = cleaned(titel), services.snapshot()
    if not titel:
        raise WrongUse(f"Geef de rondleiding een titel van hooguit {LONGEST} tekens.")
    refuse_bsn(titel)
    if any(t.titel.casefold() == titel.casefold() and t.nummer != eerst for t in tours(snapshot)):
        raise DoubleTour(titel)
    content = {"wat": TOUR, "titel": titel, "beelden": list(dict.fromkeys(beelden))}
    return keep(services, EventSoort.ZICHT, content, eerst=eerst)


def delete_tour(services: Services, nummer: int) -> Event:
    """Take a tour away, not its views; undoing the event brings it back."""
    tour = tour_of(services.snapshot(), nummer)
    content = {"wat": TOUR, "titel": tour.titel, "beelden": list(tour.beelden)}
    return delete(services, EventSoort.ZICHT, content, eerst=nummer)


def moved(beelden: Sequence[int], nummer: int, by: int, *, standing: Sequence[int]) -> tuple[int, ...]:
    """The order with one view moved past its neighbour (by 1 or -1); deleted views keep their place.

    >>> moved((1, 2, 3), 3, -1, standing=(1, 3))
    (3, 2, 1)
    """
    seen = [n for n in beelden if n in standing]
    at = seen.index(nummer) + by
    if not 0 <= at < len(seen):
        return tuple(beelden)
    swap = {nummer: seen[at], seen[at]: nummer}
    return tuple(swap.get(n, n) for n in beelden)


def _check(titel: str, notitie: str, adres: Mapping[str, str]) -> None:
    if not titel:
        raise WrongView(f"geef het een titel van hooguit {LONGEST} tekens")
    if len(notitie) > LONGEST_NOTE:
        raise WrongView(f"de notitie is langer dan {LONGEST_NOTE} tekens")
    if sum(len(name) + len(value) for name, value in adres.items()) > LONGEST_ADDRESS:
        raise WrongView("er is te veel ingevuld op deze pagina")
    refuse_bsn(titel, notitie, *adres.values())


def _content(
    titel: str, notitie: str, pagina: str, adres: Mapping[str, str], namen: Mapping[str, str]
) -> dict[str, Any]:
    return {
        "wat": VIEW, "titel": titel, "notitie": notitie, "pagina": pagina, "adres": dict(adres), "namen": dict(namen),
    }  # fmt: skip


def _said(snapshot: Snapshot, wat: str, *, deleted: bool) -> list[tuple[int, Event]]:
    said = last_said(snapshot, EventSoort.ZICHT, deleted=deleted)
    return [(nummer, event) for nummer, event in said if event.plain["wat"] == wat]


def _view(nummer: int, event: Event) -> SavedView:
    said = event.plain
    return SavedView(
        nummer, event.nummer, event.door, event.moment, said["titel"], said["notitie"], said["pagina"],
        dict(said["adres"]), dict(said["namen"]),
    )  # fmt: skip


def _tour(nummer: int, event: Event) -> Tour:
    said = event.plain
    return Tour(nummer, event.nummer, event.door, event.moment, said["titel"], tuple(said["beelden"]))
