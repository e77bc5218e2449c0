"""Whose list a file is: the lists that are known, and which of them it most likely is."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from importers import read_workbook
from netwerkkaart.errors import NetwerkkaartError
from netwerkkaart.importing import inventaris_of
from netwerkkaart.intake.batch import Remarks
from netwerkkaart.intake.recognise import FoundSheet, recognise
from netwerkkaart.names import natural, normalise
from netwerkkaart.register.events import BASIS, HANDMATIG
from netwerkkaart.register.state import Said, State

MOST = 0.5
"""Above this share of its names a file is likely the next version of a list."""


@dataclass(frozen=True, slots=True)
class Lists:
    """The names of the known lists, the one that a file most likely is (None: a new one), a name for a new one."""

    known: tuple[str, ...]
    likely: str | None
    new: str


def lists_for(state: State, file: str, names: AbstractSet[str]) -> Lists:
    """What to offer for a file with these (normalised) names in it."""
    known = tuple(sorted((n for n in state.said if n not in (BASIS, HANDMATIG)), key=natural))
    own = inventaris_of(file)
    same = next((name for name in known if normalise(name) == normalise(own)), None)
    shares = {name: len(names & _names_of(state.said[name])) / len(names) for name in known} if names else {}
    best = max(shares, key=shares.__getitem__, default=None)
    likely = same or (best if best is not None and shares[best] > MOST else None)
    return Lists(known, likely, own if same is None else f"{own} (nieuw)")


def _names_of(said: Said) -> set[str]:
    found = (keys.get("naam") for keys in said.nodes.values())
    return {normalise(str(standing.value)) for standing in found if standing is not None}


def names_in(file: str, data: bytes) -> frozenset[str]:
    """The normalised names of what a file has rows for; none when it cannot be read (Controleren tells why)."""
    with TemporaryDirectory(prefix="netwerkkaart-") as folder:
        path = Path(folder) / f"bestand{Path(file).suffix.lower()[:6]}"
        path.write_bytes(data)
        try:
            sheets = recognise(read_workbook(path, name=file), Remarks()).sheets
        except NetwerkkaartError:
            return frozenset()
    return frozenset(name for sheet in sheets if sheet.sheet.node_type for name in _column(sheet))


def _column(found: FoundSheet) -> list[str]:
    at = found.columns.get("naam")
    texts = (row.cells[at - 1] for row in found.rows if at is not None and len(row.cells) >= at)
    return [normalise(text) for text in texts if isinstance(text, str) and text.strip()]
