"""All notes of the map in one list for the projectleider: open ones to handle and take along, handled ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import streamlit as st

from netwerkkaart.notes import Note, notes
from netwerkkaart.schema import SCHEMA
from netwerkkaart.ui import html, links, session, texts_profile, words
from netwerkkaart.ui import texts_notes as t
from netwerkkaart.ui.components import done, take_rows, unknown
from netwerkkaart.ui.components import notes as parts
from netwerkkaart.ui.stand import Stand

MOST, MOST_DONE = 50, 10


def way() -> None:
    """A way down to the list, when there is something in it."""
    if amount := len(notes(session.kept())):
        st.html(f"<p>{parts.way(amount)}</p>")


def draw(stand: Stand) -> None:
    """The open notes whatever the filter is, then those that were handled."""
    found = notes(session.kept())
    parts.heading()
    if not found:
        st.html(f"<p>{t.LIST_NONE}</p>")
    else:
        whole = "" if stand.filter.shows_all else f" {texts_profile.MINE_ALL}"
        st.html(f"<p>{t.LIST_INTRO}{whole}</p>")
        _take(stand, found)
    for note in found[:MOST]:
        parts.one(stand, note, head=f"<p class='nk-zin'>{_subject(stand, note)}</p>")
    if rest := len(found[MOST:]):
        st.html(f"<p>{t.LIST_MORE.format(words.number(rest))}</p>")
    _handled()


def _subject(stand: Stand, note: Note) -> str:
    """The node as the map has it now, with the way to its profile; or the name that it had."""
    graph = stand.snapshot.graph
    id_, kind = note.about(graph), _kind(note)
    if id_ not in graph:
        return f"{html.e(note.naam)} ({html.e(kind)}; {t.GONE})"
    return f"{html.a(links.href('profiel', id=id_), graph.node(id_).naam)} ({html.e(kind)})"


def _kind(note: Note) -> str:
    return SCHEMA.by_prefix[note.over.partition(":")[0]].label


def _take(stand: Stand, found: Sequence[Note]) -> None:
    """The notes as rows, and a workbook of just what they are about, to correct and bring back."""
    graph = stand.snapshot.graph
    ids = sorted({id_ for n in found if (id_ := n.about(graph)) in graph})
    with st.container(horizontal=True):
        take_rows.buttons(t.DOWNLOAD, t.FILE, lambda: list(_rows(stand, found)))
        if ids:
            unknown.download(stand, ids, label=t.ROWS_DOWNLOAD, file=t.ROWS_FILE)


def _rows(stand: Stand, found: Sequence[Note]) -> Iterator[take_rows.Line]:
    graph = stand.snapshot.graph
    for note in found:
        id_ = note.about(graph)
        naam = graph.node(id_).naam if id_ in graph else f"{note.naam} ({t.GONE})"
        cells = (note.nummer, naam, _kind(note), id_, note.tekst, note.door, words.moment(note.moment))
        yield dict(zip(t.COLUMNS, cells, strict=True))


def _handled() -> None:
    found = notes(session.kept(), handled=True)[:MOST_DONE]
    if not found:
        return
    with st.expander(t.DONE_TITLE, key="vouw-afgehandeld"):
        for note in found:
            door, moment = note.afgehandeld or ("", "")
            by = t.DONE_BY.format(note.door, door, words.moment(moment))
            line = t.DONE_LINE.format(note.nummer, note.naam, note.tekst)
            st.html(f"<p class='nk-notitie'>{html.e(line)}</p><p class='nk-stand'>{html.e(by)}</p>")
            label = t.OPEN_AGAIN.format(note.nummer)
            st.button(label, key=f"notitie-open-{note.laatst}", on_click=done.undo, args=(parts.WHAT, note.laatst))
