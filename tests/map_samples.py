"""Made-up but likely looking graphs of any number of cards, always the same ones for the same number."""

from __future__ import annotations

import random

from netwerkkaart.analyses.base import Finding, Rule, Soort, Zekerheid, finding_id
from netwerkkaart.build import graph_of
from netwerkkaart.graph import Graph, NodeId, Value
from netwerkkaart.kaart.layout.plattegrond import plattegrond
from netwerkkaart.kaart.view import Caption, MapView

AREAS = (
    "Kennemerland", "Zaanstreek-Waterland", "Noord-Holland Noord", "Amsterdam-Amstelland", "Gooi en Vechtstreek",
    "Haarlem", "Zaanstad", "Alkmaar", "Hoorn", "Purmerend",
)  # fmt: skip
THEMAS = (
    "Huiselijk geweld en kindermishandeling", "Personen met verward gedrag", "Nazorg ex-gedetineerden",
    "Ondermijning", "Radicalisering en polarisatie", "Jeugd en veiligheid", "Mensenhandel",
    "Dak- en thuisloosheid", "Veelvoorkomende criminaliteit", "Kwetsbare ouderen",
)  # fmt: skip
NAMES = {
    "overleg": (
        "Bestuurlijk overleg zorg en veiligheid", "ZSM-overleg", "Driehoek", "Lokaal zorgnetwerk",
        "Portefeuillehoudersoverleg sociaal domein", "Casusoverleg verward gedrag", "Weegploeg", "Top-600 overleg",
        "Ambtelijk overleg openbare orde", "Jeugdbeschermingstafel", "Screeningsoverleg huiselijk geweld",
        "Regietafel dak- en thuislozen", "Persoonsgerichte aanpak", "Veiligheidskamer", "Adviesteam Wvggz",
    ),
    "stuurgroep": ("Stuurgroep Geweld hoort nergens thuis", "Stuurgroep zorg en veiligheid", "Regionaal Beleidsteam"),
    "programma": (
        "GHNT-actieplan", "Allen voor één", "Aanpak verward gedrag", "CTER-aanpak", "MDA++-aanpak",
        "Pilot vroegsignalering", "Veiligheid voorop", "Integraal Meerjarenbeleidsplan Veiligheid",
    ),
    "partner": ("Zorg- en Veiligheidshuis", "MDCK", "Centrum Seksueel Geweld"),
}  # fmt: skip
NIVEAUS = (
    "landelijk", "provinciaal", "eenheid", "regionaal", "regionaal", "regionaal", "regionaal", "subregionaal",
    "lokaal", "lokaal", "lokaal", "wijk", "",
)  # fmt: skip
DOMEINEN = ("zorg", "veiligheid", "veiligheid", "zorg en veiligheid", "zorg en veiligheid", "zorg en veiligheid", "")
PARTNERS = (
    ("politie", "politie"), ("om", "openbaar ministerie"), ("ggd", "ggd"), ("veilig-thuis", "veilig thuis"),
    ("ggz", "ggz"), ("haarlem", "gemeente"), ("zaanstad", "gemeente"), ("reclassering", "reclassering"),
)  # fmt: skip

Nodes = list[tuple[str, dict[str, Value]]]
Edges = list[tuple[str, str, str]]


def sample_graph(cards: int, *, seed: int = 1) -> Graph:
    """A graph with so many plekken, with thema's, gebieden and participants."""
    dice = random.Random(seed)
    nodes: Nodes = [(f"thema:t{i}", {"naam": t}) for i, t in enumerate(THEMAS)]
    nodes += [(f"gebied:g{i}", {"naam": a, "soort": "veiligheidsregio"}) for i, a in enumerate(AREAS)]
    nodes += [(f"partner:{id_}", {"naam": id_.title(), "soort": soort}) for id_, soort in PARTNERS]
    edges: Edges = []
    for i in range(cards):
        _add_card(dice, i, nodes, edges)
    return graph_of(nodes, edges)


def _add_card(dice: random.Random, i: int, nodes: Nodes, edges: Edges) -> None:
    kind = dice.choices(tuple(NAMES), weights=(12, 2, 6, 1))[0]
    area = dice.randrange(len(AREAS))
    id_ = f"{kind}:c{i:03}"
    properties: dict[str, Value] = {"naam": f"{dice.choice(NAMES[kind])} {AREAS[area]}"}
    if niveau := dice.choice(NIVEAUS):
        properties["niveau"] = niveau
    if domein := dice.choice(DOMEINEN):
        properties["domein"] = domein
    if kind != "partner" and dice.random() < 0.15:
        properties |= {"geldt_per": "gemeente"} | ({"aantal": dice.randrange(4, 40)} if dice.random() < 0.6 else {})
    if kind != "partner" and dice.random() < 0.1:
        properties["status"] = dice.choice(("voorgesteld", "beëindigd"))
    nodes.append((id_, properties))
    edges += [("GAAT_OVER", id_, f"thema:t{int(dice.triangular(0, len(THEMAS), 1))}")] if dice.random() < 0.85 else []
    edges += [("WERKT_IN", id_, f"gebied:g{area}")] if dice.random() < 0.9 else []
    least = 1 if kind == "partner" else 0
    for partner in dice.sample(PARTNERS, dice.choice((least, least, 3, 4, 6, 8))):
        edges.append(("NEEMT_DEEL_AAN", f"partner:{partner[0]}", id_))


def sample_findings(graph: Graph, count: int, *, seed: int = 1) -> list[Finding]:
    """So many signals among the cards: lines and single ones."""
    dice = random.Random(seed)
    cards = [id_ for id_ in graph.ids if id_.split(":")[1].startswith("c") and id_[:5] != "gebie"]
    found = []
    for i in range(count):
        soort = (Soort.ONTBREKEND, Soort.OVERLAP)[i % 2]
        several = 2 if soort is Soort.OVERLAP else dice.choice((1, 1, 2, 3))
        about = tuple(NodeId(c) for c in dice.sample(cards, min(several, len(cards))))
        name = graph.node(about[0]).naam
        zin = f"{name} en een ander doen hetzelfde." if several > 1 else f"Bij {name} zit niemand uit de zorg."
        found.append(
            Finding(
                id=finding_id(soort, Rule.PAAR, onderwerpen=about, thema=str(i)),
                soort=soort,
                subsoort="overlap",
                zekerheid=Zekerheid.BEREKEND,
                score=1 - i / 100,
                zin=zin,
                onderwerpen=about,
            )
        )
    return found


def signalled(graph: Graph, width: int = 900, *, count: int = 6, caption: Caption = Caption()) -> MapView:
    """The plattegrond of a sample with so many signals."""
    return plattegrond(graph, sample_findings(graph, count), width=width, caption=caption)
