"""Commands that only look."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from netwerkkaart import answers
from netwerkkaart.analyses import findings, gaps
from netwerkkaart.analyses.base import Soort
from netwerkkaart.cli.session import Formaat, GraafFormaat, Session, need_file, write
from netwerkkaart.errors import WrongUse
from netwerkkaart.filters import Filter, at, shown, shows_finding
from netwerkkaart.find import find_node, make_filter
from netwerkkaart.graph import Graph
from netwerkkaart.graph_files import GRAPH_FORMATS
from netwerkkaart.schema import SCHEMA

HERE = ZoneInfo("Europe/Amsterdam")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The filter options as typed."""

    gebied: str | None = None
    thema: str | None = None
    domein: str | None = None
    niveau: str | None = None
    peildatum: str | None = None

    def filter(self, graph: Graph) -> Filter:
        """The filter that is meant."""
        return make_filter(
            graph, gebied=self.gebied, thema=self.thema, domein=self.domein, niveau=self.niveau,
            peildatum=self.peildatum,
        )  # fmt: skip


def show_imports(session: Session, *, formaat: Formaat, uit: Path | None) -> None:
    """Every import."""
    data = answers.imports(session.services.snapshot())
    rows = [_as_read(row) for row in data] if formaat is Formaat.TABEL else data
    session.give(data, rows=rows, formaat=formaat, uit=uit)


def _as_read(row: dict[str, Any]) -> dict[str, Any]:
    """An import for a person: no hash, the moment in Dutch time, yes or no."""
    moment = datetime.fromisoformat(row["moment"]).astimezone(HERE)
    told = {"moment": f"{moment:%d-%m-%Y %H.%M}", "ongedaan": "ja" if row["ongedaan"] else "nee"}
    return {"lijst" if name == "inventaris" else name: told.get(name, v) for name, v in row.items() if name != "hash"}


def show_status(session: Session, *, formaat: Formaat, uit: Path | None) -> None:
    """What is in the store."""
    data = answers.status(session.services.snapshot(), session.services.store.url)
    rows = [{"wat": name, "waarde": value} for name, value in data.items() if not isinstance(value, dict)]
    rows += [{"wat": name, "waarde": n} for part in ("nodes", "relaties") for name, n in data[part].items()]
    session.give(data, rows=rows, formaat=formaat, uit=uit)


def show_node(session: Session, text: str, *, formaat: Formaat, uit: Path | None) -> None:
    """One node with all that is known of it."""
    snapshot = session.services.snapshot()
    graph = snapshot.graph
    data = answers.profile(snapshot, graph, find_node(graph, text))
    rows: list[dict[str, Any]] = [{"wat": n, "waarde": v, "bron": ""} for n, v in data["node"].items()]
    labels = {t.name: t.label for t in SCHEMA.relationships} if formaat is Formaat.TABEL else {}
    rows += [
        {"wat": labels.get(e["type"], e["type"]), "waarde": f"{e['van']} → {e['naar']}", "bron": e["bronnen"]}
        for e in data["relaties"]
    ]
    rows += [{"wat": "signaal", "waarde": s, "bron": ""} for s in data["signalen"]]
    session.give(data, rows=rows, formaat=formaat, uit=uit)


def show_findings(session: Session, chosen: Chosen, *, soort: str | None, formaat: Formaat, uit: Path | None) -> None:
    """The signals in their one order."""
    graph = session.services.snapshot().graph
    filter_ = chosen.filter(graph)
    kind = _soort(soort)
    now = at(graph, filter_.peildatum)
    found = [f for f in findings(now) if (kind is None or f.soort is kind) and shows_finding(now, filter_, f)]
    data = [answers.finding(now, f) for f in found]
    columns: tuple[str, ...] = ("soort", "zekerheid", "score", "zin")
    if formaat is not Formaat.TABEL:
        columns = ("soort", "subsoort", "zekerheid", "score", "zin", "id")
    session.give(data, rows=[{c: d[c] for c in columns} for d in data], formaat=formaat, uit=uit)


def show_gaps(session: Session, chosen: Chosen, *, soort: str | None, formaat: Formaat, uit: Path | None) -> None:
    """What nobody has filled in."""
    snapshot = session.services.snapshot()
    filter_ = chosen.filter(snapshot.graph)
    graph = at(snapshot.graph, filter_.peildatum)
    mask = shown(graph, filter_)
    found = () if snapshot.empty else gaps(graph, session.services.clock().date().isoformat())
    known = {g.soort for g in found}
    if soort is not None and found and soort not in known:
        raise WrongUse(f"'{soort}' is geen soort. Kies uit: {', '.join(sorted(known))}.")
    kept = [
        g for g in found
        if (soort is None or g.soort == soort)
        and (filter_.shows_all or any(mask[graph.number[i]] for i in g.onderwerpen if i in graph))
    ]  # fmt: skip
    data = [answers.gap(graph, g) for g in kept]
    columns = ("soort", "wat", "gebied", "bekend", "totaal", "zin")
    session.give(data, rows=[{c: d[c] for c in columns} for d in data], formaat=formaat, uit=uit)


def _soort(text: str | None) -> Soort | None:
    if text is None:
        return None
    if text not in set(Soort):
        raise WrongUse(f"'{text}' is geen soort signaal. Kies uit: {', '.join(Soort)}.")
    return Soort(text)


def show_questions(session: Session, *, formaat: Formaat, uit: Path | None) -> None:
    """Open questions."""
    rows = answers.questions(session.services.snapshot())
    session.give(rows, rows=rows, formaat=formaat, uit=uit)


def show_graph(session: Session, *, formaat: GraafFormaat, uit: Path | None) -> None:
    """The projection."""
    graph = session.services.snapshot().graph
    if formaat in GRAPH_FORMATS:
        if formaat is GraafFormaat.KUMU:
            need_file(formaat, uit)
        write(GRAPH_FORMATS[formaat](graph), uit)
        return
    data = answers.graph_json(graph)
    session.give(data, rows=[*data["nodes"], *data["relaties"]], formaat=Formaat(formaat), uit=uit)
