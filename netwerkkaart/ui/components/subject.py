"""What a gebied or thema has: a count per domein, the names by how near they are, its parts."""

from __future__ import annotations

import streamlit as st

from netwerkkaart.kaart.style import LANES
from netwerkkaart.schema import SCHEMA
from netwerkkaart.ui import html, links, session, words
from netwerkkaart.ui import texts_profile as t
from netwerkkaart.ui.subject import Part, Plek, Subject

MOST, MOST_PARTS = 15, 15


def draw(found: Subject) -> None:
    """The part of a profile of a gebied or thema."""
    st.header(t.GEBIED_TITLE if found.type == "Gebied" else t.THEMA_TITLE, anchor=False)
    if any(found.rings):
        st.html(_counts(found))
        rings = zip(t.HERE[found.type], found.rings, strict=True)
        st.html(f"<div class='nk-naast'>{''.join(_ring(name, ring) for name, ring in rings)}</div>{_large(found)}")
    else:
        st.html(f"<p>{t.HERE_NONE[found.type]}</p>")
    st.html(f"<h3 class='nk-kop'>{t.PARTS_TITLE[found.type]}</h3>{_parts(found)}")


def _counts(found: Subject) -> str:
    rows = [
        (html.e(domein or t.DOMEIN_UNKNOWN), *(words.number(n) for n in found.counts(domein)))
        for domein in LANES if any(found.counts(domein))
    ]  # fmt: skip
    head = (t.HERE_HEAD, *t.HERE[found.type])
    caption = t.HERE_CAPTION.format(found.naam)
    return html.table(head, rows, caption=caption, numbers=range(1, len(head)))


def _ring(name: str, ring: tuple[Plek, ...]) -> str:
    if not ring:
        return ""
    shown = html.folded([_plek(plek) for plek in ring], MOST, classes="nk-lijst")
    title = t.HERE_COUNT.format(name, words.number(len(ring)))
    return f"<div><h3 class='nk-kopje'>{html.e(title)}</h3>{shown}</div>"


def _plek(plek: Plek) -> str:
    said = [SCHEMA.node_types[plek.type].label, plek.domein or t.DOMEIN_UNKNOWN, *([t.IS_KIND] if plek.soort else [])]
    return f"{html.a(links.href('profiel', id=plek.id), plek.naam)} ({html.e(', '.join(said))})"


def _large(found: Subject) -> str:
    """To the map with the filter on this gebied or thema, where the filter has it."""
    name = found.type.lower()
    label = next((label for label, id_ in session.options().of(name).items() if id_ == found.id), None)
    return "" if label is None else f"<p>{html.a(links.href('kaart', **{name: label}), t.HERE_ALL)}</p>"


def _parts(found: Subject) -> str:
    if not found.parts:
        return f"<p>{t.PARTS_NONE[found.type]}</p>"
    return html.folded([_part(part) for part in found.parts], MOST_PARTS, classes="nk-kolommen")


def _part(part: Part) -> str:
    amount = words.count(part.plekken, *t.PART_SOME) if part.plekken else t.PART_NOTHING
    return f"{html.a(links.href('profiel', id=part.id), part.naam)}: {html.e(amount)}"
