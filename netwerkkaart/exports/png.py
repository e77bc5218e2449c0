"""The map as a picture for paper: PNG at 300 dpi on A4 or A3."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Sequence
from enum import Enum

import resvg_py

from netwerkkaart.exports.svg import Frame, render_svg
from netwerkkaart.kaart.fonts import FONT_FILES
from netwerkkaart.kaart.style import LIGHT, Palette
from netwerkkaart.kaart.view import MapView

DPI = 300
MM_PER_INCH = 25.4
MARGIN_MM = 8.0
_SIZE = re.compile(r'width="([\d.]+)" height="([\d.]+)"')


class Paper(Enum):
    """A sheet: its short and long side in mm."""

    A4 = (210, 297)
    A3 = (297, 420)

    def pixels(self) -> tuple[int, int]:
        """Short and long side in px at 300 dpi."""
        short, long = (round(mm / MM_PER_INCH * DPI) for mm in self.value)
        return short, long


def png_bytes(view: MapView, *, paper: Paper = Paper.A3, palette: Palette = LIGHT) -> bytes:
    """The map with title, legend and source on one sheet, lying or standing as fits best, with white around it."""
    svg = render_svg(view, palette=palette, frame=Frame.PAPER)
    width, height = _size(svg)
    short, long = paper.pixels()
    page = (long, short) if width >= height else (short, long)
    edge = MARGIN_MM / MM_PER_INCH * DPI
    scale = min((page[0] - 2 * edge) / width, (page[1] - 2 * edge) / height)
    return _png(_on_page(svg, page, (width * scale, height * scale), palette))


def largest_on(paper: Paper, views: Sequence[MapView]) -> MapView:
    """Of the same map laid out for several widths the one whose text comes out largest on this paper."""
    short, long = paper.pixels()

    def scale(view: MapView) -> float:
        page = (long, short) if view.width >= view.height else (short, long)
        return min(page[0] / view.width, page[1] / view.height)

    return max(views, key=scale)


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
    return with_resolution(bytes(picture))


def with_resolution(png: bytes) -> bytes:
    """The same PNG that says it has 300 dpi, so that a printer makes it the size of the paper."""
    per_metre = round(DPI / MM_PER_INCH * 1000)
    body = b"pHYs" + struct.pack(">IIB", per_metre, per_metre, 1)
    chunk = struct.pack(">I", 9) + body + struct.pack(">I", zlib.crc32(body))
    after_header = 8 + 25
    return png[:after_header] + chunk + png[after_header:]
