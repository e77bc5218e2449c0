"""The options that several commands share, with their help."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from netwerkkaart.cli.session import Formaat, GraafFormaat

Uit = Annotated[Path | None, typer.Option("--uit", help="Schrijf naar dit bestand.")]
In = Annotated[Formaat, typer.Option("--formaat", help="tabel, json, csv of xlsx.")]
GraphIn = Annotated[
    GraafFormaat, typer.Option("--formaat", help="json, graphml, cypher, kumu (een werkboek), tabel, csv of xlsx.")
]
File = Annotated[Path, typer.Argument(metavar="BESTAND", help="Een .xlsx, .ods, .csv, zip of map met csv's.")]
Whose = Annotated[str | None, typer.Option("--inventaris", help="Van wie deze lijst is.")]
Part = Annotated[bool, typer.Option("--deel", help="Dit is een deel van de lijst: er vervalt niets.")]
NewNames = Annotated[bool, typer.Option("--nieuwe-namen", help="Maak onbekende namen aan.")]
Gebied = Annotated[str | None, typer.Option("--gebied", help="Alleen wat in dit gebied werkt.")]
Thema = Annotated[str | None, typer.Option("--thema", help="Alleen dit thema, met wat eronder valt.")]
Domein = Annotated[str | None, typer.Option("--domein", help="zorg, veiligheid of zorg en veiligheid.")]
Niveau = Annotated[str | None, typer.Option("--niveau", help="wijk, lokaal, regionaal, …")]
Param = Annotated[list[str] | None, typer.Option("--param", help="Een parameter, als naam=waarde; mag vaker.")]
Peildatum = Annotated[str | None, typer.Option("--peildatum", help="Wat er op deze datum was.")]
