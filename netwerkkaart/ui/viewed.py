"""What is on screen as something to save, and what is left of it later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from netwerkkaart.graph import Graph
from netwerkkaart.schema import SCHEMA
from netwerkkaart.services import Snapshot
from netwerkkaart.ui import links, session
from netwerkkaart.ui import texts_views as t
from netwerkkaart.ui.options import Options
from netwerkkaart.ui.stand import Stand
from netwerkkaart.views import SavedView, Tour, steps, tours, views

VIEW, TOUR, STEP = "beeld", "rondleiding", "stap"
OWN = (VIEW, TOUR, STEP)
"""What the address says of saved views themselves."""
PLACES = ("overzicht", "kaart", "signalen", "nog-niet-bekend", "matrix", "druk", "querys", "profiel")
"""The pages of which a view can be saved."""
SIGNAL = "signaal"


@dataclass(frozen=True)
class Left:
    """What of a saved view can still be shown, and the names of what cannot."""

    adres: Mapping[str, str]
    gone: tuple[str, ...]


@dataclass(frozen=True)
class Shown:
    """A step of a tour: which one of how many."""

    tour: Tour
    beelden: tuple[SavedView, ...]
    stap: int

    @property
    def beeld(self) -> SavedView:
        """The view of this step."""
        return self.beelden[self.stap - 1]


def on_screen() -> dict[str, str]:
    """What the address asks for, without what belongs to a saved view itself."""
    asked = {name: v for name, v in links.address().items() if name not in (*OWN, *session.FILTER)}
    return {**session.in_address(), **asked}


def names_in(graph: Graph, adres: Mapping[str, str]) -> dict[str, str]:
    """The nodes in an address with their names."""
    return {v: graph.namen[graph.number[v]] for v in adres.values() if v in graph}


def left_of(view: SavedView, graph: Graph, offered: Options) -> Left:
    """The address of a view today: folded nodes by the one that stands, without a filter that is no longer there."""
    adres: dict[str, str] = {}
    gone: list[str] = []
    for name, value in view.adres.items():
        now = str(graph.gevouwen.get(value, value))
        if name in session.CHOICES and value not in offered.of(name):
            gone.append(t.GONE_FILTER.format(value))
        elif _is_node(now) and now not in graph:
            gone.append(f"'{view.namen.get(value, value)}'")
        else:
            adres[name] = now
    return Left(adres, tuple(gone))


def gone_of(view: SavedView, stand: Stand) -> tuple[str, ...]:
    """What of a view is no longer there, now that it is on screen."""
    gone = left_of(view, stand.graph, session.options()).gone
    asked = view.adres.get(SIGNAL)
    return gone if asked is None or stand.signal(asked) is not None else (*gone, t.GONE_SIGNAL)


def _is_node(value: str) -> bool:
    prefix, colon, _ = value.partition(":")
    return bool(colon) and prefix in SCHEMA.by_prefix


def href(view: SavedView, graph: Graph) -> str:
    """The address that opens a saved view."""
    return links.exact(view.pagina, {**left_of(view, graph, session.options()).adres, VIEW: str(view.nummer)})


def step_address(shown: Shown, graph: Graph) -> dict[str, str]:
    """What the address of a step asks for."""
    left = left_of(shown.beeld, graph, session.options()).adres
    return {**left, TOUR: str(shown.tour.nummer), STEP: str(shown.stap)}


def step_href(shown: Shown, graph: Graph) -> str:
    """The address of a step."""
    return links.exact(shown.beeld.pagina, step_address(shown, graph))


def asked_view(kept: Snapshot) -> SavedView | None:
    """The saved view that the address names."""
    wanted = links.asked(VIEW)
    return next((v for v in views(kept) if str(v.nummer) == wanted), None)


def asked_step(kept: Snapshot) -> Shown | None:
    """The step that the address names, the nearest one where there are fewer."""
    wanted = links.asked(TOUR)
    if wanted is None:
        return None
    tour = next((found for found in tours(kept) if str(found.nummer) == wanted), None)
    beelden = () if tour is None else steps(kept, tour)
    if tour is None or not beelden:
        return None
    stap = links.asked(STEP) or "1"
    return Shown(tour, beelden, min(max(int(stap) if stap.isdecimal() else 1, 1), len(beelden)))
