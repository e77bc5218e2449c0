"""How a file fared: counts that add up, and every remark with its place."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from netwerkkaart.exports.plain import sheet_bytes
from netwerkkaart.graph import Graph
from netwerkkaart.importing import Preview
from netwerkkaart.issues import Code, Hint, Issue
from netwerkkaart.pictures import list_in_words
from netwerkkaart.ui import html, texts, words
from netwerkkaart.ui.components import notice
from netwerkkaart.ui.mime import XLSX
from netwerkkaart.ui.remarks import gravest_first, remark_cells, remark_lines

MOST = 200


def draw(preview: Preview) -> None:
    """The sum, then the remarks, the gravest first."""
    found = preview.batch.report
    parts = (
        (texts.TAKEN, found.overgenomen), (texts.REFUSED, found.geweigerd), (texts.SKIPPED, found.overgeslagen),
        (texts.ALL_ROWS, found.rijen),
    )  # fmt: skip
    cells = "".join(f"<div><dt>{html.e(word)}</dt><dd>{words.number(amount)}</dd></div>" for word, amount in parts)
    st.html(f"<dl class='nk-tellers nk-som'>{cells}</dl>")
    st.html(f"<p>{html.e(_told(preview))}</p>")
    if not found.issues:
        st.html(f"<p>{texts.NO_REMARKS}</p>")
        return
    _warn(found.issues, nieuwe_namen=preview.choices.nieuwe_namen)
    ordered = gravest_first(found.issues)
    lines = remark_lines(ordered, preview.after.graph)
    rows = [tuple(html.e(cell) for cell in line) for line in lines[:MOST]]
    together = texts.REMARKS_TOGETHER if len(lines) < len(ordered) else texts.REMARKS
    caption = together.format(words.number(len(ordered)), words.number(len(lines)))
    caption += texts.FIRST_ONLY.format(MOST) if len(lines) > MOST else ""
    st.html(html.table(texts.REMARK_HEAD, rows, caption=caption, classes="nk-meldingen"))
    name = "opmerkingen.xlsx"
    st.download_button(
        texts.REMARKS_DOWNLOAD, lambda: _workbook(ordered, preview.after.graph), name, XLSX, on_click="ignore", key=name
    )


def _warn(issues: Sequence[Issue], *, nieuwe_namen: bool) -> None:
    """What would be worst to overlook among many remarks, and what may help with most of them."""
    private = {i.place for i in issues if i.code is Code.MOGELIJK_PERSOONLIJK}
    joined = {i.place for i in issues if i.details.get("suggestie") == Hint.SEPARATE}
    for places, told in ((private, texts.PRIVATE_FIRST), (joined, texts.SEPARATE_FIRST)):
        if places:
            st.warning(told.format(words.count(len(places), "cel", "cellen")))
    unknown = {i.waarde for i in issues if i.code in (Code.ONBEKENDE_VERWIJZING, Code.WIE_ONBEKEND)}
    if unknown and not nieuwe_namen:
        notice.info(texts.NAMES_FIRST.format(words.count(len(unknown), *texts.NAMES_UNKNOWN)))


def _workbook(issues: Sequence[Issue], graph: Graph) -> bytes:
    return sheet_bytes([dict(zip(texts.REMARK_HEAD, remark_cells(i, graph), strict=True)) for i in issues])


def _told(preview: Preview) -> str:
    found = preview.batch.report
    whose = texts.LIST_OF.format(list_in_words(preview.inventaris), preview.bestand)
    whose = texts.FILLED_BACK if preview.gevuld else whose
    part = texts.INCOMPLETE.format(words.count(found.onvolledig, "rij", "rijen")) if found.onvolledig else ""
    return f"{whose}{part}"
