"""The Cypher of the register in Neo4j and of what the store knows of itself; values are parameters."""

from __future__ import annotations

EVENT, CHUNK, STAND, LEASE = "Gebeurtenis", "Brok", "Stand", "Schrijfrecht"
"""Labels of the register and of what is known about the store itself; none is a label of the schema."""
_LOCK = f"MATCH (s:{STAND} {{een: 1}}) SET s.slot = $teken"
_BUSY = "s.bezig = $nummer, s.bezig_door = $teken, s.bezig_op = timestamp()"
_EVENT = f"CREATE (:{EVENT} {{nummer: $nummer, digest: $digest}})"


def append_event() -> str:
    """Add an event if $voor is the last one; gives a row when it was. SET first: that takes the lock."""
    return f"{_LOCK} WITH s WHERE s.versie = $voor SET s.versie = $nummer, {_BUSY} {_EVENT} RETURN s.versie"


def lock_base() -> str:
    """A row if the base is all there is; the projection is being written from then on."""
    return f"{_LOCK} WITH s WHERE s.versie = $nummer SET s.projectie = -1, {_BUSY} RETURN s.versie"


def add_event() -> str:
    """An event, where the guard before it has looked at the version."""
    return _EVENT


def add_chunk() -> str:
    """One piece of an event."""
    return f"CREATE (:{CHUNK} {{nummer: $nummer, deel: $deel, data: $data}})"


def delete_event() -> str:
    """Take an event out, for a register that is moved in its place."""
    return f"MATCH (e:{EVENT} {{nummer: $nummer}}) OPTIONAL MATCH (b:{CHUNK} {{nummer: $nummer}}) DELETE e, b"


def ask_event() -> str:
    """The digest of an event, once nobody is busy writing one: SET waits for the lock."""
    return (
        f"MATCH (s:{STAND} {{een: 1}}) SET s.slot = $digest WITH s "
        f"OPTIONAL MATCH (e:{EVENT} {{nummer: $nummer}}) RETURN e.digest"
    )


def read_chunks() -> str:
    """All pieces of the events up to $tot, in order; of a later one some might be seen and others not yet."""
    return f"MATCH (b:{CHUNK}) WHERE b.nummer <= $tot RETURN b.nummer, b.data ORDER BY b.nummer, b.deel"


def read_digests() -> str:
    """The digests of all events, in order."""
    return f"MATCH (e:{EVENT}) RETURN e.digest ORDER BY e.nummer"


def take_lease() -> str:
    """Take the right to write, or tell whose it is."""
    return (
        f"MERGE (l:{LEASE} {{een: 1}}) SET l.slot = $houder "
        "WITH l, l.houder IS NULL OR l.houder = $houder OR l.tot <= $nu AS vrij "
        "SET l.sinds = CASE WHEN vrij THEN $nu ELSE l.sinds END, l.tot = CASE WHEN vrij THEN $tot ELSE l.tot END, "
        "l.houder = CASE WHEN vrij THEN $houder ELSE l.houder END RETURN l.houder, l.sinds, l.tot"
    )


def drop_lease() -> str:
    """Give the right to write back."""
    return (
        f"MATCH (l:{LEASE} {{een: 1}}) SET l.slot = $houder WITH l WHERE l.houder = $houder "
        "SET l.houder = null, l.sinds = null, l.tot = null"
    )


# what is known about the store itself


def make_stand() -> str:
    """The one node with the version, for a new store."""
    made = f"MERGE (s:{STAND} {{een: 1}}) ON CREATE SET s.versie = -1, s.projectie = -1"
    return f"{made} SET s.indeling = $indeling, s.schema = $schema"


def read_version() -> str:
    """The number of the last event; one property of one node."""
    return f"MATCH (s:{STAND} {{een: 1}}) RETURN s.versie"


def read_stand() -> str:
    """Versions, whose projection is being written, and for how many milliseconds nothing was heard of it."""
    return (
        f"MATCH (s:{STAND} {{een: 1}}) "
        "RETURN s.versie, s.projectie, s.bezig, timestamp() - s.bezig_op, s.indeling, s.schema"
    )


def read_settings() -> str:
    """How the server is set up; only these settings."""
    return "SHOW SETTINGS YIELD name, value WHERE name IN $namen RETURN name, value"


def claim() -> str:
    """Start writing the projection of $versie; who was at it finds out at its next batch."""
    return (
        f"{_LOCK} WITH s WHERE s.projectie <= $versie "
        "AND coalesce(s.bezig, -1) <= $versie "
        "SET s.bezig = $versie, s.bezig_door = $teken, s.bezig_op = timestamp() RETURN s.bezig"
    )


def still_ours() -> str:
    """A row while the projection is ours to write; takes the lock, so that no other starts meanwhile."""
    return f"{_LOCK} WITH s WHERE s.bezig_door = $teken SET s.bezig_op = timestamp() RETURN s.bezig"


def finish() -> str:
    """The projection is that of $versie."""
    return (
        f"{_LOCK} WITH s WHERE s.bezig_door = $teken "
        "SET s.projectie = $versie, s.bezig = null, s.bezig_door = null, s.bezig_op = null RETURN s.projectie"
    )
