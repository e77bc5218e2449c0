"""The map as an SVG file: with title, legend, source and its own font, and nothing in it that can be pressed."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from netwerkkaart.exports.svg import Frame, render_svg
from netwerkkaart.exports.webfont import font_face
from netwerkkaart.kaart.fonts import REGULAR, SEMIBOLD
from netwerkkaart.kaart.view import MapView

SVG = "http://www.w3.org/2000/svg"
PRESSED = ("tabindex", "aria-pressed")


def svg_file(view: MapView, *, embed_fonts: bool = True) -> str:
    """One drawing that any program opens; letters are as wide as the places they got."""
    root = _still(view)
    if embed_fonts:
        style = ET.Element(f"{{{SVG}}}style")
        style.text = "".join(font_face(path, weight) for path, weight in ((REGULAR, 400), (SEMIBOLD, 600)))
        root.insert(0, style)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{_text(root)}\n'


def print_svg(view: MapView) -> str:
    """One sheet for a page that has the font already."""
    return _text(_still(view))


def _text(root: ET.Element) -> str:
    ET.register_namespace("", SVG)
    return ET.tostring(root, encoding="unicode")


def _still(view: MapView) -> ET.Element:
    """The drawing without what only a screen needs."""
    root = ET.fromstring(render_svg(view, frame=Frame.PAPER))  # noqa: S314 - our own SVG
    for element in list(root.iter()):
        if element.get("role") == "button":
            element.set("role", "img")
        for name in [n for n in element.attrib if n in PRESSED or n.startswith("data-")]:
            del element.attrib[name]
        for child in [c for c in element if c.get("class") == "nk-tref"]:
            element.remove(child)
    return root
