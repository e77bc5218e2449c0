"""The map in the drawing that the visitor chose, its table twin, and files to take along."""

import streamlit as st

from netwerkkaart.ui import links, session, texts, viewed
from netwerkkaart.ui.components import around, net, take, tiles, twin, view
from netwerkkaart.ui.components import map as picture
from netwerkkaart.ui.components.views import listing

stand = session.stand()
with st.container(horizontal=True, vertical_alignment="center", key="kaartkop"):
    st.title(texts.MAP_TITLE, anchor=False, width="content")
    chosen = view.choose()
    listing.way()
match chosen:
    case "gebied":
        tiles.draw(stand)
    case "netwerk":
        net.draw(stand)
    case "rond":
        centre, steps = around.choose(links.asked("rond"))
        if centre is None:
            st.info(texts.CENTRE_NONE)
        else:
            twin.lines(stand, around.draw(stand, centre, steps))
            take.along(stand, around=centre, steps=steps)
    case _:
        picture.draw(stand)
        twin.plekken(stand)
        take.along(stand)
if links.asked(viewed.TOUR) is None:
    listing.draw(stand)
