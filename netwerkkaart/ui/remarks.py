"""What was remarked of a file, as lines that a person reads: names instead of ids, the same said once."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from netwerkkaart.graph import Graph
from netwerkkaart.issues import Code, Ernst, Issue
from netwerkkaart.pictures import LIST_NAMES, list_in_words
from netwerkkaart.schema import SCHEMA
from netwerkkaart.ui import texts, words

_WITH_ID = re.compile(r"^.+ \(([a-z]+:[^\s()]+)\)$")
"""How a remark names a node: its name with the id behind it."""


MOST_CELLS = 4
_ORDER = {ernst: i for i, ernst in enumerate(Ernst)}
_LOST = (Code.ONBEKEND_BLAD, Code.GEEN_KOPREGEL, Code.ONBEKENDE_KOLOM)
"""Whole sheets and columns that were not read: said with the refused rows."""


def gravest_first(issues: Sequence[Issue]) -> list[Issue]:
    """Refused rows and what was not read at all, cells, questions, then what is only told.

    Of that first what is private, then names that may be meant otherwise.
    """
    return sorted(
        issues,
        key=lambda i: (
            0 if i.code in _LOST else _ORDER[i.ernst],
            i.code is not Code.MOGELIJK_PERSOONLIJK,
            not i.details.get("suggestie"),
        ),
    )


def remark_lines(issues: Sequence[Issue], graph: Graph) -> list[tuple[str, ...]]:
    """The cells of each line in the order of the remarks; the same of several cells of a sheet is one line."""
    examples = [i for i in issues if i.code is Code.VOORBEELD_OVERGESLAGEN]
    places: dict[tuple[str, ...], dict[str, None]] = {}
    for issue in issues:
        if issue.code is not Code.VOORBEELD_OVERGESLAGEN or len(examples) == 1:
            ernst, blad, cell, waarde, said = remark_cells(issue, graph)
            places.setdefault((ernst, blad, waarde, said), {})[cell] = None
    result: list[tuple[str, ...]] = [
        (ernst, blad, words.listed(cells, most=MOST_CELLS), waarde, said)
        for (ernst, blad, waarde, said), cells in places.items()
    ]
    if len(examples) > 1:
        sheets = words.listed(dict.fromkeys(i.place.blad for i in examples), most=len(examples))
        said = texts.EXAMPLES_SKIPPED.format(words.number(len(examples)))
        result.append((texts.ERNST[examples[0].ernst.value], sheets, "", "", said))
    return result


def remark_cells(issue: Issue, graph: Graph) -> tuple[str, ...]:
    """How grave it is, sheet, cell, value, and what to do."""
    place = issue.place
    cell = place.cel or (texts.ROW_ONLY.format(place.rij) if place.rij else "")
    readable = replace(
        issue, details=_readable(issue.details, graph), kandidaten=tuple(_named(i, graph) for i in issue.kandidaten)
    )
    return (texts.ERNST[issue.ernst.value], place.blad, cell, issue.waarde, readable.tekst)


def _readable(details: Mapping[str, str], graph: Graph) -> dict[str, str]:
    return {name: _detail(name, text, graph) for name, text in details.items()}


def _detail(name: str, text: str, graph: Graph) -> str:
    if name == "lijst":
        return ", ".join(list_in_words(part) if part in LIST_NAMES else part for part in text.split(", "))
    found = _WITH_ID.match(text)
    return kind_and_name(found[1], graph) if found and found[1] in graph else text


def _named(id_: str, graph: Graph) -> str:
    """A candidate: what it is in words, and the id that has to be written."""
    return f"{kind_and_name(id_, graph)} ({id_})" if id_ in graph else id_


def kind_and_name(id_: str, graph: Graph) -> str:
    """A node of the graph in words: "veiligheidsregio Kennemerland"."""
    node = graph.node(id_)
    kind = node.properties.get("soort") if node.type == "Gebied" else None
    return f"{kind or SCHEMA.node_types[node.type].label} {node.naam}"
