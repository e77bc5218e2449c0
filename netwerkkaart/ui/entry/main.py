"""The frame of every page; what goes wrong in a page is told here."""

import streamlit as st

from netwerkkaart.errors import NetwerkkaartError, StoreError
from netwerkkaart.ui import frame, links, texts, viewed
from netwerkkaart.ui.components import away, notice
from netwerkkaart.ui.components.views import saving, showing
from netwerkkaart.ui.server import HERE

SIDEBAR = 248
st.set_page_config(page_title=texts.APP, layout="wide", initial_sidebar_state=SIDEBAR)
st.html(HERE / "style.css")
page = st.navigation(links.pages(), position="top")
name = page.url_path or "overzicht"
try:
    top = st.container()
    showing.follow(name)
    frame.draw()
    with top:
        showing.head(name)
    page.run()
    if name in viewed.PLACES and name != "kaart":
        saving.draw(name)
    links.tell_again()
except NetwerkkaartError as error:
    notice.error(texts.told(error))
    if isinstance(error, StoreError):
        notice.info(away.help_text())
