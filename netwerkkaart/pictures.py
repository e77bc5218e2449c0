"""The map that leaves the application: the same picture as on screen, for paper or as a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from netwerkkaart.analyses import findings
from netwerkkaart.errors import WrongUse
from netwerkkaart.exports.html import html_page
from netwerkkaart.exports.png import Paper, largest_on, png_bytes
from netwerkkaart.filters import Filter, shown
from netwerkkaart.graph import Graph
from netwerkkaart.kaart import net_texts, tile_texts
from netwerkkaart.kaart.layout.ego import ego
from netwerkkaart.kaart.layout.gebied import gebied
from netwerkkaart.kaart.layout.netwerk import netwerk
from netwerkkaart.kaart.layout.plattegrond import plattegrond
from netwerkkaart.kaart.looks import PLAIN_LOOK, Look
from netwerkkaart.kaart.related import related
from netwerkkaart.kaart.view import Caption, Layout, MapView
from netwerkkaart.names import dutch_date
from netwerkkaart.register.events import BASIS, HANDMATIG

PAPER_WIDTHS = (900, 1360, 1900, 2400)
"""Widths tried for paper; the one whose text comes out largest is taken."""
PAGE_WIDTH = 900
"""Width of the page that opens from disk: it fits a laptop and never gets smaller text."""
TITLE = "Overleglandschap zorg en veiligheid"
TITLES: Mapping[Layout, str] = {Layout.GEBIED: tile_texts.TITLE, Layout.NETWERK: net_texts.TITLE}
"""Of layouts that have a title of their own."""
MOST_SOURCES = 6
LIST_NAMES: Mapping[str, str] = {BASIS: "basisgegevens", HANDMATIG: "eigen verbeteringen"}
"""Lists that nobody handed in under a name."""


@dataclass(frozen=True)
class Picture:
    """What to draw: a graph (of a peildatum), what the filter shows, the day, and around whom (None: all).

    `signal` is the id of the finding that was chosen on screen. `layout` counts when it is around nothing;
    `whole` draws every gemeente of a tegelkaart; `opened` and `look` are of a netwerk.
    """

    graph: Graph
    filter: Filter
    today: date
    around: str | None = None
    steps: int = 1
    signal: str | None = None
    layout: Layout = Layout.PLATTEGROND
    whole: bool = False
    opened: tuple[str, ...] = ()
    look: Look = PLAIN_LOOK


def picture_of(picture: Picture, *, width: int = PAGE_WIDTH) -> MapView:
    """The picture for a width in px, with title, filter, date and source line."""
    graph = picture.graph
    caption = caption_of(picture)
    if picture.around is not None:
        return ego(graph, picture.around, steps=picture.steps, width=width, caption=caption)
    mask, today = shown(graph, picture.filter), picture.today.isoformat()
    if picture.layout is Layout.GEBIED:
        return gebied(
            graph, findings(graph), shown=mask, within=picture.filter.gebied, whole=picture.whole, width=width,
            caption=caption, today=picture.filter.peildatum or today,
        )  # fmt: skip
    if picture.layout is Layout.NETWERK:
        return netwerk(graph, shown=mask, opened=picture.opened, look=picture.look, width=width, caption=caption)
    return plattegrond(
        graph, findings(graph), shown=mask, chosen=picture.signal, width=width, caption=caption, today=today
    )


def caption_of(picture: Picture) -> Caption:
    """The words around a picture."""
    return Caption(
        title=_title(picture),
        filter=filter_in_words(picture.graph, picture.filter),
        date=dutch_date(picture.filter.peildatum or picture.today.isoformat()),
        source=source_line(picture.graph),
    )


def _title(picture: Picture) -> str:
    if picture.around is not None:
        return f"Rond {picture.graph.node(picture.around).naam}"
    return TITLES.get(picture.layout, TITLE)


def filter_in_words(graph: Graph, filter_: Filter) -> str:
    """The filter as a reader of a picture needs it; empty when all is shown.

    >>> from netwerkkaart.build import empty_graph
    >>> filter_in_words(empty_graph(), Filter(niveau="lokaal"))
    'niveau: lokaal'
    """
    parts = {
        "gebied": _naam(graph, filter_.gebied),
        "domein": filter_.domein,
        "thema": _naam(graph, filter_.thema),
        "niveau": filter_.niveau,
        "peildatum": filter_.peildatum and dutch_date(filter_.peildatum),
    }
    return " · ".join(f"{name}: {value}" for name, value in parts.items() if value)


def _naam(graph: Graph, id_: str | None) -> str | None:
    return graph.node(id_).naam if id_ in graph and id_ is not None else id_


def list_in_words(inventaris: str) -> str:
    """The name of a list as a reader knows it.

    >>> list_in_words("handmatig"), list_in_words("Kennemerland")
    ('eigen verbeteringen', 'Kennemerland')
    """
    return LIST_NAMES.get(inventaris, inventaris)


def source_line(graph: Graph) -> str:
    """Whose lists the picture rests on."""
    lists = sorted({list_in_words(name) for name, _ in graph.bronnen.import_info.values() if name != BASIS})
    more = f" en {len(lists) - MOST_SOURCES} andere" if len(lists) > MOST_SOURCES else ""
    return f"Bron: {', '.join(lists[:MOST_SOURCES])}{more}" if lists else ""


def _png(paper: str) -> Callable[[Picture], bytes]:
    def render_png(picture: Picture) -> bytes:
        sheet = Paper[paper.upper()]
        return png_bytes(largest_on(sheet, [picture_of(picture, width=w) for w in PAPER_WIDTHS]), paper=sheet)

    return render_png


def _html(picture: Picture) -> bytes:
    view = picture_of(picture)
    return html_page(view, related=related(picture.graph, view)).encode()


def render(picture: Picture, suffix: str, *, paper: str = "a3") -> bytes:
    """The picture as a file of this kind (.png, .html)."""
    if paper.upper() not in Paper.__members__:
        raise WrongUse(f"'{paper}' is geen papier. Kies a4 of a3.")
    formats: Mapping[str, Callable[[Picture], bytes]] = {".png": _png(paper), ".html": _html}
    if suffix not in formats:
        raise WrongUse(f"De kaart kan niet als '{suffix}' worden opgeslagen. Kies {' of '.join(formats)}.")
    return formats[suffix](picture)
