"""What a territory is called: one name per set of gemeenten, whoever works there."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from scipy.sparse import csr_array

from netwerkkaart.analyses.facts import Facts

PREFERRED = "veiligheidsregio"


@dataclass(frozen=True, eq=False)
class Places:
    """Names of territories (codes of `Facts.area_class`), the same for every group and pair."""

    f: Facts

    @cached_property
    def _named(self) -> dict[int, int]:
        """The Gebied of a territory: the veiligheidsregio, else one that a plek names, else the first by id."""
        f, soort = self.f, self.f.column("soort")
        used = set(f.graph.relaties["WERKT_IN"].naar[f.counted[f.graph.relaties["WERKT_IN"].van]].tolist())
        result: dict[int, int] = {}
        ranked = sorted(f.graph.numbers("Gebied"), key=lambda g: (soort[g] != PREFERRED, g not in used, f.id(g)))
        for gebied in ranked:
            result.setdefault(int(f.area_class[gebied]), gebied)
        return result

    def gebied(self, territory: int) -> int | None:
        """The node number of the Gebied with exactly this territory; None when there is none."""
        return self._named.get(territory)

    def key(self, plek: int) -> str:
        """What stands for the territory of a plek in an id: its Gebied, else its gemeenten."""
        gebied = self.gebied(int(self.f.area_class[plek]))
        if gebied is not None:
            return self.f.id(gebied)
        return "+".join(sorted(self.f.id(int(self.f.leaf_numbers[leaf])) for leaf in self.f.leaves(plek)))

    def shared(self, a: int, b: int) -> tuple[int | None, list[str]]:
        """The Gebied that two plekken share, if it has a name, and the shared gemeenten by name."""
        both = self.f.leaves(a) & self.f.leaves(b)
        names = sorted(self.f.naam(int(self.f.leaf_numbers[leaf])) for leaf in both)
        inner = next((p for p in (a, b) if len(self.f.leaves(p)) == len(both)), None)
        return (None if inner is None else self.gebied(int(self.f.area_class[inner]))), names


def shared_items(f: Facts, name: str, plekken: list[int]) -> list[str]:
    """The doelgroepen or activiteiten that all these plekken have, in alphabetical order."""
    said = [f.graph.get(plek, name) for plek in plekken]
    sets = [{v} if isinstance(v, str) else set(v) if isinstance(v, tuple) else set() for v in said]
    return sorted(str(item) for item in set.intersection(*sets))


def shared_themas(f: Facts, a: int, b: int) -> list[tuple[int, bool]]:
    """The shared thema's (node number of the upper one, whether both name it), equal ones first."""
    up, own = ([_row(m, p) for p in (a, b)] for m in (f.themas_up, f.themas))
    equal = own[0] & own[1]
    above = ((up[0] & own[1]) | (own[0] & up[1])) - equal
    return [(t, True) for t in sorted(equal)] + [(t, False) for t in sorted(above)]


def _row(matrix: csr_array, number: int) -> set[int]:
    return set(matrix.indices[matrix.indptr[number] : matrix.indptr[number + 1]].tolist())
