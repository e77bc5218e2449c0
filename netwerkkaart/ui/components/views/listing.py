"""The saved views with their notes: open, change, delete, bring back."""

from __future__ import annotations

import streamlit as st

from netwerkkaart.services import Snapshot
from netwerkkaart.ui import html, session, texts, viewed, words
from netwerkkaart.ui import texts_views as t
from netwerkkaart.ui.components import done
from netwerkkaart.ui.components.views import saving, touring
from netwerkkaart.ui.components.views.saving import WHAT
from netwerkkaart.ui.stand import Stand
from netwerkkaart.views import LONGEST_NOTE, SavedView, Tour, delete_view, rename_view, tours, views

HEADING = "nk-beeldenkop"
MOST = 10
"""Deleted ones shown."""


def way() -> None:
    """A way down to them from the top of a tall map."""
    st.html(f"<button type='button' class='nk-naar' data-naar='{HEADING}'>{t.LIST_TITLE}</button>", width="content")


def draw(stand: Stand) -> None:
    """Saving, the views, the tours, and what was deleted."""
    kept = session.kept()
    found = views(kept)
    st.html(f"<h2 class='nk-sprongkop {HEADING}' tabindex='-1'>{t.LIST_TITLE}</h2>")
    saving.draw("kaart")
    if found:
        st.html(html.items((_line(stand, v) for v in found), classes="nk-beelden"))
        _change(found)
        touring.draw(stand, kept)
    else:
        st.html(f"<p>{t.LIST_NONE}</p>")
    _deleted(kept)


def _line(stand: Stand, view: SavedView) -> str:
    said = t.LINE.format(texts.PAGES[view.pagina], view.door, words.moment(view.moment))
    note = f"<p class='nk-notitie'>{html.e(view.notitie)}</p>" if view.notitie else ""
    return f"{html.a(viewed.href(view, stand.graph), view.titel)}{note}<span>{html.e(said)}</span>"


def _change(found: tuple[SavedView, ...]) -> None:
    with st.expander(t.CHANGE_TITLE, key="vouw-veranderen"):
        by_title = {v.titel: v for v in found}
        session.keep_only("beeld-keuze", by_title)
        chosen = st.selectbox(
            t.CHOOSE_VIEW, list(by_title), index=None, placeholder=t.CHOOSE_VIEW_HINT, key="beeld-keuze", width=520
        )
        if chosen is not None:
            _form(by_title[chosen])


def _form(view: SavedView) -> None:
    title, note = f"beeld-titel-{view.laatst}", f"beeld-notitie-{view.laatst}"
    with st.form("beeld-veranderen", border=False):
        st.html(f"<p>{html.e(t.REPLACE_NOT)}</p>")
        st.text_input(t.NAME, view.titel, key=title, max_chars=120, width=520)
        st.text_area(t.NOTE, view.notitie, key=note, max_chars=LONGEST_NOTE, height=100, width=720)
        st.form_submit_button(t.CHANGE, on_click=_rename, args=(view, title, note), key="beeld-anders")
    st.button(t.DELETE_VIEW, on_click=_delete, args=(view,), key="beeld-weg")


def _rename(view: SavedView, title: str, note: str) -> None:
    titel, notitie = (session.recall(name, default="").strip() for name in (title, note))
    if (titel, notitie) == (view.titel, view.notitie):
        return
    told = t.CHANGED.format(titel)
    if done.done(WHAT, told, lambda: rename_view(session.services(), view.nummer, titel, notitie)) is not None:
        session.remember("beeld-keuze", None)


def _delete(view: SavedView) -> None:
    told = t.DELETED.format(view.titel)
    if done.done(WHAT, told, lambda: delete_view(session.services(), view.nummer)) is not None:
        session.remember("beeld-keuze", None)


def _deleted(kept: Snapshot) -> None:
    gone: list[tuple[str, SavedView | Tour]] = [
        *((t.DELETED_VIEW, v) for v in views(kept, deleted=True)[:MOST]),
        *((t.DELETED_TOUR, tour) for tour in tours(kept, deleted=True)[:MOST]),
    ]
    if not gone:
        return
    with st.expander(t.DELETED_TITLE, key="vouw-verwijderd"):
        for template, one in gone:
            line = template.format(one.titel, one.door, words.moment(one.moment), one.nummer)
            st.html(f"<p class='nk-zin'>{html.e(line)}</p>")
            label = t.BRING_BACK.format(one.nummer)
            st.button(label, key=f"zicht-zet-terug-{one.laatst}", on_click=done.undo, args=(WHAT, one.laatst))
