"""Signals and their evidence as rows: one for each signal, one for each thing that a number rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from netwerkkaart.analyses.base import Evidence, Finding
from netwerkkaart.analyses.labels import PART_NAMES, SUBSOORT, ZEKERHEID
from netwerkkaart.exports import findings_texts as texts
from netwerkkaart.graph import Graph

Cell = str | int | float | None
Numbered = Sequence[tuple[int, Finding]]


def parts_of(found: Iterable[Finding]) -> list[str]:
    """Every part that one of these scores is made of, in the order in which they come."""
    return list(dict.fromkeys(name for finding in found for name in finding.onderdelen))


def part_word(name: str) -> str:
    """A part as it is called."""
    return PART_NAMES.get(name, name)


def finding_row(graph: Graph, number: int, found: Finding, parts: Sequence[str]) -> list[Cell]:
    """One signal, with a cell for each part of its score."""
    return [
        number, found.zin[:1].upper() + found.zin[1:], SUBSOORT.get(found.subsoort, found.subsoort),
        ZEKERHEID[found.zekerheid.value], round(found.score, 4),
        *(_height(found.onderdelen[p]) if p in found.onderdelen else None for p in parts),
        "; ".join(_naam(graph, i) for i in found.onderwerpen), _naam(graph, found.thema), _naam(graph, found.gebied),
        found.niveau, found.id,
    ]  # fmt: skip


def evidence_rows(numbered: Numbered) -> Iterator[list[Cell]]:
    """Per signal and part its height, then what proves it; what belongs to no part comes last."""
    for number, found in numbered:
        rest = [(_part(found, line.wat), line) for line in found.bewijs]
        for name, height in found.onderdelen.items():
            yield [number, part_word(name), texts.SCORE_LINE, _height(height), *[None] * 6]
            yield from (_evidence(number, part_word(name), line) for part, line in rest if part == name)
        yield from (_evidence(number, texts.REST, line) for part, line in rest if part is None)


def _height(value: float | None) -> Cell:
    return texts.UNKNOWN if value is None else round(value, 4)


def _part(found: Finding, wat: str) -> str | None:
    begins = (part for start, part in texts.PART_OF.items() if wat.lower().startswith(start))
    return next((part for part in begins if part in found.onderdelen), None)


def _evidence(number: int, part: str, line: Evidence) -> list[Cell]:
    what, colon, value = line.wat.partition(": ")
    cells: list[Cell] = [number, part, what, value if colon else None]
    if line.bron is None:
        return [*cells, *[None] * 6]
    bron = line.bron
    return [*cells, "\n".join(bron.teksten), bron.inventaris, bron.bestand, bron.blad, bron.rij, bron.import_]


def _naam(graph: Graph, id_: str | None) -> str:
    return "" if id_ is None else graph.node(id_).naam if id_ in graph else id_
