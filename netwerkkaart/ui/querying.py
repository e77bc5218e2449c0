"""What the address asks of the map, and the answer as a job that no rerun can break."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from netwerkkaart.asking import Answer, Most, run_free, run_query, values_of
from netwerkkaart.errors import CypherRefused
from netwerkkaart.names import natural, normalise
from netwerkkaart.own_queries import NAME, OwnQuery, numbered_own
from netwerkkaart.services import Services, Snapshot
from netwerkkaart.stores.queries import Parameter, ParamSoort, Query, find_query, queries
from netwerkkaart.stores.readonly import check
from netwerkkaart.ui import texts_querys
from netwerkkaart.ui.jobs import Job, JobKey, Jobs
from netwerkkaart.ui.stand import Stand

QUESTION, CYPHER, WRITE, OWN = "vraag", "cypher", "schrijf", "eigen"
VALUE, KIND = "p-", "s-"
"""With what the name of a parameter begins in the address, for its value and for its kind."""
ASK = "vragen"
KEPT = 6
"""Answers kept for whoever comes back; an answer may be large."""
PATIENCE = 0.8
"""Seconds to wait for an answer before saying that it takes longer."""
_ROOM = threading.BoundedSemaphore(2)
"""So many questions are looked up at once; others wait their turn."""


@dataclass(frozen=True)
class Asked:
    """A question with what was filled in; `typed` when somebody writes it now, `own` when it was saved."""

    query: Query
    given: Mapping[str, str]
    typed: bool = False
    own: OwnQuery | None = None

    @property
    def missing(self) -> tuple[Parameter, ...]:
        """What has to be filled in first; of a typed question: what nobody has said the kind of."""
        return tuple(p for p in self.query.parameters if p.verplicht and not (self.given.get(p.naam) or p.standaard))

    @property
    def ready(self) -> bool:
        """Whether there is all that it takes to answer."""
        return bool(self.query.tekst) and not self.missing

    @property
    def free(self) -> bool:
        """Whether it may only run on a copy."""
        return self.typed or self.own is not None


def asked_for(address: Mapping[str, str], kept: Snapshot) -> Asked | None:
    """The question that the address asks; UnknownQuery when it is not there (any more)."""
    given = {name.removeprefix(VALUE): text for name, text in address.items() if name.startswith(VALUE)}
    own = numbered_own(kept, address.get(OWN) or address.get(QUESTION) or "")
    if CYPHER in address or WRITE in address:
        return Asked(_typed(address), given, typed=True, own=own)
    if QUESTION not in address:
        return None
    query = own.query if own else find_query(address[QUESTION], overview=texts_querys.QUESTION_GONE)
    known = {p.naam for p in query.parameters}
    return Asked(query, {n: text for n, text in given.items() if n in known}, own=own)


def _typed(address: Mapping[str, str]) -> Query:
    """Typed Cypher as a question; what the address tells no kind of is still to be asked."""
    text = address.get(CYPHER, "")
    try:
        named = check(text).parameters if text.strip() else ()
    except CypherRefused:
        named = ()
    parameters = tuple(_parameter(naam, address.get(KIND + naam)) for naam in named)
    return Query(CYPHER, texts_querys.OWN_QUESTION, "", parameters, (), text)


def _parameter(naam: str, kind: str | None) -> Parameter:
    if kind is None or kind not in set(ParamSoort):
        return Parameter(naam, ParamSoort.TEKST, verplicht=True)
    return Parameter(naam, ParamSoort(kind))


def start(services: Callable[[], Services], jobs: Jobs, stand: Stand, asked: Asked) -> Job:
    """The job that answers: begun now, or what came of it earlier on the same map."""
    key = _key(stand, asked)
    job = jobs.get(key)
    if job is None:
        for old in jobs.of(ASK)[KEPT - 1 :]:
            if not old.busy:
                jobs.drop(old.key)
        job = jobs.start(key, ASK, lambda job: _answer(services, stand, asked, job))
    job.done.wait(PATIENCE)
    return job


def _key(stand: Stand, asked: Asked) -> JobKey:
    query = asked.query
    filled = (f"{p.naam}|{p.soort}|{asked.given.get(p.naam, '')}" for p in query.parameters)
    map_ = (str(stand.voorbeeld), str(stand.snapshot.versie), stand.filter.peildatum or "", stand.vandaag)
    return (ASK, *map_, str(asked.free), query.tekst, *filled)


def _answer(services: Callable[[], Services], stand: Stand, asked: Asked, job: Job) -> Answer:
    """A question that stands ready goes to the store itself, if that holds the very map that is looked at."""
    today, graph = stand.today, stand.graph
    job.at(texts_querys.ASK_WAITS)
    with _ROOM:
        job.at(texts_querys.ASK_BUSY)
        if asked.free:
            values = values_of(graph, asked.query, asked.given, today=today)
            return run_free(graph, asked.query.tekst, values, most=Most.DOWNLOAD)
        store = None if stand.voorbeeld or stand.filter.peildatum or stand.seen.away else services().store
        return run_query(graph, asked.query, asked.given, today=today, most=Most.DOWNLOAD, store=store)


def to_keep(asked: Asked) -> tuple[Parameter, ...]:
    """The parameters of a typed question as they are saved: what is filled in now is the default."""
    return tuple(replace(p, standaard=asked.given.get(p.naam, ""), verplicht=False) for p in asked.query.parameters)


def to_change(asked: Asked) -> dict[str, str]:
    """The address in which this question can be written anew."""
    kinds = {KIND + p.naam: str(p.soort) for p in asked.query.parameters}
    filled = {VALUE + p.naam: asked.given.get(p.naam) or p.standaard for p in asked.query.parameters}
    return {CYPHER: body(asked.query), **kinds, **filled, OWN: asked.own.query.naam if asked.own else ""}


def body(query: Query) -> str:
    """The Cypher without its header."""
    lines = query.tekst.splitlines()
    first = next((i for i, line in enumerate(lines) if not line.startswith("//")), 0)
    return "\n".join(lines[first:]).strip()


def found(words: str, among: Iterable[Query] | None = None) -> list[Query]:
    """The questions in which every one of these words stands."""
    wanted = normalise(words).split()
    offered = list(queries() if among is None else among)
    told = {q.naam: normalise(f"{q.titel} {q.vraag} {q.groep} {q.naam}") for q in offered}
    return sorted((q for q in offered if all(w in told[q.naam] for w in wanted)), key=lambda q: natural(q.titel))


__all__ = ["NAME", "Asked", "asked_for", "body", "found", "start", "to_change", "to_keep"]
