"""The three matrices of what is shown now."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from netwerkkaart.analyses.facts import Facts, Mask
from netwerkkaart.analyses.matrix.areas import soorten_of_areas
from netwerkkaart.analyses.matrix.crossing import UNKNOWN, WIDER
from netwerkkaart.analyses.matrix.partners import partner_thema, tafel_partner
from netwerkkaart.analyses.matrix.themas import ThemaGebied, path_up, thema_gebied
from netwerkkaart.schema.nodes import TAFELS
from netwerkkaart.ui import session
from netwerkkaart.ui import texts_matrix as t
from netwerkkaart.ui.asked import Asked
from netwerkkaart.ui.matrix import Head, Sheet, head
from netwerkkaart.ui.matrix_parts import by_name
from netwerkkaart.ui.stand import Stand

PREFERRED = "veiligheidsregio"


def area_kinds(stand: Stand) -> list[str]:
    """The kinds of Gebied to choose from: veiligheidsregio first, then those that hold most tafels."""
    found = session.once(("gebiedsoorten", *stand.key), lambda: soorten_of_areas(stand.facts))
    return sorted(found, key=lambda soort: (soort != PREFERRED, -found[soort], soort))


def sheet(stand: Stand, asked: Asked) -> Sheet:
    """The matrix that is asked for, whole; worked out once per view and filter."""
    key = ("matrix", *stand.key, asked.matrix, asked.per, asked.telt)
    found = session.once(key, lambda: _made(stand, asked))
    if asked.matrix == t.THEMA:
        return found if asked.leeg else _taken_stock_of(found)
    return by_name(found) if asked.orde == t.BY_NAME else found


def _made(stand: Stand, asked: Asked) -> Sheet:
    if asked.matrix == t.TAFEL:
        return _tafel_partner(stand)
    if asked.matrix == t.PARTNER:
        return _partner_thema(stand)
    return _thema_gebied(stand, asked.per or PREFERRED, _items(stand.facts, asked.telt))


def _items(f: Facts, telt: str) -> Mask:
    return f.plekken if telt == t.PLEKKEN else f.is_type(*TAFELS)


def _thema_gebied(stand: Stand, soort: str, items: Mask) -> Sheet:
    graph, f = stand.graph, stand.facts
    signals = [finding for _, finding in stand.numbered]
    found = thema_gebied(graph, soort, items & stand.mask, signals=signals)
    crossing = found.crossing
    rows = tuple(head(graph, n, special=t.NO_THEMA, depth=0 if n < 0 else len(path_up(f, n))) for n in crossing.rows)
    special = {WIDER: t.WIDER, UNKNOWN: t.NO_AREA}
    columns = tuple(
        replace(head(graph, n, special=special.get(n, "")), stock=bool(known))
        for n, known in zip(crossing.columns, found.inventoried, strict=True)
    )
    whole = Sheet(
        t.THEMA, graph, crossing, rows, columns, gaps=found.gaps, silent=tuple(str(graph.ids[n]) for n in found.silent)
    )
    return whole.take(_rows_shown(stand, found), _columns_shown(stand, found))


def _rows_shown(stand: Stand, found: ThemaGebied) -> list[int]:
    """The thema's that the filter asks for, and the row of unknown only where something stands in it."""
    rows = found.crossing.filled.sum(axis=1)
    return [i for i, n in enumerate(found.crossing.rows) if (_asked_thema(stand, n) if n >= 0 else rows[i])]


def _asked_thema(stand: Stand, thema: int) -> bool:
    """Whether a thema is the one of the filter or lies below it; of any other only a part would be counted."""
    wanted = stand.filter.thema
    number = stand.graph.number.get(wanted) if wanted else None
    return not wanted or number in stand.facts.thema_up[[thema]].indices


def _columns_shown(stand: Stand, found: ThemaGebied) -> list[int]:
    """The areas that meet the chosen gebied; WIDER and UNKNOWN only where something stands in them."""
    filled = found.crossing.filled.sum(axis=0)
    wanted = stand.filter.gebied
    f, number = stand.facts, stand.graph.number.get(wanted) if wanted else None
    leaves = None if number is None else f.leaves(number)
    return [
        i for i, n in enumerate(found.crossing.columns)
        if (filled[i] if n < 0 else leaves is None or bool(leaves & f.leaves(n)))
    ]  # fmt: skip


def _taken_stock_of(whole: Sheet) -> Sheet:
    """Without the areas that nobody took stock of; they are named below."""
    keep = [i for i, h in enumerate(whole.columns) if h.stock]
    outside = tuple(h.naam for h in whole.columns if not h.stock)
    return replace(whole.take(range(len(whole.rows)), keep), outside=outside)


def _tafel_partner(stand: Stand) -> Sheet:
    graph = stand.graph
    found = tafel_partner(graph, stand.mask)
    complete = {
        str(graph.ids[n]): frozenset(map(str, map(graph.ids.__getitem__, m))) for n, m in found.complete.items()
    }
    rows, columns = (
        tuple(_plain(stand, n, kind=n in found.kinds, complete=n in found.complete) for n in keys)
        for keys in (found.crossing.rows, found.crossing.columns)
    )
    silent = tuple(str(graph.ids[n]) for n in found.silent)
    return Sheet(t.TAFEL, graph, found.crossing, rows, columns, silent=silent, complete=complete)


def _plain(stand: Stand, number: int, *, kind: bool, complete: bool = False) -> Head:
    badges = ((t.KIND_BADGE,) if kind else ()) + ((t.COMPLETE_BADGE,) if complete else ())
    return head(stand.graph, number, badges=badges)


def _partner_thema(stand: Stand) -> Sheet:
    signals = [finding for _, finding in stand.numbered]
    found = partner_thema(stand.graph, stand.mask, signals=signals)
    rows = tuple(_plain(stand, n, kind=n in found.kinds) for n in found.crossing.rows)
    columns = tuple(_plain(stand, n, kind=False) for n in found.crossing.columns)
    whole = Sheet(t.PARTNER, stand.graph, found.crossing, rows, columns, gaps=found.gaps, lost=found.silent)
    shown = [i for i, n in enumerate(found.crossing.columns) if _asked_thema(stand, n)]
    return whole if len(shown) == len(columns) else whole.take(range(len(rows)), shown)


def counted(stand: Stand, asked: Asked) -> tuple[int, int]:
    """How many tafels (or plekken) stand in the matrix or beside it, and how many soorten."""
    f = stand.facts
    items = _items(f, asked.telt if asked.matrix == t.THEMA else t.TAFELS)
    seen = items & stand.mask & ~f.voorgesteld
    return int(np.sum(seen & ~f.soorten)), int(np.sum(seen & f.soorten))
