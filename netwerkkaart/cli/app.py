"""The commands and their options; what they do stands in the modules beside this one."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from netwerkkaart.cli import ask, change, draw, keep, look, picture
from netwerkkaart.cli.options import (
    Domein,
    File,
    Gebied,
    GraphIn,
    In,
    NewNames,
    Niveau,
    Param,
    Part,
    Peildatum,
    Thema,
    Uit,
    Whose,
)
from netwerkkaart.cli.session import Formaat, GraafFormaat, Session
from netwerkkaart.cli.words import DutchCommand, DutchGroup
from netwerkkaart.settings import read_settings

app = typer.Typer(
    name="netwerkkaart", cls=DutchGroup, invoke_without_command=True, add_completion=False, rich_markup_mode=None,
    pretty_exceptions_enable=False, help="De kaart van overleggen, stuurgroepen en programma's in zorg en veiligheid.",
)  # fmt: skip


@app.callback()
def main(
    context: typer.Context,
    opslag: Annotated[str | None, typer.Option("--opslag", help="Waar de kaart staat.")] = None,
    door: Annotated[str | None, typer.Option("--door", help="Wie dit doet.")] = None,
    debug: Annotated[bool, typer.Option("--debug", help="Schrijf bij een fout de details naar een bestand.")] = False,
) -> None:
    """Lay down where the map is and who works with it; without a command, tell which there are."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        return
    context.obj = Session(read_settings(opslag=opslag, door=door))
    context.meta["debug"] = debug


@app.command(cls=DutchCommand)
def sjabloon(
    context: typer.Context,
    uit: Annotated[Path, typer.Option("--uit", help="Het bestand dat gemaakt wordt (.xlsx).")],
    gevuld: Annotated[bool, typer.Option("--gevuld", help="Met de kaart erin.")] = False,
    gebied: Gebied = None,
    thema: Thema = None,
    domein: Domein = None,
    niveau: Niveau = None,
) -> None:
    """Het lege werkboek, of de kaart zelf als gevuld werkboek."""
    chosen = look.Chosen(gebied, thema, domein, niveau)
    picture.write_sjabloon(context.obj, uit, chosen, filled=gevuld)


@app.command(cls=DutchCommand)
def voorbeeld(context: typer.Context, formaat: In = Formaat.TABEL, uit: Uit = None) -> None:
    """Zet het voorbeeld (Noord-Holland) in de opslag."""
    change.put_example_in(context.obj, formaat=formaat, uit=uit)


@app.command(cls=DutchCommand)
def controleer(
    context: typer.Context,
    bestand: File,
    inventaris: Whose = None,
    deel: Part = False,
    nieuwe_namen: NewNames = False,
    formaat: In = Formaat.TABEL,
    uit: Uit = None,
) -> None:
    """Lees een bestand en zeg wat ermee is; er wordt niets vastgelegd."""
    found = change.look_at(context.obj, bestand, inventaris=inventaris, part=deel, new_names=nieuwe_namen)
    raise typer.Exit(change.check(context.obj, found, formaat=formaat, uit=uit))


@app.command(cls=DutchCommand)
def importeer(
    context: typer.Context,
    bestand: File,
    inventaris: Whose = None,
    deel: Part = False,
    ja: Annotated[bool, typer.Option("--ja", help="Leg vast zonder te vragen.")] = False,
    zonder_geweigerde_rijen: Annotated[
        bool, typer.Option("--zonder-geweigerde-rijen", help="Leg de rest vast als er rijen geweigerd zijn.")
    ] = False,
    nieuwe_namen: NewNames = False,
    vervallen: Annotated[bool, typer.Option("--vervallen", help="Wat niet meer in de lijst staat, vervalt.")] = False,
    formaat: In = Formaat.TABEL,
    uit: Uit = None,
) -> None:
    """Lees een bestand en leg het vast: alles of niets."""
    found = change.look_at(context.obj, bestand, inventaris=inventaris, part=deel, new_names=nieuwe_namen)
    how = change.How(yes=ja, without_refused=zonder_geweigerde_rijen, retract=vervallen)
    raise typer.Exit(change.take_in(context.obj, found, how, formaat=formaat, uit=uit))


@app.command(cls=DutchCommand)
def imports(context: typer.Context, formaat: In = Formaat.TABEL, uit: Uit = None) -> None:
    """Alle imports, ook die ongedaan zijn gemaakt."""
    look.show_imports(context.obj, formaat=formaat, uit=uit)


@app.command(cls=DutchCommand)
def ongedaan(
    context: typer.Context,
    nummer: Annotated[int, typer.Argument(metavar="IMPORT", help="Het nummer van de import.")],
    formaat: In = Formaat.TABEL,
    uit: Uit = None,
) -> None:
    """Maak een import (of een antwoord) ongedaan."""
    change.undo(context.obj, nummer, formaat=formaat, uit=uit)


@app.command(cls=DutchCommand)
def status(context: typer.Context, formaat: In = Formaat.TABEL, uit: Uit = None) -> None:
    """Waar de kaart staat en hoeveel erin zit."""
    look.show_status(context.obj, formaat=formaat, uit=uit)


@app.command(cls=DutchCommand)
def toon(
    context: typer.Context,
    node: Annotated[str, typer.Argument(metavar="NODE", help="Een id of een naam.")],
    formaat: In = Formaat.TABEL,
    uit: Uit = None,
) -> None:
    """Alles van één ding op de kaart, met de bronnen."""
    look.show_node(context.obj, node, formaat=formaat, uit=uit)


@app.command(cls=DutchCommand)
def signalen(
    context: typer.Context,
    soort: Annotated[str | None, typer.Option("--soort", help="overlap, dubbel of ontbrekend.")] = None,
    gebied: Gebied = None,
    thema: Thema = None,
    domein: Domein = None,
    niveau: Niveau = None,
    peildatum: Peildatum = None,
    onbekend: Annotated[bool, typer.Option("--onbekend", help="Wat nog niet bekend is.")] = False,
    formaat: In = Formaat.TABEL,
    uit: Uit = None,
) -> None:
    """Wat overlapt, wat dubbel is uitgezet en wat ontbreekt."""
    chosen = look.Chosen(gebied, thema, domein, niveau, peildatum)
    show = look.show_gaps if onbekend else look.show_findings
    show(context.obj, chosen, soort=soort, formaat=formaat, uit=uit)


@app.command(cls=DutchCommand)
def vragen(context: typer.Context, formaat: In = Formaat.TABEL, uit: Uit = None) -> None:
    """Open vragen: namen die waarschijnlijk hetzelfde zijn."""
    look.show_questions(context.obj, formaat=formaat, uit=uit)


@app.command(cls=DutchCommand)
def zelfde(context: typer.Context, a: str, b: str, formaat: In = Formaat.TABEL, uit: Uit = None) -> None:
    """Twee namen zijn hetzelfde ding."""
    change.answer(context.obj, a, b, same=True, formaat=formaat, uit=uit)


@app.command("niet-zelfde", cls=DutchCommand)
def niet_zelfde(context: typer.Context, a: str, b: str, formaat: In = Formaat.TABEL, uit: Uit = None) -> None:
    """Twee namen zijn niet hetzelfde ding."""
    change.answer(context.obj, a, b, same=False, formaat=formaat, uit=uit)


@app.command(cls=DutchCommand)
def vraag(
    context: typer.Context,
    naam: Annotated[str | None, typer.Argument(metavar="NAME", help="De naam; zonder naam alle vragen.")] = None,
    param: Param = None,
    formaat: In = Formaat.TABEL,
    uit: Uit = None,
) -> None:
    """Stel een vraag die klaarstaat, of een die u bewaarde."""
    if naam is None:
        ask.list_queries(context.obj, formaat=formaat, uit=uit)
    else:
        ask.ask_named(context.obj, naam, param or (), formaat=formaat, uit=uit)


@app.command(cls=DutchCommand)
def cypher(
    context: typer.Context,
    tekst: Annotated[str, typer.Argument(metavar="TEXT", help="De vraag in Cypher; alleen lezen.")],
    param: Param = None,
    formaat: In = Formaat.TABEL,
    uit: Uit = None,
) -> None:
    """Stel een eigen vraag in Cypher; er kan niets veranderen."""
    ask.ask_free(context.obj, tekst, param or (), formaat=formaat, uit=uit)


@app.command(cls=DutchCommand)
def graaf(context: typer.Context, formaat: GraphIn = GraafFormaat.JSON, uit: Uit = None) -> None:
    """De hele kaart als gegevens, ook voor Gephi, Neo4j en Kumu."""
    look.show_graph(context.obj, formaat=formaat, uit=uit)


for command in (*draw.COMMANDS, *keep.COMMANDS):
    app.command(cls=DutchCommand)(command)
