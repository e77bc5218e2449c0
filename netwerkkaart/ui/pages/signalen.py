"""The three lists of signals, as cards with their evidence; ?signaal= opens one."""

import streamlit as st

from netwerkkaart.analyses import not_written
from netwerkkaart.ui import links, session, texts, words
from netwerkkaart.ui.components import signal, signals

stand = session.stand()
st.title(texts.SIGNALS_TITLE, anchor=False)
asked = links.asked("signaal")
numbered = {found.id: (number, found) for number, found in stand.numbered}
whole = words.count(len(stand.findings), "signaal", "signalen")
st.html(f"<p>{texts.SIGNALS_INTRO}</p>")
if len(numbered) < len(stand.findings):
    st.html(f"<p role='status'>{texts.SIGNALS_SHOWN.format(words.number(len(numbered)), whole)}</p>")
if weaker := not_written(stand.graph):
    st.html(f"<p>{texts.NOT_WRITTEN.format(words.number(weaker))}</p>")
signals.download(stand)
if asked in numbered:
    st.header(texts.SIGNAL_ASKED, anchor=False)
    number, found = numbered.pop(asked)
    signal.card(stand, found, number, opened=True)
elif asked is not None:
    st.info(texts.SIGNAL_GONE)
for soort, title in texts.LISTS.items():
    signals.one_list(stand, title, soort, [pair for pair in numbered.values() if pair[1].soort.value == soort])
