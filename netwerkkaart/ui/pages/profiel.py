"""Everything known of one tafel, partner, zetel, thema, programma, opdracht or gebied."""

import streamlit as st

from netwerkkaart.ui import links, session, texts, words
from netwerkkaart.ui.components import profile as profiles
from netwerkkaart.ui.profile import profile

stand = session.stand()
id_ = links.asked("id")
st.title(texts.PROFILE_TITLE if id_ not in stand.graph else words.literal(stand.naam(id_)), anchor=False)
if id_ is None:
    st.info(texts.PROFILE_NONE)
elif id_ not in stand.graph:
    st.info(texts.PROFILE_GONE.format(words.literal(id_)))
else:
    profiles.whole(stand, profile(stand, id_))
