"""The netwerk beside the profile of what is chosen, with what its colours and sizes say."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st
import streamlit_netwerkkaart as component
from streamlit_netwerkkaart import Chosen

from netwerkkaart.kaart import net_texts
from netwerkkaart.kaart.layout.netwerk import netwerk, path_to
from netwerkkaart.kaart.looks import Look
from netwerkkaart.kaart.style import DARK
from netwerkkaart.kaart.view import Layout, MapView
from netwerkkaart.pictures import Picture
from netwerkkaart.ui import html, links, session, texts
from netwerkkaart.ui.components import group, take, twin
from netwerkkaart.ui.components import profile as profiles
from netwerkkaart.ui.components import view as views
from netwerkkaart.ui.components.map import COLUMNS, FIRST_WIDTH, palette
from netwerkkaart.ui.payload import netwerk_data
from netwerkkaart.ui.profile import profile
from netwerkkaart.ui.stand import Stand

KEY, OPENED, FLY = "netwerk", "netwerk-open", "netwerk-heen"
ASKED_OPEN, FOLLOWED = "netwerk-gevraagd-open", "netwerk-gevolgd"
Path = tuple[str, ...]


def draw(stand: Stand) -> None:
    """What colour and size say, the map with its panel, table and files."""
    _map(stand, _look(stand))


def _look(stand: Stand) -> Look:
    """Two choices, and a search that opens the bubbles on the way and brings the name into sight."""
    names = session.names()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        found = st.selectbox(texts.NET_FIND, list(names), index=None, placeholder=texts.SEARCH_HINT, key="netwerk-zoek")
        colour = _choice(texts.NET_COLOUR, net_texts.COLOURS, "kleur")
        size = _choice(texts.NET_SIZE, net_texts.SIZES, "grootte")
    if found != session.recall("netwerk-gezocht", default=None):
        session.remember("netwerk-gezocht", found)
        if found is not None:
            links.ask(id=names[found])
    return Look(colour, size, int(stand.vandaag[:4]))


def _choice(label: str, offered: Mapping[str, str], name: str) -> str:
    """One of these; the address keeps it unless it is the first."""
    first, key = next(iter(offered)), f"netwerk-{name}"
    views.before(name, key, {choice: choice for choice in offered}, first=first)
    found = st.selectbox(label, list(offered), format_func=offered.__getitem__, placeholder=texts.CHOOSE, key=key)
    views.after(name, key, None if found == first else found)
    return str(found or first)


@st.fragment
def _map(stand: Stand, look: Look) -> None:
    """Choosing a mark, opening or closing a bubble runs only this."""
    width = int(session.component_state(KEY).get("width") or FIRST_WIDTH)
    _follow(stand, width)
    opened: Path = session.recall(OPENED, default=())
    key, colours = (KEY, *stand.key, width, opened, look), palette()
    view = session.once(key, lambda: netwerk(stand.graph, shown=stand.mask, opened=opened, look=look, width=width))
    drawn = session.once((*key, colours is DARK), lambda: netwerk_data(view, view_id=KEY, palette=colours))
    if not view.marks:
        st.info(texts.MAP_EMPTY)
        return
    left, right = st.columns(COLUMNS, gap="small")
    with left:
        chosen = _picture(view, drawn, opened)
    with right, st.container(key="profielvak"):
        _panel(stand, view, chosen)
    twin.marks(stand, view, texts.NET_TABLE_CAPTION)
    take.files(stand, Picture(stand.graph, stand.filter, stand.today, layout=Layout.NETWERK, opened=opened, look=look))


def _follow(stand: Stand, width: int) -> None:
    """What the address asks for is done once: a bubble opened, a node chosen and its bubbles opened."""
    bubble = links.asked("open")
    if bubble != session.recall(ASKED_OPEN, default=None):
        _open(path_to(stand.graph, bubble or "", shown=stand.mask, width=width))
    asked = links.asked("id")
    followed: str | None = session.recall(FOLLOWED, default=None)
    if asked == followed:
        return
    session.remember(FOLLOWED, asked)
    if asked is None:
        return
    path = path_to(stand.graph, asked, shown=stand.mask, width=width)
    _open(path or session.recall(OPENED, default=()))
    session.remember(FLY, asked)


def _chosen(found: Chosen) -> None:
    """What is chosen in the drawing is in sight already."""
    session.remember(FOLLOWED, found.id)
    views.chosen(found)


def _open(path: Path) -> None:
    """Open these bubbles; the address keeps the inner one."""
    session.remember(OPENED, path)
    links.ask(open=path[-1] if path else None)
    session.remember(ASKED_OPEN, links.asked("open"))


def _picture(view: MapView, drawn: Mapping[str, object], opened: Path) -> str | None:
    """The drawing; gives the chosen mark."""
    selected, fly = views.asked_mark(view), session.recall(FLY, default=None)
    choice = component.rond({**drawn, "fly": fly}, key=KEY, selected=selected, on_choose=_chosen)
    if choice.opened in view.by_id and view.by_id[choice.opened].members:
        _open(_pressed(view, opened, str(choice.opened)))
        st.rerun(scope="fragment")
    if choice.opened:
        links.go("kaart", rond=choice.opened)
    return selected


def _pressed(view: MapView, opened: Path, id_: str) -> Path:
    """An open bubble closes with all in it; one within the open bubble opens too; another one opens alone."""
    if id_ in opened:
        return opened[: opened.index(id_)]
    band = view.areas[0] if view.areas else None
    mark = view.by_id[id_]
    inside = band is not None and band.y <= mark.y <= band.y + band.height
    return (*opened, id_) if inside else (id_,)


def _panel(stand: Stand, view: MapView, chosen: str | None) -> None:
    asked = links.asked("id")
    if chosen is not None and chosen in stand.graph:
        st.html("<span class='nk-gekozen'></span>")
        profiles.beside(profile(stand, chosen))
    elif chosen is not None:
        group.panel(stand, view.by_id[chosen])
    elif asked is not None and asked in stand.graph:
        st.html(f"<p>{html.e(texts.NET_ABSENT.format(stand.naam(asked)))}</p>")
    else:
        st.html(f"<h2 class='nk-kop'>{texts.NOT_CHOSEN}</h2><p>{texts.NET_HINT}</p>")
