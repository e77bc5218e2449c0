"""Rows to take along as Excel and as csv, made at the click; text in them stays text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from netwerkkaart.exports.plain import csv_bytes, sheet_bytes
from netwerkkaart.ui import session
from netwerkkaart.ui import texts_matrix as t
from netwerkkaart.ui.mime import CSV, XLSX

Line = Mapping[str, str | int | float | None]


def buttons(label: str, name: str, make: Callable[[], Sequence[Line]]) -> None:
    """Two buttons, beside each other in the container they stand in."""
    today = session.today()
    st.download_button(
        t.EXCEL.format(label), lambda: sheet_bytes(make()), f"{name}-{today}.xlsx", XLSX, on_click="ignore",
        key=f"neem-{name}-xlsx",
    )  # fmt: skip
    st.download_button(
        t.CSV.format(label), lambda: csv_bytes(make(), dutch=True), f"{name}-{today}.csv", CSV,
        on_click="ignore", key=f"neem-{name}-csv",
    )  # fmt: skip
