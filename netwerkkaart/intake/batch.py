"""What comes out of reading a file: the import that would be committed, and the report of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from netwerkkaart.issues import Code, Ernst, Issue
from netwerkkaart.register.events import Import
from netwerkkaart.tables import Place


@dataclass(frozen=True, slots=True)
class Report:
    """How a file fared; `rijen` = overgenomen + geweigerd + overgeslagen, `onvolledig` within overgenomen."""

    rijen: int
    overgenomen: int
    onvolledig: int
    geweigerd: int
    overgeslagen: int
    issues: tuple[Issue, ...] = ()

    @property
    def counts(self) -> Counter[Ernst]:
        """How many issues of each ernst."""
        return Counter(i.ernst for i in self.issues)


@dataclass(frozen=True, slots=True)
class Offer:
    """What the list no longer says: a node, relatie, norm or alias, or one property (`veld`) of it."""

    kind: str
    key: tuple[str, ...]
    veld: str | None = None


@dataclass(frozen=True)
class Batch:
    """An import ready to be committed; `on_nod` is the same with what is on offer taken back."""

    import_: Import
    on_nod: Import
    report: Report
    vervalt: tuple[Offer, ...] = ()


@dataclass
class Remarks:
    """Collects the issues while a file is being read, and what they did to each row."""

    issues: list[Issue] = field(default_factory=list)
    refused: set[tuple[str, int]] = field(default_factory=set)
    incomplete: set[tuple[str, int]] = field(default_factory=set)

    def add(
        self, code: Code, place: Place, waarde: str = "", *, kandidaten: Iterable[str] = (), **details: str
    ) -> None:
        """Report one thing; a refusal or a left-out cell is booked on its row."""
        self.issues.append(Issue(code, place, waarde, tuple(kandidaten), details))
        row = (place.blad, place.rij)
        if code.ernst is Ernst.GEWEIGERD:
            self.refused.add(row)
        elif code.ernst is Ernst.WEGGELATEN:
            self.incomplete.add(row)
