"""A graph with all that a form of file may trip over: quotes, markup, formulas, lists, yes, no and not known."""

from __future__ import annotations

from netwerkkaart.build import graph_of
from netwerkkaart.graph import Graph

HOSTILE = (
    "'}) DETACH DELETE n //", "\\u0027}) DETACH DELETE n //", "eindigt op \\", '"; MATCH (n) DELETE n;', "`Overleg`",
    "</data><node id='x'/>", "a\nb\tc", "=1+1", "$rijen", "{a: 1}", "'s-Hertogenbosch & Súdwest-Fryslân", ";", "🙂 een naam",
)  # fmt: skip


def hostile_graph() -> Graph:
    """One tafel for each hostile name, about a thema of the same name; two tafels share theirs."""
    nodes = [
        (f"overleg:h{i}", {"naam": name, "doel": name, "sturing": ("beleidskracht", "regiekracht")})
        for i, name in enumerate(HOSTILE)
    ]
    themas = [(f"thema:h{i}", {"naam": name, "koepel": i % 2 == 0}) for i, name in enumerate(HOSTILE)]
    twins = [
        ("overleg:een", {"naam": "Driehoek", "vergaderingen_per_jaar": 4}),
        ("overleg:twee", {"naam": "driehoek", "vergaderingen_per_jaar": 4.5}),
    ]
    edges = [("GAAT_OVER", f"overleg:h{i}", f"thema:h{i}") for i in range(len(HOSTILE))]
    return graph_of(
        [*nodes, *themas, *twins],
        [
            *edges,
            ("RAPPORTEERT_AAN", "overleg:een", "overleg:twee"),
            ("SCHAALT_OP_NAAR", "overleg:een", "overleg:twee"),
        ],
    )
