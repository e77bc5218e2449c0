"""Het overleglandschap in één blik: counts, the five strongest signals, how complete, care and safety per thema."""

import streamlit as st

from netwerkkaart.ui import overview, session, texts
from netwerkkaart.ui.components import counts, signal

stand = session.stand()
st.title(texts.OVERVIEW_TITLE, anchor=False)
counts.tallies(overview.tallies(stand), filtered=not stand.filter.shows_all)

st.header(texts.STRONGEST, anchor=False)
if not stand.numbered:
    st.html(f"<p>{texts.NO_SIGNALS}</p>")
else:
    st.html(f"<p>{texts.STRONGEST_ORDER}</p>")
for number, found in stand.numbered[:5]:
    signal.line(found, number)

st.header(texts.COMPLETE_TITLE, anchor=False)
counts.regions(overview.regions(stand, since=session.a_year_ago()))

st.header(texts.THEMAS_TITLE, anchor=False)
counts.themas(overview.themas(stand))
