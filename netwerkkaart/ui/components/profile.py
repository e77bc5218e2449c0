"""A profile: narrow beside the map, wide on its own page."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from netwerkkaart.ui import html, links, texts, words
from netwerkkaart.ui.commission import commission
from netwerkkaart.ui.components import commission as commissions
from netwerkkaart.ui.components import known, notes, signal
from netwerkkaart.ui.components import mine as tafels
from netwerkkaart.ui.components import sayings as said
from netwerkkaart.ui.components import subject as subjects
from netwerkkaart.ui.mine import WHO, mine
from netwerkkaart.ui.profile import Line, Profile, Touched
from netwerkkaart.ui.stand import Stand
from netwerkkaart.ui.subject import WHAT, subject

MOST_BESIDE, MOST = 12, 60


def beside(found: Profile) -> None:
    """In the column beside the map."""
    head = f"<h2 class='nk-kop'>{html.e(found.naam)}</h2><p class='nk-woorden'>{html.badge(found.kind)}</p>"
    st.html(head + _ways(found))
    if found.signals:
        st.html(signal.signal_list(found.signals[:MOST_BESIDE], page="signalen"))
    if rest := len(found.signals[MOST_BESIDE:]):
        st.html(f"<p>{html.a(links.href('profiel', id=found.id), texts.MORE_LINES.format(words.number(rest)))}</p>")
    st.html(
        "".join(_group(heading, lines, MOST_BESIDE) for heading, lines in found.lines) or f"<p>{texts.NO_LINES}</p>"
    )
    if found.touches:
        st.html(_touches(found, MOST_BESIDE))
    st.html(_facts(found, "nk-feiten"))
    of_lines = {text for _, lines in found.lines for line in lines for text in line.bronnen}
    sources = sorted(of_lines | set(_sources(found)))
    if sources:
        st.html(f"<p class='nk-bron'>{html.e(texts.SOURCES)}: {html.e('; '.join(sources))}</p>")


def _ways(found: Profile) -> str:
    whole_ = html.a(links.href("profiel", id=found.id), texts.OPEN_PROFILE)
    return f"<p>{whole_} · {html.a(links.href('kaart', rond=found.id), texts.OPEN_AROUND)}</p>"


def _group(heading: str, lines: tuple[Line, ...], most: int, *, sourced: bool = False) -> str:
    """The names under a heading; `sourced` tells with each where it stands."""
    shown = [
        html.a(links.href("profiel", id=line.id), line.naam)
        + (f" ({html.e(line.rol)})" if line.rol else "")
        + (f"<span class='nk-bron'>{html.e('; '.join(line.bronnen))}</span>" if sourced and line.bronnen else "")
        for line in lines
    ]
    return f"<h3 class='nk-kopje'>{html.e(heading)}</h3>{html.folded(shown, most, classes='nk-lijst')}"


def _sources(found: Profile) -> list[str]:
    return [text for s in found.sayings if s["bron"] and s["geldt"] for text in s["bron"].split("\n")]


def _facts(found: Profile, classes: str) -> str:
    facts = "".join(f"<dt>{html.e(label)}</dt><dd>{html.e(value)}</dd>" for label, value in found.facts)
    return f"<dl class='{classes}'>{facts}</dl>" if facts else f"<p>{texts.BARE}</p>"


def above(stand: Stand, found: Profile) -> None:
    """The page from its title to the small map: what it is, how old, and what belongs to its type."""
    st.html(f"<p class='nk-woorden'>{html.badge(found.kind)}</p>{known.aged(stand, found)}")
    place = html.a(links.href("kaart", id=found.id), texts.ON_MAP)
    around = html.a(links.href("kaart", rond=found.id), texts.OPEN_AROUND)
    ways = (place, around, notes.way_of(stand, found.id))
    st.html(f"<p>{' · '.join(way for way in ways if way)}</p>")
    st.header(texts.FACTS, anchor=False)
    st.html(_facts(found, "nk-feiten nk-breed"))
    if found.type in WHO:
        tafels.draw(stand, mine(stand, found.id))
    elif found.type in WHAT:
        subjects.draw(subject(stand, found.id))
    elif found.type == "Opdracht":
        commissions.draw(commission(stand, found.id))
    known.gaps(found)
    known.signals(found)


def below(found: Profile) -> None:
    """The page below the small map: every line, what touches it, who says what."""
    st.header(texts.LINES, anchor=False)
    _lines(found)
    if found.touches:
        st.header(texts.TOUCHES_TITLE, anchor=False)
        st.html(_touches(found, MOST))
    said.draw(found)


def _touches(found: Profile, most: int) -> str:
    """What touches this node and what it is layered with; no signals."""
    return "".join(
        f"<h3 class='nk-kopje'>{html.e(texts.TOUCHES[soort])}</h3><p>{html.e(texts.TOUCHES_MEAN[soort])}</p>"
        + html.folded(_named(items), most, classes="nk-lijst")
        for soort, items in found.touches
    )


def _named(items: tuple[Touched, ...]) -> list[str]:
    return [
        html.a(links.href("profiel", id=t.id), t.naam) + (f" ({html.e(t.thema)})" if t.thema else "") for t in items
    ]


def _lines(found: Profile) -> None:
    if not found.lines:
        st.html(f"<p>{texts.NO_LINES}</p>")
        return
    first = [row for heading, lines in found.lines for row in _rows(heading, lines[:MOST])]
    rest = [row for heading, lines in found.lines for row in _rows(heading, lines[MOST:])]
    caption = texts.LINE_CAPTION.format(words.number(len(first) + len(rest)))
    table = html.folded_table(texts.LINE_HEAD, [*first, *rest], len(first), caption=caption, classes="nk-vast")
    listed = "".join(_group(heading, lines, MOST, sourced=True) for heading, lines in found.lines)
    st.html(f"<div class='nk-alleen-breed'>{table}</div><div class='nk-alleen-smal'>{listed}</div>")


def _rows(heading: str, lines: tuple[Line, ...]) -> Iterator[tuple[str, ...]]:
    for line in lines:
        naam = html.a(links.href("profiel", id=line.id), line.naam)
        sources = html.e("; ".join(line.bronnen))
        yield html.e(heading), f"{naam} ({html.e(line.kind)})", html.e(line.more), sources
