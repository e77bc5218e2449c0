"""Which ids are one thing: the answers `zelfde` and `niet zelfde`, applied in order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from netwerkkaart.graph import NodeId

Rank = Mapping[str, tuple[int, int]]
NEVER = (1 << 62, 0)


@dataclass
class Folding:
    """`standing` maps every folded id to the one that stands; `refused` are answers without effect."""

    standing: dict[str, NodeId] = field(default_factory=dict)
    refused: list[tuple[str, str]] = field(default_factory=list)

    def of(self, id_: str) -> str:
        """The id that stands for this one."""
        return self.standing.get(id_, id_)


def fold(same: Sequence[tuple[str, str]], not_same: Iterable[tuple[str, str]], first_named: Rank) -> Folding:
    """Join what was said to be the same, in order; a pair said to differ is never joined.

    A `niet zelfde` holds whenever it was said: it keeps two apart for good. Of a group the id stands
    that was named first (event, then sheet and row order), then by text.
    """
    groups: dict[str, frozenset[str]] = {}
    apart = {frozenset(pair) for pair in not_same}
    refused = []
    for a, b in same:
        left, right = groups.get(a, frozenset((a,))), groups.get(b, frozenset((b,)))
        if any(frozenset((x, y)) in apart for x in left for y in right if x != y):
            refused.append((a, b))
            continue
        joined = left | right
        groups.update(dict.fromkeys(joined, joined))
    standing = {id_: NodeId(min(group, key=lambda i: (first_named.get(i, NEVER), i))) for id_, group in groups.items()}
    return Folding({id_: stands for id_, stands in standing.items() if id_ != stands}, refused)
