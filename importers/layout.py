"""How a csv text is laid out: where it starts, what separates its cells, how wide it is."""

from __future__ import annotations

import csv
import io
from collections import Counter
from dataclasses import dataclass
from itertools import islice

SEPARATORS = (";", ",", "\t", "|")
SAMPLE_TEXT, SAMPLE_RECORDS, HEADER_RECORDS = 1 << 17, 100, 20


@dataclass(frozen=True, slots=True)
class Layout:
    """`start` is where the first row begins, after a `sep=` line; `width` is the header's."""

    start: int
    separator: str
    width: int


def layout_of(text: str) -> Layout:
    """The layout that a text tells, or else the one under which it looks most like a table."""
    start, separators = _told(text)
    sample = text[start : start + SAMPLE_TEXT]
    trials = {separator: _records(sample, separator) for separator in separators}
    best = max(separators, key=lambda separator: _score(trials[separator]))
    return Layout(start, best, _expected_width(trials[best]))


def _told(text: str) -> tuple[int, tuple[str, ...]]:
    """The `sep=` line that Excel reads, if there is one."""
    line, newline, _ = text.partition("\n")
    told = line.rstrip("\r").strip('"')
    if told.lower().startswith("sep=") and len(told) == len("sep=") + 1:
        return len(line) + len(newline), (told[-1],)
    return 0, SEPARATORS


def _records(sample: str, separator: str) -> list[list[str]]:
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=separator)
    return list(islice((record for record in reader if any(record)), SAMPLE_RECORDS))


def _score(records: list[list[str]]) -> tuple[int, int]:
    """A table has a row of clean names as its header, and most rows have cells to fill it."""
    split = sum(len(record) > 1 for record in records)
    if split * 2 < len(records):
        return 0, 0
    usual = _usual_width(records)
    return _header_width(records), (usual - 1) * sum(len(r) == usual for r in records)


def _expected_width(records: list[list[str]]) -> int:
    """The width of the first row that can be the header; title rows are narrower than most."""
    usual = _usual_width(records)
    headers = (len(r) for r in records[:HEADER_RECORDS] if len(r) >= usual and _is_clean(r))
    return next(headers, usual)


def _header_width(records: list[list[str]]) -> int:
    """The width of the widest row whose cells are all different and hold no separator."""
    return max((len(r) for r in records[:HEADER_RECORDS] if _is_clean(r)), default=0)


def _is_clean(record: list[str]) -> bool:
    names = [name.strip().casefold() for name in record if name.strip()]
    whole = not any(s in name for name in names for s in SEPARATORS)
    return len(record) > 1 and whole and len(set(names)) == len(names) > 1


def _usual_width(records: list[list[str]]) -> int:
    return Counter(map(len, records)).most_common(1)[0][0] if records else 1
