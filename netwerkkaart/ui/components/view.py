"""Which drawing of the map is looked at, and how the address keeps that and the chosen mark."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl, urlsplit

import streamlit as st
from streamlit_netwerkkaart import Chosen

from netwerkkaart.kaart.view import MapView
from netwerkkaart.ui import links, session, texts

KEY, TOLD = "weergave", "weergave-verteld"
FIRST, AROUND, NETWORK = "plattegrond", "rond", "netwerk"
OF_ONE = {NETWORK: ("open", "kleur", "grootte"), AROUND: ("stappen",), "gebied": ("heel",)}
"""What the address says of one drawing only."""
ELSEWHERE = links.UNTIED - {"id", "signaal"}
"""What the address says of where the visitor is."""


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


def asked_mark(view: MapView) -> str | None:
    """The mark that the address asks for, if it is drawn."""
    asked = links.asked("id")
    return asked if asked in view.by_id else None


def chosen(found: Chosen) -> None:
    """The address asks for the mark that the visitor chose, and for no signal.

    Not when the visitor has gone on by then to what asks for something else.
    """
    if not _gone_on(found):
        links.ask(id=found.id, signaal=None)
        links.insist()


def _gone_on(found: Chosen) -> bool:
    """Whether another page, drawing, view or mark is asked for than when the choice was made.

    A mark that was chosen on this map just before is no other way: quick choices follow each other, and
    the address of each comes later.
    """
    then = dict(parse_qsl(urlsplit(found.address).query))
    if urlsplit(found.address).path != urlsplit(str(st.context.url or found.address)).path:
        return True
    if any(then.get(name) != links.asked(name) for name in ELSEWHERE):
        return True
    return links.asked("id") not in (then.get("id"), found.id, *found.before)
