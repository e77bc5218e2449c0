"""One signal: as a line on Overzicht, as a card with its evidence on Signalen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

import streamlit as st

from netwerkkaart.analyses.base import Evidence, Finding
from netwerkkaart.graph import Bron
from netwerkkaart.schema import SCHEMA
from netwerkkaart.ui import html, links, texts, words
from netwerkkaart.ui.stand import Stand

MOST_SUBJECTS = 12


def line(found: Finding, number: int) -> None:
    """The sentence with ways to its map and its evidence."""
    with st.container(border=True, gap="small"):
        proof = html.a(links.href("signalen", signaal=found.id), texts.TO_EVIDENCE.format(number))
        place = html.a(links.href("kaart", signaal=found.id), texts.TO_MAP.format(number))
        below = f"<p class='nk-woorden'>{_words(found)} {proof} {place}</p>"
        st.html(f"<p class='nk-zin'>{_sentence(found, number)}</p>{below}")


def card(stand: Stand, found: Finding, number: int, *, opened: bool) -> None:
    """The card with its evidence behind a word."""
    with st.container(border=True, gap="small", key=f"signaal-{found.id}"):
        st.html(f"<h3 class='nk-zin'>{_sentence(found, number)}</h3>{_score(found)}")
        st.html(f"<p>{html.a(links.href('kaart', signaal=found.id), texts.TO_MAP.format(number))}</p>")
        _proof(stand, found, number, opened=opened)


@st.fragment
def _proof(stand: Stand, found: Finding, number: int, *, opened: bool) -> None:
    """Its evidence, worked out when it is opened."""
    label = texts.EVIDENCE.format(number, words.count(len(found.bewijs), "regel", "regels"))
    with st.expander(label, expanded=opened, key=f"bewijs-{found.id}", on_change="rerun") as box:
        if box.open:
            st.html(evidence(stand, found))


def signal_list(found: Iterable[tuple[int, Finding]], *, page: str) -> str:
    """Sentences with their numbers, each a link to the signal on that page."""
    return html.items((signal_link(n, f, page=page) for n, f in found), classes="nk-signalen")


def signal_link(number: int, found: Finding, *, page: str) -> str:
    """The sentence with its number, a link to the signal on that page."""
    return html.number(number, found.soort.value) + html.a(
        links.href(page, signaal=found.id), words.sentence(found.zin)
    )


def _sentence(found: Finding, number: int) -> str:
    return html.number(number, found.soort.value) + html.e(words.sentence(found.zin))


def _words(found: Finding) -> str:
    kind = html.badge(texts.SUBSOORT.get(found.subsoort, found.subsoort), found.soort.value)
    return f"{kind} {html.badge(texts.ZEKERHEID[found.zekerheid.value])}"


def _score(found: Finding) -> str:
    """How strong, and of what that is made; a part that nobody filled in is said."""
    known = [v for v in found.onderdelen.values() if v is not None]
    parts = [
        texts.PART.format(texts.PART_NAMES.get(name, name), texts.UNKNOWN if v is None else words.percent(v))
        for name, v in found.onderdelen.items()
    ]
    told = texts.PARTS_KNOWN.format(len(known), len(parts)) if len(known) < len(parts) else ""
    strength = html.bar(found.score, texts.STRENGTH.format(words.percent(found.score)))
    words_ = html.e(" · ".join(parts) + told)
    return f"<div class='nk-score'>{_words(found)}{strength}<span class='nk-delen'>{words_}</span></div>"


def evidence(stand: Stand, found: Finding) -> str:
    """Who and what, side by side per subject, each line with its source."""
    subjects = [i for i in found.onderwerpen if i in stand.graph]
    shown = [
        html.a(links.href("profiel", id=i), stand.naam(i)) + f" ({html.e(_kind(stand, i))})"
        for i in subjects[:MOST_SUBJECTS]
    ]
    more = texts.AND_MORE.format(words.number(len(subjects) - MOST_SUBJECTS)) if len(subjects) > MOST_SUBJECTS else ""
    about = f"<p>{texts.ABOUT} {', '.join(shown)}{more}</p>" if shown else ""
    columns = _by_subject(found.bewijs, {stand.naam(i): i for i in subjects})
    blocks = "".join(
        f"<div><h4>{html.e(name or texts.TOGETHER)}</h4>"
        f"{html.items(map(_evidence_line, lines), classes='nk-bewijs')}</div>"
        for name, lines in columns.items()
    )
    return f"{about}<div class='nk-naast'>{blocks}</div>"


def _by_subject(found: Iterable[Evidence], subjects: Mapping[str, str]) -> dict[str, list[Evidence]]:
    """Lines under the one subject that they name; those of none or of several under ""."""
    result: dict[str, list[Evidence]] = defaultdict(list)
    for line_ in found:
        named = [naam for naam in subjects if f" {naam}:" in line_.wat or line_.wat.endswith(f" {naam}")]
        result[max(named, key=len) if named and len(subjects) > 1 else ""].append(line_)
    return dict(sorted(result.items(), key=lambda item: item[0] == ""))


def _evidence_line(line_: Evidence) -> str:
    return html.e(line_.wat) + (f" <span class='nk-bron'>{html.e(source(line_.bron))}</span>" if line_.bron else "")


def source(bron: Bron) -> str:
    """Where it stands: the source that the row names, and the row."""
    where = texts.ROW.format(bron.bestand, bron.blad, bron.rij)
    return f"{'; '.join(bron.teksten)} – {where}" if bron.teksten else where


def _kind(stand: Stand, id_: str) -> str:
    return SCHEMA.node_types[stand.graph.types[stand.graph.number[id_]]].label
