"""What a returned sjabloon no longer says: offered, and after the nod said as `(leeg)`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from netwerkkaart.build import EXISTS
from netwerkkaart.graph import Value
from netwerkkaart.intake.batch import Offer
from netwerkkaart.register.events import LEEG, EdgeSaid, Import, NodeSaid, OtherSaid, Ref, Row
from netwerkkaart.schema import SCHEMA

Key = tuple[str, ...]
"""("node", id, property), ("relatie", type, from, to, property), ("norm"/"alias", key, property)."""
BROUGHT_BACK = "teruggebracht sjabloon"
BRON = "bron"


def outermost(gone: Sequence[Key]) -> list[Key]:
    """Without properties of what goes whole, and without relationships of nodes that go."""
    whole = {key[:-1] for key in gone if key[-1] == EXISTS}
    nodes = {key[1] for key in whole if key[0] == "node"}
    kept = [key for key in gone if key[-1] == EXISTS or key[:-1] not in whole]
    return [key for key in kept if key[0] != "relatie" or not nodes & {key[2], key[3]}]


def offer(key: Key) -> Offer:
    """What went, as it is offered."""
    veld = key[-1]
    return Offer(key[0], key[1:-1], None if veld == EXISTS else veld)


def emptied(content: Import, old: Import, gone: Sequence[Key], bare: Sequence[Row]) -> Import:
    """The import that also says `(leeg)` of what went, and of the rows in `bare` that they have no bron."""
    refs = list(content.verwijzingen)
    index = {ref.id: i for i, ref in enumerate(refs)}
    texts = {ref.id: ref for ref in old.verwijzingen}

    def at(id_: str) -> int:
        if id_ not in index:
            index[id_] = len(refs)
            refs.append(texts.get(id_) or Ref(id_, SCHEMA.by_prefix[id_.partition(":")[0]].name, id_))
        return index[id_]

    rows = [_leeg_row(number, key, at) for number, key in enumerate(gone, start=1)]
    without = [replace(row, bron=()) for row in bare]
    return replace(content, verwijzingen=tuple(refs), rijen=(*content.rijen, *without, *rows))


def _leeg_row(number: int, key: Key, at: Callable[[str], int]) -> Row:
    veld = key[-1]
    leeg = veld == EXISTS
    values: dict[str, Value | None] = {} if leeg else {veld: LEEG}
    match key[0]:
        case "node":
            return Row(BROUGHT_BACK, number, nodes=(NodeSaid(at(key[1]), values, leeg=leeg, alleen_waarden=not leeg),))
        case "relatie":
            said = EdgeSaid(key[1], at(key[2]), at(key[3]), values, leeg=leeg, alleen_waarden=not leeg)
            return Row(BROUGHT_BACK, number, edges=(said,))
        case kind:
            return Row(BROUGHT_BACK, number, others=(OtherSaid(kind, key[1], values, leeg=leeg),))


def offers_of_bron(row: Row, content: Import) -> Iterator[Offer]:
    """The sources of a row that came back without any."""
    refs = content.verwijzingen
    for node in row.nodes:
        yield Offer("node", (refs[node.ref].id,), BRON)
    if not row.nodes:
        for edge in row.edges:
            yield Offer("relatie", (edge.type, refs[edge.van].id, refs[edge.naar].id), BRON)
    for other in row.others:
        yield Offer(other.kind, (other.key,), BRON)
