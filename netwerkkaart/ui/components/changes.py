"""What a file would change: new, changed, gone, and what it offers to take back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from netwerkkaart.difference import Change
from netwerkkaart.exports.plain import sheet_bytes
from netwerkkaart.importing import Preview
from netwerkkaart.schema import SCHEMA
from netwerkkaart.ui import html, texts, words
from netwerkkaart.ui.mime import XLSX

MOST = 200
Lists = Sequence[tuple[str, Sequence[Change]]]


def draw(preview: Preview) -> None:
    """Four lists; empty ones are only said, what waits for a nod stands open."""
    changes = preview.changes
    lists = (
        (texts.NEW, changes.nieuw), (texts.CHANGED, changes.gewijzigd), (texts.GONE, changes.verdwenen),
        (texts.OFFERED, preview.vervalt),
    )  # fmt: skip
    for title, found in lists:
        if found:
            with st.expander(texts.LIST_TITLE.format(title, words.number(len(found))), expanded=title == texts.OFFERED):
                st.html(_table(title, found))
    empty = [texts.NO_CHANGES.format(title) for title, found in lists if not found]
    st.html(f"<p>{html.e(' · '.join(empty))}</p>")
    if preview.vervalt:
        st.html(f"<p>{texts.OFFERED_WHY.format(counted(preview.vervalt))}</p>")
    if len(empty) < len(lists):
        st.download_button(
            texts.CHANGES_DOWNLOAD, lambda: _workbook(lists), texts.CHANGES_FILE, XLSX, on_click="ignore",
            key=texts.CHANGES_FILE,
        )  # fmt: skip


def counted(offers: Sequence[Change]) -> str:
    """How many emptied cells, relationships and rows a list no longer says: "1 leeggemaakte cel en 2 lijnen"."""
    amounts = Counter(map(_offered, offers))
    kinds = (texts.OFFERED_CELLS, texts.OFFERED_LINES, texts.OFFERED_ROWS)
    return words.listed(words.count(amounts[kind], *kind) for kind in kinds if amounts[kind])


def _offered(offer: Change) -> tuple[str, str]:
    if offer.soort == "relatie":
        return texts.OFFERED_LINES
    return texts.OFFERED_CELLS if offer.velden else texts.OFFERED_ROWS


def _workbook(lists: Lists) -> bytes:
    """Every change, also what is too much for the screen."""
    rows = ((title, c.naam, _kind(c), "; ".join(_said(c))) for title, found in lists for c in found)
    return sheet_bytes([dict(zip(texts.CHANGES_HEAD, row, strict=True)) for row in rows])


def _table(title: str, found: Sequence[Change]) -> str:
    rows = [(html.e(change.naam), html.e(_kind(change)), _fields(change)) for change in found[:MOST]]
    rest = texts.FIRST_ONLY.format(MOST) if len(found) > MOST else ""
    return html.table(texts.CHANGE_HEAD, rows, caption=f"{title}: {words.number(len(found))}{rest}")


def _kind(change: Change) -> str:
    if change.soort == "node":
        return SCHEMA.by_prefix[change.id.partition(":")[0]].label
    return texts.CHANGE_KIND[change.soort]


def _fields(change: Change) -> str:
    return "<br>".join(map(html.e, _said(change)))


def _said(change: Change) -> list[str]:
    """Per property old → new; of something new only what it says."""
    changed = [(name, old, new) for name, (old, new) in change.velden.items() if name != "naam" or old is not None]
    return [_field(name.replace("_", " "), old, new) for name, old, new in changed]


def _field(label: str, old: object, new: object) -> str:
    return f"{label}: {_text(new)}" if old is None else f"{label}: {_text(old)} → {_text(new)}"


def _text(value: object) -> str:
    return words.value(value) or texts.EMPTY_VALUE
