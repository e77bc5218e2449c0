"""The numbers and small pictures of Overzicht."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from netwerkkaart.ui import html, links, texts, words
from netwerkkaart.ui.overview import Region, Tally, ThemaRow

LANES = ("zorg", "beide", "veiligheid", "onbekend")
MOST = 10


def tallies(found: Sequence[Tally], *, filtered: bool) -> None:
    """Large numbers, each with what is counted apart."""
    cells = "".join(_tally(t, filtered=filtered) for t in found)
    apart = f"<p class='nk-stand'>{html.e(texts.SOORTEN_MEAN)}</p>" if any(t.soorten for t in found) else ""
    st.html(f"<dl class='nk-tellers'>{cells}</dl>{apart}")


def _tally(tally: Tally, *, filtered: bool) -> str:
    apart = [texts.OF_ALL.format(words.number(tally.whole))] if filtered else []
    if tally.soorten:
        apart.append(texts.SOORTEN.format(words.count(tally.soorten, "soort", "soorten")))
    if tally.voorgesteld:
        apart.append(texts.PROPOSED.format(words.number(tally.voorgesteld)))
    one = texts.SINGULAR[tally.kind] if tally.shown == 1 else tally.kind
    small = f"<dd class='nk-klein'>{html.e(', '.join(apart))}</dd>" if apart else ""
    return f"<div><dt>{html.e(one)}</dt><dd>{words.number(tally.shown)}</dd>{small}</div>"


def regions(found: Sequence[Region]) -> None:
    """How complete and how old, per veiligheidsregio; an empty one is not yet taken stock of."""
    known = [r for r in found if not r.empty]
    rows = [
        (
            html.a(links.href("nog-niet-bekend", gebied=f"{r.naam} (veiligheidsregio)"), r.naam),
            words.number(r.tafels), words.number(r.programmas),
            texts.UNKNOWN if r.filled is None else html.bar(r.filled, words.percent(r.filled)),
            texts.NOWHERE if not r.confirmed else words.percent(r.confirmed),
            texts.EMPTY_GEMEENTEN.format(r.empty_gemeenten, r.gemeenten),
        )
        for r in known
    ]  # fmt: skip
    if rows:
        st.html(html.table(texts.REGION_HEAD, rows, caption=texts.REGION_CAPTION, numbers=(1, 2)))
    if rest := len(found) - len(known):
        st.html(f"<p>{texts.NOT_TAKEN_STOCK.format(words.count(rest, *texts.REGIONS))}</p>")


def themas(found: Sequence[ThemaRow]) -> None:
    """Per thema how many plekken of care, of both, of safety and of unknown domein."""
    if not found:
        st.html(f"<p>{texts.NO_THEMAS}</p>")
        return
    st.html(_themas(found[:MOST], most=found[0].total))
    if found[MOST:]:
        with st.expander(texts.MORE_THEMAS.format(words.number(len(found) - MOST))):
            st.html(_themas(found[MOST:], most=found[0].total))


def _name(row: ThemaRow) -> str:
    link = html.a(links.href("profiel", id=row.id), row.naam)
    return f"{link} {html.badge(texts.NEEDS_BOTH)}" if row.needs_both else link


def _themas(found: Sequence[ThemaRow], *, most: int) -> str:
    rows = [
        (
            _name(r), html.bars(list(zip(LANES, r.counts, strict=True)), most), *map(words.number, r.counts),
        )
        for r in found
    ]  # fmt: skip
    return html.table(texts.THEMA_HEAD, rows, caption=texts.THEMA_CAPTION, numbers=range(2, 6), classes="nk-themas")
