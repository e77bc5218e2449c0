"""*Rond één knoop* beside the profile of what is chosen in it."""

from __future__ import annotations

import streamlit as st
import streamlit_netwerkkaart as component

from netwerkkaart.kaart.layout.ego import ego
from netwerkkaart.kaart.view import MapView
from netwerkkaart.ui import links, session, texts
from netwerkkaart.ui.components import profile as profiles
from netwerkkaart.ui.components import view as views
from netwerkkaart.ui.components.map import COLUMNS, FIRST_WIDTH, palette
from netwerkkaart.ui.payload import rond_data
from netwerkkaart.ui.profile import profile
from netwerkkaart.ui.stand import Stand

KEY, STEPS = "rond", "stappen"


def choose(asked: str | None) -> tuple[str | None, int]:
    """Who or what stands in the middle, and how many steps around it."""
    names = session.names()
    labels = list(names)
    start = next((i for i, label in enumerate(labels) if names[label] == asked), None)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        centre = st.selectbox(texts.CENTRE, labels, index=start, placeholder=texts.CENTRE_HINT, key=f"midden-{asked}")
        views.before("stappen", STEPS, {str(n): n for n in texts.STEPS_WORDS}, first=1)
        steps = st.segmented_control(
            texts.STEPS, list(texts.STEPS_WORDS), format_func=texts.STEPS_WORDS.__getitem__, required=True, key=STEPS
        )
        views.after("stappen", STEPS, None if steps in (None, 1) else str(steps))
    id_ = None if centre is None else names[centre]
    if id_ is not None:
        links.ask(rond=id_)
    return id_, int(steps or 1)


def draw(stand: Stand, id_: str, steps: int) -> MapView:
    """The drawing and the profile; gives the drawing for its table."""
    state = session.component_state(KEY)
    view = ego(stand.graph, id_, steps=steps, width=int(state.get("width") or FIRST_WIDTH))
    left, right = st.columns(COLUMNS, gap="small")
    with left:
        data = rond_data(view, view_id=KEY, palette=palette())
        selected = component.chosen(KEY)
        choice = component.rond(data, key=KEY, selected=selected)
    if choice.opened and choice.opened != id_:
        links.go("kaart", rond=choice.opened)
    with right, st.container(key="profielvak"):
        shown = selected if selected in view.by_id else id_
        profiles.beside(profile(stand, shown))
    return view
