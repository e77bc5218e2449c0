"""Tours along saved views: starting one, making one, putting its views in order."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from netwerkkaart.services import Snapshot
from netwerkkaart.ui import html, session, viewed, words
from netwerkkaart.ui import texts_views as t
from netwerkkaart.ui.components import done
from netwerkkaart.ui.stand import Stand
from netwerkkaart.ui.viewed import Shown
from netwerkkaart.views import SavedView, Tour, delete_tour, moved, save_tour, steps, tours, views

WHAT = "rondleiding"
CHOICE, NEW_TITLE = "rondleiding-keuze", "rondleiding-titel"


def draw(stand: Stand, kept: Snapshot) -> None:
    """The tours to start, and a fold to make or change one."""
    found = tours(kept)
    st.subheader(t.TOURS_TITLE, anchor=False)
    st.html(f"<p>{t.TOURS_INTRO}</p>")
    if found:
        st.html(html.items((_line(stand, kept, tour) for tour in found), classes="nk-beelden"))
    done.told(WHAT)
    with st.expander(t.MAKE_TITLE, key="vouw-rondleiding"):
        by_title = {tour.titel: tour for tour in found}
        session.keep_only(CHOICE, by_title)
        chosen = None
        if found:
            chosen = st.selectbox(t.WHICH, list(by_title), index=None, placeholder=t.NEW, key=CHOICE, width=520)
        if chosen is None:
            _new()
        else:
            _change(kept, by_title[chosen])


def _line(stand: Stand, kept: Snapshot, tour: Tour) -> str:
    beelden = steps(kept, tour)
    if not beelden:
        return f"{html.e(tour.titel)}<span>{t.TOUR_EMPTY}</span>"
    count = words.count(len(beelden), "beeld", "beelden")
    said = t.TOUR_LINE.format(count, tour.door, words.moment(tour.moment))
    return f"{html.a(viewed.step_href(Shown(tour, beelden, 1), stand.graph), tour.titel)}<span>{html.e(said)}</span>"


def _new() -> None:
    with st.form("rondleiding-nieuw", border=False):
        st.text_input(t.NAME, key=NEW_TITLE, max_chars=120, width=520)
        st.form_submit_button(t.MAKE, on_click=_make, key="rondleiding-maken")


def _make() -> None:
    titel = " ".join(session.recall(NEW_TITLE, default="").split())
    if done.done(WHAT, t.MADE.format(titel), lambda: save_tour(session.services(), titel, ())) is not None:
        session.remember(CHOICE, titel)
        session.remember(NEW_TITLE, "")


def _change(kept: Snapshot, tour: Tour) -> None:
    """The order of its views, one more, its title, away with it."""
    beelden = steps(kept, tour)
    st.html(f"<h3 class='nk-kopje'>{t.ORDER_TITLE}</h3>" + ("" if beelden else f"<p>{t.TOUR_EMPTY}</p>"))
    for place, view in enumerate(beelden, start=1):
        _row(tour, beelden, place, view)
    if gone := len(tour.beelden) - len(beelden):
        st.html(f"<p>{html.e(t.PASSED_BY[gone != 1].format(gone))}</p>")
    _one_more([v for v in views(kept) if v.nummer not in tour.beelden], tour)
    key = f"rondleiding-titel-{tour.laatst}"
    with st.form("rondleiding-hernoemen", border=False):
        st.text_input(t.NAME, tour.titel, key=key, max_chars=120, width=520)
        st.form_submit_button(t.RENAME, on_click=_rename, args=(tour, key), key="rondleiding-anders")
    st.button(t.DELETE_TOUR, on_click=_delete, args=(tour,), key="rondleiding-weg")


def _row(tour: Tour, beelden: Sequence[SavedView], place: int, view: SavedView) -> None:
    """A view with its place; buttons that move it or take it out."""
    standing = [v.nummer for v in beelden]
    up, down = (moved(tour.beelden, view.nummer, by, standing=standing) for by in (-1, 1))
    rest = tuple(n for n in tour.beelden if n != view.nummer)
    with st.container(horizontal=True, vertical_alignment="center", key=f"stap-{tour.nummer}-{view.nummer}"):
        st.html(f"<p class='nk-plaats'>{place}. {html.e(view.titel)}</p>", width=420)
        for label, order, told in ((t.UP, up, t.MOVED), (t.DOWN, down, t.MOVED), (t.OUT, rest, t.TAKEN_OUT)):
            key = f"{label.split()[-1]}-{tour.nummer}-{view.nummer}"
            args = (tour, order, told.format(view.titel))
            st.button(label.format(place), key=key, on_click=_order, args=args)


def _one_more(others: Sequence[SavedView], tour: Tour) -> None:
    if not others:
        st.html(f"<p>{t.ADD_NONE}</p>")
        return
    key, by_title = f"erbij-{tour.nummer}", {v.titel: v for v in others}
    session.keep_only(key, by_title)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox(t.ADD, list(by_title), index=None, placeholder=t.ADD_HINT, key=key, width=420)
        st.button(t.ADD_BUTTON, key=f"zet-erbij-{tour.nummer}", on_click=_add, args=(tour, key, by_title))


def _add(tour: Tour, key: str, by_title: dict[str, SavedView]) -> None:
    chosen: str | None = session.recall(key, default=None)
    if chosen in by_title:
        _order(tour, (*tour.beelden, by_title[chosen].nummer), t.ADDED.format(chosen))


def _order(tour: Tour, beelden: Sequence[int], told: str) -> None:
    """Keep this order; the first view cannot go up, but its button stays where the focus is."""
    if tuple(beelden) != tour.beelden:
        done.done(WHAT, told, lambda: save_tour(session.services(), tour.titel, beelden, eerst=tour.nummer))


def _rename(tour: Tour, key: str) -> None:
    titel = " ".join(session.recall(key, default="").split())
    if titel == tour.titel:
        return
    told = t.RENAMED.format(titel)
    event = done.done(
        WHAT, told, lambda: save_tour(session.services(), titel, tour.beelden, eerst=tour.nummer)
    )  # fmt: skip
    if event is not None:
        session.remember(CHOICE, titel)


def _delete(tour: Tour) -> None:
    told = t.DELETED.format(tour.titel)
    if done.done(WHAT, told, lambda: delete_tour(session.services(), tour.nummer)) is not None:
        session.remember(CHOICE, None)
