"""Tafel by partner, and partner by thema: who sits where, and on what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from netwerkkaart.analyses.base import Finding, Rule
from netwerkkaart.analyses.facts import Facts, Mask, facts
from netwerkkaart.analyses.matrix.crossing import Crossing, crossing
from netwerkkaart.analyses.matrix.gaps import placed
from netwerkkaart.analyses.matrix.order import seriation
from netwerkkaart.analyses.sparse import diagonal
from netwerkkaart.graph import Graph, Ints
from netwerkkaart.schema.nodes import TAFELS

ABSENT = Rule.AFWEZIGE_PARTNER.value.replace("_", " ")


@dataclass(frozen=True, eq=False)
class TafelPartner:
    """The crossing of tafels (items and rows) and partners.

    `silent` are tafels of which no partner is known. `complete` are those whose list of participants is
    known to be whole: only there an empty cell means that a partner does not sit there, but for the
    partners named with it, as a soort at the tafel may mean them.
    """

    crossing: Crossing
    silent: tuple[int, ...]
    complete: Mapping[int, frozenset[int]]
    kinds: frozenset[int]


@dataclass(frozen=True, eq=False)
class PartnerThema:
    """The crossing of partners and thema's over tafels, and the signals that a partner is absent.

    `silent` counts the tafels that stand in no cell: no partner or no thema of them is known.
    """

    crossing: Crossing
    gaps: Mapping[tuple[int, int], tuple[Finding, ...]]
    silent: int
    kinds: frozenset[int]


def tafel_partner(graph: Graph, items: Mask) -> TafelPartner:
    """The tafels of `items` that exist by the partners that sit there, seats counted for their partner.

    Ordered so that blocks show (`seriation`). A soort (tafel or partner) stands in it as one.
    """
    f = facts(graph)
    tafels = _tafels(f, items)
    seated = _partners_at(f)
    has = np.asarray(seated.sum(axis=1)) > 0
    rows = np.flatnonzero(tafels & has).astype(np.int32)
    columns = np.flatnonzero(np.asarray(seated[rows].sum(axis=0)) > 0).astype(np.int32)
    found = crossing(f, rows, rows=rows, columns=columns, by_row=diagonal(tafels), by_column=seated)
    whole = np.array([v is True for v in f.column("deelnemers_volledig")], bool)
    return TafelPartner(
        crossing=found.take(*_ordered(found.filled)),
        silent=tuple(np.flatnonzero(tafels & ~has).tolist()),
        complete=_complete(f, rows[whole[rows]], columns),
        kinds=frozenset(np.flatnonzero(f.soorten).tolist()),
    )


def partner_thema(graph: Graph, items: Mask, *, signals: Sequence[Finding] = ()) -> PartnerThema:
    """The partners by the thema's (with those above) of the tafels of `items` where they sit."""
    f = facts(graph)
    tafels, seated = _tafels(f, items), _partners_at(f)
    numbers = np.flatnonzero(tafels).astype(np.int32)
    told = (np.asarray(seated.sum(axis=1)) > 0) & (np.asarray(f.themas.sum(axis=1)) > 0)
    absent = [one for one in placed(f, signals) if one.finding.subsoort == ABSENT]
    gone = [f.graph.number[one.finding.onderwerpen[0]] for one in absent]
    live = np.flatnonzero(tafels & told)
    rows = np.union1d(np.flatnonzero(np.asarray(seated[live].sum(axis=0)) > 0), gone).astype(np.int32)
    columns = np.flatnonzero(np.asarray(f.themas_up[live].sum(axis=0)) > 0).astype(np.int32)
    found = crossing(f, numbers, rows=rows, columns=columns, by_row=seated, by_column=f.themas_up)
    ordered = found.take(*_ordered(found.filled))
    row, column = ({n: i for i, n in enumerate(keys)} for keys in (ordered.rows, ordered.columns))
    gaps: dict[tuple[int, int], tuple[Finding, ...]] = {}
    for partner, one in zip(gone, absent, strict=True):
        for cell in ((row[partner], column[t]) for t in sorted(one.themas) if t in column):
            gaps[cell] = (*gaps.get(cell, ()), one.finding)
    kinds = frozenset(np.flatnonzero(f.soorten).tolist())
    return PartnerThema(ordered, gaps, int((tafels & ~told).sum()), kinds)


def _complete(f: Facts, tafels: Ints, partners: Ints) -> dict[int, frozenset[int]]:
    """Per tafel with a whole list the partners that a soort there may mean; one with a seat of nobody is not whole."""
    homeless = np.asarray(f.graph.matrix("VERTEGENWOORDIGT").sum(axis=1)) == 0
    alone = f.seats_at @ homeless.astype(np.float64) > 0
    return {int(t): _meant(f, int(t), partners) for t in tafels if not alone[t]}


def _meant(f: Facts, tafel: int, partners: Ints) -> frozenset[int]:
    """Those of one soort, or of an unknown one, with somebody at the tafel, where one of the two is a soort."""
    soort = f.column("soort")
    there = {(soort[n], bool(f.soorten[n])) for n in f.participants[[tafel]].indices.tolist()}
    return frozenset(
        p for p in partners.tolist()
        if any((kind or f.soorten[p]) and (None in (s, soort[p]) or s == soort[p]) for s, kind in there)
    )  # fmt: skip


def _tafels(f: Facts, items: Mask) -> Mask:
    result: Mask = items & f.is_type(*TAFELS) & ~f.voorgesteld
    return result


def _partners_at(f: Facts) -> csr_array:
    """node × node: the participants that are a Partner."""
    return csr_array(f.participants.multiply(f.is_type("Partner")[None, :]))


def _ordered(pattern: csr_array) -> tuple[list[int], list[int]]:
    rows, columns = seriation(pattern)
    return rows.tolist(), columns.tolist()
