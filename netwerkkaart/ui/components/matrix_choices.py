"""What one may choose at Matrix: which one, of what, in which order, with which words."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from netwerkkaart.ui import html, links, session, words
from netwerkkaart.ui import texts_matrix as t
from netwerkkaart.ui.asked import Asked, place
from netwerkkaart.ui.matrix import Sheet
from netwerkkaart.ui.sheets import area_kinds, sheet
from netwerkkaart.ui.stand import Stand

ROWS = 25
COLUMNS = {t.THEMA: 12, t.TAFEL: 24, t.PARTNER: 16}
"""As many as fit beside each other on a laptop."""


def choose(stand: Stand) -> Asked:
    """The choices; their values stand in the address."""
    view = _one(t.VIEW, t.VIEWS, key="matrix") or t.THEMA
    st.html(f"<p>{html.e(t.INTRO[view])}</p>")
    with st.container(horizontal=True, vertical_alignment="top"):
        if view == t.THEMA:
            asked = Asked(view, per=_area_kind(stand), telt=_one(t.COUNTED, t.COUNTED_CHOICES, key="telt") or t.TAFELS)
        else:
            asked = Asked(view, orde=_one(t.ORDER, t.ORDERS, key="orde") or t.TOGETHER)
    whole = None if view == t.THEMA and asked.per is None else sheet(stand, asked)
    row, column = _search(view) if whole is not None and large(whole) else ("", "")
    return replace(
        asked, leeg=_empty(whole), zoekrij=row, zoekkolom=column, rij=place("rij"), kolom=place("kolom"),
        vakje=links.asked("vakje"),
    )  # fmt: skip


def _area_kind(stand: Stand) -> str | None:
    """The soort Gebied of the columns; None where no tafel has a known area."""
    kinds = area_kinds(stand)
    session.keep_only("per", kinds)
    if not kinds:
        return None
    chosen: str | None = st.selectbox(
        t.AREA_KIND, kinds, key="per", placeholder=t.AREA_HINT, bind="query-params", width=230, on_change=_anew
    )
    return chosen or kinds[0]


def large(whole: Sheet) -> bool:
    """Whether there is more than fits at once, so that one would search, or look at the whole."""
    return len(whole.rows) > ROWS or len(whole.columns) > COLUMNS[whole.view]


def _one(label: str, choices: tuple[str, ...], *, key: str) -> str | None:
    return st.segmented_control(
        label, choices, default=choices[0], required=True, key=key, bind="query-params", on_change=_anew
    )


def _anew() -> None:
    """Another matrix begins at its first row and column, with no cell opened."""
    links.ask(rij=None, kolom=None, vakje=None)


def _search(view: str) -> tuple[str, str]:
    """The two search boxes."""
    rows, columns = t.SEARCH[view]
    with st.container(horizontal=True):
        row, column = _words(rows, "zoekrij"), _words(columns, "zoekkolom")
    return row, column


def _words(label: str, key: str) -> str:
    found = st.text_input(
        label, key=key, placeholder=t.SEARCH_HINT, bind="query-params", width=300, on_change=links.ask,
        kwargs={"rij": None, "kolom": None},
    )  # fmt: skip
    return found or ""


def _empty(whole: Sheet | None) -> bool:
    """Whether areas that nobody took stock of are shown too; asked only where there are some."""
    if whole is None or not whole.outside:
        return False
    return st.checkbox(t.SHOW_EMPTY.format(words.number(len(whole.outside))), key="leeg", bind="query-params")
