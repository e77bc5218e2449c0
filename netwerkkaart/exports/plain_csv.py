"""Rows as a csv file that a Dutch spreadsheet opens at a double click, without a live formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

from importers.neutral import neutralise


def csv_bytes(rows: Sequence[Mapping[str, str | int | float | None]]) -> bytes:
    r"""A header and these rows: UTF-8 with its mark, semicolons, a decimal comma; unknown is empty.

    >>> csv_bytes([{"naam": "=1+1", "uren": 2.5}, {"naam": "ZSM"}]).decode("utf-8-sig")
    "naam;uren\r\n'=1+1;2,5\r\nZSM;\r\n"
    """
    names = list(dict.fromkeys(name for row in rows for name in row))
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=";")
    writer.writerow([neutralise(name) for name in names])
    writer.writerows([_text(row.get(name)) for name in names] for row in rows)
    return buffer.getvalue().encode("utf-8-sig")


def _text(value: str | float | None) -> str:
    if value is None:
        return ""
    return neutralise(value) if isinstance(value, str) else str(value).replace(".", ",")
