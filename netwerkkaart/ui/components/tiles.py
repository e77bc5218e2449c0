"""The tegelkaart beside what works in the chosen gemeente or region."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import streamlit as st
import streamlit_netwerkkaart as component

from netwerkkaart.kaart.areas import Areas, areas_of, covering
from netwerkkaart.kaart.layout.gebied import gebied
from netwerkkaart.kaart.related import related
from netwerkkaart.kaart.style import DARK, Palette
from netwerkkaart.kaart.view import Layout, MapView
from netwerkkaart.pictures import Picture
from netwerkkaart.schema import SCHEMA
from netwerkkaart.ui import html, links, session, texts, words
from netwerkkaart.ui.components import take, twin
from netwerkkaart.ui.components import view as views
from netwerkkaart.ui.components.map import COLUMNS, FIRST_WIDTH, palette
from netwerkkaart.ui.components.signal import signal_list
from netwerkkaart.ui.payload import plattegrond_data
from netwerkkaart.ui.stand import Stand

KEY, WHOLE = "tegels", "heel-nederland"
MOST, MOST_WIDER, MOST_OPEN = 25, 6, 5
Group = tuple[str, Sequence[int]]
"""A heading with node numbers of plekken."""


def draw(stand: Stand) -> None:
    """Map, panel, table and files."""
    whole = False
    if stand.filter.gebied is None:
        views.before("heel", WHOLE, {"ja": True}, first=False)
        whole = st.toggle(texts.WHOLE_COUNTRY, key=WHOLE)
        views.after("heel", WHOLE, "ja" if whole else None)
    view = _map(stand, whole=whole)
    if view.marks:
        twin.marks(stand, view, texts.TILE_TABLE_CAPTION)
        take.files(stand, Picture(stand.graph, stand.filter, stand.today, layout=Layout.GEBIED, whole=whole))


@st.fragment
def _map(stand: Stand, *, whole: bool) -> MapView:
    """Choosing a tile runs only this."""
    width = int(session.component_state(KEY).get("width") or FIRST_WIDTH)
    colours = palette()
    key = (KEY, *stand.key, stand.vandaag, width, whole, colours is DARK)
    view, drawn = session.once(key, lambda: _view(stand, width, colours, whole=whole))
    if not view.marks:
        st.info(texts.MAP_EMPTY)
        return view
    left, right = st.columns(COLUMNS, gap="small")
    with left:
        chosen = _picture(view, drawn)
    with right, st.container(key="profielvak"):
        _panel(stand, chosen)
    return view


def _view(stand: Stand, width: int, colours: Palette, *, whole: bool) -> tuple[MapView, Mapping[str, object]]:
    """The map and what the browser needs to draw it."""
    view = gebied(
        stand.graph, stand.findings, shown=stand.mask, within=stand.filter.gebied, whole=whole, width=width,
        today=_day(stand),
    )  # fmt: skip
    return view, plattegrond_data(view, view_id=KEY, related=related(stand.graph, view), palette=colours)


def _day(stand: Stand) -> str:
    return stand.filter.peildatum or stand.vandaag


def _picture(view: MapView, drawn: Mapping[str, object]) -> str | None:
    selected = views.asked_mark(view)
    choice = component.plattegrond(drawn, key=KEY, selected=selected, on_choose=views.chosen)
    if choice.opened:
        links.go("profiel", id=choice.opened)
    return selected


def _panel(stand: Stand, chosen: str | None) -> None:
    """What works in the chosen area: its own, for its region, for a wider area; and its open themas."""
    if chosen is None:
        st.html(_nothing_chosen(stand, links.asked("id")))
        return
    number = stand.graph.number[chosen]
    areas = session.once(("gebieden", *stand.key, stand.vandaag), lambda: _areas(stand))
    st.html("<span class='nk-gekozen'></span>" + _head(stand, chosen))
    groups = [group for group in _groups(stand, areas, number) if group[1]]
    st.html("".join(_group(stand, *group) for group in groups) or f"<p>{texts.TILE_NONE}</p>")
    if found := areas.open.get(number):
        st.html(f"<h3 class='nk-kopje'>{texts.TILE_OPEN}</h3>")
        pairs = [pair for pair in stand.numbered if pair[1] in found]
        st.html(signal_list(pairs[:MOST_OPEN], page="signalen"))
        if pairs[MOST_OPEN:]:
            st.html(f"<p>{html.a(links.href('signalen'), texts.PANEL_MORE)}</p>")
    st.button(texts.UNCHOOSE, on_click=links.ask, kwargs={"id": None}, key="tegel-wissen")


def _nothing_chosen(stand: Stand, asked: str | None) -> str:
    """What one may do here; and of a name in the address that has no tile, the way to its profile."""
    absent = ""
    if asked is not None and asked in stand.graph:
        told, way = texts.TILE_ABSENT.format(stand.naam(asked)), links.href("profiel", id=asked)
        absent = f"<p>{html.e(told)} {html.a(way, texts.OPEN_PROFILE)}</p>"
    return f"<h2 class='nk-kop'>{texts.NOT_CHOSEN}</h2>{absent}<p>{texts.TILE_HINT}</p>"


def _areas(stand: Stand) -> Areas:
    return areas_of(stand.graph, stand.findings, shown=stand.mask, day=_day(stand))


def _head(stand: Stand, chosen: str) -> str:
    soort = html.badge(str(stand.graph.node(chosen).properties.get("soort") or "gebied"))
    whole = html.a(links.href("profiel", id=chosen), texts.OPEN_PROFILE)
    labels = {id_: label for label, id_ in session.options().gebied.items()}
    ways = [whole] + (
        [html.a(links.href("kaart", gebied=labels[chosen]), texts.TILE_ON_MAP)] if chosen in labels else []
    )
    title = f"<h2 class='nk-kop'>{html.e(stand.naam(chosen))}</h2><p class='nk-woorden'>{soort}</p>"
    return title + "".join(f"<p>{way}</p>" for way in ways)


def _groups(stand: Stand, areas: Areas, number: int) -> Iterator[Group]:
    regional, wider = (covering(stand.graph, found, number) for found in (areas.regional, areas.wider))
    if number in areas.regio_of:
        yield from zip(texts.TILE_KINDS, (areas.own.get(number, ()), regional, wider), strict=True)
        return
    own = areas.regional.get(number) or areas.wider.get(number, ())
    rest = tuple(n for n in wider if n not in own)
    yield from zip(texts.TILE_KINDS_AREA, (own, rest), strict=True)


def _group(stand: Stand, heading: str, plekken: Sequence[int]) -> str:
    most = MOST_WIDER if heading in texts.TILE_KINDS[2:] else MOST
    shown = html.folded([_item(stand, n) for n in plekken], most, classes="nk-lijst")
    title = html.e(texts.TILE_GROUP.format(heading, words.number(len(plekken))))
    return f"<h3 class='nk-kopje'>{title}</h3>{shown}"


def _item(stand: Stand, number: int) -> str:
    graph, domein = stand.graph, stand.facts.domein[number]
    kind = SCHEMA.node_types[graph.types[number]].label
    more = f"{kind}, {domein}" if isinstance(domein, str) else kind
    return f"{html.a(links.href('profiel', id=str(graph.ids[number])), graph.namen[number])} ({html.e(more)})"
