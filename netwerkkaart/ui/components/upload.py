"""The sjabloon to take along, and the form in which a file is handed in."""

from __future__ import annotations

import streamlit as st

from netwerkkaart.exports.sjabloon import empty_sjabloon, filled_sjabloon
from netwerkkaart.filled import filter_text
from netwerkkaart.filters import shown_ids
from netwerkkaart.intake import Choices
from netwerkkaart.ui import html, session, texts
from netwerkkaart.ui.imports import Upload
from netwerkkaart.ui.lists import Lists
from netwerkkaart.ui.mime import XLSX
from netwerkkaart.ui.stand import Stand

NEW = ""
"""A list that is not known yet, among the names of lists."""
ENDINGS = ("xlsx", "xlsm", "ods", "csv", "zip")


def downloads(stand: Stand) -> None:
    """The empty workbook, and the map as a filled one (of what the filter shows)."""
    st.html(f"<p>{texts.SJABLOON_INTRO}</p>")
    with st.container(horizontal=True):
        st.download_button(texts.SJABLOON_EMPTY, empty_sjabloon, "sjabloon.xlsx", XLSX, on_click="ignore", key="leeg")
        label = texts.SJABLOON_EXAMPLE if stand.voorbeeld else texts.SJABLOON_FILLED
        st.download_button(label, lambda: _filled(stand), "kaart.xlsx", XLSX, on_click="ignore", key="gevuld")
    if not stand.filter.shows_all:
        st.html(f"<p>{html.e(texts.SJABLOON_FILTER.format(stand.in_words))}</p>")


def _filled(stand: Stand) -> bytes:
    snapshot, filter_ = stand.snapshot, stand.filter
    return filled_sjabloon(
        snapshot.graph, registerhash=snapshot.registerhash, versie=snapshot.versie,
        filter_text=filter_text(filter_), shown=shown_ids(snapshot.graph, filter_),
    )  # fmt: skip


def form() -> Upload | None:
    """File, whose list, how to read it; gives the file at the click on Controleren."""
    st.html(f"<p>{texts.UPLOAD_INTRO}</p>")
    file = st.file_uploader(texts.UPLOAD, type=list(ENDINGS), key=f"bestand-{session.recall(session.ROUND, default=0)}")
    if file is None:
        return None
    inventaris = _whose(session.lists_for(file.name, file.getvalue()), file.file_id)
    deel = st.checkbox(texts.PART_OF_LIST, key=f"deel-{file.file_id}")
    namen = st.checkbox(texts.NEW_NAMES, key=f"namen-{file.file_id}")
    if not st.button(texts.CHECK, type="primary", key="controleren"):
        return None
    session.forget(session.NOD, session.WITHOUT)
    return Upload(file.name, file.getvalue(), inventaris.strip(), Choices(nieuwe_namen=namen, deel=deel))


def _whose(found: Lists, file_id: str) -> str:
    """A known list, the likely one first chosen, or a new one with a name of its own."""
    options = [*found.known, NEW]
    if len(options) > 1:
        chosen = st.selectbox(
            texts.WHOSE, options, index=options.index(found.likely or NEW), key=f"lijst-{file_id}",
            format_func=lambda name: name or texts.NEW_LIST.format(found.new),
        )  # fmt: skip
        st.caption(texts.WHOSE_HELP)
        return chosen or st.text_input(texts.NEW_LIST_NAME, found.new, key=f"nieuwe-lijst-{file_id}")
    name = st.text_input(texts.WHOSE, found.new, key=f"lijst-{file_id}")
    st.caption(texts.WHOSE_FIRST)
    return name
