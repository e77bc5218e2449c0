"""What stands around every page: search, the one filter, what kind of map this is and how old."""

from __future__ import annotations

import numpy as np
import streamlit as st

from netwerkkaart.analyses.facts import facts
from netwerkkaart.names import dutch_date
from netwerkkaart.ui import html, links, session, texts, words
from netwerkkaart.ui.components import away
from netwerkkaart.ui.stand import Stand, age_of


def draw() -> None:
    """Sidebar and banner; a name picked in the search box goes to its profile."""
    away.draw(session.last_known().look())  # first of all: nothing that takes long comes before it
    with st.sidebar:
        _search()
        _choices()
        stand = session.stand()
        _told(stand)
        st.caption(texts.ONE_USER)
    _banner(stand)


def _search() -> None:
    names = session.names()
    found = session.take_search() or ""
    st.selectbox(
        texts.SEARCH, list(names), index=None, key=session.SEARCH, placeholder=texts.SEARCH_HINT,
        on_change=session.on_search,
    )  # fmt: skip
    if found in names:
        links.go("profiel", id=names[found])


def _choices() -> None:
    """The widgets of the filter; their values stand in the address and hold on every page."""
    offered = session.options()
    st.subheader(texts.FILTER_TITLE, anchor=False)
    for name in session.CHOICES:
        labels = list(offered.of(name))
        session.keep_only(name, labels)
        st.selectbox(
            texts.FILTER[name], labels, index=None, key=name, placeholder=texts.FILTER_ALL[name], bind="query-params",
            filter_mode="contains",
        )  # fmt: skip
    st.text_input(
        texts.FILTER["peildatum"], key=session.PEILDATUM, placeholder=texts.PEILDATUM_HINT, bind="query-params"
    )


def _told(stand: Stand) -> None:
    """What the filter leaves out, and how to be rid of it."""
    chosen = session.in_address()
    if chosen.get(session.PEILDATUM) and stand.filter.peildatum is None:
        st.warning(texts.PEILDATUM_WRONG)
    st.html(f"<p class='nk-telling' role='status'>{left_out(stand)}</p>")
    if chosen:
        st.button(texts.CLEAR, on_click=session.clear_filter, width="stretch")


def left_out(stand: Stand) -> str:
    """How many plekken the filter shows, in words; with a peildatum also why there are fewer."""
    plekken = stand.facts.plekken
    whole, seen = int(plekken.sum()), int(np.sum(plekken & stand.mask))
    if stand.filter.shows_all:
        told = texts.ONE_SHOWN if whole == 1 else texts.ALL_SHOWN.format(words.number(whole))
    else:
        told = texts.SOME_SHOWN.format(words.number(seen), words.number(whole))
    if stand.filter.peildatum is None:
        return told
    everything = int(facts(stand.snapshot.graph).plekken.sum())
    return told + texts.HELD_THEN.format(
        dutch_date(stand.filter.peildatum), words.number(whole), words.number(everything)
    )


def _banner(stand: Stand) -> None:
    age = f"<span class='nk-stand'>{html.e(age_line(stand))}</span>"
    if stand.voorbeeld and not stand.seen.away:
        begin = html.a(links.href("importeren"), texts.BEGIN)
        st.html(f"<div class='nk-banner'><p>{texts.EXAMPLE_BANNER} {begin}</p>{age}</div>")
    else:
        st.html(f"<p>{age}</p>")


def age_line(stand: Stand) -> str:
    """How old the map is, as far as somebody said so; with a peildatum only which day is looked at."""
    if stand.filter.peildatum is not None:
        return texts.ON_DATE.format(dutch_date(stand.filter.peildatum))
    age = age_of(stand.graph)
    if age.newest is None:
        last = stand.snapshot.events[-1].moment
        return texts.AGE_UNKNOWN if stand.voorbeeld else texts.AGE_UNKNOWN_IMPORT.format(words.moment(last))
    old = age.newest[:10] < session.a_year_ago()[: len(age.newest)]
    day = texts.DAY[len(age.newest)].format(dutch_date(age.newest))
    confirmed = texts.CONFIRMED[age.confirmed != 1].format(words.number(age.confirmed), words.number(age.total))
    return (texts.AGE_OLD if old else texts.AGE).format(confirmed, day)
