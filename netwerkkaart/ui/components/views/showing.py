"""What stands above a page that shows a saved view: its note, or a step of a tour with the ways on and back."""

from __future__ import annotations

import streamlit as st

from netwerkkaart.services import Snapshot
from netwerkkaart.ui import html, links, session, viewed
from netwerkkaart.ui import texts_views as t
from netwerkkaart.ui.components import notice
from netwerkkaart.ui.stand import Stand
from netwerkkaart.ui.viewed import Shown
from netwerkkaart.views import SavedView

LAST = "rondleiding-getoond"


def follow(page: str) -> None:
    """Go to the page and filter of the step, where the address names the step only or the tour has changed."""
    snapshot, _ = session.snapshot()
    shown = viewed.asked_step(session.kept())
    if shown is None:
        session.forget(LAST)
        return
    step = (shown.tour.laatst, shown.stap)
    if step == session.recall(LAST, default=(0, 0)):
        return
    session.remember(LAST, step)
    wanted = viewed.step_address(shown, snapshot.graph)
    if (page, links.address()) != (shown.beeld.pagina, wanted):
        links.go_exact(shown.beeld.pagina, wanted)


def head(page: str) -> None:
    """The step of a tour, or the saved view that the address names; nothing on any other address."""
    kept = session.kept()
    shown = viewed.asked_step(kept)
    if shown is not None:
        _step(session.stand(), shown)
    elif links.asked(viewed.TOUR) is not None:
        _absent(t.TOUR_GONE)
    elif links.asked(viewed.VIEW) is not None:
        _view(session.stand(), kept, page)


def _absent(told: str) -> None:
    notice.info(told)
    st.html(f"<p>{html.a(links.href('kaart'), t.TO_VIEWS)}</p>")


def _view(stand: Stand, kept: Snapshot, page: str) -> None:
    view = viewed.asked_view(kept)
    if view is None:
        _absent(t.VIEW_GONE)
        return
    close = html.a(links.exact(page, viewed.on_screen()), t.CLOSE)
    st.html(
        f"<section class='nk-beeld' aria-label='{t.VIEW_LABEL}'><p><strong>{html.e(view.titel)}</strong> {close}</p>"
        f"{_note(view)}{_gone(stand, view)}</section>"
    )


def _step(stand: Stand, shown: Shown) -> None:
    """Title and note large, which one of how many, the ways on and back, the whole screen."""
    view = shown.beeld
    count = t.STEP.format(shown.stap, len(shown.beelden))
    filtered = f"<p class='nk-stand'>{html.e(t.FILTERED.format(stand.in_words))}</p>" if stand.in_words else ""
    st.html(
        f"<section class='nk-stap' data-stap='{shown.tour.nummer}-{shown.stap}' aria-label='{t.PRESENTATION}'>"
        f"<nav class='nk-stapwegen' aria-label='{html.e(shown.tour.titel)}'>{_ways(stand, shown)}"
        f"<span class='nk-stapnummer'>{count}</span>"
        f"<button type='button' class='nk-vol' data-aan='{t.FULL}' data-uit='{t.FULL_OFF}'>{t.FULL}</button>"
        f"<a class='nk-stapstop' href='{html.e(links.exact('kaart', {}))}' target='_self'>{t.STOP}</a></nav>"
        f"<h1 tabindex='-1'>{html.e(view.titel)}</h1>{_note(view)}{filtered}{_gone(stand, view)}"
        f"<p class='nk-staptoetsen'>{t.KEYS}</p></section>"
    )


def _ways(stand: Stand, shown: Shown) -> str:
    ways = ((-1, t.BACK, "nk-stapterug"), (1, t.NEXT, "nk-stapverder"))
    return "".join(_way(stand, shown, by, label, look) for by, label, look in ways)


def _way(stand: Stand, shown: Shown, by: int, label: str, look: str) -> str:
    to = shown.stap + by
    if not 1 <= to <= len(shown.beelden):
        return f"<span class='nk-stapgeen' aria-hidden='true'>{label}</span>"
    address = viewed.step_href(Shown(shown.tour, shown.beelden, to), stand.graph)
    return f"<a class='{look}' href='{html.e(address)}' target='_self'>{label}</a>"


def _note(view: SavedView) -> str:
    return f"<p class='nk-notitie'>{html.e(view.notitie)}</p>" if view.notitie else ""


def _gone(stand: Stand, view: SavedView) -> str:
    gone = viewed.gone_of(view, stand)
    return f"<p class='nk-bericht' role='status'>{html.e(t.GONE.format(', '.join(gone)))}</p>" if gone else ""
