"""Matrix: what is asked for, the picture, the opened cell, a piece of the table with ways to the rest, and files."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from netwerkkaart.names import slug
from netwerkkaart.ui import charts, html, links, session, words
from netwerkkaart.ui import texts_matrix as t
from netwerkkaart.ui.asked import Asked, place
from netwerkkaart.ui.components import behind, plot, take
from netwerkkaart.ui.components.grid import grid, legend
from netwerkkaart.ui.components.map import palette
from netwerkkaart.ui.matrix import Sheet
from netwerkkaart.ui.matrix_parts import pieces, searched, touched
from netwerkkaart.ui.matrix_rows import behind_rows, grid_rows
from netwerkkaart.ui.sheets import area_kinds, counted, sheet
from netwerkkaart.ui.stand import Stand

Pieces = tuple[range | None, range | None]
ROWS = 25
COLUMNS = {t.THEMA: 12, t.TAFEL: 24, t.PARTNER: 16}
"""As many as fit beside each other on a laptop."""
MOST_CELLS = 1_000_000
"""A larger grid no spreadsheet opens with ease; what lies behind the cells is still to be had."""


def choose(stand: Stand) -> Asked:
    """The choices; their values stand in the address."""
    view = _one(t.VIEW, t.VIEWS, key="matrix") or t.THEMA
    st.html(f"<p>{html.e(t.INTRO[view])}</p>")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if view == t.THEMA:
            asked = Asked(view, per=_area_kind(stand), telt=_one(t.COUNTED, t.COUNTED_CHOICES, key="telt") or t.TAFELS)
        else:
            asked = Asked(view, orde=_one(t.ORDER, t.ORDERS, key="orde") or t.TOGETHER)
    whole = None if view == t.THEMA and asked.per is None else sheet(stand, asked)
    row, column = _search(view) if whole is not None and _large(whole) else ("", "")
    return replace(
        asked, leeg=_empty(whole), zoekrij=row, zoekkolom=column, rij=place("rij"), kolom=place("kolom"),
        vakje=links.asked("vakje"),
    )  # fmt: skip


def _area_kind(stand: Stand) -> str | None:
    """The soort Gebied of the columns; None where no tafel has a known area."""
    kinds = area_kinds(stand)
    session.keep_only("per", kinds)
    if not kinds:
        return None
    chosen: str | None = st.selectbox(
        t.AREA_KIND, kinds, key="per", placeholder=t.AREA_HINT, bind="query-params", width=230, on_change=_anew
    )
    return chosen or kinds[0]


def _large(whole: Sheet) -> bool:
    """Whether there is more than fits at once, so that one would search, or look at the whole."""
    return len(whole.rows) > ROWS or len(whole.columns) > COLUMNS[whole.view]


def _one(label: str, choices: tuple[str, ...], *, key: str) -> str | None:
    return st.segmented_control(
        label, choices, default=choices[0], required=True, key=key, bind="query-params", on_change=_anew
    )


def _anew() -> None:
    """Another matrix begins at its first row and column, with no cell opened."""
    links.ask(rij=None, kolom=None, vakje=None)


def _search(view: str) -> tuple[str, str]:
    """The two search boxes."""
    rows, columns = t.SEARCH[view]
    with st.container(horizontal=True):
        row, column = _words(rows, "zoekrij"), _words(columns, "zoekkolom")
    return row, column


def _words(label: str, key: str) -> str:
    found = st.text_input(
        label, key=key, placeholder=t.SEARCH_HINT, bind="query-params", width=300, on_change=links.ask,
        kwargs={"rij": None, "kolom": None},
    )  # fmt: skip
    return found or ""


def _empty(whole: Sheet | None) -> bool:
    """Whether areas that nobody took stock of are shown too; asked only where there are some."""
    if whole is None or not whole.outside:
        return False
    return st.checkbox(t.SHOW_EMPTY.format(words.number(len(whole.outside))), key="leeg", bind="query-params")


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
    if asked.matrix != t.THEMA and _large(whole):
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
    if asked.matrix == t.TAFEL:
        behind.named(stand, whole.silent, t.SILENT_TAFELS)
    elif stand.filter.shows_all:
        behind.named(stand, whole.silent, t.SILENT_THEMAS)


def _files(whole: Sheet) -> None:
    st.subheader(t.TAKE_TITLE, anchor=False)
    with st.container(horizontal=True):
        if len(whole.rows) * len(whole.columns) <= MOST_CELLS:
            take.buttons(t.TAKE_GRID, f"matrix-{slug(whole.view)}", lambda: grid_rows(whole))
        take.buttons(t.TAKE_ROWS, f"matrix-{slug(whole.view)}-rijen", lambda: behind_rows(whole))
