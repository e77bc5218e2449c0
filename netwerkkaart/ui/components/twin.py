"""The map as a table."""

from __future__ import annotations

from collections import Counter

import numpy as np
import streamlit as st

from netwerkkaart.derive import DERIVED
from netwerkkaart.kaart.view import MapView, Mark
from netwerkkaart.names import natural
from netwerkkaart.schema import SCHEMA
from netwerkkaart.ui import html, links, session, texts, words
from netwerkkaart.ui.stand import Stand

MOST = 400


def plekken(stand: Stand) -> None:
    """Every plek that is shown, with what its card says; worked out once."""
    with st.expander(texts.TABLE_TITLE):
        key = ("tweeling", *stand.key, *session.in_address().items())
        st.html(session.once(key, lambda: _plekken(stand)))


def _plekken(stand: Stand) -> str:
    numbers = np.flatnonzero(stand.facts.plekken & stand.mask).tolist()
    numbers.sort(key=lambda n: (natural(stand.graph.namen[n]), stand.graph.ids[n]))
    named = Counter(i for f in stand.findings for i in f.onderwerpen)
    rows = [_row(stand, n, named[stand.graph.ids[n]]) for n in numbers[:MOST]]
    caption = texts.TABLE_CAPTION.format(words.number(len(numbers)))
    return html.table(texts.TABLE_HEAD, rows, caption=caption, numbers=(6, 7))


def _row(stand: Stand, number: int, signals: int) -> tuple[str, ...]:
    graph = stand.graph
    id_ = str(graph.ids[number])
    own, derived = graph.get(number, "domein"), graph.get(number, DERIVED)
    domein = words.value(own) if own or not derived else f"{derived}{texts.DERIVED}"
    people = int(stand.facts.participants[[number]].nnz + stand.facts.seats_at[[number]].nnz)
    known = bool(stand.facts.participants_known[number])
    return (
        html.a(links.href("profiel", id=id_), graph.namen[number]),
        html.e(SCHEMA.node_types[graph.types[number]].label),
        html.e(domein or texts.UNKNOWN), html.e(graph.get(number, "niveau") or texts.UNKNOWN),
        html.e(_ends(stand, id_, "GAAT_OVER")), html.e(_ends(stand, id_, "WERKT_IN")),
        html.e(words.number(people) if known else texts.UNKNOWN), html.e(words.number(signals)),
    )  # fmt: skip


def _ends(stand: Stand, id_: str, type_: str) -> str:
    names = sorted(stand.naam(e.naar) for e in stand.graph.edges_of(id_) if e.type == type_ and e.van == id_)
    return words.listed(names, most=4) or texts.UNKNOWN


def lines(stand: Stand, view: MapView) -> None:
    """Every line of an ego view."""
    relaties = [e for id_ in view.by_id for e in stand.graph.edges_of(id_) if e.van == id_ and e.naar in view.by_id]
    rows = [
        (html.e(stand.naam(e.van)), html.e(SCHEMA.relationship_types[e.type].label), html.e(stand.naam(e.naar)))
        for e in relaties
    ]
    caption = texts.TABLE_AROUND_CAPTION.format(words.number(len(rows)))
    with st.expander(texts.TABLE_TITLE):
        st.html(html.table(texts.TABLE_AROUND, rows, caption=caption))


def marks(stand: Stand, view: MapView, caption: str) -> None:
    """Every mark with what its tooltip says; a column for each word."""
    heads = list(dict.fromkeys(word for mark in view.marks for word, _ in mark.facts))
    rows = [
        (_linked(stand, mark), *(html.e(dict(mark.facts).get(h, "")) for h in heads))
        for mark in sorted(view.marks, key=lambda m: (natural(m.naam), m.id))[:MOST]
    ]
    with st.expander(texts.TABLE_TITLE):
        st.html(html.table((texts.TABLE_HEAD[0], *heads), rows, caption=caption.format(words.number(len(view.marks)))))


def _linked(stand: Stand, mark: Mark) -> str:
    return html.a(links.href("profiel", id=mark.id), mark.naam) if mark.id in stand.graph else html.e(mark.naam)
