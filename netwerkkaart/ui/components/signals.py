"""One of the three lists of signals: the first of the one order, then twenty more at a time."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from netwerkkaart.analyses import Finding
from netwerkkaart.exports.findings_xlsx import findings_workbook
from netwerkkaart.pictures import Picture, caption_of
from netwerkkaart.ui import html, session, texts, words
from netwerkkaart.ui.components import signal
from netwerkkaart.ui.mime import XLSX
from netwerkkaart.ui.stand import Stand

STEP = 20
NOT_COMPARED = {
    "overlap": ("overlap",),
    "dubbel": ("dubbel",),
    "ontbrekend": ("open thema", "eenzijdig thema", "afwezige partner", "stuurgroepen"),
}
"""Which lines of Nog niet bekend tell how far a list could be worked out."""


def download(stand: Stand) -> None:
    """The signals that are shown as a workbook, with the rows behind every number."""
    if not stand.numbered:
        return
    caption = caption_of(Picture(stand.graph, stand.filter, stand.today))
    st.download_button(
        texts.LIST_DOWNLOAD, lambda: findings_workbook(stand.graph, stand.numbered, caption),
        texts.LIST_FILE.format(stand.vandaag), XLSX, on_click="ignore", key="signalen-xlsx",
    )  # fmt: skip


def one_list(stand: Stand, title: str, soort: str, found: Sequence[tuple[int, Finding]]) -> None:
    """Title with how many there are, cards, and what could not be compared."""
    st.header(texts.LIST_TITLE.format(title, words.number(len(found))), anchor=False)
    if found:
        _cards(stand, soort, found)
    else:
        st.html(f"<p>{_nothing(stand, soort)}</p>")
    told = [g.zin for g in stand.gaps if g.soort in NOT_COMPARED[soort] and g.bekend < g.totaal]
    if told:
        body = html.items(map(html.e, told))
        st.html(f"<details class='nk-noot'><summary>{texts.NOT_COMPARED}</summary>{body}</details>")


def _nothing(stand: Stand, soort: str) -> str:
    """Why a list is empty: nothing found, or nothing to check it against."""
    return texts.LIST_NO_NORMS if soort == "ontbrekend" and not stand.graph.normen else texts.LIST_EMPTY[soort]


@st.fragment
def _cards(stand: Stand, soort: str, found: Sequence[tuple[int, Finding]]) -> None:
    """Those among the first of the one order, and more at a click, STEP at a time."""
    first = {number for number, _ in stand.numbered[:STEP]}
    shown = sum(number in first for number, _ in found) + _asked(stand, soort)
    for number, one in found[:shown]:
        signal.card(stand, one, number, opened=False)
    if rest := len(found) - shown:
        counted = texts.SIGNALS_OF_LIST.format(words.number(shown), words.number(len(found)))
        st.html(f"<p role='status'>{counted}</p>")
        label = texts.MORE_CARDS.format(min(STEP, rest), texts.LISTS[soort])
        st.button(label, key=f"meer-{soort}", on_click=_more, args=(stand, soort))


def _more(stand: Stand, soort: str) -> None:
    session.remember(f"getoond-{soort}", (stand.key, STEP + _asked(stand, soort)))


def _asked(stand: Stand, soort: str) -> int:
    """How many more the visitor asked for; another filter begins anew."""
    nothing: tuple[tuple[object, ...], int] = ((), 0)
    of_these, more = session.recall(f"getoond-{soort}", default=nothing)
    return more if of_these == stand.key else 0
