"""Everything known of one tafel, partner, zetel, thema, programma, opdracht or gebied."""

import streamlit as st

from netwerkkaart.ui import links, session, texts
from netwerkkaart.ui.components import notes, notice, small
from netwerkkaart.ui.components import profile as profiles
from netwerkkaart.ui.profile import absent, profile, standing

stand = session.stand()
id_ = standing(stand, links.asked("id") or "")
if id_ in stand.graph:
    found = profile(stand, id_)
    notice.title(found.naam)
    profiles.above(stand, found)
    small.draw(stand, found)
    profiles.below(found)
    notes.draw(stand, found.id)
else:
    st.title(texts.PROFILE_TITLE, anchor=False)
    notice.info(absent(stand, id_))
