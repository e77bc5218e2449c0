"""The rows that an overlap finding rests on: thema's, gebieden, doelgroepen and participants."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from netwerkkaart.analyses.base import Evidence
from netwerkkaart.analyses.facts import Facts, Mask
from netwerkkaart.analyses.overlap.places import shared_items
from netwerkkaart.analyses.weights import EVIDENCE_SHOWN
from netwerkkaart.graph import Bron, Graph


@dataclass(frozen=True, eq=False)
class Said:
    """Relationships of chosen plekken: type -> plek -> other end -> index in the graph's bronnen."""

    graph: Graph
    rows: dict[str, dict[int, dict[int, int]]]

    def of(self, type_: str, plek: int) -> dict[int, int]:
        """Other ends with where that was said (-1: by no row)."""
        return self.rows[type_].get(plek, {})

    def bron(self, index: int) -> Bron | None:
        """The row behind an index; None when no row said it."""
        return None if index < 0 else self.graph.bronnen[index]


def said_of(graph: Graph, plekken: Iterable[int]) -> Said:
    """What rows say of these plekken, looked up once for all findings."""
    wanted = np.zeros(len(graph), bool)
    wanted[list(plekken)] = True
    rows = {
        t: _by_plek(graph, t, wanted, at_end=t in ("NEEMT_DEEL_AAN", "ZIT_IN"))
        for t in ("NEEMT_DEEL_AAN", "ZIT_IN", "GAAT_OVER", "WERKT_IN")
    }
    seats = np.zeros(len(graph), bool)
    seats[[seat for sits in rows["ZIT_IN"].values() for seat in sits]] = True
    rows["VERTEGENWOORDIGT"] = _by_plek(graph, "VERTEGENWOORDIGT", seats, at_end=False)
    return Said(graph, rows)


def _by_plek(graph: Graph, type_: str, wanted: Mask, *, at_end: bool) -> dict[int, dict[int, int]]:
    table = graph.relaties[type_]
    keys, others = (table.naar, table.van) if at_end else (table.van, table.naar)
    rows = np.flatnonzero(wanted[keys])
    result: dict[int, dict[int, int]] = {}
    cells = zip(keys[rows].tolist(), others[rows].tolist(), table.bronnen.bron[rows].tolist(), strict=True)
    for key, other, bron in cells:
        result.setdefault(key, {})[other] = bron
    return result


def subject_evidence(f: Facts, said: Said, plekken: list[int], themas: set[int]) -> Iterator[Evidence]:
    """Per plek the rows of these thema's and of its gebieden."""
    for plek in plekken[:EVIDENCE_SHOWN]:
        for thema, bron in said.of("GAAT_OVER", plek).items():
            if thema in themas:
                yield Evidence(f"Thema van {f.naam(plek)}: {f.naam(thema)}", said.bron(bron))
        for gebied, bron in said.of("WERKT_IN", plek).items():
            yield Evidence(f"Gebied van {f.naam(plek)}: {f.naam(gebied)}", said.bron(bron))
    if len(plekken) > EVIDENCE_SHOWN:
        yield Evidence(f"En nog {len(plekken) - EVIDENCE_SHOWN} andere")


def item_evidence(f: Facts, said: Said, plekken: list[int]) -> Iterator[Evidence]:
    """The shared doelgroepen and activiteiten, with the row of each plek that says so."""
    for name in ("doelgroep", "activiteit"):
        items = "; ".join(shared_items(f, name, plekken))
        for plek in plekken if items else ():
            table, row = f.graph.locate(plek)
            bron = int(table.columns[name].bron[row])
            yield Evidence(f"{name.capitalize()} van {f.naam(plek)}: {items}", said.bron(bron))


def participant_evidence(f: Facts, said: Said, plekken: list[int]) -> Iterator[Evidence]:
    """The participants that all these plekken share (kinds left out), with the rows that say so."""
    joins = [_participants(f, said, plek) for plek in plekken]
    shared = sorted(set.intersection(*(set(j) for j in joins)), key=f.id)
    for who in shared[:EVIDENCE_SHOWN]:
        for plek, join in zip(plekken, joins, strict=True):
            via, bron = join[who]
            seat = "" if via == who else f" (via {f.naam(via)})"
            yield Evidence(f"Deelnemer van {f.naam(plek)}: {f.naam(who)}{seat}", said.bron(bron))
    if len(shared) > EVIDENCE_SHOWN:
        yield Evidence(f"En nog {len(shared) - EVIDENCE_SHOWN} gedeelde deelnemers")


def _participants(f: Facts, said: Said, plek: int) -> dict[int, tuple[int, int]]:
    """Participant -> (itself or the seat it sits by, where that was said)."""
    result: dict[int, tuple[int, int]] = {}
    for seat, bron in said.of("ZIT_IN", plek).items():
        for partner in said.of("VERTEGENWOORDIGT", seat):
            result[partner] = (seat, bron)
    result |= {who: (who, bron) for who, bron in said.of("NEEMT_DEEL_AAN", plek).items()}
    return {who: how for who, how in result.items() if not f.soorten[who]}
