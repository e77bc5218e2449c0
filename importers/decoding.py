"""Bytes of a csv file to text, whole, before anything is made of it."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

UTF8, CP1252, UTF16 = "UTF-8", "Windows-1252", "UTF-16"
BROKEN = re.compile(
    "[ÂÃ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    "\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]"
    "|â€.|ï»¿|\ufffd"
)
"""UTF-8 that was read as cp1252 and saved so (Ã«, â€™), or characters lost for good."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text without byte order mark and NULs, with what it took to read it."""

    text: str
    encoding: str
    had_nul: bool


def decode(content: bytes) -> Decoded:
    """Text from bytes: by their byte order mark, else UTF-8, else cp1252; it never fails."""
    text, encoding = _decode(content)
    return Decoded(text.replace("\0", ""), encoding, "\0" in text)


def _decode(content: bytes) -> tuple[str, str]:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", errors="replace"), UTF16
    try:
        return content.decode("utf-8-sig"), UTF8
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace"), CP1252


def is_broken(text: str) -> bool:
    """Whether a text holds characters that were read in the wrong encoding.

    >>> is_broken("FryslÃ¢n"), is_broken("Fryslân"), is_broken("â€™s avonds")
    (True, False, True)
    """
    return BROKEN.search(text) is not None
