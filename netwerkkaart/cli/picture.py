"""Commands that make a file: the workbook, the map as picture or page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from netwerkkaart.cli.look import Chosen
from netwerkkaart.cli.session import Session
from netwerkkaart.errors import WrongUse
from netwerkkaart.exports.sjabloon import empty_sjabloon, filled_sjabloon
from netwerkkaart.filled import filter_text
from netwerkkaart.filters import at, shown_ids
from netwerkkaart.find import find_node
from netwerkkaart.kaart import net_texts
from netwerkkaart.kaart.looks import Look
from netwerkkaart.kaart.view import Layout
from netwerkkaart.map_files import Wish, render
from netwerkkaart.pictures import Picture

STEPS = (1, 2)


@dataclass(frozen=True, slots=True)
class Drawing:
    """Which drawing, as typed: None is what was not said."""

    view: str | None = None
    around: str | None = None
    steps: int = 1
    colour: str | None = None
    size: str | None = None
    whole: bool = False

    def layout(self) -> Layout:
        """The layout that is meant; raises WrongUse for one that is none, and for options that do not go together."""
        if self.steps not in STEPS:
            raise WrongUse(f"{self.steps} stappen kan niet. Kies --stappen 1 of --stappen 2.")
        view = self.view or (Layout.PLATTEGROND if self.around is None else Layout.EGO)
        if view not in set(Layout):
            raise WrongUse(f"'{view}' is geen weergave. Kies uit: {', '.join(Layout)}.")
        if view == Layout.EGO and self.around is None:
            raise WrongUse("Schrijf bij --weergave rond ook --rond NAAM: wat er in het midden staat.")
        self._check(Layout(view))
        return Layout(view)

    def _check(self, layout: Layout) -> None:
        """Every option belongs to one layout."""
        given = (
            ("--rond", self.around is not None, Layout.EGO), ("--kleur", self.colour is not None, Layout.NETWERK),
            ("--grootte", self.size is not None, Layout.NETWERK), ("--heel-nederland", self.whole, Layout.GEBIED),
        )  # fmt: skip
        for name, said, own in given:
            if said and layout is not own:
                raise WrongUse(f"{name} hoort bij --weergave {own} en kan niet bij --weergave {layout}.")

    def look(self, year: int) -> Look:
        """What colour and size say in a netwerk; raises WrongUse for what they cannot say."""
        colour = _one_of(self.colour, net_texts.COLOURS, "kleur")
        return Look(colour, _one_of(self.size, net_texts.SIZES, "grootte"), year)


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
    session: Session, uit: Path, chosen: Chosen, drawing: Drawing, *, formaat: str | None, wish: Wish
) -> None:
    """The map as the screen draws it; the kind of file is that of its name unless it is said."""
    layout = drawing.layout()
    snapshot, today = session.services.snapshot(), session.services.clock().date()
    filter_ = chosen.filter(snapshot.graph)
    if drawing.whole and filter_.gebied is not None:
        raise WrongUse("Kies --heel-nederland of --gebied, niet allebei.")
    graph = at(snapshot.graph, filter_.peildatum)
    picture = Picture(
        graph, filter_, today, None if drawing.around is None else find_node(graph, drawing.around), drawing.steps,
        layout=layout, whole=drawing.whole, look=drawing.look(today.year),
    )  # fmt: skip
    _save(session, uit, render(picture, formaat or uit.suffix.lower().removeprefix("."), wish))


def _one_of(wanted: str | None, offered: Mapping[str, str], option: str) -> str:
    """One of these, the first when nothing was said."""
    if wanted is not None and wanted not in offered:
        raise WrongUse(f"'{wanted}' kan niet bij --{option}. Kies uit: {', '.join(offered)}.")
    return wanted or next(iter(offered))


def _save(session: Session, uit: Path, data: bytes) -> None:
    try:
        uit.write_bytes(data)
    except OSError as error:
        raise WrongUse(f"Het bestand '{uit}' kan niet worden geschreven.") from error
    session.say(f"Geschreven: {uit}")
