"""Which drawing of the map is looked at, and how the address keeps that and the chosen mark."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st
import streamlit_netwerkkaart as component

from netwerkkaart.kaart.view import MapView
from netwerkkaart.ui import links, session, texts

KEY, TOLD = "weergave", "weergave-verteld"
FIRST, AROUND, NETWORK = "plattegrond", "rond", "netwerk"
OF_ONE = {NETWORK: ("open", "kleur", "grootte"), AROUND: ("stappen",), "gebied": ("heel",)}
"""What the address says of one drawing only."""


def choose() -> str:
    """The name of the drawing; the address opens the same one again."""
    wanted = links.asked("weergave") or (AROUND if links.asked("rond") else FIRST)
    if wanted != session.recall(TOLD, default="") or session.recall(KEY, default=None) is None:
        session.remember(KEY, wanted if wanted in texts.VIEWS else FIRST)
    found = st.segmented_control(
        texts.VIEW, list(texts.VIEWS), format_func=texts.VIEWS.__getitem__, required=True, key=KEY,
        label_visibility="collapsed",
    )  # fmt: skip
    view = str(found or FIRST)
    rond = links.asked("rond") if view == AROUND else None
    links.ask(weergave=None if view == FIRST or rond else view, rond=rond)
    for name, own in OF_ONE.items():
        if name != view:
            links.ask(**dict.fromkeys(own))
    session.remember(TOLD, view)
    return view


def before(name: str, key: str, offered: Mapping[str, object], *, first: object) -> None:
    """What the address asks for is chosen before its widget is drawn; after that the visitor decides."""
    wanted = links.asked(name)
    if wanted != session.recall(f"{key}-verteld", default=wanted) or session.recall(key, default=None) is None:
        session.remember(key, offered.get(wanted or "", first))


def after(name: str, key: str, told: str | None) -> None:
    """The address asks for what was chosen; None is what needs no telling."""
    links.ask(**{name: told})
    session.remember(f"{key}-verteld", told)


def follow(key: str, view: MapView) -> None:
    """The drawing shows the mark that the address asks for, or none."""
    asked = links.asked("id")
    wanted = asked if asked in view.by_id else None
    if session.component_state(key).get("selected") != wanted:
        component.select(key, wanted)


def telling(key: str) -> Callable[[], None]:
    """What the component calls when the visitor chooses: the address asks for that mark, not for a signal.

    Not when the address asks for something else by then: the visitor has gone on.
    """
    before = links.asked("id")

    def tell() -> None:
        if links.asked("id") == before:
            links.ask(id=session.component_state(key).get("selected"), signaal=None)

    return tell
