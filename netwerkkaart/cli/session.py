"""What every command shares: the store it works on, and where words, progress and data go."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from netwerkkaart.errors import WrongUse
from netwerkkaart.exports.plain import csv_bytes, plain, sheet_bytes
from netwerkkaart.services import Services
from netwerkkaart.settings import Settings
from netwerkkaart.stores import open_store

SENTENCE = 36
"""Columns that a sentence gets at least in a table."""


class Formaat(StrEnum):
    """How data comes out."""

    TABEL = "tabel"
    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"


class GraafFormaat(StrEnum):
    """How the graph comes out: as rows, or for another program."""

    JSON = "json"
    GRAPHML = "graphml"
    CYPHER = "cypher"
    KUMU = "kumu"
    TABEL = "tabel"
    CSV = "csv"
    XLSX = "xlsx"


@dataclass
class Session:
    """One run of the command line; words go to standard error, data to standard output or a file."""

    settings: Settings
    words: Console = field(default_factory=lambda: Console(stderr=True))

    @cached_property
    def services(self) -> Services:
        """The services on the chosen store."""
        store = open_store(self.settings.opslag, self.settings.login)
        return Services(store, lambda: datetime.now(UTC), self.settings.door)

    def say(self, text: str) -> None:
        """Tell the user something."""
        self.words.print(text, markup=False, highlight=False)

    def give(self, data: Any, *, rows: Sequence[dict[str, Any]], formaat: Formaat, uit: Path | None) -> None:
        """Data in the chosen form: all of it as JSON, its rows as a table, csv or workbook."""
        match formaat:
            case Formaat.JSON:
                write((json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode(), uit)
            case Formaat.CSV:
                write(csv_bytes(rows), uit)
            case Formaat.XLSX:
                need_file(formaat, uit)
                write(sheet_bytes(rows), uit)
            case _:
                _show(rows, uit)


def need_file(formaat: str, uit: Path | None) -> None:
    """A workbook is not shown in a window."""
    if uit is None:
        raise WrongUse(f"Schrijf bij {formaat} ook --uit BESTAND.")


def write(data: bytes, uit: Path | None) -> None:
    """Data to the file, or to standard output."""
    if uit is None:
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
        return
    try:
        uit.write_bytes(data)
    except OSError as error:
        raise WrongUse(f"Het bestand '{uit}' kan niet worden geschreven.") from error


def _show(rows: Sequence[dict[str, Any]], uit: Path | None) -> None:
    table = Table(show_lines=False)
    names = list(dict.fromkeys(name for row in rows for name in row))
    for name in names:
        table.add_column(name, overflow="fold", min_width=SENTENCE if name == "zin" else None)
    for row in rows:
        table.add_row(*("" if (v := plain(row.get(name))) is None else str(v).replace("[", "\\[") for name in names))
    if uit is None:
        Console().print(table if rows else "(niets)")
        return
    target = io.StringIO()
    Console(file=target, width=200).print(table)
    write(target.getvalue().encode(), uit)
