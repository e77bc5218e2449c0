"""A small map of what is nearest around one node, with ways to the large one."""

from __future__ import annotations

import streamlit as st
import streamlit_netwerkkaart as component

from netwerkkaart.kaart.layout.ego import ego
from netwerkkaart.kaart.view import MapView
from netwerkkaart.schema import SCHEMA
from netwerkkaart.ui import html, links, session
from netwerkkaart.ui import texts_profile as t
from netwerkkaart.ui.components.map import palette
from netwerkkaart.ui.payload import rond_data
from netwerkkaart.ui.profile import Profile
from netwerkkaart.ui.stand import Stand

WIDTH_KEPT, FIRST_WIDTH, MOST = "klein-breedte", 640, 14


@st.fragment
def draw(stand: Stand, found: Profile) -> None:
    """Each node has a map of its own; choosing a name in it runs only this. The middle is chosen until another is."""
    st.header(t.MAP_TITLE, anchor=False)
    if not found.lines:
        st.html(f"<p>{t.MAP_NONE}</p>")
        return
    st.html(f"<p class='nk-stand'>{t.MAP_HINT}</p>")
    key = f"klein-{found.id}"
    with st.container(key="kleinekaart"):
        view = _view(stand, found.id, key)
        data = rond_data(view, view_id=key, palette=palette())
        chosen = _chosen(view, key) or found.id
        choice = component.rond(data, key=key, selected=chosen)
    if choice.opened in stand.graph and choice.opened != found.id:
        links.go("profiel", id=choice.opened)
    st.html(f"<p class='nk-gekozen-klein' role='status'>{_told(stand, found, chosen)}</p>")
    st.html(f"<p>{_ways(found)}</p>")


def _view(stand: Stand, id_: str, key: str) -> MapView:
    """Laid out for the width that this map or the one before it told."""
    told = session.component_state(key).get("width")
    if told:
        session.remember(WIDTH_KEPT, int(told))
    return ego(stand.graph, id_, width=session.recall(WIDTH_KEPT, default=FIRST_WIDTH), most=MOST)


def _chosen(view: MapView, key: str) -> str | None:
    chosen = component.chosen(key)
    return chosen if chosen in view.by_id else None


def _told(stand: Stand, found: Profile, chosen: str | None) -> str:
    """Who or what is chosen, and the way to its profile."""
    if chosen is None or chosen not in stand.graph or chosen == found.id:
        return ""
    naam, kind = stand.naam(chosen), SCHEMA.node_types[stand.graph.node(chosen).type].label
    way = html.a(links.href("profiel", id=chosen), t.MAP_TO.format(naam))
    return f"{html.e(t.MAP_CHOSEN.format(naam, kind))} {way}"


def _ways(found: Profile) -> str:
    large = html.a(links.href("kaart", rond=found.id), t.MAP_LARGE.format(found.naam))
    return f"{large} · {html.a(links.href('kaart', id=found.id), t.MAP_PLAN)}"
