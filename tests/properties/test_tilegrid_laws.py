"""What holds for every tile grid."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from netwerkkaart.kaart.layout.regions import borders, named_runs
from netwerkkaart.kaart.layout.tilegrid import Point, natural_columns, tiles

LAWS = settings(deadline=None, derandomize=True, max_examples=60)
PLACES = st.lists(st.tuples(st.integers(0, 200), st.integers(0, 300), st.integers(0, 4)), min_size=1, max_size=60)
Places = list[tuple[int, int, int]]


def split(places: Places) -> tuple[tuple[Point, ...], tuple[int, ...]]:
    return tuple((float(x), float(y)) for x, y, _ in places), tuple(group for _, _, group in places)


@LAWS
@given(PLACES, st.integers(1, 15))
def test_every_point_has_a_cell_of_its_own_within_the_columns(places: Places, columns: int) -> None:
    cells = tiles(*split(places), columns)
    assert len(set(cells)) == len(places)
    assert all(0 <= x < columns and y >= 0 for x, y in cells)


@LAWS
@given(st.integers(1, 200), st.integers(1, 15))
def test_points_that_are_all_the_same_have_cells_too(count: int, columns: int) -> None:
    assert len(set(tiles(((1.0, 1.0),) * count, (0,) * count, columns))) == count


@LAWS
@given(PLACES)
def test_the_same_points_give_the_same_cells_and_no_empty_row_or_column(places: Places) -> None:
    points, groups = split(places)
    columns = natural_columns(points)
    cells = tiles(points, groups, columns)
    tiles.cache_clear()
    assert tiles(points, groups, columns) == cells
    for axis in zip(*cells, strict=True):
        assert set(axis) == set(range(1 + max(axis)))


@LAWS
@given(PLACES)
def test_every_region_is_named_once_above_tiles_of_its_own(places: Places) -> None:
    points, groups = split(places)
    at = dict(zip(tiles(points, groups, natural_columns(points)), groups, strict=True))
    runs = named_runs(at, lambda _, length: length > 1)
    assert sorted(run.region for run in runs) == sorted(set(groups))
    assert all(at[run.column + i, run.row] == run.region for run in runs for i in range(run.length))


@LAWS
@given(PLACES)
def test_a_border_lies_between_every_two_regions_and_nowhere_within_one(places: Places) -> None:
    points, groups = split(places)
    at = dict(zip(tiles(points, groups, natural_columns(points)), groups, strict=True))
    xs, ys = (list(range(2 + max(axis))) for axis in zip(*at, strict=True))
    drawn = {(x, y) for (x, a), (x2, b) in borders(at, xs, ys) if x == x2 for y in range(int(a), int(b))}
    assert drawn == {(x, y) for x in xs for y in ys if at.get((x, y)) != at.get((x - 1, y))}
