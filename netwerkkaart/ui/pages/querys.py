"""Questions to the map: those that stand ready, saved ones, and Cypher of one's own; the address repeats them."""

import streamlit as st

from netwerkkaart.ui import html, links, querying, session, texts_querys
from netwerkkaart.ui.components import notice
from netwerkkaart.ui.components.querys import answer, fields, listing, own, write

kept = session.kept()
asked = querying.asked_for(links.address(), kept)
if asked is None:
    st.title(texts_querys.QUERIES_TITLE, anchor=False)
    own.told()
    listing.draw(kept)
else:
    st.html(f"<p>{html.a(links.href('querys'), texts_querys.QUERIES_ALL)}</p>")
    notice.title(texts_querys.WRITE_TITLE if asked.typed else asked.query.titel)
    own.told()
    below = write.draw(asked) if asked.typed else fields.draw(asked)
    if asked.ready:
        answer.draw(session.stand(), asked, below)
    own.keep(asked)
