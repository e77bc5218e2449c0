"""How old a profile is, what nobody filled in, and the signals about it."""

from __future__ import annotations

import streamlit as st

from netwerkkaart.ui import age, html, links, texts, words
from netwerkkaart.ui import texts_profile as t
from netwerkkaart.ui.components import signal
from netwerkkaart.ui.profile import Profile
from netwerkkaart.ui.stand import Stand
from netwerkkaart.ui.unknown import NORM, key_of

MOST_SIGNALS, MOST_GAPS = 10, 20


def aged(stand: Stand, found: Profile) -> str:
    """Confirmed when, and said by whom."""
    return f"<p class='nk-ouderdom'>{html.e(age.confirmed(stand, found.id))} {html.e(age.said(stand, found))}</p>"


def signals(found: Profile) -> None:
    """The strongest, and how many there are more."""
    st.header(texts.SIGNALS, anchor=False)
    if not found.signals and not found.hidden:
        st.html(f"<p>{t.SIGNALS_NONE}</p>")
    for number, finding in found.signals[:MOST_SIGNALS]:
        signal.line(finding, number)
    if rest := len(found.signals[MOST_SIGNALS:]):
        st.html(f"<p>{html.e(texts.MORE_LINES.format(words.number(rest)))}: {_all()}</p>")
    if found.hidden:
        told = t.SIGNAL_HIDDEN if found.hidden == 1 else t.SIGNALS_HIDDEN.format(words.number(found.hidden))
        st.html(f"<p>{html.e(told)}</p>")


def _all() -> str:
    return html.a(links.href("signalen"), t.SIGNALS_ALL)


def gaps(found: Profile) -> None:
    """What nobody filled in of it, each with the way to where it can be filled in."""
    if not found.gaps:
        return
    st.header(t.OPEN_TITLE, anchor=False)
    lines = [
        html.a(links.href("nog-niet-bekend", rijen=key_of(g)), words.sentence(g.zin if g.soort == NORM else g.wat))
        for g in found.gaps
    ]
    st.html(f"<p>{t.OPEN_INTRO}</p>{html.folded(lines, MOST_GAPS, classes='nk-lijst')}")
