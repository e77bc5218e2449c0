"""Mijn tafels: the list with its address to keep, and what the signals say of those tafels."""

from __future__ import annotations

import streamlit as st

from netwerkkaart.analyses.base import Soort
from netwerkkaart.ui import agenda, html, links, words
from netwerkkaart.ui import texts_profile as t
from netwerkkaart.ui.components.signal import signal_link
from netwerkkaart.ui.mine import Mine, Seat, There
from netwerkkaart.ui.stand import Stand

MOST, MOST_THERE = 60, 8


def draw(stand: Stand, found: Mine) -> None:
    """The part of a profile of a zetel or partner."""
    st.header(t.MINE_TITLE, anchor=False)
    if not found.seats:
        st.html(f"<p>{html.e(t.MINE_NONE.format(found.naam))}</p>{_via(found)}")
        return
    intro = (t.MINE_WHO_PARTNER if found.partner else t.MINE_WHO).format(found.naam)
    whole = "" if stand.filter.shows_all else f" {t.MINE_ALL}"
    st.html(f"<p>{html.e(intro + whole)}</p><p>{_ways(stand, found)}</p>{_via(found)}")
    st.html(f"<div class='nk-alleen-breed'>{_table(found)}</div><div class='nk-alleen-smal'>{_list(found)}</div>")
    st.html(f"<h3 class='nk-kop'>{t.THERE_TITLE}</h3>{_there(found.there)}")


def _table(found: Mine) -> str:
    rows = [(_name(seat), *map(html.e, _cells(seat))) for seat in found.seats]
    caption = t.MINE_CAPTION.format(found.naam, words.number(len(found.seats)))
    return html.folded_table(t.MINE_HEAD, rows, MOST, caption=caption, classes="nk-vast nk-mijn")


def _list(found: Mine) -> str:
    """The same on a phone."""
    lines = [f"{_name(seat)}<span class='nk-bron'>{_in_line(seat)}</span>" for seat in found.seats]
    return html.folded(lines, MOST, classes="nk-lijst")


def _in_line(seat: Seat) -> str:
    pairs = zip(t.MINE_HEAD[1:], _cells(seat), strict=True)
    return html.e(" · ".join(t.IN_LINE.format(head, cell) for head, cell in pairs))


def _ways(stand: Stand, found: Mine) -> str:
    """The address to keep, and the agenda when there is one."""
    keep = html.a(links.href("profiel", id=found.id), t.MINE_KEEP.format(found.naam))
    label = next((name for name, id_ in agenda.choices(stand).items() if id_ == found.id), None)
    return keep if label is None else f"{keep} · {html.a(links.href('druk', agenda=label), t.MINE_AGENDA)}"


def _via(found: Mine) -> str:
    """The partners that a zetel belongs to, where there is more to find."""
    return "".join(
        f"<p>{html.e(t.MINE_VIA.format(via.naam, words.count(via.tafels, 'tafel', 'tafels')))} "
        f"{html.a(links.href('profiel', id=via.id), t.MINE_VIA_LINK.format(via.naam))}</p>"
        for via in found.via[:MOST_THERE]
    )


def _name(seat: Seat) -> str:
    said = f" {' '.join(html.badge(word) for word in seat.said)}" if seat.said else ""
    return html.a(links.href("profiel", id=seat.id), seat.naam) + said


def _cells(seat: Seat) -> tuple[str, ...]:
    """What the list says beside the name."""
    said = (found or t.NOT_KNOWN for found in (seat.rol, seat.niveau, seat.domein))
    return (*said, _often(seat), _named(seat))


def _often(seat: Seat) -> str:
    if seat.meetings is None:
        return t.NOT_KNOWN if seat.meets else t.NO_MEETINGS
    return t.A_YEAR.format(words.number(round(seat.meetings, 1)))


def _named(seat: Seat) -> str:
    found = (t.COUNTED[soort.value].format(words.number(amount)) for soort, amount in seat.signals)
    return "; ".join(found) or t.NO_SIGNALS


def _there(found: tuple[There, ...]) -> str:
    """By kind of signal, those about two of these tafels first."""
    if not found:
        return f"<p>{t.THERE_NONE}</p>"
    lists = [(soort, [one for one in found if one.finding.soort is soort]) for soort in Soort]
    return "".join(
        f"<h4 class='nk-kopje'>{t.THERE[soort.value]} ({len(some)})</h4>"
        + html.folded(list(map(_one, some)), MOST_THERE, classes="nk-signalen")
        for soort, some in lists
        if some
    )


def _one(one: There) -> str:
    of_mine = f" ({html.e(t.OF_MINE.format(one.both))})" if one.both > 1 else ""
    return signal_link(one.number, one.finding, page="signalen") + of_mine
