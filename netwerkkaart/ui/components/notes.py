"""What is no longer right of a node: the open notes about it, and a form to leave one."""

from __future__ import annotations

import streamlit as st

from netwerkkaart.notes import LONGEST, Note, handle_note, leave_note, notes_about, private_in
from netwerkkaart.ui import html, links, session, texts, viewed, words
from netwerkkaart.ui import texts_notes as t
from netwerkkaart.ui import texts_profile as profile_texts
from netwerkkaart.ui.components import done
from netwerkkaart.ui.stand import Stand

WHAT = "notitie"
HEADING = "nk-notitiekop"
MOST = 10


def way(amount: int) -> str:
    """A way down to the notes from the top of a long page, with how many are open; as HTML."""
    label = t.WAY[amount != 1].format(words.number(amount)) if amount else t.TITLE
    return f"<button type='button' class='nk-naar' data-naar='{HEADING}'>{label}</button>"


def way_of(stand: Stand, id_: str) -> str:
    """The way on a profile; none while a tour is shown."""
    return "" if _touring() else way(len(open_notes(stand, id_)))


def _touring() -> bool:
    return links.asked(viewed.TOUR) is not None


def heading() -> None:
    """Where that way leads; what came of the last click stands below it."""
    st.html(f"<h2 class='nk-sprongkop {HEADING}' tabindex='-1'>{t.TITLE}</h2>")
    done.told(WHAT)


def draw(stand: Stand, id_: str) -> None:
    """The last part of a profile; not while a tour is shown."""
    if _touring():
        return
    heading()
    found = open_notes(stand, id_)
    for note in found[:MOST]:
        one(stand, note)
    if rest := len(found[MOST:]):
        all_ = html.a(links.href("nog-niet-bekend"), texts.PAGES["nog-niet-bekend"])
        st.html(f"<p>{html.e(texts.MORE_LINES.format(words.number(rest)))}: {all_}</p>")
    _form(id_)
    st.html(f"<p>{profile_texts.MEND} {html.a(links.href('importeren'), profile_texts.MEND_HOW)}.</p>")


def open_notes(stand: Stand, id_: str) -> tuple[Note, ...]:
    """The open notes about a node, also while the filter leaves it out."""
    return notes_about(session.kept(), stand.snapshot.graph, id_)


def one(stand: Stand, note: Note, *, head: str = "") -> None:
    """An open note with the button that handles it; `head` is HTML that goes above it."""
    said = t.LINE.format(note.nummer, note.door, words.moment(note.moment))
    now = stand.snapshot.graph
    then = f" {t.THEN.format(note.naam)}" if note.about(now) in now and _naam(stand, note) != note.naam else ""
    with st.container(border=True, gap="small"):
        st.html(f"{head}<p class='nk-notitie'>{html.e(note.tekst)}</p><p class='nk-stand'>{html.e(said + then)}</p>")
        st.button(
            t.HANDLE.format(note.nummer), key=f"notitie-klaar-{note.nummer}", on_click=_handle, args=(note.nummer,)
        )


def _naam(stand: Stand, note: Note) -> str:
    return stand.snapshot.graph.node(note.about(stand.snapshot.graph)).naam


def _form(id_: str) -> None:
    """The field belongs to this node: what was typed for another never comes along."""
    key = f"notitie-tekst-{id_}"
    with st.form("notitie", border=False):
        st.html(f"<p>{t.INTRO} {html.e(t.SIGNED.format(session.door()))}</p>")
        st.text_area(t.WHAT, key=key, max_chars=LONGEST, placeholder=t.HINT, height=100, width=720)
        st.form_submit_button(t.LEAVE, type="primary", on_click=_leave, args=(id_, key), key="notitie-nieuw")


def _leave(id_: str, key: str) -> None:
    tekst = session.recall(key, default="")
    kind = private_in(tekst)
    told = t.LEFT + (t.PRIVATE.format(kind) if kind else "")
    if done.done(WHAT, told, lambda: leave_note(session.services(), id_, tekst)) is not None:
        session.remember(key, "")


def _handle(nummer: int) -> None:
    done.done(WHAT, t.HANDLED.format(nummer), lambda: handle_note(session.services(), nummer))
