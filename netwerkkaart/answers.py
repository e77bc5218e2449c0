"""What the map answers, as plain JSON values: the promise that the command line makes to other programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from netwerkkaart.analyses import Finding, Gap, findings
from netwerkkaart.build import EXISTS
from netwerkkaart.difference import Change
from netwerkkaart.graph import Bron, Edge, Graph
from netwerkkaart.hashing import canonical
from netwerkkaart.importing import Preview
from netwerkkaart.issues import Issue
from netwerkkaart.records import edge_record, node_record
from netwerkkaart.register.events import BASIS, EventSoort, in_force
from netwerkkaart.register.state import Keys, Standing, State
from netwerkkaart.services import Snapshot

Json = dict[str, Any]


def report(preview: Preview) -> Json:
    """What a file would do: the row accounting, the remarks and the changes."""
    found = preview.batch.report
    return {
        "rijen": found.rijen,
        "overgenomen": found.overgenomen,
        "onvolledig": found.onvolledig,
        "geweigerd": found.geweigerd,
        "overgeslagen": found.overgeslagen,
        "meldingen": [issue(i) for i in found.issues],
        "nieuw": [change(c) for c in preview.changes.nieuw],
        "gewijzigd": [change(c) for c in preview.changes.gewijzigd],
        "vervalt": [change(c) for c in preview.vervalt],
    }


def issue(found: Issue) -> Json:
    """One remark; a place that is not known is null."""
    return {
        "code": found.code.name,
        "ernst": found.ernst.value,
        "blad": found.place.blad or None,
        "cel": found.place.cel or None,
        "rij": found.place.rij or None,
        "waarde": found.waarde or None,
        "tekst": found.tekst,
        "kandidaten": list(found.kandidaten),
    }


def change(found: Change) -> Json:
    """One node, relatie, norm or alias that changes, with [old, new] per field."""
    velden = {name: [canonical(old), canonical(new)] for name, (old, new) in found.velden.items()}
    return {"soort": found.soort, "id": found.id, "naam": found.naam, "velden": velden}


def status(snapshot: Snapshot, opslag: str) -> Json:
    """Where the map is and how much is in it, the base included."""
    graph = snapshot.graph
    return {
        "opslag": opslag,
        "versie": snapshot.versie,
        "hash": snapshot.hash,
        "registerhash": snapshot.registerhash,
        "nodes": {t.type: len(t) for t in graph.nodes.values()},
        "relaties": {t.type: len(t) for t in graph.relaties.values()},
    }


def imports(snapshot: Snapshot) -> list[Json]:
    """Every import of a list, the base left out; `ongedaan` says whether it no longer counts."""
    counted = {e.nummer for e in in_force(snapshot.events)}
    return [
        {
            "import": event.nummer,
            "moment": event.moment,
            "door": event.door,
            "inventaris": event.import_.inventaris,
            "bestand": event.import_.bestand,
            "hash": event.import_.hash,
            "rijen": len(event.import_.rijen),
            "ongedaan": event.nummer not in counted,
        }
        for event in snapshot.events
        if event.soort is EventSoort.IMPORT and event.import_.inventaris != BASIS
    ]


def graph_json(graph: Graph) -> Json:
    """The projection."""
    return {
        "nodes": [node_record(graph.node(id_)) for id_ in graph.ids],
        "relaties": [edge_record(edge) for edge in graph.edges()],
    }


def questions(snapshot: Snapshot) -> list[Json]:
    """Open questions about names that are likely the same."""
    return [{"a": q.a, "b": q.b, "reden": q.reden} for q in snapshot.questions()]


def finding(graph: Graph, found: Finding) -> Json:
    """One signal; `oordeel` comes with the verdicts."""
    return {
        "id": found.id,
        "soort": found.soort.value,
        "subsoort": found.subsoort,
        "zekerheid": found.zekerheid.value,
        "score": round(found.score, 4),
        "onderdelen": {name: None if v is None else round(v, 4) for name, v in found.onderdelen.items()},
        "zin": found.zin,
        "onderwerpen": [subject(graph, id_) for id_ in found.onderwerpen],
        "thema": found.thema,
        "gebied": found.gebied,
        "niveau": found.niveau,
        "normen": list(found.normen),
        "bewijs": [{"wat": e.wat, **_where(e.bron)} for e in found.bewijs],
        "oordeel": None,
    }


def subject(graph: Graph, id_: str) -> Json:
    """A node in short."""
    if id_ not in graph:
        return {"id": id_, "type": None, "naam": id_}
    node = graph.node(id_)
    return {"id": node.id, "type": node.type, "naam": node.naam}


def gap(graph: Graph, found: Gap) -> Json:
    """One line of Nog niet bekend."""
    return {
        "soort": found.soort,
        "wat": found.wat,
        "gebied": found.gebied,
        "bekend": found.bekend,
        "totaal": found.totaal,
        "zin": found.zin,
        "onderwerpen": [subject(graph, id_) for id_ in found.onderwerpen],
    }


def _where(bron: Bron | None) -> Json:
    if bron is None:
        return {"bron": None, "bestand": None, "blad": None, "rij": None}
    teksten = "\n".join(bron.teksten) or None
    return {"bron": teksten, "bestand": bron.bestand or None, "blad": bron.blad or None, "rij": bron.rij or None}


def profile(snapshot: Snapshot, graph: Graph, id_: str) -> Json:
    """Everything of one node: itself, its lines, the signals that name it, and who says what."""
    edges: tuple[Edge, ...] = graph.edges_of(id_)
    return {
        "node": node_record(graph.node(id_)),
        "relaties": [edge_record(e) for e in edges],
        "signalen": [f.id for f in findings(graph) if id_ in f.onderwerpen],
        "bronnen": list(_sayings(snapshot.state, graph, id_)),
    }


def _sayings(state: State, graph: Graph, id_: str) -> Iterator[Json]:
    """Who says what of a node, of all ids folded into it; `geldt` is what the map shows."""
    ids = [id_, *(old for old, new in graph.gevouwen.items() if new == id_)]
    found = [(i, said.nodes[k]) for i, said in state.said.items() for k in ids if k in said.nodes]
    node = graph.node(id_)
    for inventaris, keys in found:
        for name, standing in keys.items():
            if name not in (EXISTS, "persoon"):
                wins = _wins(found, name, standing) and node.properties.get(name) == standing.value
                yield {
                    "veld": name,
                    "waarde": canonical(standing.value),
                    "inventaris": inventaris,
                    **_row(state, standing),
                    "geldt": wins,
                }


def _wins(found: Iterable[tuple[str, Keys]], name: str, standing: Standing) -> bool:
    others = [keys[name] for _, keys in found if name in keys]
    return standing == max(others, key=lambda s: (s.since, -s.row))


def _row(state: State, standing: Standing) -> Json:
    found = _where(state.sources.bron(standing.row))
    return {name: found[name] for name in ("bestand", "blad", "rij", "bron")}


def counts(snapshot: Snapshot) -> Counter[str]:
    """How many nodes of each type some list other than the base says or names."""
    own = {id_ for name, said in snapshot.state.said.items() if name != BASIS for id_ in said.nodes}
    named = {i for name, said in snapshot.state.said.items() if name != BASIS for k in said.edges for i in k[1:]}
    graph = snapshot.graph
    ids = {graph.gevouwen.get(i, i) for i in own | named}
    return Counter(graph.types[graph.number[i]] for i in graph.ids if i in ids)
