"""The map: plattegrond or around one node, its table twin, and files to take along."""

import streamlit as st

from netwerkkaart.ui import links, session, texts
from netwerkkaart.ui.components import around, take, twin
from netwerkkaart.ui.components import map as picture

stand = session.stand()
asked = links.asked("rond")
with st.container(horizontal=True, vertical_alignment="center"):
    st.title(texts.MAP_TITLE, anchor=False, width="content")
    view = st.segmented_control(
        texts.VIEW, texts.VIEWS, default=texts.VIEWS[bool(asked)], required=True, key=f"weergave-{asked}",
        label_visibility="collapsed",
    )  # fmt: skip
if view == texts.VIEWS[0]:
    picture.draw(stand)
    twin.plekken(stand)
    take.along(stand)
else:
    centre, steps = around.choose(asked)
    if centre is None:
        st.info(texts.CENTRE_NONE)
    else:
        twin.lines(stand, around.draw(stand, centre, steps))
        take.along(stand, around=centre, steps=steps)
