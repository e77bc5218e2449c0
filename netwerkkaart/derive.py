"""The domein of what did not say its own: worked out from who sits there and what it is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

import numpy as np

from netwerkkaart.graph import Column, Graph, NodeTable, Value, frozen
from netwerkkaart.schema.choices import BEIDE, PARTNER_DOMEIN, VEILIGHEID, ZORG
from netwerkkaart.schema.nodes import OSP

DERIVED = "domein_afgeleid"
BASIS = "domein_basis"
"""From what it was derived: `zetels`, `deelnemers`, `thema` or `soort`."""
NOT_SAID = ""
"""Of a seat or participant of which nobody said a domein: it may be either."""


def together(domeinen: Iterable[Value | None]) -> str | None:
    """What these domeinen are together; None if none is known.

    >>> together(["zorg", "veiligheid"])
    'zorg en veiligheid'
    """
    parts = {part for d in domeinen if d and isinstance(d, str) for part in d.split(" en ")}
    if not parts:
        return None
    return BEIDE if len(parts) > 1 else parts.pop()


def with_derived_domein(graph: Graph) -> Graph:
    """The same graph with columns `domein_afgeleid` and `domein_basis` on plekken and partners.

    First rule that applies: the seats' domeinen together; the participants with one known domein,
    together; its thema's, if all have the same one domein; for a Partner its soort. One domein is
    concluded only when it is known of all seats, or of all participants (ADR 25).
    """
    own = graph.values("domein")
    sits, joins, about = (_ends(graph, t) for t in ("ZIT_IN", "NEEMT_DEEL_AAN", "GAAT_OVER"))
    nodes = dict(graph.nodes)
    for type_ in (*OSP, "Partner"):
        table = graph.nodes[type_]
        found = [
            _derive(graph, n, own, sits=sits, joins=joins, about=about) if own[n] is None else (None, None)
            for n in graph.numbers(type_)
        ]
        nodes[type_] = _extended(table, found)
    return replace(graph, nodes=nodes)


def _ends(graph: Graph, type_: str) -> Mapping[int, list[int]]:
    """For each plek the other ends: who sits or joins, or (GAAT_OVER) its thema's."""
    table = graph.relaties[type_]
    keys, others = (table.van, table.naar) if type_ == "GAAT_OVER" else (table.naar, table.van)
    result: dict[int, list[int]] = {}
    for key, other in zip(keys.tolist(), others.tolist(), strict=True):
        result.setdefault(key, []).append(other)
    return result


def _derive(
    graph: Graph,
    number: int,
    own: tuple[Value | None, ...],
    *,
    sits: Mapping[int, list[int]],
    joins: Mapping[int, list[int]],
    about: Mapping[int, list[int]],
) -> tuple[str | None, str | None]:
    seats = [_known(own[s]) for s in sits.get(number, ())]
    joined = [d for p in joins.get(number, ()) if (d := _one_domein(graph, p, own)) not in (None, BEIDE)]
    seen: str | None = None
    for basis, domeinen in (("zetels", seats), ("deelnemers", joined)):
        found = together([seen, *domeinen])
        if found == BEIDE or (found and domeinen and NOT_SAID not in domeinen):
            return found, basis
        seen = found
    themas = {own[t] for t in about.get(number, ())}
    if len(themas) == 1 and (only := themas.pop()) in (ZORG, VEILIGHEID):
        return (str(only), "thema") if seen in (None, only) else (None, None)
    if graph.types[number] == "Partner":
        soort = PARTNER_DOMEIN.get(str(graph.get(number, "soort")))
        return (soort, "soort") if seen in (None, soort) or soort == BEIDE else (None, None)
    return None, None


def _known(domein: Value | None) -> str:
    return NOT_SAID if domein is None else str(domein)


def _one_domein(graph: Graph, number: int, own: tuple[Value | None, ...]) -> str | None:
    """The domein of a participant, by its soort if need be; None of a soort that says nothing of it."""
    if own[number] is not None or graph.types[number] != "Partner" or graph.get(number, "soort") is None:
        return _known(own[number])
    return PARTNER_DOMEIN.get(str(graph.get(number, "soort")))


def _extended(table: NodeTable, found: list[tuple[str | None, str | None]]) -> NodeTable:
    none = frozen(np.full(len(table), -1))
    columns = dict(table.columns)
    for name, items in ((DERIVED, [d for d, _ in found]), (BASIS, [b if d else None for d, b in found])):
        values = tuple(sorted({i for i in items if i}))
        codes = frozen([values.index(i) if i else -1 for i in items])
        columns[name] = Column(codes, values, none)
    return replace(table, columns=columns)
