"""The one list of generated files, each with the function that makes its bytes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from netwerkkaart.docs.issues_page import issues_page
from netwerkkaart.docs.queries_page import queries_page
from netwerkkaart.docs.schema_page import schema_page
from netwerkkaart.docs.words_page import words_page
from netwerkkaart.exports.csvs import workbook_from_csv_folder
from netwerkkaart.exports.sjabloon import empty_sjabloon

EXAMPLE = Path("data/voorbeeld")

OUTPUTS: tuple[tuple[str, Callable[[Path], bytes]], ...] = (
    ("docs/schema.md", lambda _: schema_page().encode()),
    ("docs/meldingen.md", lambda _: issues_page().encode()),
    ("docs/woordenlijst.md", lambda _: words_page().encode()),
    ("docs/querys.md", lambda _: queries_page().encode()),
    ("data/sjabloon.xlsx", lambda _: empty_sjabloon()),
    ("data/voorbeeld/voorbeeld.xlsx", lambda root: workbook_from_csv_folder(root / EXAMPLE)),
)
"""Path below the root of the repository, and what makes it from that root."""


def write_all(root: Path) -> list[Path]:
    """Write them below this folder; gives the paths that changed."""
    changed: list[Path] = []
    for name, make in OUTPUTS:
        path, content = root / name, make(root)
        if not path.exists() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            changed.append(path)
    return changed
