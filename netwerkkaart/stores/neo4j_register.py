"""The register in Neo4j: an event is added in one small transaction, or it is not."""

from __future__ import annotations

from typing import Any

from netwerkkaart.errors import OutcomeUnknown, StoreChanged, StoreUnavailable
from netwerkkaart.register.codec import decode, written
from netwerkkaart.register.events import Event
from netwerkkaart.stores import cypher_register as cypher
from netwerkkaart.stores.base import Lease
from netwerkkaart.stores.bolt import Bolt, Statement
from netwerkkaart.stores.faults import Uncertain


class Neo4jRegister:
    """Events as (:Gebeurtenis), their compressed pieces as (:Brok), the version on the one (:Stand)."""

    def __init__(self, bolt: Bolt) -> None:
        self._bolt = bolt

    def events(self) -> list[Event]:
        """All events in order."""
        pieces: dict[int, list[bytes]] = {}
        [[last]] = self._bolt.read(cypher.read_version())
        for number, data in self._bolt.read(cypher.read_chunks(), {"tot": last}):
            pieces.setdefault(number, []).append(bytes(data))
        return [decode(parts) for parts in pieces.values()]

    def digests(self) -> list[str]:
        """The digest of every event in order."""
        return [str(row[0]) for row in self._bolt.read(cypher.read_digests())]

    def append(self, event: Event, teken: str) -> None:
        """Add the next event; from then on the projection is being written by `teken`."""
        known, pieces = _written(event)
        guard = (cypher.append_event(), {**known, "voor": event.nummer - 1, "teken": teken})
        self._once(known, guard, *pieces)

    def replace_base(self, event: Event, teken: str) -> None:
        """Put another base in the place of the one that is all there is."""
        known, pieces = _written(event)
        marked = {**known, "teken": teken}
        guard = (cypher.lock_base(), marked)
        add = (cypher.add_event(), marked)
        self._once(known, guard, (cypher.delete_event(), marked), add, *pieces)

    def _once(self, wanted: dict[str, Any], guard: Statement, *statements: Statement) -> None:
        try:
            stored = bool(self._bolt.write_once(guard, *statements))
        except Uncertain:
            stored = self._ask(wanted)
        if not stored:
            raise StoreChanged

    def _ask(self, wanted: dict[str, Any]) -> bool:
        """Whether the register has this event after all; another with its number is a no."""
        try:
            found = self._bolt.write((cypher.ask_event(), wanted))[0][0]
        except StoreUnavailable as error:
            raise OutcomeUnknown(self._bolt.url) from error
        if found is None:
            raise StoreUnavailable(self._bolt.url)
        return bool(found == wanted["digest"])

    def take_lease(self, holder: str, now: str, until: str) -> Lease | None:
        """Become the one writer; gives the lease in the way, None when it is ours."""
        wanted: dict[str, Any] = {"houder": holder, "nu": now, "tot": until}
        lease = Lease(*self._bolt.write((cypher.take_lease(), wanted))[0])
        return None if lease.holder == holder else lease

    def drop_lease(self, holder: str) -> None:
        """Stop being the writer."""
        self._bolt.write((cypher.drop_lease(), {"houder": holder}))


def _written(event: Event) -> tuple[dict[str, Any], list[Statement]]:
    """What tells the event apart, and the statements that add its compressed pieces."""
    digest, parts = written(event)
    add = cypher.add_chunk()
    pieces = [(add, {"nummer": event.nummer, "deel": i, "data": data}) for i, data in enumerate(parts)]
    return {"nummer": event.nummer, "digest": digest}, pieces
