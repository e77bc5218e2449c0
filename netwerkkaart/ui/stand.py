"""What a page shows: one version of the map under one filter, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from netwerkkaart.analyses import Finding, findings
from netwerkkaart.analyses.facts import Facts, Mask, facts
from netwerkkaart.filters import Filter, at, shown, shows_finding
from netwerkkaart.graph import Graph
from netwerkkaart.names import dutch_date
from netwerkkaart.pictures import filter_in_words
from netwerkkaart.register.events import BASIS
from netwerkkaart.services import Snapshot
from netwerkkaart.ui import texts


@dataclass(frozen=True, eq=False)
class Stand:
    """The map as it is looked at; `voorbeeld` when it is the example because there is no own map yet."""

    snapshot: Snapshot
    filter: Filter
    voorbeeld: bool

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

    @cached_property
    def mask(self) -> Mask:
        """Which nodes the filter shows."""
        return shown(self.graph, self.filter)

    @cached_property
    def shown_findings(self) -> tuple[Finding, ...]:
        """The findings that the filter shows."""
        return tuple(f for f in self.findings if shows_finding(self.graph, self.filter, f))

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

    @property
    def date_line(self) -> str:
        """On which date this held, or that it is everything on the map."""
        if self.filter.peildatum is None:
            return texts.NO_DATE
        return texts.ON_DATE.format(dutch_date(self.filter.peildatum))


def newest_confirmation(graph: Graph) -> str | None:
    """The newest `bevestigd op` on the map, as far as it is known."""
    known = [str(v) for v in graph.values("bevestigd_op") if v is not None]
    return max(known, default=None)
