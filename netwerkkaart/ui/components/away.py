"""What is told while the store is away: that it is, what is shown meanwhile, and what to look at."""

from __future__ import annotations

import streamlit as st

from netwerkkaart.stores import SQLITE
from netwerkkaart.ui import session, texts, words
from netwerkkaart.ui.components import notice
from netwerkkaart.ui.lastknown import Seen

LOOKS = 2.0
"""Seconds between two looks of a page that waits for the store."""


def draw(seen: Seen) -> None:
    """Nothing while the store answers; the page draws itself again when it is back."""
    if not seen.away:
        return
    notice.error(seen.away)
    example = seen.snapshot is None or seen.snapshot.empty
    meanwhile = texts.AWAY_EXAMPLE if example else texts.AWAY_SEEN.format(words.clock(seen.moment))
    notice.info(f"{meanwhile} {help_text()}")
    _watch()


@st.fragment(run_every=LOOKS)
def _watch() -> None:
    if not session.last_known().look().away:
        st.rerun()


def help_text() -> str:
    """What to look at, by the kind of store."""
    return texts.STORE_HELP if session.address().startswith(SQLITE) else texts.SERVER_HELP
