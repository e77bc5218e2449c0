"""From a filled-in sjabloon to the map: download, hand in, check, compare, commit, undo."""

import streamlit as st

from netwerkkaart.ui import imports, session, texts
from netwerkkaart.ui.components import checked, history, notice, upload

st.title(texts.IMPORT_TITLE, anchor=False)
stand = session.stand()
st.header(texts.STEP_1, anchor=False)
upload.downloads(stand)

st.header(texts.STEP_2, anchor=False)
if stand.seen.away:
    notice.info(texts.AWAY_IMPORT)
elif (handed := upload.form()) is not None:
    session.remember(session.IMPORT, imports.check(session.services(), session.jobs(), handed).key)

job = session.jobs().get(session.recall(session.IMPORT, default=None))
if job is not None:
    checked.draw(job)

if (own := session.last_known().look().snapshot) is not None:  # asked again: a commit may have ended meanwhile
    st.header(texts.HISTORY_TITLE, anchor=False)
    history.draw(own)
