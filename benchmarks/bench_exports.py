"""Every export of the map and the graph at 77 and 400 cards and on the example: seconds, size, and the ratio to drawing the SVG.

python -m benchmarks.bench_exports
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from functools import partial

from netwerkkaart.analyses import findings
from netwerkkaart.example import example
from netwerkkaart.exports.findings_xlsx import findings_workbook
from netwerkkaart.exports.paper import Paper
from netwerkkaart.exports.svg import render_svg
from netwerkkaart.filters import Filter
from netwerkkaart.graph import Graph
from netwerkkaart.graph_files import GRAPH_FORMATS
from netwerkkaart.map_files import Wish, on_paper, render
from netwerkkaart.pictures import Picture, caption_of, picture_of
from tests.map_samples import sample_graph

TODAY = date(2026, 11, 25)
TIMES = 3


def measured(job: Callable[[], bytes]) -> tuple[float, int]:
    """The shortest processor time of several runs, in seconds, and the size of what came out."""
    found = []
    for _ in range(TIMES):
        start = time.process_time()
        content = job()
        found.append(time.process_time() - start)
    return min(found), len(content)


def jobs_of(graph: Graph) -> dict[str, Callable[[], bytes]]:
    picture = Picture(graph, Filter(), TODAY)
    a4, a3 = Wish(Paper.A4), Wish(Paper.A3)
    numbered = list(enumerate(findings(graph), start=1))
    jobs: dict[str, Callable[[], bytes]] = {
        "layout and SVG at 900 px": lambda: render_svg(picture_of(picture)).encode(),
        "sheets of A4": lambda: b"" * len(on_paper(picture, a4).views),
        "PNG A4 300 dpi": partial(render, picture, "png", a4),
        "PNG A3 300 dpi": partial(render, picture, "png", a3),
        "PDF A4": partial(render, picture, "pdf", a4),
        "SVG file": partial(render, picture, "svg"),
        "HTML": partial(render, picture, "html"),
        "nota (docx)": partial(render, picture, "nota"),
        "signals (xlsx)": lambda: findings_workbook(graph, numbered, caption_of(picture)),
    }
    return jobs | {name: partial(make, graph) for name, make in GRAPH_FORMATS.items()}


def main() -> None:
    """Print for each graph a table: seconds, kB, and how many times the SVG that takes."""
    graphs = {"77 cards": sample_graph(77), "400 cards": sample_graph(400), "example": example().graph}
    for name, graph in graphs.items():
        picture = Picture(graph, Filter(), TODAY)
        sheets = {paper.name: len(on_paper(picture, Wish(paper)).views) for paper in Paper}
        print(f"\n{name}: {len(picture_of(picture).marks)} cards, {len(graph)} nodes, sheets {sheets}")
        print(f"{'export':26}{'s':>9}{'kB':>9}{'x SVG':>9}")
        base = 0.0
        for export, job in jobs_of(graph).items():
            seconds, size = measured(job)
            base = base or seconds
            print(f"{export:26}{seconds:9.3f}{size / 1000:9.0f}{seconds / base:9.1f}")


if __name__ == "__main__":
    main()
