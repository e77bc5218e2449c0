"""What nobody has filled in yet, what is no longer right, and questions that only people can answer."""

import streamlit as st

from netwerkkaart.ui import links, session, texts
from netwerkkaart.ui.components import noted, questions, unknown
from netwerkkaart.ui.disputes import disputes
from netwerkkaart.ui.unknown import unknowns

stand = session.stand()
found = unknowns(stand)
st.title(texts.UNKNOWN_TITLE, anchor=False)
st.html(f"<p>{texts.UNKNOWN_INTRO}</p>")
noted.way()
if (asked := found.find(links.asked("rijen"))) is not None:
    unknown.rows(stand, asked)
if not list(found):
    st.info(texts.UNKNOWN_NOTHING)
unknown.kinds(stand, found)

noted.draw(stand)

st.header(texts.QUESTIONS_TITLE, anchor=False)
questions.draw(stand)

st.header(texts.DISPUTES_TITLE, anchor=False)
unknown.disputes(disputes(stand.snapshot.state, stand.graph))

st.header(texts.NORMS_TITLE, anchor=False)
unknown.norms(found.norms, none=texts.NONE_HERE if stand.graph.normen else texts.NO_NORMS)
st.header(texts.OTHER_TITLE, anchor=False)
unknown.norms(found.other, none=texts.NONE_HERE)
