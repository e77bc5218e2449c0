"""What an analysis gives: findings, each a question for the board with its evidence."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from netwerkkaart.graph import Bron, Graph, NodeId


class Soort(StrEnum):
    """The three lists of Signalen, in the order in which they take turns."""

    ONTBREKEND = "ontbrekend"
    OVERLAP = "overlap"
    DUBBEL = "dubbel"


class Zekerheid(StrEnum):
    """How a finding is known, strongest first."""

    VASTGESTELD = "vastgesteld"
    VOLGT_UIT_LIJST = "volgt uit de lijst"
    BEREKEND = "berekend"


class Rule(StrEnum):
    """What kind of thing the id of a finding is made of."""

    PAAR = "paar"
    GROEP = "groep"
    OPDRACHTPAAR = "opdrachtpaar"
    REIKWIJDTE = "reikwijdte"
    NORM = "norm"
    OPEN_THEMA = "open_thema"
    EENZIJDIG_THEMA = "eenzijdig_thema"
    AFWEZIGE_PARTNER = "afwezige_partner"
    STUURGROEPEN = "stuurgroepen"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One line of proof: what is shown, and the row it rests on (None: worked out)."""

    wat: str
    bron: Bron | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One signal. Scores and parts are 0-1; `onderwerpen` are node ids; unknown is None.

    `onderdelen` names what the score is made of; a part whose value is None is not known.
    """

    id: str
    soort: Soort
    subsoort: str
    zekerheid: Zekerheid
    score: float
    zin: str
    onderwerpen: tuple[NodeId, ...]
    onderdelen: Mapping[str, float | None] = field(default_factory=dict)
    thema: NodeId | None = None
    gebied: NodeId | None = None
    niveau: str | None = None
    normen: tuple[str, ...] = ()
    bewijs: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One line of Nog niet bekend: `bekend` of `totaal` have it; `onderwerpen` are those that lack it."""

    soort: str
    wat: str
    zin: str
    bekend: int
    totaal: int
    gebied: NodeId | None = None
    onderwerpen: tuple[NodeId, ...] = ()


class Analysis(Protocol):
    """A pure function of a graph, with the name under which it is listed."""

    @property
    def name(self) -> str: ...

    def run(self, graph: Graph) -> Sequence[Finding]:
        """Findings in any order; the same graph always gives the same ones."""

    def gaps(self, graph: Graph) -> Sequence[Gap]:
        """What could not be judged because nobody filled it in."""


def finding_id(
    soort: Soort,
    rule: Rule,
    *,
    onderwerpen: Iterable[str] = (),
    thema: str | None = None,
    gebied: str | None = None,
    niveau: str | None = None,
    normen: Iterable[str] = (),
) -> str:
    """Twelve hex of the SHA-256 of what makes this finding this one; scores and words are no part of it."""
    parts = [soort.value, rule.value, sorted(onderwerpen), thema, gebied, niveau, sorted(normen)]
    text = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:12]


_SURENESS = {z: i for i, z in enumerate(Zekerheid)}


def strongest_first(findings: Iterable[Finding]) -> list[Finding]:
    """By score, then how sure it is, then id."""
    return sorted(findings, key=lambda f: (-round(f.score, 9), _SURENESS[f.zekerheid], f.id))


def in_turn(findings: Iterable[Finding]) -> list[Finding]:
    """The one order of all findings: the first of each soort in turn, then the second of each, and so on."""
    found = list(findings)
    lists = [strongest_first(f for f in found if f.soort is soort) for soort in Soort]
    longest = max((len(items) for items in lists), default=0)
    return [items[i] for i in range(longest) for items in lists if i < len(items)]
