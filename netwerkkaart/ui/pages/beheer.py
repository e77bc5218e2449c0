"""The store in use, what is unsafe about it, the backup to take along and to bring back."""

import streamlit as st

from netwerkkaart.ui import session, texts_beheer
from netwerkkaart.ui.components import keeping, store

seen = session.stand().seen
st.title(texts_beheer.ADMIN_TITLE, anchor=False)
store.draw(seen)

if seen.snapshot is not None and not seen.snapshot.empty:
    st.header(texts_beheer.BACKUP_TITLE, anchor=False)
    keeping.download(seen.snapshot)

if not seen.away and (session.recall(session.RESTORE, default="") or seen.snapshot is None or seen.snapshot.empty):
    st.header(texts_beheer.RESTORE_TITLE, anchor=False)
    keeping.bring_back()
