"""Colours, dashes and sizes of the map; what every output draws with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from netwerkkaart.kaart.view import Form, Layout, LineKind, Mark
from netwerkkaart.schema.choices import BEIDE, VEILIGHEID, ZORG

FONT_FAMILY = "'Source Sans Pro', 'Source Sans', 'Source Sans 3', 'Segoe UI', sans-serif"
KINDS = 10
"""Tints from this number on are kinds without an order."""
LANES: tuple[str | None, ...] = (ZORG, BEIDE, VEILIGHEID, None)
"""The columns of the plattegrond, left to right; None is not known."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours for one ground; `domein` and `ground` are keyed by domein (None: not known)."""

    name: str
    page: str
    surface: str
    text: str
    muted: str
    rule: str
    line: str
    missing: str
    on_missing: str
    domein: Mapping[str | None, str]
    ground: Mapping[str | None, str]
    steps: tuple[str, ...]
    kinds: tuple[str, ...]

    def tint(self, number: int) -> str:
        """The colour of a tint: -1 not known, from 0 the steps (little to much), from KINDS on the kinds."""
        if number < 0:
            return self.surface
        return self.kinds[number - KINDS] if number >= KINDS else self.steps[number]


LIGHT = Palette(
    name="licht",
    page="#ffffff",
    surface="#ffffff",
    text="#1a1a1a",
    muted="#555c66",
    rule="#c4c8cf",
    line="#8a8f98",
    missing="#c4007a",
    on_missing="#ffffff",
    domein={ZORG: "#0072b2", VEILIGHEID: "#d55e00", BEIDE: "#4b0055", None: "#8a8f98"},
    ground={ZORG: "#edf5fb", VEILIGHEID: "#fdf2e9", BEIDE: "#f5f0f8", None: "#f4f5f7"},
    steps=("#f1eef6", "#bdc9e1", "#74a9cf", "#2b8cbe", "#045a8d"),
    kinds=("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#3b3b3b"),
)
DARK = Palette(
    name="donker",
    page="#14181f",
    surface="#14181f",
    text="#f2f4f8",
    muted="#b3bac6",
    rule="#414a59",
    line="#7d8694",
    missing="#ff6fb5",
    on_missing="#14181f",
    domein={ZORG: "#56b4e9", VEILIGHEID: "#f28e2b", BEIDE: "#6d44e6", None: "#dae0d5"},
    ground={ZORG: "#17242f", VEILIGHEID: "#2b2219", BEIDE: "#211d33", None: "#1e232b"},
    steps=("#12314a", "#1f5c88", "#3f8fc4", "#8cc4e6", "#e3f2fb"),
    kinds=("#56b4e9", "#f0b429", "#2fbf93", "#e59cc4", "#c9ccd1"),
)

DASH: Mapping[LineKind, str] = {LineKind.ONTBREEKT: "7 4", LineKind.OVERLAP: "1.5 4", LineKind.RELATIE: ""}
STROKE: Mapping[LineKind, float] = {LineKind.ONTBREEKT: 2.2, LineKind.OVERLAP: 2.2, LineKind.RELATIE: 1.2}
DERIVED_DASH = "5 3.5"
DOT = 3.4
"""Radius of the dot at the end of a connector."""

NAME, META, HEADING, TITLE, LANE_TITLE, ROW_TITLE = 12.5, 11.0, 11.5, 20.0, 15.0, 13.5
"""Text sizes in px; nothing on the map is smaller than META."""
NAME_STEP, META_STEP, HEADING_STEP = 15.0, 13.5, 14.0
"""Distance between baselines in px."""

BADGE = 9.0
"""Radius of a signal's number."""

WIDTHS: Mapping[Layout, tuple[int, ...]] = {
    Layout.PLATTEGROND: (320, 560, 720, 820, 900, 1120, 1360, 1900, 2400),
    Layout.EGO: (320, 640, 900, 1120),
    Layout.GEBIED: (320, 560, 640, 680, 720, 820, 900, 1120, 1360),
    Layout.NETWERK: (320, 560, 640, 680, 720, 820, 900, 1120, 1360, 1900, 2400),
}
"""The widths in px that each layout is made for; a wider screen shows the next smaller one enlarged."""


def inks(mark: Mark, palette: Palette) -> tuple[str, str]:
    """The colour within a shape and that of its edge; an ended or proposed one, and a bubble, is open."""
    edge = palette.domein[mark.domein]
    if mark.tint is not None:
        return palette.tint(mark.tint), palette.text if mark.tint >= 0 else palette.line
    return (palette.surface if mark.faded or mark.form is Form.BEL else edge), edge


def width_class(layout: Layout, width: float) -> int:
    """The largest width of the layout that fits, at least its smallest.

    >>> width_class(Layout.PLATTEGROND, 1000)
    900
    """
    return max((w for w in WIDTHS[layout] if w <= width), default=WIDTHS[layout][0])
