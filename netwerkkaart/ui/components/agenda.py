"""Mijn agenda: what the tafels of one zetel or partner ask in a year, and how much of that is known."""

from __future__ import annotations

import streamlit as st

from netwerkkaart.names import slug
from netwerkkaart.ui import html, links, session, words
from netwerkkaart.ui import texts_druk as t
from netwerkkaart.ui.agenda import Agenda, Visit, agenda, agenda_rows, choices
from netwerkkaart.ui.components import take_rows
from netwerkkaart.ui.stand import Stand

KEY = "agenda"


def draw(stand: Stand) -> None:
    """The choice of who, and the agenda of who is chosen."""
    offered = choices(stand)
    session.keep_only(KEY, offered)
    st.header(t.AGENDA_TITLE, anchor=False)
    chosen = st.selectbox(
        t.AGENDA_PICK, list(offered), index=None, key=KEY, placeholder=t.AGENDA_HINT, bind="query-params",
        filter_mode="contains", width=520,
    )  # fmt: skip
    if chosen is not None:
        with st.container(border=True, key="agendavak"):
            _agenda(agenda(stand, offered[chosen]))


def _agenda(found: Agenda) -> None:
    profile = html.a(links.href("profiel", id=found.id), t.PROFILE.format(found.naam))
    told = " ".join(_told(found))
    st.html(f"<h3 class='nk-kop'>{html.e(t.AGENDA_OF.format(found.naam))}</h3><p>{html.e(told)} {profile}</p>")
    if not found.visits:
        return
    caption = t.AGENDA_CAPTION.format(found.naam)
    lines = [_line(v) for v in found.visits]
    st.html(html.table(t.AGENDA_HEAD, lines, caption=caption, numbers=(2, 4, 5, 6, 7), classes="nk-agenda"))
    with st.container(horizontal=True):
        take_rows.buttons(t.TAKE_AGENDA, f"agenda-{slug(found.naam)}", lambda: agenda_rows(found))


def _told(found: Agenda) -> list[str]:
    """The sum in a sentence, no more than is known, and of how much it is known."""
    if not found.visits:
        told = [t.AGENDA_NONE]
    else:
        tafels, known = words.count(len(found.visits), "tafel", "tafels"), found.known("hours")
        meetings = words.count(found.total("meetings"), "vergadering", "vergaderingen")
        hours = f"{words.number(round(found.total('hours'), 1))} uur"
        if not found.known("meetings"):
            told = [t.AGENDA_NO_MEETINGS.format(tafels)]
        else:
            told = [
                t.AGENDA_SUM.format(tafels, meetings, hours) if known else t.AGENDA_NO_HOURS.format(tafels, meetings)
            ]
            told.append(t.AGENDA_KNOWN.format(found.known("meetings"), len(found.visits), known))
    return [*told, t.AGENDA_KINDS.format(words.count(found.kinds, "soort", "soorten"))] if found.kinds else told


def _line(visit: Visit) -> tuple[str, ...]:
    hours = _number(visit.hours)
    if visit.hours is not None and visit.preparation is None:
        hours = t.AT_LEAST.format(hours)
    places = words.number(visit.places) if visit.said else t.AT_LEAST.format(words.number(visit.places))
    cells = (
        visit.rol, places, visit.domein or t.UNKNOWN, _number(visit.meetings),
        _number(visit.duration), _number(visit.preparation), hours,
    )  # fmt: skip
    return (html.a(links.href("profiel", id=visit.id), visit.naam), *map(html.e, cells))


def _number(value: float | None) -> str:
    return t.UNKNOWN if value is None else words.number(round(value, 1))
