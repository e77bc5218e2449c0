"""Matrix: the picture, the opened cell, a piece of the table with ways to the rest, and files."""

from __future__ import annotations

import streamlit as st

from netwerkkaart.analyses.base import Soort
from netwerkkaart.names import slug
from netwerkkaart.ui import charts, html, links, texts, words
from netwerkkaart.ui import texts_matrix as t
from netwerkkaart.ui.asked import Asked
from netwerkkaart.ui.components import behind, plot, take_rows
from netwerkkaart.ui.components.grid import grid, legend
from netwerkkaart.ui.components.map import palette
from netwerkkaart.ui.components.matrix_choices import COLUMNS, ROWS, large
from netwerkkaart.ui.matrix import Sheet
from netwerkkaart.ui.matrix_parts import pieces, searched, touched
from netwerkkaart.ui.matrix_rows import behind_rows, grid_rows
from netwerkkaart.ui.sheets import counted, sheet
from netwerkkaart.ui.stand import Stand

Pieces = tuple[range | None, range | None]
MOST_CELLS = 1_000_000
"""A larger grid no spreadsheet opens with ease; what lies behind the cells is still to be had."""


def draw(stand: Stand, asked: Asked) -> None:
    """All of the matrix that is asked for."""
    if asked.matrix == t.THEMA and asked.per is None:
        st.info(t.NO_AREAS)
        return
    whole = sheet(stand, asked)
    if not whole.rows or not whole.columns:
        st.info(t.NOTHING)
        _beside(stand, whole, asked)
        return
    shown = searched(whole, asked.zoekrij, asked.zoekkolom)
    behind.draw(stand, whole, asked)
    if asked.matrix != t.THEMA and large(whole):
        _picture(whole)
    if shown.rows and shown.columns:
        _piece(stand, shown, asked)
    else:
        st.html(f"<p role='status'>{t.NOTHING_FOUND}</p>")
    _beside(stand, whole, asked)
    _files(whole)


def _picture(whole: Sheet) -> None:
    with st.expander(t.PICTURE_TITLE, expanded=True):
        each = len(whole.rows) <= charts.DOWN and len(whole.columns) <= charts.ACROSS
        st.html(f"<p>{t.PICTURE_HINT_EACH if each else t.PICTURE_HINT}</p>")
        alt_text = t.PICTURE_ALT.format(*(name.lower() + "s" for name in t.ROW_COLUMNS[whole.view]))
        plot.draw(charts.blocks(whole, palette=palette()), alt_text, key=f"blokken-{slug(whole.view)}")


def _piece(stand: Stand, shown: Sheet, asked: Asked) -> None:
    """As much as fits, from the row and column that are asked for."""
    across = COLUMNS[asked.matrix]
    rows_in = pieces(shown, rows=ROWS, columns=across) if asked.matrix == t.TAFEL else _steps(len(shown.rows), ROWS)
    rows = next((r for r in rows_in if asked.rij <= r[-1] + 1), rows_in[-1])
    part = shown.take(rows, range(len(shown.columns)))
    if asked.matrix != t.THEMA:
        part = touched(part)
    columns_in = _steps(len(part.columns), across)
    columns = next((c for c in columns_in if asked.kolom <= c[-1] + 1), columns_in[-1])
    numbers = (rows[0] + 1, rows[-1] + 1, len(shown.rows), columns[0] + 1, columns[-1] + 1, len(part.columns))
    caption = t.CAPTION[asked.matrix].format(*map(words.number, numbers))
    ways = _ways(asked, rows=_around(rows_in, rows), columns=_around(columns_in, columns))
    table = grid(part, asked, rows=range(len(rows)), columns=columns, caption=caption)
    st.html(f"{legend(shown, filtered=not stand.filter.shows_all)}{ways}{table}{ways if len(rows) > 12 else ''}")


def _steps(total: int, step: int) -> list[range]:
    return [range(i, min(i + step, total)) for i in range(0, total, step)]


def _around(all_: list[range], one: range) -> Pieces:
    """The piece before this one and the one after it."""
    place_ = all_.index(one)
    return (all_[place_ - 1] if place_ else None), (all_[place_ + 1] if place_ + 1 < len(all_) else None)


def _ways(asked: Asked, *, rows: Pieces, columns: Pieces) -> str:
    """Links to the pieces before and after this one; other rows begin at their first column."""
    found = [
        html.a(asked.href(rij=piece[0] + 1, kolom=1, vakje=asked.vakje), text.format(len(piece)))
        for piece, text in zip(rows, (t.ROWS_BACK, t.ROWS_ON), strict=True) if piece is not None
    ]  # fmt: skip
    found += [
        html.a(asked.href(kolom=piece[0] + 1, vakje=asked.vakje), text.format(len(piece)))
        for piece, text in zip(columns, (t.COLUMNS_BACK, t.COLUMNS_ON), strict=True) if piece is not None
    ]  # fmt: skip
    return f"<nav class='nk-bladeren' aria-label='{t.PAGING}'>{' '.join(found)}</nav>" if found else ""


def _beside(stand: Stand, whole: Sheet, asked: Asked) -> None:
    """What stands in no cell, and how much was counted."""
    firm, kinds = counted(stand, asked)
    what = t.PLEK if asked.matrix == t.THEMA and asked.telt == t.PLEKKEN else t.TAFEL_WORDS
    lines = [t.SHOWN.format(words.count(firm, *what)) + (t.AND_KINDS.format(kinds) if kinds else "."), t.NOT_COUNTED]
    if whole.lost:
        lines.append(t.SILENT_CELLS.format(words.count(whole.lost, *t.TAFEL_WORDS)))
    if whole.outside:
        lines.append(t.OUTSIDE.format(words.listed(whole.outside, most=30)))
    st.html(f"<p class='nk-stand'>{html.e(' '.join(lines))}</p>")
    if asked.matrix == t.THEMA:
        _elsewhere(stand, whole)
    if asked.matrix == t.TAFEL:
        behind.named(stand, whole.silent, t.SILENT_TAFELS)
    elif stand.filter.shows_all:
        behind.named(stand, whole.silent, t.SILENT_THEMAS)


def _elsewhere(stand: Stand, whole: Sheet) -> None:
    """How many missing links stand in no cell, and where they are."""
    placed = {one.id for several in whole.gaps.values() for one in several}
    rest = sum(one.soort is Soort.ONTBREKEND and one.id not in placed for _, one in stand.numbered)
    if rest:
        told = html.e(t.ELSEWHERE.format(words.count(rest, *t.SIGNAL_WORDS)))
        st.html(f"<p class='nk-stand'>{told} {html.a(links.href('signalen'), texts.PAGES['signalen'])}.</p>")


def _files(whole: Sheet) -> None:
    st.subheader(t.TAKE_TITLE, anchor=False)
    with st.container(horizontal=True):
        if len(whole.rows) * len(whole.columns) <= MOST_CELLS:
            take_rows.buttons(t.TAKE_GRID, f"matrix-{slug(whole.view)}", lambda: grid_rows(whole))
        take_rows.buttons(t.TAKE_ROWS, f"matrix-{slug(whole.view)}-rijen", lambda: behind_rows(whole))
