"""What a stack or bubble holds, in the column beside the map."""

from __future__ import annotations

import streamlit as st

from netwerkkaart.kaart.view import Mark
from netwerkkaart.ui import html, links, texts, words
from netwerkkaart.ui.stand import Stand

MOST = 40


def panel(stand: Stand, mark: Mark) -> None:
    """The names in it, each a link to its profile."""
    names = [html.a(links.href("profiel", id=i), stand.naam(i)) for i in mark.members]
    title = texts.GROUP_NAMES.format(words.number(len(mark.members)))
    st.html(f"<h2 class='nk-kop'>{html.e(mark.naam)}</h2><h3 class='nk-kopje'>{title}</h3>")
    st.html(html.folded(names, MOST, classes="nk-lijst"))
