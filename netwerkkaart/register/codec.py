"""Events as gzip'ed JSON lines in chunks of at most 1 MB, and back."""

from __future__ import annotations

import gzip
import hashlib
import itertools
import json
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from netwerkkaart.errors import StoreTooNew
from netwerkkaart.pause import without_collector
from netwerkkaart.register.events import (
    FORMAAT,
    EdgeSaid,
    Event,
    EventSoort,
    Import,
    NodeSaid,
    OtherSaid,
    Question,
    Ref,
    Retraction,
    Row,
)

CHUNK = 1_000_000
RAW_CHUNK = 4_000_000


def encode(event: Event) -> list[bytes]:
    """The event as chunks: a first line with its head, then one line per row of an import."""
    return written(event)[1]


def written(event: Event) -> tuple[str, list[bytes]]:
    """The digest and the chunks of an event, in one pass; a group is compressed while the next is written."""
    lines = itertools.chain([_dump(_head(event))], (_dump(_row(row)) for row in _rows(event)))
    sha = hashlib.sha256()
    with ThreadPoolExecutor(1) as beside:
        chunks = []
        for group in _groups(lines, RAW_CHUNK):
            chunks.append(beside.submit(_compressed, group))
            sha.update("".join(group).encode())
        return sha.hexdigest(), [chunk for done in chunks for chunk in done.result()]


@without_collector
def decode(chunks: Iterable[bytes]) -> Event:
    """The event that these chunks hold; an older formaat is brought up to date here."""
    text = b"".join(gzip.decompress(chunk) for chunk in chunks).decode("utf-8").rstrip("\n")
    head, *rows = json.loads("[" + text.replace("\n", ",") + "]")
    if head["formaat"] > FORMAAT:
        raise StoreTooNew(head["formaat"])
    soort = EventSoort(head["soort"])
    inhoud = head["inhoud"]
    if soort is EventSoort.IMPORT:
        inhoud = _import_from(inhoud, rows)
    return Event(head["nummer"], soort, head["moment"], head["door"], inhoud, head["formaat"])


def digest(event: Event) -> str:
    """SHA-256 of everything the event holds, in hex; the same on every machine."""
    sha = hashlib.sha256(_dump(_head(event)).encode())
    for row in _rows(event):
        sha.update(_dump(_row(row)).encode())
    return sha.hexdigest()


def register_hash(digests: Iterable[str]) -> str:
    """The hash of a register: over the digests of all its events in order."""
    return hashlib.sha256("\n".join(digests).encode()).hexdigest()


_dump = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True, check_circular=False).encode


def _head(event: Event) -> dict[str, Any]:
    inhoud: Mapping[str, Any]
    inhoud = _import_head(event.inhoud) if isinstance(event.inhoud, Import) else event.inhoud
    return {
        "nummer": event.nummer,
        "soort": event.soort.value,
        "formaat": event.formaat,
        "moment": event.moment,
        "door": event.door,
        "inhoud": dict(inhoud),
    }


def _rows(event: Event) -> Sequence[Row]:
    return event.inhoud.rijen if isinstance(event.inhoud, Import) else ()


def _import_head(content: Import) -> dict[str, Any]:
    return {
        "inventaris": content.inventaris,
        "bestand": content.bestand,
        "hash": content.hash,
        "deel": content.deel,
        "verwijzingen": [[r.id, r.type, r.tekst] for r in content.verwijzingen],
        "vervalt": [[r.kind, *r.key] for r in content.vervalt],
        "vragen": [[q.a, q.b, q.reden] for q in content.vragen],
    }


def _row(row: Row) -> dict[str, Any]:
    """Short keys and nothing that is empty: a nation has 300,000 of these."""
    result: dict[str, Any] = {"b": row.blad, "r": row.rij}
    if row.bron is not None:
        result["s"] = list(row.bron)
    if row.nodes:
        result["n"] = [[n.ref, dict(n.values), n.gegeven, _flags(n)] for n in row.nodes]
        if any(n.delen for n in row.nodes):
            result["d"] = [dict(n.delen) for n in row.nodes]
    if row.edges:
        result["e"] = [[type_, van, naar, dict(v), leeg + 2 * more] for type_, van, naar, v, leeg, more in row.edges]
    if row.others:
        result["o"] = [[o.kind, o.key, dict(o.values), int(o.leeg), o.gegeven] for o in row.others]
    return result


def _import_from(head: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]) -> Import:
    return Import(
        inventaris=head["inventaris"],
        bestand=head["bestand"],
        hash=head["hash"],
        verwijzingen=tuple(Ref(*r) for r in head["verwijzingen"]),
        rijen=tuple(map(_row_from, rows)),
        vervalt=tuple(Retraction(kind, tuple(key)) for kind, *key in head["vervalt"]),
        vragen=tuple(Question(*q) for q in head["vragen"]),
        deel=head["deel"],
    )


def _row_from(data: Mapping[str, Any]) -> Row:
    bron = data.get("s")
    nodes = data.get("n", ())
    delen = data.get("d") or [{} for _ in nodes]
    return Row(
        data["b"],
        data["r"],
        None if bron is None else tuple(bron),
        tuple(
            NodeSaid(ref, _values(v), given, bool(flags & 1), bool(flags & 2), bool(flags & 4), _values(d))
            for (ref, v, given, flags), d in zip(nodes, delen, strict=True)
        ),
        tuple(
            EdgeSaid(t, a, b, _values(v), bool(flags & 1), bool(flags & 2)) for t, a, b, v, flags in data.get("e", ())
        ),
        tuple(OtherSaid(kind, key, _values(v), bool(leeg), given) for kind, key, v, leeg, given in data.get("o", ())),
    )


def _flags(node: NodeSaid) -> int:
    return node.leeg + 2 * node.gemaakt + 4 * node.alleen_waarden


def _values(data: dict[str, Any]) -> dict[str, Any]:
    """JSON lists back to tuples (of tuples)."""
    for name, value in data.items():
        if isinstance(value, list):
            data[name] = _tuple(value)
    return data


def _tuple(value: Any) -> Any:
    return tuple(_tuple(v) for v in value) if isinstance(value, list) else value


def _groups(lines: Iterable[str], size: int) -> Iterable[list[str]]:
    group: list[str] = []
    length = 0
    for line in lines:
        if group and length + len(line) > size:
            yield group
            group, length = [], 0
        group.append(line)
        length += len(line)
    yield group


def _compressed(lines: list[str]) -> list[bytes]:
    """One chunk, or halves of it where it would be over the limit; a long line may be cut anywhere."""
    return _halved(("\n".join(lines) + "\n").encode())


def _halved(raw: bytes) -> list[bytes]:
    data = gzip.compress(raw, compresslevel=6, mtime=0)
    if len(data) <= CHUNK:
        return [data]
    middle = len(raw) // 2
    return _halved(raw[:middle]) + _halved(raw[middle:])
