"""Per thema and area: handled by one domein only, or a partner with work there that sits at no table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from netwerkkaart.analyses.facts import Facts, Mask
from netwerkkaart.analyses.pairs import Numbers
from netwerkkaart.graph import Value
from netwerkkaart.schema.choices import BEIDE, VEILIGHEID, ZORG
from netwerkkaart.schema.nodes import TAFELS

NOT_ABSENT = ("koepel", "rijk")


@dataclass(frozen=True, slots=True)
class OneSided:
    """A thema that needs both domeinen and, in the area of plek `where`, is handled by one."""

    thema: int
    where: int
    domein: str
    plekken: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Absent:
    """A partner with opdrachten on a thema in the area of `where` (an opdracht), at none of these tables."""

    partner: int
    thema: int
    where: int
    opdrachten: tuple[int, ...]
    tafels: tuple[int, ...]


def one_sided(f: Facts) -> Iterator[OneSided]:
    """At the areas of the plekken on a thema; where one such area lies in another only the widest.

    A plek of which area, thema or domein is not known may be of the other domein there: no claim is made.
    (One of which neither area nor thema is known says nothing.)
    """
    needs = f.is_type("Thema") & ~f.koepel & np.array([d == BEIDE for d in f.column("domein")], bool)
    maybe = f.counted & (np.asarray(f.graph.matrix("GAAT_OVER").sum(axis=1)) == 0)
    for thema in np.flatnonzero(needs).tolist():
        own = np.flatnonzero(f.counted & _filled(f.themas, thema) & (f.area_size > 0))
        if len(own):
            on_thema = f.plekken & ~f.voorgesteld & handles(f, thema)
            yield from _one_sided(f, thema, own, on_thema=on_thema, maybe=maybe)


def _one_sided(f: Facts, thema: int, own: Numbers, *, on_thema: Mask, maybe: Mask) -> Iterator[OneSided]:
    all_ = np.flatnonzero(on_thema | maybe)
    firsts = own[np.unique(f.area_class[own], return_index=True)[1]]
    shared = (f.area[firsts] @ f.area[all_].T).toarray()
    there = (shared > 0) | (on_thema & (f.area_size == 0))[all_][None, :]
    domein = np.array([str(d or "") for d in f.firm_domein])[all_]
    sizes = f.area_size[firsts]
    nested = (f.area[firsts] @ f.area[firsts].T).toarray() == sizes[:, None]
    single = {d: ~(there & (domein != d)[None, :]).any(axis=1) for d in (ZORG, VEILIGHEID)}
    for d, holds in single.items():
        wider = nested & holds[None, :] & (sizes[None, :] > sizes[:, None])
        for row in np.flatnonzero(holds & ~wider.any(axis=1)).tolist():
            known = all_[(shared[row] > 0) & (on_thema & f.counted)[all_]]
            yield OneSided(thema, int(firsts[row]), d, tuple(known.tolist()))


def absent(f: Facts) -> Iterator[Absent]:
    """Per partner, thema and area; only where the participants of every such table are known.

    A table whose thema or area is not known may be such a table: who sits there is not called absent;
    nor is who may be meant by a soort that sits there.
    """
    groups: dict[tuple[int, int, int], list[int]] = {}
    for opdracht, partner in _work(f):
        for thema in f.themas.indices[f.themas.indptr[opdracht] : f.themas.indptr[opdracht + 1]].tolist():
            groups.setdefault((partner, thema, int(f.area_class[opdracht])), []).append(opdracht)
    tables: dict[tuple[int, int], tuple[Mask, Mask] | None] = {}
    sits, kinds, soort = f.participants.T.tocsr(), _stand_ins(f), f.column("soort")
    for (partner, thema, class_), opdrachten in sorted(groups.items()):
        if (thema, class_) not in tables:
            tables[thema, class_] = _tables(f, thema, opdrachten[0])
        maybe = [partner, *kinds.get(soort[partner], ()), *kinds.get(None, ())]
        if (found := tables[thema, class_]) and not found[1][sits[maybe].indices].any():
            there = tuple(np.flatnonzero(found[0]).tolist())
            yield Absent(partner, thema, opdrachten[0], tuple(sorted(set(opdrachten))), there)


def _work(f: Facts) -> list[tuple[int, int]]:
    """(opdracht, partner) by VOERT_UIT or BETREFT: no kinds, koepels, rijk or proposals; area known."""
    done, about = (f.graph.relaties[t] for t in ("VOERT_UIT", "BETREFT"))
    work = np.concatenate([done.naar, about.van])
    who = np.concatenate([done.van, about.naar])
    soort = np.array([str(v or "") for v in f.column("soort")])
    partner = f.is_type("Partner") & ~f.soorten & ~np.isin(soort, NOT_ABSENT) & (soort != "")
    keep = partner[who] & ~f.voorgesteld[work] & (f.area_size[work] > 0)
    return sorted({*zip(work[keep].tolist(), who[keep].tolist(), strict=True)})


def _tables(f: Facts, thema: int, opdracht: int) -> tuple[Mask, Mask] | None:
    """The tables on this thema in the area of the opdracht, and all that may be; None if not all are known."""
    leaves = np.zeros(f.area.shape[1])
    leaves[list(f.leaves(opdracht))] = 1
    near, unknown_area = np.asarray(f.area @ leaves) > 0, f.area_size == 0
    exists = f.is_type(*TAFELS) & ~f.voorgesteld
    on_thema, unknown_thema = handles(f, thema), np.asarray(f.graph.matrix("GAAT_OVER").sum(axis=1)) == 0
    there = exists & ~f.soorten & on_thema & near
    unsure = exists & on_thema & (near | unknown_area) & ~f.participants_known
    if not there.any() or unsure.any():
        return None
    maybe = exists & (near | unknown_area) & (on_thema | unknown_thema)
    return there, maybe


def _stand_ins(f: Facts) -> dict[Value | None, list[int]]:
    """The soorten (kinds) of Partner by their soort; None: it is not known of what."""
    soort = f.column("soort")
    result: dict[Value | None, list[int]] = {}
    for n in f.graph.numbers("Partner"):
        if f.soorten[n]:
            result.setdefault(soort[n], []).append(n)
    return result


def handles(f: Facts, thema: int) -> Mask:
    """Nodes on this thema, on one below it or on one above it."""
    above = f.themas @ f.thema_up[[thema]].T
    result: Mask = _filled(f.themas_up, thema) | (np.asarray(above.todense()).ravel() > 0)
    return result


def _filled(matrix: csr_array, column: int) -> Mask:
    result: Mask = np.asarray(matrix[:, [column]].todense()).ravel() > 0
    return result


def handling_both(f: Facts) -> tuple[list[int], list[int]]:
    """Plekken on a thema that needs both domeinen, and those of which the domein is not known."""
    needs = f.is_type("Thema") & np.array([d == BEIDE for d in f.column("domein")], bool)
    found = np.flatnonzero(f.counted & ((f.themas @ needs.astype(np.float64)) > 0)).tolist()
    return found, [n for n in found if f.firm_domein[n] is None]


def work_without(f: Facts) -> tuple[list[int], list[int]]:
    """Opdrachten with a contractor or a partner they are about, and those without known thema or area."""
    partner = f.is_type("Partner")
    done, about = (f.graph.relaties[t] for t in ("VOERT_UIT", "BETREFT"))
    work = np.unique(np.concatenate([done.naar[partner[done.van]], about.van[partner[about.naar]]]))
    work = work[~f.voorgesteld[work]]
    lacking = (f.area_size[work] == 0) | (np.asarray(f.themas.sum(axis=1))[work] == 0)
    return work.tolist(), work[lacking].tolist()
