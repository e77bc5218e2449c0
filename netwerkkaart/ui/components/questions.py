"""Open questions about names that are likely the same, each with two answers."""

from __future__ import annotations

import streamlit as st

from netwerkkaart.errors import NetwerkkaartError
from netwerkkaart.schema import SCHEMA
from netwerkkaart.ui import html, links, session, texts
from netwerkkaart.ui.components import notice
from netwerkkaart.ui.stand import Stand

MOST = 50


def draw(stand: Stand) -> None:
    """The questions of the map, as many as fit."""
    if failed := session.recall("antwoord-mislukt", default=""):
        notice.error(failed)
        session.forget("antwoord-mislukt")
    found = stand.snapshot.questions()
    if not found:
        st.html(f"<p>{texts.QUESTIONS_NONE}</p>")
    for question in found[:MOST]:
        with st.container(border=True, gap="small"):
            both = texts.SAME_QUESTION.format(_one(stand, question.a), _one(stand, question.b))
            st.html(f"<p class='nk-zin'>{both}</p><p>{html.e(texts.REASON.format(question.reden))}</p>")
            if not stand.voorbeeld:
                _buttons(question.a, question.b)
    if found[MOST:]:
        st.html(f"<p>{texts.QUESTIONS_MORE.format(len(found) - MOST)}</p>")


def _one(stand: Stand, id_: str) -> str:
    kind = SCHEMA.by_prefix[id_.partition(":")[0]].label
    return f"{html.a(links.href('profiel', id=id_), stand.naam(id_))} ({html.e(kind)})"


def _buttons(a: str, b: str) -> None:
    with st.container(horizontal=True):
        st.button(texts.SAME, key=f"zelfde-{a}-{b}", on_click=_answer, args=(a, b), kwargs={"same": True})
        st.button(texts.NOT_SAME, key=f"niet-zelfde-{a}-{b}", on_click=_answer, args=(a, b), kwargs={"same": False})


def _answer(a: str, b: str, *, same: bool) -> None:
    try:
        session.services().answer(a, b, same=same)
    except NetwerkkaartError as error:
        session.remember("antwoord-mislukt", texts.told(error))
