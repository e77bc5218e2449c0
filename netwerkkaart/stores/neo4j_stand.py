"""What a Neo4j store knows of itself: its version, how far its projection is, what keys it has."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import NamedTuple

from netwerkkaart.errors import StoreTooNew
from netwerkkaart.stores.bolt import Bolt, Statement
from netwerkkaart.stores.cypher import constraints
from netwerkkaart.stores.cypher_register import claim, make_stand, read_stand, read_version

LAYOUT = 1
"""Of the register's nodes; a database with a higher one is of a newer application."""
SCHEMA_DIGEST = hashlib.sha256("\n".join(constraints()).encode()).hexdigest()


class Stand(NamedTuple):
    """`bezig` is the version whose projection is being written, `stil` for how many ms nothing was heard."""

    versie: int
    projectie: int
    bezig: int | None
    stil: int | None
    indeling: int
    schema: str

    @property
    def behind(self) -> bool:
        """Whether the stored projection is not yet that of the register."""
        return self.bezig is not None or self.projectie != self.versie

    def alive(self, patience: float) -> bool:
        """Whether somebody is writing the projection and was heard of within these seconds."""
        return self.bezig is not None and self.stil is not None and self.stil < patience * 1_000


@dataclass(frozen=True, slots=True)
class Keeper:
    """Reads and makes the one (:Stand) of a database."""

    bolt: Bolt

    def version(self) -> int | None:
        """The number of the last event in one cheap query; None in an empty database."""
        rows = self.bolt.read(read_version(), silence=self.bolt.limits.look)
        return int(rows[0][0]) if rows else None

    def stand(self) -> Stand | None:
        """All of it; None in an empty database."""
        rows = self.bolt.read(read_stand(), silence=self.bolt.limits.look)
        return Stand(*rows[0]) if rows else None

    def checked(self) -> Stand | None:
        """The stand if this application can work with it as it is; None when something is to be made."""
        stand = self.stand()
        if stand is not None and stand.indeling > LAYOUT:
            raise StoreTooNew(stand.indeling)
        return stand if stand is not None and stand[4:] == (LAYOUT, SCHEMA_DIGEST) and stand.versie >= 0 else None

    def make(self) -> None:
        """The keys and the stand; may be done again."""
        keys: list[Statement] = [(constraint, {}) for constraint in constraints()]
        self.bolt.write(("RETURN 1", {}), *keys, silence=self.bolt.limits.batch)
        self.bolt.write((make_stand(), {"indeling": LAYOUT, "schema": SCHEMA_DIGEST}))

    def claim(self, versie: int, teken: str) -> bool:
        """Take the mark for the projection of this version; False when a newer one is there or on its way."""
        return bool(self.bolt.write((claim(), {"versie": versie, "teken": teken})))
