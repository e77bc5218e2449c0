"""Drops the styled but empty cells and rows of a sheet's XML before they cost time to parse."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import IO

CHUNK = 1 << 18
PATIENCE = 1 << 22
"""Without the end of a row within this many bytes, the XML passes as it is."""
CELLS = re.compile(rb'(?:<c r="[^"<>]+"[^<>]*/>\s*)+(?=<c r="|</row>)')
ROWS = re.compile(rb'(?:<row r="\d+"[^<>]*(?:/>|>\s*</row>)\s*)+(?=<row r="|</sheetData>)')


def without_blanks(part: IO[bytes]) -> Iterator[bytes]:
    """The XML in pieces.

    Only what is followed by something with an address of its own is dropped, so that no cell or
    row without one gets another place.
    """
    kept = b""
    while data := part.read(CHUNK):
        kept += data
        cut = kept.rfind(b"<row")
        if cut <= 0 and len(kept) > PATIENCE:
            cut = len(kept)
        if cut > 0:
            yield ROWS.sub(b"", CELLS.sub(b"", kept[:cut]))
            kept = kept[cut:]
    yield kept
