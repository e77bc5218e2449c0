"""A piece of a matrix as a table: a cell with something behind it is a link, and says itself in words."""

from __future__ import annotations

from collections.abc import Sequence

from netwerkkaart.ui import html, links
from netwerkkaart.ui import texts_matrix as t
from netwerkkaart.ui.asked import Asked
from netwerkkaart.ui.matrix import Cell, Head, Sheet, in_words

LANE_CLASSES = ("zorg", "beide", "veiligheid", "onbekend")


def grid(sheet: Sheet, asked: Asked, *, rows: Sequence[int], columns: Sequence[int], caption: str) -> str:
    """These rows and columns; the opened cell is marked."""
    top = "".join(f'<th scope="col">{_column(sheet.columns[c])}</th>' for c in columns)
    body = "".join(
        f'<tr><th scope="row" class="nk-diep-{min(sheet.rows[r].depth, 3)}">{_name(sheet.rows[r])}</th>'
        f"{''.join(_td(sheet, asked, r, c) for c in columns)}</tr>"
        for r in rows
    )
    corner = f'<th scope="col">{html.e(t.HEADS[sheet.view])}</th>'
    tall = "" if sheet.view == t.THEMA else " nk-staand"
    return (
        f'<div class="nk-tabelvak" tabindex="0" role="region" aria-label="{html.e(caption)}">'
        f'<table class="nk-tabel nk-matrix{tall}"><caption>{html.e(caption)}</caption>'
        f"<thead><tr>{corner}{top}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _column(head: Head) -> str:
    return f'<span class="nk-kolomkop" title="{html.e(head.naam)}">{_name(head)}</span>'


def _name(head: Head) -> str:
    name = html.a(links.href("profiel", id=head.id), head.naam) if head.id else html.e(head.naam)
    badges = head.badges if head.stock else (*head.badges, t.STOCK_BADGE)
    return " ".join([name, *(html.badge(b) for b in badges)])


def _td(sheet: Sheet, asked: Asked, row: int, column: int) -> str:
    cell = sheet.cell(row, column)
    if not cell.opens:
        return _empty(sheet, row, column)
    key, words = sheet.key(row, column), in_words(cell)
    label = f"{sheet.rows[row].naam}, {sheet.columns[column].naam}: {words}"
    here = ' aria-current="true"' if asked.vakje == key else ""
    address = html.e(asked.href(vakje=key))
    body = html.e(t.DOT) if sheet.view == t.TAFEL else _chips(cell)
    link = (
        f'<a class="nk-cel" href="{address}" target="_self" title="{html.e(words)}" aria-label="{html.e(label)}"{here}>'
    )
    return f"<td>{link}{body}</a></td>"


def _empty(sheet: Sheet, row: int, column: int) -> str:
    if sheet.view == t.TAFEL:
        gone = sheet.surely_not(row, column)
        return f'<td class="nk-geen" title="{t.NOT_THERE}">–</td>' if gone else "<td></td>"
    if not sheet.columns[column].stock:
        return f'<td class="nk-braak"><span class="nk-horen">{t.STOCK}</span></td>'
    return f'<td class="nk-geen" title="{t.NONE}">–</td>' if sheet.view == t.THEMA else "<td></td>"


def _chips(cell: Cell) -> str:
    chips = [
        chip(f"{n} {letter}", lane)
        for n, letter, lane in zip(cell.lanes, t.LETTERS, LANE_CLASSES, strict=True) if n
    ]  # fmt: skip
    chips += [chip(f"{cell.kinds} ×", "soort")] if cell.kinds else []
    chips += [chip(f"{cell.gaps} !", "gat")] if cell.gaps else []
    return "".join(chips)


def chip(text: str, kind: str) -> str:
    """A small number with the sign of what it counts."""
    return f'<span class="nk-c nk-c-{kind}">{html.e(text)}</span>'


def lanes() -> str:
    """What the letters and colours of the domeinen mean, as a list."""
    return _legend(_lanes())


def _lanes() -> list[tuple[str, str]]:
    signs = zip(t.LETTERS, LANE_CLASSES, t.LANES, strict=True)
    return [(chip(letter, lane), words) for letter, lane, words in signs]


def legend(sheet: Sheet, *, filtered: bool) -> str:
    """What the signs of this matrix mean."""
    if sheet.view == t.TAFEL:
        lines = [(t.DOT, t.LEGEND_DOT), ("–", t.LEGEND_NOT_THERE), ("", t.LEGEND_BLANK)]
        return _legend([(html.e(sign), words) for sign, words in lines])
    signs = [*_lanes(), (chip("×", "soort"), t.LEGEND_KIND), (chip("!", "gat"), t.LEGEND_GAP)]
    if sheet.view == t.THEMA:
        signs += [("–", t.LEGEND_NONE_FILTER if filtered else t.LEGEND_NONE)]
        signs += [('<span class="nk-braak nk-staal"></span>', t.LEGEND_STOCK)]
    return _legend(signs)


def _legend(signs: Sequence[tuple[str, str]]) -> str:
    return html.items((f"{sign} {html.e(words)}" for sign, words in signs), classes="nk-tekens")
