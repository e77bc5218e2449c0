"""Plots: where people look rather than read. Every one has a table with the same numbers on its page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd

from netwerkkaart.analyses.matrix.themas import LANES
from netwerkkaart.kaart.style import Palette
from netwerkkaart.ui import texts_druk, words
from netwerkkaart.ui import texts_matrix as t
from netwerkkaart.ui.matrix import Sheet

Chart = alt.LayerChart | alt.FacetChart
ACROSS, DOWN = 80, 60
"""Squares of the picture of a whole matrix at most: more are smaller than an eye can tell apart."""
BAR, SQUARE, AROUND = 26, 8, 60
"""Heights in px: of a bar, of a square, and of the axis."""
SMALLEST_LETTER = 0.05
"""Share of the longest bar below which a piece has no room for its letter."""
NO_MENU = {"embedOptions": {"actions": False}}
DUTCH = {"number": {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["€ ", ""]}}


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: a name and an amount per lane of LANES."""

    naam: str
    amounts: tuple[float, ...]


def stacked(bars: Sequence[Bar], *, title: str, palette: Palette) -> Chart:
    """A bar per name (all different), in pieces per domein: told apart by colour, by order and by a letter."""
    frame = _pieces(bars, palette)
    longest = max((sum(b.amounts) for b in bars), default=1.0)
    names = list(dict.fromkeys(frame["naam"])) if len(frame) else []
    axis = alt.Axis(labelLimit=180, labelOverlap=False, ticks=False, domain=False)
    y = alt.Y("naam:N", sort=names, title=None, axis=axis)
    tooltip = [alt.Tooltip(f"{n}:N", title=label) for n, label in texts_druk.TOOLTIP.items()]
    base = alt.Chart(frame).encode(y=y, order=alt.Order("lane:Q"), tooltip=tooltip)
    colours = [palette.domein[lane] for lane in LANES]
    found = base.mark_bar(aria=False, stroke=palette.page, strokeWidth=1.5).encode(
        x=alt.X("aantal:Q", stack="zero", title=title, axis=alt.Axis(tickMinStep=1)),
        color=alt.Color("domein:N", scale=alt.Scale(domain=list(t.LANES), range=colours), title=None, legend=None),
    )
    large = base.transform_filter(alt.datum.aantal >= longest * SMALLEST_LETTER)
    letters = large.mark_text(aria=False, fontSize=12, baseline="middle").encode(
        x=alt.X("midden:Q"), text="letter:N", color=alt.Color("opkleur:N", scale=None)
    )
    return _dressed(alt.layer(found, letters, height=BAR * len(names) + AROUND, usermeta=NO_MENU), palette)


def _pieces(bars: Sequence[Bar], palette: Palette) -> pd.DataFrame:
    rows = []
    for bar in bars:
        start = 0.0
        for lane, (amount, domein) in enumerate(zip(bar.amounts, LANES, strict=True)):
            if amount:
                rows.append({
                    "naam": bar.naam, "lane": lane, "aantal": amount,
                    "midden": start + amount / 2, "domein": t.LANES[lane], "letter": t.LETTERS[lane],
                    "zegt": words.number(round(amount, 1)), "opkleur": on_colour(palette.domein[domein]),
                })  # fmt: skip
                start += amount
    return pd.DataFrame(rows, columns=["naam", "lane", "aantal", "midden", "domein", "letter", "zegt", "opkleur"])


def on_colour(colour: str) -> str:
    """Black or white, whichever is read best on a colour (WCAG relative luminance).

    >>> on_colour("#0072b2"), on_colour("#dae0d5")
    ('#ffffff', '#000000')
    """
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return "#ffffff" if 1.05 / (luminance + 0.05) > (luminance + 0.05) / 0.05 else "#000000"


def blocks(sheet: Sheet, *, palette: Palette) -> Chart:
    """The whole matrix as squares in its order, several rows and columns to a square where there are many."""
    frame, size = _squares(sheet)
    rows, columns = size
    axis = alt.Axis(labels=False, ticks=False, grid=False, domainColor=palette.rule)
    labels = t.HEADS[sheet.view], t.ROW_COLUMNS[sheet.view][1]
    chart = alt.Chart(frame).mark_rect(aria=False).encode(
        x=alt.X("kolom:O", title=labels[1], axis=axis, scale=alt.Scale(domain=list(range(columns)))),
        y=alt.Y("rij:O", title=labels[0], axis=axis, scale=alt.Scale(domain=list(range(rows)))),
        color=alt.Color("aantal:Q", scale=alt.Scale(range=[palette.line, palette.text]), legend=None),
        tooltip=[alt.Tooltip(f"{n}:N", title=label) for n, label in t.PICTURE_FIELDS.items()],
    )  # fmt: skip
    return _dressed(alt.layer(chart, height=min(rows * SQUARE, 420) + AROUND // 2, usermeta=NO_MENU), palette)


def _squares(sheet: Sheet) -> tuple[pd.DataFrame, tuple[int, int]]:
    cells = sheet.crossing.filled.tocoo()
    steps = _step(len(sheet.rows), DOWN), _step(len(sheet.columns), ACROSS)
    frame = pd.DataFrame({"rij": cells.row // steps[0], "kolom": cells.col // steps[1], "aantal": cells.data})
    found = pd.DataFrame(frame.groupby(["rij", "kolom"], as_index=False).agg({"aantal": "sum"}))
    found["rijen"] = [_range(sheet.rows, int(r), steps[0]) for r in found["rij"]]
    found["kolommen"] = [_range(sheet.columns, int(c), steps[1]) for c in found["kolom"]]
    found["zegt"] = [words.number(n) for n in found["aantal"]]
    return found, (-(-len(sheet.rows) // steps[0]), -(-len(sheet.columns) // steps[1]))


def _step(count: int, most: int) -> int:
    """How many rows or columns go to one square."""
    return max(1, -(-count // most))


def _range(heads: Sequence[Any], square: int, step: int) -> str:
    first, last = square * step, min(len(heads), (square + 1) * step) - 1
    return heads[first].naam if first == last else t.RANGE.format(heads[first].naam, heads[last].naam)


def _dressed(chart: Chart, palette: Palette) -> Chart:
    """Dutch numbers, no menu, no English for who listens: the chart has one description, and its table."""
    config: Mapping[str, Any] = {
        "locale": DUTCH, "aria": False, "background": palette.page, "view": {"stroke": None},
        "axis": {"labelColor": palette.text, "titleColor": palette.text, "labelFontSize": 13, "titleFontSize": 13},
    }  # fmt: skip
    result: Chart = chart.configure(**config)
    return result
