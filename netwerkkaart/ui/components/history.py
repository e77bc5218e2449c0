"""Every earlier import, to be undone or done again; answers to questions, to be withdrawn."""

from __future__ import annotations

import streamlit as st

from netwerkkaart import answers
from netwerkkaart.errors import NetwerkkaartError
from netwerkkaart.pictures import list_in_words
from netwerkkaart.register.events import Event, EventSoort
from netwerkkaart.services import Snapshot
from netwerkkaart.ui import html, imports, session, texts, words
from netwerkkaart.ui.components import notice


def draw(snapshot: Snapshot) -> None:
    """Newest first."""
    if failed := session.recall("ongedaan-mislukt", default=""):
        notice.error(failed)
        session.forget("ongedaan-mislukt")
    _busy()
    found = answers.imports(snapshot)
    if not found:
        st.html(f"<p>{texts.HISTORY_NONE}</p>")
    for one in reversed(found):
        told = texts.HISTORY_LINE.format(
            one["import"], words.moment(one["moment"]), one["door"], list_in_words(one["inventaris"]),
            one["bestand"],
            words.count(one["rijen"], "rij", "rijen"),
        )  # fmt: skip
        nummer = int(one["import"])
        if one["ongedaan"]:
            _row(f"{told} {texts.UNDONE}", texts.REDO.format(nummer), imports.undoing(snapshot, nummer))
        else:
            _row(told, texts.UNDO.format(nummer), nummer)
    for event in imports.answers_given(snapshot):
        _row(_answer(snapshot, event), texts.WITHDRAW.format(event.nummer), event.nummer)


def _busy() -> None:
    """A commit that somebody began, also from a tab that was closed since."""
    for job in session.jobs().of(imports.COMMIT):
        if job.busy:
            notice.info(texts.COMMIT_BUSY.format(words.clock(job.began)))


def _row(told: str, label: str, nummer: int | None) -> None:
    with st.container(border=True, horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.html(f"<p class='nk-zin'>{html.e(told)}</p>")
        if nummer is not None:
            st.button(label, key=f"ongedaan-{nummer}", on_click=_undo, args=(nummer,))


def _answer(snapshot: Snapshot, event: Event) -> str:
    graph = snapshot.graph
    a, b = (graph.node(i).naam if i in graph else i for i in (event.plain["a"], event.plain["b"]))
    template = texts.SAID_SAME if event.soort is EventSoort.ZELFDE else texts.SAID_NOT_SAME
    return template.format(event.nummer, words.moment(event.moment), a, b)


def _undo(nummer: int) -> None:
    try:
        session.services().undo(nummer)
    except NetwerkkaartError as error:
        session.remember("ongedaan-mislukt", texts.told(error))
    session.forget(session.IMPORT)
