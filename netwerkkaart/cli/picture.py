"""Commands that make a file: the workbook, the map as picture or page."""

from __future__ import annotations

from pathlib import Path

from netwerkkaart.cli.look import Chosen
from netwerkkaart.cli.session import Session
from netwerkkaart.errors import WrongUse
from netwerkkaart.exports.sjabloon import empty_sjabloon, filled_sjabloon
from netwerkkaart.filled import filter_text
from netwerkkaart.filters import at, shown_ids
from netwerkkaart.find import find_node
from netwerkkaart.map_files import Wish, render
from netwerkkaart.pictures import Picture

STEPS = (1, 2)


def write_sjabloon(session: Session, uit: Path, chosen: Chosen, *, filled: bool) -> None:
    """The empty workbook, or the map as a filled one."""
    if not filled:
        _save(session, uit, empty_sjabloon())
        return
    snapshot = session.services.snapshot()
    filter_ = chosen.filter(snapshot.graph)
    data = filled_sjabloon(
        snapshot.graph, registerhash=snapshot.registerhash, versie=snapshot.versie,
        filter_text=filter_text(filter_), shown=shown_ids(snapshot.graph, filter_),
    )  # fmt: skip
    _save(session, uit, data)


def write_map(
    session: Session, uit: Path, chosen: Chosen, *, around: str | None, steps: int, formaat: str | None, wish: Wish
) -> None:
    """The map as the screen draws it; the kind of file is that of its name unless it is said."""
    if steps not in STEPS:
        raise WrongUse(f"{steps} stappen kan niet. Kies --stappen 1 of --stappen 2.")
    snapshot = session.services.snapshot()
    filter_ = chosen.filter(snapshot.graph)
    graph = at(snapshot.graph, filter_.peildatum)
    centre = None if around is None else find_node(graph, around)
    picture = Picture(graph, filter_, session.services.clock().date(), centre, steps)
    _save(session, uit, render(picture, formaat or uit.suffix.lower().removeprefix("."), wish))


def _save(session: Session, uit: Path, data: bytes) -> None:
    try:
        uit.write_bytes(data)
    except OSError as error:
        raise WrongUse(f"Het bestand '{uit}' kan niet worden geschreven.") from error
    session.say(f"Geschreven: {uit}")
