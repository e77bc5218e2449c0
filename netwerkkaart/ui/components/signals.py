"""One of the three lists of signals: the first of the one order, the smaller ones behind a word."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from netwerkkaart.analyses import Finding, gaps
from netwerkkaart.ui import html, texts, words
from netwerkkaart.ui.components import signal
from netwerkkaart.ui.stand import Stand

FIRST = 20
NOT_COMPARED = {
    "overlap": ("overlap",),
    "dubbel": ("dubbel",),
    "ontbrekend": ("open thema", "eenzijdig thema", "afwezige partner", "stuurgroepen zonder verbinding"),
}
"""Which lines of Nog niet bekend tell how far a list could be worked out."""


def one_list(stand: Stand, title: str, soort: str, found: Sequence[tuple[int, Finding]]) -> None:
    """Title with its number, cards, and what could not be compared."""
    st.header(texts.LIST_TITLE.format(title, words.number(len(found))), anchor=False)
    if not found:
        st.html(f"<p>{texts.LIST_EMPTY[soort]}</p>")
    for number, one in found:
        if number <= FIRST:
            signal.card(stand, one, number, opened=False)
    smaller = [pair for pair in found if pair[0] > FIRST]
    if smaller:
        with st.expander(texts.SMALLER.format(words.count(len(smaller), "kleiner signaal", "kleinere"))):
            for number, one in smaller:
                signal.card(stand, one, number, opened=False)
    told = [g.zin for g in gaps(stand.graph) if g.soort in NOT_COMPARED[soort] and g.bekend < g.totaal]
    if told:
        body = html.items(map(html.e, told))
        st.html(f"<details class='nk-noot'><summary>{texts.NOT_COMPARED}</summary>{body}</details>")
