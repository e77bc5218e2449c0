"""The tegelkaart: every gemeente one tile of the same size, near where it lies; regions outlined and named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from netwerkkaart.analyses.base import Finding
from netwerkkaart.analyses.facts import Mask, facts
from netwerkkaart.graph import Graph
from netwerkkaart.kaart import tile_texts
from netwerkkaart.kaart.areas import REGIO, Areas, areas_of
from netwerkkaart.kaart.centres import centre_points, points_of
from netwerkkaart.kaart.fonts import SEMIBOLD, text_width
from netwerkkaart.kaart.layout.regions import STRIP, Cell, Run, borders, named_runs
from netwerkkaart.kaart.layout.tilegrid import natural_columns, tiles
from netwerkkaart.kaart.legend import legend_of_tiles
from netwerkkaart.kaart.style import META, META_STEP, width_class
from netwerkkaart.kaart.tiles import (
    NAME_AIR,
    Box,
    region_lines,
    region_name,
    region_words,
    tile,
    wider_name,
    wider_words,
)
from netwerkkaart.kaart.view import Caption, Heading, HeadingLevel, Layout, MapView, Mark, Point
from netwerkkaart.names import natural

NARROW = 560
"""Below this width the gemeenten stand under the name of their region, by name, instead of where they lie."""
LEAST, MOST = 50.0, 90.0
"""Side of a tile in px: names are readable from the first on, above the other a tile only gets emptier."""
NARROW_COLUMNS, NARROW_HIGH = 3, 74.0
GAP, EDGE = 3.0, 3.0
PILL, PILL_GAP = 23.0, 8.0


@dataclass(frozen=True, eq=False)
class _Sheet:
    """What is drawn: the graph, what works where, the gemeenten, and the width in px."""

    graph: Graph
    areas: Areas
    gemeenten: tuple[int, ...]
    width: int

    def regio(self, gemeente: int) -> int:
        """The region of a gemeente, -1 when none is known."""
        found = self.areas.regio_of.get(gemeente)
        return -1 if found is None else found

    def code(self, gemeente: int) -> str:
        """The code of a gemeente, "" when none is known."""
        return str(self.graph.get(gemeente, "code") or "")

    def members(self, leaves: frozenset[int]) -> list[str]:
        """Ids of the drawn gemeenten that these leaves reach."""
        known = facts(self.graph)
        return [self.graph.ids[g] for g in self.gemeenten if not leaves.isdisjoint(known.leaves(g))]


def gebied(
    graph: Graph,
    findings: Sequence[Finding],
    *,
    shown: Mask | None = None,
    within: str | None = None,
    whole: bool = False,
    width: int = 900,
    caption: Caption = Caption(title=tile_texts.TITLE),
    today: str = "",
) -> MapView:
    """The tegelkaart for this width in px; the same arguments always give the same picture.

    `shown` says per node number what the filter lets through; drawn are the gemeenten of the Gebied with
    the id `within`, else those of the regions in which something works (`whole`: all).
    """
    width = width_class(Layout.GEBIED, width)
    areas = areas_of(graph, findings, shown=shown, day=today)
    sheet = _Sheet(graph, areas, _drawn(graph, areas, within, whole=whole), width)
    pills, headings, top = _wider(sheet)
    marks, lines, bottom = (_listed if width < NARROW else _placed)(sheet, top)
    marks = [*pills, *marks]
    return MapView(
        layout=Layout.GEBIED, caption=caption, width=float(width), height=float(round(bottom + EDGE)),
        width_class=width, marks=tuple(marks), headings=headings, borders=lines,
        legend=legend_of_tiles(marks, borders=bool(lines)),
        hidden=_hidden(sheet, some=within is None),
    )  # fmt: skip


def _drawn(graph: Graph, areas: Areas, within: str | None, *, whole: bool) -> tuple[int, ...]:
    known = facts(graph)
    if within is not None and within in graph:
        leaves = known.leaves(graph.number[within])
        return tuple(g for g in areas.gemeenten if not leaves.isdisjoint(known.leaves(g)))
    found = tuple(g for g in areas.gemeenten if areas.regio_of[g] in areas.used)
    return areas.gemeenten if whole or not found else found


def _wider(sheet: _Sheet) -> tuple[list[Mark], tuple[Heading, ...], float]:
    """What works in more than one region, beside each other above the tiles; and where the tiles begin."""
    wider = sorted(sheet.areas.wider, key=lambda n: (-len(sheet.areas.wider[n]), natural(sheet.graph.namen[n]), n))
    if not wider:
        return [], (), EDGE
    heading = Heading(lines=(tile_texts.WIDER_TITLE,), x=EDGE, y=14.0, level=HeadingLevel.GROEP)
    marks, x, y = [], EDGE, 21.0
    for gebied_ in wider:
        words = wider_words(sheet.graph, sheet.areas, gebied_)
        wide = min(text_width(words, META, SEMIBOLD) + 16, sheet.width - 2 * EDGE)
        if x > EDGE and x + wide > sheet.width - EDGE:
            x, y = EDGE, y + PILL + 5
        box = Box(round(x, 1), y, round(wide, 1), PILL)
        members = sheet.members(facts(sheet.graph).leaves(gebied_))
        marks.append(wider_name(sheet.graph, sheet.areas, gebied_, box, members))
        x += wide + PILL_GAP
    return marks, (heading,), y + PILL + 16


def _placed(sheet: _Sheet, top: float) -> tuple[list[Mark], tuple[tuple[Point, Point], ...], float]:
    """Tiles near where they lie, the names of regions above a run of their tiles, and the borders."""
    cells = _cells(sheet)
    if not cells:
        return [], (), top
    columns, rows = (1 + max(axis) for axis in zip(*cells.values(), strict=True))
    side = min(MOST, (sheet.width - 2 * EDGE) / columns)
    groups = {cell: sheet.regio(gemeente) for gemeente, cell in cells.items()}
    runs = _runs(sheet, groups, side)
    xs = [round((sheet.width - side * columns) / 2 + i * side, 1) for i in range(columns + 1)]
    ys = _edges(rows, [(run.row, _strip(sheet, run, side)) for run in runs], side=side, top=top)
    marks = []
    for run in runs:
        box = Box(xs[run.column] + GAP / 2, ys[run.row] + 2, round(run.length * side - GAP, 1),
                  _strip(sheet, run, side) - 3)  # fmt: skip
        members = [sheet.graph.ids[g] for g in cells if sheet.regio(g) == run.region]
        marks.append(region_name(sheet.graph, sheet.areas, run.region, box, members))
    size = round(side - GAP, 1)
    for gemeente, (x, y) in sorted(cells.items(), key=lambda item: (item[1][1], item[1][0])):
        box = Box(round(xs[x] + GAP / 2, 1), round(ys[y + 1] - side + GAP / 2, 1), size, size)
        marks.append(tile(sheet.graph, sheet.areas, gemeente, box))
    return marks, borders(groups, xs, ys), ys[-1]


def _runs(sheet: _Sheet, groups: Mapping[Cell, int], side: float) -> list[Run]:
    """Where the names of the regions stand, each on one line if there is any place for that."""
    wanted = {r: text_width(region_words(sheet.graph, sheet.areas, r)[1], META, SEMIBOLD) + NAME_AIR
              for r in sorted(set(groups.values()) - {-1})}  # fmt: skip
    named = {cell: r for cell, r in groups.items() if r >= 0}
    return named_runs(named, lambda region, length: length * side - GAP >= wanted[region])


def _strip(sheet: _Sheet, run: Run, side: float) -> float:
    lines = region_lines(sheet.graph, sheet.areas, run.region, run.length * side - GAP)
    return STRIP + (len(lines) - 1) * META_STEP


def _edges(count: int, strips: Sequence[tuple[int, float]], *, side: float, top: float) -> list[float]:
    """The edges of the rows: one with names above it is higher."""
    ys = [top]
    for row in range(count):
        ys.append(round(ys[-1] + side + max((high for at, high in strips if at == row), default=0.0), 1))
    return ys


def _cells(sheet: _Sheet) -> Mapping[int, Cell]:
    """Where each gemeente stands; one whose place is not known stands at the middle of its region."""
    most = max(1, int((sheet.width - 2 * EDGE) / LEAST))
    regions = tuple(sheet.regio(g) for g in sheet.gemeenten)
    points = points_of([(sheet.code(g), region) for g, region in zip(sheet.gemeenten, regions, strict=True)])
    found = tiles(points, regions, min(most, natural_columns(points)))
    return dict(zip(sheet.gemeenten, found, strict=True))


def _listed(sheet: _Sheet, top: float) -> tuple[list[Mark], tuple[tuple[Point, Point], ...], float]:
    """For a phone: each region with its gemeenten under it by name, three beside each other."""
    graph, side = sheet.graph, (sheet.width - 2 * EDGE) / NARROW_COLUMNS
    marks: list[Mark] = []
    y = top
    for region in sorted({sheet.regio(g) for g in sheet.gemeenten}, key=lambda r: (r < 0, natural(graph.namen[r]), r)):
        mine = [g for g in sheet.gemeenten if sheet.regio(g) == region]
        if region >= 0:
            box = Box(EDGE, y + 8, sheet.width - 2 * EDGE, STRIP)
            marks.append(region_name(graph, sheet.areas, region, box, [graph.ids[g] for g in mine]))
        y += STRIP + 12
        for i, gemeente in enumerate(mine):
            row, column = divmod(i, NARROW_COLUMNS)
            box = Box(round(EDGE + column * side + 2, 1), y + row * NARROW_HIGH, side - GAP, NARROW_HIGH - GAP)
            marks.append(tile(graph, sheet.areas, gemeente, box))
        y += ceil(len(mine) / NARROW_COLUMNS) * NARROW_HIGH
    return marks, (), y


def _hidden(sheet: _Sheet, *, some: bool) -> str:
    """What is not on the map, in words."""
    graph, areas = sheet.graph, sheet.areas
    parts = []
    every = sum(1 for n in graph.numbers("Gebied") if graph.get(n, "soort") == REGIO)
    if some and 0 < (seen := len({sheet.regio(g) for g in sheet.gemeenten} - {-1})) < every:
        parts.append(tile_texts.SOME_REGIONS.format(seen, every))
    if areas.placeless:
        one = areas.placeless == 1
        parts.append(tile_texts.PLACELESS[not one].format(tile_texts.plekken(areas.placeless)))
    if unknown := sum(sheet.code(g) not in centre_points() for g in sheet.gemeenten):
        parts.append(tile_texts.NO_CENTRE.format(f"{unknown} gemeente" + ("" if unknown == 1 else "n")))
    return " ".join(parts)
