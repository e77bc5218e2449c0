"""The map on screen: two Streamlit components that draw what `netwerkkaart.ui.payload` prepares."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

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

    `selected` is the id of the chosen mark and lasts; `width` the px to lay the map out for, None
    before the first report. The rest happened in this run only: `opened` a mark whose neighbours are
    asked for (double click, Shift+Enter), `signal` the id of a finding whose line or number was
    chosen, `fold` the lane to fold or unfold.
    """

    selected: str | None = None
    width: int | None = None
    opened: str | None = None
    signal: str | None = None
    fold: str | None = None


def plattegrond(
    data: Mapping[str, Any],
    *,
    key: str,
    selected: str | None = None,
    highlight: Sequence[str] = (),
    on_change: Callable[[], None] | None = None,
) -> Choice:
    """Mount the plattegrond; `data` as `payload.plattegrond_data` gives it.

    `selected` is the mark to show as chosen, `highlight` are marks to light up while none is;
    `on_change` runs at a new selection.
    """
    _say(key, selected, highlight)
    return _mount("plattegrond", data, key, selected, on_change)


def rond(
    data: Mapping[str, Any], *, key: str, selected: str | None = None, on_change: Callable[[], None] | None = None
) -> Choice:
    """Mount *rond één knoop* or a netwerk; `data` as `payload.rond_data` gives it, the rest as for a plattegrond."""
    _say(key, selected, ())
    return _mount("rond", data, key, selected, on_change)


def select(key: str, id_: str | None) -> None:
    """Choose a mark from Python; call it before the map with this key is mounted."""
    before = st.session_state.get(key) or {}
    st.session_state[key] = {**dict(before), "selected": id_}


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
    """Tell the map with this key what is chosen; the map itself stays as it was and is not sent again."""
    data = {"map": key, "selected": selected, "highlight": list(highlight)}
    with st.container(key=f"keuze-op-{key}"):
        _choice()(key=f"{key}-keuze", data=data)


def _mount(
    name: str, data: Mapping[str, Any], key: str, selected: str | None, on_change: Callable[[], None] | None
) -> Choice:
    result = _component(name)(
        key=key,
        data={**data, "map": key},
        default={"selected": selected, "width": None},
        on_selected_change=on_change or _nothing,
        on_width_change=_nothing,
        on_opened_change=_nothing,
        on_signal_change=_nothing,
        on_fold_change=_nothing,
    )
    return Choice(result.selected, result.width, result.opened, result.signal, result.fold)


def _nothing() -> None:
    """Streamlit gives a value only for what has a callback."""


__all__ = ["Choice", "plattegrond", "rond", "select"]
