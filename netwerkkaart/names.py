"""When two names are the same name, and how a name becomes an id."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_DROPPED = re.compile(r"[\s.'’‘`´‐‑‒–—-]+")
_NUMBER = re.compile(r"\d+")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
PREFIXES = ("gemeente", "regio", "eenheid")
"""Words that may stand before a name without making it another name."""


def _folded(text: str) -> str:
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@lru_cache(maxsize=200_000)
def normalise(text: str) -> str:
    """The name without what people vary: case, accents, hyphens, spaces, dots, apostrophes.

    Digits, `+` and text in brackets stay: MDA++ is not MDA.

    >>> normalise("'s-Hertogenbosch") == normalise("s Hertogenbosch")
    True
    >>> normalise("MDA++") == normalise("MDA")
    False
    """
    return _DROPPED.sub("", _folded(text))


def natural(text: str) -> str:
    """The name as a key to sort by: as `normalise`, with numbers by their size.

    >>> sorted(["Tafel 10", "Tafel 2", "tafel 1"], key=natural)
    ['tafel 1', 'Tafel 2', 'Tafel 10']
    """
    return _NUMBER.sub(lambda found: found[0].zfill(12), normalise(text))


def slug(text: str) -> str:
    """The name as part of an id: ascii, lower case, words joined by hyphens.

    >>> slug("MDA++-aanpak Súdwest-Fryslân")
    'mdaplusplus-aanpak-sudwest-fryslan'
    """
    words = _NOT_SLUG.sub("-", _folded(text).replace("+", "plus").replace("'", "").replace("’", ""))
    return words.strip("-")[:80].rstrip("-") or "naamloos"


def without_prefix(text: str) -> str:
    """The name without a leading "gemeente", "regio" or "eenheid" (and their hyphen).

    >>> without_prefix("Gemeente Haarlem")
    'Haarlem'
    """
    head, _, rest = text.strip().partition(" ")
    return rest.strip() if rest and head.casefold() in PREFIXES else text.strip()


def alias_key(alias: str, betekenis: str) -> str:
    """What an alias is known by: its normalised text and its meaning.

    >>> alias_key("V.R.K.", "veiligheidsregio Kennemerland")
    'vrk|veiligheidsregio Kennemerland'
    """
    return f"{normalise(alias)}|{betekenis}"


_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip


def dutch_date(text: str) -> str:
    """A date of any precision in words.

    >>> dutch_date("2019-10-18"), dutch_date("2019-05"), dutch_date("2019")
    ('18 oktober 2019', 'mei 2019', '2019')
    """
    year, *rest = text[:10].split("-")
    if not rest:
        return year
    month = _MONTHS[int(rest[0]) - 1]
    return f"{int(rest[1])} {month} {year}" if len(rest) > 1 else f"{month} {year}"
