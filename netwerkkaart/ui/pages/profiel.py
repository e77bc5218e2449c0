"""Everything known of one tafel, partner, zetel, thema, programma, opdracht or gebied."""

import streamlit as st

from netwerkkaart.ui import links, session, texts
from netwerkkaart.ui.components import notice
from netwerkkaart.ui.components import profile as profiles
from netwerkkaart.ui.profile import profile

stand = session.stand()
id_ = links.asked("id") or ""
if id_ in stand.graph:
    notice.title(stand.naam(id_))
    profiles.whole(profile(stand, id_))
else:
    st.title(texts.PROFILE_TITLE, anchor=False)
    notice.info(texts.PROFILE_GONE.format(id_) if id_ else texts.PROFILE_NONE)
