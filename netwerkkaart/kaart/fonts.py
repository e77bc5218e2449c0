"""How wide text is in the map's own font, and how a name is broken over lines."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

import font_source_sans_pro
from fontTools.ttLib import TTFont

FOLDER = Path(font_source_sans_pro.__file__).parent / "files"
REGULAR, SEMIBOLD = FOLDER / "SourceSansPro-Regular.ttf", FOLDER / "SourceSansPro-Semibold.ttf"
FONT_FILES = (REGULAR, SEMIBOLD)
ELLIPSIS = "…"
SLACK = 1.03
"""Screens draw the same letters a little wider or narrower than the file says."""
_SYLLABLE = re.compile("[a-zà-ÿ](?!ij)[bdfghjklmnprstvwz][aeiouyà-ÿ]", re.IGNORECASE)
"""Before the middle letter of these a word without a better place may be broken."""
SOFT = "\u00ad"
"""Marks the end of a piece of a broken word while wrapping."""

PARTS = (
    "overleg", "programma", "aanpak", "commissie", "houders", "huis", "veiligheid", "groep", "tafel", "regio",
    "bescherming", "samenwerking", "gezondheid", "bestuur", "team", "verband", "criminaliteit", "mishandeling",
    "secretarissen", "kamer", "gerichte", "bestrijding", "begeleiding", "hulp", "delict",
    "driehoek", "plan", "zorg", "beleid", "werk", "centrum", "organisatie",
)  # fmt: skip
"""Where a long Dutch compound may be broken: before one of these."""


@cache
def _widths(path: Path) -> tuple[Mapping[int, float], float]:
    with TTFont(path, lazy=True) as font:
        em = float(font["head"].unitsPerEm)
        metrics = font["hmtx"]
        widths = {code: metrics[name][0] / em for code, name in font.getBestCmap().items()}
    return widths, 0.62


@lru_cache(maxsize=50_000)
def text_width(text: str, size: float, weight: Path = REGULAR) -> float:
    """Width in px at this size, a little on the wide side.

    >>> text_width("iii", 12) < text_width("mmm", 12)
    True
    """
    widths, other = _widths(weight)
    return SLACK * size * sum(widths.get(ord(c), other) for c in text)


@lru_cache(maxsize=50_000)
def wrap(text: str, width: float, size: float, *, lines: int, weight: Path = REGULAR) -> tuple[str, ...]:
    """The text over at most so many lines of this width; the last ends in … when it did not fit.

    >>> wrap("Bestuurlijk overleg zorg en veiligheid", 110, 13, lines=1)
    ('Bestuurlijk overl…',)
    """
    words = [part for word in text.split() for part in _fitting(word, width, size, weight)]
    result: list[str] = []
    for word in words:
        joined = f"{result[-1]} {word}" if result and not result[-1].endswith(SOFT) else ""
        if joined and text_width(joined, size, weight) <= width:
            result[-1] = joined
        else:
            result.append(word)
    result = [_hyphened(line) for line in result]
    if len(result) <= lines:
        return tuple(result)
    rest = " ".join(text.split())
    for line in result[: lines - 1]:
        rest = rest.removeprefix(line.removesuffix("-") if not rest.startswith(line) else line).lstrip()
    return (*result[: lines - 1], shorten(rest, width, size, weight=weight))


def shorten(text: str, width: float, size: float, *, weight: Path = REGULAR) -> str:
    """The beginning of the text that fits, with … when something fell off."""
    if text_width(text, size, weight) <= width:
        return text
    while text and text_width(text.rstrip() + ELLIPSIS, size, weight) > width:
        text = text[:-1]
    return text.rstrip(" ,-(") + ELLIPSIS


def _fitting(word: str, width: float, size: float, weight: Path) -> list[str]:
    """The word in pieces that fit; all but the last end in a soft hyphen."""
    pieces: list[str] = []
    while text_width(word, size, weight) > width and len(word) > 2:
        cut = _break(word, width, size, weight)
        pieces.append(word[:cut] + SOFT)
        word = word[cut:]
    return [*pieces, word]


def _hyphened(line: str) -> str:
    for after in "-/":
        line = line.replace(after + SOFT, after)
    return line.replace(SOFT, "-")


def _break(word: str, width: float, size: float, weight: Path) -> int:
    sizes = range(max(1, len(word) - 4), 1, -1)
    longest = next((n for n in sizes if text_width(word[:n] + "-", size, weight) <= width), 1)
    nice = [n for n in range(4, longest + 1) if word[n - 1] in "-/" or word[n:].lower().startswith(PARTS)]
    syllables = [n for n in range(3, longest + 1) if _SYLLABLE.match(word, n - 1)]
    return max(nice, default=max(syllables, default=longest))
