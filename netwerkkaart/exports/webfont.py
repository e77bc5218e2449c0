"""The map's font as CSS, small enough to travel inside a file."""

from __future__ import annotations

import base64
from functools import cache
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

LETTERS = (*range(0x20, 0x180), 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x20AC, 0x2212, 0xD7, 0xB7)
"""The characters that the file brings a font for; others are drawn in the reader's own."""


@cache
def font_face(path: Path, weight: int) -> str:
    """The font file as an @font-face with the font in it."""
    with TTFont(path, recalcTimestamp=False) as font:
        options = Options()
        options.layout_features = ["kern"]
        options.hinting = False
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=LETTERS)
        subsetter.subset(font)
        font.flavor = "woff"
        file = BytesIO()
        font.save(file)
    data = base64.b64encode(file.getvalue()).decode()
    return (
        f"@font-face{{font-family:'Source Sans Pro';font-weight:{weight};"
        f"src:url(data:font/woff;base64,{data}) format('woff')}}\n"
    )
