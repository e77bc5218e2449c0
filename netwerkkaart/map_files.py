"""The map that leaves the application as a file: on paper, as a drawing or as a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from netwerkkaart.analyses import findings
from netwerkkaart.errors import WrongUse
from netwerkkaart.exports.html import html_page
from netwerkkaart.exports.nota import Nota, nota_bytes
from netwerkkaart.exports.paper import Paper, Stand
from netwerkkaart.exports.pdf import pdf_bytes
from netwerkkaart.exports.png import png_of
from netwerkkaart.exports.sheets import Sheets, sheets_of
from netwerkkaart.exports.svg_file import svg_file
from netwerkkaart.filters import shown
from netwerkkaart.kaart.layout.paged import plattegrond_sheets
from netwerkkaart.kaart.related import related
from netwerkkaart.kaart.view import Layout, MapView
from netwerkkaart.pictures import DRAWING_WIDTH, Picture, caption_of, picture_of

NOTA_WIDTH, NOTA_HEIGHT = 900, 1120.0
"""Width of a picture in the nota and its most height, px: on A4 its smallest text is 6.6 points."""


@dataclass(frozen=True, slots=True)
class Wish:
    """On which paper, lying or standing (None: as fits best), and for a PNG which sheet."""

    paper: Paper = Paper.A4
    stand: Stand | None = None
    number: int = 1


def on_paper(picture: Picture, wish: Wish) -> Sheets:
    """The picture over sheets."""
    spread = partial(_spread, picture) if _spreads(picture) else None
    return sheets_of(lambda width: picture_of(picture, width=width), wish.paper, wish.stand, spread=spread)


def _spreads(picture: Picture) -> bool:
    """Whether the picture may be laid out in parts; the others are one whole."""
    return picture.around is None and picture.layout is Layout.PLATTEGROND


def _spread(picture: Picture, width: int, room: float) -> tuple[MapView, ...]:
    graph = picture.graph
    return plattegrond_sheets(
        graph, findings(graph), room=room, width=width, shown=shown(graph, picture.filter),
        caption=caption_of(picture), today=picture.today.isoformat(),
    )  # fmt: skip


def _png(picture: Picture, wish: Wish) -> bytes:
    sheets = on_paper(picture, wish)
    if not 1 <= wish.number <= len(sheets.views):
        raise WrongUse(f"Blad {wish.number} is er niet: deze kaart staat op {len(sheets.views)} bladen.")
    return png_of(sheets, wish.number)


def _pdf(picture: Picture, wish: Wish) -> bytes:
    return pdf_bytes(on_paper(picture, wish))


def _svg(picture: Picture, _: Wish) -> bytes:
    return svg_file(picture_of(picture, width=DRAWING_WIDTH)).encode()


def _html(picture: Picture, _: Wish) -> bytes:
    view = picture_of(picture)
    sheets = on_paper(picture, Wish(Paper.A4, Stand.STAAND)).views
    return html_page(view, related=related(picture.graph, view), sheets=sheets).encode()


def _nota(picture: Picture, _: Wish) -> bytes:
    whole = picture_of(picture, width=NOTA_WIDTH)
    spread = _spreads(picture) and whole.height > NOTA_HEIGHT
    views = _spread(picture, NOTA_WIDTH, NOTA_HEIGHT) if spread else (whole.still(),)
    caption = replace(views[0].caption, names=whole.caption.names)
    on_map = {signal.finding for signal in whole.signals}
    numbered = tuple((n, f) for n, f in enumerate(findings(picture.graph), start=1) if f.id in on_map)
    views = tuple(replace(view, caption=caption) for view in views)
    return nota_bytes(Nota(graph=picture.graph, views=views, numbered=numbered, made=picture.today))


FORMATS: Mapping[str, Callable[[Picture, Wish], bytes]] = {
    "png": _png, "pdf": _pdf, "svg": _svg, "html": _html, "docx": _nota,
}  # fmt: skip
"""Each kind of file, by its extension."""
NAMES = {"nota": "docx"}
"""What a kind may be called instead."""


def render(picture: Picture, formaat: str, wish: Wish | None = None) -> bytes:
    """The picture as a file of this kind."""
    formaat = NAMES.get(formaat, formaat)
    if formaat not in FORMATS:
        *first, last = FORMATS
        raise WrongUse(f"De kaart kan niet als '{formaat}' worden opgeslagen. Kies {', '.join(first)} of {last}.")
    return FORMATS[formaat](picture, wish or Wish())


def wish_of(papier: str, stand: str | None = None, blad: int = 1) -> Wish:
    """What is wished, as it is typed."""
    if papier.upper() not in Paper.__members__:
        raise WrongUse(f"'{papier}' is geen papier. Kies a4 of a3.")
    if stand is not None and stand not in set(Stand):
        raise WrongUse(f"'{stand}' is geen stand. Kies liggend of staand.")
    return replace(Wish(Paper[papier.upper()]), stand=None if stand is None else Stand(stand), number=blad)
