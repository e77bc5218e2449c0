"""Cells as clean text: NFC, no invisible characters, nothing guessed."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from netwerkkaart.tables import Cell, Fault

_INVISIBLE = re.compile("[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\U000e0000-\U000e007f]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]")
_OTHER_SCRIPT = re.compile("[\u0370-\u03ff\u0400-\u052f\u0530-\u058f\u0590-\u06ff]")
_WORD = re.compile(r"[^\W\d_]+")


def text_of(cell: Cell) -> str:
    """A cell as the user reads it: whole numbers without decimals, 1,125 with a comma, dates as 2019-05-18."""
    match cell:
        case None:
            return ""
        case str():
            return cell
        case bool():
            return "ja" if cell else "nee"
        case float():
            return str(int(cell)) if cell.is_integer() else repr(cell).replace(".", ",")
        case date():
            return cell.isoformat()[:10]
        case Fault():
            return cell.text
        case _:
            return str(cell)


def control_characters(text: str) -> str:
    """The hidden control characters in a text, as U+0007 U+001B; empty when there are none."""
    return " ".join(dict.fromkeys(f"U+{ord(c):04X}" for c in _CONTROL.findall(text)))


def cleaned(text: str) -> str:
    """The text in NFC, stripped, without invisible characters, line ends as one line feed."""
    if text.isascii() and "\r" not in text and "\t" not in text:
        return text.strip()
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _SPACES.sub(" ", _INVISIBLE.sub("", text)).strip()


def had_invisible(text: str) -> bool:
    """Whether cleaning takes invisible characters away."""
    return not text.isascii() and _INVISIBLE.search(text) is not None


def mixes_scripts(text: str) -> bool:
    r"""Whether one word mixes Latin letters with those of another alphabet.

    >>> mixes_scripts("Vei\u04cfig"), mixes_scripts("Súdwest-Fryslân")
    (True, False)
    """
    if text.isascii() or not _OTHER_SCRIPT.search(text):
        return False
    return any(_OTHER_SCRIPT.search(w) and re.search("[A-Za-z\u00c0-\u024f]", w) for w in _WORD.findall(text))


def items(text: str) -> list[str]:
    """The values in one cell: separated by ; or a line break, empty ones left out."""
    if ";" not in text and "\n" not in text:
        return [text] if text else []
    return list(dict.fromkeys(part for part in (p.strip() for p in re.split("[;\n]", text)) if part))


def lines(text: str) -> tuple[str, ...]:
    """The values in one cell separated by line breaks only."""
    if "\n" not in text:
        return (bare,) if (bare := text.strip()) else ()
    return tuple(dict.fromkeys(part for part in (p.strip() for p in text.split("\n")) if part))
