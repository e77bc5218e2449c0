"""Serves page.py with the drawing library where the component looks for it."""

from pathlib import Path

import streamlit as st

from netwerkkaart.ui.server import routes

app = st.App(str(Path(__file__).parent / "page.py"), routes=routes())
