"""A record of the graph as words and numbers only, for forms that know no lists and no yes or no."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

FlatValue = str | int | float


def flat(record: Mapping[str, Any]) -> dict[str, FlatValue]:
    """Several choices become one text with `; ` between them, sources one line each, yes or no a word.

    A reader that knows only true and false would take what is not known for false; hence the word.

    >>> flat({"id": "overleg:a", "thema": ["x", "y"], "koepel": False, "bronnen": []})
    {'id': 'overleg:a', 'thema': 'x; y', 'koepel': 'nee'}
    """
    found = ((name, _value(name, value)) for name, value in record.items())
    return {name: value for name, value in found if value not in (None, "")}


def _value(name: str, value: Any) -> Any:
    match value:
        case bool():
            return "ja" if value else "nee"
        case list():
            return ("\n" if name == "bronnen" else "; ").join(map(str, value))
        case _:
            return value
