"""How alike two Dutch assignments are worded, whatever their word order, inflection or abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from netwerkkaart.analyses.commissions.words import CARRYING_OUT, PHRASES, STEERING, STOP_WORDS, SYNONYMS
from netwerkkaart.analyses.weights import COMPOUND_PART, NEAR_WORD_LENGTH, NEAR_WORDS, SHORTEST_STEM
from netwerkkaart.graph import Graph
from netwerkkaart.names import normalise

Phrases = Mapping[str, tuple[tuple[tuple[str, ...], tuple[str, ...], bool], ...]]
"""First word -> (words, what they stand for, only as written), longest first."""

_WORD = re.compile(r"[^\W_]+\+*")
_APOSTROPHE = re.compile(r"['’‘`´]")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SUFFIXES = (
    "eringen",
    "ering",
    "aties",
    "atie",
    "heden",
    "heid",
    "elijke",
    "elijk",
    "eren",
    "eert",
    "ingen",
    "ing",
    "ende",
    "end",
    "en",
    "es",
    "e",
    "s",
)


def words(text: str) -> list[str]:
    """The words as written; hyphens part them, `+` stays, apostrophes go.

    >>> words("De MDA++-aanpak: thema's")
    ['De', 'MDA++', 'aanpak', 'themas']
    """
    return _WORD.findall(_APOSTROPHE.sub("", text))


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """A folded word without its ending, vowels and last consonant single: a light Dutch stemmer.

    After the Dutch stemmer of Snowball (Porter, 2001), without its regions: words are only compared
    with one another, so a stem need not be a word.

    >>> stem("maken") == stem("maak"), stem("implementatie") == stem("implementeren")
    (True, True)
    """
    ending = next((s for s in _SUFFIXES if word.endswith(s) and len(word) - len(s) >= SHORTEST_STEM), "")
    root = re.sub(r"(aa|ee|oo|uu)", lambda m: m[0][0], word.removesuffix(ending))
    root = re.sub(r"([bdfgklmnprst])\1$", r"\1", root)
    return root[:-1] + {"v": "f", "z": "s"}.get(root[-1], root[-1]) if root else word


_SAME = {stem(normalise(w)): stem(normalise(group[0])) for group in SYNONYMS for w in group}


def meanings(graph: Graph) -> dict[str, str]:
    """Other ways to write a name -> that name, as written: aliassen and afkortingen that mean one thing."""
    found: dict[str, set[str]] = {}
    for alias, betekenis in _written(graph):
        found.setdefault(alias, set()).add(betekenis)
    single: dict[str, set[str]] = {}
    for alias, betekenissen in found.items():
        single.setdefault(normalise(alias), set()).update(map(normalise, betekenissen))
    return {a: min(b) for a, b in found.items() if len(single[normalise(a)]) == 1}


def _written(graph: Graph) -> Iterable[tuple[str, str]]:
    for alias in graph.aliassen:
        number = graph.number.get(alias.betekenis)
        yield alias.alias, alias.betekenis if number is None else graph.namen[number]
    for number, afkorting in enumerate(graph.values("afkorting")):
        if isinstance(afkorting, str) and graph.types[number] != "Opdracht":
            yield afkorting, graph.namen[number]


def phrases(graph: Graph) -> Phrases:
    """What to replace in a text: expressions of the field and all unambiguous aliassen of the graph."""
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...], bool]]] = {}
    for alias, betekenis in (*PHRASES, *sorted(meanings(graph).items())):
        written = tuple(words(alias))
        folded = tuple(map(normalise, written))
        exact = len(written) == 1 and folded[0] in STOP_WORDS
        if folded:
            found.setdefault(folded[0], []).append((written if exact else folded, tuple(words(betekenis)), exact))
    return {first: tuple(sorted(items, key=lambda i: (-len(i[0]), i))) for first, items in found.items()}


def expand(written: Sequence[str], known: Phrases) -> list[str]:
    """Folded words with every alias replaced by its meaning; "OM" is the prosecutor, "om" is not."""
    folded = [normalise(w) for w in written]
    result: list[str] = []
    at = 0
    while at < len(folded):
        taken, meaning = _phrase_at(written, folded, known, at)
        result += [normalise(w) for w in meaning] if taken else [folded[at]]
        at += taken or 1
    return result


def _phrase_at(written: Sequence[str], folded: Sequence[str], known: Phrases, at: int) -> tuple[int, tuple[str, ...]]:
    for pattern, meaning, exact in known.get(folded[at], ()):
        source = written if exact else folded
        if tuple(source[at : at + len(pattern)]) == pattern:
            return len(pattern), meaning
    return 0, ()


def stems(text: str, known: Phrases) -> frozenset[str]:
    """What a text is about: stems of its words, synonyms as one, without stop words and years."""
    kept = (w for w in expand(words(text), known) if w not in STOP_WORDS and not _YEAR.fullmatch(w))
    return frozenset(_SAME.get(s, s) for s in map(stem, kept))


def years(text: str) -> tuple[int, int] | None:
    """First and last year that a text names, None if it names none."""
    found = [int(y) for y in _YEAR.findall(text)]
    return (min(found), max(found)) if found else None


def steers(text: str) -> bool | None:
    """Whether the first word that tells the role is one of watching or coordinating; None if none tells.

    >>> steers("De invoering van MDA++ volgen"), steers("MDA++ invoeren en volgen"), steers("MDA++")
    (True, False, None)
    """
    roles = (w for w in map(normalise, words(text)) if w in STEERING or w in CARRYING_OUT)
    first = next(roles, None)
    return None if first is None else first in STEERING


def text_matrix(texts: Sequence[str], known: Phrases, *, places: frozenset[str] = frozenset()) -> csr_array:
    """text × word, rows of length 1: a product of two rows is their cosine, 0-1; an empty row is unknown.

    Weight of a word = ln((1 + N) / (1 + d)) + 1, d = texts that have it (Salton & Buckley 1988, smoothed).
    Compounds of words that stand elsewhere are those words, stems that differ by a slip (rapidfuzz)
    are one word; `places` (stems) are left as they are.
    """
    said = [stems(text, known) for text in texts]
    parts = _compounds(frozenset().union(*said) - places)
    found = [frozenset(p for word in items for p in parts.get(word, (word,))) for items in said]
    vocabulary = sorted(frozenset().union(*found))
    column = dict(zip(vocabulary, _near_groups(vocabulary, places).tolist(), strict=True))
    pairs = [(row, column[word]) for row, items in enumerate(found) for word in sorted(items)]
    rows, columns = np.array(pairs, np.int64).reshape(-1, 2).T
    width = max(column.values(), default=-1) + 1
    matrix = csr_array((np.ones(len(rows)), (rows, columns)), shape=(len(texts), width))
    matrix.data = np.ones(len(matrix.data))
    return _unit_rows(matrix)


def _compounds(vocabulary: frozenset[str]) -> dict[str, tuple[str, str]]:
    """Dutch writes compounds as one: stem -> its two parts, where both stand in the vocabulary too."""
    found: dict[str, tuple[str, str]] = {}
    for word in vocabulary:
        for cut in range(len(word) - COMPOUND_PART, COMPOUND_PART - 1, -1):
            head, tail = word[:cut], word[cut:]
            if tail in vocabulary and (first := next((h for h in (head, stem(head)) if h in vocabulary), None)):
                found.setdefault(word, (first, tail))
    return found


def _unit_rows(matrix: csr_array) -> csr_array:
    has_word = np.bincount(matrix.indices, minlength=matrix.shape[1])
    matrix.data = np.log((1 + matrix.shape[0]) / (1 + has_word))[matrix.indices] + 1
    row = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    length = np.sqrt(np.bincount(row, matrix.data**2, minlength=matrix.shape[0]))
    matrix.data /= length[row]
    return matrix


def _near_groups(vocabulary: Sequence[str], places: frozenset[str]) -> NDArray[np.int32]:
    """A number per stem, equal for stems that are nearly the same and begin with the same two letters."""
    blocks: dict[str, list[int]] = {}
    for i, word in enumerate(vocabulary):
        if len(word) >= NEAR_WORD_LENGTH and word.isalpha() and word not in places:
            blocks.setdefault(word[:2], []).append(i)
    near: list[NDArray[np.int64]] = [np.zeros((0, 2), np.int64)]
    for block in blocks.values():
        stems_ = [vocabulary[i] for i in block]
        ratio = process.cdist(stems_, stems_, scorer=fuzz.ratio, score_cutoff=NEAR_WORDS)
        near.append(np.array(block)[np.argwhere(np.triu(ratio, 1) > 0)])
    a, b = np.concatenate(near).T
    links = csr_array((np.ones(len(a)), (a, b)), shape=(len(vocabulary), len(vocabulary)))
    groups: NDArray[np.int32] = connected_components(links, directed=False)[1] if vocabulary else np.zeros(0, np.int32)
    return groups
