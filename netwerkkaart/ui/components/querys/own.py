"""Questions that users keep: saving, another title, deleting, and taking that back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import streamlit as st

from netwerkkaart.errors import CypherRefused, NetwerkkaartError
from netwerkkaart.own_queries import NAME, OwnQuery, delete_own, deleted_queries, rename_own, save_own
from netwerkkaart.register.events import Event
from netwerkkaart.services import Snapshot
from netwerkkaart.stores.readonly import check
from netwerkkaart.ui import html, links, querying, session, texts, words
from netwerkkaart.ui.components import notice
from netwerkkaart.ui.querying import Asked

LAST = "vraag-gedaan"
TITLE, OTHER_TITLE = "vraag-titel", "vraag-andere-titel"
MOST = 10
"""Deleted questions shown."""


@dataclass(frozen=True, slots=True)
class Told:
    """What came of a click: a sentence, the event that takes it back, and at which address it is shown."""

    text: str
    event: int | None = None
    failed: bool = False
    where: tuple[tuple[str, str], ...] | None = None


def told() -> None:
    """What came of the last click, until the visitor goes on: an answer that comes in does not wipe it."""
    last = session.recall(LAST, default=Told(""))
    where = tuple(sorted(links.address().items()))
    if not last.text or last.where not in (None, where):
        session.forget(LAST)
        return
    session.remember(LAST, replace(last, where=where))
    if last.failed:
        notice.error(last.text)
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        notice.info(last.text)
        if last.event is not None:
            st.button(texts.TAKE_BACK, key=f"vraag-terug-{last.event}", on_click=_undo, args=(last.event,))


def saved_by(own: OwnQuery) -> str:
    """Who last changed it, and when."""
    return texts.OWN_LINE.format(own.door, words.moment(own.moment))


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
    with st.expander(texts.SAVE_TITLE), st.form("vraag-bewaren", border=False):
        st.html(f"<p>{texts.SAVE_INTRO}</p>")
        old = asked.own
        st.text_input(texts.SAVE_NAME, old.query.titel if old else "", key=TITLE, max_chars=120)
        with st.container(horizontal=True):
            if old is not None:
                st.form_submit_button(texts.SAVE_OVER, on_click=_save, args=(asked, old), key="vraag-vervangen")
            st.form_submit_button(texts.SAVE, on_click=_save, args=(asked, None), key="vraag-nieuw", type="primary")


def _change_form(own: OwnQuery) -> None:
    """Another title, or away with it."""
    with st.expander(texts.RENAME_TITLE):
        with st.form("vraag-hernoemen", border=False):
            st.text_input(texts.SAVE_NAME, own.query.titel, key=f"{OTHER_TITLE}-{own.laatst}", max_chars=120)
            st.form_submit_button(texts.RENAME, on_click=_rename, args=(own,))
        st.button(texts.DELETE, on_click=_delete, args=(own,), key="vraag-weg")


def deleted(kept: Snapshot) -> None:
    """Deleted questions, to be brought back."""
    found = deleted_queries(kept)[:MOST]
    if not found:
        return
    with st.expander(texts.DELETED_TITLE):
        for own in found:
            line = texts.DELETED_LINE.format(own.query.titel, own.door, words.moment(own.moment), own.nummer)
            st.html(f"<p class='nk-zin'>{html.e(line)}</p>")
            label = texts.BRING_BACK.format(own.nummer)
            st.button(label, key=f"vraag-zet-terug-{own.laatst}", on_click=_undo, args=(own.laatst,))


def _may_run(text: str) -> bool:
    try:
        check(text)
    except CypherRefused:
        return False
    return True


def _save(asked: Asked, over: OwnQuery | None) -> None:
    titel = session.recall(TITLE, default="").strip()
    eerst = None if over is None else over.nummer
    event = _done(lambda: save_own(
        session.services(), titel, asked.query.tekst, querying.to_keep(asked), eerst=eerst
    ))  # fmt: skip
    if event is not None:
        links.only(vraag=f"{NAME}{event.nummer if eerst is None else eerst}")
        session.remember(LAST, Told(texts.SAVED.format(titel), event.nummer if over else None))


def _rename(own: OwnQuery) -> None:
    titel = session.recall(f"{OTHER_TITLE}-{own.laatst}", default="").strip()
    if titel == own.query.titel:
        return
    event = _done(lambda: rename_own(session.services(), own.query.naam, titel))
    if event is not None:
        session.remember(LAST, Told(texts.RENAMED.format(titel), event.nummer))


def _delete(own: OwnQuery) -> None:
    event = _done(lambda: delete_own(session.services(), own.query.naam))
    if event is not None:
        links.only()
        session.remember(LAST, Told(texts.DELETED.format(own.query.titel), event.nummer))


def _undo(nummer: int) -> None:
    if _done(lambda: session.services().undo(nummer)) is not None:
        session.remember(LAST, Told(texts.TAKEN_BACK))


def _done(work: Callable[[], Event]) -> Event | None:
    """The edge of a click: what cannot be is told."""
    try:
        return work()
    except NetwerkkaartError as error:
        session.remember(LAST, Told(texts.told(error), failed=True))
        return None
