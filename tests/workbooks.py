"""Small files by hand, and a map that takes them in, for the tests of the intake."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from netwerkkaart.base import base_event
from netwerkkaart.graph import Graph
from netwerkkaart.intake import Batch, Choices, resolve
from netwerkkaart.issues import Code, Issue
from netwerkkaart.register import Event, EventSoort, State, project, replay
from netwerkkaart.register.events import Import, NodeSaid, Ref, Row
from netwerkkaart.schema import SCHEMA
from netwerkkaart.tables import Cell, RawRow, RawTable, RawWorkbook

MOMENT = "2026-11-25T10:00:00+00:00"
Sheets = Mapping[str, Sequence[Mapping[str, Cell]]]


def table(sheet: str, rows: Sequence[Mapping[str, Cell]], *, title: Sequence[str] = (), first: int = 1) -> RawTable:
    """A sheet with these rows; its columns are those that some row has, in order of first use."""
    labels = list(dict.fromkeys(label for row in rows for label in row))
    lines: list[tuple[Cell, ...]] = [(text,) for text in title]
    lines += [tuple(labels), *(tuple(row.get(label) for label in labels) for row in rows)]
    return RawTable(sheet, tuple(RawRow(n, cells) for n, cells in enumerate(lines, start=first)))


def workbook(sheets: Sheets, *, file: str = "lijst.xlsx") -> RawWorkbook:
    """A file with these sheets."""
    return RawWorkbook(file, tuple(table(name, rows) for name, rows in sheets.items()), "0" * 64)


@dataclass
class Kaart:
    """A register in memory that starts with the base; `take` imports a file as the application does."""

    events: list[Event] = field(default_factory=lambda: [base_event()])

    @property
    def graph(self) -> Graph:
        return project(self.events)

    @property
    def state(self) -> State:
        return replay(self.events)

    def look(
        self, sheets: Sheets | RawWorkbook, by: str = "lijst", *, nieuwe_namen: bool = False, deel: bool = False
    ) -> Batch:
        """What a file would say, nothing taken in."""
        book = sheets if isinstance(sheets, RawWorkbook) else workbook(sheets)
        choices = Choices(nieuwe_namen=nieuwe_namen, deel=deel)
        return resolve(book, state=self.state, graph=self.graph, inventaris=by, choices=choices)

    def take(
        self,
        sheets: Sheets | RawWorkbook,
        by: str = "lijst",
        *,
        nieuwe_namen: bool = False,
        deel: bool = False,
        vervallen: bool = False,
    ) -> Batch:
        """Take a file in, without its refused rows; `vervallen` nods to what is on offer."""
        batch = self.look(sheets, by, nieuwe_namen=nieuwe_namen, deel=deel)
        self._add(EventSoort.IMPORT, batch.on_nod if vervallen else batch.import_)
        return batch

    def undo(self, number: int | None = None) -> None:
        """Take an event back, the last one by default."""
        self._add(EventSoort.ONGEDAAN, {"nummer": self.events[-1].nummer if number is None else number})

    def same(self, a: str, b: str) -> None:
        """Answer that two are one."""
        self._add(EventSoort.ZELFDE, {"a": a, "b": b})

    def hide(self, *ids: str, by: str = "handmatig") -> None:
        """Say by hand that things are not there."""
        refs = tuple(Ref(id_, SCHEMA.by_prefix[id_.partition(":")[0]].name, id_) for id_ in ids)
        rows = tuple(Row("scherm", n, nodes=(NodeSaid(n, {}, leeg=True),)) for n in range(len(ids)))
        self._add(EventSoort.IMPORT, Import(by, "scherm", "0", refs, rows))

    def _add(self, soort: EventSoort, inhoud: object) -> None:
        self.events.append(Event(len(self.events), soort, MOMENT, "wie", inhoud))  # type: ignore[arg-type]

    def ids(self, type_: str) -> set[str]:
        """The ids of one type."""
        return set(self.graph.nodes[type_].ids)

    def lines(self, *types: str) -> set[str]:
        """The relationships of some types, those of the base apart."""
        base = {e.id for e in project([base_event()]).edges(*types)}
        return {e.id for e in self.graph.edges(*types)} - base


def issues(batch: Batch, *codes: Code) -> list[Issue]:
    """The issues with one of these codes."""
    return [i for i in batch.report.issues if i.code in codes]


def codes(batch: Batch) -> list[Code]:
    """The codes of all issues in order."""
    return [i.code for i in batch.report.issues]


def only(batch: Batch, code: Code) -> Issue:
    """The one issue with this code."""
    (found,) = issues(batch, code)
    return found


def counts(batch: Batch) -> tuple[int, int, int, int]:
    """(taken, incomplete, refused, skipped)."""
    report = batch.report
    return report.overgenomen, report.onvolledig, report.geweigerd, report.overgeslagen
