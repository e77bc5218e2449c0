"""What lies behind one cell of a matrix: the tafels or seats, and the signals, each with its way there."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from netwerkkaart.analyses.facts import facts
from netwerkkaart.graph import Edge, NodeId
from netwerkkaart.names import natural
from netwerkkaart.schema import SCHEMA
from netwerkkaart.ui import html, links, words
from netwerkkaart.ui import texts_matrix as t
from netwerkkaart.ui.asked import Asked
from netwerkkaart.ui.components.signal import signal_list
from netwerkkaart.ui.matrix import Sheet
from netwerkkaart.ui.stand import Stand

MOST = 60
SEATS = ("NEEMT_DEEL_AAN", "ZIT_IN")


def draw(stand: Stand, sheet: Sheet, asked: Asked) -> None:
    """The opened cell, above the matrix."""
    if asked.vakje is None:
        return
    place = sheet.find(asked.vakje)
    if place is None:
        st.html(f"<p role='status'>{html.e(t.CELL_GONE)} {html.a(asked.href(), t.CELL_CLOSE)}</p>")
        return
    with st.container(border=True, key="vakje"):
        row, column = place
        title = t.CELL_TITLE.format(sheet.rows[row].naam, sheet.columns[column].naam)
        st.html(f"<h2 class='nk-kop'>{html.e(title)}</h2>{_body(stand, sheet, row, column)}")
        st.html(f"<p>{html.a(asked.href(), t.CELL_CLOSE)}</p>")


def _body(stand: Stand, sheet: Sheet, row: int, column: int) -> str:
    items = _seats(stand, sheet, row, column) if sheet.view == t.TAFEL else _items(stand, sheet, row, column)
    stock = sheet.columns[column].stock
    body = (
        html.items(items, classes="nk-lijst")
        if items
        else f"<p>{t.CELL_NONE[sheet.view] if stock else t.CELL_STOCK}</p>"
    )
    gone = {one.id for one in sheet.gaps.get((row, column), ())}
    signals = [(n, one) for n, one in stand.numbered if one.id in gone]
    if not signals:
        return body
    return f"{body}<h3 class='nk-kopje'>{t.CELL_GAPS}</h3>{signal_list(signals, page='signalen')}"


def _items(stand: Stand, sheet: Sheet, row: int, column: int) -> list[str]:
    """The tafels by name, each with its domein and whether it is a soort."""
    graph, f = stand.graph, facts(stand.graph)
    found = sorted(sheet.crossing.behind(row, column), key=lambda n: (natural(graph.namen[n]), graph.ids[n]))
    lines = []
    for n in found[:MOST]:
        kind = SCHEMA.node_types[graph.types[n]].label
        said = [kind, str(f.domein[n] or t.LANES[-1]), *([t.KIND_BADGE] if f.soorten[n] else [])]
        lines.append(f"{html.a(links.href('profiel', id=graph.ids[n]), graph.namen[n])} ({html.e(', '.join(said))})")
    return _cut(lines, len(found))


def _seats(stand: Stand, sheet: Sheet, row: int, column: int) -> list[str]:
    """How the partner sits at the tafel: itself, or by which zetels; with role and source."""
    if not sheet.crossing.behind(row, column):
        return []
    tafel, partner = NodeId(sheet.rows[row].key), NodeId(sheet.columns[column].key)
    own = {
        partner,
        *(e.van for e in stand.graph.edges_of(partner) if e.type == "VERTEGENWOORDIGT" and e.naar == partner),
    }
    edges = [e for e in stand.graph.edges_of(tafel) if e.type in SEATS and e.naar == tafel and e.van in own]
    return _cut([_seat(stand, e, partner) for e in edges[:MOST]], len(edges))


def _seat(stand: Stand, edge: Edge, partner: NodeId) -> str:
    link = html.a(links.href("profiel", id=edge.van), stand.naam(edge.van))
    who = f"{link}: {t.SELF}" if edge.van == partner else f"{link}"
    said = [words.value(edge.properties[n]) for n in ("rol", "zetels") if n in edge.properties]
    source = f" <span class='nk-bron'>{html.e('; '.join(edge.bronnen))}</span>" if edge.bronnen else ""
    return who + (f" ({html.e(', '.join(said))})" if said else "") + source


def _cut(lines: list[str], total: int) -> list[str]:
    return [*lines, html.e(t.MORE.format(words.number(total - MOST)))] if total > MOST else lines


def named(stand: Stand, ids: Iterable[str], label: str) -> None:
    """Names behind a word: what stands in no row."""
    found = sorted(ids, key=lambda i: (natural(stand.naam(i)), i))
    if found:
        shown = [html.a(links.href("profiel", id=i), stand.naam(i)) for i in found[:300]]
        if found[300:]:
            shown.append(html.e(t.MORE.format(words.number(len(found) - 300))))
        summary = html.e(label.format(words.number(len(found))))
        st.html(
            f"<details class='nk-noot'><summary>{summary}</summary>{html.items(shown, classes='nk-kolommen')}</details>"
        )
