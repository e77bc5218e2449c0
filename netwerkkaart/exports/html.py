"""The map as one HTML file that works from a USB stick: zoom, search, click, table; no request to anywhere."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from pathlib import Path

from netwerkkaart.exports import html_texts as texts
from netwerkkaart.exports.svg import legend_svg, render_svg
from netwerkkaart.exports.svg_file import print_svg
from netwerkkaart.exports.svg_frame import under_title
from netwerkkaart.exports.webfont import font_face
from netwerkkaart.kaart.fonts import REGULAR, SEMIBOLD
from netwerkkaart.kaart.related import by_place
from netwerkkaart.kaart.view import MapView, Mark

HERE = Path(__file__).parent
FRONTEND = HERE.parent / "kaart" / "component" / "streamlit_netwerkkaart" / "frontend"
SCRIPTS = (FRONTEND / "picture.js", HERE / "page.js")
STYLES = (FRONTEND / "kaart.css", HERE / "page.css")

LEGEND_WIDTHS = (300.0, 450.0, 650.0)
"""Widths in px that the legend is also broken for: it is never made smaller to fit."""


def html_page(
    view: MapView,
    *,
    related: Mapping[str, Sequence[str]] | None = None,
    sheets: Sequence[MapView] = (),
    embed_fonts: bool = True,
) -> str:
    """One page with the map, a search box, a small profile, the signals and the same facts as a table.

    `sheets` are what a printer gets instead of the map on screen: standing A4, by default the view itself.
    Its only script and style are named by hash in the page's own Content-Security-Policy, which allows
    no request at all. Every text of the map is escaped or put in as text.
    """
    view = view.still()
    script = "\n".join(path.read_text(encoding="utf-8") for path in SCRIPTS)
    fonts = "".join(font_face(path, weight) for path, weight in ((REGULAR, 400), (SEMIBOLD, 600)) if embed_fonts)
    style = fonts + "\n".join(path.read_text(encoding="utf-8") for path in STYLES)
    numbers = _numbers(view)
    widths = [w for w in LEGEND_WIDTHS if w < view.width]
    data = {
        "svg": render_svg(view),
        "sheets": [print_svg(sheet) for sheet in sheets or (view,)],
        "legends": [[w, legend_svg(view, width=w)] for w in (*widths, view.width)],
        "related": by_place(view.marks, related or {}),
        "ids": [mark.id for mark in view.marks],
        "profiles": {mark.id: _profile(mark, numbers) for mark in view.marks},
        "signals": {str(signal.number): signal.text for signal in view.signals},
    }
    head = (
        '<meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(script, style)}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(view.caption.title)}</title><style>{style}</style>"
    )
    body = _header(view) + texts.MAIN + _signals(view) + _table(view.marks) + _footer(view)
    end = f'<script type="application/json" id="gegevens">{_json(data)}</script><script type="module">{script}</script>'
    return f'<!doctype html>\n<html lang="nl"><head>{head}</head><body>{body}{end}</body></html>\n'


def _policy(script: str, style: str) -> str:
    allowed = (
        "default-src 'none'", f"script-src {_hash(script)}", f"style-src {_hash(style)}", "img-src data:",
        "font-src data:", "base-uri 'none'", "form-action 'none'",
    )  # fmt: skip
    return "; ".join(allowed)


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _json(data: object) -> str:
    """JSON that cannot end the script element it stands in, nor begin a comment or another one."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return re.sub("<(?=[/!]|s(?:cript))", r"\\u003c", text, flags=re.IGNORECASE)


def _numbers(view: MapView) -> dict[str, list[int]]:
    """For each mark the numbers of the signals that name it."""
    result: dict[str, list[int]] = {}
    for signal in view.signals:
        for card in signal.cards:
            result.setdefault(card, []).append(signal.number)
    return result


def _profile(mark: Mark, numbers: Mapping[str, Sequence[int]]) -> dict[str, object]:
    """What the small profile shows: the name, what is known, the signals that name it."""
    facts = [list(fact) for fact in mark.facts]
    return {"naam": mark.naam, "feiten": facts, "signalen": list(numbers.get(mark.id, ()))}


def _header(view: MapView) -> str:
    return f"<header><h1>{escape(view.caption.title)}</h1><p>{escape(under_title(view))}</p></header>"


def _signals(view: MapView) -> str:
    """The sentences of the signals on the map, in the order of their numbers."""
    if not view.signals:
        return ""
    items = "".join(f"<li>{escape(signal.text)}</li>" for signal in view.signals)
    return f'<section class="lijst"><h2>{texts.SIGNALS}</h2><ul>{items}</ul></section>'


def _table(marks: Sequence[Mark]) -> str:
    """Every mark with what is known of it; a column for each word that one of them has."""
    words = list(dict.fromkeys(word for mark in marks for word, _ in mark.facts))
    head = "".join(f'<th scope="col">{escape(w)}</th>' for w in (texts.NAME, *words))
    rows = "".join(_row(mark, words) for mark in sorted(marks, key=lambda m: (m.naam.casefold(), m.id)))
    return (
        f'<section class="lijst"><h2>{texts.TABLE}</h2><div class="schuif" tabindex="0" role="region" '
        f'aria-label="{texts.TABLE}"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div></section>'
    )


def _row(mark: Mark, words: Iterable[str]) -> str:
    known = dict(mark.facts)
    cells = "".join(f"<td>{escape(known.get(word, ''))}</td>" for word in words)
    return f'<tr data-rij="{escape(mark.id)}"><th scope="row">{escape(mark.naam)}</th>{cells}</tr>'


def _footer(view: MapView) -> str:
    return f"<footer><p>{escape(view.caption.source)}</p></footer>" if view.caption.source else ""
