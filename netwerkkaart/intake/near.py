"""Names that are nearly the same: an open question beside the new node; likeness never matches."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import numpy as np
from rapidfuzz import fuzz, process

from netwerkkaart.intake.context import Context, NewName
from netwerkkaart.intake.discriminator import compare, parts_of_node
from netwerkkaart.intake.questions import ask_near
from netwerkkaart.names import normalise
from netwerkkaart.schema import SCHEMA

NEAR = 92
"""rapidfuzz ratio from which two normalised names are asked about."""
MOST_PAIRS = 20_000_000
"""Above this many pairs only names with the same first letter are compared."""
MOST_ASKED = 3
"""Questions about one new name, of the map and of the file each."""
SERIES = 50
"""More names than this that differ only in digits are a series, compared with others apart."""
ROWS = 500
Scored = tuple[int, int, float]
"""Two places in a list of names, and how alike they are."""
_DIGITS = re.compile(r"\d+")


def near_names(context: Context) -> None:
    """An open question beside a new node whose naam is nearly that of a node of the map, or of an earlier new one."""
    by_type: dict[str, list[NewName]] = {}
    for node in _new_names(context):
        by_type.setdefault(context.lookup.type(node.id), []).append(node)
    for type_ in (t for t in SCHEMA.node_types if t in by_type and t not in ("Gebied", "Bestuurder")):
        new = by_type[type_]
        known = {str(id_): normalise(context.lookup.map.ids[id_]) for id_ in context.graph.nodes[type_].ids}
        if known:
            _ask_of_map(context, new, known)
        _ask_of_file(context, new)


def _new_names(context: Context) -> Iterator[NewName]:
    """Nodes that nobody had, in sheet and row order; what was made without asking apart."""
    for node in context.nodes:
        known = node.id in context.graph or node.id in context.graph.gevouwen or node.id in context.said.nodes
        if not node.gemaakt and not known and "naam" in node.values:
            yield NewName(node.id, str(node.values["naam"]), node.row, "naam")
    yield from context.new_names


def _ask_of_map(context: Context, new: list[NewName], known: dict[str, str]) -> None:
    blocks: dict[str, dict[str, str]] = {}
    narrow = len(new) * len(known) > MOST_PAIRS
    for id_, naam in known.items():
        blocks.setdefault(naam[:1] if narrow else "", {})[id_] = naam
    for node in new:
        naam = normalise(node.naam)
        block = blocks.get(naam[:1] if narrow else "", {})
        for _, _, other in process.extract(naam, block, scorer=fuzz.ratio, score_cutoff=NEAR, limit=MOST_ASKED):
            if naam != block[other] and not _told_apart(context, node, other):
                ask_near(context, node, other)


def _ask_of_file(context: Context, new: list[NewName]) -> None:
    names = [normalise(node.naam) for node in new]
    narrow = len(new) ** 2 > MOST_PAIRS
    asked: dict[int, int] = {}
    blocks: dict[str, list[int]] = {}
    for i, naam in enumerate(names):
        blocks.setdefault(naam[:1] if narrow else "", []).append(i)
    scores = {(max(a, b), min(a, b)): score for block in blocks.values() for a, b, score in _near_pairs(names, block)}
    for later, earlier in sorted(scores, key=lambda pair: (pair[0], -scores[pair], pair[1])):
        if asked.get(later, 0) < MOST_ASKED and not _told_apart(context, new[later], new[earlier].id):
            asked[later] = asked.get(later, 0) + 1
            ask_near(context, new[later], new[earlier].id)


def _near_pairs(names: list[str], block: list[int]) -> Iterator[Scored]:
    """Pairs of near names that differ in more than digits; the many names of a series are not compared."""
    kinds: dict[str, list[int]] = {}
    for i in block:
        kinds.setdefault(_DIGITS.sub("", names[i]), []).append(i)
    loose = [i for alike in kinds.values() if len(alike) <= SERIES for i in alike]
    kind = {i: number for number, alike in enumerate(kinds.values()) for i in alike}
    for alike in kinds.values():
        if len(alike) > SERIES:
            yield from _nearly(names, alike, [i for i in block if kind[i] != kind[alike[0]]])
    yield from (found for found in _nearly(names, loose, loose) if kind[found[0]] != kind[found[1]])


def _nearly(names: list[str], some: list[int], others: list[int]) -> Iterator[Scored]:
    if not some or not others:
        return
    choices = [names[i] for i in others]
    for start in range(0, len(some), ROWS):
        rows = some[start : start + ROWS]
        written = [names[i] for i in rows]
        scores = process.cdist(written, choices, scorer=fuzz.ratio, score_cutoff=NEAR, dtype=np.float32)
        for row, column in np.argwhere(scores).tolist():
            yield rows[row], others[column], float(scores[row, column])


def _told_apart(context: Context, node: NewName, other: str) -> bool:
    """Whether a discriminator part of the two differs."""
    discriminator = SCHEMA.node_types[context.lookup.type(node.id)].discriminator
    mine, theirs = (
        {part: frozenset(known.get(part, ())) for part in discriminator}
        for known in (context.parts.get(node.id, {}), _parts(context, other))
    )
    return bool(mine) and compare(mine, theirs).differs


def _parts(context: Context, id_: str) -> dict[str, Iterable[str]]:
    return dict(parts_of_node(context, id_) if id_ in context.graph else context.parts.get(id_, {}))
