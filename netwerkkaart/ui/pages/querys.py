"""Questions to the map: those that stand ready, saved ones, and Cypher of one's own; the address repeats them."""

import streamlit as st

from netwerkkaart.ui import html, links, querying, session, texts, words
from netwerkkaart.ui.components import notice
from netwerkkaart.ui.components.querys import answer, fields, listing, own, write

kept, stand = session.services().snapshot(), session.stand()
asked = querying.asked_for(links.address(), kept)
if asked is None:
    st.title(texts.QUERIES_TITLE, anchor=False)
    own.told()
    listing.draw(kept)
else:
    st.html(f"<p>{html.a(links.href('querys'), texts.QUERIES_ALL)}</p>")
    notice.title(texts.WRITE_TITLE if asked.typed else asked.query.titel)
    own.told()
    if asked.typed:
        near = write.draw(asked)
    else:
        st.html(f"<p>{html.e(own.saved_by(asked.own) if asked.own else asked.query.vraag)}</p>")
        fields.draw(asked)
        near = st.container()
    if asked.missing and not asked.typed:
        notice.info(texts.FILL_IN.format(words.listed(f"'{p.naam}'" for p in asked.missing)))
    if asked.query.tekst and not asked.missing:
        answer.draw(stand, asked, near)
    if asked.typed and asked.query.tekst:
        own.save(asked)
    elif asked.own is not None:
        own.change(asked.own)
