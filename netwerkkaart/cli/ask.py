"""The commands that ask the map a question."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from netwerkkaart.asking import Answer, Most, run_free, run_query, values_of
from netwerkkaart.cli.session import Formaat, Session
from netwerkkaart.errors import WrongUse
from netwerkkaart.own_queries import find_own, own_queries
from netwerkkaart.stores.queries import find_query, queries


def list_queries(session: Session, *, formaat: Formaat, uit: Path | None) -> None:
    """The named questions, then those that users saved."""
    named = [_line(q.naam, q.titel, q.vraag, [p.naam for p in q.parameters]) for q in queries()]
    own = [o.query for o in own_queries(session.services.snapshot())]
    rows = named + [_line(q.titel, q.titel, "eigen vraag", [p.naam for p in q.parameters]) for q in own]
    session.give(rows, rows=rows, formaat=formaat, uit=uit)


def ask_named(session: Session, naam: str, params: Sequence[str], *, formaat: Formaat, uit: Path | None) -> None:
    """A named or saved question."""
    snapshot, given = session.services.snapshot(), dict(map(_pair, params))
    today, most = session.services.clock().date(), _most(formaat, uit)
    own = find_own(snapshot, naam)
    if own is not None:
        filled = values_of(snapshot.graph, own.query, given, today=today)
        answer = run_free(snapshot.graph, own.query.tekst, filled, most=most)
    else:
        store = session.services.store
        answer = run_query(snapshot.graph, find_query(naam), given, today=today, most=most, store=store)
    _give(session, answer, formaat=formaat, uit=uit)


def ask_free(session: Session, text: str, params: Sequence[str], *, formaat: Formaat, uit: Path | None) -> None:
    """Cypher as typed; a value of digits is a number."""
    given: dict[str, Any] = {name: int(v) if v.isdecimal() else v for name, v in map(_pair, params)}
    answer = run_free(session.services.snapshot().graph, text, given, most=_most(formaat, uit))
    _give(session, answer, formaat=formaat, uit=uit)


def _give(session: Session, answer: Answer, *, formaat: Formaat, uit: Path | None) -> None:
    rows = answer.records()
    session.give(rows, rows=rows, formaat=formaat, uit=uit)
    for remark in answer.remarks:
        session.say(remark)


def _most(formaat: Formaat, uit: Path | None) -> Most:
    return Most.SCREEN if formaat is Formaat.TABEL and uit is None else Most.DOWNLOAD


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise WrongUse(f"'{text}' is geen parameter. Schrijf naam=waarde.")
    return name.strip().removeprefix("$"), value


def _line(naam: str, titel: str, vraag: str, parameters: list[str]) -> dict[str, Any]:
    return {"naam": naam, "titel": titel, "vraag": vraag, "parameters": parameters}
