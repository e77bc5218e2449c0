"""What Nog niet bekend shows under the filter: lines per kind, norms, what could not be compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from netwerkkaart.analyses import Gap
from netwerkkaart.ui.stand import Stand

KINDS = ("tafels", "programma's", "opdrachten", "zetels", "partners")
NORM = "norm"


@dataclass(frozen=True)
class Unknowns:
    """`kinds` are the lines per kind (of the chosen gebied when it has any), `norms` and `other` of the whole map."""

    kinds: dict[str, list[Gap]]
    norms: list[Gap]
    other: list[Gap]
    gebied: str | None

    def __iter__(self) -> Iterator[Gap]:
        """Every line."""
        for lines in self.kinds.values():
            yield from lines
        yield from (*self.norms, *self.other)

    def find(self, key: str | None) -> Gap | None:
        """The line with this key."""
        return next((gap for gap in self if key_of(gap) == key), None)


def key_of(gap: Gap) -> str:
    """How the address names a line."""
    return f"{gap.soort}/{gap.wat}"


def unknowns(stand: Stand) -> Unknowns:
    """All lines; a gebied that no row names has no counts of its own."""
    found = stand.gaps
    wanted = stand.filter.gebied if any(g.gebied == stand.filter.gebied for g in found) else None
    return Unknowns(
        {kind: [g for g in found if g.soort == kind and g.gebied == wanted] for kind in KINDS},
        [g for g in found if g.soort == NORM],
        [g for g in found if g.soort not in (*KINDS, NORM)],
        wanted,
    )


def rows_of(stand: Stand, gap: Gap) -> list[str]:
    """The nodes that lack it and that the filter shows."""
    graph = stand.graph
    return [str(i) for i in gap.onderwerpen if i in graph and stand.mask[graph.number[i]]]
