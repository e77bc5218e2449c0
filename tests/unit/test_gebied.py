"""The tegelkaart: who works where, one tile each, regions named and outlined, what is not there said."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import numpy as np
import pytest

from netwerkkaart.analyses import findings
from netwerkkaart.analyses.base import Finding, Soort, Zekerheid
from netwerkkaart.build import graph_of
from netwerkkaart.example import example
from netwerkkaart.exports.html import html_page
from netwerkkaart.exports.svg import Frame, legend_svg, render_svg
from netwerkkaart.graph import Graph, NodeId, Value
from netwerkkaart.kaart.areas import areas_of
from netwerkkaart.kaart.centres import centre_points
from netwerkkaart.kaart.layout.gebied import gebied
from netwerkkaart.kaart.related import related
from netwerkkaart.kaart.style import META, WIDTHS
from netwerkkaart.kaart.view import Form, Layout, MapView, Mark

DAY = "2026-11-25"
NH = "gebied:provincie-noord-holland"


def small() -> Graph:
    """Two regions of two gemeenten, a tafel for each kind of area, one without."""
    soorten = {"land": "land", "r1": "veiligheidsregio", "r2": "veiligheidsregio"}
    nodes: list[tuple[str, dict[str, Value]]] = [(f"gebied:{i}", {"naam": i, "soort": s}) for i, s in soorten.items()]
    edges = [("LIGT_IN", "gebied:r1", "gebied:land"), ("LIGT_IN", "gebied:r2", "gebied:land")]
    for i, (name, code) in enumerate((("a", "GM0392"), ("b", "GM0394"), ("c", "GM0363"), ("d", "GM9999"))):
        nodes.append((f"gebied:{name}", {"naam": name, "soort": "gemeente", "code": code}))
        edges.append(("LIGT_IN", f"gebied:{name}", f"gebied:r{1 + i // 2}"))
    nodes.append(("gebied:oud", {"naam": "oud", "soort": "gemeente", "einde": "2021-12-31"}))
    for id_, domein, where in (("eigen", "zorg", "a"), ("samen", "veiligheid", "a"), ("regio", "zorg", "r1"),
                               ("rijk", None, "land"), ("nergens", None, None)):  # fmt: skip
        nodes.append((f"overleg:{id_}", {"naam": id_} | ({"domein": domein} if domein else {})))
        edges += [("WERKT_IN", f"overleg:{id_}", f"gebied:{where}")] if where else []
    edges.append(("WERKT_IN", "overleg:samen", "gebied:b"))
    return graph_of(nodes, edges)


def named(view: MapView, name: str) -> Mark:
    return next(m for m in view.marks if m.naam == name)


def known(view: MapView, name: str) -> dict[str, str]:
    return dict(named(view, name).facts)


def apart(marks: tuple[Mark, ...]) -> bool:
    """Whether no two marks lie over each other."""
    boxes = [(m.x, m.y, m.x + m.width, m.y + m.height) for m in marks]
    return not any(a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3] for a, b in combinations(boxes, 2))


def inside(view: MapView) -> bool:
    return all(m.x >= 0 and m.y >= 0 and m.x + m.width <= view.width and m.y + m.height <= view.height
               for m in view.marks)  # fmt: skip


def test_own_regional_and_wider_work_are_told_apart() -> None:
    graph = small()
    found = areas_of(graph, (), day=DAY)
    names = {kind: {graph.namen[at]: [graph.namen[n] for n in plekken] for at, plekken in there.items()}
             for kind, there in (("own", found.own), ("regional", found.regional), ("wider", found.wider))}  # fmt: skip
    assert names == {
        "own": {"a": ["eigen", "samen"], "b": ["samen"]}, "regional": {"r1": ["regio"]}, "wider": {"land": ["rijk"]},
    }  # fmt: skip
    assert found.placeless == 1


def test_a_tile_counts_its_own_by_domein_and_says_what_reaches_it() -> None:
    view = gebied(small(), (), today=DAY, width=720)
    assert known(view, "a") == {
        "Ligt in": "r1", "Van de gemeente": "2", "Zorg": "1", "Veiligheid": "1", "Voor de regio": "1",
        "Groter gebied": "1",
    }  # fmt: skip
    assert [t.text for t in named(view, "a").tallies] == ["1 zorg", "1 veiligheid"]
    assert known(view, "r1")["Voor de regio"] == "1"
    assert known(view, "land")["Voor de regio"] == "1"
    assert "Van 1 tafel of programma is het gebied niet bekend" in view.hidden


def test_an_empty_gemeente_is_not_yet_inventoried_and_never_without_overleg() -> None:
    view = gebied(small(), (), today=DAY, whole=True)
    assert known(view, "c")["Van de gemeente"] == "nog niet geïnventariseerd"
    assert named(view, "c").faded


def test_under_a_filter_an_empty_tile_says_that_it_is_the_filter() -> None:
    graph = small()
    shown = np.array([id_ not in {"overleg:eigen", "overleg:samen"} for id_ in graph.ids])
    view = gebied(graph, (), shown=shown, today=DAY, whole=True)
    assert known(view, "a")["Van de gemeente"] == "niet in dit filter"
    assert known(view, "c")["Van de gemeente"] == "nog niet geïnventariseerd"


def test_under_a_filter_a_region_says_so_too() -> None:
    graph = small()
    shown = np.array([id_ != "overleg:regio" for id_ in graph.ids])
    view = gebied(graph, (), shown=shown, today=DAY, whole=True, width=720)
    assert known(view, "r1")["Voor de regio"] == "niet in dit filter"
    assert known(view, "r2")["Voor de regio"] == "nog niet geïnventariseerd"


def test_only_gemeenten_of_today_have_a_tile_and_those_of_a_peildatum_then() -> None:
    assert not any(m.naam == "oud" for m in gebied(small(), (), today=DAY, whole=True).marks)
    assert any(m.naam == "oud" for m in gebied(small(), (), today="2019-10-18", whole=True).marks)


def test_regions_without_anything_are_left_out_and_that_is_said() -> None:
    view = gebied(small(), (), today=DAY)
    assert {m.naam for m in view.marks if m.form is Form.TEGEL} == {"a", "b"}
    assert "1 van de 2" in view.hidden
    assert len([m for m in gebied(small(), (), today=DAY, whole=True).marks if m.form is Form.TEGEL]) == 4


def test_a_gemeente_of_which_the_place_is_not_known_still_has_a_tile() -> None:
    view = gebied(small(), (), today=DAY, within="gebied:r2")
    assert {m.naam for m in view.marks if m.form is Form.TEGEL} == {"c", "d"}
    assert "Van 1 gemeente is de ligging niet bekend" in view.hidden


def test_open_and_one_sided_themas_are_counted_on_every_tile_they_cover() -> None:
    finding = Finding(
        id="0" * 12, soort=Soort.ONTBREKEND, subsoort="eenzijdig thema", zekerheid=Zekerheid.BEREKEND, score=0.5,
        zin="zin", onderwerpen=(NodeId("overleg:regio"),), gebied=None,
    )  # fmt: skip
    view = gebied(small(), (finding,), today=DAY, whole=True)
    assert [named(view, name).open for name in "abcd"] == [1, 1, 0, 0]
    assert known(view, "a")["Open of eenzijdige thema's"] == "1"
    assert "open of eenzijdige" in legend_svg(view)


def test_a_tile_lights_up_with_its_region_and_wider_areas() -> None:
    near = related(small(), gebied(small(), (), today=DAY, whole=True))
    assert set(near["gebied:a"]) == {"gebied:r1", "gebied:land"}
    assert set(near["gebied:r1"]) == {"gebied:a", "gebied:b"}


@pytest.mark.parametrize("width", WIDTHS[Layout.GEBIED])
@pytest.mark.parametrize("within", [None, NH])
def test_all_of_the_netherlands_fits_and_nothing_lies_over_anything(width: int, within: str | None) -> None:
    view = gebied(example().graph, (), today=DAY, whole=within is None, within=within, width=width)
    tiles = tuple(m for m in view.marks if m.form is Form.TEGEL)
    assert len(tiles) == (342 if within is None else 44)
    assert len({(m.width, m.height) for m in tiles}) == 1
    assert apart(view.marks)
    assert inside(view)
    assert all(t.x - m.x >= 0 and t.y <= m.y + m.height - 2 for m in tiles for t in m.tallies)


def test_every_region_has_one_name_on_the_map_and_names_are_whole_at_1280() -> None:
    view = gebied(example().graph, (), today=DAY, whole=True, width=720)
    names = [m for m in view.marks if m.form is Form.REGIO and dict(m.facts)["Soort"] == "veiligheidsregio"]
    assert len(names) == len({m.id for m in names}) == 25
    assert not [m.text for m in names if any("…" in line for line in m.text)]
    cut = [m.naam for m in view.marks if m.form is Form.TEGEL and any("…" in line for line in m.text)]
    assert len(cut) < 342 * 0.08


def test_the_same_map_gives_the_same_picture() -> None:
    first, again = (gebied(example().graph, findings(example().graph), today=DAY, width=720) for _ in range(2))
    assert first == again


def test_a_filter_moves_no_tile() -> None:
    graph = example().graph
    nothing = np.zeros(len(graph), bool)
    before, after = (gebied(graph, (), shown=s, today=DAY, width=720) for s in (None, nothing))
    places = ([(m.id, m.x) for m in view.marks if m.form is Form.TEGEL] for view in (before, after))
    assert next(places) == next(places)


def test_every_present_gemeente_of_the_base_has_a_centre_point_in_the_netherlands() -> None:
    graph = example().graph
    codes = {str(graph.get(g, "code")) for g in areas_of(graph, (), day=DAY).gemeenten}
    assert codes == set(centre_points())
    assert all(220 < x < 510 and -5970 < y < -5640 for x, y in centre_points().values())


def test_svg_and_html_draw_the_same_tiles_as_text() -> None:
    view = gebied(example().graph, findings(example().graph), today=DAY, width=900)
    svg = render_svg(view)
    assert svg.count('role="button"') == len(view.marks)
    assert f'font-size="{META:g}"' in svg
    page = html_page(view, related=related(example().graph, view), embed_fonts=False)
    assert "Haarlem" in page
    assert page.count("data-rij=") == len(view.marks)


def test_the_tegelkaart_of_noord_holland_is_as_it_was(golden: Callable[[str, bytes], None]) -> None:
    graph = example().graph
    view = gebied(graph, findings(graph), within=NH, width=720, today=DAY)
    golden("gebied.svg", render_svg(view, frame=Frame.PAPER).encode())
