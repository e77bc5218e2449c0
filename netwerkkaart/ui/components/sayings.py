"""Who says what of a node; on a phone as a list."""

from __future__ import annotations

from typing import Any

import streamlit as st

from netwerkkaart.pictures import list_in_words
from netwerkkaart.ui import html, texts, words
from netwerkkaart.ui import texts_profile as t
from netwerkkaart.ui.profile import Profile

MOST = 60


def draw(found: Profile) -> None:
    """Below the lines of a profile."""
    st.header(texts.SOURCES, anchor=False)
    if found.sayings:
        st.html(f"<div class='nk-alleen-breed'>{_table(found)}</div><div class='nk-alleen-smal'>{_list(found)}</div>")
    else:
        st.html(f"<p>{t.NOT_SAID}</p>")


def _table(found: Profile) -> str:
    rows = [tuple(map(html.e, _cells(said))) for said in found.sayings]
    caption = texts.SOURCES_CAPTION.format(found.naam)
    return html.folded_table(texts.SOURCES_HEAD, rows, MOST, caption=caption, classes="nk-vast nk-gezegd")


def _list(found: Profile) -> str:
    return html.folded([_item(*_cells(said)) for said in found.sayings], MOST, classes="nk-lijst")


def _item(what: str, value: str, *about: str) -> str:
    heads = texts.SOURCES_HEAD[2:]
    told = " · ".join(t.IN_LINE.format(head, cell) for head, cell in zip(heads, about, strict=True) if cell)
    return f"{html.e(t.IN_LINE.format(what, value))}<span class='nk-bron'>{html.e(told)}</span>"


def _cells(said: dict[str, Any]) -> tuple[str, ...]:
    """As SOURCES_HEAD asks."""
    value = said["waarde"]
    return (
        str(said["veld"]).replace("_", " "),
        texts.SAID_EMPTY if value is None else words.value(tuple(value) if isinstance(value, list) else value),
        list_in_words(said["inventaris"]),
        texts.ROW.format(said["bestand"] or "", said["blad"] or "", said["rij"] or ""),
        (said["bron"] or "").replace("\n", "; "),
        texts.HOLDS if said["geldt"] else texts.OVERRULED,
    )
