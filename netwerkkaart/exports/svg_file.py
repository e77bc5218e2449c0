"""The map as an SVG file: with title, legend, source and its own font, and nothing in it that can be pressed."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from netwerkkaart.exports.svg import Frame, render_svg
from netwerkkaart.exports.webfont import font_face
from netwerkkaart.kaart.fonts import REGULAR, SEMIBOLD
from netwerkkaart.kaart.view import MapView

SVG = "http://www.w3.org/2000/svg"
PRESSED = ("tabindex", "aria-pressed", "data-vouw")


def svg_file(view: MapView, *, embed_fonts: bool = True) -> str:
    """One drawing that any program opens; letters are as wide as the places they got."""
    ET.register_namespace("", SVG)
    root = ET.fromstring(render_svg(view, frame=Frame.PAPER))  # noqa: S314 - our own SVG
    for element in list(root.iter()):
        if element.get("role") == "button":
            element.set("role", "img")
        for name in PRESSED:
            element.attrib.pop(name, None)
        for child in [c for c in element if c.get("class") == "nk-tref"]:
            element.remove(child)
    if embed_fonts:
        style = ET.Element(f"{{{SVG}}}style")
        style.text = "".join(font_face(path, weight) for path, weight in ((REGULAR, 400), (SEMIBOLD, 600)))
        root.insert(0, style)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"
