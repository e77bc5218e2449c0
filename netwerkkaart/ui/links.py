"""Ways from one page to another that keep the filter in the address."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st
from streamlit.navigation.page import StreamlitPage as Page

from netwerkkaart.ui import session, texts

FOLDER = Path(__file__).parent / "pages"
PAGES = {
    "overzicht": FOLDER / "overzicht.py",
    "kaart": FOLDER / "kaart.py",
    "signalen": FOLDER / "signalen.py",
    "nog-niet-bekend": FOLDER / "onbekend.py",
    "matrix": FOLDER / "matrix.py",
    "druk": FOLDER / "druk.py",
    "importeren": FOLDER / "importeren.py",
    "querys": FOLDER / "querys.py",
    "beheer": FOLDER / "beheer.py",
    "profiel": FOLDER / "profiel.py",
}
"""The pages by their address."""
UNTIED = frozenset(("rondleiding", "stap", "beeld", "id", "signaal", "weergave", "rond"))
"""Names in the address that are tied to no widget, so that we may say them."""


def pages() -> list[Page]:
    """The pages for the menu; a profile is reached by a link or by search."""
    return [_page(name, path) for name, path in PAGES.items()]


def _page(name: str, path: Path) -> Page:
    hidden = name == "profiel"
    first = name == "overzicht"
    return st.Page(
        path, title=texts.PAGES[name], url_path=name, default=first, visibility="hidden" if hidden else "visible"
    )


def href(page: str, **own: str | None) -> str:
    """An address within the application; relative, so that it works below a base path."""
    found = {**session.in_address(), **_given(own)}
    return f"./{page}" + (f"?{urlencode(found)}" if found else "")


def exact(page: str, asked: Mapping[str, str]) -> str:
    """An address within the application that asks for this and nothing else, whatever the filter is now."""
    return f"./{page}" + (f"?{urlencode(asked)}" if asked else "")


def go_exact(page: str, asked: Mapping[str, str]) -> None:
    """Go there now, with this filter and none besides."""
    st.switch_page(PAGES[page], query_params=session.take_filter(asked))


def go(page: str, **own: str | None) -> None:
    """Go there now."""
    st.switch_page(PAGES[page], query_params=_given(own))


def asked(name: str) -> str | None:
    """What the address asks for under this name."""
    return st.query_params.get(name)


def address() -> dict[str, str]:
    """All that the address asks for."""
    return st.query_params.to_dict()


def ask(**own: str | None) -> None:
    """Let the address ask for this; None takes a name out."""
    for name, value in own.items():
        if value is not None:
            st.query_params[name] = value
        elif name in st.query_params:
            del st.query_params[name]


def only(**own: str | None) -> None:
    """Let the address ask for this and the filter, and for nothing else.

    The filter stands in the address for its widgets, and only they may say it: beside one, name by name.
    """
    kept = session.in_address()
    if kept:
        ask(**{**dict.fromkeys(name for name in address() if name not in kept), **own})
    else:
        st.query_params.from_dict(_given(own))


def tell_again() -> None:
    """Say the whole address once more, where it asks for something that no widget is tied to.

    What a run that was overtaken said of its own may have reached the browser after the visitor had gone on.
    """
    if not UNTIED.isdisjoint(address()):
        insist()


def insist() -> None:
    """Say the whole address, also when it is what the browser had when it asked."""
    st.query_params.update({})


def _given(own: Mapping[str, str | None]) -> dict[str, str]:
    return {name: value for name, value in own.items() if value}
