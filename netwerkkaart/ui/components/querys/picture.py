"""The things that an answer names, lit up on the plattegrond or with what is around one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import streamlit as st
import streamlit_netwerkkaart as component

from netwerkkaart.asking import Answer, ids_in
from netwerkkaart.kaart.grouping import MOST_CARDS
from netwerkkaart.kaart.layout.ego import ego
from netwerkkaart.kaart.layout.plattegrond import plattegrond
from netwerkkaart.kaart.related import related
from netwerkkaart.kaart.view import MapView
from netwerkkaart.ui import html, links, session, texts, texts_querys, words
from netwerkkaart.ui.components import notice
from netwerkkaart.ui.components import profile as profiles
from netwerkkaart.ui.components.map import COLUMNS, FIRST_WIDTH, palette
from netwerkkaart.ui.payload import plattegrond_data, rond_data
from netwerkkaart.ui.profile import profile
from netwerkkaart.ui.stand import Stand

KEY, AROUND, FOLDED = "antwoordkaart", "antwoordrond", "antwoordkaart-gevouwen"
MOST, NEAR = 40, 100
"""Names listed beside the map; things that are no card of which the cards around them are looked for."""


@dataclass(frozen=True, slots=True)
class Lit:
    """What lights up: plekken of the answer, those that belong to the rest of it, and why in words."""

    own: tuple[str, ...]
    near: tuple[str, ...]
    told: str


@st.fragment
def draw(stand: Stand, answer: Answer, *, typed: bool) -> None:
    """Map and names; of a typed answer without things also how to get them."""
    ids = ids_in(stand.graph, answer)
    if not ids:
        notice.info(texts_querys.MAP_NOTHING + (texts_querys.MAP_RETURN if typed else ""))
        return
    view = st.segmented_control(
        texts.VIEW, texts_querys.MAP_VIEWS, default=texts_querys.MAP_VIEWS[0], required=True, key="antwoord-weergave",
        label_visibility="collapsed",
    )  # fmt: skip
    if view == texts_querys.MAP_VIEWS[0]:
        _plattegrond(stand, ids)
    else:
        _around(stand, ids)


def lit_by(stand: Stand, ids: Sequence[str]) -> Lit:
    """The plekken in an answer, and where they are few also those that the other things have a line with."""
    plek = stand.facts.plekken
    own = tuple(i for i in ids if plek[stand.graph.number[i]])
    others = () if 2 * len(own) >= len(ids) else [i for i in ids if i not in set(own)][:NEAR]
    near = tuple(i for i in _around_these(stand, others) if i not in set(own))
    told = texts_querys.MAP_LIT[len(own) != 1].format(words.number(len(own)), words.number(len(ids))) if own else ""
    more = (texts_querys.MAP_NEAR_TOO if own else texts_querys.MAP_NEAR) if near else ""
    return Lit(own, near, f"{told} {more}".strip() or texts_querys.MAP_NO_CARDS)


def _around_these(stand: Stand, ids: Sequence[str]) -> list[str]:
    """The plekken where these sit, also by a seat, or that they have a line with."""
    number, f = stand.graph.number, stand.facts
    ends = {e.naar if e.van == i else e.van for i in ids for e in stand.graph.edges_of(i)}
    mask = np.isin(np.asarray(stand.graph.ids), list(ends))
    if ids:
        numbers = [number[i] for i in ids]
        mask |= np.asarray(f.participants[:, numbers].sum(axis=1)).ravel() > 0
    return stand.ids(mask & f.plekken)


def _plattegrond(stand: Stand, ids: Sequence[str]) -> None:
    """Every card, whatever the filter: the question was about all of it. Of a large map those that are lit."""
    lit, folded = lit_by(stand, ids), session.recall(FOLDED, default=False)
    width = int(session.component_state(KEY).get("width") or FIRST_WIDTH)
    large = int(stand.facts.plekken.sum()) > MOST_CARDS
    only = (*lit.own, *lit.near)[:MOST_CARDS] if large else ()
    key = ("antwoord", stand.voorbeeld, stand.snapshot.versie, stand.filter.peildatum, width, folded, only)
    view, ties = session.once(key, lambda: _view(stand, width, folded=folded, only=only if large else None))
    left, right = st.columns(COLUMNS, gap="small")
    with left:
        chosen = _picture(view, ties, lit)
    with right, st.container(key="profielvak"):
        few = texts_querys.MAP_ONLY.format(words.number(len(only))) if large and only else ""
        st.html(f"<p role='status'>{html.e(f'{lit.told} {few}'.strip())}</p>")
        _beside(stand, chosen, ids)


def _view(
    stand: Stand, width: int, *, folded: bool, only: Sequence[str] | None
) -> tuple[MapView, dict[str, list[str]]]:
    """Without signals: they are no part of the answer."""
    shown = None if only is None else np.isin(np.asarray(stand.graph.ids), only)
    view = plattegrond(stand.graph, (), shown=shown, width=width, fold_unknown=folded, today=session.today())
    return view, related(stand.graph, view)


def _picture(view: MapView, ties: dict[str, list[str]], lit: Lit) -> str | None:
    """The map; gives the chosen card."""
    wanted = {*lit.own, *lit.near}
    cards = [m.id for m in view.marks if not wanted.isdisjoint(m.members or (m.id,))]
    selected = component.chosen(KEY)
    data = plattegrond_data(view, view_id=KEY, related=ties, palette=palette())
    choice = component.plattegrond(data, key=KEY, selected=selected, highlight=cards or [""])
    if choice.fold is not None:
        session.remember(FOLDED, not session.recall(FOLDED, default=False))
        st.rerun(scope="fragment")
    if choice.opened:
        links.go("kaart", rond=choice.opened)
    return selected if selected in view.by_id else None


def _beside(stand: Stand, chosen: str | None, ids: Sequence[str]) -> None:
    """The profile of the chosen card, else the names in the answer."""
    if chosen is not None:
        st.html("<span class='nk-gekozen'></span>")
        profiles.beside(profile(stand, chosen))
        st.button(texts.UNCHOOSE, on_click=component.select, args=(KEY, None), key="antwoord-wissen")
        return
    names = [html.a(links.href("profiel", id=i), stand.naam(i)) for i in ids[:MOST]]
    more = f"<p>{texts_querys.MAP_MORE.format(words.number(len(ids) - MOST))}</p>" if len(ids) > MOST else ""
    st.html(f"<h2 class='nk-kop'>{texts_querys.MAP_NAMES}</h2>{html.items(names, classes='nk-lijst')}{more}")


def _around(stand: Stand, ids: Sequence[str]) -> None:
    chosen = st.selectbox(
        texts.CENTRE, ids, format_func=stand.naam, key="antwoord-midden", width=420, placeholder=texts.CENTRE_HINT
    )
    width = int(session.component_state(AROUND).get("width") or FIRST_WIDTH)
    view = ego(stand.graph, chosen, steps=1, width=width)
    data = rond_data(view, view_id=AROUND, palette=palette())
    if opened := component.rond(data, key=AROUND, selected=component.chosen(AROUND)).opened:
        links.go("kaart", rond=opened)
