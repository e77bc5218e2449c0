"""The map: plattegrond or around one node, its table twin, and files to take along."""

import streamlit as st

from netwerkkaart.ui import links, session, texts
from netwerkkaart.ui.components import map as picture
from netwerkkaart.ui.components import twin

stand = session.stand()
st.title(texts.MAP_TITLE, anchor=False)
asked = links.asked("rond")
names = session.names()
view = st.segmented_control(
    texts.VIEW, texts.VIEWS, default=texts.VIEW_ROND if asked else texts.VIEW_PLATTEGROND, required=True, key=f"weergave-{asked}"
)
if view == texts.VIEW_PLATTEGROND:
    picture.draw(stand)
    twin.plekken(stand)
    twin.exports(stand)
else:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        labels = list(names)
        start = next((i for i, label in enumerate(labels) if names[label] == asked), None)
        centre = st.selectbox(texts.CENTRE, labels, index=start, placeholder=texts.CENTRE_HINT, key=f"midden-{asked}")
        steps = st.segmented_control(
            texts.STEPS, list(texts.STEPS_WORDS), format_func=texts.STEPS_WORDS.__getitem__, default=1, required=True, key="stappen"
        )
    if centre is None:
        st.info(texts.CENTRE_NONE)
    else:
        around = picture.around(stand, names[centre], steps)
        twin.lines(stand, around)
        twin.exports(stand, around=names[centre], steps=steps)
