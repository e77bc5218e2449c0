"""The edge of a click that keeps, changes or deletes something: what came of it, and taking that back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import streamlit as st

from netwerkkaart.errors import NetwerkkaartError
from netwerkkaart.register.events import Event
from netwerkkaart.ui import links, session, texts
from netwerkkaart.ui.components import notice


@dataclass(frozen=True, slots=True)
class Told:
    """What came of a click: a sentence, the event that takes it back, and at which address it is shown."""

    text: str
    event: int | None = None
    failed: bool = False
    where: tuple[tuple[str, str], ...] | None = None


def told(what: str) -> None:
    """What came of the last click, until the visitor goes on: an answer that comes in does not wipe it.

    Its place is there also when it is empty, so that a fold below stays open when something is told.
    """
    with st.container():
        _tell(what)


def _tell(what: str) -> None:
    last = session.recall(_key(what), default=Told(""))
    where = tuple(sorted(links.address().items()))
    if not last.text or last.where not in (None, where):
        session.forget(_key(what))
        return
    session.remember(_key(what), replace(last, where=where))
    if last.failed:
        notice.error(last.text)
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        notice.info(last.text)
        if last.event is not None:
            st.button(texts.TAKE_BACK, key=f"{what}-terug-{last.event}", on_click=undo, args=(what, last.event))


def say(what: str, text: str, event: int | None = None) -> None:
    """Let the next run tell this, with the event that may be taken back."""
    session.remember(_key(what), Told(text, event))


def undo(what: str, nummer: int) -> None:
    """Take an event back."""
    if done(what, lambda: session.services().undo(nummer)) is not None:
        say(what, texts.TAKEN_BACK)


def done(what: str, work: Callable[[], Event]) -> Event | None:
    """Do it; what cannot be is told."""
    try:
        return work()
    except NetwerkkaartError as error:
        session.remember(_key(what), Told(texts.told(error), failed=True))
        return None


def _key(what: str) -> str:
    return f"{what}-gedaan"
