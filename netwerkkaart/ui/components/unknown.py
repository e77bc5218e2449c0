"""Nog niet bekend: counts with a bar, and the rows behind each."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from netwerkkaart.analyses import Gap
from netwerkkaart.exports.cells import rows_of as rows_in_sheets
from netwerkkaart.exports.sjabloon import workbook_of
from netwerkkaart.names import natural, slug
from netwerkkaart.ui import html, links, texts, words
from netwerkkaart.ui.disputes import Dispute
from netwerkkaart.ui.mime import XLSX
from netwerkkaart.ui.stand import Stand
from netwerkkaart.ui.unknown import NORM, Unknowns, key_of, rows_of

MOST = 300


def rows(stand: Stand, gap: Gap) -> None:
    """The rows that lack something, and a workbook of just those to send round."""
    ids = rows_of(stand, gap)
    with st.container(border=True, key="rijen"):
        st.header(texts.ROWS_TITLE, anchor=False)
        st.html(f"<p>{html.e(words.sentence(gap.zin))}</p>")
        if ids:
            file = f"aanvullen-{slug(gap.soort)}-{slug(gap.wat)}.xlsx"
            download(stand, ids, label=texts.ROWS_DOWNLOAD, file=file)
        ordered = sorted(ids, key=lambda i: (natural(stand.naam(i)), i))
        names = [html.a(links.href("profiel", id=i), stand.naam(i)) for i in ordered[:MOST]]
        st.html(html.items(names, classes="nk-kolommen") if names else f"<p>{texts.ROWS_NONE}</p>")
        st.html(f"<p>{html.a(links.href('nog-niet-bekend'), texts.ROWS_CLOSE)}</p>")


def download(stand: Stand, ids: Sequence[str], *, label: str, file: str) -> None:
    """The button of a filled sjabloon of these rows only."""
    many = words.count(len(ids), "rij", "rijen")
    st.download_button(label.format(many), lambda: _workbook(stand, ids), file, XLSX, on_click="ignore")


def _workbook(stand: Stand, ids: Sequence[str]) -> bytes:
    """Without a stamp: what comes back is a list of its own, and rows that are not in it are not gone."""
    return workbook_of(rows_in_sheets(stand.snapshot.graph, shown=frozenset(ids)))


def kinds(stand: Stand, found: Unknowns) -> None:
    """One table per kind."""
    where = texts.IN.format(stand.naam(found.gebied)) if found.gebied else ""
    if stand.filter.gebied and not found.gebied:
        st.html(f"<p>{html.e(texts.NO_COUNTS_HERE.format(stand.naam(stand.filter.gebied)))}</p>")
    for kind, lines in found.kinds.items():
        if lines:
            st.header(words.sentence(kind), anchor=False)
            table_rows = [(_open(gap, words.sentence(gap.wat)), _known(gap), _missing(gap)) for gap in lines]
            caption = texts.GAP_CAPTION.format(kind) + where
            st.html(html.table(texts.GAP_HEAD, table_rows, caption=caption, classes="nk-gaten"))


def norms(lines: Sequence[Gap], *, none: str) -> None:
    """Norms that cannot be judged, or comparisons that could not be made: the sentence and its bar, else `none`.

    Two that ask the same of the same are one line.
    """
    if not lines:
        st.html(f"<p>{none}</p>")
        return
    distinct: dict[object, Gap] = {}
    for gap in lines:
        distinct.setdefault((gap.zin, gap.onderwerpen), gap)
    table_rows = [(_open(gap, _asked(gap)), _known(gap)) for gap in distinct.values()]
    st.html(html.table(texts.NORM_HEAD, table_rows, caption=texts.NORM_CAPTION, classes="nk-gaten"))


def _asked(gap: Gap) -> str:
    """What is asked; of a norm without the count, which stands beside it."""
    asked = gap.zin.rpartition(": ")[0] if gap.soort == NORM else ""
    return words.sentence(asked or gap.zin)


def _open(gap: Gap, text: str) -> str:
    return html.a(links.href("nog-niet-bekend", rijen=key_of(gap)), text) if gap.onderwerpen else html.e(text)


def _known(gap: Gap) -> str:
    if not gap.totaal:
        return html.e(texts.NOTHING_YET)
    return html.bar(gap.bekend / gap.totaal, texts.N_OF_M.format(words.number(gap.bekend), words.number(gap.totaal)))


def _missing(gap: Gap) -> str:
    return html.e(words.number(gap.totaal - gap.bekend))


def disputes(found: Sequence[Dispute]) -> None:
    """What two lists say differently; the map shows the value that came last."""
    if not found:
        st.html(f"<p>{texts.DISPUTES_NONE}</p>")
        return
    table_rows = [
        (
            html.a(links.href("profiel", id=d.id), d.naam) if "|" not in d.id else html.e(d.naam), html.e(d.veld),
            html.e(texts.SAYS.format(d.said[0][1], d.said[0][0])),
            "<br>".join(html.e(texts.SAYS.format(v, i)) for i, v in d.said[1:]),
        )
        for d in found[:MOST]
    ]  # fmt: skip
    caption = texts.DISPUTES_CAPTION.format(words.number(len(found)))
    st.html(html.table(texts.DISPUTES_HEAD, table_rows, caption=caption))
