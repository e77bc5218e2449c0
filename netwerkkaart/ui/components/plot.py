"""A plot on a page: with a description, without a menu."""

from __future__ import annotations

import streamlit as st

from netwerkkaart.ui.charts import Chart


def draw(chart: Chart, alt_text: str, *, key: str) -> None:
    """The plot as wide as there is room; its numbers stand in a table on the same page."""
    st.altair_chart(chart, width="stretch", alt=alt_text, key=key)
