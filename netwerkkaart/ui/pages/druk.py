"""How much the tafels ask of partners, zetels and gemeenten, one's own agenda, and which tafels are alike."""

import streamlit as st

from netwerkkaart.ui import session
from netwerkkaart.ui import texts_druk as t
from netwerkkaart.ui.components import agenda, load, together

stand = session.stand()
st.title(t.TITLE, anchor=False)
load.intro(stand)
agenda.draw(stand)
load.draw(stand)
load.known(stand)
together.draw(stand)
