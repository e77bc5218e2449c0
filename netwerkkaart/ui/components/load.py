"""Who is asked how much: what is known, the picture of the first, the table of all, and files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from netwerkkaart.names import slug
from netwerkkaart.ui import charts, html, links, session, texts, words
from netwerkkaart.ui import texts_druk as t
from netwerkkaart.ui.asked import place
from netwerkkaart.ui.components import plot, take_rows
from netwerkkaart.ui.components.grid import lanes
from netwerkkaart.ui.components.map import palette
from netwerkkaart.ui.load import Row, best_measure, heaviest, known_line, known_lines, load_rows, named, rows, seen
from netwerkkaart.ui.stand import Stand

STEP, TOP = 25, 15


def intro(stand: Stand) -> None:
    """What is counted, and that the filter decides of which tafels."""
    st.html(f"<p>{t.INTRO}</p>")
    if stand.in_words:
        st.html(f"<p role='status'>{html.e(t.FILTERED.format(stand.in_words))}</p>")


def known(stand: Stand) -> None:
    """What is known of the tafels that are shown, and where to fill in the rest."""
    lines = [html.e(line) for line in known_lines(seen(stand))]
    lines.append(f"{t.FILL_IN} {html.a(links.href('nog-niet-bekend'), texts.PAGES['nog-niet-bekend'])}.")
    st.header(t.KNOWN_TITLE, anchor=False)
    st.html(html.items(lines, classes="nk-bewijs"))


def draw(stand: Stand) -> None:
    """The choices, and what they ask for."""
    st.header(t.WHO_TITLE, anchor=False)
    with st.container(horizontal=True):
        whose = _one(t.WHO, t.WHOSE, key="wie", first=t.PARTNERS)
        measure = _one(t.MEASURE, t.MEASURES, key="tel", first=best_measure(seen(stand)))
    found = heaviest(rows(stand, whose), measure)
    st.html(f"<p>{html.e(known_line(seen(stand), measure))}</p>")
    if not found:
        st.info(t.NOTHING)
        return
    _picture(found, whose, measure)
    _table(found, whose, measure)
    with st.container(horizontal=True):
        take_rows.buttons(t.TAKE_LOAD, f"druk-{slug(whose)}", lambda: load_rows(found))


def _one(label: str, choices: tuple[str, ...], *, key: str, first: str) -> str:
    return (
        st.segmented_control(
            label,
            choices,
            default=first,
            required=True,
            key=key,
            bind="query-params",
            on_change=links.ask,
            kwargs={"vanaf": None},
        )
        or first
    )


def _picture(found: Sequence[Row], whose: str, measure: str) -> None:
    """The first TOP that are asked anything."""
    top = [r for r in found[:TOP] if r.amounts[measure].total]
    if not top:
        st.info(t.NO_SEATS if not any(r.tafels for r in found) else t.NO_MEASURE.format(measure.lower()))
        return
    times = Counter(r.naam for r in top)
    names = [r.naam if times[r.naam] == 1 else f"{r.naam} [{r.id}]" for r in top]
    bars = [charts.Bar(naam, r.amounts[measure].lanes) for naam, r in zip(names, top, strict=True)]
    st.html(lanes())
    alt_text = t.TOP_ALT.format(t.TOP_TITLE[whose], len(top))
    plot.draw(charts.stacked(bars, title=t.UNIT[measure], palette=palette()), alt_text, key=f"druk-{slug(whose)}")


def _table(found: Sequence[Row], whose: str, measure: str) -> None:
    """STEP rows at a time, searched by name."""
    wanted = ""
    if len(found) > STEP:
        wanted = _search()
    shown = named(found, wanted)
    if not shown:
        st.html(f"<p role='status'>{t.NOTHING_FOUND}</p>")
        return
    first = min(place("vanaf") - 1, len(shown) - 1) // STEP * STEP
    part = shown[first : first + STEP]
    numbers = map(words.number, (first + 1, first + len(part), len(shown)))
    caption = t.CAPTION.format(whose, *numbers) + f" · {t.UNIT[measure].lower()}"
    extra = (t.AROUND,) if whose == t.GEMEENTEN else ()
    head = (t.HEAD[0], t.HEAD[1], *extra, measure, *t.LANES, t.KNOWN)
    known_as = _labels()
    lines = [(_name(r, whose, measure, known_as.get(r.id)), *_cells(r, measure)) for r in part]
    table = html.table(head, lines, caption=caption, numbers=range(1, len(head) - 1), classes="nk-druk")
    st.html(table + _ways(whose, measure, wanted, first, len(shown)))
    if whose == t.GEMEENTEN:
        st.html(f"<p class='nk-stand'>{t.NATIONAL}</p>")


def _search() -> str:
    found = st.text_input(
        t.SEARCH, key="naam", placeholder=t.SEARCH_HINT, bind="query-params", width=300, on_change=links.ask,
        kwargs={"vanaf": None},
    )  # fmt: skip
    return found or ""


def _cells(row: Row, measure: str) -> tuple[str, ...]:
    """Who sits nowhere as far as is known has no numbers: that is not nothing."""
    amount = row.amounts[measure]
    around = [] if row.around is None else [words.number(row.around)]
    if not row.tafels:
        return (t.NO_TABLES, *around, *[""] * (len(t.LANES) + 2))
    if measure == t.PLACES or amount.known:
        numbers = [words.number(round(v, 1)) for v in (amount.total, *amount.lanes)]
    else:
        numbers = [t.NONE_YET, *[""] * len(t.LANES)]
    cells = [words.number(row.tafels), *around, *numbers, t.N_OF_M.format(amount.known, row.tafels)]
    return tuple(map(html.e, cells))


def _name(row: Row, whose: str, measure: str, label: str | None) -> str:
    """To the agenda of a partner or zetel, which the search box knows by `label`; to the profile of a gemeente."""
    if whose == t.GEMEENTEN or label is None:
        return html.a(links.href("profiel", id=row.id), row.naam)
    return html.a(links.href("druk", agenda=label, wie=_unless(whose, t.PARTNERS), tel=measure), row.naam)


def _labels() -> dict[str, str]:
    """By id the first label under which the search box has it."""
    found: dict[str, str] = {}
    for label, id_ in session.names().items():
        found.setdefault(id_, label)
    return found


def _ways(whose: str, measure: str, wanted: str, first: int, total: int) -> str:
    def to(there: int) -> str:
        return links.href("druk", wie=_unless(whose, t.PARTNERS), tel=measure, naam=wanted, vanaf=str(there + 1))

    found = []
    if first:
        found.append(html.a(to(first - STEP), t.BACK.format(STEP)))
    if rest := min(STEP, max(0, total - first - STEP)):
        found.append(html.a(to(first + STEP), t.ON.format(rest)))
    return f"<nav class='nk-bladeren' aria-label='{t.PAGING}'>{' '.join(found)}</nav>" if found else ""


def _unless(value: str, default: str) -> str | None:
    return None if value == default else value
