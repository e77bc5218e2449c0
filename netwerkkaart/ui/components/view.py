"""Which drawing of the map is looked at, and how the address keeps that and the chosen mark."""

from __future__ import annotations

from collections.abc import Mapping

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
    """A mark that a link asks for is chosen once, as soon as it is drawn, and again when this drawing was away.

    After that the visitor decides.
    """
    asked = links.asked("id")
    seen = (asked, asked in view.by_id)
    if seen != session.recall(f"{key}-gevraagd", default=(None, False)) or not session.component_state(key):
        session.remember(f"{key}-gevraagd", seen)
        component.select(key, asked if asked in view.by_id else None)


def tell(key: str, view: MapView, chosen: str | None) -> None:
    """The address opens the same mark again; what was chosen takes the place of a signal."""
    asked = links.asked("id")
    if chosen == asked or (chosen is None and asked not in view.by_id):
        return
    links.ask(id=chosen, signaal=None)
    session.remember(f"{key}-gevraagd", (chosen, chosen is not None))
