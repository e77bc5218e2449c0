"""Reads spreadsheets: what comes in is never trusted, what comes out is cells with their place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from importers import csv_, excel, ods
from importers.base import Importer, Limits
from importers.gate import admit
from importers.sandbox import read_apart
from netwerkkaart.errors import UnreadableFile
from netwerkkaart.tables import RawWorkbook

__all__ = ["IMPORTERS", "Importer", "Limits", "read_workbook"]

IMPORTERS = (
    Importer("xlsx", (".xlsx", ".xlsm"), excel.read),
    Importer("ods", (".ods",), ods.read),
    Importer("csv", (".csv", ".tsv", ".txt", ".zip"), csv_.read),
)
DEFAULTS = Limits()


def read_workbook(path: Path, *, name: str | None = None, limits: Limits = DEFAULTS) -> RawWorkbook:
    """The cells of a file or of a folder of csv's; `name` is what the user calls it.

    Raises a subclass of UnreadableFile. What the file is, its content decides, not its ending.
    """
    shown = name or path.name
    try:
        admission = admit(path, name=shown, limits=limits)
    except OSError as error:
        raise UnreadableFile(shown) from error
    workbook = read_apart(path, name=shown, kind=admission.kind, limits=limits)
    return replace(workbook, issues=(*admission.issues, *workbook.issues))
