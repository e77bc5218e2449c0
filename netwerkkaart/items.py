"""What is on the map as small values: a node, a relationship, a norm, an alias."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from netwerkkaart.columns import UNKNOWN, NodeId, Value


@dataclass(frozen=True, slots=True)
class Node:
    """A small view of one node; `properties` holds only what is known."""

    id: NodeId
    type: str
    naam: str
    properties: Mapping[str, Value]
    bronnen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edge:
    """A small view of one relationship; `properties` holds only what is known."""

    type: str
    van: NodeId
    naar: NodeId
    properties: Mapping[str, Value]
    bronnen: tuple[str, ...]

    @property
    def id(self) -> str:
        """`TYPE|from|to`, as every store and file has it."""
        return f"{self.type}|{self.van}|{self.naar}"


@dataclass(frozen=True, slots=True)
class Norm:
    """What ought to be there. `over` and `verwacht` are resolved: ids, or `soort:…` and the like.

    `verwacht` is a conjunction of alternatives: all of the outer, any of the inner.
    """

    id: str
    soort: str
    over: tuple[str, ...] = ()
    thema: NodeId | None = None
    niveau: str | None = None
    gebied: NodeId | None = None
    per: str | None = None
    verwacht: tuple[tuple[str, ...], ...] = ()
    aantal: float | None = None
    gewicht: str | None = None
    stand: str | None = None
    geldig_van: str | None = None
    geldig_tot: str | None = None
    toelichting: str | None = None
    bronnen: tuple[str, ...] = ()
    bron: int = UNKNOWN


@dataclass(frozen=True, slots=True)
class Alias:
    """Another way to write a name."""

    alias: str
    betekenis: str
    soort: str | None = None
    toelichting: str | None = None
    bronnen: tuple[str, ...] = ()
    bron: int = UNKNOWN
