"""The filled sjabloon: where each fact stands, what a filter leaves, and what is not in it."""

from __future__ import annotations

import io
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from importers import read_workbook
from netwerkkaart.build import EXISTS, Said, build_graph, graph_of
from netwerkkaart.exports.cells import CELL_SIZE, Row, rows_of
from netwerkkaart.exports.sjabloon import empty_sjabloon, filled_sjabloon
from netwerkkaart.graph import Alias, Bronnen, Graph, NodeId, Norm, Value, frozen
from netwerkkaart.schema import SCHEMA
from netwerkkaart.stamp import Stamp, read_stamp

Described = tuple[str, dict[str, Value]]
OM: Described = ("partner:om", {"naam": "OM"})
ZSM: Described = ("overleg:zsm", {"naam": "ZSM"})
ZORG: Described = ("thema:zorg", {"naam": "zorg"})
SEAT: Described = ("bestuurder:wethouder", {"functie": "wethouder", "naam": "wethouder"})
JOINS = ("NEEMT_DEEL_AAN", "partner:om", "overleg:zsm")


def only(rows: list[Row]) -> dict[str, str | int | float]:
    """The one row that is there, without its empty cells."""
    (row,) = rows
    return {label: value for label, value in row.items() if value is not None}


def said_in(texts: tuple[str, ...], *, edge_texts: tuple[str, ...]) -> Graph:
    """Partner, overleg and the participation of the one in the other, each with these bron texts."""
    bronnen = Bronnen(
        frozen([1, 1]), frozen([0, 0]), frozen([2, 3]), frozen([0, 1]), {1: ("lijst", "lijst.xlsx")}, ("Overleggen",),
        (texts, edge_texts),
    )  # fmt: skip
    nodes: dict[str, dict[str, Said]] = {
        "Partner": {"partner:om": {EXISTS: (True, 0), "naam": ("OM", 0)}},
        "Overleg": {"overleg:zsm": {EXISTS: (True, 0), "naam": ("ZSM", 0)}},
    }
    return build_graph(nodes, {"NEEMT_DEEL_AAN": {JOINS[1:]: {EXISTS: (True, 1)}}}, bronnen=bronnen)


def test_a_plain_relationship_stands_in_the_short_column() -> None:
    rows = rows_of(graph_of([OM, ZSM], [JOINS]))
    assert only(rows["Overleggen"]) == {"id": "overleg:zsm", "naam": "ZSM", "deelnemers": "partner:om"}
    assert rows["Deelnames"] == [] and rows["Relaties"] == []


def test_a_relationship_stands_in_one_column_only() -> None:
    rows = rows_of(graph_of([SEAT, ZSM], [("ZIT_IN", "bestuurder:wethouder", "overleg:zsm")]))
    assert rows["Overleggen"][0]["deelnemers"] == "bestuurder:wethouder"
    assert rows["Bestuurders"][0]["zit in"] is None


def test_a_participation_with_properties_stands_on_deelnames_only() -> None:
    properties: dict[str, Value] = {"rol": "lid", "zetels": 2}
    rows = rows_of(graph_of([OM, ZSM], [(*JOINS, properties)]))
    assert rows["Overleggen"][0]["deelnemers"] is None
    assert only(rows["Deelnames"]) == {"wie": "partner:om", "tafel": "overleg:zsm", "rol": "lid", "zetels": 2}


def test_a_chair_without_more_stands_in_the_column_voorzitter() -> None:
    rows = rows_of(graph_of([SEAT, ZSM], [("ZIT_IN", "bestuurder:wethouder", "overleg:zsm", {"rol": "voorzitter"})]))
    assert only(rows["Overleggen"])["voorzitter"] == "bestuurder:wethouder"
    assert rows["Deelnames"] == []


def test_another_relationship_with_properties_stands_on_relaties() -> None:
    rows = rows_of(graph_of([OM, ZSM], [("SCHAALT_OP_NAAR", "partner:om", "overleg:zsm", {"stap": 1})]))
    wanted = {"van": "partner:om", "relatie": "schaalt op naar", "naar": "overleg:zsm", "stap": 1}
    assert only(rows["Relaties"]) == wanted


def test_a_relationship_that_has_no_column_stands_on_relaties() -> None:
    rows = rows_of(graph_of([OM, ("partner:vng", {})], [("VERTEGENWOORDIGT", "partner:vng", "partner:om")]))
    assert only(rows["Relaties"])["relatie"] == "vertegenwoordigt"


def test_equal_bron_texts_keep_the_relationship_in_the_short_column() -> None:
    rows = rows_of(said_in(("a", "b"), edge_texts=("a", "b")))
    row = only(rows["Overleggen"])
    assert (row["deelnemers"], row["bron"]) == ("partner:om", "a\nb")


def test_other_bron_texts_send_the_relationship_to_deelnames() -> None:
    rows = rows_of(said_in(("a",), edge_texts=("a; b", "c")))
    assert rows["Overleggen"][0]["deelnemers"] is None
    assert only(rows["Deelnames"])["bron"] == "a; b\nc"


def test_an_id_with_a_separator_goes_to_relaties_whole() -> None:
    odd: Described = ("thema:a;b", {"naam": "a;b"})
    rows = rows_of(graph_of([ZSM, odd], [("GAAT_OVER", "overleg:zsm", "thema:a;b")]))
    assert only(rows["Relaties"])["naar"] == "thema:a;b"


def test_what_does_not_fit_in_a_cell_goes_to_deelnames() -> None:
    partners: list[Described] = [(f"partner:{'x' * 60}-{i}", {}) for i in range(600)]
    rows = rows_of(graph_of([ZSM, *partners], [("NEEMT_DEEL_AAN", id_, "overleg:zsm") for id_, _ in partners]))
    cell = str(rows["Overleggen"][0]["deelnemers"])
    assert len(cell) <= CELL_SIZE + 100
    assert len(cell.split("; ")) + len(rows["Deelnames"]) == 600


def test_values_are_written_as_people_write_them() -> None:
    properties: dict[str, Value] = {
        "naam": "ZSM", "mandaat": ("adviseren", "besluiten"), "deelnemers_volledig": True, "begin": "2019-05",
        "vergaderingen_per_jaar": 26.0, "duur_uren": 1.5,
    }  # fmt: skip
    row = only(rows_of(graph_of([("overleg:zsm", properties)]))["Overleggen"])
    assert row == {
        "id": "overleg:zsm", "naam": "ZSM", "mandaat": "adviseren; besluiten", "deelnemers volledig": "ja",
        "begin": "2019-05", "vergaderingen per jaar": 26, "duur (uren)": 1.5,
    }  # fmt: skip


def test_a_derived_domein_is_not_said() -> None:
    graph = graph_of([("partner:ggz", {"naam": "GGZ", "soort": "ggz"})])
    assert graph.node("partner:ggz").properties["domein_afgeleid"] == "zorg"
    assert rows_of(graph)["Partners"][0]["domein"] is None


def test_a_bare_node_is_a_row_with_only_id_and_naam() -> None:
    bare: Described = ("opdracht:x", {"naam": "X"})
    rows = rows_of(graph_of([bare, ZSM, ZORG], [("GAAT_OVER", "opdracht:x", "thema:zorg")]))
    assert only(rows["Opdrachten"]) == {"id": "opdracht:x", "naam": "X"}
    assert only(rows["Relaties"])["van"] == "opdracht:x"


def test_persons_are_never_in_it() -> None:
    graph = graph_of([("bestuurder:b", {"functie": "wethouder", "persoon": "Jansen"})])
    assert "Jansen" not in str(rows_of(graph))


def test_norms_and_aliases_are_rows_with_ids() -> None:
    norm = Norm(
        "norm:1", "deelname", over=("overleg:zsm", "soort:driehoek"), thema=NodeId("thema:zorg"),
        verwacht=(("soort:ggz", "functie:wethouder"), ("partner:om",)), gewicht="wens", bronnen=("nr. 10",),
    )  # fmt: skip
    graph = graph_of([OM, ZSM, ZORG], normen=[norm], aliassen=[Alias("OvJ", "OM", "afkorting")])
    assert only(rows_of(graph)["Normen"]) == {
        "id": "norm:1", "soort": "deelname", "over": "overleg:zsm; soort:driehoek", "thema": "thema:zorg",
        "verwacht": "soort:ggz | functie:wethouder; partner:om", "gewicht": "wens", "bron": "nr. 10",
    }  # fmt: skip
    assert only(rows_of(graph)["Aliassen"]) == {"alias": "OvJ", "betekenis": "OM", "soort": "afkorting"}


def test_a_filter_keeps_what_joins_the_shown_and_names_what_they_need() -> None:
    graph = graph_of(
        [OM, ZSM, ("thema:zorg", {"naam": "zorg", "domein": "zorg"}), ("overleg:ander", {})],
        [JOINS, ("GAAT_OVER", "overleg:zsm", "thema:zorg"), ("RAPPORTEERT_AAN", "overleg:zsm", "overleg:ander")],
    )
    rows = rows_of(graph, shown={"overleg:zsm"})
    assert only(rows["Overleggen"]) == {"id": "overleg:zsm", "naam": "ZSM", "thema": "thema:zorg"}
    assert only(rows["Thema's"]) == {"id": "thema:zorg", "naam": "zorg"}
    assert rows["Partners"] == [] and rows["Relaties"] == []


def test_a_filter_keeps_norms_and_aliases_of_the_shown() -> None:
    normen = [Norm("norm:1", "deelname", over=("overleg:zsm",)), Norm("norm:2", "deelname", over=("partner:om",))]
    graph = graph_of([OM, ZSM], normen=normen, aliassen=[Alias("a", "ZSM"), Alias("b", "OM")])
    rows = rows_of(graph, shown={"overleg:zsm"})
    assert [r["id"] for r in rows["Normen"]] == ["norm:1"]
    assert [r["alias"] for r in rows["Aliassen"]] == ["a"]


def filled(graph: Graph, filter_text: str = "") -> bytes:
    return filled_sjabloon(graph, registerhash="ab" * 32, versie=12, filter_text=filter_text)


def test_the_workbook_holds_the_rows_and_no_examples() -> None:
    graph = graph_of([OM, ZSM], [(*JOINS, {"zetels": 2})])
    book = load_workbook(io.BytesIO(filled(graph)))
    rows = rows_of(graph)
    for sheet in SCHEMA.sheets:
        header, *found = book[sheet.name].iter_rows(values_only=True)
        assert list(header) == list(sheet.columns)
        assert [dict(zip(header, row, strict=True)) for row in found] == rows[sheet.name]


def test_text_that_looks_like_a_formula_or_link_stays_text() -> None:
    naam = '=HYPERLINK("http://x.nl";"klik")'
    content = filled(graph_of([("overleg:x", {"naam": naam, "url": "https://x.nl", "doel": "0012"})]))
    with ZipFile(io.BytesIO(content)) as parts:
        sheet = parts.read("xl/worksheets/sheet2.xml").decode()
    assert "<f>" not in sheet and "<hyperlink" not in sheet
    row = load_workbook(io.BytesIO(content))["Overleggen"][2]
    assert {naam, "https://x.nl", "0012"} <= {cell.value for cell in row}
    assert {cell.data_type for cell in row if cell.value is not None} == {"s"}


def test_a_text_that_excel_would_lose_is_an_error() -> None:
    with pytest.raises(ValueError, match="Overleggen J2"):
        filled(graph_of([("overleg:x", {"doel": "x" * 40_000})]))


@pytest.mark.parametrize("filter_text", ["", "gebied Kennemerland; thema =zorg"])
def test_the_stamp_is_read_back_by_the_importer(tmp_path: Path, filter_text: str) -> None:
    path = tmp_path / "kaart.xlsx"
    path.write_bytes(filled(graph_of([OM, ZSM], [JOINS]), filter_text))
    assert read_stamp(read_workbook(path)) == Stamp("ab" * 32, 12, filter_text)


def test_an_empty_sjabloon_has_no_stamp(tmp_path: Path) -> None:
    path = tmp_path / "sjabloon.xlsx"
    path.write_bytes(empty_sjabloon())
    assert read_stamp(read_workbook(path)) is None


def test_the_same_map_is_the_same_file() -> None:
    assert filled(graph_of([OM, ZSM], [JOINS])) == filled(graph_of([ZSM, OM], [JOINS]))
