"""Made-up networks of a known size, the same for the same seed, to measure speed on."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from netwerkkaart.build import EXISTS, Ends, Said, build_graph
from netwerkkaart.graph import UNKNOWN, Graph, Value
from netwerkkaart.schema import choices as c

Numbers = NDArray[np.int64]
ZIPF = 0.5
"""How skewed busyness is: partner k sits at a number of tafels in proportion to k ** -ZIPF."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How much of everything; `seats` are NEEMT_DEEL_AAN, `lines` RAPPORTEERT_AAN and ONDERDEEL_VAN."""

    tafels: int
    partners: int
    seats: int
    themas: int
    gemeenten: int
    regios: int
    lines: int
    opdrachten: int = 0

    def grown(self, scale: float) -> Size:
        """The same country or region with `scale` times as much going on in it."""
        names = ("tafels", "partners", "seats", "lines", "opdrachten")
        return replace(self, **{name: round(getattr(self, name) * scale) for name in names})


REGION = Size(tafels=300, partners=800, seats=1_900, themas=24, gemeenten=10, regios=1, lines=150)
NATION = Size(tafels=20_000, partners=6_000, seats=250_000, themas=200, gemeenten=342, regios=25, lines=8_000)


def region(seed: int = 1, *, scale: float = 1, opdrachten: int = 0) -> Graph:
    """300 tafels, 800 partners and about 3,000 relationships in one veiligheidsregio, times `scale`."""
    return network(replace(REGION, opdrachten=opdrachten).grown(scale), seed)


def nation(seed: int = 1, *, scale: float = 1, opdrachten: int = 0) -> Graph:
    """20,000 tafels, 6,000 partners and 250,000 seats in 342 gemeenten, times `scale`."""
    return network(replace(NATION, opdrachten=opdrachten).grown(scale), seed)


class _Network:
    """Collects what is said, in the form `build_graph` takes."""

    def __init__(self, size: Size, seed: int) -> None:
        self.size = size
        self.rng = np.random.default_rng(seed)
        self.nodes: dict[str, dict[str, Said]] = {}
        self.lines: dict[str, dict[Ends, Said]] = {}

    def node(self, type_: str, id_: str, **properties: Value | None) -> str:
        said = {name: (value, UNKNOWN) for name, value in properties.items() if value is not None}
        self.nodes.setdefault(type_, {})[id_] = {EXISTS: (True, UNKNOWN), **said}
        return id_

    def line(self, type_: str, van: str, naar: str) -> None:
        if van != naar:
            self.lines.setdefault(type_, {})[(van, naar)] = {EXISTS: (True, UNKNOWN)}

    def maybe(self, share: float, values: tuple[str, ...]) -> str | None:
        return values[self.rng.integers(len(values))] if self.rng.random() < share else None

    def several(self, share: float, values: tuple[str, ...]) -> tuple[str, ...] | None:
        if self.rng.random() >= share:
            return None
        return tuple(sorted(self.rng.choice(values, size=self.rng.integers(1, 3), replace=False).tolist()))


def network(size: Size, seed: int) -> Graph:
    """A graph of this size; the same seed gives the same graph."""
    net = _Network(size, seed)
    gemeenten = _gebieden(net)
    themas = _themas(net)
    tafels = _tafels(net, gemeenten, themas)
    partners = _partners(net)
    _seats(net, tafels, partners)
    _lines(net, tafels)
    _opdrachten(net, tafels, partners, gemeenten, themas)
    return build_graph(net.nodes, net.lines)


def _gebieden(net: _Network) -> list[str]:
    land = net.node("Gebied", "gebied:land", naam="Land", soort="land")
    regios = [
        net.node("Gebied", f"gebied:regio-{i:02}", naam=f"Regio {i}", soort="veiligheidsregio")
        for i in range(net.size.regios)
    ]
    gemeenten = []
    for regio in regios:
        net.line("LIGT_IN", regio, land)
    for i in range(net.size.gemeenten):
        inwoners = int(net.rng.integers(10_000, 200_000))
        id_ = net.node("Gebied", f"gebied:gemeente-{i:03}", naam=f"Gemeente {i}", soort="gemeente", inwoners=inwoners)
        net.line("LIGT_IN", id_, regios[i * len(regios) // net.size.gemeenten])
        gemeenten.append(id_)
    return gemeenten


def _themas(net: _Network) -> list[str]:
    """A quarter of the thema's lies under one of the first ten."""
    result = []
    for i in range(net.size.themas):
        domein = net.maybe(0.6, c.DOMEINEN)
        result.append(net.node("Thema", f"thema:{i:03}", naam=f"Thema {i}", domein=domein))
        if i >= 10 and i % 4 == 0:
            net.line("ONDERDEEL_VAN", result[-1], result[int(net.rng.integers(10))])
    return result


def _tafels(net: _Network, gemeenten: list[str], themas: list[str]) -> list[str]:
    result = []
    for i in range(net.size.tafels):
        type_ = "Stuurgroep" if i % 10 == 0 else "Overleg"
        gebieden, niveau = _place(net, gemeenten)
        id_ = net.node(
            type_,
            f"{type_.lower()}:{i:06}",
            naam=f"Tafel {i}",
            niveau=niveau if net.rng.random() < 0.8 else None,
            domein=net.maybe(0.5, c.DOMEINEN),
            soort=net.maybe(0.7, c.SOORT_OVERLEG),
            doelgroep=net.several(0.25, c.DOELGROEPEN),
            activiteit=net.several(0.35, c.ACTIVITEITEN),
            vergaderingen_per_jaar=int(net.rng.integers(2, 13)) if net.rng.random() < 0.5 else None,
            begin=str(net.rng.integers(2010, 2024)) if net.rng.random() < 0.3 else None,
        )
        for gebied in gebieden:
            net.line("WERKT_IN", id_, gebied)
        for thema in net.rng.choice(len(themas), size=net.rng.integers(1, 4), replace=False):
            net.line("GAAT_OVER", id_, themas[thema])
        result.append(id_)
    return result


def _place(net: _Network, gemeenten: list[str]) -> tuple[list[str], str]:
    """60% works in one gemeente, 30% in a region, 7% in two to five neighbours, 3% in the whole country."""
    draw, at = net.rng.random(), int(net.rng.integers(len(gemeenten)))
    if draw < 0.60:
        return [gemeenten[at]], "lokaal"
    if draw < 0.90:
        return [f"gebied:regio-{at * net.size.regios // net.size.gemeenten:02}"], "regionaal"
    if draw < 0.97:
        return gemeenten[at : at + int(net.rng.integers(2, 6))], "subregionaal"
    return ["gebied:land"], "landelijk"


def _partners(net: _Network) -> list[str]:
    result = []
    for i in range(net.size.partners):
        soort = c.SOORT_PARTNER[int(net.rng.integers(len(c.SOORT_PARTNER)))]
        result.append(net.node("Partner", f"partner:{i:06}", naam=f"Partner {i}", soort=soort))
    return result


def _seats(net: _Network, tafels: list[str], partners: list[str]) -> None:
    """Exactly `size.seats` different (partner, tafel) pairs, drawn with skewed busyness."""
    chance = np.arange(1, len(partners) + 1) ** -ZIPF
    found: Numbers = np.zeros(0, np.int64)
    while len(found) < net.size.seats:
        extra = net.size.seats - len(found)
        who = net.rng.choice(len(partners), size=extra, p=chance / chance.sum())
        found = np.union1d(found, who * len(tafels) + net.rng.integers(len(tafels), size=extra))
    for who, tafel in zip((found // len(tafels)).tolist(), (found % len(tafels)).tolist(), strict=True):
        net.line("NEEMT_DEEL_AAN", partners[who], tafels[tafel])


def _lines(net: _Network, tafels: list[str]) -> None:
    """Half reports to a stuurgroep, half is part of another tafel with a lower number."""
    for i in range(net.size.lines):
        tafel = int(net.rng.integers(1, len(tafels)))
        if i % 2:
            stuurgroep = int(net.rng.integers(len(tafels) // 10 + 1)) * 10 % len(tafels)
            net.line("RAPPORTEERT_AAN", tafels[tafel], tafels[stuurgroep])
        else:
            net.line("ONDERDEEL_VAN", tafels[tafel], tafels[int(net.rng.integers(tafel))])


def _opdrachten(net: _Network, tafels: list[str], partners: list[str], gemeenten: list[str], themas: list[str]) -> None:
    woorden = [
        "aanpak",
        "plan",
        "evaluatie",
        "pilot",
        "convenant",
        "monitor",
        "opvang",
        "melding",
        "huisverbod",
        "zorg",
    ]
    for i in range(net.size.opdrachten):
        tekst = " ".join(net.rng.choice(woorden, size=4).tolist()) + f" {i % 500}"
        id_ = net.node(
            "Opdracht",
            f"opdracht:{i:06}",
            naam=tekst,
            omschrijving=tekst,
            soort="opdracht",
            doelgroep=net.several(0.4, c.DOELGROEPEN),
            begin=str(net.rng.integers(2015, 2026)),
        )
        net.line("GEEFT_OPDRACHT", tafels[int(net.rng.integers(len(tafels)))], id_)
        net.line("VOERT_UIT", partners[int(net.rng.integers(len(partners)))], id_)
        net.line("WERKT_IN", id_, gemeenten[int(net.rng.integers(len(gemeenten)))])
        net.line("GAAT_OVER", id_, themas[int(net.rng.integers(len(themas)))])
