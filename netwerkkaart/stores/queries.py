"""The analyst's named questions: `queries/*.cypher`, each a text with a header that says how to ask it.

A header is a run of `//` lines: `titel:`, `vraag:`, `groep:`, any number of
`parameter NAME: KIND [= DEFAULT] - HELP`, and `kolommen: A, B`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from pathlib import Path

from netwerkkaart.errors import BrokenQuery, UnknownQuery

FOLDER = Path(__file__).resolve().parents[2] / "queries"
GROEPEN = (
    "Tafels en programma's",
    "Partners en zetels",
    "Thema's en gebieden",
    "Opdrachten en geld",
    "Sturen, rapporteren en opschalen",
    "Wat ontbreekt of oud is",
)
"""Under which heading a question stands, in the order of the screen."""
TODAY = "vandaag"
"""The default of a date that means the day of asking."""


class ParamSoort(StrEnum):
    """What a parameter takes; things on the map are given as id or name."""

    TEKST = "tekst"
    GEHEEL = "heel getal"
    DATUM = "datum"
    DOMEIN = "domein"
    NIVEAU = "niveau"
    THEMA = "thema"
    GEBIED = "gebied"
    TAFEL = "tafel"
    PLEK = "plek"
    PARTNER = "partner"
    ZETEL = "zetel"
    SOORT_GEBIED = "soort gebied"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One thing to fill in; without a default it may stay empty, which means "all"."""

    naam: str
    soort: ParamSoort
    standaard: str = ""
    uitleg: str = ""
    verplicht: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A question with its Cypher text, header included."""

    naam: str
    titel: str
    vraag: str
    parameters: tuple[Parameter, ...]
    kolommen: tuple[str, ...]
    tekst: str
    groep: str = ""


_LINE = re.compile(r"//\s*(titel|vraag|groep|kolommen|parameter\s+(?P<naam>[a-z_]+))\s*:\s*(?P<waarde>.*\S)\s*")
_PARAMETER = re.compile(
    r"(?P<soort>[a-z ]+?)(?P<verplicht>\s*\(verplicht\))?(?:\s*=\s*(?P<standaard>.*?))?\s+-\s+(?P<uitleg>.*)"
)


@cache
def queries(folder: Path = FOLDER) -> tuple[Query, ...]:
    """All named questions, by name; BrokenQuery for a file that does not keep the form."""
    return tuple(parse(path.stem, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.cypher")))


OVERVIEW = " Een overzicht: python -m netwerkkaart vraag"


def find_query(naam: str, *, overview: str = OVERVIEW) -> Query:
    """The question with this name; UnknownQuery with names that look like it, else where to find them all."""
    found = {query.naam: query for query in queries()}
    if naam in found:
        return found[naam]
    near = get_close_matches(naam, found, n=3)
    hint = f" Bedoelt u {' of '.join(near)}?" if near else overview
    raise UnknownQuery(naam, hint)


def parse(naam: str, text: str) -> Query:
    r"""A question from its file.

    >>> head = "// titel: A\n// vraag: B?\n// groep: Opdrachten en geld\n"
    >>> q = parse("x", head + "// parameter n: heel getal = 2 - Hoeveel.\n// kolommen: a, b")
    >>> q.titel, q.groep, q.parameters[0].standaard, q.kolommen
    ('A', 'Opdrachten en geld', '2', ('a', 'b'))
    """
    parts: dict[str, str] = {}
    parameters: list[Parameter] = []
    for line in _header(text):
        match = _LINE.fullmatch(line)
        if match is None:
            raise BrokenQuery(naam, f"de regel '{line}' hoort niet in de kop")
        if match["naam"]:
            parameters.append(_parameter(naam, match["naam"], match["waarde"]))
        else:
            parts[match[1]] = match["waarde"]
    if missing := [part for part in ("titel", "vraag", "groep", "kolommen") if part not in parts]:
        raise BrokenQuery(naam, f"in de kop ontbreekt {', '.join(missing)}")
    if parts["groep"] not in GROEPEN:
        raise BrokenQuery(naam, f"'{parts['groep']}' is geen groep")
    kolommen = tuple(part.strip() for part in parts["kolommen"].split(","))
    return Query(naam, parts["titel"], parts["vraag"], tuple(parameters), kolommen, text, parts["groep"])


def _header(text: str) -> list[str]:
    lines = text.splitlines()
    return lines[: next((i for i, line in enumerate(lines) if not line.startswith("//")), len(lines))]


def _parameter(query: str, naam: str, text: str) -> Parameter:
    match = _PARAMETER.fullmatch(text)
    if match is None or match["soort"] not in set(ParamSoort):
        raise BrokenQuery(query, f"parameter {naam} heeft geen bekende soort met uitleg")
    soort = ParamSoort(match["soort"])
    return Parameter(naam, soort, match["standaard"] or "", match["uitleg"], bool(match["verplicht"]))
