"""The edge of a click that keeps, changes or deletes something: what came of it, and taking that back.

Streamlit stops a click halfway when the next one comes in, at the first question to the session, and begins the
second of a double click beside it. So what is done and what is told of it are one, with no such question between.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import streamlit as st

from netwerkkaart.errors import NetwerkkaartError
from netwerkkaart.register.events import Event
from netwerkkaart.ui import links, session, texts
from netwerkkaart.ui.components import notice

SECOND_CLICK = 1.0
"""Seconds after which a click is no longer the second half of a double click."""
STALE = 2.0
"""Seconds in which a run may still begin at the address that a click left."""
Address = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Told:
    """What came of a click: a sentence, the event that takes it back, and at which address it is shown.

    `moment`: when, in seconds of a clock that only runs on; `go`: the address it leads to, from the one it was made at.
    """

    text: str
    event: int | None = None
    failed: bool = False
    where: Address | None = None
    moment: float = 0.0
    go: tuple[Address, Address] | None = None


def told(what: str) -> None:
    """What came of the last click, until the visitor goes on: an answer that comes in does not wipe it.

    Its place is there also when it is empty, so that a fold below stays open when something is told.
    """
    with st.container():
        _tell(what)


def _tell(what: str) -> None:
    box, here = session.told(), links.address()
    last = box.get(what)
    if last is None or last.where not in (None, here):
        box.pop(what, None)
        return
    box[what] = replace(last, where=here)
    if last.failed:
        notice.error(last.text)
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        notice.info(last.text)
        if last.event is not None:
            st.button(texts.TAKE_BACK, key=f"{what}-terug-{last.event}", on_click=undo, args=(what, last.event))


def say(what: str, text: str) -> None:
    """Let the next run tell this."""
    session.told()[what] = Told(text, moment=time.monotonic())


def undo(what: str, nummer: int) -> None:
    """Take an event back."""
    done(what, texts.TAKEN_BACK, lambda: session.services().undo(nummer), back=False)


def done(
    what: str, text: str, work: Callable[[], Event], *, back: bool = True, go: Callable[[Event], Address] | None = None
) -> Event | None:
    """Do it and tell so, with a way back; what cannot be is told. `go` gives the address it leads to.

    What cannot be since the first of a double click did it is not told: what the first did is.
    """
    box, here = session.told(), links.address()
    begun = time.monotonic()
    try:
        event = work()
    except NetwerkkaartError as error:
        box[what] = _failed(box.get(what), error, begun)
        return None
    way = (here, go(event)) if go else None
    box[what] = Told(text, event.nummer if back else None, moment=time.monotonic(), go=way)
    return event


def _failed(last: Told | None, error: NetwerkkaartError, begun: float) -> Told:
    if last is not None and not last.failed and begun - last.moment < SECOND_CLICK:
        return replace(last, where=None)
    return Told(texts.told(error), failed=True)


def follow(what: str) -> None:
    """Go where the last click leads, also when a run begins at the address it was made at."""
    last = session.told().get(what)
    if last is None or last.go is None or links.address() != last.go[0]:
        return
    if last.where is None or time.monotonic() - last.moment < STALE:
        links.only(**last.go[1])
