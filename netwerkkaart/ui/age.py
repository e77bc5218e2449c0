"""How old what a profile says is, in words: when somebody confirmed it, and from which lists it comes."""

from __future__ import annotations

from netwerkkaart.names import dutch_date
from netwerkkaart.pictures import list_in_words
from netwerkkaart.register.events import BASIS, Import, in_force
from netwerkkaart.schema import SCHEMA
from netwerkkaart.ui import texts, words
from netwerkkaart.ui import texts_profile as t
from netwerkkaart.ui.profile import Profile
from netwerkkaart.ui.stand import Stand

CONFIRMED = "bevestigd_op"


def confirmed(stand: Stand, id_: str) -> str:
    """When somebody said that a node of the map still holds, or that nobody did.

    A day that is known to a month or a year counts to the end of it.
    """
    node = stand.graph.node(id_)
    kind = SCHEMA.node_types[node.type]
    if CONFIRMED not in {p.name for p in kind.properties}:
        return t.CONFIRMED_NOT_ASKED.format(kind.label)
    day = node.properties.get(CONFIRMED)
    if not isinstance(day, str):
        return t.CONFIRMED_UNKNOWN
    when = texts.DAY[len(day)].format(dutch_date(day))
    return (t.CONFIRMED_LONG_AGO if day < a_year_before(stand.vandaag)[: len(day)] else t.CONFIRMED).format(when)


def a_year_before(day: str) -> str:
    """The same day a year earlier.

    >>> a_year_before("2026-11-25")
    '2025-11-25'
    """
    return f"{int(day[:4]) - 1}{day[4:]}"


def said(stand: Stand, found: Profile) -> str:
    """Which lists say something of it, and when the newest of them was read in."""
    lists = {str(s["inventaris"]) for s in found.sayings}
    own = lists - {BASIS}
    if not own:
        return t.SAID_BASE if lists else t.NOT_SAID
    imports = [e for e in in_force(stand.snapshot.events) if isinstance(e.inhoud, Import)]
    moments = [e.moment for e in imports if e.import_.inventaris in own]
    if stand.voorbeeld:
        return t.SAID_EXAMPLE
    names = words.listed(sorted(list_in_words(name) for name in own))
    return t.SAID.format(names, words.moment(max(moments)).partition(",")[0])
