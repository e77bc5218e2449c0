"""The map on screen: two Streamlit components draw what `netwerkkaart.ui.payload` prepares, one says what is chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any, NamedTuple

import streamlit as st

PLATTEGROND_HTML = """
<div class="nk" part="kaart">
  <div class="nk-knoppen" role="toolbar" aria-label="Kaart vergroten en verkleinen">
    <button type="button" data-doe="uit" aria-label="Verkleinen">−</button>
    <button type="button" data-doe="passend" aria-label="Passend maken">Passend</button>
    <button type="button" data-doe="in" aria-label="Vergroten">+</button>
  </div>
  <p class="nk-noot" data-noot></p>
  <div class="nk-kaart">
    <div class="nk-vlak" data-vlak></div>
    <div class="nk-legendavak" data-legenda></div>
  </div>
  <div class="nk-wolk" data-wolk aria-hidden="true" hidden></div>
  <p class="nk-stem" role="status" aria-live="polite"></p>
</div>
"""
ROND_HTML = PLATTEGROND_HTML.replace('class="nk-vlak"', 'class="nk-vlak nk-doek"')


@dataclass(frozen=True, slots=True)
class Choice:
    """What the user did on a map.

    `width` is the px to lay the map out for, None before the first report. The rest happened in this
    run only: `opened` a mark whose neighbours are asked for (double click, Shift+Enter), `signal` the
    id of a finding whose line or number was chosen, `fold` the lane to fold or unfold.
    """

    width: int | None = None
    opened: str | None = None
    signal: str | None = None
    fold: str | None = None


class Chosen(NamedTuple):
    """The mark that the visitor chose, None when it was let go.

    `address` was on screen then; `before` are the earlier choices on this map that had no answer yet.
    """

    id: str | None
    address: str
    before: Sequence[str | None] = ()


OnChoose = Callable[[Chosen], None]


def plattegrond(
    data: Mapping[str, Any],
    *,
    key: str,
    selected: str | None = None,
    highlight: Sequence[str] = (),
    on_choose: OnChoose | None = None,
) -> Choice:
    """Mount the plattegrond; `data` as `payload.plattegrond_data` gives it.

    `selected` is the mark to show as chosen, `highlight` are marks to light up while none is.
    `on_choose` runs when the visitor chooses; without it the choice is kept for `chosen`.
    """
    _say(key, selected, highlight)
    return _mount("plattegrond", data, key, on_choose)


def rond(
    data: Mapping[str, Any], *, key: str, selected: str | None = None, on_choose: OnChoose | None = None
) -> Choice:
    """Mount *rond één knoop* or a netwerk; `data` as `payload.rond_data` gives it, the rest as for a plattegrond."""
    _say(key, selected, ())
    return _mount("rond", data, key, on_choose)


def chosen(key: str) -> str | None:
    """The mark that was chosen last on the map with this key, where nothing else keeps it."""
    found: str | None = st.session_state.get(f"{key}-gekozen")
    return found


def select(key: str, id_: str | None) -> None:
    """Choose a mark from Python."""
    st.session_state[f"{key}-gekozen"] = id_


@cache
def _component(name: str) -> Any:
    html = ROND_HTML if name == "rond" else PLATTEGROND_HTML
    return st.components.v2.component(
        f"streamlit-netwerkkaart.{name}", html=html, css="kaart.css", js=f"{name}.js", isolate_styles=True
    )


@cache
def _choice() -> Any:
    return st.components.v2.component("streamlit-netwerkkaart.keuze", js="choice.js", isolate_styles=True)


def _say(key: str, selected: str | None, highlight: Sequence[str]) -> None:
    """Tell the map with this key what is chosen; the map itself stays as it was and is not sent again.

    `turn` is the last choice of the visitor that this answers.
    """
    turn = st.session_state.get(f"{key}-beurt", 0)
    data = {"map": key, "selected": selected, "highlight": list(highlight), "turn": turn}
    with st.container(key=f"keuze-op-{key}"):
        _choice()(key=f"{key}-keuze", data=data)


def _mount(name: str, data: Mapping[str, Any], key: str, on_choose: OnChoose | None) -> Choice:
    result = _component(name)(
        key=key,
        data={**data, "map": key},
        default={"width": None},
        on_selected_change=partial(_take, key, on_choose),
        on_width_change=_nothing,
        on_opened_change=_nothing,
        on_signal_change=_nothing,
        on_fold_change=_nothing,
        on_theme_change=_nothing,
    )
    return Choice(result.width, result.opened, result.signal, result.fold)


def _take(key: str, on_choose: OnChoose | None) -> None:
    """A choice happens once: kept in the browser it would come back with whatever that tells next."""
    said = st.session_state[key].get("selected")
    if said is None:
        return
    st.session_state[f"{key}-beurt"] = said["turn"]
    if on_choose is None:
        select(key, said["id"])
    else:
        on_choose(Chosen(said["id"], said["address"], said["before"]))


def _nothing() -> None:
    """Streamlit gives a value only for what has a callback."""


__all__ = ["Choice", "Chosen", "chosen", "plattegrond", "rond", "select"]
