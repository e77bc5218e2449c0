"""Refuses files with data of clients, and points out what is private; no value is ever repeated."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from netwerkkaart.avg_patterns import (
    BARE_HEADER,
    CLIENT_HEADER,
    CLIENT_LIST,
    CLIENT_WORDING,
    COLUMN_WORDS,
    NUMBER_SIGN,
    PRIVATE,
    STREETS,
    SUSPECT,
)
from netwerkkaart.bsn import is_bsn_column, numbers_in, of_organisations, passes, speaks_of_bsn
from netwerkkaart.errors import Personal, PersonalData, Where
from netwerkkaart.issues import PrivateKind
from netwerkkaart.tables import Cell, Fault, Place, RawRow, RawTable, RawWorkbook

HEADER_ROWS = 30
LONG_NUMBER = re.compile(r"\d(?:[ .\-]?\d){7,}")
HIDDEN = "…"

Finding = tuple[Personal, str]
"""What was found and where, in words."""


@dataclass(frozen=True, slots=True)
class _Suspect:
    """A cell to look at closely; `row` and `column` count from 1."""

    row: int
    column: int
    text: str


def check(workbook: RawWorkbook) -> None:
    """Nothing, or PersonalData when the file holds a BSN or data of clients or casussen."""
    for what, where in _findings(workbook):
        raise PersonalData(_masked(workbook.file), what, _masked(where))


@lru_cache(maxsize=50_000)
def flag(value: Cell) -> PrivateKind | None:
    """The kind of private datum in a value, None for anything functional.

    >>> flag("info@haarlem.nl"), flag("06-12345678")
    (None, <PrivateKind.PHONE: 'een mobiel nummer'>)
    """
    if not isinstance(value, str) or not (NUMBER_SIGN.search(value) or _has_sign(value.lower())):
        return None
    return next((kind for kind, pattern in PRIVATE if pattern.search(value)), None)


def _has_sign(text: str) -> bool:
    """Whether a text in lower case has a sign of what is private: most have none, and that is fast to see."""
    return "@" in text or "geb" in text or any(map(text.__contains__, STREETS))


def plain(text: str) -> str:
    """Text without accents and invisible characters; capitals stay.

    >>> plain("Cliëntnummer")
    'Clientnummer'
    """
    if text.isascii():
        return text
    kept = unicodedata.normalize("NFKD", text)
    return "".join(c for c in kept if unicodedata.category(c) not in ("Mn", "Cf"))


def _findings(workbook: RawWorkbook) -> Iterator[Finding]:
    file = plain(workbook.file)
    everywhere = speaks_of_bsn(file)
    yield from _in_name(file, Where.FILE_NAME, is_list=True)
    yield from _in_texts(workbook.texts, everywhere=everywhere)
    for table in workbook.tables:
        sheet = plain(table.sheet)
        yield from _in_name(sheet, Where.SHEET_NAME, is_list=bool(table.rows))
        suspects = list(_suspects(table))
        yield from _bsn_cells(table, suspects, everywhere=everywhere or speaks_of_bsn(sheet))
        yield from _client_columns(table)
        yield from _client_wording(table, suspects)


def _in_name(name: str, where: Where, *, is_list: bool) -> Iterator[Finding]:
    if speaks_of_bsn(name) and numbers_in(name):
        yield Personal.BSN, where
    stem = re.sub(r"\.[A-Za-z]{3,4}$", "", name)
    if (is_list and CLIENT_LIST.fullmatch(_words(stem))) or CLIENT_WORDING.search(name):
        yield Personal.CLIENT, where


def _in_texts(texts: Mapping[str, str], *, everywhere: bool) -> Iterator[Finding]:
    for place, text in texts.items():
        bare = plain(text)
        if numbers_in(bare) and (everywhere or speaks_of_bsn(f"{plain(place)} {bare}")):
            yield Personal.BSN, place
        if CLIENT_WORDING.search(bare):
            yield Personal.CLIENT, place


def _suspects(table: RawTable) -> Iterator[_Suspect]:
    for row in table.rows:
        texts = [_text(cell) for cell in row.cells]
        if not SUSPECT.search(plain("\n".join(texts)).lower()):
            continue
        for column, text in enumerate(map(plain, texts), start=1):
            if SUSPECT.search(text.lower()):
                yield _Suspect(row.number, column, text)


def _client_columns(table: RawTable) -> Iterator[Finding]:
    header_seen = False
    for row in islice(table.rows, HEADER_ROWS):
        names = [_words(plain(c)) if isinstance(c, str) else "" for c in row.cells]
        is_header = not header_seen and _is_header(row, names)
        header_seen = header_seen or is_header
        for column, name in enumerate(names, start=1):
            if CLIENT_HEADER.fullmatch(name) or (is_header and BARE_HEADER.fullmatch(name)):
                yield Personal.CLIENT, _cell(table, row.number, column)


def _is_header(row: RawRow, names: Sequence[str]) -> bool:
    """Different texts, at least half of which (client, casus apart) are known column names."""
    filled = [name for name in names if name]
    if len(filled) < sum(c is not None for c in row.cells) or len(set(filled)) < len(filled):
        return False
    others = [name for name in filled if not BARE_HEADER.fullmatch(name)]
    known = sum(COLUMN_WORDS.issuperset(name.split()) for name in others)
    return known > 0 and known * 2 >= len(others)


def _client_wording(table: RawTable, suspects: Sequence[_Suspect]) -> Iterator[Finding]:
    for suspect in suspects:
        if CLIENT_WORDING.search(suspect.text):
            yield Personal.CLIENT, _cell(table, suspect.row, suspect.column)


def _bsn_cells(table: RawTable, suspects: Sequence[_Suspect], *, everywhere: bool) -> Iterator[Finding]:
    """Numbers that pass where the sheet, their row or their column speaks of a BSN."""
    spoken = [s for s in suspects if speaks_of_bsn(s.text)]
    rows, columns = {s.row for s in spoken}, {s.column for s in spoken}
    for suspect in suspects:
        near = everywhere or suspect.row in rows or suspect.column in columns
        if near and numbers_in(suspect.text):
            yield Personal.BSN, _cell(table, suspect.row, suspect.column)
    by_column: dict[int, list[str]] = {}
    for suspect in suspects:
        by_column.setdefault(suspect.column, []).append(suspect.text)
    for column, texts in by_column.items():
        if is_bsn_column(texts) and not of_organisations(_top(table, column)):
            where = Where.COLUMN.format(table.sheet, Place("", 1, column).cel[:-1])
            yield Personal.BSN, where


def _top(table: RawTable, column: int) -> list[str]:
    rows = islice(table.rows, HEADER_ROWS)
    return [_text(row.cells[column - 1]) for row in rows if column <= len(row.cells)]


def _cell(table: RawTable, row: int, column: int) -> str:
    return Where.CELL.format(table.sheet, Place("", row, column).cel)


def _text(cell: Cell) -> str:
    match cell:
        case str():
            return cell
        case Fault():
            return cell.text
        case bool() | None:
            return ""
        case _:
            return str(cell)


def _words(text: str) -> str:
    return " ".join(re.sub(r"[^a-z0-9]+", " ", text.casefold()).split())


def _masked(text: str) -> str:
    """A name as it may be shown: a number that could be a BSN is hidden, a date is not."""
    return LONG_NUMBER.sub(lambda m: m[0] if _is_harmless(m[0]) else HIDDEN, text)


def _is_harmless(number: str) -> bool:
    digits = re.sub(r"\D", "", number)
    return len(digits) == 8 and not passes(digits)
