"""The map as a picture for paper: PNG at 300 dpi on one sheet."""

from __future__ import annotations

import re
import struct
import zlib

import resvg_py

from netwerkkaart.exports.paper import DPI, MARGIN_MM, MM_PER_INCH, Paper, Sheet, Stand
from netwerkkaart.exports.sheets import Sheets
from netwerkkaart.exports.svg import Frame, legend_svg, render_svg
from netwerkkaart.kaart.fonts import FONT_FILES
from netwerkkaart.kaart.style import LIGHT, Palette
from netwerkkaart.kaart.view import MapView

_SIZE = re.compile(r'width="([\d.]+)" height="([\d.]+)"')


def png_of(sheets: Sheets, number: int = 1) -> bytes:
    """One of the sheets, counted from 1."""
    return png_bytes(sheets.views[number - 1], sheet=sheets.sheet)


def png_bytes(view: MapView, *, sheet: Sheet | None = None, palette: Palette = LIGHT) -> bytes:
    """The map with title, legend and source on one sheet (A3 as fits best by default), with white around it."""
    svg = render_svg(view, palette=palette, frame=Frame.PAPER)
    width, height = _size(svg)
    page = (sheet or Sheet(Paper.A3, Stand.LIGGEND if width >= height else Stand.STAAND)).pixels
    edge = MARGIN_MM / MM_PER_INCH * DPI
    scale = min((page[0] - 2 * edge) / width, (page[1] - 2 * edge) / height)
    return with_resolution(_png(_on_page(svg, page, (width * scale, height * scale), palette)))


def picture_png(view: MapView, *, pixels: int) -> bytes:
    """The map alone, so many pixels wide, for a document that has its own title and legend."""
    return _enlarged(render_svg(view.still()), pixels)


def legend_png(view: MapView, *, width: float, pixels: int) -> bytes:
    """The legend alone, broken for a width in px of the map, and so many pixels wide."""
    return _enlarged(legend_svg(view, width=width), pixels)


def _enlarged(svg: str, pixels: int) -> bytes:
    width, height = _size(svg)
    return _png(_SIZE.sub(f'width="{pixels}" height="{round(height * pixels / width)}"', svg, count=1))


def _size(svg: str) -> tuple[float, float]:
    found = _SIZE.search(svg)
    if found is None:
        raise ValueError("an SVG of render_svg begins with its size")
    return float(found[1]), float(found[2])


def _on_page(svg: str, page: tuple[int, int], size: tuple[float, float], palette: Palette) -> str:
    """The drawing in the middle of the page's width, at its top margin."""
    left, top = (page[0] - size[0]) / 2, min((page[1] - size[1]) / 2, MARGIN_MM / MM_PER_INCH * DPI)
    inner = _SIZE.sub(f'x="{left:.1f}" y="{top:.1f}" width="{size[0]:.1f}" height="{size[1]:.1f}"', svg, count=1)
    ground = f'<rect width="{page[0]}" height="{page[1]}" fill="{palette.page}"/>'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{page[0]}" height="{page[1]}">'
    return f"{head}{ground}{inner}</svg>"


def _png(svg: str) -> bytes:
    picture = resvg_py.svg_to_bytes(
        svg_string=svg,
        skip_system_fonts=True,
        font_files=[str(path) for path in FONT_FILES],
        font_family="Source Sans Pro",
        sans_serif_family="Source Sans Pro",
    )
    return bytes(picture)


def with_resolution(png: bytes) -> bytes:
    """The same PNG that says it has 300 dpi, so that a printer makes it the size of the paper."""
    per_metre = round(DPI / MM_PER_INCH * 1000)
    body = b"pHYs" + struct.pack(">IIB", per_metre, per_metre, 1)
    chunk = struct.pack(">I", 9) + body + struct.pack(">I", zlib.crc32(body))
    after_header = 8 + 25
    return png[:after_header] + chunk + png[after_header:]
