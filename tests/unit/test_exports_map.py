"""The map as SVG, PNG and HTML: the same picture, safe, and whole on its own."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import os
import re
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from netwerkkaart.build import graph_of
from netwerkkaart.exports.html import html_page
from netwerkkaart.exports.paper import Paper, Sheet, Stand
from netwerkkaart.exports.png import png_bytes
from netwerkkaart.exports.svg import Frame, legend_svg, render_svg
from netwerkkaart.graph import Graph
from netwerkkaart.kaart.layout.ego import ego
from netwerkkaart.kaart.layout.plattegrond import plattegrond
from netwerkkaart.kaart.related import related
from netwerkkaart.kaart.style import DARK, LIGHT, Palette
from netwerkkaart.kaart.view import Caption, MapView
from netwerkkaart.ui.payload import plattegrond_data, rond_data
from tests.map_samples import sample_findings, sample_graph

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
SVG = "{http://www.w3.org/2000/svg}"
CAPTION = Caption(filter="Alles · 12 van 12", date="Stand van 22 november 2026", source="Bron: proefgegevens")
HOSTILE = (
    "<script>alert(1)</script>", "</script><script>alert(1)</script>", '" onload="alert(1)', "javascript:alert(1)",
    "<a href=x>", "<!-- <script>",
)  # fmt: skip


def view_of(graph: Graph, width: int = 900) -> MapView:
    return plattegrond(graph, sample_findings(graph, 6), width=width, caption=CAPTION)


@pytest.fixture(scope="module")
def graph() -> Graph:
    return sample_graph(12)


def hostile_view() -> MapView:
    nodes = [(f"overleg:h{i}", {"naam": name, "domein": "zorg"}) for i, name in enumerate(HOSTILE)]
    return plattegrond(graph_of(nodes), [], width=900, caption=Caption(title=HOSTILE[1], filter=HOSTILE[0]))


def golden(name: str, text: str) -> None:
    path = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8"), f"UPDATE_GOLDEN=1 rewrites {name}"


def test_the_svg_is_as_it_was(graph: Graph) -> None:
    golden("plattegrond.svg", render_svg(view_of(graph), frame=Frame.PAPER).replace("><", ">\n<"))


def test_the_html_is_as_it_was(graph: Graph) -> None:
    page = html_page(view_of(graph), embed_fonts=False)
    without_code = re.sub(r"(<style>|<script type=\"module\">).*?(</style>|</script>)", r"\1\2", page, flags=re.DOTALL)
    golden("plattegrond.html", re.sub(r"sha256-[^']+", "sha256-…", without_code).replace("><", ">\n<"))


def test_every_card_is_a_button_with_a_name_and_an_id(graph: Graph) -> None:
    view = view_of(graph)
    root = ET.fromstring(render_svg(view))
    cards = [g for g in root.iter(f"{SVG}g") if "data-id" in g.attrib]
    assert [c.attrib["data-id"] for c in cards] == [m.id for m in view.marks]
    for card, mark in zip(cards, view.marks, strict=True):
        assert card.attrib["role"] == "button"
        assert card.attrib["tabindex"] == "0"
        assert card.attrib["aria-pressed"] == "false"
        assert mark.naam in card.attrib["aria-label"]
    assert root.attrib["lang"] == "nl"
    assert root.find(f"{SVG}title") is not None
    assert root.find(f"{SVG}desc") is not None


def test_on_paper_title_date_filter_legend_and_source_stand_in_the_picture(graph: Graph) -> None:
    view = view_of(graph)
    paper = " ".join(ET.fromstring(render_svg(view, frame=Frame.PAPER)).itertext())
    for words in (CAPTION.title, CAPTION.filter, CAPTION.date, CAPTION.source, *(e.text for e in view.legend)):
        assert words in paper
    assert "data-vouw" not in render_svg(view, frame=Frame.PAPER)
    beside = " ".join(ET.fromstring(legend_svg(view)).itertext())
    assert all(e.text in beside for e in view.legend)


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_the_palette_has_enough_contrast(palette: Palette) -> None:
    for ground in (palette.surface, *palette.ground.values()):
        assert contrast(palette.text, ground) >= 7
        assert contrast(palette.muted, ground) >= 4.5
    assert contrast(palette.on_missing, palette.missing) >= 4.5
    for colour in (*palette.domein.values(), palette.missing):
        assert contrast(colour, palette.surface) >= 3


def contrast(a: str, b: str) -> float:
    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_a_png_has_the_size_of_the_paper_at_300_dpi(graph: Graph) -> None:
    image = Image.open(io.BytesIO(png_bytes(view_of(graph), sheet=Sheet(Paper.A4, Stand.STAAND))))
    assert sorted(image.size) == [2480, 3508]
    assert round(image.info["dpi"][0]) == 300
    assert len(image.convert("L").resize((60, 60)).getcolors() or ()) > 5


class Tags(HTMLParser):
    """What elements and attributes a page has."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs


def test_hostile_names_stay_text_in_the_html() -> None:
    page = html_page(hostile_view(), embed_fonts=False)
    parser = Tags()
    parser.feed(page)
    assert parser.tags.count("script") == 2
    assert not {"a", "img", "iframe", "link", "object"} & set(parser.tags)
    assert not [n for n, _ in parser.attributes if n.startswith("on") or n in ("href", "src")]


def test_the_html_allows_only_its_own_script_and_style(graph: Graph) -> None:
    page = html_page(view_of(graph), related=related(graph, view_of(graph)))
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy is not None
    for name, kind in (("script", '<script type="module">(.*?)</script>'), ("style", "<style>(.*?)</style>")):
        code = re.search(kind, page, re.DOTALL)
        assert code is not None
        digest = base64.b64encode(hashlib.sha256(code[1].encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy[1]
    assert policy[1].startswith("default-src 'none'")
    assert "unsafe" not in policy[1]


def test_the_html_has_every_card_in_its_table(graph: Graph) -> None:
    view = view_of(graph)
    page = html_page(view, embed_fonts=False)
    assert page.count("data-rij=") == len(view.marks)
    assert page.startswith('<!doctype html>\n<html lang="nl">')


def test_the_html_says_every_signal_of_a_card_also_those_without_a_line() -> None:
    graph = sample_graph(40)
    view = plattegrond(graph, sample_findings(graph, 120), width=900)
    page = html_page(view, embed_fonts=False)
    data = json.loads(re.search(r'id="gegevens">(.*?)</script>', page, re.DOTALL)[1])  # type: ignore[index]
    assert len(view.lines) < len(view.signals) == len(data["signals"])
    for mark in view.marks:
        assert data["profiles"][mark.id]["signalen"] == [s.number for s in view.signals if mark.id in s.cards]
    assert view.hidden in page


def test_the_html_has_a_legend_for_every_width_at_its_own_size(graph: Graph) -> None:
    page = html_page(view_of(graph), embed_fonts=False)
    legends = json.loads(re.search(r'id="gegevens">(.*?)</script>', page, re.DOTALL)[1])["legends"]  # type: ignore[index]
    assert [width for width, _ in legends] == [300, 450, 650, 900]
    assert all(float(ET.fromstring(svg).attrib["width"]) == width for width, svg in legends)


def test_the_component_gets_only_what_is_on_the_map(graph: Graph) -> None:
    view = view_of(graph)
    data = plattegrond_data(view, view_id="hoofd", related=related(graph, view), palette=DARK)
    ids = data["ids"]
    assert ids == [m.id for m in view.marks]
    near = {id_: [ids[i] for i in places] for id_, places in zip(ids, data["related"], strict=True) if places}
    assert near == related(graph, view) != {}
    assert data["dark"] is True
    around = rond_data(ego(graph, view.marks[0].id), view_id="klein")
    assert {n["id"] for n in around["nodes"]} == {m["id"] for m in around["marks"]}
