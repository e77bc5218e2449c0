"""From what everybody says to the graph: per key the value said last; pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from netwerkkaart.build import EXISTS, build_graph
from netwerkkaart.build import Said as Values
from netwerkkaart.graph import Alias, Bronnen, Graph, NodeId, Norm, frozen
from netwerkkaart.names import normalise
from netwerkkaart.pause import without_collector
from netwerkkaart.register.events import LEEG, Event
from netwerkkaart.register.folding import Folding, fold
from netwerkkaart.register.state import Keys, Said, Sources, State, replay
from netwerkkaart.schema import SCHEMA

MERGED = "samengevoegd"


@without_collector
def project(events: Sequence[Event], until: int | None = None) -> Graph:
    """The graph of these events, up to and including `until` (all when None)."""
    return graph_of_state(replay(events, until))


@without_collector
def graph_of_state(state: State) -> Graph:
    """The graph that a state shows: winners, folded ids, hidden keys left out, bare nodes added."""
    folding = fold(state.same, state.not_same, state.first_named)
    saids = list(state.said.values())
    won = _winners((s.nodes for s in saids), folding.of)
    nodes = _visible(won) | _only_corrected(won)
    hidden = {id_ for id_, keys in won.items() if EXISTS in keys and keys[EXISTS].value is LEEG}
    edges = _visible_edges(saids, folding, hidden)
    normen = _normen(saids, folding, state.sources, hidden)
    tables = _by_type(nodes)
    ends = {key[1] for key in edges} | {key[2] for key in edges} | {i for n in normen for i in _named_by(n)}
    _add_bare(tables, ends, state, folding)
    lines = _lines(edges)
    _name_seats(tables, lines)
    return build_graph(
        tables,
        lines,
        normen=normen,
        aliassen=_aliassen(saids, folding, tables, state),
        bronnen=_bronnen(state.sources),
        versie=state.versie,
        gevouwen=folding.standing,
    )


def _winners(tables: Iterable[Mapping[Any, Keys]], place: Any) -> dict[Any, Keys]:
    """Per key and property the standing value of the highest event; of one event the first row."""
    result: dict[Any, Keys] = {}
    copied: set[Any] = set()
    for table in tables:
        for key, keys in table.items():
            target = place(key)
            won = result.get(target)
            if won is None:
                result[target] = keys
                continue
            if target not in copied:
                copied.add(target)
                won = result[target] = dict(won)
            for name, standing in keys.items():
                old = won.get(name)
                if old is None or (standing.since, -standing.row) > (old.since, -old.row):
                    won[name] = standing
    return result


def _visible(won: dict[Any, Keys]) -> dict[Any, dict[str, tuple[Any, int]]]:
    """What is not hidden by `(leeg)`, as (value, row)."""
    return {
        key: {name: (value, row) for name, (value, _, row) in keys.items() if value is not LEEG}
        for key, keys in won.items()
        if EXISTS in keys and keys[EXISTS].value is not LEEG
    }


def _only_corrected(won: dict[str, Keys]) -> dict[str, dict[str, tuple[Any, int]]]:
    """Nodes that nobody says are there and of which somebody still says a value: bare, with that value."""
    values = {id_: keys for id_, keys in won.items() if EXISTS not in keys}
    known = {id_: {n: (s.value, s.row) for n, s in keys.items() if s.value is not LEEG} for id_, keys in values.items()}
    return {id_: said for id_, said in known.items() if said}


def _visible_edges(saids: Sequence[Said], folding: Folding, hidden: set[str]) -> dict[Any, Any]:
    def place(key: tuple[str, str, str]) -> tuple[str, str, str]:
        return key[0], folding.of(key[1]), folding.of(key[2])

    edges = _visible(_winners((s.edges for s in saids), place if folding.standing else lambda k: k))
    for key in [k for k in edges if k[1] == k[2] or k[1] in hidden or k[2] in hidden]:
        del edges[key]
    return edges


def _by_type(nodes: Mapping[str, Any]) -> dict[str, dict[str, Values]]:
    tables: dict[str, dict[str, Values]] = {t: {} for t in SCHEMA.node_types}
    prefixes = {t.prefix: t.name for t in SCHEMA.nodes}
    for id_, said in nodes.items():
        tables[prefixes[id_.partition(":")[0]]][id_] = said
    return tables


def _lines(edges: Mapping[tuple[str, str, str], Values]) -> dict[str, dict[tuple[str, str], Values]]:
    lines: dict[str, dict[tuple[str, str], Values]] = {t: {} for t in SCHEMA.relationship_types}
    for (type_, van, naar), said in edges.items():
        lines[type_][(van, naar)] = said
    return lines


def _named_by(norm: Norm) -> Iterator[str]:
    """The nodes that a norm refers to."""
    items = (*norm.over, *(item for any_ in norm.verwacht for item in any_), norm.thema, norm.gebied)
    return (i for i in items if i is not None and i.partition(":")[0] in SCHEMA.by_prefix)


def _add_bare(tables: dict[str, dict[str, Values]], ends: Iterable[str], state: State, folding: Folding) -> None:
    """Ends that nobody describes, and nodes whose naam nobody says any more, have the name as written."""
    written: dict[str, str] = {}
    for id_, text in state.written.items():
        written.setdefault(folding.of(id_), text)
    for id_ in ends:
        tables[SCHEMA.by_prefix[id_.partition(":")[0]].name].setdefault(id_, {})
    for table in tables.values():
        for id_, said in table.items():
            name = "functie" if id_.startswith("bestuurder:") else "naam"
            if name not in said:
                table[id_] = {**said, name: (state.written.get(id_, written.get(id_, id_)), -1)}


def _name_seats(tables: dict[str, dict[str, Values]], lines: Mapping[str, Mapping[tuple[str, str], Values]]) -> None:
    """The naam of a seat follows from its functie, portefeuille and partner."""
    partner = dict(sorted(lines["VERTEGENWOORDIGT"], reverse=True))
    for id_, said in tables["Bestuurder"].items():
        belongs = tables["Partner"].get(partner.get(id_, ""), {})
        functie, row = said.get("functie", (id_, -1))
        parts = (str(functie), str(said["portefeuille"][0]) if "portefeuille" in said else "")
        naam = seat_name(*parts, str(belongs["naam"][0]) if "naam" in belongs else "")
        tables["Bestuurder"][id_] = {**said, "naam": (naam, row)}


def seat_name(functie: str, portefeuille: str = "", partner: str = "") -> str:
    """The naam of a seat.

    >>> seat_name("wethouder", "zorg", "gemeente Haarlem")
    'wethouder zorg, gemeente Haarlem'
    """
    seat = f"{functie} {portefeuille}".strip()
    return f"{seat}, {partner}" if partner else seat


def _normen(saids: Sequence[Said], folding: Folding, sources: Sources, hidden: set[str]) -> list[Norm]:
    won = _visible(_winners((s.normen for s in saids), lambda k: k))
    said = (_norm(id_, said, folding, sources) for id_, said in won.items() if "soort" in said)
    return [norm for one in said if (norm := _of_what_is_there(one, hidden)) is not None]


def _of_what_is_there(norm: Norm, hidden: set[str]) -> Norm | None:
    """A norm without the nodes that are hidden; None when nothing is left that it is about or expects."""
    over = tuple(i for i in norm.over if i not in hidden)
    verwacht = tuple(left for any_ in norm.verwacht if (left := tuple(i for i in any_ if i not in hidden)))
    emptied = (norm.over and not over) or (norm.verwacht and not verwacht)
    return None if emptied or {norm.thema, norm.gebied} & hidden else replace(norm, over=over, verwacht=verwacht)


def _norm(id_: str, said: Values, folding: Folding, sources: Sources) -> Norm:
    values = _plain(said, sources)
    if "over" in values:
        values["over"] = tuple(map(folding.of, values["over"]))
    if "verwacht" in values:
        values["verwacht"] = tuple(tuple(map(folding.of, any_)) for any_ in values["verwacht"])
    for name in ("thema", "gebied"):
        if name in values:
            values[name] = NodeId(folding.of(values[name]))
    return Norm(id_, **values)


def _plain(said: Values, sources: Sources) -> dict[str, Any]:
    """The values of a norm or alias with the row it was said in and all texts behind them."""
    texts = {t for _, row in said.values() for t in sources.texts(row)}
    values: dict[str, Any] = {name: value for name, (value, _) in said.items() if name != EXISTS}
    return {**values, "bron": said[EXISTS][1], "bronnen": tuple(sorted(texts))}


def _aliassen(
    saids: Sequence[Said], folding: Folding, tables: Mapping[str, Mapping[str, Values]], state: State
) -> list[Alias]:
    won = _visible(_winners((s.aliassen for s in saids), lambda k: k))
    result = [Alias(**_plain(said, state.sources)) for said in won.values() if "betekenis" in said]
    known = {(normalise(a.alias), a.betekenis) for a in result}
    namen = {id_: str(said["naam"][0]) for table in tables.values() for id_, said in table.items()}
    for folded, stands in sorted(folding.standing.items()):
        alias, betekenis = state.written.get(folded, folded), namen.get(stands)
        if betekenis is None or normalise(alias) == normalise(betekenis):
            continue
        if (normalise(alias), betekenis) not in known:
            known.add((normalise(alias), betekenis))
            result.append(Alias(alias, betekenis, MERGED))
    return result


def _bronnen(sources: Sources) -> Bronnen:
    return Bronnen(
        frozen(sources.imports),
        frozen(sources.bladen),
        frozen(sources.rijen),
        frozen(sources.teksten),
        dict(sources.info),
        tuple(sources.blad_namen),
        tuple(sources.tekst_waarden),
    )
