"""A store on disk with the services in front of it, and workbooks as a user changes them in Excel."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from netwerkkaart.exports.sjabloon import filled_sjabloon
from netwerkkaart.filled import filter_text
from netwerkkaart.filters import Filter, shown
from netwerkkaart.importing import Preview, commit, preview
from netwerkkaart.intake import Choices
from netwerkkaart.register import Event
from netwerkkaart.services import Services
from netwerkkaart.stores import SqliteStore

NOW = datetime(2026, 11, 25, 10, 0, tzinfo=UTC)
ALL = Filter()


def services_in(folder: Path) -> Services:
    """The services of the store in a folder."""
    return Services(SqliteStore(folder / "kaart.db"), lambda: NOW, "Jans")


def look(services: Services, path: Path, *, inventaris: str | None = None, nieuwe_namen: bool = False) -> Preview:
    """What a file would do."""
    return preview(services, path, name=path.name, inventaris=inventaris, choices=Choices(nieuwe_namen=nieuwe_namen))


def bring_in(services: Services, path: Path, *, vervallen: bool = False, inventaris: str | None = None) -> Event | None:
    """Import a file; None when it says nothing new."""
    return commit(services, look(services, path, inventaris=inventaris), vervallen=vervallen)


def fill(services: Services, path: Path, *, filter_: Filter = ALL) -> Path:
    """The map as a filled sjabloon."""
    snapshot = services.snapshot()
    graph = snapshot.graph
    ids = None if filter_.shows_all else {graph.ids[i] for i in shown(graph, filter_).nonzero()[0]}
    content = filled_sjabloon(
        graph, registerhash=snapshot.registerhash, versie=snapshot.versie, filter_text=filter_text(filter_), shown=ids
    )
    path.write_bytes(content)
    return path


def changed(path: Path, change: Callable[[openpyxl.Workbook], None]) -> Path:
    """The same workbook, opened, changed and saved by somebody else's program."""
    book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()))
    change(book)
    book.save(path)
    return path


def row_of(sheet: Worksheet, value: str, *, column: str = "id") -> int:
    """The number of the row with this value in a column."""
    number = column_of(sheet, column)
    return next(r for r in range(2, sheet.max_row + 1) if sheet.cell(r, number).value == value)


def column_of(sheet: Worksheet, label: str) -> int:
    """The number of the column with this label."""
    return next(c for c in range(1, sheet.max_column + 1) if sheet.cell(1, c).value == label)


def set_cell(book: openpyxl.Workbook, sheet: str, id_: str, label: str, value: str | None, *, key: str = "id") -> None:
    """Type something else in a cell, or empty it."""
    target = book[sheet]
    target.cell(row_of(target, id_, column=key), column_of(target, label)).value = value


def delete_row(book: openpyxl.Workbook, sheet: str, id_: str, *, key: str = "id") -> None:
    """Take a row out."""
    target = book[sheet]
    target.delete_rows(row_of(target, id_, column=key))
