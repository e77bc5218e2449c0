"""Per thema and area: handled by one domein only, or a partner with work there that sits at no table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from scipy.sparse import csr_array

from netwerkkaart.analyses.facts import Facts, Mask
from netwerkkaart.analyses.pairs import Numbers
from netwerkkaart.graph import Value
from netwerkkaart.schema.choices import BEIDE, VEILIGHEID, ZORG
from netwerkkaart.schema.nodes import TAFELS

NOT_ABSENT = ("koepel", "rijk")


@dataclass(frozen=True, slots=True)
class Handled:
    """A thema that needs both domeinen, and who handles it in the area of plek `where`.

    `domein` is the one that is known there, None if both or neither are; `plekken` are on the thema
    there; of those in `unsure` gebied or domein is not known, so they may bring the other one.
    """

    thema: int
    where: int
    domein: str | None
    plekken: tuple[int, ...]
    unsure: tuple[int, ...]

    @property
    def one_sided(self) -> bool:
        """Whether one domein is known there and no plek on the thema may be of the other."""
        return self.domein is not None and not self.unsure


@dataclass(frozen=True, slots=True)
class Asked:
    """A partner with opdrachten on a thema in the area of `where` (an opdracht) that has these tables.

    `sits`: whether it sits at one of them; None: not known.
    """

    partner: int
    thema: int
    where: int
    opdrachten: tuple[int, ...]
    tafels: tuple[int, ...]
    sits: bool | None


@lru_cache(maxsize=8)
def handled(f: Facts) -> tuple[Handled, ...]:
    """Each thema that needs both, at the areas of the plekken on it.

    A plek on the thema of which domein or gebied is not known may be of the other domein there: then
    nothing is claimed, and it is counted. One of which no thema is known handles nothing as far as is
    known: it keeps no signal back (the sentence says "voor zover bekend", the evidence counts it). A
    soort takes no part, wherever it works; the sentence names it.
    """
    needs_both = f.is_type("Thema") & ~f.koepel & np.array([d == BEIDE for d in f.column("domein")], bool)
    return tuple(item for thema in np.flatnonzero(needs_both).tolist() for item in _handled(f, thema))


def _handled(f: Facts, thema: int) -> Iterator[Handled]:
    own = np.flatnonzero(f.counted & _filled(f.themas, thema) & (f.area_size > 0))
    on = np.flatnonzero(f.counted & handles(f, thema))
    firsts = own[np.unique(f.area_class[own], return_index=True)[1]]
    near = (f.area[firsts] @ f.area[on].T).toarray() > 0
    domein = np.array([str(d or "") for d in f.firm_domein])[on]
    there = {d: (near & np.isin(domein, (d, BEIDE))).any(axis=1) for d in (ZORG, VEILIGHEID)}
    placeless = f.area_size[on] == 0
    for row, where in enumerate(firsts.tolist()):
        known = [d for d, rows in there.items() if rows[row]]
        one = known[0] if len(known) == 1 else None
        unsure = (near[row] & (domein == "")) | (placeless & (domein != (one or "")))
        silent = () if len(known) == len(there) else tuple(on[unsure].tolist())
        yield Handled(thema, where, one, tuple(on[near[row]].tolist()), silent)


def one_sided(f: Facts, found: Iterable[Handled]) -> list[Handled]:
    """Those handled by one domein; where one such area lies in another only the widest."""
    alike: dict[tuple[int, str | None], list[Handled]] = {}
    for item in found:
        if item.one_sided:
            alike.setdefault((item.thema, item.domein), []).append(item)
    return [item for items in alike.values() for item in _widest(f, items)]


def _widest(f: Facts, items: list[Handled]) -> list[Handled]:
    area = f.area[[item.where for item in items]]
    sizes = np.asarray(area.sum(axis=1))
    within = (area @ area.T).toarray() == sizes[:, None]
    wider = within & (sizes[None, :] > sizes[:, None])
    return [items[i] for i in np.flatnonzero(~wider.any(axis=1)).tolist()]


def soorten_beside(f: Facts, item: Handled) -> list[int]:
    """The soorten (kinds) of plek on the thema that work in that area and are of another domein."""
    kinds = f.plekken & f.soorten & ~f.voorgesteld & handles(f, item.thema) & _near(f, item.where)
    return [n for n in np.flatnonzero(kinds).tolist() if f.firm_domein[n] not in (None, item.domein)]


def without_thema(f: Facts, where: int) -> int:
    """How many plekken in that area have no known thema."""
    return int((f.counted & _no_thema(f) & _near(f, where)).sum())


@lru_cache(maxsize=8)
def asked(f: Facts) -> tuple[Asked, ...]:
    """Per partner, thema and area whether the partner sits at a table there; only where there is one.

    Tables are those that exist: a soort takes no part, nor does a table without known thema and gebied.
    Not known: who sits at one of the tables, or at one on the thema without known gebied; the partner
    sits at a table here without known thema, or at one on the thema without known gebied; a soort sits
    there that may mean it; of the partner no soort is known (koepels and rijk are never absent).
    """
    groups: dict[tuple[int, int, int], list[int]] = {}
    for opdracht, partner in _work(f):
        for thema in f.themas.indices[f.themas.indptr[opdracht] : f.themas.indptr[opdracht + 1]].tolist():
            groups.setdefault((thema, int(f.area_class[opdracht]), partner), []).append(opdracht)
    return tuple(_asked(f, groups))


def _asked(f: Facts, groups: Mapping[tuple[int, int, int], list[int]]) -> Iterator[Asked]:
    places: dict[tuple[int, int], _Tables] = {}
    sits, kinds, soort = f.participants.T.tocsr(), _stand_ins(f), f.column("soort")
    for (thema, class_, partner), opdrachten in sorted(groups.items()):
        if (thema, class_) not in places:
            places[thema, class_] = _tables(f, thema, opdrachten[0])
        tables = places[thema, class_]
        if tables.there.any():
            meant = [partner, *kinds.get(soort[partner], ()), *kinds.get(None, ())]
            found = tables.sits(sits[[partner]].indices, sits[meant].indices)
            known = found if soort[partner] is not None else found or None
            there = tuple(np.flatnonzero(tables.there).tolist())
            yield Asked(partner, thema, opdrachten[0], tuple(sorted(set(opdrachten))), there, known)


@dataclass(frozen=True, slots=True, eq=False)
class _Tables:
    """The tables on a thema in an area, those that may be, and whether all participants are known."""

    there: Mask
    maybe: Mask
    complete: bool

    def sits(self, own: Numbers, meant: Numbers) -> bool | None:
        """By the tables where a partner sits, and those where it or a soort that may mean it does."""
        if self.there[own].any():
            return True
        return None if not self.complete or self.maybe[meant].any() else False


def _tables(f: Facts, thema: int, opdracht: int) -> _Tables:
    near, placeless = _near(f, opdracht), f.area_size == 0
    exists, on_thema = f.is_type(*TAFELS) & f.counted, handles(f, thema)
    may_be = exists & on_thema & (near | placeless)
    there = exists & on_thema & near
    maybe = may_be | (exists & _no_thema(f) & near)
    return _Tables(there, maybe, not (may_be & ~f.participants_known).any())


def _work(f: Facts) -> list[tuple[int, int]]:
    """(opdracht, partner) by VOERT_UIT or BETREFT: no kinds, koepels, rijk or proposals; area known."""
    done, about = (f.graph.relaties[t] for t in ("VOERT_UIT", "BETREFT"))
    work = np.concatenate([done.naar, about.van])
    who = np.concatenate([done.van, about.naar])
    soort = np.array([str(v or "") for v in f.column("soort")])
    partner = f.is_type("Partner") & ~f.soorten & ~np.isin(soort, NOT_ABSENT)
    keep = partner[who] & ~f.voorgesteld[work] & (f.area_size[work] > 0)
    return sorted({*zip(work[keep].tolist(), who[keep].tolist(), strict=True)})


def _near(f: Facts, number: int) -> Mask:
    """Nodes whose area meets that of this one."""
    leaves = np.zeros(f.area.shape[1])
    leaves[list(f.leaves(number))] = 1
    result: Mask = np.asarray(f.area @ leaves) > 0
    return result


def _no_thema(f: Facts) -> Mask:
    result: Mask = np.asarray(f.graph.matrix("GAAT_OVER").sum(axis=1)) == 0
    return result


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


def work_without(f: Facts) -> tuple[list[int], list[int]]:
    """Opdrachten with a contractor or a partner they are about, and those without known thema or area."""
    partner = f.is_type("Partner")
    done, about = (f.graph.relaties[t] for t in ("VOERT_UIT", "BETREFT"))
    work = np.unique(np.concatenate([done.naar[partner[done.van]], about.van[partner[about.naar]]]))
    work = work[~f.voorgesteld[work]]
    lacking = (f.area_size[work] == 0) | (np.asarray(f.themas.sum(axis=1))[work] == 0)
    return work.tolist(), work[lacking].tolist()
