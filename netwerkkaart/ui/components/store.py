"""The store in use: where it is, what is in it, and what is unsafe about how it is set up."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from netwerkkaart.errors import StoreUnavailable
from netwerkkaart.services import Snapshot
from netwerkkaart.stores.health import Health, Remark
from netwerkkaart.ui import html, session, texts_beheer, words
from netwerkkaart.ui.lastknown import Seen


def draw(seen: Seen) -> None:
    """A table of facts, and the remarks; while the store is away only what was known of it."""
    health = None if seen.away else _health()
    rows = [(html.e(name), html.e(value)) for name, value in _facts(seen.snapshot, health)]
    st.html(html.table(texts_beheer.STORE_HEAD, rows, caption=texts_beheer.STORE_CAPTION, classes="nk-breekt"))
    if health is not None and health.remarks:
        st.header(texts_beheer.REMARKS_TITLE, anchor=False)
        st.html(f"<p>{texts_beheer.REMARKS_INTRO}</p>")
        st.html(html.items(html.e(_told(remark)) for remark in health.remarks))


def _health() -> Health | None:
    """None when the store went away this very moment; the next look at the map tells."""
    try:
        return session.services().store.health()
    except StoreUnavailable:
        return None


def _facts(snapshot: Snapshot | None, health: Health | None) -> Iterator[tuple[str, str]]:
    yield texts_beheer.STORE_PLACE, session.address()
    yield texts_beheer.STORE_PROGRAM, texts_beheer.STORE_AWAY if health is None else health.program.replace("/", " ")
    if health is not None and health.updating:
        yield texts_beheer.STORE_COPY, texts_beheer.STORE_UPDATING
    if snapshot is not None:
        yield from _contents(snapshot)


def _contents(snapshot: Snapshot) -> Iterator[tuple[str, str]]:
    last, graph = snapshot.events[-1], snapshot.graph
    lines = sum(len(table) for table in graph.relaties.values())
    yield texts_beheer.STORE_VERSION, words.number(snapshot.versie)
    yield texts_beheer.STORE_CHANGED, texts_beheer.STORE_CHANGED_BY.format(words.moment(last.moment), last.door)
    yield (
        texts_beheer.STORE_COUNTS,
        texts_beheer.STORE_COUNTED.format(words.number(len(graph.ids)), words.number(lines)),
    )
    yield texts_beheer.STORE_HASH, snapshot.registerhash


def _told(remark: Remark) -> str:
    return texts_beheer.DANGERS[remark.danger].format(remark.setting, remark.value)
