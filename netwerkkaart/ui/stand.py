"""What a page shows: one version of the map under one filter, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np

from netwerkkaart.analyses import Finding, Gap, findings, gaps
from netwerkkaart.analyses.facts import Facts, Mask, facts
from netwerkkaart.filters import Filter, at, shown, shows_finding
from netwerkkaart.graph import Graph
from netwerkkaart.pictures import filter_in_words
from netwerkkaart.register.events import BASIS
from netwerkkaart.services import Snapshot
from netwerkkaart.ui.lastknown import NEVER, Seen


@dataclass(frozen=True, eq=False)
class Stand:
    """The map as it is looked at on `vandaag`; `voorbeeld` when it is the example: there is no own map yet."""

    snapshot: Snapshot
    filter: Filter
    voorbeeld: bool
    vandaag: str
    seen: Seen = NEVER

    @property
    def today(self) -> date:
        """`vandaag` as a date."""
        return date.fromisoformat(self.vandaag)

    @property
    def key(self) -> tuple[object, ...]:
        """What decides all that is shown, for caches."""
        return (self.voorbeeld, self.snapshot.versie, self.filter)

    @cached_property
    def graph(self) -> Graph:
        """The graph of what held on the peildatum."""
        return at(self.snapshot.graph, self.filter.peildatum)

    @property
    def facts(self) -> Facts:
        """What the analyses share."""
        return facts(self.graph)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings of the whole map, in the one order."""
        return findings(self.graph)

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """All of Nog niet bekend, of the whole map."""
        return gaps(self.graph, self.vandaag)

    @cached_property
    def mask(self) -> Mask:
        """Which nodes the filter shows."""
        return shown(self.graph, self.filter)

    @cached_property
    def numbered(self) -> tuple[tuple[int, Finding], ...]:
        """The findings that the filter shows, each with its place in the order of all: its number everywhere."""
        found = enumerate(self.findings, start=1)
        return tuple((n, f) for n, f in found if shows_finding(self.graph, self.filter, f))

    def signal(self, id_: str | None) -> tuple[int, Finding] | None:
        """The shown finding with this id, with its number."""
        return next((pair for pair in self.numbered if pair[1].id == id_), None)

    @cached_property
    def own(self) -> Mask:
        """Nodes that another list than the base says or names."""
        basis = {n for n, (name, _) in self.graph.bronnen.import_info.items() if name == BASIS}
        imports = np.append(self.graph.bronnen.imports, -1)
        from_base = np.concatenate([
            np.isin(imports[t.bronnen.bron], list(basis)) & (t.bronnen.bron >= 0) for t in self.graph.nodes.values()
        ])  # fmt: skip
        return np.asarray(~from_base)

    def ids(self, mask: Mask) -> list[str]:
        """The ids of these nodes."""
        return [str(self.graph.ids[i]) for i in np.flatnonzero(mask)]

    def naam(self, id_: str) -> str:
        """The name of a node, or the id itself where the graph lacks it."""
        return self.graph.namen[self.graph.number[id_]] if id_ in self.graph else id_

    @property
    def in_words(self) -> str:
        """The filter in words; "" when all is shown."""
        return filter_in_words(self.graph, self.filter)


@dataclass(frozen=True, slots=True)
class Age:
    """How many plekken somebody confirmed, of how many, and the newest day (None: nobody)."""

    confirmed: int
    total: int
    newest: str | None


def age_of(graph: Graph) -> Age:
    """How old the map is, as far as somebody said so of a tafel, programma or centrum."""
    plekken = facts(graph).plekken
    known = [str(v) for v, at_ in zip(graph.values("bevestigd_op"), plekken, strict=True) if at_ and v is not None]
    return Age(len(known), int(plekken.sum()), max(known, default=None))
