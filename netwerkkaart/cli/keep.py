"""Commands that move a map to another store, keep it in a file, and bring it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from netwerkkaart.cli.session import Formaat, Session
from netwerkkaart.errors import WrongUse
from netwerkkaart.services import Services
from netwerkkaart.stores import open_store
from netwerkkaart.stores.moving import Proof, move, restore, write_backup

In = Annotated[Formaat, typer.Option("--formaat", help="tabel, json, csv of xlsx.")]


def verhuis(
    context: typer.Context,
    van: Annotated[str, typer.Option("--van", help="De opslag waar de kaart nu staat.")],
    naar: Annotated[str, typer.Option("--naar", help="De lege opslag waar zij naartoe gaat.")],
    formaat: In = Formaat.TABEL,
) -> None:
    """Kopieer de hele kaart naar een andere opslag en bewijs dat beide gelijk zijn."""
    session: Session = context.obj
    if van == naar:
        raise WrongUse("Kies twee verschillende opslagen.")
    with _services(session, van).store as source, session.words.status("Verhuizen en nagaan …"):
        target = _services(session, naar)
        with target.store, Services(source, _now, session.settings.door).writing(), target.writing():
            proof = move(source, target.store)
            _give(session, {"van": source.url, "naar": target.store.url}, proof, formaat)
    session.say("De kopie is gelijk aan het origineel. Zet NETWERKKAART_STORE op de nieuwe opslag.")


def backup(
    context: typer.Context,
    uit: Annotated[Path, typer.Option("--uit", help="Het bestand dat gemaakt wordt (.zip).")],
    formaat: In = Formaat.TABEL,
) -> None:
    """Bewaar de hele kaart in één bestand; de toepassing mag blijven draaien."""
    session: Session = context.obj
    with session.words.status("Reservekopie maken …"):
        try:
            proof = write_backup(session.services.store, uit)
        except OSError as error:
            raise WrongUse(f"Het bestand '{uit}' kan niet worden geschreven.") from error
    _give(session, {"bestand": str(uit), "opslag": session.services.store.url}, proof, formaat)


def herstel(
    context: typer.Context,
    bestand: Annotated[Path, typer.Argument(metavar="BESTAND", help="Een bestand dat backup heeft gemaakt.")],
    formaat: In = Formaat.TABEL,
) -> None:
    """Zet een reservekopie terug in een lege opslag."""
    session: Session = context.obj
    services = session.services
    with session.words.status("Herstellen en nagaan …"):
        try:
            with services.writing():
                proof = restore(bestand, services.store)
        except OSError as error:
            raise WrongUse(f"Het bestand '{bestand}' kan niet worden gelezen.") from error
    _give(session, {"bestand": str(bestand), "opslag": services.store.url}, proof, formaat)


COMMANDS: tuple[Callable[..., None], ...] = (verhuis, backup, herstel)


def _services(session: Session, url: str) -> Services:
    return Services(open_store(url, session.settings.login), _now, session.settings.door)


def _now() -> datetime:
    return datetime.now(UTC)


def _give(session: Session, first: dict[str, Any], proof: Proof, formaat: Formaat) -> None:
    data = {**first, **asdict(proof)}
    session.give(data, rows=[data], formaat=formaat, uit=None)
