"""The questions to choose from: saved ones and those that stand ready, in groups, with a search."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from netwerkkaart.own_queries import OwnQuery, own_queries
from netwerkkaart.services import Snapshot
from netwerkkaart.stores.queries import GROEPEN, Query
from netwerkkaart.ui import html, links, querying, texts_querys
from netwerkkaart.ui.components import notice
from netwerkkaart.ui.components.querys import own

SEARCH = "zoek-vraag"


def draw(kept: Snapshot) -> None:
    """Everything there is to ask, or what has the words that somebody looks for."""
    way = html.a(links.href("querys", schrijf="ja"), texts_querys.WRITE) + texts_querys.WRITE_WHO
    st.html(f"<p>{texts_querys.QUERIES_INTRO}</p><p>{way}</p>")
    sought = st.text_input(
        texts_querys.QUERIES_SEARCH,
        key=SEARCH,
        placeholder=texts_querys.QUERIES_SEARCH_HINT,
        bind="query-params",
        width=420,
    )
    ready = querying.found(sought or "")
    mine = own_queries(kept)
    named = {q.naam for q in querying.found(sought or "", [o.query for o in mine])}
    _saved([o for o in mine if o.query.naam in named])
    for groep in GROEPEN:
        _group(groep, [q for q in ready if q.groep == groep])
    if not ready and not named:
        notice.info(texts_querys.QUERIES_NONE)
    own.deleted(kept)


def _saved(found: Iterable[OwnQuery]) -> None:
    lines = [_line(o.query, own.saved_by(o)) for o in found]
    if lines:
        st.header(texts_querys.OWN_TITLE, anchor=False)
        st.html(html.items(lines, classes="nk-vragen"))


def _group(title: str, found: Iterable[Query]) -> None:
    lines = [_line(query, query.vraag) for query in found]
    if lines:
        st.header(title, anchor=False)
        st.html(html.items(lines, classes="nk-vragen"))


def _line(query: Query, told: str) -> str:
    return f"{html.a(links.href('querys', vraag=query.naam), query.titel)}<span>{html.e(told)}</span>"
