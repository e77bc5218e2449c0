"""The netwerk: what is drawn, bubbles that open, names that never meet, places that stay, colours and sizes."""

from __future__ import annotations

from itertools import combinations, pairwise

import numpy as np
import pytest

from benchmarks.generate import region
from netwerkkaart.build import graph_of
from netwerkkaart.example import example
from netwerkkaart.exports.html import html_page
from netwerkkaart.exports.svg import legend_svg, render_svg
from netwerkkaart.graph import Graph, Value
from netwerkkaart.kaart import net_texts
from netwerkkaart.kaart.bubbles import MOST_NAMES, MOST_TOP, Bubbles
from netwerkkaart.kaart.fonts import text_width
from netwerkkaart.kaart.layout.labels import AIR
from netwerkkaart.kaart.layout.netwerk import netwerk, path_to
from netwerkkaart.kaart.looks import Look, Looks
from netwerkkaart.kaart.network import network_of
from netwerkkaart.kaart.pyvis_ import to_pyvis
from netwerkkaart.kaart.style import NAME, NAME_STEP, WIDTHS
from netwerkkaart.kaart.view import Form, Layout, MapView, Mark, Side

Box = tuple[float, float, float, float]


@pytest.fixture(scope="module")
def busy() -> Graph:
    """300 tafels and 800 partners."""
    return region(seed=1)


def small() -> Graph:
    nodes: list[tuple[str, dict[str, Value]]] = [
        ("overleg:a", {"naam": "a", "domein": "zorg", "sturing": ("regiekracht",), "vergaderingen_per_jaar": 12}),
        ("overleg:b", {"naam": "b", "bevestigd_op": "2026-03"}), ("overleg:c", {"naam": "c"}),
        ("partner:p", {"naam": "p"}), ("partner:q", {"naam": "q"}), ("thema:t", {"naam": "t"}),
        ("bestuurder:z", {"naam": "z"}), ("bestuurder:y", {"naam": "y"}),
    ]  # fmt: skip
    edges = [
        ("NEEMT_DEEL_AAN", "partner:p", "overleg:a"), ("NEEMT_DEEL_AAN", "partner:q", "overleg:a"),
        ("NEEMT_DEEL_AAN", "partner:p", "overleg:b"), ("ZIT_IN", "bestuurder:z", "overleg:b"),
        ("ZIT_IN", "bestuurder:y", "overleg:b"), ("VERTEGENWOORDIGT", "bestuurder:y", "partner:q"),
        ("GAAT_OVER", "overleg:a", "thema:t"),
    ]  # fmt: skip
    return graph_of(nodes, edges)


def sign(mark: Mark) -> Box:
    r = mark.width / 2
    return mark.x - r, mark.y - r, mark.x + r, mark.y + r


def words(mark: Mark) -> Box:
    """Where the name stands."""
    wide = max(text_width(line, NAME) for line in mark.text)
    high = len(mark.text) * NAME_STEP
    if mark.side in (Side.BELOW, Side.ABOVE):
        top = mark.y + (mark.width / 2 + 2 if mark.side is Side.BELOW else -mark.width / 2 - 3 - high)
        return mark.x - wide / 2, top, mark.x + wide / 2, top + high
    near = mark.width / 2 + AIR
    left = mark.x + near if mark.side is Side.RIGHT else mark.x - near - wide
    return left, mark.y - high / 2, left + wide, mark.y + high / 2


def meet(a: Box, b: Box) -> bool:
    return a[0] < b[2] - 0.5 and b[0] < a[2] - 0.5 and a[1] < b[3] - 0.5 and b[1] < a[3] - 0.5


def collisions(view: MapView) -> list[tuple[str, str]]:
    """Marks and names that lie over each other."""
    boxes = [(m.id, sign(m)) for m in view.marks] + [(m.id, words(m)) for m in view.marks if m.text]
    return [(a, b) for (a, x), (b, y) in combinations(boxes, 2) if a != b and meet(x, y)]


def largest(view: MapView) -> Mark:
    return max((m for m in view.marks if m.members), key=lambda m: (len(m.members), m.id))


def test_plekken_and_who_takes_part_are_drawn_and_a_seat_only_where_it_belongs_to_no_partner() -> None:
    view = netwerk(small())
    assert {m.naam for m in view.marks} == {"a", "b", "c", "p", "q", "z"}
    assert {tuple(sorted((line.van, line.naar))) for line in view.lines} == {
        ("overleg:a", "partner:p"), ("overleg:a", "partner:q"), ("overleg:b", "partner:p"),
        ("bestuurder:z", "overleg:b"), ("overleg:b", "partner:q"),
    }  # fmt: skip
    assert net_texts.NOT_DRAWN in view.hidden


def test_what_has_no_line_stands_in_a_list_of_its_own() -> None:
    view = netwerk(small())
    alone = view.by_id["overleg:c"]
    assert [h.lines for h in view.headings] == [(net_texts.ALONE,)]
    assert all(alone.y > m.y for m in view.marks if m.id != alone.id)


@pytest.mark.parametrize("width", WIDTHS[Layout.NETWERK])
def test_no_name_lies_over_another_or_over_a_sign_and_all_is_inside(busy: Graph, width: int) -> None:
    for graph, opened in ((example().graph, False), (busy, False), (busy, True)):
        path = (largest(netwerk(graph, width=width)).id,) if opened else ()
        view = netwerk(graph, opened=path, width=width)
        assert collisions(view) == []
        boxes = [sign(m) for m in view.marks] + [words(m) for m in view.marks if m.text]
        assert all(b[0] >= 0 and b[1] >= 0 and b[2] <= view.width + 1 and b[3] <= view.height for b in boxes)


def test_most_of_the_important_names_are_there() -> None:
    view = netwerk(example().graph, width=720)
    degree = {m.id: sum(m.id in (line.van, line.naar) for line in view.lines) for m in view.marks}
    top = sorted(view.marks, key=lambda m: -degree[m.id])[:40]
    assert sum(bool(m.text) for m in top) > sum(bool(m.text) for m in view.marks) * 40 / len(view.marks)


def test_the_same_graph_gives_the_same_picture(busy: Graph) -> None:
    assert netwerk(busy, width=720) == netwerk(busy, width=720)


@pytest.mark.parametrize("seed", range(5))
def test_one_percent_more_moves_known_names_less_than_three_percent_of_the_diagonal(seed: int) -> None:
    """The measure of stability: the median way of names that were there, as part of the diagonal."""
    whole = example().graph
    nodes = [(str(n.id), dict(n.properties)) for n in whole.every_node()]
    drawn = [whole.ids[n] for n in network_of(whole).nodes]
    gone = set(np.random.default_rng(seed).choice(drawn, round(len(drawn) * 0.01) + 1, replace=False).tolist())
    edges = [(e.type, str(e.van), str(e.naar)) for e in whole.edges() if not {e.van, e.naar} & gone]
    before = netwerk(graph_of([n for n in nodes if n[0] not in gone], edges), width=720)
    after = netwerk(whole, width=720)
    shared = [(m, after.by_id[m.id]) for m in before.marks if m.id in after.by_id and m.y < 1_000]
    way = np.median([np.hypot(a.x - b.x, a.y - b.y) for a, b in shared])
    assert way / np.hypot(after.width, after.height) < 0.03


def test_a_filter_moves_nothing_while_all_names_fit() -> None:
    graph = example().graph
    shown = np.array([graph.get(n, "niveau") != "landelijk" for n in range(len(graph))])
    before, after = netwerk(graph, width=720), netwerk(graph, shown=shown, width=720)
    assert 0 < len(after.marks) < len(before.marks)
    bottom = before.headings[0].y
    linked = [m for m in after.marks if before.by_id[m.id].y < bottom]
    assert all((m.x, m.y) == (before.by_id[m.id].x, before.by_id[m.id].y) for m in linked)
    assert 20 < len(linked) < len(after.marks)


def test_colour_and_size_move_nothing_but_what_a_larger_sign_pushes_away() -> None:
    graph = example().graph
    plain, coloured = (netwerk(graph, look=Look(colour=c), width=720) for c in ("domein", "zetels"))
    assert [(m.x, m.y) for m in plain.marks] == [(m.x, m.y) for m in coloured.marks]


def test_above_three_hundred_marks_bubbles_say_what_they_hold(busy: Graph) -> None:
    view = netwerk(busy, width=720)
    bubbles = [m for m in view.marks if m.form is Form.BEL]
    together = sum(len(m.members) for m in bubbles)
    assert len(view.marks) <= MOST_TOP
    assert together + len(view.marks) - len(bubbles) == len(network_of(busy).nodes)
    assert f"{together} namen zijn samengenomen in {len(bubbles)} bellen, per thema, niveau en gebied" in view.hidden
    assert all(m.inner == str(len(m.members)) for m in bubbles)


def test_a_bubble_opens_in_a_band_below_it_and_the_rest_keeps_its_place(busy: Graph) -> None:
    shut = netwerk(busy, width=720)
    bubble = largest(shut)
    view = netwerk(busy, opened=(bubble.id,), width=720)
    assert set(bubble.members) <= set(view.by_id)
    assert view.by_id[bubble.id].inner == "–"
    assert bubble.naam in view.hidden
    for mark in shut.marks:
        now = view.by_id[mark.id]
        assert now.x == mark.x
        assert (now.y == mark.y) is (mark.y <= bubble.y)
    area = view.areas[0]
    assert all(area.y < view.by_id[id_].y < area.y + area.height for id_ in bubble.members)


@pytest.mark.parametrize("seed", range(3))
def test_every_name_is_reached_by_opening_bubbles(seed: int, busy: Graph) -> None:
    for n in np.random.default_rng(seed).choice(network_of(busy).nodes, 15, replace=False).tolist():
        id_ = busy.ids[n]
        view = netwerk(busy, opened=path_to(busy, id_, width=720), width=720)
        assert id_ in view.by_id
        assert len(view.marks) <= MOST_TOP + 60 + 5


def test_a_thousand_names_under_one_key_open_from_a_to_z() -> None:
    names = [(f"overleg:{i:04}", {"naam": f"Tafel {i}"}) for i in range(1_000)]
    bubbles = Bubbles(network_of(graph_of(names)))
    assert [len(item.members) for item in bubbles.top] == [1_000]
    within = bubbles.within(bubbles.top[0])
    assert [item.naam for item in within][:1] == ["Tafel 0 t/m Tafel 47"]
    assert all(len(item.members) <= MOST_NAMES for item in within)
    assert all(a.members[-1] + 1 == b.members[0] for a, b in pairwise(within))


def test_the_id_of_the_inner_bubble_alone_says_which_are_open(busy: Graph) -> None:
    bubbles = Bubbles(network_of(busy), most_top=20)
    for n in network_of(busy).nodes[::97]:
        path = bubbles.path_to(n)
        assert path
        assert bubbles.path_of(path[-1]) == path
    assert bubbles.path_of("bel:weg") == ()


def test_an_unknown_bubble_or_node_opens_nothing(busy: Graph) -> None:
    assert netwerk(busy, opened=("bel:weg",), width=720) == netwerk(busy, width=720)
    assert path_to(busy, "overleg:weg") == ()


def test_an_empty_map_is_an_empty_picture() -> None:
    view = netwerk(graph_of([]))
    assert (view.marks, view.lines, view.headings) == ((), (), ())
    assert render_svg(view)


@pytest.mark.parametrize("colour", list(net_texts.COLOURS))
@pytest.mark.parametrize("size", list(net_texts.SIZES))
def test_every_colour_and_size_has_its_legend_and_is_drawn(colour: str, size: str) -> None:
    view = netwerk(small(), look=Look(colour=colour, size=size), width=720)
    legend = legend_svg(view)
    if colour != "domein":
        assert net_texts.UNKNOWN_COLOUR[colour] in legend
    if size != "gelijk":
        assert net_texts.SIZE_WORD[size] in legend
    colours = {str(node["color"]) for node in to_pyvis(view).nodes}
    assert len(colours) > 1
    assert render_svg(view).count('role="button"') == len(view.marks)


def test_what_is_not_known_is_told_apart_from_little() -> None:
    looks = Looks(network_of(small()), Look("zetels", "belasting"))
    items = {i.naam: i for i in Bubbles(looks.network).top}
    assert (looks.tint(items["a"]), looks.tint(items["c"])) == (1, -1)
    assert looks.radius(items["c"]) == (6.0, True)
    assert looks.radius(items["a"]) == (17.0, False)
    assert Looks(looks.network, Look("sturing")).tint(items["a"]) == 11
    assert Looks(looks.network, Look("leeftijd")).tint(items["b"]) == 0


def test_a_phone_gets_a_list_without_lines() -> None:
    view = netwerk(example().graph, width=320)
    assert view.lines == ()
    assert len({m.x for m in view.marks}) == 1
    assert len(view.marks) <= 60
    assert collisions(view) == []


def test_the_html_export_has_every_mark_in_its_table(busy: Graph) -> None:
    view = netwerk(busy, width=900)
    assert html_page(view, embed_fonts=False).count("data-rij=") == len(view.marks)
