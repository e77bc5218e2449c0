"""Layout and SVG of the plattegrond at 77 and 400 cards, and what 400 cost for each second that 77 cost.

python benchmarks/bench_map.py
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from netwerkkaart.exports.png import png_bytes
from netwerkkaart.exports.svg import render_svg
from netwerkkaart.kaart.layout.plattegrond import plattegrond
from netwerkkaart.kaart.related import related
from tests.map_samples import sample_findings, sample_graph

SIZES = (77, 400)


def best_of(job: Callable[[], object], times: int = 5) -> float:
    """The shortest processor time of several runs, in seconds."""
    found = []
    for _ in range(times):
        start = time.process_time()
        job()
        found.append(time.process_time() - start)
    return min(found)


def main() -> None:
    """Print one line per step: seconds at each size, and the ratio."""
    graphs = [sample_graph(size) for size in SIZES]
    findings = [sample_findings(graph, 20) for graph in graphs]
    views = [plattegrond(g, f, width=900) for g, f in zip(graphs, findings, strict=True)]
    pairs = list(zip(graphs, findings, strict=True))
    steps: dict[str, list[Callable[[], object]]] = {
        "layout": [partial(plattegrond, g, f, width=900) for g, f in pairs],
        "svg": [partial(render_svg, v) for v in views],
        "related": [partial(related, g, v) for g, v in zip(graphs, views, strict=True)],
        "png": [partial(png_bytes, v) for v in views[:1]],
    }
    head = "".join(f"{size:>9} s" for size in SIZES)
    print(f"{'step':10}{head}{'ratio':>8}  (cards: ratio {SIZES[1] / SIZES[0]:.1f})")
    for name, jobs in steps.items():
        seconds = [best_of(job, 2 if name == "png" else 5) for job in jobs]
        ratio = f"{seconds[1] / seconds[0]:8.1f}" if len(seconds) > 1 else ""
        print(f"{name:10}" + "".join(f"{s:11.3f}" for s in seconds) + ratio)


if __name__ == "__main__":
    main()
