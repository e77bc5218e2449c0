"""Everything known of one tafel, partner, zetel, thema, programma, opdracht or gebied."""

import streamlit as st

from netwerkkaart.ui import links, session, texts, words
from netwerkkaart.ui.components import profile as profiles
from netwerkkaart.ui.profile import profile

stand = session.stand()
id_ = links.asked("id") or ""
known = id_ in stand.graph
st.title(words.literal(stand.naam(id_)) if known else texts.PROFILE_TITLE, anchor=False)
if known:
    profiles.whole(profile(stand, id_))
else:
    st.info(texts.PROFILE_GONE.format(words.literal(id_)) if id_ else texts.PROFILE_NONE)
