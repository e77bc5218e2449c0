"""The things that an answer names, lit up on the plattegrond or with what is around one of them."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
import streamlit_netwerkkaart as component

from netwerkkaart.asking import Answer, ids_in
from netwerkkaart.kaart.layout.ego import ego
from netwerkkaart.kaart.layout.plattegrond import plattegrond
from netwerkkaart.kaart.payload import plattegrond_data, rond_data
from netwerkkaart.kaart.related import cards_with, related
from netwerkkaart.kaart.view import MapView
from netwerkkaart.names import natural
from netwerkkaart.ui import html, links, session, texts, words
from netwerkkaart.ui.components import notice
from netwerkkaart.ui.components import profile as profiles
from netwerkkaart.ui.components.map import COLUMNS, FIRST_WIDTH, palette
from netwerkkaart.ui.profile import profile
from netwerkkaart.ui.stand import Stand

KEY, AROUND, FOLDED = "antwoordkaart", "antwoordrond", "antwoordkaart-gevouwen"
MOST, NEAR = 40, 100
"""Names listed beside the map; things whose cards are looked for when none is a card itself."""


@st.fragment
def draw(stand: Stand, answer: Answer, *, typed: bool) -> None:
    """Map and names; of a typed answer without things also how to get them."""
    ids = sorted(ids_in(stand.graph, answer), key=lambda i: (natural(stand.naam(i)), i))
    if not ids:
        notice.info(texts.MAP_NOTHING + (texts.MAP_RETURN if typed else ""))
        return
    view = st.segmented_control(
        texts.VIEW, texts.MAP_VIEWS, default=texts.MAP_VIEWS[0], required=True, key="antwoord-weergave",
        label_visibility="collapsed",
    )  # fmt: skip
    if view == texts.MAP_VIEWS[0]:
        _lit(stand, ids)
    else:
        _around(stand, ids)


def _lit(stand: Stand, ids: Sequence[str]) -> None:
    """Every card of the map, whatever the filter: the question was about all of it."""
    folded: bool = session.recall(FOLDED, default=False)
    width = int(session.component_state(KEY).get("width") or FIRST_WIDTH)
    key = ("antwoord", stand.voorbeeld, stand.snapshot.versie, stand.filter.peildatum, width, folded)
    view, related_ = session.once(key, lambda: _view(stand, width, folded=folded))
    lit, told = lit_by(stand, view, ids)
    left, right = st.columns(COLUMNS, gap="small")
    with left:
        selected = session.component_state(KEY).get("selected")
        data = plattegrond_data(
            view, view_id=KEY, related=related_, palette=palette(), selected=selected, highlight=lit or [""]
        )
        choice = component.plattegrond(data, key=KEY)
    if choice.fold is not None:
        session.remember(FOLDED, not folded)
        st.rerun(scope="fragment")
    if choice.opened:
        links.go("kaart", rond=choice.opened)
    with right, st.container(key="profielvak"):
        st.html(f"<p role='status'>{html.e(told)}</p>")
        _beside(stand, choice.selected if choice.selected in view.by_id else None, ids)


def _view(stand: Stand, width: int, *, folded: bool) -> tuple[MapView, dict[str, list[str]]]:
    """Without signals: they are no part of the answer."""
    view = plattegrond(stand.graph, (), width=width, fold_unknown=folded, today=session.today())
    return view, related(stand.graph, view)


def lit_by(stand: Stand, view: MapView, ids: Sequence[str]) -> tuple[list[str], str]:
    """The cards that light up, and why: those in the answer, and where they are few those that belong to the rest."""
    cards = {member: m.id for m in view.marks for member in (m.members or (m.id,))}
    own = [i for i in ids if i in cards]
    lit = {cards[i] for i in own}
    others = [] if 2 * len(own) >= len(ids) else [i for i in ids if i not in cards][:NEAR]
    near = {card for i in others for card in cards_with(stand.graph, view, i)} - lit
    told = texts.MAP_LIT[len(own) != 1].format(words.number(len(own)), words.number(len(ids))) if own else ""
    more = (texts.MAP_NEAR_TOO if own else texts.MAP_NEAR) if near else ""
    return sorted(lit | near), f"{told} {more}".strip() or texts.MAP_NO_CARDS


def _beside(stand: Stand, chosen: str | None, ids: Sequence[str]) -> None:
    """The profile of the chosen card, else the names in the answer."""
    if chosen is not None:
        st.html("<span class='nk-gekozen'></span>")
        profiles.beside(profile(stand, chosen))
        st.button(texts.UNCHOOSE, on_click=component.select, args=(KEY, None), key="antwoord-wissen")
        return
    names = [html.a(links.href("profiel", id=i), stand.naam(i)) for i in ids[:MOST]]
    more = f"<p>{texts.MAP_MORE.format(words.number(len(ids) - MOST))}</p>" if len(ids) > MOST else ""
    st.html(f"<h2 class='nk-kop'>{texts.MAP_NAMES}</h2>{html.items(names, classes='nk-lijst')}{more}")


def _around(stand: Stand, ids: Sequence[str]) -> None:
    chosen = st.selectbox(
        texts.CENTRE, ids, format_func=stand.naam, key="antwoord-midden", width=420, placeholder=texts.CENTRE_HINT
    )
    width = int(session.component_state(AROUND).get("width") or FIRST_WIDTH)
    view = ego(stand.graph, chosen, steps=1, width=width)
    state = session.component_state(AROUND)
    data = rond_data(view, view_id=AROUND, palette=palette(), selected=state.get("selected"))
    if opened := component.rond(data, key=AROUND).opened:
        links.go("kaart", rond=opened)
