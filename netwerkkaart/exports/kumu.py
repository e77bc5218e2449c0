"""The graph as the workbook that Kumu imports: sheets Elements and Connections."""

from __future__ import annotations

import io
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from netwerkkaart.exports.cells import CELL_SIZE
from netwerkkaart.exports.flat import FlatValue, flat
from netwerkkaart.exports.plain import SAFE
from netwerkkaart.exports.sheetwriter import Styles, write_cell
from netwerkkaart.exports.sjabloon import CREATED
from netwerkkaart.graph import Edge, Graph
from netwerkkaart.records import edge_record, node_record
from netwerkkaart.schema import SCHEMA

ELEMENTS = ("Label", "Type", "Description", "Tags")
CONNECTIONS = ("From", "To", "Direction", "Type", "Label", "Description")
TELLING = ("omschrijving", "doel", "toelichting")
"""The property that becomes the Description: the first of these that is known."""
TAG, DIRECTED = "|", "directed"

Row = Mapping[str, FlatValue]


def kumu_workbook(graph: Graph) -> bytes:
    """The .xlsx: Kumu finds the ends of a connection by Label, so every label is the only one."""
    labels = labels_of(graph)
    buffer = io.BytesIO()
    with Workbook(buffer, dict(SAFE)) as workbook:
        workbook.set_properties({"created": CREATED})
        styles = Styles.of(workbook)
        _sheet(workbook.add_worksheet("Elements"), ELEMENTS, _elements(graph, labels), styles)
        _sheet(workbook.add_worksheet("Connections"), CONNECTIONS, _connections(graph, labels), styles)
    return buffer.getvalue()


def labels_of(graph: Graph) -> dict[str, str]:
    """For each node id its naam; where two have the same, with the type or else the id behind it."""
    words = {t.name: t.label for t in SCHEMA.nodes}
    typed = [f"{naam} ({words[type_]})" for naam, type_ in zip(graph.namen, graph.types, strict=True)]
    same, same_typed = Counter(n.casefold() for n in graph.namen), Counter(t.casefold() for t in typed)
    found = {}
    for id_, naam, with_type in zip(graph.ids, graph.namen, typed, strict=True):
        alone = same[naam.casefold()] == 1 and not same_typed[naam.casefold()]
        apart = same_typed[with_type.casefold()] == 1 and not same[with_type.casefold()]
        found[str(id_)] = naam if alone else with_type if apart else f"{naam} [{id_}]"
    return found


def _elements(graph: Graph, labels: Mapping[str, str]) -> list[Row]:
    themas: dict[str, list[str]] = defaultdict(list)
    for edge in graph.edges():
        if edge.type == "GAAT_OVER":
            themas[edge.van].append(labels[edge.naar].replace(TAG, "/"))
    rows: list[Row] = []
    for node in graph.every_node():
        known = flat(node_record(node))
        told = next((str(known[name]) for name in TELLING if name in known), "")
        head = {
            "Label": labels[node.id], "Type": SCHEMA.node_types[node.type].label, "Description": told,
            "Tags": TAG.join(sorted(themas[node.id])),
        }  # fmt: skip
        rows.append(head | {name: value for name, value in known.items() if name not in ("type", "naam")})
    return rows


def _connections(graph: Graph, labels: Mapping[str, str]) -> list[Row]:
    return [_connection(edge, labels) for edge in graph.edges()]


def _connection(edge: Edge, labels: Mapping[str, str]) -> Row:
    known = flat(edge_record(edge))
    word = SCHEMA.relationship_types[edge.type].label
    head = {
        "From": labels[edge.van], "To": labels[edge.naar], "Direction": DIRECTED, "Type": word,
        "Label": known.get("rol", word), "Description": known.get("toelichting", ""),
    }  # fmt: skip
    return head | {name: value for name, value in known.items() if name not in ("type", "van", "naar")}


def _sheet(target: Worksheet, first: Sequence[str], rows: Iterable[Row], styles: Styles) -> None:
    """The columns that Kumu knows, then every other as a field of its own."""
    found = list(rows)
    names = list(dict.fromkeys([*first, *(name for row in found for name in row)]))
    for index, name in enumerate(names):
        target.set_column(index, index, 40 if name in ("Label", "From", "To", "Description") else 20)
        write_cell(target, 0, index, name, styles.header)
    for number, row in enumerate(found, start=1):
        for index, name in enumerate(names):
            if (value := row.get(name, "")) != "":
                write_cell(target, number, index, value[:CELL_SIZE] if isinstance(value, str) else value, styles.text)
    target.freeze_panes(1, 1)
