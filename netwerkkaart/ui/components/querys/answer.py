"""The answer to a question: while it is looked up, when it failed, and as a table, on the map and as Cypher."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from netwerkkaart.asking import Answer, Most
from netwerkkaart.errors import CypherRefused, QueryTooLarge, QueryTooSlow
from netwerkkaart.exports.plain import csv_bytes, sheet_bytes
from netwerkkaart.names import dutch_date, slug
from netwerkkaart.ui import answered, html, links, querying, session, texts, texts_querys, words
from netwerkkaart.ui.components import notice
from netwerkkaart.ui.components.querys import fields, picture
from netwerkkaart.ui.jobs import Job, JobKey, Phase
from netwerkkaart.ui.mime import CSV, XLSX
from netwerkkaart.ui.querying import Asked
from netwerkkaart.ui.stand import Stand

TABLE, MAP, _ = texts_querys.ANSWER_VIEWS
LIMIT = 12.0
"""Seconds after which the bar is full: the limit and getting ready."""


def draw(stand: Stand, asked: Asked, near: DeltaGenerator) -> None:
    """Whatever there is to tell of it; what goes on or went wrong stands `near` the question."""
    job = querying.start(session.services, session.jobs(), stand, asked)
    if job.busy:
        with near:
            _watch(job.key)
    elif job.phase is Phase.FAILED:
        with near:
            _failed(job, asked)
    else:
        _answer(stand, asked, job.result)


@st.fragment(run_every=1.0)
def _watch(key: JobKey) -> None:
    """Look every second; draw the page again when the answer is there."""
    found = session.jobs().get(key)
    if found is None or not found.busy:
        st.rerun()
    share = min(1.0, session.seconds_since(found.began) / LIMIT)
    with st.container(key="bezig"):
        st.progress(share, text=texts.BUSY.format(found.step, words.clock(found.began)))
    st.html(f"<p>{texts_querys.ASK_STOPS}</p>")


def _failed(job: Job, asked: Asked) -> None:
    """The sentence, the place in the text where there is one, and what may help."""
    too_much = isinstance(job.failure, QueryTooSlow | QueryTooLarge) and not asked.free
    notice.error(texts_querys.ASK_TOO_MUCH if too_much else job.said or texts_querys.ASK_FAILED)
    if isinstance(job.failure, CypherRefused):
        st.html(_place(asked.query.tekst, *job.failure.args[1:3]))
        return
    narrowing = [p for p in asked.query.parameters if not (asked.given.get(p.naam) or p.standaard)]
    if too_much and narrowing:
        notice.info(texts_querys.NARROWER.format(fields.listed(narrowing)))
    st.button(texts.AGAIN, on_click=session.jobs().drop, args=(job.key,), key="vraag-opnieuw")


def _place(text: str, line: int, column: int) -> str:
    """The line that is wrong with the place in it marked."""
    lines = text.splitlines() or [""]
    wrong = lines[min(line, len(lines)) - 1]
    at = min(column, len(wrong) + 1) - 1
    end = next((i for i in range(at, len(wrong)) if not (wrong[i].isalnum() or wrong[i] == "_")), len(wrong))
    end = max(end, at + 1)
    marked = f"{html.e(wrong[:at])}<mark>{html.e(wrong[at:end]) or ' '}</mark>{html.e(wrong[end:])}"
    return f"<p>{texts_querys.PLACE}</p><pre class='nk-plaats'>{marked}</pre>"


def _answer(stand: Stand, asked: Asked, answer: Answer) -> None:
    st.header(texts_querys.ANSWER, anchor=False)
    st.html(_told(stand, answer))
    if not answer.rows:
        notice.info(texts_querys.ANSWER_NONE)
    with st.container(horizontal=True, vertical_alignment="bottom", horizontal_alignment="distribute"):
        view = st.segmented_control(
            texts_querys.ANSWER_VIEW, texts_querys.ANSWER_VIEWS, default=TABLE, required=True, key="antwoord-beeld",
            label_visibility="collapsed",
        )  # fmt: skip
        _downloads(asked, answer)
    if view == TABLE:
        _table(stand, asked, answer)
    elif view == MAP:
        picture.draw(stand, answer, typed=asked.free)
    else:
        _cypher(stand, asked)
    st.caption(texts_querys.ANSWER_REPEATS)


def _told(stand: Stand, answer: Answer) -> str:
    """How many rows in how long, and what to know about them."""
    shown = min(len(answer.rows), Most.SCREEN)
    rows = words.count(answer.total, "rij", "rijen")
    told = texts_querys.ANSWER_ROWS.format(rows, words.number(max(0.01, round(answer.seconds, 2))))
    if shown < answer.total:
        told += texts_querys.ANSWER_CUT.format(words.number(shown), words.number(len(answer.rows)))
    day = stand.filter.peildatum
    about = [texts_querys.ABOUT_DATE.format(dutch_date(day))] if day else []
    about += [texts_querys.FILTER_NOT_HERE] if not stand.filter.shows_all else []
    notes = "".join(f"<p>{html.e(note)}</p>" for note in (*answer.notes, *about))
    return f"<p role='status'>{html.e(told)}</p>{notes}"


def _downloads(asked: Asked, answer: Answer) -> None:
    name = f"antwoord-{slug(asked.query.titel)}"
    with st.container(horizontal=True, width="content"):
        for label, suffix, mime in ((texts_querys.ANSWER_XLSX, ".xlsx", XLSX), (texts_querys.ANSWER_CSV, ".csv", CSV)):
            st.download_button(label, _file(answer, suffix), name + suffix, mime, on_click="ignore", key=f"mee{suffix}")


def _file(answer: Answer, suffix: str) -> Callable[[], bytes]:
    if suffix == ".csv":
        return lambda: csv_bytes(answer.records(), names=answer.columns, dutch=True)
    return lambda: sheet_bytes(answer.records(), names=answer.columns, sheet=texts_querys.ANSWER)


def _table(stand: Stand, asked: Asked, answer: Answer) -> None:
    columns = answered.columns_of(stand.graph, answer, named=not asked.free)
    rows = [answered.cells_of(stand.graph, row, columns) for row in answer.rows[: Most.SCREEN]]
    numbers = [i for i, column in enumerate(columns) if column.number]
    caption = texts_querys.ANSWER_CAPTION.format(asked.query.titel)
    head = [column.heading for column in columns]
    if rows:
        st.html(f"<div class='nk-antwoord'>{html.table(head, rows, caption=caption, numbers=numbers)}</div>")


def _cypher(stand: Stand, asked: Asked) -> None:
    """The text, what is filled in, and the way to write it anew."""
    st.code(querying.body(asked.query), language=None, wrap_lines=True)
    filled = [
        f"<dt>${html.e(p.naam)}</dt><dd>{html.e(stand.naam(value) if value else texts.EMPTY_VALUE)}</dd>"
        for p in asked.query.parameters
        for value in [asked.given.get(p.naam) or p.standaard]
    ]
    if filled:
        st.html(f"<dl class='nk-feiten nk-breed' aria-label='{texts_querys.VALUES_TITLE}'>{''.join(filled)}</dl>")
    if not asked.typed:
        way = html.a(links.href("querys", **querying.to_change(asked)), texts_querys.CHANGE_QUESTION)
        st.html(f"<p>{way}</p>")
