"""Which tafels are alike: signals of overlap between two tafels, with who sits at both and what they ask."""

from __future__ import annotations

import streamlit as st

from netwerkkaart.analyses.load.together import Alike, could_be_one
from netwerkkaart.ui import html, links, texts, words
from netwerkkaart.ui import texts_druk as t
from netwerkkaart.ui.components import signal
from netwerkkaart.ui.load import seen
from netwerkkaart.ui.stand import Stand

MOST = 5


def draw(stand: Stand) -> None:
    """The strongest; the rest stands at Signalen."""
    st.header(t.ALIKE_TITLE, anchor=False)
    st.html(f"<p>{t.ALIKE_INTRO}</p>")
    number = {finding.id: n for n, finding in stand.numbered}
    found = could_be_one(seen(stand), (finding for _, finding in stand.numbered))
    if not found:
        st.html(f"<p>{t.ALIKE_NONE}</p>")
    for one in found[:MOST]:
        signal.line(one.finding, number[one.finding.id])
        st.html(f"<p class='nk-stand'>{html.e(_told(stand, one))}</p>")
    if rest := len(found) - MOST if len(found) > MOST else 0:
        more = html.e(t.ALIKE_MORE.format(words.count(rest, "paar", "paren")))
        st.html(f"<p>{more} {html.a(links.href('signalen'), texts.PAGES['signalen'])}.</p>")


def _told(stand: Stand, one: Alike) -> str:
    names = [stand.graph.namen[n] for n in one.shared]
    shared = t.ALIKE_SHARED.format(words.listed(names)) if names else t.ALIKE_NOT_SHARED
    hours = t.ALIKE_NO_HOURS if one.hours is None else t.ALIKE_HOURS.format(words.number(round(one.hours, 1)))
    return f"{shared} {hours}"
