"""The frame of every page; what goes wrong in a page is told here."""

import streamlit as st

from netwerkkaart.errors import NetwerkkaartError
from netwerkkaart.ui import frame, links, texts
from netwerkkaart.ui.server import HERE

st.set_page_config(page_title=texts.APP, layout="wide", initial_sidebar_state="auto")
st.html(HERE / "style.css")
pages = [
    st.Page(
        path, title=texts.PAGES[name], url_path=name, default=name == "overzicht",
        visibility="hidden" if name == "profiel" else "visible",
    )  # fmt: skip
    for name, path in links.PAGES.items()
]
page = st.navigation(pages, position="top")
try:
    frame.draw()
    page.run()
except NetwerkkaartError as error:
    st.error(texts.told(error))
