"""The map to take along: what each file is for, and a button that makes it at the click."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from netwerkkaart import graph_files, map_files
from netwerkkaart.kaart.view import Layout
from netwerkkaart.map_files import Wish, on_paper, wish_of
from netwerkkaart.names import slug
from netwerkkaart.pictures import Picture
from netwerkkaart.ui import links, session, texts, viewed
from netwerkkaart.ui.stand import Stand

COLUMNS = (1, 4)


def along(stand: Stand, *, around: str | None = None, steps: int = 1) -> None:
    """The plattegrond to take along, or what is around a node."""
    signal = stand.signal(links.asked("signaal"))
    files(stand, Picture(stand.graph, stand.filter, stand.today, around, steps, signal[1].id if signal else None))


@st.fragment
def files(stand: Stand, picture: Picture) -> None:
    """Paper, then one line for each kind of file; not while a tour is shown."""
    if links.asked(viewed.TOUR) is not None:
        return
    st.subheader(texts.EXPORT_TITLE, anchor=False)
    st.html(f"<p>{texts.EXPORT_INTRO}</p>")
    wish, count = _wish(stand, picture)
    told, today = _told(wish, count), picture.today.isoformat()
    for label, kind, mime, use in texts.EXPORTS:
        name = texts.FILE_NAME.format(today, _which(stand, picture), kind)
        make = partial(map_files.render, picture, kind, wish)
        _line(label, make, name=name, mime=mime, key=kind, use=use.format(**told).strip())
    with st.expander(texts.GRAPH_TITLE):
        _data(stand, today)


def _which(stand: Stand, picture: Picture) -> str:
    """Which drawing and of what, in the name of a file."""
    if picture.around is not None:
        return f"-rond-{slug(stand.naam(picture.around))}"
    drawing = "" if picture.layout is Layout.PLATTEGROND else f"-{picture.layout}"
    return drawing + "".join(f"-{slug(stand.naam(i))}" for i in (stand.filter.gebied, stand.filter.thema) if i)


def _told(wish: Wish, count: int) -> dict[str, str]:
    """How many sheets, in words."""
    if count == 1:
        return {"bladen": texts.SHEETS_ONE, "blad": ""}
    return {"bladen": texts.SHEETS_MORE.format(count), "blad": texts.SHEET_OF.format(wish.number, count)}


def _data(stand: Stand, today: str) -> None:
    st.html(f"<p>{texts.GRAPH_INTRO}</p>")
    for label, kind, mime, use in texts.GRAPH_EXPORTS:
        ending = graph_files.extension(kind)
        name = texts.FILE_NAME.format(today, "" if ending == kind else f"-{kind}", ending)
        _line(label, partial(graph_files.GRAPH_FORMATS[kind], stand.graph), name=name, mime=mime, key=kind, use=use)


def _line(label: str, make: Callable[[], bytes], *, name: str, mime: str, key: str, use: str) -> None:
    """The button of a file and what it is for."""
    left, right = st.columns(COLUMNS, vertical_alignment="center", gap="small")
    left.download_button(label, make, name, mime, key=f"neem-{key}", on_click="ignore", width="stretch")
    right.html(f"<p class='nk-waarvoor'>{use}</p>")


def _wish(stand: Stand, picture: Picture) -> tuple[Wish, int]:
    """Which paper, and over how many sheets the map then goes."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        paper = st.segmented_control(
            texts.PAPER, texts.PAPER_WORDS, default=texts.PAPER_WORDS[0], required=True, key="papier", width="content"
        )
        lies = st.selectbox(
            texts.STAND, texts.STANDS, format_func=texts.STANDS.__getitem__, key="stand", width=190,
            placeholder=texts.STAND,
        )  # fmt: skip
        wish = wish_of(paper, lies or None)
        drawn = (picture.layout, picture.whole, picture.opened, picture.look)
        key = ("bladen", *stand.key, picture.around, picture.steps, picture.signal, *drawn, wish)
        count = session.once(key, lambda: len(on_paper(picture, wish).views))
        if count == 1:
            return wish, count
        number = st.selectbox(texts.SHEET, range(1, count + 1), key="blad", width=150, placeholder=texts.SHEET)
    return wish_of(paper, lies or None, number), count
