"""Thema and gebied, tafel and partner, partner and thema: what crosses what, and what lies behind every cell."""

import streamlit as st

from netwerkkaart.ui import session
from netwerkkaart.ui import texts_matrix as t
from netwerkkaart.ui.components import matrix, matrix_choices

stand = session.stand()
st.title(t.TITLE, anchor=False)
matrix.draw(stand, matrix_choices.choose(stand))
