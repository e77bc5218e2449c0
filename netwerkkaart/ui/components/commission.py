"""Who asks whom for an opdracht, and when; what is not known is said."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from netwerkkaart.ui import html, links, texts, words
from netwerkkaart.ui import texts_profile as t
from netwerkkaart.ui.commission import Commission, Named

MOST = 12


def draw(found: Commission) -> None:
    """The part of a profile of an opdracht."""
    st.header(t.ASKED_TITLE, anchor=False)
    lines = (
        (t.ASKED_BY, _names(found.asked_by)),
        (t.DONE_BY, _names(found.done_by)),
        (t.ASKED_ABOUT, _names(found.about)),
        (t.PERIOD, html.e(found.period or t.NOT_KNOWN)),
        (t.PROGRESS, html.e("; ".join(found.progress) or t.NOT_KNOWN)),
        (t.ALIKE, _names(found.alike, none=t.ALIKE_NONE)),
    )
    body = "".join(f"<dt>{html.e(label)}</dt><dd>{value}</dd>" for label, value in lines)
    st.html(f"<dl class='nk-feiten nk-breed'>{body}</dl>")


def _names(found: Sequence[Named], *, none: str = t.NOT_KNOWN) -> str:
    if not found:
        return html.e(none)
    shown = [
        html.a(links.href("profiel", id=one.id), one.naam) + (f" ({html.e(one.more)})" if one.more else "")
        for one in found[:MOST]
    ]
    more = f" {html.e(texts.MORE_LINES.format(words.number(len(found) - MOST)))}" if found[MOST:] else ""
    return "; ".join(shown) + more
