"""What the address asks of Matrix, as a value that makes the address of every other view of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from netwerkkaart.ui import links
from netwerkkaart.ui import texts_matrix as t

DEFAULTS = {"matrix": t.THEMA, "telt": t.TAFELS, "orde": t.TOGETHER}
"""Left out of an address: it says the same without."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Which matrix, of what, in which order, where in it, and which cell is opened; names as in the address."""

    matrix: str = t.THEMA
    per: str | None = None
    telt: str = t.TAFELS
    orde: str = t.TOGETHER
    leeg: bool = False
    zoekrij: str = ""
    zoekkolom: str = ""
    rij: int = 1
    kolom: int = 1
    vakje: str | None = None

    def href(self, *, rij: int | None = None, kolom: int | None = None, vakje: str | None = None) -> str:
        """The same view at other rows or columns, or with this cell opened (none when it is not given)."""
        there = replace(self, rij=rij or self.rij, kolom=kolom or self.kolom, vakje=vakje)
        own = {
            "matrix": there.matrix, "per": there.per, "telt": there.telt, "orde": there.orde,
            "leeg": "true" if there.leeg else None, "zoekrij": there.zoekrij, "zoekkolom": there.zoekkolom,
            "rij": _beyond_first(there.rij), "kolom": _beyond_first(there.kolom), "vakje": there.vakje,
        }  # fmt: skip
        return links.href("matrix", **{n: v for n, v in own.items() if v and v != DEFAULTS.get(n)})


def _beyond_first(place: int) -> str | None:
    return str(place) if place > 1 else None


def place(name: str) -> int:
    """A row or column number in the address; 1 where there is none or it is no number."""
    text = links.asked(name) or ""
    return max(1, int(text)) if text.isdecimal() and len(text) < 7 else 1
