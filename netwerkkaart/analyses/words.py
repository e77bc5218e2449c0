"""Dutch lists and places, as every sentence of a finding says them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from netwerkkaart.analyses.weights import NAMED


def listed(words: Iterable[str], last: str = "en") -> str:
    """Words as a Dutch enumeration.

    >>> listed(["zorg", "veiligheid", "wonen"]), listed(["ggz", "ggd"], "of"), listed([])
    ('zorg, veiligheid en wonen', 'ggz of ggd', '')
    """
    *head, end = list(words) or [""]
    return f"{', '.join(head)} {last} {end}" if head else end


def shortened(names: Sequence[str], of: str = "") -> str:
    """The first names, and how many others (`of` what).

    >>> shortened(["A", "B", "C"]), shortened(["A", "B", "C", "D", "E"]), shortened(list("ABCD"), "gemeenten")
    ('A, B en C', 'A, B, C en 2 andere', 'A, B, C en 1 andere gemeente')
    """
    rest = len(names) - NAMED
    if rest <= 0:
        return listed(names)
    what = of.removesuffix("n") if rest == 1 else of
    return f"{', '.join(names[:NAMED])} en {rest} andere {what}".rstrip()


def place(gebied: str | None, gemeenten: Sequence[str]) -> str:
    """Where, by the name of the area, else by its gemeenten."""
    return gebied if gebied is not None else shortened(gemeenten, "gemeenten")


def capital(text: str) -> str:
    """A sentence begins with a capital.

    >>> capital("aanpak X")
    'Aanpak X'
    """
    return text[:1].upper() + text[1:]
