"""What a file would change: new, changed, gone, and what it offers to take back."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from netwerkkaart.difference import Change
from netwerkkaart.importing import Preview
from netwerkkaart.schema import SCHEMA
from netwerkkaart.ui import html, texts, words

MOST = 200


def draw(preview: Preview) -> None:
    """Four lists; empty ones are only said."""
    changes = preview.changes
    lists = (
        (texts.NEW, changes.nieuw), (texts.CHANGED, changes.gewijzigd), (texts.GONE, changes.verdwenen),
        (texts.OFFERED, preview.vervalt),
    )  # fmt: skip
    for title, found in lists:
        if found:
            with st.expander(texts.LIST_TITLE.format(title, words.number(len(found)))):
                st.html(_table(title, found))
    empty = [texts.NO_CHANGES.format(title) for title, found in lists if not found]
    st.html(f"<p>{html.e(' · '.join(empty))}</p>")
    if preview.vervalt:
        st.html(f"<p>{texts.OFFERED_WHY}</p>")


def _table(title: str, found: Sequence[Change]) -> str:
    rows = [(html.e(change.naam), html.e(_kind(change)), _fields(change)) for change in found[:MOST]]
    rest = texts.FIRST_ONLY.format(MOST) if len(found) > MOST else ""
    return html.table(texts.CHANGE_HEAD, rows, caption=f"{title}: {words.number(len(found))}{rest}")


def _kind(change: Change) -> str:
    if change.soort == "node":
        return SCHEMA.by_prefix[change.id.partition(":")[0]].label
    return texts.CHANGE_KIND[change.soort]


def _fields(change: Change) -> str:
    """Per property old → new; of something new only what it says."""
    changed = [(name, old, new) for name, (old, new) in change.velden.items() if name != "naam" or old is not None]
    return "<br>".join(html.e(_field(name.replace("_", " "), old, new)) for name, old, new in changed)


def _field(label: str, old: object, new: object) -> str:
    return f"{label}: {_text(new)}" if old is None else f"{label}: {_text(old)} → {_text(new)}"


def _text(value: object) -> str:
    return words.value(value) or texts.EMPTY_VALUE
