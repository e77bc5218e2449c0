"""The map on paper: every name on some sheet, nothing over anything else, readable, and right in grey."""

from __future__ import annotations

import io
import re
from datetime import date
from functools import partial
from itertools import combinations

import pypdf
import pytest
from PIL import Image

from netwerkkaart.exports.paper import LEAST_POINTS, Paper, Sheet, Stand
from netwerkkaart.exports.pdf import pdf_bytes
from netwerkkaart.exports.png import png_bytes, png_of
from netwerkkaart.exports.sheets import Sheets, sheets_of
from netwerkkaart.exports.svg_file import svg_file
from netwerkkaart.exports.svg_frame import paper_size
from netwerkkaart.exports.svg_legend import legend_block
from netwerkkaart.exports.svg_marks import tag
from netwerkkaart.filters import Filter
from netwerkkaart.graph import Graph
from netwerkkaart.kaart.fonts import SEMIBOLD, text_width
from netwerkkaart.kaart.layout.ego import ego
from netwerkkaart.kaart.layout.paged import plattegrond_sheets
from netwerkkaart.kaart.style import LIGHT, META, NAME
from netwerkkaart.kaart.view import Caption, HeadingLevel, MapView, Mark, Sample
from netwerkkaart.map_files import Wish, on_paper
from netwerkkaart.pictures import Picture
from tests.map_samples import sample_findings, sample_graph, signalled

CAPTION = Caption(filter="thema: alle", date="25 november 2026", source="Bron: proefgegevens")
SHEETS = [(paper, stand) for paper in Paper for stand in Stand]


@pytest.fixture(scope="module")
def graph() -> Graph:
    return sample_graph(150)


@pytest.fixture(scope="module")
def small() -> Graph:
    return sample_graph(12)


def on_sheets(graph: Graph, paper: Paper, stand: Stand | None = None, *, signals: int = 20) -> Sheets:
    found = sample_findings(graph, signals)
    spread = partial(_spread, graph, signals)
    return sheets_of(lambda w: signalled(graph, w, count=len(found), caption=CAPTION), paper, stand, spread=spread)


def _spread(graph: Graph, signals: int, width: int, room: float) -> tuple[MapView, ...]:
    return plattegrond_sheets(graph, sample_findings(graph, signals), room=room, width=width, caption=CAPTION)


def words_of(pdf: bytes) -> list[str]:
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    return [" ".join(page.extract_text().split()) for page in pages]


@pytest.mark.parametrize(("paper", "stand"), SHEETS)
def test_every_name_is_a_text_of_the_pdf(graph: Graph, paper: Paper, stand: Stand) -> None:
    sheets = on_sheets(graph, paper, stand)
    pages = words_of(pdf_bytes(sheets))
    for view, page in zip(sheets.views, pages, strict=False):
        assert [m.naam for m in view.marks if not all(line in page for line in m.text)] == []


@pytest.mark.parametrize(("paper", "stand"), SHEETS)
def test_every_card_is_on_one_sheet(graph: Graph, paper: Paper, stand: Stand) -> None:
    sheets = on_sheets(graph, paper, stand)
    ids = [mark.id for view in sheets.views for mark in view.marks]
    assert sorted(ids) == sorted(m.id for m in signalled(graph).marks)


@pytest.mark.parametrize(("paper", "stand"), SHEETS)
def test_no_text_is_printed_too_small(graph: Graph, paper: Paper, stand: Stand) -> None:
    sheets = on_sheets(graph, paper, stand)
    assert sheets.scale * META >= LEAST_POINTS
    page = pypdf.PdfReader(io.BytesIO(pdf_bytes(sheets))).pages[0]
    found: list[float] = []

    def seen(text: str, current: list[float], _: object, __: object, size: float) -> None:
        if text.strip():
            found.append(abs(current[3]) * size)

    page.extract_text(visitor_text=seen)
    assert min(found) >= LEAST_POINTS - 0.01


@pytest.mark.parametrize(("paper", "stand"), SHEETS)
def test_everything_lies_within_the_margins_of_the_sheet(graph: Graph, paper: Paper, stand: Stand) -> None:
    sheets = on_sheets(graph, paper, stand)
    for view in sheets.views:
        assert paper_size(view)[0] * sheets.scale <= sheets.sheet.room[0] + 0.01
        assert paper_size(view)[1] * sheets.scale <= sheets.sheet.room[1] + 0.01


@pytest.mark.parametrize(("paper", "stand"), SHEETS)
def test_no_two_cards_or_headings_overlap(graph: Graph, paper: Paper, stand: Stand) -> None:
    for view in on_sheets(graph, paper, stand).views:
        boxes = [*((m.x, m.y, m.x + m.width, m.y + m.height) for m in view.marks), *_heading_boxes(view)]
        assert [(a, b) for a, b in combinations(boxes, 2) if _over(a, b)] == []
        assert all(m.x + m.width <= view.width and m.y + m.height <= view.height for m in view.marks)


def test_names_around_a_node_do_not_overlap(graph: Graph) -> None:
    sheets = sheets_of(lambda w: ego(graph, "partner:politie", steps=2, width=w, caption=CAPTION), Paper.A4)
    [view] = sheets.views
    boxes = [_label(m) for m in view.marks]
    assert [(a, b) for a, b in combinations(boxes, 2) if _over(a, b)] == []


Box = tuple[float, float, float, float]


def _over(a: Box, b: Box) -> bool:
    return min(a[2], b[2]) - max(a[0], b[0]) > 0.5 and min(a[3], b[3]) - max(a[1], b[1]) > 0.5


def _heading_boxes(view: MapView) -> list[Box]:
    sizes = {HeadingLevel.DOMEIN: 15.0, HeadingLevel.NIVEAU: 13.5, HeadingLevel.GROEP: 11.5, HeadingLevel.EMPTY: 11.0}
    return [
        (h.x, h.y + i * 14 - sizes[h.level] * 0.7, h.x + text_width(line, sizes[h.level], SEMIBOLD), h.y + i * 14)
        for h in view.headings for i, line in enumerate(h.lines)
    ]  # fmt: skip


def _label(mark: Mark) -> Box:
    wide = max(text_width(line, NAME) for line in mark.text)
    left = {"rechts": mark.x + 13, "links": mark.x - 13 - wide - mark.width / 2, "midden": mark.x - wide / 2}[mark.side]
    top = mark.y - 7 * len(mark.text) if mark.side != "midden" else mark.y + mark.height / 2
    return (left, top, left + wide, top + 14 * len(mark.text))


def test_each_sheet_has_title_date_filter_legend_source_lanes_and_how_many_names(graph: Graph) -> None:
    sheets = on_sheets(graph, Paper.A4, Stand.LIGGEND)
    count = len(sheets.views)
    assert count > 1
    for at, (view, page) in enumerate(zip(sheets.views, words_of(pdf_bytes(sheets)), strict=False), start=1):
        for words in (CAPTION.title, CAPTION.filter, CAPTION.date, CAPTION.source, *(e.text for e in view.legend)):
            assert words in page
        assert f"blad {at} van {count} met {len(view.marks)} namen" in page
        assert [h.lines[0] for h in view.headings if h.level is HeadingLevel.DOMEIN] == [
            "Zorg", "Zorg en veiligheid", "Veiligheid", "Niet bekend",
        ]  # fmt: skip


def test_under_a_filter_it_says_how_many_of_all_names_are_shown(graph: Graph) -> None:
    picture = Picture(graph, Filter(domein="veiligheid"), date(2026, 11, 25))
    sheets = on_paper(picture, Wish(Paper.A4))
    shown, total = sum(len(view.marks) for view in sheets.views), len(signalled(graph).marks)
    assert 0 < shown < total
    assert all(
        f"{shown} van {total} namen getoond" in page for page in words_of(pdf_bytes(sheets))[: len(sheets.views)]
    )
    assert all("domein: veiligheid" in view.caption.filter for view in sheets.views)


def test_a_row_that_began_on_an_earlier_sheet_says_so(graph: Graph) -> None:
    rows = [h.lines[0] for v in on_sheets(graph, Paper.A4).views for h in v.headings if h.level is HeadingLevel.NIVEAU]
    whole = [row.removesuffix(" (vervolg)") for row in rows]
    assert [
        row for row, name in zip(rows, whole, strict=True) if row != name and whole.index(name) == rows.index(row)
    ] == []
    assert any(row.endswith(" (vervolg)") for row in rows)


def test_every_number_on_a_card_has_its_sentence_in_the_pdf(graph: Graph) -> None:
    sheets = on_sheets(graph, Paper.A4)
    told = " ".join(words_of(pdf_bytes(sheets))[len(sheets.views) :])
    numbers = {b.number for v in sheets.views for b in v.badges if b.finding}
    assert numbers
    for number in numbers:
        assert re.search(rf"(?<!\d){number} (Bij )?\w", told)


def test_a_small_map_comes_on_one_sheet_with_its_lines(small: Graph) -> None:
    sheets = on_sheets(small, Paper.A4)
    assert len(sheets.views) == 1
    assert sheets.views[0].lines


def test_the_font_is_in_the_pdf_and_the_same_map_gives_the_same_bytes(small: Graph) -> None:
    content = pdf_bytes(on_sheets(small, Paper.A4))
    assert content == pdf_bytes(on_sheets(small, Paper.A4))
    page = pypdf.PdfReader(io.BytesIO(content)).pages[0]
    fonts = [f.get_object() for f in page["/Resources"]["/Font"].values()]  # type: ignore[index]
    used = [f for f in fonts if "SourceSans" in f["/BaseFont"]]
    assert used and all("/FontFile2" in f["/FontDescriptor"] for f in used)
    assert "/XObject" not in page["/Resources"], "drawn, not a picture"


@pytest.mark.parametrize(("paper", "stand"), SHEETS)
def test_a_png_of_a_sheet_has_the_size_of_the_paper(small: Graph, paper: Paper, stand: Stand) -> None:
    image = Image.open(io.BytesIO(png_of(on_sheets(small, paper, stand))))
    assert image.size == Sheet(paper, stand).pixels


def test_in_grey_every_domein_and_kind_of_line_looks_different(graph: Graph) -> None:
    view = signalled(graph, count=20)
    told_apart = [e for e in view.legend if e.sample in (Sample.DOMEIN, Sample.LINE, Sample.BADGE)]
    pictures = [_grey(legend_block([e], x=4, y=4, width=300, palette=LIGHT)[0]) for e in told_apart]
    assert len(pictures) == len(set(pictures)) >= 6


def test_in_grey_every_text_and_border_stands_out() -> None:
    for colour, least in [
        (LIGHT.text, 7.0),
        (LIGHT.muted, 4.5),
        *((c, 3.0) for c in (*LIGHT.domein.values(), LIGHT.missing)),
    ]:
        for ground in (LIGHT.surface, *LIGHT.ground.values()):
            needed = least if ground == LIGHT.surface or least > 3 else 2.8
            assert _contrast(_grey_of(colour), _grey_of(ground)) >= needed, (colour, ground)


def _grey_of(colour: str) -> float:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return (299 * red + 587 * green + 114 * blue) / 1000 / 255


def _contrast(a: float, b: float) -> float:
    light, dark = sorted((((v + 0.055) / 1.055) ** 2.4 if v > 0.03928 else v / 12.92 for v in (a, b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _grey(body: str) -> bytes:
    """The sample of a legend entry as ink or no ink: what a copier leaves of it."""
    import resvg_py

    words_out = re.sub(r"<text(?![^>]*font-weight).*?</text>", "", body)
    svg = tag(
        "svg",
        {"xmlns": "http://www.w3.org/2000/svg", "width": 60, "height": 30},
        f'<rect width="60" height="30" fill="#fff"/>{words_out}',
    )
    image = Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg)))).convert("L").crop((0, 0, 34, 26))
    return image.point([0 if v < 190 else 255 for v in range(256)]).tobytes()


def test_an_svg_file_has_its_font_and_nothing_to_press(small: Graph) -> None:
    drawing = svg_file(signalled(small, caption=CAPTION))
    assert drawing.count("@font-face") == 2
    assert not re.search(r'role="button"|tabindex|aria-pressed|nk-tref', drawing)
    assert CAPTION.source in drawing


def test_a_picture_of_a_view_lies_or_stands_as_it_fits(small: Graph) -> None:
    image = Image.open(io.BytesIO(png_bytes(signalled(small, 1360), sheet=None)))
    assert sorted(image.size) == [3508, 4961]
