"""The command that draws the map, in each of the drawings that the screen has."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from netwerkkaart.cli import picture
from netwerkkaart.cli.look import Chosen
from netwerkkaart.cli.options import Domein, Gebied, Niveau, Peildatum, Thema
from netwerkkaart.cli.picture import Drawing
from netwerkkaart.kaart import net_texts
from netwerkkaart.map_files import wish_of

COLOURS, SIZES = (", ".join(offered) for offered in (net_texts.COLOURS, net_texts.SIZES))


def kaart(
    context: typer.Context,
    uit: Annotated[Path, typer.Option("--uit", help="Het bestand: .png, .pdf, .svg, .html of .docx (nota).")],
    gebied: Gebied = None,
    thema: Thema = None,
    domein: Domein = None,
    niveau: Niveau = None,
    peildatum: Peildatum = None,
    weergave: Annotated[
        str | None, typer.Option("--weergave", help="plattegrond, netwerk, gebied of rond; anders de plattegrond.")
    ] = None,
    rond: Annotated[str | None, typer.Option("--rond", help="Teken alleen wat rond dit ding ligt.")] = None,
    stappen: Annotated[int, typer.Option("--stappen", help="Hoe ver, bij --rond: 1 of 2.")] = 1,
    kleur: Annotated[str | None, typer.Option("--kleur", help=f"Wat de kleur zegt, bij netwerk: {COLOURS}.")] = None,
    grootte: Annotated[
        str | None, typer.Option("--grootte", help=f"Wat de grootte zegt, bij netwerk: {SIZES}.")
    ] = None,
    heel_nederland: Annotated[
        bool, typer.Option("--heel-nederland", help="Elke gemeente van Nederland, bij gebied.")
    ] = False,
    formaat: Annotated[
        str | None, typer.Option("--formaat", help="png, pdf, svg, html of nota, als de naam dat niet zegt.")
    ] = None,
    papier: Annotated[str, typer.Option("--papier", help="a4 of a3, voor png en pdf.")] = "a3",
    stand: Annotated[str | None, typer.Option("--stand", help="liggend of staand; anders wat het best past.")] = None,
    blad: Annotated[int, typer.Option("--blad", help="Welk blad, voor png van een grote kaart.")] = 1,
) -> None:
    """De kaart als plaatje, als pdf of als webpagina die zonder internet werkt."""
    chosen = Chosen(gebied, thema, domein, niveau, peildatum)
    drawing = Drawing(weergave, rond, stappen, kleur, grootte, heel_nederland)
    picture.write_map(context.obj, uit, chosen, drawing, formaat=formaat, wish=wish_of(papier, stand, blad))


COMMANDS: tuple[Callable[..., None], ...] = (kaart,)
