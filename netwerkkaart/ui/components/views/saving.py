"""The form that saves what is on screen."""

from __future__ import annotations

import streamlit as st

from netwerkkaart.ui import html, session, viewed
from netwerkkaart.ui import texts_views as t
from netwerkkaart.ui.components import done
from netwerkkaart.views import LONGEST_NOTE, SavedView, save_view

WHAT = "beeld"
TITLE, NOTE = "beeld-titel", "beeld-notitie"


def draw(page: str) -> None:
    """A form in a fold: title and note."""
    done.told(WHAT)
    with st.expander(t.SAVE_TITLE, key="vouw-bewaren"), st.form("beeld-bewaren", border=False):
        st.html(f"<p>{html.e(t.SAVE_INTRO)}</p>")
        st.text_input(t.NAME, key=TITLE, max_chars=120, width=520)
        st.text_area(t.NOTE, key=NOTE, max_chars=LONGEST_NOTE, placeholder=t.NOTE_HINT, height=100, width=720)
        st.form_submit_button(t.SAVE, type="primary", on_click=_save, args=(page,), key="beeld-nieuw")
        opened = viewed.asked_view(session.kept())
        if opened is not None:
            st.html(f"<p>{html.e(t.REPLACE_INTRO.format(opened.titel))}</p>")
            st.form_submit_button(t.REPLACE, on_click=_replace, args=(page, opened), key="beeld-bijwerken")


def _save(page: str) -> None:
    titel, adres = session.recall(TITLE, default="").strip(), viewed.on_screen()
    namen = viewed.names_in(session.stand().graph, adres)
    notitie = session.recall(NOTE, default="")
    event = done.done(WHAT, t.SAVED.format(titel), lambda: save_view(
        session.services(), titel, notitie, pagina=page, adres=adres, namen=namen
    ))  # fmt: skip
    if event is not None:
        session.remember(TITLE, "")
        session.remember(NOTE, "")


def _replace(page: str, view: SavedView) -> None:
    """What is on screen in the place of what the opened view showed."""
    adres = viewed.on_screen()
    if (page, adres) == (view.pagina, dict(view.adres)):
        done.say(WHAT, t.REPLACE_SAME.format(view.titel))
        return
    namen = viewed.names_in(session.stand().graph, adres)
    done.done(WHAT, t.REPLACED.format(view.titel), lambda: save_view(
        session.services(), view.titel, view.notitie, pagina=page, adres=adres, namen=namen, eerst=view.nummer
    ))  # fmt: skip
