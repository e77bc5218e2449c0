"""Small pieces of HTML; everything that comes from a sheet is escaped here and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from html import escape
from typing import TypeVar

from netwerkkaart.ui import texts, words

MOST_UNFOLDED = 500
T = TypeVar("T")


def e(text: object) -> str:
    """Text as it stands."""
    return escape(str(text))


def a(address: str, text: str) -> str:
    """A link within the application."""
    return f'<a href="{escape(address)}" target="_self">{e(text)}</a>'


def table(
    head: Sequence[str], rows: Iterable[Sequence[str]], *, caption: str, numbers: Iterable[int] = (), classes: str = ""
) -> str:
    """A table whose cells are HTML already; the first cell of a row is its header."""
    right = set(numbers)
    top = "".join(_cell("th", e(text), number=i in right, extra=' scope="col"') for i, text in enumerate(head))
    body = "".join(f"<tr>{_row(row, right)}</tr>" for row in rows)
    return (
        f'<div class="nk-tabelvak" tabindex="0" role="region" aria-label="{e(caption)}">'
        f'<table class="nk-tabel {classes}"><caption>{e(caption)}</caption>'
        f"<thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _row(row: Sequence[str], right: set[int]) -> str:
    head = _cell("th", row[0], number=0 in right, extra=' scope="row"')
    return head + "".join(_cell("td", cell, number=i in right) for i, cell in enumerate(row[1:], start=1))


def _cell(tag: str, body: str, *, number: bool, extra: str = "") -> str:
    look = ' class="nk-getal"' if number else ""
    return f"<{tag}{look}{extra}>{body}</{tag}>"


def bar(share: float, told: str) -> str:
    """A share as a bar with its words beside it."""
    width = round(100 * min(1.0, max(0.0, share)))
    inner = f'<span class="nk-balk" aria-hidden="true"><span style="width:{width}%"></span></span>'
    return f'<span class="nk-balkregel">{inner}<span>{e(told)}</span></span>'


def bars(parts: Sequence[tuple[str, int]], most: int) -> str:
    """Several amounts after each other in one bar; the numbers stand in the table."""
    inner = "".join(
        f'<span class="nk-d-{name}" style="width:{100 * amount / most:.1f}%"></span>'
        for name, amount in parts
        if amount
    )
    return f'<span class="nk-stapel" aria-hidden="true">{inner}</span>'


def items(found: Iterable[str], *, ordered: bool = False, classes: str = "") -> str:
    """A list of items that are HTML already."""
    tag = "ol" if ordered else "ul"
    return f'<{tag} class="{classes}">{"".join(f"<li>{text}</li>" for text in found)}</{tag}>'


def folded(found: Sequence[str], most: int, *, classes: str = "") -> str:
    """A list of items that are HTML already: the first `most`, and the others for who unfolds them."""
    return items(found[:most], classes=classes) + _unfold(found[most:], lambda rest: items(rest, classes=classes))


def folded_table(
    head: Sequence[str], rows: Sequence[Sequence[str]], most: int, *, caption: str, classes: str = ""
) -> str:
    """A table as `table`, of the first `most` rows, and the others for who unfolds them."""
    first = table(head, rows[:most], caption=caption, classes=classes)
    more = texts.MORE_CAPTION.format(caption)
    return first + _unfold(rows[most:], lambda rest: table(head, rest, caption=more, classes=classes))


def _unfold(rest: Sequence[T], shown: Callable[[Sequence[T]], str]) -> str:
    if not rest:
        return ""
    inner = shown(rest[:MOST_UNFOLDED])
    if beyond := len(rest[MOST_UNFOLDED:]):
        inner += f"<p>{e(texts.MORE_LINES.format(words.number(beyond)))}</p>"
    more = e(texts.MORE_LINES.format(words.number(len(rest))))
    summary = f"<span class='nk-dicht'>{more}</span><span class='nk-open'>{e(texts.LESS_LINES)}</span>"
    return f"<details class='nk-rest'><summary>{summary}</summary>{inner}</details>"


def number(value: int, soort: str) -> str:
    """The number of a signal as the map has it."""
    return f'<span class="nk-nr nk-nr-{soort}">{value}</span> '


def badge(text: str, kind: str = "") -> str:
    """A small word in a box."""
    return f'<span class="nk-woord nk-{kind}">{e(text)}</span>'
