"""The plattegrond as a value: what lies where, and what never lies over what."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

import numpy as np
import pytest

from netwerkkaart.analyses.base import Finding
from netwerkkaart.build import graph_of
from netwerkkaart.exports.svg import render_svg
from netwerkkaart.graph import Graph
from netwerkkaart.kaart.cards import GroupBy
from netwerkkaart.kaart.fonts import SEMIBOLD, text_width, wrap
from netwerkkaart.kaart.layout.ego import ego
from netwerkkaart.kaart.layout.plattegrond import plattegrond
from netwerkkaart.kaart.layout.whole import whole
from netwerkkaart.kaart.pyvis_ import graph_to_pyvis, to_pyvis, vis_network_js
from netwerkkaart.kaart.related import cards_with, related
from netwerkkaart.kaart.style import HEADING, META, NAME, WIDTHS, width_class
from netwerkkaart.kaart.view import Form, HeadingLevel, Layout, LineKind, MapView, Mark
from tests.map_samples import sample_findings, sample_graph

WIDE = [w for w in WIDTHS[Layout.PLATTEGROND] if w >= 560]
Box = tuple[float, float, float, float]


def picture(cards: int, width: int, *, signals: int = 20, seed: int = 1) -> MapView:
    graph = sample_graph(cards, seed=seed)
    return plattegrond(graph, sample_findings(graph, signals, seed=seed), width=width)


def box(mark: Mark) -> Box:
    return mark.x, mark.y, mark.x + mark.width, mark.y + mark.height


def overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] - 0.01 and b[0] < a[2] - 0.01 and a[1] < b[3] - 0.01 and b[1] < a[3] - 0.01


def heading_boxes(view: MapView) -> list[Box]:
    small = [h for h in view.headings if h.level in (HeadingLevel.GROEP, HeadingLevel.NIVEAU)]
    wide = [max(text_width(line, HEADING, SEMIBOLD) for line in h.lines) for h in small]
    return [(h.x, h.y - HEADING, h.x + w, h.y + 14 * (len(h.lines) - 1)) for h, w in zip(small, wide, strict=True)]


@pytest.mark.parametrize("width", WIDTHS[Layout.PLATTEGROND])
@pytest.mark.parametrize("cards", [1, 9, 77, 300])
def test_no_card_or_heading_lies_over_another(cards: int, width: int) -> None:
    view = picture(cards, width)
    boxes = [box(m) for m in view.marks] + heading_boxes(view)
    assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)]
    assert all(b[0] >= 0 and b[2] <= view.width and b[1] >= 0 and b[3] <= view.height for b in boxes)


@pytest.mark.parametrize("width", WIDE)
@pytest.mark.parametrize("seed", range(6))
def test_no_connector_runs_under_a_card_or_through_a_heading(seed: int, width: int) -> None:
    view = picture(77, width, signals=40, seed=seed)
    assert view.lines
    obstacles = [box(m) for m in view.marks] + heading_boxes(view)
    for line in view.lines:
        for (x0, y0), (x1, y1) in pairwise(line.points):
            assert x0 == x1 or y0 == y1
            thick = (0.05, 0) if x0 == x1 else (0, 0.05)
            part = (min(x0, x1), min(y0, y1), max(x0, x1) + thick[0], max(y0, y1) + thick[1])
            assert not [o for o in obstacles if overlap(part, o)]


@pytest.mark.parametrize("seed", range(3))
def test_connectors_begin_and_end_on_the_side_of_their_cards(seed: int) -> None:
    view = picture(77, 900, seed=seed)
    for line in view.lines:
        for id_, (x, y) in ((line.van, line.points[0]), (line.naar, line.points[-1])):
            left, top, right, bottom = box(view.by_id[id_])
            assert top < y < bottom
            assert min(abs(x - left), abs(x - right)) < 0.1


def test_the_same_graph_gives_the_same_picture() -> None:
    assert picture(77, 900) == picture(77, 900)
    assert render_svg(picture(77, 900)) == render_svg(picture(77, 900))


def test_six_cards_stand_beside_each_other_at_900_px() -> None:
    assert len({m.x for m in picture(77, 900).marks}) == 6


def test_at_360_px_cards_stand_in_one_column_per_domein_under_each_other() -> None:
    view = picture(77, 360)
    assert len({m.x for m in view.marks}) == 1
    domeinen = [m.domein for m in sorted(view.marks, key=lambda m: m.y)]
    assert [a for a, b in pairwise([*domeinen, "end"]) if a != b] == ["zorg", "zorg en veiligheid", "veiligheid", None]
    assert not view.lines
    assert len(view.badges) > 10


def test_text_is_never_smaller_than_11_px_and_fits_its_card() -> None:
    view = picture(300, 900)
    sizes = [float(s) for s in re.findall(r'font-size="([\d.]+)"', render_svg(view))]
    assert min(sizes) >= 11
    for mark in view.marks:
        assert max(text_width(t, NAME, SEMIBOLD) for t in mark.text) < mark.width - 10
        assert max(text_width(t, META) for t in mark.meta) < mark.width - 10


@pytest.fixture
def small() -> Graph:
    return graph_of(
        [
            ("thema:wvggz", {"naam": "Wvggz"}),
            ("overleg:a", {"naam": "A", "niveau": "regionaal", "domein": "zorg"}),
            ("overleg:b", {"naam": "B", "niveau": "lokaal", "domein": "veiligheid", "geldt_per": "wijk", "aantal": 26}),
            ("stuurgroep:c", {"naam": "C", "niveau": "regionaal", "domein": "zorg", "status": "voorgesteld"}),
            ("programma:d", {"naam": "D"}),
            ("overleg:e", {"naam": "E", "niveau": "lokaal", "geldt_per": "wijk", "einde": "2019"}),
            ("partner:ggz", {"naam": "GGZ", "soort": "ggz"}),
        ],
        [("NEEMT_DEEL_AAN", "partner:ggz", "overleg:e"), ("GAAT_OVER", "overleg:a", "thema:wvggz")],
    )  # fmt: skip


def words(view: MapView, level: HeadingLevel) -> list[str]:
    return [" ".join(h.lines) for h in view.headings if h.level is level]


def test_empty_lanes_and_rows_close(small: Graph) -> None:
    view = plattegrond(small, [], width=900)
    assert words(view, HeadingLevel.DOMEIN) == ["Zorg", "Veiligheid", "Niet bekend"]
    assert words(view, HeadingLevel.NIVEAU) == ["Regio", "Gemeente", "Niveau niet bekend"]


def test_a_card_says_who_takes_part_how_often_it_occurs_and_that_it_is_not_there(small: Graph) -> None:
    marks = plattegrond(small, [], width=900, today="2026-11-22").by_id
    assert marks["overleg:a"].meta == ("? deelnemers",)
    assert marks["overleg:b"].meta == ("× 26 · ? deelnemers",)
    assert marks["overleg:e"].meta == ("× ? · 1 deelnemer", "gestopt")
    assert marks["stuurgroep:c"].faded
    assert marks["overleg:e"].faded
    assert marks["overleg:e"].derived
    assert (marks["stuurgroep:c"].form, marks["programma:d"].form) == (Form.STUURGROEP, Form.PROGRAMMA)
    assert marks["overleg:b"].stacked
    assert not marks["overleg:a"].stacked


def test_a_filter_keeps_lane_and_order() -> None:
    graph = sample_graph(77)
    rng = np.random.default_rng(1)
    everything = plattegrond(graph, [], width=900)
    some = plattegrond(graph, [], width=900, shown=rng.random(len(graph)) < 0.5)
    kept = [m.id for m in everything.marks if m.id in some.by_id]
    assert 0 < len(kept) < 77
    for lane in ("zorg", "veiligheid", "zorg en veiligheid", None):
        order = [m.id for m in some.marks if m.domein == lane]
        assert order == [i for i in kept if everything.by_id[i].domein == lane]


def test_the_unknown_lane_folds_to_a_strip_with_its_count(small: Graph) -> None:
    for width in (900, 320):
        view = plattegrond(small, [], width=width, fold_unknown=True)
        assert "programma:d" not in view.by_id
        strip = [h for h in view.headings if h.folded]
        assert [h.lines for h in strip] == [("Niet bekend: 1",)]


def signal(graph: Graph, kind: LineKind, *cards: str) -> Finding:
    found = sample_findings(graph, 2)[0 if kind is LineKind.ONTBREEKT else 1]
    return Finding(
        id="s", soort=found.soort, subsoort="x", zekerheid=found.zekerheid, score=1, zin="Zin.",
        onderwerpen=tuple(graph.node(c).id for c in cards),
    )  # fmt: skip


def test_a_missing_link_with_one_card_is_a_numbered_badge_on_it() -> None:
    graph = sample_graph(20)
    card = plattegrond(graph, [], width=900).marks[0].id
    view = plattegrond(graph, [signal(graph, LineKind.ONTBREEKT, card, "partner:ggd")], width=900)
    assert [(b.card, b.number, b.text) for b in view.badges] == [(card, 1, "Signaal 1: Zin.")]
    left, top, right, bottom = box(view.by_id[card])
    assert left < view.badges[0].x < right
    assert top < view.badges[0].y < bottom
    assert not view.lines


def test_an_overlap_of_three_is_drawn_from_card_to_card_and_a_missing_link_from_its_first() -> None:
    graph = sample_graph(20)
    a, b, c = (m.id for m in plattegrond(graph, [], width=900).marks[:3])
    overlapping = plattegrond(graph, [signal(graph, LineKind.OVERLAP, a, b, c)], width=900).lines
    missing = plattegrond(graph, [signal(graph, LineKind.ONTBREEKT, a, b, c)], width=900).lines
    assert {(line.van, line.naar) for line in overlapping} == {(a, b), (b, c)}
    assert {(line.van, line.naar) for line in missing} == {(a, b), (a, c)}


def test_only_the_strongest_signals_have_lines_and_so_has_the_chosen_one() -> None:
    graph = sample_graph(77)
    found = [f for f in sample_findings(graph, 120) if len(f.onderwerpen) > 1]
    view = plattegrond(graph, found, width=900)
    assert {line.number for line in view.lines} == set(range(1, 21))
    assert view.hidden.startswith("Lijnen van de 20 sterkste signalen;")
    assert len(view.signals) == len(found)
    chosen = plattegrond(graph, found, width=900, chosen=found[40].id)
    assert {line.number for line in chosen.lines} == {*range(1, 21), 41}
    assert "en van het gekozen signaal" in chosen.hidden
    assert [(m.x, m.y) for m in chosen.marks] == [(m.x, m.y) for m in view.marks]


def test_few_signals_all_have_their_line_and_nothing_is_said() -> None:
    assert not picture(77, 900, signals=20).hidden


@pytest.mark.parametrize("width", [320, 560, 900])
def test_a_card_carries_at_most_three_numbers_and_says_how_many_more(width: int) -> None:
    graph = sample_graph(20)
    card = plattegrond(graph, [], width=width).marks[0].id
    found = [replace(signal(graph, LineKind.ONTBREEKT, card), id=f"s{i}") for i in range(1200)]
    view = plattegrond(graph, found, width=width)
    numbers = [b for b in view.badges if b.finding]
    more = [b for b in view.badges if not b.finding]
    assert 2 <= len(numbers) <= 3
    assert [b.number for b in numbers] == [1, 2, 3][: len(numbers)]
    assert [b.text for b in more] == [f"+{1200 - len(numbers)}"]
    left, _, right, _ = box(view.by_id[card])
    spans = [(b.x - b.width / 2, b.x + b.width / 2) for b in view.badges]
    assert all(left < a and b < right for a, b in spans)
    assert all(a[1] < b[0] for a, b in pairwise(spans))
    assert "1200 signalen" in " ".join(view.by_id[card].meta)
    chosen = plattegrond(graph, found, width=width, chosen="s999").badges
    assert next(b.number for b in chosen if b.finding) == 1000
    drawn = ET.fromstring(render_svg(view))
    hidden = [g for g in drawn.iter() if g.get("class") == "nk-nummer nk-meer"]
    assert [(g.get("aria-hidden"), g.get("role")) for g in hidden] == [("true", None)]


def test_a_signal_keeps_its_number_under_a_filter() -> None:
    graph = sample_graph(77)
    found = sample_findings(graph, 20)
    rng = np.random.default_rng(1)
    some = plattegrond(graph, found, width=900, shown=rng.random(len(graph)) < 0.5)
    assert some.signals
    assert all(found[s.number - 1].id == s.finding for s in some.signals)
    assert {n for drawn in (some.lines, some.badges) for item in drawn if (n := item.number)} <= {
        s.number for s in some.signals
    }


def test_cards_stand_in_the_order_in_which_people_count() -> None:
    graph = graph_of([(f"overleg:{n}", {"naam": f"Tafel {n}", "domein": "zorg"}) for n in (10, 2, 1)])
    assert [m.naam for m in plattegrond(graph, [], width=320).marks] == ["Tafel 1", "Tafel 2", "Tafel 10"]


def test_above_400_cards_they_are_stacked_by_thema_and_gebied() -> None:
    graph = sample_graph(450)
    view = plattegrond(graph, sample_findings(graph, 10), width=1120)
    stacks = [m for m in view.marks if m.form is Form.GROEP]
    assert len(view.marks) < 400
    assert sum(max(1, len(m.members)) for m in view.marks) == 450
    assert stacks
    assert view.hidden.startswith("450 plekken zijn samengenomen")


def test_cards_may_be_grouped_by_gebied() -> None:
    view = plattegrond(sample_graph(77), [], width=900, group_by=GroupBy.GEBIED)
    assert "Kennemerland" in words(view, HeadingLevel.GROEP)


def test_an_empty_map_is_a_picture_without_cards() -> None:
    view = plattegrond(graph_of([]), [], width=900)
    assert (view.marks, view.areas, view.legend) == ((), (), ())
    ET.fromstring(render_svg(view))


HOSTILE = (
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "javascript:alert(1)", "a href='x'",
    "&amp; ]]> \x07",
)  # fmt: skip


def test_hostile_names_stay_text() -> None:
    nodes = [(f"overleg:h{i}", {"naam": name, "domein": "zorg"}) for i, name in enumerate(HOSTILE)]
    graph = graph_of([*nodes, ("thema:t", {"naam": HOSTILE[0]})], [("GAAT_OVER", "overleg:h0", "thema:t")])
    for view in (plattegrond(graph, [], width=900), ego(graph, "overleg:h0")):
        svg = ET.fromstring(render_svg(view))
        names = {element.tag.rpartition("}")[2] for element in svg.iter()}
        assert names <= {"svg", "title", "desc", "rect", "g", "text", "tspan", "path", "circle", "line", "polygon"}
        assert not [a for element in svg.iter() for a in element.attrib if a.startswith("on") or a.endswith("href")]


def test_related_cards_share_a_participant_or_a_thema() -> None:
    graph = graph_of(
        [(id_, {"naam": id_}) for id_ in ("overleg:a", "overleg:b", "overleg:c", "partner:p")],
        [("NEEMT_DEEL_AAN", "partner:p", "overleg:a"), ("NEEMT_DEEL_AAN", "partner:p", "overleg:b")],
    )  # fmt: skip
    view = plattegrond(graph, [], width=900)
    assert related(graph, view) == {"overleg:a": ["overleg:b"], "overleg:b": ["overleg:a"]}
    assert cards_with(graph, view, "partner:p") == ["overleg:a", "overleg:b"]


@pytest.mark.parametrize("steps", [1, 2])
@pytest.mark.parametrize("width", WIDTHS[Layout.EGO])
def test_names_around_one_node_never_meet(width: int, steps: int) -> None:
    graph = sample_graph(60)
    view = ego(graph, "partner:politie", steps=steps, width=width)
    assert view == ego(graph, "partner:politie", steps=steps, width=width)
    boxes = []
    for mark in view.marks[1:]:
        wide = max(text_width(t, NAME) for t in mark.text)
        start = mark.x + mark.width / 2 + 13
        left = start if mark.side.value == "rechts" else mark.x - mark.width / 2 - 13 - wide
        boxes.append((left, mark.y - 7.5 * len(mark.text), left + wide, mark.y + 7.5 * len(mark.text)))
    assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)]
    assert all(b[0] >= 0 and b[2] <= view.width for b in boxes)


def test_pyvis_gets_places_and_escaped_titles_and_no_physics() -> None:
    nodes = [("overleg:h", {"naam": HOSTILE[0]}), ("partner:p", {"naam": "P"})]
    graph = graph_of(nodes, [("NEEMT_DEEL_AAN", "partner:p", "overleg:h")])
    net = to_pyvis(ego(graph, "partner:p"))
    assert {n["id"] for n in net.nodes} == {"overleg:h", "partner:p"}
    assert all("<" not in n["title"] for n in net.nodes)
    assert net.options.physics.enabled is False
    assert len(graph_to_pyvis(graph).edges) == 1
    assert whole(sample_graph(30)) == whole(sample_graph(30))
    assert vis_network_js().stat().st_size > 100_000


@pytest.mark.parametrize(("room", "expected"), [(100, 320), (360, 320), (900, 900), (1279, 1120), (5000, 2400)])
def test_a_width_is_laid_out_for_the_largest_class_that_fits(room: int, expected: int) -> None:
    assert width_class(Layout.PLATTEGROND, room) == expected


def test_long_words_break_where_a_reader_would() -> None:
    assert wrap("Portefeuillehoudersoverleg", 100, 13, lines=3) == ("Portefeuille-", "houdersoverleg")
    assert wrap("", 100, 13, lines=2) == ()
