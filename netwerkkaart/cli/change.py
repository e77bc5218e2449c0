"""Commands that look at a file, commit it, take it back, or answer a question."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from netwerkkaart import answers
from netwerkkaart.cli.session import Formaat, Session
from netwerkkaart.errors import UnreadableFile, WrongUse
from netwerkkaart.example import put_example
from netwerkkaart.find import find_node
from netwerkkaart.importing import Preview, commit, preview
from netwerkkaart.intake import Choices
from netwerkkaart.issues import Ernst

ASKING = (Ernst.WEGGELATEN, Ernst.VRAAG)


@dataclass(frozen=True, slots=True)
class How:
    """What the user agreed to beforehand."""

    yes: bool
    without_refused: bool
    retract: bool


def look_at(session: Session, path: Path, *, inventaris: str | None, part: bool, new_names: bool) -> Preview:
    """Read and compare a file, with a word on how it goes."""
    if not path.exists():
        raise WrongUse(f"Het bestand '{path}' bestaat niet.")
    choices = Choices(nieuwe_namen=new_names, deel=part)
    with session.words.status("Bestand lezen en vergelijken …"):
        return preview(session.services, path, name=path.name, inventaris=inventaris, choices=choices)


def check(session: Session, found: Preview, *, formaat: Formaat, uit: Path | None) -> int:
    """The report; 1 when rows were refused, cells left out or questions are open."""
    data = answers.report(found)
    session.give(data, rows=data["meldingen"], formaat=formaat, uit=uit)
    _summarise(session, found)
    counts = found.batch.report.counts
    return int(found.batch.report.geweigerd > 0 or any(counts[e] for e in ASKING))


def _summarise(session: Session, found: Preview) -> None:
    r, c = found.batch.report, found.changes
    session.say(
        f"{r.rijen} rijen: {r.overgenomen} overgenomen (waarvan {r.onvolledig} onvolledig), "
        f"{r.geweigerd} geweigerd, {r.overgeslagen} overgeslagen."
    )
    session.say(f"{len(c.nieuw)} nieuw, {len(c.gewijzigd)} gewijzigd, {len(found.vervalt)} niet meer in de lijst.")


def take_in(session: Session, found: Preview, how: How, *, formaat: Formaat, uit: Path | None) -> int:
    """Commit what was found, after a nod; 1 when it was stored without refused rows."""
    refused = found.batch.report.geweigerd
    if refused and not how.without_refused:
        _give_receipt(session, found, None, formaat=formaat, uit=uit)
        session.say(
            f"Er is niets vastgelegd: {refused} rijen zijn geweigerd. Verbeter ze of kies --zonder-geweigerde-rijen."
        )
        return UnreadableFile.exit_code
    if not how.yes and not _agreed(session, found):
        session.say("Er is niets vastgelegd.")
        return 0
    with session.words.status("Vastleggen …"):
        event = commit(session.services, found, vervallen=how.retract, zonder_geweigerde=how.without_refused)
    _give_receipt(session, found, None if event is None else event.nummer, formaat=formaat, uit=uit)
    session.say("Er is niets nieuws." if event is None else f"Vastgelegd als import {event.nummer}.")
    return int(event is not None and refused > 0)


def _agreed(session: Session, found: Preview) -> bool:
    if not sys.stdin.isatty():
        raise WrongUse("Zonder terminal kan er niets gevraagd worden. Kies --ja om vast te leggen.")
    _summarise(session, found)
    return session.words.input("Vastleggen? [j/n] ", markup=False).strip().casefold() in ("j", "ja")


def _give_receipt(session: Session, found: Preview, nummer: int | None, *, formaat: Formaat, uit: Path | None) -> None:
    snapshot = session.services.snapshot()
    data = {"import": nummer, "versie": snapshot.versie, "hash": snapshot.hash, **answers.report(found)}
    session.give(data, rows=data["meldingen"], formaat=formaat, uit=uit)


def put_example_in(session: Session, *, formaat: Formaat, uit: Path | None) -> None:
    """The example inventory, once."""
    with session.words.status("Voorbeeld klaarzetten …"):
        event = put_example(session.services)
    session.say(
        "Het voorbeeld staat er al." if event is None else f"Het voorbeeld is vastgelegd als import {event.nummer}."
    )
    _give_stand(session, {"import": None if event is None else event.nummer}, formaat=formaat, uit=uit)


def undo(session: Session, nummer: int, *, formaat: Formaat, uit: Path | None) -> None:
    """Take an event back."""
    event = session.services.undo(nummer)
    session.say(f"Gebeurtenis {nummer} telt niet meer mee (opnieuw doen: ongedaan {event.nummer}).")
    _give_stand(session, {"ongedaan": nummer}, formaat=formaat, uit=uit)


def answer(session: Session, a: str, b: str, *, same: bool, formaat: Formaat, uit: Path | None) -> None:
    """Say whether two nodes are the same thing."""
    graph = session.services.snapshot().graph
    ids = _two(graph, (a, b))
    event = session.services.answer(*ids, same=same)
    session.say(f"Vastgelegd als {event.nummer}: {ids[0]} en {ids[1]} zijn {'' if same else 'niet '}hetzelfde.")
    _give_stand(session, {"antwoord": event.nummer, "a": ids[0], "b": ids[1]}, formaat=formaat, uit=uit)


def _two(graph: Any, texts: Sequence[str]) -> tuple[str, str]:
    """The two ids; an id that was folded away is taken as it is, so that the answer can be undone."""
    a, b = (text if text in graph.gevouwen else find_node(graph, text) for text in texts)
    return a, b


def _give_stand(session: Session, first: dict[str, Any], *, formaat: Formaat, uit: Path | None) -> None:
    snapshot = session.services.snapshot()
    data = {**first, "versie": snapshot.versie, "hash": snapshot.hash}
    session.give(data, rows=[data], formaat=formaat, uit=uit)
