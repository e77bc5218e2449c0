"""What users keep beside the map: every change is an event, and what was last said of a thing counts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from netwerkkaart.avg import plain
from netwerkkaart.avg_patterns import CLIENT_WORDING
from netwerkkaart.bsn import numbers_in, speaks_of_bsn
from netwerkkaart.errors import ClientText, PersonalText
from netwerkkaart.register.events import Event, EventSoort, in_force
from netwerkkaart.services import Services, Snapshot

LONGEST = 120
"""Characters in a title."""


def last_said(snapshot: Snapshot, soort: EventSoort, *, deleted: bool = False) -> list[tuple[int, Event]]:
    """Of everything that is kept (or was deleted): the event that first kept it, and what was last said of it."""
    last: dict[int, Event] = {}
    for event in in_force(snapshot.events):
        if event.soort is soort:
            last[int(event.plain.get("eerst", event.nummer))] = event
    return [(nummer, e) for nummer, e in last.items() if bool(e.plain.get("verwijderd")) is deleted]


def keep(services: Services, soort: EventSoort, content: Mapping[str, Any], *, eerst: int | None = None) -> Event:
    """Keep this, in the place of what was first kept as `eerst` if that is given."""
    return services.keep(soort, content if eerst is None else {**content, "eerst": eerst})


def delete(services: Services, soort: EventSoort, content: Mapping[str, Any], *, eerst: int) -> Event:
    """Take it away; undoing the event brings it back."""
    return keep(services, soort, {**content, "verwijderd": True}, eerst=eerst)


def cleaned(titel: str) -> str:
    """A title without needless spaces; "" when it is too long to be one."""
    found = " ".join(titel.split())
    return found if len(found) <= LONGEST else ""


def refuse_bsn(*parts: str) -> None:
    """Raises PersonalText when one of these texts holds a BSN and they speak of one."""
    spoken = speaks_of_bsn(" ".join(parts))
    if spoken and any(numbers_in(part) for part in parts):
        raise PersonalText


def refuse_personal(text: str) -> None:
    """Raises PersonalText when a text holds a BSN and speaks of one, ClientText when it is about a client or casus."""
    bare = plain(text)
    refuse_bsn(bare)
    if CLIENT_WORDING.search(bare):
        raise ClientText
