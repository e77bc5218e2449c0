"""Dubbele opdrachten measured: how well doubles are told apart, and how time grows with the number of opdrachten.

Run from the root of the repository: `PYTHONPATH=. python benchmarks/bench_commissions.py`.
"""

from __future__ import annotations

import resource
import time
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

from netwerkkaart.analyses.commissions.analysis import Commissions, opdrachtparen
from netwerkkaart.analyses.commissions.facts import commission_facts
from netwerkkaart.analyses.facts import facts
from netwerkkaart.build import graph_of
from netwerkkaart.graph import Graph, Value
from tests.unit.test_commissions import APART, PAREN, labelled, quality

GEMEENTEN, REGIOS, WOORDEN = 342, 25, 3000
REWORDED = 0.05
Line = tuple[str, str, str]
Codes = NDArray[np.int64]


def zipf(rng: np.random.Generator, values: int, size: int, skew: float) -> Codes:
    """`size` numbers under `values`, the first ones most often."""
    weights = 1 / np.arange(1, values + 1) ** skew
    result: Codes = rng.choice(values, size, p=weights / weights.sum())
    return result


def vocabulary(rng: np.random.Generator) -> list[str]:
    """Made up words of two to four syllables, as long and as like one another as Dutch ones."""
    syllables = [c + v + e for c in "bdfghjklmnprstvwz" for v in "aeiou" for e in "klnrst"]
    return ["".join(rng.choice(syllables, int(rng.integers(2, 5)))) for _ in range(WOORDEN)]


@dataclass(frozen=True)
class Size:
    """How large a made up map is."""

    opdrachten: int
    regios: int = REGIOS

    @property
    def themas(self) -> int:
        """A region knows some dozens of thema's, the country some hundreds."""
        return min(200, 20 + self.opdrachten // 20)


def made_up(size: Size, seed: int = 1) -> Graph:
    """A map of so many opdrachten, one in twenty a rewording of an earlier one; the same seed, the same map."""
    rng = np.random.default_rng(seed)
    words = vocabulary(rng)
    gemeenten = GEMEENTEN * size.regios // REGIOS
    partners = max(20, size.opdrachten // 3)
    nodes: list[tuple[str, Mapping[str, Value]]] = [
        *((f"gebied:r{i}", {"soort": "veiligheidsregio"}) for i in range(size.regios)),
        *((f"gebied:g{i}", {"soort": "gemeente"}) for i in range(gemeenten)),
        *((f"thema:t{i}", {}) for i in range(size.themas)),
        *((f"partner:p{i}", {}) for i in range(partners)),
    ]
    lines: list[Line] = [("LIGT_IN", f"gebied:g{i}", f"gebied:r{i % size.regios}") for i in range(gemeenten)]
    teksten: list[list[str]] = []
    own: list[list[Line]] = []
    for i in range(size.opdrachten):
        again = i - 1 if i and rng.random() < REWORDED else None
        teksten.append(_text(rng, words, None if again is None else teksten[again]))
        nodes.append((f"opdracht:o{i}", {"omschrijving": " ".join(teksten[i]), "begin": str(rng.integers(2018, 2026))}))
        drawn = _lines(rng, size, i, gemeenten=gemeenten, partners=partners)
        own.append(drawn if again is None else [_about(line, i) for line in own[again]])
    return graph_of(nodes, sorted({*lines, *(line for drawn in own for line in drawn)}))


def _text(rng: np.random.Generator, words: list[str], earlier: list[str] | None) -> list[str]:
    """New words, or those of an earlier one in another order and one fewer."""
    if earlier:
        return [str(word) for word in rng.permutation(earlier)[1:]]
    return [words[w] for w in zipf(rng, WOORDEN, int(rng.integers(6, 20)), 1.0)]


def _about(line: Line, i: int) -> Line:
    """The same line of another opdracht."""
    van, naar = (f"opdracht:o{i}" if end.startswith("opdracht:") else end for end in line[1:])
    return line[0], van, naar


def _lines(rng: np.random.Generator, size: Size, i: int, *, gemeenten: int, partners: int) -> list[Line]:
    where = f"gebied:r{rng.integers(size.regios)}" if rng.random() < 0.5 else f"gebied:g{rng.integers(gemeenten)}"
    gever, nemer, over = zipf(rng, partners, 3, 0.5).tolist()
    lines = [
        ("GEEFT_OPDRACHT", f"partner:p{gever}", f"opdracht:o{i}"),
        ("VOERT_UIT", f"partner:p{nemer}", f"opdracht:o{i}"),
        ("GAAT_OVER", f"opdracht:o{i}", f"thema:t{zipf(rng, size.themas, 1, 0.5)[0]}"),
        ("BETREFT", f"opdracht:o{i}", f"partner:p{over}"),
        ("WERKT_IN", f"opdracht:o{i}", where),
    ]
    return [line for line in lines if rng.random() < 0.8]


def print_quality() -> None:
    """Precision, recall and F1 per kind of labelled pairs, for `dubbel` alone and with `beoordelen`."""
    print(f"{'kind':<18}{'':<10}precision  recall     F1   (good, wrong, missed)")
    for path, subsoorten in product((PAREN, APART), (("dubbel",), ("dubbel", "beoordelen"))):
        print(f"-- {path.name}")
        for kind, q in quality(labelled(path), subsoorten).items():
            row = f"{q.precision:>9.2f}{q.recall:>8.2f}{q.f1:>7.2f}   ({q.good}, {q.wrong}, {q.missed})"
            print(f"{kind:<18}{'strict' if len(subsoorten) == 1 else 'shown':<10}{row}")


def print_growth() -> None:
    """Seconds of a first run on an unseen graph, with what all analyses share apart."""
    print("\nopdrachten  facts    all  pairs  findings  times")
    previous = 0.0
    for size in (Size(300, regios=1), Size(1000), Size(3000), Size(10_000)):
        graph = made_up(size)
        start = time.perf_counter()
        shared = facts(graph)
        _ = shared.area_class, shared.themas_up, shared.period
        ready = time.perf_counter()
        found = Commissions().run(graph)
        seconds = time.perf_counter() - ready
        growth = f"{seconds / previous:5.1f}" if previous else "    -"
        pairs = len(opdrachtparen(graph))
        print(f"{size.opdrachten:>10}{ready - start:>7.2f}{seconds:>7.2f}{pairs:>7}{len(found):>10}  {growth}")
        previous = seconds
        commission_facts.cache_clear()
        opdrachtparen.cache_clear()
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    print_quality()
    print_growth()
