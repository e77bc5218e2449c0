"""An answer as a table for the screen: names that lead to a profile in place of ids."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from netwerkkaart.asking import Answer
from netwerkkaart.graph import Graph
from netwerkkaart.ui import html, links, texts_querys, words


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the screen: its heading, where its values stand and where their ids (None: nowhere).

    `named`: a name stands in the place of an id.
    """

    heading: str
    values: int
    ids: int | None
    number: bool
    named: bool


def columns_of(graph: Graph, answer: Answer, *, named: bool) -> tuple[Column, ...]:
    """The columns to show; where they are to be `named`, names take the place of ids.

    A column of ids is then folded into the one behind it, where that holds the names of the same things.
    """
    result: list[Column] = []
    folded = {i for i in range(len(answer.columns) - 1) if named and _names_of(graph, answer.rows, i)}
    for i, name in enumerate(answer.columns):
        if i not in folded:
            ids = i - 1 if i - 1 in folded else i if _all_ids(graph, answer.rows, i) else None
            result.append(Column(heading(name), i, ids, _numbers(answer.rows, i), named))
    return tuple(result)


def cells_of(graph: Graph, row: Sequence[Any], columns: Sequence[Column]) -> tuple[str, ...]:
    """The cells of one row as HTML."""
    return tuple(_text(row[c.values]) if c.ids is None else _things(graph, row[c.ids], named=c.named) for c in columns)


def heading(name: str) -> str:
    """A column's name in words; what is no plain name stays as it was written.

    >>> heading("frequentie_onbekend"), heading("t.naam"), heading("a")
    ('Frequentie onbekend', 't.naam', 'De ene')
    """
    if name in texts_querys.COLUMN_WORDS:
        return texts_querys.COLUMN_WORDS[name]
    return name.replace("_", " ").capitalize() if re.fullmatch(r"[a-z][a-z_]*", name) else name


def _names_of(graph: Graph, rows: Sequence[Sequence[Any]], i: int) -> bool:
    """Whether the column after this one holds the names of the ids in this one."""
    if not _all_ids(graph, rows, i):
        return False
    return all(_namen(graph, row[i]) == (row[i + 1] if isinstance(row[i], list) else [row[i + 1]]) for row in rows)


def _namen(graph: Graph, ids: Any) -> list[str | None]:
    many = ids if isinstance(ids, list) else [ids]
    return [None if id_ is None else graph.namen[graph.number[id_]] for id_ in many]


def _all_ids(graph: Graph, rows: Sequence[Sequence[Any]], i: int) -> bool:
    found = [v for row in rows for v in (row[i] if isinstance(row[i], list) else [row[i]]) if v is not None]
    return bool(found) and all(isinstance(v, str) and v in graph for v in found)


def _numbers(rows: Sequence[Sequence[Any]], i: int) -> bool:
    found = [row[i] for row in rows if row[i] is not None]
    return bool(found) and all(isinstance(v, int | float) and not isinstance(v, bool) for v in found)


def _things(graph: Graph, ids: Any, *, named: bool) -> str:
    """Each with a way to its profile."""
    known = [i for i in (ids if isinstance(ids, list) else [ids]) if i is not None]
    return "; ".join(html.a(links.href("profiel", id=i), graph.namen[graph.number[i]] if named else i) for i in known)


def _text(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(_text(v) for v in value)
    return html.e(json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else words.value(value))
