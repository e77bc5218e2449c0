"""Questions to the map: those that stand ready, saved ones, and Cypher of one's own; the address repeats them."""

import streamlit as st

from netwerkkaart.errors import UnknownQuery
from netwerkkaart.ui import html, links, querying, session, texts, texts_querys
from netwerkkaart.ui.components import notice
from netwerkkaart.ui.components.querys import answer, fields, listing, own, write

own.follow()
kept = session.kept()
asked, gone = None, ""
try:
    asked = querying.asked_for(links.address(), kept)
except UnknownQuery as error:
    gone = texts.told(error)
if asked is None:
    st.title(texts_querys.QUERIES_TITLE, anchor=False)
    own.told()
    if gone:
        notice.error(gone)
    listing.draw(kept)
else:
    st.html(f"<p>{html.a(links.href('querys'), texts_querys.QUERIES_ALL)}</p>")
    notice.title(texts_querys.WRITE_TITLE if asked.typed else asked.query.titel)
    own.told()
    below = write.draw(asked) if asked.typed else fields.draw(asked)
    with st.container():  # its place is kept: a fold below stays open when the answer comes in
        if asked.ready:
            answer.draw(session.stand(), asked, below)
    own.keep(asked)
