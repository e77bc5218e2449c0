"""Tables in Markdown, whatever the cells hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

GENERATED = "*Deze bladzijde is gemaakt door `python -m netwerkkaart.docs`. Verander haar niet met de hand.*"


def page(title: str, *parts: str) -> str:
    """A whole page; parts are separated by one empty line."""
    return "\n\n".join((f"# {title}", GENERATED, *parts)) + "\n"


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    r"""A table; bars in a cell are escaped and line ends become spaces.

    >>> print(table(("a", "b"), [("1|2", "x")]))
    | a | b |
    |---|---|
    | 1\|2 | x |
    """
    lines = (_line(header), "|" + "---|" * len(header), *map(_line, rows))
    return "\n".join(lines)


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(" ".join(cell.replace("|", "\\|").split()) for cell in cells) + " |"
