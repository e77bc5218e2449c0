"""The application: `streamlit run app.py` starts the server, its headers and its pages."""

import streamlit as st

from netwerkkaart.ui.server import ENTRY, middleware, routes, warm, when_a_page_fails

app = st.App(ENTRY, routes=routes(), middleware=middleware(), lifespan=warm, on_script_error=when_a_page_fails)
