"""Questions that users keep: saving, another title, deleting, and taking that back."""

from __future__ import annotations

import streamlit as st

from netwerkkaart.errors import CypherRefused
from netwerkkaart.own_queries import NAME, OwnQuery, delete_own, deleted_queries, rename_own, save_own
from netwerkkaart.services import Snapshot
from netwerkkaart.stores.readonly import check
from netwerkkaart.ui import html, querying, session, texts_querys, words
from netwerkkaart.ui.components import done
from netwerkkaart.ui.querying import QUESTION, Asked

WHAT = "vraag"
TITLE, OTHER_TITLE = "vraag-titel", "vraag-andere-titel"
MOST = 10
"""Deleted questions shown."""


def told() -> None:
    """What came of the last click."""
    done.told(WHAT)


def follow() -> None:
    """Go where the last click leads."""
    done.follow(WHAT)


def saved_by(own: OwnQuery) -> str:
    """Who last changed it, and when."""
    return texts_querys.OWN_LINE.format(own.door, words.moment(own.moment))


def keep(asked: Asked) -> None:
    """Saving what is typed, changing what was saved."""
    if asked.typed and asked.query.tekst:
        _save_form(asked)
    elif asked.own is not None and not asked.typed:
        _change_form(asked.own)


def _save_form(asked: Asked) -> None:
    """A form to keep a typed question, also in the place of the saved one that it began as."""
    if not _may_run(asked.query.tekst):
        return
    with st.expander(texts_querys.SAVE_TITLE), st.form("vraag-bewaren", border=False):
        st.html(f"<p>{texts_querys.SAVE_INTRO}</p>")
        old = asked.own
        st.text_input(texts_querys.SAVE_NAME, old.query.titel if old else "", key=TITLE, max_chars=120)
        with st.container(horizontal=True):
            if old is not None:
                st.form_submit_button(texts_querys.SAVE_OVER, on_click=_save, args=(asked, old), key="vraag-vervangen")
            st.form_submit_button(
                texts_querys.SAVE, on_click=_save, args=(asked, None), key="vraag-nieuw", type="primary"
            )


def _change_form(own: OwnQuery) -> None:
    """Another title, or away with it."""
    with st.expander(texts_querys.RENAME_TITLE):
        with st.form("vraag-hernoemen", border=False):
            st.text_input(texts_querys.SAVE_NAME, own.query.titel, key=f"{OTHER_TITLE}-{own.laatst}", max_chars=120)
            st.form_submit_button(texts_querys.RENAME, on_click=_rename, args=(own,))
        st.button(texts_querys.DELETE, on_click=_delete, args=(own,), key="vraag-weg")


def deleted(kept: Snapshot) -> None:
    """Deleted questions, to be brought back."""
    found = deleted_queries(kept)[:MOST]
    if not found:
        return
    with st.expander(texts_querys.DELETED_TITLE):
        for own in found:
            line = texts_querys.DELETED_LINE.format(own.query.titel, own.door, words.moment(own.moment), own.nummer)
            st.html(f"<p class='nk-zin'>{html.e(line)}</p>")
            label = texts_querys.BRING_BACK.format(own.nummer)
            st.button(label, key=f"vraag-zet-terug-{own.laatst}", on_click=done.undo, args=(WHAT, own.laatst))


def _may_run(text: str) -> bool:
    try:
        check(text)
    except CypherRefused:
        return False
    return True


def _save(asked: Asked, over: OwnQuery | None) -> None:
    titel = session.recall(TITLE, default="").strip()
    eerst = None if over is None else over.nummer
    done.done(
        WHAT,
        texts_querys.SAVED.format(titel),
        lambda: save_own(session.services(), titel, asked.query.tekst, querying.to_keep(asked), eerst=eerst),
        back=over is not None,
        go=lambda event: {QUESTION: f"{NAME}{event.nummer if eerst is None else eerst}"},
    )


def _rename(own: OwnQuery) -> None:
    titel = session.recall(f"{OTHER_TITLE}-{own.laatst}", default="").strip()
    if titel != own.query.titel:
        told = texts_querys.RENAMED.format(titel)
        done.done(WHAT, told, lambda: rename_own(session.services(), own.query.naam, titel))


def _delete(own: OwnQuery) -> None:
    told = texts_querys.DELETED.format(own.query.titel)
    done.done(WHAT, told, lambda: delete_own(session.services(), own.query.naam), go=lambda _: {})
