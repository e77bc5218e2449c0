"""The picture as the screen shows it, with the words around it, for whatever file it goes into."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from netwerkkaart.analyses import findings
from netwerkkaart.analyses.facts import facts
from netwerkkaart.filters import Filter, shown
from netwerkkaart.graph import Graph
from netwerkkaart.kaart import net_texts, texts, tile_texts
from netwerkkaart.kaart.layout.ego import ego, within
from netwerkkaart.kaart.layout.gebied import gebied
from netwerkkaart.kaart.layout.netwerk import netwerk
from netwerkkaart.kaart.layout.plattegrond import plattegrond
from netwerkkaart.kaart.looks import PLAIN_LOOK, Look
from netwerkkaart.kaart.view import Caption, Form, Layout, MapView
from netwerkkaart.names import dutch_date
from netwerkkaart.register.events import BASIS, HANDMATIG

DRAWING_WIDTH = 1360
"""Width of the drawing in one piece (SVG): about as wide as it is high on a map of a region."""
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
    """The picture for a width in px, with title, filter, date, how many names, and source line."""
    graph = picture.graph
    caption = caption_of(picture)
    if picture.around is not None:
        view = ego(graph, picture.around, steps=picture.steps, width=width, caption=caption)
        return _counted(view, within(graph, picture.around, steps=picture.steps))
    mask, today = shown(graph, picture.filter), picture.today.isoformat()
    if picture.layout is Layout.GEBIED:
        return gebied(
            graph, findings(graph), shown=mask, within=picture.filter.gebied, whole=picture.whole, width=width,
            caption=caption, today=picture.filter.peildatum or today,
        )  # fmt: skip
    if picture.layout is Layout.NETWERK:
        return netwerk(graph, shown=mask, opened=picture.opened, look=picture.look, width=width, caption=caption)
    view = plattegrond(
        graph, findings(graph), shown=mask, chosen=picture.signal, width=width, caption=caption, today=today
    )
    return _counted(view, int(facts(graph).plekken.sum()))


def _counted(view: MapView, total: int) -> MapView:
    """The picture that says how many of all names are on it."""
    names = sum(mark.form is not Form.GROEP for mark in view.marks)
    return replace(view, caption=replace(view.caption, names=texts.NAMES_SHOWN.format(names, total)))


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
