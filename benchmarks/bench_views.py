"""Layout and SVG of the tegelkaart and the netwerk: Noord-Holland, a region, a country of 20,000 tafels.

python benchmarks/bench_views.py
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.bench_map import best_of
from benchmarks.generate import nation, region
from netwerkkaart.example import example
from netwerkkaart.exports.svg import render_svg
from netwerkkaart.kaart.layout.gebied import gebied
from netwerkkaart.kaart.layout.netwerk import netwerk
from netwerkkaart.kaart.layout.tilegrid import tiles


def main() -> None:
    """Print one line per map: seconds for the layout of each view and for its SVG, and how many marks it has."""
    maps = {"voorbeeld": example().graph, "regio": region(), "land": nation()}
    print(f"{'kaart':12}{'gebied s':>10}{'svg s':>8}{'tekens':>8}{'netwerk s':>11}{'svg s':>8}{'tekens':>8}")
    for name, graph in maps.items():
        cells = f"{name:12}"
        for layout, wide in ((partial(gebied, graph, (), whole=True), 10), (partial(netwerk, graph), 11)):
            layout()
            seconds = best_of(lambda made=layout: (tiles.cache_clear(), made(width=720)), 2)
            view = layout(width=720)
            cells += f"{seconds:{wide}.3f}{best_of(partial(render_svg, view), 2):8.3f}{len(view.marks):8}"
        print(cells)


if __name__ == "__main__":
    main()
