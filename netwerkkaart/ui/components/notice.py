"""What must not be missed, shown as it is written: a file's name in it is never markup."""

from __future__ import annotations

import streamlit as st

from netwerkkaart.ui import html


def error(text: str) -> None:
    """Something went wrong; read out at once."""
    st.html(f"<div class='nk-bericht nk-fout' role='alert'>{html.e(text)}</div>")


def info(text: str) -> None:
    """What to do next, or that there is nothing here."""
    st.html(f"<div class='nk-bericht' role='status'>{html.e(text)}</div>")


def title(text: str) -> None:
    """A name as the title of a page."""
    st.html(f"<h1 class='nk-titel'>{html.e(text)}</h1>")
