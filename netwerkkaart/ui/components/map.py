"""The map beside a profile: the same picture as every export, laid out for the width that is there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st
import streamlit_netwerkkaart as component

from netwerkkaart.analyses import Finding
from netwerkkaart.kaart.layout.plattegrond import plattegrond
from netwerkkaart.kaart.related import cards_with, related
from netwerkkaart.kaart.style import DARK, LIGHT, Palette
from netwerkkaart.kaart.view import MapView
from netwerkkaart.ui import html, links, session, texts, words
from netwerkkaart.ui.components import group
from netwerkkaart.ui.components import profile as profiles
from netwerkkaart.ui.components import view as views
from netwerkkaart.ui.components.signal import signal_list
from netwerkkaart.ui.payload import plattegrond_data
from netwerkkaart.ui.profile import profile
from netwerkkaart.ui.stand import Stand

KEY, FOLDED = "kaart", "kaart-gevouwen"
FIRST_WIDTH, MOST = 720, 20
COLUMNS = (2.72, 1)


@st.fragment
def draw(stand: Stand) -> None:
    """Map and profile; choosing a card runs only this.

    On a phone a signal is told before the map; its place is there always, so that the map is never mounted anew.
    """
    signal = stand.signal(links.asked("signaal"))
    told = _told(stand, *signal) if signal is not None and links.asked("id") is None else ""
    left, right = st.columns(COLUMNS, gap="small")
    with left, st.container(gap=None):
        st.html(f"<div class='nk-alleen-smal'>{told}</div>")
        chosen = _picture(stand)
    with right, st.container(key="profielvak"):
        _panel(stand, chosen)


def palette() -> Palette:
    """Light or dark, as the page is."""
    return DARK if st.context.theme.type == "dark" else LIGHT


def _picture(stand: Stand) -> str | None:
    """The plattegrond; gives the chosen card."""
    _unfold(stand)
    view, drawn = _drawn(stand)
    if not view.marks:
        st.info(texts.MAP_EMPTY)
        return None
    lit = _lit(stand, view)
    selected = views.asked_mark(view)
    choice = component.plattegrond(drawn, key=KEY, selected=selected, highlight=lit, on_choose=views.chosen)
    if choice.fold is not None:
        _fold(stand, selected)
        st.rerun(scope="fragment")
    if choice.opened in stand.graph:
        links.go("kaart", rond=choice.opened)
    if choice.signal:
        links.go("signalen", signaal=choice.signal)
    return selected


def _unfold(stand: Stand) -> None:
    """A card that the address asks for is not left in a folded lane."""
    asked = links.asked("id")
    if asked is None or not session.recall(FOLDED, default=False) or asked in _drawn(stand)[0].by_id:
        return
    session.remember(FOLDED, False)
    session.remember(FOLDED, asked not in _drawn(stand)[0].by_id)


def _fold(stand: Stand, selected: str | None) -> None:
    """Fold the lane or unfold it; a card that goes with it is let go."""
    session.remember(FOLDED, not session.recall(FOLDED, default=False))
    if selected is not None and selected not in _drawn(stand)[0].by_id:
        links.ask(id=None)


def _drawn(stand: Stand) -> tuple[MapView, Mapping[str, object]]:
    """The map as it is to be drawn now, and what the browser needs for that; worked out once."""
    folded: bool = session.recall(FOLDED, default=False)
    width = int(session.component_state(KEY).get("width") or FIRST_WIDTH)
    asked = stand.signal(links.asked("signaal"))
    signal, colours = None if asked is None else asked[1].id, palette()
    key = ("plattegrond", *stand.key, stand.vandaag, width, folded, signal, colours is DARK)
    return session.once(key, lambda: _view(stand, width, folded=folded, signal=signal, colours=colours))


def _view(
    stand: Stand, width: int, *, folded: bool, signal: str | None, colours: Palette
) -> tuple[MapView, Mapping[str, object]]:
    view = plattegrond(
        stand.graph, stand.findings, shown=stand.mask, chosen=signal, width=width, fold_unknown=folded,
        today=stand.vandaag,
    )  # fmt: skip
    return view, plattegrond_data(view, view_id=KEY, related=related(stand.graph, view), palette=colours)


def _lit(stand: Stand, view: MapView) -> Sequence[str]:
    """Cards that light up while none is chosen: those of a signal, or of a partner, zetel or thema."""
    if signal := stand.signal(links.asked("signaal")):
        wanted = set(signal[1].onderwerpen)
        own = [m.id for m in view.marks if not wanted.isdisjoint(m.members or (m.id,))]
        return own or [mark for id_ in wanted if id_ in stand.graph for mark in cards_with(stand.graph, view, id_)]
    asked = links.asked("id")
    if asked is None or asked not in stand.graph or asked in view.by_id:
        return ()
    return cards_with(stand.graph, view, asked)


def _panel(stand: Stand, chosen: str | None) -> None:
    asked = links.asked("id")
    shown = chosen or (asked if asked in stand.graph else None)
    signal = stand.signal(links.asked("signaal"))
    if shown is not None:
        st.html("<span class='nk-gekozen'></span>")
        _about(stand, shown)
        st.button(texts.UNCHOOSE, on_click=links.ask, kwargs={"id": None}, key="keuze-wissen")
    elif signal is not None:
        st.html(f"<div class='nk-alleen-breed'>{_told(stand, *signal)}</div>")
    else:
        _numbers(stand)


def _about(stand: Stand, shown: str) -> None:
    """The profile of a card, or the names in a stack."""
    if shown in stand.graph:
        profiles.beside(profile(stand, shown))
    else:
        group.panel(stand, _drawn(stand)[0].by_id[shown])


def _told(stand: Stand, number: int, found: Finding) -> str:
    """The sentence of a signal with the ways to its evidence and its cards."""
    proof = html.a(links.href("signalen", signaal=found.id), texts.TO_EVIDENCE.format(number))
    sentence = html.e(words.sentence(found.zin))
    named = (html.a(links.href("kaart", id=i), stand.naam(i)) for i in found.onderwerpen if i in stand.graph)
    lit = texts.LIT_SIGNAL if _lit(stand, _drawn(stand)[0]) else texts.LIT_NOTHING
    return (
        f"<p>{lit.format(number)}</p><p class='nk-zin'>{sentence}</p><p>{proof}</p>"
        f"{html.items(named, classes='nk-lijst')}<p>{html.a(links.href('kaart'), texts.UNCHOOSE)}</p>"
    )


def _numbers(stand: Stand) -> None:
    """What the numbers on the map mean, while nothing is chosen."""
    st.html(f"<p>{texts.PANEL_HINT}</p><h2 class='nk-kop'>{texts.PANEL_TITLE}</h2>")
    if not stand.numbered:
        st.html(f"<p>{texts.PANEL_NONE}</p>")
    st.html(signal_list(stand.numbered[:MOST], page="kaart"))
    if stand.numbered[MOST:]:
        st.html(f"<p>{html.a(links.href('signalen'), texts.PANEL_MORE)}</p>")
