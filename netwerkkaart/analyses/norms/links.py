"""What steers, commissions, leads to and joins each node; as the checks of the norms ask for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from netwerkkaart.analyses.norms.match import Numbers, row_sets, who
from netwerkkaart.graph import Graph

TREKKER = "bestuurlijk trekker"
LINES = {"opschaling": "SCHAALT_OP_NAAR", "verwijzing": "VERWIJST_NAAR"}


@lru_cache(maxsize=8)
def links(graph: Graph) -> Links:
    """The links of a graph, kept for the graphs last asked about."""
    return Links(graph)


@dataclass(frozen=True, eq=False)
class Links:
    """What steers, commissions, leads to and joins each node; all by node number."""

    graph: Graph

    @cached_property
    def steered_by(self) -> tuple[Numbers, ...]:
        """Per node what STUURT it and exists, and who sits in it as bestuurlijk trekker."""
        return self._sources("STUURT", trekkers=True)

    @cached_property
    def owned_by(self) -> tuple[Numbers, ...]:
        """As `steered_by`, and who GEEFT_OPDRACHT to it."""
        return self._sources("STUURT", "GEEFT_OPDRACHT", trekkers=True)

    def _sources(self, *types: str, trekkers: bool) -> tuple[Numbers, ...]:
        found: list[set[int]] = [set() for _ in range(len(self.graph))]
        exists = ~who(self.graph).facts.voorgesteld
        for type_ in (*types, *(("ZIT_IN", "NEEMT_DEEL_AAN") if trekkers else ())):
            table = self.graph.relaties[type_]
            counts = exists[table.van] & (True if type_ in types else table.columns["rol"].equals(TREKKER))
            for van, naar in zip(table.van[counts].tolist(), table.naar[counts].tolist(), strict=True):
                found[naar].add(van)
        return tuple(map(frozenset, found))

    @cached_property
    def outgoing(self) -> Mapping[str, Mapping[int, list[tuple[int, object]]]]:
        """Per soort norm and node: where its lines lead, and their gebruik."""
        result: dict[str, dict[int, list[tuple[int, object]]]] = {}
        for soort, type_ in LINES.items():
            table = self.graph.relaties[type_]
            lines = result.setdefault(soort, {})
            rows = zip(table.van.tolist(), table.naar.tolist(), table.columns["gebruik"].tolist(), strict=True)
            for van, naar, gebruik in rows:
                lines.setdefault(van, []).append((naar, gebruik))
        return result

    @cached_property
    def connected(self) -> tuple[Numbers, ...]:
        """Per node what it has a relationship, an opdracht or a participant (no soort) in common with.

        Any opdracht about both, or about one by or for the other, will do but a vraagstuk: "a question nobody
        has commissioned yet" joins nobody, and mostly asks for the very link ("hoe verbinden we …?").
        """
        f = who(self.graph).facts
        asked = [v != "vraagstuk" for v in f.column("soort")]
        work = f.is_type("Opdracht") & asked & ~f.voorgesteld
        about = self.graph.matrix("BETREFT").multiply(work[:, None]).tocsr()
        part = (about + self.graph.matrix("GEEFT_OPDRACHT", "VOERT_UIT").T.multiply(work[:, None])).tocsr()
        between = about.T @ part
        return row_sets((f.touching + between + between.T + f.members @ f.members.T).tocsr())
