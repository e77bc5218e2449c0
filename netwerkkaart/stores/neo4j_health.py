"""Asks a Neo4j server what it is and how it is set up."""

from __future__ import annotations

from neo4j.exceptions import ClientError

from netwerkkaart.errors import StoreRefused
from netwerkkaart.stores.bolt import Bolt
from netwerkkaart.stores.cypher_register import read_settings
from netwerkkaart.stores.health import SETTINGS, Danger, Health, Remark, exposed, unsafe


def read_health(bolt: Bolt, *, updating: bool) -> Health:
    """The server's version and what is unsafe about it; raises StoreUnavailable when it is away."""
    return Health(bolt.program(), updating, (*exposed(bolt.url), *_unsafe(bolt)))


def _unsafe(bolt: Bolt) -> tuple[Remark, ...]:
    """A server that keeps its settings to itself (Aura, or a user without the right) is a remark."""
    try:
        rows = bolt.read(read_settings(), {"namen": SETTINGS}, silence=bolt.limits.look)
    except (ClientError, StoreRefused):
        return (Remark(Danger.NOT_TOLD, "SHOW SETTINGS"),)
    return unsafe({name: value or "" for name, value in rows})
